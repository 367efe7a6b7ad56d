"""Every edition in every language, of cases that are hard to print: whole, read back exactly, and leading nowhere."""

import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from evidence_log.i18n.visible import visible
from evidence_log.records.case_file import CaseFile
from evidence_log.records.clock import Language
from evidence_log.reports.paper.directions import runs_both_ways
from evidence_log.reports.paper.lines import drawable
from tests.needs import needs
from tests.reports.extract import as_shown, by_pdfium, by_poppler, by_pypdf, leads_outside, squeezed
from tests.reports.hard_cases import (
    EACH,
    IN_BOTH,
    NOT_WORDS,
    bare,
    everything,
    filled,
    rendered,
    with_many,
    with_people,
    words_from,
)
from tests.reports.sample_case import SampleCase

RARE = "𠮷㛃䶮 वह कल आया เขามาเมื่อวาน ấ e\u0301 ½ № 👨\u200d👩\u200d👧 \U0001faea"
TURNED = "他说 مرحبا بك twice, שלום (123)"
CASES: dict[str, Callable[[SampleCase], CaseFile]] = {
    "one incident, rare characters": lambda sample: with_many(sample, [RARE * 3]),
    "nothing known": bare,
    "everything": everything,
    "many of each": lambda sample: with_people(with_many(sample, ["他说不还钱就上门。"] * 8, photos=3), 12),
    "a long account": lambda sample: with_many(sample, ["他说不还钱就上门 or else. " * 120]),
    "right to left": lambda sample: with_many(sample, [TURNED * 3]),
}
ANYTHING = st.text(alphabet=st.characters(), max_size=60)
STRINGS = st.lists(ANYTHING | st.sampled_from(NOT_WORDS), min_size=5, max_size=40)


@needs("qpdf")
@needs("pdftotext")
@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize(("edition", "language"), EACH)
def test_a_hard_case_is_printed_and_read_back_exactly(
    edition: str, language: Language, case: str, tmp_path: Path
) -> None:
    sample = SampleCase(language)
    read_back_exactly(rendered(sample, CASES[case](sample), edition, language).data, tmp_path)


@needs("qpdf")
@needs("pdftotext")
@pytest.mark.parametrize("case", ["everything", "right to left"])
@pytest.mark.parametrize(("edition", "first", "second"), IN_BOTH)
def test_a_hard_case_in_two_languages_is_printed_and_read_back_exactly(
    edition: str, first: Language, second: Language, case: str, tmp_path: Path
) -> None:
    sample = SampleCase(first)
    read_back_exactly(rendered(sample, CASES[case](sample), edition, first, second).data, tmp_path)


def read_back_exactly(data: bytes, tmp_path: Path) -> None:
    """By four programs."""
    shown = [read("".join(page)) for page in as_shown(data)]
    path = tmp_path / "document.pdf"
    path.write_bytes(data)
    checked = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True, check=False)

    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert leads_outside(data) == []
    for pages in (by_poppler(data, tmp_path), by_pdfium(data), by_pypdf(data)):
        assert [read(page) for page in pages] == shown


def read(page: str) -> str:
    """What a page says. pdfium leaves joiners out.

    Words from right to left come in another order, with marks around them, brackets turned, and what stands beside them in
    simpler forms.
    """
    text = squeezed(page).replace("\u200d", "")
    if not turned(text):
        return text
    simple = unicodedata.normalize("NFKC", text)
    return "".join(sorted(each for each in simple if each not in "\u202a\u202b\u202c()"))


def turned(text: str) -> bool:
    return runs_both_ways(set(text))


@pytest.mark.parametrize(("edition", "language"), EACH)
@settings(
    max_examples=2, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(STRINGS)
def test_whatever_stands_anywhere_is_printed_as_words(
    edition: str, language: Language, strings: list[str]
) -> None:
    """No crash, no control that acts, no link that leaves the document."""
    sample = SampleCase(language)
    case_file = filled(everything(sample), words_from(strings))
    data = rendered(sample, case_file, edition, language).data

    assert leads_outside(data) == []
    for line in (line for page in as_shown(data) for line in page):
        assert visible(line) == line
        assert "\n" not in line


@settings(max_examples=12, deadline=None)
@given(ANYTHING)
def test_an_account_of_anything_is_there_in_full(account: str) -> None:
    if not account.strip() or turned(account):
        return
    sample = SampleCase(Language.ZH)
    data = rendered(sample, with_many(sample, [account]), "police", Language.ZH).data

    assert squeezed(drawable(account)) in squeezed("".join("".join(page) for page in as_shown(data)))
