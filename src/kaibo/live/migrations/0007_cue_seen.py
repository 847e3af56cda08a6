from django.db import migrations, models


def _carry(apps, schema_editor):
    """Who had seen a cue was one name."""
    cues = apps.get_model("live", "Cue").objects
    for cue in cues.exclude(seen_at=None).iterator():
        cue.seen = [{"person": "", "name": cue.seen_by, "role": "", "at": cue.seen_at.isoformat()}]
        cue.save(update_fields=["seen"])


class Migration(migrations.Migration):
    dependencies = [
        ("live", "0006_explanation_cards"),
    ]

    operations = [
        migrations.AddField(
            model_name="cue",
            name="seen",
            field=models.JSONField(default=list),
        ),
        migrations.RunPython(_carry, migrations.RunPython.noop),
        migrations.RemoveField(
            model_name="cue",
            name="seen_by",
        ),
        migrations.RemoveField(
            model_name="cue",
            name="seen_at",
        ),
    ]
