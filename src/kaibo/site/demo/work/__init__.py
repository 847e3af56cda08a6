"""What the demo's team keeps between shows: rooms, partners, a launch, notes, and what people ask of it."""
