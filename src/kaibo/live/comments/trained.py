"""What the model of this team's comments learnt, and how well."""

from __future__ import annotations

from typing import Any

from kaibo.live.models import Label, TrainedModel


def model_shown() -> dict[str, Any]:
    """`model` of the part `triage`."""
    row = TrainedModel.objects.order_by("-id").defer("weights", "matrix").first()
    told: dict[str, Any] = {"own": False, "rows": 0, "accuracy": None, "shipped": None, "made_at": None}
    if row:
        told |= {"rows": row.rows, "accuracy": row.accuracy, "shipped": row.shipped, "made_at": row.made_at}
        told["own"] = row.accuracy >= row.shipped
    return {**told, "labels": Label.objects.count()}
