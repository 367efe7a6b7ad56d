"""A log with something in it, and the app over it, for the walks of the tests. All of it is invented."""

import os
from array import array
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from math import exp, pi, sin
from pathlib import Path

import av
from PIL import Image, ImageDraw
from textual import events
from textual.pilot import Pilot

from evidence_log.casework.add_debt import add_debt
from evidence_log.casework.add_party import add_party
from evidence_log.casework.log_incident import log_incident
from evidence_log.casework.record_step import record_step
from evidence_log.records.clock import Ground, Language, Preferences
from evidence_log.records.debt_words import DebtWords
from evidence_log.records.incident import Kind
from evidence_log.records.incident_words import IncidentWords
from evidence_log.records.party import Handle, Party, Role
from evidence_log.records.step import StepKind
from evidence_log.records.step_words import StepWords
from evidence_log.tui.app import EvidenceLogApp
from evidence_log.tui.signs import FINE, Signs
from tests.conftest import FixedClock
from tests.people import AGENCY_EN, AGENCY_ZH, COLLECTOR_ZH, LENDER_EN, LENDER_ZH, NUMBERS_EN, NUMBERS_ZH
from tests.vaults import PASSPHRASE, new_vault

SIZES = ((80, 24), (120, 36))
LANGUAGES = (Language.ZH, Language.EN)
RATE = 16_000
_TAKEN = 1_795_444_500  # 23 November 2026, 22:35 in Shanghai
Filled = Callable[[Language], Path]

ZH = (
    (Kind.MESSAGE, "群发短信给我的三位同事，说我“欠债不还”。", "11月20日上午九点", None, None),
    (
        Kind.VISIT,
        "两名男子挨家按门铃，问我住哪一户。邻居可以作证。",
        "11月21日下午五点半",
        "两名男子，一人挂工牌",
        "单元门口",
    ),
    (Kind.CALL, "接通后不说话，48 秒后有人笑。", "昨天中午十二点十八分", None, None),
    (
        Kind.CALL,
        "接了电话，对方说“把钱还了就没事”，然后挂断。背景里有两个人说话。",
        "今天下午一点",
        COLLECTOR_ZH,
        None,
    ),
    (
        Kind.THREAT,
        "持续砸门约四分钟，大喊“敢报警你等着”。我没有开门，在过道里录了音。隔壁 12A 的阿姨开门查看，他从楼梯离开。22:41 拨打了 110。",
        "今晚十点三十四",
        "男，黑色鸭舌帽，约四十岁",
        "三楼家门口",
    ),
)
EN = (
    (
        Kind.MESSAGE,
        "Twelve texts to three of my colleagues, saying that I do not pay.",
        "20 November 9:00",
        None,
        None,
    ),
    (
        Kind.VISIT,
        "Two men rang every bell in the building and asked where I live.",
        "21 November 17:30",
        "two men, one with a lanyard",
        "entrance hall",
    ),
    (Kind.CALL, "Silent call, 48 seconds, then laughing.", "yesterday 12:18", None, None),
    (
        Kind.FOLLOWING,
        "The same man behind me from the bus stop to the corner shop.",
        "today 13:00",
        None,
        "Example Row",
    ),
    (
        Kind.THREAT,
        "Banged on the door for about four minutes. Shouted: “You will regret calling them.” I stayed inside and recorded from the hallway. The neighbour in 12A opened her door and he left by the stairs. Called the police at 22:41.",
        "today 22:34",
        "man, black cap, about 40",
        "front door, 3rd floor",
    ),
)


