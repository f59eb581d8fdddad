policy = 世界银行制裁制度

instrument-list = 世界银行《无资格公司和个人名单》
instrument-sanctioning-guidelines = 《世界银行集团制裁指引》
instrument-sanctions-procedure = 世界银行程序文件《银行融资项目的制裁程序与和解》（MDCAO6.03-PROC.106）
instrument-mutual-enforcement = 2010年4月9日《相互执行取消资格决定协议》（依非洲开发银行的说明）

cite-list-ineligible-firms = 世界银行《无资格公司和个人名单》表一：无资格获授世界银行融资合同的公司
cite-list-ongoing = 世界银行《无资格公司和个人名单》表一：无届满日的条目（永久或持续）
cite-list-cross-debarred = 世界银行《无资格公司和个人名单》“事由”栏（2021年1月1日起标注）：交叉取消资格
cite-list-temporary-suspension = 世界银行《无资格公司和个人名单》被临时暂停资格的公司；现有资料未载明相应条款
cite-list-controlled-affiliate = 世界银行《无资格公司和个人名单》“事由”栏（2021年1月1日起标注）：受控关联方
cite-list-controlling-affiliate = 世界银行《无资格公司和个人名单》“事由”栏（2021年1月1日起标注）：控制性关联方
cite-list-successor = 世界银行《无资格公司和个人名单》“事由”栏（2021年1月1日起标注）：承继人或受让人
cite-list-other-sanctions = 世界银行《无资格公司和个人名单》表二：其他制裁
cite-sanctioning-guidelines-base-sanction = 《世界银行集团制裁指引》第一部分，基准制裁：三年附条件解除的取消资格
cite-sanctioning-guidelines-range-of-sanctions = 《世界银行集团制裁指引》制裁的种类
cite-sanctions-procedure-affiliates = 世界银行程序MDCAO6.03-PROC.106，“关联方”的定义：控制、受控制或者受共同控制
cite-mutual-enforcement-conditions = 《相互执行取消资格决定协议》承认的条件：属四类行为之一、超过一年、已公开、自行为之日起十年内作出
cite-mutual-enforcement-same-terms = 《相互执行取消资格决定协议》按原决定的相同条件予以承认
cite-mutual-enforcement-participants = 《相互执行取消资格决定协议》参加机构
cite-mutual-enforcement-first-hand = 《相互执行取消资格决定协议》限于参加机构自行作出的决定
cite-mutual-enforcement-in-effect = 《相互执行取消资格决定协议》2010年4月9日签署，自2011年7月1日起在五家银行之间全部生效
cite-mutual-enforcement-opt-out = 《相互执行取消资格决定协议》因机构或法律原因不予承认

# 若干规则共用的措辞：属于何种情形。
by-name = { $matched ->
        [0] 该记录仅凭名称查得，尚未确认系同一主体；如确系同一主体，则
       *[1] {""}
    }
earliest = { $earliest-known ->
        [1] ；最早可解除日期：{ $earliest }
       *[0] {""}
    }
ends = { $conditional ->
        [1] { $until-known ->
            [1] 所载末日：{ $until }，但解除附有条件，该日届至并不当然终止{ earliest }
           *[0] 解除附有条件，无末日{ earliest }
        }
        [2] 所载末日：{ $until }，但一份可能涉及其他主体的记录载明解除附有条件，果真如此则该日届至并不当然终止{ earliest }
       *[0] { $until-known ->
            [1] 末日：{ $until }{ earliest }
           *[0] 未载明末日{ earliest }
        }
    }
tie = { $tie ->
        [1] { $party }与{ $sanctioned }为同一公司
        [2] { $party }系{ $sanctioned }的分支机构
        [3] { $party }受{ $sanctioned }控制
        [4] { $party }通过他人受{ $sanctioned }控制
        [5] { $party }控制{ $sanctioned }
        [6] { $party }通过他人控制{ $sanctioned }
        [7] { $party }承接了{ $sanctioned }的业务
        [8] { $party }或者与其有关系的公司承接了{ $sanctioned }或者与之有关系的公司的业务
        [9] { $party }与{ $sanctioned }受共同控制
       *[10] { $party }与{ $sanctioned }之间存在可能构成控制的关系
    }
