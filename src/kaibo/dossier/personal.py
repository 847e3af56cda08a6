"""People in the dossier: who agreed to what."""

from kaibo.accounts.api import Place, people_in
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
