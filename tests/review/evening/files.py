"""An evening's files as an operator hands them in: five shows before it, the show, its channels, products, minutes.

A row is kept as it stands in the file, by field; tests compute what they expect from these rows.
"""

from __future__ import annotations

from typing import Any

from connectors.flows.drop import Drop

Row = dict[str, str]
ROOM, ACCOUNT = "7400006", "林间小铺"
HERE = {"show_id": ROOM, "account": ACCOUNT}

BEFORE: list[Row] = [
    {
        "show_id": f"740000{day}",
        "account": ACCOUNT,
        "title": f"第 {day} 场",
        "host": "苏婉",
        "started_at": f"2026-09-0{day} 20:00:00",
        "ended_at": f"2026-09-0{day} 22:00:00",
        "viewers": str(viewers),
        "engaged_viewers": str(viewers // 10),
        "buyers": str(buyers),
        "amount": f"{buyers * 100}.00",
    }
    for day, (viewers, buyers) in enumerate([(800, 8), (1200, 24), (1000, 30), (900, 9), (1100, 55)], start=1)
]
SHOW: Row = {
    **HERE,
    "title": "中秋专场",
    "host": "苏婉",
    "started_at": "2026-09-06 20:00:00",
    "ended_at": "2026-09-06 22:00:00",
    "viewers": "2000",
    "engaged_viewers": "100",
    "product_viewers": "800",
    "product_clickers": "400",
    "buyers": "60",
    "impressions": "10000",
    "views": "3000",
    "product_clicks": "600",
    "orders": "75",
    "amount": "6300.00",
}
CHANNELS: list[Row] = [
    {**HERE, "channel": "推荐", "viewers": "1500", "views": "2400", "orders": "60", "amount": "5000.00"},
    {**HERE, "channel": "关注", "viewers": "500", "views": "600", "orders": "15", "amount": "1300.00"},
]
PRODUCTS: list[Row] = [
    {
        **HERE,
        "product_id": "3700001",
        "product": "珍珠耳钉",
        "viewers": "700",
        "clickers": "350",
        "buyers": "49",
        "orders": "60",
        "amount": "4800.00",
        "refund_amount": "600.00",
    },
    {
        **HERE,
        "product_id": "3700002",
        "product": "平安扣",
        "viewers": "300",
        "clickers": "60",
        "buyers": "12",
        "orders": "15",
        "amount": "1500.00",
        "refund_amount": "",
    },
]
MINUTES: list[Row] = [
    {**HERE, "at": "2026-09-06 20:00:00", "online": "120", "entered": "80", "left": "10", "comments": "6"},
    {**HERE, "at": "2026-09-06 20:01:00", "online": "150", "entered": "60", "left": "30", "comments": "0"},
    {**HERE, "at": "2026-09-06 20:02:00", "online": "140", "entered": "20", "left": "30", "comments": ""},
]

ORDERS: list[Row] = [
    {"order_id": "A", "account": ACCOUNT, "amount": "100.00", "paid_at": "2026-09-06 20:01:05", "status": "已完成"},
    {"order_id": "B", "account": ACCOUNT, "amount": "50.00", "paid_at": "2026-09-06 20:01:40", "status": "待发货"},
    {"order_id": "C", "account": ACCOUNT, "amount": "70.00", "paid_at": "2026-09-06 23:30:00", "status": "已完成"},
]


def hand_in(drop: Drop, kind: str, rows: list[Row]) -> dict[str, Any]:
    """One file, its columns named after the fields and matched by a mapping."""
    fields = list(dict.fromkeys(field for row in rows for field in row))
    lines = [[f"列 {field}" for field in fields], *([row.get(field, "") for field in fields] for row in rows)]
    told = drop.file(
        drop.folder / f"{kind}.csv", lines, kind=kind, platform="douyin", map={field: f"列 {field}" for field in fields}
    )
    assert told["status"] == "stored", told
    return told
