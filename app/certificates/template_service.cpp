// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/certificates/template_service.h"

#include "domain/record_json.h"

#include <QFile>
#include <QJsonArray>

#include <algorithm>

namespace jiaxin {

namespace {

/// The newest version of each name.
const QString newestOnly =
    QStringLiteral("version = (SELECT max(n.version) FROM office_template n WHERE n.name = office_template.name)");

Error noTemplate()
{
    return {.code = ErrorCode::NotFound, .field = QStringLiteral("template")};
}

CertificateTemplate::Lookup lookupIn(const QList<CertificateTemplate> &templates)
{
    return [templates](const QString &name) -> std::shared_ptr<const CertificateTemplate> {
        const Result<CertificateTemplate> found = findTemplate(templates, name);
        return found ? std::make_shared<const CertificateTemplate>(*found) : nullptr;
    };
}

}  // namespace

bool TemplateService::mayManage(const Actor &actor)
{
    return allowed(actor, Operation::ManageSettings) || allowed(actor, Operation::PrintCertificate);
}

QList<TemplateService::Row> TemplateService::rows(const QString &where, const QStringList &parameters)
{
    QList<Row> all;
    Statement found = m_work.database().prepare(
        QStringLiteral("SELECT name, version, title, card, card_version, taken_by, taken_at, withdrawn_by, withdrawn_at, svg "
                       "FROM office_template WHERE ") +
        where + QStringLiteral(" ORDER BY name, version DESC"));
    found.bindTexts(1, parameters);
    const auto instant = [&found](int column) { return QDateTime::fromString(found.text(column), Qt::ISODateWithMs); };
    while (found.step())
        all.append({.version = {.name = found.text(0),
                                .version = int(found.integer(1)),
                                .title = found.text(2),
                                .card = found.text(3),
                                .cardVersion = int(found.integer(4)),
                                .takenBy = found.text(5),
                                .takenAt = instant(6),
                                .withdrawnBy = found.text(7),
                                .withdrawnAt = instant(8)},
                    .svg = found.blob(9)});
    return all;
}

std::optional<TemplateService::Row> TemplateService::newest(const QString &name)
{
    const QList<Row> found = rows(QStringLiteral("name = ? AND ") + newestOnly, {name});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

std::optional<CertificateTemplate> TemplateService::layoutOf(const Row &row, const Templates &shipped)
{
    const auto cards = [&](const QString &name) -> std::shared_ptr<const CertificateTemplate> {
        const QList<Row> own =
            rows(QStringLiteral("name = ? AND version = ?"), {name, QString::number(row.version.cardVersion)});
        if (own.isEmpty())
            return lookupIn(shipped)(name);
        const std::optional<CertificateTemplate> card = layoutOf(own.first(), shipped);
        return card ? std::make_shared<const CertificateTemplate>(*card) : nullptr;
    };
    TemplateReading reading = readTemplate(row.svg, cards);
    if (reading.layout)
        reading.layout->version = row.version.version;
    return reading.layout;
}

Result<QList<CertificateTemplate>> TemplateService::offered()
{
    Result<Templates> all = loadTemplates();
    if (!all)
        return all;
    const Templates shipped = *all;
    // One that cannot be read any more is not offered, and keeps nobody from printing with the others.
    for (const Row &row : rows(QStringLiteral("withdrawn_at IS NULL AND ") + newestOnly)) {
        if (const std::optional<CertificateTemplate> layout = layoutOf(row, shipped))
            all.value().append(*layout);
    }
    return all;
}

Result<QList<CertificateTemplate>> TemplateService::withdrawn()
{
    const QList<Row> out = rows(QStringLiteral("withdrawn_at IS NOT NULL AND ") + newestOnly);
    const Result<Templates> shipped = out.isEmpty() ? Result<Templates>(Templates()) : loadTemplates();
    if (!shipped)
        return shipped;
    Templates layouts;
    for (const Row &row : out) {
        if (const std::optional<CertificateTemplate> layout = layoutOf(row, *shipped))
            layouts.append(*layout);
    }
    return layouts;
}

Result<CertificateTemplate> TemplateService::find(const QString &name)
{
    const Result<Templates> all = offered();
    if (!all)
        return all.error();
    const Result<CertificateTemplate> found = findTemplate(*all, name);
    return found ? found : noTemplate();
}

Result<CertificateTemplate> TemplateService::find(const QString &name, int version)
{
    const Result<Templates> shipped = loadTemplates();
    if (!shipped)
        return shipped.error();
    const QList<Row> own = rows(QStringLiteral("name = ? AND version = ?"), {name, QString::number(version)});
    if (!own.isEmpty()) {
        const std::optional<CertificateTemplate> layout = layoutOf(own.first(), *shipped);
        return layout ? Result<CertificateTemplate>(*layout) : noTemplate();
    }
    const Result<CertificateTemplate> found = findTemplate(*shipped, name);
    return found && found->version == version ? found : noTemplate();
}

Result<CertificateTemplate> TemplateService::look(const std::optional<Card> &printed)
{
    const bool known = printed && !printed->templateName.isEmpty();
    const Result<CertificateTemplate> used =
        known ? find(printed->templateName, printed->templateVersion.value_or(1)) : find(usual());
    const CertificateTemplate *layout = used ? used->card ? used->card.get() : &*used : nullptr;
    if (layout && layout->stock != StockKind::PreprintedCard && layout->stock != StockKind::PreprintedSheet)
        return *layout;
    return find(QStringLiteral("cr80"));
}

QString TemplateService::usual()
{
    return m_work.settings.text(setting::cardTemplate);
}

void TemplateService::storeUsual(const QString &name)
{
    const QJsonObject change {{QLatin1String(setting::cardTemplate.key), QJsonArray {usual(), name}}};
    m_work.settings.set(setting::cardTemplate, name);
    m_work.store.audit().append({.action = QStringLiteral("settings"), .changes = change}, m_work.context());
}

Result<void> TemplateService::makeUsual(const QString &name)
{
    if (!mayManage(m_work.actor))
        return failure(ErrorCode::Forbidden, "role");
    if (const Result<CertificateTemplate> layout = find(name); !layout)
        return layout.error();
    return m_work.transact([&]() -> Result<void> {
        if (name != usual())
            storeUsual(name);
        return {};
    });
}

QList<TemplateVersion> TemplateService::versions()
{
    QList<TemplateVersion> all;
    for (const Row &row : rows(QStringLiteral("1")))
        all.append(row.version);
    return all;
}

Result<QByteArray> TemplateService::svg(const QString &name, int version)
{
    const QList<Row> own = rows(QStringLiteral("name = ? AND version = ?"), {name, QString::number(version)});
    return own.isEmpty() ? Result<QByteArray>(noTemplate()) : own.first().svg;
}

TemplateReading TemplateService::read(const QByteArray &svg, const Templates &shipped)
{
    const Result<Templates> all = offered();
    TemplateReading reading = readTemplate(svg, lookupIn(all ? *all : shipped));
    if (!reading.layout)
        return reading;
    CertificateTemplate &layout = *reading.layout;
    if (findTemplate(shipped, layout.name))
        return {.faults = {templateFault("name_taken", layout.name)}};
    const std::optional<Row> before = newest(layout.name);
    const bool same = before && before->svg == svg && !before->version.withdrawnAt.isValid() &&
                      before->version.cardVersion == (layout.card ? layout.card->version : 0);
    layout.version = !before ? 1 : same ? before->version.version : before->version.version + 1;
    return reading;
}

Result<TemplateReading> TemplateService::check(const QByteArray &svg)
{
    const Result<Templates> shipped = loadTemplates();
    if (!shipped)
        return shipped.error();
    return read(svg, *shipped);
}

Result<TemplateOutcome> TemplateService::take(const QByteArray &svg)
{
    if (!mayManage(m_work.actor))
        return failure(ErrorCode::Forbidden, "role");
    const Result<Templates> shipped = loadTemplates();
    if (!shipped)
        return shipped.error();
    return m_work.transact([&]() -> Result<TemplateOutcome> {
        const TemplateReading reading = read(svg, *shipped);
        if (!reading.layout)
            return TemplateOutcome {.faults = reading.faults};
        return store(*reading.layout, svg, *shipped);
    });
}

TemplateOutcome TemplateService::store(const CertificateTemplate &layout, const QByteArray &svg, const Templates &shipped)
{
    TemplateOutcome outcome {.name = layout.name, .title = layout.title, .version = layout.version};
    const std::optional<Row> before = newest(layout.name);
    if (before && before->version.version == layout.version)
        return outcome;
    outcome.isNew = true;
    insert(layout, svg);
    renewSheets(layout, outcome);
    const std::optional<CertificateTemplate> old = before ? layoutOf(*before, shipped) : std::nullopt;
    if (before && (!old || old->size != layout.size || old->sides.size() != layout.sides.size())) {
        m_work.database()
            .prepare(QStringLiteral("DELETE FROM print_calibration WHERE template = ?"))
            .bindText(1, layout.name)
            .run();
        outcome.calibrated = m_work.database().changes() == 0;
    }
    return outcome;
}

void TemplateService::insert(const CertificateTemplate &layout, const QByteArray &svg)
{
    Statement insert = m_work.database().prepare(QStringLiteral("INSERT INTO office_template (name, version, title, svg, card, "
                                                                "card_version, taken_by, taken_at) VALUES (?,?,?,?,?,?,?,?)"));
    insert.bindText(1, layout.name).bindInt(2, layout.version).bindText(3, layout.title).bindBlob(4, svg);
    if (layout.card)
        insert.bindText(5, layout.card->name).bindInt(6, layout.card->version);
    else
        insert.bindNull(5).bindNull(6);
    insert.bindText(7, m_work.actor.name).bindText(8, instantText(m_work.clock.now())).run();
    m_work.store.audit().append({.action = QStringLiteral("take_template")},
                                m_work.context({}, QStringLiteral("%1 v%2").arg(layout.name).arg(layout.version)));
}

void TemplateService::renewSheets(const CertificateTemplate &card, TemplateOutcome &outcome)
{
    const auto cards = [&card](const QString &name) {
        return name == card.name ? std::make_shared<const CertificateTemplate>(card) : nullptr;
    };
    for (const Row &row : rows(QStringLiteral("card = ? AND withdrawn_at IS NULL AND ") + newestOnly, {card.name})) {
        TemplateReading sheet = readTemplate(row.svg, cards);
        if (!sheet.layout) {
            outcome.oldSheets.append(row.version.name);
            continue;
        }
        sheet.layout->version = row.version.version + 1;
        insert(*sheet.layout, row.svg);
        outcome.renewedSheets.append(row.version.name);
    }
}

Result<void> TemplateService::withdraw(const QString &name)
{
    if (!mayManage(m_work.actor))
        return failure(ErrorCode::Forbidden, "role");
    return m_work.transact([&]() -> Result<void> {
        Statement update =
            m_work.database().prepare(QStringLiteral("UPDATE office_template SET withdrawn_by = ?, withdrawn_at = ? "
                                                     "WHERE name = ? AND withdrawn_at IS NULL AND ") +
                                      newestOnly);
        update.bindText(1, m_work.actor.name);
        update.bindText(2, instantText(m_work.clock.now())).bindText(3, name).run();
        if (m_work.database().changes() == 0) {
            const Result<Templates> shipped = loadTemplates();
            const bool isShipped = shipped && findTemplate(*shipped, name);
            return isShipped ? failure(ErrorCode::WrongState, "shipped_template") : noTemplate();
        }
        m_work.store.audit().append({.action = QStringLiteral("withdraw_template")}, m_work.context({}, name));
        if (name == usual())
            storeUsual(QString::fromLatin1(setting::cardTemplate.fallback));
        return {};
    });
}

Result<TemplateFile> readTemplateFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, "not_readable");
    if (file.size() > largestTemplate)
        return TemplateFile {.faults = {tooLargeTemplate(file.size())}};
    // A pipe or a device has no size; what comes out of it has.
    TemplateFile read {.svg = file.read(largestTemplate + 1)};
    if (read.svg.size() > largestTemplate)
        return TemplateFile {.faults = {tooLargeTemplate(read.svg.size())}};
    return read;
}

}  // namespace jiaxin
