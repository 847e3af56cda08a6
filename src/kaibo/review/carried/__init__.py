"""Actions of earlier shows, followed to the next plan of the account and checked at its show."""
