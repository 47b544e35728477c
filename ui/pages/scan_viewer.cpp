// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/scan_viewer.h"

#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"

#include <QBoxLayout>
#include <QPainter>
#include <QStackedWidget>

namespace jiaxin {

namespace {

constexpr qreal detailZoom = 1.9;

/// Where the lines of a business licence stand (the landscape copy in use since 2019), until the reviewer moves there.
QHash<QString, QPointF> usualPlaces()
{
    return {{QStringLiteral("credit_code"), {0.28, 0.27}},          {QStringLiteral("name"), {0.28, 0.37}},
            {QStringLiteral("legal_representative"), {0.28, 0.46}}, {QStringLiteral("business_scope"), {0.28, 0.56}},
            {QStringLiteral("registered_address"), {0.28, 0.65}},   {QStringLiteral("established_on"), {0.28, 0.74}}};
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

ScanViewer::ScanViewer(QWidget *parent) : QWidget(parent), m_places(usualPlaces()), m_stack(new QStackedWidget(this))
{
    auto *column = new QVBoxLayout(this);
    bindMargins(column, 8, 8, 12, 8);
    column->addWidget(m_stack);
    m_stack->addWidget(makeMissing());
    m_stack->addWidget(makeSheet());
}

QWidget *ScanViewer::makeMissing()
{
    auto *box = new DashedBox(this);
    auto *column = new QVBoxLayout(box);
    bindSpacing(column, 8);
    m_missing = makeLabel({}, box, ColorRole::Secondary);
    m_ask = new Button(tr("Ask for the scan"), box);
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
    row->addWidget(m_whole);
    auto *column = new QVBoxLayout;
    bindSpacing(column, 8);
    auto *head = new QHBoxLayout;
    bindSpacing(head, 8);
    m_title = makeLabel({}, sheet, ColorRole::Text, 14, Weight::Bold);
    m_words = new ElidedLabel({}, sheet);
    bindTextColor(m_words, ColorRole::Secondary);
    m_previous = new Button(IconName::ChevronLeft, tr("Previous scan"), sheet);
    m_next = new Button(IconName::ChevronRight, tr("Next scan"), sheet);
    auto *zoom = new Button(IconName::ZoomIn, tr("Zoom in"), sheet);
    auto *turn = new Button(IconName::Rotate, tr("Rotate"), sheet);
    auto *large = new Button(IconName::FullScreen, tr("Enlarge (F2)"), sheet);
    head->addWidget(m_title);
    head->addWidget(m_words, 1);
    for (Button *button : {m_previous, m_next, zoom, turn, large})
        head->addWidget(button);
    column->addLayout(head);
    m_detail = new ScanCanvas(ScanCanvas::Mode::Detail, tr("Scan"), sheet);
    m_detail->setObjectName(QStringLiteral("scan_detail"));
    column->addWidget(m_detail, 1);
    row->addLayout(column, 1);
    connect(m_previous, &Button::clicked, this, [this] { showScan(m_current - 1); });
    connect(m_next, &Button::clicked, this, [this] { showScan(m_current + 1); });
    connect(zoom, &Button::clicked, this, [this] { m_detail->setZoom(m_detail->zoom() * 1.25); });
    connect(turn, &Button::clicked, this, &ScanViewer::rotate);
    connect(large, &Button::clicked, this, &ScanViewer::enlargeWanted);
    connect(m_whole, &ScanCanvas::moved, m_detail, [this](QPointF centre) {
        m_detail->setCentre(centre);
        m_places.insert(m_field, centre);
    });
    connect(m_detail, &ScanCanvas::moved, this, [this](QPointF centre) { m_places.insert(m_field, centre); });
    connect(m_detail, &ScanCanvas::viewChanged, this, [this] { m_whole->setFrame(m_detail->visiblePart()); });
    return sheet;
}

void ScanViewer::setScans(const QList<Scan> &scans)
{
    m_scans = scans;
    m_stack->setCurrentIndex(scans.isEmpty() ? 0 : 1);
    m_detail->setZoom(m_enlarged ? 1.0 : detailZoom);
    showScan(0);
}

void ScanViewer::setWaiting(bool waiting)
{
    m_missing->setText(waiting ? tr("Fetching the scan …") : tr("No business licence was uploaded"));
    m_ask->setVisible(!waiting);
}

void ScanViewer::showScan(int index)
{
    m_current = qBound(0, index, qMax(0, int(m_scans.size()) - 1));
    m_previous->setVisible(m_scans.size() > 1);
    m_next->setVisible(m_scans.size() > 1);
    m_previous->setEnabled(m_current > 0);
    m_next->setEnabled(m_current + 1 < m_scans.size());
    const QImage image = m_scans.isEmpty() ? QImage() : m_scans.at(m_current).image;
    m_whole->setImage(image);
    m_detail->setImage(image);
    showWords();
}

void ScanViewer::showWords()
{
    if (m_scans.isEmpty())
        return;
    const Scan &scan = m_scans.at(m_current);
    m_title->setText(scan.title);
    QStringList words {tr("Sheet %1 of %2").arg(m_current + 1).arg(m_scans.size())};
    if (scan.isDocument)
        words.append(tr("A PDF file: open it from the enterprise's page"));
    else if (m_current == 0 && m_places.contains(m_field))
        words.append(tr("turned to “%1”").arg(m_fieldLabel));
    m_words->setText(words.join(QStringLiteral(" · ")));
}

void ScanViewer::setField(const QString &field, const QString &label)
{
    m_field = field;
    m_fieldLabel = label;
    if (m_current == 0 && m_places.contains(field))
        m_detail->setCentre(m_places.value(field));
    showWords();
}

void ScanViewer::setEnlarged(bool enlarged)
{
    m_enlarged = enlarged;
    m_whole->setVisible(!enlarged);
    m_detail->setZoom(enlarged ? 1.0 : detailZoom);
}

void ScanViewer::rotate()
{
    if (m_scans.isEmpty() || m_scans.at(m_current).image.isNull())
        return;
    Scan &scan = m_scans[m_current];
    scan.image = scan.image.transformed(QTransform().rotate(90));
    showScan(m_current);
}

}  // namespace jiaxin
