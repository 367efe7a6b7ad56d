"""Complaints on paper: the one that was answered, or waits longest, stands first and says what came of it."""

from datetime import datetime

import pytest
from msgspec.structs import replace

from evidence_log.records.case_file import FiledStep
from evidence_log.records.clock import Language
from evidence_log.records.instant import instant_text, zone_named
from evidence_log.records.moment import Precision, TimeSource, moment_of
from evidence_log.records.step import Step, StepKind
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.reports.edition import edition_named
from evidence_log.reports.edition_parts import Field
from evidence_log.reports.form_fields import filled
from evidence_log.reports.make import begin
from evidence_log.reports.writing import Supplied, Writing
from tests import people
from tests.reports.extract import as_shown, squeezed
from tests.reports.rendering import render
from tests.reports.sample_case import MADE_AT, SampleCase

LENDER, HOTLINE = people.LENDER_EN, "12378"


def steps_of(*told: tuple[str, str | None, str | None]) -> tuple[FiledStep, ...]:
    """To whom each complaint was made, one a day; a step with `answers` is the reply to that one."""
    filed = []
    for place, (number, to, answers) in enumerate(told, start=1):
        at = datetime(2026, 10, place, 9, 40, tzinfo=zone_named("Asia/Shanghai"))
        occurred = moment_of(at, at, Precision.MINUTE, zone="Asia/Shanghai", source=TimeSource.TYPED)
        kind = StepKind.REPLY if answers else StepKind.COMPLAINT
        step = Step(kind=kind, occurred=occurred, to=to, answers=answers)
        filed.append(FiledStep(reference=number, seq=place, recorded_at=instant_text(at), step=step))
    return tuple(filed)


def writing_of(steps: tuple[FiledStep, ...], edition: str = "complaint-cn") -> Writing:
    sample = SampleCase(Language.EN)
    wanted = WantedDocument(edition=edition, language=Language.EN)
    supplied = Supplied("DOC-0001", MADE_AT[Language.EN], sample.preview)
    return begin(replace(sample.case_file, steps=steps), wanted, supplied)


def complained(writing: Writing) -> list[str]:
    of_all = {each.field: each.value for step in writing.edition.asked for each in filled(writing, step)}
    return (of_all[Field.COMPLAINED] or "").splitlines()


MADE = (("A", LENDER, None), ("B", LENDER, None), ("C", HOTLINE, None))


@pytest.mark.parametrize(
    ("answers", "foremost", "came_of_it"),
    [
        ((), "Thu 1 Oct 2026", "no answer recorded"),
        ((("D", LENDER, "B"),), "Fri 2 Oct 2026", "answered on Sun 4 Oct 2026 (D)"),
        ((("D", LENDER, "A"), ("E", LENDER, "B")), "Fri 2 Oct 2026", "answered on Mon 5 Oct 2026 (E)"),
        ((("D", HOTLINE, "C"),), "Thu 1 Oct 2026", "no answer recorded"),
    ],
    ids=["no answer", "the second answered", "both answered", "the hotline answered"],
)
def test_the_complaint_to_the_firm_that_was_answered_or_waits_longest_stands_first(
    answers: tuple[tuple[str, str, str], ...], foremost: str, came_of_it: str
) -> None:
    told = complained(writing_of(steps_of(*MADE, *answers)))

    assert len(told) == len(MADE)
    assert told[0].startswith(foremost)
    assert told[0].endswith(came_of_it)


def test_an_answered_complaint_is_named_however_many_came_after_it() -> None:
    later = tuple((f"L{place}", HOTLINE, None) for place in range(6))
    sample = SampleCase(Language.EN)
    steps = steps_of(("A", LENDER, None), ("B", LENDER, "A"), *later)
    page = as_shown(
        render(replace(sample.case_file, steps=steps), Language.EN, sample.preview, edition="complaint-cn")
    )[0]
    shown = squeezed("".join(page))

    assert squeezed("answered on Fri 2 Oct 2026 (B)") in shown
    assert squeezed("4 more complaints in the record") in shown


@pytest.mark.parametrize("edition", ["ombudsman-uk", "ombudsman-in", "regulator"])
def test_every_form_that_asks_for_complaints_says_what_came_of_them(edition: str) -> None:
    assert Field.COMPLAINED in {field for step in edition_named(edition).asked for field in step.fields}
    told = complained(writing_of(steps_of(*MADE, ("D", LENDER, "B")), edition))

    assert [each.partition("; ")[2].rpartition("; ")[2] for each in told] == [
        "answered on Sun 4 Oct 2026 (D)",
        "no answer recorded",
        "no answer recorded",
    ]
