"""`verify FILE`: whether a file is ours, unaltered, from which entries, who has it, and what changed since."""

from pathlib import Path

from evidence_log.casework.changes_since import Change
from evidence_log.casework.compare_bytes import Match
from evidence_log.casework.verify_document import VerifiedFile, verify_document
from evidence_log.cli.documents import verified_json, who_has_it
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.progress import ProgressLine
from evidence_log.cli.verify_vault import EXIT, how_far, say_discrepancies, say_meanings, say_notes
from evidence_log.errors import ContradictingOptions
from evidence_log.i18n.document_words import document_fields, named_words
from evidence_log.i18n.moment_words import instant_words
from evidence_log.i18n.visible import visible_line
from evidence_log.records.capture import CaptureReview
from evidence_log.records.disclosed import KnownDocument
from evidence_log.records.exhibit import Derivative
from evidence_log.records.verification import Progress, Verdict

_NAMED = 12
# Steps up to this look at the file, later ones at the ledger.
_BYTES = 2
_ONLY_VAULTS = ("--read-data", "--read-data-subset", "--checkpoint")


def run(invocation: Invocation, path: Path) -> int:
    """Look at the file, say what it is, then the verdict."""
    for option in _ONLY_VAULTS:
        if invocation.parsed.flag(option):
            raise ContradictingOptions(option=option, other=str(path))
    line = ProgressLine(invocation.around.stderr, shown=invocation.around.terminal)

    def tell(progress: Progress) -> None:
        line.draw(how_far(invocation, progress))

    with invocation.open_vault() as vault:
        try:
            found = verify_document(vault, path, at=invocation.around.clock.read(), tell=tell)
        finally:
            line.erase()
        zone = vault.case().zone
    if invocation.json:
        invocation.answer(verified_json(found, invocation.texts))
    else:
        _say(invocation, found, zone)
    return EXIT[found.verification.verdict]


def _say(invocation: Invocation, found: VerifiedFile, zone: str) -> None:
    texts, seen = invocation.texts, found.verification
    invocation.say(_what_it_is(invocation, found, zone))
    if found.match is not Match.WHOLE:
        invocation.field("verify.file.sha256", found.sha256)
    names = " ".join(each for each in (found.case, found.named) if each is not None)
    if names:
        invocation.field("verify.file.names", names)
    if found.erased is not None:
        invocation.field("verify.file.erased", instant_words(found.erased.recorded_at, texts, zone=zone))
    if found.document is not None:
        _say_document(invocation, found, found.document, zone)
    if found.witnessed is not None:
        when = instant_words(found.witnessed.stamped_at, texts, zone=zone)
        signer = visible_line(found.witnessed.signer)
        invocation.say(f"  {texts('verify.witnessed', when=when, signer=signer)}")
    say_notes(invocation, (each for each in seen.notes if each.meaning.startswith("file-")))
    say_discrepancies(invocation, tuple(each for each in seen.discrepancies if each.step > _BYTES))
    say_meanings(invocation, seen.discrepancies)
    invocation.say(texts(_verdict(found)))
    if seen.verdict is Verdict.SOUND:
        limit = "limit-witnessed" if found.witnessed is not None else "limit"
        invocation.say(texts(f"verify.file.{limit}"))


def _say_document(invocation: Invocation, found: VerifiedFile, document: KnownDocument, zone: str) -> None:
    """What the record tells of it, and what became of the record since."""
    texts = invocation.texts
    for label, value in (*document_fields(document, texts, zone), *who_has_it(document, texts, zone)):
        invocation.field(label, value)
    if not _ledger_differs(found):
        invocation.say(f"  {texts('verify.made-from', n=document.filed.document.entries)}")
    _say_changes(invocation, found.changes)


def _ledger_differs(found: VerifiedFile) -> bool:
    return any(each.step > _BYTES for each in found.verification.discrepancies)


def _what_it_is(invocation: Invocation, found: VerifiedFile, zone: str) -> str:
    texts = invocation.texts
    if found.kept is not None:
        sort = _sort(found.kept.record)
        when = instant_words(found.kept.recorded_at, texts, zone=zone)
        return texts(f"verify.file.whole-{sort}", reference=found.kept.reference, when=when)
    if found.document is None or found.match is Match.NONE:
        told = [each.meaning for each in found.verification.discrepancies]
        told += [each.meaning for each in found.verification.notes]
        said = next(each for each in told if each.startswith("document-"))
        return texts("verify.file.none", name=visible_line(found.name), meaning=texts(f"verify.{said}"))
    return texts(
        f"verify.file.{found.match.value}",
        reference=named_words(found.document.filed, texts),
        n=found.bytes,
        first=found.first if found.match is Match.CUT else found.first + 1,
        size=found.size,
    )


def _sort(record: object) -> str:
    if isinstance(record, Derivative):
        return "copy"
    return "capture" if isinstance(record, CaptureReview) else "exhibit"


def _verdict(found: VerifiedFile) -> str:
    """The verdict in words of a file."""
    verdict = found.verification.verdict
    if verdict is Verdict.COULD_NOT_LOOK:
        return "verify.verdict.is-unknown"
    if verdict is Verdict.SOUND:
        return "verify.verdict.is-kept" if found.document is None else "verify.verdict.is-ours"
    if found.match is Match.WHOLE:
        return "verify.verdict.is-record"
    return "verify.verdict.is-not-ours" if found.document is None else "verify.verdict.is-altered"


def _say_changes(invocation: Invocation, changes: tuple[Change, ...]) -> None:
    texts = invocation.texts
    invocation.say(texts("verify.since.head" if changes else "verify.since.none"))
    for each in changes:
        said = texts(f"verify.since.{each.act.value}", n=each.count)
        named = " ".join(visible_line(reference) for reference in each.references[:_NAMED])
        if len(each.references) > _NAMED:
            named = f"{named} {texts('verify.since.more', n=len(each.references) - _NAMED)}"
        invocation.say(f"  {said}: {named}" if named else f"  {said}")
