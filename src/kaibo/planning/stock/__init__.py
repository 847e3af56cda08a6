"""Goods made ready: units held until the show begins, asked for elsewhere, or sold before they come."""
