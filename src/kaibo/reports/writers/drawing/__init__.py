"""Charts as plain shapes: every writer that can't draw charts natively draws these, so that they look alike."""
