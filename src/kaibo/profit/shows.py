"""What a show itself cost, one row a show and part: its ads, its host, gifts, other costs; and that it was."""

from __future__ import annotations

from kaibo.metrics.api import BATCHES
from kaibo.profit.told import PAY_PER_HOUR, PAY_PER_SHOW, PLACE, RATED, RATES, STAMP

NEWEST = "(observation.as_of, observation.batch)"
NAMES = ("value", "currency", *PLACE)
_SPENT = "measure = 'spend' AND isNotNull(value)"
_TIMED = "measure = 'duration' AND isNotNull(value)"
_MINUTE = "intDiv(toUnixTimestamp(at), 60)"


def _last(name: str, when: str = "1") -> str:
    return f"argMaxIf(observation.{name}, {NEWEST}, {when})"


_CONTEXT = ", ".join(f"{_last(name)} AS {name}" for name in ("platform", "account", "business_day", "precision", "at"))
_PLACES = ", ".join(f"{_last(name)} AS show_{name}, {_last(name, _SPENT)} AS spend_{name}" for name in PLACE)
SHOWS = f"""SELECT show_id, {_CONTEXT}, {_PLACES}, {_last("host", "observation.host != ''")} AS host,
      {_last("currency", "observation.currency != ''")} AS currency, {_last("value", _SPENT)} AS spend_value,
      {_last("value", _TIMED)} AS length, countIf({_TIMED}) > 0 AS has_length
    FROM observation WHERE grain = 'show' AND show_id != '' AND {BATCHES} GROUP BY show_id"""


def _of_show(measure: str, prefix: str) -> str:
    """What was told of one show, by its account and its start, give or take two minutes."""
    columns = ", ".join(f"argMax(observation.{name}, {STAMP}) AS {prefix}{name}" for name in NAMES)
    return f"""SELECT cityHash64(account, {_MINUTE} + arrayJoin([-2, -1, 0, 1, 2])) AS {prefix}key, {columns}
    FROM observation WHERE grain = 'show_cost' AND measure = '{measure}' AND isNotNull(value) AND {BATCHES}
    GROUP BY {prefix}key"""


def _as_of_day(shows: str, table: str, same: str, since: str) -> str:
    return f"SELECT * FROM ({shows}) AS untold ASOF LEFT JOIN ({table}) AS told ON {same} AND business_day >= {since}"


def _beside(shows: str, table: str, same: str) -> str:
    return f"SELECT * FROM ({shows}) AS untold LEFT ANY JOIN ({table}) AS told ON {same}"


_KEYED = f"SELECT *, {RATED} AS show_rated, cityHash64(account, {_MINUTE}) AS show_minute FROM ({SHOWS})"
_PAID = _as_of_day(
    _as_of_day(_KEYED, PAY_PER_HOUR, "host = hourly_key", "hourly_from"), PAY_PER_SHOW, "host = fixed_key", "fixed_from"
)
_GIVEN = _beside(
    _beside(_PAID, _of_show("gifts", "gifts_"), "show_minute = gifts_key"),
    _of_show("other", "other_"),
    "show_minute = other_key",
)
EVERYTHING = _as_of_day(_GIVEN, RATES, "show_rated = rate_key", "rate_from")

_HOURS = "toInt64(intDiv(toInt128(hourly_value) * length + 1800000, 3600000))"
_PAY = f"if(hourly_batch > 0, {_HOURS}, 0) + if(fixed_batch > 0, fixed_value, 0)"
_PAY_KNOWN = """(hourly_batch > 0 OR fixed_batch > 0) AND (hourly_batch = 0 OR has_length)
      AND (hourly_batch = 0 OR fixed_batch = 0 OR hourly_currency = fixed_currency)"""
PARTS = ("show", "spend", "pay", "gifts", "other")


def _by_part(name: str) -> str:
    """The file's row, or the currency, of each part; usual costs are told where the show is."""
    pay = f"if(hourly_batch > 0, hourly_{name}, fixed_{name})"
    show = "currency" if name == "currency" else f"show_{name}"
    spend = "currency" if name == "currency" else f"spend_{name}"
    return f"""multiIf(part = 'show', {show}, part = 'spend', {spend}, part = 'pay', {pay},
      part = 'gifts' AND gifts_batch > 0, gifts_{name}, part = 'other' AND other_batch > 0, other_{name}, {show})
      AS told_{name}"""


_VALUE = f"""multiIf(part = 'spend', if(spend_batch > 0, spend_value, NULL),
      part = 'pay', if({_PAY_KNOWN}, {_PAY}, NULL),
      part = 'gifts', if(gifts_batch > 0, gifts_value, rate_gifts_per_show),
      part = 'other', if(other_batch > 0, other_value, rate_other_per_show), NULL)"""
_TOLD = ", ".join(map(_by_part, ("currency", *PLACE)))

VIEW = f"""SELECT {", ".join(f"told_{name} AS {name}" for name in ("currency", *PLACE))}, platform, account,
    business_day, precision, at, show_id, host, part, value, length
  FROM (
    SELECT * EXCEPT (currency), part, {_VALUE} AS value, {_TOLD}
    FROM ({EVERYTHING}) ARRAY JOIN {list(PARTS)} AS part
  )
  WHERE part = 'show' OR isNotNull(value)"""
