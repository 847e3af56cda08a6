"""What the worker does for the room, by topic."""

from kaibo.live.comments import work as comments

TOPICS = (comments,)
