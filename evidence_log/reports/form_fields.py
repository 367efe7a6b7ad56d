"""What a form asks, field by field, as far as the record has it; the rest is a line to write on."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import NamedTuple

from evidence_log.i18n.debt_words import with_names
from evidence_log.i18n.moment_words import day_words
from evidence_log.records.debt import Debt
from evidence_log.records.incident import Effect
from evidence_log.records.instant import instant, zone_named
from evidence_log.records.party import Role
from evidence_log.records.step import StepKind
from evidence_log.reports.complaints import came_of_it, first_to_firm, foremost_first
from evidence_log.reports.edition_parts import Field, FormStep
from evidence_log.reports.first_person import latest_worst_first, step_line
from evidence_log.reports.narrative import narrative
from evidence_log.reports.paper.lines import excerpt
from evidence_log.reports.writing import Writing

_MOST_NUMBERS, _MOST_IMPACTS, _IMPACT_LETTERS = 24, 4, 90
_TRIED = (
    StepKind.STOP_REQUEST,
    StepKind.CONTACT_PREFERENCE,
    StepKind.DISPUTE,
    StepKind.COMPLAINT,
    StepKind.POLICE_REPORT,
)


class Filled(NamedTuple):
    """A field and what stands in it; None where it is written by hand."""

    field: Field
    value: str | None


def filled(writing: Writing, step: FormStep) -> list[Filled]:
    """The fields of a step."""
    return [Filled(each, _value(writing, each)) for each in step.fields]


def _value(writing: Writing, field: Field) -> str | None:
    known = _KNOWN.get(field)
    return (known(writing) or None) if known else None


def _of_the_case(name: str) -> Callable[[Writing], str | None]:
    """Said of the case, or of a debt."""

    def look(writing: Writing) -> str | None:
        told = getattr(writing.case, name) or _joined(
            writing, (getattr(each, name, None) for each in _debts(writing))
        )
        return str(told) if told else writing.named(name)

    return look


def _debts(writing: Writing) -> list[Debt]:
    parties = writing.case_file.parties
    return [with_names(each, parties, numbered=False).debt for each in writing.case_file.debts]


def _joined(writing: Writing, values: Iterable[str | None]) -> str:
    return writing.t("told.between").join(dict.fromkeys(each for each in values if each))


def _numbers(writing: Writing) -> str:
    numbers = list(dict.fromkeys(number for each in writing.incidents for number in each.incident.numbers))
    shown, more = writing.listed(numbers[:_MOST_NUMBERS]), len(numbers) - _MOST_NUMBERS
    return writing.t("told.numbers-more", numbers=shown, n=more) if more > 0 else shown


def _claimed(writing: Writing, of_case: str | None, of_debts: Iterable[str | None]) -> str | None:
    """What the other side claims, and that it is no more than that."""
    value = _joined(writing, (of_case, *of_debts))
    whom = writing.case.agency or writing.case.lender or writing.t("other-side")
    return writing.t("as-claimed", value=value, whom=whom) if value else None


def contract_claimed(writing: Writing) -> str | None:
    """Under which contract the other side claims it."""
    return _claimed(writing, writing.case.contract, (each.contract for each in _debts(writing)))


def _amount(writing: Writing) -> str | None:
    told = (each.amount.told for each in _debts(writing) if each.amount)
    return _claimed(writing, writing.case.amount_claimed, told)


def _steps(*kinds: StepKind) -> Callable[[Writing], str | None]:
    def look(writing: Writing) -> str | None:
        return (
            "\n".join(step_line(writing, each) for each in writing.steps if each.step.kind in kinds) or None
        )

    return look


def _complained(writing: Writing) -> str | None:
    """Each on a line, with its answer; the one that matters first."""
    lines = (
        writing.t("complaint-line", made=step_line(writing, each), came_of_it=came_of_it(writing, each))
        for each in foremost_first(writing)
    )
    return "\n".join(lines) or None


def _waited(writing: Writing) -> str | None:
    """Until when the firm has to answer, and whether that was past when this was made."""
    days, complaint = writing.edition.wait_days, first_to_firm(writing)
    begins = None if complaint is None else complaint.step.occurred.begins
    if days is None or begins is None or begins.tzinfo is None:
        return None
    zone = zone_named(writing.case.zone)
    ends = begins.astimezone(zone).date() + timedelta(days=days)
    over = instant(writing.made_at).astimezone(zone).date() > ends
    return writing.t(
        "form.wait-over" if over else "form.wait-runs", day=day_words(ends, writing.texts), days=days
    )


def _period(writing: Writing) -> str | None:
    known = [each.incident.occurred for each in writing.incidents if each.incident.occurred.comparable]
    if not known:
        return None
    return writing.t("form.from-to", first=writing.day(known[0]), last=writing.day(known[-1]))


def _effect(writing: Writing) -> str | None:
    """How often each was ticked, and some of it in own words."""
    t = writing.t
    ticked = Counter(effect for each in writing.incidents for effect in each.incident.effects)
    counted = [
        t("form.effect-ticked", effect=writing.word(f"effect.{each.value}"), n=ticked[each])
        for each in Effect
        if ticked[each]
    ]
    told: dict[str, str] = {}
    for each in latest_worst_first(writing):
        if each.incident.impact:
            told.setdefault(each.incident.impact, each.reference)
    own = [
        t("form.own-words", words=excerpt(impact, _IMPACT_LETTERS), reference=reference)
        for impact, reference in list(told.items())[:_MOST_IMPACTS]
    ]
    more = len(told) - len(own)
    own += [t("form.own-words-more", n=more)] if more else []
    return "\n".join([_joined(writing, counted), *own]).strip()


def _put_right(writing: Writing) -> str:
    asked = [writing.t(f"request.{each}") for each in writing.edition.requests]
    return "\n".join(f"{number}. {each}" for number, each in enumerate(asked, start=1))


def _representative(writing: Writing) -> str | None:
    parties = (each.party for each in writing.case_file.parties if each.withdrawal is None)
    return _joined(writing, (each.name for each in parties if each.role is Role.REPRESENTATIVE))


def _witnesses(writing: Writing) -> str:
    return writing.listed(
        list(dict.fromkeys(name for each in writing.incidents for name in each.incident.witnesses))
    )


def _attachments(writing: Writing) -> str | None:
    kept = len(writing.case_file.exhibits)
    return writing.t("form.kept", n=kept) if kept else None


_KNOWN: dict[Field, Callable[[Writing], str | None]] = {
    Field.NAME: _of_the_case("complainant"),
    Field.REPRESENTATIVE: _representative,
    Field.LENDER: _of_the_case("lender"),
    Field.AGENCY: _of_the_case("agency"),
    Field.ACCUSED: _of_the_case("respondent"),
    Field.NUMBERS_SEEN: _numbers,
    Field.CONTRACT: contract_claimed,
    Field.AMOUNT: _amount,
    Field.COMPLAINED: _complained,
    Field.WAITED: _waited,
    Field.REPLY: _steps(StepKind.REPLY),
    Field.NARRATIVE: narrative,
    Field.PERIOD: _period,
    Field.EFFECT: _effect,
    Field.TRIED: _steps(*_TRIED),
    Field.PUT_RIGHT: _put_right,
    Field.ATTACHMENTS: _attachments,
    Field.WITNESSES: _witnesses,
}
