from django.core.exceptions import EmptyResultSet
from django.db.models import BigAutoField
from django.db.models.lookups import In


@BigAutoField.register_lookup
class Among(In):
    """`pk__among=keys`: as `pk__in`, for a few hundred rows that are then put in another order.

    PostgreSQL would rather read all rows in that order until it had met enough of these, which may
    be the last ones. It takes an array that it cannot see into for ten keys, and goes to them.
    """

    lookup_name = "among"

    def as_postgresql(self, compiler, connection):
        if not self.rhs:
            raise EmptyResultSet
        key, values = self.process_lhs(compiler, connection)
        return f"{key} = ANY(ARRAY(SELECT unnest(%s::bigint[])))", [*values, list(self.rhs)]
