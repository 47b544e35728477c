// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/demo/demo_files.h"

#include "app/documents/demo/demo_portrait.h"
#include "app/documents/fonts.h"
#include "app/exchange/sheets/sheet_writer.h"
#include "app/words/words.h"
#include "domain/rules/registration_extract.h"

#include <QDir>
#include <QPainter>

namespace jiaxin::ctl {

namespace {

/// A table under construction: headers as the labels in the window, values as people write them.
class Roster {
public:
    Roster(QString title, const RecordType &type) : m_type(type) { m_sheet.title = std::move(title); }

    void addColumn(const Field &field)
    {
        m_sheet.columns.append({.header = field.label.translated(), .width = 18, .text = true});
    }
    void addFields(const QStringList &names)
    {
        m_names = names;
        for (const QString &name : names)
            addColumn(*m_type.field(name));
    }
    void addRow(QVariantList before, const Record &record, const QVariantList &after = {})
    {
        for (const QString &name : m_names) {
            const Field &field = *m_type.field(name);
            const QVariant value = field.get(record);
            before.append(field.kind == FieldKind::Date ? value : QVariant(valueText(field, value)));
        }
        m_rows.append(before + after);
    }
    Result<void> write(const QString &path)
    {
        m_sheet.nextRow = rowsOf(m_rows);
        return writeTable(path, m_sheet);
    }

private:
    const RecordType &m_type;
    TableSheet m_sheet {};
    QStringList m_names;
    QList<QVariantList> m_rows;
};

QStringList names(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

QVariantList personColumns(const DemoWorker &worker)
{
    return {worker.record.name, valueText(*workerType.field(u"document_type"), choiceName(worker.record.documentType)),
            worker.record.documentNumber};
}

const Record *paperOf(const DemoWorker &worker, const RecordType &type)
{
    if (&type == &authorisationType)
        return &worker.consent;
    if (&type == &identityCheckType)
        return &worker.identity;
    if (&type == &backgroundCheckType)
        return &worker.background;
    if (&type == &healthCheckType)
        return worker.health ? &*worker.health : nullptr;
    if (&type == &trainingType)
        return worker.training ? &*worker.training : nullptr;
    return worker.insurance ? &*worker.insurance : nullptr;
}

QStringList paperFields(const RecordType &type)
{
    if (&type == &authorisationType)
        return names("kind grantee method scope starts_at archive_place");
    if (&type == &identityCheckType)
        return names("method checked_at result");
    if (&type == &backgroundCheckType)
        return names("batch submitted_on returned_on identity_match conclusion authority");
    if (&type == &healthCheckType)
        return names("category institution examined_on conclusion");
    if (&type == &trainingType)
        return names("institution course kind hours started_on ended_on result");
    return names("kind insurer policy_number sum_insured valid_from valid_until");
}

}  // namespace

QList<const RecordType *> paperTypes()
{
    return {&authorisationType, &identityCheckType, &backgroundCheckType, &healthCheckType, &trainingType, &insuranceType};
}

Result<void> DemoFiles::makeFolders() const
{
    for (const char *name : {"rosters", "photos"}) {
        if (!QDir().mkpath(path(QLatin1String(name))))
            return failure(ErrorCode::Io, "mkdir");
    }
    return {};
}

Result<void> DemoFiles::writeFirms(const QString &name, const QList<const DemoFirm *> &firms) const
{
    Roster roster(QStringLiteral("家政企业信息登记表"), enterpriseType);
    roster.addFields(names("credit_code name kind registration_authority established_on registered_capital currency "
                           "business_scope industry_code registered_address business_address division legal_representative "
                           "legal_representative_document_type legal_representative_document_number "
                           "legal_representative_phone contact_name contact_phone landline business_model services "
                           "declared_headcount store_count"));
    for (const DemoFirm *firm : firms)
        roster.addRow({}, firm->record);
    return roster.write(path(name));
}

Result<void> DemoFiles::writeRegister(const QString &name, const QList<const DemoFirm *> &firms, const QDate &day) const
{
    Roster roster(typeText(registrationExtractType), registrationExtractType);
    roster.addFields(names("credit_code name kind legal_representative registered_address business_scope registered_capital "
                           "established_on registration_authority registration_state extracted_on"));
    for (const DemoFirm *firm : firms) {
        RegistrationExtract extract;
        for (const char *field : {"credit_code", "name", "legal_representative", "registered_address", "business_scope",
                                  "registered_capital", "established_on", "registration_authority"})
            (void)registrationExtractType.field(QLatin1String(field))
                ->set(extract, enterpriseType.field(QLatin1String(field))->get(firm->record));
        if (firm == firms.first())
            extract.registeredAddress += QStringLiteral("（2层）");
        extract.kind = QStringLiteral("有限责任公司（自然人投资或控股）");
        extract.registrationState = RegistrationExtract::State::Active;
        extract.extractedOn = day;
        roster.addRow({}, extract);
    }
    return roster.write(path(name));
}

Result<void> DemoFiles::writeWorkers(const QString &name, const DemoWorld &world,
                                     const QList<const DemoWorker *> &workers) const
{
    Roster roster(QStringLiteral("家政服务员花名册"), workerType);
    roster.addColumn(*workerType.field(u"enterprise"));
    roster.addFields(names("name document_type document_number document_issuer document_valid_from document_valid_until "
                           "ethnicity current_address phone emergency_contact emergency_phone category jobs poverty_relief "
                           "assisted_area"));
    roster.addColumn(*employmentType.field(u"joined_on"));
    for (const DemoWorker *worker : workers) {
        const Enterprise &firm = world.firms.at(worker->firm).record;
        roster.addRow({firm.name}, worker->record, {firm.establishedOn.addDays(200)});
    }
    if (Result<void> written = roster.write(path(name + QStringLiteral(".xlsx"))); !written)
        return written;
    for (const RecordType *type : paperTypes()) {
        Roster papers(typeText(*type), *type);
        for (const char *field : {"name", "document_type", "document_number"})
            papers.addColumn(*workerType.field(QLatin1String(field)));
        papers.addFields(paperFields(*type));
        for (const DemoWorker *worker : workers) {
            if (const Record *paper = paperOf(*worker, *type))
                papers.addRow(personColumns(*worker), *paper);
        }
        if (Result<void> written = papers.write(path(name + u'_' + type->id() + QStringLiteral(".xlsx"))); !written)
            return written;
    }
    return {};
}

Result<int> DemoFiles::writePhotos(const QString &folder, const QList<const DemoWorker *> &workers) const
{
    int written = 0;
    for (const DemoWorker *worker : workers) {
        if (worker->example == WorkerCase::NoPhoto)
            continue;
        const QString file = path(folder) + u'/' + worker->record.documentNumber + QStringLiteral(".jpg");
        if (!demoPortrait(quint32(qHash(worker->record.documentNumber, 0))).save(file, "JPEG"))
            return failure(ErrorCode::Io, "cannot_write");
        ++written;
    }
    return written;
}

QImage DemoFiles::scan(const QString &title, const Enterprise &firm)
{
    constexpr QSize size(1240, 1754);  // A4 at 150 dpi
    constexpr int margin = 120;
    constexpr int titlePixels = 72;
    constexpr int textPixels = 36;
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(QPen(QColor(0x8a, 0x6d, 0x3b), 6));
    painter.drawRect(image.rect().adjusted(margin / 2, margin / 2, -margin / 2, -margin / 2));
    painter.setPen(Qt::black);
    painter.setFont(documentFont(FontFamily::Serif, titlePixels, true));
    painter.drawText(QRect(margin, 2 * margin, size.width() - 2 * margin, 2 * titlePixels), Qt::AlignCenter, title);
    painter.setFont(documentFont(FontFamily::Serif, textPixels));
    // Where the lines of a business licence usually are, in hundredths of its height.
    const std::pair<int, QString> lines[] = {{27, firm.creditCode},
                                             {37, firm.name},
                                             {46, firm.legalRepresentative},
                                             {56, firm.businessScope},
                                             {65, firm.registeredAddress},
                                             {74, firm.establishedOn.toString(Qt::ISODate)},
                                             {85, QStringLiteral("样张，仅供演示")}};
    for (const auto &[at, line] : lines)
        painter.drawText(QRect(margin, size.height() * at / 100 - textPixels, size.width() - 2 * margin, 3 * textPixels),
                         Qt::AlignLeft | Qt::TextWordWrap, line);
    return image;
}

}  // namespace jiaxin::ctl
