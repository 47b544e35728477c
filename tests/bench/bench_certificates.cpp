// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Certificates from the vault to the PDF: 1,000 of them with 1,000 distinct photos, and 10,000 signatures made and verified.
// What was printed is read again by other programs, 10,000 pages are written in one go, and headless Chromium prints the same.
// JIAXIN_BENCH_CERTIFICATES makes fewer, to see that it works. With a folder as argument the PDFs are kept there, with a
// template's name behind it only that one is drawn.
#include "app/certificates/print_service.h"
#include "app/certificates/verify_service.h"
#include "app/documents/certificate_painter.h"
#include "app/documents/fonts.h"
#include "tests/bench/certificate_paper.h"
#include "tests/bench/measure.h"
#include "tests/support/certificate_office.h"

#include <QFileInfo>
#include <QGuiApplication>

#include <ctime>

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

int certificates = 1000;
constexpr int signatures = 10'000;
/// So often the same batch comes again where many pages are written.
constexpr int rounds = 10;

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
    bench::report("issue the certificates", certificates / issuing, "certificates/s");
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

/// The faces as they would be printed, with their codes signed and their photos packed.
QList<CertificateFace> facesOf(CertificateOffice &office, const CertificateTemplate &layout)
{
    return office
        .as(office.officer,
            [&](Workspace &work) -> Result<QList<CertificateFace>> {
                PrintService service(work);
                const FaceSource next = service.faces(*service.plan(requestFor(layout)), layout.photoSize());
                QList<CertificateFace> faces;
                for (auto face = next(); face && face->has_value(); face = next())
                    faces.append(**face);
                return faces;
            })
        .value();
}

/// Ten times the batch in one file: memory is not to grow with the pages.
void printMany(const CertificateTemplate &layout, const QList<CertificateFace> &faces, const QString &file)
{
    qsizetype at = 0;
    const FaceSource next = [&]() -> Result<std::optional<CertificateFace>> {
        return at < rounds * faces.size() ? std::optional(faces.at(at++ % faces.size())) : std::nullopt;
    };
    double early = 0;
    double most = 0;
    const auto watch = [&](int done) {
        if (done == faces.size())
            early = bench::presentMemory();
        if (done % 100 == 0)
            most = std::max(most, bench::presentMemory());
        return true;
    };
    const Result<PrintSummary> written = writePdf(file, layout, next, watch);
    if (!written)
        qFatal("the long file was not written: %s", qPrintable(written.error().detail));
    bench::report(qPrintable(QStringLiteral("%1: pages in one file").arg(layout.name)), written->pages, "pages");
    bench::report("  memory after a tenth of them", early, "MiB");
    bench::report("  most memory of all of them", most, "MiB");
}

void compareWithChromium(const CertificateTemplate &layout, const QList<CertificateFace> &faces, const QString &folder)
{
    QList<double> rates;
    for (int repeat = 0; repeat < 3; ++repeat) {
        const FaceSource next = [&faces, at = qsizetype(0)]() mutable -> Result<std::optional<CertificateFace>> {
            return at < faces.size() ? std::optional(faces.at(at++)) : std::nullopt;
        };
        rates.append(double(faces.size()) /
                     bench::seconds([&] { (void)writePdf(folder + QStringLiteral("/ours.pdf"), layout, next); }));
    }
    // From the same faces as the HTML is made of; what signing and reading the photos take stands above.
    bench::report("a4: pages of the ready faces", bench::median(rates), "pages/s");
    if (const std::optional<double> theirs = bench::chromiumRate(faces, folder))
        bench::report("  ratio to Chromium (wanted: 5)", bench::median(rates) / *theirs, "times");
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
    bench::report(qPrintable(layout.name + QStringLiteral(": pages of the certificates")), bench::median(rates), "pages/s");
    // Of all threads together: what is left of the rate on one busy processor.
    bench::report("  pages a second of processor time", bench::median(processorRates), "pages/s");
    bench::report("  certificates", bench::median(rates) * certificates / summary.pages, "certificates/s");
    bench::report("  size", double(summary.bytes) / certificates / 1024, "KiB/certificate");
    const QList<CertificateFace> faces = facesOf(office, layout);
    qint64 photos = 0;
    for (const CertificateFace &face : faces)
        photos += face.photoJpeg.size();
    // Ten cards on a sheet have ten times the codes and texts.
    if (layout.capacity() == 1)
        bench::report("  size of a page without its photos (at most 12)", double(summary.bytes - photos) / summary.pages / 1024,
                      "KiB/page");
    bench::checkPaper(file, faces, QFileInfo(file).absolutePath());
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
    if (qEnvironmentVariableIsSet("JIAXIN_BENCH_CERTIFICATES"))
        certificates = std::max(10, qEnvironmentVariableIntValue("JIAXIN_BENCH_CERTIFICATES"));
    signAndVerify(SignatureAlgorithm::Sm2Sm3, "SM2");
    signAndVerify(SignatureAlgorithm::Ed25519, "Ed25519");
    CertificateOffice office;
    const QStringList numbers = issueAndApprove(office);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : office.file(QStringLiteral("."));
    const QList<CertificateTemplate> templates = loadTemplates().value();
    for (const CertificateTemplate &layout : templates) {
        if (argc > 2 && layout.name != QLatin1String(argv[2]))
            continue;
        printAll(office, layout, numbers, folder + u'/' + layout.name + QStringLiteral(".pdf"));
        if (layout.name != QLatin1String("a4"))
            continue;
        const QList<CertificateFace> faces = facesOf(office, layout);
        printMany(layout, faces, office.file(QStringLiteral("many.pdf")));
        compareWithChromium(layout, faces, office.file(QStringLiteral(".")));
    }
    return 0;
}
