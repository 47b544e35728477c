// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/attachments/pdf_pages.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QRegularExpression>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace jiaxin {

namespace {

constexpr int longestTime = 20'000;                   // ms; a scanned page takes well under one second
constexpr qint64 largestAnswer = 64LL * 1024 * 1024;  // a page of 4,000 × 4,000 pixels has 48 MB
constexpr quint64 largestMemory = 1024ULL * 1024 * 1024;

#ifdef Q_OS_UNIX
/// Runs in the child between fork and exec.
void limitChild()
{
    const auto limit = [](auto what, rlim_t most) {
        const rlimit bound {.rlim_cur = most, .rlim_max = most};
        (void)setrlimit(what, &bound);
    };
    limit(RLIMIT_AS, largestMemory);
    limit(RLIMIT_CPU, longestTime / 1000);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CORE, 0);
}
#endif

/// What the program writes for this input.
Result<QByteArray> run(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.setProgram(program);
    process.setArguments(arguments);
    process.setProcessChannelMode(QProcess::SeparateChannels);
#ifdef Q_OS_UNIX
    process.setChildProcessModifier(&limitChild);
#endif
    const QDeadlineTimer deadline(longestTime);
    process.start();
    if (!process.waitForStarted())
        return failure(ErrorCode::Io, "pdf_program");
    process.write(input);
    process.closeWriteChannel();
    QByteArray output;
    while (process.state() != QProcess::NotRunning && !deadline.hasExpired() && output.size() <= largestAnswer) {
        (void)process.waitForReadyRead(int(std::min<qint64>(200, deadline.remainingTime())));
        output += process.readAllStandardOutput();
    }
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished();
        return failure(ErrorCode::BadFile, "pdf_too_hard");
    }
    output += process.readAllStandardOutput();
    if (process.exitStatus() != QProcess::NormalExit)
        return failure(ErrorCode::BadFile, "pdf_too_hard");
    if (process.exitCode() != 0)
        return failure(ErrorCode::BadFile, process.readAllStandardError().contains("assword") ? "pdf_password" : "pdf_damaged");
    return output;
}

}  // namespace

Result<int> pdfPageCount(const QByteArray &pdf)
{
    const Result<QByteArray> facts = run(QStringLiteral("pdfinfo"), {QStringLiteral("-")}, pdf);
    if (!facts)
        return facts.error();
    static const QRegularExpression pages(QStringLiteral("^Pages:\\s+(\\d+)$"), QRegularExpression::MultilineOption);
    const int count = pages.match(QString::fromUtf8(*facts)).captured(1).toInt();
    if (count < 1)
        return failure(ErrorCode::BadFile, "pdf_damaged");
    return count;
}

Result<QImage> pdfPage(const QByteArray &pdf, int page, int longestEdge)
{
    const QString number = QString::number(page);
    const Result<QByteArray> pixels = run(QStringLiteral("pdftoppm"),
                                          {QStringLiteral("-f"), number, QStringLiteral("-l"), number,
                                           QStringLiteral("-scale-to"), QString::number(longestEdge), QStringLiteral("-")},
                                          pdf);
    if (!pixels)
        return pixels.error();
    QImage image = QImage::fromData(*pixels, "PPM");
    if (image.isNull())
        return failure(ErrorCode::BadFile, "pdf_damaged");
    return image;
}

}  // namespace jiaxin
