"""What was visible once is kept for those who need to read it again."""

from __future__ import annotations

from django.db.models import QuerySet

from kaibo.metrics.models import Build, Hold
from kaibo.metrics.visible import Visible


def hold(seen: Visible, by: str) -> None:
    """Keep what is seen: builds of the current orders aren't dropped when they retire."""
    Hold.objects.bulk_create([Hold(build=build, by=by) for build in seen.builds], ignore_conflicts=True)


def held() -> QuerySet[Hold, int]:
    """Ids of the builds that something made earlier, an edition say, still needs."""
    return Hold.objects.order_by().values_list("build", flat=True)


def is_kept(seen: Visible) -> bool:
    """Whether everything that was seen can still be read."""
    return Build.objects.filter(id__in=seen.builds).count() == len(seen.builds)
