policy = 中国政府采购：供应商参加资格

-query = 可以书面向采购人或者采购代理机构提出质疑；对答复不满意的，可以向同级政府采购监督管理部门（财政部门）投诉。
-query-refusal = 对拒绝其参加的决定，可以书面向采购人或者采购代理机构提出质疑；对答复不满意的，可以向同级政府采购监督管理部门（财政部门）投诉。
-court = 可以依法申请行政复议或者提起行政诉讼。
-procurement-list = 政府采购严重违法失信行为记录名单

## 法律依据

instrument-gpl = 《中华人民共和国政府采购法》
instrument-gpl-regs = 《中华人民共和国政府采购法实施条例》
instrument-caiku-2022-3 = 财政部关于“较大数额罚款”具体适用问题的意见（财库〔2022〕3号）
instrument-caiku-2016-125 = 财政部关于在政府采购活动中查询及使用信用记录有关问题的通知（财库〔2016〕125号）
instrument-caiku-2015-150 = 财政部通知（财库〔2015〕150号）
instrument-caibanku-2014-526 = 财政部办公厅关于报送政府采购严重违法失信行为信息记录的通知（财办库〔2014〕526号）
instrument-ndrc-order-36 = 国家发展和改革委员会令第36号（信用修复，2026年4月1日起施行）
instrument-punishments-2021 = 全国失信惩戒措施基础清单（2021年版）
instrument-samr-order-44 = 《市场监督管理严重违法失信名单管理办法》（国家市场监督管理总局令第44号）
instrument-samr-order-45 = 《市场监督管理行政处罚信息公示规定》（国家市场监督管理总局令第45号）
instrument-tendering-law = 《中华人民共和国招标投标法》
instrument-tendering-regs = 《中华人民共和国招标投标法实施条例》

cite-gpl-22-1 = 《政府采购法》第二十二条第一款
cite-gpl-22-1-2 = 《政府采购法》第二十二条第一款第（二）项
cite-gpl-22-1-4 = 《政府采购法》第二十二条第一款第（四）项
cite-gpl-22-1-5 = 《政府采购法》第二十二条第一款第（五）项
cite-gpl-24 = 《政府采购法》第二十四条
cite-gpl-77-1 = 《政府采购法》第七十七条第一款
cite-gpl-77-2 = 《政府采购法》第七十七条第二款
cite-gpl-regs-18-1 = 《政府采购法实施条例》第十八条第一款
cite-gpl-regs-19-1 = 《政府采购法实施条例》第十九条第一款
cite-gpl-regs-19-2 = 《政府采购法实施条例》第十九条第二款
cite-gpl-regs-22 = 《政府采购法实施条例》第二十二条
cite-gpl-regs-72-1 = 《政府采购法实施条例》第七十二条第一款
cite-gpl-regs-72-1-5 = 《政府采购法实施条例》第七十二条第一款第（五）项
cite-gpl-regs-72-2 = 《政府采购法实施条例》第七十二条第二款
cite-gpl-regs-73 = 《政府采购法实施条例》第七十三条
cite-caiku-2022-3-1 = 财库〔2022〕3号
cite-caiku-2016-125-2-1 = 财库〔2016〕125号，信用记录的使用
cite-caiku-2016-125-2-2 = 财库〔2016〕125号，信用记录的查询与留存
cite-caiku-2016-125-2-3 = 财库〔2016〕125号，联合体
cite-caiku-2015-150-1 = 财库〔2015〕150号，禁止参加政府采购活动的处罚决定在全国范围内生效
cite-caibanku-2014-526-2 = 财办库〔2014〕526号第二条
cite-ndrc-order-36-conditions = 国家发展和改革委员会令第36号，信用修复的条件与最短公示期
cite-punishments-2021-tendering = 全国失信惩戒措施基础清单（2021年版），依法必须进行招标的项目
cite-samr-order-44-2 = 国家市场监督管理总局令第44号第二条
cite-samr-order-45-14-3 = 国家市场监督管理总局令第45号第十四条第三款
cite-tendering-law-53 = 《招标投标法》第五十三条
cite-tendering-law-54 = 《招标投标法》第五十四条
cite-tendering-law-60 = 《招标投标法》第六十条
cite-tendering-regs-67 = 《招标投标法实施条例》第六十七条
cite-tendering-regs-68 = 《招标投标法实施条例》第六十八条

## 句子成分

dated = { $decided-known ->
    [1] { $from ->
        [1] { $decided }生效
        [2] { $decided }公布
       *[0] { $decided }作出
    }
   *[0] 日期未载明
}
look-back = { $years }年
in-time = { $decided-known ->
    [1] 在参加本次采购活动前{ look-back }内
   *[0] 是否在参加本次采购活动前{ look-back }内不明
}
counts = { $counts ->
    [0] 信用已修复，按本规则参数的设定不予计入。
   *[1] { $until-known ->
        [1] 计至{ $until }。
       *[0] 计至何日不明。
    }
}
large-counts = { $counts ->
    [0] { counts }
   *[1] { $until-known ->
        [1] 自该日起算，较大数额罚款计至{ $until }。
       *[0] 计至何日不明。
    }
}
would-count = { $until-known ->
    [1] 计至{ $until }
   *[0] 应当计入
}
ends = { $until-known ->
    [1] 期限至{ $until }
   *[0] 期限届满日未载明
}
entry-ends = { $until-known ->
    [1] 截止{ $until }。
   *[0] 截止日未载明。
}
again = { $until-known ->
    [1] { $until }之后可以参加
   *[0] 不再计入之后可以参加
}

