"""The door of files: receive, keep, read again, erase."""

from kaibo.files.erasing import erase, honour_ledger
from kaibo.files.keeping import by_sha256, find, keep, key_fits, open_plain, originals, register
from kaibo.files.keys import master_key_path
from kaibo.files.ledger import merge as merge_ledger
from kaibo.files.memory import memory_copy
from kaibo.files.receiver import Stored, receive
from kaibo.files.sealing import seal_words, unseal_words
from kaibo.files.shelf import open_sealed, sweep

__all__ = [
    "Stored",
    "by_sha256",
    "erase",
    "find",
    "honour_ledger",
    "keep",
    "key_fits",
    "master_key_path",
    "memory_copy",
    "merge_ledger",
    "open_plain",
    "open_sealed",
    "originals",
    "receive",
    "register",
    "seal_words",
    "sweep",
    "unseal_words",
]
