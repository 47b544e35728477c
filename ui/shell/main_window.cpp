// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/main_window.h"

#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/views.h"
#include "ui/shell/navigation.h"
#include "ui/shell/status_bar.h"

#include <QBoxLayout>
#include <QEvent>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QTime>

#include <utility>

namespace jiaxin {
namespace {

constexpr qsizetype historyLimit = 50;

QVBoxLayout *plainColumn(QWidget *parent)
{
    auto *column = new QVBoxLayout(parent);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

/// A page in its margins. Not a layout: a scroll area gives a layout whose height depends on its width the height that it
/// likes, and a page only needs its least.
class Inset final : public QWidget {
public:
    void setPage(QWidget *page)
    {
        m_page = page;
        place();
    }
    QSize minimumSizeHint() const override
    {
        if (!m_page)
            return {};
        QSize least = m_page->minimumSizeHint().expandedTo(m_page->minimumSize());
        if (const QLayout *layout = m_page->layout(); layout && layout->hasHeightForWidth())
            least.setHeight(qMax(least.height(), layout->minimumHeightForWidth(m_page->width())));
        return least + QSize(2 * dp(16), dp(16));
    }
    QSize sizeHint() const override { return minimumSizeHint(); }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
            place();
        return QWidget::event(event);
    }

private:
    void place()
    {
        if (m_page)
            m_page->setGeometry(rect().adjusted(dp(16), 0, -dp(16), -dp(16)));
    }

    QWidget *m_page = nullptr;
};

}  // namespace

MainWindow::MainWindow(const QList<PageEntry> &pages, QWidget *parent)
    : QMainWindow(parent),
      m_topBar(new TopBar),
      m_navigation(new Navigation),
      m_status(new StatusBar),
      m_title(nullptr),
      m_back(nullptr),
      m_forward(nullptr),
      m_headers(new QStackedWidget),
      m_stack(new QStackedWidget),
      m_watermark(nullptr)
{
    setWindowTitle(tr("JiaXin"));
    auto *frame = new QWidget(this);
    QVBoxLayout *outer = plainColumn(frame);
    outer->addWidget(m_topBar);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_navigation);
    auto *content = new QWidget(frame);
    bindFill(content, ColorRole::Window);
    QVBoxLayout *column = plainColumn(content);
    column->addWidget(makeHeader());
    column->addWidget(m_stack, 1);
    middle->addWidget(content, 1);
    outer->addLayout(middle, 1);
    outer->addWidget(m_status);
    setCentralWidget(frame);
    m_watermark = new WatermarkOverlay(frame);

    for (const PageEntry &entry : pages) {
        m_pages.push_back({entry});
        if (!entry.title.isEmpty())
            m_navigation->addItem(entry.id, entry.icon, entry.title);
    }
    connect(m_navigation, &Navigation::chosen, this, [this](const QString &id) { openPage(id); });
    connect(m_topBar, &TopBar::lockRequested, this, &MainWindow::lockRequested);
    connect(m_topBar, &TopBar::syncRequested, this, &MainWindow::syncRequested);
    connect(m_topBar->search(), &SearchField::searchRequested, this, &MainWindow::searchRequested);
    makeShortcuts();
    updateHistoryButtons();
}

MainWindow::~MainWindow() = default;

QWidget *MainWindow::makeHeader()
{
    auto *header = new QWidget;
    bindFixedHeight(header, 56);
    auto *row = new QHBoxLayout(header);
    bindMargins(row, 16, 0, 16, 0);
    bindSpacing(row, 8);
    m_back = new Button(IconName::ChevronLeft, tr("Back (Alt+←)"), header);
    m_forward = new Button(IconName::ChevronRight, tr("Forward (Alt+→)"), header);
    m_title = makeLabel({}, header, ColorRole::Text, 20, Weight::Bold);
    m_title->setObjectName(QStringLiteral("page_title"));
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addSpacing(8);
    row->addWidget(m_title);
    row->addSpacing(8);
    m_headers->addWidget(new QWidget);
    row->addWidget(m_headers, 1);
    connect(m_back, &Button::clicked, this, &MainWindow::goBack);
    connect(m_forward, &Button::clicked, this, &MainWindow::goForward);
    return header;
}

