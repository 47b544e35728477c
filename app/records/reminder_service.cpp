// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/records/reminder_service.h"

#include "app/certificates/certificate_texts.h"
#include "app/exchange/sheets/sheet_writer.h"
#include "app/words/words.h"

#include <QDir>
#include <QFile>

namespace jiaxin {

namespace {

using Carry = std::function<bool(qint64 done, qint64 total)>;

/// What an item is called in a letter: 授权, 体检…
QString matter(StatusItemKind kind)
{
    switch (kind) {
    case StatusItemKind::Identity:
        return QStringLiteral("身份证件");
    case StatusItemKind::Authorisation:
        return QStringLiteral("授权");
    case StatusItemKind::Background:
        return QStringLiteral("背景核查");
    case StatusItemKind::Health:
        return QStringLiteral("体检");
    case StatusItemKind::TrainingInsurance:
        return QStringLiteral("保险");
    default:
        return QStringLiteral("其他");
    }
}

QString standing(int daysLeft)
{
    if (daysLeft < 0)
        return QStringLiteral("过期%1天").arg(-daysLeft);
    return daysLeft == 0 ? QStringLiteral("今天到期") : QStringLiteral("剩%1天").arg(daysLeft);
}

/// One row an item: name, number, phone, matter, end, days.
QList<QStringList> rowsOfList(const QList<ForecastWorker> &workers)
{
    QList<QStringList> rows;
    for (const ForecastWorker &worker : workers) {
        for (const ForecastItem &item : worker.items) {
            rows.append({QString::number(rows.size() + 1), worker.name, worker.number, worker.phone, matter(item.kind),
                         item.until.toString(Qt::ISODate), standing(item.daysLeft)});
        }
    }
    return rows;
}

const QList<LetterTable::Column> listColumns {{QStringLiteral("序号"), 10, true}, {QStringLiteral("姓名"), 22},
                                              {QStringLiteral("证件号码"), 39},   {QStringLiteral("联系电话"), 25},
                                              {QStringLiteral("事项"), 17},       {QStringLiteral("有效期至"), 23},
                                              {QStringLiteral("情况"), 20}};

const QString listTitle = QStringLiteral("到期事项名单");

/// An enterprise's name as part of a file's name on any system.
QString fileNamePart(QString name)
{
    for (QChar &character : name) {
        if (character.unicode() < 0x20 || QStringLiteral("\\/:*?\"<>|").contains(character))
            character = u'_';
    }
    name = name.trimmed().left(60);
    return name.isEmpty() ? QStringLiteral("无企业") : name;
}

/// Files that go again unless they are kept.
class Unkept {
public:
    ~Unkept()
    {
        for (const QString &file : std::as_const(m_files))
            QFile::remove(file);
    }
    void add(const QString &file) { m_files.append(file); }
    bool contains(const QString &file) const { return m_files.contains(file); }
    void keep() { m_files.clear(); }

private:
    QStringList m_files;
};

}  // namespace

Result<ReminderService::Reminder> ReminderService::reminder(const EnterpriseForecast &enterprise, const ForecastQuery &query)
{
    if (!allowed(m_work.actor, Operation::Export))
        return failure(ErrorCode::Forbidden, "role");
    Result<QList<ForecastWorker>> workers = ForecastService(m_work).workers(enterprise.enterprise, query);
    if (!workers)
        return workers.error();
    if (workers->isEmpty())
        return Error {.code = ErrorCode::NotFound, .field = QStringLiteral("worker"), .detail = {}};
    const QString hotline = m_work.settings.text(setting::hotline);
    const auto ended = std::count_if(workers->begin(), workers->end(),
                                     [](const ForecastWorker &worker) { return worker.items.first().daysLeft < 0; });
    const qsizetype ending = workers->size() - ended;
    QStringList parts;
    if (ended > 0)
        parts.append(QStringLiteral("%1名家政服务员的有关事项已经到期").arg(ended));
    if (ending > 0)
        parts.append(QStringLiteral("%1名家政服务员的有关事项将于%2日内到期").arg(ending).arg(query.days));
    OfficialLetter letter {
        .issuer = certificate_text::issuerName(m_work.settings, m_work.actor.unit),
        .title = QStringLiteral("关于家政服务员有关事项到期的提醒函"),
        .addressee = enterprise.name.isEmpty() ? QStringLiteral("有关家政服务员") : enterprise.name,
        .paragraphs = {QStringLiteral("经查陕西省家政服务业信用信息平台，截至%1，你单位有%2，名单附后。")
                           .arg(certificate_text::date(m_work.today()), parts.join(u'，')),
                       QStringLiteral("请及时组织有关人员续签授权书、参加体检、续办保险，并将材料报送我单位。授权到期后，本人"
                                      "信用记录停止更新，信用查询证书失效，上门服务证暂停使用，直至续签。"),
                       QStringLiteral("特此函告。")},
        .attachments = {listTitle},
        .date = m_work.today(),
        .note = hotline.isEmpty() ? QString() : QStringLiteral("联系电话：") + hotline,
        .table = LetterTable {.title = listTitle, .columns = listColumns, .rows = rowsOfList(*workers)}};
    return Reminder {.letter = std::move(letter), .workers = std::move(*workers)};
}

Result<void> ReminderService::writeList(const Reminder &reminder, const QString &file)
{
    TableSheet sheet {.title = reminder.letter.addressee + listTitle, .columns = {}, .nextRow = {}};
    for (const LetterTable::Column &column : listColumns)
        sheet.columns.append({.header = column.header, .width = column.width / 2, .text = !column.number});
    QList<QVariantList> rows;
    for (const QStringList &row : rowsOfList(reminder.workers)) {
        rows.append(QVariantList(row.begin(), row.end()));
        rows.last().first() = row.first().toInt();
    }
    sheet.nextRow = rowsOf(std::move(rows));
    sheet.footer = {QStringLiteral("单位：") + reminder.letter.issuer,
                    QStringLiteral("日期：") + certificate_text::date(m_work.today()),
                    QStringLiteral("制表人：") + m_work.actor.name};
    return writeTable(file, sheet);
}

Result<void> ReminderService::audit(const ReminderBatch &batch)
{
    return guarded([&] {
        return m_work.transact([&]() -> Result<void> {
            m_work.store.audit().append(
                {.action = QStringLiteral("remind"),
                 .type = workerType.id(),
                 .changes = {{QStringLiteral("rows"), batch.workers}, {QStringLiteral("enterprises"), batch.enterprises}}},
                m_work.context());
            return {};
        });
    });
}

Result<ReminderBatch> ReminderService::writeAll(const QList<EnterpriseForecast> &enterprises, const ForecastQuery &query,
                                                const QString &folder, const Carry &carryOn)
{
    ReminderBatch batch;
    Unkept files;
    const QDir target(folder);
    const QString day = m_work.today().toString(QStringLiteral("yyyyMMdd"));
    qsizetype at = 0;
    const LetterSource next = [&]() -> Result<std::optional<OfficialLetter>> {
        if (at == enterprises.size())
            return std::optional<OfficialLetter>();
        if (carryOn && !carryOn(at, enterprises.size()))
            return ErrorCode::Cancelled;
        const EnterpriseForecast &enterprise = enterprises.at(at++);
        const Result<Reminder> made = reminder(enterprise, query);
        if (!made)
            return made.error();
        const QString stem = QStringLiteral("到期名单-%1-%2").arg(fileNamePart(enterprise.name), day);
        QString file = target.filePath(stem + QStringLiteral(".xlsx"));
        for (int copy = 2; files.contains(file); ++copy)
            file = target.filePath(QStringLiteral("%1-%2.xlsx").arg(stem).arg(copy));
        files.add(file);
        if (const Result<void> written = writeList(*made, file); !written)
            return written.error();
        ++batch.enterprises;
        batch.workers += int(made->workers.size());
        return std::optional(made->letter);
    };
    batch.letters = QStringLiteral("到期提醒函-%1.pdf").arg(day);
    files.add(target.filePath(batch.letters));
    const Result<LetterSummary> written = writeLetters(target.filePath(batch.letters), next);
    if (!written)
        return written.error();
    batch.pages = written->pages;
    // No list leaves without its row in the audit.
    if (const Result<void> audited = audit(batch); !audited)
        return audited.error();
    files.keep();
    return batch;
}

Result<ReminderBatch> ReminderService::printAll(const QList<EnterpriseForecast> &enterprises, const ForecastQuery &query,
                                                QPrinter &printer, const Carry &carryOn)
{
    ReminderBatch batch;
    const LetterSource next = [&]() -> Result<std::optional<OfficialLetter>> {
        if (batch.enterprises == enterprises.size())
            return std::optional<OfficialLetter>();
        if (carryOn && !carryOn(batch.enterprises, enterprises.size()))
            return ErrorCode::Cancelled;
        Result<Reminder> made = reminder(enterprises.at(batch.enterprises++), query);
        if (!made)
            return made.error();
        batch.workers += int(made->workers.size());
        return std::optional(std::move(made->letter));
    };
    const Result<LetterSummary> printed = printLetters(printer, next);
    if (!printed)
        return printed.error();
    batch.pages = printed->pages;
    if (const Result<void> audited = audit(batch); !audited)
        return audited.error();
    return batch;
}

}  // namespace jiaxin
