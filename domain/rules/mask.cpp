// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/mask.h"

#include "domain/rules/contact.h"
#include "domain/rules/divisions.h"
#include "domain/rules/graphemes.h"
#include "domain/rules/normalize.h"

#include <QRegularExpression>

namespace jiaxin {

namespace {

using namespace Qt::StringLiterals;

QString stars(qsizetype count)
{
    return QString(count, u'*');
}

QString keepEnds(const QStringList &characters, qsizetype front, qsizetype back)
{
    const qsizetype count = characters.size();
    if (front + back >= count)
        return stars(count);
    return characters.first(front).join(QString()) + stars(count - front - back) + characters.last(back).join(QString());
}

QString maskIdNumber(const QString &value)
{
    const QStringList characters = graphemes(normalizeCode(value));
    switch (characters.size()) {
    case 18:
        return keepEnds(characters, 3, 4);
    case 15:
        return keepEnds(characters, 1, 1);
    default:
        return keepEnds(characters, 1, 2);
    }
}

QString maskPublicIdNumber(const QString &value)
{
    return keepEnds(graphemes(normalizeCode(value)), 1, 1);
}

QString maskPhone(const QString &value)
{
    const CheckResult phone = checkPhone(value);
    if (!phone.ok())
        return stars(4);
    const QString area = phone.derived.value(u"area_code"_s);
    if (area.isEmpty())
        return phone.normalized.first(3) + stars(4) + phone.normalized.last(4);
    const QString subscriber = phone.normalized.section(u'-', 1, 1);
    return area + u'-' + stars(4) + subscriber.last(4);
}

/// One part of a name in a list: `张*`, `张*明`; a part of one character would be the whole of it.
QString maskPart(const QStringList &part)
{
    return part.size() == 2 ? keepEnds(part, 1, 0) : keepEnds(part, 1, 1);
}

QString maskPublicPart(const QStringList &part)
{
    return part.size() < 2 ? stars(part.size()) : part.first() + stars(2);
}

QString maskName(const QString &value, QString (*maskOne)(const QStringList &))
{
    QString result;
    QStringList part;
    for (const QString &character : graphemes(normalizeText(value))) {
        if (!isNameDot(character.front()) && character != u" ") {
            part.append(character);
            continue;
        }
        result += maskOne(part) + character;
        part.clear();
    }
    return result + maskOne(part);
}

/// The length of the province, city or county of Shaanxi that the text begins with; 0 when there is none.
qsizetype divisionOfShaanxiAt(QStringView text)
{
    static const QStringList units {u"杨凌农业高新技术产业示范区"_s, u"杨凌示范区"_s, u"西咸新区"_s};
    for (const QStringList *names : {&units, &Divisions::shipped().names()}) {
        for (const QString &name : *names) {
            if (text.startsWith(name))
                return name.size();
        }
    }
    return 0;
}

qsizetype keptOfShaanxi(QStringView address)
{
    constexpr int levels = 3;
    qsizetype kept = 0;
    for (int level = 0; level < levels; ++level) {
        const qsizetype length = divisionOfShaanxiAt(address.sliced(kept));
        if (length == 0)
            break;
        kept += length;
    }
    return kept;
}

/// Elsewhere only the form of the names is known. A county's name has no digits and is not that of a street or an estate; when
/// in doubt it is taken for one, and less is shown.
qsizetype keptElsewhere(QStringView address)
{
    static const QRegularExpression form(
        u"^((?:[^\\d省市区县]{2,6}(?:省|自治区|特别行政区))?(?:[^\\d省市区县路街巷村号]{1,8}(?:自治州|地区|盟|市))?)"
        "((?:[^\\d省市区县路街巷村号园小社]{1,14}自治[县旗]|[^\\d省市区县路街巷村号园小社]{1,4}[区县市旗])?)"_s);
    const QRegularExpressionMatch match = form.match(address);
    return match.captured(1).isEmpty() ? 0 : match.capturedLength(0);
}

QString maskAddress(const QString &value)
{
    QString address = normalizeText(value);
    address.remove(u' ');
    const qsizetype local = keptOfShaanxi(address);
    const qsizetype kept = local > 0 ? local : keptElsewhere(address);
    return address.first(kept) + stars(4);
}

QString maskEmail(const QString &value)
{
    const QString address = normalizeText(value);
    const qsizetype at = address.lastIndexOf(u'@');
    return at < 1 ? stars(4) : graphemes(address).first() + stars(3) + address.sliced(at);
}

QString maskBirthDate(const QString &value)
{
    const QDate date = parseLooseDate(value);
    return date.isValid() ? QString::number(date.year()) + u"年**月**日"_s : stars(4);
}

}  // namespace

QString mask(MaskKind kind, const QString &value)
{
    if (kind == MaskKind::None || value.trimmed().isEmpty())
        return value;
    switch (kind) {
    case MaskKind::IdNumber:
        return maskIdNumber(value);
    case MaskKind::PublicIdNumber:
        return maskPublicIdNumber(value);
    case MaskKind::Phone:
        return maskPhone(value);
    case MaskKind::Name:
        return maskName(value, maskPart);
    case MaskKind::PublicName:
        return maskName(value, maskPublicPart);
    case MaskKind::Address:
        return maskAddress(value);
    case MaskKind::Email:
        return maskEmail(value);
    case MaskKind::BirthDate:
        return maskBirthDate(value);
    case MaskKind::None:
    case MaskKind::Hidden:
        break;
    }
    return stars(4);
}

}  // namespace jiaxin
