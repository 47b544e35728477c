// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The steps of a certificate and of the card that goes with it.
#include "app/certificates/certificate_service.h"

#include "app/certificates/stock_service.h"
#include "app/certificates/suspension_log.h"
#include "domain/rules/certificate_number.h"

#include <QJsonArray>

namespace jiaxin {

namespace {

bool isSent(const std::optional<Card> &card)
{
    return card && card->state == QLatin1String("sent_to_printer");
}

/// Steps that leave the certificate as it is: of a sheet that nobody has confirmed, and of paper that came back.
bool concernsCardAlone(const QString &action, const std::optional<Card> &card)
{
    return (isSent(card) && (action == QLatin1String("spoil") || action == QLatin1String("withdraw"))) ||
           (card && action == QLatin1String("take_back"));
}

}  // namespace

Result<void> CertificateService::checkStep(const Certificate &before, const std::optional<Card> &card,
                                           const StepRequest &request)
{
    const bool cardAlone = concernsCardAlone(request.action, card);
    const StepQuery query {.type = cardAlone ? cardType.id() : certificateType.id(),
                           .state = cardAlone ? card->state : before.state,
                           .action = request.action,
                           .unit = before.unit};
    ReviewService review(m_work);
    const StepDecision decision = decideStep(m_work.actor, query, review.facts(certificateType, before));
    if (!decision.transition)
        return decision.refusal;
    if (Result<void> reason = ReviewService::checkReason(*decision.transition, request); !reason)
        return reason;
    if (request.action == QLatin1String("take_back") && before.state != QLatin1String("recalled"))
        return failure(ErrorCode::WrongState, "not_recalled");
    if (request.action == QLatin1String("confirm") && !isSent(card))
        return failure(ErrorCode::WrongState, "nothing_sent");
    // A replacement has the term of what it replaces; after that the certificate is to be requested anew.
    if (request.action == QLatin1String("reissue") && before.validUntil < m_work.today())
        return failure(ErrorCode::WrongState, "expired");
    return {};
}

bool CertificateService::isToComeBack(const Certificate &certificate)
{
    const std::optional<Card> card = newestCard(certificate.id);
    return certificate.state == QLatin1String("recalled") && card &&
           !cardStateAfter(QStringLiteral("take_back"), card->state).isEmpty();
}

void CertificateService::moveCard(const Card &before, QLatin1String state, const StepRequest &request)
{
    if (state.isEmpty())
        return;
    Card after = before;
    after.state = state;
    m_work.store.update(cardType, before, after, m_work.context(request.reason, request.note), request.action);
    StockService(m_work).follow(before.id, request.action);
    if (state != QLatin1String("spoiled"))
        return;
    Statement why =
        m_work.database().prepare(QStringLiteral("INSERT OR REPLACE INTO spoiled_card (card, reason, note) VALUES (?,?,?)"));
    why.bindText(1, before.id.toString()).bindText(2, request.reason).bindText(3, request.note).run();
}

Result<Certificate> CertificateService::take(const Certificate &before, const StepRequest &request)
{
    if (request.version && *request.version != before.version)
        return failure(ErrorCode::Stale, "version");
    const std::optional<Card> card = newestCard(before.id);
    if (Result<void> may = checkStep(before, card, request); !may)
        return may.error();
    const ChangeContext context = m_work.context(request.reason, request.note);
    Certificate after = before;
    if (concernsCardAlone(request.action, card)) {
        // The history of the certificate tells of its cards too.
        m_work.store.audit().append({.action = request.action,
                                     .type = certificateType.id(),
                                     .record = before.id.toString(),
                                     .version = before.version,
                                     .changes = {{QStringLiteral("sequence"), QJsonArray {*card->sequence, *card->sequence}}}},
                                    context);
    } else {
        for (const Transition &step : workflowFor(certificateType.id())->transitions) {
            if (before.state == QLatin1String(step.from) && request.action == QLatin1String(step.action))
                after.state = QLatin1String(step.to);
        }
        m_work.store.update(certificateType, before, after, context, request.action);
    }
    if (card)
        moveCard(*card, cardStateAfter(request.action, card->state), request);
    if (before.state != QLatin1String("handed_over") && after.state == QLatin1String("handed_over")) {
        const Result<CertificateStanding> now = standing(after);
        if (now && !now->suspending.isEmpty())
            SuspensionLog(m_work).writeHandedOver(after, now->suspending);
    }
    return after;
}

void CertificateService::settle(const RecordId &worker)
{
    // From the request to the card in her hand; what is not here is neither in force nor in the making.
    static const QStringList course {QStringLiteral("requested"),   QStringLiteral("approved"),  QStringLiteral("made"),
                                     QStringLiteral("handed_over"), QStringLiteral("suspended"), QStringLiteral("active")};
    QList<Certificate> live = m_work.store.childrenOf<Certificate>(certificateType, "worker", worker);
    live.removeIf([](const Certificate &certificate) { return !course.contains(certificate.state); });
    if (live.size() < 2)
        return;
    const auto rank = [this](const Certificate &certificate) {
        const bool over = certificate.validUntil.isValid() && certificate.validUntil < m_work.today();
        return std::tuple(!over, course.indexOf(certificate.state), certificate.validUntil);
    };
    const auto furthest = std::max_element(live.begin(), live.end(),
                                           [&rank](const Certificate &a, const Certificate &b) { return rank(a) < rank(b); });
    const RecordId stays = furthest->id;
    const StepRequest request {.action = QStringLiteral("cancel"), .reason = QStringLiteral("duplicate_person")};
    for (const Certificate &before : std::as_const(live)) {
        if (before.id == stays)
            continue;
        Certificate after = before;
        after.state = QStringLiteral("cancelled");
        m_work.store.update(certificateType, before, after, m_work.context(request.reason), request.action);
        if (const std::optional<Card> card = newestCard(before.id))
            moveCard(*card, cardStateAfter(request.action, card->state), request);
    }
}

CertificateOutcome CertificateService::stepOne(const QString &number, const StepRequest &request)
{
    CertificateOutcome outcome {.asked = number};
    const std::optional<Certificate> before = find(number);
    if (!before) {
        outcome.refusal = Error {.code = ErrorCode::NotFound, .field = QStringLiteral("number")};
        return outcome;
    }
    outcome.worker = before->worker;
    outcome.certificate = before->id;
    outcome.number = before->number;
    outcome.state = before->state;
    const Result<Certificate> after = take(*before, request);
    if (after)
        outcome.state = after->state;
    else
        outcome.refusal = after.error();
    return outcome;
}

CertificateOutcomes CertificateService::step(const QStringList &numbers, const StepRequest &request, const Progress &progress)
{
    constexpr qsizetype chunk = 100;
    CertificateOutcomes outcomes;
    bool goOn = true;
    while (goOn && outcomes.size() < numbers.size()) {
        const QStringList next = progress ? numbers.mid(outcomes.size(), chunk) : numbers;
        (void)m_work.transact([&]() -> Result<void> {
            for (const QString &number : next)
                outcomes.append(stepOne(number, request));
            return {};
        });
        goOn = !progress || progress(outcomes.size(), numbers.size());
    }
    for (qsizetype i = outcomes.size(); i < numbers.size(); ++i)
        outcomes.append({.asked = numbers.at(i), .refusal = Error {.code = ErrorCode::Cancelled}});
    return outcomes;
}

Result<Outcome> CertificateService::act(const RecordId &id, const StepRequest &request)
{
    const auto before = m_work.store.get<Certificate>(certificateType, id);
    if (!before || before->deletedAt.isValid())
        return ErrorCode::NotFound;
    return m_work.transact([&]() -> Result<Outcome> {
        if (request.action == QLatin1String("request")) {
            const CertificateOutcome again = issueOne(before->worker);
            if (again.refusal)
                return *again.refusal;
        } else if (const Result<Certificate> after = take(*before, request); !after) {
            return after.error();
        }
        const auto now = m_work.store.get<Certificate>(certificateType, id);
        return Outcome {.id = id, .version = now->version, .state = now->state, .problems = {}, .saved = true};
    });
}

}  // namespace jiaxin
