from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("planning", "0016_line_host"),
    ]

    operations = [
        migrations.AddField(
            model_name="item",
            name="spoken",
            field=models.CharField(blank=True, max_length=60),
        ),
    ]
