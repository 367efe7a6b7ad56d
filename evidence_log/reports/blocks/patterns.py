"""Patterns: when it happened, by which numbers, and the fullest seven days; each drawing is told in a line, too."""

from datetime import timedelta
from functools import partial

from evidence_log.records.pattern import Patterns
from evidence_log.reports.blocks.drawings import Calendar, Hours
from evidence_log.reports.counts import NIGHT_BEGINS, NIGHT_ENDS
from evidence_log.reports.edition import Block
from evidence_log.reports.paper.lines import excerpt
from evidence_log.reports.paper.operations import FINE, ROOM
from evidence_log.reports.paper.plan import REMARK
from evidence_log.reports.paper.tables import Cell, Column, lay_table
from evidence_log.reports.patterns import (
    WEEK,
    OnDay,
    by_day,
    by_number,
    fullest_week,
    longest_gap,
    patterns_in,
)
from evidence_log.reports.writing import Writing

_ROWS_A_DAY = 3
_NUMBER_LETTERS = 40


def patterns(writing: Writing) -> None:
    """Days, hours, the fullest seven days, numbers; nothing is placed where its time is not known."""
    zone = writing.case.zone
    told = patterns_in(writing.incidents, zone)
    days = by_day(writing.incidents, zone)
    writing.flow.together(partial(_days, writing, told, days))
    _hours(writing, told)
    _week(writing, days)
    _numbers(writing)


def _days(writing: Writing, told: Patterns, days: list[OnDay]) -> None:
    """The heading and, on the same page, a calendar: a column for each week."""
    flow, t = writing.flow, writing.t
    writing.section(Block.PATTERNS)
    if not days:
        flow.paragraph(t("pattern.no-days", n=told.incidents))
        return
    drawn = Calendar(flow, {each.day: each.times for each in days}, writing.texts)
    flow.need(drawn.height + 60.0)
    flow.subtitle(t("pattern.days-heading"))
    fullest = max(days, key=lambda each: each.times)
    said = [
        t("pattern.days", n=sum(each.times for each in days), days=len(days)),
        t("pattern.fullest-day", n=fullest.times, day=writing.day_of(fullest.day)),
    ]
    gap = longest_gap(days)
    if gap is not None:
        first, last = gap
        said.append(
            t(
                "pattern.gap",
                n=(last - first).days - 1,
                first=writing.day_of(first),
                last=writing.day_of(last),
            )
        )
    if drawn.left_out:
        said.append(t("pattern.days-left-out", day=writing.day_of(drawn.first)))
    if told.day_unknown:
        said.append(t("pattern.day-unknown", n=told.day_unknown))
    told_in_words = writing.sentences(said)
    with flow.figure(told_in_words):
        drawn.draw()
    flow.paragraph(told_in_words, REMARK, after=6.0)


def _hours(writing: Writing, told: Patterns) -> None:
    """A bar for each hour of the day; the night is shaded."""
    flow, t = writing.flow, writing.t
    placed = sum(told.hours)
    if not placed:
        flow.paragraph(t("pattern.no-hours", n=told.hour_unknown), REMARK)
        return
    drawn = Hours(flow, told.hours)
    flow.need(drawn.height + 46.0)
    flow.subtitle(t("pattern.hours-heading"))
    night = sum(told.hours[NIGHT_BEGINS:]) + sum(told.hours[:NIGHT_ENDS])
    said = [t("pattern.hours", n=placed, night=night)]
    if told.hour_unknown:
        said.append(t("pattern.hour-unknown", n=told.hour_unknown))
    told_in_words = writing.sentences(said)
    with flow.figure(told_in_words):
        drawn.draw()
    flow.paragraph(told_in_words, REMARK, after=6.0)


def _week(writing: Writing, days: list[OnDay]) -> None:
    """The fullest seven days in a row, with what they are counted from."""
    week = fullest_week(days)
    if not week:
        return
    flow, t = writing.flow, writing.t
    by = {each.day: each for each in week}
    first = week[0].day
    flow.need(90.0)
    flow.subtitle(t("pattern.week-heading"))
    spread = [first + timedelta(days=place) for place in range(WEEK)]
    columns = [Column(writing.day_of(day, year=False), ROOM / WEEK) for day in spread]
    lay_table(flow, columns, [[_cell(writing, by.get(day)) for day in spread]], size=FINE)
    flow.paragraph(
        t(
            "pattern.week",
            n=sum(each.times for each in week),
            first=writing.day_of(first),
            last=writing.day_of(first + timedelta(days=WEEK - 1)),
            rows=writing.rows([row for each in week for row in each.rows]),
        ),
        REMARK,
        after=6.0,
        linked=True,
    )


def _cell(writing: Writing, there: OnDay | None) -> Cell:
    """How many there were on a day, and the first of what they are counted from."""
    if there is None:
        return Cell("0")
    more = len(there.rows) - _ROWS_A_DAY
    named = [str(there.times), *there.rows[:_ROWS_A_DAY]]
    return Cell("\n".join([*named, writing.t("pattern.more", n=more)] if more > 0 else named), linked=True)


def _numbers(writing: Writing) -> None:
    """Each number: how often, from when to when, and whose it is said to be."""
    found = by_number(writing.incidents)
    if not found:
        return
    flow, t, most = writing.flow, writing.t, writing.edition.caps.named_numbers
    flow.subtitle(t("pattern.numbers-heading"))
    columns = (
        Column(t("column.handle"), 96.0),
        Column(t("column.said-to-be"), ROOM - 388.0),
        Column(t("column.incidents"), 52.0),
        Column(t("column.times"), 40.0),
        Column(t("column.first"), 100.0),
        Column(t("column.last"), 100.0),
    )
    rows = [
        (
            Cell(excerpt(each.shown, _NUMBER_LETTERS)),
            Cell(writing.listed(writing.said_to_be(each.shown))),
            Cell(str(len(each.rows))),
            Cell(str(each.times)),
            Cell("" if each.first is None else writing.day(each.first)),
            Cell("" if each.last is None else writing.day(each.last)),
        )
        for each in found[:most]
    ]
    lay_table(flow, columns, rows)
    said = [t("pattern.numbers", n=len(found))]
    if len(found) > most:
        said.append(t("pattern.numbers-left-out", n=len(found) - most))
    without = sum(1 for each in writing.incidents if not each.incident.numbers)
    if without:
        said.append(t("pattern.no-number", n=without))
    flow.paragraph(writing.sentences(said), REMARK)
