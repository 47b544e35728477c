// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/paint.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace jiaxin {

/// A white box with a 1 px border: title row of 40 px (title 16 bold, subtitle, extras at the right), body, optional footer.
class Panel final : public QWidget {
    Q_OBJECT
public:
    /// Without a title there is no title row.
    explicit Panel(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    /// Put at the right end of the title row, in order.
    void addExtra(QWidget *widget);
    /// Put directly after the subtitle.
    void addBesideTitle(QWidget *widget);
    /// Fills the body; the panel owns it.
    void setBody(QWidget *body);
    /// The same, scrolled where it is higher than the panel: for forms.
    void setScrollingBody(QWidget *body);
    /// The body's own layout, empty and without margins until it is filled.
    QVBoxLayout *bodyLayout() const { return m_body; }
    /// The footer row (tinted, line above, 56 high at most controls' needs), made on first use.
    QHBoxLayout *footerLayout();
    /// The panel that decides now has a 2 px accent border.
    void setCurrent(bool current);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_outer;
    QWidget *m_header = nullptr;
    QHBoxLayout *m_headerRow = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    int m_besideTitle = 0;
    QVBoxLayout *m_body;
    QWidget *m_footer = nullptr;
    bool m_current = false;
};

/// A heading with a line under it, inside of a form.
QWidget *makeSection(const QString &title, QWidget *parent = nullptr);

}  // namespace jiaxin
