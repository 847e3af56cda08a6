"""store: the analytical engine and its door.

For:   every room that keeps or reads many rows: observations, orders, money lines, comments, events.
Words: engine (ClickHouse inside one process of ours), endpoint (where it answers, and its secret), lease (what
       keeps an on-demand engine alive), migration (a numbered SQL file), freeze and thaw (a copy, and back).
Owns:  database `kaibo` in the folder store/; run/store.{json,lock,lease}; logs/store.log.
Calls: kit.
"""
