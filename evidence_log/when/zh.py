"""How times are said in Chinese: each rule a pattern and what it tells."""

import re
from datetime import date

from evidence_log.when import dates, facts as f
from evidence_log.when.facts import Ago, Clock, Facts, Rule, Unread
from evidence_log.when.numerals import ZH_NUMBER as N, zh_count
from evidence_log.when.zh_calendar import RULES as CALENDAR

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
    "晌午": f.NOON,
    "大中午": f.NOON,
    "大晚上": f.EVENING,
    "大下午": f.AFTERNOON,
    "大早上": f.DAWN,
    "前半夜": f.LATE,
    "下半夜": f.EARLY,
    "上半夜": f.LATE,
    "三更半夜": f.DEEP_NIGHT,
    "临晨": f.EARLY,
    "入夜": f.EVENING,
    "头半夜": f.LATE,
}
# What people do then.
_HABITS = {
    r"天(?:刚|蒙蒙|快|一)亮": f.DAYBREAK,
    r"天(?:还没|没|还未)亮": f.BEFORE_LIGHT,
    r"日出": f.DAYBREAK,
    r"天(?:刚|快|一|都|已经?)?黑了?|傍黑儿?|擦黑儿?|日落|太阳(?:刚)?下山": f.NIGHTFALL,
    r"(?:刚)?(?:早起|起床)|刚睡醒": f.FIRST_THING,
    r"吃?早[饭餐]": f.BREAKFAST,
    r"白天": f.DAYTIME,
    r"(?:上班|工作|办公)(?:的时候|时间|期间|时)": f.WORKING_HOURS,
    r"(?:看)?新闻联播(?:的时候|时)?": f.SEVEN_O_CLOCK_NEWS,
    r"[下后]半?晌": f.AFTERNOON,
    r"[上前]半?晌": f.FORENOON,
    r"早高峰|(?:送(?:孩子|小孩|娃)?)?(?:上学|上班)(?:的?路上|途中)": f.WAY_THERE,
    r"(?:吃完?)?[午中][饭餐](?:以?后|之后)": f.AFTER_LUNCH,
    r"午休|午睡|吃?[午中][饭餐]": f.NOON,
    r"放学(?:后|以后|的?路上)?|接(?:孩子|小孩|娃)": f.SCHOOL_OUT,
    r"晚高峰|下班(?:的?路上|途中)": f.WAY_BACK,
    r"(?:刚)?下班(?:以后|之后|后)?": f.AFTER_WORK,
    r"吃?晚[饭餐](?:以?后|之后)?": f.SUPPER,
    r"(?:临|快)?(?:睡觉|睡|上床)(?:之|以)?前": f.LATE_EVENING,
}
_PART = "|".join(sorted(_PARTS, key=len, reverse=True))
_DAYS = {"今": 0, "昨": 1, "前": 2, "大前": 3}
_UNITS = {"秒": 1, "分": 60, "刻": 900, "时": 3600}
_QUARTERS = {"一": 15, "1": 15, "两": 30, "二": 30, "2": 30, "三": 45, "3": 45}


def _now(match: re.Match[str], told: Facts, today: date) -> None:
    del today
    if match[0].startswith("刚"):
        told.set_ago(Ago(0, 600, exact=False), match[0])
    else:
        told.now = True


def _just(match: re.Match[str], told: Facts, today: date) -> None:
    del match, today
    told.just = True


def _habit(match: re.Match[str], told: Facts, today: date) -> None:
    del today
    told.set_part(next(part for words, part in _HABITS.items() if re.fullmatch(words, match[0])), match[0])
    told.about = True


def _hours_and_minutes(match: re.Match[str], told: Facts, today: date) -> None:
    """1小时20分钟前, 一个半小时零五分前."""
    del today
    amount = zh_count(match["hours"], match[0]) * 3600 + zh_count(match["minutes"], match[0]) * 60
    told.set_ago(Ago(amount, amount, exact=True), match[0])


def _within(match: re.Match[str], told: Facts, today: date) -> None:
    """不到一分钟, 不到半小时前, 最近十分钟."""
    del today
    unit = _UNITS[match["unit"][0] if match["unit"][0] in _UNITS else "时"]
    amount = unit // 2 if match["half"] else zh_count(match["count"], match[0]) * unit
    told.set_ago(Ago(0, amount, exact=False), match[0])


