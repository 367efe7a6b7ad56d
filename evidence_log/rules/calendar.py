"""Days counted on as calendars do: a month later is the same day, or the last one of a shorter month."""

from calendar import monthrange
from datetime import date

MONTHS = 12


def months_after(day: date, months: int) -> date:
    """31 August and six months are the last of February. Beyond the calendar there is its last day."""
    year, month = divmod(day.year * MONTHS + day.month - 1 + months, MONTHS)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def days_after(day: date, days: int) -> date:
    """The day itself is not counted. Beyond the calendar there is its last day."""
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))
