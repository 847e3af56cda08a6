"""The reading of the store: every person of a show once, in one layer, and each layer added up. No id leaves it."""

from __future__ import annotations

from kaibo.live.api import INTERACTIONS
from kaibo.metrics.api import BUILDS
from kaibo.review.audience.topics import ASKING, TOPICS

QUARTER = 900
_SEVERAL = ("like", "gift", "share", "follow", "comment")
"""Kinds of which one signal may stand for several: its `count`."""
_MOMENT = "DateTime64(3, 'UTC')"


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(f"'{each}'" for each in words)


def _each(template: str) -> str:
    """For every topic, named `{topic}` and numbered `{at}` in the template."""
    return ", ".join(template.replace("{topic}", each).replace("{at}", str(at)) for at, each in enumerate(TOPICS, 1))


SIGNALS = "<signals of the show>"
NAMED = "business_day BETWEEN {first:Date} AND {last:Date} AND show_id IN {shows:Array(String)}"
NAMELESS = f"""business_day BETWEEN {{first:Date}} AND {{last:Date}} AND show_id = ''
  AND has({{accounts:Array(String)}}, account)
  AND received_at BETWEEN {{began:{_MOMENT}}} AND {{ended:{_MOMENT}}}"""
"""What names no show and came from the account while its run was on air."""
ORDERS = f"{BUILDS} AND show_id = {{show:String}} AND paid AND NOT is_return AND currency = {{currency:String}}"
BEFORE = f"""{BUILDS} AND paid AND customer_id != '' AND platform = {{platform:String}}
  AND account = {{account:String}} AND at < {{began:{_MOMENT}}}"""
"""Orders of the account's buyers before the show."""
EARLIER = "kind = 'purchase' AND person != '' AND has({earlier:Array(String)}, show_id)"
"""What viewers bought in the account's runs before."""

_TIMES = f"if(kind IN ({_listed(_SEVERAL)}), toUInt32(greatest(ifNull(count, 1), 1)), 1)"
_DID = f"""SELECT cityHash64(person) AS who, intDiv(toUnixTimestamp(at), {QUARTER}) AS quarter,
  if(kind = 'add_to_cart', 0, {_TIMES}) AS times, multiIf(
  kind != 'comment' OR NOT match(lower(text) AS said, '{ASKING}'), 0,
  {", ".join(f"match(said, '{words}'), {at}" for at, words in enumerate(TOPICS.values(), 1))}, 0) AS topic,
  topic > 0 AND has({{answered:Array(UInt64)}}, sequence) AS replied
FROM event WHERE {SIGNALS} AND person != '' AND kind IN ({_listed((*INTERACTIONS, "add_to_cart"))})"""
_VIEWERS = f"""SELECT who, sum(times) AS acts, countIf(times = 0) AS carts, 0 AS orders, 0 AS gmv, 0 AS old, 0 AS apart,
  groupArray(quarter) AS quarters, groupArray(times) AS at_times,
  {_each("countIf(topic = {at}) AS asked_{topic}")}, {_each("countIf(topic = {at} AND replied) AS answered_{topic}")}
FROM ({_DID}) GROUP BY who"""

_PAID = f"""SELECT if(order_id = '', concat(source, ':', event_id), order_id) AS number, person AS viewer, '' AS buyer,
  toInt64(ifNull(amount, 0)) AS worth, 0 AS by_file
FROM event WHERE {SIGNALS} AND kind = 'purchase' AND currency IN ('', {{currency:String}})
UNION ALL
SELECT order_id, '', customer_id, toInt64(ifNull(amount, 0)), 1 FROM order_now WHERE {ORDERS}"""
_ONCE = f"""SELECT number, max(viewer) AS of_viewer, max(buyer) AS of_buyer, max(by_file) AS filed,
  if(filed = 1, sumIf(worth, by_file = 1), sum(worth)) AS gmv
FROM ({_PAID}) GROUP BY number"""
"""Each order once, by its number: what a file tells of it stands before what was told live."""
BOUGHT = f"""SELECT gmv, filed, of_viewer, of_buyer,
  if(of_buyer = '', '', max(of_viewer) OVER (PARTITION BY of_buyer)) AS linked,
  of_viewer = '' AND linked = '' AS apart, apart AND of_buyer = '' AS nobodys,
  cityHash64(multiIf(of_viewer != '', of_viewer, linked != '', linked, concat('buyer ', of_buyer))) AS who,
  of_viewer != '' AND of_viewer IN (SELECT person FROM event WHERE {EARLIER})
  OR of_buyer != '' AND of_buyer IN (SELECT customer_id FROM order_now WHERE {BEFORE}) AS known
FROM ({_ONCE})"""
"""Each order with its person: the viewer that a signal of the same order names, else the buyer of the file."""
_BUYERS = f"""SELECT who, 0, 0, count(), sum(gmv), max(known), max(apart), emptyArrayUInt32(), emptyArrayUInt32(),
  {_each("0")}, {_each("0")}
FROM ({BOUGHT}) WHERE NOT nobodys GROUP BY who"""

