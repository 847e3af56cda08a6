"""Documents that somebody checked, and how long they hold."""
