"""The files of the story as they would lie on the complainant's computer, under the names phones give them."""

import os
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from evidence_log.casework.annotate_exhibit import transcript_of
from evidence_log.casework.demo import filming, pictures, recordings
from evidence_log.casework.demo.belonging import Belonging, Form
from evidence_log.vault.durable import write_new

_SAID = ("caption", "proves", "group", "carrier", "consent", "key_passages", "intimate", "from_other_side")


def lay_out(folder: Path, belonging: Belonging, *, number: str, happened: datetime) -> Path:
    """Write one file of the story, dated when it was made; returns where it lies."""
    made = happened + timedelta(minutes=belonging.minutes)
    digits = "".join(letter for letter in number if letter.isdigit())
    count = int(made.timestamp() * 1000)
    path = folder / belonging.file_name.format(at=made, digits=digits, count=count)
    write_new(path, iter((_bytes(belonging, made),)))
    os.utime(path, (made.timestamp(), made.timestamp()))
    return path


def said_of(belonging: Belonging, path: Path) -> dict[str, Any]:
    """What is said about it, as an annotation takes it; its transcript is written beside it and read again."""
    said = {name: value for name in _SAID if (value := getattr(belonging, name)) not in (None, ())}
    if belonging.transcript is not None:
        beside = path.with_name(f"{path.stem}.txt")
        write_new(beside, iter((belonging.transcript.encode(),)))
        said |= {"transcript": transcript_of(beside), "transcript_source": beside.name}
    return said


def _bytes(belonging: Belonging, made: datetime) -> bytes:
    match belonging.form:
        case Form.DOOR_VIDEO:
            return filming.door_video(belonging.seconds, began=made)
        case Form.AMR | Form.M4A:
            return recordings.call(belonging.form, seconds=belonging.seconds, seed=belonging.seed, began=made)
        case Form.SILK | Form.OPUS:
            return recordings.voice_message(belonging.form, seconds=belonging.seconds, seed=belonging.seed)
        case Form.MAIL:
            return _mail(belonging, made)
        case Form.TEXT:
            return belonging.text.format(at=made).encode()
        case _:
            return _picture(belonging, made)


def _picture(belonging: Belonging, made: datetime) -> bytes:
    drawn = pictures.SCENES[belonging.scene](belonging.words)
    shot = pictures.Shot(made, belonging.offset, belonging.place)
    match belonging.form:
        case Form.PHOTO:
            return pictures.photo(drawn, shot)
        case Form.HEIC:
            return pictures.heic(drawn, shot)
        case Form.SENT:
            return pictures.sent(drawn)
        case Form.SCAN:
            return pictures.scan(drawn, made)
        case _:
            return pictures.screenshot(drawn)


def _mail(belonging: Belonging, made: datetime) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = belonging.head
    message["Date"] = format_datetime(made)
    message["Message-ID"] = f"<{made:%Y%m%d%H%M%S}@mail.example>"
    message.set_content(belonging.text.format(at=made))
    return message.as_bytes()
