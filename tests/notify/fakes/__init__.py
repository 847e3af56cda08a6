"""Machines that speak what the real ones speak, on 127.0.0.1."""
