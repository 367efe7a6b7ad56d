"""Make a document fit the size its reader takes: smaller pictures first, then none, then lists. It says what was left out."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from evidence_log.errors import LargerStill
from evidence_log.i18n.amounts import size_words
from evidence_log.records.case_file import FiledExhibit
from evidence_log.records.exhibit import DerivativePurpose
from evidence_log.records.fitted import Rung
from evidence_log.reports.edition import Block, Edition
from evidence_log.reports.paper.plan import REMARK
from evidence_log.reports.rendered import Rendered
from evidence_log.reports.smaller import SIDES
from evidence_log.reports.writing import Writing, family

# Where an exhibit or an incident stands at least with its number.
_LIST_EXHIBITS = (Block.EXHIBIT_LIST, Block.EVIDENCE_CATALOGUE, Block.ELECTRONIC_DATA)
_LIST_INCIDENTS = (Block.CHRONOLOGY, Block.LISTING)
_PICTURES = (DerivativePurpose.PREVIEW, DerivativePurpose.CONTACT_SHEET)


def fit(most_bytes: int, make: Callable[[Rung], Rendered]) -> Rendered:
    """Return what is made on the first rung that fits; raises LargerStill. A rung that cannot help is not tried."""
    made = whole = make(Rung.WHOLE)
    without_pictures = len(whole.data) - whole.picture_bytes
    for rung in list(Rung)[1:]:
        if len(made.data) <= most_bytes:
            return made
        of_pictures = not rung.reaches(Rung.EXHIBITS_LISTED)
        if of_pictures and (not whole.picture_bytes or without_pictures > most_bytes):
            continue
        made = make(rung)
    if len(made.data) > most_bytes:
        raise LargerStill(most=size_words(most_bytes), smallest=size_words(len(made.data)))
    return made


def cut_down(edition: Edition, rung: Rung) -> Edition:
    """The edition with lists in place of the sheets that are left out on that rung."""
    blocks = edition.blocks
    if rung.reaches(Rung.EXHIBITS_LISTED):
        blocks = _listed(blocks, Block.EXHIBITS, _LIST_EXHIBITS)
    if rung.reaches(Rung.INCIDENTS_LISTED):
        blocks = _listed(blocks, Block.INCIDENTS, _LIST_INCIDENTS)
    return edition if blocks == edition.blocks else replace(edition, blocks=blocks)


def _listed(blocks: tuple[Block, ...], sheets: Block, lists: Sequence[Block]) -> tuple[Block, ...]:
    if sheets not in blocks:
        return blocks
    place = blocks.index(sheets)
    instead = () if any(each in blocks for each in lists) else lists[:1]
    return (*blocks[:place], *instead, *blocks[place + 1 :])


def left_out(writing: Writing) -> None:
    """Say what was left out so that the file fits, where something was."""
    fitted = writing.supplied.fitted
    if fitted is None or fitted.rung is Rung.WHOLE:
        return
    t, rung = writing.t, fitted.rung
    shown = [each for each in writing.case_file.exhibits if not each.intimate and _is_picture(each)]
    said = t(
        f"fitted.{rung}",
        side=SIDES.get(rung, 0),
        pictures=len(shown),
        exhibits=len(writing.case_file.exhibits),
        incidents=len(writing.incidents),
    )
    within = t("fitted", most=size_words(fitted.most_bytes))
    writing.flow.paragraph(writing.sentences([within, said, t("fitted.whole-copy")]), REMARK)


def _is_picture(filed: FiledExhibit) -> bool:
    return family(filed) in ("photo", "video") and any(filed.derivative(each) for each in _PICTURES)
