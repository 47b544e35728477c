// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/reward_desk.h"
#include "ui/pages/review_page.h"

class QLabel;
class QStackedWidget;

namespace jiaxin {

class Button;
class CheckList;
class ClaimModel;
class EmptyState;
class FilterChip;
class HeaderRow;
class Panel;
class RewardListModel;
class StepTrack;
class TableView;

/// 奖惩: rewards one after the other, worked by keyboard. The list at the left; claim, evidence and checks side by side; the
/// way into the record below them; the decision at the foot, whose approval has the publicity begin.
class RewardPage final : public ReviewPage {
    Q_OBJECT
public:
    explicit RewardPage(PageContext &context, QWidget *parent = nullptr);
    ~RewardPage() override;

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
    std::function<Result<Outcome>(Workspace &)> stepJob(const RecordId &id, const StepRequest &request) override;
    int place() const override;
    int places() const override;
    void openAt(int row) override;
    void toggleScan() override;
    void goOn() override;
    void reloadChanged() override;

private:
    /// What is read in one go.
    struct Listed {
        QList<RewardItem> items;
        QMap<RewardPart, int> counts;
    };
    struct Opened {
        RewardFiling filing;
        QJsonObject draft;
        int publicityDays = 0;
    };

    QWidget *makeBody();
    Panel *makeList();
    QWidget *makeFiling();
    QWidget *makeClaim();
    QWidget *makeTrack();
    static DecisionSetup decisionSetup();

    void choosePart(RewardPart part);
    void loadList(const RecordId &wanted);
    void takeList(const Listed &listed, const RecordId &wanted);
    void clear();
    void show(const Opened &opened);
    void showHeader();
    void showPublicity();
    void showClaim();
    void showChecks();
    void setField(const QString &field);
    void togglePin();
    void withdraw();

    RewardPart m_part = RewardPart::Waiting;
    RecordId m_current;  ///< the reward that is open or on its way
    RewardFiling m_filing;
    int m_days = 0;
    QString m_field;
    quint64 m_turn = 0;  ///< which reward an answer belongs to

    RewardListModel *m_model;
    ClaimModel *m_claimModel;
    QList<FilterChip *> m_parts;
    TableView *m_list = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_nothing = nullptr;
    Panel *m_claimPanel = nullptr;
    TableView *m_claim = nullptr;
    QLabel *m_fullText = nullptr;
    Panel *m_proofPanel = nullptr;
    Panel *m_checkPanel = nullptr;
    CheckList *m_checks = nullptr;
    StepTrack *m_track = nullptr;
    HeaderRow *m_header = nullptr;
    Button *m_withdraw = nullptr;
};

}  // namespace jiaxin
