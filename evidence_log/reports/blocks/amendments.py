"""What was corrected, left out, withdrawn, erased, written down late or while locked: told, not left to be found."""

from functools import partial

from evidence_log.i18n.debt_words import changed_fields, with_names
from evidence_log.i18n.texts import Texts
from evidence_log.i18n.told_fields import told_fields
from evidence_log.records.case_file import FiledDebt, FiledExhibit, FiledIncident, earlier_tellings
from evidence_log.records.exhibit import Examination, HowAcquired
from evidence_log.records.incident import Incident
from evidence_log.records.tag_labels import TagLabels
from evidence_log.reports.counts import written_late
from evidence_log.reports.edition import Block
from evidence_log.reports.paper.operations import ROOM, SMALL
from evidence_log.reports.paper.tables import Cell, Column, lay_table
from evidence_log.reports.writing import Writing

_NOTE = "words.field.note"
_NUMBERED = ("INC-", "EX-")


def amendments(writing: Writing) -> None:
    """Corrections with what stood before, where the other side does not read it; then what is not in the document."""
    flow, t = writing.flow, writing.t
    writing.section(Block.AMENDMENTS)
    corrected = [each for each in writing.incidents if each.amendments]
    if corrected:
        flow.subtitle(t("corrected-heading"))
        _corrected(writing, corrected)
    if writing.whole_told:
        _debts(writing)
    said = [*_came_in(writing), *_left_out(writing)]
    if not corrected:
        said.insert(0, t("corrected-none"))
    flow.subtitle(t("noted"))
    flow.points(said)


def _corrected(writing: Writing, corrected: list[FiledIncident]) -> None:
    t = writing.t
    columns = [
        Column(t("column.number"), 58.0),
        Column(t("column.corrected" if writing.whole_told else "column.when"), 130.0),
    ]
    if writing.whole_told:
        half = (ROOM - 188.0) / 2
        columns += [Column(t("column.before"), half), Column(t("column.after"), half)]
    else:
        columns.append(Column(t("column.why"), ROOM - 188.0))
    rows: list[tuple[Cell, ...]] = []
    for each in corrected:
        for amendment, before in earlier_tellings(each):
            number = Cell(each.reference, each.reference)
            when = writing.recorded(amendment.recorded_at)
            if writing.whole_told:
                told, now = _changed(writing, before, amendment.incident)
                rows.append((number, Cell(f"{when}\n{amendment.reason}"), Cell(told), Cell(now)))
            else:
                rows.append((number, Cell(when), Cell(amendment.reason)))
    lay_table(writing.flow, columns, rows, size=SMALL)


def _changed(writing: Writing, before: Incident, after: Incident) -> tuple[str, str]:
    """The fields that differ, each under its name; the private note is never told."""
    sides = []
    for this, other in ((before, after), (after, before)):
        theirs = dict(writing.texts.say(partial(_told, other, labels=writing.labels)))
        mine = writing.texts.say(partial(_told, this, labels=writing.labels))
        named = {label for label, _ in mine}
        lines = [
            writing.labelled(writing.texts(label), value)
            for label, value in mine
            if label != _NOTE and theirs.get(label) != value
        ]
        lines += [
            writing.labelled(writing.texts(label), writing.t("not-told"))
            for label in theirs
            if label != _NOTE and label not in named
        ]
        sides.append("\n".join(lines) or writing.t("note-only"))
    return sides[0], sides[1]


def _told(told: Incident, texts: Texts, *, labels: TagLabels) -> list[tuple[str, str]]:
    return told_fields(told, texts, labels)


def _debts(writing: Writing) -> None:
    """What was claimed otherwise before."""
    t, texts = writing.t, writing.texts
    said = []
    for each in writing.case_file.debts:
        filed = with_names(each, writing.case_file.parties, numbered=False)
        for number, head in enumerate(texts.say(partial(_heads, writing, filed))):
            fields = texts.say(partial(_before, writing, filed, number))
            told = [
                writing.labelled(texts(label), value or t("not-told"))
                for label, value in fields
                if not label.endswith(".note")
            ]
            said.append(t("debt-changed", reference=each.reference, head=head, told=writing.listed(told)))
    if said:
        writing.flow.subtitle(t("debts-changed-heading"))
        writing.flow.points(said)


