-- What is told of one show lies together, whatever the measure: a review reads a block or two instead of one a measure.
DROP TABLE IF EXISTS observation_by_day
;;
CREATE TABLE observation_by_day (
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
    estimated UInt8,
    INDEX by_show show_id TYPE bloom_filter(0.01) GRANULARITY 1
) ENGINE = MergeTree
ORDER BY (grain, business_day, subject, measure)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1
;;
INSERT INTO observation_by_day SELECT * FROM observation
;;
EXCHANGE TABLES observation AND observation_by_day
;;
DROP TABLE observation_by_day
