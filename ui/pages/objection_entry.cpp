// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/objection_entry.h"

#include <QMenu>

namespace jiaxin {

bool mayReceiveObjection(const PageContext &context, const RecordType &type)
{
    return context.may(Operation::Create) && choiceFromName<Objection::SubjectType>(type.id());
}

void addObjection(PageContext &context, QWidget *pane, QMenu *menu, const RecordType &type, const RecordId &id)
{
    if (!mayReceiveObjection(context, type))
        return;
    if (!menu->isEmpty())
        menu->addSeparator();
    QAction *action = menu->addAction(QCoreApplication::translate("jiaxin::Steps", "Receive an objection…"));
    action->setObjectName(QStringLiteral("receive_objection"));
    QObject::connect(action, &QAction::triggered, pane, [&context, id] {
        context.open(QStringLiteral("form"),
                     {{QStringLiteral("type"), QString(objectionType.id())}, {QStringLiteral("parent"), id.toString()}});
    });
}

}  // namespace jiaxin
