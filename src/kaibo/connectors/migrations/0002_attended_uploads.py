"""Which process carries an upload to its end, and which batch it is read again in place of."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("connectors", "0001_initial")]

    operations = [
        migrations.AddField("upload", "attended", models.CharField(max_length=40, blank=True, default="")),
        migrations.AddField("upload", "replaces", models.PositiveIntegerField(null=True)),
    ]
