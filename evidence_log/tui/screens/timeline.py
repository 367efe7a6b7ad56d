"""The timeline: the list by day, and beside or below it the incident under the cursor."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.timer import Timer

from evidence_log.errors import Refusal
from evidence_log.records.instant import zone_named
from evidence_log.records.timeline import EVERYTHING, Narrowing, TimelineRow
from evidence_log.tui.actions import LIST_ACTIONS, Action
from evidence_log.tui.look import Look
from evidence_log.tui.messages import FilesDropped, ReadFailed, Wanted
from evidence_log.tui.pages import Pages
from evidence_log.tui.screens.room import Room
from evidence_log.tui.session import Session
from evidence_log.tui.story import Story
from evidence_log.tui.telling import told
from evidence_log.tui.widgets.keys import Keys
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.sheet import Sheet
from evidence_log.tui.widgets.timeline import Timeline
from evidence_log.tui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from evidence_log.tui.desk import Desk

_PAGE = 200
_PAGE_TO_THE_END = 2000
_REST_S = 0.06
_PREVIEW_COLUMNS = 44
_PREVIEW_ROWS = 12


class TimelineScreen(Room):
    """The list follows the keys at once; the detail follows when the cursor rests."""

    GOES_WITH_LOCK: ClassVar[bool] = False
    GOES_WITH_BACK: ClassVar[bool] = False

    ACTIONS: ClassVar[tuple[Action, ...]] = LIST_ACTIONS

    class Loaded(Message):
        """A page came. `generation` drops what a newer list has overtaken."""

        def __init__(self, generation: int, rows: list[TimelineRow], *, first: bool, complete: bool) -> None:
            super().__init__()
            self.generation = generation
            self.rows = rows
            self.first = first
            self.complete = complete

    class Read(Message):
        """An incident has been read for the detail."""

        def __init__(self, generation: int, story: Story) -> None:
            super().__init__()
            self.generation = generation
            self.story = story

    def __init__(self, look: Look, session: Session) -> None:
        super().__init__(look, session)
        self._generation = 0
        self._wanted: str | None = None
        self._rest: Timer | None = None
        self._loading = False
        self.narrowing = EVERYTHING
        self._only_words: Callable[[], str] | None = None
        self._shown: str | None = None

    def compose(self) -> ComposeResult:
        """Lay it out."""
        look = self.look
        yield TopBar(look, self.session)
        with Horizontal(id="main"):
            with Vertical(id="left"):
                yield Prose(self._only, colour=look.tone("visit"), id="only")
                yield Prose(self._nothing, colour=look.tone("text"), id="nothing")
                today = self.session.clock.read().wall.astimezone(zone_named(self.session.zone)).date()
                yield Timeline(look, zone=self.session.zone, today=today, id="list")
            yield Sheet(id="detail")
        yield Prose(self._notice, colour=look.tone("text"), id="notice")
        yield Keys(look, self.ACTIONS)

    def _nothing(self) -> str:
        return self.look.say("list.empty" if self._only_words is None else "only.none")

    def _notice(self) -> str:
        return "" if self.session.notice is None else self.session.notice()

    def on_mount(self) -> None:
        """Load the first page."""
        self.query_one("#nothing").display = False
        self.query_one("#only").display = False
        self.query_one("#detail").can_focus = False
        self.query_one(Timeline).focus()
        self.reload()

    def narrow(self, narrowing: Narrowing, words: Callable[[], str] | None) -> None:
        """Show only these, said in `words`; None for everything."""
        self.narrowing, self._only_words = narrowing, words
        for prose in self.query("#only"):
            prose.display = words is not None
            prose.refresh(layout=True)
        self.query_one("#nothing").refresh(layout=True)
        self.reload()

    def _only(self) -> str:
        return "" if self._only_words is None else self.look.say("only.shown", words=self._only_words())

    def on_key(self, event: events.Key) -> None:
        """Esc shows everything again where the list was narrowed down."""
        if event.key == "escape" and self._only_words is not None:
            event.stop()
            event.prevent_default()
            self.narrow(EVERYTHING, None)
        else:
            super().on_key(event)

    @property
    def row(self) -> TimelineRow | None:
        """What is under the cursor."""
        return self.query_one(Timeline).row

    def unfold(self) -> bool:
        """Open the burst under the cursor; False where there is none."""
        timeline = self.query_one(Timeline)
        folded = timeline.folded
        if folded:
            timeline.action_unfold()
        return folded

    def reload(self, reference: str | None = None) -> None:
        """Load the list again from its beginning, the cursor on an incident."""
        row = self.row
        self._wanted = reference or (row.reference if row else None)
        self._generation += 1
        self._shown = None
        if self.session.desk is not None:
            self._load(before=None, limit=_PAGE)

    def wipe(self) -> None:
        """Forget what was decrypted; nothing was, where it is locked before it is laid out."""
        self._generation += 1
        if not self.query(Timeline):
            return
        timeline = self.query_one(Timeline)
        self._wanted = timeline.row.reference if timeline.row else None
        self.narrowing, self._only_words = EVERYTHING, None
        self.query_one("#only").display = False
        timeline.renew(Pages(self.session.zone), today=timeline.today, reference=None)
        self.query_one("#detail", Sheet).show(lambda _: [])

    def renewed(self) -> None:
        """The vault is open again."""
        self._generation += 1
        self._shown = None
        self._load(before=None, limit=_PAGE)

    def _load(self, *, before: tuple[int, int] | None, limit: int) -> None:
        self._fetch(self.session.open, self._generation, before, limit, self.narrowing)

    @work(thread=True, group="pages")
    def _fetch(
        self,
        desk: "Desk",
        generation: int,
        before: tuple[int, int] | None,
        limit: int,
        narrowing: Narrowing,
    ) -> None:
        try:
            rows = desk.page(before, limit, narrowing)
        except Refusal as refusal:
            self.post_message(ReadFailed(refusal))
            return
        self.post_message(self.Loaded(generation, rows, first=before is None, complete=len(rows) < limit))

    @on(Loaded)
    def loaded(self, event: Loaded) -> None:
        """Show the page that came."""
        event.stop()
        self._loading = False
        if event.generation != self._generation:
            return
        timeline = self.query_one(Timeline)
        if event.first:
            pages = Pages(self.session.zone, timeline.pages.opened)
            pages.add(event.rows, complete=event.complete)
            today = self.session.clock.read().wall.astimezone(zone_named(self.session.zone)).date()
            self.query_one("#nothing").display = not event.rows
            timeline.display = bool(event.rows)
            self.query_one("#detail").set_class(not event.rows, "-nothing")
            timeline.renew(pages, today=today, reference=self._wanted)
            timeline.focus()
        else:
            timeline.grow(event.rows, complete=event.complete)
        if timeline.waiting_for_end and not event.complete:
            self._next(_PAGE_TO_THE_END)

    @on(Timeline.Running)
    def running(self, event: Timeline.Running) -> None:
        """Fetch the next page before it is needed."""
        event.stop()
        if not self._loading:
            self._next(_PAGE_TO_THE_END if event.to_the_end else _PAGE)

    def _next(self, limit: int) -> None:
        self._loading = True
        self._load(before=self.query_one(Timeline).pages.last, limit=limit)

    @on(Timeline.Moved)
    def moved(self, event: Timeline.Moved) -> None:
        """Wait until the cursor rests."""
        event.stop()
        if self._rest is not None:
            self._rest.stop()
        self._rest = self.set_timer(_REST_S, self._rested)

    def _rested(self) -> None:
        row = self.row
        sheet = self.query_one("#detail", Sheet)
        if row is None or self.session.desk is None or not sheet.size.width or row.reference == self._shown:
            return
        columns = max(8, min(_PREVIEW_COLUMNS, sheet.text_width))
        self._read(self.session.open, self._generation, row.reference, columns)

    @work(thread=True, exclusive=True, group="story")
    def _read(self, desk: "Desk", generation: int, reference: str, columns: int) -> None:
        try:
            story = desk.story(reference, columns, _PREVIEW_ROWS)
        except Refusal as refusal:
            self.post_message(ReadFailed(refusal))
            return
        self.post_message(self.Read(generation, story))

    @on(Read)
    def show(self, event: Read) -> None:
        """Show it, unless the cursor has gone on."""
        event.stop()
        row = self.row
        story = event.story
        if event.generation != self._generation or row is None or row.reference != story.filed.reference:
            return
        self._shown = story.filed.reference
        self.query_one("#detail", Sheet).show(lambda width: told(story, self.look, width))

    @on(Timeline.Chosen)
    def chosen(self, event: Timeline.Chosen) -> None:
        """Open what was clicked."""
        event.stop()
        self.post_message(Wanted("open"))

    def on_resize(self) -> None:
        """Another room for pictures."""
        self._shown = None
        self.query_one(Timeline).post_message(Timeline.Moved())

    def take(self, files: tuple[Path, ...]) -> None:
        """Files dropped on the list begin a new incident."""
        self.post_message(FilesDropped(files))

    def renotice(self) -> None:
        """The line above the keys, and the answer in the top bar."""
        self.query_one("#notice").refresh(layout=True)
        self.query_one(TopBar).refresh()
