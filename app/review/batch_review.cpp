// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/review/batch_review.h"

#include "app/records/record_overview.h"
#include "app/review/reward_desk.h"
#include "app/session/workspace.h"
#include "domain/record_json.h"
#include "domain/rules/random_sample.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace jiaxin {

namespace {

constexpr int seedBytes = 16;

QJsonArray after(const QJsonValue &value)
{
    return {QJsonValue(), value};
}

/// The ids in order and what they come to, so that a list of thousands can be proven without being written down.
QString fingerprint(QStringList ids)
{
    ids.sort();
    return QString::fromLatin1(QCryptographicHash::hash(ids.join(u' ').toLatin1(), QCryptographicHash::Sha256).toHex());
}

}  // namespace

int BatchDraw::toLook() const
{
    return int(std::count_if(items.begin(), items.end(),
                             [](const BatchItem &item) { return item.sampled && !item.looked && !item.done; }));
}

int BatchDraw::left() const
{
    return int(std::count_if(items.begin(), items.end(), [](const BatchItem &item) { return !item.done; }));
}

const QList<const RecordType *> &BatchReview::types()
{
    static const QList<const RecordType *> types {&enterpriseType, &rewardType};
    return types;
}

Result<QList<FilingLine>> BatchReview::checksOf(const RecordType &type, const RecordId &id)
{
    const Result<std::shared_ptr<Record>> record = RecordService(m_work).show(type, id);
    return record ? Result(checksOf(type, **record)) : record.error();
}

QList<FilingLine> BatchReview::checksOf(const RecordType &type, const Record &record)
{
    return &type == &rewardType ? RewardDesk(m_work).checks(static_cast<const Reward &>(record))
                                : m_filings.checks(static_cast<const Enterprise &>(record));
}

void BatchReview::describe(BatchItem &item, const RecordType &type, const Record &record)
{
    const RecordNames names = namesOf(m_work, type, record);
    item.name = names.name;
    item.detail = names.detail;
    item.unit = record.unit;
    item.state = record.state;
}

Result<BatchSurvey> BatchReview::survey(const RecordType &type, const Progress &progress)
{
    BatchSurvey survey;
    const QList<QueueItem> queue = ReviewQueue(m_work, type).items();
    qint64 done = 0;
    for (const QueueItem &waiting : queue) {
        if (progress && !progress(++done, queue.size()))
            return ErrorCode::Cancelled;
        const auto record = waiting.wait == QueueItem::Wait::Review ? m_work.store.load(type, waiting.id) : nullptr;
        if (!record)
            continue;
        BatchItem item;
        item.id = waiting.id;
        item.version = record->version;
        describe(item, type, *record);
        if (const auto open = firstOpen(checksOf(type, *record)))
            survey.rest.append({.item = item, .line = *open});
        else
            survey.fit.append(item);
    }
    return survey;
}

Result<BatchDraw> BatchReview::draw(const RecordType &type, const QList<BatchItem> &items)
{
    if (!m_work.actor.has(Role::Reviewer))
        return failure(ErrorCode::Forbidden, "role");
    if (items.isEmpty())
        return invalid("items", "batch_empty");
    const Result<QByteArray> random = m_work.crypto.randomBytes(seedBytes);
    if (!random)
        return random.error();
    BatchDraw draw {.seed = QString::fromLatin1(random->toHex()),
                    .type = &type,
                    .percent = m_work.settings.number(setting::batchSamplePercent)};
    QStringList ids;
    for (const BatchItem &item : items)
        ids.append(item.id.toString());
    const QStringList sample = drawSample(draw.seed, ids, draw.percent);
    const QSet<QString> sampled(sample.begin(), sample.end());
    return m_work.transact([&]() -> Result<BatchDraw> {
        if (const auto before = unfinished(type))
            end(*before);
        m_work.database()
            .prepare(QStringLiteral("INSERT INTO review_batch (seed, type, user, drawn_at, percent) VALUES (?, ?, ?, ?, ?)"))
            .bindText(1, draw.seed)
            .bindText(2, QString(type.id()))
            .bindText(3, m_work.actor.name)
            .bindText(4, instantText(m_work.clock.now()))
            .bindInt(5, draw.percent)
            .run();
        Statement insert = m_work.database().prepare(
            QStringLiteral("INSERT INTO review_batch_item (seed, record, version, sampled) VALUES (?, ?, ?, ?)"));
        for (const BatchItem &item : items) {
            const QString id = item.id.toString();
            draw.items.append(item);
            draw.items.last().sampled = sampled.contains(id);
            insert.bindText(1, draw.seed).bindText(2, id).bindInt(3, item.version).bindInt(4, draw.items.last().sampled).run();
        }
        note(draw, QStringLiteral("draw_sample"),
             {{QStringLiteral("percent"), after(draw.percent)},
              {QStringLiteral("count"), after(qint64(items.size()))},
              {QStringLiteral("list"), after(fingerprint(ids))},
              {QStringLiteral("sample"), after(sample.join(u' '))}},
             m_work.context());
        return draw;
    });
}

