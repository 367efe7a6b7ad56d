"""Words about wanting to die: seen, never judged, and kept nowhere. The form then says one calm line before all else."""

import re

# As people write them about themselves. What somebody else shouted ("去死") is not among them.
_WORDS = (
    "自杀",
    "自尽",
    "轻生",
    "寻短见",
    "想死",
    "想去死",
    "不想活",
    "活不下去",
    "不如死了",
    "结束生命",
    "结束自己",
    "了结自己",
    "suicide",
    "suicidal",
    "kill myself",
    "killing myself",
    "end my life",
    "ending my life",
    "take my own life",
    "want to die",
    "wanted to die",
    "wish i was dead",
    "wish i were dead",
    "do not want to live",
    "don't want to live",
    "cannot go on living",
    "can't go on living",
    "better off dead",
)
_CARE = re.compile("|".join(map(re.escape, _WORDS)))


def needs_care(words: str) -> bool:
    """Whether somebody may be thinking of ending their life."""
    plain = " ".join(words.casefold().replace("\u2019", "'").split())
    return _CARE.search(plain) is not None
