"""What was written down after a document was made, from the acts of the entries alone."""

from collections.abc import Iterable

from evidence_log.records.case_file import FiledStep
from evidence_log.records.ledger import Act, Entry
from evidence_log.records.record import Record
from evidence_log.records.step import StepKind

# The others leave the record as it was: documents and their disclosure, copies made of exhibits, outside time, backups,
# keys, the computer's clock, and the answer to a capture, which is told by the incident it became.
_CHANGES = (
    Act.LOG,
    Act.AMEND,
    Act.WITHDRAW,
    Act.ERASE,
    Act.ATTACH,
    Act.EXAMINE,
    Act.ANNOTATE,
    Act.STEP,
    Act.ADD_PARTY,
    Act.CHANGE_PARTY,
    Act.LINK_HANDLE,
    Act.UNLINK_HANDLE,
    Act.ADD_DEBT,
    Act.CHANGE_DEBT,
    Act.ANSWER,
    Act.SET_CASE,
)
_APART = (StepKind.HANDED_OVER, StepKind.CHECKPOINT_SENT)
_WITHOUT_REFERENCE = (Act.ANSWER, Act.SET_CASE)


class Change(Record, frozen=True):
    """One sort of change: how many entries, and what they are about, each once."""

    act: Act
    count: int
    references: tuple[str, ...]


def changes_since(entries: Iterable[Entry], document: str, steps: Iterable[FiledStep]) -> tuple[Change, ...]:
    """Count by act; that this document was handed over is no change, and neither is what became of others."""
    apart = {each.reference for each in steps if _is_apart(each, document)}
    attached: set[str] = set()
    found: dict[Act, list[str]] = {}
    for each in entries:
        if each.act is Act.ATTACH:
            attached.add(each.ref)
        if each.act not in _CHANGES or each.ref in apart or each.ref.startswith("DOC-"):
            continue
        if each.act is Act.EXAMINE and each.ref in attached:
            continue  # looked into when it came
        found.setdefault(each.act, []).append(each.ref)
    return tuple(
        Change(
            act=act,
            count=len(found[act]),
            references=() if act in _WITHOUT_REFERENCE else tuple(dict.fromkeys(found[act])),
        )
        for act in _CHANGES
        if act in found
    )


def _is_apart(filed: FiledStep, document: str) -> bool:
    return filed.step.kind in _APART or filed.step.exhibit == document
