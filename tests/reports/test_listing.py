"""The list of every incident: what is cut in it is said."""

import pytest
from msgspec.structs import replace

from evidence_log.records.case_file import FiledIncident, put_forward
from evidence_log.records.clock import Language
from tests.reports.extract import as_shown, squeezed
from tests.reports.rendering import document_words, render
from tests.reports.sample_case import SampleCase

BOTH = pytest.mark.parametrize("language", list(Language))


def shown(language: Language, **told: str | None) -> str:
    """A chronology in which every incident was told in these words."""
    sample = SampleCase(language)
    incidents = tuple(_told(each, told) for each in sample.case_file.incidents)
    made = render(
        replace(sample.case_file, incidents=incidents), language, sample.preview, edition="chronology"
    )
    return squeezed("".join("".join(page) for page in as_shown(made)))


def _told(filed: FiledIncident, told: dict[str, str | None]) -> FiledIncident:
    return replace(filed, incident=replace(filed.incident, **told))


def cut(language: Language, n: int) -> str:
    return squeezed(document_words("chronology", language)("cut-short", n=n))


@BOTH
def test_nothing_is_said_of_cutting_where_nothing_is_cut(language: Language) -> None:
    page = shown(language, account="短。", said=None)

    assert all(cut(language, n) not in page for n in range(1, 12))


@BOTH
@pytest.mark.parametrize("told", [{"account": "敲门，" * 60}, {"said": "还钱，" * 60, "account": "短。"}])
def test_how_many_are_cut_is_said_and_where(language: Language, told: dict[str, str]) -> None:
    page = shown(language, **told)
    n = len(put_forward(SampleCase(language).case_file).incidents)

    assert cut(language, n) in page
    assert "…" in page
