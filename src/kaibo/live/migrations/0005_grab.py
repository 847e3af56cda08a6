"""Units of a flash sale that somebody has."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("live", "0004_run_of_a_plan")]

    operations = [
        migrations.CreateModel(
            name="Grab",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("person", models.CharField(blank=True, max_length=128)),
                ("order", models.CharField(blank=True, max_length=128)),
                ("units", models.PositiveIntegerField()),
                ("reservation", models.CharField(max_length=40)),
                ("own", models.BooleanField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("held", "Held"),
                            ("sold", "Sold"),
                            ("released", "Released"),
                            ("expired", "Expired"),
                        ],
                        default="held",
                        max_length=8,
                    ),
                ),
                ("at", models.DateTimeField()),
                ("until", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "benefit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="grabs", to="live.benefit"
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "constraints": [
                    models.UniqueConstraint(fields=("benefit", "reservation"), name="live_grab_once"),
                    models.UniqueConstraint(
                        condition=models.Q(models.Q(("order", ""), _negated=True), ("state__in", ["held", "sold"])),
                        fields=("benefit", "order"),
                        name="live_grab_order",
                    ),
                    models.CheckConstraint(condition=models.Q(("units__gt", 0)), name="live_grab_some"),
                ],
            },
        ),
    ]
