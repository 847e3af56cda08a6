"""From recipes to plain SQL; every value a person gave is bound, never written into the text."""
