"""trade 成交: what was sold, paid, refunded and settled.

For:   orders line by line, days as shops count them, after-sales, money movements.
Words: order (one a buyer's payment), line (one product in it), paid (counts as sold), return (a negative line),
       age (time since payment).
Owns:  the kinds orders, days, after_sales, money_lines and the metrics of trade.
Calls: metrics for numbers, store for single orders, shows for names, connectors for where a row was read.
"""
