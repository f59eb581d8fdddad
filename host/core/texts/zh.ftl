# 系统用语。法律条文的用语由各政策模块提供。

## 结论

outcome-allow = { $bidder }可以参加本次采购。
outcome-allow-ungoverned = 所查询的政策均不适用于本次采购，未据此限制{ $bidder }参加。
outcome-restrict = { $bidder }只能在下列限制范围内参加本次采购。
outcome-refer = { $bidder }暂不准许也暂不排除：须先由人工回答下列{ $questions }个问题。
outcome-bar = { $bidder }不得参加本次采购。

word-allow = 准许
word-note = 提示
word-restrict = 限制
word-refer = 待核
word-bar = 禁止
word-warning = 警告

as-of = 截至{ $day }。
as-of-until = 截至{ $day }；按现有情况，最迟持续至{ $until }（含当日）。
as-of-closed = 截至{ $day }。本次采购已于{ $deadline }截止投标，以该日为准；自{ $free }起的投标不再受此影响。
as-of-past = 截至{ $day }；影响截至{ $until }（含当日）的投标。
as-of-endless = 截至{ $day }；终止日期未知。

## 标签与标题

label-why = 理由：
label-question = 待答问题：
label-party = 主体：
label-record = 记录：
label-relation = 关联：
label-law = 依据：
label-holds = 期限：
label-limit = 限制：
label-remedy = 处理：
label-appeal = 救济：
label-rule = 规则：

heading-questions = 须由人工回答的问题
heading-questions-open = 另有待答问题
heading-inapplicable = 不适用的政策
heading-policies = 政策
parameter-set = 由门户设定：{ $id } = { $value }
heading-silent = 未据以作出任何认定的记录
heading-unknown = 各政策均不认识、因而未据以认定的代码（请核对拼写）
unknown-code = `{ $code }`（{ $uses }）
unknown-code-near = `{ $code }`（{ $uses }）；是否应为`{ $near }`？
use-funding = 采购项目的资金来源
use-list = { $record }中的名单
use-ground = { $record }中的事由
use-authority = { $record }中的机关
use-fact = 关于采购项目的事实
use-fact-of-record = 关于{ $record }的事实
use-fact-of-party = 关于主体[{ $party }]的事实
use-more = 另有{ $count }处
heading-warnings = 案件中的存疑之处
heading-case = 案件

about = 涉及：{ $things }
tagged = { $text }[{ $id }]
record-read = { $record }，{ $day }查阅
tender = 采购项目 { $tender }
rule-mandatory = { $rule }（强制性）
rule-discretionary = { $rule }（裁量性）

certainty-verified = 发布者已核对官方文本。
certainty-confirmed = 发布者依据转载文本或官方摘要。
certainty-secondary = 发布者仅依据二手资料。
certainty-inference = 本规则由发布者依法律文本推断得出。
certainty-unconfirmed = 发布者未找到相应文本，须由法务人员确认。

## 时间

holds-from-until = { $from }至{ $until }
holds-from = 自{ $from }起，终止日期未知
holds-until = 至{ $until }（含当日）
holds-endless = 终止日期未知

period-days = { $count }日
period-working-days = { $count }个工作日
period-months = { $count }个月
period-years = { $count }年

## 处理办法

appeal = { $route }。{ $text }
appeal-within = { $route }，期限{ $period }。{ $text }

route-administrative-reconsideration = 行政复议
route-court = 提起诉讼
route-representations = 向作出决定的机关陈述意见
route-query-and-complaint = 向采购人质疑、向监督管理部门投诉
route-objection-to-record-keeper = 向记录管理单位提出异议
route-petition-to-sanctioning-body = 向制裁机构申请
route-review-body = 向审查机构或裁判机构申请审查

restriction-replace-party = 更换{ $parties }。
restriction-cap-value = 合同金额不得超过{ $amount }。
restriction-exclude-categories = 不得参加该记录所涉品目的采购；该记录未列明品目。
restriction-exclude-named = 不得参加该记录所涉品目的采购：{ $categories }。
restriction-exclude-everything = 不得参加该记录所涉品目的采购：{ $categories }。本项目仅采购这些品目，故无其他品目可供投标。
restriction-extra-bid-security = 另行提交合同金额{ $share }的投标保证金。
restriction-enhanced-inspection = 对交付成果加强检验。
restriction-monitoring = 对履约情况进行监控。
restriction-no-subcontracting = 不得分包。

