-- What happened in a show, as it was received. A repeated insert with the same token is stored once.
CREATE TABLE IF NOT EXISTS event (
    event_id String CODEC(ZSTD(1)),
    source LowCardinality(String),
    kind LowCardinality(String),
    version UInt16,
    show_id String CODEC(ZSTD(1)),
    product_id String CODEC(ZSTD(1)),
    person String CODEC(ZSTD(1)),
    value Nullable(Int64) CODEC(ZSTD(1)),
    at DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
    received_at DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
    sequence UInt64 CODEC(Delta, ZSTD(1)),
    business_day Date CODEC(ZSTD(1)),
    payload String CODEC(ZSTD(1))
) ENGINE = MergeTree
ORDER BY (business_day, kind, show_id, at, sequence)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, non_replicated_deduplication_window = 10000
