// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QList>
#include <QStringList>

namespace jiaxin {

/// A code list of domain.md §2.11, which a Text field names in `Field::of`: `ethnicity` (GB/T 3304-1991), `education`
/// (GB/T 4658-2006), `declared_health` (GB/T 2261.3-2003), `country` (GB/T 2659 alpha-3), `unit` (managing units). Records hold
/// the code. Unknown codes are kept and shown as they are, for cards carry some that are in no list.
class CodeList {
public:
    struct Entry {
        QString code;
        QString name;  ///< Chinese, as in documents
    };

    /// Rows of `code,name,synonyms`, synonyms separated by `|` (UTF-8).
    explicit CodeList(const QByteArray &csv);
    /// The list of that name in this release, or null. Constant data; loaded once.
    static const CodeList *shipped(QAnyStringView name);

    const QList<Entry> &entries() const { return m_entries; }
    /// Empty when the code is not in the list.
    QString name(const QString &code) const;
    bool contains(const QString &code) const { return m_byCode.contains(code); }
    /// The code of what somebody wrote: the code itself, with or without leading zeros, a name or a synonym. Empty when
    /// unknown.
    QString codeOf(const QString &text) const;

private:
    QList<Entry> m_entries;
    QHash<QString, qsizetype> m_byCode;
    QHash<QString, QString> m_byText;
};

/// What a person reads for the value of a field with a code list, `divisions` and countries included: the name, or 其他(代码
/// nn) where the code is in no list (domain.md §2.11); a division that is unknown stands as it is.
QString codeText(QAnyStringView list, const QString &code);

}  // namespace jiaxin
