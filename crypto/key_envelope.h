// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"
#include "domain/base/secret.h"

namespace jiaxin {

/// A key that only whoever holds the private half can take out again: SM2 encryption with SM3 (GB/T 32918.4-2016, in the form
/// of GM/T 0009-2012). `publicKey`: SubjectPublicKeyInfo, DER. Invalid with field `public_key`; Io.
Result<QByteArray> wrapKey(QByteArrayView publicKey, const Secret &key);

/// Corrupt (`envelope`): wrapped for another key, or changed. `privateKey`: PKCS#8, DER.
Result<Secret> unwrapKey(const Secret &privateKey, QByteArrayView wrapped);

}  // namespace jiaxin
