"""`log --from FOLDER`: one call proposed for each recording in a folder, confirmed, changed or dropped in one list."""

import re
from pathlib import Path

from evidence_log.casework.log_recordings import (
    LoggedCalls,
    Proposal,
    Proposed,
    changed,
    log_calls,
    propose_calls,
)
from evidence_log.cli.arguments import path_of
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import incident_json, moment_json, not_attached_json
from evidence_log.cli.progress import drawn
from evidence_log.errors import ContradictingOptions, NeedsTerminal, TimeRefusal, TooManyArguments
from evidence_log.i18n.amounts import duration_words
from evidence_log.i18n.file_words import field_words
from evidence_log.i18n.moment_words import moment_words
from evidence_log.i18n.texts import Texts
from evidence_log.i18n.visible import visible_line
from evidence_log.vault.vault import Vault

_ALLOWED = frozenset({"--from", "--all", "--vault", "--passphrase-file", "--json"})
_DROP = re.compile(r"-\s*(\d+(?:\s*[,，、]\s*\d+|\s*-\s*\d+|\s+\d+)*)$")
_CHANGE = re.compile(r"(\d+)\s+(at|number|who|时间|号码|谁)\s+(.+)$", re.IGNORECASE)
_WORDS = {"时间": "at", "号码": "number", "谁": "who"}


def log_recordings(invocation: Invocation) -> int:
    """Propose, ask once, log; without a terminal `--all` is the yes, and `--json` alone lists."""
    parsed = invocation.parsed
    if parsed.words:
        raise TooManyArguments(argument=parsed.words[0], command="log --from")
    other = next((name for name in parsed.values if name not in _ALLOWED), None)
    if other is not None:
        raise ContradictingOptions(option="--from", other=other)
    listing = invocation.json and not parsed.flag("--all")
    if not (parsed.flag("--all") or listing or invocation.around.terminal):
        raise NeedsTerminal(option="--all")
    folder = path_of(parsed.text("--from") or "")
    with invocation.open_vault() as vault:
        return _go_through(invocation, vault, folder, listing=listing)


def _go_through(invocation: Invocation, vault: Vault, folder: Path, *, listing: bool) -> int:
    at = invocation.around.clock.read()
    proposed = drawn(invocation, propose_calls(vault, folder, at=at))
    if listing:
        invocation.answer(_proposed_json(proposed, invocation.texts))
        return 0
    confirmed = list(proposed.proposals)
    if not invocation.json and confirmed:
        _list(invocation, confirmed, vault.case().zone)
    if confirmed and not invocation.parsed.flag("--all"):
        confirmed = _asked(invocation, confirmed, zone=vault.case().zone)
    texts = invocation.texts
    at = invocation.around.clock.read()
    act = log_calls(vault, confirmed, account=lambda name: texts("recordings.account", name=name), at=at)
    logged = drawn(invocation, act)
    _tell(invocation, proposed, logged, dropped=len(proposed.proposals) - len(confirmed))
    return 2 if logged.not_logged or proposed.refused else 0


def _list(invocation: Invocation, proposals: list[Proposal], zone: str) -> None:
    texts = invocation.texts
    invocation.say(texts("recordings.head", count=len(proposals), zone=zone))
    for number, each in enumerate(proposals, start=1):
        invocation.say(_line(number, each, texts, zone))


def _line(number: int, proposal: Proposal, texts: Texts, zone: str) -> str:
    parts = [moment_words(proposal.occurred, texts, zone=zone)]
    parts += [visible_line(each) for each in proposal.numbers]
    parts += [visible_line(proposal.contact)] if proposal.contact else []
    parts += [texts(f"words.direction.{proposal.direction.value}")] if proposal.direction else []
    parts += [duration_words(proposal.duration_ms)] if proposal.duration_ms is not None else []
    where = f"  ({field_words(proposal.field, texts)})" if proposal.field else ""
    where += f"  ({texts('recordings.guessed')})" if proposal.guessed else ""
    return f"{number:4}  {'  '.join(parts)}{where}\n      {visible_line(proposal.name)}"


