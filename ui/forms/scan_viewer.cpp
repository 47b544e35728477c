// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/scan_viewer.h"

#include "app/words/words.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/later.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QtConcurrent>

namespace jiaxin {

namespace {

constexpr qreal detailZoom = 1.9;

/// Keys that a rectangle being marked needs for itself.
bool isMarkKey(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape ||
           (key >= Qt::Key_Left && key <= Qt::Key_Down);
}

/// A frame of dashes: here something should be.
class DashedBox final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(themeColor(ColorRole::BorderControl), 1, Qt::DashLine));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), dp(4), dp(4));
    }
};

}  // namespace

QList<Scan> scansOf(const RecordType &type, const AttachmentList &attachments)
{
    QList<Scan> scans;
    for (const auto &[field, hash] : attachments)
        scans.append({.title = fieldText(type, field), .hash = hash});
    return scans;
}

ScanViewer::ScanViewer(PageContext &context, Layout layout, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_layout(layout),
      m_places(layout == Layout::Review ? usualPlaces() : QHash<QString, QPointF>()),
      m_stack(new QStackedWidget(this))
{
    auto *column = new QVBoxLayout(this);
    bindMargins(column, 8, 8, layout == Layout::Review ? 12 : 8, 8);
    column->addWidget(m_stack);
    m_stack->addWidget(makeMissing());
    m_stack->addWidget(makeSheet());
    setMissing(tr("No photo or scan was uploaded"));
}

QWidget *ScanViewer::makeMissing()
{
    auto *box = new DashedBox(this);
    auto *column = new QVBoxLayout(box);
    bindSpacing(column, 8);
    m_missing = makeLabel({}, box, ColorRole::Secondary);
    m_ask = new Button(QString(), box);
    m_ask->setObjectName(QStringLiteral("ask_scan"));
    connect(m_ask, &Button::clicked, this, &ScanViewer::scanWanted);
    column->addStretch(1);
    column->addWidget(m_missing, 0, Qt::AlignHCenter);
    column->addWidget(m_ask, 0, Qt::AlignHCenter);
    column->addStretch(1);
    return box;
}

QWidget *ScanViewer::makeSheet()
{
    auto *sheet = new QWidget(this);
    auto *row = new QHBoxLayout(sheet);
    row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(row, 16);
    m_whole = new ScanCanvas(ScanCanvas::Mode::Whole, tr("Whole scan"), sheet);
    bindFixedWidth(m_whole, 208);
    m_whole->setVisible(m_layout == Layout::Review);
    row->addWidget(m_whole);
    auto *column = new QVBoxLayout;
    bindSpacing(column, 8);
    m_detail = new ScanCanvas(ScanCanvas::Mode::Detail, tr("Scan"), sheet);
    m_detail->setObjectName(QStringLiteral("scan_detail"));
    m_detail->installEventFilter(this);
    auto *head = new QHBoxLayout;
    bindSpacing(head, 8);
    m_title = makeLabel({}, sheet, ColorRole::Text, 14, Weight::Bold);
    m_title->setVisible(m_layout != Layout::Single);
    m_words = new ElidedLabel({}, sheet);
    m_words->setObjectName(QStringLiteral("scan_words"));
    bindTextColor(m_words, ColorRole::Secondary);
    head->addWidget(m_title);
    head->addWidget(m_words, 1);
    column->addLayout(head);
    if (QWidget *tools = makeTools(sheet, head))
        column->addWidget(tools);
    column->addWidget(m_detail, 1);
    row->addLayout(column, 1);
    connect(m_whole, &ScanCanvas::moved, m_detail, [this](QPointF centre) {
        m_detail->setCentre(centre);
        m_places.insert(m_field, centre);
    });
    connect(m_detail, &ScanCanvas::moved, this, [this](QPointF centre) { m_places.insert(m_field, centre); });
    connect(m_detail, &ScanCanvas::viewChanged, this, [this] { m_whole->setFrame(m_detail->visiblePart()); });
    connect(m_detail, &ScanCanvas::turnWanted, this, &ScanViewer::turn);
    connect(m_detail, &ScanCanvas::marked, this, &ScanViewer::takeMark);
    return sheet;
}

/// In a review the buttons stand in the head row; beside a form in a row of their own, which is returned.
QWidget *ScanViewer::makeTools(QWidget *sheet, QHBoxLayout *head)
{
    const bool review = m_layout != Layout::Beside;
    QWidget *tools = review ? nullptr : new QWidget(sheet);
    QLayout *place = review ? static_cast<QLayout *>(head) : new FlowLayout(tools);
    bindSpacing(place, 8);
    if (!review)
        place->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const char *name, auto *button, auto action, bool roomy) {
        button->setObjectName(QLatin1String(name));
        connect(button, &Button::clicked, this, action);
        place->addWidget(button);
        if (roomy)
            m_roomy.append(button);
        return button;
    };
    const auto icon = [&](IconName name, const QString &words) { return new Button(name, words, sheet); };
    m_previous = add(
        "scan_previous", icon(IconName::ChevronLeft, tr("Previous scan (Ctrl+PgUp)")), [this] { showScan(m_current - 1); },
        false);
    m_next = add(
        "scan_next", icon(IconName::ChevronRight, tr("Next scan (Ctrl+PgDn)")), [this] { showScan(m_current + 1); }, false);
    m_pageBack = add(
        "scan_page_back", icon(IconName::ChevronUp, tr("Previous page (PgUp)")), [this] { decode(m_page - 1); }, false);
    m_pageOn = add(
        "scan_page_on", icon(IconName::ChevronDown, tr("Next page (PgDn)")), [this] { decode(m_page + 1); }, false);
    add(
        "scan_zoom_out", icon(IconName::ZoomOut, tr("Zoom out (−)")), [this] { m_detail->zoomOut(); }, true);
    const bool single = m_layout == Layout::Single;
    add(
        "scan_zoom_in", icon(IconName::ZoomIn, tr("Zoom in (+)")), [this] { m_detail->zoomIn(); }, single);
    add(
        "scan_width", icon(IconName::FitWidth, tr("Whole width (W)")), [this] { m_detail->setFit(ScanCanvas::Fit::Width); },
        true);
    add(
        "scan_whole", icon(IconName::FitPage, tr("Whole page (P)")), [this] { m_detail->setFit(ScanCanvas::Fit::Page); }, true);
    auto *full = add(
        "scan_full", new Button(QStringLiteral("100%"), sheet), [this] { m_detail->showFullSize(); }, true);
    full->setToolTip(tr("Full size (0)"));
    full->setAccessibleName(tr("Full size (0)"));
    add(
        "scan_turn_left", icon(IconName::RotateLeft, tr("Turn left ([)")), [this] { turn(m_detail->turns() - 1); }, true);
    add(
        "scan_turn_right", icon(IconName::Rotate, tr("Turn right (])")), [this] { turn(m_detail->turns() + 1); }, single);
    if (review) {
        auto *mark = add(
            "scan_mark", new Button(tr("Mark"), sheet), [this] { m_detail->beginMark(); }, m_layout == Layout::Single);
        mark->setToolTip(tr("Mark where the field stands: arrows move, Shift+arrows size, Enter (M; or Shift+drag)"));
        mark->setVisible(m_layout == Layout::Review);
        add("scan_enlarge", icon(IconName::FullScreen, tr("Enlarge (F2)")), &ScanViewer::enlargeWanted, false);
        for (Button *button : std::as_const(m_roomy))
            button->hide();
    } else {
        auto *close = icon(IconName::Close, tr("Close (Esc)"));
        close->setObjectName(QStringLiteral("scan_close"));
        connect(close, &Button::clicked, this, &ScanViewer::closeWanted);
        head->addWidget(close);
    }
    return tools;
}

