"""events 业务事件: what happened, in order, for ever.

For:   rooms that tell others what they did, and rooms that build something from it.
Words: kind (`room.topic_verb`, with a version and a payload), sequence (the order of commits), upcaster
       (lifts an old payload by one version), handler (follows kinds), cursor (how far a handler has come).
Owns:  events_event, events_counter, events_cursor.
Calls: kit.
"""
