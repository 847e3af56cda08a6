"""A movement of stock is never changed: the database refuses it."""

from django.db import migrations

_SQLITE = """
CREATE TRIGGER goods_stockmovement_stays BEFORE UPDATE ON goods_stockmovement
BEGIN SELECT RAISE(ABORT, 'a movement of stock is never changed'); END
"""
_POSTGRES = """
CREATE FUNCTION goods_stockmovement_stays() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'a movement of stock is never changed' USING ERRCODE = 'restrict_violation'; END $$;
CREATE TRIGGER goods_stockmovement_stays BEFORE UPDATE ON goods_stockmovement
FOR EACH ROW EXECUTE FUNCTION goods_stockmovement_stays()
"""


def _guard(apps, schema_editor):
    schema_editor.execute(_POSTGRES if schema_editor.connection.vendor == "postgresql" else _SQLITE)


def _leave(apps, schema_editor):
    schema_editor.execute("DROP TRIGGER goods_stockmovement_stays" + (
        " ON goods_stockmovement" if schema_editor.connection.vendor == "postgresql" else ""
    ))  # fmt: skip
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION goods_stockmovement_stays()")


class Migration(migrations.Migration):
    dependencies = [("goods", "0002_stock")]
    operations = [migrations.RunPython(_guard, _leave)]
