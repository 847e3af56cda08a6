from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("live", "0005_grab"),
    ]

    operations = [
        migrations.AddField(
            model_name="entry",
            name="card",
            field=models.JSONField(default=dict),
        ),
    ]
