"""Reports made by the calendar, and sent through the company's channels."""
