"""Phrases written down by somebody who had never seen the grammar, with what they meant by them.

Said on Wednesday 25 November 2026 at 22:47. Before the grammar was mended with their help, 80 % of the Chinese and 62 % of
the English ones were read right, the others refused. What stands here now keeps it from getting worse.
"""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from evidence_log.errors import TimeRefusal
from evidence_log.records.instant import zone_named
from evidence_log.when.read import read_phrase

ZONES = {"zh": "Asia/Shanghai", "en": "Europe/London"}
SLACK = timedelta(minutes=31)
MOST_REFUSED = {"zh": 0.07, "en": 0.14}


def strangers(language: str) -> list[list[str]]:
    """Phrase, the interval meant, and a note: vague, ambiguous or empty."""
    lines = (Path(__file__).parent / f"strangers_{language}.tsv").read_text(encoding="utf-8").splitlines()
    return [[*line.split("\t"), ""][:4] for line in lines]


def overlaps(language: str, line: list[str]) -> bool | None:
    """Whether what is read meets what was meant; None when it is refused."""
    zone = zone_named(ZONES[language])
    earliest, latest = (datetime.fromisoformat(each).replace(tzinfo=zone) for each in line[1:3])
    try:
        read = read_phrase(line[0], now=datetime(2026, 11, 25, 22, 47, tzinfo=zone), zone=zone.key)
    except TimeRefusal:
        return None
    begins, ends = read.begins, read.ends
    assert begins is not None
    assert ends is not None
    slack = SLACK if line[3] == "vague" else timedelta(0)
    return begins <= latest + timedelta(seconds=59) + slack and ends >= earliest - slack


@pytest.mark.parametrize("language", ZONES)
def test_none_is_read_as_another_time_than_was_meant(language: str) -> None:
    wrong = [
        line[0]
        for line in strangers(language)
        if line[3] != "ambiguous" and overlaps(language, line) is False
    ]

    assert wrong == []


@pytest.mark.parametrize("language", ZONES)
def test_few_are_refused(language: str) -> None:
    lines = strangers(language)
    refused = [line[0] for line in lines if overlaps(language, line) is None]

    assert len(refused) / len(lines) <= MOST_REFUSED[language], refused