def _from_to(match: re.Match[str], told: Facts, today: date) -> None:
    """十到十五分钟前, 两三个小时前, 二三十分钟前."""
    del today
    unit = _UNITS[match["unit"][0] if match["unit"][0] in _UNITS else "时"]
    if match["pair"]:
        near, far = (zh_count(each, match[0]) * (10 if match["tens"] else 1) for each in match["pair"])
    else:
        near, far = zh_count(match["near"], match[0]), zh_count(match["far"], match[0])
    if near >= far:
        raise Unread(match[0])
    told.set_ago(Ago(near * unit, far * unit, exact=False), match[0])


def _some_hours(match: re.Match[str], told: Facts, today: date) -> None:
    del today
    told.set_ago(
        Ago(10_800, 32_400, exact=False) if "好" in match[0] else Ago(7200, 18_000, exact=False), match[0]
    )


def _edge(match: re.Match[str], told: Facts, today: date) -> None:
    """不到八点, 八点以后."""
    del today
    told.edge = _EDGES[match.lastgroup or ""]


def _that_day(match: re.Match[str], told: Facts, today: date) -> None:
    """Which day was said before it."""
    del today
    if told.days is None:
        raise Unread(match[0])


def _no_minutes(match: re.Match[str], told: Facts, today: date) -> None:
    del today
    told.set_ago(Ago(0, 600, exact=False), match[0])


def _listed_neighbours(match: re.Match[str], told: Facts, today: date) -> None:
    """下午3、4点."""
    del today
    hour = zh_count(match["near"], match[0])
    if zh_count(match["far"], match[0]) != hour + 1 or hour < 1:
        raise Unread(match[0])
    told.set_clock(_bare(hour, 0, None, (0, 119), match[0]), match[0])


def _half_past_pair(match: re.Match[str], told: Facts, today: date) -> None:
    """十一二点: eleven to the end of twelve."""
    del today
    told.set_clock(_bare(11, 0, None, (0, 119), match[0]), match[0])


_EDGES = {"nearly": (15, 0), "before": (60, 0), "after": (0, 179), "just": (0, 20)}


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
        whole = zh_count(match["count"], match[0]) * unit
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


def _relative_day(match: re.Match[str], told: Facts, today: date) -> None:
    told.set_days(dates.days_ago(today, _DAYS[match["day"]], match[0]), match[0])


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
    hour, minute = zh_count(match["hour"], match[0]), 0
    second = None
    if match["half"]:
        minute = 30
    elif match["quarter"]:
        minute = _QUARTERS[match["quarter"]]
    elif match["short"]:
        short = 15 if match["short"] == "一刻" else zh_count(match["short"].rstrip("分钟"), match[0])
        hour, minute = hour - 1, 60 - short
    elif match["minute"]:
        minute = zh_count(match["minute"], match[0])
        second = zh_count(match["second"], match[0]) if match["second"] else None
    spread = _spread(match)
    told.set_clock(_bare(hour, minute, second, spread, match[0]), match[0])


def _spread(match: re.Match[str]) -> tuple[int, int] | None:
    said = match["more"]
    if match["few"]:
        return (0, 9)
    if said is None:
        return (15, 0) if match["nearly"] else None
    return (
        (15, 0)
        if said in ("不到", "差点")
        else (0, 20)
        if said in ("出头", "过一点", "过点", "过几分")
        else (0, 59)
    )


def _mixed_distance(match: re.Match[str], told: Facts, today: date) -> None:
    """20 mins 前."""
    del today
    unit = 3600 if match["unit"].startswith("h") else 60
    amount = zh_count(match["count"], match[0]) * unit
    told.set_ago(Ago(amount, amount, exact=unit == 60), match[0])  # noqa: PLR2004 -- a minute


def _short_of(match: re.Match[str], told: Facts, today: date) -> None:
    """差五分十点, 差一刻九点."""
    del today
    short = 15 if match["short"].endswith("刻") else zh_count(match["short"].rstrip("分钟"), match[0])
    hour = zh_count(match["hour"], match[0])
    told.set_clock(_bare(hour - 1, 60 - short, None, None, match[0]), match[0])


def _bare(hour: int, minute: int, second: int | None, spread: tuple[int, int] | None, words: str) -> Clock:
    return Clock(hour, minute, second, bare=1 <= hour <= 12, spread=spread, words=words)  # noqa: PLR2004 -- the clock


def _about(match: re.Match[str], told: Facts, today: date) -> None:
    del match, today
    told.about = True


_ABOUT = r"大概是?|大约是?|约莫|约|差不多|可能|估计|左右|前后|上下|应该是?|好像是?|似乎是?|我?记得是?|印象中是?|吧|的?样子|刚过|也许是?|或许是?|不太?确定|不太?清楚|记不清了?|记不太清|应该|\?+"
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

