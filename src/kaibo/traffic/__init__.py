"""traffic 流量: where viewers came from and what was spent on them.

For:   channels and kinds of traffic, ad spend by show, hour and host, returns by name, where to move money.
Words: channel (a source of viewers) and its group, spend, piece (an hour's spend at one show), attributed (what an ad
       platform claims it sold).
Owns:  the kinds channels, videos and ad_hours, the table of groups, and their metrics.
Calls: metrics for numbers, shows for names.
"""
