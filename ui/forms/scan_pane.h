// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/forms/scan_viewer.h"

#include <QPointer>

namespace jiaxin {

class Splitter;

/// A form with, where it is asked for, a viewer beside it, so that what a scan says can be read while it is typed. Esc in
/// either closes the viewer; its width is remembered.
class ScanPane final : public QWidget {
    Q_OBJECT
public:
    ScanPane(PageContext &context, QWidget *form, QWidget *parent = nullptr);

    void open(const QList<Scan> &scans, int index);
    bool isOpen() const;
    void close();

signals:
    void closed();

private:
    PageContext &m_context;
    QWidget *m_form;
    QWidget *m_panel;
    ScanViewer *m_viewer;
    Splitter *m_splitter;
    QPointer<QWidget> m_cameFrom;
    bool m_placed = false;
};

}  // namespace jiaxin
