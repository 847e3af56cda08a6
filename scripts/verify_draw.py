#!/usr/bin/env python3
"""Check a published draw with nothing but Python: `python verify_draw.py draw.json [commitment] [entries_hash]`.

The two hashes are those that were on the screen before the draw. Nothing of Kaibo is used here, so that nobody need
trust it. Exit 0: the draw holds; 1: it doesn't, and what is wrong is named; 2: the file cannot be read.
"""

import hashlib
import hmac
import json
import random
import sys


def sha(data):
    return hashlib.sha256(data).hexdigest()


def one_way(value):
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def keyed(seed, text):
    return hmac.new(bytes.fromhex(seed), text.encode("utf-8"), hashlib.sha256).hexdigest()


def turned(seed, running, prizes, slots):
    """Each turns the wheel once, as they came; a slot whose prizes are all gone is empty."""
    left, won = list(prizes), []
    for entry in running:
        at = int(keyed(seed, entry), 16) % slots
        prize = prizes[at] if at < len(prizes) else ""
        if prize in left:
            left.remove(prize)
            won.append((entry, prize))
    return won


def cut(budget, count, seed):
    """The amounts of red packets: each at most twice the mean of what is left, then mixed."""
    if count < 1 or budget < count:
        raise ValueError("a packet holds at least one minor unit")
    dice, left, amounts = random.Random(int(seed, 16)), budget, []
    for still in range(count, 1, -1):
        amounts.append(dice.randint(1, max(1, min(left - still + 1, 2 * left // still))))
        left -= amounts[-1]
    amounts.append(left)
    dice.shuffle(amounts)
    return [str(amount) for amount in amounts]


def wrong(draw, announced="", listed=""):
    """The names of what doesn't hold."""
    found = []

    def must(name, holds):
        if not holds:
            found.append(name)

    draw = dict(draw)
    seal = draw.pop("seal")
    must("format", draw["format"] == "kaibo-draw/1")
    must("seal", sha(one_way(draw)) == seal)
    terms, seed, entries = draw["terms"], draw["seed"], draw["entries"]
    must("terms", sha(one_way(terms)) == draw["terms_hash"])
    must("commitment", sha(bytes.fromhex(seed)) == draw["commitment"])
    must("announced", not announced or announced == draw["commitment"])
    lines = ["\t".join((entry["entry"], entry["choice"], entry["refused"])) for entry in entries]
    must("entries", sha("\n".join(lines).encode()) == draw["entries_hash"])
    must("listed", not listed or listed == draw["entries_hash"])
    must("once", len({entry["entry"] for entry in entries}) == len(entries))
    promised = terms.get("answer_commitment")
    must("answer", not promised or keyed(seed, "answer\n" + draw["answer"]) == promised)
    must("times", draw["armed_at"] <= draw["closed_at"] <= draw["drawn_at"])
    fit = [each for each in entries if not each["refused"] and (not promised or each["choice"] == draw["answer"])]
    running = [each["entry"] for each in fit]
    prizes = [prize["name"] for prize in terms["prizes"] for _ in range(prize["count"])]
    if terms.get("kind") == "wheel":
        won = turned(seed, running, prizes, terms["rules"]["slots"])
    elif terms.get("kind") == "red_packets":
        won = list(zip(running, cut(terms["budget"], terms["units"], seed), strict=False))
    else:
        running.sort(key=lambda entry: (keyed(seed, entry), entry))
        won = list(zip(running, prizes, strict=False))
    must("number", len(draw["winners"]) == len(won))
    for place, (winner, (entry, prize)) in enumerate(zip(draw["winners"], won, strict=False), 1):
        fair = {"place": place, "entry": entry, "score": keyed(seed, entry), "prize": prize}
        must("winners", winner == fair)
    return found


def main(arguments):
    try:
        with open(arguments[0], encoding="utf-8") as file:  # noqa: PTH123 - plain Python, for anybody
            found = wrong(json.load(file), *arguments[1:3])
    except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        print(f"读不了这个文件 / this file can't be read: {error!r}")  # noqa: T201
        return 2
    print("核对无误 / the draw holds" if not found else "对不上 / wrong: " + ", ".join(found))  # noqa: T201
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