std::optional<BatchDraw> BatchReview::read(const QString &seed)
{
    Statement head = m_work.database().prepare(
        QStringLiteral("SELECT type, percent FROM review_batch WHERE seed = ? AND user = ? AND ended = 0"));
    if (!head.bindText(1, seed).bindText(2, m_work.actor.name).step())
        return std::nullopt;
    BatchDraw draw {.seed = seed, .type = recordTypeByName(head.text(0)), .percent = int(head.integer(1))};
    Statement rows = m_work.database().prepare(QStringLiteral(
        "SELECT record, version, sampled, looked_at IS NOT NULL, done FROM review_batch_item WHERE seed = ? ORDER BY record"));
    rows.bindText(1, seed);
    while (rows.step()) {
        BatchItem &item = draw.items.emplace_back();
        item.id = RecordId(rows.text(0));
        item.version = rows.integer(1);
        item.sampled = rows.integer(2) != 0;
        item.looked = rows.integer(3) != 0;
        item.done = rows.integer(4) != 0;
    }
    return draw;
}

std::optional<BatchDraw> BatchReview::unfinished(const RecordType &type)
{
    Statement query = m_work.database().prepare(QStringLiteral(
        "SELECT seed FROM review_batch WHERE type = ? AND user = ? AND ended = 0 ORDER BY drawn_at DESC LIMIT 1"));
    query.bindText(1, QString(type.id())).bindText(2, m_work.actor.name);
    std::optional<BatchDraw> draw = query.step() ? read(query.text(0)) : std::nullopt;
    for (qsizetype i = 0; draw && i < draw->items.size(); ++i) {
        if (const auto record = m_work.store.load(type, draw->items.at(i).id))
            describe(draw->items[i], type, *record);
    }
    return draw;
}

Result<void> BatchReview::look(const RecordType &type, const RecordId &id)
{
    QStringList seeds;
    {
        Statement waiting = m_work.database().prepare(
            QStringLiteral("SELECT item.seed FROM review_batch_item item JOIN review_batch batch ON batch.seed = item.seed "
                           "WHERE item.record = ? AND item.sampled = 1 AND item.looked_at IS NULL AND batch.ended = 0 AND "
                           "batch.user = ?"));
        waiting.bindText(1, id.toString()).bindText(2, m_work.actor.name);
        while (waiting.step())
            seeds.append(waiting.text(0));
    }
    const auto record = seeds.isEmpty() ? nullptr : m_work.store.load(type, id);
    if (!record)
        return {};
    return m_work.transact([&]() -> Result<void> {
        for (const QString &seed : std::as_const(seeds)) {
            m_work.database()
                .prepare(QStringLiteral("UPDATE review_batch_item SET looked_at = ? WHERE seed = ? AND record = ?"))
                .bindText(1, instantText(m_work.clock.now()))
                .bindText(2, seed)
                .bindText(3, id.toString())
                .run();
            m_work.store.audit().append({.action = QStringLiteral("look_at_sample"),
                                         .type = type.id(),
                                         .record = id.toString(),
                                         .version = record->version,
                                         .changes = {{QStringLiteral("seed"), after(seed)}}},
                                        m_work.context());
        }
        return {};
    });
}

