"""Ids are text; derived ones never change."""

from hypothesis import given
from hypothesis import strategies as st

from kaibo.kit.ids import new_id, stable_id

PARTS = st.lists(st.text(st.characters(exclude_characters="\x1f", codec="utf-8")), min_size=1, max_size=4)


@given(PARTS, PARTS)
def test_the_same_parts_give_the_same_id_and_others_another(one: list[str], other: list[str]) -> None:
    assert stable_id("acc", *one) == stable_id("acc", *one)
    if one != other:
        assert stable_id("acc", *one) != stable_id("acc", *other)


def test_new_ids_differ_and_keep_their_prefix() -> None:
    made = {new_id("upl") for _ in range(1000)}
    assert len(made) == 1000
    assert all(each.startswith("upl_") and each == each.lower() for each in made)
