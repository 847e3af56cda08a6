-- What somebody wrote during a show or about a product; `person` is a pseudonym.
CREATE TABLE IF NOT EXISTS comment (
    batch UInt32 CODEC(ZSTD(1)),
    sheet LowCardinality(String),
    row UInt32 CODEC(Delta, ZSTD(1)),
    as_of DateTime64(3, 'UTC') CODEC(ZSTD(1)),
    source LowCardinality(String),
    platform LowCardinality(String),
    account LowCardinality(String),
    comment_id String CODEC(ZSTD(1)),
    show_id String CODEC(ZSTD(1)),
    product_id String CODEC(ZSTD(1)),
    product LowCardinality(String),
    person String CODEC(ZSTD(1)),
    sentiment LowCardinality(String),
    text String CODEC(ZSTD(1)),
    at DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
    precision LowCardinality(String),
    business_day Date CODEC(ZSTD(1))
) ENGINE = MergeTree
ORDER BY (show_id, at, comment_id)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1
