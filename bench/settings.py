"""What may be set for a measurement, beside PART and ROUNDS."""

import os

import psycopg
import redis

POSTGRES = os.environ.get("TEST_POSTGRES_URL") or "postgres:///postgres"
REDIS = os.environ.get("TEST_REDIS_URL") or "redis://127.0.0.1:6379/5"


def number(name, usual):
    """The whole number in the environment variable `name`: fewer, to see that it works."""
    return int(os.environ.get(name) or usual)


def away():
    """What of PostgreSQL and Redis does not answer, in a sentence; "" when both do."""
    try:
        psycopg.connect(POSTGRES, connect_timeout=2).close()
    except psycopg.OperationalError:
        return f"no PostgreSQL answers at {POSTGRES} (TEST_POSTGRES_URL)"
    try:
        redis.Redis.from_url(REDIS, socket_connect_timeout=2).ping()
    except redis.RedisError:
        return f"no Redis answers at {REDIS} (TEST_REDIS_URL)"
    return ""
