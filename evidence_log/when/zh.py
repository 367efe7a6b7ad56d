"""How times are said in Chinese: each rule a pattern and what it tells."""

import re
from collections.abc import Callable
from datetime import date

from evidence_log.when import dates, facts as f
from evidence_log.when.facts import Ago, Clock, Facts, Unread
from evidence_log.when.numerals import ZH_NUMBER as N, zh_number

Rule = tuple[re.Pattern[str], Callable[[re.Match[str], Facts, date], None]]

_PARTS = {
    "凌晨": f.EARLY,
    "后半夜": f.EARLY,
    "清晨": f.DAWN,
    "大清早": f.DAWN,
    "清早": f.DAWN,
    "一大早": f.DAWN,
    "一早": f.DAWN,
    "早晨": f.DAWN,
    "早上": f.DAWN,
    "早": f.DAWN,
    "晨": f.DAWN,
    "上午": f.FORENOON,
    "正午": f.NOON,
    "中午": f.NOON,
    "午间": f.NOON,
    "下午": f.AFTERNOON,
    "午后": f.AFTERNOON,
    "傍晚": f.DUSK,
    "黄昏": f.DUSK,
    "晚上": f.EVENING,
    "晚间": f.EVENING,
    "夜里": f.NIGHT,
    "夜间": f.NIGHT,
    "夜晚": f.EVENING,
    "大半夜": f.DEEP_NIGHT,
    "半夜": f.DEEP_NIGHT,
    "深夜": f.DEEP_NIGHT,
    "午夜": f.DEEP_NIGHT,
    "晚": f.EVENING,
    "夜": f.NIGHT,
}
_PART = "|".join(sorted(_PARTS, key=len, reverse=True))
_DAYS = {"今": 0, "昨": 1, "前": 2, "大前": 3}
_WEEKDAYS = {name: index for index, name in enumerate("一二三四五六日")} | {"天": 6}
_WEEKS = {None: None, "": None, "这": 0, "这个": 0, "本": 0, "上": 1, "上个": 1, "上上": 2, "上上个": 2}
_UNITS = {"秒": 1, "分": 60, "刻": 900, "时": 3600}
_DAY_UNITS = {"天": 1, "日": 1, "周": 7, "星期": 7, "礼拜": 7}
_QUARTERS = {"一": 15, "1": 15, "两": 30, "二": 30, "2": 30, "三": 45, "3": 45}


def _number(text: str, words: str) -> int:
    value = zh_number(text)
    if value is None:
        raise Unread(words)
    return value


def _now(match: re.Match[str], told: Facts, today: date) -> None:
    del today
    if match[0].startswith("刚"):
        told.set_ago(Ago(0, 600, exact=False), match[0])
    else:
        told.now = True


def _not_yet(match: re.Match[str], told: Facts, today: date) -> None:
    del match, told
    raise dates.not_yet(today)


