# 案件有误或者存疑时的用语。左侧名称与英文各条一一对应。

## 金额

fault-one-decimal = `{ $amount }`带有1位小数
fault-decimals = `{ $amount }`带有{ $count }位小数
advice-no-decimals = 不应有小数：`{ $currency }`没有更小的货币单位
advice-decimals = 小数不应超过{ $count }位，即`{ $currency }`的小数位数
fault-amount-too-large = `{ $amount }`数额过大
advice-fitting-amount = 应为以最小货币单位计不超出64位整数范围的金额
fault-currency = `{ $word }`不是币种代码
fault-not-payable = `{ $word }`不是可用于支付的币种
advice-currency = 应为 ISO 4217 币种代码，例如`CNY`
advice-capitals = 应为大写的`{ $word }`
advice-decimal = 应为加引号的十进制数，例如`{ $example }`
fault-signed-zero = `-0`是带负号的零
fault-negative = `{ $amount }`是负数
advice-not-negative = 金额应为零或者正数
fault-json-fraction = `{ $amount }`是 JSON 小数或者带有指数，不能精确保存
fault-json-number = `{ $amount }`过大，作为 JSON 数值不能精确保存
advice-quoted-number = 应为加引号的数，例如`{ $example }`
fault-digits = `{ $amount }`位数过多
advice-digits = 不应超过{ $count }位数字
fault-decimal = `{ $amount }`不是精确的十进制数
advice-no-separators = 数字之间不应有分隔符，小数部分之前应为小数点，例如`{ $example }`
advice-written-out = 应写出全部数字，例如`{ $example }`

## 标识

doubt-check-digit = `{ $identifier }`的校验码似与其余字符不符
doubt-shared-identifier = `{ $identifier }`同时也是`{ $party }`的标识
advice-shared-identifier = 如两者为同一企业，应写明`{ $kind }`关系，否则应为另一标识
doubt-scheme = `{ $scheme }`不是已知的标识体系，因此未核验`{ $identifier }`的校验码
advice-scheme = 如属该体系，应为`{ $scheme }`
advice-register = 应与登记信息一致
fault-identifier-length = 该标识过长
advice-characters = 不应超过{ $count }个字符
fault-identifier-form = `{ $identifier }`不是标识：{ $sentence }
fault-identifier = `{ $identifier }`有误：{ $sentence }
identifier-form = 标识应写作`{ $form }`
identifier-scheme = 标识体系的名称只能由字母`a-z`、数字和连字符组成
identifier-too-long = 冒号之后至多{ $count }个字符
identifier-blank = 冒号之后第{ $position }个字符是空格或者不可见字符
identifier-full-width = 冒号之后第{ $position }个字符`{ $character }`是全角字符，应写作`{ $plain }`
identifier-lower-case = 冒号之后第{ $position }个字符`{ $character }`是小写字母，应写作`{ $upper }`
identifier-character = 冒号之后第{ $position }个字符`{ $character }`不会出现在`{ $scheme }`的该位置
identifier-length = `{ $scheme }`应为{ $right }个字符，此处为{ $count }个
identifier-length-prefixed = `{ $scheme }`连同前面的`{ $prefix }`应为{ $right }个字符，此处为{ $count }个
identifier-check-digits = 其`{ $scheme }`校验码与其余字符不符：有字符写错，或者有两个字符前后颠倒

## 各部分之间

