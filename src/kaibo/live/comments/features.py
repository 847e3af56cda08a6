"""What the model sees of a text: runs of one to three characters, and what the rules found."""

from __future__ import annotations

from kaibo.live.comments.rules import ASKING, RUDE, SPAM, topic

LONGEST_RUN = 3
RULE = "#"
"""What a rule found begins so, and no run of characters is written so."""
Features = list[str]


def features(text: str) -> Features:
    """Each once; a name such as `#price` is what a rule found."""
    size = len(text)
    found = {text[at : at + run] for run in range(1, LONGEST_RUN + 1) for at in range(size - run + 1)}
    found.add(f"{RULE}{topic(text)}")
    for name, pattern in (("#asks", ASKING), ("#spam", SPAM), ("#rude", RUDE)):
        if pattern.search(text):
            found.add(name)
    return list(found)
