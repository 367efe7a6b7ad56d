"""A document in words, the same on every door: what it is, from what it was made, for whom, and who has it."""

from datetime import datetime

from evidence_log.i18n.amounts import size_words
from evidence_log.i18n.edition_words import edition_title
from evidence_log.i18n.moment_words import day_words, instant_words, moment_words
from evidence_log.i18n.texts import Texts
from evidence_log.i18n.visible import visible_line
from evidence_log.records.case_file import FiledDocument, FiledExhibit, FiledStep
from evidence_log.records.clock import Language
from evidence_log.records.disclosed import KnownDocument
from evidence_log.records.document import Document, Signed
from evidence_log.records.fitted import Rung
from evidence_log.records.instant import zone_named
from evidence_log.records.moment import Moment, Precision

Fields = list[tuple[str, str]]

_MOST_ROWS = 30


def title_words(filed: FiledDocument, texts: Texts) -> str:
    """What sort of document it is; the name of one that another version of the program made."""
    edition = filed.document.edition
    if texts.has(f"words.document.{edition}"):
        return texts(f"words.document.{edition}")
    try:
        return edition_title(edition, texts)
    except ModuleNotFoundError:
        return visible_line(edition)


def document_fields(known: KnownDocument, texts: Texts, zone: str) -> Fields:
    """Label and value of what is known about a document."""
    filed, document = known.filed, known.filed.document
    size = size_words(document.kept.size)
    pages = document.pages
    fields = [
        ("words.document", f"{filed.reference}  {title_words(filed, texts)} ({document.language})"),
        ("words.field.recorded_at", instant_words(filed.recorded_at, texts, zone=zone)),
        ("words.exhibit.size", size if pages is None else texts("documents.pages", n=pages, size=size)),
        ("words.exhibit.sha256", document.kept.sha256),
        ("words.fingerprint", f"{document.entries} {document.root}"),
        *signed_fields(document.signed, texts, zone),
    ]
    if document.redacts is not None:
        said = texts("documents.redacts", full=document.redacts, what=_hidden(document, texts))
        fields.append(("documents.field.redacts", said))
    for each in known.copies:
        said = texts("documents.copy", copy=each.reference, what=_hidden(each.document, texts))
        fields.append(("documents.field.redacts", said))
    fields += [*_chosen_fields(document, texts, zone), *_part_fields(document, texts)]
    if document.to is not None:
        fields.append(("documents.field.for", document.to))
    if known.exhibits:
        fields.append(("documents.field.exhibits", " ".join(known.exhibits)))
    return fields


def _chosen_fields(document: Document, texts: Texts, zone: str) -> Fields:
    """Which incidents are in it, and by which times they were chosen; nothing where all that stood are."""
    if document.only is None:
        return []
    rows = " ".join(document.only[:_MOST_ROWS])
    if more := len(document.only) - _MOST_ROWS if len(document.only) > _MOST_ROWS else 0:
        rows = texts("documents.only-more", rows=rows, n=more)
    fields = [("documents.field.only", texts("documents.only", n=len(document.only), rows=rows))]
    if document.since is not None:
        fields.append(
            ("documents.field.since", _end_words(document.since, document.since.begins, texts, zone))
        )
    if document.until is not None:
        fields.append(("documents.field.until", _end_words(document.until, document.until.ends, texts, zone)))
    return fields


def _part_fields(document: Document, texts: Texts) -> Fields:
    """What was left out to stay within a size, and which of several files it is."""
    fields: Fields = []
    fitted, volume = document.fitted, document.volume
    if fitted is not None and fitted.rung is not Rung.WHOLE:
        left, most = texts(f"editions.fitted.{fitted.rung}"), size_words(fitted.most_bytes)
        fields.append(("documents.field.fitted", texts("documents.fitted", most=most, left=left)))
    if volume is not None:
        said = texts(
            "documents.volume",
            n=volume.number,
            total=volume.total,
            of=volume.of,
            first=volume.first_page,
            last=volume.last_page,
        )
        fields.append(("documents.field.volume", said))
    return fields


def _end_words(moment: Moment, end: datetime | None, texts: Texts, zone: str) -> str:
    """One end of the time incidents were chosen by; a whole day is the day, and nothing of it is unknown."""
    if moment.precision is not Precision.DAY or end is None:
        return moment_words(moment, texts, zone=zone)
    local = end if end.tzinfo is None else end.astimezone(zone_named(zone))
    return day_words(local.date(), texts)


def named_words(filed: FiledDocument, texts: Texts) -> str:
    """Its number, and of a redacted copy whose copy it is."""
    full = filed.document.redacts
    return filed.reference if full is None else texts("documents.named", reference=filed.reference, full=full)


def _hidden(document: Document, texts: Texts) -> str:
    """What a redacted copy does not show."""
    hidden = (texts(f"document.redacts.{each.value}") for each in document.redact)
    return ("、" if texts.language is Language.ZH else ", ").join(hidden)


def signed_fields(signed: Signed | None, texts: Texts, zone: str) -> Fields:
    """Label and value of a document's signature; nothing of one that has none."""
    if signed is None:
        return []
    fields = [
        ("cli.field.signed", texts("cli.field.signed.by", signer=signed.signer, issuer=signed.issuer)),
        ("cli.field.signed.certificate", signed.certificate_sha256),
    ]
    if signed.stamped_at is not None:
        fields.append(("cli.field.signed.stamp", instant_words(signed.stamped_at, texts, zone=zone)))
    return fields


def handed_over_fields(known: KnownDocument, texts: Texts, zone: str) -> Fields:
    """To whom and when it went out."""
    label = "documents.field.handed-over"
    return [(label, handed_over_words(each, texts, zone)) for each in known.handed_over]


def handed_over_words(filed: FiledStep, texts: Texts, zone: str) -> str:
    """One handing over on a line: when, to whom, and the step that tells of it."""
    when = moment_words(filed.step.occurred, texts, zone=zone)
    if filed.step.to is None:
        return texts("documents.handed-over-to-nobody", when=when, step=filed.reference)
    return texts("documents.handed-over", when=when, to=visible_line(filed.step.to), step=filed.reference)


def custody_fields(
    filed: FiledExhibit, handed_over: tuple[FiledStep, ...], texts: Texts, zone: str
) -> Fields:
    """Everything that was done with an exhibit, in order, and to whom it went out."""
    fields = []
    for each in filed.custody:
        act = texts(f"words.custody.{each.event.act.value}")
        when, document = instant_words(each.recorded_at, texts, zone=zone), each.event.document
        key = "documents.handled" if document is None else "documents.put-into"
        fields.append(("documents.field.custody", texts(key, act=act, when=when, document=document)))
    fields = list(dict.fromkeys(fields))  # several copies made in one go are one line
    fields += [
        ("documents.field.handed-over", f"{each.step.exhibit}: {handed_over_words(each, texts, zone)}")
        for each in handed_over
    ]
    return fields


def called_words(filed: FiledDocument, texts: Texts) -> str:
    """What sort of document it is, and first whether it is a redacted copy or a volume: two of them are told apart by it."""
    title, volume = title_words(filed, texts), filed.document.volume
    if filed.document.redacts is not None:
        return texts("documents.title-of-copy", title=title)
    return title if volume is None else texts("documents.title-of-volume", title=title, n=volume.number)


def document_line(known: KnownDocument, texts: Texts, zone: str) -> str:
    """A document on one line."""
    filed = known.filed
    return texts(
        "documents.line",
        reference=filed.reference,
        when=instant_words(filed.recorded_at, texts, zone=zone),
        title=called_words(filed, texts),
        language=filed.document.language,
    )