fault-stated-twice = 关于同一对象，`{ $code }`列出了两次
advice-one-statement = 每项事实应只列一次，以免相互矛盾
fault-before-notice = `{ $day }`早于公告日`{ $notice }`，但阶段为`{ $stage }`
advice-later-or-publish = 应为`{ $day }`或者以后，或者阶段应为`publish`
fault-closed-before-notice = 投标截止日`{ $day }`早于公告日`{ $notice }`
fault-record-not-party = `{ $id }`是记录，不是主体
fault-no-party = 没有`id`为`{ $id }`的主体
advice-party = 应为`parties`中某一主体的`id`
fault-relation-not-fact = `{ $id }`是关联，事实不能以关联为对象
fault-no-party-or-record = 没有`id`为`{ $id }`的主体或者记录
advice-about = 应为某一主体或者记录的`id`；事实关于采购项目的，不填`about`
fault-id-of-another-party = 另一主体已使用该`id`：`{ $id }`
fault-id-of-party = 已有主体使用该`id`：`{ $id }`
fault-id-of-another-record = 另一记录已使用该`id`：`{ $id }`
fault-id-of-another-relation = 另一关联已使用该`id`：`{ $id }`
advice-id-of-relation = 应为其他关联均未使用的`id`
advice-id-of-party-or-record = 应为其他主体和记录均未使用的`id`
fault-no-bidder = 没有角色为`bidder`的主体
advice-one-bidder = 应有且仅有一个投标人
fault-second-bidder = 投标人已是`{ $id }`
fault-second-bidder-unnamed = 投标人已是另一主体
advice-competing-bidder = 应有且仅有一个投标人；同一合同项下投标的其他企业应为`competing-bidder`
fault-bidder-belongs = 投标人不从属于任何主体
advice-no-field = 不应有该字段
fault-circle = 主体之间循环从属：{ $circle }
advice-belongs = 应为各主体所从属的主体，最终归于投标人
fault-tied-to-itself = `{ $id }`与自身关联
advice-another-party = 应为`subject`以外的另一主体的`id`
fault-tier = 角色为`{ $role }`的主体没有分包层级
advice-tier = 仅分包人应填写分包层级
fault-bidder-tie = 投标人自身没有从属关系，因而没有起止日期
advice-leave-out = 不应有该字段，应予删除

## 日期

doubt-day = `{ $day }`常被用来表示日期不详
advice-day = 应为实际日期
advice-optional-day = 应为实际日期；日期不详的，不填
fault-years = `{ $day }`不在{ $first }年至{ $last }年之间
advice-years = 应为`{ $first }`至`{ $last }`之间的日期
advice-optional-years = 应为`{ $first }`至`{ $last }`之间的日期；日期不详的，不填
fault-day = `{ $day }`不是日历上的日期
advice-calendar-day = 应为`YYYY-MM-DD`格式的日期
advice-no-time = 应为不带时间的日期：`{ $day }`
advice-month = 月份应为`{ $first }`至`{ $last }`，不是`{ $month }`
advice-days-of-month = 应为实际存在的日期：{ $year }年{ $month ->
    [January] 1
    [February] 2
    [March] 3
    [April] 4
    [May] 5
    [June] 6
    [July] 7
    [August] 8
    [September] 9
    [October] 10
    [November] 11
   *[December] 12
}月只有{ $count }天
advice-events = 应为由事件及其日期组成的对象，例如`{ $example }`
fault-reading = 查阅来源的日期不是记录的日期
advice-reading = 应填入`source.retrieved_at`
fault-event = `{ $word }`不是已知的事件
fault-no-end = `false`不能说明终止日期
advice-no-end = 应为`true`；记录有终止日期的，不填该字段
fault-once = `{ $event }`不能发生多次
advice-one-day = 应为一个日期，而不是列表
fault-empty-list = 该列表为空
advice-some-day = 应至少有一个日期，否则不填该字段
fault-day-twice = `{ $day }`在此出现两次
advice-day-once = 每个日期应只出现一次
fault-read-before = `{ $read }`早于`{ $event }`的日期`{ $day }`，而事件发生之前不可能查阅到
fault-order = `{ $day }`早于`{ $event }`的日期`{ $other }`
advice-later = 应为`{ $day }`或者以后
fault-indefinite = 有届满日期的记录不是无限期的
advice-not-both = `expires`和`indefinite`应只填一个
fault-no-opening = `{ $day }`没有与之对应的`{ $event }`
advice-openings = `{ $opens }`的日期应与`{ $closes }`同样多，且各不晚于与之对应的`{ $closes }`
fault-until = `{ $word }`既不是日期，也不是`none`
advice-until = 应为`YYYY-MM-DD`格式的日期，或者`none`

## 文本、代码

advice-text = 应为文本
fault-control = 该文本含有控制字符`{ $character }`
advice-no-control = 应为除制表符和换行以外不含控制字符的文本
fault-characters = 该文本有{ $count }个字符
fault-empty-text = 该文本为空
fault-unseen-text = 该文本没有可见内容
advice-who = 应写明由谁作出决定
fault-empty-id = 该`id`为空
fault-id-character = `{ $id }`含有`id`不能有的字符`{ $character }`
fault-id-spaces = `{ $id }`前后有空格，或者有连续的空格
advice-id = 应为`id`：由可见字符组成的短文本，其间至多有单个空格
fault-empty-name = 该名称为空
fault-unseen-name = 名称`{ $name }`没有可见内容
advice-name = 应为名称；不详的，不填该字段
fault-code = `{ $code }`不是代码
advice-code = 应为由小写字母、数字、单个的点和连字符组成的代码，例如`{ $example }`
fault-category = `{ $code }`不是品目代码
advice-form = 应写作`{ $form }`，例如`{ $example }`
fault-url = `{ $url }`不是网址
advice-url = 应为以`https://`或者`http://`开头的网址
fault-digest = `{ $digest }`不是摘要值
advice-digest = 应为`sha256:`及64位小写十六进制数字
fault-country = `{ $word }`不是国家或者地区代码
advice-country = 应为 ISO 3166-1 两位字母代码，例如`CN`

