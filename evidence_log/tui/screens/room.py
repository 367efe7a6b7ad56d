"""What all screens share: they draw with a look, know the session, and turn keys into wanted acts."""

from typing import ClassVar

from textual import events, on
from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget

from evidence_log.tui.actions import Action, action_for
from evidence_log.tui.look import Look
from evidence_log.tui.messages import Wanted
from evidence_log.tui.session import Session


class Room(Screen[None]):
    """A screen. `ACTIONS` are its keys; a key a focused field takes never gets here."""

    ACTIONS: ClassVar[tuple[Action, ...]] = ()
    HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (60, "-narrow"), (100, "-wide")]  # noqa: RUF012 -- Textual reads it so
    VERTICAL_BREAKPOINTS = [(0, "-short"), (18, "-low"), (30, "-tall")]  # noqa: RUF012 -- the same
    AUTO_FOCUS = ""
    CSS_PATH: ClassVar[str | None] = (
        "../inside.tcss"  # beside what app.tcss says; the screens before the lock do without
    )
    # Whether the lock takes it away with all it shows, and whether Esc leaves it.
    GOES_WITH_LOCK: ClassVar[bool] = True
    GOES_WITH_BACK: ClassVar[bool] = True
    # Whether it is there for who has not come in yet.
    IS_WAY_IN: ClassVar[bool] = False

    def __init__(self, look: Look, session: Session) -> None:
        super().__init__()
        self.look = look
        self.session = session
        self.actions = self.ACTIONS
        self._was: Size | None = None
        self.set_class(not look.signs.fine, "-plain-signs")

    @property
    def in_front(self) -> bool:
        """Whether nothing lies over it.

        Not Textual's `is_current`: that also holds for a screen under one whose ground is not drawn yet, and a cover
        that had just gone up would be taken away in its place.
        """
        return self.app.screen is self

    @on(events.Resize)
    def keep_in_sight(self, event: events.Resize) -> None:
        """A window that shrinks, as under a telephone's own keyboard, keeps in sight where one writes."""
        field = self.focused
        # Not `isinstance`: an area to write in is read only when a form is opened.
        if field is not None and self._was not in (None, event.size) and getattr(field, "WRITES", False):
            self.call_after_refresh(field.scroll_visible, animate=False)
        self._was = event.size

    def on_key(self, event: events.Key) -> None:
        """Turn a key into a wanted act."""
        action = action_for(self.actions, event.key, event.character)
        if action is not None:
            event.stop()
            event.prevent_default()
            self.post_message(Wanted(action.name))

    def forget(self) -> None:
        """The vault is locked, perhaps under a cover: keep nothing that opens it, or was decrypted to be handed on."""

    def relabel(self) -> None:
        """Say everything again, in the language spoken now."""
        for widget in self.query(Widget):
            again = getattr(widget, "relabel", None)
            if callable(again):
                again()
            widget.refresh(layout=True)
        self.refresh(layout=True)