## 重大违法记录：《政府采购法》第二十二条第一款第（五）项、《政府采购法实施条例》第十九条第一款

rule-criminal-penalty = 一项因违法经营作出的刑事处罚（{ $record }，{ dated }），{ in-time }。{ counts }
    .title = 刑事处罚
    .remedy = { again }；或者依法改判后提交新的裁判文书。
    .appeal = { -query }对生效裁判本身，可以依法申诉。

rule-suspension-of-business = 一项责令停产停业的处罚（{ $record }，{ dated }），{ in-time }。{ counts }
    .title = 责令停产停业
    .remedy = { again }；或者处罚被依法撤销后提交相关决定。
    .appeal = { -query }对处罚本身，{ -court }

rule-revoked-licence = 一项吊销许可证或者执照的处罚（{ $record }，{ dated }），{ in-time }。{ counts }
    .title = 吊销许可证或者执照
    .remedy = { again }；或者处罚被依法撤销后提交相关决定。
    .appeal = { -query }对处罚本身，{ -court }

rule-large-fine = 一项罚款（{ $record }，{ dated }），{ $amount-known ->
    [1] 记载金额为{ $amount }
   *[0] 金额未载明
}，{ in-time }；罚款达到{ $figure }的为较大数额罚款，相关领域另有更高标准的除外。{ large-counts }
    .title = 较大数额罚款
    .remedy = { again }；或者处罚被依法撤销后提交相关决定；或者证明法律、行政法规或者国务院有关部门对相关领域规定了更高的标准。
    .appeal = { -query }对处罚本身，{ -court }

rule-bid-before-figure = 一项罚款（{ $record }，{ dated }），{ $amount-known ->
    [1] 记载金额为{ $amount }
   *[0] 金额未载明
}，{ in-time }；本次采购的投标（响应）截止时，财政部尚未规定较大数额罚款的标准。如属较大数额罚款，{ would-count }。
    .title = 标准生效前参加采购时的罚款
    .remedy = { again }；或者证明依当时的规定不属于较大数额罚款；或者处罚被依法撤销后提交相关决定。
    .appeal = { -query }对处罚本身，{ -court }

rule-comparable-penalty = 一项《政府采购法实施条例》未列明的行政处罚（{ $record }，{ dated }），{ in-time }。如其严重程度与所列处罚相当，{ would-count }。
    .title = 可能与所列处罚程度相当的处罚
    .remedy = 向采购人说明处罚内容，以及其轻于责令停产停业、吊销许可证或者执照、较大数额罚款的理由。
    .appeal = { -query }对处罚本身，{ -court }

rule-penalty-not-stated = 一项行政处罚（{ $record }，{ dated }），{ in-time }，案卷未载明处罚内容。如属责令停产停业、吊销许可证或者执照、较大数额罚款，{ would-count }。
    .title = 处罚内容未载明
    .remedy = 提交处罚决定书。
    .appeal = { -query }

rule-conviction-not-final = 一项刑事判决（{ $record }，{ dated }），{ in-time }，尚未生效。在可以上诉或者上诉审理期间不予计入；生效后计入。
    .title = 尚未生效的刑事判决

rule-penalty-after-deadline = 一项处罚或者裁判（{ $record }，{ dated }），作出于投标（响应）截止后、本次决定之前。由此丧失资格的，应当在中标、成交前通知采购人。{ $until-known ->
    [1] 如构成重大违法记录，对以后的采购活动计至{ $until }。
   *[0] 如构成重大违法记录，对以后的采购活动应当计入。
}
    .title = 投标（响应）截止后的处罚
    .remedy = 立即将资格是否发生变化书面通知采购人或者采购代理机构，并提交处罚决定书或者裁判文书；有误的，依法申请撤销。
    .appeal = { -query }

rule-arisen-during-contract = 对以后的采购活动构成或者可能构成禁止参加情形的记录（{ $record }），产生于投标（响应）截止之后；合同已经授予，本次决定涉及合同的选择权或者变更。
    .title = 合同履行期间产生的记录
    .remedy = 提交相关决定；有误的，申请撤销或者更正。
    .appeal = { -query }

rule-commercial-credit = 有{ $kind ->
    [1] 违约
    [2] 履约不良
   *[3] 破产或者资不抵债
}的记录（{ $record }{ $from-known ->
    [1] ，{ $from }
   *[0] {""}
}）。供应商应当具有良好的商业信誉；法律未规定何种记录影响商业信誉。{ $until-known ->
    [1] 该记录计入至{ $until }。
   *[0] {""}
}
    .title = 商业信誉
    .remedy = 说明情况以及如何补救；记录有误的，申请更正{ $until-known ->
    [1] ；或者于{ $until }之后参加。
   *[0] 。
}
    .appeal = { -query }

