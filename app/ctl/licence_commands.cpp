// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// licence show, licence read.
#include "app/ctl/command.h"
#include "app/review/licence_service.h"
#include "app/words/words.h"
#include "domain/record_json.h"

#include <QJsonArray>

namespace jiaxin::ctl {

namespace {

QString fieldLabel(const QString &field)
{
    return enterpriseType.field(field)->label.translated();
}

Exit showReadings(Cli &cli, const Arguments &arguments)
{
    const RecordId id(arguments.word(0));
    return cli.withVault(
        [=](Workspace &work) -> Result<QList<LicenceReading>> {
            const auto record = RecordService(work).show(enterpriseType, id);
            if (!record)
                return record.error();
            return LicenceService(work).of(static_cast<const Enterprise &>(**record)).values();
        },
        [&](const QList<LicenceReading> &readings) {
            QJsonArray all;
            QList<QStringList> rows;
            for (const LicenceReading &reading : readings) {
                all.append(recordToJson(licenceReadingType, reading, JsonScope::FieldsOnly));
                rows.append({fieldLabel(reading.field), reading.value,
                             reading.area.isEmpty() ? QString() : QString::number(reading.page.value_or(1)), reading.area,
                             reading.readBy, timeText(reading.readAt)});
            }
            if (cli.isJson())
                cli.console().document(all);
            else
                cli.console().table(
                    {label("ctl", "Field").translated(), label("licence_reading", "On the licence").translated(),
                     label("licence_reading", "Page").translated(), label("licence_reading", "Place on the page").translated(),
                     label("licence_reading", "Read by").translated(), label("licence_reading", "Read at").translated()},
                    rows);
            return Exit::Done;
        });
}

Exit readLicence(Cli &cli, const Arguments &arguments)
{
    const RecordId id(arguments.word(0));
    const QString field = arguments.word(1);
    const QString value = arguments.word(2);
    std::optional<ScanMark> mark;
    if (arguments.has("area")) {
        mark = ScanMark {.page = int(arguments.number("page").value_or(1)), .area = markFromText(arguments.value("area"))};
        if (mark->area.isEmpty())
            return cli.usage(
                label("ctl", "--area is left,top,width,height in ten-thousandths of the page, as 1200,3000,5000,400")
                    .translated());
    }
    return cli.withVault([=](Workspace &work) { return LicenceService(work).read(id, field, value, mark); },
                         [&](const std::optional<LicenceReading> &reading) {
                             if (cli.isJson())
                                 cli.console().document(reading
                                                            ? recordToJson(licenceReadingType, *reading, JsonScope::FieldsOnly)
                                                            : QJsonObject());
                             else
                                 cli.console().line(reading ? QStringLiteral("%1  %2").arg(fieldLabel(field), reading->value)
                                                            : label("ctl", "Nothing is kept of this field").translated());
                             return Exit::Done;
                         });
}

constexpr OptionSpec readOptions[] = {{"page", OptionSpec::Kind::Number}, {"area"}};

constexpr Command licenceCommandList[] = {
    {"licence show",
     "ENTERPRISE",
     label("ctl", "What was read off an enterprise's business licence, and where it stands"),
     {},
     {1, 1},
     &showReadings},
    {"licence read",
     "ENTERPRISE FIELD VALUE [--page N] [--area L,T,W,H]",
     label("ctl", "Keep what the business licence says of a field; an empty VALUE takes it away"),
     readOptions,
     {3, 3},
     &readLicence},
};

}  // namespace

std::span<const Command> licenceCommands()
{
    return licenceCommandList;
}

}  // namespace jiaxin::ctl
