// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"

namespace jiaxin {

/// How far ahead the forecast looks, in days (seed B16: 30-day authorisations; the spans that offices plan by).
inline constexpr std::array forecastSpans {7, 30, 60};

/// Something of a worker that ends, or has ended and was not renewed.
struct ForecastItem {
    StatusItemKind kind = StatusItemKind::Authorisation;
    StatusReason reason = StatusReason::InOrder;
    QDate until;
    int daysLeft = 0;  ///< negative: so many days ago

    bool operator==(const ForecastItem &) const = default;
};

struct ForecastWorker {
    RecordId id;
    QString name;               ///< masked outside the territory
    QString number;             ///< of the document, masked
    QString phone;              ///< masked
    QList<ForecastItem> items;  ///< the nearest first
};

/// How many workers of an enterprise have something that ends; each is counted by the nearest of his items.
struct EnterpriseForecast {
    RecordId enterprise {};  ///< null: workers without one
    QString name {};
    int ended = 0;
    std::array<int, forecastSpans.size()> within {};  ///< by span, each including the shorter ones; without `ended`

    int workers() const { return ended + within.back(); }
};

/// What of which is looked for.
struct ForecastQuery {
    int days = forecastSpans.back();
    std::optional<StatusItemKind> kind {};  ///< none: all
    QString unit {};                        ///< with the units below it; empty: the actor's territory
};

/// Expiry forecast 到期预测: what ends for whom in the next days, from the stored living status. Only filed workers of the
/// actor's territory count: who has left needs no renewal. Throws DbFailure.
class ForecastService {
public:
    explicit ForecastService(Workspace &workspace) : m_work(workspace), m_policy(workspace.settings.statusPolicy()) {}

    /// Enterprises by the number of their workers with something that ends, most urgent first. `carryOn` is asked every few
    /// thousand workers; Cancelled when it says no. Forbidden.
    Result<QList<EnterpriseForecast>> enterprises(const ForecastQuery &query,
                                                  const std::function<bool(qint64 done)> &carryOn = {});

    /// The workers behind one line, the most urgent first, and as many items. Forbidden.
    Result<QList<ForecastWorker>> workers(const RecordId &enterprise, const ForecastQuery &query);

private:
    QStringList units(const ForecastQuery &query) const;
    QList<ForecastItem> itemsOf(const QByteArray &facts, const ForecastQuery &query) const;

    Workspace &m_work;
    const StatusPolicy m_policy;
};

}  // namespace jiaxin
