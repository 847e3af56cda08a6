"""Every format reads its own files: true headers, any order of columns, any encoding, older names."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest
from made_exports import Made, Parsed, made, parsed, shuffled, with_column, with_total, written

from kaibo.connectors.document import document
from kaibo.connectors.format_parts import BrokenFormat
from kaibo.connectors.formats import family_names, formats, load

DOCUMENT = Path(__file__).parents[2] / "docs" / "formats.md"
EVERY = sorted(formats())
PLAIN = [key for key in EVERY if len(formats()[key].tables) == 1 and not formats()[key].stacked]
CHINESE = [key for key in PLAIN if formats()[key].zone == "Asia/Shanghai" and made(key).name.endswith("csv")]
WHERE = ("row", "header", "sheet")


_true: dict[str, Parsed] = {}


def told(file: Made, folder: Path, **more: object) -> Parsed:
    return parsed(written(file, folder, **more), folder / "out")  # type: ignore[arg-type]


@pytest.fixture
def true(key: str, tmp_path_factory: pytest.TempPathFactory) -> Parsed:
    """What the format's own headers give; read once for all tests."""
    if key not in _true:
        _true[key] = told(made(key), tmp_path_factory.mktemp("true"))
    return _true[key]


def rows_of(found: Parsed) -> dict[str, pl.DataFrame]:
    """The stored rows without where they stood, in an order of their own."""
    bare = {name: frame.drop(WHERE, strict=False) for name, frame in found.tables.items()}
    return {name: frame.sort(frame.columns) for name, frame in bare.items()}


def same(one: Parsed, other: Parsed) -> bool:
    mine, theirs = rows_of(one), rows_of(other)
    return mine.keys() == theirs.keys() and all(mine[name].equals(theirs[name]) for name in mine)


@pytest.mark.parametrize("key", EVERY)
def test_true_headers_give_exactly_their_numbers(key: str, true: Parsed) -> None:
    file, summary = made(key), true.summary
    assert (summary.status, summary.format, summary.refused_count) == ("parsed", key, 0)
    assert summary.unknown_columns == []
    assert summary.rows_read == summary.rows_stored + sum(summary.skipped.values())
    sums = true.sums()
    assert {name: sums.get(name) for name in file.sums if sums.get(name) != file.sums[name]} == {}


@pytest.mark.parametrize("key", EVERY)
def test_the_order_of_columns_means_nothing(key: str, true: Parsed, tmp_path: Path) -> None:
    assert same(true, told(shuffled(made(key)), tmp_path))


@pytest.mark.parametrize("key", CHINESE)
def test_gb18030_reads_as_utf8_does(key: str, true: Parsed, tmp_path: Path) -> None:
    assert same(true, told(made(key), tmp_path, encoding="gb18030"))


@pytest.mark.parametrize("key", PLAIN)
def test_a_row_of_totals_is_left_out_and_counted(key: str, true: Parsed, tmp_path: Path) -> None:
    found = told(with_total(made(key)), tmp_path)
    assert found.summary.skipped.get("total") == 1
    assert same(true, found)


@pytest.mark.parametrize("key", [key for key in PLAIN if formats()[key].tables[0].header_rows == 1])
def test_an_unknown_column_is_named_and_changes_nothing(key: str, true: Parsed, tmp_path: Path) -> None:
    found = told(with_column(made(key), "谁也不认识的列"), tmp_path)
    assert found.summary.unknown_columns == ["谁也不认识的列"]
    assert "unknown_columns" in [each.code for each in found.summary.warnings]
    assert same(true, found)


@pytest.mark.parametrize("key", EVERY)
def test_older_names_of_columns_are_known(key: str, tmp_path: Path) -> None:
    file = made(key, older=True)
    found = told(file, tmp_path)
    assert found.summary.family == formats()[key].source
    sums = found.sums()
    assert {name: sums.get(name) for name in file.sums if sums.get(name) != file.sums[name]} == {}


@pytest.mark.parametrize("key", EVERY)
def test_a_description_of_itself_stands_in_every_format(key: str) -> None:
    given = formats()[key]
    assert given.evidence and given.zh and given.en and given.tables
    assert all(trap.zh and trap.en for trap in given.traps)
    assert family_names(given.source) != (given.source, given.source)


@pytest.mark.parametrize("key", [key for key in EVERY if any(table.personal for table in formats()[key].tables)])
def test_what_is_personal_is_stored_nowhere(key: str, tmp_path: Path) -> None:
    found = told(made(key), tmp_path)
    assert found.summary.personal
    for path in (tmp_path / "out").iterdir():
        text = path.read_bytes()
        assert "张三".encode() not in text and b"13800138000" not in text, path.name


TOML = """
key = "douyin.tried"
zh = "试"
en = "Tried"
platform = "douyin"
verified = false
evidence = "None."
[[tables]]
kind = "orders"
needs = ["order_id"]
[tables.columns]
order_id = ["订单号"]
"""


def test_a_sound_format_loads() -> None:
    assert load("douyin.tried.toml", TOML.encode()).tables[0].column("order_id").headers == ("订单号",)


@pytest.mark.parametrize(
    ("wrong", "told_as"),
    [
        (TOML.replace('kind = "orders"', 'kind = "ordres"'), "tables[0].kind: nobody declares ordres"),
        (TOML.replace("order_id = [", "order = ["), "tables[0].columns.order: orders has no such field"),
        (TOML.replace('needs = ["order_id"]', 'needs = ["line_id"]'), "tables[0].needs: line_id is no column"),
        (TOML.replace("order_id = [", "colour = 3\norder_id = ["), "columns"),
        (TOML.replace("tried", "other"), "key is douyin.other"),
        (TOML + 'paid_at = { headers = ["支付时间"], unit = "min" }\n', "columns.paid_at.unit: time knows no min"),
        (TOML.replace("verified = false", "verified = false\nnames = ['(?P<who>x)']"), "unknown group who"),
        (TOML.replace('kind = "orders"', 'kind = "orders"\nuses = ["board"]'), "uses board, which is not shared"),
        (TOML + '[tables.personal]\n"订单号" = "drop"\n', "personal.订单号: dropped, yet read as order_id"),
        (TOML + '[tables.personal]\n"买家" = "pseudonym"\n', "only customer_id and person become pseudonyms"),
        ("key = ", "Invalid value"),
    ],
)
def test_a_broken_format_says_which_file_and_key(wrong: str, told_as: str) -> None:
    with pytest.raises(BrokenFormat) as refused:
        load("douyin.tried.toml", wrong.encode())
    assert str(refused.value).startswith("douyin.tried.toml: ") and told_as in str(refused.value)


def test_the_document_is_up_to_date() -> None:
    assert DOCUMENT.read_text("utf-8") == document(), "write it anew: python -m django formats > docs/formats.md"
