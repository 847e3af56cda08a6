"""A Whisper model of a few kilobytes that runs in the true library and says one line: a chain of tokens, each of
which leads to the next, whatever it hears."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

VOCABULARY = 2_500
SIDE, HEADS, POSITIONS, MELS = 32, 2, 448, 80
SAID = ("珍", "珠", "項", "鏈")
"""Traditional characters on purpose."""
Weights = NDArray[np.float32]


def made(folder: Path) -> Path:
    """The folder, as a converter would have left it."""
    folder.mkdir(parents=True, exist_ok=True)
    tokens = _tokens()
    ids = {token: place for place, token in enumerate(tokens)}
    spec = _spec(ids)
    spec.register_vocabulary(tokens)
    spec.validate()
    spec.save(str(folder))
    languages = [ids[f"<|{each}|>"] for each in _languages()]
    config = {"suppress_ids": [], "suppress_ids_begin": [], "alignment_heads": [[0, 0]], "lang_ids": languages}
    (folder / "config.json").write_text(json.dumps(config), "utf-8")
    (folder / "tokenizer.json").write_text(json.dumps(_tokenizer(ids), ensure_ascii=False), "utf-8")
    return folder


def _tokens() -> list[str]:
    """Bytes, the words it can say, filling, the empty word by which the library knows a model of many languages, then
    the marks in its order, timestamps last."""
    marks = ["<|endoftext|>", "<|startoftranscript|>", *(f"<|{each}|>" for each in _languages())]
    marks += ["<|translate|>", "<|transcribe|>", "<|startoflm|>", "<|startofprev|>", "<|nospeech|>", "<|notimestamps|>"]
    times = [f"<|{step * 0.02:.2f}|>" for step in range(1501)]
    words = [*_alphabet().values(), *(_written(each) for each in SAID)]
    filling = [f"<|filling{place}|>" for place in range(VOCABULARY - len(words) - len(marks) - len(times) - 1)]
    return [*words, *filling, "", *marks, *times]


def _languages() -> list[str]:
    return list(import_module("faster_whisper.tokenizer")._LANGUAGE_CODES)[:99]


def _alphabet() -> dict[int, str]:
    """How tokenizers of this kind write bytes."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [byte for byte in range(256) if byte not in plain]
    return {each: chr(each) for each in plain} | {each: chr(256 + place) for place, each in enumerate(others)}


def _written(word: str) -> str:
    return "".join(_alphabet()[byte] for byte in word.encode())


def _tokenizer(ids: dict[str, int]) -> dict[str, Any]:
    shape = {"lstrip": False, "rstrip": False, "normalized": False, "single_word": False}
    added = [
        {"id": place, "content": token, "special": True, **shape} for token, place in ids.items() if token[:2] == "<|"
    ]
    merges = [pair for word in SAID for pair in _merges(_written(word))]
    vocabulary = ids | {
        first + second: len(ids) + n for n, (first, second) in enumerate(merges) if first + second not in ids
    }
    level = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True}
    return {
        "version": "1.0",
        "added_tokens": added,
        "pre_tokenizer": level,
        "decoder": level,
        "model": {"type": "BPE", "vocab": vocabulary, "merges": [list(each) for each in merges]},
    }


def _merges(letters: str) -> list[tuple[str, str]]:
    return [(letters[:2], letters[2]), (letters[0], letters[1])][::-1]


def _chain(ids: dict[str, int]) -> list[int]:
    """What follows what: from the end of the prompt over a time and the words to the next time and the end."""
    said = [_written(each) for each in SAID]
    return [ids[each] for each in ("<|transcribe|>", "<|0.00|>", *said, "<|1.60|>", "<|endoftext|>")]


def _spec(ids: dict[str, int]) -> Any:
    specs = import_module("ctranslate2.specs")
    spec = specs.WhisperSpec(1, HEADS, 1, HEADS)
    _fill_encoder(spec.encoder)
    _fill_decoder(spec.decoder, _chain(ids))
    return spec


def _fill_encoder(encoder: Any) -> None:
    encoder.conv1.weight, encoder.conv1.bias = _small(SIDE, MELS, 3), _zeros(SIDE)
    encoder.conv2.weight, encoder.conv2.bias = _small(SIDE, SIDE, 3), _zeros(SIDE)
    encoder.position_encodings.encodings = _small(1500, SIDE)
    _norm(encoder.layer_norm)
    _attention(encoder.layer[0].self_attention, 3 * SIDE)
    _feed(encoder.layer[0].ffn, _zeros(4 * SIDE, SIDE), _zeros(SIDE, 4 * SIDE))


def _fill_decoder(decoder: Any, chain: list[int]) -> None:
    """Each token of the chain has a direction of its own; the feed-forward layer turns it into the next one's."""
    layer, rows = decoder.layer[0], _zeros(VOCABULARY, SIDE)
    pick, turn = _zeros(4 * SIDE, SIDE), _zeros(SIDE, 4 * SIDE)
    rows[chain, range(len(chain))] = 6.0
    pick[:SIDE] = np.eye(SIDE) * 2
    turn[range(1, len(chain)), range(len(chain) - 1)] = 100.0
    decoder.embeddings.weight = decoder.projection.weight = rows
    decoder.position_encodings.encodings = _zeros(POSITIONS, SIDE)
    _attention(layer.self_attention, 3 * SIDE)
    _attention(layer.attention, SIDE, 2 * SIDE)
    _feed(layer.ffn, pick, turn)
    _norm(decoder.layer_norm)


def _attention(layer: Any, *rows: int) -> None:
    """What it looks at is chance, what it adds is nothing."""
    _norm(layer.layer_norm)
    for place, count in enumerate(rows):
        _linear(layer.linear[place], _small(count, SIDE))
    _linear(layer.linear[len(rows)], _zeros(SIDE, SIDE))


def _feed(layer: Any, first: Weights, second: Weights) -> None:
    _norm(layer.layer_norm)
    _linear(layer.linear_0, first)
    _linear(layer.linear_1, second)


def _norm(layer: Any) -> None:
    layer.gamma, layer.beta = np.ones(SIDE, np.float32), _zeros(SIDE)


def _linear(layer: Any, weight: Weights) -> None:
    layer.weight, layer.bias = weight, _zeros(len(weight))


def _small(*shape: int) -> Weights:
    return (np.random.default_rng(7).standard_normal(shape) * 0.1).astype(np.float32)


def _zeros(*shape: int) -> Weights:
    return np.zeros(shape, np.float32)