rule-taxes-and-social-security = 有欠缴税款或者社会保障资金的记录（{ $record }{ $amount-known ->
    [1] ，{ $amount }
   *[0] {""}
}）。
    .title = 依法缴纳税收和社会保障资金的记录
    .remedy = 补缴并提交缴纳证明；记录有误的，申请更正。
    .appeal = { -query }

## 一定期限内禁止参加

rule-art-77-ban = 因{ $ground }被禁止参加政府采购活动的处罚（{ $record }），{ ends }。
    .title = 依《政府采购法》第七十七条禁止参加
    .remedy = { again }；或者该处罚被依法撤销后提交相关决定。
    .appeal = 对该处罚本身，{ -court }{ -query-refusal }

rule-art-72-ban = 因{ $ground }被禁止参加政府采购活动的处罚（{ $record }），{ ends }。
    .title = 依《政府采购法实施条例》第七十二条禁止参加
    .remedy = { again }；或者该处罚被依法撤销后提交相关决定。
    .appeal = 对该处罚本身，{ -court }{ -query-refusal }

rule-counterfeit-goods-ban = 因提供假冒伪劣产品被禁止参加政府采购活动的处罚（{ $record }），{ ends }。
    .title = 因假冒伪劣产品禁止参加
    .remedy = { again }；或者该处罚被依法撤销后提交相关决定。
    .appeal = 对该处罚本身，{ -court }{ -query-refusal }

rule-fabricated-complaint-ban = 因捏造事实、提供虚假材料或者以非法手段取得证明材料进行投诉，被禁止参加政府采购活动的处罚（{ $record }），{ ends }。
    .title = 因虚假、恶意投诉禁止参加
    .remedy = { again }；或者该处罚被依法撤销后提交相关决定。
    .appeal = 对该处罚本身，{ -court }{ -query-refusal }

rule-term-ban = 被禁止在一定期限内参加政府采购活动的处罚（{ $record }），{ ends }。
    .title = 禁止期限尚未届满
    .remedy = { again }；或者该处罚被依法撤销后提交相关决定。
    .appeal = 对该处罚本身，{ -court }{ -query-refusal }

rule-limited-ban = 被禁止参加政府采购活动的处罚（{ $record }），{ ends }；处罚决定将禁止限于本次采购以外的采购活动。
    .title = 限于其他采购活动的禁止
    .remedy = 提交处罚决定书；{ $until-known ->
    [1] 或者于{ $until }之后参加
   *[0] 或者于禁止期限届满后参加
}；或者该处罚被依法撤销后提交相关决定。
    .appeal = 对该处罚本身，{ -court }{ -query-refusal }

rule-ban-not-recorded = 因{ $ground }受到处罚（{ $record }{ $decided-known ->
    [1] ，{ $decided }
   *[0] ，日期未载明
}），案卷未载明禁止参加政府采购活动。财政部门对该情形作出处罚的，法律规定禁止参加{ $shortest }至{ $longest }年{ $until-known ->
    [1] ，最迟可至{ $until }
   *[0] {""}
}；案卷及对{ -procurement-list }的查询均未表明是否一并作出禁止。
    .title = 处罚未载明依法应附的禁止
    .remedy = 提交处罚决定书，或者提交处罚之后查询该名单的结果{ $until-known ->
    [1] ；或者于{ $until }之后参加
   *[0] {""}
}；或者该处罚被依法撤销后提交相关决定。
    .appeal = { -query }对该处罚本身，{ -court }

rule-award-void = 一项决定（{ $record }）所针对的行为，如发生在本次采购中，将使中标、成交无效：提供虚假材料，诋毁、排挤其他供应商，恶意串通，行贿，在招标采购过程中协商谈判，或者资格发生变化未通知。{ $here ->
    [1] 案卷载明该行为发生在本次采购中。
   *[0] {""}
}
    .title = 中标、成交无效
    .remedy = 提交该决定书，以表明行为发生在哪一次采购中；或者该决定被依法撤销后提交相关决定。
    .appeal = { -query }对该决定本身，{ -court }

rule-ban-ended = 被禁止在一定期限内参加政府采购活动的处罚（{ $record }），{ $ended-known ->
    [1] 禁止期限至{ $ended }届满，早于投标（响应）截止之日。
   *[0] 禁止期限未载明；法律规定的最长期限（{ $longest }年）在投标（响应）截止之日前已经届满。
}期限届满的，可以参加。
    .title = 禁止期限已届满

rule-ban-lifted = 被禁止在一定期限内参加政府采购活动的处罚（{ $record }），期限届满前已于{ $lifted }解除，不再影响参加资格。
    .title = 已解除的禁止

