"""The door of the goods room."""

from __future__ import annotations

from collections.abc import Iterable

from kaibo.goods.models import Product

__all__ = ["names_of"]


def names_of(platform: str, ids: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Name and category of the products known, by the platform's id."""
    found = Product.objects.filter(platform=platform, product_id__in=list(ids))
    return {each.product_id: (each.name, each.category) for each in found}
