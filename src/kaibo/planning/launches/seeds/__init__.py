"""Seed users 体验官 of a launch: applied, chosen, sample sent, review received."""
