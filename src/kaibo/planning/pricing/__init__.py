"""Price and benefit mechanics of a product: what a buyer pays and gets, what is left of it, and on what a struck-out
price stands."""
