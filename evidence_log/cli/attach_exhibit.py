"""`attach`: add files to an incident."""

from evidence_log.casework.attach_exhibit import Attached, attach_exhibit
from evidence_log.cli.arguments import Command, path_of
from evidence_log.cli.door import sentences
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import exhibit_json
from evidence_log.cli.lines import exhibit_line
from evidence_log.errors import FileRefusal, Refusal

COMMAND = Command("attach", "REF FILE ...", 2, None)


def run(invocation: Invocation) -> int:
    """Attach each file; one that cannot be taken does not keep the others out.

    Whatever stops it half-way (a full disk), what was attached before is told, so that nobody attaches it twice.
    """
    reference, *paths = invocation.parsed.words
    attached: list[Attached] = []
    refused: list[tuple[str, Refusal]] = []
    with invocation.open_vault() as vault:
        for path in paths:
            at = invocation.around.clock.read()
            try:
                attached.append(
                    attach_exhibit(vault, path_of(path), incident=reference.strip().upper(), at=at)
                )
            except Refusal as refusal:
                refused.append((path, refusal))
                if not isinstance(refusal, FileRefusal):
                    break
    if refused and not attached:
        raise refused[0][1]
    if invocation.json:
        not_attached = [_refused(invocation, path, refusal) for path, refusal in refused]
        invocation.answer(
            {"attached": [exhibit_json(each.exhibit) for each in attached], "not_attached": not_attached}
        )
    else:
        _say(invocation, attached, refused)
    return 2 if refused else 0


def _say(invocation: Invocation, attached: list[Attached], refused: list[tuple[str, Refusal]]) -> None:
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
