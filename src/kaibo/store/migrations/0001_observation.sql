-- One number that a platform reports. A missing number has no row; a row without `value` carries a range.
CREATE TABLE IF NOT EXISTS observation (
    batch UInt32 CODEC(ZSTD(1)),
    sheet LowCardinality(String),
    row UInt32 CODEC(Delta, ZSTD(1)),
    header LowCardinality(String),
    as_of DateTime64(3, 'UTC') CODEC(ZSTD(1)),
    source LowCardinality(String),
    grain LowCardinality(String),
    subject String CODEC(ZSTD(1)),
    platform LowCardinality(String),
    account LowCardinality(String),
    show_id String CODEC(ZSTD(1)),
    product_id String CODEC(ZSTD(1)),
    product String CODEC(ZSTD(1)),
    sku_id String CODEC(ZSTD(1)),
    category LowCardinality(String),
    channel LowCardinality(String),
    campaign LowCardinality(String),
    host LowCardinality(String),
    province LowCardinality(String),
    at DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
    precision LowCardinality(String),
    business_day Date CODEC(ZSTD(1)),
    measure LowCardinality(String),
    value Nullable(Int64) CODEC(ZSTD(1)),
    low Nullable(Int64) CODEC(ZSTD(1)),
    high Nullable(Int64) CODEC(ZSTD(1)),
    currency LowCardinality(String),
    estimated UInt8
) ENGINE = MergeTree
ORDER BY (grain, measure, business_day, subject)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1
