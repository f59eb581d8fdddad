policy = 中国质量提升行动：质量记录与政府采购

-query = 可以书面向采购人或者采购代理机构提出质疑；对答复不满意的，可以向同级政府采购监督管理部门（财政部门）投诉。
-query-refusal = 对拒绝其参加的决定，可以书面向采购人或者采购代理机构提出质疑；对答复不满意的，可以向同级政府采购监督管理部门（财政部门）投诉。
-retrial = 对生效裁判本身，可以依法申诉。
-court = 可以依法申请行政复议或者提起行政诉讼。
-keeper = 可以向记录的保存机关提出异议，并将此告知采购人。

## 法律依据

instrument-guiding-opinions = 《中共中央 国务院关于开展质量提升行动的指导意见》（2017年9月5日，政策文件）
instrument-gpl = 《中华人民共和国政府采购法》
instrument-gpl-regs = 《中华人民共和国政府采购法实施条例》
instrument-caiku-2016-125 = 财政部关于在政府采购活动中查询及使用信用记录有关问题的通知（财库〔2016〕125号）
instrument-national-list = 《全国失信惩戒措施基础清单（2024年版）》
instrument-samr-order-44 = 《市场监督管理严重违法失信名单管理办法》（国家市场监督管理总局令第44号）

cite-guiding-opinions-5 = 《关于开展质量提升行动的指导意见》第（五）点（依英文摘要的编号）
cite-guiding-opinions-16 = 《关于开展质量提升行动的指导意见》第（十六）点
cite-guiding-opinions-19 = 《关于开展质量提升行动的指导意见》第（十九）点（依英文摘要的编号）
cite-guiding-opinions-24 = 《关于开展质量提升行动的指导意见》第（二十四）点（依英文摘要的编号）
cite-gpl-22-1-5 = 《政府采购法》第二十二条第一款第（五）项
cite-gpl-77-1 = 《政府采购法》第七十七条第一款
cite-gpl-regs-19-1 = 《政府采购法实施条例》第十九条第一款
cite-gpl-regs-19-2 = 《政府采购法实施条例》第十九条第二款
cite-gpl-regs-72-1-5 = 《政府采购法实施条例》第七十二条第一款第（五）项
cite-caiku-2016-125-2-1 = 财库〔2016〕125号，依采购文件载明的规则使用信用记录
cite-national-list-preface = 《全国失信惩戒措施基础清单》说明：惩戒措施以法律、法规和中央政策文件为依据
cite-samr-order-44-2 = 国家市场监督管理总局令第44号第二条

## 句子成分

of-day = { $begun-known ->
    [1] { $begun }
   *[0] 日期未载明
}
happened-on = { $happened-known ->
    [1] { $happened }
   *[0] 日期未载明
}
reported = { $reports ->
    [1] {""}
   *[other] 该事件有{ $reports }条记录，按一次计算。
}
until-when = { $until-known ->
    [1] 期限至{ $until }
   *[0] 期限届满日未载明
}
counts-until = { $until-known ->
    [1] 计至{ $until }。
   *[0] 截止日未载明。
}
published-until = { $until-known ->
    [1] 最长公示并使用至{ $until }。
   *[0] 公示截止日不明。
}
repair-when = { $repair ->
    [1] 可以在履行全部义务后，自{ $repairable }起向作出决定的机关申请信用修复，以停止公示和使用
    [2] 因处罚种类所限，在公示期届满前不得提前修复信用
    [3] 依法改判后提交新的裁判文书，或者待公示期届满
   *[0] 可以在履行全部义务且最短公示期届满后，向作出决定的机关申请信用修复，以停止公示和使用
}
or-annulled = { $judgment ->
    [1] {""}
   *[0] ；或者处罚被依法撤销后提交相关决定
}
itself = { $judgment ->
    [1] { -retrial }
   *[0] 对处罚本身，{ -court }
}
penalty-or-judgment = { $judgment ->
    [1] 裁判
   *[0] 处罚
}
on-ground = { $ground-known ->
    [1] 因{ $ground }
   *[0] 因未载明的事由
}
again = { $until-known ->
    [1] { $until }之后可以参加
   *[0] 不再计入之后可以参加
}
counts-until-done = { $until-known ->
    [1] 计至{ $until }或者召回完成之日。
   *[0] 计至召回完成之日。
}
recall-by = { $origin ->
    [1] 由主管机关责令召回
    [2] 由企业主动召回
   *[0] 未载明系责令召回还是主动召回
}
says-result = { $result ->
    [1] 载明证书已被暂停
    [2] 载明证书已被撤销
    [3] 载明不符合标准
    [4] 所载证书已不再有效，且案卷中没有其他有效证书
   *[0] 未载明结论
}

