"""Whether a later show kept to an action."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("review", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Check",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("show", models.CharField(max_length=40)),
                ("kept", models.BooleanField()),
                ("remark", models.CharField(blank=True, max_length=500)),
                ("by", models.CharField(max_length=120)),
                ("at", models.DateTimeField()),
                (
                    "note",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="checks", to="review.note"
                    ),
                ),
            ],
            options={
                "ordering": ["at", "id"],
                "constraints": [models.UniqueConstraint(fields=("note", "show"), name="review_check_once")],
            },
        ),
    ]
