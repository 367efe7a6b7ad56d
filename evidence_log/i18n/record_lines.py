"""An exhibit, an incident, on one line: the same on every door."""

from evidence_log.i18n.amounts import duration_words, size_words
from evidence_log.i18n.moment_words import moment_words
from evidence_log.i18n.texts import Texts
from evidence_log.i18n.visible import visible_line
from evidence_log.records.case_file import FiledExhibit, FiledIncident

_SUMMARY = 60


def exhibit_line(filed: FiledExhibit, texts: Texts) -> str:
    """EX-0001 call.amr · audio/amr · 0:48 · 31 kB · readable."""
    found = filed.examination
    parts = [visible_line(filed.exhibit.source_name or texts("words.unknown"))]
    if found is not None:
        parts.append(found.media_type)
        if found.duration_ms is not None:
            parts.append(duration_words(found.duration_ms))
        if found.width is not None and found.height is not None:
            parts.append(f"{found.width} x {found.height}")
        if found.members is not None:
            parts.append(texts("words.members", count=found.members))
    parts += [size_words(filed.exhibit.original.size), texts(f"words.state.{filed.state.value}")]
    return f"{filed.reference}  {' · '.join(parts)}"


def incident_line(filed: FiledIncident, texts: Texts) -> str:
    """One incident in a list."""
    incident = filed.incident
    words = visible_line(incident.account.strip())
    short = words if len(words) <= _SUMMARY else words[: _SUMMARY - 1] + "…"
    kind = texts(f"words.kind.{incident.kind.value}")
    clips = f"  [{' '.join(filed.exhibits)}]" if filed.exhibits else ""
    return f"{filed.reference}  {moment_words(incident.occurred, texts)}  {kind}  {short}{clips}"
