"""Explanation cards of the plan's products, before the host's eyes."""
