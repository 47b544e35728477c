// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records/records.h"

/// What PublicityService knows of each kind of record that notices are made of.
namespace jiaxin::publicity {

/// How records of a kind go through publicity. What has no step into it is announced where it stands.
struct SubjectRule {
    PublicityNotice::SubjectType subject;
    const RecordType *type;
    const char *before;
    const char *start;  ///< null: no step
    const char *running;
    const char *publish;  ///< null: each by its own document
    const char *published;
    const char *title;  ///< of the template
};

std::span<const SubjectRule> subjectRules();
/// Null for what no notice is made of here.
const SubjectRule *ruleFor(PublicityNotice::SubjectType subject);

/// The working days of a notice's period, its first and its last included.
int workingDaysOf(const PublicityNotice &notice);

}  // namespace jiaxin::publicity
