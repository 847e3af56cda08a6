"""The thread of one OBS: connects, follows the rundown, comes back by itself. It holds up nobody."""

from __future__ import annotations

from threading import Event
from time import monotonic
from typing import Any

from kaibo.files.api import unseal_words
from kaibo.kit.errors import KaiboError
from kaibo.kit.log import logger
from kaibo.live.models import Run, SceneLink
from kaibo.live.scenes.client import Obs, session
from kaibo.live.scenes.noting import problem_of, switched, tell
from kaibo.live.scenes.renaming import renamed
from kaibo.live.scenes.wanted import Moment, moment_of, wanted

LOOK = 0.3
"""Seconds between two looks at the rundown."""
_PAUSES = (0.5, 1.0, 2.0, 4.0)
_HOPELESS = 30.0
"""Seconds until a connection is tried again that needs somebody to do something first."""
_WAITS = {"live.obs_password", "live.obs_version", "live.obs_extra", "live.obs_kicked"}
ON_AIR = (Run.State.RUNNING, Run.State.PAUSED)


class Follower:
    """`run` ends when the link is taken away, switched off, or `over` is set."""

    def __init__(self, id: str, over: Event) -> None:
        self._id, self._over = id, over
        self._moment: Moment | None = None
        self._expected = ""
        self._changing = False
        self._again_at = 0.0

    def run(self) -> None:
        tries = 0
        while (link := self._link()) is not None:
            pause = _PAUSES[min(tries, len(_PAUSES) - 1)]
            try:
                with session(link.host, link.port, _password(link)) as obs:
                    tries = 0
                    self._follow(link, obs)
                if self._over.is_set():
                    tell(link, state=SceneLink.State.WAITING, current="")
                continue
            except KaiboError as error:
                tell(link, state=SceneLink.State.LOST, current="", problem=problem_of(error))
                pause = _HOPELESS if error.code in _WAITS else pause
            tries += 1
            self._pause(link, pause)

    def _follow(self, link: SceneLink, obs: Obs) -> None:
        """Until the connection is lost (KaiboError), or is to be another."""
        self._expected, self._changing = "", False
        edition = link.edition
        self._look_up(link, obs)
        while True:
            fresh = self._link()
            if fresh is None or fresh.edition != edition:
                return
            if not self._changing:
                self._keep_up(fresh, obs)
            self._hear(fresh, obs)

    def _look_up(self, link: SceneLink, obs: Obs) -> None:
        """Which scenes there are, as OBS lists them, and which one is on air."""
        try:
            told = obs.ask("GetSceneList")
        except KaiboError as error:
            if error.code != "live.obs_not_ready":
                raise
            self._changing = True
            return
        self._changing = False
        rows = sorted(told["scenes"], key=lambda each: -each["sceneIndex"])
        names = [each["sceneName"][:200] for each in rows]
        problem = link.problem if link.state == SceneLink.State.CONNECTED else None
        current = (told["currentProgramSceneName"] or "")[:200]
        tell(link, state=SceneLink.State.CONNECTED, problem=problem, scenes=names, current=current)

    def _keep_up(self, link: SceneLink, obs: Obs) -> None:
        moment = self._moment = moment_of(link.account_id)
        if moment is None or moment.token == link.followed or not _is_ours(moment, link):
            return
        asked = wanted(moment, link.rules, link.scenes)
        problem = KaiboError("live.obs_scene_missing", scene=asked.missing) if asked.missing else None
        if asked.scene and asked.scene != link.current and not self._set(link, obs, asked.scene):
            return
        followed = moment.token if asked.scene or not asked.missing else link.followed
        tell(link, followed=followed, problem=problem_of(problem))

    def _set(self, link: SceneLink, obs: Obs, scene: str) -> bool:
        """Whether OBS took it. What it doesn't take is said, and tried again at the next look."""
        if monotonic() < self._again_at:
            return False
        self._expected = scene
        try:
            obs.ask("SetCurrentProgramScene", sceneName=scene)
        except KaiboError as error:
            self._expected = ""
            if error.code == "live.obs_scene_missing":
                self._look_up(link, obs)
            elif error.code not in {"live.obs_not_ready", "live.obs_refused"}:
                raise
            self._again_at = monotonic() + _PAUSES[1]
            tell(link, problem=problem_of(error))
            return False
        return True

    def _hear(self, link: SceneLink, obs: Obs) -> None:
        """All that came since the last look; else wait for the next."""
        event = obs.hear(LOOK)
        while event is not None:
            self._heard(link, obs, event["eventType"], event.get("eventData") or {})
            event = obs.hear(0)

    def _heard(self, link: SceneLink, obs: Obs, kind: str, told: dict[str, Any]) -> None:
        if kind == "CurrentProgramSceneChanged":
            self._on_air(link, told["sceneName"][:200])
        elif kind == "SceneNameChanged":
            renamed(link, told["oldSceneName"], told["sceneName"])
        elif kind == "CurrentSceneCollectionChanging":
            self._changing = True
        elif kind in {"SceneListChanged", "CurrentSceneCollectionChanged"}:
            self._look_up(link, obs)
        elif kind == "ExitStarted":
            raise KaiboError("live.obs_exited", where=obs.where)

    def _on_air(self, link: SceneLink, scene: str) -> None:
        by_hand, self._expected = scene != self._expected, ""
        tell(link, current=scene)
        moment = self._moment
        if moment and moment.state in ON_AIR:
            switched(moment.run, scene, moment.segment, by_hand=by_hand)

    def _link(self) -> SceneLink | None:
        if self._over.is_set():
            return None
        return SceneLink.objects.filter(id=self._id, active=True).first()

    def _pause(self, link: SceneLink, seconds: float) -> None:
        """Wait, but not for a connection that somebody has mended meanwhile."""
        edition, left = link.edition, seconds
        while left > 0 and not self._over.wait(min(left, LOOK)):
            left -= LOOK
            fresh = self._link()
            if fresh is None or fresh.edition != edition:
                return


def _is_ours(moment: Moment, link: SceneLink) -> bool:
    """An ended run asks only for its end, and only where it was followed."""
    return moment.state in ON_AIR or link.followed.startswith(f"{moment.run}/")


def _password(link: SceneLink) -> str:
    return unseal_words(bytes(link.sealed), link.id) if link.sealed else ""


def follow(id: str, over: Event) -> None:
    """Follow until told to stop; a bug or a busy database is logged, and tried again."""
    while not over.is_set():
        try:
            Follower(id, over).run()
            return
        except Exception as error:  # noqa: BLE001 - one OBS must not stop the others, nor the worker
            logger().error("scenes_failed", link=id, error=repr(error)[:300])
            over.wait(_PAUSES[-1])
