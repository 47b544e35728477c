// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/reward_page.h"

#include "app/drafts/draft_service.h"
#include "app/review/stale_changes.h"
#include "app/words/words.h"
#include "domain/rules/work_calendar.h"
#include "ui/forms/scan_viewer.h"
#include "ui/kit/button.h"
#include "ui/kit/check_list.h"
#include "ui/kit/chips.h"
#include "ui/kit/labels.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/kit/step_track.h"
#include "ui/pages/reasons.h"
#include "ui/pages/return_pane.h"
#include "ui/pages/reward_models.h"
#include "ui/pages/reward_words.h"
#include "ui/shell/header_row.h"
#include "ui/tables/facts.h"

#include <QShortcut>
#include <QStackedWidget>

namespace jiaxin {

RewardPage::RewardPage(PageContext &context, QWidget *parent)
    : ReviewPage(context, rewardType, parent), m_model(new RewardListModel(this)), m_claimModel(new ClaimModel(this))
{
    makeBody();
    headerWidget();
    makeReviewKeys();
    for (int part = 0; part < int(RewardPart::Count); ++part) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | (Qt::Key_1 + part)), this);
        connect(shortcut, &QShortcut::activated, this, [this, part] { choosePart(RewardPart(part)); });
    }
    connect(m_decision, &ReviewDecision::changed, this, &RewardPage::showPublicity);
    connect(m_decision, &ReviewDecision::noteDone, this, [this] {
        QWidget *back = m_decision->decision().pins.isEmpty() ? m_list : m_pane->fields();
        back->setFocus(Qt::OtherFocusReason);
    });
    connect(m_decision, &ReviewDecision::pinsChanged, this, [this] {
        m_claimModel->setPins(m_decision->decision().pins);
        m_pane->setPins(m_decision->decision().pins);
    });
}

RewardPage::~RewardPage()
{
    storeDraft();
}

QString RewardPage::title() const
{
    return tr("Reward approval");
}

QList<KeyHintText> RewardPage::keyHints() const
{
    return {{tr("Reward"), QStringLiteral("↑↓")},
            {tr("List"), QStringLiteral("Ctrl+1–3")},
            {tr("Pin"), tr("Space")},
            {tr("Proof"), QStringLiteral("F2")},
            {tr("Later"), QStringLiteral("Esc")}};
}

QWidget *RewardPage::firstFocus()
{
    return m_list;
}

void RewardPage::open(const QVariantMap &arguments)
{
    if (const int part = arguments.value(QStringLiteral("part"), -1).toInt(); part >= 0 && part < int(RewardPart::Count))
        m_part = RewardPart(part);
    const RecordId wanted(arguments.value(QStringLiteral("id")).toString());
    const RecordId shown = wanted.isNull() ? m_current : wanted;
    // What is open already is not opened again.
    if (shown == m_current)
        noteLook(shown);
    loadList(shown);
}

void RewardPage::refresh()
{
    if (!isBusy())
        loadList(m_current);
}

void RewardPage::choosePart(RewardPart part)
{
    m_part = part;
    saveDraft();
    m_list->setFocus(Qt::OtherFocusReason);
    loadList({});
}

void RewardPage::loadList(const RecordId &wanted)
{
    for (int i = 0; i < m_parts.size(); ++i)
        m_parts.at(i)->setChecked(i == int(m_part));
    m_context.ask(
        this,
        [part = m_part, wanted](Workspace &work) {
            RewardDesk desk(work);
            return Listed {.items = desk.items(part, wanted), .counts = desk.counts()};
        },
        [this, wanted, part = m_part](const Listed &listed) {
            if (part == m_part)
                takeList(listed, wanted);
        });
}

void RewardPage::takeList(const Listed &listed, const RecordId &wanted)
{
    m_model->setItems(listed.items, m_context.today());
    for (int i = 0; i < m_parts.size(); ++i) {
        const int count = listed.counts.value(RewardPart(i));
        const QString name = RewardWords::partName(RewardPart(i));
        m_parts.at(i)->setText(count > 0 ? QStringLiteral("%1 %2").arg(name).arg(count) : name);
        m_parts.at(i)->setAccessibleName(m_parts.at(i)->text());
        m_parts.at(i)->updateGeometry();
    }
    m_header->setFacts(tr("%n waiting", nullptr, listed.counts.value(RewardPart::Waiting)));
    const int row = m_model->rowOf(wanted);
    // What is open, or on its way, is not read again under the reviewer's hands.
    if (row >= 0 && wanted == m_current) {
        m_list->setCurrentIndex(m_model->index(row, 0));
        showHeader();
        return;
    }
    openAt(qMax(0, row));
}

