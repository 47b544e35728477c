// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/archive_export.h"

#include "app/exchange/archive_service.h"
#include "app/words/words.h"
#include "ui/pages/reasons.h"

#include <QFileInfo>
#include <QMenu>

namespace jiaxin {
namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("jiaxin::ArchiveExport", text);
}

void write(PageContext &context, QWidget *pane, const RecordType &type, const RecordId &id, const ArchiveRequest &request)
{
    const auto store = [&context, pane, type = &type, id, request](const QString &name) {
        if (name.isEmpty())
            return;
        context.ask(
            pane, [type, id, name, request](Workspace &work) { return ArchiveService(work).write(*type, id, name, request); },
            [&context, name, request](int records) {
                const char *text =
                    request.reason.isEmpty()
                        ? QT_TRANSLATE_NOOP("jiaxin::ArchiveExport", "%1 records were exported to %2, masked as on the screen")
                        : QT_TRANSLATE_NOOP("jiaxin::ArchiveExport",
                                            "%1 records were exported to %2 with whole numbers; keep the file safe");
                context.say(MessageKind::Done, words(text).arg(records).arg(QFileInfo(name).fileName()));
            });
    };
    context.modals().saveFile(pane, words(QT_TRANSLATE_NOOP("jiaxin::ArchiveExport", "Export the archive")),
                              words(QT_TRANSLATE_NOOP("jiaxin::ArchiveExport", "%1 - archive.xlsx")).arg(typeText(type)),
                              words(QT_TRANSLATE_NOOP("jiaxin::ArchiveExport", "Workbooks (*.xlsx)")), store);
}

void exportArchive(PageContext &context, QWidget *pane, const RecordType &type, const RecordId &id)
{
    if (!context.may(Operation::Reveal)) {
        write(context, pane, type, id, {});
        return;
    }
    askRevealReason(context, pane,
                    {.title = words(QT_TRANSLATE_NOOP("jiaxin::ArchiveExport", "Export the archive")),
                     .text = words(QT_TRANSLATE_NOOP("jiaxin::ArchiveExport",
                                                     "The file holds whole numbers, phones and addresses, and a folder beside "
                                                     "it the photos and scans. Who exported it, when and why is audited.")),
                     .accept = words(QT_TRANSLATE_NOOP("jiaxin::ArchiveExport", "Export"))},
                    [&context, pane, type = &type, id](const QString &reason, const QString &note) {
                        write(context, pane, *type, id, {.reason = reason, .note = note});
                    });
}

}  // namespace

void addArchiveExport(PageContext &context, QWidget *pane, QMenu *menu, const RecordType &type, const RecordId &id)
{
    if (!context.may(Operation::Export))
        return;
    if (!menu->isEmpty())
        menu->addSeparator();
    QAction *action = menu->addAction(words(QT_TRANSLATE_NOOP("jiaxin::ArchiveExport", "Export the archive…")));
    action->setObjectName(QStringLiteral("export_archive"));
    QObject::connect(action, &QAction::triggered, pane,
                     [&context, pane, type = &type, id] { exportArchive(context, pane, *type, id); });
}

}  // namespace jiaxin