rule-collusion-tendering-ban = 因串通投标或者行贿，依《招标投标法》取消投标资格的处罚（{ $record }），{ ends }。该处罚并非禁止参加一切政府采购活动，仅适用于依法必须进行招标的项目。
    .title = 因串通投标、行贿取消投标资格
    .remedy = 证明本项目不属于依法必须进行招标的项目；{ $until-known ->
    [1] 或者于{ $until }之后参加
   *[0] 或者于取消投标资格的期限届满后参加
}；或者该处罚被依法撤销后提交相关决定。
    .appeal = 对该处罚本身，{ -court }{ -query-refusal }

rule-falsification-tendering-ban = 因弄虚作假，依《招标投标法》取消投标资格的处罚（{ $record }），{ ends }。该处罚并非禁止参加一切政府采购活动，仅适用于依法必须进行招标的项目。
    .title = 因弄虚作假取消投标资格
    .remedy = 证明本项目不属于依法必须进行招标的项目；{ $until-known ->
    [1] 或者于{ $until }之后参加
   *[0] 或者于取消投标资格的期限届满后参加
}；或者该处罚被依法撤销后提交相关决定。
    .appeal = 对该处罚本身，{ -court }{ -query-refusal }

rule-non-performance-tendering-ban = 因不履行中标合同依《招标投标法》取消投标资格的处罚（{ $record }），{ ends }。该处罚并非禁止参加一切政府采购活动，仅适用于依法必须进行招标的项目。
    .title = 依《招标投标法》取消投标资格：不履行合同
    .remedy = 证明本项目不属于依法必须进行招标的项目；{ $until-known ->
    [1] 或者于{ $until }之后参加
   *[0] 或者于取消投标资格的期限届满后参加
}；或者该处罚被依法撤销后提交相关决定。
    .appeal = 对该处罚本身，{ -court }{ -query-refusal }

rule-tendering-ban = 依《招标投标法》取消投标资格的处罚（{ $record }），事由未载明，{ ends }。该处罚并非禁止参加一切政府采购活动，仅适用于依法必须进行招标的项目。
    .title = 依《招标投标法》取消投标资格
    .remedy = 证明本项目不属于依法必须进行招标的项目；{ $until-known ->
    [1] 或者于{ $until }之后参加
   *[0] 或者于取消投标资格的期限届满后参加
}；或者该处罚被依法撤销后提交相关决定。
    .appeal = 对该处罚本身，{ -court }{ -query-refusal }

## 名单

rule-wage-arrears-list = 拖欠农民工工资失信联合惩戒对象名单的记录（{ $record }），{ entry-ends }列入该名单的，不得参加依法必须进行招标的项目。
    .title = 拖欠工资
    .remedy = 支付拖欠的工资并申请移出名单；列入有误的，申请更正；或者证明本项目不属于依法必须进行招标的项目。
    .appeal = 向作出列入决定的单位提出异议。{ -query-refusal }

rule-dishonest-judgment-debtor = 失信被执行人名单的记录（{ $record }），{ entry-ends }列入该名单的，应当拒绝其参加。
    .title = 失信被执行人
    .remedy = 履行生效法律文书确定的义务，并向法院申请删除；列入有误的，申请纠正。
    .appeal = 向作出列入决定的法院提出异议。{ -query-refusal }

rule-tax-dishonest = 重大税收违法失信主体的记录（{ $record }），{ entry-ends }列为该类主体的，应当拒绝其参加。
    .title = 重大税收违法失信主体
    .remedy = 缴清税款、滞纳金、罚款，并向税务机关申请信用修复；列入有误的，申请更正。
    .appeal = 向作出确定的税务机关提出异议。{ -query-refusal }

rule-procurement-list-ban = { -procurement-list }的记录（{ $record }），因禁止参加政府采购活动的处罚列入，{ ends }。列入该名单的，应当拒绝其参加。
    .title = 政府采购名单：禁止参加
    .remedy = { again }；或者该处罚被依法撤销并删除记录；列入有误的，申请更正。
    .appeal = 向作出记录的财政部门提出异议。对该处罚本身，{ -court }{ -query-refusal }

rule-procurement-list-fine = { -procurement-list }的记录（{ $record }），载明罚款，{ $amount-known ->
    [1] 记载金额为{ $amount }
   *[0] 金额未载明
}，未载明禁止参加政府采购活动。财政部门罚款达到{ $figure }的，列入该名单。{ entry-ends }
    .title = 政府采购名单：仅罚款
    .remedy = { again }；及时向采购人了解采购文件采用哪一条款；列入有误的，申请更正，处罚有误的，依法申请撤销。
    .appeal = 向作出记录的财政部门提出异议。对罚款本身，{ -court }{ -query-refusal }

rule-finance-fine = 一项罚款（{ $record }），未同时禁止参加政府采购活动，{ $amount-known ->
    [1] 记载金额为{ $amount }
   *[0] 金额未载明
}。财政部门罚款达到{ $figure }的，应当列入{ -procurement-list }{ $until-known ->
    [1] ，一般公布至{ $until }
   *[0] {""}
}；案卷未显示相应记录。
    .title = 应当列入政府采购名单的罚款
    .remedy = 查询该名单并提交注明时间的查询结果；{ $until-known ->
    [1] 或者于{ $until }之后参加
   *[0] 或者于相应记录应当截止之后参加
}；或者罚款被依法撤销后提交相关决定。
    .appeal = { -query }对罚款本身，{ -court }

