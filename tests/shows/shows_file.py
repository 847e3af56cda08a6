"""A list of shows as an operator keeps it by hand: three accounts on two platforms, two hosts, one unknown number."""

from __future__ import annotations

from connectors.flows.drop import Drop

HEADERS = ("场次ID", "账号", "直播标题", "主播", "开播时间", "下播时间", "观看人数", "成交金额", "成交订单数")
DOUYIN = (
    ("7400001", "林间小铺", "秋日上新", "苏婉", "2026-09-01 20:00:00", "2026-09-01 22:00:00", "1000", "3000.00", "30"),
    ("7400002", "林间小铺", "=国庆预热", "顾言", "2026-09-02 20:00:00", "2026-09-02 23:00:00", "2000", "1500.50", "20"),
    ("7400003", "青禾珠宝", "会员专场", "苏婉", "2026-09-03 20:00:00", "2026-09-04 01:30:00", "500", "", "5"),
)
KUAISHOU = (
    ("8800001", "林间快店", "老铁专场", "顾言", "2026-09-02 19:00:00", "2026-09-02 21:00:00", "800", "800.00", "8"),
)


def hand_in(drop: Drop) -> None:
    """Both files stored, as by `kaibo import`."""
    for name, platform, rows in (("抖音.csv", "douyin", DOUYIN), ("快手.csv", "kuaishou", KUAISHOU)):
        told = drop.file(drop.folder / name, [HEADERS, *rows], kind="shows", platform=platform, map=MAP)
        assert told["status"] == "stored", told


MAP = dict(
    zip(
        ("show_id", "account", "title", "host", "started_at", "ended_at", "viewers", "amount", "orders"),
        HEADERS,
        strict=True,
    )
)
