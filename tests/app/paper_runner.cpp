// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Prints what is approved in small batches through the printer's way and says afterwards what came out, until it is killed or
// done. On standard output: `sent N…` once the printer was given a batch, `settled` once somebody has said what came out.
// Arguments: folder of the vault, PDF that stands for the paper. The password comes on standard input.
#include "app/certificates/print_service.h"
#include "app/session/session.h"

#include <QApplication>
#include <QThread>

#include <cstdio>

using namespace jiaxin;

namespace {

constexpr qsizetype batchSize = 3;

void say(const QString &line)
{
    puts(qPrintable(line));
    fflush(stdout);
}

Result<bool> nextBatch(Workspace &work, const CertificateTemplate &layout, const QString &paper)
{
    PrintService service(work);
    const Result<PrintPlan> plan = service.plan(requestFor(layout));
    if (!plan)
        return plan.error();
    QStringList numbers;
    for (const PrintItem &item : plan->items.first(std::min(batchSize, plan->items.size())))
        numbers.append(item.number);
    if (numbers.isEmpty())
        return false;
    const Result<PrintedBatch> batch =
        service.printOnPaper(requestFor(layout, numbers), layout, {.printer = QStringLiteral("runner"), .file = paper});
    if (!batch)
        return batch.error();
    say(QStringLiteral("sent ") + numbers.join(u' '));
    // Somebody looks at the paper.
    QThread::msleep(60);
    const Result<void> settled = work.transact([&]() -> Result<void> {
        CertificateService certificates(work);
        (void)certificates.confirm(numbers.sliced(1));
        (void)certificates.spoil(numbers.first(1), QStringLiteral("misfeed"));
        return {};
    });
    if (settled)
        say(QStringLiteral("settled"));
    return settled ? Result<bool>(true) : settled.error();
}

}  // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    if (argc != 3 || !loadFonts())
        return 2;
    char password[64] = {};
    if (!fgets(password, sizeof password, stdin))
        return 2;
    const auto crypto = makeOpenSslProvider();
    ManualClock clock(QDateTime::fromString(QStringLiteral("2026-11-23T02:00:00Z"), Qt::ISODate));
    const auto session =
        Session::unlock(QString::fromLocal8Bit(argv[1]), QStringLiteral("admin"), Secret(QByteArray(password).trimmed()),
                        {.crypto = *crypto, .clock = clock, .cacheMebibytes = 64, .costs = {.n = 1024}});
    const auto templates = loadTemplates();
    if (!session || !templates)
        return 1;
    const CertificateTemplate layout = findTemplate(*templates, QStringLiteral("cr80")).value();
    say(QStringLiteral("ready"));
    for (bool more = true; more;) {
        clock.advanceSeconds(1);
        const Result<bool> next = (*session)->wait([&](Workspace &work) {
            work.actor = {
                .name = QStringLiteral("officer"), .roles = {Role::CertificateOfficer}, .unit = work.vault->info().unit};
            return nextBatch(work, layout, QString::fromLocal8Bit(argv[2]));
        });
        if (!next) {
            fprintf(stderr, "%s %s\n", qPrintable(errorName(next.error().code)), qPrintable(next.error().detail));
            return 1;
        }
        more = *next;
    }
    return 0;
}
