"""Asking for a new passphrase, and showing once what is to be copied by hand."""

from evidence_log.casework.generate_passphrase import generate_passphrase
from evidence_log.casework.judge_passphrase import Strength, judge_passphrase
from evidence_log.cli.arguments import path_of
from evidence_log.cli.invocation import Invocation
from evidence_log.errors import EmptyPassphrase, NeedsTerminal, PassphraseMismatch

_CHECKED_LETTERS = 4
# xterm's alternate screen, which Windows' terminals know, too: nothing shown there stays in the scrollback.
_OTHER_SCREEN, _FIRST_SCREEN = "\x1b[?1049h\x1b[H", "\x1b[?1049l"


def new_passphrase(invocation: Invocation, *, option: str, given: str | None) -> str:
    """Return a new passphrase: as given, or made by chance, or typed twice. None that is not empty is refused."""
    generate = invocation.parsed.flag("--generate")
    if given is not None and not generate:
        if not given.strip():
            raise EmptyPassphrase
        strength = judge_passphrase(given)
        if strength.weak and not invocation.json:
            _tell(invocation, strength)
        return given
    if not invocation.around.terminal:
        raise NeedsTerminal(option=option)
    return _generated(invocation) if generate else _typed(invocation)


def new_passphrase_given(invocation: Invocation) -> str | None:
    """The first line of `--new-passphrase-file`; None when none was named."""
    named = invocation.parsed.text("--new-passphrase-file")
    return None if named is None else invocation.first_line(path_of(named))


def shown_once(invocation: Invocation, recovery_identity: str) -> bool:
    """Show the line on a screen of its own, which is gone afterwards; returns whether its end was typed right."""
    # Not the answer: it goes to the terminal, and into no file the answer may be written to.
    invocation.aside(f"{_OTHER_SCREEN}{invocation.texts('cli.recovery-copy')}")
    invocation.aside(f"\n    {recovery_identity}\n")
    try:
        typed = invocation.ask("cli.ask-recovery-copied", option="--passphrase-file")
    finally:
        _back(invocation)
    return typed.upper() == recovery_identity[-_CHECKED_LETTERS:]


def _typed(invocation: Invocation) -> str:
    invocation.aside(invocation.texts("cli.passphrase-advice"))
    invocation.aside(invocation.texts("keys.enter-generates"))
    first = invocation.ask_secretly("cli.ask-new-passphrase")
    if not first.strip():
        return _generated(invocation)
    strength = judge_passphrase(first)
    _tell(invocation, strength)
    if strength.weak and (other := invocation.ask_secretly("keys.ask-stronger")):
        first = other
        _tell(invocation, judge_passphrase(first))
    if not first.strip():
        raise EmptyPassphrase
    if invocation.ask_secretly("cli.ask-passphrase-again") != first:
        raise PassphraseMismatch
    return first


def _generated(invocation: Invocation) -> str:
    """Show a phrase made by chance until it was typed right."""
    phrase = generate_passphrase(invocation.around.language)
    lines = [f"    {phrase.typed}", *([f"    {phrase.characters}"] if phrase.characters else [])]
    while True:
        invocation.aside(f"{_OTHER_SCREEN}{invocation.texts('keys.phrase-copy')}")
        invocation.aside("\n{}\n".format("\n".join(lines)))
        try:
            invocation.ask("keys.ask-phrase-copied", option="--passphrase-file")
        finally:
            _back(invocation)
        if " ".join(invocation.ask_secretly("keys.ask-phrase").split()) == phrase.typed:
            return phrase.typed
        invocation.aside(invocation.texts("keys.phrase-differs"))


def _tell(invocation: Invocation, strength: Strength) -> None:
    line = invocation.texts(f"keys.strength.{strength.value}")
    if invocation.around.terminal:
        invocation.aside(line)
    else:
        invocation.say(line)


def _back(invocation: Invocation) -> None:
    invocation.around.stderr.write(_FIRST_SCREEN)
    invocation.around.stderr.flush()
