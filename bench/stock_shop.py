"""A shop of its own for measuring stock: `python -m bench.stock_shop [code=units …]` makes it and prints its key.

KAIBO_HOME names its data directory, KAIBO_DATABASE_URL its database.
"""

from __future__ import annotations

import sys

from kaibo.site.boot import boot

boot()

from django.core.management import call_command  # noqa: E402 - Django may be used only now

from kaibo.accounts.actions.first_run import Founding, found, issue_token  # noqa: E402
from kaibo.accounts.actions.keys import make_key  # noqa: E402
from kaibo.accounts.api import Origin  # noqa: E402
from kaibo.goods.stock.commands import Receive  # noqa: E402
from kaibo.goods.stock.items import NewItem, add_item  # noqa: E402
from kaibo.goods.stock.supply import supply  # noqa: E402

PERMISSIONS = ["goods.stock.read", "goods.stock.write"]


def main() -> None:
    call_command("migrate", verbosity=0, interactive=False)
    owner = found(issue_token() or "", Founding("量", "liang", "量", "nine calm rivers 9"), origin=Origin()).caller
    for told in sys.argv[1:]:
        code, units = told.split("=")
        item = add_item(owner, NewItem(code, code))
        if int(units):
            supply(owner, item, Receive(f"in-{code}", item.id, int(units)))
    sys.stdout.write(make_key(owner, "bench", PERMISSIONS).text + "\n")


if __name__ == "__main__":
    main()
