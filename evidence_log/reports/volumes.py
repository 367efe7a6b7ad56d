"""A very long document in several files, each of which can be sent, opened and checked by itself."""

from collections.abc import Callable, Sequence

from evidence_log.errors import LargerStill
from evidence_log.i18n.amounts import size_words
from evidence_log.i18n.two_texts import one_line
from evidence_log.records.case_file import CaseFile
from evidence_log.records.volume import Volume
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.reports.make import frame_of, lay_out, telling
from evidence_log.reports.paper.lines import drawable
from evidence_log.reports.paper.operations import Anchor, Op, Picture
from evidence_log.reports.paper.paint import Frame, paint
from evidence_log.reports.paper.volumes import begins_sheet, cut, pages_of_anchors, part_of
from evidence_log.reports.rendered import Rendered
from evidence_log.reports.writing import Supplied, Writing

# As many as one binder holds.
MOST_PAGES = 500
# What a page without pictures comes to, more or less; what a volume has in the end is measured.
_PAGE_BYTES = 4_000
# The fonts and what else is in each of them.
_FIXED_BYTES = 60_000
_LESS = 0.9


def make_volumes(
    case_file: CaseFile, wanted: WantedDocument, supplied: Supplied, number: Callable[[int], str]
) -> list[Rendered]:
    """Return the document in as many files as it takes, under the numbers `number` gives from 0.

    Each has at most `MOST_PAGES`, or stays within the size that is wanted. Raises LargerStill for a page that does not.
    """
    most = wanted.most_bytes
    limit = float(MOST_PAGES if most is None else max(most - _FIXED_BYTES, _PAGE_BYTES))
    while True:
        writing, pages, parts = _laid_out(case_file, wanted, supplied, number, limit)
        made = _painted(writing, pages, parts, number)
        largest = max(len(each.data) for each in made)
        if most is None or largest <= most:
            return made
        if all(len(part) == 1 for part in parts):
            raise LargerStill(most=size_words(most), smallest=size_words(largest))
        limit *= min(most / largest, 1.0) * _LESS


def _laid_out(
    case_file: CaseFile,
    wanted: WantedDocument,
    supplied: Supplied,
    number: Callable[[int], str],
    limit: float,
) -> tuple[Writing, list[list[Op]], list[range]]:
    """Lay it out until it says of itself as many volumes as it has: to name more of them never takes less room."""
    count = 1
    while True:
        numbers = tuple(number(each) for each in range(count)) if count > 1 else ()
        writing = lay_out(case_file, wanted, supplied._replace(volumes=numbers))
        pages = list(writing.flow.pages)
        weights = [1.0] * len(pages) if wanted.most_bytes is None else _weights(pages, writing.flow.pictures)
        parts = cut(weights, [begins_sheet(page) for page in pages], limit)
        if len(parts) <= count:
            return writing, pages, parts
        count = len(parts)


def _weights(pages: Sequence[Sequence[Op]], pictures: dict[str, bytes]) -> list[float]:
    """Bytes each page adds, a picture where it is shown first."""
    weights, known = [], set[str]()
    for page in pages:
        shown = {op.name for op in page if isinstance(op, Picture)} - known
        known |= shown
        weights.append(float(_PAGE_BYTES + sum(len(pictures[each]) for each in shown)))
    return weights


def _painted(
    writing: Writing, pages: list[list[Op]], parts: list[range], number: Callable[[int], str]
) -> list[Rendered]:
    anchors = pages_of_anchors(pages)
    for place, part in enumerate(parts, start=1):
        anchors |= {f"volume {place}": part.start + 1, f"volume {place} end": part.stop}
    made = []
    for place, part in enumerate(parts, start=1):
        volume = Volume(number(0), place, len(parts), part.start + 1, part.stop) if len(parts) > 1 else None
        flow = part_of(writing.flow, pages, part, anchors)
        sheets = tuple(op.name for page in flow.pages for op in page if isinstance(op, Anchor))
        data = paint(flow, _frame(writing, volume, number(place - 1)), telling(writing.supplied))
        made.append(Rendered(data, len(part), writing.spelled, volume=volume, anchors=sheets))
    return made


def _frame(writing: Writing, volume: Volume | None, reference: str) -> Frame:
    frame = frame_of(writing, reference)
    if volume is None:
        return frame
    said = one_line(writing.t("volume-of", n=volume.number, total=volume.total))
    return frame._replace(
        title=f"{frame.title} · {drawable(said)}",
        head_right=f"{drawable(said)} · {frame.head_right}",
        pages_before=volume.first_page - 1,
        pages=len(writing.flow.pages),
    )
