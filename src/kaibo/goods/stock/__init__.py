"""Stock while live: one ledger, one writer, every unit in one place."""
