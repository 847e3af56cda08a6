"""The lines between audience layers."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("review", "0005_node"),
    ]

    operations = [
        migrations.CreateModel(
            name="AudienceRules",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("acts_from", models.PositiveSmallIntegerField(default=75)),
                ("acts_least", models.PositiveIntegerField(default=3)),
                ("ticket_from", models.PositiveSmallIntegerField(default=75)),
                ("version", models.PositiveIntegerField(default=0)),
                ("by", models.CharField(blank=True, max_length=120)),
                ("at", models.DateTimeField(null=True)),
            ],
        ),
    ]
