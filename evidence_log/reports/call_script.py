"""What to say on a hotline: short sentences to read out, and what to write down before one hangs up."""

from itertools import pairwise

from evidence_log.i18n.visible import visible_line
from evidence_log.records.case_file import FiledIncident
from evidence_log.records.step import StepKind
from evidence_log.reports.edition_parts import Field
from evidence_log.reports.first_person import latest_worst_first
from evidence_log.reports.form_fields import contract_claimed
from evidence_log.reports.paper.lines import excerpt
from evidence_log.reports.writing import BLANK, Writing

_MOST_NUMBERS = 3
_NAME_LETTERS = 60
_SIDES = ("respondent", "agency", "lender")


def script_lines(writing: Writing) -> list[str]:
    """First what comes before a call, then what is said, then what is kept of it; parts with an empty line between them."""
    t, enters = writing.t, writing.edition.call_enters.value
    parts = [
        [t("script.first"), t("script.before")],
        [t("script.say"), *_who(writing)],
        _what(writing),
        _ask(writing),
        [t("script.if-asked"), *_if_asked(writing)],
        [t("script.note"), *(f"{t(f'script.note-{each}')} {BLANK}" for each in ("number", "name", "time"))],
        [t("script.enter", step=enters)],
    ]
    apart = [
        line for each, following in pairwise([*parts, []]) for line in (*each, *([""] if following else []))
    ]
    return [visible_line(each) for each in apart]


def _who(writing: Writing) -> list[str]:
    """Who calls, why, about whom, and by which numbers they showed up."""
    t, name = writing.t, writing.named("complainant")
    sides = [excerpt(each, _NAME_LETTERS) for each in map(writing.named, _SIDES) if each]
    said = [t("script.who", name=name or BLANK), t("script.purpose")]
    said.append(t("script.about", whom=writing.listed(sides)) if sides else t("script.about-unknown"))
    numbers = list(dict.fromkeys(each for filed in writing.incidents for each in filed.incident.numbers))
    shown = writing.listed(numbers[:_MOST_NUMBERS])
    if more := max(0, len(numbers) - _MOST_NUMBERS):
        said.append(t("script.numbers-more", numbers=shown, n=more))
    elif numbers:
        said.append(t("script.numbers", numbers=shown))
    return said


def _what(writing: Writing) -> list[str]:
    """Three sentences: how much and since when, one of them in the other side's words, the last of them."""
    return [_amounts(writing), _one(writing, latest_worst_first(writing)[0]), *_last(writing)]


def _amounts(writing: Writing) -> str:
    n = len(writing.incidents)
    if not writing.known:
        return writing.t("script.undated", n=n)
    first, last = (writing.day(writing.known[place].incident.occurred) for place in (0, -1))
    if first == last:
        return writing.t("script.one-day", n=n, day=first)
    return writing.t("script.period", n=n, first=first, last=last)


def _one(writing: Writing, filed: FiledIncident) -> str:
    incident, letters = filed.incident, writing.edition.caps.quoted_letters
    key = "script.one-said" if incident.said else "script.one"
    words = excerpt(visible_line(incident.said or incident.account), letters)
    kind = writing.t(f"told.kind.{incident.kind.value}")
    return writing.t(key, day=writing.day(incident.occurred), kind=kind, words=words)


def _last(writing: Writing) -> list[str]:
    stops = [each.step.occurred for each in writing.steps if each.step.kind is StepKind.STOP_REQUEST]
    if not writing.known:
        return [writing.t("narrative.stop", when=writing.day(stops[0]))] if stops else []
    last = writing.day(writing.known[-1].incident.occurred)
    if not stops:
        return [writing.t("script.last", day=last)]
    return [writing.t("script.last-stopped", stop=writing.day(stops[0]), day=last)]


def _ask(writing: Writing) -> list[str]:
    t, kept = writing.t, len(writing.case_file.exhibits)
    asked = [t(f"request.{each}") for each in writing.edition.requests]
    said = [t("script.ask"), *(f"{number}. {each}" for number, each in enumerate(asked, start=1))]
    said += [t("script.kept", n=kept)] if kept else []
    return [*said, t("script.number")]


def _if_asked(writing: Writing) -> list[str]:
    """What is told only when it is needed."""
    t, contract = writing.t, contract_claimed(writing)
    said = [t("script.identity")]
    said += [t("conduct")] if writing.has("conduct") else []
    if contract and any(Field.CONTRACT in step.fields for step in writing.edition.asked):
        said.append(t("script.contract", value=contract))
    return said
