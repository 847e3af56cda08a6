"""What the demo's team keeps beside its shows: papers, signatures, stock, and what is written between them."""

from __future__ import annotations

from django.db import transaction

from kaibo.demo.sources import data
from kaibo.site.demo.dossier.papers import keep_papers
from kaibo.site.demo.dossier.signing import keep_signed
from kaibo.site.demo.on_hand import lay_in
from kaibo.site.demo.people import team
from kaibo.site.demo.work.asked import keep_channel, keep_consents, keep_requests
from kaibo.site.demo.work.launch import keep_launch
from kaibo.site.demo.work.partners import keep_partners
from kaibo.site.demo.work.rooms import keep_rooms
from kaibo.site.demo.work.written import keep_written


def keep_team() -> None:
    """Each part where there is none yet, or where a later day asks for it; what somebody else made stays,
    and a team that somebody took apart does nothing any more."""
    lay_in()
    people = team()
    if len(people) < len(data("team")["people"]):
        return
    keep_papers(people["qinglan"])
    keep_signed(people)
    with transaction.atomic():
        keep_rooms(people["aze"])
        keep_partners(people["xiaoman"])
        keep_launch(people["xiaoman"])
        keep_written(people)
        keep_consents(people["qinglan"])
        keep_requests(people["qinglan"])
        keep_channel(people["xiaoman"])