rule-procurement-list-entry = { -procurement-list }的记录（{ $record }），{ $basis ->
    [1] 载明罚款{ $amount }，低于列入该名单的{ $figure }，且未载明禁止参加政府采购活动。
    [2] 载明罚款、禁止参加以外的其他措施。
   *[0] 案卷未载明列入依据。
}{ entry-ends }
    .title = 政府采购名单：其他依据
    .remedy = 提交列入所依据的处罚决定书；列入有误的，申请更正；期限已届满的，申请删除。
    .appeal = 向作出记录的财政部门提出异议。{ -query-refusal }

rule-market-supervision-list = 市场监督管理严重违法失信名单的记录（{ $record }），{ entry-ends }该名单不属于应当拒绝参加的三类名单。列入以较重行政处罚为前提，但该处罚不一定是应当排除的处罚：不论数额，从重处罚的罚款即可构成。{ $consent ->
    [1] 设区的市级、县级部门列入的，应当经上一级部门同意。
   *[0] {""}
}
    .title = 市场监督管理严重违法失信名单
    .remedy = 提交列入所依据的处罚决定书；符合条件的，申请信用修复并移出名单{ $earliest-known ->
    [1] （据现有资料不早于{ $earliest }）
   *[0] {""}
}。
    .appeal = 向作出列入决定的市场监督管理部门提出异议。{ -query-refusal }

rule-repaired-too-early = 一项记录（{ $record }）于{ $repaired }信用修复{ $fault ->
    [1] ，当时最短公示期尚未届满（{ $earliest }）。
    [4] { $earliest-known ->
        [1] ，早于严重失信信息最短公示期届满之日（{ $earliest }）；一般失信信息的最短公示期较短，轻微失信信息没有最短公示期，而案卷未载明失信程度。
       *[0] ，而案卷未载明公示期自何日起算。
    }
    [3] ，而市场监督管理部门对此类处罚公示至期满（{ $earliest }）。
   *[2] ，当时义务尚未履行完毕（{ $performed }）。
}因此该修复是否有效存疑；如修复不成立，该记录应当计入。
    .title = 信用修复过早
    .remedy = 提交信用修复决定；日期有误的，申请更正{ $fault ->
    [1] ；或者自{ $earliest }起重新申请信用修复。
    [4] ；或者证明失信程度以及公示期的起算日。
    [3] 。
   *[2] ；或者在义务履行完毕后重新申请信用修复。
}
    .appeal = 向记录保存单位提出异议。{ -query-refusal }

rule-unclear-listing = 一项名单记录（{ $record }），案卷未清楚载明属于何种名单。{ entry-ends }应当拒绝参加的名单有三类：失信被执行人、重大税收违法失信主体、政府采购严重违法失信行为记录名单。
    .title = 名单不明的记录
    .remedy = 提交名单公布单位所公布的记录；记录有误的，申请更正。
    .appeal = 向作出列入决定的单位提出异议。{ -query-refusal }

rule-entry-before-rules = 一项名单记录（{ $record }），{ entry-ends }本次采购公告时，关于该名单后果的规定尚未施行。
    .title = 规定施行前的名单记录
    .remedy = 提交列入所依据的文书；记录有误的，申请更正。
    .appeal = 向作出列入决定的单位提出异议。{ -query-refusal }

rule-list-searches = { $fault ->
    [1] 对{ $party }的名单查询时间为{ $read }，早于本次采购公告，或者早于本次采购允许的最早查询时间。
    [2] 对{ $party }的名单查询时间为{ $read }，晚于作出决定之日。
    [3] 对{ $party }的名单查询（{ $read }）仅凭名称进行，不能证明其统一社会信用代码项下没有记录。
   *[0] 案卷未显示已就三类名单全部查询{ $party }。
}
    .title = 信用记录的查询
    .remedy = 由采购人或者采购代理机构在“信用中国”网站和中国政府采购网查询，并将注明时间的查询结果存档。
    .appeal = { -query }

## 关联主体的记录

tied = { $tie ->
    [1] 该单位与本次投标的一方为同一单位
    [2] 该单位为本次投标一方的分支机构
    [3] 本次投标的一方为该单位的分支机构
    [5] 该单位通过其他主体（分支机构、总机构或者其他名称）与本次投标的一方属于同一单位
   *[4] 该单位的业务由本次投标的一方承继
}

rule-tied-penalty = 一项足以或者可能影响参加资格的处罚或者裁判（{ $record }）涉及{ $party }；{ tied }。
    .title = 关联主体的处罚
    .remedy = 说明两者的关系，以及该决定是否对参加投标的一方具有约束力。
    .appeal = { -query }

rule-tied-ban = 一项禁止参加政府采购活动的处罚（{ $record }）涉及{ $party }；{ tied }。{ ends }。
    .title = 关联主体的禁止
    .remedy = 说明两者的关系，以及该处罚是否对参加投标的一方具有约束力。
    .appeal = { -query }

