"""What makes the structure of a document true: everything is in it, once, and each element is what it says it is.

ISO 32000-1, 14.7 and 14.8; each broken rule is a sentence.
"""

import io
from collections import Counter
from collections.abc import Iterator

import pikepdf

from evidence_log.reports.paper.structure import GROUPS, ROLES
from tests.reports.tagged import Content, Element, Led, read_drawn, read_tags

_STANDARD = {"Document", "Part", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "NonStruct", "P"}
_STANDARD |= {
    "H1",
    "H2",
    "H3",
    "H4",
    "H5",
    "H6",
    "L",
    "LI",
    "Lbl",
    "LBody",
    "Table",
    "TR",
    "TH",
    "TD",
    "Span",
}
_STANDARD |= {"Quote", "Note", "Reference", "Link", "Figure", "Form"}
# Which elements may stand right inside which.
_INSIDE = {
    "Table": {"TR"},
    "TR": {"TH", "TD"},
    "L": {"LI"},
    "LI": {"Lbl", "LBody"},
    "TOC": {"TOCI"},
}


def broken_tags(data: bytes) -> list[str]:
    """What is wrong with the structure of a file."""
    with pikepdf.open(io.BytesIO(data)) as document:
        if "/StructTreeRoot" not in document.Root:
            return ["it has no structure"]
        try:
            root = read_tags(document)
        except ValueError as error:
            return [str(error)]
        return [
            *_content(document, root),
            *_back(document, root),
            *_parents(document),
            *_roles(root),
            *_headings(root),
            *_tables(root),
        ]


def _content(document: pikepdf.Pdf, root: Element) -> Iterator[str]:
    """Everything drawn is decoration or held by one element."""
    held = Counter(
        (kid.page, kid.mcid) for element in root.all() for kid in element.kids if isinstance(kid, Content)
    )
    for number, page in enumerate(document.pages):
        drawn = read_drawn(page)
        for each in drawn:
            if not each.decoration and each.mcid is None:
                yield f"page {number + 1} draws what is neither read nor decoration: {each.text or each.operator}"
            if each.decoration and each.mcid is not None:
                yield f"page {number + 1} draws what is read and decoration at once"
        numbers = {each.mcid for each in drawn if each.mcid is not None}
        for mcid in numbers:
            if held.pop((number, mcid), 0) != 1:
                yield f"page {number + 1}: content {mcid} is not held by one element"
        if page.obj.get("/Tabs") != "/S":
            yield f"page {number + 1} is not walked through in the order of the structure"
    if held:
        yield f"elements hold content that is not drawn: {sorted(held)[:3]}"


def _back(document: pikepdf.Pdf, root: Element) -> Iterator[str]:
    """From each content there is a way back to its element."""
    tree = pikepdf.NumberTree(document.Root.StructTreeRoot.ParentTree)
    expected: dict[int, dict[int, tuple[int, int]]] = {}
    for element in root.all():
        for kid in element.kids:
            if isinstance(kid, Content):
                key = int(document.pages[kid.page].obj.get("/StructParents", -1))
                expected.setdefault(key, {})[kid.mcid] = element.number
    for key, marks in expected.items():
        there = [each.objgen for each in tree[key]] if key in tree else []
        if there != [marks.get(place) for place in range(len(there))] or len(there) != len(marks):
            yield f"no way back to the elements of a page: {key}"
    yield from _links(document, root, tree, set(expected))


def _links(document: pikepdf.Pdf, root: Element, tree: pikepdf.NumberTree, keys: set[int]) -> Iterator[str]:
    """Each link of a page is held by one element, and leads back to it."""
    leads = {
        kid.annotation: element.number
        for element in root.all()
        for kid in element.kids
        if isinstance(kid, Led)
    }
    for number, page in enumerate(document.pages, start=1):
        for note in page.get("/Annots", pikepdf.Array()):
            key = int(note.get("/StructParent", -1))
            if key in keys:
                yield f"page {number} has a link with the key of another"
            keys.add(key)
            element = leads.pop(note.objgen, None)
            if element is None or key not in tree or tree[key].objgen != element:
                yield f"page {number} has a link that belongs to no element"
    if leads:
        yield "an element holds a link no page has"
    if int(document.Root.StructTreeRoot.get("/ParentTreeNextKey", -1)) <= max(keys, default=0):
        yield "the next key is taken"


def _parents(document: pikepdf.Pdf) -> Iterator[str]:
    """Each element names the one it is in."""
    waiting = [(document.Root.StructTreeRoot.K, document.Root.StructTreeRoot)]
    while waiting:
        raw, parent = waiting.pop()
        if raw.get("/P") is None or raw.P.objgen != parent.objgen:
            yield f"an element does not know where it is: {raw.get('/S')}"
        kids = raw.get("/K", pikepdf.Array())
        waiting += [
            (kid, raw)
            for kid in (kids if isinstance(kids, pikepdf.Array) else [kids])
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid
        ]


def _roles(root: Element) -> Iterator[str]:
    if root.role != "Document":
        yield "the structure does not begin with the document"
    for element in root.all():
        if element.role not in _STANDARD:
            yield f"no reader knows the role {element.role}"
        # The one element that comes with the signature.
        if element.role not in ROLES | {"Form"}:
            yield f"a role nobody here knows: {element.role}"
        if element.role == "Figure" and not element.alt.strip():
            yield "a figure says nothing to those who do not see it"
        if element.role in GROUPS and any(isinstance(kid, Content) for kid in element.kids):
            yield f"words stand right in a {element.role}: {element.text}"
        if element.role in GROUPS and not element.elements:
            yield f"a {element.role} is empty"
        allowed = _INSIDE.get(element.role)
        if allowed and not {each.role for each in element.elements} <= allowed:
            yield f"a {element.role} holds what is none of {sorted(allowed)}"
        if element.role == "Link" and not any(isinstance(kid, Led) for kid in element.kids):
            yield f"a link leads nowhere: {element.whole}"


def _headings(root: Element) -> Iterator[str]:
    above = 0
    for element in root.all():
        if element.role[0] == "H" and element.role[1:].isdigit():
            level = int(element.role[1:])
            if level > above + 1:
                yield f"a heading of level {level} below one of level {above}: {element.whole}"
            if not element.whole.strip():
                yield "a heading says nothing"
            above = level


def _tables(root: Element) -> Iterator[str]:
    for table in root.find("Table"):
        widths = {len(row.elements) for row in table.elements}
        if len(widths) != 1:
            yield f"the rows of a table are not of one length: {sorted(widths)}"
        head = table.elements[0].elements if table.elements else []
        if not head or any(cell.role != "TH" for cell in head):
            yield "a table has no head"
        if any(cell.role == "TH" and cell.scope not in {"Column", "Row"} for cell in table.all()):
            yield "a heading cell does not say what it is the head of"
