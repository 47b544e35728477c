// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"
#include "domain/workflow/transition.h"

#include <QJsonObject>

namespace jiaxin {

/// What the document of a step says: its number, its date, why, and whatever else the step takes, by field.
struct StepDocument {
    QString number {};
    QDate date {};
    QString reason {};
    AttachmentHash scan {};
    QJsonObject values {};
};

/// Writes the document into the fields of the step; an empty part leaves its field as it is. Problems: `required` of a field
/// that is empty still, `not_of_step` of a value that the step does not take, and what validate() finds of the fields that
/// the step fills, or of all where it amends.
Problems applyDocument(const RecordType &type, const Transition &step, const StepDocument &document,
                       const CheckContext &context, Record &record);

/// Whether a field is filled by steps of the type's workflow and by nothing else, so that a form does not ask for it.
bool isFilledBySteps(const RecordType &type, QAnyStringView field);
/// Whether a step that amends may change the field: neither whom the record hangs on nor what steps fill.
bool isAmendable(const RecordType &type, const Field &field);

}  // namespace jiaxin
