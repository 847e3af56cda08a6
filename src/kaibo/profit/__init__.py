"""profit 利润: what is left of a show's and a product's sales after everything they cost.

For:   seeing which shows and products earn, which lose, and of which cost nobody has told.
Words: cost (of one unit, from a day on), rate (what a platform takes where no bill tells), pay (of a host),
       gifts and other costs of a show, lacking (a part that is not known, or not wholly).
Owns:  the kinds pay, rates, show_costs; the sources of profit and its metrics.
Calls: metrics for numbers, goods for the kind of costs, shows for names, connectors to store what is entered.
"""
