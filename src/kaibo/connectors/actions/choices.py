"""What a person says about a file, checked before the file is read by it."""

from __future__ import annotations

import re
from typing import Any

from kaibo.kit.clock import is_zone
from kaibo.kit.errors import KaiboError

DATE_ORDERS = ("ymd", "dmy", "mdy")


def checked(choices: dict[str, Any]) -> dict[str, Any]:
    """The same choices, a currency in capitals. KaiboError (422) for a zone, currency or date order there isn't."""
    zone, currency, order = (str(choices.get(name) or "") for name in ("zone", "currency", "date_order"))
    if zone and not is_zone(zone):
        raise KaiboError("connectors.bad_zone", status=422, zone=zone[:40])
    if currency and not re.fullmatch("[A-Za-z]{3}", currency):
        raise KaiboError("connectors.bad_currency", status=422, currency=currency[:40])
    if order and order not in DATE_ORDERS:
        raise KaiboError("connectors.bad_date_order", status=422, order=order[:40])
    return {**choices, "currency": currency.upper()} if currency else choices
