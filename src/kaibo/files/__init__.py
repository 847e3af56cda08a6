"""files 原件: the files people handed in, kept as they came, encrypted, a key each.

For:   rooms that must read an original again or prove where a number stands.
Words: original (the bytes as handed in), data key (one original's own), master key (wraps the data keys),
       erase (destroy the data key, then the file), ledger (ids erased, kept beside the master key).
Owns:  files_storedfile; <home>/originals, <home>/keys/master, <home>/keys/erased.
Calls: kit.
"""