## 值

not-stated = 未载明
record = { $kind } { $number }
record-by = { $kind } { $number }（{ $authority }）
record-unnumbered-by = { $record }（{ $authority }）
party-as = { $party }（{ $role }）

record-penalty = 行政处罚
record-conviction = 刑事处罚
record-listing = 名单记录
record-ban = 禁止参加采购
record-debarment = 取消资格
record-suspension = 暂停资格
record-proposed-debarment = 拟取消资格
record-voluntary-exclusion = 自愿退出
record-conditional-non-debarment = 附条件不取消资格
record-reprimand = 谴责信
record-contract-breach = 违约
record-poor-performance = 履约不良
record-insolvency = 破产
record-tax-debt = 欠税
record-social-security-debt = 欠缴社会保险费
record-investigation = 在办调查
record-recall = 产品召回
record-failed-sampling = 抽检不合格
record-standards-result = 标准符合性结果
record-reference-factor = 参考信息
record-self-cleaning = 自我整改
record-clean-search = 名单查询无记录
record-other = 记录

role-bidder = 投标人
role-consortium-member = 联合体成员
role-subcontractor = 分包人
role-controller = 控制人
role-beneficial-owner = 受益所有人
role-director = 董事或管理人员
role-affiliate = 关联企业
role-relied-on-entity = 能力依托方
role-predecessor = 前身企业
role-competing-bidder = 同一合同项下的其他投标人

relation-controls = { $subject }控制{ $object }
relation-same-person-in-charge = { $subject }与{ $object }的单位负责人为同一人
relation-holds-or-manages = { $subject }直接控股或者管理{ $object }
relation-branch-of = { $subject }是{ $object }的分支机构
relation-same-firm = { $subject }与{ $object }是同一企业

## 案件中的存疑之处

doubt = { $problem }；{ $expected }
doubts-more = 另有{ $count }处，处理上述各处后可见

## 规则为何适用或者不适用

