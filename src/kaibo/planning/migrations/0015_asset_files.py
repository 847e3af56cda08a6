import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("planning", "0014_launches"),
    ]

    operations = [
        migrations.CreateModel(
            name="AssetFile",
            fields=[
                ("id", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("asset", models.CharField(max_length=40)),
                ("file", models.CharField(max_length=40)),
                ("name", models.CharField(max_length=200)),
                ("media", models.CharField(max_length=60)),
                ("size", models.PositiveIntegerField()),
                ("variant", models.CharField(blank=True, max_length=1)),
                ("used", models.BooleanField(default=False)),
                ("by", models.CharField(max_length=120)),
                ("at", models.DateTimeField()),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="asset_files", to="planning.plan"
                    ),
                ),
            ],
            options={
                "ordering": ["at", "id"],
                "indexes": [models.Index(fields=["plan", "asset"], name="planning_asset_file_of")],
            },
        ),
    ]
