"""What somebody means by a word: a metric by its key or name, a show by our id or the platform's."""

from __future__ import annotations

from difflib import get_close_matches

from django.db.models import Q

from kaibo.accounts.api import CLI
from kaibo.kit.errors import KaiboError
from kaibo.metrics import api as metrics
from kaibo.shows import api as shows_room

NEAREST = 5


def metric_key(text: str) -> str:
    """The key of a metric. KaiboError (404) names those whose keys or names come nearest."""
    known = {word.lower(): each.key for each in metrics.metrics().values() for word in (each.zh, each.en, each.key)}
    word = text.strip().lower()
    if word in known:
        return known[word]
    holding = [each for each in known if word and word in each]
    near = dict.fromkeys(known[each] for each in [*get_close_matches(word, known, NEAREST), *holding])
    nearest = [metrics.metrics()[key] for key in list(near)[:NEAREST]]
    if not nearest:
        raise KaiboError("site.no_metric", status=404, key=text[:60])
    near_zh = "、".join(f"{each.key}（{each.zh}）" for each in nearest)
    near_en = ", ".join(f"{each.key} ({each.en})" for each in nearest)
    raise KaiboError("site.no_such_metric", status=404, key=text[:60], near_zh=near_zh, near_en=near_en)


def show_id(text: str) -> str:
    """The id of a show. KaiboError (404) when there is none."""
    found = shows_room.within(CLI.scope).filter(Q(id=text) | Q(room_id=text)).first()
    if found is None:
        raise KaiboError("site.no_show", status=404, show=text[:60])
    return found.id
