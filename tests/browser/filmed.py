"""A recording of two seconds, made by the browser itself, and a transcript of it."""

from __future__ import annotations

import base64

from playwright.sync_api import Page

FILM_WIDTH = 64
SPOKEN = """1
00:00:00,200 --> 00:00:00,900
姐妹们晚上好

2
00:00:01,000 --> 00:00:01,900
这对耳钉五十九到手，全网最低价
"""
_FILM = """async (width) => {
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = 36
    const film = new MediaRecorder(canvas.captureStream(10), {mimeType: 'video/webm;codecs=vp8'})
    const parts = []
    const over = new Promise((done) => { film.onstop = done })
    film.ondataavailable = (event) => parts.push(event.data)
    film.start()
    for (let frame = 0; frame < 20; frame += 1) {
        canvas.getContext('2d').fillRect(frame, frame, 9, 9)
        await new Promise((done) => setTimeout(done, 100))
    }
    film.stop()
    await over
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer())
    return btoa(String.fromCharCode(...bytes))
}"""


def filmed(page: Page) -> bytes:
    """WebM."""
    return base64.b64decode(page.evaluate(_FILM, FILM_WIDTH))