sanctioned = { $matched ->
        [0] 如仅凭名称查得的记录确系该主体，则{ $sanctioned }为制裁对象（{ $record }）。
       *[1] { $sanctioned }为制裁对象（{ $record }）。
    }
tied = { $tie ->
        [0] { $matched ->
            [0] 如仅凭名称查得的记录确系该主体，则其本身为制裁对象（{ $record }）。
           *[1] 其本身即为制裁对象（{ $record }）。
        }
       *[1] { tie }；{ sanctioned }
    }
reaches = { $tie ->
        [0] {""}
        [1] 制裁对公司的一切名称均有约束力。
        [2] 制裁对公司的一切分支机构均有约束力。
        [3] 被取消资格方所控制的关联方通常一并取消资格。
        [4] 被取消资格方所控制的关联方通常一并取消资格。
        [5] 控制性关联方仅在被认定负有责任时才一并受制裁。
        [6] 控制性关联方仅在被认定负有责任时才一并受制裁。
        [7] 制裁可能及于承继人和受让人。
        [8] 制裁可能及于承继人和受让人。
       *[10] 制裁是否及于此类关联方，取决于该关系和决定的内容。
    }

rule-debarment = { by-name }{ $party }列于世界银行无资格公司名单（{ $record }；首日：{ $from }；末日：{ $until }{ earliest }）。期限内（首日、末日均计入）不得获授世界银行融资的合同。{ $earliest-known ->
        [1] 世界银行可在末日之前决定解除，但不早于{ $earliest }。
       *[0] {""}
    }
    .title = 定期取消资格
    .remedy = 待末日届满{ $earliest-known ->
        [1] ，或者自{ $earliest }起取得世界银行的解除决定并提交通知
       *[0] {""}
    }；在此之前，只有世界银行变更决定，或者条目有误、所列并非本公司而经更正，方可移出名单。为证明取消资格已经终止，可提交载明固定期限的决定、解除通知，或者末日之后查阅的名单。
    .appeal = 该公司可向作出决定的世界银行提出。现有资料既未载明程序，也未载明期限。
rule-conditional-release = { by-name }{ $party }被世界银行取消资格，且解除附有条件（{ $record }；首日：{ $from }{ earliest }{ $until-known ->
        [1] ；所载末日：{ $until }
       *[0] {""}
    }）。任何日期届至均不当然终止该制裁：在世界银行决定解除之前，该公司始终无资格。
    .title = 附条件解除的取消资格
    .remedy = 满足决定所定的条件，并提交世界银行的解除通知。条件是否满足，由世界银行认定。
    .appeal = 该公司可向世界银行提出；决定由其作出，条件是否满足亦由其认定。现有资料既未载明程序，也未载明期限。
rule-indefinite-debarment = { by-name }{ $party }列于世界银行无资格公司名单，且无届满日（{ $record }；首日：{ $from }）。名单不区分永久性条目与持续至世界银行决定解除之时的条目。
    .title = 永久或持续取消资格
    .remedy = 解除附有条件的，应满足条件并提交世界银行的解除通知；永久取消资格，仅在世界银行变更决定时终止。
    .appeal = 该公司可向作出决定的世界银行提出。现有资料既未载明程序，也未载明期限。
rule-listed-cross-debarment = { by-name }因世界银行承认另一开发银行的取消资格决定，{ $party }被列入世界银行无资格公司名单（{ $record }；首日：{ $from }；{ ends }）。其条件与该银行的决定相同。
    .title = 因交叉取消资格而列名
    .remedy = { $conditional ->
        [1] 取得作出决定的银行的解除或变更决定，并由世界银行相应更新名单。
        [2] 查明该记录是否涉及本公司；如是，取得作出决定的银行的解除决定，并由世界银行相应更新名单。
       *[0] 待末日届满，并证明另一银行的决定所定期限为固定期限；或者取得该银行的解除或变更决定，并由世界银行相应更新名单。
    }
    .appeal = 该公司应依作出决定的银行自身的规则，向该银行提出。现有资料未载明期限。
