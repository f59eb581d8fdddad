# 投标人自查的用语：页面、表单与终端提问。

language-name = 中文
languages = 语言
self-check = 投标资格自查
self-check-report = 自查报告
self-check-intro = 查明贵方能否投标、为何不能、至何时为止、可以采取什么措施：所用政策模块与采购门户据以判断的完全相同。
self-check-private = 一切均在本机计算。所填内容不会发送到任何地方。
self-check-no-advice = 本结果不构成法律意见，也不是决定：采购门户以其判断当时的记录为准。

## 开始

begin = 开始
begin-file = 已有的案件文件
begin-file-hint = JSON 格式，即在此保存的或采购门户提供的文件；也可直接拖放到本页。
begin-example = 或先看一个示例：
begin-empty = 空白表单
begin-form = 或回答下列问题。不清楚的可以留空。
example-case-fine = 较大数额罚款（中国）
example-case-subcontractor = 分包商曾被定罪（欧盟）
example-case-conviction = 因行贿被定罪（英国）
answers = 所填内容 – 展开后可修改
changed-since = 内容已修改：请重新查询。
other-day = 以上以{ $day }为准，而非今天（{ $today }）：此后新增的记录未计入。
entered = 已填写：{ $records ->
    [0] 无记录
   *[other] { $records }项记录
}、{ $searches ->
    [0] 未查询任何名单
   *[other] 已查询{ $searches }个名单
}。其他在案记录同样会产生影响。
remove-party = 删除{ $what }及与其有关的记录
status-empty = 表单已清空。
status-added = 已添加。
status-removed = 已删除。
bad-day = 须为{ $day }或者以后的日期。
bad-amount = 请只用半角数字和小数点，如 2000000.00，不加逗号、符号或文字。
button-check = 查询
button-print = 打印
button-report = 保存报告
button-case = 保存案件文件
status-faults = 有内容须先更正。
heading-faults = 须先更正
heading-undecided = 未能得出结果
no-case-file = 无法将`{ $name }`作为案件文件读取：
unanswered = 此项必须填写。
required = 必填
choose = – 请选择 –
more-fields = 更多
remove = 删除{ $what }
alone = 单独来看：
identifier-right = 校验位正确。

## 结果

heading-why = 理由
heading-then = 假设发生上述情况
heading-alternatives = 什么会改变结果
alternatives-hint = 逐项试算，假设其在判断之日发生。
alternative = 如果{ $supposed }：{ $outcome }
switches-hint = 选择可能发生的情况（可多选），查看结果会如何。
switches-legend = 假设
switch-repaired = { $record }完成修复：保存机关终止其公示和使用
switch-overturned = { $record }经复议、申诉或诉讼被推翻
switch-on = 日期
switch-on-hint = 情况发生并作出判断的日期；本次采购届时已截止投标的，以同类采购为准。
timeline-drawing = 时间线图
no-timeline = 无法推算结果随时间的变化。
label-ways = 终止途径：
inapplicable = { $policy }：{ $reason }
heading-modules = 据以判断的模块
heading-modules-page = 本页所用模块
modules-compare = 采购门户使用相同模块且设定相同时，其判断相同。请将上列摘要（模块文件的 SHA-256）与下列之一比对：门户自己的自查页面所列的摘要、其判断结果中所载的摘要、其服务的 `/v1/policies`（有权读取者）所列的摘要，或用 `sha256sum` 或 `probity policy inspect` 对其公布的文件算出的摘要。
case-digest = 案件摘要：{ $digest }
undecided-none-governs = 本页的模块均不适用于`{ $jurisdiction }`的采购。
undecided-not-in-force = 在公告日{ $notice }，本页没有 { $policy } 的有效版本。
undecided-no-such-policy = 没有该模块。
undecided-stopped = 模块 { $policy } 未作出回答：{ $problem }。
undecided-fault = 模块 { $policy } 的回答不能成立：{ $problem }。

## 表单各部分

part-tender = 采购项目
    .hint = 两个日期均见于公告。
part-bidder = 投标人（贵方）
    .hint = 名称和证件号码只留在贵方处及贵方的文件中，任何模块都看不到。
part-parties = 投标中的其他主体及其背后的主体
    .hint = 联合体成员、分包商、所依托的单位、控制人、董事和高级管理人员，以及集团内的其他单位。
part-records = 在案记录
    .hint = 与贵方及其他主体有关的处罚、定罪、名单、禁令、召回、抽检不合格等；也包括已采取的措施，如自我整改。
part-searches = 查询过且无记录的名单
    .hint = 有些规则要求证明名单上无记录。请添加已查询的名单。
part-relations = 关联
    .hint = 谁控制谁；哪两个主体由同一人负责。
part-facts = 事实
    .hint = 有些规则另外要求的事项。查询结果中的问题会指明需要哪一项。
add-parties = 添加主体
add-records = 添加记录
add-searches = 添加名单
add-all-searches = 今天已查询全部名单，均无记录
add-relations = 添加关联
add-facts = 添加事实
add-identifier = 添加证件号码

## 问题

field-as-of = 判断日期
    .hint = 通常为今天。
field-tender-jurisdiction = 采购适用哪里的法律
field-tender-funding = 资金来源
    .hint = 没有外部资金的，不选。
field-tender-notice-date = 公告日
    .hint = 采购公告发布或者邀请发出之日。
field-tender-bid-deadline = 投标截止日
field-tender-stage = 阶段
field-tender-contract-kind = 采购内容
field-tender-value-amount = 合同金额
field-tender-id = 采购项目编号
field-tender-title = 采购项目名称
field-tender-authority-level = 采购人级别
field-tender-cut-off-date = 记录以哪一日为准
    .hint = 仅在采购文件写明时填写。
