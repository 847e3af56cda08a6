"""The days shows are planned around: promotions, festivals, the team's own; and what clashes on them."""
