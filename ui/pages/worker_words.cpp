// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/worker_words.h"

#include "app/words/words.h"
#include "ui/tables/facts.h"

namespace jiaxin {
namespace {

QString words(const char *text, int number = -1)
{
    return QCoreApplication::translate("jiaxin::WorkerWords", text, nullptr, number);
}

const ChildRow *newest(const WorkerOverview &overview, const RecordType &type)
{
    const auto rows = overview.children.constFind(QString(type.id()));
    return rows == overview.children.cend() || rows->isEmpty() ? nullptr : &rows->first();
}

QString fieldOf(const RecordType &type, const ChildRow &row, const char *field)
{
    return factText(*type.field(QLatin1String(field)), row.values);
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(words(QT_TRANSLATE_NOOP("jiaxin::WorkerWords", ", ")));
}

QString basisOfTraining(const WorkerOverview &overview)
{
    QStringList parts;
    if (const ChildRow *row = newest(overview, trainingType))
        parts << fieldOf(trainingType, *row, "kind") + fieldOf(trainingType, *row, "result");
    if (const ChildRow *row = newest(overview, insuranceType))
        parts << words(QT_TRANSLATE_NOOP("jiaxin::WorkerWords", "%1 insurance")).arg(fieldOf(insuranceType, *row, "kind"));
    return joined(parts);
}

}  // namespace

QString basisText(const WorkerOverview &overview, const StatusItem &item)
{
    QString basis;
    switch (item.kind) {
    case StatusItemKind::Identity:
        if (const ChildRow *row = newest(overview, identityCheckType))
            basis = joined({fieldOf(identityCheckType, *row, "method"), fieldOf(identityCheckType, *row, "result")});
        break;
    case StatusItemKind::Authorisation:
        if (const ChildRow *row = newest(overview, authorisationType))
            basis = joined({fieldOf(authorisationType, *row, "kind"), fieldOf(authorisationType, *row, "method")});
        break;
    case StatusItemKind::Background:
        if (const ChildRow *row = newest(overview, backgroundCheckType))
            basis =
                joined({fieldOf(backgroundCheckType, *row, "conclusion"), fieldOf(backgroundCheckType, *row, "returned_on")});
        break;
    case StatusItemKind::Health:
        if (const ChildRow *row = newest(overview, healthCheckType))
            basis = joined({fieldOf(healthCheckType, *row, "category"), fieldOf(healthCheckType, *row, "conclusion")});
        break;
    case StatusItemKind::TrainingInsurance:
        basis = basisOfTraining(overview);
        break;
    default:
        break;
    }
    return basis.isEmpty() ? words(QT_TRANSLATE_NOOP("jiaxin::WorkerWords", "No record")) : basis;
}

WorkerWarning warningOf(const WorkerOverview &overview, const QDate &today)
{
    if (overview.state == QLatin1String("draft"))
        return {MessageKind::Info,
                words(QT_TRANSLATE_NOOP("jiaxin::WorkerWords", "Not filed yet: the status counts once the record is filed"))};
    if (overview.state == QLatin1String("left") || overview.state == QLatin1String("locked"))
        return {MessageKind::Info,
                statusReasonText(overview.state == QLatin1String("left") ? StatusReason::Left : StatusReason::Locked)};
    if (overview.frozen)
        return {
            MessageKind::Failed,
            words(QT_TRANSLATE_NOOP("jiaxin::WorkerWords",
                                    "The consent has lapsed: the record is no longer updated, certificates are suspended"))};
    const StatusItem *soonest = nullptr;
    QStringList lacking;
    for (const StatusItem &item : overview.status.items) {
        if (item.colour == StatusColour::Red)
            lacking.append(statusItemText(item.kind));
        if (item.colour == StatusColour::Yellow && item.until.isValid() && item.until >= today &&
            (!soonest || item.until < soonest->until))
            soonest = &item;
    }
    if (!lacking.isEmpty())
        return {MessageKind::Failed,
                words(QT_TRANSLATE_NOOP("jiaxin::WorkerWords", "%1 to be put right: until then no certificate, and one that "
                                                               "was issued is suspended"))
                    .arg(joined(lacking))};
    if (!soonest)
        return {};
    const QString day = soonest->until.toString(words(QT_TRANSLATE_NOOP("jiaxin::WorkerWords", "d MMMM")));
    const char *text = QT_TRANSLATE_NOOP("jiaxin::WorkerWords", "Not renewed by %1: the certificate is suspended");
    if (soonest->kind == StatusItemKind::Authorisation)
        text = QT_TRANSLATE_NOOP("jiaxin::WorkerWords",
                                 "Not renewed by %1: updates stop, the query proof lapses, the certificate is suspended");
    else if (soonest->kind == StatusItemKind::Health)
        text = QT_TRANSLATE_NOOP("jiaxin::WorkerWords", "No new health check by %1: the certificate is suspended");
    else if (soonest->kind == StatusItemKind::Identity)
        text = QT_TRANSLATE_NOOP("jiaxin::WorkerWords", "The document expires on %1: remind the worker to renew it");
    return {MessageKind::Warning, words(text).arg(day)};
}

QString childTitle(const RecordType &type)
{
    if (&type == &employmentType)
        return words(QT_TRANSLATE_NOOP("jiaxin::WorkerWords", "Work"));
    if (&type == &backgroundCheckType)
        return words(QT_TRANSLATE_NOOP("jiaxin::WorkerWords", "Background"));
    if (&type == &identityCheckType)
        return words(QT_TRANSLATE_NOOP("jiaxin::WorkerWords", "Identity"));
    return typeText(type);
}

QStringList childColumns(const RecordType &type)
{
    const auto list = [](std::initializer_list<const char *> names) {
        QStringList result;
        for (const char *name : names)
            result.append(QLatin1String(name));
        return result;
    };
    if (&type == &authorisationType)
        return list({"kind", "method", "starts_at", "ends_at", "state"});
    if (&type == &healthCheckType)
        return list({"category", "institution", "examined_on", "valid_until", "conclusion"});
    if (&type == &trainingType)
        return list({"course", "kind", "ended_on", "result"});
    if (&type == &employmentType)
        return list({"enterprise", "joined_on", "left_on", "job"});
    if (&type == &insuranceType)
        return list({"kind", "insurer", "valid_from", "valid_until", "state"});
    if (&type == &backgroundCheckType)
        return list({"returned_on", "identity_match", "conclusion", "authority"});
    return list({"checked_at", "method", "result"});
}

QString childText(const RecordType &type, const ChildRow &row, const QString &column)
{
    const Field *field = type.field(column);
    if (!field)
        return {};
    const QString text = factText(*field, row.values);
    // In a narrow column the day says enough.
    return field->kind == FieldKind::Instant ? text.left(10) : text;
}

QPair<QString, ChipKind> childState(const RecordType &type, const ChildRow &row, const QDateTime &now)
{
    constexpr int nearDays = 7;
    const QDate today = inChina(now).date();
    if (row.state == QLatin1String("withdrawn"))
        return {stateText(row.state), ChipKind::Grey};
    QDate end;
    if (&type == &authorisationType)
        end = inChina(static_cast<const Authorisation &>(*row.record).endsAt).date();
    else if (&type == &insuranceType)
        end = static_cast<const Insurance &>(*row.record).validUntil;
    if (!end.isValid())
        return {stateText(row.state), ChipKind::Grey};
    const int left = int(today.daysTo(end));
    if (left < 0)
        return {words(QT_TRANSLATE_NOOP("jiaxin::WorkerWords", "over")), ChipKind::Grey};
    return {daysLeftText(left), left <= nearDays ? ChipKind::Amber : ChipKind::Green};
}

}  // namespace jiaxin
