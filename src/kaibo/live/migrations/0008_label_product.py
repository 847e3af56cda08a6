from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("live", "0007_cue_seen"),
    ]

    operations = [
        migrations.AddField(
            model_name="label",
            name="product",
            field=models.CharField(max_length=128, null=True),
        ),
    ]
