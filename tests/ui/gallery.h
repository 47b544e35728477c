// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/page.h"

namespace jiaxin::test {

/// The content of the picture "states", built from the kit.
QWidget *makeStates();

/// A list with its detail beside it, as on the picture "workers".
QWidget *makeList();

/// The home page of the pictures with invented figures; `empty` shows the same page without any.
class HomePage final : public Page {
    Q_OBJECT
public:
    HomePage(QWidget *parent, bool empty);
    QString title() const override;
    QWidget *headerWidget() override;
    void open(const QVariantMap &arguments) override { lastArguments = arguments; }
    QList<KeyHintText> keyHints() const override;

    QVariantMap lastArguments;
    int tilesOpened = 0;

private:
    QWidget *makeTiles(bool empty);
    QWidget *makeTerms(bool empty);
    QWidget *makeWorkers(bool empty);
    QWidget *makeIssued(bool empty);
    QWidget *makeRight(bool empty);
};

}  // namespace jiaxin::test
