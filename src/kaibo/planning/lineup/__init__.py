"""The line-up: which product is on air when, planned against the expected audience under the house's rules."""
