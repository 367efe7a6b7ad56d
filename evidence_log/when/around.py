"""Words around a time that tell nothing of it: who rang, where, how often, how long. What might tell is not passed over."""

import re

from evidence_log.when.numerals import EN_NUMBER, ZH_NUMBER

# Words that bear on the time though no rule reads them here; a phrase with one of them is not read.
_EN_TELLING = frozenset(
    [
        "after",
        "always",
        "frequently",
        "mostly",
        "normally",
        "regularly",
        "sometimes",
        "typically",
        "whenever",
        "ago",
        "before",
        "between",
        "by",
        "coming",
        "daily",
        "day",
        "days",
        "deadline",
        "due",
        "each",
        "earlier",
        "early",
        "every",
        "except",
        "few",
        "first",
        "following",
        "fortnight",
        "from",
        "half",
        "half-hour",
        "holiday",
        "holidays",
        "hour",
        "hourly",
        "hours",
        "if",
        "last",
        "late",
        "later",
        "latest",
        "least",
        "less",
        "month",
        "months",
        "more",
        "most",
        "never",
        "next",
        "night",
        "nights",
        "nor",
        "not",
        "nightly",
        "often",
        "or",
        "other",
        "past",
        "previous",
        "prior",
        "quarter",
        "same",
        "scheduled",
        "second",
        "seconds",
        "since",
        "soon",
        "than",
        "third",
        "till",
        "time's",
        "tomorrow",
        "until",
        "upcoming",
        "usual",
        "usually",
        "week",
        "weekday",
        "weekdays",
        "weekend",
        "weekends",
        "weekly",
        "weeks",
        "when's",
        "will",
        "within",
        "would",
        "year",
        "years",
        "birthday",
        "anniversary",
        "easter",
        "ramadan",
        "diwali",
        "eid",
        "thanksgiving",
        "holi",
        "minute",
        "minutes",
        "min",
        "mins",
        "secs",
        "mornings",
        "afternoons",
        "evenings",
        "mondays",
        "tuesdays",
        "wednesdays",
        "thursdays",
        "fridays",
        "saturdays",
        "sundays",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "dozen",
        "hundred",
        "either",
        "neither",
        "both",
    ]
)
# Names of days and months that are words of their own, too.
_EN_DOUBLE = re.compile(r"(?:sat|sun|wed|mar|may|march|jan|second)\.?")
_EN_WORD = re.compile(r"[a-z][a-z'’-]*\b")
_EN_PASSED = re.compile(
    rf"(?:{EN_NUMBER}|a few|several|many|loads of|lots of) (?:(?:missed|more|different|unknown|strange|angry|other) )?"
    r"(?:times|calls|texts|messages|emails|letters|people|men|women|guys|blokes|strangers|of them|collectors|voicemails)\b"
    rf"|(?:for|lasted|lasting)(?: about| around| over| nearly)? (?:an?|half an|{EN_NUMBER})(?: and a half)? ?(?:minutes?|mins?|hours?|hrs?|seconds?|secs?)\b(?! (?:ago|back|before|after|later))"
    r"|first (?=call|time|text|message|visit|knock|ring)|second (?=call|time|text|message|visit)"
    r"|from (?=(?:an?|the|my|his|her|their|him|them|some|debt|collector|number|unknown|withheld|private|blocked|work|home|school|town)\b)"
    r"|(?:night|day|late|early) shift\b|from nights\b|at (?:one|some) point\b|every few minutes\b|again and again\b|over and over\b|day off\b|half asleep\b"
)
_ZH_TELLING = frozenset(
    "零〇一二两三四五六七八九十百千万几半多初底旬末刻秒分时点天日号月年季前后内外每常总到至起止间明未将若如果节假周星"
    "期礼拜午早晚夜晨昏夕朝暮刚才现昨今次再隔不没无非头尾始终大总老"
)
_ZH_PASSED = re.compile(
    r"(?:响|持续|打|骂|站|待|呆|敲|砸|聊|说|讲|通话|堵|守|吵|闹)了?(?:有|大?约|快|将近|差不多)?"
    rf"(?:{ZH_NUMBER}|几)?半?个?半?多?(?:秒钟?|分钟|小时|钟头)(?!(?:之|以)?前)"
    rf"|(?:打|发|来|连|接|收到|有|一共|连着|连续|总共)?了?(?:好|{ZH_NUMBER}|几|多|好几|上百)(?:十|百)?多?个?(?:人|男人|女人|电话|短信|通|遍|回|次|条|名|位|个(?![小月星礼钟半多]))(?:电话|短信|信息|微信|人)?"
    r"|大(?=门|楼|哥|叔|爷|妈|姐|声|骂|吵|吼|喊|厅|街|巴|学|夫|伯)|没(?=接|人|说|存|回|理|挂|开|敢|事|关|听|看|吭)|没有(?=人|接|说|显示|理|回)|不停地?|不断地?|不知道是?谁?|不认识的?人?|陌生人|未接(?:来电|电话)?|没接到?|号码|打头|头像|开头|开始|接到|收到|看到|听到|来到|到(?=我|家|公司|单位|门口|店)"
    r"|整整一天|一?整天|一天(?!前)|全天|成天|一(?=晚上|夜|上午|下午|早上)|整(?=晚|夜|个)|当时|同时|期间|这段时间"
    r"|[上下]?(?:夜|早|晚|中|白)班(?:前|后|时)?|两天(?=都)|刚(?:开门|到家|出门|进门|坐下|睡着|躺下)|快一?点(?=[还给接回交打付])|早就|早已|楼上|家里|外面|后面|后来|然后|最后|前面|门外|一下|一些|一直|一顿|一群|一帮|一伙|一位|一名|两人|几人|再次|多次|好多|很多|老家|老婆|老公|老板|老人|老师|老妈|老爸|老太|星级|半天"
)

_HAN = re.compile("[\u4e00-\u9fff]")
_BARE_NUMBER = re.compile(
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{4}|(?:one|two|three|four|five|six|seven|eight|nine) or .*"
)


def known_around(said: str, place: int) -> re.Match[str] | None:
    """Words at this place that are known to tell nothing, however like a time they begin."""
    known = _EN_PASSED.match(said, place) or _ZH_PASSED.match(said, place)
    return known if known is not None and known[0] else None


def passed_over(said: str, place: int) -> re.Match[str] | None:
    """The words at this place that may be left out; None where they might bear on the time."""
    if (known := known_around(said, place)) is not None:
        return known
    word = _EN_WORD.match(said, place)
    if word is not None:
        telling = word[0].removesuffix("'s") in _EN_TELLING or word[0].endswith("ish")
        return None if telling else word
    return _HAN.match(said, place) if said[place] not in _ZH_TELLING else None


def tells_without_doubt(matched: str) -> bool:
    """Whether what was read as a time can be nothing else in a sentence: not "sat", not "two", not 一点."""
    return not (_EN_DOUBLE.fullmatch(matched) or _BARE_NUMBER.fullmatch(matched) or matched == "一点")
