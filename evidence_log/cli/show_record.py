"""`show`: one thing by its number, and an original back bit for bit."""

from pathlib import Path

from evidence_log.casework.review_inbox import Waits
from evidence_log.casework.show_record import (
    Around,
    Shown,
    find_tombstone,
    look_around,
    save_copy,
    save_original,
    show_record,
    withdrawn_exhibits,
)
from evidence_log.cli.arguments import Command, Option, path_of
from evidence_log.cli.changes import say_changes, show_tombstone
from evidence_log.cli.documents import custody_json, document_json, who_has_it
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import Json, capture_json, exhibit_json, incident_json, review_json
from evidence_log.cli.matter import debt_json, party_json, step_json
from evidence_log.i18n.amounts import duration_words, size_words
from evidence_log.i18n.annotation_words import annotation_fields, line_words, text_words
from evidence_log.i18n.debt_words import debt_fields
from evidence_log.i18n.document_words import custody_fields, document_fields
from evidence_log.i18n.file_words import (
    alike_lines,
    better_words,
    delivery_words,
    encoding_words,
    field_words,
    oddity_words,
)
from evidence_log.i18n.matter_words import party_fields, step_fields
from evidence_log.i18n.moment_words import instant_words, moment_words
from evidence_log.i18n.texts import Texts
from evidence_log.i18n.told_fields import told_fields
from evidence_log.i18n.visible import visible_line
from evidence_log.records.case_file import (
    FiledCapture,
    FiledDebt,
    FiledDocument,
    FiledExhibit,
    FiledIncident,
    FiledParty,
    FiledStep,
)
from evidence_log.records.decision import Decision
from evidence_log.records.disclosed import KnownDocument
from evidence_log.records.exhibit import DerivativePurpose, Examination
from evidence_log.records.tag_labels import TagLabels
from evidence_log.vault.vault import Vault

_COPIES = tuple(each.value for each in DerivativePurpose)

COMMAND = Command("show", "REF", 1, 1, (Option("--save", value="PATH"), Option("--copy", choices=_COPIES)))


def run(invocation: Invocation) -> int:
    """Show the thing, or save its bytes."""
    reference = invocation.parsed.words[0]
    save = invocation.parsed.text("--save")
    with invocation.open_vault() as vault:
        gone = find_tombstone(vault, reference) if save is None else None
        if gone is not None:
            show_tombstone(invocation, reference.strip().upper(), gone, vault.case().zone)
            return 0
        filed = show_record(vault, reference)
        kept_back = withdrawn_exhibits(vault, filed) if isinstance(filed, FiledIncident) else []
        around = look_around(vault, filed)
        zone = vault.case().zone
        if save is not None:
            _save(vault, reference, path_of(save), invocation.parsed.text("--copy"))
    _show_it(invocation, filed, around, zone)
    if kept_back and not invocation.json:
        invocation.field("changes.shown-exhibits", ", ".join(kept_back))
    if (
        isinstance(filed, (FiledIncident, FiledExhibit, FiledParty, FiledStep, FiledDebt))
        and not invocation.json
    ):
        say_changes(invocation, around.named or filed, zone, around.labels)
    if save is not None and not invocation.json:
        invocation.say(invocation.texts("cli.saved-to", path=visible_line(save)))
    return 0


def _show_it(invocation: Invocation, filed: Shown, around: Around, zone: str) -> None:
    """Each sort of thing in its own words."""
    if isinstance(filed, FiledIncident):
        fields = incident_fields(filed, invocation.texts, zone, around.labels)
        _show(invocation, incident_json(filed), fields)
    elif isinstance(filed, FiledExhibit):
        _show_exhibit(invocation, filed, around, zone)
    elif isinstance(filed, FiledDocument):
        known = around.document or KnownDocument(filed=filed, exhibits=(), handed_over=())
        fields = document_fields(known, invocation.texts, zone)
        fields += who_has_it(known, invocation.texts, zone)
        _show(invocation, document_json(known), fields)
    elif isinstance(filed, FiledParty):
        _show(invocation, party_json(filed), party_fields(filed, invocation.texts, zone))
    elif isinstance(filed, FiledStep):
        _show(invocation, step_json(filed), step_fields(filed, invocation.texts, zone))
    elif isinstance(filed, FiledDebt):
        named = around.named or filed
        _show(
            invocation, debt_json(filed, named, invocation.texts), debt_fields(named, invocation.texts, zone)
        )
    elif isinstance(filed, FiledCapture):
        _show(invocation, review_json(filed), review_fields(filed, invocation.texts, zone))
    else:
        _show(invocation, capture_json(filed), capture_fields(filed, invocation.texts))


def _save(vault: Vault, reference: str, path: Path, copy: str | None) -> None:
    if copy is None:
        save_original(vault, reference, path)
    else:
        save_copy(vault, reference, DerivativePurpose(copy), path)


def _show_exhibit(invocation: Invocation, filed: FiledExhibit, around: Around, zone: str) -> None:
    """An exhibit, and what it has to do with the others."""
    beside: Json = {"same_as": around.alike.same, "looks_like": around.alike.near, "contains": around.members}
    beside |= custody_json(filed, around.handed_over)
    _show(invocation, exhibit_json(filed) | beside, exhibit_fields(filed, invocation.texts, zone))
    if invocation.json:
        return
    for line in alike_lines(around.alike, invocation.texts):
        invocation.field("words.exhibit.alike", line)
    if filed.annotation is not None:
        for label, value in annotation_fields(filed.annotation, invocation.texts):
            invocation.field(label, value)
        if filed.annotation.transcript:
            said = "\n".join(line_words(each) for each in filed.annotation.transcript)
            invocation.field("annotate.field.transcript", f"\n{said}")
    if (read := text_words(filed, invocation.texts)) is not None:
        invocation.field("annotate.field.text", f"\n{read}")
    if around.members:
        invocation.field("words.exhibit.contains", " ".join(around.members))
    for label, value in custody_fields(filed, around.handed_over, invocation.texts, zone):
        invocation.field(label, value)