## 假冒伪劣产品

rule-counterfeit-goods = 被禁止参加政府采购活动的处罚（{ $record }），{ until-when }。在政府采购合同履行中提供假冒伪劣产品的，依法给予此种处罚。
    .title = 因假冒伪劣产品禁止参加
    .remedy = { again }；或者该处罚被依法撤销后提交相关决定。信用修复停止公示；是否同时终止禁止期限，尚无定论。
    .appeal = 对该处罚本身，{ -court }{ -query-refusal }

rule-counterfeit-goods-undecided = 一项记录（{ $record }，{ happened-on }）涉及或者可能涉及提供假冒伪劣产品，案卷未显示财政部门是否因此作出禁止参加的处罚。{ reported }{ counts-until }
    .title = 假冒伪劣产品，尚无处理决定
    .remedy = 提交财政部门的决定，或者证明没有此种决定；记录有误的，申请更正。
    .appeal = { -keeper }{ -query }

## 处罚

rule-quality-penalty = { on-ground }作出的{ penalty-or-judgment }（{ $record }，{ of-day }）记录在案。{ reported }{ published-until }{ $basis ->
    [1] 其载明了限制参加采购所依据的法律、行政法规，但依参数的设定不予采用；
    [2] 其载明了限制参加采购所依据的全国失信惩戒措施基础清单事项，但依参数的设定不予采用；
    [3] 其载明了联合惩戒备忘录作为限制参加采购的依据，但仅有备忘录不属于可以采用的依据；
   *[0] 未载明以其为依据限制参加采购的措施；
}是否禁止参加，依《政府采购法》第二十二条第一款第（五）项认定。
    .title = 质量领域的违法行为
    .remedy = { repair-when }{ or-annulled }。
    .appeal = { -query }{ itself }

rule-quality-penalty-limited = { on-ground }作出的{ penalty-or-judgment }（{ $record }，{ of-day }）{ $basis ->
    [1] 依其载明的法律、行政法规
    [2] 依全国失信惩戒措施基础清单所列事项
    [3] 依联合惩戒备忘录
   *[0] 依未载明的依据
}，在其所涉范围内限制参加采购。{ reported }{ published-until }
    .title = 质量领域违法行为的联合惩戒
    .remedy = { repair-when }{ or-annulled }。
    .appeal = { -query }{ itself }

rule-quality-penalty-by-documents = { on-ground }作出的{ penalty-or-judgment }（{ $record }，{ of-day }）仍然有效，采购文件对此类记录规定了措施。{ reported }{ published-until }
    .title = 质量领域的违法行为：采购文件规定的措施
    .remedy = { repair-when }{ or-annulled }。
    .appeal = { -query }{ itself }

rule-information-security = { on-ground }作出的{ penalty-or-judgment }（{ $record }，{ of-day }），涉及或者可能涉及本次采购的智能手机、可穿戴设备或者新型视听产品。{ reported }{ published-until }案卷未载明据以限制参加采购的法律依据。
    .title = 产品的信息安全和隐私保护
    .remedy = 提交处罚决定书或者裁判文书，并说明整改情况。{ repair-when }{ or-annulled }。
    .appeal = { -query }{ itself }

rule-information-security-limited = { on-ground }作出的{ penalty-or-judgment }（{ $record }，{ of-day }），涉及或者可能涉及智能手机、可穿戴设备或者新型视听产品，{ $basis ->
    [1] 依其载明的法律、行政法规
    [2] 依全国失信惩戒措施基础清单所列事项
    [3] 依联合惩戒备忘录
   *[0] 依未载明的依据
}，在其所涉范围内限制参加采购。{ reported }{ published-until }
    .title = 因产品信息安全和隐私保护的限制
    .remedy = { repair-when }{ or-annulled }。
    .appeal = { -query }{ itself }

## 召回

rule-open-recall = 一项缺陷产品召回（{ $record }，{ of-day }），{ recall-by }，未记载已经完成。{ reported }{ counts-until-done }未发现仅因召回即限制参加采购的法律规定。
    .title = 尚未完成的召回
    .remedy = 完成召回并予以记录；记录有误的，申请更正。
    .appeal = { -keeper }

rule-open-recall-limited = 一项缺陷产品召回（{ $record }，{ of-day }），{ recall-by }，未记载已经完成；采购文件对此类记录规定了措施。{ reported }{ counts-until-done }
    .title = 尚未完成的召回：采购文件规定的措施
    .remedy = 完成召回并提交完成证明；记录有误的，申请更正。
    .appeal = { -query }{ -keeper }

