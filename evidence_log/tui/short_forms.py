"""What the short forms ask, and what their answers become: parties, attributions, a narrower list. Pure."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from evidence_log.casework.read_when import read_when
from evidence_log.i18n.document_words import called_words
from evidence_log.i18n.moment_words import day_words
from evidence_log.i18n.texts import Texts
from evidence_log.i18n.visible import storable, visible_line
from evidence_log.records.case_file import FiledDocument, FiledParty
from evidence_log.records.clock import Language
from evidence_log.records.incident import Kind
from evidence_log.records.instant import utc_microseconds
from evidence_log.records.party import Confidence, Handle, Party, Role
from evidence_log.records.step import Medium
from evidence_log.records.timeline import Narrowing, Tally
from evidence_log.records.words import Words
from evidence_log.tui.look import Look
from evidence_log.tui.said import Asked, Facets, HandedOver, People

_ANY = "any"
_MOST_MET = 30_000  # as many as a question to the database may name
_SECOND_US = 1_000_000
_ROLES = tuple(each.value for each in Role)
_SURE = tuple(each.value for each in Confidence)
_REACHED = ("phone", "address", "workplace", "note")


def asked_of_party(number: Tally | None) -> tuple[Asked, ...]:
    """Somebody new; with the number the cursor is on."""
    role = Asked("role", Role.RESPONDENT.value, _ROLES, "matter.role")
    shown = "" if number is None else visible_line(number.shown)
    return (Asked("name"), role, Asked("number", shown), *(Asked(name) for name in _REACHED))


def asked_of_change(known: Party) -> tuple[Asked, ...]:
    """More about somebody."""
    role = Asked("role", known.role.value, _ROLES, "matter.role")
    return (Asked("name", known.name), role, *(Asked(name, getattr(known, name) or "") for name in _REACHED))


def asked_of_link(people: People | None, party: FiledParty | None, number: Tally | None) -> tuple[Asked, ...]:
    """Whose a number is said to be."""
    names = tuple(each.party.name for each in people.parties) if people is not None else ()
    return (
        Asked("number", "" if number is None else visible_line(number.shown)),
        Asked("whose", "" if party is None else party.party.name, offered=names),
        Asked("basis"),
        Asked("confidence", Confidence.LOW.value, _SURE, "matter.confidence"),
    )


def asked_of_handing_over(filed: FiledDocument) -> tuple[Asked, ...]:
    """To whom a document went; who it was made for stands there already."""
    made_for, called = filed.document.to, filed.reference
    shown = "" if made_for is None else visible_line(made_for)
    media = ("", *(each.value for each in Medium))
    zh, en = (f"{called}  {called_words(filed, Texts(each))}" for each in (Language.ZH, Language.EN))
    which = Asked("what", called, (called,), labels=(Words(zh=zh, en=en),))
    return (Asked("to", shown), Asked("at"), Asked("by", "", media, "matter.medium"), Asked("note"), which)


def asked_of_list(facets: Facets) -> tuple[Asked, ...]:
    """By what the list is to be narrowed down."""
    return (
        Asked("kind", _ANY, (_ANY, *(each.value for each in Kind)), "tui.only.kind"),
        Asked("until"),
        Asked("number", offered=_shown(facets.numbers)),
        Asked("who", offered=_shown(facets.people)),
        Asked("tag", offered=_shown(facets.tags)),
        Asked("with", _ANY, (_ANY, "recorded", "others", "withdrawn"), "tui.only.with"),
    )


def party_told(said: dict[str, str]) -> tuple[Party, tuple[Handle, ...]] | None:
    """The party, and the number it shows up by; None without a name."""
    name = storable(said["name"]).strip()
    if not name:
        return None
    handles = tuple(Handle(value=storable(each)) for each in (said["number"],) if each.strip())
    reached = {each: _told(said[each]) for each in _REACHED}
    return Party(name=name, role=Role(said["role"]), **reached), handles


def change_told(said: dict[str, str]) -> dict[str, Any] | None:
    """The fields of a party as they are to stand; None without a name."""
    name = storable(said["name"]).strip()
    reached = {each: _told(said[each]) for each in _REACHED}
    return {**reached, "name": name, "role": Role(said["role"])} if name else None


def link_told(said: dict[str, str]) -> tuple[Handle, str, str | None, Confidence] | None:
    """Handle, whose, on what basis and how sure; None where one of the first two is missing."""
    number, whose = storable(said["number"]).strip(), storable(said["whose"]).strip()
    if not number or not whose:
        return None
    return Handle(value=number), whose, _told(said["basis"]), Confidence(said["confidence"])


def handing_over_told(said: dict[str, str]) -> HandedOver | None:
    """To whom, when and how; None where nobody is named. Its time is still to be read."""
    to = _told(said["to"])
    if to is None:
        return None
    by = said["by"]
    return HandedOver(to, _told(said["at"]), Medium(by) if by else None, _told(said["note"]))


def list_told(
    said: dict[str, str], facets: Facets, look: Look, *, now: datetime, zone: str
) -> tuple[Narrowing, Callable[[], str]]:
    """What the list shows from now on, and how that is called; raises TimeRefusal.

    Part of a number, name or tag stands for every one it is part of.
    """
    typed_until = said["until"].strip()
    until = read_when(typed_until, now=now, zone=zone).ends if typed_until else None
    kind = None if said["kind"] == _ANY else Kind(said["kind"])
    narrowing = Narrowing(
        kind=kind,
        numbers=_meeting(said["number"], facets.numbers),
        people=_meeting(said["who"], facets.people),
        tags=_meeting(said["tag"], facets.tags),
        recorded=said["with"] == "recorded",
        others=said["with"] == "others",
        withdrawn=said["with"] == "withdrawn",
        until_us=None if until is None else utc_microseconds(until) + _SECOND_US - 1,
    )
    typed = [look.line(said[name].strip()) for name in ("number", "who", "tag") if said[name].strip()]

    def words() -> str:
        parts = [] if kind is None else [look.word(f"kind.{kind.value}")]
        if until is not None:
            day = look.signs.drawn(day_words(until.date(), look.texts))
            parts.append(look.say("only.until_day", day=day))
        parts += typed
        if said["with"] != _ANY:
            parts.append(look.say(f"only.with.{said['with']}"))
        return look.say("list_comma").join(parts)

    return narrowing, words


def history_of(party: FiledParty | None, number: Tally | None) -> tuple[Narrowing, str] | None:
    """Everything by a number; or by those of a party, or where none is known by its name. With what that is called."""
    if number is not None:
        return Narrowing(numbers=(number.value,)), number.shown
    if party is None:
        return None
    values, name = tuple(each.attribution.handle.bare for each in party.attributions), party.party.name
    return (Narrowing(numbers=values) if values else Narrowing(people=(name.strip().casefold(),))), name


def _told(words: str) -> str | None:
    return storable(words).strip() or None


def _shown(tallies: tuple[Tally, ...]) -> tuple[str, ...]:
    """What may be offered while one types: nothing that draws otherwise than it is."""
    return tuple(each.shown.strip() for each in tallies if visible_line(each.shown) == each.shown)


def _meeting(typed: str, tallies: tuple[Tally, ...]) -> tuple[str, ...]:
    """The values something typed is part of, as written or as compared; itself where it is part of none."""
    wanted = typed.strip().casefold()
    if not wanted:
        return ()
    bare = "".join(wanted.split()).replace("-", "")
    met = dict.fromkeys(
        each.value for each in tallies if wanted in each.shown.casefold() or (bare and bare in each.value)
    )
    return tuple(met)[:_MOST_MET] or (wanted,)
