// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/database.h"
#include "domain/record_type.h"
#include "domain/rules/living_status.h"
#include "domain/rules/objection_clock.h"

namespace jiaxin {

enum class SettingScope { Vault, User };

/// One setting: its name, default, and whose it is.
struct Setting {
    const char *key;
    const char *fallback;
    SettingScope scope = SettingScope::Vault;
};

/// Every setting of the program. The terms are those that domain.md calls configuration, with its defaults.
namespace setting {
inline constexpr Setting authorisationWarnDays {"authorisation_warn_days", "7"};
inline constexpr Setting healthWarnDays {"health_warn_days", "30"};
inline constexpr Setting insuranceWarnDays {"insurance_warn_days", "30"};
inline constexpr Setting documentWarnDays {"document_warn_days", "30"};
inline constexpr Setting backgroundMaximumDays {"background_maximum_days", "365"};
inline constexpr Setting insuranceRequired {"insurance_required", "0"};
inline constexpr Setting certificateYears {"certificate_years", "1"};
inline constexpr Setting publicityWorkingDays {"publicity_working_days", "5"};
inline constexpr Setting reviewWorkingDays {"review_working_days", "5"};
/// From which working day of its term on a review is yellow and red; 0 for red: once the term is over (domain.md §4.1).
inline constexpr Setting reviewWarnWorkingDays {"review_warn_working_days", "3"};
inline constexpr Setting reviewAlarmWorkingDays {"review_alarm_working_days", "0"};
/// How long the way from a lost card to the next one may take (domain.md §4.3).
inline constexpr Setting reissueWorkingDays {"reissue_working_days", "5"};
/// How many of a hundred filings that are reviewed together have to be opened first.
inline constexpr Setting batchSamplePercent {"batch_sample_percent", "10"};
/// How long the subject of a list entry has to make a statement after the notice (domain.md §4.6).
inline constexpr Setting statementWorkingDays {"statement_working_days", "5"};
/// The longest terms of the black list and of the watch list, in years (domain.md §4.6); 0: none.
inline constexpr Setting untrustworthyYears {"untrustworthy_years", "3"};
inline constexpr Setting watchYears {"watch_years", "2"};
/// The clocks of an objection: to accept it, to check our own data, for the department that was asked (domain.md §4.5).
inline constexpr Setting objectionAcceptDays {"objection_accept_working_days", "2"};
inline constexpr Setting objectionCheckDays {"objection_check_working_days", "2"};
inline constexpr Setting objectionInquiryDays {"objection_inquiry_working_days", "10"};
inline constexpr Setting supervisingUnitName {"supervising_unit_name", "陕西省商务厅"};
inline constexpr Setting issuingUnitName {"issuing_unit_name", ""};
inline constexpr Setting hotline {"hotline", ""};
inline constexpr Setting verifyUrl {"verify_url", "jz.example.cn/v"};
/// A status list that is older leaves a doubt about a certificate of another office.
inline constexpr Setting statusListDays {"status_list_days", "30"};
inline constexpr Setting cardTemplate {"card_template", "a4x10"};
/// `sm2_sm3` or `ed25519`: of the next issuing key that is made.
inline constexpr Setting certificateSignature {"certificate_signature", "sm2_sm3"};
/// Minutes without a key or the mouse until the vault locks itself; 0: never (domain.md §7.1 b).
inline constexpr Setting idleLockMinutes {"idle_lock_minutes", "10"};
inline constexpr Setting interfaceZoom {"interface_zoom", "100", SettingScope::User};
inline constexpr Setting highContrast {"high_contrast", "0", SettingScope::User};
inline constexpr Setting navigationCollapsed {"navigation_collapsed", "0", SettingScope::User};
/// 防疫健康 is shipped switched off (domain.md §2.9).
inline constexpr Setting epidemicReports {"epidemic_reports", "0"};
inline constexpr Setting splitterArchive {"splitter_archive", "", SettingScope::User};
inline constexpr Setting splitterForm {"splitter_form", "", SettingScope::User};
inline constexpr Setting splitterWorkers {"splitter_workers", "", SettingScope::User};
inline constexpr Setting splitterEnterprises {"splitter_enterprises", "", SettingScope::User};
/// Under which terms, and on which day, the stored statuses of the workers were last worked out; see StatusService.
inline constexpr Setting statusTerms {"status_terms", ""};
inline constexpr Setting statusDay {"status_day", ""};
/// The last row that was judged under new terms; empty: all are.
inline constexpr Setting statusSweepEnterprise {"status_sweep_enterprise", ""};
inline constexpr Setting statusSweepWorker {"status_sweep_worker", ""};
}  // namespace setting

/// Reads and writes settings in the vault's database. Throws DbFailure.
class Settings {
public:
    Settings(Database &database, QString user) : m_database(database), m_user(std::move(user)) {}

    QString text(const Setting &setting);
    int number(const Setting &setting) { return text(setting).toInt(); }
    bool flag(const Setting &setting) { return number(setting) != 0; }
    /// Whether records of the type may be made: it needs no setting, or its setting is on.
    bool uses(const RecordType &type) { return !type.switchedBy || flag(Setting {type.switchedBy, "0"}); }
    /// In its own small transaction unless one is open.
    void set(const Setting &setting, const QString &value);

    StatusPolicy statusPolicy();
    ObjectionTerms objectionTerms();

private:
    QString scopeOf(const Setting &setting) const { return setting.scope == SettingScope::User ? m_user : QString(); }

    Database &m_database;
    QString m_user;
};

}  // namespace jiaxin
