"""The summary on one page: what is asked, the worst of it, counts, the danger now, what was reported already."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from msgspec.structs import replace

from evidence_log.i18n.matter_words import done_words
from evidence_log.i18n.tag_words import tag_words
from evidence_log.records.case_file import FiledIncident
from evidence_log.records.incident import Effect, Kind
from evidence_log.records.instant import instant
from evidence_log.records.step import StepKind
from evidence_log.reports.blocks.counted import count_sentences, tiles_counted
from evidence_log.reports.blocks.requests import lay_requests
from evidence_log.reports.counts import count_recent, count_where, worst_first
from evidence_log.reports.edition import Block, Part
from evidence_log.reports.paper.lines import excerpt
from evidence_log.reports.paper.operations import ROOM
from evidence_log.reports.paper.plan import TINY
from evidence_log.reports.paper.tables import Cell, Column, lay_table
from evidence_log.reports.writing import Writing

_TOLD_LETTERS = 30
# What was asked of the other side or told to an authority, and what came back.
_REPORTED = (
    StepKind.POLICE_REPORT,
    StepKind.RECEIPT,
    StepKind.PROTECTION_ORDER,
    StepKind.ORDER_BREACH,
    StepKind.WARNING,
    StepKind.COMPLAINT,
    StepKind.FILING,
    StepKind.STOP_REQUEST,
)


# How many incidents, numbers behind a count, and steps are named where there is less room; without any the count stands alone.
_TIGHTER = ((5, 6, 6), (5, 4, 4), (5, 3, 3), (4, 2, 2), (3, 2, 1), (3, 0, 2), (2, 0, 1))


class _Room(NamedTuple):
    """How much there is room for."""

    worst: int
    letters: int
    rows: int
    steps: int


# Tags of rule packs that say somebody was threatened begin with it.
_THREAT = "threat-"


def summary(writing: Writing) -> None:
    """All of it on one page: where there is not enough room, less of each is named."""
    caps = writing.edition.caps
    rooms = [
        _Room(caps.worst_words, caps.quoted_letters, caps.named_rows, caps.named_steps),
        *(
            _Room(min(caps.worst_words, worst), 30, min(caps.named_rows, rows), min(caps.named_steps, steps))
            for worst, rows, steps in _TIGHTER
        ),
    ]
    writing.flow.fitted([partial(_lay, writing, room) for room in rooms])


def _lay(writing: Writing, room: _Room) -> None:
    writing.section(Block.SUMMARY)
    writing.flow.paragraph(writing.period(), after=3.0)
    for part in writing.edition.summary:
        _PARTS[part](writing, room)


def _conduct(writing: Writing, _: _Room) -> None:
    writing.flow.callout(writing.t("conduct"))


def _asked(writing: Writing, _: _Room) -> None:
    if writing.edition.requests and Block.REQUESTS not in writing.edition.blocks:
        writing.flow.subtitle(writing.t("asked-heading"))
        lay_requests(writing)


def _worst(writing: Writing, room: _Room) -> None:
    """The worst ones on a line each, in the other side's words where they are known."""
    flow, t = writing.flow, writing.t
    flow.subtitle(t("worst-heading"))
    columns = (
        Column(t("column.number"), 56.0),
        Column(t("column.day"), 96.0),
        Column(t("column.kind"), 50.0),
        Column(t("column.words"), ROOM - 202.0),
    )
    rows = [
        (
            Cell(each.reference, each.reference),
            Cell(writing.day(each.incident.occurred)),
            Cell(writing.word(f"kind.{each.incident.kind.value}"), bold=each.incident.kind is Kind.THREAT),
            Cell(_words(writing, each, room)),
        )
        for each in worst_first(writing.incidents)[: room.worst]
    ]
    lay_table(flow, columns, rows)
    flow.paragraph(t("worst-order"), TINY, after=2.0)


def _words(writing: Writing, filed: FiledIncident, room: _Room) -> str:
    said = filed.incident.said
    if said:
        return writing.quoted(excerpt(said, room.letters))
    return excerpt(filed.incident.account, room.letters)


def _counts(writing: Writing, room: _Room) -> None:
    writing.flow.tiles(tiles_counted(writing))
    if room.rows:
        writing.flow.points(count_sentences(writing, room.rows))


def _danger(writing: Writing, room: _Room) -> None:
    """What may tell how it stands today: facts with their incidents, and nothing concluded from them."""
    writing.flow.subtitle(writing.t("danger-heading"))
    writing.flow.points([_last(writing), *_marked(writing, max(room.rows, 1))])


def _last(writing: Writing) -> str:
    if not writing.known:
        return writing.t("danger.unknown")
    last = writing.known[-1]
    ends = last.incident.occurred.begins
    days = 0 if ends is None else max(0, (instant(writing.made_at) - ends).days)
    return writing.t("danger.last", reference=last.reference, day=writing.day(last.incident.occurred), n=days)


def _marked(writing: Writing, most: int) -> list[str]:
    t, filed, days = writing.t, writing.incidents, writing.edition.caps.recent_days
    threats = tuple(tag for tag in writing.edition.danger if tag.startswith(_THREAT))
    recent = count_recent(filed, partial(_threatens, tags=threats), instant(writing.made_at), days)
    if recent.number:
        said = [t("danger.threats", days=days, n=recent.number, rows=writing.rows(recent.rows, most))]
    else:
        said = [t("danger.no-threats", days=days)]
    feared = count_where(filed, lambda each: Effect.FEARED_VIOLENCE in each.incident.effects)
    if feared.number:
        said.append(t("danger.feared", n=feared.number, rows=writing.rows(feared.rows, most)))
    tagged = tuple(each for each in filed if each.incident.tags)
    for tag in writing.edition.danger:
        marked = count_where(tagged, partial(_bears, tag=tag))
        if marked.number:
            named = writing.texts.say(partial(tag_words, [tag], writing.labels))[0]
            rows = writing.rows(marked.rows, most)
            said.append(t("danger.tag", tag=named, n=marked.number, rows=rows))
    return said


def _threatens(each: FiledIncident, *, tags: tuple[str, ...]) -> bool:
    """A message or a visit may be marked as a threat, too."""
    return each.incident.kind is Kind.THREAT or any(_bears(each, tag=tag) for tag in tags)


def _bears(each: FiledIncident, *, tag: str) -> bool:
    return any(worn.strip().casefold() == tag for worn in each.incident.tags)


def _reported(writing: Writing, room: _Room) -> None:
    """Who was told already, with their numbers and the days."""
    flow, t = writing.flow, writing.t
    taken = [each for each in writing.steps if each.step.kind in _REPORTED]
    taken.sort(key=lambda each: _REPORTED.index(each.step.kind))
    flow.subtitle(t("reported-heading"))
    said = []
    for each in taken[: room.steps]:
        step = replace(each.step, to=excerpt(each.step.to or "", _TOLD_LETTERS))
        (kind, *whom), day = done_words(step, writing.texts), writing.day(step.occurred)
        number = excerpt(step.number or "", _TOLD_LETTERS)
        said.append(f"{each.reference} {writing.pieces([kind, day, *whom, number])}")
    if len(taken) > room.steps:
        said.append(t("reported.more", n=len(taken) - room.steps))
    flow.points(said or [t("reported.none")])


_PARTS: dict[Part, Callable[[Writing, _Room], None]] = {
    Part.CONDUCT: _conduct,
    Part.ASKED: _asked,
    Part.WORST: _worst,
    Part.COUNTS: _counts,
    Part.DANGER: _danger,
    Part.REPORTED: _reported,
}
