// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/documents/fonts.h"

#include <QByteArray>
#include <QHash>
#include <QList>

namespace jiaxin {

/// Qt's PDF names no character beyond U+FFFF in its text layer, and names have such (𫖯, 𬱖). This notes them in the order
/// in which they are drawn, and adds them to the finished file as an incremental update (ISO 32000-1, 7.5.6).
class RareCharacters {
public:
    /// To be called with each text that is drawn, in that order.
    void note(FontFamily family, bool bold, const QString &text);

    bool isEmpty() const { return m_byFace.isEmpty(); }

    /// What is to be appended to a file that Qt has written. `tail` are its last bytes, fonts and all, `size` is its whole
    /// length. Empty where nothing was noted, or the fonts are not as this class knows them from Qt.
    QByteArray update(const QByteArray &tail, qint64 size) const;

private:
    QHash<QByteArray, QList<char32_t>> m_byFace;  // by PostScript name, in order of first use
};

}  // namespace jiaxin
