"""`seal`: have the newest checkpoint stamped by authorities outside; what waits is asked first."""

from evidence_log.casework.seal_ledger import NotSealed, Progress, Sending, seal_ledger
from evidence_log.cli.arguments import Command, Option, Takes
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import Json
from evidence_log.cli.list_seals import seal_json, seal_lines
from evidence_log.i18n.visible import visible_line
from evidence_log.records.case_file import FiledSeal

COMMAND = Command("seal", "", 0, 0, (Option("--tsa", Takes.SEVERAL, value="URL"),))

_NONE_CAME = 2


def run(invocation: Invocation) -> int:
    """Ask, saying before each sending what leaves and to whom; 2 when no stamp came."""
    sealed: list[FiledSeal] = []
    waiting: list[NotSealed] = []
    with invocation.open_vault() as vault:
        zone = vault.case().zone
        for step in seal_ledger(vault, invocation.parsed.several("--tsa"), clock=invocation.around.clock):
            if not invocation.json:
                _say(invocation, step, zone)
            if isinstance(step, FiledSeal):
                sealed.append(step)
            elif isinstance(step, NotSealed):
                waiting.append(step)
    if invocation.json:
        not_sealed = [_not_sealed_json(invocation, each) for each in waiting]
        invocation.answer({"sealed": [seal_json(each) for each in sealed], "not_sealed": not_sealed})
    elif waiting:
        invocation.say(invocation.texts("seals.waits"))
    return 0 if sealed else _NONE_CAME


def _say(invocation: Invocation, step: Progress, zone: str) -> None:
    texts = invocation.texts
    if isinstance(step, Sending):
        which = "seals.sending-again" if step.again else "seals.sending"
        invocation.say(texts(which, host=visible_line(step.host), n=step.entries))
        invocation.say(f"    SHA-256 {step.note_sha256}")
    elif isinstance(step, FiledSeal):
        for line in seal_lines(step, texts, zone):
            invocation.say(line)
    else:
        sentence, hint = _refused(invocation, step)
        invocation.say(f"  ! {sentence}")
        invocation.say(f"    {texts('cli.hint')}{hint}")
    invocation.around.stdout.flush()  # said before it is sent


def _refused(invocation: Invocation, step: NotSealed) -> tuple[str, str]:
    values = {name: visible_line(value) for name, value in step.values}
    identifier = f"errors.{step.refusal}"
    return invocation.texts(identifier, **values), invocation.texts(f"{identifier}.hint", **values)


def _not_sealed_json(invocation: Invocation, step: NotSealed) -> Json:
    message, hint = _refused(invocation, step)
    return {
        "authority": step.authority,
        "entries": step.entries,
        "error": step.error,
        "message": message,
        "hint": hint,
    }
