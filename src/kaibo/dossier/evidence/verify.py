"""核对证据包 / Verify an evidence pack, offline: Python 3.9 or later, its standard library, and nothing else.

    python verify.py PACK.zip [--key FINGERPRINT]

The signature is Ed25519, checked by the arithmetic of RFC 8032 below. It proves that the pack is what was signed by
the key it names; whose key that is, the company must have told you: compare the fingerprint, or give it with --key.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import zipfile
from pathlib import Path
from typing import Any

MARK = b"kaibo-evidence-1 "
TRAILER = len(MARK) + 128
PIECE = 1 << 20
FOLDER = (
    "folder: 这是解压出来的文件夹。签名在压缩包上，请核对原来的 .zip 文件"
    " / this is an unzipped folder; the archive is what was signed: give the .zip itself"
)

P = 2**255 - 19
Q = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)
Point = tuple[int, int, int, int]


def add(a: Point, b: Point) -> Point:
    """Two points in extended coordinates (X, Y, Z, T)."""
    m, n = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    c, d = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = n - m, d - c, d + c, n + m
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(scalar: int, point: Point) -> Point:
    total: Point = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            total = add(total, point)
        point = add(point, point)
        scalar >>= 1
    return total


def same(a: Point, b: Point) -> bool:
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


def point_of(raw: bytes) -> Point | None:
    """The point that 32 bytes stand for, None where they stand for none."""
    y = int.from_bytes(raw, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return (x, y, 1, x * y % P)


BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def signed(key: bytes, message: bytes, signature: bytes) -> bool:
    """Whether a signature of a message holds under an Ed25519 public key."""
    if len(key) != 32 or len(signature) != 64 or BASE is None:
        return False
    a, r, s = point_of(key), point_of(signature[:32]), int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= Q:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % Q
    return same(times(s, BASE), add(r, times(k, a)))


def problems(path: Path, fingerprint: str = "") -> list[str]:
    """What is wrong with a pack, in words; nothing when it holds."""
    if path.is_dir():
        return [FOLDER]
    try:
        with zipfile.ZipFile(path) as pack:
            found, key = contents(pack)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, OSError, EOFError, NotImplementedError, ValueError) as error:
        return [f"archive: 压缩包已损坏 / the archive is damaged ({error})"]
    if fingerprint and hashlib.sha256(key).hexdigest() != fingerprint.lower().replace(":", ""):
        found.append("key: 不是您给出的公钥 / signed by another key than the one given")
    if not found and not whole(path, key):
        found.append("archive: 压缩包的目录或文件头被改过 / the archive's own structure was changed")
    return found


def contents(pack: zipfile.ZipFile) -> tuple[list[str], bytes]:
    """What is wrong inside, and the key the pack names."""
    names = pack.namelist()
    raw, found = read(pack, "manifest.json")
    if raw is None:
        return found, b""
    try:
        manifest = json.loads(raw)
        key, listed = bytes.fromhex(manifest["key"]), manifest["files"]
        signature = bytes.fromhex((read(pack, "manifest.sig")[0] or b"").decode("ascii").strip())
    except (ValueError, KeyError, TypeError):
        return ["manifest.json: 读不出 / cannot be read"], b""
    if not signed(key, raw, signature):
        found.append("manifest.json: 清单或其签名被改过 / the list or its signature was changed")
    for name in sorted({each for each in names if names.count(each) > 1}):
        found.append(f"{name}: 出现两次 / stands there twice")
    for name in sorted(set(names) - {each["path"] for each in listed} - {"manifest.json", "manifest.sig"}):
        found.append(f"{name}: 不在清单里 / is not in the list")
    for each in listed:
        found += wrong(pack, each)
    return found, key


def wrong(pack: zipfile.ZipFile, told: dict[str, Any]) -> list[str]:
    """One file against the list: its bytes, its SHA-256, and the chain of its lines."""
    name, size, total = told["path"], 0, hashlib.sha256()
    before, count, rest = "", 0, b""
    broken = ""
    try:
        with pack.open(name) as file:
            while piece := file.read(PIECE):
                size += len(piece)
                total.update(piece)
                if "head" not in told or broken:
                    continue
                *lines, rest = (rest + piece).split(b"\n")
                for line in lines:
                    count += 1
                    before, fits = linked(before, count, line)
                    if not fits:
                        broken = f"（第 {count} 行 / line {count}）"
                        break
    except KeyError:
        return [f"{name}: 缺失 / is missing"]
    except Exception as error:  # noqa: BLE001 - whatever a damaged archive makes its reader raise
        return [f"{name}: 被改过或已损坏 / was changed or is damaged ({type(error).__name__}){broken}"]
    if size != told["bytes"] or total.hexdigest() != told["sha256"] or broken:
        return [f"{name}: 被改过 / was changed{broken}"]
    if "head" in told and (before != told["head"] or count != told["records"]):
        return [f"{name}: 记录链与清单不符 / its chain is not the one in the list"]
    return []


def linked(before: str, number: int, line: bytes) -> tuple[str, bool]:
    """The hash of a line, and whether it follows the one before."""
    try:
        told = json.loads(line)
        body = {name: told[name] for name in ("data", "kind", "n")}
    except (ValueError, KeyError, TypeError):
        return "", False
    text = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    made = hashlib.sha256(f"{before}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()
    return made, told.get("before") == before and told.get("hash") == made and told["n"] == number


def read(pack: zipfile.ZipFile, name: str) -> tuple[bytes | None, list[str]]:
    try:
        return pack.read(name), []
    except KeyError:
        return None, [f"{name}: 缺失 / is missing"]
    except Exception:  # noqa: BLE001 - whatever a damaged archive makes its reader raise
        return None, [f"{name}: 被改过或已损坏 / was changed or is damaged"]


def whole(path: Path, key: bytes) -> bool:
    """Whether the archive is, byte for byte, the one that was signed: the signature is its comment."""
    total, left = hashlib.sha256(), path.stat().st_size - TRAILER
    with path.open("rb") as file:
        while left > 0 and (piece := file.read(min(PIECE, left))):
            total.update(piece)
            left -= len(piece)
        trailer = file.read()
    if left or not trailer.startswith(MARK):
        return False
    try:
        signature = bytes.fromhex(trailer[len(MARK) :].decode("ascii"))
    except ValueError:
        return False
    return trailer[len(MARK) :].islower() and signed(key, MARK + total.digest(), signature)


def described(path: Path) -> str:
    """What a sound pack is of, and the fingerprint of its key."""
    with zipfile.ZipFile(path) as pack:
        manifest = json.loads(pack.read("manifest.json"))
    mark = hashlib.sha256(bytes.fromhex(manifest["key"])).hexdigest()
    subject = manifest["subject"]
    return f"{manifest['company']} · {subject['kind']} {subject['id']} · {manifest['made_at']}\n公钥指纹 / key: {mark}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pack", type=Path)
    parser.add_argument("--key", default="", help="公钥指纹 / the fingerprint you were told")
    asked = parser.parse_args()
    found = problems(asked.pack, asked.key)
    sys.stdout.write(("\n".join(found) if found else f"核对无误 / the pack holds\n{described(asked.pack)}") + "\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
