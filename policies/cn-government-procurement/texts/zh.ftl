policy = 中国政府采购：供应商参加资格

-query = 可以书面向采购人或者采购代理机构提出质疑；对答复不满意的，可以向同级政府采购监督管理部门（财政部门）投诉。

## 法律依据

instrument-gpl = 《中华人民共和国政府采购法》
instrument-gpl-regs = 《中华人民共和国政府采购法实施条例》
instrument-caiku-2022-3 = 财政部关于“较大数额罚款”具体适用问题的意见（财库〔2022〕3号）
instrument-caiku-2016-125 = 财政部关于在政府采购活动中查询及使用信用记录有关问题的通知（财库〔2016〕125号）
instrument-caiku-2015-150 = 财政部通知（财库〔2015〕150号）
instrument-caibanku-2014-526 = 财政部办公厅关于报送政府采购严重违法失信行为信息记录的通知（财办库〔2014〕526号）
instrument-samr-order-44 = 《市场监督管理严重违法失信名单管理办法》（国家市场监督管理总局令第44号）
instrument-tendering-law = 《中华人民共和国招标投标法》

cite-gpl-22-1 = 《政府采购法》第二十二条第一款
cite-gpl-22-1-4 = 《政府采购法》第二十二条第一款第（四）项
cite-gpl-22-1-5 = 《政府采购法》第二十二条第一款第（五）项
cite-gpl-24 = 《政府采购法》第二十四条
cite-gpl-77-1 = 《政府采购法》第七十七条第一款
cite-gpl-regs-7-1 = 《政府采购法实施条例》第七条第一款
cite-gpl-regs-18-1 = 《政府采购法实施条例》第十八条第一款
cite-gpl-regs-19-1 = 《政府采购法实施条例》第十九条第一款
cite-gpl-regs-19-2 = 《政府采购法实施条例》第十九条第二款
cite-gpl-regs-22 = 《政府采购法实施条例》第二十二条
cite-gpl-regs-72-1 = 《政府采购法实施条例》第七十二条第一款
cite-gpl-regs-72-2 = 《政府采购法实施条例》第七十二条第二款
cite-gpl-regs-73 = 《政府采购法实施条例》第七十三条
cite-caiku-2022-3-1 = 财库〔2022〕3号
cite-caiku-2016-125-2-1 = 财库〔2016〕125号，信用记录的使用
cite-caiku-2016-125-2-2 = 财库〔2016〕125号，信用记录的查询与留存
cite-caiku-2016-125-2-3 = 财库〔2016〕125号，联合体
cite-caiku-2015-150-1 = 财库〔2015〕150号，禁止参加政府采购活动的处罚决定在全国范围内生效
cite-caibanku-2014-526-2 = 财办库〔2014〕526号第二条
cite-samr-order-44-2 = 国家市场监督管理总局令第44号第二条
cite-tendering-law-53 = 《招标投标法》第五十三条
cite-tendering-law-54 = 《招标投标法》第五十四条

## 重大违法记录：法第二十二条第一款第（五）项、条例第十九条第一款

rule-criminal-penalty = 因违法经营受到刑事处罚（{ $record }，{ $decided }），在参加本次采购活动前三年内；计至{ $until }。
    .title = 三年内受到刑事处罚
    .remedy = { $until }之后可以参加；或者依法改判并提交新的裁判文书。
    .appeal = { -query }对裁判本身，依法上诉或者申诉。

rule-suspension-of-business = 受到责令停产停业处罚（{ $record }，{ $decided }），在参加本次采购活动前三年内；计至{ $until }。
    .title = 三年内被责令停产停业
    .remedy = { $until }之后可以参加；或者处罚被依法撤销后提交相关决定。
    .appeal = { -query }对处罚本身，可以依法申请行政复议或者提起行政诉讼。

rule-revoked-licence = 被吊销许可证或者执照（{ $record }，{ $decided }），在参加本次采购活动前三年内；计至{ $until }。
    .title = 三年内被吊销许可证或者执照
    .remedy = { $until }之后可以参加；或者处罚被依法撤销后提交相关决定。
    .appeal = { -query }对处罚本身，可以依法申请行政复议或者提起行政诉讼。

rule-large-fine = 受到罚款{ $amount }（{ $record }，{ $decided }），在参加本次采购活动前三年内；{ $figure }以上为较大数额罚款。计至{ $until }。
    .title = 三年内受到较大数额罚款
    .remedy = { $until }之后可以参加；或者处罚被依法撤销后提交相关决定；或者证明法律、行政法规或者国务院有关部门对相关领域规定了更高的标准。
    .appeal = { -query }对处罚本身，可以依法申请行政复议或者提起行政诉讼。

rule-comparable-penalty = 受到条例未列明的行政处罚（{ $record }，{ $decided }），在参加本次采购活动前三年内；如其严重程度与所列处罚相当，计至{ $until }。
    .title = 可能与所列处罚程度相当的处罚
    .remedy = 向采购人说明处罚内容，以及其轻于责令停产停业、吊销许可证或者执照、较大数额罚款的理由。
    .appeal = { -query }

