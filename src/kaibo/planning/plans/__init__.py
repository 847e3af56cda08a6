"""A show's plan: changed in versions, each of which can be brought back."""
