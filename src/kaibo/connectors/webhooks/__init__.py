"""Webhooks in: what platforms push of orders, refunds and stock, each with its own signature and its own answer."""
