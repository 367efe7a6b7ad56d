"""That the rules for archives and tags notice: one thing is taken away or added, and they say so."""

import io
from collections.abc import Callable
from functools import cache

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from evidence_log.records.clock import Language
from tests.reports.archive_rules import broken_rules
from tests.reports.rendering import render_sample
from tests.reports.tag_rules import broken_tags

Change = Callable[[pikepdf.Pdf], object]


@cache
def sample() -> bytes:
    return render_sample(Language.EN, demo=True, declared=True)


def saved(document: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    document.save(
        out,
        fix_metadata_version=False,
        compress_streams=False,
        stream_decode_level=pikepdf.StreamDecodeLevel.none,
    )
    return out.getvalue()


def changed(change: Change) -> bytes:
    with pikepdf.open(io.BytesIO(sample())) as document:
        change(document)
        return saved(document)


def rewritten(old: bytes, new: bytes, page: int = 1) -> Change:
    """What is drawn on a page, with one thing otherwise."""

    def change(document: pikepdf.Pdf) -> None:
        contents = document.pages[page].Contents
        code = contents.read_bytes()
        assert old in code
        contents.write(code.replace(old, new, 1))

    return change


def in_metadata(old: bytes, new: bytes) -> Change:
    def change(document: pikepdf.Pdf) -> None:
        data = document.Root.Metadata.read_bytes()
        assert old in data
        document.Root.Metadata.write(data.replace(old, new))

    return change


def first(document: pikepdf.Pdf, role: str) -> pikepdf.Object:
    """The first element of a role."""
    return next(
        each
        for each in document.objects
        if isinstance(each, pikepdf.Dictionary) and each.get("/S") == f"/{role}" and "/P" in each
    )


def font(document: pikepdf.Pdf) -> pikepdf.Object:
    return document.pages[0].Resources.Font["/F1"]


def link(document: pikepdf.Pdf) -> pikepdf.Object:
    return next(page.Annots[0] for page in document.pages if "/Annots" in page)


def without(name: str, of: Callable[[pikepdf.Pdf], pikepdf.Object]) -> Change:
    def change(document: pikepdf.Pdf) -> None:
        del of(document)[name]

    return change


def with_(
    name: str, value: Callable[[pikepdf.Pdf], object], of: Callable[[pikepdf.Pdf], pikepdf.Object]
) -> Change:
    def change(document: pikepdf.Pdf) -> None:
        of(document)[name] = value(document)

    return change


def root(document: pikepdf.Pdf) -> pikepdf.Object:
    return document.Root


def info(document: pikepdf.Pdf) -> pikepdf.Object:
    return document.docinfo


def picture(document: pikepdf.Pdf) -> pikepdf.Object:
    return next(each for page in document.pages for each in page.get_images().values())


ARCHIVE: dict[str, tuple[Change, str]] = {
    "no language": (without("/Lang", root), "its language"),
    "not said to be tagged": (without("/MarkInfo", root), "that it is tagged"),
    "the file's name for a title": (without("/ViewerPreferences", root), "the file's name"),
    "something done on opening": (
        with_("/OpenAction", lambda d: Array([d.pages[0].obj, Name.Fit]), root),
        "/OpenAction",
    ),
    "a form to be drawn": (
        with_("/X", lambda d: d.make_indirect(Dictionary(Fields=Array(), NeedAppearances=True)), root),
        "/NeedAppearances",
    ),
    "a link that is hidden": (with_("/F", lambda _: 6, link), "not printed"),
    "no colours": (without("/OutputIntents", root), "what its colours mean"),
    "colours of a printer": (
        with_("/N", lambda _: 4, lambda d: d.Root.OutputIntents[0].DestOutputProfile),
        "a profile for RGB",
    ),
    "no metadata": (without("/Metadata", root), "no XMP"),
    "another part": (in_metadata(b"part>3<", b"part>2<"), "PDF/A-3u"),
    "another level": (in_metadata(b"conformance>U<", b"conformance>A<"), "PDF/A-3u"),
    "another language": (in_metadata(b"<rdf:li>en<", b"<rdf:li>fr<"), "different languages"),
    "no title": (in_metadata(b"dc:title>", b"dc:rights>"), "no title"),
    "a stream packed otherwise": (
        with_("/X", lambda d: pikepdf.Stream(d, b"00>", Filter=Name.ASCIIHexDecode), root),
        "packed by /ASCIIHexDecode",
    ),
    "words without end": (with_("/Contents", lambda _: String("x" * 32_768), link), "/Contents is longer"),
    "a line without end": (rewritten(b"> Tj", b"0001" * 16_384 + b"> Tj"), "shows more at once"),
    "a packet of a length": (in_metadata(b'begin="', b'bytes="9" begin="'), "does not begin"),
    "another title": (with_("/Title", lambda _: String("x"), info), "differ: /Title"),
    "another subject": (without("/Subject", info), "differ: /Subject"),
    "another maker": (with_("/Producer", lambda _: String("x"), info), "differ: /Producer"),
    "another creator": (with_("/Creator", lambda _: String("x"), info), "differ: /Creator"),
    "made at another time": (in_metadata(b"CreateDate>2026", b"CreateDate>2025"), "differ: /CreationDate"),
    "changed at another time": (in_metadata(b"ModifyDate>2026", b"ModifyDate>2025"), "differ: /ModDate"),
    "a file inside": (
        lambda d: d.attachments.__setitem__("x.txt", pikepdf.AttachedFileSpec(d, b"x")),
        "a file is inside",
    ),
    "a script": (
        with_("/X", lambda d: d.make_indirect(Dictionary(S=Name.JavaScript, JS=String("x"))), root),
        "an action: /JavaScript",
    ),
    "an address": (
        with_("/X", lambda d: d.make_indirect(Dictionary(S=Name.URI, URI=String("x"))), root),
        "an action: /URI",
    ),
    "something done on a page": (with_("/AA", lambda _: Dictionary(), lambda d: d.pages[1].obj), "/AA"),
    "a transparent page": (
        with_("/Group", lambda _: Dictionary(S=Name.Transparency), lambda d: d.pages[1].obj),
        "transparent",
    ),
    "a transparent picture": (with_("/SMask", picture, picture), "/SMask"),
    "a picture for a printer": (with_("/ColorSpace", lambda _: Name.DeviceCMYK, picture), "not for a screen"),
    "a picture made smooth": (with_("/Interpolate", lambda _: True, picture), "not for a screen"),
    "a state of drawing": (
        with_("/X", lambda d: d.make_indirect(Dictionary(Type=Name.ExtGState, ca=0.5)), root),
        "may be transparent",
    ),
    "an operator": (rewritten(b" rg\n", b" rg\n/GS gs\n"), "the operator gs"),
    "a picture that is not there": (rewritten(b"/FormXob.mark Do", b"/Other Do"), "does not have"),
    "a font elsewhere": (
        without("/FontFile3", lambda d: d.pages[0].Resources.Font["/F2"].DescendantFonts[0].FontDescriptor),
        "not embedded",
    ),
    "letters unknown": (without("/ToUnicode", font), "which letter is which"),
    "a letter without its code": (rewritten(b"> Tj", b"7777> Tj"), "no letter for"),
    "a missing glyph": (rewritten(b"> Tj", b"0000> Tj"), "missing glyph"),
    "glyphs unknown": (without("/CIDToGIDMap", lambda d: font(d).DescendantFonts[0]), "which glyph is which"),
    "a list of glyphs": (
        with_(
            "/CIDSet", lambda d: d.make_stream(b"\x80"), lambda d: font(d).DescendantFonts[0].FontDescriptor
        ),
        "lists its glyphs",
    ),
    "another encoding": (
        with_("/Encoding", lambda _: Name("/UniGB-UCS2-H"), font),
        "no font for any character",
    ),
    "a letter that is none": (
        lambda d: font(d).ToUnicode.write(font(d).ToUnicode.read_bytes().replace(b"<0041>", b"<FFFE>")),
        "a letter that is none",
    ),
    "a note": (with_("/Subtype", lambda _: Name.Text, link), "no link"),
    "a link not printed": (without("/F", link), "not printed"),
    "a silent link": (without("/Contents", link), "where it leads"),
    "a link out": (without("/Dest", link), "out of the document"),
}
BYTES: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "another header": (lambda data: b"%PDF-2.0" + data[8:], "the header"),
    "a text, it seems": (lambda data: data[:10] + b"abcd" + data[14:], "binary"),
    "something behind the end": (lambda data: data + b"more", "after the end"),
    "a stream that runs on": (lambda data: data.replace(b"\nendstream", b"endstream", 1), "does not end"),
}
TAGS: dict[str, tuple[Change, str]] = {
    "no structure": (without("/StructTreeRoot", root), "no structure"),
    "no document": (
        with_("/S", lambda _: Name.Div, lambda d: d.Root.StructTreeRoot.K),
        "begin with the document",
    ),
    "words nobody is read": (rewritten(b" BDC\n", b" BDC\nEMC\n"), "marked content ends that never began"),
    "words in nothing": (
        rewritten(b"/Artifact BMC\n", b"/Artifact BMC\nEMC\n0 0 1 1 re f\n/Artifact BMC\n"),
        "neither read nor decoration",
    ),
    "read and decoration": (
        rewritten(b"<</MCID 0>> BDC", b"<</MCID 0>> BDC\n/Artifact BMC\n0 0 1 1 re f\nEMC"),
        "at once",
    ),
    "content of nobody": (rewritten(b"<</MCID 0>>", b"<</MCID 999>>"), "not held by one"),
    "content of two": (
        lambda d: first(d, "Caption").__setitem__(
            "/K", Array([first(d, "Caption").K, first(d, "Caption").K])
        ),
        "not held by one",
    ),
    "content that is not drawn": (
        lambda d: first(d, "Caption").__setitem__("/K", Array([first(d, "Caption").K, 999])),
        "not drawn",
    ),
    "pages in no order": (without("/Tabs", lambda d: d.pages[0].obj), "order of the structure"),
    "no way back": (without("/StructParents", lambda d: d.pages[0].obj), "no way back"),
    "a way back to another": (
        with_("/StructParents", lambda _: 1, lambda d: d.pages[0].obj),
        "no way back",
    ),
    "a link of nobody": (without("/StructParent", link), "belongs to no element"),
    "the key of another": (with_("/StructParent", lambda _: 0, link), "the key of another"),
    "a link that is gone": (lambda d: link(d) and d.pages[0].Annots.__delitem__(0), "no page has"),
    "a key that is taken": (
        with_("/ParentTreeNextKey", lambda _: 3, lambda d: d.Root.StructTreeRoot),
        "the next key is taken",
    ),
    "a lost child": (
        with_("/P", lambda d: d.Root.StructTreeRoot, lambda d: first(d, "LBody")),
        "where it is",
    ),
    "a role nobody uses here": (
        with_("/S", lambda _: Name.Part, lambda d: first(d, "Sect")),
        "nobody here knows",
    ),
    "a heading without words": (without("/K", lambda d: first(d, "H2")), "a heading says nothing"),
    "a role of its own": (with_("/S", lambda _: Name("/Zap"), lambda d: first(d, "P")), "no reader knows"),
    "a silent figure": (without("/Alt", lambda d: first(d, "Figure")), "says nothing"),
    "words right in a section": (
        with_("/S", lambda _: Name.Sect, lambda d: first(d, "P")),
        "words stand right in",
    ),
    "an empty list": (without("/K", lambda d: first(d, "L")), "is empty"),
    "a paragraph in a list": (with_("/S", lambda _: Name.P, lambda d: first(d, "LI")), "holds what is none"),
    "a link that leads nowhere": (
        lambda d: first(d, "Link").__setitem__("/K", first(d, "Link").K[0]),
        "a link leads nowhere",
    ),
    "a heading too deep": (with_("/S", lambda _: Name.H5, lambda d: first(d, "H2")), "a heading of level 5"),
    "a row too short": (lambda d: first(d, "TR").K.__delitem__(0), "not of one length"),
    "a table without a head": (with_("/S", lambda _: Name.TD, lambda d: first(d, "TH")), "no head"),
    "a head of nothing": (without("/A", lambda d: first(d, "TH")), "the head of"),
}


