"""Goals from a spreadsheet: the file says what it would change, line by line, before anything is."""

from __future__ import annotations

import csv
import io
import zipfile
from base64 import b64encode
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from cast import Actor
from kaibo.accounts.models import Entry
from kaibo.planning.models import Goal
from kaibo.shows.models import Account

pytestmark = pytest.mark.django_db

SHEET = "/api/v1/planning/goals/sheet"
GOALS = "/api/v1/planning/goals"
ZH = ["年份", "范围", "名称", "指标", "币种", "全年", *(f"{month}月" for month in range(1, 13))]


def book(*rows: list[Any]) -> bytes:
    made = Workbook()
    for row in rows:
        made.active.append(row)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def text(*rows: list[Any], encoding: str = "utf-8-sig") -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode(encoding)


def look(actor: Actor, data: bytes) -> Any:
    return actor.post(SHEET, {"name": "目标.xlsx", "data": b64encode(data).decode()})


def make(actor: Actor, outcome: Any) -> Any:
    sent = ("period", "part", "metric", "value", "currency")
    changes = [{name: each[name] for name in sent} | {"seen": each["version"]} for each in outcome["changes"]]
    return actor.post(GOALS, {"changes": changes})


@pytest.fixture(autouse=True)
def account(db: None) -> None:
    Account.objects.create(id="acc_1", platform="douyin", handle="林间", name="林间小铺")


LINES: list[list[Any]] = [
    ["2026", "公司", "", "成交金额", "", "120万", 80_000.5],
    [2026, "平台", "抖音", "gmv", "CNY", "", "1,000"],
    [2026, "账号", "林间小铺", "直播时长", "", 80],
    [2026, "主播", "苏婉", "观看-成交转化率（次数）", "", "3.5%"],
]


@pytest.mark.parametrize("file", [book(ZH, *LINES), text(ZH, *LINES), text(ZH, *LINES, encoding="gb18030")])
def test_a_file_tells_what_it_would_change_and_changes_nothing_until_it_is_sent(operator: Actor, file: bytes) -> None:
    operator.put(GOALS, {"period": "2026-01", "metric": "gmv", "value": 80_000.5})
    told = look(operator, file).json()
    assert told["errors"] == []
    assert told["same"] == 1
    found = {(each["line"], each["part"], each["period"], each["metric"]): each["value"] for each in told["changes"]}
    assert found == {
        (2, "", "2026", "gmv"): 1_200_000,
        (3, "platform:douyin", "2026-01", "gmv"): 1_000,
        (4, "account:acc_1", "2026", "live_hours"): 288_000,
        (5, "host:苏婉", "2026", "conversion_times"): 0.035,
    }
    assert Goal.objects.count() == 1
    assert make(operator, told).status_code == 200
    assert Goal.objects.count() == 5
    again = look(operator, file).json()
    assert (again["changes"], again["same"]) == ([], 5)


def test_errors_are_told_line_by_line_in_both_languages(operator: Actor) -> None:
    told = look(
        operator,
        book(
            ZH,
            [2026, "公司", "", "成交金额", "", "很多"],
            [2026, "部门", "", "成交金额", "", 1],
            [2026, "账号", "别家", "成交金额", "", 1],
            ["明年", "公司", "", "成交金额", "", 1],
            [2026, "公司", "", "好运", "", 1],
            [2026, "公司", "", "成交金额", "人民币", 1],
            [2026, "主播", "", "成交金额", "", 7],
            [2026, "公司", "", "成交金额", "", 7],
            [2026, "公司", "", "gmv", "", 8],
        ),
    ).json()
    assert [each["line"] for each in told["errors"]] == [2, 3, 4, 5, 6, 7, 8, 10]
    assert "很多" in told["errors"][0]["zh"]
    assert told["errors"][0]["en"].startswith("“很多” is no number")
    assert told["errors"][0]["column"] == "2026"
    assert Goal.objects.count() == 0


def test_a_goal_is_taken_away_by_a_word(operator: Actor) -> None:
    operator.put(GOALS, {"period": "2026", "metric": "gmv", "value": 5})
    told = look(operator, book(ZH, [2026, "", "", "gmv", "", "清空"])).json()
    assert [(each["before"], each["value"]) for each in told["changes"]] == [(5, None)]
    make(operator, told)
    assert Goal.objects.count() == 0


def test_what_changed_after_the_look_is_not_overwritten(operator: Actor, finance: Actor) -> None:
    told = look(operator, book(ZH, [2026, "", "", "gmv", "", 5, 1])).json()
    finance.put(GOALS, {"period": "2026", "metric": "gmv", "value": 9})
    assert make(operator, told).status_code == 409
    assert [goal.value for goal in Goal.objects.all()] == [900]


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("xl/worksheets/sheet1.xml", b"0" * (41 << 20))
    return out.getvalue()


@pytest.mark.parametrize(
    ("file", "code"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "kit.sheet_unreadable"),
        (b"PK\x03\x04nothing", "kit.sheet_unreadable"),
        (bomb(), "kit.sheet_too_large"),
        (b"a" * ((2 << 20) + 1), "kit.sheet_too_large"),
        (text(["a", "b"], [1, 2]), "planning.sheet_heads"),
        (text(ZH, *[[2026]] * 2100), "kit.sheet_too_long"),
    ],
)
def test_what_is_no_table_of_goals_is_refused_in_a_sentence(operator: Actor, file: bytes, code: str) -> None:
    assert look(operator, file).json()["code"] == code


@pytest.mark.usefixtures("two_years")
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_template_holds_every_part_and_comes_back_unchanged(operator: Actor, language: str) -> None:
    for period, value in (("2026", 1_000), ("2026-03", 80.25)):
        operator.put(GOALS, {"period": period, "part": "host:=苏婉", "metric": "gmv", "value": value})
    answer = operator.get(SHEET, year=2026, language=language)
    data = b"".join(answer.streaming_content)
    rows = [[cell.value for cell in row] for row in load_workbook(io.BytesIO(data)).active.iter_rows()]
    assert rows[0][:4] == (["年份", "范围", "名称", "指标"] if language == "zh" else ["Year", "Part", "Name", "Metric"])
    assert "苏婉" in [row[2] for row in rows]
    told = look(operator, data).json()
    assert (told["errors"], told["changes"], told["same"]) == ([], [], 2)
    assert Entry.objects.latest("seq").what == "planning.goals.exported"


@pytest.mark.usefixtures("two_years")
def test_a_host_takes_away_own_goals_alone_and_brings_none(operator: Actor, host: Actor, stranger: Actor) -> None:
    for part in ("", "host:苏婉", "host:顾言"):
        operator.put(GOALS, {"period": "2026", "part": part, "metric": "gmv", "value": 5})
    data = b"".join(host.get(SHEET, year=2026).streaming_content)
    names = [row[2].value for row in load_workbook(io.BytesIO(data)).active.iter_rows(min_row=2)]
    assert "顾言" not in names
    assert look(host, book(ZH)).status_code == 403
    assert look(stranger, book(ZH)).status_code == 401
    assert stranger.get(SHEET, year=2026).status_code == 401
