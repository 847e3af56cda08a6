"""Packs: every rule names a law that says so, every word is found, and a bad pack is refused with its line."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kaibo.compliance.checking import Book, check
from kaibo.compliance.folding import fold, spelt
from kaibo.compliance.matching import Matcher
from kaibo.compliance.reading import categories, packs, read_file
from kaibo.kit.errors import KaiboError

DATA = Path(__file__).parents[3] / "shared" / "data"
LAWS = [*DATA.glob("e_prc_law_texts/*.md"), *DATA.glob("e_live_commerce_regulation/**/*.txt")]
PACKAGE = Path(__file__).parents[2] / "src" / "kaibo" / "compliance"
GOOD = """category = "house"

[[rule]]
id = "house.own"
severity = "must_fix"
law = "公司规定"
article = "第三条"
valid_from = 2026-01-01
suggestion = {zh = "换一个说法", en = "Say it otherwise"}
terms = ["宝子们冲"]
patterns = ["买\\\\d+送\\\\d+"]
"""


def test_rules_have_ids_of_their_own_and_days_in_order() -> None:
    ids = [rule.id for rule in packs()]
    assert len(ids) == len(set(ids))
    assert all(rule.id.startswith(f"{rule.category}.") for rule in packs())
    assert all(rule.valid_to is None or rule.valid_from <= rule.valid_to for rule in packs())


@pytest.mark.parametrize("rule", packs(), ids=lambda rule: rule.id)
def test_every_word_of_a_rule_is_found(rule) -> None:  # type: ignore[no-untyped-def]
    day = rule.valid_to or max(rule.valid_from, date(2026, 11, 20))
    for term in rule.terms:
        found = check(f"甲{term}乙", rule.category, day, sounds=False)
        assert any(each.start <= 1 and each.end >= 1 + len(term) for each in found), f"{rule.id} misses {term}"


PATTERNS = [(rule, pattern) for rule in packs() for pattern in rule.patterns]


@pytest.mark.parametrize(("rule", "pattern"), PATTERNS, ids=[pattern for _, pattern in PATTERNS])
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_what_a_pattern_matches_is_found_in_any_line(rule, pattern: str, data: st.DataObject) -> None:  # type: ignore[no-untyped-def]
    written = data.draw(st.from_regex(re.compile(pattern, re.ASCII), fullmatch=True))
    before, after = (data.draw(st.sampled_from(["", "甲", "甲\n", "涨\n乙", "母乳\n", "\n"])) for _ in range(2))
    text = fold(f"{before}{written}{after}").text
    found = [match.span() for match in re.finditer(pattern, text)]
    told = [(hit.start, hit.end) for hit in Matcher([replace(rule, denied=False)]).hits(text)]
    assume(found)
    assert set(found) <= set(told)


def test_the_day_before_and_the_day_after_a_rule_ends() -> None:
    rule = next(rule for rule in packs() if rule.valid_to)
    assert rule.valid_to is not None
    told = {each.rule for each in check(rule.terms[0], rule.category, rule.valid_to)}
    assert rule.id in told
    assert rule.id not in {each.rule for each in check(rule.terms[0], rule.category, rule.valid_to + timedelta(days=1))}


@pytest.mark.skipif(not LAWS, reason="the texts of the laws are not here")
@pytest.mark.parametrize("rule", packs(), ids=lambda rule: rule.id)
def test_the_article_that_a_rule_names_stands_in_the_law(rule) -> None:  # type: ignore[no-untyped-def]
    named = re.match(r"第[一二三四五六七八九十百]+条", rule.article)
    assert named
    texts = [path.read_text("utf-8") for path in LAWS if rule.law in path.stem and "适用" not in path.stem]
    assert texts, rule.law
    item = re.search(r"（[一二三四五六七八九十]+）", rule.article)
    for text in texts:
        at = re.search(rf"^\W*{named[0]}\W", text, re.MULTILINE)
        assert at, f"{rule.law} has no {named[0]}"
        if item:
            following = re.search(r"^\W*第[一二三四五六七八九十百]+条\W", text[at.end() :], re.MULTILINE)
            article = text[at.end() : at.end() + following.start()] if following else text[at.end() :]
            assert item[0] in article, f"{rule.law}{named[0]} has no {item[0]}"
            break


def test_the_page_names_every_category() -> None:
    texts = json.loads((PACKAGE / "ui.json").read_text("utf-8"))
    assert set(categories()) <= {key.removeprefix("category.") for key in texts if key.startswith("category.")}
    listed = (PACKAGE.parents[2] / "frontend/src/rooms/compliance/texts.ts").read_text("utf-8")
    assert set(categories()) == set(re.findall(r"^  '(\w+)',$", listed, re.MULTILINE))


def test_a_pack_of_ones_own_is_asked_too(tmp_path: Path) -> None:
    path = tmp_path / "house.toml"
    path.write_text(GOOD, "utf-8")
    own = read_file(path)
    found = check("宝子们冲，买2送1", "house", date(2026, 2, 1), book=Book(own))
    assert [each.text for each in found] == ["宝子们冲", "买2送1"]
    assert check("宝子们冲", "house", date(2025, 2, 1), book=Book(own)) == []


@pytest.mark.parametrize(
    ("wrong", "line"),
    [
        (GOOD.replace("买\\\\d+送", "买(\\\\d+送"), 11),
        (GOOD.replace('"must_fix"', '"grave"'), 5),
        (GOOD.replace("买\\\\d+送\\\\d+", "\\\\d*"), 11),
        (GOOD.replace("[[rule]]\nid", "[[rule]\nid"), 3),
        (GOOD.replace("terms", "words"), 10),
        (GOOD.replace('law = "公司规定"\n', ""), 4),
    ],
)
def test_a_bad_pack_is_refused_with_file_and_line(tmp_path: Path, wrong: str, line: int) -> None:
    path = tmp_path / "house.toml"
    path.write_text(wrong, "utf-8")
    with pytest.raises(KaiboError) as refused:
        read_file(path)
    assert refused.value.params["file"] == "house.toml"
    assert refused.value.params["line"] == line
    assert f"第 {line} 行" in refused.value.message("zh")


def test_ten_thousand_rules_are_no_trouble(tmp_path: Path) -> None:
    rule = GOOD.split("\n\n", 1)[1].split("patterns")[0]
    rules = [
        rule.replace("house.own", f"house.n{n}").replace("宝子们冲", f"词条{spelt(str(n))}号") for n in range(10_000)
    ]
    path = tmp_path / "house.toml"
    path.write_text('category = "house"\n\n' + "\n".join(rules), "utf-8")
    found = check("这是词条9876号。", "house", date(2026, 2, 1), book=Book(read_file(path)))
    assert [each.rule for each in found] == ["house.n9876"]
