"""accounts: people who sign in, and what each may do.

For:   every room above: who calls, what they may do, which accounts and hosts they may see.
Words: person, role, permission (room.topic.verb), scope (all, some accounts, one host), caller (a person, a
       key or the command line while it acts), trail (the audit trail), first-run token, look (colour, logo, master).
Owns:  the tables accounts_company, _person, _session, _key, _attempt, _firstrun, _entry, _head, _look.
       The logo and the master lie among the originals.
Calls: files, kit.
"""
