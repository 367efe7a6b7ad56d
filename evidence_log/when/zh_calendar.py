"""Days, weeks, months and feast days as they are said in Chinese."""

import re
from datetime import date, timedelta

from evidence_log.when import dates
from evidence_log.when.facts import Days, Facts, Rule, Unread
from evidence_log.when.numerals import ZH_NUMBER as N, zh_count

_WEEKDAYS = (
    {name: index for index, name in enumerate("一二三四五六日")}
    | {"天": 6}
    | {str(day): day - 1 for day in range(1, 7)}
)
_WEEKS = {None: None, "": None, "这": 0, "这个": 0, "本": 0, "上": 1, "上个": 1, "上上": 2, "上上个": 2}
_DAY_UNITS = {"天": 1, "日": 1, "周": 7, "星期": 7, "礼拜": 7}
_THIRDS = {"初": 0, "上旬": 0, "中旬": 1, "中": 1, "下旬": 2, "底": 2, "末": 2}
# Days everybody knows by name; those of the moon's calendar are not among them.
_FEASTS = {
    "元旦": (1, 1),
    "情人节": (2, 14),
    "妇女节": (3, 8),
    "愚人节": (4, 1),
    "劳动节": (5, 1),
    "儿童节": (6, 1),
    "五一": (5, 1),
    "三八节": (3, 8),
    "青年节": (5, 4),
    "建军节": (8, 1),
    "教师节": (9, 10),
    "万圣节": (10, 31),
    "光棍节": (11, 11),
    "国庆节": (10, 1),
    "国庆": (10, 1),
    "双十一": (11, 11),
    "双11": (11, 11),
    "双十二": (12, 12),
    "双12": (12, 12),
    "平安夜": (12, 24),
    "圣诞节": (12, 25),
}


def _days_back(match: re.Match[str], told: Facts, today: date) -> None:
    unit = _DAY_UNITS[match["unit"]]
    count = zh_count(match["count"], match[0])
    if count < 1:
        raise Unread(match[0])
    told.set_days(dates.days_ago(today, count * unit, match[0]), match[0])
    told.about = told.about or (unit > 1 and not match[0].endswith("今天"))


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
    year = _year(match["year"], today)
    month, day = zh_count(match["month"], match[0]), zh_count(match["day"], match[0])
    told.set_days(dates.full_date(year, month, day, match[0]), match[0])


def _year(said: str, today: date) -> int:
    if said in _YEARS:
        return today.year - _YEARS[said]
    digits = said.rstrip("年").translate(_DIGITS)
    return int(digits) if len(digits) > 2 else today.year // 100 * 100 + int(digits)  # noqa: PLR2004 -- 26年


def _month_day(match: re.Match[str], told: Facts, today: date) -> None:
    month, day = zh_count(match["month"], match[0]), zh_count(match["day"].rstrip("日号"), match[0])
    told.set_days(dates.month_day(today, month, day, match[0]), match[0])


def _day_of_month(match: re.Match[str], told: Facts, today: date) -> None:
    day = zh_count(match["day"], match[0])
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
        number = zh_count(match["named"], match[0])
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


def _feast_and_after(match: re.Match[str], told: Facts, today: date) -> None:
    """国庆放假期间: the holiday and the week that begins with it."""
    month, day = _FEASTS[match["name"]]
    first = dates.month_day(today, month, day, match[0]).first
    told.set_days(Days(first, min(first + timedelta(days=6), today)), match[0])
    told.about = True


def _weekday_weeks_back(match: re.Match[str], told: Facts, today: date) -> None:
    """两周前的周四: in the week so many back."""
    back = zh_count(match["count"], match[0])
    told.set_days(dates.weekday_of_week(today, _WEEKDAYS[match["name"]], back), match[0])


def _days_or_so(match: re.Match[str], told: Facts, today: date) -> None:
    near, far = _SOME_DAYS[match[0]]
    told.set_days(Days(today - timedelta(days=far), today - timedelta(days=near)), match[0])
    told.about = True


