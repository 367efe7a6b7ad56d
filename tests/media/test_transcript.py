"""Transcripts of other programs are read with their speakers and times, and nothing in them is believed."""

import pytest
from hypothesis import given, strategies as st

from evidence_log.media.transcript import MOST_BYTES, TranscriptUnread, read_transcript
from evidence_log.records.annotation import TranscriptLine

FORMS = {
    "SRT": "1\n00:00:01,000 --> 00:00:02,500\n甲: 明天上门\n\n2\n00:01:00,000 --> 00:01:01,000\n乙：不要来\n",
    "SRT with CRLF": "1\r\n00:00:01,000 --> 00:00:02,500\r\n甲: 明天上门\r\n\r\n2\r\n00:01:00,000 --> 00:01:01,000\r\n乙：不要来\r\n",
    "WebVTT": (
        "WEBVTT\n\nNOTE made by hand\n\nSTYLE\n::cue {}\n\n1\n00:01.000 --> 00:02.500 align:start\n<v 甲>明天<b>上门</b></v>\n\n"
        "01:00.000 --> 01:01.000\n<v.loud 乙>不要来\n"
    ),
    "text with times": "[00:01 - 0:02.5] 甲: 明天上门\n[1:00-1:01] 乙：不要来\n",
}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_says_the_same(form: str) -> None:
    assert read_transcript(FORMS[form].encode()) == (
        TranscriptLine(words="明天上门", from_ms=1000, to_ms=2500, speaker="甲"),
        TranscriptLine(words="不要来", from_ms=60_000, to_ms=61_000, speaker="乙"),
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_it_is_read_in_the_encoding_it_was_written_in(encoding: str) -> None:
    assert [each.speaker for each in read_transcript(FORMS["SRT"].encode(encoding))] == ["甲", "乙"]


def test_plain_words_are_lines_without_times() -> None:
    lines = read_transcript("他说明天来\n\n我说不要\n".encode())

    assert lines == (TranscriptLine(words="他说明天来"), TranscriptLine(words="我说不要"))


@pytest.mark.parametrize(
    "text",
    ["1\n00:00:05,000 --> 00:00:01,000\nx\n", "0:99 x", "99999:00:00 x", "1\n00:00:01,000 --> nonsense\nx\n"],
)
def test_times_that_cannot_be_are_left_out_and_the_words_are_kept(text: str) -> None:
    lines = read_transcript(text.encode())

    assert "x" in " ".join(each.words for each in lines)
    assert all(each.to_ms is None for each in lines)


def test_markup_is_taken_off_and_what_is_no_markup_stays() -> None:
    (line,) = read_transcript(b"1\n00:00:01,000 --> 00:00:02,000\n<i>1 < 2 &amp; {\\an8}3</i>\n")

    assert line.words == "1 < 2 & 3"


@pytest.mark.parametrize(
    "data", [b"", b"\0\1\2", b"x" * (MOST_BYTES + 1), b"x\n" * 20_001, bytes(range(256))]
)
def test_what_is_no_transcript_is_refused(data: bytes) -> None:
    with pytest.raises(TranscriptUnread):
        read_transcript(data)


@given(st.text(max_size=400))
def test_any_text_is_a_transcript_or_refused(text: str) -> None:
    try:
        lines = read_transcript(text.encode("utf-8", "replace"))
    except TranscriptUnread:
        return
    assert all(each.words for each in lines)


@given(
    st.lists(
        st.tuples(st.integers(0, 3_000_000), st.integers(0, 60_000), st.text("明天上门abc ", min_size=1)),
        max_size=20,
    )
)
def test_what_is_written_as_srt_comes_back(cues: list[tuple[int, int, str]]) -> None:
    def clock(ms: int) -> str:
        return f"{ms // 3_600_000:02}:{ms // 60_000 % 60:02}:{ms // 1000 % 60:02},{ms % 1000:03}"

    kept = [(begin, begin + length, words.strip()) for begin, length, words in cues if words.strip()]
    text = "\n".join(
        f"{number}\n{clock(begin)} --> {clock(end)}\n{words}\n"
        for number, (begin, end, words) in enumerate(kept, start=1)
    )
    lines = read_transcript(text.encode()) if kept else ()

    assert [(each.from_ms, each.to_ms, each.words) for each in lines] == kept
