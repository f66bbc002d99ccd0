from django.urls import register_converter


class PhotoName:
    """What the name of a photo looks like: anything else is answered without the database."""

    regex = "[A-Za-z0-9_-]{22}"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


register_converter(PhotoName, "photoname")

# In an address: one photo.
PHOTO = "<photoname:name>/"
