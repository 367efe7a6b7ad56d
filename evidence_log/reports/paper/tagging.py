"""How a block says what it draws by itself is; the methods of the flow say it of what they lay out."""

from contextlib import AbstractContextManager

from evidence_log.reports.paper.lines import drawable
from evidence_log.reports.paper.structure import FIGURE, Structure, Told


class Tagging:
    """What is laid out while one of these is open belongs to it."""

    def __init__(self) -> None:
        self.structure = Structure()

    def figure(self, alt: str) -> AbstractContextManager[int]:
        """Everything put inside, boxes and shapes as well, is one picture, which `alt` says in words.

        with flow.figure(writing.texts("alt.hours", n=40)):
            flow.put(Box(...), Text(...))
            with flow.tagged("Caption"):
                flow.put(Text(...))
        """
        return self.structure.opened(FIGURE, Told(alt=drawable(alt)))

    def tagged(self, role: str) -> AbstractContextManager[int]:
        """Everything laid out inside has that role (`structure.ROLES`); a paragraph in one for words is no other."""
        return self.structure.opened(role)

    def title(self) -> AbstractContextManager[int]:
        """The title of the whole document is put inside."""
        return self.structure.title()

    def decoration(self) -> AbstractContextManager[None]:
        """What is put inside says nothing, or says again what was said: nobody is read it."""
        return self.structure.decoration()

    def language(self, language: str) -> AbstractContextManager[None]:
        """What is laid out inside is in another language than the document."""
        return self.structure.language(language)
