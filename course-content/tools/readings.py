"""Characters that the reader takes for another word, written for it as characters that sound as they should."""

import re

PHRASES = {
    "自家种": "自家众", "能种多少": "能众多少", "接着种": "接着众", "自己种": "自己众",
    "代种不到": "代众不到", "拿来种": "拿来众", "归种的人": "归众的人",
    "擦干": "擦甘", "晒干": "晒甘", "干笋": "甘笋", "干石灰": "甘石灰", "要干、": "要甘、", "高、干、": "高、甘、", "肚脐干": "肚脐甘",
    "来量地": "来良地", "跟着量": "跟着良", "量地那天": "良地那天", "数树": "属树", "数房": "属房",
    "长四米": "常四米", "空十四天": "控十四天", "写一行": "写一航", "一天一行": "一天一航",
    "哪天还": "哪天环", "当面": "裆面", "当年的": "荡年的", "地上铺": "地上扑", "钉细": "定细",
    "撒": "洒", "舍": "社",
}
COUNTED = re.compile("(?<=[一二三四五六七八九十百千两几多每哪])只")


def heard(sentence: str) -> str:
    for written, sounding in PHRASES.items():
        sentence = sentence.replace(written, sounding)
    return COUNTED.sub("支", sentence)