def a_photo(path: Path) -> Path:
    """A doorway at night, drawn."""
    picture = Image.new("RGB", (640, 480), (26, 28, 36))
    draw = ImageDraw.Draw(picture)
    for step in range(60, 0, -1):
        shade = int(150 * exp(-step / 20))
        colour = (26 + shade, 28 + shade * 5 // 6, 38 + shade // 3)
        draw.ellipse((380 - step * 8, 60 - step * 5, 420 + step * 8, 80 + step * 5), fill=colour)
    draw.rectangle((270, 110, 500, 460), fill=(110, 66, 44))
    draw.rectangle((380, 120, 386, 460), fill=(60, 34, 24))
    draw.ellipse((470, 280, 486, 296), fill=(220, 190, 120))
    draw.ellipse((140, 170, 200, 240), fill=(150, 112, 88))
    draw.rectangle((130, 160, 205, 185), fill=(16, 16, 20))
    draw.rectangle((110, 240, 230, 470), fill=(44, 58, 84))
    picture.save(path, quality=90)
    return path


def a_recording(path: Path, seconds: int = 4) -> Path:
    """Somebody speaking up three times, as a phone would write it."""
    samples = array(
        "h",
        (
            int(
                12_000
                * sum(exp(-(((t / RATE) - at) ** 2) * 8) for at in (0.8, 2.0, 3.1))
                * sin(2 * pi * 220 * t / RATE)
            )
            for t in range(RATE * seconds)
        ),
    )
    with av.open(str(path), "w", format="mp4") as container:
        stream = container.add_stream("aac", rate=RATE)
        stream.layout = "mono"
        for start in range(0, len(samples), 1024):
            part = samples[start : start + 1024]
            frame = av.AudioFrame(format="s16", layout="mono", samples=len(part))
            frame.sample_rate = RATE
            frame.planes[0].update(part.tobytes().ljust(frame.planes[0].buffer_size, b"\0"))
            frame.pts = start
            for packet in stream.encode(frame):
                container.mux(packet)
        for packet in stream.encode(None):
            container.mux(packet)
    return path


def filled_vault(folder: Path, clock: FixedClock, language: Language, *, files: bool = False) -> None:
    """Five incidents over four days; with `files`, a photo and a recording at the newest."""
    if not files:
        files_of_last: list[Path] = []
    else:
        folder.parent.mkdir(parents=True, exist_ok=True)
        names = (
            ("门口.jpg", "通话录音 22-34.m4a")
            if language is Language.ZH
            else ("front door.jpg", "call 22-34.m4a")
        )
        files_of_last = [a_photo(folder.parent / names[0]), a_recording(folder.parent / names[1])]
        for path in files_of_last:
            os.utime(path, (_TAKEN, _TAKEN))
    told = ZH if language is Language.ZH else EN
    numbers = NUMBERS_ZH if language is Language.ZH else NUMBERS_EN
    with new_vault(folder, clock).vault as vault:
        for place, (kind, account, at, who, where) in enumerate(told):
            last = place == len(told) - 1
            words = IncidentWords(
                kind=kind,
                account=account,
                at=at,
                who=who,
                place=where,
                numbers=numbers[:1] if kind is Kind.CALL else (),
            )
            log_incident(vault, words, files=files_of_last if last else (), at=clock.read())
        if files:
            agency = Party(
                name=AGENCY_ZH if language is Language.ZH else AGENCY_EN, role=Role.COLLECTION_AGENCY
            )
            add_party(vault, agency, (Handle(value=numbers[0]),), at=clock.read())
            due = "15日内" if language is Language.ZH else "in 15 days"
            for step, deadline in ((StepKind.STOP_REQUEST, None), (StepKind.POLICE_REPORT, due)):
                record_step(vault, StepWords(kind=step, deadline=deadline), at=clock.read())
            lender, amount = (LENDER_ZH, "18640元") if language is Language.ZH else (LENDER_EN, "1,864.00")
            claim = DebtWords(lender=lender, agency=agency.name, amount=amount, hours="9:00-18:00")
            add_debt(vault, claim, at=clock.read())


def an_app(
    folder: Path,
    clock: FixedClock,
    language: Language,
    *,
    passphrase: str | None = PASSPHRASE,
    signs: Signs = FINE,
    remember: Callable[[str, object], None] = lambda _name, _value: None,
    ground: Ground = Ground.DARK,
    paper_due: str | None = None,
) -> EvidenceLogApp:
    """The app as the front door would build it."""
    return EvidenceLogApp(
        folder,
        passphrase=passphrase,
        preferences=Preferences(language=language, zone="Asia/Shanghai", ground=ground, paper_due=paper_due),
        clock=clock,
        remember=remember,
        signs=signs,
    )


@asynccontextmanager
async def running(app: EvidenceLogApp, size: tuple[int, int]) -> AsyncIterator[Pilot[int]]:
    """The app in a terminal of that size, its vault open if it was given the passphrase."""
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield pilot


async def until(pilot: Pilot[int], holds: Callable[[], object], patience: int = 400) -> None:
    """Let the app work until something holds."""
    for _ in range(patience):
        if holds():
            return
        await pilot.pause(0.02)
    seen = "\n".join(grid(pilot.app))
    message = f"it never came:\n{seen}"
    raise AssertionError(message)


def grid(app: object) -> list[str]:
    """The screen as lines of text."""
    assert isinstance(app, EvidenceLogApp)
    return [strip.text for strip in app.screen._compositor.render_strips()]


def shows(app: EvidenceLogApp, words: str) -> bool:
    """Whether the words stand on the screen."""
    return any(words in line for line in grid(app))


async def type_words(pilot: Pilot[int], words: str) -> None:
    """Type, as an input method hands over characters."""
    for character in words:
        pilot.app.post_message(events.Key(_key(character), character))
    await pilot.pause()


def _key(character: str) -> str:
    return "space" if character == " " else character
