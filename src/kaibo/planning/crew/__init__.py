"""Staffing: roles needed against roles rostered, and people wanted in two places at once."""
