"""The door of the analytical store. Names of tables need no database before them.

`running()` brings the store up for a command; under `kaibo serve` it runs already.
"""

from kaibo.store.connect import client
from kaibo.store.copying import freeze, thaw
from kaibo.store.migrate import migrate
from kaibo.store.ondemand import running
from kaibo.store.reading import Status, columns, query_arrow, query_blocks, query_rows, status
from kaibo.store.shedding import shed
from kaibo.store.writing import execute, insert, insert_arrow_stream

__all__ = [
    "Status",
    "client",
    "columns",
    "execute",
    "freeze",
    "insert",
    "insert_arrow_stream",
    "migrate",
    "query_arrow",
    "query_blocks",
    "query_rows",
    "running",
    "shed",
    "status",
    "thaw",
]
