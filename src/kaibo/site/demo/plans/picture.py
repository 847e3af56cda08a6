"""A poster's picture, drawn from a seed: pearls on a warm ground, no words and nobody's photograph."""

from __future__ import annotations

import struct
import zlib

import numpy as np

from kaibo.demo.rng import stream

WIDTH, HEIGHT = 270, 480
PEARLS = 9
TOP, BOTTOM = (246, 238, 228), (214, 190, 170)
PEARL = (250, 246, 240)


def poster(seed: str) -> bytes:
    """A PNG of 270 × 480 pixels."""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(float)
    down = (y / HEIGHT)[..., None]
    picture = np.array(TOP) * (1 - down) + np.array(BOTTOM) * down
    rng = stream("poster", seed)
    for place in range(PEARLS):
        size = rng.uniform(14, 30)
        centre_x, centre_y = WIDTH / 2 + np.cos(place * 0.75) * 84, HEIGHT * 0.3 + place * HEIGHT * 0.055
        far = np.hypot(x - centre_x, y - centre_y) / size
        light = np.clip(1.12 - np.hypot(x - centre_x + size * 0.35, y - centre_y + size * 0.35) / size * 0.45, 0.5, 1.0)
        edge = np.clip((1.0 - far) * size, 0, 1)[..., None]
        picture = picture * (1 - edge) + np.array(PEARL) * light[..., None] * edge
    return _png(picture.round().astype(np.uint8))


def _png(pixels: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> bytes:
    """`pixels` of shape (height, width, 3)."""
    height, width, _ = pixels.shape
    lines = np.concatenate([np.zeros((height, 1), np.uint8), pixels.reshape(height, -1)], axis=1)
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(lines.tobytes())), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*each) for each in parts)


def _chunk(name: bytes, told: bytes) -> bytes:
    return struct.pack(">I", len(told)) + name + told + struct.pack(">I", zlib.crc32(name + told))
