// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What each rule says to a person; the codes are those of dictionary.md, the numbers those of domain.md §3.
#include "app/words/word_table.h"
#include "app/words/words.h"

namespace jiaxin {

namespace {

constexpr std::array problemWords {
    Words {"required", "credit_code", "",
           label("problem", "Enter the credit code, or the registration number of an old individual business")},
    Words {"required", "returned_on", "", label("problem", "There is a conclusion: enter the day on which it was returned")},
    Words {"required", "ended_on", "", label("problem", "The course is passed: enter the day on which it ended")},
    Words {"required", "scope", "", label("problem", "Tick what the consent covers, each item by itself")},
    Words {"required", "", "", label("problem", "%2 is required, please enter it")},

    Words {"length", "document_number", "",
           label("problem", "The number has not the right length (18 digits on an identity card); compare with the document")},
    Words {"length", "legal_representative_document_number", "",
           label("problem", "The number has not the right length (18 digits on an identity card); compare with the document")},
    Words {"length", "resident_id", "", label("problem", "18 characters are needed, there are %1; compare with the document")},
    Words {"length", "permanent_residence", "",
           label("problem", "18 or 15 characters are needed, there are %1; compare with the document")},
    Words {"length", "credit_code", "",
           label("problem", "The credit code has 18 characters; compare with the business licence")},
    Words {"length", "registration_number", "",
           label("problem", "The registration number has 15 digits (13 before 2007); compare with the business licence")},
    Words {"length", "organization_code", "", label("problem", "The organisation code has 9 characters, there are %1")},
    Words {"length", "division", "", label("problem", "A division code has 6 digits; choose it from the list")},
    Words {"length", "contact_name", "", label("problem", "A name has 2 to 50 characters")},
    Words {"length", "emergency_contact", "", label("problem", "A name has 2 to 50 characters")},
    Words {"length", "legal_representative", "", label("problem", "A name has 2 to 50 characters")},
    Words {"length", "person_name", "", label("problem", "A name has 2 to 50 characters")},
    Words {"length", "landline", "", label("problem", "Write area code and number, such as 029-88886666")},
    Words {"length", "hotline", "", label("problem", "Write area code and number, such as 029-88886666")},
    Words {"length", "phone", "", label("problem", "A mobile number has 11 digits, a landline an area code, as 029-88886666")},
    Words {"length", "contact_phone", "",
           label("problem", "A mobile number has 11 digits, a landline an area code, as 029-88886666")},
    Words {"length", "emergency_phone", "",
           label("problem", "A mobile number has 11 digits, a landline an area code, as 029-88886666")},
    Words {"length", "legal_representative_phone", "",
           label("problem", "A mobile number has 11 digits, a landline an area code, as 029-88886666")},
    Words {"length", "", "#", label("problem", "Too long: at most %1 characters, please shorten it")},
    Words {"length", "", "", label("problem", "%2 has not the right length, please check it")},

    Words {"alphabet", "email", "", label("problem", "Not an e-mail address; write it as name@example.com")},
    Words {"alphabet", "credit_code", "#",
           label("problem", "Character %1 cannot stand there (I O S V Z are never used); compare with the business licence")},
    Words {"alphabet", "", "#", label("problem", "Character %1 cannot stand there, please check it")},
    Words {"alphabet", "", "", label("problem", "%2 has not the right form, please check it")},

    Words {"check_character", "document_number", "",
           label("problem", "The check character (the last one) does not agree; compare with the document")},
    Words {"check_character", "legal_representative_document_number", "",
           label("problem", "The check character (the last one) does not agree; compare with the document")},
    Words {"check_character", "permanent_residence", "",
           label("problem", "The check character (the last one) does not agree; compare with the document")},
    Words {"check_character", "resident_id", "",
           label("problem", "The check character (the 18th) does not agree; compare with the document")},
    Words {"check_character", "credit_code", "organization_code",
           label("problem",
                 "The check character inside (the 17th) does not agree; keep it if it stands so on the business licence")},
    Words {"check_character", "credit_code", "",
           label("problem", "The check character (the 18th) does not agree; keep it if it stands so on the business licence")},
    Words {"check_character", "", "",
           label("problem", "The check character (the last one) does not agree; keep it if it stands so on the licence")},

    Words {"impossible_date", "document_number", "",
           label("problem", "The birth date in the number does not exist; compare with the document")},
    Words {"impossible_date", "legal_representative_document_number", "",
           label("problem", "The birth date in the number does not exist; compare with the document")},
    Words {"impossible_date", "resident_id", "",
           label("problem", "The birth date in the number does not exist; compare with the document")},
    Words {"impossible_date", "permanent_residence", "",
           label("problem", "The birth date in the number does not exist; compare with the document")},
    Words {"impossible_date", "", "", label("problem", "There is no such day; write it as 2026-11-23")},
    Words {"future_date", "document_number", "",
           label("problem", "The birth date in the number is after today; compare with the document")},
    Words {"future_date", "legal_representative_document_number", "",
           label("problem", "The birth date in the number is after today; compare with the document")},
    Words {"future_date", "resident_id", "",
           label("problem", "The birth date in the number is after today; compare with the document")},
    Words {"future_date", "permanent_residence", "",
           label("problem", "The birth date in the number is after today; compare with the document")},
    Words {"future_date", "joined_on", "", label("problem", "The day is after today; keep it if that is meant")},
    Words {"future_date", "starts_at", "", label("problem", "The day is after today; keep it if that is meant")},
    Words {"future_date", "", "", label("problem", "The day is after today, please check it")},

    Words {"unknown_province", "", "",
           label("problem", "No province has the code %1; keep it if it stands so on the document")},
    Words {"unknown_division", "division", "",
           label("problem", "The division code is not in the list; choose it from the list or keep it if it is right")},
    Words {"unknown_division", "", "",
           label("problem", "The division code in it is not in the list; keep it if it stands so on the document")},
    Words {"outside_province", "", "",
           label("problem", "Registered outside Shaanxi (%1): a branch or a firm that has moved? Keep it if that is right")},
    Words {"born_before_1900", "", "", label("problem", "Born before 1900; keep it if it stands so on the document")},
    Words {"converted_15_digits", "", "",
           label("problem", "A 15-digit number of an old card was made 18 digits; compare with the present card")},
    Words {"age_under_16", "", "", label("problem", "Younger than %1: must not be employed (Labour Law, article 15)")},
    Words {"age_notice", "", "minor",
           label("problem", "16 or 17 years old: the rules on juvenile workers apply; keep the record if that is right")},
    Words {
        "age_notice", "", "over_retirement",
        label("problem", "Past the retirement age: a service contract, check the insurance; keep the record if that is right")},
    Words {"age_notice", "", "over_70", label("problem", "Older than 70: check health and insurance; keep if that is right")},
    Words {"number_lost_digits", "", "",
           label("problem",
                 "A spreadsheet has cut the last digits; set the column to text there and enter the whole number again")},
    Words {"sex_mismatch", "", "",
           label("problem", "The sex differs from that in the document number; compare with the document")},
    Words {"birth_date_mismatch", "", "",
           label("problem", "The birth date differs from that in the document number; compare with the document")},
    Words {"identity_mismatch", "", "",
           label("problem", "The number is in the vault under another name; compare with the document before going on")},
    Words {"duplicate_in_file", "", "#", label("problem", "The same as row %1 of this file; keep one of them")},
    Words {"duplicate_in_file", "", "", label("problem", "Stands twice in this file; keep one of them")},
    Words {"duplicate_in_vault", "", "",
           label("problem", "%2 is in the vault already; open that record instead of making a second one")},
    Words {"unknown_enterprise", "", "",
           label("problem", "The enterprise is not in the vault; enter the enterprise first, then this row again")},
    Words {"unknown_worker", "", "",
           label("problem", "The worker is not in the vault; enter the worker first, then this row again")},
    Words {"unknown_allocation", "", "",
           label("problem", "No fund allocation of this document number, or several: name the unit that it was allocated to")},
    Words {"missing_file", "", "",
           label("problem", "The file is not in the archive's folder; copy the folder together with the workbook")},
    Words {"damaged_file", "", "",
           label("problem", "The file in the archive's folder is damaged or was changed; export the archive again")},
    Words {"wrong_state", "enterprise", "frozen",
           label("problem", "The enterprise is frozen and takes on nobody; choose another one, or wait until it is thawed")},
    Words {"wrong_state", "enterprise", "",
           label("problem", "The enterprise is struck off or without its licence and takes on nobody; choose another one")},
    Words {"wrong_state", "", "frozen",
           label("problem", "The worker's consent has lapsed: renew the consent first, then enter this row again")},
    Words {"wrong_state", "", "locked", label("problem", "The record is locked and cannot be changed")},
    Words {"wrong_state", "", "",
           label("problem", "The record is under review or closed and cannot be changed now; wait for the decision")},
    Words {"outside_territory", "", "",
           label("problem", "The record belongs to another unit; ask that unit to enter this row")},
    Words {"unknown_code", "document_number", "",
           label("problem", "The country or region in the number is not in the list; keep it if it stands so on the document")},
    Words {"unknown_code", "subject", "",
           label("problem", "There is no such record in the archive; find it by the enterprise or the worker")},
    Words {"unknown_code", "", "", label("problem", "%2 is not one of the values allowed; choose it from the list")},
    Words {"unknown_field", "", "", label("problem", "There is no field %2; check its name")},
    Words {"date_order", "", "", label("problem", "The end is before the start; please check both days")},
    Words {"expired_document", "", "",
           label("problem", "The document has expired; ask for the new one, or keep it until that comes")},
    Words {"document_number_format", "", "",
           label("problem", "Write the document number as in 陕商函〔2020〕590号: authority, year in brackets, serial number")},
    Words {"unlikely_measure", "", "#",
           label("problem", "About %1 mm is expected; measure again in millimetres, from the mark that the picture shows")},
    Words {"unlikely_measure", "", "", label("problem", "No printer errs so far; measure again in millimetres")},
    Words {"inconsistent_serials", "", "",
           label("problem", "Both serials need the same letters and as many digits; compare with the first and last piece")},
    Words {"inconsistent_amount", "", "", label("problem", "The serials say %1 pieces; correct the amount or the serials")},
    Words {"out_of_range", "", "#", label("problem", "Out of range: at most %1, please check it")},
    Words {"out_of_range", "", "", label("problem", "Out of range, please check it")},
    Words {"formula_text", "", "",
           label("problem", "The cell holds a formula without a result; put the value in its place and import again")},
    Words {"hidden_row", "", "", label("problem", "The row is hidden in the file and was read too; check that it is meant")},
    Words {"not_household_service", "", "",
           label("problem", "The business scope does not name household service; check it, or keep it with a reason")},
    Words {"fever", "", "", label("problem", "37.3 °C or more: this is a fever; ask again before storing it")},
    Words {"not_price_times_count", "", "",
           label("problem", "Not the price times the number of records; check it, or keep it where a cap or a floor applies")},
    Words {"same_unit", "", "", label("problem", "It lies with this unit already; choose another one")},
    Words {"blacklisted", "", "",
           label("problem", "It is on the black list: no funds, no certificates and no red list until it has been removed")},
    Words {"term_too_long", "valid_until", "#",
           label("problem", "An entry of this list holds %1 years at most; choose an earlier day")},
    Words {"term_too_long", "", "", label("problem", "Beyond the longest publicity of this severity; choose an earlier day")},
    Words {"not_by_default", "", "",
           label("problem", "What is minor is not shown to the public by default; write why this one is to be shown")},
    Words {"not_of_step", "", "", label("problem", "%2 is not a matter of this step; leave it out")},
    Words {"repair_too_early", "", "",
           label("problem", "Before the first repair date: the least publicity is not over on that day; check the day")},
    // The rules of filing checks alone.
    Words {"missing", "", "", label("problem", "%2 was not filed; ask for it or pass it with a reason")},
    Words {"address_division", "", "",
           label("problem", "The address lies in another unit's territory (%1); check which unit is responsible")},
    Words {"wrong_division", "", "",
           label("problem", "The division does not belong to the managing unit; return it as filed at the wrong office")},
    Words {"term_over", "", "", label("problem", "The business term is over; ask for the renewed licence")},
    Words {"not_in_business", "", "", label("problem", "The enterprise is not in business; compare with the register")},
    Words {"register_differs", "", "", label("problem", "%2 differs from the register; compare it, and return what is wrong")},
    Words {"register_state", "", "revoked",
           label("problem", "In the register its licence is revoked; it takes on no business")},
    Words {"register_state", "", "deregistered",
           label("problem", "In the register it is deregistered; ask the enterprise, or reject the filing")},
    Words {"register_state", "", "cancelled",
           label("problem", "In the register its registration is cancelled; ask the enterprise, or reject the filing")},
    Words {"register_state", "", "moved_out",
           label("problem", "In the register it has moved out; check which unit is responsible")},
    Words {"register_state", "", "suspended",
           label("problem", "In the register its business is suspended; ask the enterprise")},
    Words {"register_state", "", "abnormal",
           label("problem", "In the register it is listed as operating abnormally; ask the enterprise why")},
    Words {"register_state", "", "", label("problem", "The register does not say that it is in business; ask the enterprise")},
    Words {"older_extract", "", "", label("problem", "The vault has a newer extract of this enterprise; that one stays")},
    Words {"headcount", "", "", label("problem", "Fewer workers are filed than were declared; ask for the others' archives")},
    Words {"missing_scan", "", "", label("problem", "%2 is missing; ask for the scan")},
    Words {"same_code", "", "", label("problem", "Another enterprise in the vault has the same code; compare both")},
    Words {"similar_name", "", "", label("problem", "Another enterprise in the vault has a similar name; compare both")},
    Words {"key_changed", "", "", label("problem", "%2 was changed since the last review; compare it anew")},
    Words {"pin_unanswered", "", "", label("problem", "%2 was pinned at the last return and has not changed since")},
    Words {"unknown_authority", "", "", label("problem", "The authority is not known; compare it with the proof")},
    Words {"level_mismatch", "", "", label("problem", "The level does not fit the authority; compare it with the proof")},
    Words {"no_term", "", "", label("problem", "The material gives no term; ask for it or pass it with a reason")},
    Words {"same_document", "", "", label("problem", "Another reward has this document number; compare both")},
    Words {"same_name", "", "", label("problem", "The enterprise has a reward of this name already; compare both")},
    Words {"not_published", "", "", label("problem", "The enterprise is not published yet; publish it first")},
    Words {"no_face", "", "",
           label("problem", "No face was found in the portrait; use it only if you see that the person can be recognised")},
    Words {"several_faces", "", "",
           label("problem", "More than one face was found in the portrait; use it only if it shows one person alone")},
    Words {"unknown_number", "", "", label("problem", "No worker of this number in the vault; name the file by the number")},
};

QString fieldName(const RecordType *type, const QString &field)
{
    if (type)
        return fieldText(*type, field);
    return field;
}

WordsQuery queryFor(const RecordType *type, const Problem &problem)
{
    // The check character that blocks is the 18th of a personal number; the 15-character numbers only warn.
    if (problem.rule == QLatin1String("check_character") && problem.severity == Severity::Block)
        return {problem.rule, QStringLiteral("resident_id"), problem.argument};
    // An enterprise's `name` is free text; a worker's is a person's.
    const bool person = problem.field == QLatin1String("name") && (!type || type == &workerType);
    return {problem.rule, person ? QStringLiteral("person_name") : problem.field, problem.argument};
}

}  // namespace

bool hasProblemWords(const Problem &problem)
{
    return findWords(problemWords, queryFor(nullptr, problem)) != nullptr;
}

QString problemText(const RecordType *type, const Problem &problem)
{
    if (const Words *words = findWords(problemWords, queryFor(type, problem)))
        return fillWords(*words, problem.argument, fieldName(type, problem.field));
    return label("problem", "%2 breaks a rule of this program's later version; please check it")
        .translated()
        .replace(QStringLiteral("%2"), fieldName(type, problem.field));
}

}  // namespace jiaxin