field-tender-categories = 品目
    .hint = 每行一项，如 cpv:33100000。
field-parties-name = 名称
field-parties-kind = 主体类型
field-parties-country = 国家或地区
    .hint = 两个字母，如 CN、DE、GB、US。
field-parties-role = 角色
field-parties-tier = 分包层级
    .hint = 直接分包商填 1。
field-parties-of = 隶属于
    .hint = 留空即为投标人。
field-parties-from = 自
field-parties-until = 至
field-identifier-scheme = 号码类型
field-identifier-id = 号码
field-records-kind = 记录类型
field-records-party = 关于谁
field-records-list = 名单
field-records-ground = 事由
field-records-measures = 所受处理
field-records-amount-amount = 金额
field-records-finality = 是否已生效、不可再上诉
field-records-number = 文号
    .hint = 按文书所载填写。
field-records-authority-name = 作出或者保存记录的机关
field-records-authority-code = 机关类型
field-records-authority-level = 机关级别
field-records-source-retrieved-at = 查阅日期
    .hint = 贵方读到或者查询的日期。
field-records-source-url = 公布网址
field-records-matched-by = 如何确认记录与该主体有关
field-relations-subject = 主体
field-relations-kind = 关联方式
field-relations-object = 对方
field-relations-from = 自
field-relations-until = 至
field-facts-code = 事实
field-facts-about = 关于
    .hint = 留空即关于整个采购项目。
field-facts-value = 内容
    .hint = 是或否、数字、日期（如 2026-01-31）或金额（如 CNY 5000000.00）
field-currency = 币种
example-amount = 数字，可带小数点，如 2000000.00
example-currency = 三个字母，如 CNY、EUR、GBP、USD。
funding-world-bank = 世界银行
scheme-cn-uscc = 统一社会信用代码（中国）
scheme-us-uei = 唯一实体识别码 UEI（美国）
scheme-vat-de = 增值税号（德国）
scheme-xi-lei = 法人识别编码（LEI）
example-cn-uscc = 18 位，如 914403001922038216
example-us-uei = 12 位
example-vat-de = 9 位数字，如 136695976
example-xi-lei = 20 位，如 5493001KJTIIGC8Y1R12

## 案件用词

stage-publish = 正在准备或者公告
stage-bid = 正在投标
stage-evaluate = 正在评审
stage-award = 正在授予合同
stage-option = 行使选择权或者变更履行中的合同
contract-kind-goods = 货物
contract-kind-services = 服务
contract-kind-works = 工程
party-kind-legal-person = 法人
party-kind-natural-person = 自然人
party-kind-branch = 分支机构
party-kind-public-body = 公共机构
level-national = 国家级
level-province = 省级（州级）
level-city = 市级
level-local = 县级及以下
level-international = 国际
finality-final = 是
finality-not-final = 否，可以上诉或者正在上诉
matched-by-identifier = 按证件号码
matched-by-confirmed = 经人工确认
matched-by-name = 仅按名称
relation-kind-controls = 控制
relation-kind-same-person-in-charge = 与对方由同一人负责
relation-kind-holds-or-manages = 直接控股或者管理
relation-kind-branch-of = 是其分支机构
relation-kind-same-firm = 与对方为同一企业
event-conduct-from = 行为开始日
event-conduct-to = 行为结束日
event-decided = 作出日期
event-effective = 生效日期
event-published = 公布日期
event-publication-end = 停止公示日期
event-known-to-authority = 采购人知悉日期
event-expires = 最后有效日
event-indefinite = 无终止日期
event-earliest-release = 最早可解除日期
event-released = 解除日期
event-revoked = 机关撤回日期
event-overturned = 被推翻日期
event-stayed-from = 停止执行起始日
event-stayed-until = 停止执行最后一日
event-appeal-filed = 提出复议、上诉日期
event-appeal-decided = 复议、上诉决定日期
event-repaired = 信用修复日期
event-performed = 履行或者缴清日期
event-notified = 告知日期

## 国家

country-at = 奥地利
country-be = 比利时
country-bg = 保加利亚
country-cn = 中国
country-cy = 塞浦路斯
country-cz = 捷克
country-de = 德国
country-dk = 丹麦
country-ee = 爱沙尼亚
country-es = 西班牙
country-fi = 芬兰
country-fr = 法国
country-gb = 英国
country-gr = 希腊
country-hr = 克罗地亚
country-hu = 匈牙利
country-ie = 爱尔兰
country-it = 意大利
country-lt = 立陶宛
country-lu = 卢森堡
country-lv = 拉脱维亚
country-mt = 马耳他
country-nl = 荷兰
country-pl = 波兰
country-pt = 葡萄牙
country-ro = 罗马尼亚
country-se = 瑞典
country-si = 斯洛文尼亚
country-sk = 斯洛伐克
country-us = 美国

## 终端提问

ask-none = 直接回车则留空。
ask-keep = 直接回车则保留 { $value }。
ask-choice = 请输入 1 至 { $count } 的数字。
ask-several = 可输入多个数字，以空格分隔。
ask-day = 日期，如 2026-01-31。
ask-yes = y（是）或 n（否）
ask-another = { $add }？（y/n）
ask-more = 是否也回答较少用到的问题？（y/n）
ask-no-choice = 请输入所列数字之一。
ask-save-to = 案件保存为
ask-saved = 已保存：{ $file }
ask-ended = 问题尚未问完，回答已中断，因此未作判断；已回答的内容已保存。
ask-mend = 有些回答彼此不符：
