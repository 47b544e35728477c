// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/certificate_paper.h"

#include "app/certificates/code_picture.h"
#include "app/documents/qr_symbol.h"
#include "domain/protocol/qr_payload.h"
#include "domain/rules/certificate_number.h"
#include "tests/bench/measure.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>

namespace jiaxin::bench {

namespace {

constexpr int patience = 3'600'000;
constexpr int pagesAtATime = 100;

struct Run {
    int exit = -1;
    QString output;
};

Run run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(patience))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput())};
}

/// Blanks and line ends depend on where the words stand.
QString dense(QString text)
{
    static const QRegularExpression blanks(QStringLiteral("\\s"));
    return text.remove(blanks);
}

void reportShare(const char *what, qsizetype found, qsizetype all)
{
    report(what, double(found), qPrintable(QStringLiteral("of %1").arg(all)));
}

/// Signatures differ from one signing to the next; the number says whose code it is.
QString numberIn(const QString &code)
{
    const auto read = readQrText(code);
    return read ? groupedCertificateNumber(read->payload.number) : QString();
}

/// Both decoders look at the same pictures of some pages.
void decode(const QStringList &pages, QSet<QString> &byZbar, QSet<QString> &byZxing)
{
    const QStringList options {QStringLiteral("-q"), QStringLiteral("--raw"), QStringLiteral("-Sdisable"),
                               QStringLiteral("-Sqrcode.enable")};
    for (const QString &code : run(QStringLiteral("zbarimg"), options + pages).output.split(u'\n', Qt::SkipEmptyParts))
        byZbar.insert(numberIn(code));
    for (const QString &page : pages) {
        if (const Result<QString> code = codeInPicture(QImage(page)))
            byZxing.insert(numberIn(*code));
    }
}

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

QString qrMarkup(const QByteArray &payload)
{
    const Result<QrSymbol> symbol = qrSymbol(payload);
    if (!symbol)
        return {};
    QString path;
    for (const QRectF &dark : symbol->darkRuns)
        path += QStringLiteral("M%1 %2h%3v1h-%3z").arg(dark.x()).arg(dark.y()).arg(dark.width());
    const int quiet = qrQuietZone;
    const int side = symbol->modules + 2 * quiet;
    return QStringLiteral("<svg viewBox='-%1 -%1 %2 %2'><path d='%3'/></svg>").arg(quiet).arg(side).arg(path);
}

QString pageMarkup(const CertificateFace &face, const QString &photo)
{
    const auto line = [](const QString &name, const QString &text) {
        return QStringLiteral("<tr><td>%1</td><td>%2</td></tr>").arg(name, escaped(text));
    };
    return QStringLiteral("<section><h1>%1</h1><img src='%2'><table>").arg(QStringLiteral("上门服务证"), photo) +
           line(QStringLiteral("姓名"), face.name) + line(QStringLiteral("类别"), face.category) +
           line(QStringLiteral("工种"), face.jobs) + line(QStringLiteral("从业单位"), face.enterprise) +
           line(QStringLiteral("证号"), face.number) + line(QStringLiteral("发证日期"), face.issuedOn) +
           line(QStringLiteral("有效期至"), face.validUntil) + line(QStringLiteral("发证单位"), face.issuer) +
           line(QStringLiteral("监制单位"), face.supervisor) + QStringLiteral("</table>") + qrMarkup(face.qrPayload) +
           QStringLiteral("<p>%1</p></section>\n").arg(escaped(face.verifyUrl));
}

bool writeHtml(const QList<CertificateFace> &faces, const QString &folder)
{
    QFile html(folder + QStringLiteral("/batch.html"));
    if (!html.open(QIODevice::WriteOnly))
        return false;
    html.write("<!doctype html><meta charset=utf-8><style>@page{size:A4;margin:0}body{margin:0;font-family:'Noto Sans CJK SC'}"
               "section{position:relative;width:210mm;height:297mm;page-break-after:always;overflow:hidden}"
               "h1{text-align:center;padding-top:30mm}img{position:absolute;left:30mm;top:70mm;width:25mm;height:35mm}"
               "table{position:absolute;left:70mm;top:70mm;font-size:14pt}svg{position:absolute;left:30mm;top:200mm;width:40mm}"
               "p{position:absolute;left:75mm;top:220mm}</style>\n");
    for (qsizetype i = 0; i < faces.size(); ++i) {
        const QString photo = QStringLiteral("%1.jpg").arg(i);
        QFile picture(folder + u'/' + photo);
        if (!picture.open(QIODevice::WriteOnly) || picture.write(faces.at(i).photoJpeg) < 0)
            return false;
        html.write(pageMarkup(faces.at(i), photo).toUtf8());
    }
    return true;
}

}  // namespace

