"""A sheet for each incident: its times, the account, the exact words, what it did."""

from datetime import timedelta
from functools import partial

from evidence_log.i18n.tag_words import tag_words
from evidence_log.records.case_file import FiledIncident
from evidence_log.records.instant import instant
from evidence_log.records.moment import Moment, Precision, TimeSource
from evidence_log.reports.edition import Block
from evidence_log.reports.paper.operations import RED, RED_BAND
from evidence_log.reports.paper.plan import REMARK, Fact
from evidence_log.reports.writing import Writing

_FILE_TIMES_SHOWN = 2

_HOUR, _DAY = 60, 1440


def incidents(writing: Writing) -> None:
    """A sheet for each incident: its times, the account, the exact words, what it did."""
    for number, each in enumerate(writing.incidents):
        _sheet(writing, each, first=number == 0)
        writing.tell_sheet()


def _sheet(writing: Writing, filed: FiledIncident, *, first: bool) -> None:
    flow, incident, t = writing.flow, filed.incident, writing.t
    # The section's heading belongs to its first sheet: it never stands alone at the foot of a page.
    flow.together(partial(_sheet_head, writing, filed, section=Block.INCIDENTS if first else None))
    flow.paragraph(incident.account)
    if incident.said:
        flow.label(t("said-words"))
        flow.space(2.0)
        flow.callout(incident.said, colour=RED_BAND, bar=RED)
    effects = writing.listed([writing.word(f"effect.{effect.value}") for effect in incident.effects])
    impact = "\n".join(part for part in (effects, incident.impact) if part)
    if impact:
        flow.label(t("impact"))
        flow.paragraph(impact)
    _since(writing, filed)
    flow.space(5.0)


def _since(writing: Writing, filed: FiledIncident) -> None:
    """How it came in where the vault was locked, and what was corrected since: told, not left to be found."""
    t, captured = writing.t, filed.captured
    said = [
        writing.labelled(t("corrected", when=writing.recorded(each.recorded_at)), each.reason)
        for each in filed.amendments
    ]
    if captured is not None:
        when = writing.recorded(captured.captured_at)
        said.insert(0, t(f"captured-{captured.because.value}", when=when))
    for each in said:
        writing.flow.paragraph(each, REMARK, after=2.0)


def _sheet_head(writing: Writing, filed: FiledIncident, *, section: Block | None) -> None:
    """Number, times and facts, with the first lines of the account."""
    flow = writing.flow
    if section is not None:
        writing.section(section)
    title = f"{filed.reference}  {writing.word(f'kind.{filed.incident.kind.value}')}"
    bookmark = f"{title}  {writing.when(filed.incident.occurred)}"
    flow.sheet_heading(title, filed.reference, bookmark=bookmark)
    flow.strip(_times(writing, filed))
    flow.grid(_facts(writing, filed))
    flow.label(writing.t("account"))


def _times(writing: Writing, filed: FiledIncident) -> tuple[Fact, ...]:
    """The four times: happened, written down, in the files, document made."""
    word, t, moment = writing.word, writing.t, filed.incident.occurred
    happened = writing.when(moment)
    if moment.source is TimeSource.CLOCK:
        happened += f"\n{t('from-clock')}"
    recorded, late = writing.recorded(filed.recorded_at), delay_words(writing, filed)
    return (
        Fact(word("field.occurred"), happened),
        Fact(word("field.recorded_at"), f"{recorded}\n{t('later', delay=late)}" if late else recorded),
        Fact(t("file-times"), _file_times(writing, filed)),
        Fact(t("document-made"), writing.recorded(writing.made_at)),
    )


def _facts(writing: Writing, filed: FiledIncident) -> list[Fact]:
    """What is known besides, short facts first."""
    incident, word = filed.incident, writing.word
    answered = (
        None if incident.answered is None else word("answered.yes" if incident.answered else "answered.no")
    )
    told = (
        ("who", incident.who),
        ("numbers", writing.listed(incident.numbers)),
        ("direction", incident.direction and word(f"direction.{incident.direction.value}")),
        ("answered", answered),
        ("duration", None if incident.duration_ms is None else writing.duration(incident.duration_ms)),
        ("contacted", incident.contacted and word(f"contacted.{incident.contacted.value}")),
        ("visitors", None if incident.visitors is None else str(incident.visitors)),
        ("place", incident.place),
        ("witnesses", writing.listed(incident.witnesses)),
        ("debt", incident.debt and writing.t("debt-told", debt=incident.debt)),
        ("tags", writing.listed(writing.texts.say(partial(tag_words, incident.tags, writing.labels)))),
        ("count", _count(writing, filed)),
    )
    facts = [Fact(word(f"field.{name}"), value) for name, value in told if value]
    if typed := _typed(incident.occurred):
        facts.append(Fact(writing.t("typed"), typed))
    if filed.exhibits:
        named = writing.marked(", ".join(filed.exhibits))
        facts.append(Fact(word("field.exhibits"), named, linked=True))
    return facts


def _typed(moment: Moment) -> str | None:
    """The words the time was read from, where they say more than the time itself."""
    return None if moment.source is not TimeSource.TYPED or moment.text == moment.earliest else moment.text


def _count(writing: Writing, filed: FiledIncident) -> str | None:
    incident = filed.incident
    if incident.count is None:
        return None
    if incident.first is None or incident.last is None:
        return writing.t("times", n=incident.count)
    first, last = writing.when(incident.first), writing.when(incident.last)
    return writing.t("times-between", n=incident.count, first=first, last=last)


def delay_words(writing: Writing, filed: FiledIncident) -> str | None:
    """How long after it happened it was written down, where that can be said."""
    moment = filed.incident.occurred
    if moment.ends is None or not moment.comparable or moment.precision is Precision.DAY:
        return None
    to_the_minute = moment.precision in (Precision.MINUTE, Precision.EXACT)
    since = moment.begins if to_the_minute and moment.begins is not None else moment.ends
    minutes = (instant(filed.recorded_at) - since) // timedelta(minutes=1)
    if minutes < 1:
        return None
    for unit, length in (("days", _DAY), ("hours", _HOUR)):
        if minutes >= 2 * length:
            return writing.t(f"delay.{unit}", n=minutes // length)
    return writing.t("delay.minutes", n=minutes)


def _file_times(writing: Writing, filed: FiledIncident) -> str:
    """What its files say about when they were made; a claim of the file."""
    said = []
    for reference in filed.exhibits:
        found = writing.exhibits[reference].examination
        if found is not None and found.captured_claims:
            claimed = writing.when(found.captured_claims[0].moment)
            said.append(writing.marked(f"{claimed} ({reference})"))
    if not said:
        return writing.t("no-file-times")
    more = len(said) - _FILE_TIMES_SHOWN
    shown = said[:_FILE_TIMES_SHOWN]
    return "\n".join([*shown, writing.t("more-file-times", n=more)] if more > 0 else shown)
