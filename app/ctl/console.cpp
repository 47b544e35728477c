// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/console.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <memory>

namespace jiaxin::ctl {

namespace {

void write(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

QByteArray compact(const QJsonValue &value)
{
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

QString padded(const QString &text, int width)
{
    return text + QString(std::max(0, width - displayWidth(text)), u' ');
}

}  // namespace

int displayWidth(const QString &text)
{
    int width = 0;
    for (const uint c : text.toUcs4()) {
        const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
                          (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
                          (c >= 0xFFE0 && c <= 0xFFE6) || c >= 0x20000;
        width += wide ? 2 : 1;
    }
    return width;
}

void Console::document(const QJsonValue &value) const
{
    write(stdout, compact(value) + '\n');
}

void Console::line(const QString &text) const
{
    write(stdout, text.toUtf8() + '\n');
}

void Console::table(const QStringList &header, const QList<QStringList> &rows) const
{
    QList<int> widths;
    for (const QString &cell : header)
        widths.append(displayWidth(cell));
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size() && i < widths.size(); ++i)
            widths[i] = std::max(widths.at(i), displayWidth(row.at(i)));
    }
    const auto print = [&](const QStringList &row) {
        QString text;
        for (qsizetype i = 0; i < row.size(); ++i)
            text += i + 1 < row.size() ? padded(row.at(i), widths.value(i)) + QStringLiteral("  ") : row.at(i);
        line(text);
    };
    print(header);
    for (const QStringList &row : rows)
        print(row);
}

void Console::complain(const QString &text) const
{
    write(stderr, text.toUtf8() + '\n');
}

std::function<bool(qint64, qint64)> Console::progress(const QString &what) const
{
    constexpr qint64 milliseconds = 1000;
    const auto timer = std::make_shared<QElapsedTimer>();
    timer->start();
    return [this, what, timer](qint64 done, qint64 total) {
        if (timer->elapsed() >= milliseconds) {
            timer->restart();
            complain(QStringLiteral("%1 %2/%3").arg(what).arg(done).arg(total));
        }
        return true;
    };
}

}  // namespace jiaxin::ctl
