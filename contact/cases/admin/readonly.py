"""What has been received is read by staff, and changed by nobody."""


class ReadOnly:
    """For an admin or an inline. Who may see it is a permission as usual."""

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
