import hashlib


def hashed(secret):
    """What is stored of a secret of at least 128 random bits: enough to know it again."""
    return hashlib.sha256(secret.encode()).hexdigest()
