// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/exchange_page.h"

#include "app/attachments/attachment_service.h"
#include "app/exchange/exchange_tables.h"
#include "app/exchange/export_service.h"
#include "app/exchange/registration_service.h"
#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/kit/editors.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/tile.h"
#include "ui/later.h"
#include "ui/pages/import_panel.h"
#include "ui/shell/header_row.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QtConcurrent>

namespace jiaxin {
namespace {

/// Why files were refused, with how many each; their names are document numbers and are not shown.
QStringList refusedTexts(const PhotoFolderOutcome &outcome)
{
    QMap<QString, int> reasons;
    for (const PhotoFolderOutcome::Refused &refused : outcome.refused)
        ++reasons[refused.reason];
    QStringList texts;
    for (auto reason = reasons.begin(); reason != reasons.end(); ++reason) {
        const Problem unknown {.field = {}, .rule = reason.key()};
        const QString why = hasProblemWords(unknown)
                                ? problemText(nullptr, unknown)
                                : errorText({.code = ErrorCode::BadFile, .field = {}, .detail = reason.key()});
        texts.append(ExchangePage::tr("%1 refused: %2").arg(reason.value()).arg(why));
    }
    return texts;
}

}  // namespace

ExchangePage::ExchangePage(PageContext &context, QWidget *parent) : Page(parent), m_context(context)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 16);
    column->addWidget(makeTypeRow());
    m_import = new ImportPanel(context, type(), this);
    column->addWidget(m_import, 1);
    connect(m_type, &ComboBox::currentIndexChanged, this, &ExchangePage::takeType);
    takeType();
}

void ExchangePage::takeType()
{
    const bool extracts = type() == &registrationExtractType;
    m_extractDayBox->setVisible(extracts);
    if (m_export)
        m_export->setVisible(!extracts);
    m_import->setType(type());
}

/// Empty it is today, or what the file says.
void ExchangePage::addExtractDay(QBoxLayout *row)
{
    m_extractDayBox = new QWidget(this);
    auto *line = new QHBoxLayout(m_extractDayBox);
    line->setContentsMargins(0, 0, 0, 0);
    bindSpacing(line, 8);
    m_extractDay = new DateEdit(m_extractDayBox);
    m_extractDay->setObjectName(QStringLiteral("extract_day"));
    m_extractDay->setPlaceholderText(tr("As in the file, or today"));
    bindMinimumWidth(m_extractDay, 200);
    QLabel *label = makeLabel(tr("Day of the extract"), m_extractDayBox);
    label->setBuddy(m_extractDay);
    m_extractDay->setAccessibleName(label->text());
    line->addWidget(label);
    line->addWidget(m_extractDay);
    row->addWidget(m_extractDayBox);
    connect(m_extractDay, &QLineEdit::editingFinished, this, [this] {
        if (m_extractDay->isUnderstood())
            m_import->setExtractDay(m_extractDay->date());
        else
            m_context.say(MessageKind::Warning, tr("There is no such day; write it as 2026-11-23"));
    });
}

QWidget *ExchangePage::makeTypeRow()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(row, 8);
    m_type = new ComboBox(line);
    m_type->setObjectName(QStringLiteral("exchange_type"));
    bindMinimumWidth(m_type, 200);
    addTypes();
    QLabel *label = makeLabel(tr("Kind of record"), line);
    label->setBuddy(m_type);
    m_type->setAccessibleName(label->text());
    row->addWidget(label);
    row->addWidget(m_type);
    row->addSpacing(dp(16));
    addExtractDay(row);
    row->addStretch(1);
    return line;
}

void ExchangePage::addTypes()
{
    if (m_context.may(Operation::Import)) {
        for (const RecordType *each : allRecordTypes) {
            if (isImportable(*each) && !each->switchedBy)
                m_type->addItem(typeText(*each), QString(each->id()));
        }
    }
    m_type->addItem(typeText(registrationExtractType), QString(registrationExtractType.id()));
    if (m_context.may(Operation::Import))
        addSwitchedTypes();
    m_type->setCurrentIndex(std::max(0, m_type->findData(QString(workerType.id()))));
}