void ScanViewer::setMissing(const QString &words, const QString &action)
{
    m_missing->setText(words);
    m_ask->setText(action);
    m_ask->setAccessibleName(action);
    m_ask->setVisible(!action.isEmpty());
}

void ScanViewer::setScans(const QList<Scan> &scans)
{
    m_scans = scans;
    m_turns.clear();
    m_stack->setCurrentIndex(scans.isEmpty() ? 0 : 1);
    fitDetail();
    showScan(0);
}

void ScanViewer::showScan(int index)
{
    m_current = qBound(0, index, qMax(0, int(m_scans.size()) - 1));
    ++m_generation;
    m_bytes = {};
    m_fresh = true;
    empty(tr("Fetching the scan …"));
    // What nobody looks at is not fetched.
    m_stale = !m_scans.isEmpty() && !isVisible();
    if (!m_scans.isEmpty() && !m_stale)
        fetch();
}

void ScanViewer::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_stale, false))
        fetch();
}

void ScanViewer::empty(const QString &words)
{
    m_page = 0;
    m_pages = 0;
    m_whole->setPage({});
    m_detail->setPage({}, words);
    showWords();
}

void ScanViewer::fetch()
{
    const Scan &scan = m_scans.at(m_current);
    const auto take = [this, generation = m_generation](Result<StoredAttachment> read) {
        if (generation != m_generation)
            return;
        if (!read) {
            empty(errorText(read.error()));
            return;
        }
        m_bytes = std::move(*read);
        decode(1);
    };
    if (!scan.file.isEmpty())
        later(this, QtConcurrent::run(&readScanFile, scan.file), take);
    else
        m_context.ask(
            this, [hash = scan.hash](Workspace &work) { return AttachmentService(work).read(hash); }, take);
}