rule-temporary-suspension = { by-name }{ $party }被世界银行临时暂停资格（{ $record }；首日：{ $from }；{ $until-known ->
        [1] 末日：{ $until }
       *[0] 未载明届满日
    }）。暂停期间不得获授世界银行融资的合同。
    .title = 临时暂停资格
    .remedy = 待暂停终止，或者由世界银行撤销暂停并提交相应通知。
    .appeal = 该公司可向作出决定的世界银行提出。现有资料既未载明程序，也未载明期限。
rule-cross-debarment = { by-name }{ $party }被《相互执行取消资格决定协议》的另一参加银行取消资格（{ $record }；首日：{ $from }；{ ends }）。凡因欺诈、腐败、串通或胁迫行为作出、期限超过一年、已公开，且系协议项下自行为之日起十年内作出的决定，世界银行按相同条件予以执行。
    .title = 被其他开发银行取消资格
    .remedy = { $conditional ->
        [0] 有末日的，待末日届满；或者取得作出决定的银行的解除或变更决定。
       *[1] 取得作出决定的银行的解除或变更决定：任何日期届至均不当然解除。
    }协议的某项条件未满足的，提交可资证明的决定文本；也可证明世界银行已决定不予承认。
    .appeal = 该公司应依作出决定的银行自身的规则，向该银行提出。现有资料未载明期限。
rule-recognised-elsewhere = { by-name }{ $party }列于另一银行的名单，系因该银行承认了其他银行的决定（{ $record }；首日：{ $from }；{ ends }）。此类条目本身不发生交叉效力，但其所依据的决定可能由世界银行自行作出，或者同样为世界银行所执行；案卷中既无该决定，也无此后对世界银行名单的查询。
    .title = 其他银行的条目，所依据的决定未入卷
    .remedy = 提交该条目所依据的决定，或者该条目生效之后对世界银行无资格公司名单的查询结果。
    .appeal = 该公司应依作出原决定的银行自身的规则，向该银行提出。现有资料未载明期限。
rule-consortium-member = { by-name }投标联合体成员{ $party }为制裁对象（{ $record }；首日：{ $from }；{ ends }）。成员不得获授的合同，联合体亦不得获授；现有资料对此未作明文规定。
    .title = 联合体成员受制裁
    .remedy = 采购文件仍允许变更联合体的，可不再与受制裁成员联合投标；{ $conditional ->
        [0] 否则须待制裁期满或者该成员获解除。
       *[1] 否则须待该成员获解除：任何日期届至均不当然解除。
    }
    .appeal = 受制裁成员可向作出决定的银行提出。现有资料未载明期限。
rule-same-firm = { tie }；{ sanctioned }{ reaches }
    .title = 与受制裁公司为同一主体
    .remedy = 证明其为不同的法律主体且不存在上述关系，或者待制裁期满、该公司获解除。
    .appeal = 受制裁公司可向作出决定的银行提出。现有资料未载明期限。
rule-controlled-affiliate = { tie }；{ sanctioned }被取消资格方所控制的关联方通常一并取消资格，但决定或和解协议将其排除在外的除外。
    .title = 受被制裁方控制
    .remedy = 决定或和解协议将本公司排除在外的，提交该文件；或者证明控制关系不存在或已终止；或者待控制方的制裁期满或获解除。
    .appeal = 该公司可向作出决定的银行说明其不在或不应在制裁范围内。现有资料未载明期限。
rule-controlling-affiliate = { tie }；{ sanctioned }控制性关联方仅在被认定负有责任时才一并受制裁。
    .title = 控制被制裁方
    .remedy = 提交决定或和解协议，以说明控制方是否被认定负有责任。
    .appeal = 决定将本公司包括在内的，该公司可向作出决定的银行提出。现有资料未载明期限。
rule-affiliate = { tie }；{ sanctioned }制裁是否及于此类关联方，取决于该关系和决定的内容。
    .title = 与被制裁方有关联
    .remedy = 提交证明控制关系的材料，以及载明所涉关联方范围的决定或和解协议。
    .appeal = 决定将本公司包括在内的，该公司可向作出决定的银行提出。现有资料未载明期限。
