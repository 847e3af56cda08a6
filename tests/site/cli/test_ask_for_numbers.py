"""Somebody asks for numbers on the command line, in whatever way they would say it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import CliRunner, Result

from connectors.flows.drop import Drop
from kaibo.accounts.models import Company
from kaibo.kit import clock
from kaibo.kit.errors import KaiboError
from kaibo.shows.models import Show
from kaibo.site.cli import kaibo, main
from shows.shows_file import hand_in


@pytest.fixture(autouse=True)
def company(drop: Drop) -> None:
    Company.objects.create(id=1, name="林间小铺", made_at=clock.now())
    hand_in(drop)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(kaibo, arguments)


def told(*arguments: str) -> Any:
    """The one JSON object on standard output."""
    result = run(*arguments, "--json")
    assert result.exit_code == 0, result.output
    assert result.stdout.count("\n") == 1
    return json.loads(result.stdout)


def gmv(*arguments: str) -> float | None:
    value: float | None = told("metric", "gmv", "--source", "shows", *arguments)["rows"][0]["value"]
    return value


def test_a_metric_alone_is_asked_of_all_there_is() -> None:
    assert gmv() == 3000 + 1500.50 + 800
    assert run("metric", "gmv").stdout == "5300.50\tmoney\tCNY\n"


def test_a_row_has_its_cut_the_parts_of_a_rate_and_the_passport() -> None:
    rows = told("metric", "order_value", "--by", "host")["rows"]
    row = next(each for each in rows if each["host"] == "顾言")
    assert (row["numerator"], row["denominator"], row["unit"]) == (2300.50, 28, "money")
    assert row["value"] == pytest.approx(2300.50 / 28)
    assert {each["file"] for each in row["passport"]["files"]} == {"抖音.csv", "快手.csv"}


@pytest.mark.parametrize(
    "by", ["day", "month", "show", "product", "category", "channel", "host", "account", "province"]
)
def test_every_cut_of_the_list_may_be_asked_for(by: str) -> None:
    for row in told("metric", "gmv", "--by", by)["rows"]:
        assert {by, "value", "numerator", "denominator", "unit", "passport"} <= set(row)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (("--from", "2026-09-02", "--to", "2026-09-02"), 2300.50),
        (("--from", "2026-09", "--to", "2026-09"), 5300.50),
        (("--from", "2026", "--to", "2026"), 5300.50),
        (("--from", "2026/9/2"), 2300.50),
        (("--to", "2026-09-01"), 3000),
        (("--to", "2026-08"), None),
    ],
)
def test_days_months_and_years_with_one_end_or_both(days: tuple[str, ...], expected: float | None) -> None:
    assert gmv(*days) == expected


@pytest.mark.parametrize("written", ["2026-13", "2026-02-30", "yesterday", "20260901", ""])
def test_what_is_no_day_is_refused_with_an_example(written: str) -> None:
    result = run("metric", "gmv", "--from", written)
    assert result.exit_code == 2
    assert "不是日期" in result.stderr and "2026-09-01, 2026-09 or 2026" in result.stderr


@pytest.mark.parametrize("said", ["GMV", " gmv ", "成交金额"])
def test_a_metric_goes_by_its_key_or_its_name(said: str) -> None:
    assert told("metric", said)["metric"] == "gmv"


def test_a_misspelt_metric_names_the_nearest() -> None:
    error = run("metric", "veiwers").exception
    assert isinstance(error, KaiboError) and error.code == "site.no_such_metric"
    assert "viewers (Viewers)" in error.message("en") and "viewers（" in error.message("zh")
    error = run("metric", "qqqqqq").exception
    assert isinstance(error, KaiboError) and error.code == "site.no_metric"


def test_without_a_metric_all_are_listed() -> None:
    listed = {each["key"]: each for each in told("metric")["metrics"]}
    assert listed["gmv"] == {"key": "gmv", "zh": "成交金额", "en": "GMV", "unit": "money"}
    assert "gmv\t成交金额\tGMV\tmoney" in run("metric").stdout


def test_a_show_goes_by_our_id_or_the_platforms() -> None:
    show = Show.objects.get(room_id="7400002")
    assert gmv("--show", show.id) == gmv("--show", "7400002") == 1500.50
    error = run("metric", "gmv", "--show", "show_nobody").exception
    assert isinstance(error, KaiboError) and error.code == "site.no_show" and "kaibo shows" in error.message("en")


def test_no_rows_are_said_to_be_none() -> None:
    result = run("metric", "spend", "--by", "channel")
    assert (result.exit_code, result.stdout) == (0, "") and "没有数据 / no data" in result.stderr


def test_shows_are_listed_with_their_numbers() -> None:
    assert [row["title"] for row in told("shows", "--from", "2026-09-02")["rows"]] == [
        "会员专场",
        "=国庆预热",
        "老铁专场",
    ]
    first = run("shows", "--to", "2026-09-01").stdout.split("\t")
    assert first[1:] == ["2026-09-01", "林间小铺", "苏婉", "3000.00", "秋日上新\n"]


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> Callable[..., tuple[int, Any]]:
    """Run as typed in a shell: the exit status and the JSON object on standard output."""

    def run_main(*arguments: str) -> tuple[int, Any]:
        monkeypatch.setattr(sys, "argv", ["kaibo", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        return int(ended.value.code or 0), json.loads(capsys.readouterr().out)

    return run_main


def test_with_json_a_refusal_is_one_json_object_too(typed: Callable[..., tuple[int, Any]]) -> None:
    status, said = typed("metric", "nothing_like_it", "--json")
    assert status == 1 and said["error"]["code"].startswith("site.no_") and said["error"]["message_en"]
    status, said = typed("metric", "gmv", "--by", "weather", "--json")
    assert (status, said["error"]["code"]) == (2, "site.usage") and "weather" in said["error"]["message"]
    status, said = typed("undo", "999", "--json")
    assert (status, said["error"]["params"]["batch"]) == (1, "999")
