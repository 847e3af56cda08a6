"""Papers of the company, its hosts, suppliers and products, as somebody of the team took them in and checked them."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from datetime import date, timedelta

from django.db import transaction

from kaibo.accounts.api import Caller
from kaibo.demo.goods import Product
from kaibo.demo.rng import digest
from kaibo.demo.sources import data
from kaibo.demo.truth import Account, accounts
from kaibo.dossier.models import Check, Paper
from kaibo.dossier.papers.acts import NewPaper, add_paper, check_again
from kaibo.dossier.papers.standing import due_on
from kaibo.kit.clock import business_day, now
from kaibo.site.demo.dossier.sheet import page

RENEWED = timedelta(days=3)
"""So long before its day is over a paper is looked at again."""
YEAR = timedelta(days=365)
Old = tuple[NewPaper, int]
"""A paper and how many days ago it was checked."""


def mainland() -> list[Account]:
    """The rooms that the law speaks of."""
    return [each for each in accounts() if each.market == "cn"]


def suppliers(room: str) -> list[str]:
    return [each["name"] for each in data("dossier")["suppliers"] if room in each["rooms"]]


@transaction.atomic
def keep_papers(by: Caller) -> None:
    """All of them where there is none; later what runs out is checked again."""
    if Paper.objects.exists():
        _renew(by)
        return
    for new, days in (*_company(), *_suppliers(), *_hosts(), *_products(), *_prices()):
        _age(add_paper(by, new), days)


def _age(paper: Paper, days: int) -> None:
    """Acts write down the moment they are done in; a paper that was there has its own."""
    paper.made_at = paper.checked_at = now() - timedelta(days=days)
    paper.save(update_fields=["made_at", "checked_at"])
    Check.objects.filter(paper=paper).update(at=paper.made_at)


def _renew(by: Caller) -> None:
    """What the demo's own team took in, shortly before its day."""
    today = business_day(now())
    for paper in Paper.objects.filter(by=by.name, retired_at=None):
        due = due_on(paper)
        if due is not None and due <= today + RENEWED:
            until = today + YEAR if paper.valid_until and paper.valid_until <= today + RENEWED else None
            check_again(by, paper.id, note=data("dossier")["notes"][paper.about], valid_until=until)


def _company() -> Iterator[Old]:
    name = data("world")["company"]
    for each in data("dossier")["company"]:
        yield _paper(each["kind"], "company", name, each["title"], _until(each["until"])), each["checked"]


def _suppliers() -> Iterator[Old]:
    for each in data("dossier")["suppliers"]:
        title = "营业执照副本（演示材料）"
        yield _paper("licence", "supplier", each["name"], title, _until(each["until"])), each["checked"]


def _hosts() -> Iterator[Old]:
    told = data("dossier")["hosts"]
    for name in dict.fromkeys(host for room in mainland() for host in room.hosts):
        yield _paper("identity", "host", name, "身份核验记录（演示材料）"), told["again"].get(name, told["checked"])


def _products() -> Iterator[Old]:
    told, rooms = data("dossier"), mainland()
    known = {each.code: each for room in rooms for each in room.products}
    for product in known.values():
        over = told["products"]["expired"].get(product.code)
        left = -over if over else told["products"]["until"] + digest("paper", product.code) % 300
        title = _report(product, certified=product.category in told["certified"])
        yield _paper("quality", "product", product.name, title, _until(left)), told["products"]["checked"]


def _report(product: Product, *, certified: bool) -> str:
    number = digest("report", product.code) % 9_000 + 1_000
    return f"{'鉴定证书' if certified else '质量检测报告'} YS-{number}（演示材料）"


def _prices() -> Iterator[Old]:
    told = data("dossier")["price_basis"]
    product = next(each for room in mainland() for each in room.products if each.code == told["code"])
    yield _paper("price_basis", "product", product.name, told["title"]), told["checked"]


def _paper(kind: str, about: str, name: str, title: str, until: date | None = None) -> NewPaper:
    """With a page of its own that says what it is, whose, until when, and that it is made up."""
    told = data("dossier")
    lines = [name, f"有效期至 {until:%Y-%m-%d}" if until else "长期有效", "", *told["lines"]]
    note = told["notes"]["price" if kind == "price_basis" else about]
    raw = b64encode(page(title, lines)).decode()
    return NewPaper(kind, about, name, title, until, f"{title}.pdf", raw, note)


def _until(days: int | None) -> date | None:
    return None if days is None else business_day(now()) + timedelta(days=days)
