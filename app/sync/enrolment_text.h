// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/enrolment.h"

namespace jiaxin {

/// What the code on an enrolment slip says: `https://HOST[:PORT]/#code=CODE&authority=BASE64URL`, where `authority` is the DER
/// of who signed the server's certificate and may be absent. Read as a scanner types it, also through an input method that
/// makes letters and signs of full width. Nothing: it is none; a bare address has no code.
std::optional<EnrolmentOrder> parseEnrolmentText(const QString &text);
QString enrolmentText(const EnrolmentOrder &order);

/// `sync.example.gov.cn` and `https://sync.example.gov.cn/` are one address: with its scheme, without the slash. Empty: it is
/// no address of a province (http only to this computer itself).
QString provinceAddress(const QString &typed);

}  // namespace jiaxin