rule-tied-listing = 一项名单记录（{ $record }）涉及{ $party }；{ tied }。{ entry-ends }
    .title = 关联主体的名单记录
    .remedy = 说明两者的关系，以及该记录是否涉及参加投标的一方。
    .appeal = { -query }

rule-tied-debt = 一项欠缴税款或者社会保障资金的记录（{ $record }）涉及{ $party }；{ tied }。
    .title = 关联主体的欠缴
    .remedy = 补缴并提交缴纳证明；或者说明两者的关系以及由谁缴纳。
    .appeal = { -query }

## 不再有效的决定

undone = { $event ->
    [1] 已于{ $since }由作出机关撤回
   *[2] 已于{ $since }被依法撤销或者改判
}

rule-set-aside = 一项处罚或者裁判（{ $record }）{ undone }，不予计入。
    .title = 不再有效的决定

rule-ban-set-aside = 一项禁止参加政府采购活动的处罚（{ $record }）{ undone }，不予计入。
    .title = 不再有效的禁止

rule-entry-removed = 一项名单记录（{ $record }）{ undone }，该记录不予计入。
    .title = 不再有效的名单记录

rule-stayed = 一项决定（{ $record }）自{ $since }起停止执行，{ $until-known ->
    [1] 至{ $until }止，其后恢复执行。
   *[0] 停止执行的截止日未载明；停止执行结束后恢复执行。
}
    .title = 停止执行的决定
    .remedy = 提交停止执行的决定。
    .appeal = { -query }

## 投标

rule-same-person-in-charge = 参加同一合同项下采购活动的两个供应商，其单位负责人经登记为同一人。
    .title = 单位负责人为同一人
    .remedy = 两者只能有一个参加：投标（响应）截止前撤回其中一个；登记有误的，予以更正。
    .appeal = { -query }

rule-holding-or-managing = 参加同一合同项下采购活动的两个供应商之间，存在控制、控股或者管理关系。存在直接控股或者管理关系的，不得参加同一合同项下的采购活动。
    .title = 直接控股或者管理关系
    .remedy = 两者只能有一个参加：投标（响应）截止前撤回其中一个；登记有误的，予以更正。
    .appeal = { -query }

rule-member-bids-separately = 联合体一方又单独或者与其他供应商另外组成联合体参加同一合同项下的采购活动。
    .title = 联合体成员另行参加
    .remedy = 投标（响应）截止前撤回其中一份投标（响应）文件；两者并非同一单位的，更正记录。
    .appeal = { -query }

rule-one-firm-bids-twice = 案卷显示同一单位在同一合同项下参加两份投标（响应）：一份为本次投标（响应），另一份以其他名称或者通过分支机构参加。单位负责人为同一人或者存在管理关系的供应商，不得参加同一合同项下的采购活动；该条所称为不同供应商。
    .title = 同一单位参加两份投标（响应）
    .remedy = 投标（响应）截止前撤回其中一份投标（响应）文件；两者并非同一单位的，更正记录。
    .appeal = { -query }

rule-consortium-member = { $party }为联合体成员；联合体各方均应当具备法律规定的供应商条件。
    .title = 联合体成员
    .remedy = 投标（响应）截止前，可以另行组成不含该成员的联合体；截止后，待该成员的记录不再计入，与其参加以后的采购活动。
    .appeal = { -query }

rule-consortium-member-by-law = { $party }为联合体成员；联合体各方均应当具备法律规定的供应商条件。
    .title = 联合体成员
    .remedy = 投标（响应）截止前，可以另行组成不含该成员的联合体；截止后，待该成员的记录不再计入，与其参加以后的采购活动。
    .appeal = { -query }

## 参数

parameter-look-back = 参加采购活动前计入重大违法记录的年数
parameter-counted-from = 起算所依据的处罚日期
parameter-large-fine-from = 较大数额罚款的起点
parameter-figure-included = 是否包括本数
parameter-fine-before-figure = 标准生效前作出的罚款
parameter-repaired-penalty = 信用修复对计入的处罚的影响
parameter-shortest-ban = 《政府采购法》第七十七条规定的最短禁止期限
parameter-longest-ban = 《政府采购法》第七十七条规定的最长禁止期限
parameter-listed-fine-from = 财政部门罚款列入政府采购名单的起点
parameter-entry-published-for = 该记录公布的年数
parameter-fine-only-entry = 仅因罚款被列入名单的后果
parameter-unsearched-lists = 案卷只显示查询了三类名单中的一部分时的后果；查询过早、过久或者晚于决定之日的，一律提请人工判断；完全未查询的仅作提示，因为提请判断须以案卷中的记录为依据
parameter-market-listing-for = 市场监督管理名单的列入年数
parameter-market-removal-after = 可以提前移出该名单的年数
parameter-three-lists = 查询及使用信用记录的通知对本次采购是否已施行
parameter-repaired-ban = 信用修复对尚未届满的禁止参加政府采购或者投标期限的影响
parameter-general-repair-after = 一般失信信息信用修复前的最短公示月数
parameter-serious-repair-after = 严重失信信息信用修复前的最短公示年数
parameter-market-publication-for = 市场监督管理部门不得提前停止公示的处罚的公示年数
parameter-credit-look-back = 违约、履约不良影响商业信誉的年数
parameter-stayed-decision = 停止执行的决定的后果
parameter-shortest-tendering-ban = 取消投标资格的最短期限
parameter-longest-collusion-ban = 因串通投标、行贿取消投标资格的最长期限
parameter-longest-falsification-ban = 因弄虚作假取消投标资格的最长期限

