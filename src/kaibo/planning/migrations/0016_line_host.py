from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("planning", "0015_asset_files"),
    ]

    operations = [
        migrations.CreateModel(
            name="LineHost",
            fields=[
                ("id", models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False)),
                ("url", models.CharField(max_length=300)),
                ("by", models.CharField(max_length=120)),
                ("at", models.DateTimeField()),
            ],
        ),
        migrations.AddField(
            model_name="checked",
            name="against",
            field=models.CharField(blank=True, default="", max_length=300),
            preserve_default=False,
        ),
    ]
