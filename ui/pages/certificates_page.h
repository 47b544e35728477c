// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/certificates/certificate_desk.h"
#include "app/certificates/suspension_log.h"
#include "ui/page_context.h"
#include "ui/shell/page.h"

#include <QTimer>

class QBoxLayout;
class QCheckBox;
class QLabel;

namespace jiaxin {

class Button;
class CertificateDetailPanel;
class CertificateListModel;
class ConfirmPanel;
class EmptyState;
class FilterChip;
class HeaderRow;
class Panel;
class PrintPanel;
class RefusalPanel;
class SearchField;
class ShortfallModel;
class TableView;

/// 证件: what waits at each station from the request to the card in the holder's hand. What this person may do is offered, the
/// rest can be looked at.
class CertificatesPage final : public Page {
    Q_OBJECT
public:
    explicit CertificatesPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QWidget *headerWidget() override;
    void open(const QVariantMap &arguments) override;
    void refresh() override;
    QList<KeyHintText> keyHints() const override;
    QWidget *firstFocus() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What is read in one go for the page.
    struct Loaded {
        QMap<CertificatePart, qint64> counts;
        QList<CertificateRow> rows;
        QList<Candidate> shortfall {};
        CertificateLedger ledger {};
        QList<WaitingCard> waiting {};
        SuspensionCounts unseen {};
    };

    void makeBody();
    QWidget *makeList();
    QWidget *makeShortfall();
    void makeKeys();

    void setPart(CertificatePart part);
    void walkParts(int by);
    void load();
    void show(const Loaded &loaded);
    void showRow(int row);
    void showRefused(const CertificateOutcomes &outcomes);
    void showLower();
    void showChosen();
    void showBatch(const QList<WaitingCard> &waiting);
    CertificatePart usualPart(const QMap<CertificatePart, qint64> &counts) const;
    bool maySeveral() const;

    void takeSeveral();
    void returnSeveral();
    void stepSeveral(const StepRequest &request);
    void finish(const QString &action, const Result<CertificateOutcomes> &outcomes);
    void find(const QString &text);
    void handOver(const QString &scanned);
    void handedOver(const CertificateOutcome &outcome);
    void verify();
    void cure(int row);

    PageContext &m_context;
    bool m_officer;
    bool m_reviewer;
    CertificatePart m_part = CertificatePart::Count;
    QString m_search;
    RecordId m_wantedWorker;
    quint64 m_turn = 0;
    bool m_busy = false;
    QTimer m_scanned;

    CertificateListModel *m_model;
    ShortfallModel *m_shortfallModel;
    HeaderRow *m_header = nullptr;
    QMap<CertificatePart, FilterChip *> m_chips;
    Panel *m_listPanel = nullptr;
    TableView *m_list = nullptr;
    EmptyState *m_empty = nullptr;
    SearchField *m_find = nullptr;
    QWidget *m_footer = nullptr;
    QCheckBox *m_all = nullptr;
    QLabel *m_chosen = nullptr;
    Button *m_return = nullptr;
    Button *m_take = nullptr;
    Button *m_changes = nullptr;
    Panel *m_shortfallPanel = nullptr;
    TableView *m_shortfall = nullptr;
    RefusalPanel *m_refusals = nullptr;
    PrintPanel *m_print = nullptr;
    CertificateDetailPanel *m_detail = nullptr;
    ConfirmPanel *m_confirm = nullptr;
};

}  // namespace jiaxin