void RewardPage::clear()
{
    m_current = {};
    m_filing = {};
    m_nothing->setSentence(RewardWords::nothing(m_part));
    m_stack->setCurrentIndex(1);
    showHeader();
}

void RewardPage::openAt(int row)
{
    saveDraft();
    ++m_turn;
    if (m_model->rowCount() == 0) {
        clear();
        return;
    }
    const int bounded = qBound(0, row, m_model->rowCount() - 1);
    const RecordId id = m_model->items().at(bounded).item.id;
    m_current = id;
    noteLook(id);
    m_list->setCurrentIndex(m_model->index(bounded, 0));
    m_context.ask(
        this,
        [id, key = draftKey(id)](Workspace &work) -> Result<Opened> {
            Result<RewardFiling> filing = RewardDesk(work).open(id);
            if (!filing)
                return filing.error();
            Opened opened {.filing = std::move(*filing),
                           .draft = {},
                           .publicityDays = work.settings.number(setting::publicityWorkingDays)};
            if (const auto draft = DraftService(work).load(key))
                opened.draft = draft->content;
            return opened;
        },
        [this, turn = m_turn](const Opened &opened) {
            if (turn == m_turn)
                show(opened);
        });
}

void RewardPage::show(const Opened &opened)
{
    m_filing = opened.filing;
    m_days = opened.publicityDays;
    m_stack->setCurrentIndex(0);
    showClaim();
    QList<Scan> scans;
    for (const AttachmentHash &hash : m_filing.record->scans)
        scans.append({.title = fieldText(rewardType, QStringLiteral("scans")), .hash = hash});
    m_scans->setScans(scans);
    m_proofPanel->setSubtitle(scans.isEmpty() ? QString() : tr("%n sheet(s)", nullptr, int(scans.size())));
    showChecks();
    m_track->setSteps(RewardWords::track(m_filing, m_context.today()));
    QStringList offered = m_filing.actions;
    if (!RewardWords::obstacle(m_filing).isEmpty())
        offered.removeAll(QStringLiteral("approve"));
    m_decision->setOffered(offered, RewardWords::refusal(m_filing));
    Decision decision = decisionOf(opened.draft);
    if (decision.publicityDays == 0)
        decision.publicityDays = m_days;
    m_decision->setDecision(decision);
    forgetDraft();
    showHeader();
    showPublicity();
}

void RewardPage::showClaim()
{
    const QStringList fields {QStringLiteral("name"),       QStringLiteral("document_number"), QStringLiteral("kind"),
                              QStringLiteral("authority"),  QStringLiteral("authority_code"),  QStringLiteral("level"),
                              QStringLiteral("granted_on"), QStringLiteral("valid_until"),     QStringLiteral("content"),
                              QStringLiteral("scans")};
    QList<ClaimModel::Line> lines {{.field = QStringLiteral("enterprise"),
                                    .label = fieldText(rewardType, QStringLiteral("enterprise")),
                                    .value = m_filing.enterprise}};
    for (const QString &field : fields)
        lines.append({.field = field,
                      .label = fieldText(rewardType, field),
                      .value = factText(*rewardType.field(field), m_filing.shown)});
    lines.last().value = tr("%n sheet(s)", nullptr, int(m_filing.record->scans.size()));
    if (m_filing.submittedAt.isValid())
        lines.append({.field = {},
                      .label = tr("Filed by"),
                      .value = tr("%1, %2").arg(m_filing.submitter, timeText(m_filing.submittedAt))});
    m_claimModel->setLines(lines);
    m_pane->setReturned(m_filing.returned);
    if (!m_pane->isNarrowed())
        m_claim->setCurrentIndex(m_claimModel->index(1, 0));
}