## 代码

code-cn-list-dishonest-judgment-debtor = 失信被执行人名单
code-cn-list-tax-dishonest = 重大税收违法失信主体
code-cn-list-procurement-dishonest = { -procurement-list }
code-cn-list-market-supervision-dishonest = 市场监督管理严重违法失信名单
code-cn-list-wage-arrears = 拖欠农民工工资失信联合惩戒对象名单
code-cn-authority-market-supervision = 市场监督管理部门
code-cn-authority-finance = 财政部门
code-cn-ground-false-materials = 提供虚假材料谋取中标、成交（《政府采购法》第七十七条第一款第（一）项）
code-cn-ground-smearing = 采取不正当手段诋毁、排挤其他供应商（《政府采购法》第七十七条第一款第（二）项）
code-cn-ground-collusion = 与采购人、其他供应商或者采购代理机构恶意串通（《政府采购法》第七十七条第一款第（三）项）
code-cn-ground-bribery = 行贿或者提供其他不正当利益（《政府采购法》第七十七条第一款第（四）项）
code-cn-ground-negotiating-during-bidding = 在招标采购过程中与采购人进行协商谈判（《政府采购法》第七十七条第一款第（五）项）
code-cn-ground-refusing-inspection = 拒绝监督检查或者提供虚假情况（《政府采购法》第七十七条第一款第（六）项）
code-cn-ground-bribing-evaluators = 向评审专家行贿或者提供其他不正当利益（《政府采购法实施条例》第七十二条第一款第（一）项）
code-cn-ground-refusing-to-sign = 中标、成交后无正当理由拒不签订合同（《政府采购法实施条例》第七十二条第一款第（二）项）
code-cn-ground-contract-not-as-tendered = 未按照采购文件确定的事项签订合同（《政府采购法实施条例》第七十二条第一款第（三）项）
code-cn-ground-assigning-contract = 将合同转包（《政府采购法实施条例》第七十二条第一款第（四）项）
code-cn-ground-counterfeit-or-inferior-goods = 提供假冒伪劣产品（《政府采购法实施条例》第七十二条第一款第（五）项）
code-cn-ground-changing-contract = 擅自变更、中止或者终止合同（《政府采购法实施条例》第七十二条第一款第（六）项）
code-cn-ground-qualification-change-not-reported = 评审阶段资格发生变化未通知（《政府采购法实施条例》第七十二条第二款）
code-cn-ground-fabricated-complaint = 捏造事实、提供虚假材料或者以非法手段取得证明材料进行投诉（《政府采购法实施条例》第七十三条）
code-cn-ground-bidding-in-anothers-name = 以他人名义投标（《招标投标法》第五十四条）
code-cn-ground-tendered-contract-not-performed = 不履行中标合同，情节严重（《招标投标法》第六十条）
code-cn-fact-sector-large-fine-from = 相关领域较大数额罚款的标准
code-cn-fact-not-in-business-activity = 并非因经营活动受到处罚
code-cn-fact-in-this-procurement = 受处罚的行为发生在本次采购中
code-cn-fact-dishonesty-grade = 失信程度：1轻微，2一般，3严重
code-cn-fact-dishonesty-gravity = 失信程度（另一名称）
code-cn-fact-same-event-number = 记录所报告事件的编号
code-cn-fact-must-be-tendered = 项目依法必须进行招标

## 问题

