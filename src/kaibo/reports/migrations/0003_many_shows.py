from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reports", "0002_schedule")]

    operations = [
        migrations.AlterField(
            model_name=name,
            name="subject",
            field=models.CharField(max_length=280),
        )
        for name in ("edition", "writing")
    ]
