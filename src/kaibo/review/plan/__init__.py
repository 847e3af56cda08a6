"""Plan against actual: minutes, order, goals and results of what was planned, and what was sold beside it."""
