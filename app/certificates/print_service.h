// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/certificates/certificate_service.h"
#include "app/certificates/key_service.h"
#include "app/certificates/stock_service.h"
#include "app/documents/certificate_output.h"

namespace jiaxin {

struct PrintRequest {
    QStringList numbers {};  ///< in any form; empty: all that are approved in the territory, oldest number first
    QString templateName;
    int templateVersion = 1;
    std::optional<StockKind> stock {};  ///< of which book the pieces are taken; nothing: of none
    int capacity = 1;                   ///< cards on a piece
};
/// For this template, with all that it says of itself.
PrintRequest requestFor(const CertificateTemplate &layout, const QStringList &numbers = {});

/// One card to be printed.
struct PrintItem {
    RecordId certificate;
    qint64 version = 0;  ///< of the certificate, as it was when planned
    QString number;
    int sequence = 1;
};

/// A batch as it would be printed; nothing is stored yet.
struct PrintPlan {
    QString templateName;
    int templateVersion = 1;
    std::optional<StockKind> stock {};
    int capacity = 1;
    QList<PrintItem> items;
    CertificateOutcomes refused;  ///< and why

    /// Pieces of stock that it takes.
    int pieces() const { return int((items.size() + capacity - 1) / capacity); }
};

struct PrintedBatch {
    PrintSummary summary;
    CertificateOutcomes printed;  ///< they wait for confirmation
    CertificateOutcomes refused;
    /// The printer was stopped, or reported a fault: some of `printed` may not have come out.
    std::optional<Error> trouble {};
    int notSent = 0;  ///< cards that the printer was never given; their certificates are to be printed still
};

/// Where paper comes out.
struct PaperTarget {
    QString printer;                ///< its name; never another one in its place
    QString file {};                ///< not empty: the printer's own way ends in this PDF, and no paper moves
    SheetCorrection correction {};  ///< what the printer was found to need
};
/// What the system says of a printer: Io with field `printer` (`printer_absent` `printer_stopped`), or nothing.
std::optional<Error> printerTrouble(const QString &name);

/// Prints certificates: plan (nothing changes), draw, commit; for a file printPdf() does it all, for a printer printOnPaper().
/// Somebody says afterwards what came out (CertificateService::confirm, spoil, withdraw).
/// A card that waits for confirmation keeps its own certificate out of the next batch, and no other. Throws DbFailure.
class PrintService {
public:
    explicit PrintService(Workspace &workspace) : m_work(workspace), m_certificates(workspace) {}

    /// Forbidden (`role`); WrongState (`stock_exhausted`): the book of this stock has fewer pieces left. Refused in the plan:
    /// NotFound; Forbidden (`territory`); WrongState (`not_approved`, `awaiting_confirmation`, `expired`, `unprintable:` and
    /// the characters, `not_eligible` with what is lacking).
    Result<PrintPlan> plan(const PrintRequest &request);

    /// What is printed, signed now by the unit's key. NotFound (`photo`); Stale.
    Result<CertificateFace> face(const PrintItem &item);
    /// The faces of a plan one after another, to be called on the database's thread. Photos are unpacked and codes signed a few
    /// cards ahead on other threads, so that drawing does not wait for them; memory stays flat. For a PDF with photos of up to
    /// `photoSize` (mm) they are not unpacked but packed as it takes them.
    FaceSource faces(const PrintPlan &plan, const QSizeF &photoSize = {});
    /// The same without QR code and with a watermark, for a preview of any certificate.
    Result<CertificateFace> preview(const QString &number);
    /// The same of several, each with this watermark.
    Result<QList<CertificateFace>> previews(const QStringList &numbers, const QString &watermark);
    /// The same of one that need not be stored, as CertificateService::draft() gives.
    Result<CertificateFace> preview(const Certificate &certificate);

    /// Stores the cards of the plan as `sent_to_printer`, all or none, and takes their pieces from the book of stock. Stale: a
    /// certificate was changed since it was planned; WrongState `stock_exhausted`.
    Result<CertificateOutcomes> commit(const PrintPlan &plan, const QString &printer);

    /// Writes a PDF of all cards of the request, as it is, or corrected for the printer that it goes to. A failure or
    /// `progress` returning false leaves neither a file nor a card. Errors of plan(), face() and writePdf(); Invalid
    /// `no_certificates` with an empty plan.
    Result<PrintedBatch> printPdf(const PrintRequest &request, const CertificateTemplate &layout, const QString &file,
                                  const Progress &progress = {}, const SheetCorrection &correction = {});

    /// Prints on a printer. All that can fail before paper moves is done first; then the cards are in the book, then the
    /// printer is given them. Whatever sheet it was given may come out even when it says that it failed or was told to stop:
    /// those cards wait for confirmation, only the others are void and go back to the queue. Errors before the first sheet,
    /// which leave nothing printed: those of plan() and face(), Cancelled, Io with field `printer` (`printer_absent`
    /// `printer_stopped`).
    Result<PrintedBatch> printOnPaper(const PrintRequest &request, const CertificateTemplate &layout, const PaperTarget &target,
                                      const Progress &progress = {});

private:
    /// A face but for the work that needs no database.
    struct RawFace {
        CertificateFace face;
        QByteArray photo;
        QByteArray message;
        std::shared_ptr<const CertificateSigner> signer;
    };
    CertificateOutcome planOne(const Certificate &certificate, PrintPlan &plan);
    Result<RawFace> readFace(const PrintItem &item);
    static Result<CertificateFace> finish(RawFace raw, const QSizeF &photoSize);
    Result<CertificateFace> plainFace(const Certificate &certificate, int sequence, QByteArray &photo);

    Workspace &m_work;
    CertificateService m_certificates;
    std::shared_ptr<const CertificateSigner> m_signer;
    std::optional<QImage> m_seal;  // once it was read; null where the unit has none
};

}  // namespace jiaxin
