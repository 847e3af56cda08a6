"""traffic 流量: where viewers came from and what was spent on them.

For:   channels of a show, ad spend by hour and campaign.
Words: channel (a source of viewers), spend, attributed (what an ad platform claims it sold).
Owns:  the kinds channels and ad_hours and their metrics.
Calls: metrics.
"""
