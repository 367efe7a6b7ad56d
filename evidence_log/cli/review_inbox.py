"""`inbox`: what was written while the vault was locked - accepted, declined, or left for later."""

from evidence_log.casework.review_inbox import Reviewed, Waits, accept, decline, list_waiting, put_off
from evidence_log.cli.arguments import Command, Option, Takes
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import capture_json, reviewed_json
from evidence_log.cli.lines import not_attached_lines
from evidence_log.errors import MissingArgument, NotAChoice, TooManyArguments
from evidence_log.i18n.moment_words import instant_words
from evidence_log.i18n.visible import visible_line
from evidence_log.records.decision import Decision
from evidence_log.vault.vault import Vault

_SUMMARY = 60
_ANSWERS = ("accept", "decline", "later")

COMMAND = Command(
    "inbox",
    "[accept|decline|later] [CAP ...]",
    0,
    None,
    (Option("--all", Takes.NOTHING), Option("--to", value="INC")),
)


def run(invocation: Invocation) -> int:
    """List what waits, or carry out an answer."""
    words = invocation.parsed.words
    if words and words[0] not in _ANSWERS:
        raise NotAChoice(option="inbox", value=words[0], choices=" ".join(_ANSWERS))
    everything = invocation.parsed.flag("--all")
    if words and everything and words[1:]:
        raise TooManyArguments(argument=words[1], command="inbox")
    if words and not everything and not words[1:]:
        raise MissingArgument(argument="CAP", command=f"inbox {words[0]}")
    with invocation.open_vault(tell_waiting=False) as vault:
        if words:
            return _answer(invocation, vault, words[0], None if everything else words[1:])
        waiting = list_waiting(vault)
    _list(invocation, waiting)
    return 0


def _list(invocation: Invocation, waiting: list[Waits]) -> None:
    texts = invocation.texts
    if invocation.json:
        invocation.answer({"captures": [capture_json(each) for each in waiting]})
        return
    if not waiting:
        invocation.say(texts("inbox.nothing"))
        return
    invocation.say(texts("inbox.head"))
    for each in waiting:
        if each.missing:
            invocation.say(texts("inbox.missing", count=each.missing))
        if each.unlinked:
            invocation.say(texts("inbox.unlinked"))
        invocation.say(_line(each, invocation))
    invocation.say(texts("inbox.clock"))
    invocation.say(texts("inbox.how", capture=waiting[0].capture_id))


def _line(waits: Waits, invocation: Invocation) -> str:
    texts, capture = invocation.texts, waits.capture
    if capture is None:
        return texts("inbox.item-damaged", capture=waits.capture_id)
    when = instant_words(capture.wall, texts)
    files = (
        f"  [{' '.join(visible_line(each.source_name) for each in capture.files)}]" if capture.files else ""
    )
    later = f"  ({texts('inbox.later')})" if waits.later else ""
    if capture.words is None:
        to = visible_line(capture.to or "")
        return texts("inbox.item-files", capture=waits.capture_id, when=when, to=to) + files + later
    account = visible_line(capture.words.account.strip())
    words = account if len(account) <= _SUMMARY else account[: _SUMMARY - 1] + "…"
    kind = texts(f"words.kind.{capture.words.kind.value}")
    return texts("inbox.item", capture=waits.capture_id, when=when, kind=kind, words=words) + files + later


def _answer(invocation: Invocation, vault: Vault, answer: str, captures: list[str] | None) -> int:
    at = invocation.around.clock.read()
    if answer == "accept":
        to = invocation.parsed.text("--to")
        reviewed = accept(vault, captures, to=None if to is None else to.strip().upper(), at=at)
    elif answer == "decline":
        reviewed = decline(vault, captures, at=at)
    else:
        reviewed = put_off(vault, captures, at=at)
    if invocation.json:
        invocation.answer({"reviewed": [reviewed_json(each, invocation.texts) for each in reviewed]})
    else:
        if not reviewed:
            invocation.say(invocation.texts("inbox.nothing"))
        for each in reviewed:
            _say(invocation, each)
    return 2 if any(each.refused is not None or each.not_attached for each in reviewed) else 0


def _say(invocation: Invocation, reviewed: Reviewed) -> None:
    texts, capture = invocation.texts, reviewed.capture_id
    if reviewed.refused is not None:
        values = {name: visible_line(value) for name, value in reviewed.refused.values}
        invocation.say(f"! {texts(f'errors.{reviewed.refused.refusal}', **values)}")
        invocation.say(f"  {texts('cli.hint')}{texts(f'errors.{reviewed.refused.refusal}.hint', **values)}")
        return
    if reviewed.decision is Decision.ACCEPTED:
        exhibits = " ".join(reviewed.exhibits)
        which = "accepted" if not exhibits else "accepted-files"
        invocation.say(
            texts(f"inbox.{which}", capture=capture, incident=reviewed.incident or "", exhibits=exhibits)
        )
    else:
        which = "declined" if reviewed.decision is Decision.DECLINED else "put-off"
        invocation.say(texts(f"inbox.{which}", capture=capture))
        if reviewed.decision is Decision.DECLINED:
            invocation.say(f"  {texts('inbox.take-back', capture=capture)}")
    not_attached_lines(invocation, reviewed.not_attached)
    for hint in reviewed.hints:
        values = {name: visible_line(value) for name, value in hint.values}
        invocation.say(f"  {texts('cli.hint')}{texts(f'cli.hint.{hint.id}', **values)}")
