"""Recordings that are listened to, and which recogniser wrote a transcript."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("review", "0006_audiencerules"),
    ]

    operations = [
        migrations.CreateModel(
            name="Hearing",
            fields=[
                ("id", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("show", models.CharField(max_length=40, unique=True)),
                (
                    "state",
                    models.CharField(
                        choices=[("waiting", "Waiting"), ("offered", "Offered"), ("failed", "Failed")],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("file", models.CharField(max_length=200)),
                ("original", models.CharField(blank=True, max_length=40)),
                ("engine", models.CharField(blank=True, max_length=200)),
                ("lines", models.JSONField(default=list)),
                ("reached", models.BigIntegerField(default=0)),
                ("job", models.CharField(blank=True, max_length=40)),
                ("error", models.JSONField(null=True)),
                ("by", models.CharField(max_length=120)),
                ("by_id", models.CharField(max_length=40)),
                ("at", models.DateTimeField()),
            ],
        ),
        migrations.AddField(
            model_name="replay",
            name="engine",
            field=models.CharField(blank=True, default="", max_length=200),
            preserve_default=False,
        ),
    ]