def _distance(match: re.Match[str], told: Facts, today: date) -> None:
    """25分钟前, 半小时前, 一个半小时前, 两个多小时前, 三刻钟前."""
    del today
    unit = _UNITS[match["unit"][0] if match["unit"][0] in _UNITS else "时"]
    round_tens = 1
    if match["half"]:
        amount = unit // 2
        upper = unit
    else:
        whole = _number(match["count"], match[0]) * unit
        amount = whole + (unit // 2 if match["and_half"] else 0)
        # 二十多分钟 is anything up to thirty.
        round_tens = 1 if match["and_half"] or whole // unit % 10 else 10
        upper = whole + unit * round_tens
    if match["more"]:
        if match["more"] == "来":
            amount -= unit * round_tens // 5
        told.set_ago(Ago(amount, upper, exact=False), match[0])
    else:
        told.set_ago(Ago(amount, amount, exact=unit <= _UNITS["刻"]), match[0])


def _some_minutes(match: re.Match[str], told: Facts, today: date) -> None:
    del today
    nearest, farthest = (660, 1140) if match[0].startswith("十") else (120, 600)
    told.set_ago(Ago(nearest, farthest, exact=False), match[0])


def _days_back(match: re.Match[str], told: Facts, today: date) -> None:
    unit = _DAY_UNITS[match["unit"]]
    count = _number(match["count"], match[0])
    if count < 1:
        raise Unread(match[0])
    told.set_days(dates.days_ago(today, count * unit, match[0]), match[0])
    told.about = told.about or unit > 1


def _relative_day(match: re.Match[str], told: Facts, today: date) -> None:
    told.set_days(dates.days_ago(today, _DAYS[match["day"]], match[0]), match[0])


def _weekday(match: re.Match[str], told: Facts, today: date) -> None:
    back = _WEEKS[match["week"]]
    name = match["name"]
    if name == "末":
        told.set_days(dates.weekend(today, back if back is not None else _latest_weekend(today)), match[0])
    elif back is None:
        told.set_weekday(dates.latest_weekday(today, _WEEKDAYS[name]), match[0])
    else:
        told.set_days(dates.weekday_of_week(today, _WEEKDAYS[name], back), match[0])


def _latest_weekend(today: date) -> int:
    return 0 if today.weekday() >= _WEEKDAYS["六"] else 1


def _week(match: re.Match[str], told: Facts, today: date) -> None:
    told.set_days(dates.week(today, _WEEKS[match["week"]] or 0), match[0])


def _full_date(match: re.Match[str], told: Facts, today: date) -> None:
    year = {"今年": today.year, "去年": today.year - 1}.get(match["year"]) or int(match["year"][:4])
    month, day = _number(match["month"], match[0]), _number(match["day"], match[0])
    told.set_days(dates.full_date(year, month, day, match[0]), match[0])


def _month_day(match: re.Match[str], told: Facts, today: date) -> None:
    month, day = _number(match["month"], match[0]), _number(match["day"].rstrip("日号"), match[0])
    told.set_days(dates.month_day(today, month, day, match[0]), match[0])


def _day_of_month(match: re.Match[str], told: Facts, today: date) -> None:
    day = _number(match["day"], match[0])
    if not match["month"]:
        told.set_days(dates.day_of_month(today, day, match[0]), match[0])
        return
    month = dates.months_back(today, 1 if match["month"].startswith("上") else 0)
    told.set_days(dates.full_date(month.year, month.month, day, match[0]), match[0])


def _whole_month(match: re.Match[str], told: Facts, today: date) -> None:
    told.set_days(dates.month(today, 1 if match["month"].startswith("上") else 0), match[0])


def _third(match: re.Match[str], told: Facts, today: date) -> None:
    """月初, 上月底, 十月中旬: ten days each, and about that."""
    if match["named"]:
        number = _number(match["named"], match[0])
        if not 1 <= number <= 12:  # noqa: PLR2004 -- the calendar
            raise Unread(match[0])
        first = dates.latest_month(today, number)
    else:
        first = dates.months_back(today, 1 if (match["month"] or "").startswith("上") else 0)
    days = dates.third_of_month(first, _THIRDS[match["third"]])
    if days.first > today:
        if match["month"] or match["named"]:
            raise dates.not_yet(today)
        days = dates.third_of_month(dates.months_back(today, 1), _THIRDS[match["third"]])
    told.set_days(days, match[0])
    told.about = True


def _feast(match: re.Match[str], told: Facts, today: date) -> None:
    month, day = _FEASTS[match["name"]]
    told.set_days(dates.month_day(today, month, day, match[0]), match[0])


def _neighbours(match: re.Match[str], told: Facts, today: date) -> None:
    """四五点, 七八点钟: from the first hour to the end of the second."""
    del today
    hour = _NEIGHBOURS[match["pair"]]
    told.set_clock(_bare(hour, 0, None, (0, 119), match[0]), match[0])


def _part(match: re.Match[str], told: Facts, today: date) -> None:
    del today
    told.set_part(_PARTS[match[0]], match[0])


def _clock(match: re.Match[str], told: Facts, today: date) -> None:
    """十点, 十点半, 十点四十, 十点零五分, 9点3刻, 21时05分, 十点多, 快十点."""
    del today
    hour, minute = _number(match["hour"], match[0]), 0
    second = None
    if match["half"]:
        minute = 30
    elif match["quarter"]:
        minute = _QUARTERS[match["quarter"]]
    elif match["short"]:
        short = 15 if match["short"] == "一刻" else _number(match["short"].rstrip("分钟"), match[0])
        hour, minute = hour - 1, 60 - short
    elif match["minute"]:
        minute = _number(match["minute"], match[0])
        second = _number(match["second"], match[0]) if match["second"] else None
    spread = (0, 59) if match["more"] else (15, 0) if match["nearly"] else None
    told.set_clock(_bare(hour, minute, second, spread, match[0]), match[0])


def _short_of(match: re.Match[str], told: Facts, today: date) -> None:
    """差五分十点, 差一刻九点."""
    del today
    short = 15 if match["short"].endswith("刻") else _number(match["short"].rstrip("分钟"), match[0])
    hour = _number(match["hour"], match[0])
    told.set_clock(_bare(hour - 1, 60 - short, None, None, match[0]), match[0])


def _bare(hour: int, minute: int, second: int | None, spread: tuple[int, int] | None, words: str) -> Clock:
    return Clock(hour, minute, second, bare=1 <= hour <= 12, spread=spread, words=words)  # noqa: PLR2004 -- the clock


def _about(match: re.Match[str], told: Facts, today: date) -> None:
    del match, today
    told.about = True


_ABOUT = r"大概是?|大约是?|约莫|约|差不多|可能|估计|左右|前后|上下|应该是?|好像是?|似乎是?|我?记得是?|印象中是?|吧|的?样子|刚过"
_THIRDS = {"初": 0, "上旬": 0, "中旬": 1, "中": 1, "下旬": 2, "底": 2, "末": 2}
_NEIGHBOURS = {
    "一两": 1,
    "一二": 1,
    "两三": 2,
    "二三": 2,
    "三四": 3,
    "四五": 4,
    "五六": 5,
    "六七": 6,
    "七八": 7,
    "八九": 8,
}
# Days everybody knows by name; those of the moon's calendar are not among them.
_FEASTS = {
    "元旦": (1, 1),
    "情人节": (2, 14),
    "妇女节": (3, 8),
    "愚人节": (4, 1),
    "劳动节": (5, 1),
    "儿童节": (6, 1),
    "国庆节": (10, 1),
    "国庆": (10, 1),
    "双十一": (11, 11),
    "双11": (11, 11),
    "双十二": (12, 12),
    "双12": (12, 12),
    "平安夜": (12, 24),
    "圣诞节": (12, 25),
}

RULES: tuple[Rule, ...] = (
    (
        re.compile(r"明[天日晚早晨儿]|[大]?后天|下个?(?:周|星期|礼拜)[一二三四五六日天末]?|下个?月|明年"),
        _not_yet,
    ),
    (re.compile(r"刚刚|刚才|方才|刚|现在|此刻|眼下"), _now),
    (
        re.compile(
            rf"(?:(?P<half>半)个?|(?P<count>{N}|\d{{3}})个?(?P<and_half>半)?)(?P<more>多|来)?个?"
            r"(?P<unit>秒钟?|分钟|分|刻钟|小时|钟头)(?:之|以)?前"
        ),
        _distance,
    ),
    (re.compile(r"十?几分钟(?:之|以)?前"), _some_minutes),
    (re.compile(rf"(?P<count>{N})个?(?P<unit>天|日|周|星期|礼拜)(?:之|以)?前"), _days_back),
    (re.compile(rf"(?P<day>大前|前|昨|今)(?:天|日|儿个?|(?=(?:{_PART})))的?"), _relative_day),
    (
        re.compile(r"(?P<week>上上个?|上个?|这个?|本)?(?:周|星期|礼拜)(?P<name>[一二三四五六日天末])"),
        _weekday,
    ),
    (re.compile(r"(?P<week>上上个?|上个?|这个?|本)(?:周|星期|礼拜)"), _week),
    (
        re.compile(rf"(?P<year>\d{{4}}年|今年|去年)(?P<month>{N})月(?P<day>{N})[日号]?"),
        _full_date,
    ),
    (re.compile(rf"(?P<month>上个?月|这个?月|本月)(?P<day>{N})[日号]"), _day_of_month),
    (re.compile(rf"(?P<month>{N})月(?P<day>{N}[日号]|\d{{1,2}})"), _month_day),
    (re.compile(rf"(?P<month>)(?P<day>{N})[日号]"), _day_of_month),
    (re.compile(rf"(?P<month>\d{{1,2}})\.(?P<day>\d{{1,2}}[日号]?)(?=(?:的)?(?:{_PART}))"), _month_day),
    (re.compile(r"(?P<month>上个?月|这个月|本月)"), _whole_month),
    (
        re.compile(rf"(?:(?P<month>上个?月|这个?月|本月)|(?P<named>{N})月|月)(?P<third>{'|'.join(_THIRDS)})"),
        _third,
    ),
    (re.compile(rf"(?P<name>{'|'.join(_FEASTS)})(?:当天|那天|当日)?"), _feast),
    (re.compile(rf"(?P<pair>{'|'.join(_NEIGHBOURS)})[点點]钟?(?!半)"), _neighbours),
    (re.compile(_PART), _part),
    (re.compile(rf"差(?P<short>一刻|{N}分钟?)(?:钟|到)?(?P<hour>{N})[点點时]钟?"), _short_of),
    (
        re.compile(
            rf"(?P<nearly>快到?|将近|接近)?(?P<hour>{N})[点點时](?:钟|整)?"
            rf"(?:(?P<half>半)|(?P<quarter>[一两二三123])刻钟?|差(?P<short>一刻|{N}分钟?)"
            rf"|(?:过|零)?(?P<minute>{N})分?(?:(?P<second>{N})秒)?|(?P<more>多钟?|来钟))?"
        ),
        _clock,
    ),
    (re.compile(_ABOUT), _about),
)

FILLERS = re.compile(
    r"[\s,，、。]+|就在(?=刚)|在|了|的时候|的|时候|那天|时分|打来|打电话|来电|电话|接到|收到|他|她|又|发生"
)
