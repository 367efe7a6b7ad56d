"""What fingers and input methods do to a phrase, undone before it is read: blanks, traditional characters, slips."""

import re
import unicodedata
from difflib import SequenceMatcher

_HAN = "\u4e00-\u9fff"
_BESIDE_HAN = re.compile(rf"(?<=[{_HAN}]) (?=[^a-z])|(?<=[^a-z]) (?=[{_HAN}])|(?<=[{_HAN}]) $")
_LETTERS_MEET_HAN = re.compile(rf"(?<=[a-z])(?=[{_HAN}])|(?<=[{_HAN}])(?=[a-z])")
_WORD_MEETS_DIGIT = re.compile(r"(?<=[a-z]{4})(?=\d)")
_BRACKETS = re.compile(r"[()（）【】\[\]]")
_SEPARATED = re.compile(r"(?<=\d)[;；。](?=[0-5]\d(?!\d))")
_TRADITIONAL = str.maketrans(
    "點鐘鍾兩號禮後剛這個週時間裡裏淩過來從開門電話聽說約幾當晝節國慶將還沒兒數開響麼樣總俩",
    "点钟钟两号礼后刚这个周时间里里凌过来从开门电话听说约几当昼节国庆将还没儿数开响么样总两",
)
_NOON_SLIP = re.compile(r"([下中])五(?=\d{1,2}[点:]|[一二两三四五六七八九十]{1,3}点)")
_WORDS = (
    *("yesterday", "morning", "afternoon", "evening", "midnight", "tonight"),
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    *(
        "minute",
        "minutes",
        "january",
        "february",
        "august",
        "september",
        "october",
        "november",
        "december",
        "o'clock",
    ),
)
_SHORTEST = 6
_LIKE_ENOUGH = 0.82  # of 1, by the longest common runs: "ystrday" is 0.88 like "yesterday"
_CLEARLY = 0.03  # more than any other
# Left in letters by an input method that was not on.
_PINYIN = {
    "zuotian": "昨天",
    "jintian": "今天",
    "qiantian": "前天",
    "zuowan": "昨晚",
    "jinwan": "今晚",
    "wanshang": "晚上",
    "zaoshang": "早上",
    "shangwu": "上午",
    "zhongwu": "中午",
    "xiawu": "下午",
    "lingchen": "凌晨",
    "banye": "半夜",
    "gangcai": "刚才",
    "dian": "点",
}
_SHORT = _PINYIN | {
    "tonite": "tonight",
    "tonit": "tonight",
    "2nite": "tonight",
    "2night": "tonight",
    "2day": "today",
    "tday": "today",
    "todat": "today",
    "tody": "today",
    "tdy": "today",
    "mrng": "morning",
    "morng": "morning",
    "morn": "morning",
    "evng": "evening",
    "midnite": "midnight",
    "ystdy": "yesterday",
    "yestday": "yesterday",
    "ystday": "yesterday",
    "wknd": "weekend",
    "tmrw": "tomorrow",
    "tmr": "tomorrow",
    "2moro": "tomorrow",
    "tomorow": "tomorrow",
}
_ZH_SLIPS = (
    ("作天", "昨天"),
    ("作晚", "昨晚"),
    ("昨完", "昨晚"),
    ("早尚", "早上"),
    ("晚尚", "晚上"),
    ("今碗", "今晚"),
    ("今玩", "今晚"),
    ("下舞", "下午"),
    ("上武", "上午"),
    ("上舞", "上午"),
    ("昨玩", "昨晚"),
    ("昨田", "昨天"),
)


def straightened(phrase: str) -> str:
    """Half-width, lower case, simplified, one blank at a time and none beside Han, the known slips mended."""
    said = unicodedata.normalize("NFKC", phrase).casefold().translate(_TRADITIONAL)
    said = _BRACKETS.sub(" ", said.replace("\u2019", "'"))
    said = _SEPARATED.sub(":", said)
    said = _WORD_MEETS_DIGIT.sub(" ", _LETTERS_MEET_HAN.sub(" ", said))
    said = re.sub(r"[a-z2][a-z']{2,}", lambda found: _meant(found[0]), " ".join(said.split()))
    said = _BESIDE_HAN.sub("", said)
    for slip, meant in _ZH_SLIPS:
        said = said.replace(slip, meant)
    return _NOON_SLIP.sub(r"\1午", said)


def _meant(word: str) -> str:
    """The word of time it is most like, if it is like enough; not of its plural: on Mondays is no day."""
    if word in _SHORT:
        return _SHORT[word]
    if len(word) < _SHORTEST or word.rstrip("s") in _WORDS or word.endswith("'s"):
        return word
    likest, next_one = sorted(
        ((SequenceMatcher(None, word, each).ratio(), each) for each in _WORDS), reverse=True
    )[:2]
    return likest[1] if likest[0] >= _LIKE_ENOUGH and likest[0] - next_one[0] > _CLEARLY else word
