"""The complaint to the police in India, and what the complainant fills into the certificate for electronic records."""

import pytest
from msgspec.structs import replace

from evidence_log.records.clock import Language
from evidence_log.reports.edition import edition_named
from evidence_log.reports.paper.lines import hash_lines
from tests.reports.extract import as_shown, squeezed
from tests.reports.rendering import document_words, render, render_sample
from tests.reports.sample_case import SampleCase

BOTH = pytest.mark.parametrize("language", list(Language))


def lines(language: Language) -> list[str]:
    return [
        line
        for page in as_shown(render_sample(language, edition="police-in", declared=True))
        for line in page
    ]


@BOTH
def test_the_part_of_the_party_is_filled_in_and_that_of_the_expert_is_nowhere(language: Language) -> None:
    said = squeezed("".join(lines(language)))
    quote = edition_named("police-in").quotes["hash"]

    assert squeezed(f"“{quote.words}”") in said
    assert "[x]SHA256" in said
    for part in ("PartB", "PARTB", "B部分", "FilledbytheExpert", "filledbytheExpert"):
        assert part not in said


@BOTH
def test_every_exhibit_has_its_hash_there_with_the_time_in_india(language: Language) -> None:
    sample = SampleCase(language)
    shown = lines(language)
    heading = document_words("police-in", language)("certificate.hash-report")
    report = shown[max(place for place, line in enumerate(shown) if line == heading) :]
    said = "".join(report)

    forward = [each for each in sample.exhibits if each.exhibit.incident != "INC-0009"]
    for each in forward:
        first, second = hash_lines(each.exhibit.original.sha256).split("\n")
        assert first in said
        assert second in said
    # Ten o'clock in Shanghai is half past seven there, ten o'clock in London half past three in the afternoon.
    assert ("07:31" if language is Language.ZH else "15:31") in said


@BOTH
def test_devices_stay_lines_to_write_on(language: Language) -> None:
    texts = document_words("police-in", language)
    shown = lines(language)
    shown = shown[shown.index(texts("certificate.make")) :]

    for label in ("make", "color", "serial", "identity", "signature", "date", "time", "place"):
        place = shown.index(texts(f"certificate.{label}"))
        assert set(shown[place + 1]) == {"_"}


@BOTH
def test_without_exhibits_there_is_no_certificate(language: Language) -> None:
    sample = SampleCase(language)
    incidents = tuple(replace(each, exhibits=()) for each in sample.incidents)
    bare = replace(sample.case_file, exhibits=(), incidents=incidents)
    shown = squeezed(
        "".join(
            line
            for page in as_shown(render(bare, language, sample.preview, edition="police-in"))
            for line in page
        )
    )

    assert squeezed(document_words("police-in", language)("section.certificate")) not in shown
