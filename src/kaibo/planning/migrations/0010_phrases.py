import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("planning", "0009_crew_goods_assets"),
    ]

    operations = [
        migrations.CreateModel(
            name="Phrase",
            fields=[
                ("key", models.CharField(max_length=60, primary_key=True, serialize=False)),
                ("scene", models.CharField(max_length=20)),
                ("category", models.CharField(max_length=20)),
                ("text", models.CharField(max_length=500)),
                ("source", models.CharField(blank=True, max_length=200)),
                ("retired", models.BooleanField(default=False)),
                ("version", models.PositiveIntegerField(default=0)),
                ("reviewed_at", models.DateTimeField(null=True)),
                ("reviewed_by", models.CharField(blank=True, max_length=120)),
                ("by", models.CharField(max_length=120)),
                ("at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="Favourite",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("person", models.CharField(max_length=40)),
                ("phrase", models.CharField(max_length=60)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=["person", "phrase"], name="planning_favourite_once")],
            },
        ),
        migrations.CreateModel(
            name="PhraseChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField()),
                ("what", models.CharField(max_length=10)),
                ("scene", models.CharField(max_length=20)),
                ("category", models.CharField(max_length=20)),
                ("text", models.CharField(max_length=500)),
                ("source", models.CharField(blank=True, max_length=200)),
                ("by", models.CharField(max_length=120)),
                ("at", models.DateTimeField()),
                (
                    "phrase",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="changes", to="planning.phrase"
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(fields=["phrase", "number"], name="planning_phrase_change_once")
                ],
            },
        ),
    ]
