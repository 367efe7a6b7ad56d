"""Where an exhibit comes from and what it says of itself; what may endanger somebody is withheld by name."""

from functools import partial

from msgspec.structs import replace

from evidence_log.i18n.amounts import size_words
from evidence_log.i18n.annotation_words import annotation_fields
from evidence_log.i18n.file_words import (
    alike_lines,
    delivery_words,
    encoding_words,
    field_words,
    oddity_words,
)
from evidence_log.i18n.moment_words import moment_words
from evidence_log.i18n.texts import Texts
from evidence_log.records.annotation import Annotation, ConsentBasis
from evidence_log.records.case_file import FiledExhibit
from evidence_log.records.exhibit import CapturedClaim, Examination
from evidence_log.reports.paper.lines import hash_groups
from evidence_log.reports.paper.plan import Fact
from evidence_log.reports.writing import Writing

_SECOND_MS = 1000


def provenance_grid(writing: Writing, filed: FiledExhibit) -> None:
    """In two columns over the whole width."""
    digest = Fact(writing.word("exhibit.sha256"), hash_groups(filed.exhibit.original.sha256), mono=True)
    writing.flow.grid([*provenance(writing, filed), digest])


def provenance(writing: Writing, filed: FiledExhibit) -> list[Fact]:
    """Where it comes from and what it says. What may endanger somebody is withheld by name."""
    t, word, found = writing.t, writing.word, filed.examination
    incident = filed.exhibit.incident
    facts = [
        *_said(writing, filed),
        Fact(t("belongs"), incident or t("belongs-nowhere"), linked=incident is not None),
        Fact(word("exhibit.name"), filed.exhibit.source_name or word("unknown")),
        Fact(t("taken-in"), writing.recorded(filed.recorded_at)),
    ]
    if found is not None:
        facts.append(Fact(word("exhibit.media_type"), found.media_type))
    facts.append(Fact(word("exhibit.size"), size_words(filed.exhibit.original.size)))
    if found is not None:
        facts += _found(writing, found)
    facts.append(Fact(word("exhibit.state"), writing.texts.say(partial(_state, filed))))
    if not filed.intimate:
        alike = "\n".join(
            writing.texts.say(lambda texts: alike_lines(writing.likenesses.alike(filed), texts))
        )
        facts += [Fact(word("exhibit.alike"), writing.marked(alike), linked=True)] if alike else []
    return facts


def _said(writing: Writing, filed: FiledExhibit) -> list[Fact]:
    """What the person says about it. Where the original is, and where people were, stays away from the other side."""
    told, reaches = filed.annotation, not writing.whole_told
    if told is None:
        return []
    if filed.intimate:
        return [Fact(writing.texts("annotate.field.intimate"), writing.texts("annotate.not-shown"))]
    shown = replace(told, from_other_side=None, intimate=None, covers=None)
    if reaches:
        shown = replace(shown, carrier=None, consent_places=None)
    # What is said of the recording to whoever made it is advice; a reader is told only how it was made.
    plain = replace(shown, consent=None, consent_places=None)
    facts = [
        Fact(writing.texts(label), value)
        for label, value in writing.texts.say(lambda texts: annotation_fields(plain, texts))
    ]
    if how := _recorded_how(writing, shown):
        facts.append(Fact(writing.texts("annotate.field.consent"), how))
    if reaches and told.carrier is not None:
        facts.append(Fact(writing.texts("annotate.field.carrier"), writing.t("withheld-value")))
    return facts


def _recorded_how(writing: Writing, told: Annotation) -> str | None:
    """On what footing, and where the speakers were; nothing where that is not known."""
    basis = None if told.consent in (None, ConsentBasis.UNKNOWN) else told.consent
    said = basis and writing.t(f"consent.{basis.value}")
    return writing.listed([each for each in (said, told.consent_places) if each]) or None


def _found(writing: Writing, found: Examination) -> list[Fact]:
    word = writing.word
    facts = []
    if found.width is not None and found.height is not None:
        facts.append(Fact(word("exhibit.dimensions"), f"{found.width} x {found.height}"))
    if found.captured_claims:
        claims = [writing.texts.say(partial(_claim, writing, each)) for each in found.captured_claims]
        facts.append(Fact(word("exhibit.captured"), writing.texts.joined(claims, lambda _: "\n")))
    if found.duration_ms is not None:
        said = _duration(writing, found.duration_ms, found.duration_declared_ms)
        facts.append(Fact(word("exhibit.duration"), said))
    encoding = encoding_words(found)
    if encoding is not None:
        facts.append(Fact(word("exhibit.codecs"), encoding))
    if found.pages is not None:
        facts.append(Fact(word("exhibit.pages"), str(found.pages)))
    if found.oddities:
        odd = [writing.texts.say(partial(oddity_words, each)) for each in found.oddities]
        facts.append(Fact(word("exhibit.oddity"), "\n".join(odd)))
    if found.delivery is not None and found.delivery.reasons:
        facts.append(
            Fact(word("exhibit.delivery"), writing.texts.say(partial(delivery_words, found.delivery)))
        )
    return facts + _withheld(writing, found)


def _claim(writing: Writing, claim: CapturedClaim, texts: Texts) -> str:
    when = moment_words(claim.moment, texts, zone=writing.case.zone)
    return f"{when} ({field_words(claim.field, texts)})"


def _state(filed: FiledExhibit, texts: Texts) -> str:
    """Whether it can be read, and what stands in the way."""
    said, found = texts(f"words.state.{filed.state.value}"), filed.examination
    return said if found is None or not found.problem else f"{said}: {texts(f'media.{found.problem}')}"


def _duration(writing: Writing, decoded: int, declared: int | None) -> str:
    said = writing.duration(decoded)
    if declared is None:
        return writing.t("decoded", decoded=said)
    key = "declared" if abs(declared - decoded) < _SECOND_MS else "declared-otherwise"
    return writing.t(key, decoded=said, declared=writing.duration(declared))


def _withheld(writing: Writing, found: Examination) -> list[Fact]:
    """Place and device: printed only where the document stays away from the other side."""
    word, has_place = writing.word, found.latitude_e7 is not None and found.longitude_e7 is not None
    if not writing.whole_told:
        held = [("exhibit.place", has_place), ("exhibit.device", found.device is not None)]
        return [Fact(word(name), writing.t("withheld-value")) for name, there in held if there]
    facts = []
    if found.latitude_e7 is not None and found.longitude_e7 is not None:
        place = f"{found.latitude_e7 / 1e7:.5f}, {found.longitude_e7 / 1e7:.5f}"
        facts.append(Fact(word("exhibit.place"), place))
    if found.device is not None:
        facts.append(Fact(word("exhibit.device"), found.device))
    return facts
