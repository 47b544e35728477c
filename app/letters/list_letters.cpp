// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// 告知书 before an entry in a list.
#include "app/letters/letter_texts.h"
#include "app/letters/letter_words.h"

namespace jiaxin::letter_texts {

namespace {

QString listName(ListEntry::List list)
{
    switch (list) {
    case ListEntry::List::Untrustworthy:
        return QStringLiteral("严重失信主体名单");
    case ListEntry::List::Watch:
        return QStringLiteral("重点关注名单");
    default:
        return QStringLiteral("守信激励名单");
    }
}

}  // namespace

Result<OfficialLetter> priorNotice(Workspace &work, const ListEntry &entry)
{
    // Nobody is heard about being praised.
    if (entry.list == ListEntry::List::Trustworthy)
        return failure(ErrorCode::WrongState, "no_prior_notice");
    const bool person = entry.subjectKind == ListEntry::SubjectKind::Person;
    const QString you = person ? QStringLiteral("你") : QStringLiteral("你单位");
    const QString list = listName(entry.list);
    LetterMaker maker(work, QStringLiteral("拟列入%1告知书").arg(list), subjectName(work, listEntryType, entry, Names::Plain));
    maker.body(
        QStringLiteral("经查，%1存在应当列入%2的情形，我单位拟作出列入决定。现将有关事实、依据和%1依法享有的权利告知如下。")
            .arg(you, list));
    maker.heading(QStringLiteral("事实"));
    maker.body(sentence(entry.reason));
    maker.heading(QStringLiteral("依据"));
    maker.body(sentence(entry.basis));
    if (!entry.measures.trimmed().isEmpty()) {
        maker.heading(QStringLiteral("拟采取的措施"));
        maker.body(sentence(entry.measures));
    }
    maker.heading(QStringLiteral("陈述申辩的权利"));
    maker.body(
        QStringLiteral("%1可以自收到本告知书之日起%2个工作日内，向我单位书面陈述、申辩，并提交有关证据。逾期未提出的，视为放弃"
                       "陈述、申辩的权利，我单位将依法作出决定。")
            .arg(you)
            .arg(work.settings.number(setting::statementWorkingDays)));
    maker.body(QStringLiteral("特此告知。"));
    return maker.letter();
}

}  // namespace jiaxin::letter_texts
