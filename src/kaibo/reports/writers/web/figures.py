"""A number on the page: short to read, whole when pointed at, and a way to where it comes from."""

from __future__ import annotations

from kaibo.reports.model import Figure
from kaibo.reports.writers.fitting import clean
from kaibo.reports.writers.notes import Notes, named
from kaibo.reports.writers.web.elements import Element, el
from kaibo.reports.writers.wording import exact, said


class Figures:
    """Makes the numbers of one page. `inside` Kaibo a number leads to its passport, else to its row below."""

    def __init__(self, language: str, *, inside: bool) -> None:
        self.language = language
        self.inside = inside
        self.notes = Notes()

    def number(self, figure: Figure) -> Element:
        """The number alone."""
        number = self.notes.of(figure)
        text = said(figure, self.language)
        hint = f"{named(figure, self.language)}: {exact(figure, self.language)}"
        if not number:
            return el("span", text, class_="n", title=hint)
        passport = clean(figure.passport)
        target = f"/passport?{passport}" if self.inside else f"#n{number}"
        return el("a", text, class_="n", href=target, title=f"{hint}\n{passport}")

    def told(self, figure: Figure) -> Element:
        """The number with its name, and why it is missing."""
        return el("span", _name(figure, self.language), " ", self.number(figure), self.why(figure), class_="told")

    def why(self, figure: Figure) -> Element | None:
        return None if figure.value is not None else el("small", exact(figure, self.language), class_="why")


def _name(figure: Figure, language: str) -> Element:
    return el("bdi", named(figure, language))
