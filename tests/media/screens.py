"""Pictures of chats as a phone's screen shows them, drawn here: nobody's words, nobody's number."""

import io
from pathlib import Path

import manimgx_fonts_cjk
from PIL import Image, ImageDraw, ImageFont

from tests.people import NUMBERS_ZH

_FONT = Path(manimgx_fonts_cjk.__file__).parent / "NotoSansCJK-VF.otf.ttc"
NUMBER = NUMBERS_ZH[0]
WORDS = (
    "你今天下午5点之前不还 8,500.00 元",
    "我就把通知发给你单位所有人",
    "请不要再打给我的家人了",
    f"你表姐的电话是 {NUMBER}",
    "I told you: stop calling my office.",
)


def screen(
    words: tuple[str, ...] = WORDS, *, height: int = 2340, width: int = 1080, form: str = "PNG"
) -> bytes:
    """Bubbles left and right, one after the other down to the end; no metadata."""
    picture = Image.new("RGB", (width, height), "#ededed")
    draw = ImageDraw.Draw(picture)
    font = ImageFont.truetype(str(_FONT), 44, index=2)
    for number, top in enumerate(range(200, height - 120, 160)):
        mine = number % 2
        left = 240 if mine else 60
        draw.rounded_rectangle((left, top, left + 800, top + 110), 20, fill="#95ec69" if mine else "white")
        draw.text((left + 30, top + 25), words[number % len(words)], font=font, fill="black")
    out = io.BytesIO()
    picture.save(out, form)
    return out.getvalue()