void MainWindow::makeShortcuts()
{
    const auto key = [this](const QKeySequence &sequence, auto action) {
        auto *shortcut = new QShortcut(sequence, this);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    key(QKeySequence(Qt::ALT | Qt::Key_Left), &MainWindow::goBack);
    key(QKeySequence(Qt::ALT | Qt::Key_Right), &MainWindow::goForward);
    key(QKeySequence(Qt::CTRL | Qt::Key_K), [this] {
        m_topBar->search()->setFocus(Qt::ShortcutFocusReason);
        m_topBar->search()->selectAll();
    });
    key(QKeySequence(Qt::CTRL | Qt::Key_L), &MainWindow::lockRequested);
    key(QKeySequence(Qt::CTRL | Qt::Key_Plus), [] { Theme::current().zoomIn(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_Equal), [] { Theme::current().zoomIn(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_Minus), [] { Theme::current().zoomOut(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_0), [] { Theme::current().zoomReset(); });
}

MainWindow::Hosted *MainWindow::hosted(const QString &id)
{
    for (Hosted &place : m_pages) {
        if (place.entry.id == id)
            return &place;
    }
    return nullptr;
}

Page *MainWindow::page(const QString &id) const
{
    for (const Hosted &place : m_pages) {
        if (place.entry.id == id)
            return place.page;
    }
    return nullptr;
}

void MainWindow::host(Hosted &place)
{
    auto *inset = new Inset;
    place.page = place.entry.create(inset);
    inset->setPage(place.page);
    place.scroll = new QScrollArea;
    place.scroll->setFrameShape(QFrame::NoFrame);
    place.scroll->setFocusPolicy(Qt::NoFocus);
    place.scroll->setWidgetResizable(true);
    place.scroll->setWidget(inset);
    bindFill(inset, ColorRole::Window);
    m_stack->addWidget(place.scroll);
    place.header = place.page->headerWidget();
    if (place.header)
        m_headers->addWidget(place.header);
    const Page *page = place.page;
    connect(page, &Page::navigate, this, [this](const QString &id, const QVariantMap &arguments) { openPage(id, arguments); });
    connect(page, &Page::titleChanged, this, [this, page] {
        if (page->isVisible())
            m_title->setText(page->title());
    });
    connect(page, &Page::keyHintsChanged, this, [this, page] {
        if (page->isVisible())
            m_status->setKeyHints(page->keyHints());
    });
}

bool MainWindow::openPage(const QString &id, const QVariantMap &arguments)
{
    if (!hosted(id))
        return false;
    const bool same = m_here >= 0 && m_history.at(m_here).id == id && m_history.at(m_here).arguments == arguments;
    if (!same) {
        m_history.resize(m_here + 1);
        m_history.append({id, arguments});
        if (m_history.size() > historyLimit)
            m_history.removeFirst();
        m_here = m_history.size() - 1;
    }
    showVisit(m_history.at(m_here));
    return true;
}

void MainWindow::showVisit(const Visit &visit)
{
    Hosted *place = hosted(visit.id);
    if (!place->page)
        host(*place);
    m_stack->setCurrentWidget(place->scroll);
    m_headers->setCurrentWidget(place->header ? place->header : m_headers->widget(0));
    m_navigation->setCurrent(place->entry.under.isEmpty() ? visit.id : place->entry.under);
    if (std::exchange(place->stale, false))
        place->page->refresh();
    place->page->open(visit.arguments);
    m_title->setText(place->page->title());
    m_status->setKeyHints(place->page->keyHints());
    if (QWidget *first = place->page->firstFocus())
        first->setFocus(Qt::OtherFocusReason);
    updateHistoryButtons();
    emit pageChanged(visit.id);
}

void MainWindow::walk(int step)
{
    const qsizetype target = m_here + step;
    if (target < 0 || target >= m_history.size())
        return;
    m_here = target;
    showVisit(m_history.at(m_here));
}

void MainWindow::updateHistoryButtons()
{
    m_back->setEnabled(m_here > 0);
    m_forward->setEnabled(m_here + 1 < m_history.size());
}

void MainWindow::refreshPages()
{
    for (Hosted &place : m_pages) {
        place.stale = place.page && m_stack->currentWidget() != place.scroll;
        if (place.page && !place.stale)
            place.page->refresh();
    }
}

void MainWindow::showMessage(MessageKind kind, const QString &text, QTime at)
{
    m_status->showMessage(kind, text, at);
}

void MainWindow::showProgress(const QString &text, qint64 done, qint64 total, std::function<void()> cancel)
{
    m_status->showProgress(text, done, total, std::move(cancel));
}

void MainWindow::hideProgress()
{
    m_status->hideProgress();
}

}  // namespace jiaxin
