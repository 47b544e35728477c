// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"
#include "domain/rules/living_status.h"
#include "domain/workflow/permissions.h"
#include "ui/kit/paint.h"

#include <QJsonObject>
#include <QWidget>

class QGridLayout;

namespace jiaxin {

struct RecordCell;

struct Fact {
    QString label;
    QString value;
};

/// Label and value in two columns, as many lines as are needed; long values wrap.
class FactGrid final : public QWidget {
    Q_OBJECT
public:
    explicit FactGrid(QWidget *parent = nullptr, int columns = 2);
    void setFacts(const QList<Fact> &facts);

private:
    QGridLayout *m_grid;
    int m_columns;
    int m_stretched = 0;
};

/// What the masked JSON of a record says of a field, in words; empty when it says nothing.
QString factText(const Field &field, const QJsonObject &masked);
QList<Fact> factsOf(const RecordType &type, const QJsonObject &masked, const QStringList &fields);

/// 绿 正常, 黄 将到期, 红 暂停 and their chip.
QString colourWords(StatusColour colour);
ChipKind chipOf(StatusColour colour);
/// The chip of a workflow's state.
ChipKind chipOfState(const QString &state);
/// 剩 5 天, 剩 9 年, 超期 3 天.
QString daysLeftText(int days);

/// The day on which a stored status ends next; empty where it has no end.
QString nearestEndText(const QDate &nearestEnd);

/// A value of a list, masked for the actor.
QString listText(const Actor &actor, const Field &field, const Record &record);

}  // namespace jiaxin
