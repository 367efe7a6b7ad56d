"""`attach`: add files to an incident, or to something captured before. Without a file it asks for them."""

from typing import TYPE_CHECKING

from evidence_log.cli.arguments import Command, path_of
from evidence_log.cli.captured import answer_captured, is_locked
from evidence_log.cli.door import sentences
from evidence_log.cli.files import asked_files
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import exhibit_json
from evidence_log.cli.lines import exhibit_line
from evidence_log.errors import FileRefusal, MissingArgument, NotAnIncident, Refusal, VaultBusy
from evidence_log.records.capture import Because
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
    with invocation.open_vault() as vault:
        incident = place_of(vault, to)
        if incident is None:  # what it belongs to still waits in the inbox
            return _capture(invocation, to, paths, Because.LOCKED)
        for place, path in enumerate(paths):
            at = invocation.around.clock.read()
            try:
                attached.append(
                    attach_exhibit(vault, path_of(path), incident=incident, at=at, patience_s=_PATIENCE_S)
                )
            except VaultBusy:  # somebody else writes for long
                if attached:
                    _tell(invocation, attached, refused)
                return _capture(invocation, incident, paths[place:], Because.BUSY)
            except Refusal as refusal:
                refused.append((path, refusal))
                if not isinstance(refusal, FileRefusal):
                    break
    if refused and not attached:
        raise refused[0][1]
    _tell(invocation, attached, refused)
    return 2 if refused else 0


def _tell(invocation: Invocation, attached: "list[Attached]", refused: list[tuple[str, Refusal]]) -> None:
    if invocation.json:
        not_attached = [_refused(invocation, path, refusal) for path, refusal in refused]
        invocation.answer(
            {"attached": [exhibit_json(each.exhibit) for each in attached], "not_attached": not_attached}
        )
    else:
        _say(invocation, attached, refused)


def _say(invocation: Invocation, attached: "list[Attached]", refused: list[tuple[str, Refusal]]) -> None:
    texts = invocation.texts
    for each in attached:
        invocation.say(exhibit_line(each.exhibit, texts))
    invocation.say(texts("cli.originals-stay"))
    for _, refusal in refused:
        message, hint = sentences(refusal, texts)
        invocation.say(f"  ! {message}")
        invocation.say(f"    {texts('cli.hint')}{hint}")


def _refused(invocation: Invocation, path: str, refusal: Refusal) -> dict[str, str]:
    message, hint = sentences(refusal, invocation.texts)
    return {"path": path, "error": type(refusal).__name__, "message": message, "hint": hint}
