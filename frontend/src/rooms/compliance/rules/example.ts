/** A pack to begin with: the words that a rule has, each once. */
export const EXAMPLE = `# 本公司的规则包。category 写 general 对各类商品都生效，也可以写 cosmetics 等类目，或自己起一个代码。
category = "general"

[[rule]]
id = "own.brand_compare"             # 编号不能和别的规则重复
severity = "must_fix"                # blocking 禁止 / must_fix 必改 / suspected 疑似
law = "公司话术规范"
article = "第三条"
valid_from = 2026-01-01              # 从这天起生效；旧场次按开播那天的规则检查
# valid_to = 2026-12-31              # 最后一天，不写就一直有效
suggestion = {zh = "不点名比较别家，只说自己的参数", en = "Don't name rivals; state our own figures"}
terms = ["吊打同行", "秒杀大牌"]
excepts = ["吊打同行是错误说法"]     # 这些说法里不算
patterns = ["比[某X]{1,3}便宜"]      # 正则表达式
`