def _heads(writing: Writing, filed: FiledDebt, texts: Texts) -> list[str]:
    """When and why each was changed."""
    return [head for head, _ in changed_fields(filed, texts, writing.case.zone)]


def _before(writing: Writing, filed: FiledDebt, number: int, texts: Texts) -> list[tuple[str, str]]:
    """What stood before one of them, nothing for what was not told."""
    return [
        (label, value or "") for label, value in changed_fields(filed, texts, writing.case.zone)[number][1]
    ]


def _came_in(writing: Writing) -> list[str]:
    """Late, while it was locked, or found again."""
    t = writing.t
    said = []
    late = [each.reference for each in writing.incidents if written_late(each)]
    if late:
        said.append(t("late", rows=writing.rows(late)))
    captured = [
        t("captured-at", reference=each.reference, when=writing.recorded(each.captured.captured_at))
        for each in writing.incidents
        if each.captured is not None
    ]
    if captured:
        said.append(t("captured", rows=writing.rows(captured)))
    found = [each.reference for each in writing.case_file.exhibits if each.exhibit.how is HowAcquired.FOUND]
    if found:
        said.append(t("found", rows=writing.marked(writing.rows(found))))
    return said


def _left_out(writing: Writing) -> list[str]:
    """What was withheld, withdrawn, erased or not chosen, by number: a gap in the numbers is explained here."""
    whole, t = writing.whole, writing.t
    said = [t("held-note"), *_withheld(writing)]
    gone = {each.reference for each in whole.incidents if each.withdrawal is not None}
    said += _withdrawn(writing, gone)
    erased = [each for filed in whole.erasures for each in filed.references if each.startswith(_NUMBERED)]
    if erased:
        said.append(t("erased", n=len(erased), rows=writing.listed(erased)))
    chosen = {each.reference for each in writing.incidents}
    others = [each.reference for each in whole.incidents if each.reference not in chosen | gone]
    if others:
        said.append(t("not-chosen", n=len(chosen), of=len(chosen) + len(others), rows=writing.rows(others)))
    return said


def _withdrawn(writing: Writing, gone: set[str]) -> list[str]:
    """Which, with the exhibits of what was withdrawn; when and why only where everything may be told."""
    whole, t = writing.whole, writing.t
    exhibits = [
        each.reference
        for each in whole.exhibits
        if each.withdrawal is not None or each.exhibit.incident in gone
    ]
    rows = [*(each.reference for each in whole.incidents if each.reference in gone), *exhibits]
    said = [t("withdrawn", n=len(rows), rows=writing.listed(rows))] if rows else []
    if writing.whole_told:
        every: tuple[FiledIncident | FiledExhibit, ...] = (*whole.incidents, *whole.exhibits)
        for each in every:
            if each.withdrawal is not None:
                when, reason = writing.recorded(each.withdrawal.recorded_at), each.withdrawal.reason
                said.append(writing.labelled(t("withdrawn-why", reference=each.reference, when=when), reason))
    return said


def _withheld(writing: Writing) -> list[str]:
    """By exhibit: places, devices and pictures that are kept out of what the other side may read."""
    t = writing.t
    exhibits = writing.case_file.exhibits
    said = []
    intimate = [each.reference for each in exhibits if each.intimate]
    if intimate:
        said.append(t("held-pictures", rows=writing.rows(intimate)))
    if writing.whole_told:
        return said
    found = [(each.reference, each.examination) for each in exhibits if each.examination is not None]
    for key, there in (("held-places", _has_place), ("held-devices", _has_device)):
        rows = [reference for reference, examination in found if there(examination)]
        if rows:
            said.append(t(key, rows=writing.rows(rows)))
    return said


def _has_place(found: Examination) -> bool:
    return found.latitude_e7 is not None and found.longitude_e7 is not None


def _has_device(found: Examination) -> bool:
    return found.device is not None
