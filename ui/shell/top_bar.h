// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/paint.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace jiaxin {

class ElidedLabel;
class SearchField;

/// How the sync stands: the words say it, the ground colours what needs a look.
enum class SyncTone { Synced, Running, Offline, Conflict, Stopped };

/// The words of the sync with their icon; pressed, it opens the sync page.
class SyncIndicator;

/// The deep blue bar, 48 high: mark, unit, one search for everything (Ctrl+K), sync, user and role, lock.
class TopBar final : public QWidget {
    Q_OBJECT
public:
    explicit TopBar(QWidget *parent = nullptr);
    void setUnit(const QString &unit);
    void setUser(const QString &name, const QString &role);
    void setSync(SyncTone tone, const QString &words);
    SearchField *search() const { return m_search; }

signals:
    void syncRequested();
    void lockRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeSearch();
    void measureAnew();

    ElidedLabel *m_unit;
    SearchField *m_search;
    SyncIndicator *m_sync;
    QLabel *m_user;
    QWidget *m_right;
};

}  // namespace jiaxin
