// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/cell_parser.h"

#include "app/exchange/amounts.h"
#include "app/exchange/exchange_tables.h"
#include "app/exchange/sheets/cell_formats.h"
#include "domain/record_json.h"
#include "domain/records/records.h"
#include "domain/rules/code_list.h"
#include "domain/rules/countries.h"
#include "domain/rules/divisions.h"
#include "domain/rules/normalize.h"
#include "domain/rules/normalize_field.h"

#include <QRegularExpression>

namespace jiaxin {

namespace {

constexpr double serialOf1910 = 3654;
constexpr double serialOf2100 = 73051;
constexpr double sixteenDigits = 1e15;

ParsedCell given(const QVariant &value)
{
    return {.given = true, .value = value};
}

ParsedCell problem(const QString &rule, Severity severity = Severity::Block, const QVariant &value = {})
{
    return {.given = true, .value = value, .problems = {{.field = {}, .rule = rule, .severity = severity}}};
}

/// What people put where there is nothing to say.
bool saysNothing(const QString &text)
{
    static const QStringList signs {QStringLiteral("/"),  QStringLiteral("-"),  QStringLiteral("—"),  QStringLiteral("——"),
                                    QStringLiteral("--"), QStringLiteral("无"), QStringLiteral("\\"), QStringLiteral("N/A")};
    return text.isEmpty() || (text.size() <= 3 && signs.contains(text));
}

bool isLongTerm(const QString &text)
{
    static const QStringList words {QStringLiteral("长期"),  QStringLiteral("长期有效"), QStringLiteral("永久"),
                                    QStringLiteral("至今"),  QStringLiteral("永久有效"), QStringLiteral("无固定期限"),
                                    QStringLiteral("无期限")};
    return words.contains(text);
}

/// Text that a spreadsheet runs when somebody opens the list again.
bool isDangerous(const QString &text)
{
    if (text.isEmpty())
        return false;
    const QChar first = text.front();
    if (first == u'=' || first == u'@' || first == u'\t')
        return true;
    return (first == u'+' || first == u'-') && text.size() > 1 && text.at(1).isLetter() && text.contains(u'(');
}

QDateTime instantOfCell(const Cell &cell)
{
    static const QRegularExpression form(
        QStringLiteral("^(.+?)[ T日]?[ ]?(\\d{1,2})[:时：](\\d{1,2})(?:[:分：](\\d{1,2})?(?:\\.(\\d{3}))?秒?)?分?$"));
    constexpr int chinaOffset = 8 * 3600;
    QDate day = dateOfCell(cell);
    QTime time(0, 0);
    if (cell.kind == Cell::Kind::Date || cell.kind == Cell::Kind::Number) {
        constexpr double daySeconds = 86400;
        time = time.addSecs(qRound((cell.number - std::floor(cell.number)) * daySeconds) % int(daySeconds));
    } else if (!day.isValid()) {
        const auto match = form.match(normalizeText(cell.text));
        QString date = match.captured(1);
        if (date.contains(u'月') && !date.endsWith(u'日'))
            date += u'日';
        day = parseLooseDate(date);
        time =
            QTime(match.captured(2).toInt(), match.captured(3).toInt(), match.captured(4).toInt(), match.captured(5).toInt());
    }
    return day.isValid() && time.isValid() ? QDateTime(day, time, Qt::OffsetFromUTC, chinaOffset).toUTC() : QDateTime();
}

ParsedCell parseDate(const Field &field, const Cell &cell, const QString &text)
{
    if (isLongTerm(text))
        return field.required ? problem(QStringLiteral("impossible_date")) : given({});
    if (field.kind == FieldKind::Instant) {
        const QDateTime instant = instantOfCell(cell);
        return instant.isValid() ? given(instant) : problem(QStringLiteral("impossible_date"));
    }
    const QDate date = dateOfCell(cell);
    return date.isValid() ? given(date) : problem(QStringLiteral("impossible_date"));
}

ParsedCell parseBoolean(const Cell &cell, const QString &text)
{
    static const QStringList yes {QStringLiteral("是"), QStringLiteral("有"),   QStringLiteral("√"),
                                  QStringLiteral("1"),  QStringLiteral("y"),    QStringLiteral("yes"),
                                  QStringLiteral("对"), QStringLiteral("true"), QStringLiteral("已确认")};
    static const QStringList no {QStringLiteral("否"),   QStringLiteral("没有"),  QStringLiteral("×"),
                                 QStringLiteral("0"),    QStringLiteral("n"),     QStringLiteral("no"),
                                 QStringLiteral("不是"), QStringLiteral("false"), QStringLiteral("未确认")};
    if (cell.kind == Cell::Kind::Boolean)
        return given(cell.number != 0);
    const QString key = comparisonKey(text);
    if (yes.contains(key))
        return given(true);
    return no.contains(key) ? given(false) : problem(QStringLiteral("unknown_code"));
}

ParsedCell parseInteger(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{1,10})(?:\\.0+)?(?:人|家|个|学时|课时|小时|名|所|年|星|颗星|次|份|场)?$"));
    const auto match = form.match(QString(text).remove(u','));
    return match.hasMatch() ? given(match.captured(1).toLongLong()) : problem(QStringLiteral("alphabet"));
}

/// A division of Shaanxi by name: 碑林区, 西安市碑林区, 陕西省西安市碑林区. Empty when no division or more than one is called
/// so.
QString divisionNamed(const QString &text)
{
    static const QHash<QString, QString> codes = [] {
        QHash<QString, QString> named;
        const auto add = [&named](const QString &name, const QString &code) {
            named.insert(name, named.contains(name) && named.value(name) != code ? QString() : code);
        };
        for (const Divisions::Row &row : Divisions::shipped().rows()) {
            const QString full = Divisions::shipped().fullName(row.code);
            add(row.name, row.code);
            add(full, row.code);
            add(full.mid(Divisions::shipped().provinceName(row.code.left(2)).size()), row.code);
        }
        return named;
    }();
    return codes.value(text);
}

/// A unit of the administration by its name, 碑林区 or 西安市碑林区, or its code.
ParsedCell parseUnit(const QString &text)
{
    static const QHash<QString, QString> codes = [] {
        QHash<QString, QString> named;
        for (const UnitSeed &unit : shaanxiUnits()) {
            named.insert(unit.code, unit.code);
            named.insert(unit.name, named.contains(unit.name) ? QString() : unit.code);
            named.insert(UnitTree::shipped().fullName(unit.code), unit.code);
        }
        return named;
    }();
    const QString code = codes.value(text);
    return code.isEmpty() ? problem(QStringLiteral("unknown_code")) : given(code);
}

/// The names of files in an archive's folder: `<SHA-256>.jpg`, several separated by semicolons. Any other text says nothing.
ParsedCell parseFiles(const Field &field, const QString &text)
{
    static const QRegularExpression name(QStringLiteral("^([0-9a-f]{64})\\.(?:jpg|png|pdf)$"));
    QStringList hashes;
    for (const QString &part : text.split(u';', Qt::SkipEmptyParts)) {
        const auto match = name.match(part.trimmed());
        if (!match.hasMatch())
            return {};
        hashes.append(match.captured(1));
    }
    if (hashes.isEmpty() || (hashes.size() > 1 && !field.isMany()))
        return {};
    return field.isMany() ? given(hashes) : given(hashes.first());
}

/// A code list keeps what it does not know; a code of the list is found by name.
ParsedCell parseCode(const Field &field, const QString &text)
{
    const QLatin1String list(field.of);
    if (list == QLatin1String("division")) {
        const QString code = divisionNamed(text);
        return given(code.isEmpty() ? normalizeCode(text) : code);
    }
    if (list == QLatin1String("country")) {
        const QString code = normalizeCode(text);
        if (isCountryAlpha3(code))
            return given(code);
        if (const QString alpha = countryAlpha3(code); !alpha.isEmpty())
            return given(alpha);
    }
    if (list == QLatin1String("unit"))
        return parseUnit(text);
    const CodeList *codes = CodeList::shipped(list);
    if (!codes)
        return given(normalizeText(text));
    if (const QString code = codes->codeOf(text); !code.isEmpty())
        return given(code);
    const bool fits = text.size() <= field.maximumLength();
    return problem(QStringLiteral("unknown_code"), fits ? Severity::Warn : Severity::Block, fits ? QVariant(text) : QVariant());
}

}  // namespace

