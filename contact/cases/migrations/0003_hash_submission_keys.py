"""Cases from before get what new ones have: a hashed key, and a code to follow them with."""

from hashlib import sha256

from django.db import migrations

from contact.cases.access import code_of

PLAIN = 32  # characters of a key; its hash has 64


def hash_keys(apps, schema_editor):
    requests = apps.get_model("cases", "ServiceRequest").objects
    accesses = apps.get_model("cases", "StatusAccess").objects
    for request in requests.iterator():
        key = request.submission_key
        if len(key) != PLAIN:
            continue
        accesses.create(
            request=request,
            digest=sha256(code_of(key).encode()).hexdigest(),
            created=request.requested_datetime,
        )
        requests.filter(pk=request.pk).update(submission_key=sha256(key.encode()).hexdigest())


class Migration(migrations.Migration):
    dependencies = [("cases", "0002_follow_up_and_handling")]
    operations = [migrations.RunPython(hash_keys, migrations.RunPython.noop)]