## 监督抽查

rule-failed-sampling = 产品质量监督抽查不合格（{ $record }，{ happened-on }），未记载复查合格。{ reported }{ counts-until }未发现仅因一次抽查不合格即限制参加采购的法律规定。
    .title = 监督抽查不合格
    .remedy = 整改并取得复查合格的记录；结果有误的，申请复检或者更正记录。
    .appeal = { -keeper }

rule-failed-sampling-limited = 产品质量监督抽查不合格（{ $record }，{ happened-on }），未记载复查合格；采购文件对此类记录规定了措施。{ reported }{ counts-until }
    .title = 监督抽查不合格：采购文件规定的措施
    .remedy = 提交复查合格的结果；结果有误的，申请复检或者更正记录。
    .appeal = { -query }{ -keeper }

rule-sampling-failed-again = { $party }的产品再次监督抽查不合格：{ $times ->
    [1] 复查（或者可能是复查）不合格（{ $record }）
   *[other] 共{ $times }次（{ $record }等）
}。{ counts-until }此后被责令停产停业或者吊销许可证、执照的，构成重大违法记录。
    .title = 再次监督抽查不合格
    .remedy = 提交不合格后主管机关的处理决定和最近一次复查的结果。
    .appeal = { -query }{ -keeper }

## 标准

rule-certificate-not-valid = 一项标准符合性记录（{ $record }）{ says-result }。{ reported }{ counts-until }未发现仅因此即限制参加采购的法律规定。
    .title = 证书或者标准
    .remedy = 恢复证书，或者重新评价标准符合性；记录有误的，申请更正。
    .appeal = { -keeper }

rule-certificate-limited = 一项标准符合性记录（{ $record }）{ says-result }；采购文件对此类记录规定了措施。{ reported }{ counts-until }
    .title = 证书或者标准：采购文件规定的措施
    .remedy = 提交证书已恢复或者符合标准的证明；记录有误的，申请更正。
    .appeal = { -query }{ -keeper }

rule-certificate-required = 一项标准符合性记录（{ $record }）{ says-result }；采购文件要求或者可能要求有效证书。{ reported }{ $result ->
    [4] {""}
   *[other] { counts-until }
}
    .title = 采购文件要求的证书
    .remedy = 提交对所投产品有效的证书。
    .appeal = { -query }{ -keeper }

rule-certificate-valid = 一项标准符合性记录（{ $record }）载明证书有效，{ $until-known ->
    [1] 有效期至{ $until }
   *[0] 有效期未载明
}。
    .title = 有效证书

## 名单

rule-market-supervision-listing = 市场监督管理严重违法失信名单的记录（{ $record }），{ counts-until }该名单不属于应当拒绝参加的名单，至多作为考量因素。
    .title = 市场监督管理名单与联合惩戒
    .remedy = 提交列入所依据的决定书；符合条件的，申请信用修复并移出名单。
    .appeal = 向作出列入决定的市场监督管理部门提出异议。{ -query }

## 关联主体

tied = { $tie ->
    [1] 该单位与本次投标的一方为同一单位
    [2] 该单位为本次投标一方的分支机构
    [3] 本次投标的一方为该单位的分支机构
    [5] 该单位通过其他主体（分支机构、总机构或者其他名称）与本次投标的一方属于同一单位
   *[4] 该单位的业务由本次投标的一方承继
}

rule-tied-record = 一项质量记录（{ $record }）涉及{ $party }；{ tied }。如该记录涉及本次投标的一方，则对本次采购有影响或者可能有影响。{ counts-until }
    .title = 关联主体的记录
    .remedy = 说明两者的关系，以及该记录是否涉及参加投标的一方及其所投产品。
    .appeal = { -query }{ -keeper }

## 提示

rule-reference-factor = 质量水平、标准水平或者品牌价值（{ $record }）是企业信用评级的参考因素，既不构成准入条件，也不排除参加。
    .title = 参考因素

how-over = { $how ->
    [1] 已被作出机关撤回{ on-that-day }
    [2] 已被依法撤销或者改判{ on-that-day }
    [3] 已停止执行{ since-that-day }{ $until-known ->
        [1] ，至{ $until }
       *[0] {""}
    }
    [4] 已修复信用{ on-that-day }
    [5] 已了结{ since-that-day }
   *[6] { $on-known ->
        [1] 已届满，最后一日为{ $on }
       *[0] 已届满，其最后一日不晚于法定最长期限届满之日
    }
}
on-that-day = { $on-known ->
    [1] （{ $on }）
   *[0] {""}
}
since-that-day = { $on-known ->
    [1] （自{ $on }起）
   *[0] {""}
}

