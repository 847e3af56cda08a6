"""The evidence pack: made, signed, and verified by a script that needs nothing of ours."""
