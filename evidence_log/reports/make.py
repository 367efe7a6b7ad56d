"""Make a document: a pure function of snapshot, edition and options. Same input, same bytes."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from evidence_log.errors import UnknownEdition
from evidence_log.i18n.texts import Texts
from evidence_log.i18n.visible import visible_line
from evidence_log.records.case_file import CaseFile
from evidence_log.records.exhibit import DerivativePurpose, KeptObject
from evidence_log.records.instant import instant
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.reports.blocks import (
    amendments,
    assessments,
    check,
    chronology,
    contacts,
    contents,
    debt,
    declaration,
    electronic_signature,
    exhibit_list,
    exhibits,
    facts,
    form,
    head,
    incidents,
    integrity,
    method,
    parties,
    patterns,
    requests,
    signature,
    statement,
    steps,
    summary,
)
from evidence_log.reports.covering import covered
from evidence_log.reports.edition import EDITIONS, Block, edition_named
from evidence_log.reports.paper.lines import drawable, excerpt
from evidence_log.reports.paper.paint import Frame, paint
from evidence_log.reports.paper.plan import Flow
from evidence_log.reports.paper.type0 import fonts_of
from evidence_log.reports.redaction import redacted
from evidence_log.reports.writing import Supplied, Writing

_TITLE_LETTERS = 60
_DRAWN: dict[Block, Callable[[Writing], None]] = {
    Block.HEAD: head.head,
    Block.REQUESTS: requests.requests,
    Block.FORM: form.form,
    Block.PARTIES: parties.parties,
    Block.CONTACTS: contacts.contacts,
    Block.DEBT: debt.debt,
    Block.SUMMARY: summary.summary,
    Block.CONTENTS: contents.contents,
    Block.ASSESSMENTS: assessments.assessments,
    Block.CHRONOLOGY: chronology.chronology,
    Block.PATTERNS: patterns.patterns,
    Block.STEPS: steps.steps,
    Block.INCIDENTS: incidents.incidents,
    Block.EXHIBITS: exhibits.exhibits,
    Block.EXHIBIT_LIST: exhibit_list.exhibit_list,
    Block.AMENDMENTS: amendments.amendments,
    Block.METHOD: method.method,
    Block.CHECK: check.check,
    Block.FACTS: facts.facts,
    Block.DECLARATION: declaration.declaration,
    Block.STATEMENT: statement.statement,
    Block.INTEGRITY: integrity.integrity,
    Block.SIGNATURE: signature.signature,
}


class Rendered(NamedTuple):
    """The PDF, and how many pages it has."""

    data: bytes
    pages: int


def make_document(case_file: CaseFile, wanted: WantedDocument, supplied: Supplied) -> Rendered:
    """Return the document; raises UnknownEdition."""
    writing = lay_out(case_file, wanted, supplied)
    return Rendered(paint(writing.flow, _frame(writing)), len(writing.flow.pages))


def declaration_text(case_file: CaseFile, wanted: WantedDocument) -> str:
    """Return the declaration in full, as it would be printed."""
    return signature.declaration(begin(case_file, wanted, Supplied("", "", lambda _: b"")))


def lay_out(case_file: CaseFile, wanted: WantedDocument, supplied: Supplied) -> Writing:
    """Return the document as planned pages, before it is painted."""
    writing = begin(case_file, wanted, supplied)
    for block in writing.edition.blocks:
        _DRAWN[block](writing)
    if Block.SIGNATURE not in writing.edition.blocks:
        electronic_signature.electronic_signature(writing)
    return writing


def begin(case_file: CaseFile, wanted: WantedDocument, supplied: Supplied) -> Writing:
    """Return the document before anything is laid out; raises UnknownEdition."""
    edition = edition_named(wanted.edition)
    if wanted.language not in edition.languages:
        raise UnknownEdition(edition=f"{wanted.edition} ({wanted.language})", known=" ".join(EDITIONS))
    if wanted.redact:
        supplied = supplied._replace(preview=partial(_read_covered, case_file, supplied.preview))
        case_file = redacted(case_file, wanted.redact, partial(_stand_in, Texts(wanted.language)))
    return Writing(case_file, wanted, supplied, edition=edition, flow=Flow(fonts_of(wanted.language)))


def _stand_in(texts: Texts, kind: str, number: int) -> str:
    return texts(f"document.stand-in.{kind}", n=number)


def _read_covered(case_file: CaseFile, preview: Callable[[KeptObject], bytes], kept: KeptObject) -> bytes:
    """A picture of a redacted copy, painted over where somebody said so."""
    data = preview(kept)
    for each in case_file.exhibits:
        shown = each.derivative(DerivativePurpose.PREVIEW)
        if shown is not None and shown.kept == kept and each.annotation is not None:
            return covered(data, each.annotation.covers or ())
    return data


def _frame(writing: Writing) -> Frame:
    t, case_file = writing.t, writing.case_file
    named = f" · {excerpt(visible_line(writing.case.title), _TITLE_LETTERS)}" if writing.case.title else ""
    return Frame(
        title=drawable(f"{t('title')}{named}"),
        head_left=t("title"),
        head_right=drawable(
            f"{t('case-number')} {case_file.case_number} · {writing.reference} · "
            f"{t('fingerprint')} {writing.short_fingerprint()}"
        ),
        foot_left=drawable(t("foot", zone=writing.case.zone)),
        page_of=t("page-of", none=""),
        mark=writing.word("demo") if case_file.origin.demo else "",
        mark_means=t("demo-means"),
        language=writing.texts.language,
        subject=f"{case_file.case_number} {writing.reference}",
        made_at=instant(writing.made_at),
    )
