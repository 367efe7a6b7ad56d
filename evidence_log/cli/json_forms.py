"""The JSON of the commands: docs/formats/json.md. Records hold integers; here they are divided."""

from typing import TYPE_CHECKING

import msgspec

from evidence_log.i18n.texts import Texts
from evidence_log.i18n.visible import visible_line
from evidence_log.records.case import Case
from evidence_log.records.case_file import (
    FiledCapture,
    FiledErasure,
    FiledExhibit,
    FiledIncident,
    FiledWithdrawal,
    Status,
    earlier_tellings,
)
from evidence_log.records.copies import BackedUp, Restored
from evidence_log.records.document import Signed
from evidence_log.records.exhibit import CapturedClaim
from evidence_log.records.found import Found
from evidence_log.records.incident import Incident
from evidence_log.records.moment import Moment
from evidence_log.records.receipt import Hint, NotAttached, Receipt
from evidence_log.records.status import Status as VaultStatus
from evidence_log.records.verification import Verification

if TYPE_CHECKING:  # heavy: a locked vault must answer quickly
    from evidence_log.casework.capture_locked import Captured
    from evidence_log.casework.review_inbox import Reviewed, Waits

Json = dict[str, object]


def moment_json(moment: Moment | None) -> Json | None:
    """A moment, or null."""
    return None if moment is None else dict(msgspec.to_builtins(moment))


def incident_json(filed: FiledIncident) -> Json:
    """An incident with every field there is, as it stands; `before` what each correction replaced."""
    told = telling_json(filed.incident)
    return {
        "reference": filed.reference,
        "kind": told.pop("kind"),
        "occurred": told.pop("occurred"),
        "recorded_at": filed.recorded_at,
        **told,
        "exhibits": filed.exhibits,
        "capture": filed.incident.capture,
        "status": filed.status.value,
        "amendments": [
            {"recorded_at": each.recorded_at, "reason": each.reason, "before": telling_json(before)}
            for each, before in earlier_tellings(filed)
        ],
        "withdrawal": withdrawal_json(filed.withdrawal),
    }


def erasure_json(filed: FiledErasure, reference: str) -> Json:
    """What is left of a thing that was erased."""
    erasure = filed.erasure
    return {
        "reference": reference,
        "status": Status.ERASED.value,
        "erased_at": filed.recorded_at,
        "reason": erasure.reason,
        "handed_over": erasure.handed_over,
    }


def withdrawal_json(filed: FiledWithdrawal | None) -> Json | None:
    """When and why it is no longer put forward, or null."""
    return None if filed is None else {"recorded_at": filed.recorded_at, "reason": filed.reason}


def telling_json(incident: Incident) -> Json:
    """What is told of an incident."""
    plain = msgspec.to_builtins(incident)
    return {
        "kind": plain["kind"],
        "occurred": moment_json(incident.occurred),
        "account": incident.account,
        "said": incident.said,
        "impact": incident.impact,
        "effects": plain["effects"],
        "direction": plain["direction"],
        "answered": incident.answered,
        "duration_s": _seconds(incident.duration_ms),
        "place": incident.place,
        "who": incident.who,
        "numbers": incident.numbers,
        "contacted": plain["contacted"],
        "visitors": incident.visitors,
        "count": incident.count,
        "first": moment_json(incident.first),
        "last": moment_json(incident.last),
        "tags": incident.tags,
        "witnesses": incident.witnesses,
        "debt": incident.debt,
        "note": incident.note,
    }


