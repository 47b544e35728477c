// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/certificates/certificate_desk.h"
#include "app/documents/certificate_template.h"
#include "ui/page_context.h"

#include <QImage>
#include <QWidget>

class QLabel;
class QStackedWidget;

namespace jiaxin {

class Button;
class Chip;
class FactGrid;
class Panel;
class SheetView;

/// One certificate: how it looks, how it stands today and why, and what this person may do with it.
class CertificateDetailPanel final : public QWidget {
    Q_OBJECT
public:
    explicit CertificateDetailPanel(PageContext &context, QWidget *parent = nullptr);

    /// Null: nothing is chosen. The same one again is read anew.
    void show(const RecordId &certificate);
    /// A worker who may be given one: how it would look, and the conditions.
    void showCandidate(const RecordId &worker);
    /// Both sides, the front alone and larger, the back alone.
    void turn();

private:
    enum class Sides { Both, Front, Back };

    void clear();
    void fill(const CertificateDetail &detail);
    void fillCandidate(const CandidateDetail &candidate);
    QString cardText(const PrintedCard &printed) const;
    void fillActions(const CertificateDetail &detail);
    void draw(const Certificate &certificate, const std::optional<Card> &printed);
    void showSides();

    PageContext &m_context;
    QList<CertificateTemplate> m_templates;
    RecordId m_id;
    quint64 m_turn = 0;
    Sides m_sides = Sides::Both;
    QList<QImage> m_pictures;  // front and back
    Panel *m_panel;
    QStackedWidget *m_stack;
    SheetView *m_view = nullptr;
    Button *m_enlarge = nullptr;
    Chip *m_chip = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_why = nullptr;
    FactGrid *m_items = nullptr;
    QWidget *m_actions = nullptr;
};

}  // namespace jiaxin
