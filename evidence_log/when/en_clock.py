"""Clock times as they are said in English."""

import re
from datetime import date, timedelta

from evidence_log.when import facts as f
from evidence_log.when.facts import Clock, Days, Facts, Rule, Unread
from evidence_log.when.numerals import EN_NUMBER as N, en_count

_AMPM = r"(?P<half>a\.?m\b\.?|p\.?m\b\.?)"
_HOUR_WORD = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_PAST = rf"half|(?:a )?quarter|twenty[- ]five|twenty|ten|five|{N}(?= min)|\d{{1,2}}(?= past)|(?:20|25)(?= to)"
_TO = frozenset({"to", "til", "till", "of", "before"})
_WAY = r"past|after|to|till?|of|before"
_NIGHTS = (f.NIGHT, f.EVENING, f.LATE)
# How far before and after, in minutes, people mean by it.
_EDGES: tuple[tuple[str, tuple[int, int]], ...] = (
    (
        r"(?:just|shortly|right|a (?:bit|little)|a few min(?:ute)?s|a couple of minutes|not long) before",
        (15, 0),
    ),
    (
        r"nearly|almost|coming up (?:to|for)|getting on for|close to|just about|not quite|going on(?: for)?",
        (15, 0),
    ),
    (r"before|by|some ?time before", (60, 0)),
    (
        (
            r"(?:just|shortly|right|soon|a (?:bit|little)|a few min(?:ute)?s|a couple of minutes|not long) (?:after|past|gone)"
            r"|(?:only )?just (?:gone|turned|past)"
        ),
        (0, 20),
    ),
    (r"gone|past|turned", (0, 29)),
    (r"(?:some ?time |any ?time )?after|from", (0, 179)),
)
_EDGE = "|".join(words for words, _ in _EDGES)
_A_CLOCK_NEXT = rf"(?= (?:about |around )?(?:at )?(?:\d{{1,2}}|(?:half|(?:a )?quarter|{_HOUR_WORD}|twenty|noon|midday|midnight)\b))"


def _noon(match: re.Match[str], told: Facts, today: date) -> None:
    del today
    told.set_clock(Clock(12, settled=True, words=match[0]), match[0])


def _midnight(match: re.Match[str], told: Facts, today: date) -> None:
    del today
    if told.edge is not None and told.edge[0]:
        told.part = None if told.part in _NIGHTS else told.part
        told.set_clock(Clock(24, settled=True, words=match[0]), match[0])  # just before it: still that day
        return
    told.midnight_of_a_day = told.part not in _NIGHTS
    told.part = None if told.part in _NIGHTS else told.part
    told.set_part(f.DEEP_NIGHT, match[0])
    told.set_clock(Clock(0, settled=True, words=match[0]), match[0])


def _beside_twelve(match: re.Match[str], told: Facts, today: date) -> None:
    """Five to midnight, ten past noon."""
    del today
    minute = en_count(match["past"], match[0])
    noon = match["twelve"] != "midnight"
    if match["way"] in _TO:
        told.midnight_of_a_day = False
        told.set_clock(Clock(11 if noon else 23, 60 - minute, settled=True, words=match[0]), match[0])
    else:
        told.midnight_of_a_day = not noon
        told.set_clock(Clock(12 if noon else 0, minute, settled=True, words=match[0]), match[0])


def _compact_clock(match: re.Match[str], told: Facts, today: date) -> None:
    """2140; what may be a year is one."""
    hour, minute = int(match["hour"]), int(match["minute"])
    if not match["sure"] and 1990 <= hour * 100 + minute <= today.year:  # noqa: PLR2004 -- years people may mean
        raise Unread(match[0])
    told.set_clock(Clock(hour, minute, words=match[0]), match[0])


def _hours_clock(match: re.Match[str], told: Facts, today: date) -> None:
    """17h45, 0910 hrs."""
    del today
    minute = int(match["minute"] or match["minutes"])
    told.set_clock(Clock(int(match["hour"]), minute, words=match[0]), match[0])


def _half_of_the_day(match: re.Match[str], told: Facts, today: date) -> None:
    """Am or pm, said at a distance from its hour."""
    del today
    told.settle(after_noon=match["half"].startswith("p"), words=match[0])


def _edge(match: re.Match[str], told: Facts, today: date) -> None:
    del today
    told.edge = next(spread for words, spread in _EDGES if re.fullmatch(words, match["edge"]))


def _meridiem_clock(match: re.Match[str], told: Facts, today: date) -> None:
    """10 pm, 10:40 p.m., 10.40pm."""
    del today
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    second = int(match["second"]) if match["second"] else None
    if not 1 <= hour <= 12:  # noqa: PLR2004 -- the clock
        raise Unread(match[0])
    hour = hour % 12 + (12 if match["half"].startswith("p") else 0)
    told.set_clock(Clock(hour, minute, second, settled=True, words=match[0]), match[0])


