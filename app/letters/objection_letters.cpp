// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// 协查函 and 异议反馈 (domain.md §4.5).
#include "app/letters/letter_texts.h"
#include "app/letters/letter_words.h"
#include "domain/rules/mask.h"

namespace jiaxin::letter_texts {

namespace {

/// What the objection is about: the record, whose it is, and the fields.
struct Matter {
    QString kind;     ///< 行政处罚信息
    QString subject;  ///< whose
    QStringList fields;
};

Matter matterOf(Workspace &work, const Objection &objection)
{
    Matter matter;
    const RecordType *type = recordTypeByName(choiceName(objection.subjectType));
    if (!type)
        return matter;
    matter.kind = letter_words::matter(*type);
    if (const auto record = work.store.load(*type, RecordId(objection.subject)))
        matter.subject = subjectName(work, *type, *record, Names::Plain);
    for (const QString &field : objection.fields)
        matter.fields.append(letter_words::field(*type, field));
    return matter;
}

QString about(const Matter &matter)
{
    const QString whose = matter.subject.isEmpty() ? matter.kind : matter.subject + matter.kind;
    return matter.fields.isEmpty() ? whose : QStringLiteral("%1中的%2").arg(whose, matter.fields.join(u'、'));
}

/// An authority does not need the applicant's whole name.
QString applicantName(const Objection &objection)
{
    return objection.applicantKind == Objection::ApplicantKind::Person ? mask(MaskKind::PublicName, objection.applicant)
                                                                       : objection.applicant;
}

QString conclusionText(Objection::Conclusion conclusion)
{
    switch (conclusion) {
    case Objection::Conclusion::Correct:
        return QStringLiteral("经核查，异议属实，现已更正。");
    case Objection::Conclusion::Partly:
        return QStringLiteral("经核查，异议部分属实，属实部分现已更正。");
    default:
        return QStringLiteral("经核查，异议不属实，原信息予以维持。");
    }
}

}  // namespace

Result<OfficialLetter> inquiryLetter(Workspace &work, const Objection &objection)
{
    if (objection.state == QLatin1String("received") || objection.state == QLatin1String("refused"))
        return failure(ErrorCode::WrongState, "not_accepted");
    if (objection.inquiredAuthority.trimmed().isEmpty())
        return Error {
            .code = ErrorCode::Invalid, .field = QStringLiteral("inquired_authority"), .detail = QStringLiteral("required")};
    const Matter matter = matterOf(work, objection);
    LetterMaker maker(work, QStringLiteral("关于协助核查信用信息异议的函"), objection.inquiredAuthority.trimmed());
    maker.body(QStringLiteral("我单位于%1收到%2对%3提出的异议，并已受理。该信息由你单位产生或提供，现就有关事项函请协助核查。")
                   .arg(letterDate(inChina(objection.receivedAt).date()), applicantName(objection), about(matter)));
    maker.heading(QStringLiteral("异议内容"));
    maker.body(sentence(objection.content));
    maker.heading(QStringLiteral("协查事项"));
    maker.body(QStringLiteral(
                   "请核实上述信息是否真实、准确，并于收到本函之日起%1个工作日内，将核查结论和有关材料函复我单位。核查期间，"
                   "该信息已标注“异议处理中”。")
                   .arg(work.settings.number(setting::objectionInquiryDays)));
    maker.body(QStringLiteral("特此函达，请予支持。"));
    return maker.letter();
}

Result<OfficialLetter> objectionAnswer(Workspace &work, const Objection &objection)
{
    if (!objection.conclusion)
        return failure(ErrorCode::WrongState, "not_concluded");
    LetterMaker maker(work, QStringLiteral("信用信息异议处理结果告知书"), objection.applicant);
    const Matter matter = matterOf(work, objection);
    maker.body(QStringLiteral("你（单位）于%1对%2提出的异议，我单位已处理完毕。现将结果告知如下。")
                   .arg(letterDate(inChina(objection.receivedAt).date()), about(matter)));
    maker.heading(QStringLiteral("异议内容"));
    maker.body(sentence(objection.content));
    maker.heading(QStringLiteral("核查情况和处理结果"));
    maker.body(sentence(objection.findings));
    maker.body(conclusionText(*objection.conclusion));
    if (*objection.conclusion != Objection::Conclusion::Unfounded && !objection.valuesAfter.trimmed().isEmpty()) {
        maker.heading(QStringLiteral("更正内容"));
        if (!objection.valuesBefore.trimmed().isEmpty())
            maker.body(QStringLiteral("更正前：") + sentence(objection.valuesBefore));
        maker.body(QStringLiteral("更正后：") + sentence(objection.valuesAfter));
    }
    maker.heading(QStringLiteral("复核"));
    maker.body(QStringLiteral("如对上述结果仍有异议，可以向我单位书面申请复核，并提交有关证据。"));
    maker.body(QStringLiteral("特此告知。"));
    return maker.letter();
}

}  // namespace jiaxin::letter_texts
