// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QWidget>

namespace jiaxin {

/// Drawn pages on grey, as large as fits: beside each other or below, whichever shows them larger.
class SheetView final : public QWidget {
    Q_OBJECT
public:
    explicit SheetView(QWidget *parent = nullptr);
    void setImages(const QList<QImage> &images);
    /// Shown instead of a page.
    void setWords(const QString &words);
    QSize sizeHint() const override { return {240, 300}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintPage(QPainter &painter, const QRect &room, const QImage &image) const;

    QList<QImage> m_images;
    QString m_words;
};

}  // namespace jiaxin
