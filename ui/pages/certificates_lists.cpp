// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/certificates_lists.h"

#include "app/certificates/certificate_lists.h"
#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/page_context.h"

#include <QFileInfo>
#include <QMenu>
#include <QShortcut>

namespace jiaxin {
namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("jiaxin::CertificateLists", text);
}

void write(PageContext &context, QWidget *page, CertificateListKind kind, const QString &file)
{
    if (file.isEmpty())
        return;
    const auto work = context.beginWork(choiceText(kind));
    context.ask(
        page,
        [kind, file, step = work->stepper(work)](Workspace &workspace) {
            return CertificateLists(workspace).write(kind, file, step);
        },
        [&context, file](const CertificateListSummary &summary) {
            context.say(
                MessageKind::Done,
                words(QT_TRANSLATE_NOOP("jiaxin::CertificateLists", "%1 lines of %2 enterprises were written to %3"))
                    .arg(QString::number(summary.rows), QString::number(summary.enterprises), QFileInfo(file).fileName()));
        });
}

}  // namespace

Button *makeCertificateListsButton(PageContext &context, QWidget *page, QWidget *parent)
{
    auto *button = new Button(words(QT_TRANSLATE_NOOP("jiaxin::CertificateLists", "Lists")), parent);
    button->setObjectName(QStringLiteral("certificate_lists"));
    button->setKeyHint(QStringLiteral("Ctrl+E"));
    auto *menu = new QMenu(button);
    const QString letters = words(QT_TRANSLATE_NOOP("jiaxin::CertificateLists", "Letters to the enterprises (*.pdf)"));
    const QString table = words(QT_TRANSLATE_NOOP("jiaxin::CertificateLists", "One table of all (*.xlsx)"));
    for (int i = 0; i < int(CertificateListKind::Count); ++i) {
        const auto kind = CertificateListKind(i);
        const bool ledger = kind == CertificateListKind::Ledger || kind == CertificateListKind::Recall;
        if (kind == CertificateListKind::Recall && !context.may(Operation::Reveal))
            continue;
        QAction *action = menu->addAction(choiceText(kind));
        action->setObjectName(QStringLiteral("list_") + choiceName(kind));
        QObject::connect(action, &QAction::triggered, page, [&context, page, kind, ledger, letters, table] {
            context.modals().saveFile(page, choiceText(kind),
                                      choiceText(kind) + (ledger ? QStringLiteral(".xlsx") : QStringLiteral(".pdf")),
                                      ledger ? table : letters + QStringLiteral(";;") + table,
                                      [&context, page, kind](const QString &file) { write(context, page, kind, file); });
        });
    }
    const auto show = [button, menu] { menu->popup(button->mapToGlobal(QPoint(0, button->height()))); };
    QObject::connect(button, &Button::clicked, menu, show);
    // Ctrl+L locks the window.
    auto *key = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_E), page);
    QObject::connect(key, &QShortcut::activated, menu, show);
    return button;
}

}  // namespace jiaxin
