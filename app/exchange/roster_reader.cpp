// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/roster_reader.h"

#include "app/exchange/exchange_tables.h"
#include "domain/records/records.h"
#include "domain/rules/identity_number.h"
#include "domain/rules/normalize.h"

namespace jiaxin {

namespace {

using Kind = ColumnTarget::Kind;

const QString subjectKind = QStringLiteral("subject_kind");

/// Rows below the table that sum it up or say who made it.
bool isRemark(const QString &text)
{
    static const QStringList words {QStringLiteral("合计"),   QStringLiteral("总计"),   QStringLiteral("小计"),
                                    QStringLiteral("共计"),   QStringLiteral("填报"),   QStringLiteral("填表"),
                                    QStringLiteral("制表"),   QStringLiteral("审核人"), QStringLiteral("负责人签"),
                                    QStringLiteral("注："),   QStringLiteral("注:"),    QStringLiteral("备注"),
                                    QStringLiteral("说明："), QStringLiteral("说明:"),  QStringLiteral("单位（盖章）")};
    const QString start = normalizeText(text).remove(u' ');
    return std::any_of(words.begin(), words.end(), [&start](const QString &word) { return start.startsWith(word); });
}

bool isBlank(const Cell &cell)
{
    return cell.kind == Cell::Kind::Empty || (cell.kind == Cell::Kind::Text && cell.text.trimmed().isEmpty());
}

/// A required choice has a value before anybody said anything; what decides about a person must have been said.
bool mustBeSaid(const RecordType &type, const Field &field, const ColumnMap &columns)
{
    return field.required && field.kind == FieldKind::Choice && field.id() != QLatin1String("document_type") &&
           field.id() != subjectKind && (mustNameWorker(type) || columns.columnOf(field.id()) > 0);
}

/// An amount below a header that names the unit, as the header means it; a cell that says it itself is right.
Cell withUnit(const Cell &cell, const QString &unit)
{
    const bool bare = !cell.text.isEmpty() && cell.text.back().isDigit();
    if (unit.isEmpty() || !bare || (cell.kind != Cell::Kind::Number && cell.kind != Cell::Kind::Text))
        return cell;
    return {.kind = Cell::Kind::Text, .text = cell.text + unit};
}

}  // namespace

bool ParsedRow::blocked() const
{
    return std::any_of(cellProblems.begin(), cellProblems.end(),
                       [](const RowProblem &each) { return each.problem.severity == Severity::Block; });
}

int columnFor(const ColumnMap &columns, const QString &field)
{
    static const QStringList derived {QStringLiteral("birth_date"),    QStringLiteral("sex"),
                                      QStringLiteral("division"),      QStringLiteral("nationality"),
                                      QStringLiteral("document_type"), QStringLiteral("worker")};
    if (const int own = columns.columnOf(field); own > 0)
        return own;
    return derived.contains(field) ? columns.columnOf(QStringLiteral("document_number")) : 0;
}

QList<RowProblem> placed(const ColumnMap &columns, const ParsedRow &row, const Problems &problems)
{
    QList<RowProblem> result;
    for (Problem problem : problems) {
        // The number says the age; a birth date that is written beside it only repeats it.
        const QString number = QStringLiteral("document_number");
        if (problem.rule.startsWith(QLatin1String("age_")) && columns.columnOf(number) > 0)
            problem.field = number;
        const int column = columnFor(columns, problem.field);
        const bool told = std::any_of(row.cellProblems.begin(), row.cellProblems.end(), [&](const RowProblem &each) {
            return each.problem.field == problem.field && each.problem.severity == Severity::Block;
        });
        if (!told)
            result.append({.column = column, .problem = problem});
    }
    return result;
}

RosterReader::RosterReader(const RecordType &type, std::unique_ptr<SheetReader> reader, const CheckContext &context, int sheet)
    : m_type(type),
      m_reader(std::move(reader)),
      m_context(context),
      m_names(type, sheet != everySheet),
      m_cells(type),
      m_nextSheet(std::max(sheet, 0)),
      m_lastSheet(sheet == everySheet ? int(m_reader->sheets().size()) - 1 : sheet)
{
    for (size_t i = 0; i < type.fields.size(); ++i)
        m_positions.insert(&type.fields[i], i);
}

Result<std::unique_ptr<RosterReader>> RosterReader::open(const RecordType &type, const QString &file,
                                                         const CheckContext &context, int sheet)
{
    auto reader = SheetReader::open(file);
    if (!reader)
        return reader.error();
    return std::unique_ptr<RosterReader>(new RosterReader(type, std::move(*reader), context, sheet));
}

Result<bool> RosterReader::openNextSheet()
{
    const QList<SheetInfo> sheets = m_reader->sheets();
    m_sheet.reset();
    while (m_nextSheet <= m_lastSheet) {
        const int index = m_nextSheet++;
        if (const auto opened = m_reader->openSheet(index); !opened)
            return opened.error();
        QList<SheetRow> first;
        SheetRow row;
        m_sheetRead = false;
        while (first.size() < headerSearchRows) {
            const auto more = m_reader->readRow(row);
            if (!more)
                return more.error();
            m_sheetRead = !*more;
            if (m_sheetRead)
                break;
            if (!std::all_of(row.cells.begin(), row.cells.end(), isBlank))
                first.append(row);
        }
        ColumnMap columns = findHeader(m_names, first);
        if (!columns.isValid()) {
            // Sheets that hide our own drop-down lists are none of the reader's business.
            if (!first.isEmpty() && !sheets.at(index).hidden)
                m_skipped.append(sheets.at(index).name);
            continue;
        }
        m_ahead.clear();
        for (SheetRow &each : first) {
            if (each.number == columns.headerRow) {
                m_headerTexts.clear();
                for (const Cell &cell : std::as_const(each.cells))
                    m_headerTexts.append(cell.text);
            } else if (each.number > columns.headerRow) {
                m_ahead.push_back(std::move(each));
            }
        }
        m_sheet = std::make_shared<const SheetHead>(SheetHead {.name = sheets.at(index).name, .columns = std::move(columns)});
        return true;
    }
    return false;
}

Result<bool> RosterReader::readRow(SheetRow &row)
{
    if (m_ahead.empty()) {
        // Behind its end a sheet counts as broken.
        if (m_sheetRead)
            return false;
        const auto more = m_reader->readRow(row);
        m_sheetRead = more && !*more;
        return more;
    }
    row = std::move(m_ahead.front());
    m_ahead.pop_front();
    return true;
}

Result<std::shared_ptr<RosterReader::Batch>> RosterReader::next()
{
    auto batch = std::make_shared<Batch>();
    if (!m_sheet) {
        const auto opened = openNextSheet();
        if (!opened)
            return opened.error();
        batch->end = !*opened;
        if (batch->end)
            return batch;
    }
    batch->sheet = m_sheet;
    SheetRow row;
    while (batch->rows.size() < batchSize) {
        const auto more = readRow(row);
        if (!more)
            return more.error();
        if (!*more) {
            m_sheet.reset();
            break;
        }
        if (isData(row))
            batch->rows.push_back(parse(row));
    }
    batch->position = m_reader->position();
    batch->size = m_reader->size();
    return batch;
}

bool RosterReader::isHeaderAgain(const SheetRow &row) const
{
    bool any = false;
    const qsizetype count = std::min(row.cells.size(), m_sheet->columns.targets.size());
    for (qsizetype i = 0; i < count; ++i) {
        if (!m_sheet->columns.targets.at(i).isRead())
            continue;
        if (row.cells.at(i).text != m_headerTexts.value(i))
            return false;
        any = true;
    }
    return any;
}

bool RosterReader::isData(const SheetRow &row) const
{
    const QList<ColumnTarget> &targets = m_sheet->columns.targets;
    int filled = 0;
    int mapped = 0;
    qsizetype first = -1;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        if (isBlank(row.cells.at(i)))
            continue;
        ++filled;
        mapped += i < targets.size() && targets.at(i).isRead() ? 1 : 0;
        if (first < 0)
            first = i;
    }
    if (filled == 0)
        return false;
    constexpr int fewForARow = 3;
    if (filled <= fewForARow && isRemark(row.cells.at(first).text))
        return false;
    return mapped > 0 && !isHeaderAgain(row);
}