rule-no-longer-counts = 一项质量记录（{ $record }）{ how-over }，不予计入。
    .title = 不予计入的记录

rule-counterfeit-ban-over = 一项因假冒伪劣产品作出的禁止参加处罚（{ $record }）{ how-over }，不影响参加资格。
    .title = 不影响参加资格的禁止

## 参数

parameter-basis-law = 决定依其载明的法律、行政法规限制参加采购的，是否采用
parameter-basis-national-list = 决定依全国失信惩戒措施基础清单所列事项限制参加采购的，是否采用
parameter-basis-memorandum = 决定仅依联合惩戒备忘录限制参加采购的，是否采用
parameter-basis-documents = 采购文件对质量不良记录规定的措施，是否采用
parameter-penalty-without-basis = 未载明限制措施时，质量处罚的后果
parameter-security-without-basis = 未载明限制措施时，违反信息安全、隐私保护规定的后果
parameter-product-without-basis = 未载明限制措施时，未完成的召回、抽查不合格、证书失效的后果
parameter-voluntary-recall = 企业主动召回的后果
parameter-extra-bid-security = 采购文件要求另行提交的投标保证金占合同金额的比例
parameter-repeat-count = 视为再次不合格的抽查不合格次数
parameter-failure-counts-for = 抽查不合格计入的年数
parameter-breach-counts-for = 财政部门尚未处理的违约记录计入的年数
parameter-minor-longest = 轻微失信信息的最长公示月数
parameter-general-shortest = 一般失信信息的最短公示月数
parameter-general-longest = 一般失信信息的最长公示年数
parameter-serious-shortest = 严重失信信息的最短公示年数
parameter-serious-longest = 严重失信信息的最长公示年数
parameter-periods-count-from = 上述期限的起算
parameter-market-published-for = 发展改革委令第36号施行前，市场监督管理部门公示行政处罚的年数
parameter-market-warning-published-for = 发展改革委令第36号施行前，市场监督管理部门公示仅为警告或者通报批评的处罚的月数
parameter-low-fine-up-to = 较低数额罚款的上限（其公示与通报批评同时停止）；0表示没有已知的标准
parameter-market-repair-after = 市场监督管理部门可以提前停止公示的月数
parameter-market-repair-after-for-food = 食品、药品、特种设备领域可以提前停止公示的月数
parameter-market-listing-for = 市场监督管理严重违法失信名单的列入年数
parameter-shortest-ban = 第七十七条规定的最短禁止年数
parameter-longest-ban = 第七十七条规定的最长禁止年数
parameter-repaired-ban = 信用修复对尚未届满的禁止的影响

## 代码

code-cn-list-procurement-dishonest = 政府采购严重违法失信行为记录名单
code-cn-list-market-supervision-dishonest = 市场监督管理严重违法失信名单
code-cn-authority-finance = 财政部门
code-cn-authority-market-supervision = 市场监督管理部门
code-cn-ground-counterfeit-or-inferior-goods = 提供假冒伪劣产品
code-cn-ground-product-quality = 违反产品质量法律规定
code-cn-ground-project-quality = 违反工程或者服务质量法律规定
code-cn-ground-compulsory-standard = 不符合强制性标准
code-cn-ground-certification-misuse = 冒用、滥用证书或者标志
code-cn-ground-information-security = 违反信息安全法律规定
code-cn-ground-privacy-protection = 违反隐私保护法律规定
code-cn-ground-ordered-recall = 责令召回
code-cn-ground-voluntary-recall = 主动召回
code-cn-ground-sampling-failed = 产品质量监督抽查不合格
code-cn-ground-follow-up-sampling-failed = 监督抽查复查不合格
code-cn-ground-certificate-valid = 证书或者标志有效
code-cn-ground-certificate-suspended = 证书或者标志被暂停
code-cn-ground-certificate-withdrawn = 证书或者标志被撤销
code-cn-ground-standard-not-met = 不符合标准
code-cn-fact-same-event-number = 记录所报告事件的编号
code-cn-fact-objection-pending = 当事人已对记录提出异议
code-cn-fact-limited-under-law = 决定依其载明的法律、行政法规限制参加采购
code-cn-fact-limited-under-national-list = 决定依全国失信惩戒措施基础清单所列事项限制参加采购
code-cn-fact-limited-under-memorandum = 决定仅依联合惩戒备忘录限制参加采购
code-cn-fact-section-5-product = 决定涉及智能手机、可穿戴设备或者新型视听产品
code-cn-fact-dishonesty-gravity = 失信程度：1轻微，2一般，3严重
code-cn-fact-dishonesty-grade = 失信程度（另一名称）
code-cn-fact-not-corrected = 受处罚的行为尚未纠正
code-cn-fact-food-drugs-or-special-equipment = 处罚涉及食品、药品或者特种设备
code-cn-fact-documents-enhanced-inspection = 采购文件规定对有质量不良记录的加强检验
code-cn-fact-documents-extra-bid-security = 采购文件规定有质量不良记录的另行提交投标保证金
code-cn-fact-documents-monitoring = 采购文件规定对有质量不良记录的进行履约监控
code-cn-fact-documents-exclude-categories = 采购文件规定排除质量不良记录所涉品目
code-cn-fact-certificate-required = 采购文件要求有效证书

