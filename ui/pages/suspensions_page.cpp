// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/suspensions_page.h"

#include "app/certificates/certificate_lists.h"
#include "app/words/words.h"
#include "domain/rules/certificate_number.h"
#include "ui/kit/chips.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/kit/tile.h"
#include "ui/pages/certificates_words.h"
#include "ui/shell/header_row.h"
#include "ui/tables/facts.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QShortcut>
#include <QStandardItemModel>

namespace jiaxin {

namespace {

constexpr std::array spans {0, 7, 30, 365};

QString contact(const SuspensionChange &change)
{
    const QString phone = change.contactPhone.isEmpty() ? change.phone : change.contactPhone;
    return (change.contactName + u' ' + mask(MaskKind::Phone, phone)).trimmed();
}

QString reasons(const SuspensionChange &change)
{
    QStringList texts;
    for (const StatusItem &item : change.why)
        texts.append(CertificateWords::shortfall(item).text);
    return texts.join(SuspensionsPage::tr("; "));
}

}  // namespace

SuspensionsPage::SuspensionsPage(PageContext &context, QWidget *parent)
    : Page(parent), m_context(context), m_mayAcknowledge(context.actor().hasAny(Role::CertificateOfficer | Role::Leader))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 16);
    column->addWidget(makeChoices());
    m_panel = new Panel(title(), this);
    m_model = new QStandardItemModel(this);
    m_model->setHorizontalHeaderLabels({tr("Time"), tr("Change"), tr("Name"), tr("Certificate number"), tr("Enterprise"),
                                        tr("Reason"), tr("Contact"), tr("Noted by")});
    m_table = new TableView(title(), m_panel);
    m_table->setObjectName(QStringLiteral("suspensions"));
    m_table->setModel(m_model);
    m_table->setColumnWidths({144, 72, 112, 168, 0, 184, 144, 72});
    m_table->setLeastRest(136);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(m_table, &TableView::activated, this, [this](const QModelIndex &index) {
        m_context.open(QStringLiteral("workers"), {{QStringLiteral("id"), m_changes.at(index.row()).worker.toString()}});
    });
    m_panel->setBody(m_table);
    column->addWidget(m_panel, 1);
    if (!m_mayAcknowledge)
        return;
    m_acknowledge = new Button(ButtonKind::Primary, tr("Take note"), m_panel);
    m_acknowledge->setObjectName(QStringLiteral("acknowledge"));
    m_acknowledge->setKeyHint(QStringLiteral("Ctrl+Enter"));
    connect(m_acknowledge, &Button::clicked, this, &SuspensionsPage::acknowledge);
    m_panel->footerLayout()->addWidget(
        makeLabel(tr("They came and went by themselves; what is noted stays in the list of its period."), m_panel,
                  ColorRole::Secondary),
        1);
    m_panel->footerLayout()->addWidget(m_acknowledge);
    onCommitKeys(this, [this] { acknowledge(); });
}

QWidget *SuspensionsPage::headerWidget()
{
    if (m_header || !m_context.may(Operation::Export))
        return m_header;
    auto *header = new HeaderRow;
    m_save = new Button(tr("Print or save…"), header);
    m_save->setObjectName(QStringLiteral("save_changes"));
    m_save->setKey(QKeySequence(Qt::CTRL | Qt::Key_P));
    connect(m_save, &Button::clicked, this, &SuspensionsPage::save);
    header->addAction(m_save);
    m_header = header;
    return m_header;
}

QWidget *SuspensionsPage::makeChoices()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(row, 8);
    int place = 0;
    for (const int days : spans) {
        auto *chip = new FilterChip(days == unseenSpan ? tr("Not noted yet") : tr("Last %n day(s)", nullptr, days),
                                    FilterChip::Kind::Toggle, line);
        chip->setObjectName(QStringLiteral("span_%1").arg(days));
        chip->setChecked(days == m_span);
        connect(chip, &FilterChip::clicked, this, [this, days] { choose(days); });
        auto *key = new QShortcut(QKeySequence(Qt::ALT | (Qt::Key_1 + place++)), this);
        connect(key, &QShortcut::activated, this, [this, days] { choose(days); });
        m_spans.insert(days, chip);
        row->addWidget(chip);
    }
    row->addStretch(1);
    return line;
}

QString SuspensionsPage::title() const
{
    return tr("Suspended and lifted");
}

void SuspensionsPage::open(const QVariantMap &)
{
    choose(unseenSpan);
}

QList<KeyHintText> SuspensionsPage::keyHints() const
{
    return {{tr("Row"), QStringLiteral("↑↓")},
            {tr("Open the worker"), QStringLiteral("Enter")},
            {tr("Period"), QStringLiteral("Alt+1…4")}};
}

QWidget *SuspensionsPage::firstFocus()
{
    return m_table;
}

void SuspensionsPage::choose(int days)
{
    m_span = days;
    refresh();
}

