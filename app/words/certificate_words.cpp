// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What the province says of certificates that were issued without it.
#include "app/words/word_table.h"
#include "app/words/words.h"
#include "domain/rules/countersignature.h"

namespace jiaxin {

namespace {

constexpr std::array countersignWords {
    Words {"duplicate_person", "", "",
           label("countersignature", "This person holds another certificate already, issued elsewhere; that one stays good")},
    Words {"revoked", "", "",
           label("countersignature",
                 "The certificate was cancelled, or the worker removed or locked, before the province heard "
                 "of the issue")},
    Words {"not_eligible", "", "", label("countersignature", "The worker did not fulfil the conditions on the day of issue")},
    Words {"number_not_own", "", "",
           label("countersignature", "The number belongs to another computer's block; it was not this one's to give")},
    Words {"key_revoked", "", "", label("countersignature", "The key that signed the card was revoked")},
    Words {"unknown_key", "", "", label("countersignature", "The unit's key is not certified yet; it is asked again")},
    Words {"unknown_card", "", "",
           label("countersignature", "The issue has not arrived at the province; it is asked again after the next sync")},
    Words {"code_differs", "", "",
           label("countersignature", "The card says something else than the record; spoil it and print it anew")},
    Words {"bad_signature", "", "", label("countersignature", "The card's signature is not good; spoil it and print it anew")},
    Words {"bad_code", "", "", label("countersignature", "The card's code cannot be read; spoil it and print it anew")},
    Words {"card_void", "", "", label("countersignature", "The card is not valid any more")},
};

}  // namespace

QString countersignReasonText(const QString &reason)
{
    const Words *words = findWords(countersignWords, {.key = reason});
    return words ? fillWords(*words, {}, {}) : reason;
}

QString countersignatureSentence(const Countersignature &judged)
{
    const QString what = choiceText(judged.verdict);
    if (judged.verdict == ProvinceVerdict::Countersigned && judged.judgedAt.isValid())
        return label("countersignature", "%1 on %2").translated().arg(what, dayText(judged.judgedAt));
    return judged.reason.isEmpty()
               ? what
               : label("countersignature", "%1: %2").translated().arg(what, countersignReasonText(judged.reason));
}

}  // namespace jiaxin
