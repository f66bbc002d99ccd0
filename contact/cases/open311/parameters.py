class Parameters:
    """What a client has sent, by name. An empty value is as good as none (GeoReport v2)."""

    def __init__(self, *sent):
        """`sent` are QueryDicts; what stands in the first of them counts before the others."""
        self.sent = sent

    def names(self):
        return {name: None for values in self.sent for name in values}

    def all(self, name):
        """The values of `name` that hold something, in the order they came."""
        for values in self.sent:
            if found := [value for value in values.getlist(name) if value.strip()]:
                return found
        return []

    def one(self, name):
        """The first value of `name`, or ""."""
        return next(iter(self.all(name)), "")

    def parts(self, name):
        """What stands between the commas in every value of `name`."""
        texts = ",".join(self.all(name)).split(",")
        return [text.strip() for text in texts if text.strip()]

    def is_ambiguous(self, name):
        """True if `name` has come more than once, with different values."""
        return len(set(self.all(name))) > 1
