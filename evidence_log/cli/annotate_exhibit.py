"""`annotate`: say what an exhibit shows, where its original is, who was told, and what is said in it."""

from typing import Any

from msgspec.structs import replace

from evidence_log.casework.annotate_exhibit import (
    Annotated,
    annotate_exhibit,
    read_words,
    tick_of,
    transcript_of,
)
from evidence_log.casework.read_cover import read_covers
from evidence_log.casework.read_passage import read_passage
from evidence_log.casework.show_record import show_record
from evidence_log.cli.arguments import Command, Option, Takes, path_of
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import exhibit_json, receipt_json
from evidence_log.errors import ContradictingOptions, NotAnExhibit, NothingToAnnotate
from evidence_log.i18n.annotation_words import text_words
from evidence_log.i18n.visible import storable, visible_line
from evidence_log.records.annotation import Carrier, ConsentBasis
from evidence_log.records.case_file import FiledExhibit

_WORDS = ("--caption", "--proves", "--group")
_YES_NO = ("yes", "no", "unknown")

COMMAND = Command(
    "annotate",
    "EX",
    1,
    1,
    (
        Option("--caption"),
        Option("--proves"),
        Option("--group"),
        Option("--transcript", value="FILE"),
        Option("--key-passage", Takes.SEVERAL, value="0:12-0:31=WORDS"),
        Option("--carrier"),
        Option("--still-there", choices=_YES_NO),
        Option("--checked", value="WHEN"),
        Option("--consent", choices=tuple(each.value for each in ConsentBasis)),
        Option("--places"),
        Option("--read-text", Takes.NOTHING),
        Option("--tick-ocr", Takes.NOTHING),
        Option("--untick-ocr", Takes.NOTHING),
        Option("--cover", Takes.SEVERAL, value="LEFT,TOP,WIDTH,HEIGHT|none"),
        Option("--intimate", Takes.NOTHING),
        Option("--not-intimate", Takes.NOTHING),
        Option("--theirs", Takes.NOTHING),
        Option("--mine", Takes.NOTHING),
    ),
)


def run(invocation: Invocation) -> int:
    """Enter what is given; on a terminal a bare `annotate` asks, so that the words stay out of the shell's history."""
    reference = invocation.parsed.words[0].strip().upper()
    with invocation.open_vault() as vault:
        filed = show_record(vault, reference) if reference.startswith("EX-") else None
        if not isinstance(filed, FiledExhibit):
            raise NotAnExhibit(reference=reference)
        read = None
        if invocation.parsed.flag("--read-text"):
            read = read_words(vault, reference, at=invocation.around.clock.read())
            filed = read.exhibit
        changes = _given(invocation, filed)
        if read is not None and not changes:
            annotated = read
        else:
            changes = changes or _asked(invocation, filed)
            annotated = annotate_exhibit(vault, reference, changes, at=invocation.around.clock.read())
    if read is not None and not invocation.json:
        _say_read(invocation, annotated.exhibit)
    _answer(invocation, annotated, changes)
    return 0


def _given(invocation: Invocation, filed: FiledExhibit) -> dict[str, Any]:
    """The fields that were named; an empty value clears one."""
    parsed = invocation.parsed
    words = {"caption": "--caption", "proves": "--proves", "group": "--group", "consent_places": "--places"}
    changes: dict[str, Any] = {
        field: storable(parsed.text(name) or "") or None for field, name in words.items() if parsed.flag(name)
    }
    changes |= _transcript(invocation)
    if parsed.flag("--key-passage"):
        changes["key_passages"] = tuple(
            read_passage(each) for each in parsed.several("--key-passage") if each
        )
    if parsed.flag("--cover"):
        changes["covers"] = read_covers(tuple(parsed.several("--cover")))
    if parsed.flag("--consent"):
        changes["consent"] = ConsentBasis(parsed.text("--consent") or "unknown")
    if carrier := _carrier(invocation, filed):
        changes["carrier"] = carrier
    if parsed.flag("--tick-ocr") and parsed.flag("--untick-ocr"):
        raise ContradictingOptions(option="--tick-ocr", other="--untick-ocr")
    if parsed.flag("--tick-ocr") or parsed.flag("--untick-ocr"):
        changes["ticked"] = tick_of(filed) if parsed.flag("--tick-ocr") else None
    for field, yes, no in (
        ("intimate", "--intimate", "--not-intimate"),
        ("from_other_side", "--theirs", "--mine"),
    ):
        if parsed.flag(yes) and parsed.flag(no):
            raise ContradictingOptions(option=yes, other=no)
        if parsed.flag(yes) or parsed.flag(no):
            changes[field] = parsed.flag(yes)
    return changes