def _worded_clock(match: re.Match[str], told: Facts, today: date) -> None:
    """Half past nine, quarter to nine, ten past nine, twenty-five to ten, nine o'clock, nine thirty, at nine."""
    del today
    hour = en_count(match["hour"], match[0])
    minute = 0
    if match["past"]:
        said = match["past"]
        minute = 30 if said == "half" else 15 if said.endswith("quarter") else en_count(said, match[0])
        if match["way"] in _TO:
            hour, minute = hour - 1, 60 - minute
    elif match["minute"]:
        minute = en_count(re.sub(r"^oh?[ -]", "", match["minute"]), match[0])
    meridiem = match["half"]
    if not 0 <= hour <= 12:  # noqa: PLR2004 -- the clock
        raise Unread(match[0])
    if meridiem:
        hour = hour % 12 + (12 if meridiem.startswith("p") else 0)
    elif hour == 0:
        hour = 12
    told.set_clock(Clock(hour, minute, bare=not meridiem, settled=bool(meridiem), words=match[0]), match[0])


def _ish(match: re.Match[str], told: Facts, today: date) -> None:
    del today
    told.set_clock(Clock(en_count(match["hour"], match[0]), bare=True, words=match[0]), match[0])
    told.about = True


def _about_a_clock(match: re.Match[str], told: Facts, today: date) -> None:
    """Around 5:30: who says so does not speak of a 24-hour clock."""
    del today
    told.about = True
    told.set_clock(Clock(int(match["hour"]), int(match["minute"]), bare=True, words=match[0]), match[0])


def _clock_ish(match: re.Match[str], told: Facts, today: date) -> None:
    """10pm-ish; who says 9:30ish does not speak of a 24-hour clock."""
    del today
    clock = told.clock
    if clock is not None and told.part is None and not (clock.bare or clock.settled) and clock.hour <= 12:  # noqa: PLR2004 -- the clock
        raise Unread(match[0])
    told.about = True


def _midnight_last_night(match: re.Match[str], told: Facts, today: date) -> None:
    """The one between yesterday and today."""
    told.set_days(Days.one(today - timedelta(days=1)), match[0])
    told.set_clock(Clock(24, settled=True, words=match[0]), match[0])


def _after_midnight(match: re.Match[str], told: Facts, today: date) -> None:
    told.edge = (0, 30)
    _midnight(match, told, today)


def _half_hour(match: re.Match[str], told: Facts, today: date) -> None:
    """Half nine, as it is said in Britain: half past."""
    del today
    hour, meridiem = en_count(match["hour"], match[0]), match["half"]
    if not 1 <= hour <= 12:  # noqa: PLR2004 -- the clock
        raise Unread(match[0])
    if meridiem:
        hour = hour % 12 + (12 if meridiem.startswith("p") else 0)
    told.set_clock(Clock(hour, 30, bare=not meridiem, settled=bool(meridiem), words=match[0]), match[0])


def _dotted_clock(match: re.Match[str], told: Facts, today: date) -> None:
    """7.50 where it can be no date: after "at", beside a part of the day."""
    del today
    hour = int(match["hour"])
    told.set_clock(Clock(hour, int(match["minute"]), bare=1 <= hour <= 12, words=match[0]), match[0])  # noqa: PLR2004 -- the clock


def _neighbours(match: re.Match[str], told: Facts, today: date) -> None:
    """7 or 8: from the first hour to the end of the second."""
    del today
    hour, then = en_count(match["hour"], match[0]), en_count(match["then"], match[0])
    if then != hour + 1 or hour < 1:
        raise Unread(match[0])
    told.set_clock(Clock(hour, bare=True, spread=(0, 119), words=match[0]), match[0])
    if match["half"]:
        told.settle(after_noon=match["half"].startswith("p"), words=match[0])


