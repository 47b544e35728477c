// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/letters/letter_words.h"

#include "app/exchange/exchange_tables.h"

namespace jiaxin::letter_words {

namespace {

struct Word {
    const char *name;
    const char *text;
};

/// What no roster has a column for.
constexpr Word scans[] = {
    {"licence_scan", "营业执照影像"},
    {"commitment_scan", "信用承诺书影像"},
    {"management_rules_scan", "信用信息管理制度文件"},
    {"scans", "证明材料"},
    {"enterprise", "企业"},
};

constexpr Word reasons[] = {
    {"missing_material", "材料缺失"}, {"inconsistent", "信息不一致"},  {"not_household_service", "非家政服务企业"},
    {"duplicate", "重复填报"},        {"wrong_division", "区划错误"},  {"suspected_false", "信息存疑，需核实"},
    {"unreadable_scan", "影像不清"},  {"other", "其他需要补正的情形"},
};

constexpr Word matters[] = {
    {"enterprise", "企业信用信息"},       {"worker", "家政服务员信用信息"}, {"reward", "行政奖励信息"},
    {"penalty", "行政处罚信息"},          {"list_entry", "红黑名单信息"},   {"evaluation", "评价投诉信息"},
    {"background_check", "背景核查信息"},
};

QString find(std::span<const Word> words, const QString &name)
{
    for (const Word &word : words) {
        if (name == QLatin1String(word.name))
            return QString::fromUtf8(word.text);
    }
    return {};
}

}  // namespace

QString field(const RecordType &type, const QString &name)
{
    for (const SynonymRow &row : headerSynonyms()) {
        if (row.type == type.id() && row.target == name)
            return row.synonyms.first();
    }
    if (const QString text = find(scans, name); !text.isEmpty())
        return text;
    const Field *known = type.field(name);
    return known ? known->label.translated() : name;
}

QString choice(const RecordType &type, const QString &field, const QString &value)
{
    for (const SynonymRow &row : choiceSynonyms()) {
        if ((row.type == type.id() || row.type == u"*") && row.target == field && row.value == value)
            return row.synonyms.first();
    }
    const Field *known = type.field(field);
    const int index = known ? choiceIndex(known->choices, value) : -1;
    return index < 0 ? value : known->choices[size_t(index)].label.translated();
}

QString reason(const QString &code)
{
    return find(reasons, code);
}

QString matter(const RecordType &type)
{
    const QString text = find(matters, QLatin1String(type.name));
    return text.isEmpty() ? QStringLiteral("信用信息") : text;
}

QString numeral(int number)
{
    static const QString digits = QStringLiteral("零一二三四五六七八九");
    if (number < 10)
        return digits.mid(number, 1);
    return (number < 20 ? QString() : digits.mid(number / 10, 1)) + u'十' +
           (number % 10 == 0 ? QString() : digits.mid(number % 10, 1));
}

}  // namespace jiaxin::letter_words
