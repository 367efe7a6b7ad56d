"""Lines that several commands print alike."""

from collections.abc import Iterable

from evidence_log.cli.invocation import Invocation
from evidence_log.i18n.visible import visible_line
from evidence_log.records.receipt import NotAttached


def not_attached_lines(invocation: Invocation, refused: Iterable[NotAttached]) -> None:
    """Say which files could not be taken in, why, and what to do."""
    texts = invocation.texts
    for each in refused:
        values = {name: visible_line(value) for name, value in each.values}
        invocation.say(f"  ! {texts(f'errors.{each.refusal}', **values)}")
        invocation.say(f"    {texts('cli.hint')}{texts(f'errors.{each.refusal}.hint', **values)}")
        invocation.say(f"    {texts('cli.words-are-safe')}")
