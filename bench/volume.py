"""A large company's stores: 1,000 shows, 5 M order lines, 20 M events, and what the relational store knows of them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from kaibo.accounts.actions.sessions import Origin, open_for
from kaibo.accounts.api import Role, Scope
from kaibo.accounts.models import Company, Person
from kaibo.connectors.models import Import, Upload
from kaibo.goods.models import Product
from kaibo.kit import clock
from kaibo.metrics.api import Batch, Build
from kaibo.shows.models import Account, Show, Source
from kaibo.store import api as store

MONTHS = 14
FIRST, LAST = date(2024, 1, 1), date(2025, 2, 28)
UPLOADS = 3000
ACCOUNTS = 8
LENGTH = 4 * 3600
"""Seconds of a show; its orders are paid while it is on air."""
AS_OF_DAY = datetime(2025, 3, 1, tzinfo=UTC)
MEASURES = {
    "show": "amount paid_amount refund_amount viewers views impressions impression_users orders buyers units comments "
    "likes shares follows unfollows club_joins product_views product_viewers product_clicks product_clickers "
    "peak_online average_online duration watch_time spend refund_orders engaged_viewers commenters carts cart_users",
    "product": "viewers clickers views clicks amount paid_amount orders buyers units refund_amount",
    "channel": "viewers views amount paid_amount orders spend watch_time",
    "minute": "online entered left comments orders amount",
}
PRODUCTS = 30
"""In a show."""
ROWS = {"show": 1, "product": PRODUCTS, "channel": 8, "minute": 240}
SPAN = (LAST - FIRST).days + 1
AS_OF = "toDateTime64('2025-03-01 00:00:00', 3, 'UTC')"
DAY = f"toDate('{FIRST}') + intDiv(show * {SPAN}, {{shows:UInt32}})"
OBSERVED = f"""INSERT INTO observation (batch, sheet, row, header, as_of, source, grain, subject, platform, account,
  show_id, product_id, product, category, channel, host, at, precision, business_day, measure, value, currency)
SELECT 1 + intDiv(show, 100), 'Sheet1', number, measure, {AS_OF}, {{source:String}}, {{grain:String}} AS grain,
  show_id, 'douyin', concat('acc_', toString(show % {ACCOUNTS})), concat('show_', toString(show)) AS show_id,
  if(grain = 'product', toString(100000 + part * 7 + show % 97), ''),
  if(grain = 'product', concat('商品', toString(part)), ''),
  if(grain = 'product', concat('类目', toString(part % 12)), ''),
  if(grain = 'channel', concat('渠道', toString(part)), ''),
  concat('主播', toString(show % 9)), toDateTime64({DAY}, 3, 'UTC') + toIntervalMinute(720 + part), 'time', {DAY},
  arrayJoin({{measures:Array(String)}}) AS measure, cityHash64(number, measure) % 100000, 'CNY'
FROM (
  SELECT number, intDiv(number, {{each:UInt32}}) AS show, number % {{each:UInt32}} AS part FROM numbers({{rows:UInt64}})
)"""
SOLD_IN = f"""intDiv(
    ({{build:UInt32}} - 1) * {{shows:UInt32}} + intDiv(number * {{shows:UInt32}}, {{rows:UInt64}}), {MONTHS})"""
LINES = f"""INSERT INTO order_now
SELECT {{build:UInt32}}, 1, 'Sheet1', number, {AS_OF}, 'douyin.orders', 'douyin',
  concat('acc_', toString(show % {ACCOUNTS})), toString(690000000000000 + order), toString(number),
  concat('show_', toString(show)),
  toString(100000 + part * 7 + show % 97), '', concat('商品', toString(part)), concat('类目', toString(part % 12)),
  concat('主播', toString(show % 9)), concat('渠道', toString(order % 8)), concat('省', toString(order % 31)),
  hex(sipHash64(cityHash64(order) % 400000)), 'completed', '已完成', cityHash64(order) % 20 != 0, 0,
  1000 * (1 + number % 3), 9900, 9900 * (1 + number % 3), 9500 * (1 + number % 3), if(number % 15 = 0, 9900, 0),
  0, 0, 0, 0, 'CNY', at, at, null, null, null, at, 'time', toDate(at), toYYYYMM(at)