/// Those that are shipped switched off are in the list where somebody has switched them on.
void ExchangePage::addSwitchedTypes()
{
    m_context.ask(
        this,
        [](Workspace &work) -> Result<QList<const RecordType *>> {
            QList<const RecordType *> used;
            for (const RecordType *each : allRecordTypes) {
                if (isImportable(*each) && each->switchedBy && work.settings.uses(*each))
                    used.append(each);
            }
            return used;
        },
        [this](const QList<const RecordType *> &used) {
            for (const RecordType *each : used)
                m_type->addItem(typeText(*each), QString(each->id()));
        });
}

const RecordType *ExchangePage::type() const
{
    const QString name = m_type->currentData().toString();
    return name == registrationExtractType.id() ? &registrationExtractType : recordTypeByName(name);
}

QString ExchangePage::title() const
{
    return tr("Data exchange");
}

QWidget *ExchangePage::headerWidget()
{
    auto *header = new HeaderRow;
    const auto add = [&](const char *name, const QString &text, void (ExchangePage::*act)()) {
        auto *button = new Button(text, header);
        button->setObjectName(QLatin1String(name));
        connect(button, &Button::clicked, this, act);
        header->addAction(button);
        return button;
    };
    add("save_template", tr("Save a template…"), &ExchangePage::saveTemplate);
    if (m_context.may(Operation::Attach) && m_context.may(Operation::Import))
        add("import_photos", tr("Import photos…"), &ExchangePage::importPhotos);
    if (m_context.may(Operation::Export)) {
        m_export = add("export_list", tr("Export a list…"), &ExchangePage::exportList);
        m_export->setVisible(type() != &registrationExtractType);
    }
    return header;
}

void ExchangePage::open(const QVariantMap &arguments)
{
    const int index = m_type->findData(arguments.value(QStringLiteral("type")).toString());
    if (index >= 0)
        m_type->setCurrentIndex(index);
    if (const QString file = arguments.value(QStringLiteral("file")).toString(); !file.isEmpty())
        m_import->preview(file);
}

QWidget *ExchangePage::firstFocus()
{
    return m_type;
}

void ExchangePage::saveTemplate()
{
    const auto write = [this, wanted = type()](const QString &name) {
        if (name.isEmpty())
            return;
        later(this, QtConcurrent::run([wanted, name] { return ExportService::writeTemplateFor(*wanted, name); }),
              [this, name](const Result<void> &written) {
                  if (written)
                      m_context.say(
                          MessageKind::Done,
                          tr("The template was saved as %1; fill it in and import it").arg(QFileInfo(name).fileName()));
                  else
                      m_context.report(written.error());
              });
    };
    m_context.modals().saveFile(this, tr("Save a template"), tr("%1 - template.xlsx").arg(typeText(*type())),
                                tr("Workbooks (*.xlsx)"), write);
}

void ExchangePage::exportList()
{
    const auto write = [this, wanted = type()](const QString &name) {
        if (name.isEmpty())
            return;
        m_context.ask(
            this,
            [wanted, name](Workspace &work) {
                return ExportService(work).exportList(*wanted, name, {.query = {.type = wanted}});
            },
            [this, name](int count) {
                m_context.say(MessageKind::Done, tr("%1 records were exported to %2, masked as on the screen")
                                                     .arg(groupedNumber(count), QFileInfo(name).fileName()));
            });
    };
    m_context.modals().saveFile(this, tr("Export a list"), tr("%1 - list.xlsx").arg(typeText(*type())),
                                tr("Workbooks (*.xlsx)"), write);
}

void ExchangePage::importPhotos()
{
    m_context.modals().chooseFolder(
        this, tr("Folder of photos, each named by the document number"), [this](const QString &folder) {
            if (folder.isEmpty())
                return;
            const auto work = m_context.beginWork(tr("Importing photos"));
            m_context.ask(
                this,
                [folder, step = work->stepper(work)](Workspace &workspace) {
                    return AttachmentService(workspace).attachPhotos(folder, step);
                },
                [this](const PhotoFolderOutcome &outcome) {
                    QStringList sentences {tr("Photos: %1 added, %2 the same").arg(outcome.attached).arg(outcome.unchanged)};
                    sentences += refusedTexts(outcome);
                    m_context.say(outcome.refused.isEmpty() ? MessageKind::Done : MessageKind::Warning,
                                  sentences.join(tr("; ", "between clauses")));
                    if (outcome.attached > 0)
                        m_context.announceChange();
                });
        });
}

}  // namespace jiaxin
