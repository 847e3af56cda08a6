"""New-product launches 新品首发: calendar, seed users, bookings, privileges of the first, channel codes, what came of
it."""