def _transcript(invocation: Invocation) -> dict[str, Any]:
    parsed = invocation.parsed
    if not parsed.flag("--transcript"):
        return {}
    named = parsed.text("--transcript")
    lines = transcript_of(path_of(named)) if named else ()
    return {"transcript": lines, "transcript_source": storable(path_of(named).name) if named else None}


def _carrier(invocation: Invocation, filed: FiledExhibit) -> Carrier | None:
    parsed = invocation.parsed
    what, there, checked = (parsed.text(name) for name in ("--carrier", "--still-there", "--checked"))
    if what is None and there is None and checked is None:
        return None
    standing = filed.annotation.carrier if filed.annotation is not None else None
    carrier = standing or Carrier(what=invocation.texts("annotate.carrier-unnamed"))
    if what:
        carrier = replace(carrier, what=storable(what))
    if there is not None:
        carrier = replace(carrier, still_there={"yes": True, "no": False}.get(there))
    return carrier if checked is None else replace(carrier, checked=storable(checked) or None)


def _asked(invocation: Invocation, filed: FiledExhibit) -> dict[str, Any]:
    """Caption, what it proves, group: each left as it is with Enter."""
    if not invocation.around.terminal:
        raise NothingToAnnotate(reference=filed.reference)
    said = {name[2:]: invocation.ask(f"annotate.ask-{name[2:]}", option=name) for name in _WORDS}
    return {field: words for field, words in said.items() if words}


def _say_read(invocation: Invocation, filed: FiledExhibit) -> None:
    texts = invocation.texts
    count = 0 if filed.text is None else len(filed.text.extracted.lines)
    invocation.say(texts("annotate.read", reference=filed.reference, count=count))
    for line in (text_words(filed, texts) or "").split("\n"):
        invocation.say(f"  {visible_line(line)}")
    if count and filed.quoted_text is None:
        invocation.say(f"  {texts('annotate.tick', reference=filed.reference)}")


def _answer(invocation: Invocation, annotated: Annotated, changes: dict[str, Any]) -> None:
    texts, filed = invocation.texts, annotated.exhibit
    if invocation.json:
        receipt = receipt_json(annotated.receipt, texts)
        invocation.answer({**receipt, "exhibit": exhibit_json(filed)})
        return
    if not changes:
        return
    invocation.say(texts("annotate.saved", reference=filed.reference))
    annotation = filed.annotation
    if annotation is None:
        return
    if "transcript" in changes:
        invocation.say(f"  {texts('annotate.lines', count=len(annotation.transcript))}")
    if annotation.consent is not None and "consent" in changes:
        invocation.say(f"  {texts(f'annotate.consent.{annotation.consent.value}')}")
        invocation.say(f"  {texts('annotate.consent-law')}")
    if changes.get("ticked") is not None:
        for line in (text_words(filed, texts) or "").split("\n"):
            invocation.say(f"  {visible_line(line)}")
        invocation.say(f"  {texts('annotate.ticked')}")
    if changes.get("covers") is not None:
        invocation.say(f"  {texts('annotate.covers-mean', n=len(annotation.covers or ()))}")
    if changes.get("intimate"):
        invocation.say(f"  {texts('annotate.intimate-means')}")
