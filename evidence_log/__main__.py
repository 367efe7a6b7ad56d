"""The front door: a first look at the arguments, the clock, the settings, and errors to exit codes."""

import contextlib
import gc
import io
import os
import shutil
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

import msgspec

from evidence_log.cli.arguments import Command, command_first, parse
from evidence_log.cli.door import refuse, run
from evidence_log.cli.invocation import Invocation, Surroundings
from evidence_log.clock import SystemClock, machine_zone
from evidence_log.errors import Refusal
from evidence_log.records.clock import Language, Preferences
from evidence_log.settings import Settings, default_vault, read_settings, settings_file, write_settings
from evidence_log.vault.core_dumps import forbid_core_dumps

_FAILED = 2


def main() -> int:
    """Run the command line, or the app where no command is given; returns the exit code."""
    forbid_core_dumps()  # words are read without any key, too: into a locked vault's inbox
    arguments = sys.argv[1:]
    for stream in (sys.stdout, sys.stderr):
        # Whatever the console's encoding: names and words must not stop a command half-way.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="surrogateescape")  # a byte that is no text must not cost the words
    try:
        code = _run(arguments)
        _flush()
    except BrokenPipeError:
        # Whoever read the answer has gone; nothing more is to be said.
        _let_go()
        return _FAILED
    except Exception as error:  # noqa: BLE001 -- the last wall: one sentence, never a stack trace
        return _unforeseen(error)
    return code


def _flush() -> None:
    """Find a full disk behind a redirected answer here, not after the last wall."""
    if sys.stdout is not None:  # None when it was closed
        sys.stdout.flush()


def _let_go() -> None:
    """What cannot be written is not tried again when the interpreter ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(arguments: list[str]) -> int:
    place = settings_file()
    settings = read_settings(place)
    nobody = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    stdin = sys.stdin or nobody  # a closed stream is None
    language = _language(settings)
    passphrase_file = os.environ.get("EVIDENCE_LOG_PASSPHRASE_FILE")
    around = Surroundings(
        language=language,
        clock=SystemClock(),
        vault=Path(os.environ.get("EVIDENCE_LOG_VAULT") or settings.vault or default_vault()).expanduser(),
        passphrase_file=Path(passphrase_file).expanduser() if passphrase_file else None,
        zone=machine_zone(),
        stdin=stdin,
        stdin_bytes=stdin.buffer,
        stdout=sys.stdout or nobody,
        stderr=sys.stderr or nobody,
        terminal=stdin.isatty() and (sys.stderr or nobody).isatty(),
        plain=bool(os.environ.get("NO_COLOR")),
        program=_program(),
        words_hint_due=not settings.words_hint_shown,
        words_hint_told=_remember(place, words_hint_shown=True),
    )
    arguments = command_first(arguments)
    opens_app = not arguments or (
        arguments[0].startswith("--") and arguments[0] not in ("--help", "--version", "--json")
    )
    if not opens_app:
        return run(arguments, around)
    try:
        return _app(arguments, around, place)
    except Refusal as refusal:
        return refuse(refusal, around, wants_json=False)


def _program() -> str:
    """How this program is called from here, to be typed again as it is shown."""
    if shutil.which("evidence-log"):
        return "evidence-log"
    return "python -m evidence_log" if sys.argv[0].endswith("__main__.py") else sys.argv[0]


def _app(arguments: list[str], around: Surroundings, place: Path) -> int:
    """Open the app, or the numbered list of `--plain`; with a passphrase file the app opens unlocked."""
    if "--plain" in arguments:
        from evidence_log.cli.plain import run_plain  # noqa: PLC0415 -- nothing of it is needed by a command

        options = tuple(each for each in arguments if each != "--plain")
        invocation = Invocation(parse(Command("", "", 0, 0), options), around)
        return run_plain(options, around._replace(vault=invocation.folder))
    gc.disable()  # all that is read now stays; looking for what could go costs a fifth of the time to the first screen
    from evidence_log.tui.app import run_app  # noqa: PLC0415 -- heavy, and only for the app
    from evidence_log.vault.manifest import stands_open  # noqa: PLC0415 -- the same

    invocation = Invocation(parse(Command("", "", 0, 0), arguments), around)
    settings = read_settings(place)
    preferences = Preferences(
        language=around.language,
        zone=around.zone,
        cover_s=settings.cover_s,
        ground=settings.ground,
        paper_due=settings.paper_due,
    )
    return run_app(
        invocation.folder,
        passphrase="" if stands_open(invocation.folder) else invocation.passphrase_from_file(),
        preferences=preferences,
        clock=around.clock,
        remember=lambda name, value: _remember(place, **{name: value})(),
        painted=_collect_again,
    )


def _collect_again() -> None:
    """The first screen is there: what was read until now is never looked through again."""
    gc.freeze()
    gc.enable()


def _language(settings: Settings) -> Language:
    """What the environment says for this run, else what was chosen in the app, else the locale."""
    named = os.environ.get("EVIDENCE_LOG_LANG", "").lower()[:2]
    if named in set(Language):
        return Language(named)
    if settings.language is not None:
        return settings.language
    spoken = next(
        (os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), ""
    )
    return Language.ZH if spoken.lower().startswith("zh") else Language.EN


def _remember(place: Path, **changes: object) -> Callable[[], None]:
    def remember() -> None:
        settings = msgspec.structs.replace(read_settings(place), **changes)
        with contextlib.suppress(Refusal, OSError):  # a preference that cannot be kept must not stop anybody
            write_settings(place, settings)

    return remember


def _unforeseen(error: Exception) -> int:
    """A fault of ours: say so in one sentence; the trace only for who asks for it, for it may hold words."""
    sys.stderr.write(
        f"evidence-log: something went wrong inside the program ({type(error).__name__}) / 程序内部出错\n"
        "hint: what was saved before stays; run it again, and with EVIDENCE_LOG_TRACE=1 to see where / "
        "之前保存的都在，请再试一次\n"
    )
    if os.environ.get("EVIDENCE_LOG_TRACE"):
        traceback.print_exception(error)
    try:
        _flush()
    except OSError:
        _let_go()
    return _FAILED


if __name__ == "__main__":
    sys.exit(main())
