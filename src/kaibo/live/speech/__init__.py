"""What is said on air, where a source hands it in as text: heard as it is said."""
