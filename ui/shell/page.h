// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/icons.h"
#include "ui/kit/paint.h"

#include <QVariantMap>
#include <QWidget>

#include <functional>

namespace jiaxin {

/// A key and what it does, for the status bar.
struct KeyHintText {
    QString action;
    QString key;
};

/// One screen of the main window: its content only. Margins (16), the header row with back, forward and title, and scrolling
/// when the window is too small are the window's.
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    /// Facts after the title and actions at the right of the header row, as one widget (use HeaderRow); made once, owned by the
    /// window.
    virtual QWidget *headerWidget() { return nullptr; }
    /// Called each time the page comes to the front, also through back and forward, with the arguments it was opened with.
    virtual void open(const QVariantMap &arguments) { Q_UNUSED(arguments) }
    /// Data changed elsewhere (saved, imported, synced); while the page is not in front, told once it comes back, before
    /// open().
    virtual void refresh() {}
    virtual QList<KeyHintText> keyHints() const { return {}; }
    /// The widget that has the focus after opening; the first in tab order when null.
    virtual QWidget *firstFocus() { return nullptr; }

signals:
    void navigate(const QString &pageId, const QVariantMap &arguments);
    void titleChanged();
    void keyHintsChanged();
};

/// A page in the navigation. A role's absent pages are simply not given.
struct PageEntry {
    QString id;
    QString title;  ///< two to four characters in the navigation; empty: reachable by navigate() only
    IconName icon = IconName::None;
    std::function<Page *(QWidget *parent)> create;  ///< called on first use
    QString under {};                               ///< the entry that is marked while this page without a title is in front
};

}  // namespace jiaxin
