"""Whether Order 117 speaks of a show: live commerce within mainland China (article 2), since it is in force."""

from __future__ import annotations

from kaibo.dossier.cases.duties import IN_FORCE
from kaibo.dossier.cases.finding import Case
from kaibo.kit.clock import now

ABROAD = frozenset({"tiktok", "shopee", "lazada", "shopify"})
MAINLAND = frozenset({"douyin", "kuaishou", "taobao", "wechat", "xiaohongshu", "jd", "pinduoduo"})
ZONES = frozenset({"Asia/Shanghai", "Asia/Urumqi", "Asia/Chongqing", "Asia/Harbin", "Asia/Kashgar", "PRC"})
"""Where an account on a platform of neither kind is taken to be at home in mainland China."""


def why_not(case: Case) -> str:
    """`abroad`, `before_law`, or "" for a show that is judged."""
    if case.platform in ABROAD or (case.platform not in MAINLAND and case.zone not in ZONES):
        return "abroad"
    return "before_law" if (case.begins_at or now()).date() < IN_FORCE else ""