## 问题

question-which-basis = 该记录依何种法律、行政法规或者清单所列措施限制参加本次采购？《指导意见》是政策文件，不是限制的依据；没有依据的，该记录不产生影响。
question-basis-allows = 所载明的依据是否允许限制参加本次采购？其文本未能查得，或者规定不明确。
question-exclusion-basis = 采购文件依何种法律、行政法规可以排除所涉品目？采购文件本身不得增设法律规定以外的惩戒措施。
question-objection-open = 当事人已对该记录提出异议，尚无答复记录。该记录是否正确？
question-section-5-product = 该决定是否涉及智能手机、可穿戴设备或者新型视听产品，且属于本次采购的种类？
question-how-grave = 失信程度属于轻微、一般还是严重？该决定公示多久、自何日起可以修复信用，均取决于此。
question-repaired-too-early = 信用修复是否成立：当时最短公示期是否届满，是否已经整改并履行全部义务，该处罚是否可以修复？如不成立，该决定应当计入。
question-publication-beyond-law = 所记载的公示截止日晚于法律允许的最后一日。是受处罚的行为尚未纠正，还是记载的日期有误？
question-cut-off-not-stated = 采购文件规定的信用记录查询截止时点是何日？自投标（响应）截止之日至作出决定之日均有可能，而该记录产生于其中第一日之后。
question-deadline-not-stated = 投标（响应）于何日截止？案卷未载明；自采购公告之日至作出决定之日均有可能，而该记录在其中一些日子应当计入，在另一些日子不应计入。
question-tied-record-counts = 关于该关联主体的记录是否计入参加投标的一方？
question-what-followed-failure = 再次不合格后，是否被责令停产停业或者吊销许可证、执照？各次不合格是否为不同的事件？此后既未被责令停产停业，也未被吊销许可证、执照的，不影响参加资格。
question-valid-certificate = 供应商是否持有对所投产品有效的证书？
question-finance-decision = 该产品是否在政府采购合同履行中提供，财政部门是否已认定其为假冒伪劣产品？只有财政部门的禁止才影响参加资格。
question-listing-counts = 该名单记录在本次采购中应当如何考量？关于其后果的条款未能查得；据现有了解，该记录作为考量因素，不直接排除参加。
question-unclear-fact = 采购文件或者决定是如何规定的？案卷所载既非“是”，也非“否”。
question-repair-ends-ban = 禁止期限尚未届满，信用已经修复。修复决定是否同时终止该禁止，还是仍执行至期限届满？
question-ban-term-beyond-law = 所记载的期限不是法律允许的期限。处罚决定书本身如何规定？
question-ban-basis = 该禁止并非由财政部门作出。其依据是何种法律或者行政法规，该规定是否适用于本次采购？
question-ban-limited-by-itself = 处罚决定将禁止限于本次采购以外的采购活动，而财政部规定此类处罚在全国范围内生效。是否适用于本次采购？
question-entry-withdrawn = 该名单记录已被撤回。所依据的禁止是否也已撤回？
question-reaches-running-contract = 投标（响应）截止之后产生的情形，是否影响本合同的选择权或者变更？

## 不适用的理由

reason-other-law = 本次采购不适用中国法律。
reason-emergency = 因严重自然灾害或者其他不可抗力实施的紧急采购，不适用《政府采购法》（第八十五条）。
reason-national-security = 涉及国家安全和秘密的采购，不适用《政府采购法》（第八十五条）。
reason-before-guiding-opinions = 本次采购公告早于《指导意见》印发之日（2017年9月5日）。
