// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/command_words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <span>

/// The lives of rewards, penalties, list entries and objections as scenes, each to its end and each forbidden step to its
/// refusal (domain.md §4.2, §4.5, §4.6). The command line and the window play the same.
namespace jiaxin::test::credit {

/// One line of a life: on a day somebody takes a step, and what comes of it. `said` is the state after it, or the refusal.
struct Scene {
    const char *day;
    const char *user;
    const char *words;  ///< behind `act TYPE ID`; `edit` and `attach` stand for those commands
    int exit;
    const char *said;
};

inline constexpr auto clerk = "county_clerk";
inline constexpr auto reviewer = "county_reviewer";
inline constexpr auto both = "county_both";
inline constexpr auto leader = "city_leader";

inline constexpr Scene rewardLife[] = {
    {"2026-11-23", reviewer, "approve", 4, "no_such_step"},
    {"2026-11-23", reviewer, "submit", 3, "role"},
    {"2026-11-23", clerk, "submit", 0, "submitted"},
    {"2026-11-23", clerk, "edit", 4, "submitted"},
    {"2026-11-23", clerk, "approve", 3, "role"},
    {"2026-11-23", "neighbour", "approve", 3, "territory"},
    {"2026-11-23", reviewer, "return", 1, "required"},
    {"2026-11-23", reviewer, "return --reason missing_material --pin valid_until=请补有效期依据", 0, "returned"},
    {"2026-11-23", reviewer, "approve", 4, "no_such_step"},
    {"2026-11-23", clerk, "edit", 0, "returned"},
    {"2026-11-23", clerk, "submit", 0, "submitted"},
    {"2026-11-23", reviewer, "publish", 4, "no_such_step"},
    {"2026-11-23", reviewer, "approve --note 情况属实，同意", 0, "approved"},
    {"2026-11-23", clerk, "edit", 4, "approved"},
    {"2026-11-23", reviewer, "publish", 4, "no_such_step"},
    {"2026-11-23", reviewer, "start_publicity", 0, "in_publicity"},
    {"2026-11-23", reviewer, "publish", 4, "publicity_not_over"},
    {"2026-11-30", reviewer, "publish", 4, "publicity_not_over"},
    {"2026-11-30", reviewer, "withdraw --document 市商函〔2026〕9号", 4, "no_such_step"},
    {"2026-12-01", clerk, "publish", 3, "role"},
    {"2026-12-01", reviewer, "publish", 0, "published"},
    {"2026-12-02", reviewer, "withdraw", 1, "required"},
    {"2026-12-02", reviewer, "withdraw --document 市商函〔2026〕9号 --date 2026-12-03 --note 查实", 1, "future_date"},
    {"2026-12-02", clerk, "withdraw --document 市商函〔2026〕9号 --date 2026-12-02 --note 查实", 3, "role"},
    {"2026-12-02", leader, "withdraw --document 市商函[2026]9号 --date 2026-12-02 --note 查实弄虚作假", 0, "withdrawn"},
    {"2026-12-02", clerk, "edit", 4, "withdrawn"},
    {"2026-12-02", reviewer, "publish", 4, "no_such_step"},
};

inline constexpr Scene rewardRejected[] = {
    {"2026-11-23", both, "submit", 0, "submitted"},
    {"2026-11-23", both, "approve", 3, "four_eyes"},
    {"2026-11-23", both, "reject --reason suspected_false", 3, "four_eyes"},
    {"2026-11-23", reviewer, "reject --reason suspected_false", 0, "rejected"},
    {"2026-11-23", clerk, "submit", 4, "no_such_step"},
    {"2026-11-23", clerk, "edit", 4, "rejected"},
};

/// Decided on 2026-05-10, ordinary: repair from 2026-08-11, shown until 2027-05-10.
inline constexpr Scene penaltyLife[] = {
    {"2026-06-01", reviewer, "publish", 4, "no_such_step"},
    {"2026-06-01", clerk, "record", 3, "role"},
    {"2026-06-01", both, "record", 3, "four_eyes"},
    {"2026-06-01", reviewer, "record", 0, "recorded"},
    {"2026-06-01", both, "edit", 4, "by_document"},
    {"2026-06-01", reviewer, "repair --document 市信修〔2026〕5号 --date 2026-06-01", 4, "repair_too_early"},
    {"2026-06-02", reviewer, "publish", 0, "in_publicity"},
    {"2026-06-03", reviewer, "amend --document 碑市监改〔2026〕1号 --date 2026-06-03", 1, "required"},
    {"2026-06-03", reviewer, "amend --document 碑市监改〔2026〕1号 --date 2026-06-03 --note 复议变更 --set fine=0.3", 0,
     "in_publicity"},
    {"2026-08-10", reviewer, "repair --document 市信修〔2026〕5号 --date 2026-08-10", 4, "repair_too_early"},
    {"2026-08-11", reviewer, "repair --document 市信修〔2026〕5号 --date 2026-08-11 --set fulfilled_on=2026-06-20", 1,
     "required"},
    {"2026-08-11", reviewer,
     "repair --document 市信修〔2026〕5号 --date 2026-08-10 --set fulfilled_on=2026-06-20 --set commitment_on=2026-08-01", 1,
     "repair_too_early"},
    {"2026-08-11", reviewer,
     "repair --document 市信修〔2026〕5号 --date 2026-08-11 --set fulfilled_on=2026-06-20 --set commitment_on=2026-08-01", 0,
     "repaired"},
    {"2026-08-12", reviewer, "publish", 4, "no_such_step"},
    {"2026-08-12", reviewer, "revoke --document 市复决〔2026〕2号 --date 2026-08-12", 1, "required"},
    {"2026-08-12", leader, "revoke --document 市复决〔2026〕2号 --date 2026-08-12 --note 复议撤销", 0, "revoked"},
    {"2026-08-12", reviewer, "amend --document 碑市监改〔2026〕2号 --date 2026-08-12 --note 变更", 4, "no_such_step"},
};

inline constexpr Scene penaltyEnds[] = {
    {"2026-06-01", reviewer, "record", 0, "recorded"},
    {"2026-06-02", reviewer, "publish", 0, "in_publicity"},
    {"2027-05-10", reviewer, "show", 0, "in_publicity"},
    {"2027-05-11", reviewer, "show", 0, "ended"},
    {"2027-05-11", reviewer,
     "repair --document 市信修〔2027〕5号 --date 2027-05-11 --set fulfilled_on=2026-06-20 --set commitment_on=2026-08-01", 4,
     "no_such_step"},
    {"2027-05-11", reviewer, "revoke --document 市复决〔2027〕2号 --date 2027-05-11 --note 复议撤销", 0, "revoked"},
};

/// Minor since 2026-04-01: not shown unless somebody says why, and repaired as soon as the duties are fulfilled.
inline constexpr Scene minorPenalty[] = {
    {"2026-06-01", reviewer, "record", 0, "recorded"},
    {"2026-06-01", reviewer, "publish", 1, "not_by_default"},
    {"2026-06-01", reviewer, "publish --note 社会影响较大", 0, "in_publicity"},
    {"2026-06-02", reviewer, "repair --document 市信修〔2026〕6号 --date 2026-06-02 --set fulfilled_on=2026-06-01", 0,
     "repaired"},
};

inline constexpr Scene entryLife[] = {
    {"2026-11-02", reviewer, "hear --date 2026-11-02 --note 无异议", 4, "no_notice"},
    {"2026-11-02", reviewer, "list --document 市商决〔2026〕1号 --date 2026-11-02", 4, "no_such_step"},
    {"2026-11-02", reviewer, "decide --document 市商决〔2026〕1号 --date 2026-11-02", 4, "statement_awaited"},
    {"2026-11-02", clerk, "notify --document 市商告〔2026〕3号 --date 2026-11-02", 1, "required"},
    {"2026-11-02", clerk, "notify --document 市商告〔2026〕3号 --date 2026-11-02 --set notice_method=post", 0, "notified"},
    {"2026-11-09", reviewer, "decide --document 市商决〔2026〕1号 --date 2026-11-09", 4, "statement_awaited"},
    {"2026-11-09", clerk, "hear --document 陈述笔录1号 --date 2026-11-05 --note 对事实无异议，请求从轻", 0, "heard"},
    {"2026-11-09", clerk, "decide --document 市商决〔2026〕1号 --date 2026-11-09", 3, "role"},
    {"2026-11-09", both, "decide --document 市商决〔2026〕1号 --date 2026-11-09", 3, "four_eyes"},
    {"2026-11-09", reviewer, "decide --date 2026-11-09", 1, "required"},
    {"2026-11-09", reviewer, "decide --document 市商决〔2026〕1号 --date 2026-11-09", 0, "decided"},
    {"2026-11-10", clerk, "edit", 4, "by_document"},
    {"2026-11-10", reviewer, "list --date 2026-11-10 --set valid_until=2030-01-01", 1, "term_too_long"},
    {"2026-11-10", reviewer, "list --date 2026-11-10 --set channel=信用中国（陕西）", 0, "listed"},
    {"2026-11-11", reviewer, "list --date 2026-11-11", 4, "no_such_step"},
    {"2029-11-10", reviewer, "show", 0, "listed"},
    {"2029-11-11", reviewer, "show", 0, "expired"},
    {"2029-11-11", reviewer, "remove --document 市商移〔2029〕1号 --date 2029-11-11 --note 整改到位", 4, "no_such_step"},
};

inline constexpr Scene entryRemoved[] = {
    {"2026-11-02", clerk, "notify --document 市商告〔2026〕3号 --date 2026-11-02 --set notice_method=in_person", 0, "notified"},
    // Nobody said anything within five working days.
    {"2026-11-10", reviewer, "decide --document 市商决〔2026〕1号 --date 2026-11-10", 0, "decided"},
    {"2026-11-10", reviewer, "list --date 2026-11-10", 0, "listed"},
    {"2026-11-20", reviewer, "remove --date 2026-11-20 --note 整改到位", 1, "required"},
    {"2026-11-20", clerk, "remove --document 市商移〔2026〕1号 --date 2026-11-20 --note 整改到位", 3, "role"},
    {"2026-11-20", leader, "remove --document 市商移〔2026〕1号 --date 2026-11-20 --note 整改到位", 0, "removed"},
    {"2026-11-20", leader, "list --date 2026-11-20", 4, "no_such_step"},
};

inline constexpr Scene objectionLife[] = {
    {"2026-11-23", reviewer, "conclude --date 2026-11-23 --note 属实", 4, "no_such_step"},
    {"2026-11-23", clerk, "accept", 1, "required"},
    {"2026-11-23", clerk, "accept --date 2026-11-23", 0, "accepted"},
    {"2026-11-24", reviewer, "close --date 2026-11-24", 4, "no_such_step"},
    {"2026-11-24", clerk, "investigate --document 市商协〔2026〕4号 --date 2026-11-24", 1, "required"},
    {"2026-11-24", clerk,
     "investigate --document 市商协〔2026〕4号 --date 2026-11-24 --set inquired_authority=碑林区市场监管局", 0,
     "investigating"},
    {"2026-11-30", clerk, "conclude --date 2026-11-30 --note 属实 --set conclusion=correct", 3, "role"},
    {"2026-11-30", both, "conclude --date 2026-11-30 --note 属实 --set conclusion=correct", 3, "four_eyes"},
    {"2026-11-30", reviewer, "conclude --date 2026-11-30 --note 属实", 1, "required"},
    {"2026-11-30", reviewer,
     "conclude --date 2026-11-30 --note 决定书已撤销 --set conclusion=correct --set values_before=0.5 --set values_after=0.3",
     0, "concluded"},
    {"2026-11-30", clerk, "edit", 4, "concluded"},
    {"2026-12-01", clerk, "close --date 2026-12-01 --set answer_method=post", 0, "closed"},
    {"2026-12-01", reviewer, "accept --date 2026-12-01", 4, "no_such_step"},
};

inline constexpr Scene objectionRefused[] = {
    {"2026-11-23", clerk, "refuse --date 2026-11-23 --note 不属于本机关", 3, "role"},
    {"2026-11-23", both, "refuse --date 2026-11-23 --note 不属于本机关", 3, "four_eyes"},
    {"2026-11-23", reviewer, "refuse --date 2026-11-23", 1, "required"},
    {"2026-11-23", reviewer, "refuse --date 2026-11-23 --note 不属于本机关", 0, "refused"},
    {"2026-11-23", reviewer, "accept --date 2026-11-23", 4, "no_such_step"},
};

struct Life {
    const char *name;
    const char *type;
    const char *creator;
    std::span<const Scene> scenes;
};

inline constexpr Life lives[] = {
    {"reward", "reward", clerk, rewardLife},
    {"reward rejected", "reward", both, rewardRejected},
    {"penalty repaired and revoked", "penalty", both, penaltyLife},
    {"penalty ends", "penalty", clerk, penaltyEnds},
    {"penalty minor", "penalty", clerk, minorPenalty},
    {"list entry expires", "list_entry", both, entryLife},
    {"list entry removed", "list_entry", clerk, entryRemoved},
    {"objection", "objection", both, objectionLife},
    {"objection refused", "objection", both, objectionRefused},
};

/// The fields of the record that a life begins with.
inline QJsonObject valuesOf(const QString &life, const QString &enterprise)
{
    const QByteArray type = life.section(u' ', 0, 0).toLatin1();
    QJsonObject made;
    if (type == "reward")
        made = QJsonDocument::fromJson(R"({"name":"家政服务示范企业","document_number":"市商发〔2026〕112号",
            "kind":"demonstration","level":"municipal","authority":"西安市商务局","granted_on":"2026-11-06"})")
                   .object();
    if (type == "penalty")
        made = QJsonDocument::fromJson(R"({"subject_kind":"organisation","document_number":"碑市监罚〔2026〕17号",
            "violation":"虚假宣传","facts":"夸大服务员资质","basis":"广告法第五十五条","kinds":["fine"],"content":"罚款五千元",
            "fine":"0.5","decided_on":"2026-05-10","authority":"碑林区市场监督管理局","severity":"ordinary"})")
                   .object();
    if (life == QLatin1String("penalty minor"))
        made.insert(QStringLiteral("severity"), QStringLiteral("minor"));
    if (type == "list")
        made = QJsonDocument::fromJson(R"({"subject_kind":"enterprise","list":"untrustworthy","basis":"商务信用办法",
            "reason":"提供虚假材料","authority":"西安市商务局"})")
                   .object();
    if (type == "objection")
        return {{QStringLiteral("subject_type"), QStringLiteral("enterprise")},
                {QStringLiteral("subject"), enterprise},
                {QStringLiteral("applicant_kind"), QStringLiteral("enterprise")},
                {QStringLiteral("applicant"), QStringLiteral("西安试验家政服务有限公司")},
                {QStringLiteral("applicant_phone"), QStringLiteral("13900000001")},
                {QStringLiteral("content"), QStringLiteral("罚款金额有误")},
                {QStringLiteral("received_at"), QStringLiteral("2026-11-23T00:30:00.000Z")}};
    made.insert(QStringLiteral("enterprise"), enterprise);
    return made;
}

}  // namespace jiaxin::test::credit