def exhibit_json(filed: FiledExhibit) -> Json:
    """An exhibit; what no examination has found is null."""
    original, found = filed.exhibit.original, filed.examination
    claims = [_claim(each) for each in found.captured_claims] if found else []
    gps = None
    if found is not None and found.latitude_e7 is not None and found.longitude_e7 is not None:
        gps = {"latitude": found.latitude_e7 / 1e7, "longitude": found.longitude_e7 / 1e7}
    return {
        "reference": filed.reference,
        "incident": filed.exhibit.incident,
        "sha256": original.sha256,
        "size": original.size,
        "name": filed.exhibit.source_name,
        "source_path": filed.exhibit.source_path,
        "inside": filed.exhibit.inside,
        "media_type": found.media_type if found else None,
        "state": filed.state.value,
        "captured": claims[0] if claims else None,
        "captured_claims": claims,
        "duration_s": _seconds(found.duration_ms) if found else None,
        "duration_declared_s": _seconds(found.duration_declared_ms) if found else None,
        "width": found.width if found else None,
        "height": found.height if found else None,
        "gps": gps,
        "device": found.device if found else None,
        "codecs": found.codecs if found else [],
        "channels": found.channels if found else None,
        "sample_rate": found.sample_rate if found else None,
        "pages": found.pages if found else None,
        "members": found.members if found else None,
        "numbers": found.numbers if found else [],
        "contact": found.contact if found else None,
        "oddities": msgspec.to_builtins(found.oddities) if found else [],
        "problem": found.problem if found else None,
        "delivery": msgspec.to_builtins(found.delivery) if found else None,
        "text": _text(filed),
        "annotation": _annotation(filed),
        "withdrawal": withdrawal_json(filed.withdrawal),
    }


def _annotation(filed: FiledExhibit) -> Json | None:
    if filed.annotation is None:
        return None
    told: Json = msgspec.to_builtins(filed.annotation)
    del told["exhibit"]
    return told


def _text(filed: FiledExhibit) -> Json | None:
    if filed.text is None:
        return None
    read = filed.text.extracted
    return {
        "words": read.text,
        "recognised": read.recognised,
        "ticked": filed.quoted_text is not None,
        "tool": read.tool,
        "tool_version": read.tool_version,
        "lines": msgspec.to_builtins(read.lines),
        "problem": read.problem,
    }


def signed_json(signed: Signed | None) -> Json | None:
    """Whose signature a document bears."""
    return None if signed is None else msgspec.to_builtins(signed)


def case_json(case: Case, case_number: str) -> Json:
    """The facts of the case."""
    return {"case_number": case_number, **msgspec.to_builtins(case)}


def receipt_json(receipt: Receipt, texts: Texts) -> Json:
    """A receipt, its hints as sentences."""
    return {
        "reference": receipt.reference,
        "seq": receipt.seq,
        "recorded_at": receipt.recorded_at,
        "head": receipt.head,
        "hints": [hint_words(each, texts) for each in receipt.hints],
    }


def verification_json(verification: Verification, texts: Texts) -> Json:
    """A verification; `meaning` as a sentence."""

    def spoken(each: Json) -> Json:
        return {**each, "meaning": texts(f"verify.{each['meaning']}")}

    plain = msgspec.to_builtins(verification)
    return {
        **plain,
        "notes": [spoken(each) for each in plain["notes"]],
        "discrepancies": [spoken(each) for each in plain["discrepancies"]],
    }


def backed_up_json(made: BackedUp, texts: Texts) -> Json:
    """A backup."""
    return {
        "folder": made.folder,
        "entries": made.entries,
        "root": made.root,
        "elsewhere": made.elsewhere,
        "copied": len(made.copied.fresh),
        "copied_bytes": made.copied.fresh_bytes,
        "there_already": made.copied.there,
        "removed": made.copied.removed,
        "only_in_backup": made.copied.only_in_copy,
        "missing": made.copied.lost,
        "verification": verification_json(made.verification, texts),
        "receipt": None if made.receipt is None else receipt_json(made.receipt, texts),
    }


def restored_json(restored: Restored, texts: Texts) -> Json:
    """A restore."""
    return {
        "folder": restored.folder,
        "source": restored.source,
        "entries": restored.entries,
        "series": restored.series,
        "verification": verification_json(restored.verification, texts),
        "receipt": None if restored.receipt is None else receipt_json(restored.receipt, texts),
    }


def status_json(status: VaultStatus) -> Json:
    """What is known of a vault; what only an open one tells is null while it is locked."""
    seen, inside = status.outside, status.inside
    last = None if inside is None else inside.last_backup
    return {
        **msgspec.to_builtins(seen),
        "case_number": seen.case_number,
        "locked": inside is None,
        "entries": None if inside is None else inside.entries,
        "incidents": None if inside is None else inside.incidents,
        "exhibits": None if inside is None else inside.exhibits,
        "unexamined": None if inside is None else inside.unexamined,
        "lost": None if inside is None else inside.lost,
        "newest_missing": None if inside is None else inside.newest_missing,
        "last_backup": None if last is None else {"at": last.recorded_at, **msgspec.to_builtins(last.backup)},
        "entries_since_backup": None if inside is None else inside.entries_since_backup,
        "witness": None if inside is None else msgspec.to_builtins(inside.witness),
    }


