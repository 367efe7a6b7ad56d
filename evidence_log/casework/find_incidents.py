"""Find incidents by words, names, or part of a number; where none has the words, by what its tags are called."""

from evidence_log.casework.label_tags import labels_meeting
from evidence_log.records.found import Findings, Found
from evidence_log.records.timeline import Narrowing, TimelineRow
from evidence_log.vault.search import excerpt, met, terms
from evidence_log.vault.vault import Vault

FIRST = 50


def find_incidents(vault: Vault, query: str, *, withdrawn: bool = False) -> Findings:
    """The newest fifty that meet every term; `withdrawn` ones only when they are wanted, too. Raises NothingToFind."""
    findings = vault.find(query, withdrawn=withdrawn, limit=FIRST)
    return findings if findings.found else _by_label(vault, query)


def _by_label(vault: Vault, query: str) -> Findings:
    """Those with a tag whose label meets every term; the label is what is shown of them."""
    wanted = terms(query)
    labels = labels_meeting(vault, lambda label: met(label, wanted) is not None)
    if not labels:
        return Findings(found=(), more=False)
    rows = vault.timeline(None, FIRST + 1, Narrowing(tags=tuple(labels)))

    def found(row: TimelineRow) -> Found:
        filed = vault.incident(row.reference)
        tag = next(each for each in map(str.casefold, map(str.strip, filed.incident.tags)) if each in labels)
        piece, places = excerpt(labels[tag], met(labels[tag], wanted) or [])
        return Found(incident=row, status=filed.status, excerpt=piece, spans=places)

    return Findings(found=tuple(map(found, rows[:FIRST])), more=len(rows) > FIRST)
