"""Train the shipped comment model from our own phrases: `python scripts/train_comments.py`."""

from __future__ import annotations

from pathlib import Path

from kaibo.live.comments.model import encode
from kaibo.live.comments.phrases import phrases
from kaibo.live.comments.training import train

TARGET = Path(__file__).parents[1] / "src/kaibo/live/comments/model.json"

if __name__ == "__main__":
    TARGET.write_bytes(encode(train(phrases())) + b"\n")
