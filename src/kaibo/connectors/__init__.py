"""connectors 导入: drop any export in, it loads.

For:   reading platforms' exports and any other table: recognise, clean, show what would change, store, undo.
Words: format (one platform's file, a small data file), kind (what its rows are), preflight, batch, mapping.
Owns:  uploads, imports, mappings; the rows of every batch in the analytical store.
Calls: files for originals, jobs for the work, store for the rows, shows for whose they are, events upward.
"""
