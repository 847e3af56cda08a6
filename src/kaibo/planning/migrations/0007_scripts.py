import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("planning", "0006_readiness"),
    ]

    operations = [
        migrations.CreateModel(
            name="Script",
            fields=[
                ("id", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("segment", models.CharField(max_length=40)),
                ("version", models.PositiveIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[("waiting", "Waiting"), ("done", "Done"), ("failed", "Failed")],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        choices=[("template", "Template"), ("model", "Model")], default="template", max_length=10
                    ),
                ),
                ("lines", models.JSONField(default=list)),
                ("tries", models.JSONField(default=list)),
                ("error", models.JSONField(null=True)),
                ("taken", models.PositiveIntegerField(null=True)),
                ("by", models.CharField(max_length=120)),
                ("at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="scripts", to="planning.plan"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["plan", "segment", "at"], name="planning_script_segment")],
            },
        ),
        migrations.CreateModel(
            name="ScriptTemplate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=12)),
                ("role", models.CharField(blank=True, max_length=10)),
                ("text", models.TextField()),
                ("by", models.CharField(max_length=120)),
                ("at", models.DateTimeField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=["kind", "role"], name="planning_script_template_once")],
            },
        ),
    ]
