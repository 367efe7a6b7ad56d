"""Read the one sum that stands in words as they were claimed; the words themselves are kept whatever is read."""

import re
import unicodedata
from decimal import Decimal

from evidence_log.records.case import Jurisdiction
from evidence_log.records.debt import ClaimedAmount

_NUMBER = re.compile(
    r"(?P<number>(?<![\d.,])\d{1,3}(?:[, ]\d{2,3})*[, ]\d{3}(?![\d])(?:\.\d+)?|\d+(?:\.\d+)?)"
    r" ?(?P<times>万|千|thousand|lakhs?|crores?|million)?"
)
_TIMES = {
    "千": 1_000,
    "thousand": 1_000,
    "万": 10_000,
    "lakh": 100_000,
    "million": 1_000_000,
    "crore": 10_000_000,
}
# The longer first: a US dollar is no dollar of the place, and a yen is no yuan.
_CURRENCIES = (
    (r"us ?\$|usd|us dollars?|美元|美金", "USD"),
    (r"hk ?\$|hkd|港元|港币", "HKD"),
    (r"jpy|日元|\byen\b", "JPY"),
    (r"欧元|eur\b|euros?|€", "EUR"),
    (r"英镑|gbp|pounds?\b|£", "GBP"),
    (r"inr|rupees?|卢比|₹", "INR"),
    (r"人民币|rmb|cny|yuan|元|块钱?", "CNY"),
)
# Signs several countries write, as the one the matter is in means them.
_SIGNS = {
    Jurisdiction.CN: (r"[¥￥]", "CNY"),
    Jurisdiction.US: (r"\$|dollars?", "USD"),
    Jurisdiction.IN: (r"\brs\b\.?", "INR"),
}
_WHOLE = ("JPY",)
_PLACES = 2
_LONGEST = 400


def read_amount(told: str, jurisdiction: Jurisdiction) -> ClaimedAmount:
    """Keep the words; a sum is read only where they hold one number and one currency."""
    said = unicodedata.normalize("NFKC", told).casefold()
    currency = _currency(said, jurisdiction)
    numbers = list(_NUMBER.finditer(said)) if len(said) <= _LONGEST else []
    minor = None if currency is None or len(numbers) != 1 else _minor(numbers[0], currency)
    return ClaimedAmount(told=told, currency=None if minor is None else currency, minor=minor)


def _currency(said: str, jurisdiction: Jurisdiction) -> str | None:
    """The one currency that is named."""
    found = set()
    for pattern, code in (*_CURRENCIES, *filter(None, [_SIGNS.get(jurisdiction)])):
        said, times = re.subn(pattern, " ", said)
        if times:
            found.add(code)
    return found.pop() if len(found) == 1 and "$" not in said else None


def _minor(found: re.Match[str], currency: str) -> int | None:
    """The sum in its smallest unit; None where a part of that is left, or it is larger than any debt."""
    number = Decimal(re.sub("[, ]", "", found["number"]))
    times = (found["times"] or "").removesuffix("s")
    places = 0 if currency in _WHOLE else _PLACES
    if not times and number != round(number, places):
        return None
    if not times and len(found["number"].partition(".")[2]) > _PLACES:
        return None  # 18.640 is eighteen thousand where a point divides thousands
    minor = number * _TIMES.get(times, 1) * 10**places
    return int(minor) if minor == int(minor) and minor < 2**53 else None
