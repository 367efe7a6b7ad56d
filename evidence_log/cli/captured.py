"""What the shell answers when something went into the inbox of a locked vault."""

from evidence_log.casework.capture_locked import Captured
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import capture_receipt_json, hint_words
from evidence_log.cli.lines import not_attached_lines
from evidence_log.i18n.amounts import size_words
from evidence_log.i18n.moment_words import moment_words
from evidence_log.i18n.visible import visible_line
from evidence_log.records.decision import Because
from evidence_log.records.receipt import Hint
from evidence_log.vault.manifest import read_manifest, stands_open


def is_locked(invocation: Invocation) -> bool:
    """Whether the vault has a passphrase and none was given; raises NoVault."""
    read_manifest(invocation.folder)
    return invocation.passphrase_from_file() is None and not stands_open(invocation.folder)


def answer_captured(invocation: Invocation, captured: Captured, hints: tuple[Hint, ...] = ()) -> None:
    """Give the capture's number, and say that it waits for the next unlocking."""
    texts, capture = invocation.texts, captured.capture
    hints = (*captured.hints, *hints)
    if invocation.json:
        invocation.answer(capture_receipt_json(captured, hints, texts))
        return
    invocation.say(texts("inbox.captured", capture=capture.capture))
    if captured.occurred is not None:
        invocation.say(f"  {texts('cli.understood', when=moment_words(captured.occurred, texts))}")
    busy = capture.because is Because.BUSY
    invocation.say(f"  {texts('inbox.waits-busy' if busy else 'inbox.waits-locked')}")
    for file in capture.files:
        invocation.say(f"  + {visible_line(file.source_name)} · {size_words(file.size)}")
    if capture.files:
        invocation.say(f"  {texts('cli.originals-stay')}")
    not_attached_lines(invocation, captured.not_attached)
    for hint in hints:
        invocation.say(f"  {texts('cli.hint')}{hint_words(hint, texts)}")
