"""The JSON of the commands: docs/formats/json.md. Records hold integers; here they are divided."""

import msgspec

from evidence_log.i18n.texts import Texts
from evidence_log.i18n.visible import visible_line
from evidence_log.records.case import Case
from evidence_log.records.case_file import FiledDocument, FiledExhibit, FiledIncident
from evidence_log.records.exhibit import CapturedClaim
from evidence_log.records.moment import Moment
from evidence_log.records.receipt import Hint, Receipt
from evidence_log.records.verification import Verification

Json = dict[str, object]


def moment_json(moment: Moment | None) -> Json | None:
    """A moment, or null."""
    return None if moment is None else dict(msgspec.to_builtins(moment))


def incident_json(filed: FiledIncident) -> Json:
    """An incident with every field there is."""
    incident = filed.incident
    plain = msgspec.to_builtins(incident)
    return {
        "reference": filed.reference,
        "kind": plain["kind"],
        "occurred": moment_json(incident.occurred),
        "recorded_at": filed.recorded_at,
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
        "exhibits": filed.exhibits,
        "capture": incident.capture,
        "status": filed.status.value,
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
        "delivery": None,
    }


def document_json(filed: FiledDocument) -> Json:
    """A document."""
    document = filed.document
    return {
        "reference": filed.reference,
        "edition": document.edition,
        "language": document.language,
        "made_at": document.made_at,
        "entries": document.entries,
        "root": document.root,
        "declared": document.declared,
        "sha256": document.kept.sha256,
        "size": document.kept.size,
        "recorded_at": filed.recorded_at,
    }


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


def hint_words(hint: Hint, texts: Texts) -> str:
    """A hint as a sentence."""
    return texts(f"cli.hint.{hint.id}", **{name: visible_line(value) for name, value in hint.values})


def _claim(claim: CapturedClaim) -> Json:
    return {"field": claim.field, **(moment_json(claim.moment) or {})}


def _seconds(milliseconds: int | None) -> float | int | None:
    if milliseconds is None:
        return None
    return milliseconds // 1000 if milliseconds % 1000 == 0 else milliseconds / 1000
