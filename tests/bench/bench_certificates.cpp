// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Certificates from the vault to the PDF: 1,000 of them with 1,000 distinct photos, and 10,000 signatures made and verified.
// With a folder as argument the PDFs are kept there, with a template's name behind it only that one is drawn.
#include "app/certificates/print_service.h"
#include "app/certificates/verify_service.h"
#include "app/documents/fonts.h"
#include "tests/bench/measure.h"
#include "tests/support/certificate_office.h"

#include <QGuiApplication>

#include <ctime>

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

constexpr int certificates = 1000;
constexpr int signatures = 10'000;

QStringList issueAndApprove(CertificateOffice &office)
{
    office.addWorkers(certificates, true);
    QStringList numbers;
    const double issuing = bench::seconds([&] {
        const auto issued =
            office.as(office.officer, [](Workspace &work) { return CertificateService(work).issueAll(); }).value();
        for (const CertificateOutcome &outcome : issued)
            numbers.append(outcome.number);
    });
    bench::report("issue 1,000 certificates", certificates / issuing, "certificates/s");
    const double approving = bench::seconds([&] {
        (void)office
            .as(office.reviewer,
                [](Workspace &work) {
                    return ReviewService(work).batch(certificateType, {.action = QStringLiteral("approve")});
                })
            .value();
    });
    bench::report("approve them", certificates / approving, "certificates/s");
    return numbers;
}

void printAll(CertificateOffice &office, const CertificateTemplate &layout, const QStringList &numbers, const QString &file)
{
    QList<double> rates;
    QList<double> processorRates;
    PrintSummary summary;
    for (int repeat = 0; repeat < 3; ++repeat) {
        const std::clock_t started = std::clock();
        const double taken = bench::seconds([&] {
            const auto batch = office.as(office.officer, [&](Workspace &work) {
                return PrintService(work).printPdf({.numbers = numbers, .templateName = layout.name}, layout, file);
            });
            if (!batch || batch->printed.size() != certificates)
                qFatal("nothing was printed: %s", batch ? "refused" : qPrintable(batch.error().detail));
            summary = batch->summary;
        });
        rates.append(summary.pages / taken);
        processorRates.append(summary.pages * double(CLOCKS_PER_SEC) / double(std::clock() - started));
        (void)office.as(office.officer, [&](Workspace &work) { return CertificateService(work).withdraw(numbers); });
    }
    bench::report(qPrintable(layout.name + QStringLiteral(": pages of 1,000 certificates, 1,000 photos")), bench::median(rates),
                  "pages/s");
    // Of all threads together: what is left of the rate on one busy processor.
    bench::report("  pages a second of processor time", bench::median(processorRates), "pages/s");
    bench::report("  certificates", bench::median(rates) * certificates / summary.pages, "certificates/s");
    bench::report("  size", double(summary.bytes) / certificates / 1024, "KiB/certificate");
    bench::report("  peak memory", bench::peakMemory(), "MiB");
}

void signAndVerify(SignatureAlgorithm algorithm, const char *name)
{
    const auto crypto = makeOpenSslProvider();
    const KeyPair pair = crypto->generateKeyPair(algorithm).value();
    const auto key = crypto->readPrivateKey(algorithm, pair.privateKey).value();
    QByteArray message(qr::messageSize, '\1');
    QList<QByteArray> made;
    made.reserve(signatures);
    const double signing = bench::seconds([&] {
        for (int i = 0; i < signatures; ++i) {
            message[0] = char(i);
            message[1] = char(i >> 8);
            made.append(key->sign(message).value());
        }
    });
    const double verifying = bench::seconds([&] {
        for (int i = 0; i < signatures; ++i) {
            message[0] = char(i);
            message[1] = char(i >> 8);
            if (!crypto->verify(algorithm, pair.publicKey, message, made.at(i)))
                qFatal("a good signature was refused");
        }
    });
    bench::report(qPrintable(QLatin1String(name) + QStringLiteral(": sign 10,000")), signatures / signing, "signatures/s");
    bench::report(qPrintable(QLatin1String(name) + QStringLiteral(": verify 10,000")), signatures / verifying, "signatures/s");
}

}  // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    if (!loadFonts())
        qFatal("the fonts are not there: build the target data");
    signAndVerify(SignatureAlgorithm::Sm2Sm3, "SM2");
    signAndVerify(SignatureAlgorithm::Ed25519, "Ed25519");
    CertificateOffice office;
    const QStringList numbers = issueAndApprove(office);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : office.file(QStringLiteral("."));
    const QList<CertificateTemplate> templates = loadTemplates().value();
    for (const CertificateTemplate &layout : templates) {
        if (argc <= 2 || layout.name == QLatin1String(argv[2]))
            printAll(office, layout, numbers, folder + u'/' + layout.name + QStringLiteral(".pdf"));
    }
    return 0;
}
