// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/page_context.h"

namespace jiaxin {

/// The codes of dictionary.md for looking at what is masked.
QStringList revealReasons();

/// A step of a workflow that somebody is about to take.
struct StepIntent {
    const RecordType *type = nullptr;
    RecordId id;
    qint64 version = 0;
    QString action;
    QString name;  ///< what the record is known by
};

/// Asks for the reason where the workflow wants one, takes the step, and tells the window. Reasons are chosen; other words
/// become the note of `other`.
void askStep(PageContext &context, QWidget *parent, const StepIntent &intent);

}  // namespace jiaxin
