from django.contrib.admin.widgets import AdminSplitDateTime, AdminTimeWidget
from django.db.models import DateTimeField, TimeField


class Moment(AdminSplitDateTime):
    """A date and a time to the minute."""

    def __init__(self, attrs=None):
        super().__init__(attrs)
        self.widgets[1].format = "%H:%M"


class Clock(AdminTimeWidget):
    """A time to the minute."""

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%H:%M")


class ShortTimes:
    """Times are written to the minute."""

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if isinstance(db_field, DateTimeField):
            kwargs.setdefault("widget", Moment)
        elif isinstance(db_field, TimeField):
            kwargs.setdefault("widget", Clock)
        return super().formfield_for_dbfield(db_field, request, **kwargs)
