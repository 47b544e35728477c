// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/master/master_catalogue.h"

#include "domain/records/penalty.h"
#include "server/http/strict_json.h"

#include <QDate>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

namespace jiaxin::server {

namespace {

bool isMatch(const QString &text, const char *pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(pattern))).match(text).hasMatch();
}

bool isDay(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate).isValid() && text.size() == 10;
}

bool isMonths(const QString &text)
{
    return isMatch(text, "\\d{1,3}");
}

bool isCode(const QStringList &cells)
{
    return isMatch(cells.at(0), "[0-9A-Z]{1,10}") && !cells.at(1).isEmpty();
}

bool isWorkDay(const QStringList &cells)
{
    return isDay(cells.at(0)) && (cells.at(1) == u"off" || cells.at(1) == u"work");
}

bool isPublicityTerm(const QStringList &cells)
{
    const auto yesOrNo = [](const QString &text) { return text == u"yes" || text == u"no"; };
    return isDay(cells.at(0)) && choiceFromName<Penalty::Severity>(cells.at(1)) && yesOrNo(cells.at(2)) &&
           yesOrNo(cells.at(3)) && isMonths(cells.at(4)) && isMonths(cells.at(5)) && cells.at(4).toInt() <= cells.at(5).toInt();
}

bool isDivision(const QStringList &cells)
{
    const bool top = cells.at(2) == u"1";
    return isMatch(cells.at(0), "61\\d{4}") && !cells.at(1).isEmpty() && isMatch(cells.at(2), "[123]") &&
           isMatch(cells.at(3), "(61\\d{4})?") && cells.at(3).isEmpty() == top && cells.at(5).isEmpty() == top;
}

bool isFormerDivision(const QStringList &cells)
{
    return isMatch(cells.at(0), "61\\d{4}") && !cells.at(1).isEmpty() && isMatch(cells.at(4), "(\\d{6})?");
}

bool isProvince(const QStringList &cells)
{
    return isMatch(cells.at(0), "\\d{2}") && !cells.at(1).isEmpty();
}

constexpr const char *codeHeader = "code,name,synonyms";
constexpr std::array kinds {
    MasterKind {.name = "divisions",
                .resource = ":/jiaxin/divisions/shaanxi_divisions.csv",
                .header = "gb2260,name,level,parent_gb2260,parent_name,manage_unit_name",
                .columns = 6,
                .row = &isDivision},
    MasterKind {.name = "division_history",
                .resource = ":/jiaxin/divisions/shaanxi_code_history.csv",
                .header = "code,name,first_seen_yyyymm,last_seen_yyyymm,current_code,current_name",
                .columns = 6,
                .keyCells = 3,
                .row = &isFormerDivision},
    MasterKind {.name = "provinces",
                .resource = ":/jiaxin/divisions/provinces.csv",
                .header = "prefix,name",
                .columns = 2,
                .row = &isProvince},
    MasterKind {.name = "code_list.country",
                .resource = ":/jiaxin/codes/country.csv",
                .header = codeHeader,
                .columns = 2,
                .row = &isCode},
    MasterKind {.name = "code_list.declared_health",
                .resource = ":/jiaxin/codes/declared_health.csv",
                .header = codeHeader,
                .columns = 2,
                .row = &isCode},
    MasterKind {.name = "code_list.education",
                .resource = ":/jiaxin/codes/education.csv",
                .header = codeHeader,
                .columns = 2,
                .row = &isCode},
    MasterKind {.name = "code_list.ethnicity",
                .resource = ":/jiaxin/codes/ethnicity.csv",
                .header = codeHeader,
                .columns = 2,
                .row = &isCode},
    MasterKind {.name = "work_days",
                .resource = ":/jiaxin/calendar/work_days.csv",
                .header = "date,kind,name",
                .columns = 2,
                .row = &isWorkDay},
    MasterKind {.name = "publicity_terms",
                .resource = ":/jiaxin/credit/publicity_terms.csv",
                .header = "since,severity,special,by_default,least_months,most_months",
                .columns = 6,
                .keyCells = 3,
                .row = &isPublicityTerm},
    MasterKind {.name = "notices", .mediaType = "application/json"},
    MasterKind {.name = "templates", .mediaType = "application/json"},
};

Error wrongContent(const QString &detail)
{
    return {.code = ErrorCode::Invalid, .field = QStringLiteral("content"), .detail = detail};
}

