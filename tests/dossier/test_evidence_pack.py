"""One pack that a stranger can verify without us; a changed byte anywhere is found and named."""

from __future__ import annotations

import io
import json
import random
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from cast import Actor
from dossier.desk import API, facts, paper, sign
from kaibo.dossier.evidence.packing import Part, packed
from kaibo.dossier.evidence.verify import problems, signed
from kaibo.kit.clock import now
from kaibo.metrics.models import Build
from kaibo.site.cli import kaibo
from live.evening import Evening
from metrics.shelf import put


def _pack(actor: Actor, path: str, folder: Path) -> Path:
    answer = actor.get(f"{API}/{path}/evidence")
    assert answer.status_code == 200, answer.content
    file = folder / "pack.zip"
    file.write_bytes(b"".join(answer.streaming_content))
    return file


@pytest.fixture
def pack(evening: Evening, compliance: Actor, operator: Actor, tmp_path: Path) -> Path:
    """The dossier of a show that ran, with papers, sign-offs, a correction and what viewers wrote."""
    facts(compliance, evening.id, suppliers=["山茶服饰"])
    paper(compliance, "licence", "supplier", "山茶服饰", content=b"%PDF a licence")
    sign(compliance, evening.id, "review")
    sign(operator, evening.id, "review")
    evening.act("start")
    evening.told({"kind": "comment", "person": "v1", "text": "这是纯银的吗"}, {"kind": "online_count", "count": 812})
    evening.act("corrections", {"said": "纯金", "correct": "银镀金"}, status=201)
    return _pack(compliance, f"cases/{evening.id}", tmp_path)


def _lines(pack: Path, name: str) -> list[dict[str, Any]]:
    with zipfile.ZipFile(pack) as archive:
        return [json.loads(line) for line in archive.read(name).splitlines()]


def test_it_holds_what_happened(pack: Path) -> None:
    kinds = {line["kind"] for line in _lines(pack, "records.jsonl")}
    assert {"case", "run", "segments", "shelf", "corrections", "sign_off", "facts", "paper", "check"} <= kinds
    assert [line["data"]["text"] for line in _lines(pack, "signals.jsonl")] == ["这是纯银的吗", ""]
    with zipfile.ZipFile(pack) as archive:
        papers = [name for name in archive.namelist() if name.startswith("papers/")]
        assert [archive.read(name) for name in papers] == [b"%PDF a licence"]


def test_its_own_script_verifies_it_with_nothing_of_ours(pack: Path, compliance: Actor, tmp_path: Path) -> None:
    script = tmp_path / "verify.py"
    with zipfile.ZipFile(pack) as archive:
        script.write_bytes(archive.read("verify.py"))
    mark = compliance.get(f"{API}/key").json()["fingerprint"]
    alone = [sys.executable, "-I", "-S", str(script), str(pack), "--key"]
    good = subprocess.run([*alone, mark], capture_output=True, text=True, check=False)
    assert good.returncode == 0 and mark in good.stdout, good.stderr
    other = subprocess.run([*alone, "0" * 64], capture_output=True, text=True, check=False)
    assert other.returncode == 1 and "key" in other.stdout


def test_its_own_script_finds_tampering_with_each_part(pack: Path, tmp_path: Path) -> None:
    """One byte more, one part gone, one slipped in: a Python that can't even import us says which."""
    script, alone = tmp_path / "verify.py", [sys.executable, "-I", "-S"]
    with zipfile.ZipFile(pack) as archive:
        script.write_bytes(archive.read("verify.py"))
        parts = archive.namelist()
    assert {"manifest.json", "manifest.sig", "records.jsonl", "signals.jsonl", "verify.py"} <= set(parts)
    nobody = subprocess.run([*alone, "-c", "import kaibo"], capture_output=True, text=True, cwd=tmp_path)
    assert "ModuleNotFoundError" in nobody.stderr
    whole = pack.read_bytes()

    def told(how: str, part: str) -> str:
        pack.write_bytes(whole)
        _tampered(pack, how, part)
        said = subprocess.run([*alone, str(script), str(pack)], capture_output=True, text=True, cwd=tmp_path)
        assert said.returncode == 1 and not said.stderr, (how, part, said)
        return said.stdout

    for part in parts:
        named = "manifest.json" if part == "manifest.sig" else part
        assert named in told("changed", part) and named in told("gone", part)
    assert "papers/forged.pdf" in told("added", "papers/forged.pdf")


def _tampered(pack: Path, how: str, part: str) -> None:
    with zipfile.ZipFile(pack) as archive:
        content = {each: archive.read(each) for each in archive.namelist()}
        comment = archive.comment
    content[part] = b"0" + content.get(part, b"")
    if how == "gone":
        del content[part]
    with zipfile.ZipFile(pack, "w") as archive:
        archive.comment = comment
        for each, body in content.items():
            archive.writestr(each, body)


def test_the_command_line_verifies_it(pack: Path) -> None:
    assert CliRunner().invoke(kaibo, ["verify-evidence", str(pack)]).exit_code == 0
    pack.write_bytes(pack.read_bytes()[:-1] + b"!")
    wrong = CliRunner().invoke(kaibo, ["verify-evidence", str(pack), "--json"])
    assert wrong.exit_code == 1 and json.loads(wrong.output)["problems"]


