// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"
#include "domain/rules/field_checks.h"

namespace jiaxin {

/// An entry of the red list, the black list or the watch list 红黑名单 (domain.md §2.5, §4.6).
struct ListEntry final : Record {
    enum class SubjectKind { Enterprise, Person, Count };
    enum class List { Trustworthy, Untrustworthy, Watch, Count };
    enum class NoticeMethod { InPerson, Post, Left, Public, Electronic, Count };

    SubjectKind subjectKind = SubjectKind::Enterprise;
    RecordId enterprise;
    RecordId worker;
    List list = List::Trustworthy;
    QString basis;
    QString reason;
    QString authority;
    QString authorityCode;
    QDate noticeDeliveredOn;
    std::optional<NoticeMethod> noticeMethod;
    QString statement;
    QString decisionNumber;
    QDate listedOn;
    QDate validUntil;
    QString channel;
    QString measures;
    QDate removedOn;
    QString removalReason;
    QString removalNumber;
    QList<AttachmentHash> scans;
    QString noticeNumber;
    QString hearingNumber;
    QDate heardOn;
    QDate decidedOn;
};

constexpr auto choicesOf(ListEntry::SubjectKind)
{
    return std::array {
        Choice {"enterprise", label("list_entry", "Enterprise")},
        Choice {"person", label("list_entry", "Person")},
    };
}

constexpr auto choicesOf(ListEntry::List)
{
    return std::array {
        Choice {"trustworthy", label("list_entry", "Red list: trustworthy")},
        Choice {"untrustworthy", label("list_entry", "Black list: seriously untrustworthy")},
        Choice {"watch", label("list_entry", "Watch list")},
    };
}

constexpr auto choicesOf(ListEntry::NoticeMethod)
{
    return std::array {
        Choice {"in_person", label("list_entry", "In person")},
        Choice {"post", label("list_entry", "By post")},
        Choice {"left", label("list_entry", "Left at the place")},
        Choice {"public", label("list_entry", "By public notice")},
        Choice {"electronic", label("list_entry", "Electronically")},
    };
}

inline constexpr std::array listEntryFields {
    field<&ListEntry::subjectKind>({.name = "subject_kind",
                                    .label = label("list_entry", "Kind of subject"),
                                    .required = true,
                                    .sensitivity = Sensitivity::Public}),
    field<&ListEntry::enterprise>({.name = "enterprise", .label = label("list_entry", "Enterprise"), .of = "enterprise"}),
    field<&ListEntry::worker>({.name = "worker", .label = label("list_entry", "Worker"), .of = "worker"}),
    field<&ListEntry::list>({.name = "list",
                             .label = label("list_entry", "List"),
                             .required = true,
                             .sensitivity = Sensitivity::Public,
                             .key = true}),
    field<&ListEntry::basis>({.name = "basis",
                              .label = label("list_entry", "Basis"),
                              .required = true,
                              .length = 500,
                              .sensitivity = Sensitivity::Public,
                              .search = Search::Text}),
    field<&ListEntry::reason>({.name = "reason",
                               .label = label("list_entry", "Reason"),
                               .required = true,
                               .length = 1000,
                               .sensitivity = Sensitivity::Public}),
    field<&ListEntry::authority>({.name = "authority",
                                  .label = label("list_entry", "Deciding authority"),
                                  .required = true,
                                  .length = 100,
                                  .sensitivity = Sensitivity::Public}),
    field<&ListEntry::authorityCode>({.name = "authority_code",
                                      .label = label("list_entry", "Credit code of the authority"),
                                      .length = 18,
                                      .sensitivity = Sensitivity::Public,
                                      .check = &checks::creditCode}),
    field<&ListEntry::noticeDeliveredOn>(
        {.name = "notice_delivered_on", .label = label("list_entry", "Notice delivered on"), .check = &checks::notInFuture}),
    field<&ListEntry::noticeMethod>({.name = "notice_method", .label = label("list_entry", "Way of delivery")}),
    field<&ListEntry::statement>(
        {.name = "statement", .label = label("list_entry", "Statement of the subject"), .length = 2000}),
    field<&ListEntry::decisionNumber>({.name = "decision_number",
                                       .label = label("list_entry", "Decision document number"),
                                       .length = 60,
                                       .sensitivity = Sensitivity::Public,
                                       .check = &checks::documentNumber}),
    field<&ListEntry::listedOn>({.name = "listed_on",
                                 .label = label("list_entry", "Listed on"),
                                 .sensitivity = Sensitivity::Public,
                                 .check = &checks::notInFuture}),
    field<&ListEntry::validUntil>(
        {.name = "valid_until", .label = label("list_entry", "Valid until"), .sensitivity = Sensitivity::Public}),
    field<&ListEntry::channel>(
        {.name = "channel", .label = label("list_entry", "Published at"), .length = 200, .sensitivity = Sensitivity::Public}),
    field<&ListEntry::measures>(
        {.name = "measures", .label = label("list_entry", "Measures"), .length = 1000, .sensitivity = Sensitivity::Public}),
    field<&ListEntry::removedOn>({.name = "removed_on",
                                  .label = label("list_entry", "Removed on"),
                                  .sensitivity = Sensitivity::Public,
                                  .check = &checks::notInFuture}),
    field<&ListEntry::removalReason>({.name = "removal_reason",
                                      .label = label("list_entry", "Reason of removal"),
                                      .length = 500,
                                      .sensitivity = Sensitivity::Public}),
    field<&ListEntry::removalNumber>({.name = "removal_number",
                                      .label = label("list_entry", "Removal document number"),
                                      .length = 60,
                                      .sensitivity = Sensitivity::Public,
                                      .check = &checks::documentNumber}),
    field<&ListEntry::scans>({.name = "scans", .label = label("list_entry", "Document scans")}),
    field<&ListEntry::noticeNumber>({.name = "notice_number",
                                     .label = label("list_entry", "Notice document number"),
                                     .length = 60,
                                     .sensitivity = Sensitivity::Public,
                                     .check = &checks::documentNumber}),
    field<&ListEntry::hearingNumber>({.name = "hearing_number",
                                      .label = label("list_entry", "Hearing record number"),
                                      .length = 60,
                                      .sensitivity = Sensitivity::Public,
                                      .check = &checks::documentNumber}),
    field<&ListEntry::heardOn>({.name = "heard_on",
                                .label = label("list_entry", "Heard on"),
                                .sensitivity = Sensitivity::Public,
                                .check = &checks::notInFuture}),
    field<&ListEntry::decidedOn>({.name = "decided_on",
                                  .label = label("list_entry", "Decided on"),
                                  .sensitivity = Sensitivity::Public,
                                  .check = &checks::notInFuture}),
};

Problems check(const ListEntry &record, const CheckContext &context);

inline constexpr auto listEntryType = recordType<ListEntry, &check>({.name = "list_entry",
                                                                     .label = label("list_entry", "List entry"),
                                                                     .initialState = "notified",
                                                                     .parent = "enterprise",
                                                                     .orParent = "worker",
                                                                     .title = "basis"},
                                                                    listEntryFields);

}  // namespace jiaxin
