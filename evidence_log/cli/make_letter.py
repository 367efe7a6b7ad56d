"""`report stop-request|dispute|lender-complaint`: a letter to the other side, with what to know before it is sent."""

from pathlib import Path

from evidence_log.casework.find_pack import pack_named, pack_of
from evidence_log.casework.make_document import refuse_place, refuse_sidecar, save_document, save_sidecar
from evidence_log.casework.make_letter import (
    LetterDraft,
    MadeLetter,
    draft_letter,
    letter_file_name,
    make_letter,
)
from evidence_log.cli.arguments import path_of
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import Json, receipt_json
from evidence_log.cli.matter import step_json
from evidence_log.errors import NotAChoice
from evidence_log.i18n.moment_words import date_words
from evidence_log.i18n.visible import storable, visible_line
from evidence_log.records.clock import Language
from evidence_log.records.letter_wishes import LetterWishes
from evidence_log.records.pack_help import LetterKind
from evidence_log.records.wanted_document import IN_BOTH


def run(invocation: Invocation) -> int:
    """Say what to know of it, make it, keep it, and write it where it was asked for; never over another file."""
    parsed = invocation.parsed
    named = parsed.text("--out")
    out = None if named is None else path_of(named)
    plain = out is not None and out.suffix.casefold() == ".txt"
    if out is not None:
        _refuse(invocation, out)
    wishes, whose = _wishes(invocation), parsed.text("--pack")
    pack = None if whose is None else pack_named(whose, path_of(whose))
    with invocation.open_vault() as vault:
        if out is None:
            _refuse(invocation, path_of(letter_file_name(vault, wishes, plain=plain)))
        at = invocation.around.clock.read()
        draft = draft_letter(vault, wishes, pack=pack or pack_of(vault.case().jurisdiction), at=at)
        if not invocation.json:
            _say_before(invocation, draft)
        made = make_letter(vault, draft, plain=plain, sent=parsed.flag("--sent"), at=at)
    path = out or path_of(made.made.file_name)
    save_document(made.made, path)
    sidecar = save_sidecar(made.made, path) if parsed.flag("--sidecar") else None
    if invocation.json:
        beside = {"path": str(path), "sidecar": None if sidecar is None else str(sidecar)}
        invocation.answer(_json(invocation, draft, made) | beside)
    else:
        _say_made(invocation, draft, made, str(path))
        if sidecar is not None:
            invocation.say(invocation.texts("documents.sidecar", path=visible_line(str(sidecar))))
    return 0


def _refuse(invocation: Invocation, out: Path) -> None:
    """Refuse a place before anything is entered."""
    refuse_place(out)
    if invocation.parsed.flag("--sidecar"):
        refuse_sidecar(out)


def _wishes(invocation: Invocation) -> LetterWishes:
    parsed = invocation.parsed
    facts = parsed.text("--facts")
    said = parsed.text("--lang") or invocation.around.language.value
    if said == IN_BOTH:
        raise NotAChoice(option="--lang", value=said, choices=" ".join(each.value for each in Language))
    return LetterWishes(
        kind=LetterKind(parsed.words[0]),
        language=Language(said),
        with_address=parsed.flag("--with-address"),
        with_phone=parsed.flag("--with-phone"),
        facts=invocation.words_from_input() if facts == "-" else storable(facts or ""),
        reply_by=parsed.text("--reply-by"),
    )


def _say_before(invocation: Invocation, draft: LetterDraft) -> None:
    """Whose words they are, what to know before, what is left blank. None of it stands in the letter."""
    texts, say = invocation.texts, invocation.say
    language = texts.language
    say(
        texts(
            "letter.from-pack", pack=draft.pack.title(language), checked=date_words(draft.pack.checked, texts)
        )
    )
    before = [each(language) for each in draft.caveats]
    if draft.lenders:
        labels = ("、" if language is Language.ZH else ", ").join(each(language) for each in draft.lenders)
        before.append(texts("letter.for-lenders", lenders=labels))
    if draft.to is None:
        before.append(texts("letter.to-nobody"))
    _points(invocation, "letter.before", before)
    _points(invocation, "letter.blank", [texts(f"letter.blank.{each}") for each in draft.missing])


def _points(invocation: Invocation, heading: str, points: list[str]) -> None:
    if points:
        invocation.say(invocation.texts(heading))
    for each in points:
        invocation.say(f"  - {each}")


def _say_made(invocation: Invocation, draft: LetterDraft, made: MadeLetter, path: str) -> None:
    texts, reference = invocation.texts, made.made.receipt.reference
    invocation.say(texts("cli.document-made", reference=reference, path=visible_line(path)))
    invocation.say(texts("letter.reaches"))
    if made.step is None:
        invocation.say(texts("letter.when-sent", step=draft.letter.step.value, reference=reference))
        return
    step = texts(f"matter.step.{made.step.step.kind.value}")
    invocation.say(texts("letter.noted-sent", reference=made.step.reference, step=step))


def _json(invocation: Invocation, draft: LetterDraft, made: MadeLetter) -> Json:
    language = invocation.texts.language
    return {
        **receipt_json(made.made.receipt, invocation.texts),
        "pack": draft.pack.id,
        "checked": draft.pack.checked.isoformat(),
        "to": draft.to,
        "caveats": [each(language) for each in draft.caveats],
        "lenders": list(draft.letter.lenders),
        "missing": list(draft.missing),
        "rows": list(draft.rows),
        "step": None if made.step is None else step_json(made.step),
    }
