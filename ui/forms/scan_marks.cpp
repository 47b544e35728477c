// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Where the fields of a filing stand on the scan of its licence.
#include "ui/forms/scan_viewer.h"

#include <utility>

namespace jiaxin {

/// Where the lines of a business licence stand (the landscape copy in use since 2019), until the reviewer moves there.
QHash<QString, QPointF> ScanViewer::usualPlaces()
{
    return {{QStringLiteral("credit_code"), {0.28, 0.27}},          {QStringLiteral("name"), {0.28, 0.37}},
            {QStringLiteral("legal_representative"), {0.28, 0.46}}, {QStringLiteral("business_scope"), {0.28, 0.56}},
            {QStringLiteral("registered_address"), {0.28, 0.65}},   {QStringLiteral("established_on"), {0.28, 0.74}}};
}

void ScanViewer::setMarks(const QHash<QString, ScanMark> &marks)
{
    m_marks = marks;
    goToField();
}

std::optional<ScanMark> ScanViewer::mark() const
{
    if (const auto known = m_marks.constFind(m_field); known != m_marks.constEnd())
        return *known;
    if (m_current != 0 || m_page == 0)
        return std::nullopt;
    return ScanMark {.page = m_page, .area = turnedMark(m_detail->visiblePart(), -m_detail->turns())};
}

void ScanViewer::takeMark(const QRectF &area)
{
    m_marks.insert(m_field, {.page = m_page, .area = turnedMark(area, -m_detail->turns())});
    goToField();
    emit marked(m_field);
}

void ScanViewer::goToField()
{
    const auto mark = m_marks.constFind(m_field);
    if (m_current == 0 && m_page > 0 && mark != m_marks.constEnd() && mark->page != m_page)
        decode(mark->page);
    else
        showField();
}

void ScanViewer::showField()
{
    const auto mark = m_marks.constFind(m_field);
    const bool marked = m_current == 0 && m_page > 0 && mark != m_marks.constEnd() && mark->page == m_page;
    const QRectF area = marked ? turnedMark(mark->area, m_detail->turns()) : QRectF();
    m_whole->setMark(area);
    m_detail->setMark(area);
    const bool wasOnMark = std::exchange(m_onMark, marked && !m_enlarged);
    if (m_onMark)
        m_detail->showArea(area);
    else if (wasOnMark)
        fitDetail();
    if (!marked && m_current == 0 && m_page == 1 && m_places.contains(m_field))
        m_detail->setCentre(m_places.value(m_field));
    showWords();
}

}  // namespace jiaxin
