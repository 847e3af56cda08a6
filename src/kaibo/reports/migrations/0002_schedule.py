import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reports", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="Schedule",
            fields=[
                ("id", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("kind", models.CharField(max_length=10)),
                ("month", models.PositiveSmallIntegerField(default=1)),
                ("day", models.PositiveSmallIntegerField()),
                ("hour", models.PositiveSmallIntegerField()),
                ("formats", models.JSONField(default=list)),
                ("language", models.CharField(max_length=2)),
                ("channels", models.JSONField(default=list)),
                ("maker", models.CharField(max_length=40)),
                ("maker_name", models.CharField(max_length=60)),
                ("scope", models.JSONField()),
                (
                    "state",
                    models.CharField(
                        choices=[("on", "On"), ("paused", "Paused"), ("stopped", "Stopped")],
                        default="on",
                        max_length=10,
                    ),
                ),
                ("reason", models.JSONField(null=True)),
                ("reached", models.DateTimeField()),
                ("made_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="Turn",
            fields=[
                ("id", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("slot", models.DateTimeField(null=True)),
                ("subject", models.CharField(max_length=40)),
                ("older", models.PositiveIntegerField(default=0)),
                (
                    "state",
                    models.CharField(
                        choices=[("waiting", "Waiting"), ("made", "Made"), ("failed", "Failed")],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("edition", models.CharField(blank=True, max_length=40)),
                ("error", models.JSONField(null=True)),
                ("by", models.CharField(max_length=60)),
                ("made_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "schedule",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="turns", to="reports.schedule"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["schedule", "-made_at"], name="reports_turn_newest")],
                "constraints": [
                    models.UniqueConstraint(fields=("schedule", "slot"), name="reports_turn_once"),
                ],
            },
        ),
    ]