def test_an_unzipped_folder_is_called_a_folder(pack: Path, tmp_path: Path) -> None:
    folder = tmp_path / "unzipped"
    with zipfile.ZipFile(pack) as archive:
        archive.extractall(folder)
    told = CliRunner().invoke(kaibo, ["verify-evidence", str(folder)])
    assert told.exit_code == 1 and "文件夹" in told.output and "损坏" not in told.output
    alone = [sys.executable, "-I", "-S", str(folder / "verify.py"), str(folder)]
    own = subprocess.run(alone, capture_output=True, text=True, check=False)
    assert own.returncode == 1 and "unzipped folder" in own.stdout, own.stderr


def test_any_changed_byte_is_found(pack: Path) -> None:
    assert problems(pack) == []
    whole, chance = pack.read_bytes(), random.Random(117)
    ends = [0, 1, len(whole) - 1, len(whole) - 130, len(whole) - 150]
    for place in [*ends, *(chance.randrange(len(whole)) for _ in range(150))]:
        changed = bytearray(whole)
        changed[place] ^= 1 << chance.randrange(8)
        pack.write_bytes(changed)
        assert problems(pack), f"byte {place} of {len(whole)}"
    for cut in (whole[:-1], whole[:-200], whole[: len(whole) // 2], whole + b"\0", b"", b"\0" + whole):
        pack.write_bytes(cut)
        assert problems(pack)


def test_the_changed_file_and_line_are_named(pack: Path) -> None:
    _rewritten(pack, "records.jsonl", lambda body: body.replace("银镀金".encode(), "铜镀金".encode(), 1))
    told = problems(pack)
    assert len(told) == 1 and told[0].startswith("records.jsonl") and "line" in told[0]
    _rewritten(pack, "papers/", lambda body: body + b" ")
    assert any(each.startswith("papers/") for each in problems(pack))


def test_a_list_made_to_fit_is_not_signed(pack: Path) -> None:
    with zipfile.ZipFile(pack) as archive:
        manifest = json.loads(archive.read("manifest.json"))
    manifest["subject"]["id"] = "run_other"
    _rewritten(pack, "manifest.json", lambda _: json.dumps(manifest).encode())
    assert problems(pack)[0].startswith("manifest.json")


def _rewritten(pack: Path, name: str, change: Any) -> None:
    """The same archive with one file changed, as somebody with a ZIP tool would."""
    with zipfile.ZipFile(pack) as archive:
        content = {each: archive.read(each) for each in archive.namelist()}
        comment = archive.comment
    with zipfile.ZipFile(pack, "w") as archive:
        archive.comment = comment
        for each, body in content.items():
            archive.writestr(each, change(body) if each.startswith(name) else body)


def test_an_order_comes_with_its_show(evening: Evening, compliance: Actor, tmp_path: Path) -> None:
    build = Build.objects.create(month=202611, live=True)
    line = {"build": build.pk, "platform": "douyin", "account": "acc_1", "order_id": "A1", "line_id": "1"}
    put("order_now", [{**line, "show_id": evening.id, "status": "completed", "currency": "CNY", "amount": 5900}])
    pack = _pack(compliance, "orders/douyin/A1", tmp_path)
    assert problems(pack) == []
    assert _lines(pack, "order.jsonl")[0]["data"]["order_id"] == "A1"
    assert _lines(pack, "records.jsonl")[0]["data"]["id"] == evening.id


def test_handing_it_out_is_written_down(pack: Path, compliance: Actor, host: Actor, evening: Evening) -> None:
    trail = compliance.get("/api/v1/accounts/audit").json()["rows"]
    assert trail[0]["what"] == "dossier.evidence.exported"
    assert host.get(f"{API}/cases/{evening.id}/evidence").status_code == 403


def test_a_long_log_is_never_in_memory(tmp_path: Path) -> None:
    """A quarter of a gigabyte goes through; the largest piece handed on stays small."""
    piece = bytes(range(256)) * 1024
    parts = [Part("log.bin", (piece for _ in range(1000)))]
    out = packed(parts, {"company": "x", "subject": {"kind": "show", "id": "x"}}, Ed25519PrivateKey.generate(), now())
    assert max(len(each) for each in out) < 1 << 20


@given(st.binary(max_size=200), st.integers(0, 511))
def test_our_arithmetic_agrees_with_the_library(message: bytes, bit: int) -> None:
    key = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
    public, signature = key.public_key().public_bytes_raw(), bytearray(key.sign(message))
    assert signed(public, message, bytes(signature))
    signature[bit // 8] ^= 1 << bit % 8
    assert not signed(public, message, bytes(signature))


def test_the_vectors_of_the_standard() -> None:
    """RFC 8032, section 7.1, tests 1 and 2."""
    one = ("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "")
    first = (
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    )
    two = ("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72")
    second = (
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )
    for (key, message), signature in ((one, first), (two, second)):
        told = bytes.fromhex(key), bytes.fromhex(message), bytes.fromhex(signature)
        assert signed(*told)
        assert not signed(told[0], told[1] + b"x", told[2])


def test_a_pack_is_a_zip_that_any_tool_opens(pack: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(pack.read_bytes())) as archive:
        assert archive.testzip() is None
