"""site: where all rooms meet the world: addresses, settings, processes, the command line.

For:   browsers, programs and the shell; the only place that names every room.
Words: front (answers assets and uploads itself, hands the rest to Django in one thread hop), hop, problem (an
       error as JSON), supervisor, child (store, web, worker), prepare (migrations before the web starts).
Owns:  run/status.json, run/serve.lock; nothing in the database.
Calls: every room.
"""
