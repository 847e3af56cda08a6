"""All that the comparison of some shows is made from, looked up once."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from kaibo.accounts.api import CompanyCard, Scope, company
from kaibo.metrics.api import Decomposition, Query, Visible, decompose
from kaibo.reports.building import records
from kaibo.reports.building.asked import CHANNEL, PRODUCT
from kaibo.reports.building.told import Asker, Line, Told, figure
from kaibo.reports.building.wording import metric, plain
from kaibo.reports.model import Figure, Text
from kaibo.review.api import Note, notes_of
from kaibo.shows.api import Show, show_of

SOLD = ("gmv", "orders", "live_hours", "gmv_per_hour", "order_value", "refund_rate")
WATCHED = ("views", "viewers", "conversion_times", "conversion_people", "gpm", "engagement_rate")
PAID = ("paid_amount",)
SHELF = ("gmv", *PAID, *PRODUCT[1:])


@dataclass(frozen=True)
class Several:
    """`apart` explains, by the id of each other show, how the first one's GMV differs from it."""

    company: CompanyCard
    shows: list[Show]
    told: Told
    apart: dict[str, Decomposition]
    notes: list[Note]

    @property
    def first(self) -> Show:
        return self.shows[0]

    @property
    def others(self) -> list[Show]:
        return self.shows[1:]

    @property
    def whole(self) -> Line:
        return self.told.whole("all")

    def line(self, show: Show) -> Line:
        """What is told of one show."""
        found = (line for line in self.told.lines("each", "show") if line.id("show") == show.id)
        return next(found, self.told.whole(""))

    def figure(self, show: Show, key: str) -> Figure:
        """A number of one show; without a passport where nothing is told of it."""
        line = self.line(show)
        return line.figure(key) if line.row.numbers else figure(metric(key), line.number(key))

    def lines(self) -> list[Line]:
        """Each show's, in the order they were asked for; of those anything is told of."""
        return [line for line in map(self.line, self.shows) if line.row.numbers]

    def alike(self, key: str) -> list[Line]:
        """The lines that know a number, in the currency of the first of them."""
        known = [line for line in self.lines() if line.value(key) is not None]
        return [line for line in known if line.number(key).currency == known[0].number(key).currency]

    @property
    def shelf(self) -> str:
        """The question that tells of products: product tables where every show with products has one, else orders
        too."""
        tabled, sold = (
            {line.id("show") for line in self.told.lines(f"each {name}", "product")} for name in ("product", "sold")
        )
        return "product" if tabled >= sold else "sold"

    def name(self, show: Show) -> Text:
        """Its day, time and host; its title where none of these tells it from the others."""
        names = Counter(self._short(each) for each in self.shows)
        short = self._short(show)
        return plain(short if short and names[short] == 1 else f"{short} {show.title or show.id[-6:]}".strip())

    def named(self, line: Line) -> Text:
        return self.name(next(show for show in self.shows if show.id == line.id("show")))

    def _short(self, show: Show) -> str:
        begun = show.started_at.astimezone(ZoneInfo(self.company.zone)) if show.started_at else None
        day = f"{show.business_day:%m-%d}" if show.business_day else ""
        return " ".join(word for word in (day, f"{begun:%H:%M}" if begun else "", show.host) if word)


def look_up(subject: str, scope: Scope, seen: Visible) -> Several:
    """KaiboError 404 for a show outside the scope."""
    card, ids = company(), tuple(subject.split(","))
    shows = records.rows("shows", lambda: [show_of(id, scope) for id in ids])
    asker, told = Asker(scope, seen, card.zone), Told()
    told.hear(_questions(asker, ids))
    every = told.queries["all"]
    notes = records.rows("notes", lambda: notes_of(shows))
    return Several(card, shows, told, _apart(every, ids), notes)


def _questions(asker: Asker, ids: tuple[str, ...]) -> dict[str, Query]:
    """The shows as one and each; channels and products of all and of each, products from orders where no file tells
    of them."""
    here = {"show": ids}
    every = {
        "all": asker.ask((*SOLD, *PAID, *WATCHED), None, filters=here),
        "each": asker.ask((*SOLD, *WATCHED), None, by=("show",), filters=here),
    }
    for name, keys, source in (("channel", CHANNEL, "channels"), ("product", SHELF, "products")):
        whole = asker.ask(keys, None, by=(name,), filters={**here, "source": source})
        every |= {name: whole, f"each {name}": replace(whole, by=(name, "show"))}
    sold = replace(every["product"], source="")
    return every | {"sold": sold, "each sold": replace(sold, by=("product", "show"))}


def _apart(every: Query, ids: tuple[str, ...]) -> dict[str, Decomposition]:
    first, *others = (every.only(show=(id,)) for id in ids)
    with ThreadPoolExecutor(4) as together:
        return dict(zip(ids[1:], together.map(lambda other: decompose(first, other), others), strict=True))
