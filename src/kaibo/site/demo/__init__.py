"""The demo company: simulated files through the real import path, and a sign-in made for each start."""
