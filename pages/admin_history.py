"""Every earlier version of a text is kept, and can be had back by those who may change it."""

import reversion
from django.contrib.admin.utils import unquote
from django.shortcuts import get_object_or_404
from django.utils import timezone
from reversion.admin import VersionAdmin
from reversion.models import Version


class KeepsVersions(VersionAdmin):
    history_latest_first = True
    history_words = "Ångra och historik"

    def change_view(self, request, object_id, form_url="", extra_context=None):
        if request.method == "POST":
            self._keep_first_version(request, object_id)
        return super().change_view(request, object_id, form_url, extra_context)

    def delete_view(self, request, object_id, extra_context=None):
        if request.method == "POST":
            self._keep_first_version(request, object_id)
        return super().delete_view(request, object_id, extra_context)

    def _keep_first_version(self, request, object_id):
        """What was written by a command has no version yet; now it gets one to go back to."""
        obj = self.get_object(request, unquote(object_id))
        if obj and not Version.objects.get_for_object(obj).exists():
            with reversion.create_revision():
                reversion.set_comment("Så var det från början")
                reversion.add_to_revision(obj)

    def revision_view(self, request, object_id, version_id, extra_context=None):
        self._refuse_versions_of_others(version_id)
        request.before = self.get_object(request, unquote(object_id))
        return super().revision_view(request, object_id, version_id, extra_context)

    def recover_view(self, request, version_id, extra_context=None):
        self._refuse_versions_of_others(version_id)
        return super().recover_view(request, version_id, extra_context)

    def _refuse_versions_of_others(self, version_id):
        """The library asks what one may do here, and then opens a version of anything at all."""
        get_object_or_404(Version.objects.get_for_model(self.model), pk=version_id)

    def save_model(self, request, obj, form, change):
        if before := getattr(request, "before", None):
            self.bring_back(before, obj)
        super().save_model(request, obj, form, change)

    def bring_back(self, before, obj):
        """An earlier version is about to be saved as `obj`; `before` is what it replaces."""
        if hasattr(obj, "updated_at"):
            obj.updated_at = timezone.now()
