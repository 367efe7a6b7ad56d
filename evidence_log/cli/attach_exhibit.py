"""`attach`: add files to an incident, or to something captured before. Without a file it asks for them."""

from pathlib import Path
from typing import TYPE_CHECKING

from evidence_log.cli.arguments import Command, path_of
from evidence_log.cli.captured import answer_captured, is_locked
from evidence_log.cli.door import sentences
from evidence_log.cli.files import asked_files
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import exhibit_json
from evidence_log.errors import FileRefusal, MissingArgument, NotAnIncident, Refusal, VaultBusy
from evidence_log.i18n.file_words import alike_lines
from evidence_log.i18n.record_lines import exhibit_line
from evidence_log.records.decision import Because
from evidence_log.vault.folder import FolderFile, list_files
from evidence_log.vault.inbox import capture_id

if TYPE_CHECKING:
    from evidence_log.casework.attach_exhibit import Attached

COMMAND = Command("attach", "REF [FILE ...]", 1, None)
_PATIENCE_S = 2.0


def run(invocation: Invocation) -> int:
    """Attach each file; while the vault is locked, put them into its inbox."""
    reference, *paths = invocation.parsed.words
    if not paths and invocation.around.terminal:
        paths = [str(each) for each in asked_files(invocation, option="FILE")]
    if not paths:
        raise MissingArgument(argument="FILE", command="attach")
    to = capture_id(reference) or reference.strip().upper()
    if is_locked(invocation):
        return _capture(invocation, to, paths, Because.LOCKED)
    return _attach(invocation, to, paths)


def _capture(invocation: Invocation, to: str, paths: list[str], because: Because) -> int:
    from evidence_log.casework.capture_locked import capture_files  # noqa: PLC0415 -- only when it is needed

    if not to.startswith(("INC-", "CAP-")):
        raise NotAnIncident(reference=to)
    files = [path_of(each) for each in paths]
    at = invocation.around.clock.read()
    captured = capture_files(invocation.folder, files, to=to, because=because, at=at)
    answer_captured(invocation, captured)
    return 2 if captured.not_attached else 0


def _attach(invocation: Invocation, to: str, paths: list[str]) -> int:
    """Attach one by one; one that cannot be taken does not keep the others out.

    Whatever stops it half-way (a full disk), what was attached before is told, so that nobody attaches it twice.
    """
    from evidence_log.casework.attach_exhibit import attach_exhibit, place_of  # noqa: PLC0415 -- heavy

    attached: list[Attached] = []
    refused: list[tuple[str, Refusal]] = []
    left_out = 0
    with invocation.open_vault() as vault:
        incident = place_of(vault, to)
        if incident is None:  # what it belongs to still waits in the inbox
            return _capture(invocation, to, paths, Because.LOCKED)
        files, left_out = _listed(paths, refused, vault=vault.folder)
        for number, file in enumerate(files):
            at = invocation.around.clock.read()
            try:
                taken = attach_exhibit(
                    vault, Path(file.path), incident=incident, at=at, place=file.place, patience_s=_PATIENCE_S
                )
                attached.append(taken)
            except VaultBusy:  # somebody else writes for long
                if attached:
                    _tell(invocation, attached, refused, left_out)
                rest = [each.path for each in files[number:]]
                return _capture(invocation, incident, rest, Because.BUSY)
            except Refusal as refusal:
                refused.append((file.path, refusal))
                if not isinstance(refusal, FileRefusal):
                    break
    if refused and not attached:
        raise refused[0][1]
    _tell(invocation, attached, refused, left_out)
    return 2 if refused else 0


def _listed(
    paths: list[str], refused: list[tuple[str, Refusal]], *, vault: Path
) -> tuple[list[FolderFile], int]:
    """The files that were named, those of folders among them, and how many hidden ones were left out."""
    files: list[FolderFile] = []
    left_out = 0
    for path in paths:
        try:
            listing = list_files(path_of(path), vault=vault)
        except Refusal as refusal:
            refused.append((path, refusal))
            continue
        files += listing.files
        refused += listing.refused
        left_out += listing.left_out
    return files, left_out


def _tell(
    invocation: Invocation, attached: "list[Attached]", refused: list[tuple[str, Refusal]], left_out: int
) -> None:
    if invocation.json:
        not_attached = [_refused(invocation, path, refusal) for path, refusal in refused]
        invocation.answer(
            {
                "attached": [exhibit_json(each.exhibit) for each in attached],
                "not_attached": not_attached,
                "left_out": left_out,
            }
        )
    else:
        _say(invocation, attached, refused, left_out)


def _say(
    invocation: Invocation, attached: "list[Attached]", refused: list[tuple[str, Refusal]], left_out: int
) -> None:
    texts = invocation.texts
    for each in attached:
        invocation.say(exhibit_line(each.exhibit, texts))
        for line in alike_lines(each.alike, texts):
            invocation.say(f"  {line}")
    if len(attached) > 1 or refused or left_out:
        counts = {"attached": len(attached), "refused": len(refused), "left-out": left_out}
        said = [texts(f"cli.{name}-count", count=count) for name, count in counts.items() if count]
        invocation.say(texts("cli.counts-joined").join(said))
    invocation.say(texts("cli.originals-stay"))
    for _, refusal in refused:
        message, hint = sentences(refusal, texts)
        invocation.say(f"  ! {message}")
        invocation.say(f"    {texts('cli.hint')}{hint}")


def _refused(invocation: Invocation, path: str, refusal: Refusal) -> dict[str, str]:
    message, hint = sentences(refusal, invocation.texts)
    return {"path": path, "error": type(refusal).__name__, "message": message, "hint": hint}
