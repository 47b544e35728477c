// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"
#include "domain/rules/field_checks.h"

namespace jiaxin {

/// An activity that makes the platform known 宣传推广 (seed A13, A18).
struct OutreachActivity final : Record {
    enum class Kind { Lecture, OnSite, Poster, Media, Video, NewMedia, Other, Count };

    QString title;
    Kind kind = Kind::Lecture;
    QDate heldOn;
    QString place;
    std::optional<int> participants;
    QString content;
    QList<AttachmentHash> scans;
};

constexpr auto choicesOf(OutreachActivity::Kind)
{
    return std::array {
        Choice {"lecture", label("outreach_activity", "Lecture or training")},
        Choice {"on_site", label("outreach_activity", "On-site publicity")},
        Choice {"poster", label("outreach_activity", "Poster or leaflet")},
        Choice {"media", label("outreach_activity", "Press and broadcasting")},
        Choice {"video", label("outreach_activity", "Video")},
        Choice {"new_media", label("outreach_activity", "New media")},
        Choice {"other", label("outreach_activity", "Other")},
    };
}

inline constexpr std::array outreachActivityFields {
    field<&OutreachActivity::title>({.name = "title",
                                     .label = label("outreach_activity", "Title"),
                                     .required = true,
                                     .length = 100,
                                     .search = Search::Text}),
    field<&OutreachActivity::kind>({.name = "kind", .label = label("outreach_activity", "Kind"), .required = true}),
    field<&OutreachActivity::heldOn>(
        {.name = "held_on", .label = label("outreach_activity", "Held on"), .required = true, .check = &checks::notInFuture}),
    field<&OutreachActivity::place>({.name = "place", .label = label("outreach_activity", "Place"), .length = 200}),
    field<&OutreachActivity::participants>(
        {.name = "participants", .label = label("outreach_activity", "Participants"), .minimum = 0, .maximum = 1000000}),
    field<&OutreachActivity::content>({.name = "content", .label = label("outreach_activity", "Content"), .length = 2000}),
    field<&OutreachActivity::scans>({.name = "scans", .label = label("outreach_activity", "Pictures and materials")}),
};

inline constexpr auto outreachActivityType = recordType<OutreachActivity>(
    {.name = "outreach_activity", .label = label("outreach_activity", "Outreach activity"), .title = "title"},
    outreachActivityFields);

}  // namespace jiaxin
