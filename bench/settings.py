"""What may be set for a measurement, beside PART and ROUNDS."""

import os

POSTGRES = os.environ.get("TEST_POSTGRES_URL") or "postgres:///postgres"
REDIS = os.environ.get("TEST_REDIS_URL") or "redis://127.0.0.1:6379/5"


def number(name, usual):
    """The whole number in the environment variable `name`: fewer, to see that it works."""
    return int(os.environ.get(name) or usual)