def _days_from_to(match: re.Match[str], told: Facts, today: date) -> None:
    """两三天前, 三五天前, 三四周前."""
    unit = _DAY_UNITS[match["unit"]]
    near, far = (zh_count(each, match[0]) * unit for each in match["pair"])
    if not 1 <= near < far:
        raise Unread(match[0])
    told.set_days(Days(today - timedelta(days=far), today - timedelta(days=near)), match[0])
    told.about = True


def _ten_days_or_so(match: re.Match[str], told: Facts, today: date) -> None:
    """十来天前, 二十多天前."""
    count = zh_count(match["count"], match[0])
    first, last = (count - 2, count + 2) if match["more"] == "来" else (count, count + 9)
    told.set_days(Days(today - timedelta(days=last), today - timedelta(days=first)), match[0])
    told.about = True


def _months_back(match: re.Match[str], told: Facts, today: date) -> None:
    """一个月前, 一个半月前, 半年前: some days to either side of it."""
    if match["year"]:
        days = 183
    else:
        days = zh_count(match["count"], match[0]) * 61 // 2 + (15 if match["and_half"] else 0)
    if days < 1:
        raise Unread(match[0])
    told.set_days(Days(today - timedelta(days=days + 5), today - timedelta(days=days - 5)), match[0])
    told.about = True


def _part_of_week(match: re.Match[str], told: Facts, today: date) -> None:
    """上周初, 这周前半周, 上周后几天."""
    monday = dates.weekday_of_week(today, 0, _WEEKS[match["week"]] or 0).first
    first, last = {"初": (0, 2), "前": (0, 3), "中": (1, 3), "后": (3, 6), "底": (4, 6)}[match["third"][0]]
    if monday + timedelta(days=first) > today:
        raise dates.not_yet(today)
    told.set_days(Days(monday + timedelta(days=first), min(monday + timedelta(days=last), today)), match[0])
    told.about = True


def _two_weekdays(match: re.Match[str], told: Facts, today: date) -> None:
    """周一二那两天, 周一或者周二."""
    first, then = _WEEKDAYS[match["name"]], _WEEKDAYS[match["then"]]
    if then != first + 1:
        raise Unread(match[0])
    week = _WEEKS[match["week"]]
    if week is None:
        last = dates.latest_weekday(today, then).first
    else:
        last = dates.weekday_of_week(today, then, week).first
    told.set_days(Days(last - timedelta(days=1), last), match[0])


def _two_days(match: re.Match[str], told: Facts, today: date) -> None:
    """12号或者13号, 11月12、13号."""
    day, then = zh_count(match["day"], match[0]), zh_count(match["then"], match[0])
    if then != day + 1:
        raise Unread(match[0])
    if match["month"]:
        last = dates.month_day(today, zh_count(match["month"], match[0]), then, match[0]).first
    else:
        last = dates.day_of_month(today, then, match[0]).first
    told.set_days(Days(last - timedelta(days=1), last), match[0])


def _named_month(match: re.Match[str], told: Facts, today: date) -> None:
    """九月份: the latest one, or that of the year said."""
    number = zh_count(match["month"], match[0])
    if not 1 <= number <= 12:  # noqa: PLR2004 -- the calendar
        raise Unread(match[0])
    first = dates.latest_month(today, number)
    told.set_days(
        dates.month_of(first.replace(year=_year(match["year"], today)) if match["year"] else first), match[0]
    )


_YEARS = {"今年": 0, "去年": 1, "前年": 2}
_DIGITS = str.maketrans("零〇一二三四五六七八九", "00123456789")
_SOME_DAYS = {
    "前两天": (1, 3),
    "前几天": (2, 7),
    "前些天": (3, 14),
    "几天前": (2, 7),
    "好几天前": (3, 9),
    "几天之前": (2, 7),
    "这两天": (0, 1),
    "这几天": (0, 4),
    "最近几天": (0, 4),
    "近几天": (0, 4),
    "半个月前": (12, 18),
    "半个多月前": (15, 24),
    "几周前": (14, 35),
    "几个星期前": (14, 35),
}

