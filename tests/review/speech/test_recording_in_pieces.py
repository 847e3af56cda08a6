"""A recording is cut without losing or doubling a sample, where it is quiet, and gone on with where it was left."""

from __future__ import annotations

import io

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaibo.kit.errors import KaiboError
from kaibo.review.replay.transcript import read_transcript
from kaibo.review.speech.heard import RATE, heard
from kaibo.review.speech.pieces import LOOK_S, MOST_S, pieces
from kaibo.review.speech.sound import opened
from kaibo.review.speech.srt import srt
from review.speech.voice import silence, voice, wav

LENGTHS = st.lists(st.integers(0, 90 * RATE), max_size=12)


@settings(max_examples=25)
@given(LENGTHS, st.integers(0, 2**32 - 1))
def test_pieces_are_the_recording_without_a_gap_or_an_overlap(lengths: list[int], seed: int) -> None:
    sound = np.random.default_rng(seed).integers(-900, 900, sum(lengths), dtype=np.int16)
    blocks = np.split(sound, np.cumsum(lengths)[:-1]) if lengths else []
    cut = list(pieces(blocks))
    assert np.array_equal(np.concatenate([each.sound for each in cut] or [sound]), sound)
    assert [each.start for each in cut[1:]] == [each.end for each in cut[:-1]]
    assert all(len(each.sound) <= MOST_S * RATE and len(wav(each.sound)) < 25_000_000 for each in cut)
    assert all(each.start * 1000 % RATE == 0 for each in cut), "every piece begins at a whole millisecond"
    if len(cut) > 1:
        rest = list(pieces(blocks, since=cut[0].end))
        assert [(each.start, each.end) for each in rest] == [(each.start, each.end) for each in cut[1:]]


def test_it_is_cut_where_nobody_speaks() -> None:
    loud = np.full(RATE * (MOST_S + 60), 8_000, np.int16)
    begin = RATE * (MOST_S - LOOK_S + 7)
    loud[begin : begin + RATE] = 0
    first, second = pieces([loud])
    assert begin < first.end < begin + RATE and second.start == first.end and not first.silent


def test_a_wav_is_read_as_it_is_and_cut_off_ones_to_their_end() -> None:
    said = np.concatenate([silence(1), voice(2)])
    for raw, length in ((wav(said), len(said)), (wav(said)[:-20_001], len(said) - 10_001)):
        with opened(io.BytesIO(raw)) as sound:
            found = np.concatenate(list(sound.blocks()))
        assert np.array_equal(found, said[:length])


@pytest.mark.parametrize("raw", [b"", b"RIFF", b"not a recording at all", b"\x00" * 4096])
def test_what_is_no_recording_is_refused_in_a_sentence(raw: bytes) -> None:
    with pytest.raises(KaiboError) as told, opened(io.BytesIO(raw)):
        pass
    assert told.value.code in {"review.speech_unreadable", "review.speech_no_reader"}


WORD = st.tuples(st.text("项鏈 a，", max_size=4), st.one_of(st.none(), st.floats(0, 1)))


@given(st.floats(-5, 1e6), st.floats(-5, 1e6), st.lists(WORD, max_size=8))
def test_a_line_lies_within_its_piece_and_its_doubts_within_its_words(
    start: float, end: float, words: list[tuple[str, float | None]]
) -> None:
    line = heard(start, end, words, 60_000)
    assert (line is None) == (not "".join(word for word, _ in words).strip())
    if line:
        assert 0 <= line.start_ms <= line.end_ms <= 60_000
        assert line.text == line.text.strip() and "鏈" not in line.text
        assert all(0 <= first < last <= len(line.text) for first, last in line.doubts)
        assert all(line.text[first:last].strip() == line.text[first:last] for first, last in line.doubts)
        assert [each.text for each in read_transcript(srt([line]))] == [" ".join(line.text.split())]
