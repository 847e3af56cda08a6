"""compliance 合规: what a team writes and says, checked against the law of the day.

For:   whoever writes titles, phrases and cards, before anybody hears or reads them.
Words: rule (what a law forbids, in words of ours), pack (the rules of one category, a dated file; the house's or the
       company's own), finding (a place in a text that a rule touches), notice (a sentence that a category must carry),
       allowance (a phrase the company holds to be lawful: proposed by one person, confirmed by another).
Owns:  compliance_pack, compliance_allowance.
Calls: accounts for who asks.
"""