def hint_words(hint: Hint, texts: Texts) -> str:
    """A hint as a sentence."""
    return texts(f"cli.hint.{hint.id}", **{name: visible_line(value) for name, value in hint.values})


def _claim(claim: CapturedClaim) -> Json:
    return {"field": claim.field, **(moment_json(claim.moment) or {})}


def _seconds(milliseconds: int | None) -> float | int | None:
    if milliseconds is None:
        return None
    return milliseconds // 1000 if milliseconds % 1000 == 0 else milliseconds / 1000


def not_attached_json(each: NotAttached, texts: Texts) -> Json:
    """A file that could not be taken in, and why."""
    values = {name: visible_line(value) for name, value in each.values}
    return {
        "path": each.path,
        "message": texts(f"errors.{each.refusal}", **values),
        "hint": texts(f"errors.{each.refusal}.hint", **values),
    }


def capture_receipt_json(captured: "Captured", hints: tuple[Hint, ...], texts: Texts) -> Json:
    """The receipt of a capture: `seq` and `head` are null until it is taken in."""
    return {
        "reference": captured.capture.capture,
        "seq": None,
        "recorded_at": captured.capture.wall,
        "head": None,
        "hints": [hint_words(each, texts) for each in hints],
        "occurred": moment_json(captured.occurred),
        "because": captured.capture.because.value,
        "files": [
            {"name": each.source_name, "sha256": each.sha256, "size": each.size}
            for each in captured.capture.files
        ],
        "not_attached": [not_attached_json(each, texts) for each in captured.not_attached],
    }


def capture_json(waits: "Waits") -> Json:
    """What waits in the inbox; everything but its number is null when it cannot be read."""
    capture = waits.capture
    return {
        "reference": waits.capture_id,
        "number": waits.number,
        "captured_at": None if capture is None else capture.wall,
        "because": None if capture is None else capture.because.value,
        "words": None if capture is None or capture.words is None else msgspec.to_builtins(capture.words),
        "to": None if capture is None else capture.to,
        "files": []
        if capture is None
        else [{"name": each.source_name, "sha256": each.sha256, "size": each.size} for each in capture.files],
        "missing": waits.missing,
        "unlinked": waits.unlinked,
        "later": waits.later,
    }


def reviewed_json(reviewed: "Reviewed", texts: Texts) -> Json:
    """What became of a capture; `refused` says why nothing did."""
    refused = None if reviewed.refused is None else not_attached_json(reviewed.refused, texts)
    return {
        "reference": reviewed.capture_id,
        "decision": reviewed.decision.value,
        "incident": reviewed.incident,
        "exhibits": list(reviewed.exhibits),
        "not_attached": [not_attached_json(each, texts) for each in reviewed.not_attached],
        "hints": [hint_words(each, texts) for each in reviewed.hints],
        "refused": None if refused is None else {"message": refused["message"], "hint": refused["hint"]},
    }


def review_json(filed: FiledCapture) -> Json:
    """The last answer about a capture."""
    review = filed.review
    declined = review.declined
    files = () if declined is None else declined.files
    return {
        "reference": review.capture,
        "captured_at": review.captured_at,
        "because": review.because.value,
        "decision": review.decision.value,
        "reviewed_at": filed.recorded_at,
        "incident": review.incident,
        "words": None if declined is None or declined.words is None else msgspec.to_builtins(declined.words),
        "files": [{"name": each.source_name, "sha256": each.sha256, "size": each.size} for each in files],
    }


def found_json(found: Found) -> Json:
    """An incident a search met; `spans` are places in `excerpt`, the first character and the one after the last."""
    return {
        "reference": found.incident.reference,
        "kind": found.incident.kind.value,
        "occurred": moment_json(found.incident.occurred),
        "status": found.status.value,
        "excerpt": found.excerpt,
        "spans": [list(each) for each in found.spans],
    }
