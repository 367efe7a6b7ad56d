"""`assess`: what the record shows beside a rule pack, who takes it, and by when; and what the pack asks of the matter."""

from collections.abc import Iterable, Iterator

from evidence_log.casework.assess import assess
from evidence_log.casework.find_pack import pack_named, pack_of
from evidence_log.cli.arguments import Command, Option, Takes, path_of
from evidence_log.cli.columns import in_columns
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.questions import ANSWER, answer, list_questions
from evidence_log.cli.rules import assessed_json
from evidence_log.cli.ways import clock_lines, help_lines, maybe_lines, order_lines, way_lines
from evidence_log.i18n.assessed_words import AssessedWords, item_words
from evidence_log.i18n.moment_words import date_words
from evidence_log.i18n.texts import Texts
from evidence_log.i18n.visible import visible_line
from evidence_log.records.assessed import Assessed
from evidence_log.records.assessment import Assessment, Outcome
from evidence_log.records.emergency import NUMBERS

_QUESTIONS = "--questions"
COMMAND = Command(
    "assess",
    "",
    0,
    0,
    (
        Option("--pack", value="NAME|FILE"),
        Option(_QUESTIONS, Takes.NOTHING),
        Option(ANSWER, Takes.SEVERAL, value="ID=CHOICE"),
    ),
    either=(_QUESTIONS, ANSWER),
)
_UNDER = "   "


def run(invocation: Invocation) -> int:
    """Say it; that nothing is shown is an answer. Or list what is asked, or answer it."""
    named, parsed = invocation.parsed.text("--pack"), invocation.parsed
    pack = None if named is None else pack_named(named, path_of(named))
    with invocation.open_vault() as vault:
        pack = pack or pack_of(vault.case().jurisdiction)
        if parsed.flag(ANSWER):
            answer(invocation, vault, pack, parsed.several(ANSWER))
            return 0
        if parsed.flag(_QUESTIONS):
            list_questions(invocation, vault, pack)
            return 0
        assessed = assess(vault, pack, at=invocation.around.clock.read())
    if invocation.json:
        invocation.answer(assessed_json(assessed))
        return 0
    for line in _Page(assessed, invocation.texts).lines():
        invocation.say(visible_line(line))
    return 0


class _Page:
    """The answer as lines."""

    def __init__(self, assessed: Assessed, texts: Texts) -> None:
        self._assessed = assessed
        self._texts = texts
        self._words = AssessedWords(assessed, texts)

    def lines(self) -> Iterator[str]:
        """All of it: help first, then what the record shows and what not, then whom to turn to."""
        yield from self._head()
        for outcome in (Outcome.SHOWN, Outcome.POSSIBLY, Outcome.CANNOT_TELL):
            found = self._assessed.of(outcome)
            lines = (line for n, each in enumerate(found, 1) for line in self._told(n, each))
            yield from self._part(outcome.value, lines, always=outcome is Outcome.SHOWN)
        yield from self._part("not-shown", self._not_shown())
        yield from self._whom()
        orders = order_lines(self._assessed.orders, self._assessed.pack, self._texts)
        yield from self._part("orders", orders)
        yield from self._part("clocks", self._by_when())
        yield from self._part(
            "notes", self._items(each(self._texts.language) for each in self._assessed.notes)
        )
        left = (each(self._texts.language) for each in self._assessed.pack.not_covered)
        yield from self._part("not-covered", self._items(left))

    def _head(self) -> Iterator[str]:
        texts, pack = self._texts, self._assessed.pack
        day = date_words(pack.checked, texts)
        yield from in_columns(texts("assess.head", title=pack.title(texts.language), day=day))
        if self._assessed.stale:
            yield from in_columns(texts("assess.stale"), head="! ")
        yield from in_columns(texts("assess.what-it-is"))
        if self._assessed.help_first:
            yield ""
            number = NUMBERS[pack.jurisdiction]
            yield from in_columns(texts("assess.danger", number=number))
            further = (each for each in pack.help_lines if each.number != number)
            yield from help_lines(further, texts, head="  ")

    def _part(self, name: str, lines: Iterable[str], *, always: bool = False) -> Iterator[str]:
        found = list(lines)
        if found or always:
            yield ""
            yield f"== {self._texts(f'assess.part.{name}')} =="
            yield from found or [self._texts("assess.nothing")]

    def _items(self, said: Iterable[str]) -> Iterator[str]:
        for each in said:
            yield from in_columns(each, head="- ")

    def _told(self, number: int, each: Assessment) -> Iterator[str]:
        yield from in_columns(each.title(self._texts.language), head=f"{number}. ")
        for before, words in self._words.told(each):
            yield from in_columns(words, head=f"{_UNDER}{before}")

    def _not_shown(self) -> Iterator[str]:
        for each in self._assessed.of(Outcome.NOT_SHOWN):
            yield from in_columns(item_words(each, self._texts), head="- ")

    def _whom(self) -> Iterator[str]:
        assessed, texts = self._assessed, self._texts
        certain = [each for each in assessed.routes if each.certain]
        lines = (line for n, each in enumerate(certain, 1) for line in way_lines(n, each, assessed, texts))
        yield from self._part("routes", lines)
        maybe = (each for each in assessed.routes if not each.certain)
        further = (line for each in maybe for line in maybe_lines(each, assessed, texts))
        yield from self._part("maybe-routes", further)

    def _by_when(self) -> Iterator[str]:
        lines = list(clock_lines(self._assessed, self._texts))
        yield from lines
        if lines:
            yield from in_columns(self._texts("assess.counted"))
