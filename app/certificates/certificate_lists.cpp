// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/certificates/certificate_lists.h"

#include "app/certificates/certificate_texts.h"
#include "app/exchange/export_trail.h"
#include "app/exchange/sheets/sheet_writer.h"
#include "app/words/words.h"
#include "domain/rules/certificate_number.h"

namespace jiaxin {

namespace {

/// Of a list to an enterprise, without the running number; `width` in millimetres.
struct ListColumn {
    QString header;
    double width;
    bool inLetter = true;  ///< those that are not come last
};

struct ListSpec {
    QString title;
    QList<ListColumn> columns;
};

const ListSpec &specOf(CertificateListKind kind)
{
    static const QList<ListSpec> specs {
        {QStringLiteral("上门服务证发放清单"),
         {{QStringLiteral("姓名"), 20},
          {QStringLiteral("证号"), 39},
          {QStringLiteral("卡序"), 12},
          {QStringLiteral("类别"), 20},
          {QStringLiteral("有效期至"), 24},
          {QStringLiteral("领取人签字"), 30}}},
        {QStringLiteral("上门服务证办理条件清单"),
         {{QStringLiteral("姓名"), 20},
          {QStringLiteral("证件号码"), 39},
          {QStringLiteral("情况"), 20},
          {QStringLiteral("所缺事项"), 66}}},
        {QStringLiteral("上门服务证台账"),
         {{QStringLiteral("姓名"), 20},
          {QStringLiteral("证件号码"), 39},
          {QStringLiteral("证号"), 39},
          {QStringLiteral("类别"), 20},
          {QStringLiteral("证书状态"), 20},
          {QStringLiteral("发证日期"), 24},
          {QStringLiteral("有效期至"), 24},
          {QStringLiteral("卡序"), 12},
          {QStringLiteral("卡状态"), 20},
          {QStringLiteral("卡料号"), 24},
          {QStringLiteral("制证时间"), 36},
          {QStringLiteral("打印机"), 30}}},
        {QStringLiteral("上门服务证收回名单"),
         {{QStringLiteral("姓名"), 20},
          {QStringLiteral("联系电话"), 28},
          {QStringLiteral("企业联系电话"), 28},
          {QStringLiteral("证号"), 39},
          {QStringLiteral("卡序"), 12},
          {QStringLiteral("现场预发"), 20},
          {QStringLiteral("收回日期"), 24}}},
        {QStringLiteral("上门服务证暂停、恢复清单"),
         {{QStringLiteral("姓名"), 20},
          {QStringLiteral("证号"), 39},
          {QStringLiteral("变动"), 14},
          {QStringLiteral("日期"), 24},
          {QStringLiteral("原因"), 48},
          {QStringLiteral("服务员电话"), 28, false},
          {QStringLiteral("企业联系人"), 20, false},
          {QStringLiteral("企业联系电话"), 28, false},
          {QStringLiteral("阅知人"), 20, false},
          {QStringLiteral("阅知时间"), 36, false}}},
    };
    return specs.at(qsizetype(kind));
}

constexpr double runningWidth = 11;

QString categoryOf(const QString &name)
{
    return certificate_text::category(choiceFromName<ServiceCategory>(name).value_or(ServiceCategory::General));
}

QString enterpriseOf(const QString &name)
{
    return name.isEmpty() ? QStringLiteral("无企业") : name;
}

struct LetterWords {
    QString title;
    QString body;
};

LetterWords letterWords(CertificateListKind kind, const QString &today, qsizetype lines)
{
    if (kind == CertificateListKind::HandOver)
        return {QStringLiteral("关于发放上门服务证的函"),
                QStringLiteral("现将你单位%1名家政服务员的上门服务证发放你单位，名单附后。请组织本人核对姓名、照片后签字领取，"
                               "并将签字后的清单交回我单位。")
                    .arg(lines)};
    if (kind == CertificateListKind::Changes)
        return {
            QStringLiteral("关于上门服务证暂停、恢复使用的函"),
            QStringLiteral("截至%1，你单位家政服务员的上门服务证有%2次暂停或者恢复使用，名单和原因附后。暂停期间请勿安排有关"
                           "人员上门服务；所缺事项补齐后，上门服务证自行恢复使用，不需另行申请。")
                .arg(today)
                .arg(lines)};
    return {QStringLiteral("关于上门服务证办理条件的函"),
            QStringLiteral("截至%1，你单位%2名家政服务员已具备或者接近具备办理上门服务证的条件，所缺事项见附后清单，请及时"
                           "组织补齐。")
                .arg(today)
                .arg(lines)};
}

}  // namespace

CertificateLists::Lines CertificateLists::handOverLines()
{
    Lines lines;
    Statement query = m_work.database().prepare(QStringLiteral(
        "SELECT c.unit, e.name, w.name, c.number, max(k.sequence), c.category, c.valid_until FROM certificate c JOIN worker w "
        "ON "
        "w.id = c.worker LEFT JOIN enterprise e ON e.id = c.enterprise LEFT JOIN card k ON k.certificate = c.id AND k.state = "
        "'printed' AND k.deleted_at IS NULL WHERE c.state = 'made' AND c.deleted_at IS NULL GROUP BY c.id ORDER BY e.name, "
        "c.number"));
    while (query.step()) {
        if (m_work.territoryOf(query.text(0)) == Territory::Inside)
            lines.append({enterpriseOf(query.text(1)),
                          {query.text(2), groupedCertificateNumber(query.text(3)), query.text(4), categoryOf(query.text(5)),
                           query.text(6), QString()}});
    }
    return lines;
}

Result<CertificateLists::Lines> CertificateLists::readinessLines(const Progress &progress)
{
    QMap<QString, Lines> byEnterprise;
    qint64 done = 0;
    for (int lacking = 0; lacking <= nearlyReady; ++lacking) {
        CandidateQuery query {.lacking = lacking};
        CertificateService service(m_work);
        for (QList<Candidate> page = service.eligible(query); !page.isEmpty(); page = service.eligible(query)) {
            for (const Candidate &candidate : std::as_const(page)) {
                QStringList missing;
                for (const StatusItem &item : candidate.eligibility.items) {
                    if (!item.satisfied)
                        missing.append(statusItemSentence(item));
                }
                const QString name = enterpriseOf(candidate.enterpriseName);
                byEnterprise[name].append({name,
                                           {candidate.worker.name, mask(MaskKind::IdNumber, candidate.worker.documentNumber),
                                            lacking == 0 ? QStringLiteral("可以办理") : QStringLiteral("尚缺%1项").arg(lacking),
                                            missing.join(QStringLiteral("；"))}});
            }
            done += page.size();
            if (progress && !progress(done, 0))
                return ErrorCode::Cancelled;
            query.afterSeq = page.last().seq;
        }
    }
    Lines lines;
    for (const Lines &one : std::as_const(byEnterprise))
        lines += one;
    return lines;
}

CertificateLists::Lines CertificateLists::ledgerLines()
{
    Lines lines;
    CertificateService service(m_work);
    Statement query = m_work.database().prepare(QStringLiteral(
        "SELECT c.unit, e.name, w.name, w.document_number, c.number, c.category, c.id, c.issued_on, c.valid_until, k.sequence, "
        "k.state, k.stock_number, k.printed_at, k.printer FROM certificate c JOIN worker w ON w.id = c.worker LEFT JOIN "
        "enterprise "
        "e ON e.id = c.enterprise LEFT JOIN card k ON k.certificate = c.id AND k.deleted_at IS NULL WHERE c.deleted_at IS NULL "
        "ORDER BY c.number, k.sequence"));
    QString last;
    QString state;
    while (query.step()) {
        if (m_work.territoryOf(query.text(0)) == Territory::Outside)
            continue;
        if (last != query.text(6)) {
            last = query.text(6);
            const auto certificate = m_work.store.get<Certificate>(certificateType, RecordId(last));
            const Result<CertificateStanding> standing = service.standing(*certificate);
            state = stateText(certificateType, standing ? standing->state : certificate->state);
        }
        lines.append({enterpriseOf(query.text(1)),
                      {query.text(2), mask(MaskKind::IdNumber, query.text(3)), groupedCertificateNumber(query.text(4)),
                       categoryOf(query.text(5)), state, query.text(7), query.text(8), query.text(9),
                       query.isNull(10) ? QString() : stateText(cardType, query.text(10)), query.text(11),
                       timeText(QDateTime::fromString(query.text(12), Qt::ISODateWithMs)), query.text(13)}});
    }
    return lines;
}

/// Called back, or cancelled while its card was out and good.
CertificateLists::Lines CertificateLists::recallLines()
{
    Lines lines;
    Statement query = m_work.database().prepare(QStringLiteral("SELECT c.unit, e.name, w.name, w.phone, e.contact_phone, "
                                                               "c.number, max(k.sequence), c.offline_issued FROM certificate c "
                                                               "JOIN worker w ON w.id = c.worker LEFT JOIN enterprise e ON "
                                                               "e.id = c.enterprise LEFT JOIN card k ON k.certificate = c.id "
                                                               "AND k.deleted_at IS NULL WHERE c.state = 'recalled' AND "
                                                               "c.deleted_at IS NULL GROUP BY c.id ORDER BY e.name, c.number"));
    while (query.step()) {
        if (m_work.territoryOf(query.text(0)) == Territory::Inside)
            lines.append({enterpriseOf(query.text(1)),
                          {query.text(2), query.text(3), query.text(4), groupedCertificateNumber(query.text(5)), query.text(6),
                           query.integer(7) != 0 ? QStringLiteral("是") : QStringLiteral("否"), QString()}});
    }
    return lines;
}

bool CertificateLists::isWhole(CertificateListKind kind, bool letters) const
{
    return kind == CertificateListKind::Recall ||
           (kind == CertificateListKind::Changes && !letters && allowed(m_work.actor, Operation::Reveal));
}

CertificateLists::Lines CertificateLists::changeLines(const SuspensionQuery &query)
{
    const auto phone = [whole = isWhole(CertificateListKind::Changes, false)](const QString &number) {
        return whole ? number : mask(MaskKind::Phone, number);
    };
    QList<SuspensionChange> changes = SuspensionLog(m_work).changes(query);
    std::stable_sort(changes.begin(), changes.end(), [](const SuspensionChange &a, const SuspensionChange &b) {
        return std::tuple(a.enterpriseName, a.number, a.id) < std::tuple(b.enterpriseName, b.number, b.id);
    });
    Lines lines;
    for (const SuspensionChange &change : std::as_const(changes)) {
        QStringList why;
        for (const StatusItem &item : change.why)
            why.append(statusItemSentence(item));
        lines.append({enterpriseOf(change.enterpriseName),
                      {change.name, groupedCertificateNumber(change.number),
                       change.suspended ? QStringLiteral("暂停") : QStringLiteral("恢复"),
                       inChina(change.at).date().toString(Qt::ISODate), why.join(QStringLiteral("；")), phone(change.phone),
                       change.contactName, phone(change.contactPhone), change.seenBy,
                       change.seenAt.isValid() ? timeText(change.seenAt) : QString()}});
    }
    return lines;
}

OfficialLetter CertificateLists::letter(CertificateListKind kind, const Lines &lines) const
{
    const ListSpec &spec = specOf(kind);
    const QString hotline = m_work.settings.text(setting::hotline);
    LetterTable table {.title = spec.title, .columns = {{QStringLiteral("序号"), runningWidth, true}}, .rows = {}};
    for (const ListColumn &column : spec.columns) {
        if (column.inLetter)
            table.columns.append({column.header, column.width});
    }
    for (const Line &line : lines)
        table.rows.append(QStringList {QString::number(table.rows.size() + 1)} + line.cells.first(table.columns.size() - 1));
    const LetterWords words = letterWords(kind, certificate_text::date(m_work.today()), lines.size());
    return {.issuer = certificate_text::issuerName(m_work.settings, m_work.actor.unit),
            .title = words.title,
            .addressee = lines.first().enterprise,
            .paragraphs = {words.body, QStringLiteral("特此函告。")},
            .attachments = {spec.title},
            .date = m_work.today(),
            .note = hotline.isEmpty() ? QString() : QStringLiteral("联系电话：") + hotline,
            .table = std::move(table)};
}

Result<int> CertificateLists::writePdf(CertificateListKind kind, const Lines &lines, const QString &file,
                                       const Progress &progress)
{
    qsizetype at = 0;
    const LetterSource next = [&]() -> Result<std::optional<OfficialLetter>> {
        if (at == lines.size())
            return std::optional<OfficialLetter>();
        if (progress && !progress(at, lines.size()))
            return ErrorCode::Cancelled;
        const auto begin = lines.begin() + at;
        const auto end =
            std::find_if(begin, lines.end(), [begin](const Line &line) { return line.enterprise != begin->enterprise; });
        at = end - lines.begin();
        return std::optional(letter(kind, Lines(begin, end)));
    };
    const Result<LetterSummary> written = writeLetters(file, next);
    return written ? Result(written->pages) : written.error();
}

Result<void> CertificateLists::writeTable(CertificateListKind kind, const Lines &lines, const QString &file,
                                          const Progress &progress)
{
    const ListSpec &spec = specOf(kind);
    TableSheet sheet {.title = spec.title,
                      .columns = {{.header = QStringLiteral("序号"), .width = runningWidth / 2},
                                  {.header = QStringLiteral("企业名称"), .width = 36, .text = true}},
                      .footer = listFooter(m_work)};
    for (const ListColumn &column : spec.columns)
        sheet.columns.append({.header = column.header, .width = column.width / 2, .text = true});
    qsizetype at = 0;
    bool stopped = false;
    sheet.nextRow = [&](QVariantList &row) {
        stopped = stopped || (progress && at % 100 == 0 && !progress(at, lines.size()));
        if (at == lines.size() || stopped)
            return false;
        const Line &line = lines.at(at++);
        row = {qlonglong(at), line.enterprise};
        row += QVariantList(line.cells.begin(), line.cells.end());
        return true;
    };
    const Result<void> written = jiaxin::writeTable(file, sheet);
    if (written && stopped) {
        QFile::remove(file);
        return ErrorCode::Cancelled;
    }
    return written;
}

Result<CertificateLists::Lines> CertificateLists::linesOf(CertificateListKind kind, const SuspensionQuery &query,
                                                          const Progress &progress)
{
    switch (kind) {
    case CertificateListKind::HandOver:
        return handOverLines();
    case CertificateListKind::Readiness:
        return readinessLines(progress);
    case CertificateListKind::Ledger:
        return ledgerLines();
    case CertificateListKind::Changes:
        return changeLines(query);
    case CertificateListKind::Recall:
    case CertificateListKind::Count:
        break;
    }
    return recallLines();
}

Result<CertificateListSummary> CertificateLists::write(CertificateListKind kind, const QString &file, const Progress &progress,
                                                       const SuspensionQuery &query)
{
    const bool pdf = file.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    const bool whole = isWhole(kind, pdf);
    if (!allowed(m_work.actor, Operation::Export) || (whole && !allowed(m_work.actor, Operation::Reveal)))
        return failure(ErrorCode::Forbidden, "role");
    if (pdf && (kind == CertificateListKind::Recall || kind == CertificateListKind::Ledger))
        return failure(ErrorCode::Invalid, "only_xlsx");
    Result<Lines> lines = linesOf(kind, query, progress);
    if (!lines)
        return lines.error();
    if (lines->isEmpty())
        return failure(ErrorCode::Invalid, "no_rows");
    CertificateListSummary summary {.rows = int(lines->size())};
    QSet<QString> enterprises;
    for (const Line &line : std::as_const(*lines))
        enterprises.insert(line.enterprise);
    summary.enterprises = int(enterprises.size());
    if (pdf) {
        const Result<int> pages = writePdf(kind, *lines, file, progress);
        if (!pages)
            return pages.error();
        summary.pages = *pages;
    } else if (const Result<void> written = writeTable(kind, *lines, file, progress); !written) {
        return written.error();
    }
    const Result<void> audited = auditExport(m_work,
                                             {.action = QStringLiteral("export"),
                                              .type = certificateType.id(),
                                              .changes = {{QStringLiteral("list"), choiceName(kind)},
                                                          {QStringLiteral("rows"), summary.rows},
                                                          {QStringLiteral("whole"), whole}}},
                                             m_work.context(), file);
    return audited ? Result(summary) : audited.error();
}

}  // namespace jiaxin
