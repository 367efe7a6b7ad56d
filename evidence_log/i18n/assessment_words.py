"""Assessments, clocks and who takes it, in words that every door and document shares."""

from collections.abc import Iterable
from datetime import date

from evidence_log.i18n.moment_words import clock_words, date_words, day_words
from evidence_log.i18n.texts import Texts
from evidence_log.records.assessed import RunningClock
from evidence_log.records.assessment import Need, NeedKind
from evidence_log.records.instant import instant
from evidence_log.records.pack_help import HelpLine
from evidence_log.records.pack_routes import Authority, Channel
from evidence_log.records.rule_pack import Circumstance, RulePack

_MOST_ROWS = 8


def rows_words(rows: tuple[str, ...], texts: Texts) -> str:
    """The first of them, and how many more."""
    said = texts("assess.between").join(rows[:_MOST_ROWS])
    more = len(rows) - _MOST_ROWS
    return texts("assess.more-rows", rows=said, n=more) if more > 0 else said or texts("assess.no-rows")


def needs_words(needs: Iterable[Need], pack: RulePack, texts: Texts) -> str:
    """What would have to be known."""
    said = dict.fromkeys(_need_words(each, pack, texts) for each in needs)
    return texts("assess.between-needs").join(said)


def _need_words(need: Need, pack: RulePack, texts: Texts) -> str:
    said = f"assess.need.{need.kind.value}"
    if need.kind is NeedKind.TERRITORY:
        places = (each.label(texts.language) for each in pack.territories)
        return texts(said, places=texts("assess.between").join(places))
    if need.kind is NeedKind.CIRCUMSTANCE:
        asked = {each.id: each.question(texts.language) for each in pack.circumstances}
        return texts(said, question=asked.get(need.circumstance or "", need.circumstance or ""))
    return texts(said, rows=rows_words(need.rows, texts))


def answer_words(asked: Circumstance, said: str, texts: Texts) -> str:
    """The choice by its label, or the day; as it was entered where the pack has no such choice."""
    labels = {each.id: each.label(texts.language) for each in asked.choices}
    return labels.get(said, said) if labels else day_words(date.fromisoformat(said), texts)


def clock_line(clock: RunningClock, texts: Texts) -> str:
    """What it is, when it ends, what it counts from."""
    rows = rows_words(clock.rows, texts)
    said = texts("assess.clock", title=clock.title(texts.language), when=clock_when(clock, texts), rows=rows)
    return texts("assess.clock-soon", said=said) if clock.warns else said


def clock_when(clock: RunningClock, texts: Texts) -> str:
    """When it ends, and in how many days that is."""
    day = day_words(date.fromisoformat(clock.ends), texts)
    if clock.days < 0:
        return texts("assess.clock-past", day=day, n=-clock.days)
    if clock.ends_at is not None:
        at = clock_words(instant(clock.ends_at))
        return texts("assess.clock-to-time", day=day, time=at, n=clock.days)
    return texts("assess.clock-to" if clock.days else "assess.clock-today", day=day, n=clock.days)


def channels_words(authority: Authority, texts: Texts) -> str:
    """How they are reached, and whether that was checked."""
    said = texts("assess.between-needs").join(_channel(each, texts) for each in authority.channels)
    return texts("assess.reach" if authority.mark.was_read else "assess.reach-unread", channels=said)


def _channel(channel: Channel, texts: Texts) -> str:
    said = texts(f"assess.channel.{channel.kind.value}", to=channel.address or "").strip()
    return (
        said if channel.note is None else texts("assess.noted", said=said, note=channel.note(texts.language))
    )


def help_line_words(line: HelpLine, texts: Texts) -> tuple[str, str]:
    """Number and name; and what is known of it, with the day somebody dialled it."""
    language = texts.language
    told = [each(language) for each in (line.hours, line.languages, line.cost, line.note) if each is not None]
    if line.shows_on_bill is not None:
        told.append(texts("assess.shows-on-bill" if line.shows_on_bill else "assess.shows-not-on-bill"))
    told.append(texts("assess.number-read" if line.mark.was_read else "assess.number-not-read"))
    if line.checked_on is not None:
        told.append(texts("assess.help-line-dialled", day=date_words(line.checked_on, texts)))
    head = texts("assess.help-line", number=line.number, name=line.name(language))
    return head, texts("assess.between-needs").join(told)