## 值与字段

fault-missing = 缺少该字段
fault-null = 此处为`null`
fault-flag = `{ $value }`是布尔值
fault-number = `{ $value }`是数值
fault-text = `{ $value }`是文本
fault-list = 此处为列表
fault-object = 此处为对象
advice-list = 应为列表
advice-object = 应为对象
advice-fact = 应为`true`或者`false`、整数、日期或者金额
fault-field = `{ $word }`不是已知的字段
fault-word = `{ $word }`不是已知的取值
advice-words = 应为下列之一：{ $words }
advice-word-or = 应为`{ $word }`，或者下列之一：{ $words }
advice-word = 应为`{ $word }`
fault-range = `{ $value }`超出范围
fault-whole = `{ $value }`不是整数的写法
advice-range = 应为{ $first }至{ $last }的整数
advice-within = 应为绝对值不超过{ $most }的整数
fault-items = 该列表有{ $count }项
advice-most = 数量不应超过{ $count }

## JSON

fault-bytes = 案件有{ $count }字节
advice-bytes = 不应超过{ $count }字节
fault-utf-16 = 案件采用 UTF-16 编码
fault-not-utf-8 = 第{ $line }行的字节不是 UTF-8 编码
advice-utf-8 = 应为以 UTF-8 编码保存的文件
fault-empty = 案件为空
advice-json-object = 应为一个 JSON 对象
fault-depth = 案件在第{ $line }行第{ $column }列嵌套超过{ $count }层
advice-depth = 列表和对象应符合案件的结构定义
fault-values = 案件的值超过{ $count }个
advice-fewer = 应减少值的数量
fault-field-twice = 字段`{ $word }`在此出现两次
advice-field-once = 每个字段应只出现一次
fault-unreadable-number = 第{ $line }行第{ $column }列的数过大，无法读取
advice-whole-or-money = 应为不超过15位的整数，或者加引号的金额
fault-half-character = 第{ $line }行第{ $column }列的文本含有半个字符，或者不完整的转义
advice-escape = `{ $escape }`之后应有四位十六进制数字；分作两半书写的字符，两半均应写出
fault-json = 案件不是有效的 JSON：第{ $line }行第{ $column }列，{ $sentence }
json-end-in-list = 列表尚未结束，内容已经结束
json-end-in-object = 对象尚未结束，内容已经结束
json-end-in-text = 文本尚未结束，内容已经结束
json-end-in-value = 缺少值，内容已经结束
json-sign = 应为`{ $sign }`
json-signs = 应为`{ $sign }`或者`{ $other }`
json-word = 应为`true`、`false`或者`null`
json-value = 不是有效的值
json-escape = 转义无效
json-number = 数的写法无效
json-control = 文本中有控制字符（`\u0000`至`\u001F`）
json-key = 字段名应为文本
json-comma = 多余的逗号
json-trailing = 多余的内容
advice-no-comments = 不应有注释；需要说明的，写入`notes`
advice-value = 应为值；不详的，不填该字段
advice-double-quotes = 应使用半角双引号
advice-no-comma = 最后一项或者最后一个字段之后不应有逗号
advice-nothing-after = 应为一个 JSON 对象，其后不应有其他内容
advice-key = 应为加半角双引号的字段名
advice-number = 应为前面不带零的数，或者加半角双引号的文本
advice-escapes = 应为 JSON 规定的转义，例如`{ $example }`；反斜杠写作`{ $backslash }`
advice-line-ends = 文本中的换行和制表符应写作`{ $line }`和`{ $tab }`
advice-rest = 案件内容不完整，应补全其余部分
advice-json = 应为 JSON：字段之间用`,`，字段名之后用`:`

## 本程序

fault-undecidable = 案件已通过全部检查，却不能据以作出判断
advice-report = 应报告本程序的这一缺陷

## 其中另有一句

advice-or-left-out = { $sentence }；不详的，不填该字段