question-repair-undoes-penalty = 信用已修复，公示和共享已停止。修复决定是否同时解除该处罚在《政府采购法》第二十二条规定的后果，还是受到处罚的事实仍然计入？
question-repair-ends-ban = 信用已修复，而禁止期限尚未届满。修复决定是否同时解除禁止，还是禁止持续至期限届满？
question-fine-beside-ended-ban = 同一决定所作的禁止期限已届满或者已解除，依《政府采购法实施条例》第十九条第二款可以参加。其罚款是否仍作为较大数额罚款计入？
question-fine-before-figure = 该罚款作出于2022年2月8日全国标准生效之前。依当时的规定是否属于较大数额罚款？
question-bid-before-figure = 本次采购的投标（响应）截止于2022年2月8日全国标准生效之前。依当时的规定，该罚款是否属于较大数额罚款？
question-fine-share = 该决定同时没收违法所得或者财物，而记录只载明一个金额。其中罚款为多少？
question-sector-figure-unclear = 案卷载有相关领域的标准，但并非以人民币金额载明。法律、行政法规或者国务院有关部门规定的标准为人民币多少元，是否高于一般标准？
question-in-business-activity = 该处罚是否因经营活动而作出？案卷所载既非是也非否。
question-what-was-imposed = 处罚决定的内容是什么？记录未完整载明。责令停产停业、吊销许可证或者执照、较大数额罚款的，不得参加。
question-penalty-as-grave = 该处罚的严重程度是否与责令停产停业、吊销许可证或者执照、较大数额罚款相当，从而构成重大违法记录？
question-ban-term-beyond-law = { $longest-known ->
    [1] 记录的期限不在法律规定的范围内（{ $shortest }至{ $longest }年）。处罚决定原文如何规定？
   *[0] 记录的期限不在法律规定的范围内。处罚决定原文如何规定？
}
question-ban-basis = 该禁止并非由财政部门作出。其依据哪一法律、行政法规，是否及于本次采购？
question-ban-limited-by-itself = 处罚决定将禁止限于其他采购活动，而财政部规定此类处罚决定在全国范围内生效。该禁止是否适用于本次采购？
question-record-limited-by-itself = 该记录限于本次采购以外的采购活动，而《政府采购法》第二十二条针对供应商本身，不论其所投产品。该记录是否计入本次采购？
question-ban-not-in-law = 对资格发生变化未通知，《政府采购法实施条例》第七十二条第二款规定罚款、列入名单和中标、成交无效，未规定禁止参加。该禁止依据何种规定？
question-ban-not-recorded = 该处罚决定是否一并禁止其参加政府采购活动，至何日为止？
question-award-void = 该决定所处罚的行为是否发生在本次采购中，是否属于使中标、成交无效的行为？
question-tendering-law-applies = 本项目是否属于依照《招标投标法》必须进行招标的项目，从而适用该处罚？
question-wage-arrears-exclude = 本项目是否属于依法必须进行招标的项目，该记录是否使供应商不得参加？
question-fine-only-entry = 该记录仅因罚款而列入。通知规定列入名单的应当拒绝，而采购文件通常条款只拒绝被财政部门禁止参加的供应商。本次采购适用哪一种？
question-fine-to-be-listed = 该罚款是否已列入名单，仅因罚款列入的是否不得参加本次采购？通知规定列入名单的应当拒绝，而采购文件通常条款只拒绝被财政部门禁止参加的供应商。
question-entry-basis = 该记录依据哪一处罚决定，该决定是否作出尚未届满的禁止？
question-entry-still-listed = 该记录在应当公布的年限届满后仍可查询到。现在是否仍在名单上，截止何日？
question-which-list = 该记录属于何种名单？案卷未载明，或者所载名单无法识别。
question-deadline-not-stated = 投标（响应）于何日截止？案卷未载明；自采购公告之日至作出决定之日均有可能，而该记录在其中一些日子应当计入，在另一些日子不应计入。
question-cut-off-not-stated = 采购文件规定的信用记录查询截止时点是何日？自投标（响应）截止之日至作出决定之日均有可能，而该记录在其中一些日子在名单上，在另一些日子不在。
question-entry-withdrawn = 该记录已从名单撤回。是自始有误、所依据的决定一并撤销，还是仅因期限届满？
question-entry-before-rules = 列入所依据的事实，是否表明不符合《政府采购法》第二十二条第一款规定的条件？
question-listing-meets-art-19 = 列入所依据的处罚是否属于《政府采购法实施条例》第十九条第一款所列处罚，且在应当计入的年限之内？
question-repaired-too-early = 信用修复是否成立：当时最短公示期是否届满，各项义务是否履行完毕，该处罚是否可以修复？如不成立，该记录应当计入。
question-how-grave = 失信程度属于轻微、一般还是严重？信用修复前的最短公示期取决于此；修复过早的，该记录应当计入。
question-good-commercial-credit = 尽管有该记录，供应商是否仍具有良好的商业信誉？
question-good-tax-record = 供应商是否仍具有依法缴纳税收和社会保障资金的良好记录？
question-qualification-lost = 供应商在采购过程中是否丧失资格，是否已通知采购人？
question-reaches-running-contract = 投标（响应）截止后产生的情形，是否及于正在履行的合同的选择权或者变更？
question-stayed-decision-counts = 决定停止执行期间，是否仍予计入？
question-direct-holding = 一方是否直接控股或者管理另一方？通过他人间接控制的，不属于该条所称的直接控股。
question-one-firm-two-bids = 两份投标（响应）是否均由同一单位作出，且均已提交？单位与其分支机构，或者同一单位的两个名称，不是相互竞争的两个供应商。
question-tied-record-counts = 关于该关联主体的记录是否计入参加投标的一方？
question-lists-not-searched = 未查询或者未在有效时间内查询的名单，就本次采购显示什么结果？

## 不适用的理由

reason-other-law = 本次采购不适用中国法律。
reason-emergency = 因严重自然灾害和其他不可抗力事件所实施的紧急采购，不适用《政府采购法》（第八十五条）。
reason-national-security = 涉及国家安全和秘密的采购，不适用《政府采购法》（第八十五条）。