void ScanViewer::decode(int page)
{
    if (m_bytes.bytes.isEmpty() || page < 1 || (m_pages > 0 && page > m_pages))
        return;
    later(this, QtConcurrent::run(&scanPage, m_bytes, page, m_pages),
          [this, generation = ++m_generation](const Result<ScanPage> &decoded) {
              if (generation != m_generation)
                  return;
              if (decoded)
                  takePage(*decoded);
              else
                  empty(errorText(decoded.error()));
          });
}

void ScanViewer::takePage(const ScanPage &page)
{
    m_page = page.page;
    m_pages = page.pages;
    const int turns = m_turns.value(m_current);
    m_whole->setTurns(turns);
    m_detail->setTurns(turns);
    m_whole->setPage(page);
    m_detail->setPage(page);
    if (m_layout == Layout::Single)
        fitDetail();
    if (m_layout == Layout::Beside && std::exchange(m_fresh, false)) {
        // A sheet is read at full width; a small photo is not blown up to it.
        const bool small = page.levels.first().width() < m_detail->width() * devicePixelRatioF();
        m_detail->setFit(small ? ScanCanvas::Fit::Page : ScanCanvas::Fit::Width);
    }
    m_detail->setMarkable(m_layout == Layout::Review && m_current == 0);
    m_detail->setCentre({0.5, 0});
    showField();
}

void ScanViewer::turn(int turns)
{
    if (m_detail->isEmpty())
        return;
    m_turns.insert(m_current, turns);
    m_whole->setTurns(turns);
    m_detail->setTurns(turns);
    showField();
}

void ScanViewer::showWords()
{
    m_previous->setVisible(m_scans.size() > 1);
    m_next->setVisible(m_scans.size() > 1);
    m_previous->setEnabled(m_current > 0);
    m_next->setEnabled(m_current + 1 < m_scans.size());
    m_pageBack->setVisible(m_pages > 1);
    m_pageOn->setVisible(m_pages > 1);
    m_pageBack->setEnabled(m_page > 1);
    m_pageOn->setEnabled(m_page < m_pages);
    if (m_scans.isEmpty())
        return;
    m_title->setText(m_scans.at(m_current).title);
    QStringList words;
    if (m_current == 0 && m_marks.contains(m_field))
        words.append(tr("turned to “%1”").arg(m_fieldLabel));
    else if (m_current == 0 && m_page == 1 && m_places.contains(m_field) && m_layout == Layout::Review)
        words.append(tr("usual place of “%1”").arg(m_fieldLabel));
    words.append(tr("Sheet %1 of %2").arg(m_current + 1).arg(m_scans.size()));
    if (m_pages > 1)
        words.append(tr("page %1 of %2").arg(m_page).arg(m_pages));
    m_words->setText(words.join(QStringLiteral(" · ")));
}

void ScanViewer::setField(const QString &field, const QString &label)
{
    m_field = field;
    m_fieldLabel = label;
    goToField();
}

void ScanViewer::setEnlarged(bool enlarged)
{
    m_enlarged = enlarged;
    m_whole->setVisible(m_layout == Layout::Review && !enlarged);
    for (Button *button : std::as_const(m_roomy))
        button->setVisible(enlarged || m_layout == Layout::Beside);
    fitDetail();
}

void ScanViewer::fitDetail()
{
    if (m_layout == Layout::Single)
        m_detail->setFit(m_enlarged ? ScanCanvas::Fit::Width : ScanCanvas::Fit::Page);
    else if (m_layout == Layout::Review)
        m_detail->setZoom(m_enlarged ? 1.0 : detailZoom);
}

bool ScanViewer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    // The page has Enter, Esc and the arrows for other things.
    if (event->type() == QEvent::ShortcutOverride && m_detail->isMarking() && isMarkKey(key->key())) {
        event->accept();
        return true;
    }
    const int by = key->key() == Qt::Key_PageDown ? 1 : key->key() == Qt::Key_PageUp ? -1 : 0;
    const bool scans = key->modifiers().testFlag(Qt::ControlModifier);
    // Where there is nothing to leaf through, the keys are the page's.
    if (by == 0 || (scans ? m_scans.size() : m_pages) < 2)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride)
        event->accept();
    else if (scans)
        showScan(m_current + by);
    else
        decode(m_page + by);
    return true;
}

}  // namespace jiaxin