void RosterReader::parseCell(ParsedRow &parsed, const ColumnTarget &target, int column, const Cell &cell) const
{
    ParsedCell value = m_cells.parse(*target.field, withUnit(cell, target.unit));
    if (!value.given)
        return;
    for (Problem &problem : value.problems) {
        problem.field = target.name;
        parsed.cellProblems.append({.column = column, .problem = problem});
    }
    if (blocks(value.problems))
        return;
    switch (target.kind) {
    case Kind::None:
    case Kind::NotImported:
        break;
    case Kind::OwnField:
        if (isReferenceTo(*target.field, fundAllocationType)) {
            parsed.allocationNumber = normalizeDocumentNumber(value.value.toString());
        } else if (target.field->kind == FieldKind::Reference) {
            parsed.enterpriseName = value.value.toString();
        } else if (target.field->set(*parsed.record, value.value)) {
            parsed.given.set(m_positions.value(target.field));
        } else {
            parsed.cellProblems.append(
                {.column = column, .problem = {.field = target.name, .rule = QStringLiteral("alphabet")}});
        }
        break;
    case Kind::WorkerDocumentType:
        parsed.workerDocumentType = value.value.toString();
        break;
    case Kind::WorkerDocumentNumber:
        parsed.workerDocumentNumber = value.value.toString();
        break;
    case Kind::WorkerName:
        parsed.workerName = value.value.toString();
        break;
    case Kind::EnterpriseCode:
        parsed.enterpriseCode = normalizeCode(value.value.toString());
        break;
    case Kind::SubjectName:
        parsed.subjectName = value.value.toString();
        break;
    case Kind::AllocationUnit:
        parsed.allocationUnit = value.value.toString();
        break;
    case Kind::EmploymentField:
        if (!parsed.employment)
            parsed.employment.emplace();
        (void)target.field->set(*parsed.employment, value.value);
        break;
    }
}

