// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/search/folded_text.h"

namespace jiaxin {

namespace {
bool isKept(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_PrivateUse:   // rare name characters of old government fonts
    case QChar::Other_NotAssigned:  // ideographs newer than Qt's tables
        return true;
    default:
        return QChar::isLetterOrNumber(character);
    }
}

bool isOfAlphabet(char32_t character)
{
    constexpr char32_t firstIdeographicBlock = 0x2E80;
    return character < firstIdeographicBlock;
}
}  // namespace

FoldedText foldText(const QString &text)
{
    FoldedText folded;
    folded.characters.reserve(size_t(text.size()));
    folded.boundaries.reserve(text.size());
    bool insideWord = false;
    for (char32_t character : text.normalized(QString::NormalizationForm_KC).toUcs4()) {
        if (!isKept(character)) {
            insideWord = insideWord && character == U'\'';
            continue;
        }
        const bool alphabetic = isOfAlphabet(character);
        if (!alphabetic || !insideWord)
            folded.boundaries.append(qsizetype(folded.characters.size()));
        insideWord = alphabetic;
        character = QChar::toLower(character);
        folded.characters.push_back(character == U'ü' ? U'v' : character);
    }
    return folded;
}

QString textFrom(const FoldedText &text, qsizetype from, qsizetype count)
{
    const qsizetype rest = qsizetype(text.characters.size()) - from;
    return QString::fromUcs4(text.characters.data() + from, count < 0 ? rest : qMin(rest, count));
}

}  // namespace jiaxin
