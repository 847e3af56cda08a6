"""A draw goes by what was published before, and whoever has the file can verify it without us."""

from __future__ import annotations

import copy
import json
import secrets
from collections import Counter
from hashlib import sha256
from pathlib import Path
from random import Random
from runpy import run_path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from kaibo.live.benefits.draw import (
    FORMAT,
    answer_commitment,
    commitment,
    digest,
    drawn,
    entries_hash,
    entry_of,
    landed,
    new_seed,
    sealed,
    spin,
)
from kaibo.live.benefits.kinds import KINDS
from kaibo.live.benefits.verify import problems
from kaibo.site.cli.draws import verify_draw

SCRIPT = Path(__file__).parents[3] / "scripts" / "verify_draw.py"
wrong = run_path(str(SCRIPT))["wrong"]
DRAWS = 200


PRIZES = [{"name": "头奖", "count": 1, "value": 9900}, {"name": "二奖", "count": 3, "value": 100}]
DRAWN = [name for name, kind in KINDS.items() if kind.draws] + ["red_packets"]
"""Every kind in which chance decides."""


def document(random: Random, *, kind: str = "lottery", people: int | None = None) -> dict[str, Any]:
    """A draw with some people, some of them insiders."""
    seed, quiz, packets = new_seed(), kind == "quiz", kind == "red_packets"
    benefit = f"ben_{secrets.token_hex(3)}"
    terms: dict[str, Any] = {"benefit": benefit, "title": "福袋", "kind": kind, "budget": 10_200, "units": 60}
    terms |= {"prizes": [] if packets else PRIZES, "rules": {"slots": random.randrange(4, 40)}}
    if quiz:
        terms["answer_commitment"] = answer_commitment(seed, "B")
    entries = [
        {
            "entry": entry_of(benefit, f"v{each}"),
            "choice": random.choice("AB") if quiz else "",
            "refused": "insider" if not packets and random.random() < 0.1 else "",
        }
        for each in range(people if people is not None else random.randrange(1, 60))
    ]
    part = [each["entry"] for each in entries if not each["refused"] and (not quiz or each["choice"] == "B")]
    told = {"format": FORMAT, "terms": terms, "terms_hash": digest(terms), "commitment": commitment(seed)}
    told |= {"armed_at": "2026-11-22T12:00:00.000+00:00", "entries": entries, "entries_hash": entries_hash(entries)}
    told |= {"closed_at": "2026-11-22T12:05:00.000+00:00", "seed": seed, "answer": "B" if quiz else ""}
    told |= {"drawn_at": "2026-11-22T12:06:00.000+00:00", "winners": drawn(seed, part, terms)}
    return sealed(told)


@pytest.mark.parametrize("kind", DRAWN)
def test_the_verifier_and_the_script_agree_on_two_hundred_draws_of_every_kind(kind: str) -> None:
    random = Random(7)
    for _ in range(DRAWS):
        good = document(random, kind=kind)
        assert (problems(good), wrong(good)) == ([], [])
        assert problems(good, announced=good["commitment"], listed=good["entries_hash"]) == []
        assert problems(good, announced="00") == wrong(good, "00") == ["announced"]


@given(st.integers(1, 200), st.lists(st.integers(1, 4), min_size=1, max_size=4), st.integers(0, 40))
def test_a_wheel_gives_no_more_than_there_is_and_turns_once_for_each(
    people: int, counts: list[int], empty: int
) -> None:
    prizes = [{"name": f"奖{place}", "count": count, "value": 1} for place, count in enumerate(counts)]
    seed, slots = sha256(f"{people}{counts}{empty}".encode()).hexdigest(), sum(counts) + empty
    entries = [entry_of("ben", f"v{each}") for each in range(people)]
    won = landed(seed, entries, prizes, slots)
    given_out = Counter(each["prize"] for each in won)
    assert all(given_out[each["name"]] <= each["count"] for each in prizes) and "" not in given_out
    places = [entries.index(each["entry"]) for each in won]
    assert places == sorted(set(places)) and [each["place"] for each in won] == list(range(1, len(won) + 1))
    for place, entry in enumerate(entries):
        stop = spin(seed, entry, prizes, slots)
        before = sum(each["prize"] == stop and entries.index(each["entry"]) < place for each in won)
        left = stop and before < next(each["count"] for each in prizes if each["name"] == stop)
        assert (place in places) == bool(left)


def changed(value: Any) -> Any:
    """Anything, a little different."""
    if isinstance(value, dict):
        return {**value, "x": 1}
    if isinstance(value, list):
        return value[::-1] if value[::-1] != value else [*value, *value, {}]
    return f"{value[:-1]}{'0' if value[-1:] != '0' else '1'}" if isinstance(value, str) else value + 1


def leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of every field at any depth."""
    found: list[tuple[Any, ...]] = [path] if path else []
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in items:
        found += leaves(each, (*path, key))
    return found


def test_tampering_with_any_field_is_found_by_both() -> None:
    random = Random(8)
    for kind in DRAWN * 2:
        good = document(random, kind=kind, people=9)
        for path in leaves(good):
            bad = copy.deepcopy(good)
            inside: Any = bad
            for key in path[:-1]:
                inside = inside[key]
            inside[path[-1]] = changed(inside[path[-1]])
            assert problems(bad), f"{path} was changed and nobody noticed"
            assert unfit(bad), f"{path} was changed and the script didn't notice"
        for key in good:
            assert problems({name: value for name, value in good.items() if name != key})


def unfit(document: dict[str, Any]) -> bool:
    try:
        return bool(wrong(document))
    except (KeyError, TypeError, ValueError, AttributeError, IndexError):
        return True


def test_winners_chosen_by_hand_are_found_even_when_all_hashes_are_made_anew() -> None:
    good = document(Random(9), people=40)
    won = {each["entry"] for each in good["winners"]}
    other = next(each["entry"] for each in good["entries"] if each["entry"] not in won and not each["refused"])
    bent = {**good, "winners": [{**good["winners"][0], "entry": other}, *good["winners"][1:]]}
    assert problems(sealed(bent)) == ["winners"] and wrong(sealed(bent)) == ["winners"]
    seed = new_seed()
    anew = sealed({**good, "seed": seed, "commitment": commitment(seed)})
    assert "announced" in problems(anew, announced=good["commitment"])


@pytest.mark.parametrize("told", ["[]", "{}", '{"format": "kaibo-draw/1"}', "null"])
def test_what_is_no_draw_does_not_hold(told: str) -> None:
    assert problems(json.loads(told))


def test_the_command_says_so_in_words_and_as_json(tmp_path: Path) -> None:
    file = tmp_path / "draw.json"
    file.write_text(json.dumps(document(Random(3))), "utf-8")
    good = CliRunner().invoke(verify_draw, [str(file), "--json"])
    assert (good.exit_code, json.loads(good.output)) == (0, {"ok": True, "problems": []})
    bad = CliRunner().invoke(verify_draw, [str(file), "--announced", "00"])
    assert bad.exit_code == 1 and "announced" in bad.output
