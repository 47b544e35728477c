// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/page.h"

#include <QTime>
#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;
class QProgressBar;

namespace jiaxin {

class Button;
class ElidedLabel;
class IconLabel;

/// The bottom line, 32 high: the last message stays readable; progress of long work with cancel; keys; type size.
class StatusBar final : public QWidget {
    Q_OBJECT
public:
    explicit StatusBar(QWidget *parent = nullptr);
    void showMessage(MessageKind kind, const QString &text, QTime at);
    /// `total` 0: the end is not known. Without `cancel` there is no cancel button.
    void showProgress(const QString &text, qint64 done, qint64 total, std::function<void()> cancel);
    void hideProgress();
    void setKeyHints(const QList<KeyHintText> &hints);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showScale();

    IconLabel *m_icon;
    ElidedLabel *m_message;
    QWidget *m_progress;
    QLabel *m_progressText;
    QProgressBar *m_bar;
    QLabel *m_percent;
    Button *m_cancel;
    std::function<void()> m_cancelWork;
    QWidget *m_hints;
    QHBoxLayout *m_hintRow;
    QLabel *m_scale;
};

}  // namespace jiaxin
