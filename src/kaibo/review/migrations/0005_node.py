"""The form of a node review, and the part of the work an action came of."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("review", "0004_frozen"),
    ]

    operations = [
        migrations.AddField(
            model_name="note",
            name="node",
            field=models.CharField(blank=True, max_length=12),
        ),
        migrations.CreateModel(
            name="Node",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("show", models.CharField(max_length=40)),
                (
                    "node",
                    models.CharField(
                        choices=[
                            ("selection", "Selection"),
                            ("warm_up", "Warm Up"),
                            ("opening", "Opening"),
                            ("pitches", "Pitches"),
                            ("benefits", "Benefits"),
                            ("closing", "Closing"),
                            ("after_sales", "After Sales"),
                        ],
                        max_length=12,
                    ),
                ),
                ("goal", models.TextField(blank=True, max_length=2000)),
                ("result", models.TextField(blank=True, max_length=2000)),
                ("cause", models.TextField(blank=True, max_length=2000)),
                ("version", models.PositiveIntegerField(default=0)),
                ("by", models.CharField(max_length=120)),
                ("at", models.DateTimeField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("show", "node"), name="review_node_once")],
            },
        ),
    ]
