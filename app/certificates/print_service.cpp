// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/certificates/print_service.h"

#include "app/attachments/attachment_service.h"
#include "app/certificates/certificate_texts.h"
#include "app/certificates/countersignatures.h"
#include "app/certificates/seal_service.h"
#include "app/documents/certificate_painter.h"
#include "app/records/status_service.h"
#include "domain/protocol/qr_payload.h"
#include "domain/rules/certificate_number.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QQueue>
#include <QtConcurrentRun>

#include <filesystem>

namespace jiaxin {

namespace {

/// A file beside the one that is wanted, with a name that says nothing, and gone unless it was moved there.
class PartFile {
public:
    PartFile(const QString &wanted, const CryptoProvider &crypto)
    {
        const Result<QByteArray> name = crypto.randomBytes(8);
        if (name)
            m_path = QFileInfo(wanted).absolutePath() + QStringLiteral("/.jiaxin-") + QString::fromLatin1(name->toHex());
    }
    ~PartFile()
    {
        if (!m_path.isEmpty())
            QFile::remove(m_path);
    }
    PartFile(const PartFile &) = delete;
    PartFile &operator=(const PartFile &) = delete;

    const QString &path() const { return m_path; }
    bool moveTo(const QString &wanted)
    {
        std::error_code failure;
        std::filesystem::rename(m_path.toStdU16String(), wanted.toStdU16String(), failure);
        return !failure;
    }

private:
    QString m_path;
};

}  // namespace

PrintRequest requestFor(const CertificateTemplate &layout, const QStringList &numbers)
{
    return {.numbers = numbers,
            .templateName = layout.name,
            .templateVersion = layout.version,
            .stock = layout.stock,
            .capacity = layout.capacity()};
}

CertificateOutcome PrintService::planOne(const Certificate &certificate, PrintPlan &plan)
{
    CertificateOutcome outcome {.asked = certificate.number,
                                .worker = certificate.worker,
                                .certificate = certificate.id,
                                .number = certificate.number,
                                .state = certificate.state};
    const auto refused = [&outcome](const Error &why) {
        outcome.refusal = why;
        return outcome;
    };
    if (m_work.territoryOf(certificate.unit) == Territory::Outside)
        return refused({.code = ErrorCode::Forbidden, .field = {}, .detail = QStringLiteral("territory")});
    if (certificate.state != QLatin1String("approved"))
        return refused(failure(ErrorCode::WrongState, "not_approved"));
    const std::optional<Card> card = m_certificates.newestCard(certificate.id);
    if (card && card->state == QLatin1String("sent_to_printer"))
        return refused(failure(ErrorCode::WrongState, "awaiting_confirmation"));
    if (certificate.validUntil < m_work.today())
        return refused(failure(ErrorCode::WrongState, "expired"));
    const Result<WorkerDossier> dossier = StatusService(m_work).dossier(certificate.worker);
    if (!dossier)
        return refused(dossier.error());
    outcome.lacking = suspendingItems(*dossier, m_work.clock.now(), m_work.settings.statusPolicy());
    if (dossier->worker.photo.hex.isEmpty())
        outcome.lacking.append({.kind = StatusItemKind::Photo});
    if (!outcome.lacking.isEmpty())
        return refused(failure(ErrorCode::WrongState, "not_eligible"));
    if (const std::optional<Error> why = certificate_text::unprintable(dossier->worker, dossier->enterprise))
        return refused(*why);
    plan.items.append({.certificate = certificate.id,
                       .version = certificate.version,
                       .number = certificate.number,
                       .sequence = card ? *card->sequence + 1 : 1});
    return outcome;
}

Result<PrintPlan> PrintService::plan(const PrintRequest &request)
{
    if (!allowed(m_work.actor, Operation::PrintCertificate))
        return failure(ErrorCode::Forbidden, "role");
    PrintPlan plan {.templateName = request.templateName,
                    .templateVersion = request.templateVersion,
                    .stock = request.stock,
                    .capacity = std::max(1, request.capacity),
                    .items = {},
                    .refused = {}};
    QStringList numbers = request.numbers;
    if (numbers.isEmpty()) {
        Statement approved = m_work.database().prepare(QStringLiteral(
            "SELECT number, unit FROM certificate WHERE state = 'approved' AND deleted_at IS NULL ORDER BY number"));
        while (approved.step()) {
            if (m_work.territoryOf(approved.text(1)) == Territory::Inside)
                numbers.append(approved.text(0));
        }
    }
    QSet<RecordId> seen;
    for (const QString &number : numbers) {
        const std::optional<Certificate> certificate = m_certificates.find(number);
        if (!certificate) {
            plan.refused.append(
                {.asked = number, .refusal = Error {.code = ErrorCode::NotFound, .field = QStringLiteral("number")}});
            continue;
        }
        if (seen.contains(certificate->id))
            continue;
        seen.insert(certificate->id);
        if (const CertificateOutcome outcome = planOne(*certificate, plan); outcome.refusal)
            plan.refused.append(outcome);
    }
    const auto left = plan.stock ? StockService(m_work).left(*plan.stock) : std::nullopt;
    if (left && left->left < plan.pieces())
        return failure(ErrorCode::WrongState, "stock_exhausted");
    return plan;
}

Result<CertificateFace> PrintService::plainFace(const Certificate &certificate, int sequence, QByteArray &photo)
{
    const auto worker = m_work.store.get<Worker>(workerType, certificate.worker);
    const auto enterprise = m_work.store.get<Enterprise>(enterpriseType, certificate.enterprise);
    if (!worker || !enterprise)
        return Error {.code = ErrorCode::NotFound, .field = worker ? QStringLiteral("enterprise") : QStringLiteral("worker")};
    if (const Result<StoredAttachment> stored = AttachmentService(m_work).read(worker->photo))
        photo = stored->bytes;
    Settings &settings = m_work.settings;
    // The same picture for all: a file of thousands of pages then holds it once.
    if (!m_seal) {
        const std::optional<Seal> seal = SealService(m_work).seal();
        m_seal = seal ? seal->picture : QImage();
    }
    return CertificateFace {.name = worker->name,
                            .category = certificate_text::category(certificate.category),
                            .jobs = certificate_text::jobs(certificate.jobs),
                            .enterprise = enterprise->name,
                            .number = groupedCertificateNumber(certificate.number),
                            .issuedOn = certificate_text::date(certificate.issuedOn),
                            .validUntil = certificate_text::date(certificate.validUntil),
                            .issuer = certificate_text::issuerName(settings, m_work.vault->info().unit),
                            .supervisor = settings.text(setting::supervisingUnitName),
                            .hotline = settings.text(setting::hotline),
                            .verifyUrl = settings.text(setting::verifyUrl),
                            .sequence = sequence,
                            .photo = {},
                            .qrPayload = {},
                            .seal = *m_seal};
}

Result<PrintService::RawFace> PrintService::readFace(const PrintItem &item)
{
    const auto certificate = m_work.store.get<Certificate>(certificateType, item.certificate);
    if (!certificate || certificate->version != item.version)
        return failure(ErrorCode::Stale, "version");
    RawFace raw;
    Result<CertificateFace> face = plainFace(*certificate, item.sequence, raw.photo);
    if (!face)
        return face.error();
    raw.face = *std::move(face);
    if (!m_signer) {
        const auto signer = KeyService(m_work).signer();
        if (!signer)
            return signer.error();
        m_signer = *signer;
    }
    const Result<QByteArray> message = cardMessage(m_signer->key(), *certificate, item.sequence);
    if (!message)
        return message.error();
    raw.message = *message;
    raw.signer = m_signer;
    return raw;
}

Result<CertificateFace> PrintService::finish(RawFace raw, const QSizeF &photoSize)
{
    if (photoSize.isEmpty())
        raw.face.photo = QImage::fromData(raw.photo);
    else
        raw.face.photoJpeg = packedPhoto(raw.photo, photoSize);
    if (raw.face.photo.isNull() && raw.face.photoJpeg.isEmpty())
        return Error {.code = ErrorCode::NotFound, .field = QStringLiteral("photo"), .detail = raw.face.number};
    const Result<QByteArray> signature = raw.signer->sign(raw.message);
    if (!signature)
        return signature.error();
    raw.face.qrPayload = qrText(raw.message, *signature);
    return std::move(raw.face);
}

Result<CertificateFace> PrintService::face(const PrintItem &item)
{
    Result<RawFace> raw = readFace(item);
    return raw ? finish(*std::move(raw), {}) : raw.error();
}

FaceSource PrintService::faces(const PrintPlan &plan, const QSizeF &photoSize)
{
    struct Ahead {
        QList<PrintItem> items;
        qsizetype next = 0;
        QQueue<QFuture<Result<CertificateFace>>> running {};
    };
    constexpr qsizetype window = 4;
    const auto ahead = std::make_shared<Ahead>(Ahead {.items = plan.items});
    return [this, ahead, photoSize]() -> Result<std::optional<CertificateFace>> {
        while (ahead->next < ahead->items.size() && ahead->running.size() < window) {
            Result<RawFace> raw = readFace(ahead->items.at(ahead->next++));
            if (!raw)
                return raw.error();
            ahead->running.enqueue(QtConcurrent::run(&PrintService::finish, *std::move(raw), photoSize));
        }
        if (ahead->running.isEmpty())
            return std::optional<CertificateFace>();
        Result<CertificateFace> face = ahead->running.dequeue().takeResult();
        if (!face)
            return face.error();
        return std::optional(*std::move(face));
    };
}

Result<CertificateFace> PrintService::preview(const QString &number)
{
    const std::optional<Certificate> certificate = m_certificates.find(number);
    if (!certificate)
        return Error {.code = ErrorCode::NotFound, .field = QStringLiteral("number")};
    return preview(*certificate);
}

Result<QList<CertificateFace>> PrintService::previews(const QStringList &numbers, const QString &watermark)
{
    QList<CertificateFace> faces;
    for (const QString &number : numbers) {
        Result<CertificateFace> face = preview(number);
        if (!face)
            return face.error();
        face->watermark = watermark;
        faces.append(*std::move(face));
    }
    return faces;
}

Result<CertificateFace> PrintService::preview(const Certificate &certificate)
{
    const Territory territory = m_work.territoryOf(certificate.unit);
    if (territory == Territory::Outside || !allowed(m_work.actor, Operation::View, territory))
        return failure(ErrorCode::Forbidden, "territory");
    const std::optional<Card> card = m_certificates.newestCard(certificate.id);
    QByteArray photo;
    Result<CertificateFace> face = plainFace(certificate, card ? *card->sequence : 1, photo);
    if (face) {
        face->photo = QImage::fromData(photo);
        face->watermark = QStringLiteral("样张");
    }
    return face;
}

Result<CertificateOutcomes> PrintService::commit(const PrintPlan &plan, const QString &printer)
{
    if (!allowed(m_work.actor, Operation::PrintCertificate))
        return failure(ErrorCode::Forbidden, "role");
    const QDateTime now = m_work.clock.now();
    return m_work.transact([&]() -> Result<CertificateOutcomes> {
        CertificateOutcomes printed;
        StockService stock(m_work);
        const auto pieces = plan.stock ? stock.take(*plan.stock, plan.pieces()) : QList<StockPiece>();
        if (!pieces)
            return pieces.error();
        for (const PrintItem &item : plan.items) {
            const StockPiece piece = pieces->value(printed.size() / plan.capacity);
            const auto certificate = m_work.store.get<Certificate>(certificateType, item.certificate);
            const std::optional<Card> last = m_certificates.newestCard(item.certificate);
            if (!certificate || certificate->version != item.version || (last ? *last->sequence : 0) + 1 != item.sequence)
                return failure(ErrorCode::Stale, "version");
            Card card;
            card.certificate = item.certificate;
            card.sequence = item.sequence;
            card.templateName = plan.templateName;
            card.templateVersion = plan.templateVersion;
            card.printedAt = now;
            card.printer = printer;
            card.stockNumber = piece.serial;
            card.unit = certificate->unit;
            card.state = QStringLiteral("sent_to_printer");
            m_work.store.insert(cardType, card, m_work.context(), QStringLiteral("print"));
            if (piece.id != 0)
                stock.put(piece, card.id);
            m_work.store.audit().append(
                {.action = QStringLiteral("print"),
                 .type = certificateType.id(),
                 .record = certificate->id.toString(),
                 .version = certificate->version,
                 .changes = {{QStringLiteral("sequence"), QJsonArray {QJsonValue(), item.sequence}},
                             {QStringLiteral("template"), QJsonArray {QJsonValue(), plan.templateName}},
                             {QStringLiteral("template_version"), QJsonArray {QJsonValue(), plan.templateVersion}}}},
                m_work.context());
            printed.append({.asked = item.number,
                            .worker = certificate->worker,
                            .certificate = certificate->id,
                            .number = certificate->number,
                            .state = certificate->state});
        }
        return printed;
    });
}

Result<PrintedBatch> PrintService::printPdf(const PrintRequest &request, const CertificateTemplate &layout, const QString &file,
                                            const Progress &progress, const SheetCorrection &correction)
{
    const Result<PrintPlan> planned = plan(request);
    if (!planned)
        return planned.error();
    PrintedBatch batch {.summary = {}, .printed = {}, .refused = planned->refused};
    if (planned->items.isEmpty()) {
        if (batch.refused.isEmpty())
            return failure(ErrorCode::Invalid, "no_certificates");
        return batch;
    }
    const QList<PrintItem> &items = planned->items;
    PartFile part(file, m_work.crypto);
    if (part.path().isEmpty() || QFileInfo(file).isDir())
        return failure(ErrorCode::Io, "pdf");
    const Result<PrintSummary> summary = writePdf(
        part.path(), layout, faces(*planned, layout.photoSize()),
        [&](int done) { return !progress || progress(done, items.size()); }, correction);
    if (!summary)
        return summary.error();
    // The book is written before the file has its name: what has its name is in the book, whatever happens in between.
    Result<CertificateOutcomes> printed = commit(*planned, QStringLiteral("PDF"));
    if (!printed)
        return printed.error();
    if (!part.moveTo(file)) {
        QStringList numbers;
        for (const PrintItem &item : items)
            numbers.append(item.number);
        (void)m_certificates.withdraw(numbers);
        return failure(ErrorCode::Io, "pdf");
    }
    batch.summary = *summary;
    batch.printed = *printed;
    return batch;
}

}  // namespace jiaxin