RULES: tuple[Rule, ...] = (
    *CALENDAR,
    (
        re.compile(
            rf"(?:过|再过)(?:几|{N})(?:天|分钟|个?小时)|明[天日晚早晨儿]|[大]?后天|下个?(?:周|星期|礼拜)[一二三四五六日天末]?|下个?月|明年"
        ),
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
    (
        re.compile(rf"(?P<hours>{N})个?(?:小时|钟头)[零又]?(?P<minutes>{N})(?:分钟?)(?:之|以)?前"),
        _hours_and_minutes,
    ),
    (
        re.compile(
            rf"(?:就)?(?:还)?(?:不到|没到|最近|近|过去)(?:(?P<half>半)个?|(?P<count>{N})个?)(?P<unit>秒钟?|分钟|分|刻钟|小时|钟头)(?:(?:之|以)?[前内])?"
        ),
        _within,
    ),
    (
        re.compile(
            rf"(?:(?P<pair>一两|一二|两三|二三|三四|三五|四五|五六|六七|七八|八九)(?P<tens>十)?|(?P<near>{N})(?:到|至|-|~)(?P<far>{N}))个?"
            r"(?P<unit>秒钟?|分钟|分|小时|钟头)(?:之|以)?前"
        ),
        _from_to,
    ),
    (re.compile(r"好?几个(?:小时|钟头)(?:之|以)?前"), _some_hours),
    (re.compile(rf"(?P<count>{N}) ?(?P<unit>minutes?|mins?|hours?|hrs?) ?前"), _mixed_distance),
    (re.compile(r"刚(?:刚|才)?(?:(?=[挂打走来接收发敲砸骂堵停响])|(?=有人))"), _just),
    (re.compile("|".join(_HABITS)), _habit),
    (
        re.compile(
            rf"(?P<nearly>快到?|将近|接近|临近|还?没到|还?不到|差不多快到?)(?=(?:{_PART})?{N}[点时:])"
        ),
        _edge,
    ),
    (
        re.compile(
            r"(?<=[点时分半刻整钟\d多])(?:(?P<before>[以之]?前)(?!面)|(?P<after>[以之过往]后|后|起)(?![来面]))"
        ),
        _edge,
    ),
    (re.compile(rf"(?P<just>刚过|过了)(?=(?:{_PART})?{N}[点时:])"), _edge),
    (re.compile(r"十一二点(?:多?钟?)?"), _half_past_pair),
    (re.compile(r"(?:好|十)?几分钟(?:之|以)?前"), _some_minutes),
    (re.compile(rf"(?P<day>大前|前|昨|今)(?:天|日|儿个?|(?=(?:{_PART})))的?"), _relative_day),
    (re.compile(rf"(?P<pair>{'|'.join(_NEIGHBOURS)})[点點]钟?(?!半)"), _neighbours),
    (re.compile(_PART), _part),
    (re.compile(rf"差(?P<short>一刻|{N}分钟?)(?:钟|到)?(?P<hour>{N})[点點时]钟?"), _short_of),
    (
        re.compile(
            rf"(?P<nearly>快到?|将近|接近)?(?P<hour>{N})[点點时](?:钟|整)?"
            rf"(?:(?P<half>半)|(?P<quarter>[一两二三123])刻钟?|差(?P<short>一刻|{N}分钟?)"
            rf"|(?:过|零)?(?P<minute>{N})(?P<few>几)?分?(?:(?P<second>{N})秒)?|(?P<more>多钟?|来钟|不到|差点|出头|过一点|过点|过几分))?"
        ),
        _clock,
    ),
    (re.compile(_ABOUT), _about),
    (re.compile(r"当天|那一?天"), _that_day),
    (
        re.compile(
            r"误差\d{1,2}分钟|(?:具体)?(?:哪天|几号|几点|时间)?(?:记不太?清楚?|不记得|忘了|不太?清楚|不太?确定|说不准)了?"
        ),
        _about,
    ),
    (re.compile(r"(?:过去|过了)?没几分钟(?:之?前)?"), _no_minutes),
    (re.compile(rf"(?P<near>{N})[、,](?P<far>{N})[点时]钟?(?!半)"), _listed_neighbours),
)

FILLERS = re.compile(
    r"[\s,，、。!;:]+|之间|中间|就在(?=刚)|在|了|的时候|的|时候|时分|打来|打电话|来电|电话|接到|收到|他|她|又|发生|左近|突然|又|就|都|才|是|从|自|整个?|全|的那?会儿|那会儿?|那阵子?|那时候?|里头|大约摸|都快"
)