RULES: tuple[Rule, ...] = (
    (re.compile(r"(?:at )?(?:12 |twelve )?(?:noon|midday)\b"), _noon),
    (re.compile(r"(?:at )?(?:12 |twelve )?midnight\b"), _midnight),
    (
        re.compile(
            rf"(?:at )?(?P<hour>\d{{1,2}})(?:[:.;, ]?(?P<minute>[0-5]\d)(?:[:.](?P<second>\d\d))?)? ?{_AMPM}"
        ),
        _meridiem_clock,
    ),
    (
        re.compile(
            rf"(?:at )?(?:(?P<past>{_PAST})(?: min(?:ute)?s?)? (?P<way>{_WAY}) (?P<hour>{_HOUR_WORD}|\d{{1,2}})\b(?![:.]\d)(?P<minute>)(?: ?{_AMPM})?)"
        ),
        _worded_clock,
    ),
    (
        re.compile(
            rf"(?:at )?(?P<hour>{_HOUR_WORD})\b(?: (?P<minute>(?:oh|o)[ -](?:one|two|three|four|five|six|seven|eight|nine)|(?:twenty|thirty|forty|fifty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|ten|fifteen)\b)?"
            rf"(?: o ?['`]? ?clock)?(?P<past>)(?P<way>)(?: ?{_AMPM})?(?! (?:seconds?|minutes?|hours?|days?|weeks?|and)\b)"
        ),
        _worded_clock,
    ),
    (
        re.compile(
            rf"(?:at )?(?P<hour>\d{{1,2}}) ?o ?['`]? ?clock\b(?P<minute>)(?P<past>)(?P<way>)(?: ?{_AMPM})?"
        ),
        _worded_clock,
    ),
    (
        re.compile(
            r"(?:at )(?P<hour>\d{1,2})(?![\d:./-])(?P<minute>)(?P<past>)(?P<way>)(?P<half>)\b(?! ?[ap]\.?m)"
        ),
        _worded_clock,
    ),
    (re.compile(rf"(?:at )?(?P<hour>{_HOUR_WORD}|[1-9]|1[0-2])-?ish\b"), _ish),
    (
        re.compile(
            r"(?:about|around|roughly) (?P<hour>[1-9]|1[0-2])(?![\d:./-])(?! ?[ap]\.?m)\b(?! [a-z]+ ago)"
        ),
        _ish,
    ),
    (re.compile(r"ish\b"), _clock_ish),
    (
        re.compile(
            r"(?:about|around|roughly|approx(?:imately)?\.?) (?:at )?(?P<hour>[1-9]|1[0-2]):(?P<minute>[0-5]\d)(?![\d:])(?! ?[ap]\.?m)"
        ),
        _about_a_clock,
    ),
    (re.compile(r"(?:at )?midnight last night\b"), _midnight_last_night),
    (re.compile(r"just after midnight\b"), _after_midnight),
    (
        re.compile(
            rf"half (?P<hour>{_HOUR_WORD}|\d{{1,2}})\b(?![:.]\d)(?! (?:hours?|minutes?|mins?|days?)\b)(?: ?{_AMPM})?"
        ),
        _half_hour,
    ),
    (
        re.compile(
            r"(?:at |(?<=maybe )|(?<=about )|(?<=around )|(?<=morning )|(?<=afternoon )|(?<=evening )|(?<=night )|(?<=yesterday )|(?<=today )|(?<=tonight ))"
            r"(?P<hour>\d{1,2})\.(?P<minute>[0-5]\d)(?![\d.])(?! ?[ap]\.?m)"
        ),
        _dotted_clock,
    ),
    (
        re.compile(
            r"(?P<hour>\d{1,2})[. ](?P<minute>[0-5]\d)(?![\d.:])"
            r"(?= (?:in the (?:morning|afternoon|evening|night)|at night|this|last night|tonight|today|yesterday)\b)"
        ),
        _dotted_clock,
    ),
    (
        re.compile(
            rf"(?:at )?(?P<hour>{_HOUR_WORD}|\d{{1,2}}) or (?P<then>{_HOUR_WORD}|\d{{1,2}})(?: ?{_AMPM}|\b(?![:.]\d))"
        ),
        _neighbours,
    ),
    (
        re.compile(r"(?:at )?(?P<hour>\d{1,2})\.(?P<minute>00|3[2-9]|[45]\d)(?![\d.])(?! ?[ap]\.?m)"),
        _dotted_clock,
    ),
    (re.compile(r"(?:at )?(?P<hour>1[3-9]|2[0-3])\.(?P<minute>1[3-9]|[2-5]\d)(?![\d.])"), _dotted_clock),
    (
        re.compile(
            r"(?:at )?(?P<hour>1[0-2]|[1-9])(?P<minute>)(?P<past>)(?P<way>)(?P<half>)"
            r"(?= (?:in the (?:(?:early )?morning|afternoon|evening|night)|at night|this (?:morning|afternoon|evening)|last night|tonight|today|yesterday|on)\b)"
        ),
        _worded_clock,
    ),
    (
        re.compile(rf"(?P<past>{N})(?: min(?:ute)?s?)? (?P<way>{_WAY}) (?P<twelve>midnight|noon|midday)\b"),
        _beside_twelve,
    ),
    (
        re.compile(
            r"(?P<sure>at )?(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?![\d:./-])(?! ?[ap]\.?m)(?! ?(?:rs|usd|gbp))"
        ),
        _compact_clock,
    ),
    (
        re.compile(
            r"(?:at )?(?P<hour>[01]?\d|2[0-3])(?:h(?P<minute>[0-5]\d)(?!\d)|:?(?P<minutes>[0-5]\d) ?(?:hrs?|hours|h)\b)"
        ),
        _hours_clock,
    ),
    (re.compile(_AMPM), _half_of_the_day),
    (re.compile(rf"(?P<edge>{_EDGE}){_A_CLOCK_NEXT}"), _edge),
)
