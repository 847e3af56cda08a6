import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("planning", "0011_selling_points"),
    ]

    operations = [
        migrations.CreateModel(
            name="Card",
            fields=[
                ("id", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("product", models.CharField(max_length=128)),
                (
                    "way",
                    models.CharField(choices=[("story", "Story"), ("aida", "Aida")], default="story", max_length=10),
                ),
                ("story", models.TextField(blank=True)),
                ("problem", models.TextField(blank=True)),
                ("solution", models.TextField(blank=True)),
                ("attention", models.TextField(blank=True)),
                ("interest", models.TextField(blank=True)),
                ("desire", models.TextField(blank=True)),
                ("action", models.TextField(blank=True)),
                ("proof", models.JSONField(default=list)),
                ("reviews", models.JSONField(default=list)),
                ("doubts", models.JSONField(default=list)),
                ("golden", models.JSONField(default=list)),
                ("changed", models.PositiveIntegerField(default=0)),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="cards", to="planning.plan"
                    ),
                ),
            ],
            options={
                "ordering": ["product"],
                "constraints": [models.UniqueConstraint(fields=["plan", "product"], name="planning_card_once")],
            },
        ),
    ]
