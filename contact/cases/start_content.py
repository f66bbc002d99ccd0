import tomllib

from .models import Service


def load_services(folder):
    """The categories in `folder`/services.toml. Those that exist are left as they are."""
    path = folder / "services.toml"
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["service"] if path.exists() else []
    added = []
    for position, row in enumerate(rows, start=1):
        service, made = Service.objects.get_or_create(
            service_code=row["service_code"], defaults=row | {"position": position}
        )
        if made:
            added.append(f"Kategorin {service.service_name}")
    return added
