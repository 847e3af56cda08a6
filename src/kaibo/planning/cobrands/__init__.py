"""Co-branding 联名: candidates with marks and stages; joint shows, what both sides do and bring, what came of it."""
