"""Shows, their channels and the spend of hours, told shortly; times are on the company's clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from kaibo.metrics.models import Batch
from kaibo.shows.models import Account, Show
from metrics.shelf import DAY, Shelf

ZONE = ZoneInfo("Asia/Shanghai")


def on(day: date, clock: str) -> datetime:
    """A time of this business day; the small hours belong to the night before."""
    hour, minute = map(int, clock.split(":"))
    midnight = datetime(day.year, day.month, day.day, tzinfo=ZONE)
    return midnight + timedelta(hours=hour, minutes=minute)


@dataclass
class Room:
    shelf: Shelf
    day: date = DAY

    def show(self, id: str, since: str = "20:00", minutes: int = 120, **more: Any) -> Show:
        """A show of `minutes`; `host`, `account`, `day` and measures as they are given."""
        account_id, host, day = more.pop("account", "a1"), more.pop("host", "苏婉"), more.pop("day", self.day)
        platform = more.pop("platform", "douyin")
        account, _ = Account.objects.get_or_create(
            id=account_id, defaults={"platform": platform, "handle": account_id, "name": f"铺子{account_id}"}
        )
        started = on(day, since)
        self.shelf.tell(
            self.shelf.batch(),
            show_id=id,
            account=account_id,
            platform=platform,
            host=host,
            at=started,
            business_day=day,
            duration=minutes * 60_000,
            **more,
        )
        ended = started + timedelta(minutes=minutes)
        return Show.objects.create(
            id=id, account=account, title=f"专场{id}", host=host, business_day=day, started_at=started, ended_at=ended
        )

    def channel(self, show: str, name: str, *, day: date | None = None, **measures: Any) -> None:
        """What a channel brought to a show."""
        about = {"grain": "channel", "source": "douyin.show_workbook_a", "show_id": show, "channel": name}
        self.shelf.tell(self.batch(), business_day=day or self.day, **about, **measures)

    def spent(self, clock: str, spend: int, *, day: date | None = None, **more: Any) -> None:
        """An hour of 千川's report; `spend` in fen."""
        about = {"grain": "ad_hour", "source": "qianchuan.live_hours", "business_day": day or self.day}
        self.shelf.tell(self.batch(), at=on(day or self.day, clock), spend=spend, **{**about, **more})

    def batch(self) -> Batch:
        """All files of a test are of one export."""
        found = Batch.objects.filter(state=Batch.State.STORED).first()
        return found or self.shelf.batch()