def test_another_program_may_write_it_anew() -> None:
    data = changed(lambda _: None)

    assert [*broken_rules(data), *broken_tags(data)] == []


@pytest.mark.parametrize("case", ARCHIVE)
def test_an_archive_that_is_none_is_noticed(case: str) -> None:
    change, noticed = ARCHIVE[case]

    assert any(noticed in each for each in broken_rules(changed(change)))


@pytest.mark.parametrize("case", BYTES)
def test_a_file_spelled_otherwise_is_noticed(case: str) -> None:
    change, noticed = BYTES[case]

    assert any(noticed in each for each in broken_rules(change(sample())))


@pytest.mark.parametrize("case", TAGS)
def test_a_structure_that_is_not_true_is_noticed(case: str) -> None:
    change, noticed = TAGS[case]

    assert any(noticed in each for each in broken_tags(changed(change)))


def test_an_id_that_is_missing_and_a_password_are_noticed() -> None:
    with pikepdf.open(io.BytesIO(sample())) as document:
        out = io.BytesIO()
        document.save(out, encryption=pikepdf.Encryption(owner="x", user="", R=6))
    locked = out.getvalue()

    assert any("encrypted" in each for each in broken_rules(locked))
    assert any("no ID" in each for each in broken_rules(sample().replace(b"/ID[", b"/XX[")))