def _show(invocation: Invocation, as_json: object, fields: list[tuple[str, str]]) -> None:
    if invocation.json:
        invocation.answer(as_json)
        return
    for label, value in fields:
        invocation.field(label, value)


def incident_fields(
    filed: FiledIncident, texts: Texts, zone: str, labels: TagLabels
) -> list[tuple[str, str]]:
    """Label and value of everything that is known about an incident."""
    told = told_fields(filed.incident, texts, labels)
    told.insert(2, ("words.field.recorded_at", instant_words(filed.recorded_at, texts, zone=zone)))
    if filed.captured is not None:
        when = instant_words(filed.captured.captured_at, texts, zone=zone)
        told.insert(2, (f"changes.shown-captured-{filed.captured.because.value}", when))
    if filed.exhibits:
        told.append(("words.field.exhibits", ", ".join(filed.exhibits)))
    return [("words.field.reference", filed.reference), *told]


def exhibit_fields(filed: FiledExhibit, texts: Texts, zone: str) -> list[tuple[str, str]]:
    """Label and value of what is known about an exhibit."""
    original = filed.exhibit.original
    fields = [
        ("words.exhibit", filed.reference),
        ("words.incident", filed.exhibit.incident or texts("words.how.found")),
        ("words.exhibit.name", filed.exhibit.source_name or texts("words.unknown")),
        *[
            (f"words.exhibit.{name}", value)
            for name, value in (("source_path", filed.exhibit.source_path), ("inside", filed.exhibit.inside))
            if value is not None
        ],
        ("words.exhibit.size", f"{size_words(original.size)} ({original.size} B)"),
        ("words.exhibit.sha256", original.sha256),
        ("words.field.recorded_at", instant_words(filed.recorded_at, texts, zone=zone)),
        ("words.exhibit.state", texts(f"words.state.{filed.state.value}")),
    ]
    return fields if filed.examination is None else fields + _found_fields(filed.examination, texts, zone)


def _found_fields(found: Examination, texts: Texts, zone: str) -> list[tuple[str, str]]:
    fields = [("words.exhibit.media_type", found.media_type)]
    fields += [
        (
            "words.exhibit.captured",
            f"{moment_words(claim.moment, texts, zone=zone)}  ({field_words(claim.field, texts)})",
        )
        for claim in found.captured_claims
    ]
    if found.duration_ms is not None:
        fields.append(("words.exhibit.duration", duration_words(found.duration_ms)))
    if found.width is not None:
        fields.append(("words.exhibit.dimensions", f"{found.width} x {found.height}"))
    encoding = encoding_words(found)
    known = {"codecs": encoding, "pages": found.pages, "members": found.members, "contact": found.contact}
    known |= {"numbers": " ".join(found.numbers) or None}
    fields += [(f"words.exhibit.{name}", str(value)) for name, value in known.items() if value is not None]
    if found.latitude_e7 is not None and found.longitude_e7 is not None:
        place = f"{found.latitude_e7 / 1e7:.5f}, {found.longitude_e7 / 1e7:.5f}"
        fields.append(("words.exhibit.place", place))
    if found.device:
        fields.append(("words.exhibit.device", found.device))
    if found.problem:
        fields.append(("cli.note", texts(f"media.{found.problem}")))
    return fields + _judged_fields(found, texts)


def _judged_fields(found: Examination, texts: Texts) -> list[tuple[str, str]]:
    """What is odd, and how the file probably came to be, with what would be better to have."""
    fields = [("words.exhibit.oddity", oddity_words(each, texts)) for each in found.oddities]
    if found.delivery is not None and found.delivery.reasons:
        fields.append(("words.exhibit.delivery", delivery_words(found.delivery, texts)))
        better = better_words(found.delivery, texts)
        if better is not None:
            fields.append(("cli.note", better))
    return fields


def review_fields(filed: FiledCapture, texts: Texts, zone: str) -> list[tuple[str, str]]:
    """What was answered about a capture, and what was written, where it was declined."""
    review = filed.review
    decision = texts(f"inbox.decision.{review.decision.value}", incident=review.incident or "")
    fields = [
        ("inbox.shown-captured", instant_words(review.captured_at, texts)),
        ("inbox.shown-decision", f"{decision}  ({instant_words(filed.recorded_at, texts, zone=zone)})"),
    ]
    declined = review.declined
    if declined is not None and declined.words is not None:
        fields.append(("inbox.shown-words", declined.words.account))
    if declined is not None and declined.files:
        names = "\n".join(f"{each.source_name}  {each.sha256}" for each in declined.files)
        fields.append(("inbox.shown-files", names))
    if review.decision is Decision.DECLINED:
        fields.append(("cli.note", texts("inbox.take-back", capture=review.capture)))
    return fields


def capture_fields(waits: Waits, texts: Texts) -> list[tuple[str, str]]:
    """A capture that waits."""
    capture = waits.capture
    if capture is None:
        return [("inbox.shown-decision", texts("inbox.item-damaged", capture=waits.capture_id))]
    fields = [
        ("inbox.shown-captured", instant_words(capture.wall, texts)),
        ("inbox.shown-decision", texts("inbox.decision.waiting")),
    ]
    if capture.words is not None:
        fields.append(("inbox.shown-words", capture.words.account))
    if capture.files:
        fields.append(("inbox.shown-files", "\n".join(each.source_name for each in capture.files)))
    return fields
