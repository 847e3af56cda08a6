"""Every article we cite stands in the law and speaks of what we say, where the law's text lies beside the project."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kaibo.dossier.cases.duties import DUTIES, numeral

TEXT = (
    Path(__file__).parents[3]
    / "shared"
    / "data"
    / "e_live_commerce_regulation"
    / "dev"
    / "直播电商监督管理办法_纯文本.txt"
)
SPEAKS_OF = {
    "account_page": "直播账号信息主页显著位置依法公示",
    "seller_shown": "持续展示实际销售商品或者提供服务的经营者名称",
    "seller": "核验实际销售商品或者提供服务的经营者的名称",
    "product_papers": "产品合格证明文件",
    "selection": "强化对直播选品、营销用语等的审核把关",
    "host": "核验直播营销人员的姓名、身份证件号码",
    "host_reported": "每次直播前将核验无误的直播营销人员身份信息报送",
    "names": "账号名称、头像、简介和直播间标题、封面、布景、道具",
    "review": "事前合规审核机制",
    "price": "被比较价格或者折价、减价的计算基准",
    "advertising": "构成商业广告的",
    "ai_label": "持续向消费者提示该人物图像、视频由人工智能等技术生成",
    "corrections": "应当现场进行纠正，并保存记录备查",
    "comments": "对直播间互动内容进行实时管理",
    "penalties": "列入黑名单的具体期限以及相应的申诉途径",
    "kept": "保存时间自交易完成之日起不少于三年",
}


def test_articles_are_written_as_statutes_write_them() -> None:
    assert [numeral(n) for n in (1, 8, 10, 14, 20, 31, 69)] == ["一", "八", "十", "十四", "二十", "三十一", "六十九"]
    assert next(each.law for each in DUTIES if each.key == "comments") == "《直播电商监督管理办法》第三十一条第二款"


@pytest.mark.skipif(not TEXT.exists(), reason="the law's text is not beside the project")
def test_each_duty_is_in_the_article_it_names() -> None:
    articles = _articles(TEXT.read_text("utf-8"))
    assert set(SPEAKS_OF) == {duty.key for duty in DUTIES}
    for duty in DUTIES:
        paragraphs = articles[numeral(duty.article)]
        cited = paragraphs[duty.part - 1] if duty.part else "".join(paragraphs)
        assert SPEAKS_OF[duty.key] in cited, f"{duty.key}: not in {duty.law}"


def _articles(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    here: list[str] = []
    for line in (line.strip() for line in text.splitlines()):
        head = re.match(r"第([一二三四五六七八九十]+)条\s+", line)
        if head:
            here = found.setdefault(head[1], [])
            line = line[head.end() :]
        if line and not re.match(r"第[一二三四五六七]章", line):
            here.append(line)
    return found
