// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"

namespace jiaxin {

/// A photo or scan 附件 that belongs to a record; its bytes lie in the encrypted attachment store by SHA-256.
struct Attachment final : Record {
    QString ownerType;
    RecordId owner;
    QString fieldName;
    AttachmentHash sha256;
    QString mediaType;
    std::optional<int> size;
};

inline constexpr std::array attachmentFields {
    field<&Attachment::ownerType>(
        {.name = "owner_type", .label = label("attachment", "Belongs to"), .required = true, .length = 40}),
    field<&Attachment::owner>({.name = "owner", .label = label("attachment", "Record"), .required = true}),
    field<&Attachment::fieldName>({.name = "field", .label = label("attachment", "Field"), .required = true, .length = 60}),
    field<&Attachment::sha256>({.name = "sha256", .label = label("attachment", "Content"), .required = true}),
    field<&Attachment::mediaType>(
        {.name = "media_type", .label = label("attachment", "Media type"), .required = true, .length = 40}),
    field<&Attachment::size>({.name = "size", .label = label("attachment", "Size in bytes"), .required = true}),
};

inline constexpr auto attachmentType = recordType<Attachment>(
    {.name = "attachment", .label = label("attachment", "Attachment"), .initialState = "stored", .title = "field"},
    attachmentFields);

}  // namespace jiaxin
