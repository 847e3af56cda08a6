"""Editions of a review 24 小时版、7 天版: its numbers frozen a day and a week after the show."""
