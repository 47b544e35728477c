// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QSplitter>
#include <QTimer>
#include <QWidget>

namespace jiaxin {

/// A photo or scan in its frame, never distorted; a grey figure or sheet while there is none.
class PhotoView final : public QWidget {
    Q_OBJECT
public:
    enum class Of { Person, Document };
    explicit PhotoView(QWidget *parent = nullptr) : PhotoView(Of::Person, parent) {}
    explicit PhotoView(Of what, QWidget *parent = nullptr);
    void setImage(const QImage &image);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Of m_what;
    QImage m_image;
};

/// A splitter that tells when it was moved, so that its owner can remember it (QSplitter::saveState / restoreState).
class Splitter final : public QSplitter {
    Q_OBJECT
public:
    Splitter(const QString &id, Qt::Orientation orientation, QWidget *parent = nullptr);

signals:
    /// Half a second after the last move; `id` is the one of the constructor, `state` for restoreState().
    void stateChanged(const QString &id, const QByteArray &state);

private:
    QTimer m_pause;
};

/// Who looks at this screen, faintly over the whole window: against photographs of personal data.
class WatermarkOverlay final : public QWidget {
    Q_OBJECT
public:
    explicit WatermarkOverlay(QWidget *window);
    /// Usually user, unit and minute.
    void setText(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

}  // namespace jiaxin
