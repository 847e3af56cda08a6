"""`kaibo transcribe`: what is said in a recording, as SRT."""

from __future__ import annotations

from pathlib import Path

import click

from kaibo.kit.errors import KaiboError
from kaibo.review.speech.heard import Engine, Heard
from kaibo.review.speech.listening import engine_of, listen
from kaibo.review.speech.settings import chosen
from kaibo.review.speech.srt import srt

MINUTE = 60_000


@click.command("transcribe")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="写到哪个文件 / the file to write")
@click.option("--name", "names", multiple=True, help="会说到的人名、商品名 / a name that is likely to be said")
def transcribe(file: Path, out: Path | None, names: tuple[str, ...]) -> None:
    """识别录像里的话，输出 SRT / Write down what is said in a recording, as SRT."""
    choice = chosen()
    if choice.elsewhere:
        click.echo(f"声音会发到 {choice.elsewhere} / the sound is sent to {choice.elsewhere}", err=True)
    lines = _heard(file, engine_of(choice), names)
    if not lines:
        raise KaiboError("review.speech_nothing_heard", status=422)
    if out:
        out.write_text(srt(lines), "utf-8")
        click.echo(f"{len(lines)} 句 / lines: {len(lines)} → {out}", err=True)
    else:
        click.echo(srt(lines))


def _heard(file: Path, engine: Engine, names: tuple[str, ...]) -> list[Heard]:
    """How far it is stands on standard error, a line a minute of the recording."""
    told = 0

    def progress(done: int, total: int) -> None:
        nonlocal told
        if done // MINUTE > told:
            told = done // MINUTE
            click.echo(f"{told} / {total // MINUTE or '?'} 分钟 / min", err=True)

    with file.open("rb") as source:
        parts = listen(source, engine, names, lambda: None, progress)
        return [line for part in parts for line in part.lines]