/// As csvLines() reads, but nothing is left out in silence.
Result<void> checkCsv(const MasterKind &kind, const QString &text)
{
    bool header = true;
    QSet<QString> keys;
    int number = 0;
    for (const QString &raw : text.split(u'\n')) {
        ++number;
        const QString line = raw.trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (header && line != QLatin1String(kind.header))
            return wrongContent(QStringLiteral("header"));
        const QStringList cells = line.split(u',');
        if (!header && (cells.size() < kind.columns || !kind.row(cells)))
            return wrongContent(QStringLiteral("row %1").arg(number));
        const QString key = cells.mid(0, kind.keyCells).join(u',');
        if (!header && keys.contains(key))
            return wrongContent(QStringLiteral("duplicate %1").arg(number));
        if (!header)
            keys.insert(key);
        header = false;
    }
    return keys.isEmpty() ? Result<void>(wrongContent(QStringLiteral("empty"))) : Result<void>();
}

/// A drawing that is only a drawing: no script, nothing from elsewhere, no entities.
Result<void> checkSvg(const QByteArray &content)
{
    const Error wrong = wrongContent(QStringLiteral("svg"));
    QXmlStreamReader reader(content);
    bool root = true;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::ProcessingInstruction)
            return wrong;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if ((root && reader.name() != u"svg") || reader.name() == u"script" || reader.name() == u"foreignObject")
            return wrong;
        root = false;
        for (const QXmlStreamAttribute &attribute : reader.attributes()) {
            const bool link = attribute.name() == u"href";
            const bool handler = attribute.name().startsWith(u"on");
            if (handler || (link && !attribute.value().startsWith(u'#') && !attribute.value().startsWith(u"data:image/")))
                return wrong;
        }
    }
    return reader.hasError() || root ? Result<void>(wrong) : Result<void>();
}

/// `{"templates": ["cr80.svg", …]}`, as the client's own list; each is master data of its own, `template.cr80`.
bool isTemplateList(const QJsonObject &object)
{
    const QJsonArray list = object.value(QStringLiteral("templates")).toArray();
    return object.size() == 1 && !list.isEmpty() && std::all_of(list.begin(), list.end(), [](const QJsonValue &value) {
               return isMatch(value.toString(), "[a-z0-9_]{1,40}\\.svg");
           });
}

/// `{"notices": [{"id", "title", "text", "from", "until"}]}`, what the province tells every office; `until` may be missing.
bool isNoticeList(const QJsonObject &object)
{
    constexpr qsizetype longestTitle = 100;
    constexpr qsizetype longestText = 4000;
    const QJsonValue list = object.value(QStringLiteral("notices"));
    if (object.size() != 1 || !list.isArray())
        return false;
    QSet<QString> ids;
    for (const QJsonValue &value : list.toArray()) {
        QJsonObject notice = value.toObject();
        const auto take = [&notice](const char *name) { return notice.take(QLatin1String(name)).toString(); };
        const QString id = take("id");
        const QString title = take("title");
        const QString text = take("text");
        const QString from = take("from");
        const QString until = take("until");
        const bool good = isMatch(id, "[A-Za-z0-9_-]{1,40}") && !ids.contains(id) && !title.isEmpty() &&
                          title.size() <= longestTitle && !text.isEmpty() && text.size() <= longestText && isDay(from) &&
                          (until.isEmpty() || (isDay(until) && from <= until));
        if (!good || !notice.isEmpty())
            return false;
        ids.insert(id);
    }
    return true;
}

}  // namespace

std::span<const MasterKind> masterKinds()
{
    return kinds;
}

std::optional<MasterKind> masterKind(const QString &name)
{
    for (const MasterKind &kind : kinds) {
        if (name == QLatin1String(kind.name))
            return kind;
    }
    if (isMatch(name, "template\\.[a-z0-9_]{1,40}"))
        return MasterKind {.name = nullptr, .mediaType = "image/svg+xml"};
    return std::nullopt;
}

Result<void> checkMasterContent(const MasterKind &kind, const QByteArray &content)
{
    const QString text = QString::fromUtf8(content);
    if (text.toUtf8() != content || text.contains(QChar::Null))
        return wrongContent(QStringLiteral("utf8"));
    if (kind.header)
        return checkCsv(kind, text);
    if (!kind.name)
        return checkSvg(content);
    const Result<QJsonObject> object = parseObject(content);
    const bool good = object && (qstrcmp(kind.name, "notices") == 0 ? isNoticeList(*object) : isTemplateList(*object));
    return good ? Result<void>() : Result<void>(wrongContent(QStringLiteral("json")));
}

}  // namespace jiaxin::server