ParsedRow RosterReader::parse(const SheetRow &row) const
{
    ParsedRow parsed;
    parsed.number = row.number;
    parsed.record = m_type.create();
    if (row.hidden)
        parsed.cellProblems.append(
            {.column = 0, .problem = {.field = {}, .rule = QStringLiteral("hidden_row"), .severity = Severity::Warn}});
    const QList<ColumnTarget> &targets = m_sheet->columns.targets;
    const qsizetype count = std::min(row.cells.size(), targets.size());
    for (qsizetype i = 0; i < count; ++i) {
        if (targets.at(i).field)
            parseCell(parsed, targets.at(i), int(i) + 1, row.cells.at(i));
    }
    judge(parsed);
    return parsed;
}

/// The tables of 双公示 before 2018 say no kind of subject: who gives a personal number and no credit code is a person.
void RosterReader::findSubject(ParsedRow &parsed) const
{
    const Field *kind = m_type.field(subjectKind);
    if (!kind)
        return;
    const bool person = !parsed.workerDocumentNumber.isEmpty() && parsed.enterpriseCode.isEmpty();
    // The first kind is an organisation, the second a person. It counts for a new record alone.
    if (!parsed.given.test(m_positions.value(kind)))
        (void)kind->set(*parsed.record, QString::fromLatin1(kind->choices[person ? 1 : 0].name));
    if (parsed.subjectName.isEmpty())
        return;
    const bool named = kind->get(*parsed.record).toString() == QLatin1String(kind->choices[1].name);
    QString &name = named ? parsed.workerName : parsed.enterpriseName;
    if (name.isEmpty())
        name = parsed.subjectName;
}

void RosterReader::judgeWorkerNumber(ParsedRow &parsed) const
{
    const QString field = workerColumnName(m_type, QStringLiteral("document_number"));
    const QString type = parsed.workerDocumentType.isEmpty() ? QStringLiteral("resident_id") : parsed.workerDocumentType;
    parsed.workerDocumentType = type;
    if (!parsed.workerDocumentNumber.isEmpty()) {
        const CheckResult number = checkPersonalNumber(type, parsed.workerDocumentNumber, m_context.today);
        parsed.ruleProblems = number.problems;
        for (Problem &problem : parsed.ruleProblems)
            problem.field = field;
        if (!number.normalized.isEmpty())
            parsed.workerDocumentNumber = number.normalized;
    } else if (mustNameWorker(m_type)) {
        parsed.ruleProblems.append({.field = field, .rule = QStringLiteral("required")});
    }
}

void RosterReader::judge(ParsedRow &parsed) const
{
    parsed.record->source = Source::Import;
    findSubject(parsed);
    if (namesWorker(m_type))
        judgeWorkerNumber(parsed);
    for (const Field &field : m_type.fields) {
        if (mustBeSaid(m_type, field, m_sheet->columns) && !parsed.given.test(m_positions.value(&field)))
            parsed.ruleProblems.append({.field = field.id(), .rule = QStringLiteral("required")});
    }
    for (const Problem &problem : validate(m_type, *parsed.record, m_context)) {
        // References are looked up later, in the vault.
        const Field *field = m_type.field(problem.field);
        if (!field || field->kind != FieldKind::Reference)
            parsed.ruleProblems.append(problem);
    }
    if (m_type.complete)
        m_type.complete(*parsed.record, m_context);
}

}  // namespace jiaxin
