"""A very long document in several files: one count of pages through all of them, and every reference to the right page."""

import io
import re
import subprocess
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, strategies as st

from evidence_log.errors import LargerStill
from evidence_log.records.case_file import CaseFile
from evidence_log.records.clock import Language
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.reports import volumes
from evidence_log.reports.make import make_document
from evidence_log.reports.paper.volumes import cut
from evidence_log.reports.rendered import Rendered
from evidence_log.reports.volumes import make_volumes
from evidence_log.reports.writing import Supplied
from tests.needs import needs
from tests.reports.archive_rules import broken_rules
from tests.reports.extract import as_shown, by_pdfium, squeezed
from tests.reports.hard_cases import with_many
from tests.reports.rendering import document_words
from tests.reports.sample_case import MADE_AT, SampleCase
from tests.reports.tag_rules import broken_tags

BOTH = pytest.mark.parametrize("language", list(Language))
_PAGES = 9
_ACCOUNT = "他又打来电话。They rang again. " * 20


def made(
    sample: SampleCase, case_file: CaseFile, *, edition: str = "lawyer", most: int | None = None
) -> list[Rendered]:
    wanted = WantedDocument(edition=edition, language=sample.language, most_bytes=most, volumes=True)
    supplied = Supplied("DOC-0001", MADE_AT[sample.language], sample.preview)
    return make_volumes(case_file, wanted, supplied, lambda ahead: f"DOC-{ahead + 1:04}")


@pytest.fixture
def _small_binder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(volumes, "MOST_PAGES", _PAGES)


@pytest.mark.usefixtures("_small_binder")
@BOTH
def test_no_volume_is_longer_than_a_binder_and_the_pages_count_through_all(language: Language) -> None:
    sample = SampleCase(language)
    parts = made(sample, with_many(sample, [_ACCOUNT] * 40, photos=12))
    t, total = document_words("lawyer", language), sum(each.pages for each in parts)
    page_of = t("page-of", none="")
    number = 0

    assert len(parts) > 2
    for place, part in enumerate(parts, start=1):
        shown = by_pdfium(part.data)
        assert len(shown) == part.pages <= _PAGES
        assert part.volume is not None
        assert (part.volume.of, part.volume.number, part.volume.total) == ("DOC-0001", place, len(parts))
        assert (part.volume.first_page, part.volume.last_page) == (number + 1, number + part.pages)
        for page in shown:
            number += 1
            words = squeezed(page)
            assert squeezed(page_of.format(page=number, total=total)) in words
            assert squeezed(t("volume-of", n=place, total=len(parts))) in words
            assert f"DOC-{place:04}" in words


@pytest.mark.usefixtures("_small_binder")
@BOTH
def test_each_reference_names_the_page_of_the_volume_it_is_on(language: Language) -> None:
    sample = SampleCase(language)
    case_file = with_many(sample, [_ACCOUNT] * 30, photos=6)
    parts = made(sample, case_file)
    pages = [page for part in parts for page in as_shown(part.data)]
    contents = [line for page in pages[:2] for line in page]
    told = {
        entry.split()[0]: int(number)
        for entry, number in pairwise(contents)
        if re.match(r"(INC|EX)-\d{4}  ", entry) and number.isdigit()
    }

    assert len(told) == 36
    for reference, number in told.items():
        assert any(line.startswith(f"{reference}  ") for line in pages[number - 1]), reference
    # The first says which pages are in which.
    for part in parts:
        assert part.volume is not None
        first, last = part.volume.first_page, part.volume.last_page
        assert (str(first) if first == last else f"{first}-{last}") in contents


@needs("qpdf")
@pytest.mark.usefixtures("_small_binder")
@BOTH
def test_each_volume_is_a_whole_archive_whose_links_and_bookmarks_stay_inside(
    language: Language, tmp_path: Path
) -> None:
    sample = SampleCase(language)
    for part in made(sample, with_many(sample, [_ACCOUNT] * 30, photos=6)):
        path = tmp_path / "volume.pdf"
        path.write_bytes(part.data)
        done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
        assert (done.returncode, part.volume is not None) == (0, True), done.stdout + done.stderr
        assert broken_rules(part.data) == []
        # A volume goes on where the one before it ends, below a heading that stands there.
        assert [each for each in broken_tags(part.data) if "below one of level 0" not in each] == []
        with pikepdf.open(io.BytesIO(part.data)) as pdf:
            own = {page.obj.objgen for page in pdf.pages}
            ends = [link["/Dest"][0].objgen for page in pdf.pages for link in page.get("/Annots", [])]
            assert own.issuperset(ends)
            assert part.volume is not None
            if part.volume.number > 1:
                assert pdf.Root["/PageLabels"]["/Nums"][1]["/St"] == part.volume.first_page
            with pdf.open_outline() as outline:
                assert outline.root


def test_a_case_that_fits_one_binder_is_the_very_document_without_volumes() -> None:
    sample = SampleCase(Language.EN)
    wanted = WantedDocument(edition="lawyer", language=Language.EN)
    whole = make_document(
        sample.case_file, wanted, Supplied("DOC-0001", MADE_AT[Language.EN], sample.preview)
    )
    (only,) = made(sample, sample.case_file)

    assert (only.data, only.volume) == (whole.data, None)


def test_within_a_size_every_picture_stands_in_one_of_them_as_large_as_ever() -> None:
    sample = SampleCase(Language.EN)
    case_file = with_many(sample, [_ACCOUNT] * 9, photos=16)
    parts = made(sample, case_file, edition="police", most=150_000)
    shown = 0
    for part in parts:
        with pikepdf.open(io.BytesIO(part.data)) as pdf:
            shown += sum(len(page.get_images()) for page in pdf.pages)

    assert len(parts) > 1
    assert max(len(each.data) for each in parts) <= 150_000
    assert shown == 16


def test_a_page_that_is_larger_than_what_is_asked_for_is_refused() -> None:
    sample = SampleCase(Language.ZH)
    with pytest.raises(LargerStill):
        made(sample, with_many(sample, [_ACCOUNT] * 3, photos=2), most=20_000)


@given(
    st.lists(st.floats(1.0, 900.0), min_size=1, max_size=80).flatmap(
        lambda weights: st.tuples(
            st.just(weights), st.lists(st.booleans(), min_size=len(weights), max_size=len(weights))
        )
    ),
    st.floats(1.0, 5000.0),
)
def test_however_it_is_cut_no_page_is_lost_and_none_is_too_heavy_but_one_alone(
    pages: tuple[list[float], list[bool]], most: float
) -> None:
    weights, begins = pages
    parts = cut(weights, begins, most)

    assert [number for part in parts for number in part] == list(range(len(weights)))
    assert all(len(part) == 1 or sum(weights[part.start : part.stop]) <= most + 1e-6 for part in parts)
