"""Findings said in other words by a model, where the installation names one: it may rephrase, never tell anything."""
