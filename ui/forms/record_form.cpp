// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/record_form.h"

#include "app/words/words.h"
#include "domain/records/records.h"
#include "domain/rules/codes.h"
#include "domain/rules/identity_number.h"
#include "domain/rules/normalize_field.h"
#include "ui/forms/layouts.h"
#include "ui/forms/scan_viewer.h"
#include "ui/kit/field_row.h"
#include "ui/kit/metrics.h"
#include "ui/kit/panel.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLineEdit>

namespace jiaxin {

RecordForm::RecordForm(PageContext &context, const RecordType &type, const QString &fixed, QWidget *parent)
    : QWidget(parent), m_context(context), m_type(type), m_fixed(fixed), m_original(type.create())
{
    m_judge.setSingleShot(true);
    m_judge.setInterval(0);
    connect(&m_judge, &QTimer::timeout, this, &RecordForm::judge);
    build();
    installEnterMoves(this);
}

RecordForm::~RecordForm() = default;

void RecordForm::build()
{
    auto *columns = new QHBoxLayout(this);
    m_columns = columns;
    columns->setContentsMargins(0, 0, 0, 0);
    bindSpacing(columns, 16);
    QVBoxLayout *column[2] = {nullptr, nullptr};
    for (const FormSection &section : formLayout(m_type, m_fixed)) {
        QVBoxLayout *&place = column[section.column];
        if (!place) {
            place = new QVBoxLayout;
            bindSpacing(place, 16);
            columns->addLayout(place, 1);
        }
        place->addWidget(makeSectionPanel(section.title, section.fields));
    }
    for (QVBoxLayout *place : column) {
        if (place)
            place->addStretch(1);
    }
    if (!column[1])
        bindMaximumWidth(this, 720);
}

QWidget *RecordForm::makeSectionPanel(const QString &title, const QStringList &fields)
{
    constexpr int labelWidth = 136;
    auto *panel = new Panel(title, this);
    auto *body = new QWidget(panel);
    auto *column = new QVBoxLayout(body);
    bindMargins(column, 16, 12, 24, 12);
    bindSpacing(column, 8);
    for (const QString &name : fields) {
        const Field &field = *m_type.field(name);
        auto made = makeFieldEditor(m_context, field, body);
        FieldEditor *editor = made.get();
        m_editors.push_back(std::move(made));
        auto *row = new FieldRow(name, field.label.translated(), editor->widget(),
                                 field.required ? FieldRow::Need::Required : FieldRow::Need::Optional, body);
        row->setLabelWidth(labelWidth);
        row->setHint(field.hint.translated());
        m_rows.insert(name, row);
        m_order.append(name);
        column->addWidget(row);
        connect(editor, &FieldEditor::changed, this, [this, editor] { noticeChange(editor); });
        connect(editor, &FieldEditor::follows, this, &RecordForm::follow);
        connect(editor, &FieldEditor::left, this, [this, editor] { noticeLeft(editor); });
        connect(editor, &FieldEditor::viewWanted, this, [this, name] { emit scanWanted(name); });
        connect(row, &FieldRow::overrideChanged, this, &RecordForm::changed);
    }
    panel->setBody(body);
    m_sections.append({panel, fields});
    return panel;
}

void RecordForm::setRequests(const QMap<QString, QString> &requests)
{
    m_requested = requests.keys();
    for (auto row = m_rows.begin(); row != m_rows.end(); ++row)
        row.value()->setRequest(requests.value(row.key()));
}

void RecordForm::showRequestedOnly(bool only)
{
    m_requestedOnly = only;
    for (const auto &[panel, fields] : std::as_const(m_sections)) {
        bool any = false;
        for (const QString &name : fields) {
            const bool shown = !only || m_requested.contains(name);
            m_rows.value(name)->setVisible(shown);
            any = any || shown;
        }
        panel->setVisible(any);
    }
}

FieldEditor *RecordForm::editor(const QString &field) const
{
    for (const auto &editor : m_editors) {
        if (editor->field().id() == field)
            return editor.get();
    }
    return nullptr;
}

void RecordForm::setRecord(std::unique_ptr<Record> record)
{
    m_loading = true;
    m_original = std::move(record);
    m_touched.clear();
    m_filled.clear();
    m_vaultProblems.clear();
    m_all = false;
    const bool fresh = m_original->version == 0;
    const Territory territory = fresh ? Territory::Inside : territoryOf(m_context.actor(), m_original->unit);
    for (const auto &editor : m_editors) {
        const Field &field = editor->field();
        const QVariant value = field.get(*m_original);
        const bool hidden = !fresh && value.isValid() && !seesPlain(m_context.actor(), field, territory);
        editor->setValue(hidden ? QVariant() : value);
        if (hidden)
            editor->keepMasked(
                jiaxin::mask(field.mask == MaskKind::None ? MaskKind::Hidden : field.mask,
                             field.kind == FieldKind::Date ? value.toDate().toString(Qt::ISODate) : value.toString()));
    }
    m_clean = {};
    for (const auto &editor : m_editors)
        m_clean.insert(editor->field().id(), editor->raw());
    m_loading = false;
    judge();
}

std::unique_ptr<Record> RecordForm::record() const
{
    auto record = m_type.clone(*m_original);
    for (const auto &editor : m_editors) {
        if (editor->isKept())
            continue;
        QVariant value = editor->value();
        if (editor->field().isText() && value.isValid())
            value = normalizeFor(editor->field(), value.toString());
        if (editor->field().kind == FieldKind::TextSet && value.isValid())
            value = value.toString().split(u'\n', Qt::SkipEmptyParts);
        // A required choice that nobody made keeps the record's default.
        if (!value.isValid() && editor->field().kind == FieldKind::Choice && editor->field().required)
            continue;
        (void)editor->field().set(*record, value);
    }
    return record;
}

QJsonObject RecordForm::raw() const
{
    QJsonObject raw;
    for (const auto &editor : m_editors) {
        const QString name = editor->field().id();
        if (editor->raw() != m_clean.value(name).toString())
            raw.insert(name, editor->raw());
    }
    return raw;
}

void RecordForm::setRaw(const QJsonObject &raw)
{
    m_loading = true;
    for (const auto &editor : m_editors) {
        const QString name = editor->field().id();
        if (!raw.contains(name))
            continue;
        editor->setRaw(raw.value(name).toString());
        m_touched.insert(name);
    }
    m_loading = false;
    judge();
}

QList<Scan> RecordForm::scans(QStringList &places) const
{
    QList<Scan> scans;
    for (const QString &name : m_order) {
        const FieldEditor *editor = this->editor(name);
        const Field &field = editor->field();
        if (!field.isFile())
            continue;
        for (const QString &hash : editor->value().toStringList())
            scans.append({.title = field.label.translated(), .hash = AttachmentHash {hash}});
        if (!editor->raw().isEmpty())
            scans.append({.title = tr("%1 (new)").arg(field.label.translated()), .hash = {}, .file = editor->raw()});
        while (places.size() < scans.size())
            places.append(name);
    }
    return scans;
}

void RecordForm::setNarrow(bool narrow)
{
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QMap<QString, RecordForm::NewFile> RecordForm::files() const
{
    QMap<QString, NewFile> files;
    for (const auto &editor : m_editors) {
        if (!editor->field().isFile() || editor->raw().isEmpty())
            continue;
        const FieldRow *row = m_rows.value(editor->field().id());
        files.insert(editor->field().id(),
                     {.path = editor->raw(), .doubtsKept = row->overrideChosen(), .reason = row->overrideReason()});
    }
    return files;
}

void RecordForm::noticeChange(FieldEditor *editor)
{
    const QString name = editor->field().id();
    m_filled.remove(name);
    if (m_loading)
        return;
    m_lastField = name;
    if (!editor->doubts().isEmpty())
        m_touched.insert(name);
    m_vaultProblems.removeIf([&](const Problem &problem) { return problem.field == name; });
    showHints(editor);
    m_judge.start();
    emit changed();
}

void RecordForm::noticeLeft(FieldEditor *editor)
{
    const QString name = editor->field().id();
    if (editor->widget()->hasFocus() || m_loading)
        return;
    // Walking through an empty form is no mistake yet.
    if (!editor->raw().isEmpty() || m_clean.value(name).toString() != editor->raw())
        m_touched.insert(name);
    fillFromNumber(name);
    showHints(editor);
    judge();
}

void RecordForm::fill(const QString &field, const QVariant &value)
{
    FieldEditor *target = editor(field);
    if (!target || target->isKept() || !value.isValid())
        return;
    // What a person entered stays; what a number filled follows the number.
    const bool defaulted = target->raw() == m_clean.value(field).toString() && m_original->version == 0;
    if (!target->raw().isEmpty() && !m_filled.contains(field) && !defaulted)
        return;
    target->setValue(value);
    m_filled.insert(field);
}

void RecordForm::follow(const QVariantMap &values)
{
    for (auto value = values.begin(); value != values.end(); ++value) {
        if (editor(value.key()))
            fill(value.key(), value.value());
        else
            (void)m_type.field(value.key())->set(*m_original, value.value());
    }
}

void RecordForm::fillFromNumber(const QString &field)
{
    FieldEditor *number = editor(field);
    if (!number || number->raw().trimmed().isEmpty())
        return;
    CheckResult result;
    if (&m_type == &workerType && field == QLatin1String("document_number"))
        result = checkPersonalNumber(editor(QStringLiteral("document_type"))->raw(), number->raw(), m_context.today());
    else if (&m_type == &enterpriseType && field == QLatin1String("credit_code"))
        result = checkCreditCode(number->raw());
    else
        return;
    if (result.ok()) {
        const QMap<QString, QString> &derived = result.derived;
        fill(QStringLiteral("sex"), derived.value(QStringLiteral("sex")));
        fill(QStringLiteral("birth_date"), QDate::fromString(derived.value(QStringLiteral("birth_date")), Qt::ISODate));
        fill(QStringLiteral("nationality"), derived.value(QStringLiteral("nationality")));
        const QString now = derived.value(QStringLiteral("division_current"));
        fill(QStringLiteral("division"), now.isEmpty() ? derived.value(QStringLiteral("division")) : now);
    }
    emit numberEntered();
}

void RecordForm::showHints(FieldEditor *editor)
{
    const QString name = editor->field().id();
    FieldRow *row = m_rows.value(name);
    const int expected = expectedLength(m_type, name, *record());
    const qsizetype typed = editor->raw().trimmed().size();
    row->setHint(typed > 0 && typed < expected && editor->widget()->hasFocus() ? tr("%1 typed of %2").arg(typed).arg(expected)
                                                                               : editor->hint());
    if (editor->field().search == Search::Name && editor->field().isText())
        row->setTrailing(editor->raw().size() <= 20 ? m_pinyin.initials(editor->raw()) : QString());
}

void RecordForm::focusFirst()
{
    for (const QString &name : std::as_const(m_order)) {
        QWidget *widget = editor(name)->widget();
        if (widget->isEnabled() && !m_rows.value(name)->isHidden()) {
            widget->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

QString RecordForm::placeOfWork() const
{
    return m_lastField.isEmpty() ? QString() : fieldText(m_type, m_lastField);
}

}  // namespace jiaxin