rule-successor = { tie }；{ sanctioned }制裁可能及于承继人和受让人。
    .title = 被制裁方的承继人
    .remedy = 提交该决定和承接业务的合同，以说明本公司是否属于决定所称的承继人或受让人。
    .appeal = 决定将本公司包括在内的，该公司可向作出决定的银行提出。现有资料未载明期限。
rule-subcontractor = { $party }为拟用分包商。{ tied }{ reaches }无资格者不得参与世界银行融资的合同；现有资料对分包商未作明文规定。
    .title = 分包商受制裁
    .remedy = 更换分包商，或者不作分包；或者提交决定，以说明其是否在制裁范围内。
    .appeal = 被制裁方可向作出决定的银行提出。现有资料未载明期限。
rule-relied-on-entity = 投标依托{ $party }的能力。{ tied }{ reaches }无资格者不得参与世界银行融资的合同；现有资料对被依托主体未作明文规定。
    .title = 被依托主体受制裁
    .remedy = 更换被依托的主体，或者以自身能力满足要求；或者提交决定，以说明其是否在制裁范围内。
    .appeal = 被制裁方可向作出决定的银行提出。现有资料未载明期限。
rule-release-unclear = { by-name }对{ $party }的取消资格末日已过（{ $record }；首日：{ $from }；末日：{ $until }），但案卷未载明其为固定期限。世界银行的基准制裁为附条件解除的取消资格，日期届至并不当然终止。{ $why ->
        [1] 现有名单查阅于{ $read }，不晚于末日；名单在末日过后才将仍在持续的取消资格标为持续，故该次查阅不能证明末日之后的情况，应重新查阅名单。
        [2] 其条件以另一银行的决定为准，而世界银行名单并不载明该条件；即使尚未解除，名单所载末日也可能保持不变。
        [3] 该决定由另一银行作出，记录未载明解除是否附有条件。
       *[0] 现有名单查阅于{ $read }，在此尚不足以认定。
    }
    .title = 取消资格是否终止尚未查明
    .remedy = 重新查阅名单并提交结果；或者提交载明固定期限的决定或者解除通知。
    .appeal = 该公司可请求作出决定的银行确认其已获解除。现有资料未载明期限。
rule-unclear-record = { by-name }案卷中载有{ $party }的{ $record }，{ $placed ->
        [0] 但未载明其列于何名单，或者所列名单在此无从识别。
       *[1] 但该名单并不包含此类制裁。
    }
    .title = 性质不明的制裁
    .remedy = 提交决定或名单条目，以查明由何机构作出何种制裁；记录有误的，申请更正。
rule-list-search = { $lack ->
        [1] 对{ $party }的世界银行无资格公司名单查询作于{ $read }，早于采购文件允许的期限；没有其他查询能够显示该名单。
        [2] 对{ $party }的世界银行无资格公司名单查询作于{ $read }，晚于作出判断之日；没有其他查询能够显示该名单。
        [3] 对{ $party }的世界银行无资格公司名单查询（{ $read }）仅凭名称进行，该名称未必是其唯一名称；没有其他查询能够显示该名单。
       *[0] 案卷未显示就{ $party }查询过世界银行无资格公司名单。案卷中没有记录，并不说明名单上没有记录。
    }
    .title = 世界银行名单的查询
    .remedy = 就投标各成员以其全部名称查询名单，并将结果和查询日期补入案卷。
rule-debarment-ended = { by-name }对{ $party }的取消资格已经终止（{ $record }；{ $released-known ->
        [1] 解除日：{ $released }
       *[0] 末日：{ $until }
    }）。
    .title = 取消资格已终止
rule-suspension-ended = { by-name }对{ $party }的临时暂停资格已经终止（{ $record }；{ $released-known ->
        [1] 解除日：{ $released }
       *[0] 末日：{ $until }
    }）。
    .title = 临时暂停资格已终止
