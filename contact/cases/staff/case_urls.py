"""One case and what can be done with it, below /admin/cases/servicerequest/."""

urlpatterns = []
