"""Times in words, by our own ten-line rules: the locale of the machine is not the language of the person."""

from datetime import date, datetime

from evidence_log.i18n.texts import Texts
from evidence_log.records.clock import Language
from evidence_log.records.instant import instant, zone_named
from evidence_log.records.moment import Moment, Precision

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WHOLE_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DAYS_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_DAYS_ZH = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")


def day_words(day: date, texts: Texts, *, year: bool = True) -> str:
    """'Mon 23 Nov 2026' or '2026年11月23日 周一'."""
    if texts.language is Language.ZH:
        head = f"{day.year}年" if year else ""
        return f"{head}{day.month}月{day.day}日 {_DAYS_ZH[day.weekday()]}"
    tail = f" {day.year}" if year else ""
    return f"{_DAYS_EN[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}{tail}"


def month_words(day: date, texts: Texts) -> str:
    """'Nov' or '11月', with the year where one begins."""
    if texts.language is Language.ZH:
        return f"{day.year}年1月" if day.month == 1 else f"{day.month}月"
    return f"{_MONTHS[day.month - 1]} {day.year}" if day.month == 1 else _MONTHS[day.month - 1]


def weekday_words(weekday: int, texts: Texts) -> str:
    """'Mon' or '周一'; Monday is 0."""
    return (_DAYS_ZH if texts.language is Language.ZH else _DAYS_EN)[weekday]


def date_words(day: date, texts: Texts) -> str:
    """'23 November 2026' or '2026年11月23日', as the date of a letter is written."""
    if texts.language is Language.ZH:
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {_WHOLE_MONTHS[day.month - 1]} {day.year}"


def clock_words(at: datetime) -> str:
    """'22:40', or '22:40:05' when the seconds say something."""
    return f"{at:%H:%M:%S}" if at.second else f"{at:%H:%M}"


def moment_words(moment: Moment, texts: Texts, *, zone: str | None = None) -> str:
    """Say when, as honestly as it is known, in `zone` or else in the moment's own."""
    begins, ends = moment.begins, moment.ends
    if begins is None or ends is None:
        return texts("moments.unknown")
    shown_in = zone or moment.zone
    if shown_in is not None and begins.tzinfo is not None and ends.tzinfo is not None:
        begins, ends = begins.astimezone(zone_named(shown_in)), ends.astimezone(zone_named(shown_in))
    first_day, last_day = day_words(begins.date(), texts), day_words(ends.date(), texts)
    if moment.precision is Precision.DAY:
        if begins.date() == ends.date():
            return texts("moments.day", day=first_day)
        return texts("moments.days", first=first_day, last=last_day)
    if begins.replace(second=0) == ends.replace(second=0):
        one_second = moment.precision is Precision.EXACT
        said = f"{first_day} {clock_words(begins) if one_second else format(begins, '%H:%M')}"
    elif begins.date() == ends.date():
        first = f"{begins:%H:%M}" if moment.precision is Precision.ABOUT else clock_words(begins)
        said = texts("moments.between", day=first_day, first=first, last=f"{ends:%H:%M}")
    else:
        first, last = f"{first_day} {begins:%H:%M}", f"{last_day} {ends:%H:%M}"
        said = texts("moments.span", first=first, last=last)
    if moment.precision is Precision.ABOUT:
        said = texts("moments.about", said=said)
    return said if begins.tzinfo is not None else texts("moments.local", said=said)


def instant_words(text: str, texts: Texts, *, zone: str | None = None) -> str:
    """Say an instant that was recorded: 'Mon 23 Nov 2026 22:46'."""
    at = instant(text)
    if zone is not None and at.tzinfo is not None:
        at = at.astimezone(zone_named(zone))
    return f"{day_words(at.date(), texts)} {at:%H:%M}"