_PEOPLE = f"""SELECT who, sum(acts) AS acted, sum(carts) AS carted, sum(orders) AS ordered, sum(gmv) AS spent,
  max(old) AS returned, max(apart) AS stands_apart, groupArrayArray(quarters) AS in_quarters,
  groupArrayArray(at_times) AS in_times,
  {_each("sum(asked_{topic}) AS asks_{topic}")}, {_each("sum(answered_{topic}) AS answers_{topic}")}
FROM ({_VIEWERS} UNION ALL {_BUYERS}) GROUP BY who"""


def layers_sql(acts_from: int, ticket_from: int) -> str:
    """One row a layer. `acts_from` and `ticket_from` are the percent of people that lie below each line."""
    return f"""SELECT layer, count() AS people, sum(acted) AS acts, sum(carted) AS carts, sum(ordered) AS orders,
  sum(spent) AS gmv, countIf(returned = 1) AS old, sum(stands_apart) AS unjoined,
  max(acts_line) AS acts_line, max(ticket_line) AS ticket_line, sumMap(in_quarters, in_times) AS slots,
  {_each("sum(asks_{topic}) AS asked_{topic}")}, {_each("sum(answers_{topic}) AS answered_{topic}")}
FROM (
  SELECT *, multiIf(
    ordered > 0 AND ticket >= ticket_line AND ticket > usual, 'high_ticket', ordered > 0, 'converted',
    acted >= acts_line, 'keen', carted > 0, 'carted', 'light') AS layer
  FROM (
    SELECT *, spent / ordered AS ticket, sum(spent) OVER () / sum(ordered) OVER () AS usual,
      greatest({{least:UInt32}}, quantileExactHighIf({acts_from / 100})(acted, acted > 0) OVER ()) AS acts_line,
      quantileExactHighIf({ticket_from / 100})(ticket, ordered > 0) OVER () AS ticket_line
    FROM ({_PEOPLE}) WHERE acted > 0 OR carted > 0 OR ordered > 0
  )
) GROUP BY layer"""


SOURCES_SQL = f"""SELECT source, count() AS signals, countIf(person = '') AS nameless, max(received_at) AS newest_at
FROM event WHERE {SIGNALS} AND kind IN ({_listed((*INTERACTIONS, "add_to_cart", "purchase"))})
GROUP BY source ORDER BY source"""
"""Who told live of what people did: one source may call a person otherwise than another."""
ORDERS_SQL = f"""SELECT count() AS orders, countIf(filed = 1) AS filed, countIf(nobodys) AS nobodys,
  uniqExactIf(of_buyer, of_buyer != '') AS buyers, uniqExactIf(of_buyer, linked != '') AS joined,
  (SELECT count() FROM order_now WHERE {BEFORE}) + (SELECT count() FROM event WHERE {EARLIER}) AS before
FROM ({BOUGHT})"""
"""What is known of who bought, and whether anything is known of the time before."""
STATE_SQL = f"SELECT count() AS signals FROM event WHERE {NAMED}"
"""What a remembered answer is known by, besides the orders that are visible."""
NAMELESS_SQL = f"SELECT count() AS signals FROM event WHERE {NAMELESS}"


def of_show(sql: str, *, nameless: bool) -> str:
    """The statement about signals that name the show or, where there are others, about those too."""
    return sql.replace(SIGNALS, f"(({NAMED}) OR ({NAMELESS}))" if nameless else NAMED)