SuspensionQuery SuspensionsPage::query() const
{
    if (m_span == unseenSpan)
        return {};
    return {.from = m_context.today().addDays(1 - m_span), .until = m_context.today()};
}

void SuspensionsPage::refresh()
{
    for (auto chip = m_spans.begin(); chip != m_spans.end(); ++chip)
        chip.value()->setChecked(chip.key() == m_span);
    struct Read {
        QList<SuspensionChange> changes;
        SuspensionCounts unseen;
    };
    m_context.ask(
        this,
        [query = query()](Workspace &work) {
            SuspensionLog log(work);
            return Read {.changes = log.changes(query), .unseen = log.unseen()};
        },
        [this, turn = ++m_turn](const Read &read) {
            if (turn == m_turn)
                fill(read.changes, read.unseen);
        });
}

void SuspensionsPage::fill(const QList<SuspensionChange> &changes, const SuspensionCounts &unseen)
{
    const qint64 before = m_changes.value(m_table->currentIndex().row()).id;
    m_changes = changes;
    FilterChip *fresh = m_spans.value(unseenSpan);
    fresh->setText(tr("Not noted yet") + u' ' + groupedNumber(unseen.sum()));
    fresh->setAccessibleName(fresh->text());
    fresh->updateGeometry();
    m_table->setEmptyState(
        new EmptyState(m_span == unseenSpan
                           ? tr("Nothing new: every suspension and every lifting has been noted. Choose a period above to see "
                                "them again")
                           : tr("In this time no certificate was suspended or lifted by itself")));
    m_model->removeRows(0, m_model->rowCount());
    int chosen = 0;
    int suspended = 0;
    for (const SuspensionChange &change : changes) {
        auto *kind = new QStandardItem(change.suspended ? tr("Suspended") : tr("Lifted"));
        kind->setData(int(change.suspended ? ChipKind::Red : ChipKind::Green), ItemRole::ChipKind);
        suspended += change.suspended ? 1 : 0;
        if (change.id == before)
            chosen = m_model->rowCount();
        m_model->appendRow({new QStandardItem(inChina(change.at).toString(QStringLiteral("yyyy-MM-dd HH:mm"))), kind,
                            new QStandardItem(change.name), new QStandardItem(groupedCertificateNumber(change.number)),
                            new QStandardItem(change.enterpriseName), new QStandardItem(reasons(change)),
                            new QStandardItem(contact(change)), new QStandardItem(change.seenBy)});
    }
    m_panel->setSubtitle(
        changes.isEmpty()
            ? QString()
            : tr("%1 suspended, %2 lifted").arg(QString::number(suspended), QString::number(changes.size() - suspended)));
    if (!changes.isEmpty())
        m_table->setCurrentIndex(m_model->index(chosen, 0));
    if (m_save)
        m_save->setEnabled(!changes.isEmpty());
    if (!m_acknowledge)
        return;
    const auto open = std::count_if(changes.begin(), changes.end(), [](const auto &change) { return change.seenBy.isEmpty(); });
    m_acknowledge->setText(open > 0 ? tr("Take note of %n change(s)", nullptr, int(open)) : tr("Take note"));
    m_acknowledge->setAccessibleName(m_acknowledge->text());
    m_acknowledge->setEnabled(open > 0);
}

void SuspensionsPage::acknowledge()
{
    if (!m_acknowledge || !m_acknowledge->isEnabled())
        return;
    QList<qint64> ids;
    for (const SuspensionChange &change : std::as_const(m_changes)) {
        if (change.seenBy.isEmpty())
            ids.append(change.id);
    }
    m_acknowledge->setEnabled(false);
    m_context.ask(
        this, [ids](Workspace &work) { return SuspensionLog(work).acknowledge(ids); },
        [this](int noted) {
            m_context.say(MessageKind::Done, tr("%n change(s) noted.", nullptr, noted));
            m_context.announceChange();
        });
}

void SuspensionsPage::save()
{
    const QString name = choiceText(CertificateListKind::Changes);
    const QString kinds = tr("One table of all (*.xlsx);;Letters to the enterprises (*.pdf)");
    m_context.modals().saveFile(this, name, name + QStringLiteral(".xlsx"), kinds, [this](const QString &file) {
        if (file.isEmpty())
            return;
        const auto work = m_context.beginWork(choiceText(CertificateListKind::Changes));
        m_context.ask(
            this,
            [file, query = query(), step = work->stepper(work)](Workspace &workspace) {
                return CertificateLists(workspace).write(CertificateListKind::Changes, file, step, query);
            },
            [this, file](const CertificateListSummary &summary) {
                m_context.say(MessageKind::Done,
                              tr("%n line(s) were written to %1", nullptr, summary.rows).arg(QFileInfo(file).fileName()));
            });
    });
}

}  // namespace jiaxin
