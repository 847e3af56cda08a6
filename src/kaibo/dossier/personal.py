"""People in the dossier: who agreed to what."""

from collections.abc import Iterator
from datetime import datetime

from kaibo.accounts.api import Overdue, Place, lets_go, people_in
from kaibo.dossier.models import Consent

people_in(
    Place(
        "dossier_consent",
        ("证明同意和撤回", "To prove consent, and that it was taken back"),
        "个人信息保护法 第十三条第一款第（三）项、第十五条",
        ("自撤回起三年", "Three years after it was taken back"),
        Consent,
        ids=("person",),
        told=("proof",),
        texts=("proof",),
    )
)


@lets_go("consents")
def let_consents_go(before: datetime, purge: bool) -> Iterator[Overdue]:
    """All of person and purpose, once it was taken back so long ago."""
    newest: dict[tuple[str, str], Consent] = {}
    for row in Consent.objects.order_by("at", "made_at"):
        newest[row.person, row.purpose] = row
    over = [row for row in newest.values() if not row.given and row.at < before]
    yield Overdue("dossier_consent", len(over), min((row.at for row in over), default=None))
    if purge:
        for row in over:
            Consent.objects.filter(person=row.person, purpose=row.purpose).delete()
