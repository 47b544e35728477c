// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/program/search_popup.h"

#include "app/records/record_search.h"
#include "app/words/words.h"
#include "db/store/status_store.h"
#include "domain/protocol/scanned_text.h"
#include "domain/rules/certificate_number.h"
#include "ui/kit/chips.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/table_view.h"
#include "ui/shell/main_window.h"
#include "ui/tables/facts.h"

#include <QBoxLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QInputMethod>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>

namespace jiaxin {
namespace {

constexpr int hitsOfAKind = 5;

}  // namespace

SearchPopup::SearchPopup(PageContext &context, MainWindow *window)
    : QFrame(window),
      m_context(context),
      m_window(window),
      m_field(window->topBar()->search()),
      m_table(new TableView(tr("Search results"), this)),
      m_model(new QStandardItemModel(0, 2, this))
{
    setObjectName(QStringLiteral("search_popup"));
    auto *column = new QVBoxLayout(this);
    bindMargins(column, 2, 2, 2, 2);
    m_table->setObjectName(QStringLiteral("search_results"));
    m_table->setRowHeight(48);
    m_table->setColumnWidths({0, 96});
    m_table->setModel(m_model);
    m_table->horizontalHeader()->hide();
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEmptyState(new EmptyState(tr("Nothing found. Try part of the name, initials or the last four digits")));
    column->addWidget(m_table);
    hide();
    m_table->installEventFilter(this);
    m_field->installEventFilter(this);
    SearchField *field = window->topBar()->search();
    connect(field, &SearchField::entered, this, &SearchPopup::openFound);
    connect(field, &SearchField::rested, this, &SearchPopup::takeScanned);
    connect(m_table, &TableView::activated, this, [this](const QModelIndex &index) { openRow(index.row()); });
    connect(m_table, &TableView::clicked, this, [this](const QModelIndex &index) { openRow(index.row()); });
}

SearchPopup::Hit SearchPopup::certificateHit(Workspace &work, const Certificate &certificate)
{
    const auto worker = work.store.get<Worker>(workerType, certificate.worker);
    Hit hit {.page = QStringLiteral("certificates"),
             .arguments = {{QStringLiteral("number"), certificate.number}},
             .title = groupedCertificateNumber(certificate.number),
             .facts = (worker ? listText(work.actor, *workerType.field(u"name"), *worker) : QString()) + QStringLiteral("  ") +
                      stateText(certificate.state),
             .kind = typeText(certificateType)};
    static const QStringList waiting {QStringLiteral("requested"), QStringLiteral("approved"), QStringLiteral("made")};
    QString part = waiting.contains(certificate.state) ? certificate.state : QString();
    if (certificate.state == QLatin1String("handed_over") || certificate.state == QLatin1String("active")) {
        const auto colour = storedColour(work.database(), work.store.rowNumber(workerType, certificate.worker));
        part = colour == StatusColour::Red ? QStringLiteral("suspended") : QStringLiteral("active");
    } else if (certificate.state == QLatin1String("suspended")) {
        part = QStringLiteral("lost");
    }
    if (!part.isEmpty()) {
        hit.arguments.insert(QStringLiteral("part"), part);
    } else {
        // One that is over stands at none of the stations; its bearer is there.
        hit.page = QStringLiteral("workers");
        hit.arguments = {{QStringLiteral("id"), certificate.worker.toString()}};
    }
    return hit;
}

QList<SearchPopup::Hit> SearchPopup::find(Workspace &work, const QString &text)
{
    QList<Hit> hits;
    const auto factsOf = [&work](const RecordType &type, const Record &record) {
        if (&type == &enterpriseType)
            return static_cast<const Enterprise &>(record).creditCode + QStringLiteral("  ") + stateText(record.state);
        const auto firm = work.store.get<Enterprise>(enterpriseType, static_cast<const Worker &>(record).enterprise);
        return listText(work.actor, *workerType.field(u"document_number"), record) + QStringLiteral("  ") +
               (firm ? firm->name : QString());
    };
    for (const auto &[type, record] :
         searchRecords(work, {&enterpriseType, &workerType, &certificateType}, text, hitsOfAKind)) {
        if (type == &certificateType) {
            hits.append(certificateHit(work, static_cast<const Certificate &>(*record)));
            continue;
        }
        hits.append({.page = type == &enterpriseType ? QStringLiteral("enterprises") : QStringLiteral("workers"),
                     .arguments = {{QStringLiteral("id"), record->id.toString()}},
                     .title = listText(work.actor, *type->field(QLatin1String(type->title)), *record),
                     .facts = factsOf(*type, *record),
                     .kind = typeText(*type)});
    }
    return hits;
}

void SearchPopup::search(const QString &text)
{
    const int generation = ++m_generation;
    if (text.trimmed().isEmpty()) {
        hide();
        return;
    }
    m_context.ask(
        this, [wanted = scannedCertificate(text).value_or(text)](Workspace &work) { return find(work, wanted); },
        [this, generation](const QList<Hit> &hits) {
            if (generation == m_generation)
                fill(hits);
        });
}

void SearchPopup::openFound()
{
    m_openGeneration = m_generation;
}

void SearchPopup::takeScanned(const QString &text)
{
    const std::optional<QString> number = scannedCertificate(text);
    SearchField *field = m_window->topBar()->search();
    if (!number || !field->hasFocus())
        return;
    if (!field->composing().isEmpty()) {
        // It waits for a choice of characters that nobody will make.
        QGuiApplication::inputMethod()->reset();
        field->setText(*number);
    }
    search(*number);
    openFound();
}

void SearchPopup::fill(const QList<Hit> &hits)
{
    m_hits = hits;
    m_model->setRowCount(0);
    for (const Hit &hit : hits) {
        auto *title = new QStandardItem(hit.title);
        title->setData(hit.facts, ItemRole::SecondLine);
        auto *kind = new QStandardItem(hit.kind);
        kind->setData(int(ColorRole::Secondary), ItemRole::TextRole);
        m_model->appendRow({title, kind});
    }
    if (m_openGeneration == m_generation && hits.size() == 1) {
        openRow(0);
        return;
    }
    place();
    show();
    raise();
}

void SearchPopup::place()
{
    const QPoint corner = m_field->mapTo(m_window, QPoint(0, m_field->height() + dp(4)));
    const int rows = std::clamp(int(m_hits.size()), 2, 9);
    setGeometry(corner.x(), corner.y(), std::max(m_field->width(), dp(420)), rows * dp(48) + 4);
}

void SearchPopup::openRow(int row)
{
    if (row < 0 || row >= m_hits.size())
        return;
    const Hit hit = m_hits.at(row);
    hide();
    m_window->topBar()->search()->clear();
    m_context.open(hit.page, hit.arguments);
}

bool SearchPopup::eventFilter(QObject *watched, QEvent *event)
{
    // While the window is taken down its widgets, no longer what they were, still tell events.
    if (!m_field)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && isVisible()) {
            hide();
            m_field->setFocus();
            return true;
        }
        if (watched == m_field && key->key() == Qt::Key_Down && isVisible()) {
            m_table->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    if (event->type() == QEvent::FocusOut && !hasFocusWithin())
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (!hasFocusWithin())
                    hide();
            },
            Qt::QueuedConnection);
    return QFrame::eventFilter(watched, event);
}

bool SearchPopup::hasFocusWithin() const
{
    return m_table->hasFocus() || (m_field && m_field->hasFocus());
}

void SearchPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), {themeColor(ColorRole::Surface), themeColor(ColorRole::BorderControl)});
}

}  // namespace jiaxin
