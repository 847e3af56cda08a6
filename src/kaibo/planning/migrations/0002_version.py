"""A goal's version: who changes it says which one was seen."""

from django.db import migrations, models


def number(apps, schema_editor):  # type: ignore[no-untyped-def]
    for goal in apps.get_model("planning", "Goal").objects.iterator():
        goal.version = f"gol_{goal.pk}"
        goal.save(update_fields=["version"])


class Migration(migrations.Migration):
    dependencies = [("planning", "0001_initial")]

    operations = [
        migrations.AddField("goal", "version", models.CharField(max_length=40, default=""), preserve_default=False),
        migrations.RunPython(number, migrations.RunPython.noop),
    ]
