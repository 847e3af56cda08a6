"""People in the dossier: who agreed to what."""

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Min

from kaibo.accounts.api import Overdue, Place, Somebody, lets_go, people_in, takes_out
from kaibo.dossier.models import Consent, Correction
from kaibo.dossier.people.sealing import opened

BLANK = {"masked_before": "", "masked_after": ""}

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
        keys=("id",),
    ),
    Place(
        "dossier_correction",
        ("按本人申请更正个人信息", "To correct what a person asked to have corrected"),
        "个人信息保护法 第四十六条",
        ("自更正起三年", "Three years after it was corrected"),
        texts=("sealed", "masked_before", "masked_after", "reason"),
    ),
)


@takes_out("dossier_correction")
def take_out_of_corrections(somebody: Somebody, erase: bool) -> int:
    """What was corrected for the person; that somebody corrected something stays."""
    found = [row for row in Correction.objects.exclude(sealed=b"") if somebody.named_in(opened(row))]
    for row in found:
        somebody.show("dossier_correction", {"at": row.at, "reason": row.reason})
        if erase:
            Correction.objects.filter(id=row.id).update(sealed=b"", row="", reason="", **BLANK)
    return len(found)


@lets_go("corrections")
def let_corrections_go(before: datetime, purge: bool) -> Iterator[Overdue]:
    """Once what they corrected is past its time too."""
    over = Correction.objects.filter(settled_at__lt=before)
    yield Overdue("dossier_correction", over.count(), over.aggregate(first=Min("settled_at"))["first"])
    if purge:
        over.delete()


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
