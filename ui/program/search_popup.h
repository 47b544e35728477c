// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records/certificate.h"
#include "ui/page_context.h"

#include <QFrame>

class QStandardItemModel;

namespace jiaxin {

class MainWindow;
class TableView;

/// What the search of the top bar found: enterprises, workers, certificates, under the field. ↓ goes into it, Enter opens,
/// Esc closes. Enter in the field opens the only hit; a scanned certificate is opened whatever the input method made of it.
class SearchPopup final : public QFrame {
    Q_OBJECT
public:
    SearchPopup(PageContext &context, MainWindow *window);

public slots:
    void search(const QString &text);
    /// Enter: the one record that is found is opened.
    void openFound();
    /// Opens the certificate whose number or QR code has been scanned into the field, also where an input method swallowed
    /// the scanner's Enter.
    void takeScanned(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Hit {
        QString page;
        QVariantMap arguments;
        QString title;
        QString facts;
        QString kind;
    };
    static QList<Hit> find(Workspace &work, const QString &text);
    static Hit certificateHit(Workspace &work, const Certificate &certificate);
    void fill(const QList<Hit> &hits);
    void place();
    void openRow(int row);
    bool hasFocusWithin() const;

    PageContext &m_context;
    MainWindow *m_window;
    QPointer<QWidget> m_field;  ///< of the search, which the window may take down before this
    TableView *m_table;
    QStandardItemModel *m_model;
    QList<Hit> m_hits;
    int m_generation = 0;
    int m_openGeneration = 0;  ///< of the search whose only hit is opened
};

}  // namespace jiaxin