Result<Outcome> BatchReview::decide(const BatchDraw &draw, const BatchItem &item, StepRequest request)
{
    request.version = item.version;
    const auto record = m_work.store.load(*draw.type, item.id);
    if (const auto error = notAsSeen(record.get(), item.version))
        return *error;
    if (firstOpen(checksOf(*draw.type, *record)))
        return failure(ErrorCode::WrongState, "check");
    return m_work.transact([&]() -> Result<Outcome> {
        const bool reward = draw.type == &rewardType && request.action == QLatin1String("approve");
        Result<Outcome> outcome =
            reward ? RewardDesk(m_work).approve(item.id, request, m_work.settings.number(setting::publicityWorkingDays))
                   : ReviewService(m_work).act(*draw.type, item.id, request);
        if (outcome && outcome->saved)
            m_work.database()
                .prepare(QStringLiteral("UPDATE review_batch_item SET done = 1 WHERE seed = ? AND record = ?"))
                .bindText(1, draw.seed)
                .bindText(2, item.id.toString())
                .run();
        return outcome;
    });
}

Result<BatchOutcome> BatchReview::carryOut(const QString &seed, const StepRequest &request, const Progress &progress)
{
    const std::optional<BatchDraw> draw = read(seed);
    if (!draw)
        return ErrorCode::NotFound;
    const bool approves = request.action == QLatin1String("approve");
    if (!approves && request.action != QLatin1String("return"))
        return invalid("action", "batch_action");
    if (!approves && !reasonCodes(request.action).contains(request.reason))
        return invalid("reason", "required");
    if (request.note.trimmed().isEmpty())
        return Error {
            .code = ErrorCode::Invalid, .field = QStringLiteral("note"), .detail = QStringLiteral("opinion_required")};
    if (draw->toLook() > 0)
        return failure(ErrorCode::WrongState, "sample");
    BatchOutcome result;
    const qint64 total = draw->left();
    qint64 tried = 0;
    bool stopped = false;
    for (const BatchItem &item : draw->items) {
        if (item.done || stopped)
            continue;
        result.add(item.id, decide(*draw, item, request));
        stopped = progress && !progress(++tried, total);
    }
    const qint64 notReached = total - result.done.size() - result.refused.size();
    (void)m_work.transact([&]() -> Result<void> {
        note(*draw, QStringLiteral("decide_sample"),
             {{QStringLiteral("action"), after(request.action)},
              {QStringLiteral("done"), after(qint64(result.done.size()))},
              {QStringLiteral("refused"), after(qint64(result.refused.size()))},
              {QStringLiteral("left"), after(notReached)}},
             m_work.context(request.reason, request.note));
        if (notReached == 0)
            end(*draw);
        return {};
    });
    return result;
}

Result<void> BatchReview::drop(const QString &seed)
{
    const std::optional<BatchDraw> draw = read(seed);
    if (!draw)
        return ErrorCode::NotFound;
    return m_work.transact([&]() -> Result<void> {
        note(*draw, QStringLiteral("drop_sample"), {{QStringLiteral("left"), after(qint64(draw->left()))}}, m_work.context());
        end(*draw);
        return {};
    });
}

void BatchReview::end(const BatchDraw &draw)
{
    m_work.database().prepare(QStringLiteral("UPDATE review_batch SET ended = 1 WHERE seed = ?")).bindText(1, draw.seed).run();
}

void BatchReview::note(const BatchDraw &draw, const QString &action, const QJsonObject &changes, const ChangeContext &context)
{
    QJsonObject all = changes;
    all.insert(QStringLiteral("seed"), after(draw.seed));
    m_work.store.audit().append({.action = action, .type = draw.type->id(), .changes = all}, context);
}

}  // namespace jiaxin
