// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/batch_review.h"
#include "ui/page_context.h"
#include "ui/shell/page.h"

class QStandardItemModel;

namespace jiaxin {

class Button;
class ComboBox;
class FilterChip;
class HeaderRow;
class Panel;
class ReviewDecision;
class TableView;

/// 批量审核: filings whose automatic checks are all green are decided together, once those that were drawn among them have been
/// opened; what has to be judged alone stands beside, with the reason. What is drawn survives leaving the page.
class BatchPage final : public Page {
    Q_OBJECT
public:
    explicit BatchPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QWidget *headerWidget() override;
    void open(const QVariantMap &arguments) override;
    void refresh() override;
    QList<KeyHintText> keyHints() const override;
    QWidget *firstFocus() override;

private:
    QWidget *makeChoices();
    Panel *makeTogether();
    Panel *makeAlone();
    Panel *makeDecision();
    void makeKeys();
    void chooseType(const RecordType *type);
    void read();
    void showAll();
    void fillTogether();
    void fillAlone();
    void showStage();
    /// What is drawn, or may be: narrowed to the unit, without those that were taken out.
    QList<BatchItem> chosen() const;
    void draw();
    void drop();
    void submit();
    void carryOut(const StepRequest &request);
    void tell(const BatchOutcome &outcome, int total);
    void openFiling(const RecordId &id);

    PageContext &m_context;
    const RecordType *m_type = &enterpriseType;
    BatchSurvey m_survey;
    std::optional<BatchDraw> m_draw;
    QList<BatchItem> m_rows;  // as the left table shows them
    int m_percent = 0;
    int m_turn = 0;
    bool m_busy = false;
    QMap<const RecordType *, FilterChip *> m_types;
    ComboBox *m_unit = nullptr;
    HeaderRow *m_header = nullptr;
    Button *m_drawButton = nullptr;
    Button *m_dropButton = nullptr;
    Panel *m_togetherPanel = nullptr;
    TableView *m_together = nullptr;
    QStandardItemModel *m_togetherModel = nullptr;
    Panel *m_alonePanel = nullptr;
    TableView *m_alone = nullptr;
    QStandardItemModel *m_aloneModel = nullptr;
    ReviewDecision *m_decision = nullptr;
};

}  // namespace jiaxin
