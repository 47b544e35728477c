// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/review_service.h"

namespace jiaxin {

/// One question with its answer, as it is read.
struct ConsultationLine {
    Consultation consultation;
    QString subject;         ///< what the record is known by, masked for the actor
    QString asker;           ///< display name
    QString answerer;        ///< display name; empty: not answered
    QStringList actions {};  ///< `answer`, `withdraw`: possible now for the actor
};

/// 征询: whoever reviews a record asks the other level, the county its city or the city the record's county. Question and
/// answer stand in the audit of the record too. Throws DbFailure.
class ConsultationService {
public:
    explicit ConsultationService(Workspace &workspace) : m_work(workspace) {}

    /// Kinds of records that can be asked about.
    static bool isSubject(const RecordType &type);
    /// The unit that the actor would ask about a record of `unit`; empty where there is no other level.
    QString otherLevel(const QString &unit) const;

    /// NotFound; Stale; Forbidden (`role`, `territory`); Invalid (`question`: empty; `to_unit`: there is no other level);
    /// Conflict (`consultation_open`): this unit's last question about it is not answered yet.
    Result<Outcome> ask(const RecordType &type, const RecordId &id, const QString &question,
                        std::optional<qint64> version = {});
    /// `answer` with the words in `note`, or `withdraw`. NotFound; Stale; WrongState and Forbidden as decideStep(), `level`:
    /// the unit asked answers, the asking one withdraws; Invalid with field `note`.
    Result<Outcome> act(const RecordId &id, const StepRequest &request);

    QStringList possibleActions(const Consultation &consultation) const;
    /// All about a record, oldest first. Forbidden.
    Result<QList<ConsultationLine>> about(const RecordType &type, const RecordId &id);
    /// NotFound; Forbidden.
    Result<ConsultationLine> line(const RecordId &id);

private:
    StepDecision decide(const Consultation &consultation, const QString &action) const;
    ConsultationLine lineOf(const Consultation &consultation);
    void tellSubject(const Consultation &consultation, const QString &action, const QString &words);

    Workspace &m_work;
};

/// The type of the record that it is about.
const RecordType &subjectType(const Consultation &consultation);

}  // namespace jiaxin
