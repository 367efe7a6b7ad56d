"""What a document says of time: since when others can confirm it, how far, and never to whom a fingerprint went."""

import pytest
from msgspec.structs import replace

from evidence_log.records.case_file import CaseFile, FiledSeal, FiledStep
from evidence_log.records.clock import Language
from evidence_log.records.moment import Moment, Precision, TimeSource
from evidence_log.records.seal import Seal, SealState
from evidence_log.records.step import Step, StepKind
from tests.reports.extract import as_shown
from tests.reports.rendering import render
from tests.reports.sample_case import SampleCase

STAMPED = Seal(
    request=20,
    entries=20,
    root="a" * 64,
    authority="https://tsa.example/",
    file="checkpoint-20.tsa.example.tsr",
    response_sha256="b" * 64,
    state=SealState.VERIFIED,
    stamped_at="2026-11-20T10:00:00+00:00",
    signer="CN=Invented time authority",
    serial="2",
    policy="1.2.3",
)


def shown(case_file: CaseFile, sample: SampleCase) -> str:
    """The whole text without its line breaks."""
    pages = as_shown(render(case_file, sample.language, sample.preview))
    return " ".join(line for page in pages for line in page).replace("  ", " ")


def with_seals(sample: SampleCase, *seals: Seal) -> CaseFile:
    """The sample with these stamps."""
    at = sample.case_file.incidents[0].recorded_at
    filed = tuple(FiledSeal(seq=21 + n, recorded_at=at, seal=seal) for n, seal in enumerate(seals))
    return replace(sample.case_file, seals=filed)


def test_a_verified_seal_replaces_the_sentence_that_there_is_none() -> None:
    sample = SampleCase(Language.EN)
    text = shown(with_seals(sample, STAMPED), sample)

    assert "there is an outside witness to time" in text
    assert "CN=Invented time authority" in text
    assert "up to entry 20 of 41" in text
    assert "there is no outside witness to time" not in text


@pytest.mark.parametrize("language", list(Language))
def test_an_answer_that_was_only_stored_witnesses_nothing(language: Language) -> None:
    sample = SampleCase(language)
    stored = replace(STAMPED, state=SealState.STORED, stamped_at=None, signer=None, problem="unreadable")

    assert shown(with_seals(sample, stored), sample) == shown(sample.case_file, sample)


@pytest.mark.parametrize("language", list(Language))
def test_to_whom_a_fingerprint_went_is_in_no_document(language: Language) -> None:
    sample = SampleCase(language)
    at = sample.case_file.incidents[0].recorded_at
    now = Moment(
        earliest=at, latest=at, precision=Precision.EXACT, zone="Asia/Shanghai", source=TimeSource.CLOCK
    )
    step = Step(kind=StepKind.CHECKPOINT_SENT, occurred=now, to="ZETA", entries=17, root="a" * 64)
    sent = (FiledStep(reference="STEP-0001", seq=30, recorded_at=at, step=step),)
    text = shown(replace(sample.case_file, steps=sent), sample)

    assert "17" in text
    assert "ZETA" not in text
    assert text != shown(sample.case_file, sample)
