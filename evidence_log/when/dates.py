"""Days counted from today: weekdays, days of a month, dates without a year. None lies in the future by guess."""

from datetime import date, datetime, time, timedelta

from evidence_log.when.facts import Days, InFuture, Unread

_WEEK = timedelta(days=7)
_LAST_THIRD = 2


def days_ago(today: date, count: int, words: str) -> Days:
    """The day that many days back."""
    try:
        return Days.one(today - timedelta(days=count))
    except OverflowError as error:
        raise Unread(words) from error


def latest_weekday(today: date, weekday: int) -> Days:
    """The most recent such day, today included."""
    return Days.one(today - timedelta(days=(today.weekday() - weekday) % 7))


def weekday_of_week(today: date, weekday: int, weeks_back: int) -> Days:
    """That day of the week so many weeks back; weeks begin on Monday."""
    monday = today - timedelta(days=today.weekday())
    return Days.one(monday - weeks_back * _WEEK + timedelta(days=weekday))


def week(today: date, weeks_back: int) -> Days:
    """A whole week, Monday to Sunday."""
    monday = weekday_of_week(today, 0, weeks_back).first
    return Days(monday, monday + timedelta(days=6))


def weekend(today: date, weeks_back: int) -> Days:
    """Saturday and Sunday of that week."""
    saturday = weekday_of_week(today, 5, weeks_back).first
    return Days(saturday, saturday + timedelta(days=1))


def full_date(year: int, month: int, day: int, words: str) -> Days:
    """A date with its year; one that does not exist is not understood."""
    try:
        return Days.one(date(year, month, day))
    except ValueError as error:
        raise Unread(words) from error


def month_day(today: date, month: int, day: int, words: str) -> Days:
    """The most recent such date, today included (29 February looks back further)."""
    for year in range(today.year, today.year - 5, -1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found <= today:
            return Days.one(found)
    raise Unread(words)


def day_of_month(today: date, day: int, words: str) -> Days:
    """The most recent such day of a month, today included."""
    month = today.replace(day=1)
    for _ in range(3):
        try:
            found = month.replace(day=day)
        except ValueError as error:
            if day > 31 or day < 1:  # noqa: PLR2004 -- the calendar
                raise Unread(words) from error
        else:
            if found <= today:
                return Days.one(found)
        month = (month - timedelta(days=1)).replace(day=1)
    raise Unread(words)


def months_back(today: date, count: int) -> date:
    """The first day of the month so many months back."""
    month = today.replace(day=1)
    for _ in range(count):
        month = (month - timedelta(days=1)).replace(day=1)
    return month


def not_yet(today: date) -> InFuture:
    """What lies tomorrow or later has not happened."""
    return InFuture(datetime.combine(today + timedelta(days=1), time()))


def month(today: date, back: int) -> Days:
    """A whole month, so many months back."""
    return month_of(months_back(today, back))


def month_of(first: date) -> Days:
    """The whole month that begins on that day."""
    return Days(first, _end_of(first))


def third_of_month(first: date, third: int) -> Days:
    """The first ten days of a month (0), the second ten (1), or the rest (2)."""
    return Days(
        first.replace(day=1 + 10 * third),
        _end_of(first) if third == _LAST_THIRD else first.replace(day=10 * (third + 1)),
    )


def latest_month(today: date, number: int) -> date:
    """The first day of the most recent month of that number; ValueError for none."""
    first = date(today.year, number, 1)
    return first if first <= today else first.replace(year=today.year - 1)


def _end_of(first: date) -> date:
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