FROM (
  SELECT number, {SOLD_IN} AS show, number % {PRODUCTS} AS part,
    intDiv(number, 2) + {{build:UInt32}} * 10000000 AS order,
    toDateTime64({DAY}, 3, 'UTC') + toIntervalSecond(43200 + cityHash64(order) % {LENGTH}) AS at
  FROM numbers({{rows:UInt64}})
)"""
EVENTS = f"""INSERT INTO event
  (event_id, source, kind, version, show_id, person, at, received_at, sequence, business_day)
SELECT toString(number), 'douyin', ['enter', 'comment', 'like', 'click'][1 + number % 4], 1,
  concat('show_', toString(number % {{shows:UInt32}})), hex(number % 500000), at, at, number, toDate(at)
FROM (
  SELECT number,
    toDateTime64('{FIRST}', 3, 'UTC') + toIntervalSecond(intDiv(number * 31000000, {{rows:UInt64}})) AS at
  FROM numbers({{rows:UInt64}})
)"""


def fill(shows: int, lines: int, events: int) -> None:
    """One batch a hundred shows, one build a month; rows are made inside the engine."""
    Batch.objects.bulk_create(Batch(state=Batch.State.STORED, as_of=AS_OF_DAY) for _ in range(UPLOADS))
    for grain, measures in MEASURES.items():
        sizes = {"each": ROWS[grain], "rows": shows * ROWS[grain], "shows": shows}
        store.execute(OBSERVED, {"grain": grain, "source": f"douyin.{grain}s", "measures": measures.split(), **sizes})
    for _ in range(MONTHS):
        build = Build.objects.create(month=202401, live=True)
        store.execute(LINES, {"build": build.id, "rows": lines // MONTHS, "shows": shows})
    store.execute(EVENTS, {"rows": events, "shows": shows})
    _fill_relational(shows)


def _fill_relational(shows: int) -> None:
    """The company, its eight accounts, its shows and products, and the history of its imports."""
    Company.objects.create(id=1, name="林间小铺", made_at=clock.now())
    owner = Person(id="per_bench", username="linyue", name="林悦", role=Role.OWNER, password="-", made_at=clock.now())
    owner.scope = Scope(all=True)
    owner.save()
    named = [(f"acc_{number}", f"账号{number}") for number in range(ACCOUNTS)]
    Account.objects.bulk_create(Account(id=id, platform="douyin", handle=id, name=name) for id, name in named)
    Show.objects.bulk_create(_show(number, shows) for number in range(shows))
    Source.objects.bulk_create(Source(show_id=f"show_{number}", batch=1 + number // 100) for number in range(shows))
    ids = range(100_000, 100_997)
    Product.objects.bulk_create(
        Product(platform="douyin", product_id=str(id), name=f"商品{id}", category=f"类目{id % 12}", first_batch=1)
        for id in ids
    )
    uploads = Upload.objects.bulk_create(_upload(number) for number in range(1, UPLOADS + 1))
    Import.objects.bulk_create(_import(upload, number) for number, upload in enumerate(uploads, 1))


def _show(number: int, shows: int) -> Show:
    day = FIRST + timedelta(days=number * SPAN // shows)
    begun = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    return Show(
        id=f"show_{number}",
        account_id=f"acc_{number % ACCOUNTS}",
        room_id=str(number),
        title=f"第{number}场",
        host=f"主播{number % 9}",
        started_at=begun,
        ended_at=begun + timedelta(seconds=LENGTH),
        business_day=day,
    )


def _upload(number: int) -> Upload:
    return Upload(
        id=f"upl_{number}",
        file=f"fil_{number}",
        sha256=f"{number:064x}",
        name=f"导出{number}.xlsx",
        size=200_000,
        state=Upload.State.STORED,
        batch=number,
        by="林悦",
    )


def _import(upload: Upload, batch: int) -> Import:
    return Import(
        batch=batch,
        upload=upload,
        format="douyin.shows",
        kind="shows",
        platform="douyin",
        sha256=upload.sha256,
        rows_read=100,
        rows_stored=100,
        rows_skipped=0,
        rows_refused=0,
        as_of=AS_OF_DAY,
        period_from=FIRST,
        period_to=LAST,
    )


def session_token() -> str:
    """A browser session of the owner."""
    return open_for(Person.objects.get(), Origin("127.0.0.1", "bench")).token
