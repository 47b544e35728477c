// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// No rule and no error of the program is told in general words, or in English.
#include "app/words/words.h"
#include "domain/records/records.h"
#include "tests/support/test_paths.h"
#include "translations/translations.h"

#include <QDirIterator>
#include <QTest>

using namespace jiaxin;

namespace {

/// What the pattern's last group catches in the sources of these folders.
QStringList inSources(const QStringList &folders, const QString &pattern)
{
    QStringList found;
    const QRegularExpression expression(pattern);
    for (const QString &folder : folders) {
        QDirIterator it(test::sourceFile(folder), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QString text = QString::fromUtf8(file.readAll());
            for (auto match = expression.globalMatch(text); match.hasNext();)
                found.append(match.next().captured(expression.captureCount()));
        }
    }
    found.removeDuplicates();
    return found;
}

bool isChinese(const QString &text)
{
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    static const QRegularExpression english(QStringLiteral("[a-z]{4,} [a-z]{2,}"));
    return han.match(text).hasMatch() && !english.match(text).hasMatch() && !text.contains(u'%');
}

const QStringList dictionaryRules =
    QStringLiteral("required length alphabet check_character impossible_date future_date unknown_province unknown_division "
                   "born_before_1900 converted_15_digits age_under_16 age_notice number_lost_digits sex_mismatch "
                   "birth_date_mismatch identity_mismatch duplicate_in_file duplicate_in_vault unknown_enterprise unknown_code "
                   "date_order expired_document document_number_format out_of_range formula_text hidden_row "
                   "unknown_worker wrong_state outside_territory")
        .split(u' ');

}  // namespace

class WordsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(installTranslations(*QCoreApplication::instance())); }

    /// A history is read by people.
    void everyAuditActionHasWords()
    {
        QStringList actions =
            inSources({QStringLiteral("app")}, QStringLiteral("[aA]ction = (?:\\w+ \\? )?QStringLiteral\\(\"([a-z_]+)\"\\)"));
        QVERIFY(actions.contains(QStringLiteral("view_outside")) && actions.contains(QStringLiteral("merge")));
        actions += {QStringLiteral("view"), QStringLiteral("import"), QStringLiteral("create"), QStringLiteral("edit"),
                    QStringLiteral("move"), QStringLiteral("list"),   QStringLiteral("attach"), QStringLiteral("delete")};
        for (const QString &action : std::as_const(actions))
            QVERIFY2(auditActionText(action) != action, qPrintable(action));
        const QString reason = auditReasonText(enterpriseType, QStringLiteral("credit_code:check_character"));
        QVERIFY(!reason.isEmpty() && !reason.contains(u'_'));
        QVERIFY(auditReasonText(workerType, QStringLiteral("missing_material")) != QLatin1String("missing_material"));
        QCOMPARE(auditFieldText(workerType, QStringLiteral("phone")), fieldText(workerType, QStringLiteral("phone")));
        QVERIFY(auditFieldText(workerType, QStringLiteral("state")) != QLatin1String("state"));
    }

    void everyRuleHasWords()
    {
        QStringList rules = dictionaryRules;
        rules += inSources({QStringLiteral("domain"), QStringLiteral("app")},
                           QStringLiteral("\\b(?:block|warn|one|fail|add)\\((?:\"\\w+\", |Severity::\\w+, )?\"([a-z_0-9]+)\""));
        rules += inSources({QStringLiteral("domain"), QStringLiteral("app")},
                           QStringLiteral("\\brule = (?:QStringLiteral\\(|u)\"([a-z_0-9]+)\""));
        rules.removeDuplicates();
        QVERIFY2(rules.size() > dictionaryRules.size(), "nothing was found in the sources");
        for (const QString &rule : rules) {
            for (const char *argument : {"", "17"}) {
                Problem problem {.field = QStringLiteral("phone"), .rule = rule, .argument = QLatin1String(argument)};
                if (rule == QLatin1String("age_notice"))
                    problem.argument = QStringLiteral("minor");
                QVERIFY2(hasProblemWords(problem), qPrintable(rule));
                const QString text = problemText(&workerType, problem);
                QVERIFY2(isChinese(text) && !text.contains(rule), qPrintable(rule + u' ' + text));
            }
        }
    }

    /// No rule is told with the words of a rule that is not there.
    void anUnknownRuleIsTold()
    {
        const Problem problem {.field = QStringLiteral("phone"), .rule = QStringLiteral("no_such_rule")};
        QVERIFY(!hasProblemWords(problem));
        QCOMPARE(problemText(&workerType, problem), QStringLiteral("手机号不符合新版规则，请核对"));
    }

    void problemsSayWhatToDo_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<Problem>("problem");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *type, const char *field, const char *rule, const char *argument, Severity severity,
                            const QString &text) {
            QTest::addRow("%s %s %s", field, rule, argument)
                << QString::fromLatin1(type)
                << Problem {QLatin1String(field), QLatin1String(rule), severity, QLatin1String(argument)} << text;
        };
        row("worker", "document_number", "check_character", "", Severity::Block,
            QStringLiteral("第18位校验码不符，请核对证件"));
        row("worker", "document_number", "check_character", "", Severity::Warn, QStringLiteral("末位校验码不符，请核对证件"));
        row("worker", "name", "length", "51", Severity::Block, QStringLiteral("姓名应为2至50个字，请核对"));
        row("enterprise", "name", "length", "100", Severity::Block, QStringLiteral("内容过长，最多100个字，请精简"));
        row("worker", "phone", "alphabet", "3", Severity::Block, QStringLiteral("第3位字符有误，请核对"));
        row("worker", "category", "unknown_code", "", Severity::Block, QStringLiteral("服务类别不在选项之列，请从列表中选择"));
        row("enterprise", "credit_code", "required", "", Severity::Block,
            QStringLiteral("请填写统一社会信用代码；没有代码的老个体户填写注册号"));
        row("worker", "phone", "required", "", Severity::Block, QStringLiteral("请填写手机号"));
        row("", "resident_id", "length", "17", Severity::Block, QStringLiteral("应为18位，现为17位，请核对证件"));
    }
    void problemsSayWhatToDo()
    {
        QFETCH(const QString, type);
        QFETCH(const Problem, problem);
        QTEST(problemText(recordTypeByName(type), problem), "text");
    }

    void everyErrorHasWords()
    {
        for (int code = 0; code < int(ErrorCode::Count); ++code) {
            const Error error {.code = ErrorCode(code)};
            QVERIFY2(hasErrorWords(error), qPrintable(errorName(error.code)));
            QVERIFY2(isChinese(errorText(error)), qPrintable(errorText(error)));
        }
    }

    /// Details that a person can act on, as the sources give them.
    void everyDetailHasWords()
    {
        const QStringList all {QStringLiteral("domain"), QStringLiteral("db"), QStringLiteral("app")};
        const QString refused = QStringLiteral("(?:refuse|failure)\\(ErrorCode::%1, (?:[^\";]*, )?\"([a-z_]+)\"");
        const QString detailed = QStringLiteral("ErrorCode::%1,[^;{}]*\\.detail = QStringLiteral\\(\"([a-z_]+)\"\\)");
        int seen = 0;
        for (const ErrorCode code : {ErrorCode::Forbidden, ErrorCode::WrongState, ErrorCode::Conflict, ErrorCode::BadFile}) {
            QString name = errorName(code);
            name.replace(QStringLiteral("_"), QStringLiteral("_?"));
            QStringList details = inSources(all, QStringLiteral("(?i)") + refused.arg(name));
            details += inSources(all, QStringLiteral("(?i)") + detailed.arg(name));
            for (const QString &detail : details) {
                ++seen;
                QVERIFY2(hasErrorWords({.code = code, .field = {}, .detail = detail}),
                         qPrintable(errorName(code) + u' ' + detail));
            }
        }
        QVERIFY2(seen > 12, qPrintable(QString::number(seen)));
    }

    void errorsAreToldByDetail()
    {
        QCOMPARE(errorText({.code = ErrorCode::LockedOut, .field = {}, .detail = QStringLiteral("540")}),
                 QStringLiteral("错误次数过多，该用户名已锁定，请540秒后再试；数据未受影响"));
        QCOMPARE(errorText({.code = ErrorCode::Forbidden, .field = {}, .detail = QStringLiteral("four_eyes")}),
                 QStringLiteral("您本人已提交或审核过该记录，这一步须由他人办理"));
        // A detail of the database is for the log, never for a person.
        const QString text =
            errorText({.code = ErrorCode::Io, .field = {}, .detail = QStringLiteral("sqlite:10: disk I/O error")});
        QVERIFY(!text.contains(QStringLiteral("sqlite")));
    }

    void namesOfThingsAreChinese()
    {
        for (int i = 0; i < int(StatusReason::Count); ++i)
            QVERIFY(isChinese(statusReasonText(StatusReason(i))));
        for (int i = 0; i < int(Role::Count); ++i)
            QVERIFY(isChinese(roleText(Role(i))));
        for (const char *reason :
             {"missing_material", "left", "verify_identity", "other", "lost", "objection", "paper_jam", "misfeed", "smeared",
              "wrong_offset", "wrong_stock", "wrong_cut", "misprint", "damaged", "test_print", "lost_stock", "given_back"})
            QVERIFY(isChinese(reasonText(QLatin1String(reason))));
        for (const RecordType *type : allRecordTypes) {
            QVERIFY(isChinese(typeText(*type)));
            QVERIFY2(isChinese(stateText(QLatin1String(type->initialState))), type->initialState);
            for (const Field &field : type->fields) {
                QVERIFY2(isChinese(fieldText(*type, field.id())), field.name);
                for (const Choice &choice : field.choices)
                    QVERIFY2(isChinese(choice.label.translated()), choice.name);
            }
        }
    }

    void valuesAreReadable()
    {
        const Field *sex = workerType.field(u"sex");
        QCOMPARE(valueText(*sex, QStringLiteral("female")), QStringLiteral("女"));
        QCOMPARE(valueText(*workerType.field(u"jobs"), QStringList({QStringLiteral("cleaning"), QStringLiteral("cooking")})),
                 QStringLiteral("保洁、家庭烹饪"));
        QCOMPARE(valueText(*workerType.field(u"poverty_relief"), true), QStringLiteral("是"));
        QCOMPARE(valueText(*workerType.field(u"birth_date"), QDate(1970, 1, 15)), QStringLiteral("1970-01-15"));
        QCOMPARE(dateLong(QDate(2026, 11, 3)), QStringLiteral("2026年11月3日"));
        QCOMPARE(dateLong({}), QString());
        QCOMPARE(timeText(QDateTime::fromString(QStringLiteral("2026-11-22T23:30:00Z"), Qt::ISODate)),
                 QStringLiteral("2026-11-23 07:30"));
        const StatusItem item {.kind = StatusItemKind::Health,
                               .colour = StatusColour::Yellow,
                               .reason = StatusReason::Expiring,
                               .until = QDate(2026, 12, 3),
                               .daysLeft = 10};
        QCOMPARE(statusItemSentence(item), QStringLiteral("体检：将到期，有效期至2026年12月3日，还有10天"));
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "tst_words.moc"
