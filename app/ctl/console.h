// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QJsonValue>
#include <QStringList>

#include <functional>

namespace jiaxin::ctl {

/// The terminal: results on standard output in UTF-8, everything else on standard error.
class Console {
public:
    explicit Console(bool json) : m_json(json) {}

    bool isJson() const { return m_json; }
    /// One document on one line.
    void document(const QJsonValue &value) const;
    void line(const QString &text) const;
    /// Columns aligned by the width on a terminal, where a Chinese character takes two places. No cells of the last row are
    /// cut.
    void table(const QStringList &header, const QList<QStringList> &rows) const;
    void complain(const QString &text) const;
    /// A function to be told the progress of long work; it writes at most a line a second to standard error.
    std::function<bool(qint64 done, qint64 total)> progress(const QString &what) const;

private:
    bool m_json;
};

/// The places that a text takes on a terminal.
int displayWidth(const QString &text);

}  // namespace jiaxin::ctl
