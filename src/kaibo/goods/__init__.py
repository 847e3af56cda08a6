"""goods 货: the products that shows sell, and how many there are left.

For:   what a product is called on each platform, how it did in each show, and stock that is never oversold.
Words: product (one a platform's product id), category; item (a thing kept in stock), pool (a channel's units of it),
       reservation (units held for a buyer until a deadline), movement (units that changed buckets), buffer.
Owns:  products; the kind products and its metrics; the stock ledger.
Calls: metrics, events, accounts; listens to connectors.batch_stored.
"""
