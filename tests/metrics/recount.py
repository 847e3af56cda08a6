"""Count a number again, from nothing but the rows its passport names, with SQL of its own."""

from __future__ import annotations

from decimal import Decimal

from kaibo.metrics.passport.card import FileRows, Passport
from kaibo.store import api


def rows_sql(files: list[FileRows]) -> str:
    """The rows named, as a condition; every file must be told whole."""
    assert all(each.complete for each in files)
    ways = [
        f"(batch = {each.batch} AND sheet = '{each.sheet}' AND row BETWEEN {first} AND {last})"
        for each in files
        for first, last in each.ranges
    ]
    return " OR ".join(ways) or "0"


def observed(passport: Passport, measure: str, decimals: int) -> Decimal:
    """Σ of the cells under one header."""
    files = [each for each in passport.files if each.header == f"列 {measure}"]
    sql = f"SELECT sum(value) AS s, count() AS n FROM observation WHERE measure = '{measure}' AND ({rows_sql(files)})"
    found = api.query_rows(sql)[0]
    assert found["n"] == sum(each.rows for each in files)
    return Decimal(found["s"] or 0).scaleb(-decimals)


def lines(passport: Passport, header: str, expression: str, decimals: int) -> Decimal:
    """An expression over the raw order lines named under one header."""
    files = [each for each in passport.files if each.header == header]
    sql = f"SELECT {expression} AS s, count() AS n FROM order_line WHERE {rows_sql(files)}"
    found = api.query_rows(sql)[0]
    assert found["n"] == sum(each.rows for each in files)
    return Decimal(found["s"] or 0).scaleb(-decimals)
