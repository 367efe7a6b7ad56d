"""Documents that were made: what each is, for whom, and who has it."""

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.message import Message

from evidence_log.errors import Refusal
from evidence_log.i18n.document_words import document_fields, document_line, handed_over_fields
from evidence_log.records.disclosed import KnownDocument
from evidence_log.tui.actions import DOCUMENT_ACTIONS, Action
from evidence_log.tui.look import Look
from evidence_log.tui.messages import HandingOverWanted, ReadFailed
from evidence_log.tui.screens.listing import ListingScreen
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.picker import Picker
from evidence_log.tui.widgets.sheet import Row

if TYPE_CHECKING:
    from evidence_log.tui.desk import Desk


class DocumentsScreen(ListingScreen):
    """The newest first; Enter enters to whom the chosen one was handed over."""

    NAME: ClassVar[str] = "documents"
    ACTIONS: ClassVar[tuple[Action, ...]] = DOCUMENT_ACTIONS

    class Fetched(Message):
        """They have been read from the vault."""

        def __init__(self, documents: tuple[KnownDocument, ...]) -> None:
            super().__init__()
            self.documents = documents

    def __init__(self, look: Look, session: Session) -> None:
        super().__init__(look, session)
        self.documents: tuple[KnownDocument, ...] = ()

    def fetch(self) -> None:
        """Read them anew."""
        self._fetch(self.session.open)

    @work(thread=True, exclusive=True, group="documents")
    def _fetch(self, desk: "Desk") -> None:
        try:
            listed = desk.papers().listed()
        except Refusal as refusal:
            self.post_message(ReadFailed(refusal))
        else:
            self.post_message(self.Fetched(listed))

    @on(Fetched)
    def fetched(self, event: Fetched) -> None:
        """Show them."""
        event.stop()
        self.documents = tuple(reversed(event.documents))
        self.offer(len(self.documents), self._lines)

    @property
    def chosen(self) -> KnownDocument | None:
        """The document under the cursor."""
        at = self.query_one(Picker).at
        return self.documents[at] if at < len(self.documents) else None

    @property
    def reference(self) -> str | None:
        """What it is called."""
        return None if self.chosen is None else self.chosen.filed.reference

    @on(Picker.Chosen)
    def hand_over(self, event: Picker.Chosen) -> None:
        """Enter: it was handed over."""
        event.stop()
        if self.chosen is not None:
            self.post_message(HandingOverWanted(self.chosen))

    # --- lines

    def _lines(self, place: int, here: bool, width: int) -> list[Row]:  # noqa: FBT001 -- as the picker asks
        look, zone, known = self.look, self.session.zone, self.documents[place]
        rows = [self.head(document_line(known, look.texts, zone), width, here=here)]
        told = document_fields(known, look.texts, zone)[2:] if here else []
        for label, value in (*told, *handed_over_fields(known, look.texts, zone)):
            rows += self.below(look.say("people.field", label=look.texts(label), value=value), width)
        if here and not known.handed_over:
            rows += self.below(look.say("documents.not_yet"), width)
        return [*rows, []]
