"""What the worker does for the room."""

from kaibo.dossier.evidence.head import keep_head
from kaibo.dossier.people import erasing
from kaibo.dossier.retention import purging as retaining
from kaibo.jobs.api import every

HOUR = 3600.0
TOPICS = (erasing, retaining)


@every(HOUR, "dossier.heads")
def keep_todays_head() -> None:
    """Looks each hour, writes once a day."""
    keep_head()
