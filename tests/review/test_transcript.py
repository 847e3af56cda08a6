"""A transcript is read whatever wrote it, and one that is none is refused in a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaibo.kit.errors import KaiboError
from kaibo.review.replay.transcript import Line, read_transcript

SRT = "1\n00:00:01,000 --> 00:00:03,500\n家人们晚上好\n\n2\n00:00:04,000 --> 00:00:06,000\n<i>先看</i>光泽\n再看瑕疵\n"
VTT = (
    "WEBVTT - 直播\n\nNOTE 自动生成\n\n00:01.000 --> 00:03.500 align:start\n家人们晚上好\n\n"
    "end\n00:04.000 --> 00:06.000\n<v 苏婉>先看光泽 &amp; 瑕疵</v>\n"
)
SAID = st.text(st.characters(categories=("L", "P"), exclude_characters="<>{}&\\"), min_size=1, max_size=40)
MS = st.integers(0, 12 * 3_600_000)


def stamp(ms: int, mark: str = ",") -> str:
    seconds, rest = divmod(ms, 1000)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}{mark}{rest:03d}"


def test_srt_and_vtt_are_read() -> None:
    assert read_transcript(SRT) == [Line(1_000, 3_500, "家人们晚上好"), Line(4_000, 6_000, "先看光泽 再看瑕疵")]
    assert read_transcript("\ufeff" + SRT.replace("\n", "\r\n")) == read_transcript(SRT)
    assert read_transcript(VTT) == [Line(1_000, 3_500, "家人们晚上好"), Line(4_000, 6_000, "先看光泽 & 瑕疵")]


def test_cues_without_empty_rows_between_them_lose_their_numbers_only() -> None:
    told = "1\n00:00:01,000 --> 00:00:02,000\n三二一\n2\n00:00:02,000 --> 00:00:03,000\n上链接"
    assert [each.text for each in read_transcript(told)] == ["三二一", "上链接"]


def test_a_text_with_times_is_read() -> None:
    told = "苏婉的稿子\n[00:05] 欢迎\n刚进来的朋友\n（01:02:03）上链接\n00:30：福袋来了"
    assert read_transcript(told) == [
        Line(5_000, 30_000, "欢迎 刚进来的朋友"),
        Line(30_000, 3_723_000, "福袋来了"),
        Line(3_723_000, 3_728_000, "上链接"),
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "transcript_empty"),
        (" \n\ufeff\n", "transcript_empty"),
        ("家人们晚上好\n今天有福袋", "transcript_no_times"),
        ("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n\n", "transcript_no_times"),
        ("99:00:00 太长", "transcript_too_long"),
        ("%PDF-1.7 \x00\x01", "transcript_no_times"),
    ],
)
def test_what_is_no_transcript_is_refused_in_one_sentence(text: str, code: str) -> None:
    with pytest.raises(KaiboError) as told:
        read_transcript(text)
    assert told.value.code == f"review.{code}"


@given(st.lists(st.tuples(MS, st.integers(0, 60_000), SAID), min_size=1, max_size=30))
def test_what_was_written_as_srt_is_read_back(cues: list[tuple[int, int, str]]) -> None:
    told = "\n\n".join(
        f"{n}\n{stamp(start)} --> {stamp(start + length)}\n{text}" for n, (start, length, text) in enumerate(cues, 1)
    )
    wanted = sorted((start, start + length, text) for start, length, text in cues)
    assert [tuple(each) for each in read_transcript(told)] == wanted


@given(st.text(st.sampled_from("0123456789:,.->\n \t<>[]{}\\WEBTVé家&;"), max_size=300))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        lines = read_transcript(text)
    except KaiboError as error:
        assert error.status == 422
    else:
        assert lines == sorted(lines) and all(each.text and each.start_ms <= each.end_ms for each in lines)
