"""compliance 合规: what a team writes and says, checked against the law of the day.

For:   whoever writes titles, phrases and cards, before anybody hears or reads them.
Words: rule (what a law forbids, in words of ours), pack (the rules of one category, a dated file), finding (a place
       in a text that a rule touches), notice (a sentence that a category must carry).
Owns:  the packs; no table.
Calls: accounts for who asks.
"""
