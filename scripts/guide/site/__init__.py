"""What a built folder needs to be the guide's site, beside what the site builder wrote, and rules on the result."""
