"""The Qt face of Photomend. It talks to `core` through `core.api`."""
