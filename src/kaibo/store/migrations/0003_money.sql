-- A line of a settlement or a fund statement. Amounts are minor units; `direction` says in or out.
CREATE TABLE IF NOT EXISTS money_line (
    batch UInt32 CODEC(ZSTD(1)),
    sheet LowCardinality(String),
    row UInt32 CODEC(Delta, ZSTD(1)),
    as_of DateTime64(3, 'UTC') CODEC(ZSTD(1)),
    source LowCardinality(String),
    platform LowCardinality(String),
    account LowCardinality(String),
    line_id String CODEC(ZSTD(1)),
    order_id String CODEC(ZSTD(1)),
    sub_order_id String CODEC(ZSTD(1)),
    product_id String CODEC(ZSTD(1)),
    scene LowCardinality(String),
    direction LowCardinality(String),
    category LowCardinality(String),
    amount Int64 CODEC(ZSTD(1)),
    paid_amount Nullable(Int64) CODEC(ZSTD(1)),
    refund_amount Nullable(Int64) CODEC(ZSTD(1)),
    platform_fee Nullable(Int64) CODEC(ZSTD(1)),
    commission Nullable(Int64) CODEC(ZSTD(1)),
    channel_fee Nullable(Int64) CODEC(ZSTD(1)),
    other_fee Nullable(Int64) CODEC(ZSTD(1)),
    currency LowCardinality(String),
    created_at DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
    at DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
    precision LowCardinality(String),
    business_day Date CODEC(ZSTD(1))
) ENGINE = MergeTree
ORDER BY (business_day, platform, account, line_id)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1
