"""From parsed rows to a batch people can see, or nothing at all."""
