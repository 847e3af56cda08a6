"""A plan becomes a show: which imported show it was, and its goals are that show's goals."""
