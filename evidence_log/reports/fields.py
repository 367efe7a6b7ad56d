"""An edition as text for web forms and hotlines: field by field, each counted, then a call script. Same input, same bytes."""

from collections.abc import Callable
from typing import NamedTuple

from evidence_log.errors import PagesOnly
from evidence_log.i18n.visible import visible, visible_line
from evidence_log.records.case_file import CaseFile
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.reports.blocks.counted import count_sentences
from evidence_log.reports.blocks.head import addressee, pair_words, selection
from evidence_log.reports.blocks.particulars import lender_address
from evidence_log.reports.blocks.provisions import provision_lines
from evidence_log.reports.call_script import script_lines
from evidence_log.reports.edition import EDITIONS, edition_named
from evidence_log.reports.edition_parts import Field, FormStep
from evidence_log.reports.form_fields import filled
from evidence_log.reports.make import begin
from evidence_log.reports.relevant import relevant, with_law
from evidence_log.reports.writing import Supplied, Writing, family

_RULE = "-" * 60


class TextField(NamedTuple):
    """One field, its text empty where it is filled in by hand.

    `step` is the part of a form it stands in, none where a form has no parts; `most` is how many characters the form
    takes, where that is known.
    """

    field: Field
    step: str
    label: str
    text: str
    most: int | None = None
    remark: str = ""


class MadeText(NamedTuple):
    """The text, UTF-8, its fields each by itself, and what is said on the phone."""

    data: bytes
    fields: tuple[TextField, ...]
    script: tuple[str, ...]


def make_text(case_file: CaseFile, wanted: WantedDocument, supplied: Supplied) -> MadeText:
    """Return the text; raises UnknownEdition, OneLanguageOnly, and PagesOnly where nobody asks field by field."""
    if not edition_named(wanted.edition).asked:
        raise PagesOnly(
            edition=wanted.edition, known=" ".join(each for each in EDITIONS if edition_named(each).asked)
        )
    writing = begin(case_file, wanted, supplied)
    fields = tuple(each for step in writing.edition.asked for each in _fields(writing, step))
    script = tuple(script_lines(writing))
    lines = [*_head(writing), *_listed(writing, fields), "", "", writing.t("script.title"), _RULE, *script]
    if case_file.origin.demo:
        mark = writing.word("demo")
        lines = [mark, writing.t("demo-means"), "", *lines, mark]
    return MadeText("".join(f"{each}\n" for each in lines).encode(), fields, script)


def _fields(writing: Writing, step: FormStep) -> list[TextField]:
    title = writing.t(f"step.{step.step}") if step.step else ""
    return [
        _field(writing, title, each.field, each.value)
        for each in filled(writing, step)
        if each.field is not Field.PROVISIONS or writing.supplied.assessed is not None
    ]


def _field(writing: Writing, step: str, field: Field, told: str | None) -> TextField:
    look, telling = _AS_TEXT.get(field), writing.edition.telling
    text = visible((look(writing) if look else told) or "").strip()
    label = visible_line(writing.t(f"form.{field.value}"))
    if field is not Field.NARRATIVE or telling is None:
        return TextField(field, step, label, text)
    remark = writing.t("form.nameless") if telling.nameless else ""
    return TextField(field, step, label, text, telling.narrative_letters, remark)


def _head(writing: Writing) -> list[str]:
    """What it is, from which record, and how it is used."""
    t = writing.t
    from_record = (
        writing.reference,
        f"{t('fingerprint')} {writing.short_fingerprint()}",
        t("fields.made", when=writing.recorded(writing.made_at)),
    )
    said = [
        t("fields.title", title=t("title")),
        " · ".join(from_record),
        selection(writing),
        pair_words(writing),
        t("reading-copy") if writing.edition.office_language not in (None, writing.texts.language) else "",
        t("fields.means"),
        t("withheld"),
    ]
    return [visible_line(each) for each in said if each]


def _listed(writing: Writing, fields: tuple[TextField, ...]) -> list[str]:
    lines: list[str] = []
    step = ""
    for number, each in enumerate(fields, start=1):
        if each.step != step:
            lines += ["", each.step]
            step = each.step
        lines += ["", _heading(writing, number, each), *([each.remark] if each.remark else [])]
        lines += [_RULE, each.text] if each.text else []
    return lines


def _heading(writing: Writing, number: int, each: TextField) -> str:
    """Which field it is, and how long: a form counts, too."""
    key = "fields.by-hand" if not each.text else "fields.counted" if each.most is None else "fields.within"
    return writing.t(key, n=number, label=each.label, letters=len(each.text), most=each.most or 0)


def _counts(writing: Writing) -> str:
    return "\n".join(count_sentences(writing, writing.edition.caps.named_rows))


def _requests(writing: Writing) -> str:
    asked = [with_law(writing, f"request.{each}") for each in writing.edition.requests]
    return "\n".join(f"{number}. {each}" for number, each in enumerate(asked, start=1))


def _provisions(writing: Writing) -> str:
    found = relevant(writing)
    return "\n".join(provision_lines(writing, each) for each in found) or writing.t("provisions-none")


def _attachments(writing: Writing) -> str:
    """Every exhibit on a line, and how much the form takes, where that was seen."""
    t, most = writing.t, writing.edition.caps.attachment_bytes
    lines = [
        t(
            "fields.exhibit",
            exhibit=writing.marked(each.reference),
            family=t(family(each)),
            name=visible_line(each.exhibit.source_name or writing.word("unknown")),
        )
        for each in writing.case_file.exhibits
    ]
    return "\n".join(
        [*lines, t("fields.attachment-bytes", most=f"{most / 1_000_000:g}")] if lines and most else lines
    )


_AS_TEXT: dict[Field, Callable[[Writing], str | None]] = {
    Field.ADDRESSEE: addressee,
    Field.COUNTS: _counts,
    Field.REQUESTS: _requests,
    Field.PROVISIONS: _provisions,
    Field.ATTACHMENTS: _attachments,
    Field.LENDER_ADDRESS: lender_address,
}
