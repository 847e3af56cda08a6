"""The plan of a show as a document: slides to talk over, a PDF to hand out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from pptx import Presentation

from cast import Actor
from kaibo.accounts.api import CLI, Scope
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.planning.crew.members import add_member
from kaibo.planning.drafts.writing import NewPlan, make_plan
from kaibo.planning.items.acts import add, fall_out
from kaibo.planning.marketing.tasks import change_task
from kaibo.planning.models import Plan
from kaibo.reports.api import Edition, Report, plan_report, write
from kaibo.reports.editions.content import decoded
from kaibo.reports.editions.making import made_again
from kaibo.reports.model import Figure, Grid, Text
from metrics.shelf import Shelf
from reports.conftest import NOVEMBER, air, missing, pages, titles
from reports.editions.bench import API, made

AT = datetime(2026, 12, 12, 12, tzinfo=UTC)
GOODS = [
    {"product": "p1", "name": "珍珠耳钉", "role": "hook", "price": 9_900, "units": 300, "cost": 4_321},
    {"product": "p2", "name": "和田玉吊坠", "role": "profit", "price": 129_900, "units": 40, "cost": 54_321},
]


@pytest.fixture
def plan(company: None, shelf: Shelf) -> Plan:
    """A festival show in December, of an account that had a dozen shows, laid out as the house does it."""
    batch = shelf.batch()
    for month in (8, 9):
        for place in range(6):
            day = datetime(2026, month, 3 + place * 4).date()
            air(shelf, batch, day, place, 200_000 + place * 10_000)
    goals = {"gmv": Decimal(20_000)}
    wanted = NewPlan(
        "双12珍珠专场", "festival", AT, 14_400, account="a1", hosts=("苏婉",), theme="送妈妈的第一串珍珠",
        goals=goals, budget=Decimal(3_000), template="house",
    )  # fmt: skip
    made = make_plan(CLI, wanted)
    add(CLI, made.id, GOODS)
    return Plan.objects.get(id=made.id)


def document(plan: Plan, scope: Scope = CLI.scope) -> Report:
    return plan_report(plan.id, scope, NOVEMBER)


def grids(report: Report, name: str) -> list[Grid]:
    every = [block for page in pages(report) for block in page.blocks if isinstance(block, Grid)]
    return [each for each in every if each.name.zh.startswith(name)]


def words(grid: Grid) -> list[list[str]]:
    return [[cell.zh if isinstance(cell, Text) else str(cell.value) for cell in row] for row in grid.rows]


def test_six_chapters_of_what_is_planned(plan: Plan) -> None:
    told = document(plan)
    assert [each.name.zh for each in told.chapters] == [
        "主题与目标",
        "四步营销",
        "货品",
        "脚本流程",
        "人员",
        "开播前核对",
    ]
    assert told.name.zh == "2026-12-12 直播策划案：双12珍珠专场" and told.first == AT.date()
    assert ["开播时间", "2026-12-12 20:00"] in words(grids(told, "基本安排")[0])
    assert any(title.startswith("2 件商品：引流款 1、利润款 1") for title in titles(told))


def test_goals_stand_beside_what_own_shows_let_expect(plan: Plan) -> None:
    rows = {row[0]: row for row in words(grids(document(plan), "目标与预计")[0])}
    goal, low, high = (Decimal(each) for each in rows["成交金额"][1:4])
    assert goal == 20_000 and 0 < low < high < 20_000
    assert any(title.endswith("要有新的增量来源") for title in titles(document(plan)))


def test_the_whole_rundown_is_there_on_its_clock(plan: Plan) -> None:
    rows = [row for grid in grids(document(plan), "脚本流程") for row in words(grid)]
    assert len(rows) == plan.segments.count() > 5
    assert rows[0][0] == "20:00"
    last = AT + timedelta(hours=8, seconds=sum(each.planned_s for each in list(plan.segments.all())[:-1]))
    assert rows[-1][0] == f"{last:%H:%M}"


def test_tasks_name_owner_and_hour(plan: Plan) -> None:
    first = plan.tasks.all()[0]
    change_task(CLI, plan.id, first.id, {"owner": "小满"}, seen=None)
    rows = [row for grid in grids(document(plan), "营销任务") for row in words(grid)]
    assert len(rows) == plan.tasks.count() and rows[0][5] == "小满" and rows[1][5] == "未定负责人"


def test_roles_and_who_is_missing(plan: Plan) -> None:
    add_member(CLI, plan.id, "operator", "小满")
    rows = words(grids(document(plan), "岗位与人员")[0])
    assert rows == [["主播", "3–5", "1", "苏婉"], ["中控", "2+", "1", "小满"]]
    assert "还差 3 人没排班" in titles(document(plan))


def test_checks_are_the_plans_own_and_say_what_came_of_them(plan: Plan, operator: Actor) -> None:
    path = f"/api/v1/planning/plans/{plan.id}/readiness"
    plan.planned_at = now() + timedelta(hours=2)
    plan.save()
    assert not grids(document(plan), "开播检查"), "nobody laid the list out yet"
    told = operator.post(f"{path}/lay-out").json()
    first, second, *_ = [each for each in told["checks"] if not each["measure"]]
    assert operator.post(f"{path}/checks/{first['id']}/result", {"outcome": "passed"}).status_code == 200
    assert operator.post(f"{path}/checks/{second['id']}/result", {"outcome": "failed"}).status_code == 200
    rows = [row for grid in grids(document(plan), "开播检查") for row in words(grid)]
    assert [row[0] for row in rows] == [each["title"] for each in told["checks"]]
    said = {row[0]: row[-1] for row in rows}
    assert (said.pop(first["title"]), said.pop(second["title"])) == ("通过", "没通过")
    assert set(said.values()) == {"还没查"}
    assert any(title.startswith(f"检查通过 1/{len(rows)} 项，还有") for title in titles(document(plan)))


def test_thirteen_products_stand_on_pages_of_their_own_without_empty_columns(plan: Plan) -> None:
    add(CLI, plan.id, [{"product": f"q{n}", "name": f"商品{n}", "price": 9_900} for n in range(11)])
    [chapter] = [each for each in document(plan).chapters if each.name.zh == "货品"]
    assert [len(page.blocks) for page in chapter.pages] == [1, 1]
    heads = [column.name.zh for column in grids(document(plan), "货品清单")[0].columns]
    assert "备货" in heads and not {"类目", "备注"} & set(heads)


def test_what_fell_out_is_marked_and_costs_stay_in_the_house(plan: Plan) -> None:
    fall_out(CLI, plan.id, plan.items.get(product="p1").id, reason="到货晚了")
    told = document(plan)
    assert words(grids(told, "货品清单")[0])[0][-1] == "已撤下：到货晚了"
    numbers = [cell.value for grid in grids(told, "") for row in grid.rows for cell in row if isinstance(cell, Figure)]
    assert Decimal("99.00") in numbers and not {Decimal("43.21"), Decimal("543.21")} & set(numbers)


def test_an_empty_plan_says_what_to_do(company: None, shelf: Shelf) -> None:
    bare = make_plan(CLI, NewPlan("还没想好", "ordinary", AT, 7_200, account="a1"))
    said = missing(document(Plan.objects.get(id=bare.id)))
    assert len(said) == 4 and all("还没有" in each for each in said)


def test_slides_hold_native_tables_in_both_languages(plan: Plan, tmp_path: Path) -> None:
    for language, word in (("zh", "货品清单"), ("en", "Hook")):
        path = write(document(plan), "pptx", "zh" if language == "zh" else "en", tmp_path / language)
        shapes = [shape for slide in Presentation(str(path)).slides for shape in slide.shapes]
        cells = [cell.text for each in shapes if each.has_table for row in each.table.rows for cell in row.cells]
        texts = cells + [each.text_frame.text for each in shapes if each.has_text_frame]
        assert "¥1,299.00" in cells and any(word in each for each in texts)


def test_asked_for_on_the_page_and_taken_as_pdf(plan: Plan, operator: Actor) -> None:
    edition = made(operator, "plan", plan.id)["edition"]
    assert edition["state"] == "ready" and edition["about"] == "双12珍珠专场"
    answer = operator.get(f"{API}/editions/{edition['id']}/file", form="pdf", lang="zh")
    assert answer.status_code == 200 and b"".join(answer).startswith(b"%PDF")


def test_it_comes_out_the_same_again_after_the_plan_moved_on(plan: Plan, operator: Actor) -> None:
    made(operator, "plan", plan.id)
    before = Edition.objects.get(kind="plan")
    plan.items.all().delete()
    assert made_again(before).chapters == decoded(before.report).chapters


def test_a_plan_of_others_is_not_there(plan: Plan, controller: Actor) -> None:
    assert controller.person
    controller.person.scope = Scope(accounts=("elsewhere",))
    controller.person.save()
    refused = controller.post(f"{API}/editions", {"kind": "plan", "subject": plan.id})
    assert refused.status_code == 404
    with pytest.raises(KaiboError):
        document(plan, Scope(host="韩墨"))
    assert document(plan, Scope(host="苏婉")).subject == plan.id
