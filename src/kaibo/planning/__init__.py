"""planning 计划: what a month, a year or a show is meant to reach, and everything that is made ready before a show.

For:   goals in a grid and a spreadsheet; a show's plan, rundown, line-up, products with prices and selling points,
       scripts, cards and phrases, crew, goods, assets, marketing, checks, rehearsals; the gate before going on air;
       rooms with their scenes and equipment; brands to hold shows with.
Words: goal, plan, segment, item, version (the whole plan at a change), line-up, phrase, check, rehearsal, crossing,
       studio, device, upgrade, partner.
Owns:  planning_*; all that hangs on a plan is part of its versions.
Calls: metrics for numbers, shows for whose they are, goods for stock, trade for what was sold, compliance for words.
"""
