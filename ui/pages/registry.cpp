// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/registry.h"

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
    if (context.may(Operation::View))
        add("workers", QT_TRANSLATE_NOOP("jiaxin::Registry", "Workers"), IconName::Worker, make<WorkersPage>(context));
    if (context.actor().has(jiaxin::Role::Reviewer))
        add("review", QT_TRANSLATE_NOOP("jiaxin::Registry", "Review"), IconName::Review, make<VettingPage>(context));
    return pages;
}

}  // namespace jiaxin