rule-penalty-not-stated = 受到行政处罚（{ $record }，{ $decided }），在参加本次采购活动前三年内，案卷未载明处罚内容；如属责令停产停业、吊销许可证或者执照、较大数额罚款，计至{ $until }。
    .title = 处罚内容未载明
    .remedy = 提交处罚决定书。
    .appeal = { -query }

rule-penalty-after-deadline = 投标（响应）截止后、成交前受到构成重大违法记录的处罚（{ $record }，{ $decided }）；对以后的采购活动计至{ $until }。
    .title = 截止日期之后的处罚
    .remedy = 立即将资格变化情况书面通知采购人或者采购代理机构；处罚有误的，依法申请撤销。
    .appeal = { -query }

rule-taxes-and-social-security = 有欠缴税款或者社会保障资金的记录（{ $record }，{ $amount }）。
    .title = 依法缴纳税收和社会保障资金的记录
    .remedy = 补缴并提交缴纳证明；记录有误的，申请更正。
    .appeal = { -query }

## 一定期限内的禁止

rule-art-77-ban = 依据第七十七条被禁止参加政府采购活动（{ $record }），期限至{ $until }；该决定在全国范围内生效。
    .title = 禁止参加政府采购活动
    .remedy = { $until }之后可以参加；或者该决定被依法撤销后提交相关决定。
    .appeal = 对该决定，可以依法申请行政复议或者提起行政诉讼。

rule-term-ban = 被禁止在一定期限内参加政府采购活动（{ $record }），期限尚未届满，至{ $until }。
    .title = 禁止期限尚未届满
    .remedy = { $until }之后可以参加；或者该决定被依法撤销后提交相关决定。
    .appeal = 对该决定，可以依法申请行政复议或者提起行政诉讼。

rule-ban-ended = 被禁止在一定期限内参加政府采购活动（{ $record }），已于{ $ended }期限届满；期限届满的，可以参加。
    .title = 已届满的禁止

rule-tendering-ban = 被取消参加依法必须进行招标的项目的投标资格（{ $record }），期限至{ $until }；这并非禁止参加一切政府采购活动，但适用于依法必须进行招标的工程以及与工程建设有关的货物、服务。
    .title = 招标投标法上的禁止
    .remedy = 证明本项目不属于依法必须进行招标的项目，或者于{ $until }之后参加。
    .appeal = 对该决定，可以依法申请行政复议或者提起行政诉讼。

## 名单

rule-dishonest-judgment-debtor = 当事人被列入失信被执行人名单（{ $record }；截止：{ $until }），应当拒绝其参加。
    .title = 失信被执行人
    .remedy = 履行生效法律文书确定的义务，并向法院申请删除；列入有误的，申请纠正。
    .appeal = 向作出列入决定的法院提出异议。

rule-tax-dishonest = 当事人被列为重大税收违法失信主体（{ $record }；截止：{ $until }），应当拒绝其参加。
    .title = 重大税收违法失信主体
    .remedy = 缴清税款、滞纳金、罚款，并向税务机关申请信用修复；列入有误的，申请更正。
    .appeal = 向作出确定的税务机关提出异议。

rule-procurement-list-fine = 财政部门处以罚款{ $amount }（{ $record }）；{ $figure }以上的，列入政府采购严重违法失信行为记录名单，至{ $until }。
    .title = 政府采购名单：仅罚款
    .remedy = 证明处罚决定未禁止参加政府采购活动，或者于{ $until }之后参加；列入有误的，申请更正。
    .appeal = 向作出记录的财政部门提出异议。

rule-procurement-list-entry = 当事人被列入政府采购严重违法失信行为记录名单（{ $record }；截止：{ $until }），案卷未载明列入依据。
    .title = 政府采购名单：依据未载明
    .remedy = 提交列入所依据的处罚决定；期限已届满的，申请删除。
    .appeal = 向作出记录的财政部门提出异议。

rule-market-supervision-list = 当事人被列入市场监督管理严重违法失信名单（{ $record }；截止：{ $until }）；该名单不属于应当拒绝参加的三类名单。
    .title = 市场监督管理严重违法失信名单
    .remedy = 提交列入所依据的处罚决定；符合条件的，申请信用修复并移出名单。
    .appeal = 向作出列入决定的市场监督管理部门提出异议。

rule-tied-party = 一项足以排除参加资格的记录（{ $record }）涉及{ $party }，而该当事人与本次投标的一方为同一单位、其分支机构或者其前身。
    .title = 关联主体的记录
    .remedy = 说明两者的关系，以及该决定是否对参加投标的一方具有约束力。
    .appeal = { -query }

rule-set-aside = 一项决定（{ $record }）自{ $since }起已被撤销、改判或者停止执行；在此期间不予计入。
    .title = 不再有效的决定

