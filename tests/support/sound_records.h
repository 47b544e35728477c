// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"

namespace jiaxin::test {

/// What sound records refer to.
struct SoundReferences {
    RecordId enterprise {};
    RecordId worker {};
    RecordId allocation {};
};

/// A record of the type that breaks no rule which blocks on 2026-11-23, with a value in every field that is no file: other
/// values for another seed from 1 to 50. What has a subject is about an enterprise, unless a worker is given and no enterprise.
std::unique_ptr<Record> soundRecord(const RecordType &type, int seed, const SoundReferences &references);

}  // namespace jiaxin::test
