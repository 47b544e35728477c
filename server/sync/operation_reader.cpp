// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/sync/operation_reader.h"

#include "server/http/json_reader.h"

#include <bitset>

namespace jiaxin::server {

namespace {

using simdjson::dom::element;
using simdjson::dom::object;

constexpr size_t mostPins = 200;

Error wrong(std::string_view member)
{
    return {.code = ErrorCode::Invalid,
            .field = QString::fromLatin1(member.data(), qsizetype(member.size())),
            .detail = QStringLiteral("operation")};
}

/// The members of an object that may have these and no others, each once.
template <size_t Count>
class Members {
public:
    explicit constexpr Members(const std::array<std::string_view, Count> &names) : m_names(names) {}

    /// What is wrong, or nothing.
    std::optional<Error> read(const element &from)
    {
        object members;
        if (from.get(members) != simdjson::SUCCESS)
            return wrong(m_names.front());
        for (const auto &[name, value] : members) {
            const auto known = std::find(m_names.begin(), m_names.end(), name);
            if (known == m_names.end())
                return wrong("unknown_member");
            const auto at = size_t(known - m_names.begin());
            if (m_present[at])
                return failure(ErrorCode::Invalid, "duplicate_key");
            m_present[at] = true;
            m_values[at] = value;
        }
        return std::nullopt;
    }

    const element *find(std::string_view name) const
    {
        const auto at = size_t(std::find(m_names.begin(), m_names.end(), name) - m_names.begin());
        return m_present[at] ? &m_values[at] : nullptr;
    }

    bool word(std::string_view name, QString &to) const { return find(name) && optional(name, longestWord, to); }

    /// A text that may be missing, but not empty: what says nothing has one form.
    bool optional(std::string_view name, qsizetype longest, QString &to) const
    {
        const element *value = find(name);
        if (!value)
            return true;
        std::string_view utf8;
        if (value->get(utf8) != simdjson::SUCCESS)
            return false;
        const Result<QString> text = textOf(utf8);
        if (!text || text->isEmpty() || text->size() > longest)
            return false;
        to = *text;
        return true;
    }

    bool id(std::string_view name, RecordId &to) const
    {
        QString text;
        if (!word(name, text))
            return false;
        to = RecordId(text);
        return to.isValid() && std::none_of(text.begin(), text.end(), [](QChar c) { return c.isUpper(); });
    }

    bool number(std::string_view name, qint64 greatest, qint64 &to) const
    {
        const element *value = find(name);
        int64_t given = -1;
        if (!value || value->get(given) != simdjson::SUCCESS)
            return false;
        to = given;
        return given >= 0 && given <= greatest;
    }

private:
    const std::array<std::string_view, Count> &m_names;
    std::array<element, Count> m_values {};
    std::bitset<Count> m_present;
};

constexpr std::array<std::string_view, 13> operationMembers {"op_id",          "type",    "record",   "action", "base_version",
                                                             "changes",        "made_by", "made_at",  "reason", "note",
                                                             "schema_version", "pins",    "addressee"};
constexpr std::array<std::string_view, 2> pinMembers {"field", "note"};

bool readPins(const element *from, QList<StepRemark::Pin> &to)
{
    if (!from)
        return true;
    simdjson::dom::array list;
    if (from->get(list) != simdjson::SUCCESS || list.size() == 0 || list.size() > mostPins)
        return false;
    for (const element each : list) {
        Members members(pinMembers);
        StepRemark::Pin pin;
        if (members.read(each) || !members.word("field", pin.field) || !members.optional("note", longestNote, pin.note))
            return false;
        to.append(pin);
    }
    return true;
}

Result<SyncOperation> operationOf(const element &from)
{
    Members members(operationMembers);
    if (const auto problem = members.read(from))
        return *problem;
    SyncOperation operation;
    StepRemark &remark = operation.remark;
    qint64 schemaVersion = 0;
    if (!members.id("op_id", operation.id))
        return wrong("op_id");
    if (!members.word("type", operation.type))
        return wrong("type");
    if (!members.id("record", operation.record))
        return wrong("record");
    if (!members.word("action", operation.action))
        return wrong("action");
    if (!members.number("base_version", std::numeric_limits<qint64>::max(), operation.baseVersion))
        return wrong("base_version");
    const element *changes = members.find("changes");
    if (!changes || !changes->is_object())
        return wrong("changes");
    const Result<QJsonValue> values = valueOf(*changes);
    if (!values)
        return values.error();
    operation.changes = values->toObject();
    if (!members.number("schema_version", std::numeric_limits<int>::max(), schemaVersion))
        return wrong("schema_version");
    operation.schemaVersion = int(schemaVersion);
    if (!members.word("made_by", operation.madeBy))
        return wrong("made_by");
    if (!members.word("made_at", operation.madeAt))
        return wrong("made_at");
    if (!members.optional("reason", longestWord, remark.reason))
        return wrong("reason");
    if (!members.optional("note", longestNote, remark.note))
        return wrong("note");
    if (!readPins(members.find("pins"), remark.pins))
        return wrong("pins");
    if (!members.optional("addressee", longestWord, remark.addressee))
        return wrong("addressee");
    return operation;
}

}  // namespace

Result<QList<SyncOperation>> operationsOf(const QByteArray &body)
{
    simdjson::dom::parser parser;
    const Result<element> root = readJson(parser, body);
    if (!root)
        return root.error();
    object members;
    if (root->get(members) != simdjson::SUCCESS)
        return failure(ErrorCode::Invalid, "json");
    simdjson::dom::array list;
    if (members.size() != 1 || members["operations"].get(list) != simdjson::SUCCESS)
        return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("operations"), .detail = {}};
    QList<SyncOperation> operations;
    for (const element each : list) {
        if (operations.size() == mostOperations)
            return Error {
                .code = ErrorCode::Invalid, .field = QStringLiteral("operations"), .detail = QStringLiteral("too_many")};
        Result<SyncOperation> operation = operationOf(each);
        if (!operation)
            return operation.error();
        operations.append(*std::move(operation));
    }
    return operations;
}

}  // namespace jiaxin::server
