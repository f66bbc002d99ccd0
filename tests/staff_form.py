"""A form of the admin, filled in and sent as a browser would."""

from django.urls import reverse


def address_of(obj, action="change"):
    opts = obj._meta
    return reverse(f"admin:{opts.app_label}_{opts.model_name}_{action}", args=[obj.pk])


def form_data(client, address, **changes):
    """What the form at `address` holds, as POST data, with `changes` typed in."""
    context = client.get(address).context
    data = {"_seen": context["seen"]}
    forms = [context["adminform"].form]
    for inline in context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.initial_forms]
    for field in (field for form in forms for field in form):
        widget = field.field.widget.get_context(field.html_name, field.value(), {})["widget"]
        for part in widget.get("subwidgets", [widget]):
            if part["value"] not in (None, "", [], False):
                data[part["name"]] = part["value"]
    return data | changes


def send(client, address, **changes):
    """Fills in the form at `address` and saves it; the answer."""
    return client.post(address, form_data(client, address, **changes))