QDate dateOfCell(const Cell &cell)
{
    if (cell.kind == Cell::Kind::Date)
        return cell.date;
    static const QRegularExpression serial(QStringLiteral("^\\d{4,5}(?:\\.\\d+)?$"));
    const bool number = cell.kind == Cell::Kind::Number || serial.match(cell.text).hasMatch();
    const double value = cell.kind == Cell::Kind::Number ? cell.number : cell.text.toDouble();
    if (number && value >= serialOf1910 && value < serialOf2100)
        return dateOfSerial(value, false);
    return parseLooseDate(cell.text);
}

CellParser::CellParser(const RecordType &type)
{
    const auto learn = [this](const RecordType &of, const QString &typeName) {
        for (const Field &field : of.fields) {
            if (field.choices.empty())
                continue;
            auto &choices = m_choices[field.id()];
            for (const Choice &choice : field.choices) {
                choices.insert(comparisonKey(QLatin1String(choice.name)), QLatin1String(choice.name));
                choices.insert(comparisonKey(choice.label.translated()), QLatin1String(choice.name));
            }
            const bool service = field.id() == QLatin1String("services") || field.id() == QLatin1String("job");
            const QString target = service ? QStringLiteral("jobs") : QString(field.id());
            for (const SynonymRow &row : choiceSynonyms()) {
                if (row.target != target || (row.type != typeName && row.type != u'*') ||
                    choiceIndex(field.choices, row.value) < 0)
                    continue;
                for (const QString &synonym : row.synonyms)
                    choices.insert(comparisonKey(synonym), row.value);
            }
        }
    };
    learn(type, type.id());
    if (&type == &workerType)
        learn(employmentType, employmentType.id());
    else if (namesWorker(type))
        m_choices[QStringLiteral("document_type")] = CellParser(workerType).m_choices[QStringLiteral("document_type")];
}

