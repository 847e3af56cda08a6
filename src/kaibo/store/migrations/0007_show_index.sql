-- One show's rows are found without reading everybody's: blocks that don't hold it are skipped.
ALTER TABLE observation ADD INDEX IF NOT EXISTS by_show show_id TYPE bloom_filter(0.01) GRANULARITY 1
;;
ALTER TABLE observation MATERIALIZE INDEX by_show SETTINGS mutations_sync = 2
;;
ALTER TABLE order_now ADD INDEX IF NOT EXISTS by_show show_id TYPE bloom_filter(0.01) GRANULARITY 1
;;
ALTER TABLE order_now MATERIALIZE INDEX by_show SETTINGS mutations_sync = 2
