"""A show of ninety minutes as the platforms would tell it: signals made up from a seed, to rehearse with."""

from kaibo.demo.rehearsal.making import make
from kaibo.demo.rehearsal.plan import ACCOUNT, MINUTES, Item, Part, items, parts, phrases

__all__ = ["ACCOUNT", "MINUTES", "Item", "Part", "items", "make", "parts", "phrases"]