QString CellParser::choiceOf(const Field &field, const QString &text) const
{
    const auto choices = m_choices.find(field.id());
    return choices == m_choices.end() ? QString() : choices->value(comparisonKey(text));
}

ParsedCell CellParser::parseChoice(const Field &field, const QString &text) const
{
    const QString name = choiceOf(field, text);
    return name.isEmpty() ? problem(QStringLiteral("unknown_code")) : given(name);
}

ParsedCell CellParser::parseChoiceSet(const Field &field, const QString &text) const
{
    // Semicolons stand between values that may hold any of the other marks themselves, as in the tables of 双公示.
    static const QRegularExpression strong(QStringLiteral("[;；|｜\\n]+"));
    static const QRegularExpression separators(QStringLiteral("[、，,/+和及 ]+"));
    QStringList names;
    for (const QString &written : text.split(strong, Qt::SkipEmptyParts)) {
        const QString whole = choiceOf(field, written);
        for (const QString &part : whole.isEmpty() ? written.split(separators, Qt::SkipEmptyParts) : QStringList {written}) {
            const QString name = choiceOf(field, part);
            if (name.isEmpty())
                return problem(QStringLiteral("unknown_code"));
            names.append(name);
        }
    }
    return given(names);
}

ParsedCell CellParser::parseText(const Field &field, const Cell &cell) const
{
    // Leading apostrophes are how people force a spreadsheet to keep text.
    const bool forced = cell.text.startsWith(u'\'') || cell.text.startsWith(u'`');
    const QString text = forced ? cell.text.mid(1) : cell.text;
    if (field.of && field.kind == FieldKind::Text)
        return parseCode(field, normalizeText(text));
    const QString normal = normalizeFor(field, text);
    return normal.isEmpty() ? ParsedCell {} : given(normal);
}

ParsedCell CellParser::parse(const Field &field, const Cell &cell) const
{
    switch (cell.kind) {
    case Cell::Kind::Empty:
        return {};
    case Cell::Kind::Formula:
    case Cell::Kind::Error:
        return problem(QStringLiteral("formula_text"));
    default:
        break;
    }
    const bool textField = field.kind == FieldKind::Text;
    if (textField && cell.kind == Cell::Kind::Number && std::abs(cell.number) >= sixteenDigits)
        return problem(QStringLiteral("number_lost_digits"));
    const QString text = textField ? cell.text.trimmed() : normalizeText(cell.text);
    if (saysNothing(text))
        return {};
    if (cell.kind == Cell::Kind::Text && isDangerous(text))
        return problem(QStringLiteral("formula_text"));
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Reference:
        return parseText(field, cell);
    case FieldKind::Integer:
        return parseInteger(text);
    case FieldKind::Decimal: {
        const Decimal amount = parseAmount(text, amountUnit(field));
        return amount.isNull() ? problem(QStringLiteral("alphabet")) : given(amount.toString());
    }
    case FieldKind::Boolean:
        return parseBoolean(cell, text);
    case FieldKind::Date:
    case FieldKind::Instant:
        return parseDate(field, cell, text);
    case FieldKind::Choice:
        return parseChoice(field, text);
    case FieldKind::ChoiceSet:
        return parseChoiceSet(field, text);
    case FieldKind::Attachment:
    case FieldKind::Attachments:
        return parseFiles(field, text);
    case FieldKind::TextSet:
        break;
    }
    return {};
}

}  // namespace jiaxin
