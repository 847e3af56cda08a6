"""A real OBS on a screen of its own, with four scenes and its WebSocket server on; Debian's obs-studio and xvfb."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from kaibo.kit.errors import KaiboError
from kaibo.live.scenes.client import session

PASSWORD = "studio-8888"
SCENES = ["开场", "讲解", "福利", "休息"]
THERE = bool(shutil.which("obs") and shutil.which("Xvfb"))
_SCREEN = ":96"
_GLOBAL = """[General]
FirstRun=true
EnableAutoUpdates=false
[Basic]
Profile=Test
ProfileDir=Test
SceneCollection=Test
SceneCollectionFile=Test
[OBSWebSocket]
FirstLoad=false
ServerEnabled=true
ServerPort={port}
AlertsEnabled=false
AuthRequired=true
ServerPassword={password}
"""
_PROFILE = "[General]\nName=Test\n[Video]\nBaseCX=640\nBaseCY=360\nOutputCX=640\nOutputCY=360\nFPSCommon=10\n"


@dataclass
class RealObs:
    """`open` waits until it answers; `kill` is what a crash is."""

    home: Path
    port: int = 0
    _processes: tuple[subprocess.Popen[bytes], ...] = ()

    def set_up(self) -> RealObs:
        with closing(socket.socket()) as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        folder = self.home / "obs-studio"
        (folder / "basic" / "profiles" / "Test").mkdir(parents=True)
        (folder / "basic" / "scenes").mkdir()
        (folder / "global.ini").write_text(_GLOBAL.format(port=self.port, password=PASSWORD))
        (folder / "basic" / "profiles" / "Test" / "basic.ini").write_text(_PROFILE)
        (folder / "basic" / "scenes" / "Test.json").write_text(json.dumps(_collection(), ensure_ascii=False))
        screen = subprocess.Popen(
            ["Xvfb", _SCREEN, "-screen", "0", "1024x768x24"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self._processes = (screen,)
        return self

    def open(self) -> RealObs:
        env = {**os.environ, "XDG_CONFIG_HOME": str(self.home), "HOME": str(self.home), "DISPLAY": _SCREEN}
        env |= {"LIBGL_ALWAYS_SOFTWARE": "1", "QT_QPA_PLATFORM": "xcb"}
        command = ["obs", "--multi", "--minimize-to-tray", "--disable-updater", "--disable-missing-files-check"]
        with (self.home / "obs.log").open("ab") as log:
            obs = subprocess.Popen(command, env=env, stdout=log, stderr=log)
        self._processes = (self._processes[0], obs)
        for _ in range(240):
            try:
                self.scene()
                return self
            except KaiboError:
                time.sleep(0.5)
        raise AssertionError((self.home / "obs.log").read_text()[-2_000:])

    def scene(self) -> str:
        with session("127.0.0.1", self.port, PASSWORD) as obs:
            return str(obs.ask("GetCurrentProgramScene")["currentProgramSceneName"])

    def ask(self, request: str, **data: str) -> None:
        with session("127.0.0.1", self.port, PASSWORD) as obs:
            obs.ask(request, **data)

    def kill(self) -> None:
        self._end(self._processes[-1])

    def close(self) -> None:
        for each in reversed(self._processes):
            self._end(each)

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        process.kill()
        process.wait(30)


def _collection() -> dict[str, object]:
    settings = {"custom_size": False, "id_counter": 0, "items": []}
    sources = [{"id": "scene", "versioned_id": "scene", "name": name, "settings": settings} for name in SCENES]
    order = [{"name": name} for name in SCENES]
    return {
        "name": "Test",
        "current_scene": "休息",
        "current_program_scene": "休息",
        "scene_order": order,
        "sources": sources,
        "groups": [],
        "transitions": [],
    }
