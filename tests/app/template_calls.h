// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/certificates/template_service.h"
#include "app/review/review_service.h"
#include "tests/support/certificate_office.h"

#include <QRegularExpression>

namespace jiaxin::test {

/// What tests of an office's own templates ask for again and again in a CertificateOffice.
class TemplateCalls {
protected:
    /// Blanks and line ends depend on where the words stand.
    static QString dense(QString text)
    {
        static const QRegularExpression blanks(QStringLiteral("\\s"));
        return text.remove(blanks);
    }
    Actor security() const
    {
        return {.name = QStringLiteral("security"), .roles = {Role::SecurityAdmin}, .unit = m_office->unit()};
    }
    Result<TemplateOutcome> take(const QByteArray &svg, const Actor &actor)
    {
        return m_office->as(actor, [&](Workspace &work) { return TemplateService(work).take(svg); });
    }
    TemplateOutcome take(const QByteArray &svg) { return take(svg, m_office->officer).value(); }
    Result<CertificateTemplate> find(const QString &name)
    {
        return m_office->as(m_office->officer, [&](Workspace &work) { return TemplateService(work).find(name); });
    }
    Result<CertificateTemplate> find(const QString &name, int version)
    {
        return m_office->as(m_office->officer, [&](Workspace &work) { return TemplateService(work).find(name, version); });
    }
    /// So many certificates, requested and approved: their numbers.
    QStringList approved(int count)
    {
        m_office->addWorkers(count, true);
        const CertificateOutcomes issued =
            m_office->as(m_office->officer, [](Workspace &work) { return CertificateService(work).issueAll(); }).value();
        (void)m_office->as(m_office->reviewer, [](Workspace &work) {
            return ReviewService(work).batch(certificateType, {.action = QStringLiteral("approve")},
                                             QStringLiteral("requested"));
        });
        QStringList numbers;
        for (const CertificateOutcome &outcome : issued)
            numbers.append(outcome.number);
        return numbers;
    }
    /// The notes of such rows of the audit, the oldest first.
    QStringList auditedNotes(const QString &action)
    {
        return m_office
            ->as(m_office->officer,
                 [&](Workspace &work) -> Result<QStringList> {
                     QStringList notes;
                     for (const AuditRow &row : work.store.audit().latest(200)) {
                         if (row.entry.action == action)
                             notes.prepend(row.context.note);
                     }
                     return notes;
                 })
            .value();
    }

    std::unique_ptr<CertificateOffice> m_office;
};

}  // namespace jiaxin::test
