// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Portraits are looked at before they are taken: each way in which a photo is bad has its own reason, what a program cannot
// know is asked, and nothing of the file but its pixels is kept.
#include "app/attachments/attachment_service.h"
#include "app/attachments/portrait_check.h"
#include "app/documents/demo/demo_portrait.h"
#include "app/words/words.h"
#include "tests/support/office.h"
#include "translations/translations.h"

#include <QBuffer>
#include <QPainter>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

const QString clerk = QStringLiteral("clerk");
const QString photo = QStringLiteral("photo");

QByteArray bytesOf(const QImage &image, const char *format = "PNG")
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 92);
    return bytes;
}

/// Each channel to `factor` times itself plus `offset`, cut off at black and white as a sensor does.
QImage relit(const QImage &image, double factor, double offset = 0)
{
    QImage result = image.convertToFormat(QImage::Format_RGB32);
    const auto level = [&](int value) { return std::clamp(int(std::lround(value * factor + offset)), 0, 255); };
    for (int y = 0; y < result.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(result.scanLine(y));
        for (int x = 0; x < result.width(); ++x)
            line[x] = qRgb(level(qRed(line[x])), level(qGreen(line[x])), level(qBlue(line[x])));
    }
    return result;
}

/// One pass of a Gaussian along the lines; the picture comes out transposed.
QImage smearedAcross(const QImage &image, double sigma)
{
    const int reach = int(std::ceil(sigma * 3));
    QList<double> kernel;
    double sum = 0;
    for (int i = -reach; i <= reach; ++i) {
        kernel.append(std::exp(-i * i / (2 * sigma * sigma)));
        sum += kernel.last();
    }
    QImage result(image.height(), image.width(), QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            double red = 0;
            double green = 0;
            double blue = 0;
            for (int i = -reach; i <= reach; ++i) {
                const QRgb pixel = line[std::clamp(x + i, 0, image.width() - 1)];
                const double weight = kernel.at(i + reach) / sum;
                red += weight * qRed(pixel);
                green += weight * qGreen(pixel);
                blue += weight * qBlue(pixel);
            }
            result.setPixel(y, x, qRgb(int(red), int(green), int(blue)));
        }
    }
    return result;
}

/// `sigma` in pixels of a picture of the measured width.
QImage blurred(const QImage &image, double sigma)
{
    const double pixels = sigma * image.width() / portrait::measuredWidth;
    return smearedAcross(smearedAcross(image.convertToFormat(QImage::Format_RGB32), pixels), pixels);
}

QImage noise(QSize size)
{
    QRandomGenerator random(7);
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            const int grey = int(random.bounded(256));
            image.setPixel(x, y, qRgb(grey, grey, grey));
        }
    }
    return image;
}

/// Two people before one wall.
QImage couple()
{
    QImage image(826, 1158, QImage::Format_RGB32);
    image.fill(demoPortrait(3).pixel(2, 2));
    QPainter painter(&image);
    painter.drawImage(0, 300, demoPortrait(3));
    painter.drawImage(413, 300, demoPortrait(7));
    return image;
}

QString verdictOf(const QImage &image)
{
    const Result<StoredAttachment> checked = AttachmentService::check(bytesOf(image), true);
    if (!checked)
        return checked.error().detail;
    return checked->doubts.isEmpty() ? QStringLiteral("ok") : checked->doubts.first().rule;
}

/// A JPEG with an EXIF segment in front: orientation 6 (the camera was turned to the right), and a place on the earth.
QByteArray withExif(const QByteArray &jpeg)
{
    QByteArray tiff("MM\0\x2a\0\0\0\x08", 8);
    const auto entry = [](quint16 tag, quint16 type, quint32 count, const QByteArray &value) {
        QByteArray bytes;
        QDataStream stream(&bytes, QIODevice::WriteOnly);
        stream << tag << type << count;
        return bytes + value;
    };
    tiff += QByteArray("\0\x02", 2);
    tiff += entry(0x0112, 3, 1, QByteArray("\0\x06\0\0", 4));  // orientation
    tiff += entry(0x8825, 4, 1, QByteArray("\0\0\0\x26", 4));  // the GPS directory stands at 38
    tiff += QByteArray(4, '\0');
    tiff += QByteArray("\0\x01", 2);
    tiff += entry(0x001d, 2, 11, QByteArray("\0\0\0\x38", 4));  // its date, text at 56
    tiff += QByteArray(4, '\0');
    tiff += QByteArray("2026:11:23\0", 11);
    const QByteArray body = QByteArray("Exif\0\0", 6) + tiff + "GPS-SECRET-PLACE";
    const auto length = quint16(body.size() + 2);
    QByteArray segment("\xff\xe1", 2);
    segment += char(length >> 8);
    segment += char(length & 0xff);
    return jpeg.first(2) + segment + body + jpeg.sliced(2);
}

}  // namespace

class PortraitsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(installTranslations(*QCoreApplication::instance())); }

    void everyFaultIsNamed_data();
    void everyFaultIsNamed();
    void thresholdsAreExact_data();
    void thresholdsAreExact();
    void measuresDoNotDependOnResolution();
    void everyRefusalHasWords();
    void drawnPeopleHaveOneFace();
    void doubtsAreAskedAndAudited();
    void faultsAreNotAsked();
    void aFolderTellsItsDoubts();
    void metadataIsGoneAndThePictureUpright();

private:
    void openOffice()
    {
        m_office = std::make_unique<Office>();
        m_worker = m_office->worker(1, QStringLiteral("柳试验"), m_office->published(1), {photo});
    }
    Result<Outcome> attach(const QImage &image, const DoubtsKept &kept = {})
    {
        return m_office->as(clerk).wait(
            [&](Workspace &work) { return AttachmentService(work).attach(workerType, m_worker, photo, bytesOf(image), kept); });
    }
    QString stored() const { return static_cast<const Worker &>(*m_office->load(workerType, m_worker)).photo.hex; }

    std::unique_ptr<Office> m_office;
    RecordId m_worker;
};

void PortraitsTest::everyFaultIsNamed_data()
{
    QTest::addColumn<QImage>("image");
    QTest::addColumn<QString>("verdict");
    const QImage good = demoPortrait(2);
    const auto row = [](const char *name, const QImage &image, const char *verdict) {
        QTest::newRow(name) << image << QString::fromLatin1(verdict);
    };
    row("good", good, "ok");
    row("larger", good.scaled(1240, 1736, Qt::KeepAspectRatio, Qt::SmoothTransformation), "ok");
    row("a little soft", blurred(good, 1), "ok");
    row("out of focus", blurred(good, 2), "too_blurred");
    row("far out of focus", blurred(good, 5), "too_blurred");
    row("blown up from a stamp",
        good.scaled(60, 84, Qt::KeepAspectRatio, Qt::SmoothTransformation)
            .scaled(413, 579, Qt::IgnoreAspectRatio, Qt::SmoothTransformation),
        "too_blurred");
    row("dim", relit(good, 0.6), "ok");
    row("dark", relit(good, 0.25), "too_dark");
    row("black", relit(good, 0), "too_dark");
    row("burnt out", relit(good, 2.5), "too_bright");
    row("white", relit(good, 0, 255), "too_bright");
    row("foggy", relit(good, 0.2, 110), "low_contrast");
    row("grey", relit(good, 0, 128), "low_contrast");
    row("tiny", good.scaled(147, 206), "too_small");
    row("wide", good.scaled(800, 500), "not_portrait");
    row("square", good.scaled(600, 600), "not_portrait");
    row("strip", good.scaled(300, 900), "not_portrait");
    row("nobody", noise({413, 579}), "no_face");
    row("upside down", good.mirrored(false, true), "no_face");
    row("a couple", couple(), "several_faces");
}

void PortraitsTest::everyFaultIsNamed()
{
    QFETCH(const QImage, image);
    QTEST(verdictOf(image), "verdict");
}

