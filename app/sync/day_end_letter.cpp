// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/day_end_letter.h"

#include "app/certificates/certificate_texts.h"
#include "app/session/user_service.h"

namespace jiaxin {

namespace {

QStringList dayEndRow(const QString &person, const QString &station, const DayLine &line)
{
    QStringList row {person, station};
    for (const int figure : {line.entered, line.acknowledged, line.waiting, line.conflicts, line.rejected})
        row.append(QString::number(figure));
    return row;
}

QString receiptSentence(const DayEnd &end)
{
    if (end.receipts == 0)
        return QStringLiteral("尚未收到省平台的签名回执。");
    return end.receiptsGood
               ? QStringLiteral("已回执部分有省平台签名回执%1份为凭，签名全部核验无误。").arg(end.receipts)
               : QStringLiteral("收到省平台签名回执%1份，其中有操作未见于任何有效回执，请勿据此销账，并联系省平台。")
                     .arg(end.receipts);
}

}  // namespace

OfficialLetter dayEndLetter(Workspace &workspace, const DayEnd &end)
{
    const DayLine &sum = end.sum;
    OfficialLetter letter {.issuer = certificate_text::issuerName(workspace.settings, workspace.actor.unit),
                           .title = QStringLiteral("%1录入日结单").arg(letterDate(end.day)),
                           .paragraphs = {},
                           .date = workspace.today()};
    letter.paragraphs.append(QStringLiteral("本日在本单位信息系统录入、修改记录%1条，其中省平台已回执%2条，待传%3条，冲突%"
                                            "4条，被拒%5条（%1＝%2＋%3＋%4＋%5）。")
                                 .arg(sum.entered)
                                 .arg(sum.acknowledged)
                                 .arg(sum.waiting)
                                 .arg(sum.conflicts)
                                 .arg(sum.rejected));
    letter.paragraphs.append(receiptSentence(end));
    if (sum.waiting + sum.conflicts + sum.rejected > 0)
        letter.paragraphs.append(
            QStringLiteral("未回执的记录均保存在本单位电脑内，未丢失；待传的将自动上传，冲突和被拒的须有人处理。"));
    LetterTable table {.title = QStringLiteral("按人员和电脑分列"),
                       .columns = {{QStringLiteral("人员"), 30},
                                   {QStringLiteral("电脑"), 46},
                                   {QStringLiteral("录入"), 16, true},
                                   {QStringLiteral("已回执"), 16, true},
                                   {QStringLiteral("待传"), 16, true},
                                   {QStringLiteral("冲突"), 16, true},
                                   {QStringLiteral("被拒"), 16, true}},
                       .rows = {}};
    for (const DayLine &line : end.lines)
        table.rows.append(dayEndRow(displayName(workspace.database(), line.person), line.station, line));
    table.rows.append(dayEndRow(QStringLiteral("合计"), {}, sum));
    letter.table = table;
    return letter;
}

}  // namespace jiaxin
