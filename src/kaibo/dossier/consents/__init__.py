"""Who agreed to what, in which words, and who took it back."""
