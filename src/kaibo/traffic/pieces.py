"""Ad spend joined to the shows that were on air: each told hour split among them by their time live.

A spend hour of an account goes to the account's shows live within it, left end counted, right end not; several share
it by seconds live, rounded so that the parts add up to the whole. Spend told by day only is split over the day's
shows alike. A piece counts on the business day its show began. What meets no show stays apart, on its own day.
"""

from __future__ import annotations

from kaibo.kit.units import Unit
from kaibo.metrics.api import BATCHES, Measure, Records

BOOSTS = ("qianchuan.boosts",)
"""Sources of spend that others leave out, so it is added: 千川 doesn't count 随心推."""
FILE_ROW = ("batch", "sheet", "row", "as_of", "source")
WHERE = ("platform", "account", "currency", "at", "precision")
CONTEXT = (*WHERE, "business_day")
BOOST = f"source IN ({', '.join(repr(each) for each in BOOSTS)})"

SPEND = f"""SELECT {", ".join((*FILE_ROW, *CONTEXT))}, spend_told,
    toUInt64(if(precision = 'time', toUnixTimestamp(toStartOfHour(at, {{zone:String}})), toUInt32(business_day)))
      AS spent_slot
  FROM (
    SELECT *, max((whole, as_of, batch, source)) OVER (PARTITION BY subject, boost) AS best
    FROM (
      SELECT {", ".join((*FILE_ROW, *CONTEXT))}, subject, campaign = '' AS whole, {BOOST} AS boost,
        assumeNotNull(value) AS spend_told, max((as_of, batch)) OVER (PARTITION BY subject, source) AS stamp
      FROM observation WHERE grain = 'ad_hour' AND measure = 'spend' AND isNotNull(value) AND {BATCHES}
    )
    WHERE (as_of, batch) = stamp
  )
  WHERE (whole, as_of, batch, source) = best"""
"""Of each source the newest export, of all sources the one that tells the whole; boosts beside it."""

SPANS = f"""SELECT show_id AS of_show, told.1 AS of_account, told.2 AS of_day, told.3 AS began, told.3 + told.4 AS ended
  FROM (
    SELECT show_id, argMax((account, business_day, toUnixTimestamp(at), toUInt32(intDiv(assumeNotNull(value), 1000))),
      (as_of, batch, measure)) AS told
    FROM observation
    WHERE grain = 'show' AND measure IN ('duration', 'duration_h') AND precision = 'time' AND show_id != ''
      AND value > 0 AND {BATCHES}
    GROUP BY show_id
  )"""
"""When each show was on air, in seconds since 1970."""

SLOTS = f"""SELECT of_account, on_air.1 AS slot_kind, on_air.2 AS slot,
    arraySort(groupArray((began, of_show, on_air.3, of_day))) AS shows
  FROM (
    SELECT of_account, of_day, began, of_show, arrayJoin(arrayPushBack(
      arrayMap(hour -> ('time', toUInt64(hour), toInt64(least(ended, hour + 3600)) - toInt64(greatest(began, hour))),
        range(toUInt64(toUnixTimestamp(toStartOfHour(toDateTime(began), {{zone:String}}))), toUInt64(ended), 3600)),
      ('day', toUInt64(of_day), toInt64(ended) - toInt64(began)))) AS on_air
    FROM ({SPANS})
  )
  GROUP BY of_account, slot_kind, slot"""
"""The shows live in each hour, and those of each day, with their seconds."""

HOSTS = f"""SELECT show_id AS of_show, argMax(observation.host, (as_of, batch)) AS of_host
  FROM observation WHERE grain = 'show' AND observation.host != '' AND {BATCHES} GROUP BY of_show"""

PARTS = """arrayMap(
      (each, upto) -> (each.2, intDiv(spend_told * upto, total) - intDiv(spend_told * (upto - each.3), total), each.4),
      shows, arrayCumSum(each -> each.3, shows))"""

VIEW = f"""SELECT {", ".join((*FILE_ROW, *WHERE))}, part.3 AS business_day, part.1 AS show_id, of_host AS host,
    part.2 AS spend
  FROM (
    SELECT *, arraySum(each -> each.3, shows) AS total,
      if(empty(shows), [('', spend_told, business_day)], {PARTS}) AS parts
    FROM ({SPEND}) AS spent
    LEFT ANY JOIN ({SLOTS}) AS live ON account = of_account AND precision = slot_kind AND spent_slot = slot
  )
  ARRAY JOIN parts AS part
  LEFT ANY JOIN ({HOSTS}) AS hosts ON part.1 = of_show"""

SOLD = f"""SELECT show_id AS of_show, argMax(value, (as_of, batch, source)) AS sold
  FROM observation WHERE grain = 'show' AND measure = 'amount' AND show_id != '' AND {BATCHES} GROUP BY of_show"""

BESIDE = f"""SELECT {", ".join((*FILE_ROW, *CONTEXT))}, show_id, host, spend,
    if(show_id = '', NULL, if(is_first, sold, if(isNull(sold), NULL, 0))) AS amount
  FROM (
    SELECT *, row_number() OVER (PARTITION BY show_id ORDER BY at, batch, sheet, row) = 1 AS is_first FROM ({VIEW})
  ) AS pieces
  LEFT ANY JOIN ({SOLD}) AS sales ON show_id = of_show"""
"""The pieces of each show, the first with all that the show sold."""

SHOWN = ("day", "month", "year", "weekday", "month_day", "show", "host", "account", "platform", "currency")
TOLD = "(SELECT * FROM observation WHERE grain = 'ad_hour' AND measure = 'spend')"
COUNTS_ZH = (
    "投放报表里每个小时的消耗，归到那个小时里正在播的场次；一小时跨两场，按两场在这一小时里的直播时长分；"
    "只有日期的消耗按当天各场时长分，都算在开播那个营业日；没有场次在播的消耗单列，留在消耗那天。千川消耗之外加上随心推。"
)
COUNTS_EN = (
    "Each hour's spend of the advertising reports goes to the show on air in it; an hour of two shows is split by "
    "their time live within it, spend told by day by the day's shows alike; it counts on the business day the show "
    "began. What met no show stands apart, on its own day. Suixintui is added to Qianchuan's spend."
)

PIECES = Records(
    "ad_pieces",
    "ad_piece",
    "投放消耗（归到场次）",
    "Ad spend joined to shows",
    COUNTS_ZH,
    COUNTS_EN,
    SHOWN,
    table=TOLD,
    view=BESIDE,
    of_kind="ad_hours",
    by_batch=True,
)

HOURS = Records(
    "ad_piece_hours",
    "ad_piece_hour",
    "投放消耗（归到场次和小时）",
    "Ad spend joined to shows, by hour",
    COUNTS_ZH,
    COUNTS_EN,
    (*SHOWN, "hour"),
    table=TOLD,
    view=VIEW,
    of_kind="ad_hours",
    by_batch=True,
)
"""The same pieces by hour: what a show sold stands at the show alone."""

MEASURES = (
    Measure("ad_piece.spend", Unit.MONEY, "spend", fields=("spend",)),
    Measure("ad_piece.amount", Unit.MONEY, "amount", fields=("spend",)),
    Measure("ad_piece_hour.spend", Unit.MONEY, "spend", fields=("spend",)),
)