void PortraitsTest::thresholdsAreExact_data()
{
    QTest::addColumn<PortraitMeasures>("measures");
    QTest::addColumn<QString>("fault");
    const PortraitMeasures good {
        .size = {413, 579}, .aspect = 1.4, .sharpness = 100, .brightness = 140, .blown = 0.1, .contrast = 150};
    const auto row = [&](const char *name, auto change, const char *fault) {
        PortraitMeasures measures = good;
        change(measures);
        QTest::newRow(name) << measures << QString::fromLatin1(fault);
    };
    constexpr double little = 1e-6;
    using M = PortraitMeasures;
    row(
        "good", [](M &) {}, "");
    row(
        "smallest", [](M &m) { m.size = portrait::smallest; }, "");
    row(
        "narrower", [](M &m) { m.size = portrait::smallest - QSize(1, 0); }, "too_small");
    row(
        "lower", [](M &m) { m.size = portrait::smallest - QSize(0, 1); }, "too_small");
    row(
        "flattest", [](M &m) { m.aspect = portrait::flattest; }, "");
    row(
        "flatter", [](M &m) { m.aspect = portrait::flattest - little; }, "not_portrait");
    row(
        "tallest", [](M &m) { m.aspect = portrait::tallest; }, "");
    row(
        "taller", [](M &m) { m.aspect = portrait::tallest + little; }, "not_portrait");
    row(
        "dimmest", [](M &m) { m.brightness = portrait::leastBrightness; }, "");
    row(
        "dimmer", [](M &m) { m.brightness = portrait::leastBrightness - little; }, "too_dark");
    row(
        "brightest", [](M &m) { m.brightness = portrait::mostBrightness; }, "");
    row(
        "brighter", [](M &m) { m.brightness = portrait::mostBrightness + little; }, "too_bright");
    row(
        "most blown", [](M &m) { m.blown = portrait::mostBlown; }, "");
    row(
        "more blown", [](M &m) { m.blown = portrait::mostBlown + little; }, "too_bright");
    row(
        "flat", [](M &m) { m.contrast = portrait::leastContrast; }, "");
    row(
        "fog", [](M &m) { m.contrast = portrait::leastContrast - little; }, "low_contrast");
    row(
        "soft", [](M &m) { m.sharpness = portrait::leastSharpness; }, "");
    row(
        "softer", [](M &m) { m.sharpness = portrait::leastSharpness - little; }, "too_blurred");
    row(
        "dark before blurred", [](M &m) { m.brightness = m.sharpness = 0; }, "too_dark");
    row(
        "nothing", [](M &m) { m = measurePortrait({}); }, "too_small");
}

void PortraitsTest::thresholdsAreExact()
{
    QFETCH(const PortraitMeasures, measures);
    QTEST(QString::fromLatin1(portraitFault(measures)), "fault");
}