rule-list-searches = 案卷未显示已在足够近的时间内就三类名单全部查询{ $party }。
    .title = 信用记录的查询
    .remedy = 由采购人或者采购代理机构在“信用中国”和中国政府采购网查询，并将注明时间的查询结果存档。
    .appeal = { -query }

## 投标

rule-same-person-in-charge = 参加同一合同项下采购活动的两个供应商，其单位负责人为同一人。
    .title = 单位负责人为同一人
    .remedy = 两者只能有一个参加：撤回其中一个；登记有误的，予以更正。
    .appeal = { -query }

rule-holding-or-managing = 参加同一合同项下采购活动的两个供应商之间，存在直接控股或者管理关系。
    .title = 直接控股或者管理关系
    .remedy = 两者只能有一个参加：撤回其中一个；登记有误的，予以更正。
    .appeal = { -query }

rule-member-bids-separately = 联合体成员又单独或者与其他供应商另组联合体参加同一合同项下的采购活动。
    .title = 联合体成员另行参加
    .remedy = 撤回另行提交的投标（响应）文件。
    .appeal = { -query }

rule-consortium-member = { $party }为联合体成员；联合体各方均应当具备法律规定的供应商条件。
    .title = 联合体成员
    .remedy = 在截止日期前另行组成不含该成员的联合体，或者待该成员的记录不再计入后参加。
    .appeal = { -query }

## 参数

parameter-look-back = 参加采购活动前计入重大违法记录的年数
parameter-counted-from = 起算所依据的处罚日期
parameter-large-fine-from = 较大数额罚款的起点
parameter-figure-included = 是否包括本数
parameter-fine-before-figure = 标准生效前作出的罚款
parameter-repaired-penalty = 信用修复对计入的处罚的影响
parameter-shortest-ban = 第七十七条规定的最短禁止期限
parameter-longest-ban = 第七十七条规定的最长禁止期限
parameter-listed-fine-from = 财政部门罚款列入政府采购名单的起点
parameter-entry-published-for = 该记录公布的年数
parameter-fine-only-entry = 仅因罚款被列入名单的后果
parameter-unsearched-lists = 案卷未显示近期已查询三类名单时的后果
parameter-market-listing-for = 市场监督管理名单的列入年数

## 问题

question-repair-undoes-penalty = 信用已修复，公示和共享已停止。修复决定是否同时解除该处罚在第二十二条上的后果，还是受到处罚的事实仍然计入？
question-fine-beside-ended-ban = 同一决定所作的禁止期限已经届满，依条例第十九条第二款可以参加。其罚款是否仍作为较大数额罚款计入？
question-fine-before-figure = 该罚款作出于2022年2月8日全国标准生效之前。依当时的规定是否属于较大数额罚款？
question-what-was-imposed = 处罚决定的内容是什么？记录未载明。责令停产停业、吊销许可证或者执照、较大数额罚款的，不得参加。
question-penalty-as-grave = 该处罚的严重程度是否与责令停产停业、吊销许可证或者执照、较大数额罚款相当，从而构成重大违法记录？
question-ban-term-beyond-law = 记录的期限短于或者长于第七十七条规定的期限（一至三年）。处罚决定原文如何规定？
question-ban-basis = 该禁止并非由财政部门作出。其依据哪一法律、行政法规，是否及于本次采购？
question-ban-limited-by-itself = 处罚决定将禁止限于其他采购活动，而财政部规定此类处罚决定在全国范围内生效。该禁止是否适用于本次采购？
question-tendering-law-applies = 本项目是否属于依照《招标投标法》必须进行招标的项目，从而适用该禁止？
question-fine-only-entry = 该记录仅因罚款而列入。通知规定列入名单的应当拒绝，而采购文件通常条款只拒绝被财政部门禁止参加的供应商。本次采购适用哪一种？
question-entry-basis = 该记录依据哪一处罚决定？其中的禁止期限是否尚未届满？
question-listing-meets-art-19 = 列入所依据的处罚是否属于条例第十九条第一款所列处罚，且在三年之内？
question-good-tax-record = 供应商是否仍具有依法缴纳税收和社会保障资金的良好记录？
question-qualification-lost = 供应商在采购过程中是否丧失资格，是否已通知采购人？
question-direct-holding = 一方是否直接控股或者管理另一方？通过他人间接控制的，不属于该条所称的直接控股。
question-tied-record-counts = 关于该关联主体的记录是否计入参加投标的一方？
question-lists-not-searched = 未查询或者查询过久的名单显示什么结果？

## 不适用的理由

reason-other-law = 本次采购不适用中国法律。
reason-emergency = 因严重自然灾害和其他不可抗力事件所实施的紧急采购，不适用《政府采购法》（第八十五条）。
reason-national-security = 涉及国家安全和秘密的采购，不适用《政府采购法》（第八十五条）。
