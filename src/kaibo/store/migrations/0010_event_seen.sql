-- What a signal says stands in columns of its own, and one that comes again within days is found by its key.
ALTER TABLE event
    ADD COLUMN IF NOT EXISTS account String CODEC(ZSTD(1)) AFTER show_id,
    ADD COLUMN IF NOT EXISTS order_id String CODEC(ZSTD(1)) AFTER product_id,
    ADD COLUMN IF NOT EXISTS amount Nullable(Int64) CODEC(ZSTD(1)) AFTER value,
    ADD COLUMN IF NOT EXISTS currency LowCardinality(String) AFTER amount,
    ADD COLUMN IF NOT EXISTS quantity Nullable(Int64) CODEC(ZSTD(1)) AFTER currency,
    ADD COLUMN IF NOT EXISTS count Nullable(Int64) CODEC(ZSTD(1)) AFTER quantity,
    ADD COLUMN IF NOT EXISTS text String CODEC(ZSTD(1)) AFTER count,
    ADD COLUMN IF NOT EXISTS key UInt64 CODEC(NONE) AFTER sequence
;;
ALTER TABLE event ADD INDEX IF NOT EXISTS by_receipt received_at TYPE minmax GRANULARITY 1
;;
ALTER TABLE event MATERIALIZE INDEX by_receipt SETTINGS mutations_sync = 2
