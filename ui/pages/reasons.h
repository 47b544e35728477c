// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/page_context.h"

namespace jiaxin {

/// Asks for one of revealReasons(), with the question's title, text and verb; other words become the note of `other`. Nothing
/// comes of a refusal.
void askRevealReason(PageContext &context, QWidget *parent, Question question,
                     std::function<void(const QString &reason, const QString &note)> then);

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
