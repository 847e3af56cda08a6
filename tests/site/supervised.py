"""A supervisor over the processes that the first argument (JSON) describes; `python supervised.py <json>`."""

from __future__ import annotations

import json
import sys

from kaibo.kit.errors import KaiboError
from kaibo.site.supervisor.child import Recipe
from kaibo.site.supervisor.lock import only_one
from kaibo.site.supervisor.recipes import STOP_ORDER
from kaibo.site.supervisor.signals import Signals
from kaibo.site.supervisor.supervise import Supervisor


def main() -> None:
    with only_one(), Signals() as signals:
        supervisor = Supervisor(signals, address="http://127.0.0.1:1")
        try:
            for each in json.loads(sys.argv[1]):
                supervisor.start(Recipe(**each))
            supervisor.watch()
        finally:
            supervisor.stop(STOP_ORDER)


try:
    main()
except KaiboError as error:
    sys.exit(str(error))
