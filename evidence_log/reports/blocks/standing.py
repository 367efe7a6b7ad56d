"""Where it stands: whether it still goes on, what was reported before and what came after, and until when the police may act."""

from datetime import timedelta

from evidence_log.i18n.assessment_words import clock_line
from evidence_log.records.case_file import FiledIncident, FiledStep
from evidence_log.records.instant import instant
from evidence_log.records.step import StepKind
from evidence_log.reports.edition import Block
from evidence_log.reports.paper.plan import Fact
from evidence_log.reports.writing import Writing

_LATELY = timedelta(days=30)
_MOST_STEPS = 6
_BEFORE = (
    StepKind.POLICE_REPORT,
    StepKind.RECEIPT,
    StepKind.WARNING,
    StepKind.PROTECTION_ORDER,
    StepKind.ORDER_BREACH,
)
# After these whoever goes on has been told not to.
_TOLD_NOT_TO = (StepKind.POLICE_REPORT, StepKind.WARNING, StepKind.PROTECTION_ORDER)


def standing(writing: Writing) -> None:
    """Facts with the incidents they rest on."""
    t = writing.t
    writing.section(Block.STANDING)
    facts = [Fact(t("standing.last"), _last(writing), linked=True)]
    facts.append(Fact(t("standing.before"), _before(writing)))
    if after := _after(writing):
        facts.append(Fact(t("standing.after"), after, linked=True))
    facts += [Fact(t("standing.clock"), each) for each in _clocks(writing)]
    facts.append(Fact(t("standing.danger"), t("standing.danger-ticks")))
    writing.flow.facts(facts)


def _known(writing: Writing) -> list[FiledIncident]:
    return [each for each in writing.incidents if each.incident.occurred.comparable]


def _last(writing: Writing) -> str:
    """When the last one was, and how many there were lately."""
    known = _known(writing)
    if not known:
        return writing.t("standing.last-unknown")
    made = instant(writing.made_at)
    lately = [each for each in known if (ends := each.incident.occurred.ends) and made - ends <= _LATELY]
    last = known[-1]
    day = writing.day(last.incident.occurred)
    return writing.t("standing.last-was", day=day, row=last.reference, n=len(lately))


def _before(writing: Writing) -> str:
    """Earlier reports and warnings, the latest of them where they are many."""
    taken = [each for each in writing.steps if each.step.kind in _BEFORE]
    if not taken:
        return writing.t("standing.none-before")
    shown = taken[-min(_MOST_STEPS, writing.most_rows) :]
    said = [_step(writing, each) for each in shown]
    if more := len(taken) - len(shown):
        said.insert(0, writing.t("standing.more-before", n=more))
    return "\n".join(said)


def _step(writing: Writing, filed: FiledStep) -> str:
    step, t = filed.step, writing.t
    officer = step.officer and t("officer", name=step.officer)
    number = step.number and t("their-number", number=step.number)
    with_whom = [writing.short(each) for each in (step.to, officer, number) if each]
    kind = writing.texts(f"matter.step.{step.kind.value}")
    return t("standing.step", day=writing.day(step.occurred), kind=kind, told=writing.listed(with_whom))


def _after(writing: Writing) -> str | None:
    """What happened after the last time the other side was, or may have been, told to stop."""
    told = [
        each.step.occurred
        for each in writing.steps
        if each.step.kind in _TOLD_NOT_TO and each.step.occurred.comparable
    ]
    ends = [each.ends for each in told if each.ends is not None]
    if not ends:
        return None
    latest = max(ends)
    later = [
        each.reference
        for each in _known(writing)
        if (begins := each.incident.occurred.begins) is not None and begins > latest
    ]
    day = writing.day(max(told, key=lambda each: each.ends or latest))
    return writing.t("standing.went-on", day=day, n=len(later), rows=writing.rows(later)) if later else None


def _clocks(writing: Writing) -> list[str]:
    """Times of the rules that run, in the words of the pack."""
    assessed = writing.supplied.assessed
    if assessed is None:
        return []
    language = writing.texts.language
    return [
        writing.t(
            "standing.clock-says",
            said=clock_line(each.clock, writing.texts),
            end=each.clock.at_the_end(language),
        )
        for each in assessed.next_clocks
        if each.clock.clock in writing.edition.clocks
    ]
