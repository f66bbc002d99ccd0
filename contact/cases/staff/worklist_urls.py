"""The worklist and what belongs to it, below /admin/cases/servicerequest/."""

urlpatterns = []