void checkPaper(const QString &pdf, const QList<CertificateFace> &faces, const QString &work)
{
    QSet<QString> wanted;
    for (const CertificateFace &face : faces)
        wanted.insert(face.number);
    const int pages = run(QStringLiteral("qpdf"), {QStringLiteral("--show-npages"), pdf}).output.toInt();
    QSet<QString> byZbar;
    QSet<QString> byZxing;
    for (int first = 1; first <= pages; first += pagesAtATime) {
        QDir folder(work + QStringLiteral("/pages"));
        folder.mkpath(QStringLiteral("."));
        run(QStringLiteral("pdftoppm"),
            {QStringLiteral("-r"), QStringLiteral("150"), QStringLiteral("-gray"), QStringLiteral("-f"), QString::number(first),
             QStringLiteral("-l"), QString::number(qMin(pages, first + pagesAtATime - 1)), pdf,
             folder.filePath(QStringLiteral("p"))});
        QStringList pictures;
        for (const QString &name : folder.entryList(QDir::Files, QDir::Name))
            pictures.append(folder.filePath(name));
        decode(pictures, byZbar, byZxing);
        folder.removeRecursively();
    }
    reportShare("  QR codes read at 150 dpi by zbarimg", byZbar.intersect(wanted).size(), wanted.size());
    // It reads one code of a picture.
    if (pages >= faces.size())
        reportShare("  QR codes read at 150 dpi by ZXing", byZxing.intersect(wanted).size(), wanted.size());
    const QString text = dense(run(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")}).output);
    const auto found = [&](QString CertificateFace::*field) {
        return std::count_if(faces.begin(), faces.end(),
                             [&](const CertificateFace &face) { return text.contains(dense(face.*field)); });
    };
    reportShare("  numbers found by pdftotext", found(&CertificateFace::number), faces.size());
    reportShare("  names found by pdftotext", found(&CertificateFace::name), faces.size());
    const Run checked = run(QStringLiteral("qpdf"), {QStringLiteral("--check"), pdf});
    const bool silent = checked.exit == 0 && !checked.output.contains(QLatin1String("WARNING"));
    report("  qpdf --check is silent", silent ? 1 : 0, silent ? "yes" : qPrintable(checked.output));
}

std::optional<double> chromiumRate(const QList<CertificateFace> &faces, const QString &work)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("chromium"));
    if (program.isEmpty()) {
        std::puts("  Chromium is not installed: the ratio is left out (./dev setup bench installs it)");
        return std::nullopt;
    }
    const QString folder = work + QStringLiteral("/html");
    if (!QDir().mkpath(folder) || !writeHtml(faces, folder))
        return std::nullopt;
    const QString pdf = folder + QStringLiteral("/batch.pdf");
    const QStringList arguments {QStringLiteral("--headless"),
                                 QStringLiteral("--no-sandbox"),
                                 QStringLiteral("--disable-gpu"),
                                 QStringLiteral("--disable-dev-shm-usage"),
                                 QStringLiteral("--no-pdf-header-footer"),
                                 QStringLiteral("--user-data-dir=") + folder + QStringLiteral("/profile"),
                                 QStringLiteral("--print-to-pdf=") + pdf,
                                 QStringLiteral("file://") + folder + QStringLiteral("/batch.html")};
    // What starting takes is not printing.
    const double starting = medianSeconds([&] {
        QStringList empty = arguments;
        empty.last() = QStringLiteral("about:blank");
        run(program, empty);
    });
    Run last;
    const double taken = medianSeconds([&] { last = run(program, arguments); });
    const int pages = run(QStringLiteral("qpdf"), {QStringLiteral("--show-npages"), pdf}).output.toInt();
    if (pages < faces.size()) {
        std::printf("  Chromium did not print: %s\n", qPrintable(last.output));
        return std::nullopt;
    }
    report("  Chromium: pages of the same in HTML, start left out", pages / (taken - starting), "pages/s");
    return pages / (taken - starting);
}

}  // namespace jiaxin::bench
