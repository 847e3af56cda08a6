"""Which commands there are. A command's module is loaded when it is called, so that help is quick."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from importlib import import_module
from typing import Any, cast

import click


@dataclass(frozen=True)
class Entry:
    """Where a command stands (`module:function`), a line of help, and whether its module imports models."""

    place: str
    zh: str
    en: str
    models: bool = True


COMMANDS = {
    "serve": Entry("kaibo.site.cli.serve:serve", "启动服务", "Start the server", models=False),
    "demo": Entry("kaibo.site.cli.demo:demo", "演示公司", "The demo company", models=False),
    "import": Entry("kaibo.site.cli.imports:import_files", "导入文件", "Import files"),
    "imports": Entry("kaibo.site.cli.batches:imports", "导入记录", "What was imported"),
    "undo": Entry("kaibo.site.cli.batches:undo_batch", "撤销一个批次", "Take a batch back"),
    "rebuild": Entry("kaibo.site.cli.rebuild:rebuild", "用原件重建数据", "Rebuild from the kept originals"),
    "shows": Entry("kaibo.site.cli.numbers:shows", "场次列表", "List shows"),
    "metric": Entry("kaibo.site.cli.numbers:metric", "查一个指标", "Ask for a metric"),
    "report": Entry("kaibo.site.cli.reports:report", "工作汇报", "The work report"),
    "key": Entry("kaibo.site.cli.keys:key", "程序用的密钥", "Keys for programs"),
    "sources": Entry("kaibo.site.cli.sources:sources", "实时数据来源", "Sources of signals"),
    "bridge": Entry("kaibo.site.cli.bridge:bridge", "接入直播弹幕", "Bring live chat in"),
    "replay": Entry("kaibo.site.cli.replay:replay", "重放一场直播", "Play a show again"),
    "record": Entry("kaibo.site.cli.replay:record", "把一场存成文件", "Keep a show as a file"),
    "verify-draw": Entry("kaibo.site.cli.draws:verify_draw", "核对抽奖", "Verify a published draw", models=False),
    "verify-evidence": Entry("kaibo.site.cli.evidence:verify_evidence", "核对证据包", "Verify an evidence pack"),
    "audit-head": Entry("kaibo.site.cli.evidence:audit_head_told", "操作日志链头", "The audit trail's head, signed"),
    "check-text": Entry("kaibo.site.cli.texts:check_text", "检查文案违禁词", "Check a text against the law"),
    "transcribe": Entry("kaibo.site.cli.speech:transcribe", "识别录像里的话", "Write down what is said", models=False),
    "backup": Entry("kaibo.site.cli.backups:backup", "备份", "Back up everything"),
    "restore": Entry("kaibo.site.cli.backups:restore", "恢复备份", "Restore a backup"),
    "doctor": Entry("kaibo.site.cli.doctor:doctor", "检查安装是否正常", "Check that everything is well"),
}


class Commands(click.Group):
    """The group `kaibo`: lists commands from the table, loads the one that is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        entry = COMMANDS.get(cmd_name)
        return _loaded(entry) if entry else None

    def invoke(self, ctx: click.Context) -> Any:
        """Wrong usage is told in both languages, and as one JSON object where that was asked for."""
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            if wants_json():
                told = {"code": "site.usage", "message": error.format_message()}
                click.echo(json.dumps({"error": told}, ensure_ascii=False))
            click.echo("命令写得不对，加 --help 看说明 / wrong usage; --help explains", err=True)
            raise

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("命令 / Commands"):
            formatter.write_dl([(name, f"{each.zh} / {each.en}") for name, each in COMMANDS.items()])


def _loaded(entry: Entry) -> click.Command:
    if entry.models:
        import_module("kaibo.site.boot").boot()
    module, _, name = entry.place.partition(":")
    command = cast(click.Command, getattr(import_module(module), name))
    if not any("--help" in parameter.opts for parameter in command.params):
        click.help_option("-h", "--help", help="显示说明 / show this help")(command)
    return command


def wants_json() -> bool:
    return "--json" in sys.argv[1:]
