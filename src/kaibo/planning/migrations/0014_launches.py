import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("planning", "0013_studios_devices_cobrands"),
    ]

    operations = [
        migrations.AlterField(
            model_name="task",
            name="phase",
            field=models.CharField(
                choices=[
                    ("warm_up", "Warm Up"),
                    ("ferment", "Ferment"),
                    ("main", "Main"),
                    ("afterglow", "Afterglow"),
                    ("suspense", "Suspense"),
                    ("booking", "Booking"),
                    ("follow_1", "Follow 1"),
                    ("follow_2", "Follow 2"),
                ],
                max_length=10,
            ),
        ),
        migrations.CreateModel(
            name="Booking",
            fields=[
                ("id", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("channel", models.CharField(max_length=60)),
                ("day", models.DateField()),
                ("booked", models.PositiveIntegerField()),
                ("bought", models.PositiveIntegerField(null=True)),
                ("source", models.CharField(max_length=120)),
                ("changed", models.PositiveIntegerField(default=0)),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="bookings", to="planning.plan"
                    ),
                ),
            ],
            options={
                "ordering": ["day", "channel", "id"],
                "constraints": [
                    models.UniqueConstraint(fields=("plan", "channel", "day"), name="planning_booking_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="CodeUse",
            fields=[
                ("id", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("product", models.CharField(max_length=128)),
                ("channel", models.CharField(max_length=20)),
                ("used", models.PositiveIntegerField(null=True)),
                ("orders", models.PositiveIntegerField(null=True)),
                ("gmv", models.BigIntegerField(null=True)),
                ("source", models.CharField(max_length=120)),
                ("as_of", models.DateField()),
                ("changed", models.PositiveIntegerField(default=0)),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="code_uses", to="planning.plan"
                    ),
                ),
            ],
            options={
                "ordering": ["product", "channel"],
                "constraints": [
                    models.UniqueConstraint(fields=("plan", "product", "channel"), name="planning_codeuse_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Launch",
            fields=[
                ("id", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("products", models.JSONField(default=list)),
                ("suspense_on", models.DateField()),
                ("booking_on", models.DateField()),
                ("reveal", models.CharField(blank=True, max_length=500)),
                ("guests", models.CharField(blank=True, max_length=500)),
                ("gift_box", models.CharField(blank=True, max_length=500)),
                ("privileges", models.JSONField(default=list)),
                ("review_plan", models.CharField(blank=True, max_length=40)),
                ("seed_goal", models.PositiveIntegerField(default=1000)),
                ("booking_goal", models.PositiveIntegerField(null=True)),
                ("changed", models.PositiveIntegerField(default=0)),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="launches", to="planning.plan"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("plan",), name="planning_launch_once")],
            },
        ),
        migrations.CreateModel(
            name="SeedUser",
            fields=[
                ("id", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("person", models.CharField(max_length=128)),
                ("shown", models.CharField(max_length=20)),
                ("sealed", models.BinaryField()),
                ("product", models.CharField(blank=True, max_length=128)),
                ("channel", models.CharField(blank=True, max_length=60)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("applied", "Applied"),
                            ("chosen", "Chosen"),
                            ("sent", "Sent"),
                            ("reviewed", "Reviewed"),
                            ("declined", "Declined"),
                        ],
                        default="applied",
                        max_length=10,
                    ),
                ),
                ("rating", models.PositiveSmallIntegerField(null=True)),
                ("words", models.TextField(blank=True)),
                ("link", models.CharField(blank=True, max_length=500)),
                ("may_quote", models.BooleanField(default=False)),
                ("may_picture", models.BooleanField(default=False)),
                ("quoted", models.BooleanField(default=False)),
                ("by", models.CharField(max_length=120)),
                ("made_at", models.DateTimeField()),
                ("changed_at", models.DateTimeField()),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="seed_users", to="planning.plan"
                    ),
                ),
            ],
            options={
                "ordering": ["made_at", "id"],
                "indexes": [models.Index(fields=["plan", "state"], name="planning_seeduser_state")],
                "constraints": [models.UniqueConstraint(fields=("plan", "person"), name="planning_seeduser_once")],
            },
        ),
    ]
