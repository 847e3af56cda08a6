"""goods 货: the products that shows sell.

For:   what a product is called on each platform and how it did in each show.
Words: product (one a platform's product id), category.
Owns:  products; the kind products and its metrics.
Calls: metrics; listens to connectors.batch_stored.
"""
