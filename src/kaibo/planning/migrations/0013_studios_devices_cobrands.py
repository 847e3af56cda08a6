import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("planning", "0012_cards"),
    ]

    operations = [
        migrations.CreateModel(
            name="MarkWeights",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("weights", models.JSONField()),
                ("by", models.CharField(max_length=120)),
                ("at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="Partner",
            fields=[
                ("id", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=120)),
                ("version", models.PositiveIntegerField(default=0)),
                ("by", models.CharField(max_length=120)),
                ("at", models.DateTimeField()),
                (
                    "kind",
                    models.CharField(
                        choices=[("brand", "Brand"), ("ip", "Ip"), ("other", "Other")], default="brand", max_length=8
                    ),
                ),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("screening", "Screening"),
                            ("approach", "Approach"),
                            ("negotiation", "Negotiation"),
                            ("trial", "Trial"),
                            ("deep", "Deep"),
                            ("ended", "Ended"),
                        ],
                        default="screening",
                        max_length=12,
                    ),
                ),
                ("owner", models.CharField(blank=True, max_length=60)),
                ("fit", models.CharField(blank=True, max_length=500)),
                ("note", models.CharField(blank=True, max_length=500)),
            ],
            options={
                "ordering": ["name"],
                "constraints": [models.UniqueConstraint(fields=("name",), name="planning_partner_name")],
            },
        ),
        migrations.CreateModel(
            name="Cobrand",
            fields=[
                ("id", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("goods", models.JSONField(default=list)),
                ("traffic", models.JSONField(default=list)),
                ("changed", models.PositiveIntegerField(default=0)),
                (
                    "plan",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="cobrand", to="planning.plan"
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="cobrands", to="planning.partner"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="PartnerStep",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("before", models.CharField(blank=True, max_length=12)),
                ("stage", models.CharField(max_length=12)),
                ("reason", models.CharField(max_length=500)),
                ("by", models.CharField(max_length=120)),
                ("at", models.DateTimeField()),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="steps", to="planning.partner"
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="planning.plan"
                    ),
                ),
            ],
            options={
                "ordering": ["at", "id"],
            },
        ),
        migrations.CreateModel(
            name="SharedTask",
            fields=[
                ("id", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("kind", models.CharField(choices=[("content", "Content"), ("task", "Task")], max_length=8)),
                ("title", models.CharField(max_length=200)),
                ("ours", models.CharField(blank=True, max_length=60)),
                ("theirs", models.CharField(blank=True, max_length=60)),
                ("due_at", models.DateTimeField(null=True)),
                ("done", models.BooleanField(default=False)),
                ("changed", models.PositiveIntegerField(default=0)),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="shared_tasks", to="planning.plan"
                    ),
                ),
            ],
            options={
                "ordering": ["due_at", "id"],
            },
        ),
        migrations.CreateModel(
            name="Studio",
            fields=[
                ("id", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=120)),
                ("version", models.PositiveIntegerField(default=0)),
                ("by", models.CharField(max_length=120)),
                ("at", models.DateTimeField()),
                ("style", models.CharField(blank=True, max_length=300)),
                ("backdrop", models.CharField(blank=True, max_length=300)),
                ("key_light", models.CharField(blank=True, max_length=120)),
                ("fill_light", models.CharField(blank=True, max_length=120)),
                ("back_light", models.CharField(blank=True, max_length=120)),
                ("kelvin", models.PositiveIntegerField(default=5500)),
                ("sound", models.CharField(blank=True, max_length=300)),
                ("note", models.CharField(blank=True, max_length=500)),
                ("needs", models.JSONField(default=list)),
                ("retired", models.BooleanField(default=False)),
            ],
            options={
                "ordering": ["retired", "name"],
                "constraints": [models.UniqueConstraint(fields=("name",), name="planning_studio_name")],
            },
        ),
        migrations.CreateModel(
            name="Device",
            fields=[
                ("id", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=120)),
                ("version", models.PositiveIntegerField(default=0)),
                ("by", models.CharField(max_length=120)),
                ("at", models.DateTimeField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("camera", "Camera"),
                            ("phone", "Phone"),
                            ("lens", "Lens"),
                            ("light", "Light"),
                            ("microphone", "Microphone"),
                            ("sound_card", "Sound Card"),
                            ("computer", "Computer"),
                            ("capture", "Capture"),
                            ("screen", "Screen"),
                            ("network", "Network"),
                            ("power", "Power"),
                            ("stand", "Stand"),
                            ("other", "Other"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("in_use", "In Use"), ("backup", "Backup"), ("broken", "Broken"), ("lent", "Lent")],
                        default="in_use",
                        max_length=8,
                    ),
                ),
                ("owner", models.CharField(blank=True, max_length=60)),
                ("serial", models.CharField(blank=True, max_length=80)),
                ("bought_on", models.DateField(null=True)),
                ("warranty_until", models.DateField(null=True)),
                ("note", models.CharField(blank=True, max_length=300)),
                (
                    "studio",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="devices",
                        to="planning.studio",
                    ),
                ),
            ],
            options={
                "ordering": ["kind", "name", "id"],
            },
        ),
        migrations.CreateModel(
            name="Upgrade",
            fields=[
                ("id", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("title", models.CharField(max_length=120)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("camera", "Camera"),
                            ("phone", "Phone"),
                            ("lens", "Lens"),
                            ("light", "Light"),
                            ("microphone", "Microphone"),
                            ("sound_card", "Sound Card"),
                            ("computer", "Computer"),
                            ("capture", "Capture"),
                            ("screen", "Screen"),
                            ("network", "Network"),
                            ("power", "Power"),
                            ("stand", "Stand"),
                            ("other", "Other"),
                        ],
                        max_length=12,
                    ),
                ),
                ("reason", models.CharField(max_length=500)),
                ("cost", models.BigIntegerField()),
                ("currency", models.CharField(max_length=3)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "Open"),
                            ("withdrawn", "Withdrawn"),
                            ("refused", "Refused"),
                            ("agreed", "Agreed"),
                            ("ordered", "Ordered"),
                            ("arrived", "Arrived"),
                        ],
                        default="open",
                        max_length=10,
                    ),
                ),
                ("by", models.CharField(max_length=120)),
                ("by_id", models.CharField(max_length=40)),
                ("at", models.DateTimeField()),
                ("decided_by", models.CharField(blank=True, max_length=120)),
                ("decided_at", models.DateTimeField(null=True)),
                ("decided_why", models.CharField(blank=True, max_length=500)),
                ("ordered_at", models.DateTimeField(null=True)),
                ("arrived_at", models.DateTimeField(null=True)),
                (
                    "device",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="planning.device"
                    ),
                ),
                (
                    "studio",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="upgrades", to="planning.studio"
                    ),
                ),
            ],
            options={
                "ordering": ["-at", "id"],
            },
        ),
        migrations.CreateModel(
            name="PartnerMark",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("person", models.CharField(max_length=40)),
                ("by", models.CharField(max_length=120)),
                ("marks", models.JSONField()),
                ("why", models.CharField(blank=True, max_length=500)),
                ("at", models.DateTimeField()),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="marks", to="planning.partner"
                    ),
                ),
            ],
            options={
                "ordering": ["at", "id"],
                "constraints": [models.UniqueConstraint(fields=("partner", "person"), name="planning_mark_once")],
            },
        ),
        migrations.CreateModel(
            name="SceneModule",
            fields=[
                ("id", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=120)),
                ("version", models.PositiveIntegerField(default=0)),
                ("by", models.CharField(max_length=120)),
                ("at", models.DateTimeField()),
                ("backdrop", models.CharField(blank=True, max_length=300)),
                ("words", models.CharField(blank=True, max_length=120)),
                ("light", models.CharField(blank=True, max_length=300)),
                ("props", models.JSONField(default=list)),
                ("note", models.CharField(blank=True, max_length=500)),
                ("picture", models.CharField(blank=True, max_length=40)),
                ("retired", models.BooleanField(default=False)),
                (
                    "studio",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="modules",
                        to="planning.studio",
                    ),
                ),
            ],
            options={
                "ordering": ["retired", "name"],
                "constraints": [models.UniqueConstraint(fields=("name",), name="planning_module_name")],
            },
        ),
    ]