RULES: tuple[Rule, ...] = (
    (
        re.compile(
            r"(?P<pair>一两|两三|二三|三四|三五|四五|五六|六七|七八|八九)个?(?P<unit>天|日|周|星期|礼拜)(?:之|以)?前"
        ),
        _days_from_to,
    ),
    (re.compile(rf"(?P<count>{N})个?(?P<unit>天|日|周|星期|礼拜)(?:之|以)?前(?:的?今天)?"), _days_back),
    (
        re.compile(
            r"(?P<week>上上个?|上个?|这个?|本)?(?:周|星期|礼拜)(?P<name>[一二三四五六日天末]|[1-6](?![\d点:.号日]))"
        ),
        _weekday,
    ),
    (re.compile(r"(?P<week>上上个?|上个?|这个?|本)(?:周|星期|礼拜)(?:里|内)?"), _week),
    (
        re.compile(
            rf"(?P<count>{N})个?(?:周|星期|礼拜)(?:之|以)?前的?(?:那个)?(?:周|星期|礼拜)(?P<name>[一二三四五六日天])"
        ),
        _weekday_weeks_back,
    ),
    (re.compile("|".join(sorted(_SOME_DAYS, key=len, reverse=True))), _days_or_so),
    (re.compile(r"(?P<count>[一二三四五六七八九]?十|[1-9]0)(?P<more>来|多)天(?:之|以)?前"), _ten_days_or_so),
    (re.compile(rf"(?:(?P<count>{N})个(?P<and_half>半)?月|(?P<year>半年))(?:之|以)?前"), _months_back),
    (
        re.compile(
            r"(?P<week>上上个?|上个?|这个?|本)(?:周|星期|礼拜)(?P<third>初|前半周?|前几天|中间?|后半周?|后几天|底)"
        ),
        _part_of_week,
    ),
    (
        re.compile(
            r"(?P<week>上上个?|上个?|这个?|本)?(?:周|星期|礼拜)(?P<name>[一二三四五六])(?:[、,]?|或者?是?|还是)(?:周|星期|礼拜)?(?P<then>[二三四五六日天])(?:那两天|两天)?"
        ),
        _two_weekdays,
    ),
    (
        re.compile(
            rf"(?:(?P<month>{N})月)?(?P<day>{N})[日号]?(?:或者?是?|还是|、)(?P<then>{N})[日号](?:那两天|两天)?"
        ),
        _two_days,
    ),
    (
        re.compile(rf"(?P<year>今年|去年|前年)?的?(?P<month>{N})月份?(?![\d零一二三四五六七八九十份])"),
        _named_month,
    ),
    (
        re.compile(
            rf"(?P<name>{'|'.join(_FEASTS)})(?:长假|假期|放假|黄金周|那几天|那阵子?)(?:期间|里|的时候|那几天)?"
        ),
        _feast_and_after,
    ),
    (
        re.compile(
            rf"(?P<year>\d{{4}}年|\d\d年|[零〇一二三四五六七八九]{{4}}年|今年|去年)(?P<month>{N})月(?P<day>{N})[日号]?"
        ),
        _full_date,
    ),
    (re.compile(rf"(?P<month>上个?月|这个?月|本月)(?P<day>{N})[日号]"), _day_of_month),
    (re.compile(rf"(?P<month>{N})月(?P<day>{N}[日号]|\d{{1,2}})"), _month_day),
    (re.compile(rf"(?P<month>)(?P<day>{N})[日号]"), _day_of_month),
    (
        re.compile(r"(?P<month>\d{1,2})\.(?P<day>\d{1,2}[日号]?)(?=的?[早上中下傍晚凌夜半深午清黄])"),
        _month_day,
    ),
    (re.compile(r"(?P<month>上个?月|这个月|本月)"), _whole_month),
    (
        re.compile(rf"(?:(?P<month>上个?月|这个?月|本月)|(?P<named>{N})月|月)(?P<third>{'|'.join(_THIRDS)})"),
        _third,
    ),
    (re.compile(rf"(?P<name>{'|'.join(_FEASTS)})(?:当天|那天|当日)?"), _feast),
)
