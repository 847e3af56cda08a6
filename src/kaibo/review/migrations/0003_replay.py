"""The recording of a show, where it is kept, and what was said in it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("review", "0002_check"),
    ]

    operations = [
        migrations.CreateModel(
            name="Replay",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("show", models.CharField(max_length=40, unique=True)),
                ("link", models.CharField(blank=True, max_length=1000)),
                ("offset_ms", models.IntegerField(default=0)),
                ("file", models.CharField(blank=True, max_length=200)),
                ("lines", models.JSONField(default=list)),
                ("by", models.CharField(max_length=120)),
                ("at", models.DateTimeField()),
            ],
        ),
    ]