rule-debarment-upcoming = { by-name }对{ $party }的取消资格已有记录，但尚未开始（{ $record }；首日：{ $from }）。{ $another ->
        [1] 该决定由另一银行作出：仅在世界银行予以承认时，该公司自该日起在此无资格。
       *[0] 自该日起，该公司无资格。
    }
    .title = 取消资格尚未开始
rule-sanction-lifted = { by-name }案卷中有对{ $party }的制裁，但该制裁目前不具效力（{ $record }）：{ $how ->
        [1] 已于{ $from }被撤回。
        [2] 已于{ $from }被撤销或者推翻。
       *[3] 自{ $from }起中止执行，{ $until-known ->
            [1] 至{ $until }止（当日计入），此后恢复效力。
           *[0] 未载明中止的届满日；中止结束后恢复效力。
        }
    }
    .title = 制裁目前不具效力
rule-affiliate-carved-out = { tie }；{ sanctioned }该决定或和解协议将关联方排除在外，故制裁不及于{ $party }。
    .title = 决定将关联方排除在外
rule-affiliate-left-eligible = { tie }；{ sanctioned }同一决定保留了{ $party }本身的资格（{ $decision }），故制裁不及于该公司。
    .title = 同一决定保留关联方的资格
rule-conditional-non-debarment = { by-name }{ $party }处于附条件不取消资格期间（{ $record }；首日：{ $from }；末日：{ $until }）。其仍有资格；如未满足条件，可能被取消资格。
    .title = 附条件不取消资格
rule-reprimand = { by-name }{ $party }曾收到世界银行的谴责信（{ $record }；日期：{ $decided }）。其仍有资格。
    .title = 谴责信
rule-restitution = { by-name }世界银行责令{ $party }返还或赔偿（{ $record }）。仅此一项不影响其资格。
    .title = 返还或赔偿
rule-other-bank-enforced = 另一银行关于{ $party }的记录（{ $record }）已通过世界银行自身名单予以执行，以该名单条目为准。
    .title = 其他银行的取消资格，已列入世界银行名单
rule-other-bank-not-party = { by-name }{ $party }受欧洲投资银行制裁（{ $record }）。该行不是《相互执行取消资格决定协议》的参加方，该条目在此不构成障碍。
    .title = 非参加方银行的名单
rule-other-bank-practice = 另一银行仅因妨碍行为取消{ $party }的资格（{ $record }）。各银行之间仅承认因欺诈、腐败、串通和胁迫行为作出的决定。
    .title = 其他银行仅因妨碍行为取消资格
rule-other-bank-term = 另一银行对{ $party }的取消资格未超过予以承认的最短期限（{ $record }；首日：{ $from }；末日：{ $until }；须超过：{ $minimum }年）。
    .title = 其他银行的取消资格，期限过短
rule-other-bank-recognition = 另一银行关于{ $party }的条目所执行的并非其自行作出的决定（{ $record }）。此类条目不再次交叉适用。{ $why ->
        [1] 该条目生效之后对世界银行无资格公司名单的查询未发现该公司。
        [2] 其所依据的决定已在案卷中，另行判断。
       *[0] 其依据为国家机关或者其他机构的决定，不属于协议的适用范围。
    }
    .title = 其他银行的条目，非其自行决定
rule-other-bank-conduct = 另一银行取消{ $party }的资格时，距行为之日已过久（{ $record }；行为终了：{ $conduct }；作出决定：{ $decided }；期限：{ $window }年）。
    .title = 其他银行的取消资格，距行为过久
rule-other-bank-before-agreement = 另一银行在《相互执行取消资格决定协议》签署之前取消{ $party }的资格（{ $record }；作出决定：{ $decided }；签署：{ $signed }）。
    .title = 其他银行的取消资格，早于协议
rule-other-bank-not-public = 另一银行对{ $party }的取消资格目前未公开（{ $record }）。仅承认已公开的决定。
    .title = 其他银行的取消资格，未公开
rule-other-bank-opted-out = 世界银行已决定不承认另一银行对{ $party }的取消资格（{ $record }）。
    .title = 其他银行的取消资格，世界银行不予承认

