// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/strict_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QStringDecoder>

namespace jiaxin::server {

namespace {

/// Walks over the text once, by bytes: what QJsonDocument does not refuse.
class Walker {
public:
    explicit Walker(const QByteArray &text) : m_text(text) {}

    const char *problem()
    {
        while (m_at < m_text.size()) {
            if (const char *wrong = step())
                return wrong;
        }
        return nullptr;
    }

private:
    struct Level {
        bool object = false;
        bool nameNext = false;
        QSet<QByteArray> names {};
    };

    const char *step()
    {
        const char c = m_text.at(m_at);
        if (c == '"')
            return string();
        if (c == '-' || (c >= '0' && c <= '9'))
            return number();
        ++m_at;
        if (c == '{' || c == '[') {
            m_levels.append(Level {.object = c == '{', .nameNext = c == '{'});
            return m_levels.size() > jsonDepth ? "nesting" : nullptr;
        }
        if ((c == '}' || c == ']') && !m_levels.isEmpty())
            m_levels.removeLast();
        else if (c == ',' && !m_levels.isEmpty())
            m_levels.last().nameNext = m_levels.last().object;
        else if (c == '\0')
            return "nul";
        return nullptr;
    }

    const char *string()
    {
        const qsizetype start = m_at++;
        while (m_at < m_text.size() && m_text.at(m_at) != '"')
            m_at += m_text.at(m_at) == '\\' ? 2 : 1;
        m_at = std::min(m_at + 1, m_text.size());
        const QByteArray raw = m_text.mid(start, m_at - start);
        if (raw.contains("\\u0000"))
            return "nul";
        if (m_levels.isEmpty() || !m_levels.last().nameNext)
            return nullptr;
        m_levels.last().nameNext = false;
        const QByteArray name = raw.contains('\\') ? decoded(raw) : raw;
        if (m_levels.last().names.contains(name))
            return "duplicate_key";
        m_levels.last().names.insert(name);
        return nullptr;
    }

    const char *number()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && QByteArrayView("+-0123456789.eE").contains(m_text.at(m_at)))
            ++m_at;
        return m_at - start > 32 ? "number" : nullptr;
    }

    static QByteArray decoded(const QByteArray &raw)
    {
        const QJsonDocument document = QJsonDocument::fromJson('[' + raw + ']');
        return '"' + document.array().at(0).toString().toUtf8() + '"';
    }

    const QByteArray &m_text;
    qsizetype m_at = 0;
    QList<Level> m_levels;
};

}  // namespace

Result<QJsonObject> parseObject(const QByteArray &text)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString wide = decoder(text);
    if (decoder.hasError() || wide.size() > text.size())
        return failure(ErrorCode::Invalid, "utf8");
    if (const char *wrong = Walker(text).problem())
        return failure(ErrorCode::Invalid, wrong);
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return failure(ErrorCode::Invalid, "json");
    return document.object();
}

}  // namespace jiaxin::server
