-- Orders and customers as numbers: counting them once each then reads and hashes no texts.
ALTER TABLE order_now
    ADD COLUMN IF NOT EXISTS order_key UInt64 MATERIALIZED cityHash64(platform, account, order_id) CODEC(ZSTD(1)),
    ADD COLUMN IF NOT EXISTS customer_key UInt64 MATERIALIZED cityHash64(platform, customer_id) CODEC(ZSTD(1))
;;
ALTER TABLE order_now
    MATERIALIZE COLUMN order_key,
    MATERIALIZE COLUMN customer_key
    SETTINGS mutations_sync = 2
