"""What plans begin with: the house's templates by kind of show, and the team's own."""
