// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/scan_mark.h"

#include <QStringList>

#include <array>
#include <cmath>

namespace jiaxin {

namespace {

constexpr int whole = 10000;

}  // namespace

QString markText(const MarkArea &area)
{
    const MarkArea inside = area & MarkArea(0, 0, 1, 1);
    if (inside.isEmpty())
        return {};
    const auto part = [](qreal fraction) { return int(std::lround(fraction * whole)); };
    const int left = part(inside.left());
    const int top = part(inside.top());
    QStringList parts;
    for (const int number : {left, top, part(inside.x() + inside.width()) - left, part(inside.y() + inside.height()) - top})
        parts.append(QString::number(number));
    return markFromText(parts.join(u',')).isEmpty() ? QString() : parts.join(u',');
}

MarkArea markFromText(const QString &text)
{
    const QStringList parts = text.split(u',');
    std::array<int, 4> numbers {};
    if (parts.size() != qsizetype(numbers.size()))
        return {};
    for (size_t i = 0; i < numbers.size(); ++i) {
        bool isNumber = false;
        numbers[i] = parts.at(qsizetype(i)).toInt(&isNumber);
        if (!isNumber || numbers[i] < 0 || numbers[i] > whole)
            return {};
    }
    const auto [left, top, width, height] = numbers;
    if (width == 0 || height == 0 || left + width > whole || top + height > whole)
        return {};
    return {qreal(left) / whole, qreal(top) / whole, qreal(width) / whole, qreal(height) / whole};
}

MarkArea turnedMark(const MarkArea &area, int turns)
{
    MarkArea turned = area;
    for (int i = ((turns % 4) + 4) % 4; i > 0; --i)
        turned = {1 - turned.y() - turned.height(), turned.x(), turned.height(), turned.width()};
    return turned;
}

}  // namespace jiaxin
