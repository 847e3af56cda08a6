"""A run knows the plan it was made of, and a segment the plan's segment and why it went otherwise."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("live", "0003_obs_scenes")]

    operations = [
        migrations.AddField(
            "run", "plan", models.CharField(blank=True, default="", max_length=40), preserve_default=False
        ),
        migrations.AddField("run", "plan_version", models.PositiveIntegerField(default=0)),
        migrations.AddField(
            "segment", "planned", models.CharField(blank=True, default="", max_length=40), preserve_default=False
        ),
        migrations.AddField(
            "segment", "reason", models.CharField(blank=True, default="", max_length=200), preserve_default=False
        ),
        migrations.AddIndex("run", models.Index(fields=["plan"], name="live_run_plan")),
    ]