compared-party-yes = 该记录涉及{ $left }，属于本规则所针对的当事人
compared-party-no = 该记录涉及{ $left }，不属于本规则所针对的当事人
compared-party-unknown = { $left }是否属于本规则所针对的当事人，尚不清楚
compared-kind-yes = 记录种类属于本规则所针对的种类：{ $left }
compared-kind-no = 本规则针对的是其他种类的记录
compared-kind-unknown = 记录种类是否属于本规则所针对的种类，尚不清楚
compared-list-yes = 列于本规则所针对的名单
compared-list-no = 未列于本规则所针对的名单
compared-list-named-yes = 列于：{ $right }
compared-list-named-no = 未列于：{ $right }
compared-list-unknown = 是否列于本规则所针对的名单，尚不清楚
compared-measure-yes = 作出了本规则所针对的处理，例如：{ $right }
compared-measure-no = 未作出本规则所针对的处理，例如：{ $right }
compared-measure-unknown = 是否作出本规则所针对的处理，尚不清楚
compared-amount-yes = { $left }达到{ $right }以上
compared-amount-below = { $left }低于{ $right }
compared-amount-no = { $left }不是{ $right }以上的罚款
compared-amount-unknown = { $left }是否为{ $right }以上的罚款，尚不清楚
compared-period-yes = 计算至{ $left }，而{ $right }不晚于该日
compared-period-no = 计算至{ $left }，而{ $right }晚于该日
compared-period-unknown = 在{ $right }是否仍应计算，尚不清楚
compared-period-later = 发生于{ $left }，而{ $right }早于该日
compared-in-force-until = 在{ $right }有效，最后一日为{ $left }
compared-in-force-ended = 最后一日为{ $left }，而{ $right }晚于该日
compared-in-force-not-yet = 第一日为{ $left }，而{ $right }早于该日
compared-in-force-yes = 在{ $right }有效
compared-in-force-no = 在{ $right }无效
compared-in-force-unknown = 在{ $right }是否有效，尚不清楚
compared-stands-yes = 在{ $right }成立：未被撤销、推翻或者停止执行
compared-stands-no = 在{ $right }不成立：已被撤销、推翻或者停止执行
compared-stands-unknown = 在{ $right }是否成立，尚不清楚
compared-ground-yes = 事由属于本规则所针对的事由
compared-ground-no = 事由是其他事由
compared-ground-stated-yes = 事由属于本规则所针对的事由：{ $left }
compared-ground-stated-no = 事由不属于本规则所针对的事由：{ $left }
compared-ground-named-yes = 事由是：{ $right }
compared-ground-named-no = 事由不是：{ $right }
compared-ground-unknown = 事由尚不清楚
compared-authority-yes = 由本规则所针对的机关作出
compared-authority-no = 由其他机关作出
compared-authority-named-yes = 由该机关作出：{ $right }
compared-authority-named-no = 并非由该机关作出：{ $right }
compared-authority-unknown = 作出机关尚不清楚
compared-finality-yes = 已经生效，不得再提起普通上诉
compared-finality-no = 尚未生效
compared-finality-unknown = 是否已经生效，尚不清楚
compared-scope-yes = 记录自身的范围包括本项目
compared-scope-no = 记录自身的范围不包括本项目
compared-scope-unknown = 记录自身的范围是否包括本项目，尚不清楚
compared-fact-yes = 符合本规则的另一项条件
compared-fact-no = 不符合本规则的另一项条件
compared-fact-unknown = 是否符合本规则的另一项条件，尚不清楚
compared-fact-stated = 案卷载明：{ $right }：{ $left }
fact-yes = 是
fact-no = 否
compared-fact-unstated = 案卷未载明：{ $right }
compared-relation-yes = { $left }与{ $right }之间的关系当时存在
compared-relation-no = { $left }与{ $right }之间的关系当时不存在
compared-relation-unknown = { $left }与{ $right }之间的关系当时是否存在，尚不清楚
compared-longer-yes = 期限长于本规则规定的期间，至{ $left }
compared-longer-no = 期限不长于本规则规定的期间；最后一日：{ $left }
compared-longer-unknown = 期限是否长于本规则规定的期间，尚不清楚；最后一日：{ $left }
compared-matched-yes = 已确认涉及该当事人
compared-matched-no = 已确认涉及他人
compared-matched-unknown = 是否涉及该当事人，尚未确认
compared-fresh-yes = 来源的查询时间足够近
compared-fresh-no = 来源的查询时间过早
compared-fresh-unknown = 来源的查询时间尚不清楚
compared-equals-yes = { $left }符合本规则的要求
compared-equals-no = { $left }不符合本规则的要求（{ $right }）
compared-equals-unknown = 是否符合本规则的要求，尚不清楚
compared-since-yes = { $left }不早于{ $right }
compared-since-no = { $left }早于{ $right }
compared-since-unknown = 是否不早于{ $right }，尚不清楚
compared-ended-yes = 在{ $left }届满，早于{ $right }
compared-ended-no = 在{ $right }之前尚未届满；最后一日：{ $left }
compared-ended-unknown = 在{ $right }之前是否已经届满，尚不清楚
word-not-applied = -
looked-at-nothing = 案卷中没有下列规则所查看的内容：{ $rules }。
further-condition = 不符合本规则的另一项条件
looks-ended = { $names }：{ $reason }
measure-fine = 罚款
measure-confiscation = 没收
measure-suspension-of-business = 责令停产停业
measure-revoked-licence = 吊销许可证或者执照
measure-downgraded-qualification = 降低资质等级
measure-restriction-of-business = 限制开展生产经营活动
measure-restriction-of-employment = 限制从业
measure-procurement-ban = 禁止参加政府采购活动
measure-tendering-ban = 禁止参加招标投标活动
measure-warning = 警告或者通报批评
measure-conditional-release = 附条件解除
measure-restitution = 返还
measure-fixed-term = 固定期限
measure-closure = 责令关闭

## 何时结束

