"""`erase`: remove what was recorded of a thing, on purpose, after a typed confirmation."""

from collections.abc import Callable

from evidence_log.casework.erase_record import Erased, ToErase, erase_record, look_at_erasure
from evidence_log.cli.arguments import Command, Option
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import receipt_json
from evidence_log.cli.lines import exhibit_line, incident_line
from evidence_log.errors import ErasureNotConfirmed, NeedsTerminal
from evidence_log.i18n.matter_words import named_step, party_line
from evidence_log.i18n.visible import storable, visible_line

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
    if looked.incident is not None:
        say(f"  {incident_line(looked.incident, texts)}")
        if looked.incident.amendments:
            say(f"    {texts('changes.tellings-go', n=len(looked.incident.amendments))}")
    for each in looked.exhibits:
        say(f"  {exhibit_line(each, texts)}")
        if each.derivatives:
            say(f"    {texts('changes.previews-go', n=len(each.derivatives))}")
    if looked.document is not None:
        kept = looked.document.document
        say(f"  {looked.reference}  {texts(f'words.document.{kept.edition}')} ({kept.language})")
    if looked.party is not None:
        say(f"  {visible_line(party_line(looked.party, texts))}")
    if looked.step is not None:
        say(f"  {looked.reference}  {visible_line(named_step(looked.step.step, texts))}")
    for capture in looked.captures[-1:]:
        say(f"  {looked.reference}  {visible_line(capture.review.captured_at)}")
    _show_repeated(looked, invocation, say)
    say(texts("changes.cannot-come-back"))
    say("")


def _show_repeated(looked: ToErase, invocation: Invocation, say: Callable[[str], None]) -> None:
    """What repeats it and what this does not reach."""
    texts = invocation.texts
    say("")
    if looked.repeated_in:
        rows, first = ", ".join(looked.repeated_in), looked.repeated_in[0]
        say(texts("changes.repeated", n=len(looked.repeated_in), rows=rows, first=first))
    names = [visible_line(each.exhibit.source_name) for each in looked.exhibits if each.exhibit.source_name]
    if names:
        say(texts("changes.originals", names=", ".join(names)))
    say(texts("changes.not-reached"))


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
    rows = ", ".join(erased.references)
    invocation.say(texts("changes.erased", n=len(erased.references), rows=rows))
    invocation.say(f"  {texts('changes.tombstone', reference=looked.reference)}")
    if erased.unfinished:
        invocation.say(f"  {texts('changes.unfinished')}")
    if not invocation.around.terminal:
        _show_repeated(looked, invocation, lambda line: invocation.say(f"  {line}") if line else None)
        if handed_over:
            invocation.say(f"  {texts('changes.held-against')}")
