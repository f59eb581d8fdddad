# 规则所需事实缺失时，开发工具包自行提出的问题。
question-amount-unknown = 处罚金额是多少？记录未载明金额，而该规则取决于金额。
question-currency-differs = 金额的币种与法定标准的币种不同：折合法定标准币种是多少？
question-date-unknown = 规则据以起算的事件发生于哪一天？记录未载明。
question-end-unknown = 期限到哪一天为止？记录既未载明届满日，也未载明无期限。
question-finality-unknown = 该决定是否已经生效（终局）？记录未载明，而该规则以此为条件。
question-match-unconfirmed = 该记录是否确属该当事人？目前仅按名称匹配。
question-source-stale = 该记录目前在其来源处是否仍然如此？对本次采购而言，上次查询已过久。
question-scope-unknown = 该记录自身的适用范围是否涵盖本次采购？案卷未载明判断所需的事实。
question-ground-unknown = 该决定的事由是什么？记录未载明。
question-authority-unknown = 该决定由哪个机关作出？记录未载明。
question-figure-unknown = 本案应适用法律上的哪一数额或期限？本政策在该日期没有已知的有效数值。
question-tie-unknown = 两个当事人之间是否存在关系，在关键日期是否存在？案卷未载明。
