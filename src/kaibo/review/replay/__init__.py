"""Replay alignment 回放对齐: a recording and its transcript on the clock of the show's curves."""
