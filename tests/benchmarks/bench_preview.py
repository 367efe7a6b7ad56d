"""A preview of a 12 MP photo beside loading and resizing it the plain way, both inside one process."""

import io
import time
from collections.abc import Callable
from datetime import UTC, datetime

from PIL import Image

from evidence_log.media.photo import look
from tests.media.encodings import Held

_ROUNDS = 5


def rows() -> list[tuple[str, str, str, str]]:
    """Median CPU milliseconds."""
    out = io.BytesIO()
    Image.effect_noise((4000, 3000), 40).convert("RGB").save(out, "JPEG", quality=85)
    data = out.getvalue()
    latest = datetime(2026, 11, 24, tzinfo=UTC)
    ours = _median(lambda: look(Held(data), media_type="image/jpeg", latest=latest))
    plain = _median(lambda: _plain(data))
    return [
        (
            "preview of a 12 MP photo, CPU",
            f"{ours:.0f} ms",
            f"load+resize {plain:.0f} ms",
            f"{ours / plain:.2f}x",
        )
    ]


def _plain(data: bytes) -> bytes:
    picture = Image.open(io.BytesIO(data))
    picture.load()
    out = io.BytesIO()
    picture.resize((830, 622), Image.Resampling.LANCZOS).save(out, "JPEG", quality=80)
    return out.getvalue()


def _median(work: Callable[[], object]) -> float:
    taken = []
    for _ in range(_ROUNDS):
        begin = time.process_time()
        work()
        taken.append((time.process_time() - begin) * 1000)
    return sorted(taken)[_ROUNDS // 2]
