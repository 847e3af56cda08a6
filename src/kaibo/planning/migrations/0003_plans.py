"""Plans of shows: the plan, its segments, its products, every version."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("planning", "0002_version"),
        ("shows", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Plan",
            fields=[
                ("id", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("title", models.CharField(max_length=300)),
                ("theme", models.CharField(blank=True, max_length=300)),
                ("kind", models.CharField(max_length=40)),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "Draft"), ("ready", "Ready"), ("done", "Done"), ("cancelled", "Cancelled")],
                        default="draft",
                        max_length=10,
                    ),
                ),
                ("planned_at", models.DateTimeField()),
                ("planned_s", models.PositiveIntegerField()),
                ("room", models.CharField(blank=True, max_length=120)),
                ("hosts", models.JSONField(default=list)),
                ("festival", models.CharField(blank=True, max_length=80)),
                ("audience", models.CharField(blank=True, max_length=500)),
                ("goals", models.JSONField(default=dict)),
                ("budget", models.BigIntegerField(null=True)),
                ("currency", models.CharField(max_length=3)),
                ("show", models.CharField(blank=True, max_length=40)),
                ("version", models.PositiveIntegerField(default=0)),
                ("by", models.CharField(max_length=120)),
                ("made_at", models.DateTimeField()),
                ("changed_at", models.DateTimeField()),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="shows.account"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Item",
            fields=[
                ("id", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("product", models.CharField(max_length=128)),
                ("name", models.CharField(max_length=300)),
                ("category", models.CharField(blank=True, max_length=120)),
                (
                    "role",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("hook", "Hook"),
                            ("welfare", "Welfare"),
                            ("hit", "Hit"),
                            ("profit", "Profit"),
                            ("image", "Image"),
                        ],
                        max_length=10,
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("price", models.BigIntegerField(null=True)),
                ("cost", models.BigIntegerField(null=True)),
                ("units", models.PositiveIntegerField(null=True)),
                ("link", models.CharField(blank=True, max_length=500)),
                ("substitute", models.CharField(blank=True, max_length=128)),
                ("fallen_out", models.CharField(blank=True, max_length=300)),
                ("note", models.CharField(blank=True, max_length=500)),
                ("changed", models.PositiveIntegerField(default=0)),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="items", to="planning.plan"
                    ),
                ),
            ],
            options={
                "ordering": ["position", "id"],
            },
        ),
        migrations.CreateModel(
            name="Segment",
            fields=[
                ("id", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("position", models.PositiveIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("opening", "Opening"),
                            ("product", "Product"),
                            ("benefit", "Benefit"),
                            ("interaction", "Interaction"),
                            ("break", "Break"),
                            ("closing", "Closing"),
                            ("other", "Other"),
                        ],
                        default="other",
                        max_length=12,
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                ("product", models.CharField(blank=True, max_length=128)),
                ("planned_s", models.PositiveIntegerField()),
                ("person", models.CharField(blank=True, max_length=120)),
                ("scene", models.CharField(blank=True, max_length=120)),
                ("points", models.JSONField(default=list)),
                ("mechanics", models.JSONField(default=list)),
                ("phrases", models.JSONField(default=list)),
                ("props", models.JSONField(default=list)),
                ("goal_orders", models.PositiveIntegerField(null=True)),
                ("goal_amount", models.BigIntegerField(null=True)),
                ("locked", models.BooleanField(default=False)),
                ("note", models.CharField(blank=True, max_length=500)),
                ("changed", models.PositiveIntegerField(default=0)),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="segments", to="planning.plan"
                    ),
                ),
            ],
            options={
                "ordering": ["position", "id"],
            },
        ),
        migrations.CreateModel(
            name="Version",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField()),
                ("what", models.CharField(max_length=40)),
                ("text", models.CharField(blank=True, max_length=300)),
                ("content", models.BinaryField()),
                ("by", models.CharField(max_length=120)),
                ("at", models.DateTimeField()),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="versions", to="planning.plan"
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
            },
        ),
        migrations.AddIndex(
            model_name="plan",
            index=models.Index(fields=["planned_at"], name="planning_plan_at"),
        ),
        migrations.AddIndex(
            model_name="plan",
            index=models.Index(fields=["account", "planned_at"], name="planning_plan_account"),
        ),
        migrations.AddIndex(
            model_name="plan",
            index=models.Index(fields=["show"], name="planning_plan_show"),
        ),
        migrations.AddConstraint(
            model_name="item",
            constraint=models.UniqueConstraint(fields=("plan", "product"), name="planning_item_once"),
        ),
        migrations.AddIndex(
            model_name="segment",
            index=models.Index(fields=["plan", "position"], name="planning_segment_place"),
        ),
        migrations.AddConstraint(
            model_name="version",
            constraint=models.UniqueConstraint(fields=("plan", "number"), name="planning_version_once"),
        ),
    ]