def _asked(invocation: Invocation, proposals: list[Proposal], *, zone: str) -> list[Proposal]:
    """Ask until somebody takes the list as it stands, or leaves it; numbers stay those of the first list."""
    texts, left = invocation.texts, dict(enumerate(proposals, start=1))
    while True:
        typed = invocation.ask("recordings.ask", option="--all", count=str(len(left))).strip()
        if not typed:
            return list(left.values())
        if typed.casefold() in ("q", "quit", "退出"):
            return []
        dropped, change = _DROP.fullmatch(typed), _CHANGE.fullmatch(typed)
        if dropped is not None:
            for number in _numbers(dropped[1]):
                left.pop(number, None)
            invocation.say(texts("recordings.left", count=len(left)))
        elif change is not None and int(change[1]) in left:
            number = int(change[1])
            left[number] = _changed(invocation, left[number], change[2].casefold(), change[3], zone)
            invocation.say(_line(number, left[number], texts, zone))
        else:
            invocation.say(texts("recordings.not-understood"))


def _changed(invocation: Invocation, proposal: Proposal, what: str, words: str, zone: str) -> Proposal:
    at = invocation.around.clock.read()
    try:
        return changed(proposal, _WORDS.get(what, what), words, zone=zone, at=at)
    except TimeRefusal as refusal:
        values = {name: visible_line(str(value)) for name, value in refusal.values.items()}
        invocation.say(f"! {invocation.texts(f'errors.{refusal.id}', **values)}")
        return proposal


def _numbers(spelled: str) -> list[int]:
    """3, 5-8 and 3,5: all of them."""
    found: list[int] = []
    for first, last in re.findall(r"(\d{1,6})(?:\s*-\s*(\d{1,6}))?", spelled):
        found += range(int(first), min(int(last or first), int(first) + 100_000) + 1)
    return found


def _tell(invocation: Invocation, proposed: Proposed, logged: LoggedCalls, *, dropped: int) -> None:
    texts = invocation.texts
    if invocation.json:
        answer = _proposed_json(proposed, texts) | {
            "logged": [incident_json(each) for each in logged.incidents],
            "not_logged": [not_attached_json(each, texts) for each in logged.not_logged],
        }
        invocation.answer(answer)
        return
    counts = {
        "new": len(logged.incidents),
        "dropped": dropped,
        "held": len(proposed.held),
        "twins": proposed.twins,
        "others": proposed.others,
        "refused": len(proposed.refused) + len(logged.not_logged),
    }
    invocation.say(texts("recordings.counted-new", count=counts["new"]))
    for name, count in counts.items():
        if name != "new" and count:
            invocation.say(f"  {texts(f'recordings.counted-{name}', count=count)}")
    if logged.incidents:
        references = f"{logged.incidents[0].reference} - {logged.incidents[-1].reference}"
        invocation.say(f"  {references if len(logged.incidents) > 1 else logged.incidents[0].reference}")
        invocation.say(f"  {texts('cli.originals-stay')}")
    for each in (*proposed.refused, *logged.not_logged):
        values = {name: visible_line(value) for name, value in each.values}
        invocation.say(f"  ! {texts(f'errors.{each.refusal}', **values)}")
        invocation.say(f"    {texts('cli.hint')}{texts(f'errors.{each.refusal}.hint', **values)}")


def _proposed_json(proposed: Proposed, texts: Texts) -> dict[str, object]:
    return {
        "proposals": [
            {
                "path": each.path,
                "name": each.name,
                "sha256": each.sha256,
                "occurred": moment_json(each.occurred),
                "field": each.field,
                "numbers": each.numbers,
                "contact": each.contact,
                "direction": each.direction.value if each.direction else None,
                "guessed": each.guessed,
                "duration_s": None if each.duration_ms is None else each.duration_ms / 1000,
            }
            for each in proposed.proposals
        ],
        "held": [{"path": path, "exhibit": exhibit} for path, exhibit in proposed.held],
        "twins": proposed.twins,
        "others": proposed.others,
        "refused": [not_attached_json(each, texts) for each in proposed.refused],
    }
