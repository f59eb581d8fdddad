policy = 示例采购法：供应商参加资格

## 法律

instrument-act = 示例采购法
cite-act-7-1 = 示例采购法第七条第一款

## 规则

rule-large-fine = 一项罚款（{ $record }，{ $decided-known ->
    [1] { $decided }作出
   *[0] 作出日期未载明
}），{ $amount-known ->
    [1] 记载金额为{ $amount }
   *[0] 金额未载明
}；罚款达到{ $from }的，{ $years }年内不得参加。{ $until-known ->
    [1] 该处罚计算至{ $until }。
   *[0] {""}
}
    .title = 较大数额罚款
    .remedy = 在计算期限届满后参加；或者处罚被依法撤销后提交相关决定。
    .appeal = 可以对处罚依法申请行政复议。

## 参数

parameter-fine-from = 罚款达到该数额的，不得参加
parameter-look-back = 投标截止日前计算罚款的年数

## 不适用的理由

reason-other-law = 本次采购适用其他国家的法律。
