"""How a file probably came to be as it is: a stated guess with its reasons. Never "genuine", never "fake"."""

from evidence_log.records.exhibit import Delivery, DeliveryPath

# What speaks for each way, the ways in the order they are tried: the most telling facts first.
_SPEAKS: tuple[tuple[DeliveryPath, frozenset[str]], ...] = (
    (DeliveryPath.SCREEN_RECORDING, frozenset({"name-of-screen-recording", "marked-as-screen-recording"})),
    (
        DeliveryPath.SCREENSHOT,
        frozenset({"name-of-screenshot", "marked-as-screenshot", "like-a-phone-screen"}),
    ),
    (DeliveryPath.CHAT_COPY, frozenset({"name-of-chat", "chat-voice"})),
    (DeliveryPath.EDITED, frozenset({"name-of-edited", "editing-software", "saved-after-taken"})),
    (DeliveryPath.CAMERA_ORIGINAL, frozenset({"maker-and-model", "name-of-recorder"})),
    (DeliveryPath.RE_ENCODED, frozenset({"encoder-of-a-program"})),
    (DeliveryPath.STRIPPED, frozenset({"no-metadata"})),
)
_BESIDE = {
    DeliveryPath.CAMERA_ORIGINAL: (
        "original-time",
        "place-recorded",
        "maker-note",
        "name-of-camera",
        "motion-photo",
    ),
    DeliveryPath.CHAT_COPY: ("no-metadata", "small-for-a-camera", "encoder-of-a-program"),
    DeliveryPath.STRIPPED: ("small-for-a-camera", "name-of-camera"),
    DeliveryPath.RE_ENCODED: ("no-metadata",),
    DeliveryPath.EDITED: ("maker-and-model", "original-time"),
    DeliveryPath.SCREENSHOT: ("no-metadata",),
}
# What a camera writes outweighs a look; only a name or a mark outweighs what a camera writes.
_LOOKS = frozenset({"like-a-phone-screen"})


def guess_delivery(media_type: str, reasons: tuple[str, ...]) -> Delivery | None:
    """Guess from facts about a photo, a recording or a video; None where there is nothing to guess about."""
    if not media_type.startswith(("image/", "audio/", "video/")):
        return None
    told = frozenset(reasons)
    if "maker-and-model" in told:
        told -= _LOOKS
    for path, speaks in _SPEAKS:
        if told & speaks:
            beside = _BESIDE.get(path, ())
            held = tuple(each for each in reasons if each in speaks or each in beside)
            return Delivery(guess=path, reasons=tuple(dict.fromkeys(held)))
    return Delivery(guess=DeliveryPath.UNKNOWN, reasons=())
