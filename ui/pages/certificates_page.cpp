// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/certificates_page.h"

#include "app/words/words.h"
#include "domain/protocol/scanned_text.h"
#include "domain/rules/certificate_number.h"
#include "ui/dialogs/verify_dialog.h"
#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/kit/tile.h"
#include "ui/pages/certificates_confirm.h"
#include "ui/pages/certificates_detail.h"
#include "ui/pages/certificates_models.h"
#include "ui/pages/certificates_print.h"
#include "ui/pages/certificates_refusals.h"
#include "ui/pages/certificates_words.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>

namespace jiaxin {

namespace {

constexpr int shortfallLimit = 100;

bool showsShortfall(CertificatePart part)
{
    return part == CertificatePart::Eligible || part == CertificatePart::Approved;
}

}  // namespace

CertificatesPage::CertificatesPage(PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_officer(context.may(Operation::PrintCertificate)),
      m_reviewer(context.actor().has(Role::Reviewer)),
      m_model(new CertificateListModel(this)),
      m_shortfallModel(new ShortfallModel(this))
{
    constexpr int restMilliseconds = 400;
    m_scanned.setSingleShot(true);
    m_scanned.setInterval(restMilliseconds);
    connect(&m_scanned, &QTimer::timeout, &m_context, &PageContext::announceChange);
    headerWidget();
    makeBody();
    makeKeys();
}

QString CertificatesPage::title() const
{
    return tr("Certificates");
}

QList<KeyHintText> CertificatesPage::keyHints() const
{
    QList<KeyHintText> hints {{tr("Tick"), tr("Space")}, {tr("Several lines"), QStringLiteral("Shift+↑↓")}};
    if (m_officer)
        hints.append({tr("Print"), QStringLiteral("Ctrl+P")});
    hints.append({tr("Find or scan"), QStringLiteral("Ctrl+F")});
    hints.append({tr("Next part"), QStringLiteral("Ctrl+PgDn")});
    return hints;
}

QWidget *CertificatesPage::firstFocus()
{
    return m_list;
}

void CertificatesPage::open(const QVariantMap &arguments)
{
    m_wantedWorker = RecordId(arguments.value(QStringLiteral("worker")).toString());
    const QString wanted = arguments.value(QStringLiteral("part")).toString();
    static const QMap<QString, CertificatePart> parts {
        {QStringLiteral("eligible"), CertificatePart::Eligible}, {QStringLiteral("requested"), CertificatePart::Requested},
        {QStringLiteral("approved"), CertificatePart::Approved}, {QStringLiteral("made"), CertificatePart::Made},
        {QStringLiteral("active"), CertificatePart::InForce},    {QStringLiteral("suspended"), CertificatePart::Suspended},
        {QStringLiteral("lost"), CertificatePart::Lost},         {QStringLiteral("recalled"), CertificatePart::Recalled}};
    if (parts.contains(wanted)) {
        setPart(parts.value(wanted));
        if (const QString number = arguments.value(QStringLiteral("number")).toString(); !number.isEmpty()) {
            m_find->setText(groupedCertificateNumber(number));
            m_search = number;
            load();
        }
        return;
    }
    if (m_part != CertificatePart::Count) {
        load();
        return;
    }
    m_context.ask(
        this, [](Workspace &work) { return CertificateDesk(work).counts(); },
        [this](const QMap<CertificatePart, qint64> &counts) {
            if (m_part == CertificatePart::Count)
                setPart(usualPart(counts));
        });
}

CertificatePart CertificatesPage::usualPart(const QMap<CertificatePart, qint64> &counts) const
{
    if (m_reviewer && counts.value(CertificatePart::Requested) > 0)
        return CertificatePart::Requested;
    if (m_officer)
        return counts.value(CertificatePart::Approved) == 0 && counts.value(CertificatePart::Eligible) > 0
                   ? CertificatePart::Eligible
                   : CertificatePart::Approved;
    return m_reviewer ? CertificatePart::Requested : CertificatePart::InForce;
}

void CertificatesPage::refresh()
{
    m_print->loadTemplates();
    if (m_part != CertificatePart::Count && !m_busy)
        load();
}

void CertificatesPage::setPart(CertificatePart part)
{
    const bool printing = part == CertificatePart::Approved && m_officer;
    m_part = part;
    m_search.clear();
    m_find->clear();
    for (auto chip = m_chips.begin(); chip != m_chips.end(); ++chip)
        chip.value()->setChecked(chip.key() == part);
    m_print->setVisible(printing);
    m_detail->setVisible(!printing);
    m_detail->show(RecordId());
    m_find->setPlaceholderText(part == CertificatePart::Made && m_officer ? tr("Scan or type a number to hand over")
                               : part == CertificatePart::Eligible        ? tr("Name, initials or last digits")
                                                                          : tr("Number or name"));
    m_refusals->clear();
    m_changes->setVisible(part == CertificatePart::Suspended);
    // Who is there to fetch a card is said one by one; everything else is done for all but a few.
    m_model->begin(part, maySeveral(),
                   part == CertificatePart::Made ? CertificateListModel::Ticked::No : CertificateListModel::Ticked::Yes);
    load();
}

void CertificatesPage::walkParts(int by)
{
    QList<CertificatePart> parts = m_chips.keys();
    const qsizetype here = parts.indexOf(m_part);
    setPart(parts.at((here + by + parts.size()) % parts.size()));
    m_list->setFocus(Qt::OtherFocusReason);
}

bool CertificatesPage::maySeveral() const
{
    switch (m_part) {
    case CertificatePart::Eligible:
        return m_context.may(Operation::IssueCertificate);
    case CertificatePart::Requested:
        return m_reviewer;
    case CertificatePart::Approved:
    case CertificatePart::Made:
        return m_officer;
    default:
        return false;
    }
}

void CertificatesPage::load()
{
    m_context.ask(
        this,
        [part = m_part, search = m_search](Workspace &work) {
            CertificateDesk desk(work);
            CertificateService certificates(work);
            Loaded loaded {.counts = desk.counts(), .rows = desk.rows(part, search)};
            if (showsShortfall(part))
                loaded.shortfall = certificates.eligible({.lacking = 1, .limit = shortfallLimit});
            loaded.ledger = certificates.ledger();
            loaded.waiting = certificates.waiting();
            loaded.unseen = SuspensionLog(work).unseen();
            return loaded;
        },
        [this, turn = ++m_turn](const Loaded &loaded) {
            if (turn == m_turn)
                show(loaded);
        });
}

void CertificatesPage::show(const Loaded &loaded)
{
    for (auto chip = m_chips.begin(); chip != m_chips.end(); ++chip) {
        const qint64 count = loaded.counts.value(chip.key());
        chip.value()->setText(CertificateWords::part(chip.key()) + u' ' + groupedNumber(count));
        chip.value()->setAccessibleName(chip.value()->text());
        chip.value()->updateGeometry();
    }
    const QModelIndex before = m_list->currentIndex();
    const QString key = before.isValid() ? CertificateListModel::keyOf(m_model->row(before.row())) : QString();
    // Cards on their way from the printer are not in the next batch.
    QSet<RecordId> printed;
    for (const WaitingCard &card : loaded.waiting)
        printed.insert(card.certificate);
    QList<CertificateRow> rows = loaded.rows;
    rows.removeIf([&](const CertificateRow &row) { return printed.contains(row.certificate); });
    m_model->setRows(rows);
    m_empty->setSentence(m_search.isEmpty() ? CertificateWords::empty(m_part)
                                            : tr("Nothing found for “%1” here.").arg(m_search));
    const qint64 total = loaded.counts.value(m_part) - (m_part == CertificatePart::Approved ? printed.size() : 0);
    m_listPanel->setTitle(CertificateWords::part(m_part) + u' ' + groupedNumber(qMax(total, qint64(rows.size()))));
    const QString waiting = tr("%n more wait for the result", nullptr, int(printed.size()));
    m_listPanel->setSubtitle(m_part == CertificatePart::Eligible         ? tr("all seven conditions fulfilled")
                             : rows.size() < total && m_search.isEmpty() ? tr("the first %1 are listed").arg(rows.size())
                             : m_part == CertificatePart::Approved && !printed.isEmpty() ? waiting
                                                                                         : QString());
    m_shortfallModel->setCandidates(loaded.shortfall);
    m_shortfallPanel->setTitle(tr("One item lacking: %1")
                                   .arg(groupedNumber(loaded.shortfall.size()) +
                                        (loaded.shortfall.size() < shortfallLimit ? QString() : QStringLiteral("+"))));
    m_print->setLedger(loaded.ledger);
    m_changes->setText(loaded.unseen.sum() > 0 ? tr("Came and went: %n new", nullptr, int(loaded.unseen.sum()))
                                               : tr("Came and went"));
    m_changes->setAccessibleName(m_changes->text());
    showBatch(loaded.waiting);
    int row = m_model->rowOf(key);
    for (int i = 0; i < m_model->rowCount() && !m_wantedWorker.isNull(); ++i) {
        if (m_model->row(i).worker == m_wantedWorker)
            row = i;
    }
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(qMax(0, row), 0));
    else
        m_detail->show(RecordId());
    showLower();
    m_wantedWorker = {};
    showChosen();
}

void CertificatesPage::showRow(int row)
{
    if (m_detail->isHidden())
        return;
    if (m_part == CertificatePart::Eligible)
        m_detail->showCandidate(m_model->row(row).worker);
    else
        m_detail->show(m_model->row(row).certificate);
}

void CertificatesPage::showLower()
{
    m_refusals->setVisible(!m_refusals->isEmpty());
    m_shortfallPanel->setVisible(m_refusals->isEmpty() && showsShortfall(m_part));
}

void CertificatesPage::showBatch(const QList<WaitingCard> &waiting)
{
    m_print->setWaiting(int(waiting.size()));
    QList<WaitingCard> batch;
    for (const WaitingCard &card : waiting) {
        if (card.printedAt == waiting.first().printedAt)
            batch.append(card);
    }
    const bool ask = m_officer && !batch.isEmpty();
    if (ask) {
        const int capacity = m_print->capacityOf(batch.first().templateName);
        // Single cards are shown as sheets of ten, to be gone through like the others.
        m_confirm->setBatch(batch, capacity > 1 ? capacity : 10,
                            capacity > 1 ? m_print->columnsOf(batch.first().templateName) : 2);
    } else {
        m_confirm->setBatch({}, 1, 1);
    }
    const bool appears = ask && m_confirm->isHidden();
    m_confirm->setVisible(ask);
    if (appears && isVisible())
        m_confirm->focusGrid();
}

void CertificatesPage::showChosen()
{
    const QList<CertificateRow> chosen = m_model->chosen();
    const int count = int(chosen.size());
    const bool several = maySeveral() && m_model->rowCount() > 0;
    m_footer->setVisible(several);
    m_all->setChecked(m_model->allChecked());
    if (m_part == CertificatePart::Approved) {
        QStringList numbers;
        for (const CertificateRow &row : chosen)
            numbers.append(row.number);
        m_print->setNumbers(numbers);
        m_chosen->setText(tr("%n chosen", nullptr, count) + tr(", %n sheet(s)", nullptr, m_print->sheets()));
    } else {
        m_chosen->setText(tr("%n chosen", nullptr, count));
    }
    m_return->setVisible(m_part == CertificatePart::Requested);
    m_return->setEnabled(count > 0 && !m_busy);
    m_take->setVisible(m_part != CertificatePart::Approved);
    m_take->setText(m_part == CertificatePart::Eligible    ? tr("Request for %n worker(s)", nullptr, count)
                    : m_part == CertificatePart::Requested ? tr("Approve %n certificate(s)", nullptr, count)
                                                           : tr("Hand over %n certificate(s)", nullptr, count));
    m_take->setAccessibleName(m_take->text());
    m_take->setEnabled(count > 0 && !m_busy);
}

void CertificatesPage::find(const QString &text)
{
    if (m_part == CertificatePart::Made && m_officer && scannedCertificate(text)) {
        handOver(text);
        return;
    }
    m_search = text.trimmed();
    load();
}

bool CertificatesPage::eventFilter(QObject *watched, QEvent *event)
{
    // A scanner or a name typed into the list is meant for the field above it.
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = !(key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
        if (plain && !key->text().isEmpty() && key->text().front().isLetterOrNumber()) {
            m_find->setFocus(Qt::OtherFocusReason);
            QCoreApplication::sendEvent(m_find, event);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void CertificatesPage::verify()
{
    auto *dialog = new VerifyDialog(m_context, window());
    dialog->open();
}

void CertificatesPage::cure(int row)
{
    // By StatusItemKind: the record that cures it; for the others the worker's own page has it.
    static const QStringList types {QStringLiteral("identity_check"), QStringLiteral("authorisation"),
                                    QStringLiteral("background_check"), QStringLiteral("health_check"),
                                    QStringLiteral("training")};
    const StatusItem &item = m_shortfallModel->lacking(row);
    const Worker &worker = m_shortfallModel->candidate(row).worker;
    const bool ofWorker = item.reason == StatusReason::DocumentExpired || item.reason == StatusReason::CategoryTooLow;
    const bool insurance = item.reason == StatusReason::InsuranceExpired || item.reason == StatusReason::InsuranceMissing;
    const QString type = insurance ? QStringLiteral("insurance") : types.value(int(item.kind));
    if (m_context.may(Operation::Create) && !type.isEmpty() && !ofWorker)
        emit navigate(QStringLiteral("form"),
                      {{QStringLiteral("type"), type}, {QStringLiteral("parent"), worker.id.toString()}});
    else
        emit navigate(QStringLiteral("workers"), {{QStringLiteral("id"), worker.id.toString()}, {QStringLiteral("tab"), type}});
}

}  // namespace jiaxin
