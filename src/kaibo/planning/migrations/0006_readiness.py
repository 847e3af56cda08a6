"""Checklists and what came of them, overrides of the gate, rehearsals and what was found in them."""

import django.db.models.deletion
from django.db import migrations, models


def of_plan(name: str) -> models.ForeignKey:
    return models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name=name, to="planning.plan")


class Migration(migrations.Migration):
    dependencies = [
        ("planning", "0005_line_ups"),
    ]

    operations = [
        migrations.CreateModel(
            name="CheckList",
            fields=[
                ("id", models.CharField(max_length=10, primary_key=True, serialize=False)),
                ("rows", models.JSONField()),
                ("by", models.CharField(max_length=120)),
                ("at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="Check",
            fields=[
                ("id", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("position", models.PositiveIntegerField()),
                (
                    "group",
                    models.CharField(
                        choices=[
                            ("devices", "Devices"),
                            ("network", "Network"),
                            ("goods", "Goods"),
                            ("promotion", "Promotion"),
                            ("team", "Team"),
                            ("rehearsal", "Rehearsal"),
                            ("other", "Other"),
                        ],
                        default="other",
                        max_length=10,
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                (
                    "measure",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("upload", "Upload"),
                            ("picture", "Picture"),
                            ("sound", "Sound"),
                            ("echo", "Echo"),
                            ("light", "Light"),
                        ],
                        max_length=10,
                    ),
                ),
                ("person", models.CharField(blank=True, max_length=60)),
                ("due_min", models.PositiveIntegerField(default=15)),
                ("needed", models.BooleanField(default=True)),
                ("changed", models.PositiveIntegerField(default=0)),
                ("plan", of_plan("checks")),
            ],
            options={"ordering": ["position", "id"]},
        ),
        migrations.CreateModel(
            name="Checked",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("check_id", models.CharField(max_length=40)),
                (
                    "outcome",
                    models.CharField(
                        choices=[("passed", "Passed"), ("failed", "Failed"), ("cleared", "Cleared")], max_length=8
                    ),
                ),
                ("values", models.JSONField(default=dict)),
                ("device", models.CharField(blank=True, max_length=200)),
                ("note", models.CharField(blank=True, max_length=300)),
                ("by", models.CharField(max_length=120)),
                ("at", models.DateTimeField()),
                ("plan", of_plan("checked")),
            ],
            options={"ordering": ["id"]},
        ),
        migrations.CreateModel(
            name="Override",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("planned_at", models.DateTimeField()),
                ("missing", models.JSONField()),
                ("reason", models.CharField(max_length=300)),
                ("by", models.CharField(max_length=120)),
                ("at", models.DateTimeField()),
                ("plan", of_plan("overrides")),
            ],
            options={"ordering": ["id"]},
        ),
        migrations.CreateModel(
            name="Rehearsal",
            fields=[
                ("id", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("number", models.PositiveIntegerField()),
                ("laps", models.JSONField(default=list)),
                ("started_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                ("by", models.CharField(max_length=120)),
                ("plan", of_plan("rehearsals")),
            ],
            options={
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(fields=("plan", "number"), name="planning_rehearsal_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Finding",
            fields=[
                ("id", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("segment", models.CharField(blank=True, max_length=40)),
                ("segment_title", models.CharField(blank=True, max_length=200)),
                ("text", models.CharField(max_length=200)),
                ("owner", models.CharField(blank=True, max_length=60)),
                ("task", models.CharField(blank=True, max_length=40)),
                ("by", models.CharField(max_length=120)),
                ("at", models.DateTimeField()),
                ("done_by", models.CharField(blank=True, max_length=120)),
                ("done_at", models.DateTimeField(null=True)),
                ("plan", of_plan("findings")),
                (
                    "rehearsal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="findings",
                        to="planning.rehearsal",
                    ),
                ),
            ],
            options={"ordering": ["at", "id"]},
        ),
    ]
