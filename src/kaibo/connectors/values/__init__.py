"""One cell's text -> one exact typed value; what cannot be read says why, and nothing is ever guessed."""
