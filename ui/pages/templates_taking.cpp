// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// How a template comes in: read, checked, looked at, taken into use; and how it goes out.
#include "app/words/template_words.h"
#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/kit/check_list.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/later.h"
#include "ui/pages/templates_page.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QStackedWidget>
#include <QtConcurrent>

namespace jiaxin {

void TemplatesPage::bringIn()
{
    m_context.modals().openFile(this, tr("Bring in a template"), tr("SVG drawings (*.svg)"), [this](const QString &file) {
        if (!file.isEmpty())
            readFile(file);
    });
}

void TemplatesPage::readAgain()
{
    if (!m_file.isEmpty())
        readFile(m_file);
}

void TemplatesPage::readFile(const QString &file)
{
    m_file = file;
    m_candidateLayout.reset();
    showState();
    later(this, QtConcurrent::run(&readTemplateFile, file), [this](const Result<TemplateFile> &read) {
        if (!read)
            m_context.report(read.error());
        else if (!read->faults.isEmpty())
            showFaults(read->faults);
        else
            check(read->svg);
    });
}

void TemplatesPage::check(const QByteArray &svg)
{
    m_context.ask(
        this, [svg](Workspace &work) { return TemplateService(work).check(svg); },
        [this, svg](const TemplateReading &reading) {
            if (reading.layout)
                propose(*reading.layout, svg);
            else
                showFaults(reading.faults);
        });
}

void TemplatesPage::showFaults(const TemplateFaults &faults)
{
    ++m_turn;
    m_faults = faults;
    m_candidateLayout.reset();
    QList<CheckList::Line> lines;
    for (const TemplateFault &fault : faults) {
        const QString place = templateFaultPlace(fault);
        lines.append({.kind = MessageKind::Failed,
                      .text = place.isEmpty() ? tr("The whole file") : place,
                      .note = templateFaultText(fault)});
    }
    m_faultList->setLines(lines);
    m_panel->setTitle(tr("Not taken: %1").arg(QFileInfo(m_file).fileName()));
    m_panel->setSubtitle(tr("%n thing(s) to mend in the file", nullptr, int(faults.size())));
    showState();
    m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void TemplatesPage::copyFaults()
{
    QStringList lines {QFileInfo(m_file).fileName()};
    for (const TemplateFault &fault : std::as_const(m_faults)) {
        const QString place = templateFaultPlace(fault);
        lines.append((place.isEmpty() ? tr("The whole file") : place) + QStringLiteral("  ") + templateFaultText(fault));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    m_context.say(MessageKind::Done, tr("The list is on the clipboard, to be sent to whoever draws the template."));
}

void TemplatesPage::propose(const CertificateTemplate &layout, const QByteArray &svg)
{
    m_faults.clear();
    m_candidate = svg;
    m_candidateLayout = layout;
    const auto same = [&layout](const TemplateVersion &version) {
        return version.name == layout.name && version.version == layout.version;
    };
    const bool inUse = std::any_of(m_versions.begin(), m_versions.end(), same);
    m_panel->setTitle(layout.title);
    m_panel->setSubtitle(inUse ? tr("is in use already as version %1").arg(layout.version)
                               : tr("not in use yet, would be version %1").arg(layout.version));
    showState();
    m_take->setEnabled(!inUse);
    preview(layout);
    (inUse ? m_discard : m_take)->setFocus(Qt::OtherFocusReason);
}

void TemplatesPage::take()
{
    if (!m_take->isVisible() || !m_take->isEnabled())
        return;
    m_busy = true;
    showState();
    m_context.ask(
        this, [svg = m_candidate](Workspace &work) { return TemplateService(work).take(svg); },
        [this](const Result<TemplateOutcome> &outcome) {
            m_busy = false;
            if (!outcome) {
                showState();
                m_context.report(outcome.error());
            } else if (!outcome->faults.isEmpty()) {
                showFaults(outcome->faults);
            } else {
                taken(*outcome);
            }
        });
}

void TemplatesPage::taken(const TemplateOutcome &outcome)
{
    QString words = tr("“%1” is in use as version %2; prints offer it from now on.").arg(outcome.title).arg(outcome.version);
    if (!outcome.renewedSheets.isEmpty())
        words += tr(" New versions of the sheets with it: %1.").arg(outcome.renewedSheets.join(QStringLiteral("、")));
    if (!outcome.oldSheets.isEmpty())
        words += tr(" It no longer fits on the sheets %1, which keep the version before.")
                     .arg(outcome.oldSheets.join(QStringLiteral("、")));
    if (!outcome.calibrated)
        words += tr(" The page has another size: calibrate the printers for it again.");
    m_wanted = outcome.name;
    m_file.clear();
    m_candidate.clear();
    m_candidateLayout.reset();
    showState();
    m_context.say(outcome.oldSheets.isEmpty() && outcome.calibrated ? MessageKind::Done : MessageKind::Warning, words);
    m_context.announceChange();
    refresh();
    m_list->setFocus(Qt::OtherFocusReason);
}

void TemplatesPage::discard()
{
    if (!m_candidateLayout && m_faults.isEmpty())
        return;
    m_file.clear();
    m_candidate.clear();
    m_candidateLayout.reset();
    m_faults.clear();
    showCurrent();
    m_list->setFocus(Qt::OtherFocusReason);
}

void TemplatesPage::makeUsual()
{
    const Entry *entry = current();
    if (!entry || !m_usual || !m_usual->isEnabled())
        return;
    m_context.ask(
        this, [name = entry->name](Workspace &work) { return TemplateService(work).makeUsual(name); },
        [this, title = entry->title] {
            m_context.say(MessageKind::Done, tr("Prints begin with “%1” from now on.").arg(title));
            m_context.announceChange();
            refresh();
        });
}

void TemplatesPage::withdraw()
{
    const Entry *entry = current();
    if (!entry || !m_withdraw || !m_withdraw->isEnabled())
        return;
    const QString name = entry->name;
    m_context.modals().ask(this,
                           {.title = tr("Withdraw the template"),
                            .text = tr("“%1” is no longer offered for prints. Its versions stay, and so do the cards that were "
                                       "printed with them. Bringing the file in again puts it back into use.")
                                        .arg(entry->title),
                            .accept = tr("Withdraw"),
                            .kind = ButtonKind::Careful},
                           [this, name](const Modals::Answer &answer) {
                               if (!answer)
                                   return;
                               m_context.ask(
                                   this, [name](Workspace &work) { return TemplateService(work).withdraw(name); },
                                   [this, name] {
                                       m_wanted = name;
                                       m_context.say(MessageKind::Done, tr("The template is withdrawn."));
                                       m_context.announceChange();
                                       refresh();
                                   });
                           });
}

}  // namespace jiaxin
