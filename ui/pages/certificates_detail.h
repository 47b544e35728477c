// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/certificates/certificate_desk.h"
#include "app/documents/certificate_template.h"
#include "ui/page_context.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace jiaxin {

class Chip;
class Panel;
class SheetView;

/// One certificate: how it looks, how it stands today and why, and what this person may do with it.
class CertificateDetailPanel final : public QWidget {
    Q_OBJECT
public:
    explicit CertificateDetailPanel(PageContext &context, QWidget *parent = nullptr);

    /// Null: nothing is chosen. The same one again is read anew.
    void show(const RecordId &certificate);

private:
    void fill(const CertificateDetail &detail);
    void fillActions(const CertificateDetail &detail);
    void draw(const QString &number);

    PageContext &m_context;
    QList<CertificateTemplate> m_templates;
    RecordId m_id;
    quint64 m_turn = 0;
    Panel *m_panel;
    QStackedWidget *m_stack;
    SheetView *m_view = nullptr;
    Chip *m_chip = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_why = nullptr;
    QWidget *m_actions = nullptr;
};

}  // namespace jiaxin
