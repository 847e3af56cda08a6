"""Commands of the project: `python -m django <command>`."""
