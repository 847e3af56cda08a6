"""Everything of one data directory at one sequence, in one file, and back into an empty one."""

from kaibo.site.backup.restoring import Restored, restore
from kaibo.site.backup.taking import Backup, backup
from kaibo.site.backup.unfinished import refuse_unfinished
from kaibo.site.backup.verifying import verify

__all__ = ["Backup", "Restored", "backup", "refuse_unfinished", "restore", "verify"]
