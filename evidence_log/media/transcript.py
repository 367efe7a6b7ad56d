"""Transcripts that other programs or people wrote: SRT, WebVTT, and plain text with or without times. Pure.

SRT has no specification; WebVTT is W3C's. Markup in them is taken off, never believed.
"""

import html
import re

from evidence_log.media.sniff import text_encoding
from evidence_log.records.annotation import MOST_LINES, TranscriptLine

MOST_BYTES = 8 * 1024 * 1024
_LINE_MOST = 4000
_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?"
_CUE = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}(?:\s.*)?$")
_TIMED = re.compile(rf"\s*[\[(【]?{_TIME}(?:\s*[-\u2013~\u2014至]\s*{_TIME})?[\])】]?[\s:：]*(.*)$")
_SPOKEN = re.compile(r"([^\s:：\"“”<>/]{1,20}(?: [^\s:：\"“”<>/]{1,20}){0,2})\s*[:：]\s*(\S.*)$")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]{1,80})>")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>|</?\d[\d:.]{0,20}>|\{\\[^{}]{0,100}\}")
_BLOCKS = ("NOTE", "STYLE", "REGION")


class TranscriptUnread(ValueError):  # noqa: N818 -- a fact about a file, told by whoever reads it
    """It is no text, or too long to be a transcript."""


def read_transcript(data: bytes) -> tuple[TranscriptLine, ...]:
    """Read one in whatever of the forms it is; raises TranscriptUnread."""
    if len(data) > MOST_BYTES:
        raise TranscriptUnread
    encoding = text_encoding(data) if data else None
    if encoding is None:
        raise TranscriptUnread
    text = data.decode(encoding, "replace").lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    found = _cues(lines) if any(_CUE.match(line) for line in lines) else _plain(lines)
    if len(found) > MOST_LINES:
        raise TranscriptUnread
    return tuple(found)


def _cues(lines: list[str]) -> list[TranscriptLine]:
    """Blocks apart by empty lines; what comes before the times in a block is its number or name."""
    found: list[TranscriptLine] = []
    for block in _blocks(lines):
        at = next((place for place, line in enumerate(block) if _CUE.match(line)), None)
        if at is None or block[0].startswith(_BLOCKS):
            continue
        times = _CUE.match(block[at])
        said = "\n".join(block[at + 1 :])
        voice = _VOICE.search(said)
        words = _plain_words(said)
        if not words or times is None:
            continue
        begin, end = _ms(times.groups()[:4]), _ms(times.groups()[4:])
        speaker, words = (voice[1].strip(), words) if voice else _speaker(words)
        found.append(_line(words, begin, end, speaker))
    return found


def _blocks(lines: list[str]) -> list[list[str]]:
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _plain(lines: list[str]) -> list[TranscriptLine]:
    """A line an utterance; one without a time after one with a time goes on with it where it has no speaker."""
    found: list[TranscriptLine] = []
    for line in lines:
        words = line.strip()
        timed = _TIMED.match(words)
        begin, end = None, None
        if timed is not None:
            begin = _ms(timed.groups()[:4])
            end = _ms(timed.groups()[4:8]) if timed[6] is not None else None
            words = timed[9].strip()
        speaker, words = _speaker(words)
        if words:
            found.append(_line(words, begin, end, speaker))
    return found


def _line(words: str, begin: int | None, end: int | None, speaker: str | None) -> TranscriptLine:
    if begin is None or (end is not None and end < begin):
        end = None
    return TranscriptLine(words=words[:_LINE_MOST], from_ms=begin, to_ms=end, speaker=speaker)


def _speaker(words: str) -> tuple[str | None, str]:
    spoken = _SPOKEN.match(words)
    return (spoken[1].strip(), spoken[2].strip()) if spoken else (None, words)


def _plain_words(said: str) -> str:
    return html.unescape(_TAG.sub("", said)).strip()


def _ms(parts: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, fraction = parts
    whole = (int(hours or 0) * 60 + int(minutes or 0)) * 60 + int(seconds or 0)
    return whole * 1000 + int((fraction or "0").ljust(3, "0"))
