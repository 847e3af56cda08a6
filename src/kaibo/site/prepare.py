"""Before the web starts: `python -m kaibo.site.prepare` brings both databases up to date.

Prints one JSON line: {"token": the first-run token, or null where a company exists}.
"""

from __future__ import annotations

import json
import sys
from importlib import import_module

from kaibo.kit.errors import KaiboError
from kaibo.kit.log import set_up
from kaibo.site.boot import boot


def main() -> int:
    """A setting that is wrong, or a database that cannot be upgraded, is told in one line; the status is then 1."""
    set_up("prepare")
    try:
        boot()
        token = import_module("kaibo.site.preparing").prepare()
    except KaiboError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(json.dumps({"token": token}) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
