"""What the traffic page asks of the engine, and the rules that read the answers."""
