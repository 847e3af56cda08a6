-- A refund, return or exchange that a buyer asked for.
CREATE TABLE IF NOT EXISTS after_sale (
    batch UInt32 CODEC(ZSTD(1)),
    sheet LowCardinality(String),
    row UInt32 CODEC(Delta, ZSTD(1)),
    as_of DateTime64(3, 'UTC') CODEC(ZSTD(1)),
    source LowCardinality(String),
    platform LowCardinality(String),
    account LowCardinality(String),
    after_sale_id String CODEC(ZSTD(1)),
    order_id String CODEC(ZSTD(1)),
    line_id String CODEC(ZSTD(1)),
    product_id String CODEC(ZSTD(1)),
    product LowCardinality(String),
    kind LowCardinality(String),
    status LowCardinality(String),
    raw_status LowCardinality(String),
    reason String CODEC(ZSTD(1)),
    amount Nullable(Int64) CODEC(ZSTD(1)),
    refund_amount Nullable(Int64) CODEC(ZSTD(1)),
    currency LowCardinality(String),
    applied_at Nullable(DateTime64(3, 'UTC')) CODEC(Delta, ZSTD(1)),
    refunded_at Nullable(DateTime64(3, 'UTC')) CODEC(Delta, ZSTD(1)),
    closed_at Nullable(DateTime64(3, 'UTC')) CODEC(Delta, ZSTD(1)),
    at DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
    precision LowCardinality(String),
    business_day Date CODEC(ZSTD(1))
) ENGINE = MergeTree
ORDER BY (business_day, platform, account, after_sale_id)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1
