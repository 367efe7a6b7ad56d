"""`erase`: remove what was recorded of a thing, on purpose, after a typed confirmation."""

from collections.abc import Callable

from evidence_log.casework.erase_record import erase_record, look_at_erasure
from evidence_log.cli.arguments import Command, Option
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import receipt_json
from evidence_log.errors import ErasureNotConfirmed, NeedsTerminal
from evidence_log.i18n.erasure_words import erased_words, not_reached, will_go
from evidence_log.i18n.visible import storable
from evidence_log.records.to_erase import Erased, ToErase

_ANSWERS = {
    "yes": True,
    "y": True,
    "是": True,
    "有": True,
    "no": False,
    "n": False,
    "否": False,
    "没有": False,
}

COMMAND = Command(
    "erase",
    "REF",
    1,
    1,
    (
        Option("--reason"),
        Option("--handed-over", value="yes|no", choices=("yes", "no")),
        Option("--confirm", value="REF"),
    ),
)


def run(invocation: Invocation) -> int:
    """Show what will go and what stays, ask, and erase only when its reference was typed once more."""
    reference = invocation.parsed.words[0].strip().upper()
    given = invocation.parsed.text("--confirm")
    if given is None and not invocation.around.terminal:
        raise NeedsTerminal(option=f"--confirm {reference}")
    with invocation.open_vault() as vault:
        looked = look_at_erasure(vault, reference)
        _show(looked, invocation, invocation.aside)
        handed_over = _handed_over(invocation)
        reason = invocation.parsed.text("--reason")
        if reason is None:
            reason = invocation.ask("changes.ask-why-erased", option="--reason")
        typed = invocation.ask("changes.ask-confirm", option="--confirm") if given is None else given
        if typed.strip().upper() != reference:
            raise ErasureNotConfirmed(reference=reference)
        at = invocation.around.clock.read()
        erased = erase_record(vault, reference, reason=storable(reason), handed_over=handed_over, at=at)
    _answer(invocation, looked, erased, handed_over=handed_over)
    return 0


def _show(looked: ToErase, invocation: Invocation, say: Callable[[str], None]) -> None:
    """What will go, line by line."""
    texts = invocation.texts
    say(texts("changes.will-go"))
    for line in will_go(looked, texts):
        say(f"  {line}")
    say("")
    for line in not_reached(looked, texts):
        say(line)
    say(texts("changes.cannot-come-back"))
    say("")


def _handed_over(invocation: Invocation) -> bool | None:
    """Whether police or a court already have the case, as told; asked on a terminal, and Enter says nothing."""
    given = invocation.parsed.text("--handed-over")
    if given is None and invocation.around.terminal and invocation.parsed.text("--confirm") is None:
        given = invocation.ask("changes.ask-handed-over", option="--handed-over").casefold()
    answer = None if given is None else _ANSWERS.get(given)
    if answer:
        invocation.aside(invocation.texts("changes.held-against"))
        invocation.aside(invocation.texts("changes.better-kept"))
    return answer


def _answer(invocation: Invocation, looked: ToErase, erased: Erased, *, handed_over: bool | None) -> None:
    texts = invocation.texts
    if invocation.json:
        invocation.answer(
            {
                **receipt_json(erased.receipt, texts),
                "erased": list(erased.references),
                "handed_over": handed_over,
                "repeated_in": list(erased.repeated_in),
                "unfinished": erased.unfinished,
            }
        )
        return
    first, *below = erased_words(erased, looked.reference, texts)
    invocation.say(first)
    if not invocation.around.terminal:
        below += not_reached(looked, texts)
        if handed_over:
            below.append(texts("changes.held-against"))
    for line in below:
        invocation.say(f"  {line}")
