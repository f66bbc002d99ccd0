from django.db.models import CharField, Func


class Tree(Func):
    """Sorts paths as a tree: "a", "a/b", "a-c". Plain sorting puts "a-c" before "a/b"."""

    template = "REPLACE(%(expressions)s, '/', ' ')"
    output_field = CharField()

    def as_postgresql(self, compiler, connection, **context):
        template = f'{self.template} COLLATE "C"'
        return super().as_sql(compiler, connection, template=template, **context)


def ancestor_paths(path):
    """ "a/b/c" has the ancestors ["a", "a/b"]."""
    parts = path.split("/")
    return ["/".join(parts[:end]) for end in range(1, len(parts))]
