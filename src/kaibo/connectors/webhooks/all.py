"""Every platform that can push to us."""

from __future__ import annotations

from kaibo.connectors.webhooks.doudian import Doudian
from kaibo.connectors.webhooks.douyin_open import DouyinOpen
from kaibo.connectors.webhooks.kuaishou import Kuaishou
from kaibo.connectors.webhooks.lazada import Lazada
from kaibo.connectors.webhooks.pushed import Platform
from kaibo.connectors.webhooks.shopee import Shopee
from kaibo.connectors.webhooks.shopify import Shopify
from kaibo.connectors.webhooks.tiktok_shop import TikTokShop
from kaibo.connectors.webhooks.wechat import WeChat

PLATFORMS: dict[str, Platform] = {
    each.key: each
    for each in (Doudian(), DouyinOpen(), TikTokShop(), Shopee(), Lazada(), Kuaishou(), Shopify(), WeChat())
}
