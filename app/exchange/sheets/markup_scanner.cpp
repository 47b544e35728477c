// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/sheets/markup_scanner.h"

#include "app/exchange/sheets/zip_archive.h"

namespace jiaxin {

namespace {

constexpr qsizetype chunkSize = 64 << 10;
constexpr qsizetype longestPiece = 4 << 20;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

struct Span {
    qsizetype begin = -1;
    qsizetype end = -1;
};

/// Where the value of attribute `name` stands in `tag`, without its quotes.
Span findAttribute(const QByteArray &tag, const QByteArray &name)
{
    qsizetype at = 1;
    while (at < tag.size() && !isBlank(tag[at]))
        ++at;
    while (at < tag.size()) {
        while (at < tag.size() && isBlank(tag[at]))
            ++at;
        const qsizetype begin = at;
        while (at < tag.size() && tag[at] != '=' && !isBlank(tag[at]))
            ++at;
        const QByteArray found = tag.mid(begin, at - begin);
        while (at < tag.size() && tag[at] != '"' && tag[at] != '\'')
            ++at;
        if (at >= tag.size())
            break;
        const qsizetype end = tag.indexOf(tag[at], at + 1);
        if (end < 0)
            break;
        if (found == name)
            return {at + 1, end};
        at = end + 1;
    }
    return {};
}

}  // namespace

bool MarkupScanner::fill()
{
    if (auto *part = dynamic_cast<ZipPart *>(&m_device))
        part->mark();
    m_buffer.remove(0, m_at);
    m_at = 0;
    const qsizetype before = m_buffer.size();
    m_buffer.resize(before + chunkSize);
    const qint64 got = m_device.read(m_buffer.data() + before, chunkSize);
    m_buffer.resize(before + std::max<qint64>(got, 0));
    return got > 0;
}

qsizetype MarkupScanner::findEnd(const char *ending)
{
    qsizetype searched = 0;
    for (;;) {
        const qsizetype found = m_buffer.indexOf(ending, m_at + searched);
        if (found >= 0)
            return found - m_at + qsizetype(qstrlen(ending));
        searched = std::max<qsizetype>(0, m_buffer.size() - m_at - 2);
        if (m_buffer.size() - m_at > longestPiece || !fill())
            return -1;
    }
}

MarkupScanner::Piece MarkupScanner::take(qsizetype length, Piece piece)
{
    if (length < 0)
        return Piece::Failed;
    m_bytes = m_buffer.mid(m_at, length);
    m_at += length;
    if (piece == Piece::StartTag && m_bytes.startsWith("</"))
        return Piece::EndTag;
    return piece == Piece::StartTag && m_bytes.endsWith("/>") ? Piece::EmptyTag : piece;
}

MarkupScanner::Piece MarkupScanner::next()
{
    // Nine bytes tell a comment from a CDATA section.
    while (m_buffer.size() - m_at < 9 && fill()) {
    }
    if (m_at == m_buffer.size())
        return Piece::End;
    const QByteArrayView rest = QByteArrayView(m_buffer).sliced(m_at);
    if (!rest.startsWith('<')) {
        for (;;) {
            const qsizetype end = m_buffer.indexOf('<', m_at);
            if (end >= 0)
                return take(end - m_at, Piece::Text);
            if (m_buffer.size() - m_at > longestPiece || !fill())
                return take(m_buffer.size() - m_at, Piece::Text);
        }
    }
    if (rest.startsWith("<!--"))
        return take(findEnd("-->"), Piece::Other);
    if (rest.startsWith("<![CDATA["))
        return take(findEnd("]]>"), Piece::Other);
    if (rest.startsWith("<?"))
        return take(findEnd("?>"), Piece::Other);
    if (rest.startsWith("<!"))
        return Piece::Failed;
    // A '>' inside quotes does not end a tag.
    char quote = 0;
    for (qsizetype length = 1;; ++length) {
        if (m_at + length >= m_buffer.size() && (length > longestPiece || !fill()))
            return Piece::Failed;
        const char c = m_buffer[m_at + length];
        if (quote)
            quote = c == quote ? 0 : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '>')
            return take(length + 1, Piece::StartTag);
    }
}

QByteArray MarkupScanner::name() const
{
    const qsizetype begin = m_bytes.startsWith("</") ? 2 : 1;
    qsizetype end = begin;
    while (end < m_bytes.size() && !isBlank(m_bytes[end]) && m_bytes[end] != '>' && m_bytes[end] != '/')
        ++end;
    return m_bytes.mid(begin, end - begin);
}

QByteArray MarkupScanner::localName() const
{
    const QByteArray whole = name();
    return whole.mid(whole.indexOf(':') + 1);
}

QByteArray tagAttribute(const QByteArray &tag, const QByteArray &name)
{
    const Span span = findAttribute(tag, name);
    return span.begin < 0 ? QByteArray() : tag.mid(span.begin, span.end - span.begin);
}

QByteArray withTagAttribute(const QByteArray &tag, const QByteArray &name, const QByteArray &value)
{
    QByteArray changed = tag;
    if (const Span span = findAttribute(tag, name); span.begin >= 0)
        return changed.replace(span.begin, span.end - span.begin, value);
    const qsizetype end = tag.size() - (tag.endsWith("/>") ? 2 : 1);
    return changed.insert(end, (isBlank(tag[end - 1]) ? "" : " ") + name + "=\"" + value + '"');
}

QByteArray escapedXmlText(const QString &text)
{
    QString allowed;
    for (const QChar c : text) {
        if (c >= u' ' || c == u'\n' || c == u'\t')
            allowed += c;
    }
    return allowed.toHtmlEscaped().toUtf8();
}

}  // namespace jiaxin
