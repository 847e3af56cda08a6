"""What ordered rules know of a comment before any model: its topic, whether it asks, spam, the product named."""

from __future__ import annotations

import re
from unicodedata import normalize

INTENTS = ("buy", "price", "spec", "stock", "delivery", "after_sale", "coupon", "other")

_TOPICS: tuple[tuple[str, str], ...] = (
    (
        "after_sale",
        r"退[货款换]|换货|换一[个件]|[给能]退|退[吗不的]|运费险|七天|7天|发票|[专普]票|开票|[保质][修保]|质量差|质量问题|坏了|[破碎烂]的|破损|包赔|客服|少发|漏发|发错|售后|起球|赔[吗不]",
    ),
    (
        "delivery",
        r"发货|快递|物流|包邮|邮费|运费|几天[能到]|多久[能到]|什么时候到|收得?到|[还哪啥]\S{0,2}寄|给送|没动静|到货|顺丰|圆通|中通|偏远|自提|单号|寄[吗到出]",
    ),
    (
        "coupon",
        r"券|满减|福袋|口令|活动|补贴|试用装|抽奖|红包|赠品|免单|中奖|[我又]中[了啦]|没中|不中|打折|折扣|叠加|第二件|买一送|小样|秒杀|会员价|粉丝团",
    ),
    (
        "stock",
        r"有货|没货|缺货|来货|备货|放点|还剩|剩[几多]|现货|补货|库存|售罄|卖完|没有了|没了|返场|加单|预售|抢不到|没抢到|还有[吗么没]|什么时候[有再]上?|下架|秒[空没]|空了|补不补|补吗",
    ),
    (
        "price",
        r"多少钱|多钱|多少米|什么价|啥价|价格|价位|怎么卖|几块|便宜|贵|原价|到手价|报价|保价|价保|划算|让点|少点|几折|折后|降价|涨价",
    ),
    (
        "spec",
        r"尺码|码[吗数？?]|[sSmMlLxX]{1,3}码|\d{2,3}斤|身高|体重|颜色|[黑白红粉蓝绿灰米咖]色|材质|面料|纯棉|成分|保质期|日期|多大|多重|毫升|克重"
        r"|敏感|油皮|干皮|孕妇|小孩|宝宝能|功率|防水|掉色|机洗|正品|产地|色号|多少寸|加绒|真皮|[能可][不以]?[能可]?[用吃穿擦抹]|哪个[码色]|怎么用|用法|口味|偏大|偏小|显[瘦白胖]|厚[吗不]|透[吗不]",
    ),
    (
        "buy",
        r"[怎咋]么?[拍买]|拍不|下单|链接|在哪[里]?[买拍]|[想要]买|已拍|拍了|已付|购物车|小黄车|付[款不过好]|支付|货到付款|花呗|分期|我要\S*[件个]|[改换]地址",
    ),
)
TOPICS = tuple((name, re.compile(pattern)) for name, pattern in _TOPICS)
ASKING = re.compile(
    r"[?？]|[吗么嘛不没]\W*$|(\w)[不没]\1|怎么|咋|能不|行不|报一?下|报价|呢\W*$|怎样|多少|多久|多大|几[点号块天件个]|什么|啥|哪[里个儿些]?|谁|有没有|能不能|可不可以|是不是|要不要|为什么|求链接|上链接"
)
SPAM = re.compile(
    r"加\s*[微vV薇威徽qQ]|[+＋]\s*[vV微薇]|[vV微薇]信?[:：]?\s*[a-zA-Z]\w{4,}|[私找]我|私聊|看?我?主页|点我头像|兼职|日结|刷单|代理|内部价|扫码|加群|\d{6,}"
)
RUDE = re.compile(
    r"[傻煞沙][逼比b叉]|傻子|sb(?![a-z])|[你他]妈[的逼]|去死|不得好死|滚[吧蛋出]|贱[人货]|婊|智障|脑残|废物|狗东西|不要脸|丑八怪|恶心|神经病|蠢|肥猪|死骗子|全家死|骚货|无耻|没爹"
)
_PICTURE, _TONE = r"\[[^\[\]]{1,8}\]", r"[嗯哦噢喔额呃啊呀诶欸]"
BARE = re.compile(rf"(?!6+$)(?:{_PICTURE}|{_TONE}|[\W\d_])+")
"""No word at all: a number (a vote), marks, tones, the platform's own pictures `[玫瑰][鼓掌]`. Sixes are praise."""
SIZE = re.compile(r"(?:\d?x{0,4}[sml]\b\W*)+|1[3-9]\d(?:cm)?\W+\d{2,3}(?:斤|kg)?\W*")
"""Nothing but a size, or height and weight: `XL`, `165 110`."""
_SLOT = re.compile(r"(?<!\d)(\d{1,3})\s*号(?!线|码|楼|院|前)|([一二三四五六七八九十]{1,3})号(?!线|码|楼|院)")
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")}


def plain(text: str) -> str:
    """The text as rules and model read it: full-width forms made plain, no space at the ends, at most 60 characters."""
    return normalize("NFKC", text).strip().lower()[:60]


def topic(text: str) -> str:
    """The first topic whose words are found, `""` where none is."""
    return next((name for name, pattern in TOPICS if pattern.search(text)), "")


def slot(text: str) -> int | None:
    """The number of the link that is named: `3号`, `十二号链接`."""
    found = _SLOT.search(text)
    if found is None:
        return None
    return int(found[1]) if found[1] else _number(found[2])


def _number(text: str) -> int:
    """`七` 7, `十二` 12, `三十` 30."""
    tens, ten, ones = text.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)