heading-timeline = 时间线
timeline-key = ▼ { $day }   { $key }
timeline-span = { $title }：{ $holds }
timeline-change = 自{ $day }起为{ $outcome }
timeline-then = 此后：{ $changes }。
timeline-then-more = 此后：{ $changes }，并有其他变化。
timeline-more = 另有{ $count }项结论未绘出。
holds-from-day = 自{ $from }起
free-now = { $day }投标不受妨碍。
free-now-closed = 本项目已截止投标。{ $day }对同类项目的投标不受妨碍。
free-from = 如果没有其他变化，自{ $day }起结果变为准许。
free-later = 本项目在此之前截止投标：如果没有其他变化，在{ $day }或者以后截止投标的同类项目，结果为准许。
free-like = 本项目已截止投标。如果没有其他变化，在{ $day }或者以后截止投标的同类项目，结果为准许。
free-never = 没有已知的日期能使结果自行变为准许：须先有其他变化。
free-not-for-good = 但并非一直如此：其后另有其他结果。
free-once-read = 自{ $day }起，重新查询各来源且无新内容的，结果即为准许。
free-unknown = 将来的日期过多，展望在结果变为准许之前即告终止。

## 假设

label-now = 现在
label-then = 届时
heading-supposed = 假设
heading-ended = 不再存在
heading-begun = 新增
heading-stays = 保持不变
supposed-repaired = { $record }于{ $day }修复
supposed-overturned = { $record }于{ $day }被推翻
supposed-removed-party = { $party }退出投标
supposed-as-of = 以{ $day }为准作出判断
supposed-like-it = 以{ $day }为准作出判断；本次采购届时已截止投标的，以同类采购为准

## 两个版本的政策模块之间的差异

comparison-title = { $old } → { $new }
comparison-old = 旧：{ $policy }，{ $digest }
comparison-new = 新：{ $policy }，{ $digest }
comparison-policy = { $name } { $version }（{ $title }）
comparison-same-bytes = 没有差异：两者为同一模块，逐字节相同。
comparison-same-declaration = 声明和文字均相同，但字节不同，其代码可能作出不同判断：请用 `probity policy impact` 以案例衡量。
comparison-same-nothing = 这些变化影响到谁，须看案例：请用 `probity policy impact` 衡量。
heading-comparison-head = 政策模块整体
heading-comparison-rules = 规则
heading-comparison-parameters = 参数
heading-comparison-instruments = 法律文件
heading-comparison-questions = 待答问题
heading-comparison-reasons = 不适用的理由
heading-comparison-vocabulary = 代码表
heading-comparison-texts = 文字（{ $language }）
comparison-heading = { $heading }：{ $count }
comparison-added = + { $thing }
comparison-removed = − { $thing }
comparison-changed = ± { $thing }
comparison-reordered = 两者共有的各项，次序不同。
comparison-count = 新增{ $added }项，删除{ $removed }项，变更{ $changed }项
comparison-aspect = { $aspect }：{ $text }
comparison-aspect-since = { $aspect }（自{ $day }起）：{ $text }
comparison-from-to = { $old } → { $new }
comparison-only-new = 新增：{ $new }
comparison-only-old = 不再有：{ $old }
comparison-was = 原文：
comparison-is = 现文：
comparison-value = { $value }（{ $certainty }：{ $source }）
comparison-appeal-within = { $route }，期限{ $period }
none = 无

aspect-name = 名称
aspect-version = 版本
aspect-publisher = 发布者
aspect-contract = 接口约定
aspect-languages = 语言
aspect-jurisdictions = 法域
aspect-fundings = 资金来源
aspect-in-force-from = 生效日
aspect-in-force-until = 失效日
aspect-citations = 依据
aspect-heaviest-effect = 最重后果
aspect-nature = 法律规定
aspect-certainty = 确定程度
aspect-slots = 文字所涉
aspect-remedies = 终止途径
aspect-appeal = 救济
aspect-kind = 种类
aspect-unit = 单位
aspect-selected-by = 取值日期
aspect-value = 取值
aspect-address = 网址

