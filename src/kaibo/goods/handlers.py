"""What the goods room does when a batch becomes visible: it learns what products are called."""

from __future__ import annotations

from kaibo.connectors import api as connectors
from kaibo.events.api import Event, handles
from kaibo.goods.models import Product


@handles(connectors.STORED, name="goods.products", reset=Product.objects.all().delete)
def learn_products(event: Event) -> None:
    """Products the batch names; a category, once known, is not forgotten."""
    told: connectors.BatchStored = event.payload
    for product_id, (name, category) in told.products.items():
        known = {"name": name[:400]} | ({"category": category[:120]} if category else {})
        Product.objects.update_or_create(
            platform=told.platform,
            product_id=product_id,
            defaults=known,
            create_defaults={**known, "first_batch": told.batch},
        )