void RewardPage::setField(const QString &field)
{
    m_field = field;
    const int row = m_claimModel->rowOf(field);
    const QString value = row < 0 ? QString() : m_claimModel->lines().at(row).value;
    const int room = m_claim->columnWidth(1) - dp(24);
    m_fullText->setText(textWidth(themeFont(), value) > room ? value : QString());
    m_fullText->parentWidget()->setVisible(!m_fullText->text().isEmpty());
    if (row >= 0 && m_claim->currentIndex().row() != row)
        m_claim->setCurrentIndex(m_claimModel->index(row, 0));
    m_pane->setField(field);
}

void RewardPage::togglePin()
{
    if (!rewardType.field(m_field))
        return;
    const auto line = std::find_if(m_filing.lines.begin(), m_filing.lines.end(), [this](const FilingLine &each) {
        return each.field == m_field && each.mark != CheckMark::Passed;
    });
    m_decision->togglePin(m_field, line == m_filing.lines.end() ? QString() : RewardWords::lineText(*line, m_filing));
}

void RewardPage::showChecks()
{
    QList<CheckList::Line> lines;
    for (const FilingLine &line : m_filing.lines) {
        const bool reason = line.mark == CheckMark::Warned && m_filing.actions.contains(QStringLiteral("approve"));
        lines.append({.kind = kindOf(line.mark),
                      .text = RewardWords::lineText(line, m_filing),
                      .note = reason ? tr("Pass it with a written reason only; the reason is audited.") : QString()});
    }
    m_checks->setLines(lines);
    showMarks(m_filing.lines);
}

void RewardPage::showHeader()
{
    showAddressee(m_filing.record ? m_filing.addressee : std::nullopt);
    showConsultations(m_filing.consultations);
    m_decision->setVisible(m_filing.record != nullptr);
    showTurning();
    m_withdraw->setVisible(m_filing.record && m_filing.actions.contains(QStringLiteral("withdraw")));
}

void RewardPage::showPublicity()
{
    if (!m_filing.record)
        return;
    if (const QString obstacle = RewardWords::obstacle(m_filing); !obstacle.isEmpty()) {
        m_decision->setHint(obstacle);
        return;
    }
    const Decision &decision = m_decision->decision();
    if (decision.action != QLatin1String("approve") && decision.action != QLatin1String("start_publicity")) {
        m_decision->setHint({});
        return;
    }
    const WorkCalendar &calendar = WorkCalendar::shipped();
    const int days = decision.action == QLatin1String("approve") ? decision.publicityDays : m_days;
    const QDate last = calendar.addWorkingDays(m_context.today(), days);
    m_decision->setHint(
        tr("Then in publicity from %1 to %2").arg(dateLong(calendar.addWorkingDays(m_context.today(), 1)), dateLong(last)));
}

void RewardPage::toggleScan()
{
    const bool enlarge = !m_scans->isEnlarged() && m_scans->hasScans();
    m_scans->setEnlarged(enlarge);
    m_claimPanel->setVisible(!enlarge);
    m_checkPanel->setVisible(!enlarge);
    if (enlarge)
        m_scans->canvas()->setFocus(Qt::OtherFocusReason);
    else
        m_list->setFocus(Qt::OtherFocusReason);
}

int RewardPage::place() const
{
    return m_model->rowOf(m_current);
}

int RewardPage::places() const
{
    return m_model->rowCount();
}

std::optional<ReviewPage::Subject> RewardPage::subject() const
{
    if (!m_filing.record)
        return std::nullopt;
    QStringList actions = m_filing.actions;
    actions.removeAll(QStringLiteral("withdraw"));
    return Subject {.id = m_filing.record->id,
                    .version = m_filing.record->version,
                    .actions = actions,
                    .refusal = RewardWords::refusal(m_filing),
                    .name = m_filing.record->name};
}

QString RewardPage::draftKey(const RecordId &id) const
{
    return QStringLiteral("reward_review/") + id.toString();
}

QMap<QString, QJsonObject> RewardPage::drafts() const
{
    QJsonObject draft = draftOf(m_decision->decision());
    if (!draft.isEmpty())
        draft.insert(QStringLiteral("title"), m_filing.record->name);
    return {{draftKey(m_filing.record->id), draft}};
}

}  // namespace jiaxin
