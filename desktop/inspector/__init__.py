"""What the networks decide, in sight."""
