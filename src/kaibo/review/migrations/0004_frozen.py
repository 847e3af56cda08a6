"""A show's numbers as they stood a day and a week after it."""

import django.core.serializers.json
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("review", "0003_replay"),
    ]

    operations = [
        migrations.CreateModel(
            name="Frozen",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("show", models.CharField(max_length=40)),
                ("hours", models.PositiveSmallIntegerField()),
                ("numbers", models.JSONField(encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ("sources", models.JSONField()),
                ("at", models.DateTimeField()),
            ],
            options={
                "ordering": ["show", "hours"],
                "constraints": [models.UniqueConstraint(fields=("show", "hours"), name="review_frozen_once")],
            },
        ),
    ]
