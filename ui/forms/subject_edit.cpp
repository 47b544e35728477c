// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/subject_edit.h"

#include "app/words/words.h"

namespace jiaxin {
namespace {

constexpr int longestTitle = 40;  // of a basis in law, or of what a customer wrote

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

}  // namespace

QString subjectText(const ObjectionSubject &subject)
{
    const QString title = subject.title.size() > longestTitle ? subject.title.left(longestTitle) + u'…' : subject.title;
    return joined({typeText(*subject.type), title, subject.day.toString(Qt::ISODate)});
}

SubjectEdit::SubjectEdit(PageContext &context, QWidget *parent)
    : FindEdit(context, tr("Name, initials or number of the enterprise or worker"), parent)
{
}

void SubjectEdit::setRecord(const RecordId &id)
{
    m_record = id;
    m_subject = {};
    setChoice({});
    if (id.isNull())
        return;
    context().ask(
        this, [id](Workspace &work) { return ObjectionSubjects(work).of(id); },
        [this, id](const std::optional<ObjectionSubject> &subject) {
            if (subject && m_record == id)
                setSubject(*subject);
        });
}

void SubjectEdit::setSubject(const ObjectionSubject &subject)
{
    m_record = subject.id;
    m_subject = subject;
    setChoice(subjectText(subject));
    emit subjectChanged();
}

FindEdit::Finder SubjectEdit::keptOf(const RecordType &ownerType, const RecordId &owner)
{
    return [type = &ownerType, owner](Workspace &work) {
        QList<Found> kept;
        for (const ObjectionSubject &subject : ObjectionSubjects(work).under(*type, owner))
            kept.append(
                {joined({subjectText(subject), stateText(*subject.type, subject.state)}), QVariant::fromValue(subject)});
        return kept;
    };
}

FindEdit::Finder SubjectEdit::finder(const QString &typed) const
{
    if (m_subject.ownerType && typed == subjectText(m_subject))
        return keptOf(*m_subject.ownerType, m_subject.ownerId);
    return [typed](Workspace &work) {
        QList<Found> found;
        for (const ObjectionSubject &subject : ObjectionSubjects(work).find(typed))
            found.append({joined({subjectText(subject), subject.isOwner() ? subject.detail : subject.owner}),
                          QVariant::fromValue(subject), subject.isOwner()});
        return found;
    };
}

void SubjectEdit::take(const Found &found)
{
    const auto chosen = found.what.value<ObjectionSubject>();
    if (found.leadsOn)
        offer(keptOf(*chosen.type, chosen.id));
    else
        setSubject(chosen);
}

void SubjectEdit::drop()
{
    m_record = {};
    m_subject = {};
    emit subjectChanged();
}

}  // namespace jiaxin