effect-is-note = 提示
effect-is-restrict = 限制
effect-is-refer = 待核
effect-is-bar = 禁止
nature-is-mandatory = “应当”（强制）
nature-is-discretionary = “可以”（裁量）
certainty-is-verified = 已核对正式文本
certainty-is-confirmed = 见于转载或官方摘要
certainty-is-secondary = 仅见于二手资料
certainty-is-inference = 由条文推断
certainty-is-unconfirmed = 未经确认
selected-by-is-as-of = 作出判断之日
selected-by-is-notice = 公告日
selected-by-is-deadline = 投标截止日
remedy-is-lapse = 期限届满
remedy-is-overturn = 撤销或改判
remedy-is-repair = 信用修复
remedy-is-self-cleaning = 自我整改
remedy-is-payment = 缴清款项
remedy-is-replace-party = 更换主体
remedy-is-release = 解除
remedy-is-correct-record = 更正记录
remedy-is-supply-fact = 补充事实
remedy-is-withdraw-bid = 撤回投标

## 变更影响到谁

impact-title = 变更影响到谁
impact-before = 变更前
impact-after = 变更后
impact-side = { $side }：{ $policy }
impact-asked = { $name } { $version }，{ $digest }
impact-no-policy = 没有政策模块作出回答
impact-sources = 案件来源
impact-no-decision = 只作衡量，不作决定：前后两者均视同有效而查询。
impact-recorded = 依实际判断之时所作的记录。
impact-law-of = 前后两者的参数均取{ $day }的值。
impact-law-own = 某一版本在案件公告日尚未生效的，其参数不取早于其生效首日的值。
impact-set = 设定：{ $parameter } = { $value }，{ $sides ->
    [both] 变更前和变更后
    [before] 变更前
   *[after] 变更后
}。
impact-of-cases = { $cases }个案件中，{ $affected ->
    [0] 没有案件
   *[other] { $shown }个
}受到影响。
impact-outcome = 结果不同
impact-outcome-how = 更严{ $stricter }个，更宽{ $milder }个
impact-findings = 结果相同，认定不同
impact-end = 认定相同，终止日不同
impact-governed = 仅是否适用不同
impact-newly-governed = 变为适用
impact-no-longer-governed = 不再适用
impact-of-these = 受影响者之中
impact-unchanged = 不受影响
impact-not-known = 未能判断，影响不明
impact-bad = 无法读取的案件
impact-repeats = 其后另有记录，未计入
impact-no-cases = 没有可衡量的案件。
heading-impact-counts = 数量
heading-impact-matrix = 结果
impact-matrix-key = 行：变更前。列：变更后。
impact-total = 合计
word-not-governed = 不适用
word-not-decided = 未判断
heading-impact-chart = 变更前后
impact-chart = { $cases }个：{ $before } → { $after }
impact-not-drawn = { $cases }个案件中有{ $left }个未绘出，也不在表中：未作出决定或者无法读取。
impact-chart-key = 宽度表示案件数；少于最细线所示的，按最细线绘出。未变化的为浅色。
heading-impact-rules = 造成差异的规则
impact-rule = 规则
impact-come = 新增
impact-gone = 消失
impact-changed = 变更
impact-cases = 案件
heading-impact-changed = 受影响的案件
heading-impact-not-known = 未能判断
heading-impact-bad = 未能读取
impact-tender = 项目{ $tender }
impact-as-of = 截至{ $day }
impact-line = { $file } 第{ $line }行
impact-finding-come = 新增
impact-finding-gone = 消失
impact-finding-changed = 变更
impact-finding = { $title } [{ $records }]
impact-rule-of = { $policy }/{ $rule }
impact-from-to = { $before } → { $after }
impact-now-governed = 变更后，政策模块方适用于本案。
impact-not-governed-now = 变更后，政策模块不再适用于本案。
impact-stopped = { $side }：{ $message }
impact-more-changed = 另有{ $count }个受影响的案件。
impact-more-not-known = 另有{ $count }个。
impact-more-bad = 另有{ $count }个。
impact-more-faults = 另有{ $count }处错误
impact-no-advice = 并非法律意见。本页内容不是对任何投标的决定。
