"""What the company's documents look like."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="Look",
            fields=[
                ("id", models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False)),
                ("accent", models.CharField(blank=True, max_length=6)),
                ("logo", models.CharField(blank=True, max_length=40)),
                ("logo_width", models.PositiveIntegerField(default=0)),
                ("logo_height", models.PositiveIntegerField(default=0)),
                ("master", models.CharField(blank=True, max_length=40)),
                ("master_name", models.CharField(blank=True, max_length=200)),
                ("master_layouts", models.PositiveIntegerField(default=0)),
            ],
            options={
                "constraints": [models.CheckConstraint(condition=models.Q(("id", 1)), name="accounts_look_one")],
            },
        ),
    ]
