"""A log in which every screen has something to show, much of it long, and written as people write. All of it is invented."""

from pathlib import Path

from evidence_log.casework.add_party import add_party
from evidence_log.casework.amend_incident import amend_incident
from evidence_log.casework.annotate_exhibit import annotate_exhibit
from evidence_log.casework.disclose_document import disclose_document
from evidence_log.casework.log_incident import log_incident
from evidence_log.casework.make_document import make_document
from evidence_log.casework.record_step import record_step
from evidence_log.records.annotation import Carrier, ConsentBasis, KeyPassage, TranscriptLine
from evidence_log.records.clock import Language
from evidence_log.records.incident import Contacted, Effect, Kind
from evidence_log.records.incident_words import IncidentWords
from evidence_log.records.party import Handle, Party, Role
from evidence_log.records.step import StepKind
from evidence_log.records.step_words import StepWords
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.vault.open import open_vault
from tests.casework.media_files import amr, written
from tests.conftest import FixedClock
from tests.people import ADDRESS_EN, ADDRESS_ZH, COLLECTOR_ZH, NUMBERS_EN, NUMBERS_ZH, RARE_CHARACTERS
from tests.vaults import PASSPHRASE

# Ambiguous signs, characters of the outer planes, marks that stand over the one before, and what telephones send.
HARD = (
    f"“敢报警你等着”……——①※☆→·×± {RARE_CHARACTERS} e\u0301a\u0302か\u3099 Ａｂ１！ "
    "❤\ufe0f⚠\ufe0f☎\ufe0f1\ufe0f\u20e3 👍\U0001f3fd 👨\u200d👩\u200d👧 🤷\U0001f3fb\u200d♀\ufe0f 🇨🇳 〰\ufe0f㊙"
)
LONG = {
    Language.ZH: f"他把“把钱还了就没事”说了很多遍，{HARD}，然后挂断。Then in English: “pay or else” and nothing more. ",
    Language.EN: f"He said “pay and it is over” many times, {HARD}, and hung up. 然后又说了一句中文：把钱还了就没事。 ",
}
NUMBERS = {Language.ZH: NUMBERS_ZH, Language.EN: NUMBERS_EN}
_BURST = {
    Language.ZH: ("今天上午十点", "今天上午十点十二", "今天上午十点二十", "今天上午十点四十"),
    Language.EN: ("today 10:00", "today 10:12", "today 10:20", "today 10:40"),
}
_OLD = {Language.ZH: "10月3日上午九点", Language.EN: "3 October 9:00"}
_DUE = {Language.ZH: "明天", Language.EN: "tomorrow"}


def fill_up(folder: Path, clock: FixedClock, language: Language) -> None:
    """A burst of calls, an incident with every field filled, one corrected; people, steps, and what is said of exhibits."""
    long, numbers, at = LONG[language], NUMBERS[language], clock.read
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        for when in _BURST[language]:
            words = IncidentWords(kind=Kind.CALL, account=long, at=when, numbers=(numbers[1],))
            log_incident(vault, words, at=at())
        everything = IncidentWords(
            kind=Kind.OTHER,
            account=f"{long * 3}\n\n{long}",
            at=_OLD[language],
            who=long,
            numbers=(numbers[2], *(f"000-5555 0{number}" for number in range(160, 172))),
            said=long * 2,
            place=long,
            impact=long,
            effects=tuple(Effect),
            answered=True,
            contacted=Contacted.FAMILY,
            count=17,
            witnesses=(HARD, ADDRESS_ZH),
            tags=("深夜", HARD, "late at night"),
            note=long,
        )
        told = log_incident(vault, everything, at=at()).receipt.reference
        corrected = IncidentWords(kind=Kind.OTHER, account=f"{HARD} {long}", place=ADDRESS_EN)
        amend_incident(vault, told, corrected, given=frozenset({"account", "place"}), reason=long, at=at())
        said = {
            "caption": long,
            "proves": long,
            "group": HARD,
            "carrier": Carrier(what=f"Fictiphone {HARD}", still_there=True, checked=HARD),
            "consent": ConsentBasis.TOOK_PART,
            "consent_places": long,
            "key_passages": (KeyPassage(from_ms=0, to_ms=1000, words=long),),
            "transcript": tuple(TranscriptLine(words=long, speaker=COLLECTOR_ZH) for _ in range(4)),
        }
        annotate_exhibit(vault, "EX-0002", said, at=at())
        respondent = Party(
            name=f"{COLLECTOR_ZH} {HARD}", role=Role.RESPONDENT, address=ADDRESS_ZH, workplace=long, note=long
        )
        add_party(vault, respondent, tuple(Handle(value=each) for each in numbers[1:]), at=at())
        step = StepWords(
            kind=StepKind.COMPLAINT,
            to=long,
            number=HARD,
            officer=HARD,
            deadline=_DUE[language],
            note=long,
            exhibit="EX-0002",
        )
        record_step(vault, step, at=at())
        make_document(vault, WantedDocument(edition="police", language=language, to=long), at=at())
        disclose_document(vault, "DOC-0001", to=long, when=None, by=None, note=None, at=at())


def recordings(folder: Path) -> Path:
    """A folder as copied off a telephone: two calls, one with a long name, and a letter."""
    folder.mkdir()
    for number, name in enumerate(("催收", f"自称“老五”的男子{RARE_CHARACTERS}❤\ufe0f" * 3)):
        written(folder / f"通话录音@{name}(1990000000{number})_2026112{number}221000.amr", amr(1 + number))
    written(folder / "说明.txt", b"words")
    return folder


def newest_files(home: Path) -> None:
    """Files where the picker looks for them."""
    (home / "Downloads").mkdir(parents=True)
    for name in ("door.jpg", f"{HARD.replace('/', '')[:60]}.m4a", f"{'很长的名字' * 12}.png"):
        written(home / "Downloads" / name, b"x")
