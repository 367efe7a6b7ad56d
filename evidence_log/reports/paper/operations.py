"""What a page is made of: small draw operations in points, from the lower left corner of A4; and the few colours.

Texts in operations are drawable already and broken into lines. A thousand incidents are two hundred thousand of them.
"""

import msgspec

WIDTH, HEIGHT = 595.28, 841.89
MARGIN = 54.0
LEFT, RIGHT = MARGIN, WIDTH - MARGIN
TOP, BOTTOM = HEIGHT - 78.0, 64.0
ROOM = RIGHT - LEFT

NAVY = "#17365D"
RED = "#A82F26"
INK = "#23262B"
MUTE = "#5D646E"
RULE = "#C9CED6"
BAND = "#F1F4F8"
RED_BAND = "#FBF3F2"
WHITE = "#FFFFFF"
# From pale to dark, each to be told from the next in black and white.
SHADES = ("#DCE4EF", "#B4C6DE", "#7E9CC4", "#46699B", "#17365D")

# The third is for what is compared letter by letter: hashes and commands.
REGULAR, BOLD, MONO = "regular", "bold", "mono"
BODY, LEADING = 9.5, 15.0
SMALL, SMALL_LEADING = 8.5, 12.5
FINE = 7.5
# The name a page knows the picture of its signature by: a form that is not drawn until the document is signed.
SIGNATURE_ROOM = "/FormXob.signature"


class Drawn(msgspec.Struct, frozen=True, gc=False, array_like=True, tag=True):
    """One of them; pages that are full are packed as these are spelled (`sheets`)."""


class Text(Drawn, frozen=True):
    """One line of text with its baseline at y; `right` aligns its end at x."""

    x: float
    y: float
    text: str
    weight: str = REGULAR
    size: float = BODY
    colour: str = INK
    right: bool = False


class Box(Drawn, frozen=True):
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    colour: str


class Rule(Drawn, frozen=True):
    """A hairline from left to right."""

    x: float
    y: float
    width: float
    colour: str = RULE


class Shape(Drawn, frozen=True):
    """A filled polygon: x and y in turn."""

    points: tuple[float, ...]
    colour: str


class Picture(Drawn, frozen=True):
    """A JPEG as it is, scaled into the rectangle; by its name among the pictures of the plan."""

    x: float
    y: float
    width: float
    height: float
    name: str


class Anchor(Drawn, frozen=True):
    """A place that can be linked to, at height y; `title` also stands in the bookmarks, at `level`."""

    name: str
    y: float
    title: str | None = None
    level: int = 0


class Link(Drawn, frozen=True):
    """A rectangle that leads to an anchor; `covers`: from which letter to which of the line drawn before it."""

    x: float
    y: float
    width: float
    height: float
    anchor: str
    covers: tuple[int, int] | None = None


class PageOf(Drawn, frozen=True):
    """The number of the page an anchor is on, ending at x; with `until` all pages from it to that other anchor."""

    x: float
    y: float
    anchor: str
    size: float = BODY
    until: str | None = None


class Mark(Drawn, frozen=True):
    """What is drawn from here on this page belongs to that element of the structure."""

    element: int


class SignatureRoom(Drawn, frozen=True):
    """Room for a signature, with what is to be seen in it once there is one; one in a document."""

    x: float
    y: float
    width: float
    height: float
    lines: tuple[Text, ...]


Op = Text | Box | Rule | Shape | Picture | Anchor | Link | PageOf | Mark | SignatureRoom
