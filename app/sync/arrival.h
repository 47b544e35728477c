// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"
#include "domain/record_type.h"

#include <QJsonArray>
#include <QJsonObject>

#include <vector>

namespace jiaxin {

/// A record that has come from the province, unpacked. That takes no vault: it is done on the pass's thread, while the database
/// thread puts the ones before into their rows.
struct Arrival {
    const RecordType *type = nullptr;  ///< null: this release does not know it, or it is no record
    std::unique_ptr<Record> record {};
    QJsonObject unknown {};  ///< fields, and values of known fields, that this release does not know
    QJsonObject object {};   ///< as it came, where it cannot all be kept in columns

    QJsonArray steps {};  ///< of a workflow, as the feed tells of them (openapi.yaml, FeedStep)
    bool isFromFeed = false;

    bool isPlain() const { return type && unknown.isEmpty() && steps.isEmpty(); }
};
Arrival arrivalOf(const QJsonObject &object);

/// An entry of the feed.
struct FeedEntry {
    bool leaves = false;               ///< the record has left the territory
    const RecordType *type = nullptr;  ///< of one that leaves, or that is not unpacked
    RecordId id {};
    qint64 version = 0;
    QJsonObject packed {};  ///< the record of one that is not unpacked
    Arrival arrival {};

    bool isUnpacked() const { return packed.isEmpty(); }
};
/// To which version records have presumably come by what this pass has sent, by id: the feed tells it again.
using OwnVersions = QHash<QString, qint64>;
/// What is presumably known here already is not unpacked.
std::vector<FeedEntry> feedEntries(const QJsonArray &entries, const OwnVersions &own = {});

}  // namespace jiaxin
