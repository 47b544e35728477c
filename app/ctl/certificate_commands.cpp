// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// certificate eligible, issue, print, verify, and the steps of certificates.
#include "app/certificates/calibration_service.h"
#include "app/certificates/certificate_desk.h"
#include "app/certificates/code_picture.h"
#include "app/certificates/print_service.h"
#include "app/certificates/template_service.h"
#include "app/certificates/verify_service.h"
#include "app/ctl/command.h"
#include "app/ctl/record_view.h"
#include "app/words/words.h"
#include "domain/rules/certificate_number.h"

#include <QJsonArray>

namespace jiaxin::ctl {

namespace {

QJsonValue dateOrNull(const QDate &date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

/// Number, worker and state; with a refusal also why.
QJsonObject outcomeJson(const CertificateOutcome &outcome)
{
    QJsonObject json {{QStringLiteral("number"), outcome.number},
                      {QStringLiteral("worker"), outcome.worker.toString()},
                      {QStringLiteral("state"), outcome.state}};
    if (outcome.refusal) {
        json.insert(QStringLiteral("error"), QJsonObject {{QStringLiteral("code"), errorName(outcome.refusal->code)},
                                                          {QStringLiteral("detail"), outcome.refusal->detail},
                                                          {QStringLiteral("message"), errorText(*outcome.refusal)}});
        json.insert(QStringLiteral("lacking"), statusItemsJson(outcome.lacking));
    }
    return json;
}

QJsonArray outcomesJson(const CertificateOutcomes &outcomes)
{
    QJsonArray array;
    for (const CertificateOutcome &outcome : outcomes)
        array.append(outcomeJson(outcome));
    return array;
}

void printOutcome(const Console &console, const CertificateOutcome &outcome)
{
    if (!outcome.refusal) {
        console.line(groupedCertificateNumber(outcome.number) + QStringLiteral("  ") + stateText(outcome.state));
        return;
    }
    console.complain(outcome.asked + QStringLiteral("  ") + errorText(*outcome.refusal));
    for (const StatusItem &item : outcome.lacking)
        console.complain(QStringLiteral("    ") + statusItemSentence(item));
}

/// The refusal's own code when nothing was done and all refusals agree, else that the data has problems.
Exit exitOf(const CertificateOutcomes &outcomes)
{
    std::optional<Exit> common;
    bool mixed = false;
    for (const CertificateOutcome &outcome : outcomes) {
        const Exit one = outcome.refusal ? exitFor(*outcome.refusal) : Exit::Done;
        mixed = mixed || (common && *common != one);
        common = one;
    }
    return mixed ? Exit::Problems : common.value_or(Exit::Done);
}

Exit tellOutcomes(const Cli &cli, const CertificateOutcomes &outcomes)
{
    if (cli.isJson())
        cli.console().document(outcomesJson(outcomes));
    else
        for (const CertificateOutcome &outcome : outcomes)
            printOutcome(cli.console(), outcome);
    return exitOf(outcomes);
}

Exit eligible(Cli &cli, const Arguments &)
{
    return cli.withVault(
        [](Workspace &work) -> Result<QList<Candidate>> {
            if (!allowed(work.actor, Operation::View))
                return failure(ErrorCode::Forbidden, "role");
            CertificateService service(work);
            QList<Candidate> all;
            CandidateQuery query;
            for (QList<Candidate> page = service.eligible(query); !page.isEmpty(); page = service.eligible(query)) {
                all += page;
                query.afterSeq = page.last().seq;
            }
            return all;
        },
        [&](const QList<Candidate> &candidates) {
            QJsonArray array;
            QList<QStringList> rows;
            for (const Candidate &candidate : candidates) {
                array.append(QJsonObject {
                    {QStringLiteral("worker"), candidate.worker.id.toString()},
                    {QStringLiteral("name"), candidate.worker.name},
                    {QStringLiteral("enterprise"), candidate.enterpriseName},
                    {QStringLiteral("number"), candidate.number.isEmpty() ? QJsonValue() : QJsonValue(candidate.number)},
                    {QStringLiteral("items"), statusItemsJson(candidate.eligibility.items)}});
                rows.append({candidate.worker.id.toString(), candidate.worker.name, candidate.enterpriseName});
            }
            if (cli.isJson())
                cli.console().document(array);
            else
                cli.console().table({label("ctl", "Id").translated(), typeText(workerType), typeText(enterpriseType)}, rows);
            return Exit::Done;
        });
}

Exit issue(Cli &cli, const Arguments &arguments)
{
    const bool all = arguments.has("all-eligible");
    if (all == !arguments.words.isEmpty())
        return cli.usage(label("ctl", "Name workers, or give --all-eligible").translated());
    QList<RecordId> workers;
    for (const QString &id : arguments.words)
        workers.append(RecordId(id));
    const auto progress = cli.console().progress(label("ctl", "Issue").translated());
    return cli.withVault(
        [=](Workspace &work) {
            CertificateService service(work);
            return all ? service.issueAll(progress) : service.issue(workers, progress);
        },
        [&](const CertificateOutcomes &outcomes) { return tellOutcomes(cli, outcomes); });
}

struct PrintOrder {
    QString file;
    QString layout {};
    QString calibratedFor {};  ///< a printer's name; empty: as the template says
    QStringList numbers {};
};

Result<PrintedBatch> printPdf(Workspace &work, const PrintOrder &order, const Progress &progress)
{
    if (!loadFonts())
        return failure(ErrorCode::Io, "fonts");
    const Result<CertificateTemplate> layout =
        TemplateService(work).find(order.layout.isEmpty() ? TemplateService(work).usual() : order.layout);
    if (!layout)
        return layout.error();
    const SheetCorrection correction =
        order.calibratedFor.isEmpty() ? SheetCorrection() : CalibrationService(work).correction(order.calibratedFor, *layout);
    return PrintService(work).printPdf(requestFor(*layout, order.numbers), *layout, order.file, progress, correction);
}

Exit print(Cli &cli, const Arguments &arguments)
{
    const QString file = arguments.value("pdf");
    if (file.isEmpty())
        return cli.usage(label("ctl", "--pdf FILE is needed").translated());
    const PrintOrder order {.file = file,
                            .layout = arguments.value("template"),
                            .calibratedFor = arguments.value("calibrated-for"),
                            .numbers = arguments.words};
    const auto progress = cli.console().progress(label("ctl", "Print").translated());
    return cli.withVault(
        [=](Workspace &work) { return printPdf(work, order, progress); },
        [&](const PrintedBatch &batch) {
            if (cli.isJson())
                cli.console().document(QJsonObject {{QStringLiteral("file"), file},
                                                    {QStringLiteral("certificates"), batch.summary.certificates},
                                                    {QStringLiteral("pages"), batch.summary.pages},
                                                    {QStringLiteral("printed"), outcomesJson(batch.printed)},
                                                    {QStringLiteral("refused"), outcomesJson(batch.refused)}});
            else
                cli.console().line(
                    label("ctl", "%1 certificates on %2 pages: %3; confirm those that came out well")
                        .translated()
                        .arg(QString::number(batch.summary.certificates), QString::number(batch.summary.pages), file));
            if (!cli.isJson())
                for (const CertificateOutcome &refused : batch.refused)
                    printOutcome(cli.console(), refused);
            return batch.refused.isEmpty() ? Exit::Done : Exit::Problems;
        });
}

/// A step and the reason that stands for it when none is given.
template <const char *Action, const char *Fallback>
Exit step(Cli &cli, const Arguments &arguments)
{
    const StepRequest request {.action = QLatin1String(Action),
                               .reason = arguments.has("reason") ? arguments.value("reason") : QLatin1String(Fallback),
                               .note = arguments.value("note")};
    const QStringList numbers = arguments.words;
    return cli.withVault([=](Workspace &work) { return CertificateService(work).step(numbers, request); },
                         [&](const CertificateOutcomes &outcomes) { return tellOutcomes(cli, outcomes); });
}

constexpr char confirmStep[] = "confirm";
constexpr char spoilStep[] = "spoil";
constexpr char withdrawStep[] = "withdraw";
constexpr char handOverStep[] = "hand_over";
constexpr char activateStep[] = "activate";
constexpr char reportLostStep[] = "report_lost";
constexpr char reissueStep[] = "reissue";
constexpr char cancelStep[] = "cancel";
constexpr char recallStep[] = "recall";
constexpr char takeBackStep[] = "take_back";
constexpr char noReason[] = "";
constexpr char lostReason[] = "lost";
constexpr char otherReason[] = "other";

/// What the province says of an issue without it; null: it was made in contact.
QJsonValue provinceJson(const std::optional<Countersignature> &province)
{
    if (!province)
        return {};
    QJsonObject json {{QStringLiteral("verdict"), choiceName(province->verdict)},
                      {QStringLiteral("message"), countersignatureSentence(*province)}};
    if (!province->reason.isEmpty())
        json.insert(QStringLiteral("reason"), province->reason);
    if (!province->document.isEmpty())
        json.insert(QStringLiteral("countersignature"), province->document);
    return json;
}

QJsonObject verifyJson(const VerifyResult &result)
{
    return {{QStringLiteral("valid"), result.valid},
            {QStringLiteral("reason"), choiceName(result.reason)},
            {QStringLiteral("number"), result.number.isEmpty() ? QJsonValue() : QJsonValue(result.number)},
            {QStringLiteral("sequence"), result.sequence > 0 ? QJsonValue(result.sequence) : QJsonValue()},
            {QStringLiteral("list_date"), dateOrNull(result.listDate)},
            {QStringLiteral("clock_behind"), result.clockBehind},
            {QStringLiteral("signature"), result.signatureGood},
            {QStringLiteral("unit"), result.unit},
            {QStringLiteral("category"), result.number.isEmpty() ? QJsonValue() : QJsonValue(choiceName(result.category))},
            {QStringLiteral("issued_on"), dateOrNull(result.issuedOn)},
            {QStringLiteral("valid_until"), dateOrNull(result.validUntil)},
            {QStringLiteral("key"), result.keyId},
            {QStringLiteral("key_certified"), result.keyCertified},
            {QStringLiteral("on_record"), result.onRecord},
            {QStringLiteral("state"), result.state},
            {QStringLiteral("province"), provinceJson(result.province)},
            {QStringLiteral("items"), statusItemsJson(result.suspending)}};
}

QString verdictText(const VerifyResult &result)
{
    return choiceText(result.reason);
}

Exit verify(Cli &cli, const Arguments &arguments)
{
    if (arguments.has("picture") == !arguments.words.isEmpty())
        return cli.usage(label("ctl", "Give the text of the code, or --picture FILE").translated());
    const Result<QString> text =
        arguments.has("picture") ? codeInFile(arguments.value("picture")) : Result<QString>(arguments.word(0));
    if (!text)
        return cli.fail(text.error());
    return cli.withVault([text](Workspace &work) { return VerifyService(work).verify(*text); },
                         [&](const VerifyResult &result) {
                             if (cli.isJson()) {
                                 cli.console().document(verifyJson(result));
                             } else {
                                 cli.console().line(verdictText(result));
                                 if (!result.number.isEmpty())
                                     cli.console().line(label("ctl", "%1, card %2, %3 to %4, %5")
                                                            .translated()
                                                            .arg(groupedCertificateNumber(result.number),
                                                                 QString::number(result.sequence), dateLong(result.issuedOn),
                                                                 dateLong(result.validUntil), result.unitOffice));
                                 for (const StatusItem &item : result.suspending)
                                     cli.console().line(QStringLiteral("    ") + statusItemSentence(item));
                                 if (result.province)
                                     cli.console().line(countersignatureSentence(*result.province));
                             }
                             return result.valid ? Exit::Done : Exit::Problems;
                         });
}

Exit showCertificate(Cli &cli, const Arguments &arguments)
{
    return cli.withVault(
        [number = arguments.word(0)](Workspace &work) -> Result<CertificateDetail> {
            const std::optional<Certificate> certificate = CertificateService(work).find(number);
            if (!certificate)
                return Error {.code = ErrorCode::NotFound, .field = QStringLiteral("number")};
            return CertificateDesk(work).detail(certificate->id);
        },
        [&](const CertificateDetail &detail) {
            const Certificate &certificate = detail.certificate;
            if (cli.isJson()) {
                cli.console().document(
                    QJsonObject {{QStringLiteral("id"), certificate.id.toString()},
                                 {QStringLiteral("number"), certificate.number},
                                 {QStringLiteral("state"), detail.standing.state},
                                 {QStringLiteral("issued_on"), dateOrNull(certificate.issuedOn)},
                                 {QStringLiteral("valid_until"), dateOrNull(certificate.validUntil)},
                                 {QStringLiteral("sequence"), detail.card ? QJsonValue(*detail.card->sequence) : QJsonValue()},
                                 {QStringLiteral("actions"), QJsonArray::fromStringList(detail.actions)},
                                 {QStringLiteral("province"), provinceJson(detail.province)},
                                 {QStringLiteral("items"), statusItemsJson(detail.standing.suspending)}});
                return Exit::Done;
            }
            cli.console().line(groupedCertificateNumber(certificate.number) + QStringLiteral("  ") +
                               stateText(certificateType, detail.standing.state));
            cli.console().line(detail.workerName + QStringLiteral("  ") + detail.enterpriseName);
            cli.console().line(dateLong(certificate.issuedOn) + QStringLiteral(" – ") + dateLong(certificate.validUntil));
            if (detail.province)
                cli.console().line(countersignatureSentence(*detail.province));
            return Exit::Done;
        });
}

constexpr OptionSpec issueOptions[] = {{"all-eligible", OptionSpec::Kind::Flag}};
constexpr OptionSpec printOptions[] = {{"pdf"}, {"template"}, {"calibrated-for"}};
constexpr OptionSpec verifyOptions[] = {{"picture"}};
constexpr OptionSpec stepOptions[] = {{"reason"}, {"note"}};
constexpr WordCount some {1, WordCount::any};

constexpr Command certificateCommandList[] = {
    {"certificate eligible", "", label("ctl", "Workers who may be given a certificate"), {}, {}, &eligible},
    {"certificate issue",
     "(WORKER… | --all-eligible)",
     label("ctl", "Request certificates, each with its number"),
     issueOptions,
     {0, WordCount::any},
     &issue,
     Drawing::Yes},
    {"certificate print",
     "--pdf FILE [--template NAME] [--calibrated-for PRINTER] [NUMBER…]",
     label("ctl", "Print approved certificates into a PDF"),
     printOptions,
     {0, WordCount::any},
     &print,
     Drawing::Yes},
    {"certificate confirm", "NUMBER…", label("ctl", "The print came out well"), stepOptions, some,
     &step<confirmStep, noReason>},
    {"certificate spoil", "NUMBER… [--reason CODE] [--note TEXT]",
     label("ctl", "The print came out badly and is printed again"), stepOptions, some, &step<spoilStep, otherReason>},
    {"certificate withdraw", "NUMBER…", label("ctl", "Nothing came out of the printer"), stepOptions, some,
     &step<withdrawStep, noReason>},
    {"certificate hand-over", "NUMBER…", label("ctl", "Hand certificates over to the enterprise"), stepOptions, some,
     &step<handOverStep, noReason>},
    {"certificate activate", "NUMBER…", label("ctl", "The worker has the certificate in hand"), stepOptions, some,
     &step<activateStep, noReason>},
    {"certificate report-lost", "NUMBER…", label("ctl", "Record a loss; the card is invalid at once"), stepOptions, some,
     &step<reportLostStep, lostReason>},
    {"certificate reissue", "NUMBER… [--reason CODE]", label("ctl", "A new card under the same number"), stepOptions, some,
     &step<reissueStep, otherReason>},
    {"certificate cancel", "NUMBER… [--reason CODE]", label("ctl", "Cancel certificates"), stepOptions, some,
     &step<cancelStep, otherReason>},
    {"certificate recall", "NUMBER… --reason CODE", label("ctl", "Call certificates back"), stepOptions, some,
     &step<recallStep, noReason>},
    {"certificate take-back", "NUMBER…", label("ctl", "The cards of recalled certificates are back"), stepOptions, some,
     &step<takeBackStep, noReason>},
    {"certificate show",
     "NUMBER",
     label("ctl", "A certificate, and what the province says of one that was issued without it"),
     {},
     {1, 1},
     &showCertificate},
    {"certificate verify",
     "(TEXT | --picture FILE)",
     label("ctl", "Check a QR code, as text or in a photo, without a network"),
     verifyOptions,
     {0, 1},
     &verify},
};

}  // namespace

std::span<const Command> certificateCommands()
{
    return certificateCommandList;
}

}  // namespace jiaxin::ctl
