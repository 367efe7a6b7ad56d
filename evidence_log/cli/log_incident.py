"""`log`: write an incident down. While the vault is locked, into its inbox, and nothing is asked but the words."""

from pathlib import Path

from msgspec.structs import replace

from evidence_log.cli.arguments import Command, Option, Takes, path_of
from evidence_log.cli.captured import answer_captured, is_locked
from evidence_log.cli.files import asked_files
from evidence_log.cli.incident_words import EITHER, KINDS, TELLING, given_words, told_words
from evidence_log.cli.invocation import Invocation
from evidence_log.errors import MissingArgument, NotAChoice, VaultBusy
from evidence_log.records.decision import Because
from evidence_log.records.incident import Kind
from evidence_log.records.incident_words import IncidentWords
from evidence_log.records.receipt import Hint

_ASKED_AFTERWARDS = ("--at", "--number", "--attach")
_PATIENCE_S = 2.0

COMMAND = Command(
    "log",
    "KIND [WORDS]",
    0,
    None,
    (
        *TELLING,
        Option("--attach", Takes.SEVERAL, value="FILE"),
        Option("--from", value="FOLDER"),
        Option("--all", Takes.NOTHING),
    ),
    free_after=1,
    either=EITHER,
)


def run(invocation: Invocation) -> int:
    """Collect the words, then save them. Where a passphrase file is given it is tried before the words are asked."""
    if invocation.parsed.flag("--from"):
        from evidence_log.cli.log_recordings import log_recordings  # noqa: PLC0415 -- heavy: not for one incident

        return log_recordings(invocation)
    if not invocation.parsed.words:
        raise MissingArgument(argument="KIND", command="log")
    kind = invocation.parsed.words[0]
    if kind not in KINDS:
        raise NotAChoice(option="KIND", value=kind, choices=" ".join(KINDS))
    if is_locked(invocation):
        words, files = _collect(invocation, Kind(kind))
        _capture(invocation, words, files, Because.LOCKED)
    else:
        _log(invocation, Kind(kind))
    return 0


def _collect(invocation: Invocation, kind: Kind) -> tuple[IncidentWords, list[Path]]:
    given = given_words(invocation)
    words = told_words(invocation, kind, given)
    files = [path_of(each) for each in invocation.parsed.several("--attach")]
    if given is None and not any(invocation.parsed.flag(name) for name in _ASKED_AFTERWARDS):
        words, files = _asked_afterwards(invocation, words)
    return words, files


def _capture(invocation: Invocation, words: IncidentWords, files: list[Path], because: Because) -> None:
    from evidence_log.casework.capture_locked import capture_incident  # noqa: PLC0415 -- only when it is needed

    at = invocation.around.clock.read()
    captured = capture_incident(invocation.folder, words, files=files, because=because, at=at)
    answer_captured(invocation, captured, _history_hint(invocation))


def _log(invocation: Invocation, kind: Kind) -> None:
    from evidence_log.casework.log_incident import log_incident  # noqa: PLC0415 -- heavy: not for a locked vault
    from evidence_log.cli.logged import answer_logged  # noqa: PLC0415 -- the same

    with invocation.open_vault() as vault:
        words, files = _collect(invocation, kind)
        at = invocation.around.clock.read()
        try:
            logged = log_incident(vault, words, files=files, at=at, patience_s=_PATIENCE_S)
        except VaultBusy:  # somebody else writes for long: the words must not wait
            _capture(invocation, words, files, Because.BUSY)
            return
    answer_logged(invocation, logged, (*logged.receipt.hints, *_history_hint(invocation)))


def _asked_afterwards(invocation: Invocation, words: IncidentWords) -> tuple[IncidentWords, list[Path]]:
    """When, number and files, each left out with Enter: asked, they stay out of the shell's history, too."""
    at = invocation.ask("cli.ask-at", option="--at")
    number = invocation.ask("cli.ask-number", option="--number")
    files = asked_files(invocation, option="--attach")
    return replace(words, at=at or None, numbers=(number,) if number else ()), files


def _history_hint(invocation: Invocation) -> tuple[Hint, ...]:
    """Words given as arguments stand in the shell's history; told once."""
    words = invocation.parsed.words[1:]
    if not words or words == ["-"] or not invocation.around.words_hint_due:
        return ()
    invocation.around.words_hint_told()
    return (Hint(id="words-in-history"),)
