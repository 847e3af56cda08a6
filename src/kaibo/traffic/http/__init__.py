"""The operations of traffic."""
