// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/filing_desk.h"
#include "ui/pages/review_page.h"
#include "ui/pages/vetting_models.h"

class QLabel;
class QStackedWidget;

namespace jiaxin {

class Button;
class Chip;
class ElidedLabel;
class HeaderRow;
class LicenceReader;
class LinkButton;
class Panel;
class TableView;
struct Scan;

/// 企业审核: one filing after the other, worked by keyboard. Checks at the left, comparison and scan at the right, the decision
/// below. What is written is kept as a draft; a step that is refused loses nothing.
class VettingPage final : public ReviewPage {
    Q_OBJECT
public:
    explicit VettingPage(PageContext &context, QWidget *parent = nullptr);
    ~VettingPage() override;

    QString title() const override;
    QWidget *headerWidget() override;
    void open(const QVariantMap &arguments) override;
    void refresh() override;
    QList<KeyHintText> keyHints() const override;
    QWidget *firstFocus() override;

protected:
    std::optional<Subject> subject() const override;
    QString draftKey(const RecordId &id) const override;
    QMap<QString, QJsonObject> drafts() const override;
    bool isComplete(const Decision &decision) override;
    int place() const override { return m_index; }
    int places() const override { return int(m_queue.size()); }
    void openAt(int index) override;
    void toggleScan() override;
    void goOn() override;
    void reloadChanged() override;

private:
    /// What is read in one go for the page.
    struct Opened {
        Filing filing;
        QJsonObject draft;
    };

    QWidget *makeBody();
    QWidget *makeLines();
    QWidget *makeComparison();
    QWidget *makeScans();
    static DecisionSetup decisionSetup();
    void makeKeys();

    void loadQueue(const RecordId &wanted);
    void takeQueue(const QList<QueueItem> &queue, const RecordId &wanted);
    void show(const Opened &opened);
    void showHeader();
    void showCounts();
    void loadScans();
    void setField(const QString &field);
    void editReading();
    /// In the view of the changes the comparison has these alone, too.
    void narrowComparison();
    /// An extract of the register may have been imported meanwhile; the decision at hand stays as it is.
    void readRegister();
    void importRegister();
    void togglePin();

    QJsonObject draftContent() const;

    QList<QueueItem> m_queue;
    int m_index = -1;
    RecordId m_current;  ///< the filing that is open or on its way
    Filing m_filing;
    QString m_field;
    quint64 m_turn = 0;  ///< which filing an answer belongs to

    FilingLinesModel *m_lineModel;
    ComparisonModel *m_comparisonModel;
    LicenceReader *m_reader = nullptr;
    QStackedWidget *m_stack = nullptr;
    TableView *m_lines = nullptr;
    TableView *m_comparison = nullptr;
    Panel *m_linePanel = nullptr;
    Panel *m_comparisonPanel = nullptr;
    QLabel *m_differing = nullptr;
    LinkButton *m_importRegister = nullptr;
    HeaderRow *m_header = nullptr;
    QLabel *m_place = nullptr;
    Chip *m_chip = nullptr;
    ElidedLabel *m_name = nullptr;
    Button *m_letters = nullptr;
};

}  // namespace jiaxin
