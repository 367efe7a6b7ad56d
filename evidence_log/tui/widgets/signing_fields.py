"""Whether a document is signed, and with which certificate: two fields, there once that is ticked."""

from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from evidence_log.tui.look import Look
from evidence_log.tui.said import Certificate
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.push import Tick


class SigningFields(Vertical):
    """Folded away until it is wanted; the passphrase is forgotten as soon as it was used."""

    def __init__(self, look: Look) -> None:
        super().__init__(id="signing")
        self._look = look

    def compose(self) -> ComposeResult:
        """The tick, and what it unfolds."""
        look = self._look
        yield Tick(look, lambda: look.say("report.sign"), id="sign")
        with Vertical(id="certificate"):
            with Horizontal(classes="field"):
                yield Prose(lambda: look.say("report.certificate"), colour=look.tone("mute"), classes="label")
                yield LineInput(look, hint="report.certificate.hint", id="certificate_file")
            with Horizontal(classes="field"):
                yield Prose(
                    lambda: look.say("report.certificate_passphrase"),
                    colour=look.tone("mute"),
                    classes="label",
                )
                yield LineInput(look, password=True, id="certificate_passphrase")
            yield Prose(lambda: look.say("report.certificate_shows"), colour=look.tone("mute"))

    def on_mount(self) -> None:
        """Begin folded."""
        self.query_one("#certificate").display = False

    @on(Tick.Changed)
    def ticked(self, event: Tick.Changed) -> None:
        """Unfold, or fold away and forget."""
        event.stop()
        self.query_one("#certificate").display = event.ticked
        if event.ticked:
            self.query_one("#certificate_file").focus()
            # Only then is it laid out, and what it says of the certificate comes into sight with it.
            self.call_after_refresh(self.query_one("#certificate").scroll_visible, animate=False)
        else:
            self.forget()

    @property
    def wanted(self) -> bool:
        """Whether it is to be signed."""
        return self.query_one("#sign", Tick).ticked

    def certificate(self) -> Certificate | None:
        """What was typed; None where no file was named, which then has the caret."""
        file = self.query_one("#certificate_file", LineInput)
        path = file.value.strip().strip("'\"")
        if not path:
            file.focus()
            return None
        return Certificate(
            Path(path).expanduser(), self.query_one("#certificate_passphrase", LineInput).value
        )

    def forget(self) -> None:
        """Empty the passphrase."""
        self.query_one("#certificate_passphrase", LineInput).value = ""
