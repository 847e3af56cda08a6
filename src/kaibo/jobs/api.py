"""The door of jobs: register a kind, enqueue, watch, cancel, and the worker's loop."""

from kaibo.jobs.loop import work
from kaibo.jobs.models import Job
from kaibo.jobs.queue import cancel, counts, enqueue, find, latest
from kaibo.jobs.registry import job
from kaibo.jobs.run import Cancelled, Run
from kaibo.jobs.ticking import every

__all__ = ["Cancelled", "Job", "Run", "cancel", "counts", "enqueue", "every", "find", "job", "latest", "work"]
