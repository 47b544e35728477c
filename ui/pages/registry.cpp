// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/registry.h"

#include "app/exchange/registration_service.h"
#include "app/records/worker_overview.h"
#include "ui/pages/archive_page.h"
#include "ui/pages/audit_page.h"
#include "ui/pages/batch_page.h"
#include "ui/pages/certificates_page.h"
#include "ui/pages/conflicts_page.h"
#include "ui/pages/day_end_page.h"
#include "ui/pages/duplicates_page.h"
#include "ui/pages/enrol_page.h"
#include "ui/pages/enterprises_page.h"
#include "ui/pages/exchange_page.h"
#include "ui/pages/forecast_page.h"
#include "ui/pages/form_page.h"
#include "ui/pages/home_page.h"
#include "ui/pages/publicity_page.h"
#include "ui/pages/queues_page.h"
#include "ui/pages/reward_page.h"
#include "ui/pages/settings_page.h"
#include "ui/pages/stock_page.h"
#include "ui/pages/suspensions_page.h"
#include "ui/pages/sync_page.h"
#include "ui/pages/templates_page.h"
#include "ui/pages/transfers_page.h"
#include "ui/pages/users_page.h"
#include "ui/pages/vetting_page.h"
#include "ui/pages/workers_page.h"

namespace jiaxin {

namespace {

template <class SomePage>
std::function<Page *(QWidget *)> make(PageContext &context)
{
    return [&context](QWidget *parent) { return new SomePage(context, parent); };
}

QString words(const char *text)
{
    return QCoreApplication::translate("jiaxin::Registry", text);
}

}  // namespace

QList<PageEntry> pagesFor(PageContext &context)
{
    QList<PageEntry> pages;
    const auto add = [&](const char *id, const char *title, IconName icon, std::function<Page *(QWidget *)> create) {
        pages.append({QLatin1String(id), *title ? words(title) : QString(), icon, std::move(create)});
    };
    if (context.actor().hasBusinessRole()) {
        add("home", QT_TRANSLATE_NOOP("jiaxin::Registry", "Home"), IconName::Home, make<HomePage>(context));
        add("queues", QT_TRANSLATE_NOOP("jiaxin::Registry", "Tasks"), IconName::Done, make<QueuesPage>(context));
        add("enterprises", QT_TRANSLATE_NOOP("jiaxin::Registry", "Enterprises"), IconName::Enterprise,
            make<EnterprisesPage>(context));
    }
    if (context.actor().hasBusinessRole())
        add("workers", QT_TRANSLATE_NOOP("jiaxin::Registry", "Workers"), IconName::Worker, make<WorkersPage>(context));
    if (context.actor().hasBusinessRole())
        add("archive", QT_TRANSLATE_NOOP("jiaxin::Registry", "Credit records"), IconName::Document, make<ArchivePage>(context));
    if (context.actor().hasBusinessRole())
        add("forecast", QT_TRANSLATE_NOOP("jiaxin::Registry", "Reminders"), IconName::Clock, make<ForecastPage>(context));
    if (context.actor().hasBusinessRole())
        add("transfers", QT_TRANSLATE_NOOP("jiaxin::Registry", "Transfers"), IconName::Transfer, make<TransfersPage>(context));
    if (DuplicateService::mayJudge(context.actor()))
        add("duplicates", QT_TRANSLATE_NOOP("jiaxin::Registry", "Duplicates"), IconName::Duplicates,
            make<DuplicatesPage>(context));
    if (context.actor().has(jiaxin::Role::Reviewer))
        add("review", QT_TRANSLATE_NOOP("jiaxin::Registry", "Review"), IconName::Review, make<VettingPage>(context));
    if (context.actor().hasAny(jiaxin::Role::Reviewer | jiaxin::Role::Leader))
        add("rewards", QT_TRANSLATE_NOOP("jiaxin::Registry", "Rewards"), IconName::Award, make<RewardPage>(context));
    if (context.actor().hasBusinessRole())
        add("publicity", QT_TRANSLATE_NOOP("jiaxin::Registry", "Publicity"), IconName::Publicity, make<PublicityPage>(context));
    if (context.actor().hasBusinessRole())
        add("certificates", QT_TRANSLATE_NOOP("jiaxin::Registry", "Certificates"), IconName::Certificate,
            make<CertificatesPage>(context));
    if (context.may(Operation::Import) || RegistrationService::mayImport(context.actor()))
        add("exchange", QT_TRANSLATE_NOOP("jiaxin::Registry", "Exchange"), IconName::Exchange, make<ExchangePage>(context));
    const auto addSync = [&] {
        add("sync", QT_TRANSLATE_NOOP("jiaxin::Registry", "Sync"), IconName::Sync, make<SyncPage>(context));
    };
    if (context.actor().hasBusinessRole())
        addSync();
    if (context.may(Operation::ManageUsers))
        add("users", QT_TRANSLATE_NOOP("jiaxin::Registry", "Users"), IconName::Person, make<UsersPage>(context));
    if (context.may(Operation::ReadAudit))
        add("audit", QT_TRANSLATE_NOOP("jiaxin::Registry", "Audit"), IconName::Audit, make<AuditPage>(context));
    // The first page is what the role is for.
    if (!context.actor().hasBusinessRole())
        addSync();
    add("settings", QT_TRANSLATE_NOOP("jiaxin::Registry", "Settings"), IconName::Settings, make<SettingsPage>(context));
    if (context.actor().hasBusinessRole())
        add("stock", "", IconName::Certificate, make<StockPage>(context));
    if (context.actor().hasBusinessRole() || TemplateService::mayManage(context.actor()))
        add("templates", "", IconName::Certificate, make<TemplatesPage>(context));
    if (context.actor().hasBusinessRole())
        add("suspensions", "", IconName::Certificate, make<SuspensionsPage>(context));
    if (context.actor().has(jiaxin::Role::Reviewer))
        add("batch", "", IconName::Review, make<BatchPage>(context));
    if (context.may(Operation::Create) || context.may(Operation::Edit))
        add("form", "", IconName::Edit, make<FormPage>(context));
    const auto addUnder = [&](const char *id, std::function<Page *(QWidget *)> create) {
        add(id, "", IconName::Sync, std::move(create));
        pages.last().under = QStringLiteral("sync");
    };
    if (context.actor().hasBusinessRole()) {
        addUnder("conflicts", make<ConflictsPage>(context));
        addUnder("day_end", make<DayEndPage>(context));
    }
    if (context.may(Operation::ManageUsers))
        addUnder("enrol", make<EnrolPage>(context));
    return pages;
}

QString pageOf(const RecordType &type)
{
    const bool child = std::find(workerChildTypes.begin(), workerChildTypes.end(), &type) != workerChildTypes.end();
    if (child || &type == &workerType)
        return QStringLiteral("workers");
    if (&type == &enterpriseType)
        return QStringLiteral("enterprises");
    if (&type == &duplicateVerdictType)
        return QStringLiteral("duplicates");
    if (&type == &publicityNoticeType)
        return QStringLiteral("publicity");
    if (&type == &transferType)
        return QStringLiteral("transfers");
    return &type == &certificateType || &type == &cardType ? QStringLiteral("certificates") : QStringLiteral("archive");
}

}  // namespace jiaxin
