"""Phrases written down by people who had never seen the grammar, with what they meant by them.

Said on Wednesday 25 November 2026 at 22:47. They came in six lots, each read once before the grammar was mended with its
help; how many were right then stands in docs/benchmarks.md. What stands here now keeps it from getting worse.
"""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from evidence_log.casework.read_when import other_readings
from evidence_log.errors import TimeRefusal
from evidence_log.records.instant import zone_named
from evidence_log.records.moment import Moment
from evidence_log.when.read import read_phrase

ZONES = {"zh": "Asia/Shanghai", "en": "Europe/London"}
SLACK = timedelta(minutes=31)
MOST_REFUSED = {"zh": 0.03, "en": 0.05}
VAGUE, AMBIGUOUS, NO_TIME = "vague", "ambiguous", "refuse"


def strangers(language: str) -> list[list[str]]:
    """Phrase, the interval meant, and a note: vague, ambiguous, refuse where no time is named, or empty."""
    lines = (Path(__file__).parent / f"strangers_{language}.tsv").read_text(encoding="utf-8").splitlines()
    return [[*line.split("\t"), "", "", ""][:4] for line in lines]


def said_at(language: str) -> datetime:
    return datetime(2026, 11, 25, 22, 47, tzinfo=zone_named(ZONES[language]))


def read(language: str, phrase: str) -> Moment | None:
    """What is read; None when it is refused."""
    try:
        return read_phrase(phrase, now=said_at(language), zone=ZONES[language])
    except TimeRefusal:
        return None


def meets(language: str, line: list[str], moment: Moment) -> bool:
    """Whether it has a time in common with what was meant."""
    zone = zone_named(ZONES[language])
    earliest, latest = (datetime.fromisoformat(each).replace(tzinfo=zone) for each in line[1:3])
    begins, ends = moment.begins, moment.ends
    assert begins is not None
    assert ends is not None
    slack = SLACK if line[3] == VAGUE else timedelta(0)
    return begins <= latest + timedelta(seconds=59) + slack and ends >= earliest - slack


def answered(language: str, line: list[str]) -> bool:
    """Whether it is read, or what was meant is offered."""
    if read(language, line[0]) is not None:
        return True
    offered = other_readings(line[0], now=said_at(language), zone=ZONES[language])
    return any(meets(language, [*line[:3], VAGUE], moment) for _, moment in offered)


@pytest.mark.parametrize("language", ZONES)
def test_none_is_read_as_another_time_than_was_meant(language: str) -> None:
    wrong = [
        line[0]
        for line in strangers(language)
        if line[3] not in (AMBIGUOUS, NO_TIME)
        and (moment := read(language, line[0])) is not None
        and not meets(language, line, moment)
    ]

    assert wrong == []


@pytest.mark.parametrize("language", ZONES)
def test_a_time_is_not_made_up_where_none_was_named(language: str) -> None:
    made_up = [
        line[0] for line in strangers(language) if line[3] == NO_TIME and read(language, line[0]) is not None
    ]

    assert made_up == []


@pytest.mark.parametrize("language", ZONES)
def test_few_are_refused_without_an_offer(language: str) -> None:
    lines = [line for line in strangers(language) if line[3] != NO_TIME]
    refused = [line[0] for line in lines if not answered(language, line)]

    assert len(refused) / len(lines) <= MOST_REFUSED[language], refused
