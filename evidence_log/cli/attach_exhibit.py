"""`attach`: add files to an incident."""

from pathlib import Path

from evidence_log.casework.attach_exhibit import Attached, attach_exhibit
from evidence_log.casework.log_incident import NotAttached
from evidence_log.cli.arguments import Command
from evidence_log.cli.door import sentences
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import exhibit_json
from evidence_log.cli.lines import exhibit_line, not_attached_lines
from evidence_log.errors import FileRefusal, Refusal

COMMAND = Command("attach", "REF FILE ...", 2, None)


def run(invocation: Invocation) -> int:
    """Attach each file; one that cannot be taken does not keep the others out."""
    reference, *paths = invocation.parsed.words
    attached: list[Attached] = []
    refused: list[tuple[str, FileRefusal]] = []
    with invocation.open_vault() as vault:
        for path in paths:
            source = Path(path).expanduser()
            at = invocation.around.clock.read()
            try:
                attached.append(attach_exhibit(vault, source, incident=reference.strip().upper(), at=at))
            except FileRefusal as refusal:
                refused.append((path, refusal))
    if refused and not attached:
        raise refused[0][1]
    if invocation.json:
        invocation.answer(
            {
                "attached": [exhibit_json(each.exhibit) for each in attached],
                "not_attached": _refused(invocation, refused),
            }
        )
    else:
        for each in attached:
            invocation.say(exhibit_line(each.exhibit, invocation.texts))
        invocation.say(invocation.texts("cli.originals-stay"))
        not_attached_lines(invocation, [_not_attached(path, refusal) for path, refusal in refused])
    return 2 if refused else 0


def _not_attached(path: str, refusal: Refusal) -> NotAttached:
    values = tuple((name, str(value)) for name, value in refusal.values.items())
    return NotAttached(path=path, refusal=refusal.id, values=values)


def _refused(invocation: Invocation, refused: list[tuple[str, FileRefusal]]) -> list[dict[str, str]]:
    found = []
    for path, refusal in refused:
        message, hint = sentences(refusal, invocation.texts)
        found.append({"path": path, "message": message, "hint": hint})
    return found
