// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/certificate_helpers.h"

#include "app/certificates/certificate_service.h"

namespace jiaxin::test {

namespace {

QStringList requested(Office &office, const QList<RecordId> &workers)
{
    const auto outcomes = office.as(QStringLiteral("officer")).wait([&](Workspace &work) -> Result<CertificateOutcomes> {
        return CertificateService(work).issue(workers);
    });
    QStringList numbers;
    for (const CertificateOutcome &outcome : *outcomes) {
        if (outcome.refusal)
            qFatal("not issued: %s", qPrintable(outcome.refusal->detail));
        numbers.append(outcome.number);
    }
    return numbers;
}

}  // namespace

void certificateStep(Office &office, const QString &user, const QStringList &numbers, const StepRequest &request)
{
    const auto outcomes = office.as(user).wait(
        [&](Workspace &work) -> Result<CertificateOutcomes> { return CertificateService(work).step(numbers, request); });
    for (const CertificateOutcome &outcome : *outcomes) {
        if (outcome.refusal)
            qFatal("%s: %s", qPrintable(request.action), qPrintable(outcome.refusal->detail));
    }
}

QStringList approvedCertificates(Office &office, const QList<RecordId> &workers)
{
    const QStringList numbers = requested(office, workers);
    certificateStep(office, QStringLiteral("county_reviewer"), numbers, {.action = QStringLiteral("approve")});
    return numbers;
}

QList<RecordId> addWorkers(Office &office, int count, const RecordId &enterprise, int from)
{
    static const QStringList names {QStringLiteral("韩雪琴"), QStringLiteral("贺小兰"), QStringLiteral("雷春梅"),
                                    QStringLiteral("樊玉霞"), QStringLiteral("屈文静"), QStringLiteral("党会茹"),
                                    QStringLiteral("罗西平"), QStringLiteral("曹雪莉")};
    QList<RecordId> ids;
    for (int i = 0; i < count; ++i)
        ids.append(office.worker(from + i, names.at(i % names.size()), enterprise));
    return ids;
}

QString certificateState(Office &office, const QString &number)
{
    const auto found = office.session().wait(
        [&](Workspace &work) -> Result<std::optional<Certificate>> { return CertificateService(work).find(number); });
    return *found ? (*found)->state : QString();
}

}  // namespace jiaxin::test
