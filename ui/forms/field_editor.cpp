// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/field_editor.h"

#include "domain/record_json.h"
#include "domain/rules/code_list.h"
#include "domain/rules/divisions.h"
#include "domain/rules/normalize.h"
#include "ui/forms/attachment_edit.h"
#include "ui/forms/reference_edit.h"
#include "ui/forms/subject_edit.h"
#include "ui/kit/editors.h"
#include "ui/kit/metrics.h"
#include "ui/words/unit_choices.h"

#include <QCheckBox>
#include <QEvent>
#include <QPlainTextEdit>
#include <QRegularExpression>

namespace jiaxin {

void FieldEditor::keepMasked(const QString &masked)
{
    m_kept = true;
    const QString words = QCoreApplication::translate("jiaxin::FieldEditor", "%1, type to replace").arg(masked);
    if (auto *line = qobject_cast<QLineEdit *>(m_widget))
        line->setPlaceholderText(words);
    else if (auto *text = qobject_cast<QPlainTextEdit *>(m_widget))
        text->setPlaceholderText(words);
}

void FieldEditor::watch(QWidget *widget)
{
    widget->installEventFilter(this);
    for (QWidget *child : widget->findChildren<QWidget *>())
        child->installEventFilter(this);
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        QMetaObject::invokeMethod(this, &FieldEditor::left, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

namespace {

class LineEditor : public FieldEditor {
public:
    LineEditor(const Field &field, QLineEdit *line) : FieldEditor(field, line), m_line(line)
    {
        connect(line, &QLineEdit::textChanged, this, &FieldEditor::changed);
    }
    QString raw() const override { return m_line->text(); }
    void setRaw(const QString &raw) override { m_line->setText(raw); }
    QVariant value() const override
    {
        const QString text = m_line->text().trimmed();
        return text.isEmpty() ? QVariant() : QVariant(text);
    }
    void setValue(const QVariant &value) override
    {
        m_line->setText(value.toString());
        m_line->setCursorPosition(0);
    }

protected:
    QLineEdit *line() const { return m_line; }

private:
    QLineEdit *m_line;
};

class NumberEditor final : public LineEditor {
public:
    using LineEditor::LineEditor;
    QString plain() const { return normalizeCode(line()->text()).remove(u','); }
    QVariant value() const override
    {
        if (plain().isEmpty() || !misread().isEmpty())
            return {};
        return field().kind == FieldKind::Integer ? QVariant(plain().toLongLong()) : QVariant(plain());
    }
    QString misread() const override
    {
        if (plain().isEmpty())
            return {};
        bool whole = false;
        (void)plain().toLongLong(&whole);
        const bool right = field().kind == FieldKind::Integer ? whole : Decimal::parse(plain()).has_value();
        return right ? QString() : malformedRule(field());
    }
};

class DateEditor final : public LineEditor {
public:
    DateEditor(const Field &field, DateEdit *edit) : LineEditor(field, edit), m_edit(edit) {}
    QVariant value() const override { return m_edit->date().isValid() ? QVariant(m_edit->date()) : QVariant(); }
    QString misread() const override { return m_edit->isUnderstood() ? QString() : QStringLiteral("impossible_date"); }
    void setValue(const QVariant &value) override { m_edit->setDate(value.toDate()); }

private:
    DateEdit *m_edit;
};

/// A day with or without a time of day, in Beijing time.
class InstantEditor final : public LineEditor {
public:
    InstantEditor(const Field &field, QLineEdit *line) : LineEditor(field, line)
    {
        line->setPlaceholderText(QCoreApplication::translate("jiaxin::FieldEditor", "e.g. 2026-11-23 or 2026-11-23 09:30"));
    }
    QVariant value() const override
    {
        static const QRegularExpression form(QStringLiteral("^(.*?)(?:\\s+(\\d{1,2})[:：](\\d{2}))?$"));
        const QRegularExpressionMatch match = form.match(line()->text().trimmed());
        const QDate day = parseLooseDate(match.captured(1));
        const QTime time =
            match.captured(2).isEmpty() ? QTime(0, 0) : QTime(match.captured(2).toInt(), match.captured(3).toInt());
        if (!day.isValid() || !time.isValid())
            return {};
        return QDateTime(day, time, Qt::OffsetFromUTC, 8 * 3600).toUTC();
    }
    QString misread() const override
    {
        return line()->text().trimmed().isEmpty() || value().isValid() ? QString() : QStringLiteral("impossible_date");
    }
    void setValue(const QVariant &value) override
    {
        const QDateTime instant = value.toDateTime();
        line()->setText(instant.isValid() ? inChina(instant).toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString());
    }
};

class TextEditor final : public FieldEditor {
public:
    TextEditor(const Field &field, QPlainTextEdit *edit) : FieldEditor(field, edit), m_edit(edit)
    {
        connect(edit, &QPlainTextEdit::textChanged, this, &FieldEditor::changed);
    }
    QString raw() const override { return m_edit->toPlainText(); }
    void setRaw(const QString &raw) override { m_edit->setPlainText(raw); }
    QVariant value() const override { return raw().trimmed().isEmpty() ? QVariant() : QVariant(raw().trimmed()); }
    void setValue(const QVariant &value) override { m_edit->setPlainText(value.toString()); }

private:
    QPlainTextEdit *m_edit;
};

/// Choices, code lists and divisions: the entry's data is what is stored.
class ChoiceEditor final : public FieldEditor {
public:
    ChoiceEditor(const Field &field, ComboBox *box) : FieldEditor(field, box), m_box(box)
    {
        connect(box, &ComboBox::currentIndexChanged, this, &FieldEditor::changed);
        if (box->isEditable())
            connect(box, &ComboBox::editTextChanged, this, &FieldEditor::changed);
    }
    QString raw() const override { return m_box->currentIndex() < 0 ? QString() : m_box->currentData().toString(); }
    void setRaw(const QString &raw) override
    {
        int index = m_box->findData(raw);
        // A code that is in no list, as of a retired division, stays what it is.
        if (index < 0 && !raw.isEmpty()) {
            const QString known = field().of ? codeText(field().of, raw) : raw;
            m_box->addItem(known, raw);
            m_box->setItemData(m_box->count() - 1, QString(known + u' ' + raw), ComboBox::SearchTextRole);
            index = m_box->count() - 1;
        }
        m_box->setCurrentIndex(index);
        if (m_box->isEditable())
            m_box->setEditText(index < 0 ? QString() : m_box->itemText(index).trimmed());
    }
    QVariant value() const override { return raw().isEmpty() ? QVariant() : QVariant(raw()); }
    void setValue(const QVariant &value) override { setRaw(value.toString()); }

private:
    ComboBox *m_box;
};

class ChoicesEditor final : public FieldEditor {
public:
    ChoicesEditor(const Field &field, MultiChoice *boxes) : FieldEditor(field, boxes), m_boxes(boxes)
    {
        connect(boxes, &MultiChoice::chosenChanged, this, &FieldEditor::changed);
    }
    QString raw() const override { return m_boxes->chosen().join(u','); }
    void setRaw(const QString &raw) override { m_boxes->setChosen(raw.split(u',', Qt::SkipEmptyParts)); }
    QVariant value() const override { return m_boxes->chosen().isEmpty() ? QVariant() : QVariant(m_boxes->chosen()); }
    void setValue(const QVariant &value) override { m_boxes->setChosen(value.toStringList()); }

private:
    MultiChoice *m_boxes;
};

class FlagEditor final : public FieldEditor {
public:
    FlagEditor(const Field &field, QCheckBox *box) : FieldEditor(field, box), m_box(box)
    {
        connect(box, &QCheckBox::toggled, this, &FieldEditor::changed);
    }
    QString raw() const override { return m_box->isChecked() ? QStringLiteral("1") : QStringLiteral("0"); }
    void setRaw(const QString &raw) override { m_box->setChecked(raw == QLatin1String("1")); }
    QVariant value() const override { return m_box->isChecked(); }
    void setValue(const QVariant &value) override { m_box->setChecked(value.toBool()); }

private:
    QCheckBox *m_box;
};

class RecordEditor final : public FieldEditor {
public:
    RecordEditor(const Field &field, ReferenceEdit *edit) : FieldEditor(field, edit), m_edit(edit)
    {
        connect(edit, &ReferenceEdit::recordChanged, this, &FieldEditor::changed);
    }
    QString raw() const override { return m_edit->record().toString(); }
    void setRaw(const QString &raw) override { m_edit->setRecord(RecordId(raw)); }
    QVariant value() const override { return raw().isEmpty() ? QVariant() : QVariant(raw()); }
    void setValue(const QVariant &value) override { setRaw(value.toString()); }

private:
    ReferenceEdit *m_edit;
};

/// What an objection is about. Its kind, and who probably objects, follow from it.
class SubjectEditor final : public FieldEditor {
public:
    SubjectEditor(const Field &field, SubjectEdit *edit) : FieldEditor(field, edit), m_edit(edit)
    {
        connect(edit, &SubjectEdit::subjectChanged, this, [this] {
            emit changed();
            if (m_edit->subject().type)
                emit follows(whatFollows(m_edit->subject()));
        });
    }
    QString raw() const override { return m_edit->record().toString(); }
    void setRaw(const QString &raw) override { m_edit->setRecord(RecordId(raw)); }
    QVariant value() const override { return raw().isEmpty() ? QVariant() : QVariant(raw()); }
    QString hint() const override
    {
        const ObjectionSubject &subject = m_edit->subject();
        return !subject.type ? FieldEditor::hint() : subject.isOwner() ? subject.detail : subject.owner;
    }
    void setValue(const QVariant &value) override { setRaw(value.toString()); }

private:
    static QVariantMap whatFollows(const ObjectionSubject &subject)
    {
        const bool person = subject.ownerType == &workerType;
        QVariantMap values {{QStringLiteral("subject_type"), QString(subject.type->id())},
                            {QStringLiteral("applicant_kind"),
                             choiceName(person ? Objection::ApplicantKind::Person : Objection::ApplicantKind::Enterprise)}};
        if (!person)
            values.insert(QStringLiteral("applicant"), subject.owner);
        return values;
    }

    SubjectEdit *m_edit;
};

class FileEditor final : public FieldEditor {
public:
    FileEditor(const Field &field, AttachmentEdit *edit) : FieldEditor(field, edit), m_edit(edit)
    {
        connect(edit, &AttachmentEdit::changed, this, &FieldEditor::changed);
        connect(edit, &AttachmentEdit::viewWanted, this, &FieldEditor::viewWanted);
    }
    QString raw() const override { return m_edit->file(); }
    void setRaw(const QString &raw) override { m_edit->setFile(raw); }
    // New files are stored by the attachment service after the record.
    QVariant value() const override { return m_edit->hashes(); }
    Problems doubts() const override { return m_edit->doubts(); }
    void setValue(const QVariant &value) override { m_edit->setHashes(value.toStringList()); }

private:
    AttachmentEdit *m_edit;
};

ComboBox *makeChoices(const Field &field, QWidget *parent)
{
    auto *box = new ComboBox(parent);
    if (!field.required)
        box->addItem(QString(), QString());
    for (const Choice &choice : field.choices)
        box->addItem(choice.label.translated(), QString::fromLatin1(choice.name));
    box->setEmptyText(QCoreApplication::translate("jiaxin::FieldEditor", "Choose"));
    box->setCurrentIndex(-1);
    return box;
}

ComboBox *makeCodes(const Field &field, QWidget *parent)
{
    auto *box = new ComboBox(parent);
    const Pinyin pinyin;
    const auto add = [&](const QString &code, const QString &name, const QString &more) {
        box->addItem(name, code);
        QString found = name + u' ' + code + u' ' + more;
        found += u' ' + pinyin.full(name) + u' ' + pinyin.initials(name);
        box->setItemData(box->count() - 1, found, ComboBox::SearchTextRole);
    };
    const Divisions &divisions = Divisions::shipped();
    if (qstrcmp(field.of, "division") == 0) {
        for (const Divisions::Row &row : divisions.rows())
            add(row.code, divisions.fullName(row.code),
                row.name + u' ' + pinyin.full(row.name) + u' ' + pinyin.initials(row.name));
    } else if (const CodeList *list = CodeList::shipped(field.of)) {
        for (const CodeList::Entry &entry : list->entries())
            add(entry.code, entry.name, {});
    }
    box->setFindable(QCoreApplication::translate("jiaxin::FieldEditor", "Name or initials"));
    return box;
}

QPlainTextEdit *makeText(QWidget *parent)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setTabChangesFocus(true);
    bindFixedHeight(edit, 96);
    return edit;
}

}  // namespace

std::unique_ptr<FieldEditor> makeFieldEditor(PageContext &context, const Field &field, QWidget *parent)
{
    constexpr int longText = 300;
    if (&field == objectionType.field(u"subject"))
        return std::make_unique<SubjectEditor>(field, new SubjectEdit(context, parent));
    switch (field.kind) {
    case FieldKind::Text:
        if (field.of && (qstrcmp(field.of, "division") == 0 || CodeList::shipped(field.of)))
            return std::make_unique<ChoiceEditor>(field, makeCodes(field, parent));
        if (field.maximumLength() > longText)
            return std::make_unique<TextEditor>(field, makeText(parent));
        return std::make_unique<LineEditor>(field, new QLineEdit(parent));
    case FieldKind::Integer:
    case FieldKind::Decimal:
        return std::make_unique<NumberEditor>(field, new QLineEdit(parent));
    case FieldKind::Date: {
        const auto parse = [](const QString &text) -> std::optional<QDate> {
            const QDate day = parseLooseDate(text);
            return day.isValid() ? std::optional(day) : std::nullopt;
        };
        return std::make_unique<DateEditor>(field, new DateEdit(parent, parse));
    }
    case FieldKind::Instant:
        return std::make_unique<InstantEditor>(field, new QLineEdit(parent));
    case FieldKind::Boolean:
        return std::make_unique<FlagEditor>(field,
                                            new QCheckBox(QCoreApplication::translate("jiaxin::FieldEditor", "Yes"), parent));
    case FieldKind::Choice:
        return std::make_unique<ChoiceEditor>(field, makeChoices(field, parent));
    case FieldKind::ChoiceSet: {
        auto *boxes = new MultiChoice(parent);
        QList<ChoiceItem> items;
        for (const Choice &choice : field.choices)
            items.append({QString::fromLatin1(choice.name), choice.label.translated()});
        boxes->setChoices(items);
        return std::make_unique<ChoicesEditor>(field, boxes);
    }
    case FieldKind::Reference:
        return std::make_unique<RecordEditor>(field,
                                              new ReferenceEdit(context, *recordTypeByName(QLatin1String(field.of)), parent));
    case FieldKind::TextSet:
        return std::make_unique<TextEditor>(field, makeText(parent));
    case FieldKind::Attachment:
    case FieldKind::Attachments:
        return std::make_unique<FileEditor>(field, new AttachmentEdit(context, field, parent));
    }
    return std::make_unique<LineEditor>(field, new QLineEdit(parent));
}

}  // namespace jiaxin