parameter-minimum-term = 其他银行的取消资格，仅在超过此期限时予以承认
parameter-recognition-window = 其他银行的取消资格，仅在自行为之日起此期限内作出时予以承认
parameter-listed-end-suffices = 解除是否附条件未载明的，末日已过在何种情况下视为取消资格终止
parameter-unsearched-list = 对世界银行名单的查询过早、晚于作出判断之日或者仅凭名称的，如何处理
parameter-later-days-settle = 未载明决定日期的，其生效或者行为发生在协议于五家银行之间全部生效之后，即视为协议项下的决定

question-released = 该取消资格是否已经终止：其是否为固定期限，或者银行是否已决定解除？现有名单的查阅日不晚于末日的，不能证明末日之后的情况，应重新查阅：现行名单是否仍列有该公司，是否标为持续？
question-still-listed = 其后查询名单未见该条目，或者该条目已被撤下。该条目是否仍然有效：是否以其他名称或者写法列示，制裁是否已经终止或者撤销？
question-controlling-affiliate-responsible = 控制方本身是否被认定负有责任，或者决定、和解协议是否以其他方式将其包括在内？
question-affiliate-included = 两者之间是否存在控制关系或者受同一人控制？决定或和解协议是及于该关联方，还是将其排除在外？
question-successor-or-assign = 该公司是否属于决定所称的被制裁方的承继人或受让人？
question-term-of-debarment = 最初决定的取消资格期限是否超过最短期限？所载日期不足以判断。
question-end-of-practice = 行为于何时终了？取消资格的决定是否在协议规定的期限内作出？记录不足以判断。
question-made-public = 作出取消资格决定的银行是否已将决定公开？公开已经结束的，该决定是否仍然有效？
question-agreement-in-effect = 该决定于何日作出？作出时协议是否已在该银行与世界银行之间生效？
question-which-sanction = 这是何种制裁，由何机构作出、列于何名单？是否使该公司丧失世界银行融资合同的资格？
question-decision-behind = 该条目所执行的是哪一机构的决定？世界银行自身名单是否列有该公司？该决定如由世界银行作出或者执行，该公司即无资格。
question-list-search = 在作出判断之日，世界银行无资格公司名单上有无该成员的记录？应以该成员的全部名称查询。

reason-not-bank-financed = 本合同并非由世界银行融资；世界银行的制裁仅适用于其融资的合同。

code-world-bank = 世界银行
code-wb-list-ineligible = 世界银行无资格公司名单
code-wb-list-temporary-suspension = 世界银行临时暂停资格名单
code-wb-list-other-sanctions = 世界银行其他制裁名单
code-mdb-list-adb = 亚洲开发银行名单
code-mdb-list-afdb = 非洲开发银行名单
code-mdb-list-ebrd = 欧洲复兴开发银行名单
code-mdb-list-idb = 美洲开发银行名单
code-mdb-list-eib = 欧洲投资银行名单
code-wb-ground-fraud = 欺诈
code-wb-ground-corruption = 腐败
code-wb-ground-collusion = 串通
code-wb-ground-coercion = 胁迫
code-wb-ground-obstruction = 妨碍
code-wb-ground-cross-debarment = 承认另一银行的取消资格决定
code-wb-ground-cross-debarment-adb = 承认亚洲开发银行的取消资格决定
code-wb-ground-cross-debarment-afdb = 承认非洲开发银行的取消资格决定
code-wb-ground-cross-debarment-ebrd = 承认欧洲复兴开发银行的取消资格决定
code-wb-ground-cross-debarment-idb = 承认美洲开发银行的取消资格决定
code-wb-ground-controlled-affiliate = 受被制裁方控制
code-wb-ground-controlling-affiliate = 控制被制裁方
code-wb-ground-affiliate = 被制裁方的关联方
code-wb-ground-successor = 被制裁方的承继人或受让人
code-wb-ground-settlement = 和解协议的条款
code-mdb-ground-cross-debarment = 承认其他银行的取消资格决定
code-mdb-ground-other-forum = 国家机关或其他机构的决定
code-wb-fact-affiliates-carved-out = 决定或和解协议将关联方排除在外
code-wb-fact-opted-out = 世界银行决定不予承认
