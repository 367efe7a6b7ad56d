"""`checkpoint`: the fingerprint as one line and as a QR code, to be sent to somebody today."""

import segno

from evidence_log.casework.send_checkpoint import SentCheckpoint, send_checkpoint
from evidence_log.cli.arguments import Command, Option
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import receipt_json
from evidence_log.i18n.visible import storable

COMMAND = Command("checkpoint", "", 0, 0, (Option("--to", value="WHOM"),))

_QUIET_ZONE = 4
# Black on white whatever the terminal's own colours: a camera needs the dark parts dark.
_BLACK_ON_WHITE, _AS_BEFORE = "\x1b[38;5;16;48;5;231m", "\x1b[0m"
_HALVES = {(0, 0): " ", (1, 0): "\u2580", (0, 1): "\u2584", (1, 1): "\u2588"}


def run(invocation: Invocation) -> int:
    """Print it, and enter that it was printed, and for whom."""
    to = (invocation.parsed.text("--to") or "").strip()
    with invocation.open_vault() as vault:
        sent = send_checkpoint(vault, to=storable(to) or None, at=invocation.around.clock.read())
    if invocation.json:
        receipt = receipt_json(sent.receipt, invocation.texts)
        told = {"line": sent.line, "case_number": sent.case_number, "entries": sent.entries}
        invocation.answer({**receipt, **told, "root": sent.root, "to": sent.to})
    else:
        _say(invocation, sent)
    return 0


def _say(invocation: Invocation, sent: SentCheckpoint) -> None:
    texts = invocation.texts
    invocation.say(sent.line)
    invocation.say()
    for line in qr_lines(sent.line, coloured=invocation.around.stdout.isatty()):
        invocation.say(line)
    invocation.say()
    invocation.say(texts("seals.send-today", n=sent.entries))
    invocation.say(texts("seals.sent-entered", reference=sent.receipt.reference))


def qr_lines(text: str, *, coloured: bool) -> list[str]:
    """Draw a QR code, two rows of it in each line; dark is drawn, light is left empty."""
    code = segno.make_qr(text, error="l", boost_error=False)
    rows = [[int(bit) for bit in row] for row in code.matrix_iter(border=_QUIET_ZONE)]
    if len(rows) % 2:
        rows.append([0] * len(rows[0]))
    drawn = [
        "".join(_HALVES[pair] for pair in zip(upper, lower, strict=True))
        for upper, lower in zip(rows[::2], rows[1::2], strict=True)
    ]
    return [f"{_BLACK_ON_WHITE}{line}{_AS_BEFORE}" if coloured else line for line in drawn]
