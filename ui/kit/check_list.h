// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/paint.h"

#include <QWidget>

class QVBoxLayout;

namespace jiaxin {

/// Sentences under one another, each behind the mark of what was found; they wrap.
class CheckList final : public QWidget {
    Q_OBJECT
public:
    struct Line {
        MessageKind kind = MessageKind::Done;
        QString text;
        QString note {};  ///< in a line of its own, of the same colour
    };

    explicit CheckList(QWidget *parent = nullptr);
    void setLines(const QList<Line> &lines);

private:
    QVBoxLayout *m_column;
};

}  // namespace jiaxin