void PortraitsTest::measuresDoNotDependOnResolution()
{
    const QImage image = demoPortrait(5);
    const PortraitMeasures once = measurePortrait(image);
    const PortraitMeasures thrice =
        measurePortrait(image.scaled(image.size() * 3, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    QVERIFY(std::abs(once.brightness - thrice.brightness) < 2);
    QVERIFY(std::abs(once.contrast - thrice.contrast) < 4);
    QVERIFY(thrice.sharpness > once.sharpness * 0.4 && thrice.sharpness < once.sharpness * 1.6);
    // A dim photo is not called blurred.
    const PortraitMeasures dim = measurePortrait(relit(image, 0.5));
    QVERIFY(dim.sharpness > once.sharpness * 0.8 && dim.sharpness < once.sharpness * 1.2);
}

void PortraitsTest::everyRefusalHasWords()
{
    for (const char *fault : {"too_small", "not_portrait", "too_dark", "too_bright", "low_contrast", "too_blurred"}) {
        const Error error {.code = ErrorCode::BadFile, .field = {}, .detail = QLatin1String(fault)};
        QVERIFY2(hasErrorWords(error), fault);
        QVERIFY2(errorText(error).contains(QRegularExpression(QStringLiteral("照片|证件照"))), qPrintable(errorText(error)));
    }
    const Error missing {.code = ErrorCode::Io, .field = {}, .detail = QStringLiteral("face_data")};
    QVERIFY(hasErrorWords(missing) && errorText(missing).contains(QStringLiteral("重新安装")));
}

/// The demonstration shows the door as it is: its people pass without being asked about.
void PortraitsTest::drawnPeopleHaveOneFace()
{
    Result<FaceFinder> faces = FaceFinder::open();
    QVERIFY(faces);
    for (quint32 seed = 0; seed < 60; ++seed)
        QVERIFY2(faces->count(demoPortrait(seed)) == 1, qPrintable(QString::number(seed)));
    QCOMPARE(faces->count({}), 0);
}

void PortraitsTest::doubtsAreAskedAndAudited()
{
    openOffice();
    const QImage nobody = noise({413, 579});
    const Result<Outcome> asked = attach(nobody);
    QVERIFY(asked && !asked->saved);
    QCOMPARE(asked->problems, (Problems {{.field = photo, .rule = QStringLiteral("no_face"), .severity = Severity::Warn}}));
    QVERIFY(stored().isEmpty());
    const qint64 orphans =
        m_office->session().wait([](Workspace &work) { return AttachmentService(work).collectOrphans(); }).value();
    QCOMPARE(orphans, 0);

    const Result<Outcome> kept = attach(nobody, {.kept = true, .reason = QStringLiteral("戴头巾，与本人相符")});
    QVERIFY(kept && kept->saved);
    QVERIFY(!stored().isEmpty());
    const Result<QList<AuditRow>> history =
        m_office->as(clerk).wait([&](Workspace &work) { return RecordService(work).history(workerType, m_worker); });
    QVERIFY(history);
    const ChangeContext &context = history->last().context;
    QVERIFY2(context.reason.contains(QStringLiteral("photo:no_face")), qPrintable(context.reason));
    QCOMPARE(context.note, QStringLiteral("戴头巾，与本人相符"));
    QVERIFY(auditReasonText(workerType, context.reason).contains(QStringLiteral("人脸")));
}

void PortraitsTest::faultsAreNotAsked()
{
    openOffice();
    const Result<Outcome> refused =
        attach(blurred(demoPortrait(2), 4), {.kept = true, .reason = QStringLiteral("没有别的照片")});
    QVERIFY(!refused);
    QCOMPARE(refused.error().detail, QStringLiteral("too_blurred"));
    QVERIFY(stored().isEmpty());
}

void PortraitsTest::aFolderTellsItsDoubts()
{
    openOffice();
    QTemporaryDir folder;
    const QString number = static_cast<const Worker &>(*m_office->load(workerType, m_worker)).documentNumber;
    QVERIFY(noise({413, 579}).save(folder.filePath(number + QStringLiteral(".png"))));
    const auto import = [&](const DoubtsKept &kept) {
        return m_office->as(clerk)
            .wait([&](Workspace &work) { return AttachmentService(work).attachPhotos(folder.path(), {}, kept); })
            .value();
    };
    const PhotoFolderOutcome asked = import({});
    QCOMPARE(asked.attached, 0);
    QCOMPARE(asked.refused.size(), 1);
    QCOMPARE(asked.refused.first().reason, QStringLiteral("no_face"));
    QCOMPARE(import({.kept = true}).attached, 1);
    QVERIFY(!stored().isEmpty());
}

void PortraitsTest::metadataIsGoneAndThePictureUpright()
{
    openOffice();
    const QImage upright = demoPortrait(4);
    // As the camera stored it: orientation 6 says to turn it to the right before it is shown.
    const QByteArray bytes = withExif(bytesOf(upright.transformed(QTransform().rotate(-90)), "JPEG"));
    QVERIFY(bytes.contains("GPS-SECRET-PLACE") && QImage::fromData(bytes, "JPEG").width() == upright.height());
    const Result<Outcome> outcome = m_office->as(clerk).wait(
        [&](Workspace &work) { return AttachmentService(work).attach(workerType, m_worker, photo, bytes); });
    QVERIFY(outcome && outcome->saved);
    const AttachmentHash hash {stored()};
    const StoredAttachment kept =
        m_office->as(clerk).wait([&](Workspace &work) { return AttachmentService(work).read(hash); }).value();
    QVERIFY(!kept.bytes.contains("Exif") && !kept.bytes.contains("GPS-SECRET-PLACE") && !kept.bytes.contains("2026:11:23"));
    const QImage image = QImage::fromData(kept.bytes);
    QCOMPARE(image.size(), upright.size());
    // The backdrop is above, the coat below.
    const auto near = [](QColor a, QColor b) {
        return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) < 30;
    };
    QVERIFY(near(image.pixelColor(10, 10), upright.pixelColor(10, 10)));
    QVERIFY(near(image.pixelColor(206, 570), upright.pixelColor(206, 570)));
}

QTEST_MAIN(PortraitsTest)
#include "tst_portraits.moc"
