// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What each error says to a person: what happened, what it means for the data, what to do.
#include "app/words/word_table.h"
#include "app/words/words.h"

namespace jiaxin {

namespace {

constexpr std::array errorWords {
    Words {"not_found", "", "vault.json",
           label("error", "There is no vault in this folder; choose another one or make a vault")},
    Words {"not_found", "", "backup", label("error", "There is no such backup file; check its name and place")},
    Words {"not_found", "key", "", label("error", "There is no such key in this vault; import it or choose another one")},
    Words {"not_found", "worker", "",
           label("error", "There is no such worker in this vault; it may have been merged or deleted")},
    Words {"not_found", "name", "", label("error", "There is no such user in this vault; check the name")},
    Words {"not_found", "number", "", label("error", "There is no certificate of this number in this vault; check the number")},
    Words {"not_found", "template", "", label("error", "There is no template of this name; choose one of the list")},
    Words {"not_found", "credit_code", "",
           label("error", "The vault has no registration data of this credit code; import an extract of the register")},
    Words {"not_found", "", "", label("error", "There is no such record in this vault; it may have been merged or deleted")},

    Words {"conflict", "", "stock_overlap",
           label("error", "Some of these serials are in the book already; compare with the earlier deliveries. Nothing was "
                          "changed")},
    Words {"conflict", "", "in_use",
           label("error", "The vault is open in another program on this computer; close that one first. Nothing was changed")},
    Words {"conflict", "", "not_empty",
           label("error", "The folder is not empty; choose an empty or a new one. What is in it was left alone")},
    Words {"conflict", "name", "", label("error", "There is a user of this name already; choose another name")},
    Words {"conflict", "worker", "",
           label("error",
                 "This worker has a certificate already: one number is one person's for life. Reissue or renew that one")},
    Words {"conflict", "document_number", "",
           label("error", "A worker with this document number is in the vault already; open that record. Nothing was saved")},
    Words {"conflict", "credit_code", "",
           label("error", "An enterprise with this credit code is in the vault already; open that record. Nothing was saved")},
    Words {"conflict", "", "consultation_open",
           label("error", "Your unit's last question about this record waits for an answer; wait for it or take it back")},
    Words {"conflict", "", "transfer_open",
           label("error", "A transfer of this record waits for an answer already; answer or withdraw that one first")},
    Words {"conflict", "", "",
           label("error", "This is in the vault already, or is being changed elsewhere. Nothing was saved; "
                          "look at the record and try again")},

    Words {"stale", "", "moved",
           label("error", "What was to be moved lies with another unit by now; withdraw this transfer. Nothing was changed")},
    Words {"stale", "", "",
           label("error",
                 "Somebody has changed the record since you saw it. Nothing was saved; look at it anew and decide again")},

    Words {"wrong_state", "", "switched_off",
           label("error", "This kind of record is switched off; a security administrator can switch it on")},
    Words {"wrong_state", "", "publicity_not_over",
           label("error", "The publicity period is not over yet; publish after its last day. Nothing was changed")},
    Words {"wrong_state", "", "sample_first",
           label("error", "Filings are reviewed together only after a sample of them; draw one first. Nothing was changed")},
    Words {"wrong_state", "", "sample",
           label("error", "Not every filing that was drawn has been opened yet; open these first. Nothing was changed")},
    Words {"wrong_state", "", "check",
           label("error", "One of its automatic checks is not green any more; review it alone. Nothing was changed")},
    Words {"wrong_state", "", "under_objection",
           label("error", "An objection to it is being handled; conclude and answer it first. Nothing was changed")},
    Words {"wrong_state", "", "repair_too_early",
           label("error", "The least publicity is not over yet; repair it from the first repair date on. Nothing was changed")},
    Words {"wrong_state", "", "no_notice",
           label("error", "The subject has not been given notice yet; record number and day of the notice first")},
    Words {"wrong_state", "", "statement_awaited",
           label("error", "The subject may still make a statement; record what was said, or wait for the end of the term")},
    Words {"wrong_state", "", "by_document",
           label("error", "It stands in the record and changes by a document only; take the step for it. Nothing was saved")},
    Words {"wrong_state", "", "approved",
           label("error", "The record is approved and cannot be edited now; have it returned if it must be corrected")},
    Words {"wrong_state", "", "concluded",
           label("error", "The objection is decided and cannot be edited any more; record a new one if need be")},
    Words {"wrong_state", "", "refused", label("error", "The objection was not accepted and cannot be edited any more")},
    Words {"wrong_state", "", "item_gone",
           label("error", "One of the items has been returned or changed since; take it out of the notice first. Nothing was "
                          "changed")},
    Words {"wrong_state", "", "open", label("error", "The notice is open and cannot be edited any more")},
    Words {"wrong_state", "", "not_eligible",
           label("error", "The worker does not meet all conditions for a certificate; look at the status and add what lacks")},
    Words {
        "wrong_state", "", "no_such_step",
        label("error", "This step is not possible from the record's present state. Nothing was changed; look at the record")},
    Words {"wrong_state", "", "frozen",
           label("error", "The worker's consent has lapsed, so the record is no longer updated; "
                          "record a new consent first. Nothing was saved")},
    Words {"wrong_state", "", "deleted",
           label("error", "The record was deleted or merged into another one; open that one. Nothing was saved")},
    Words {"wrong_state", "", "own_account",
           label("error", "Nobody disables the own account; another administrator has to do it")},
    Words {"wrong_state", "to_enterprise", "closed",
           label("error", "The new employer may not take on anybody now. Nothing was changed; look at that enterprise")},
    Words {"wrong_state", "", "closed", label("error", "It is closed and cannot be edited any more")},
    Words {"wrong_state", "", "last_slot",
           label("error", "This is the last user who can open the vault; add another one before removing this one")},
    Words {"wrong_state", "", "submitted",
           label("error", "The record is being reviewed and cannot be edited now; wait for the result or a return")},
    Words {"wrong_state", "", "county_approved",
           label("error", "The record is being reviewed and cannot be edited now; wait for the result or a return")},
    Words {"wrong_state", "", "city_approved",
           label("error", "The record is being reviewed and cannot be edited now; wait for the result or a return")},
    Words {"wrong_state", "", "in_publicity",
           label("error", "The record is in publicity and cannot be edited now; have it returned if it must be corrected")},
    Words {"wrong_state", "", "rejected", label("error", "The record was rejected and cannot be edited any more")},
    Words {"wrong_state", "", "locked", label("error", "The record is locked and cannot be edited any more")},
    Words {"wrong_state", "", "withdrawn", label("error", "It was withdrawn and cannot be edited any more; record a new one")},
    Words {
        "wrong_state", "", "has_certificate",
        label("error",
              "The worker has a certificate in force or in the making; reissue or cancel that one first. Nothing was changed")},
    Words {
        "wrong_state", "", "numbers_exhausted",
        label(
            "error",
            "The numbers of this device for this year are used up; issue from another device or ask the province for numbers")},
    Words {"wrong_state", "", "stock_exhausted",
           label("error",
                 "The book has fewer pieces of this card stock left than are needed; record what was received, or print "
                 "fewer. Nothing was changed")},
    Words {"wrong_state", "", "piece_taken",
           label("error", "One of these pieces is used or written off already; look at the book. Nothing was changed")},
    Words {"invalid", "note", "write_off_words", label("error", "“Other” needs a few words; write what happened")},
    Words {"invalid", "serials", "", label("error", "These serials are not of this delivery; compare with the book")},
    Words {"invalid", "printer", "", label("error", "Say which printer; its name has 100 characters at most")},
    Words {"invalid", "side", "", label("error", "The template has no such side")},
    Words {"invalid", "amount", "", label("error", "Say how many pieces")},
    Words {"io", "printer", "printer_absent",
           label("error",
                 "The printer is not there: it is switched off, not connected or was removed. Nothing was sent; no card "
                 "was recorded")},
    Words {"io", "printer", "printer_stopped",
           label("error", "The printer has stopped (no paper, a jam, or it was paused); see to it first. Nothing was sent; no "
                          "card was recorded")},
    Words {"wrong_state", "enterprise", "unprintable:*",
           label("error", "The enterprise's name has a character that the program's fonts cannot print (%1), so no certificate "
                          "can be made; check the name")},
    Words {"wrong_state", "", "unprintable:*",
           label("error", "The name has a character that the program's fonts cannot print (%1), so no certificate can be made; "
                          "check it against the document, and ask for a font with it if it is right")},
    Words {"wrong_state", "", "not_approved",
           label("error", "Only approved certificates are printed; look at the state of this one")},
    Words {"wrong_state", "", "awaiting_confirmation",
           label("error", "Its last sheet waits for confirmation; say first whether it came out")},
    Words {"wrong_state", "", "expired", label("error", "The term of the certificate is over; request it anew")},
    Words {"wrong_state", "", "nothing_sent", label("error", "No card of it was sent to the printer; print it first")},
    Words {"wrong_state", "", "by_certificate",
           label("error", "A card changes with its certificate only; take the step on the certificate")},
    Words {"wrong_state", "", "no_opinion",
           label("error", "Nobody has reviewed it since it was submitted, so there is no opinion to write down yet")},
    Words {"wrong_state", "", "not_returned",
           label("error", "Only of a returned record is there a notice of correction; return it first")},
    Words {"wrong_state", "", "no_prior_notice",
           label("error", "A prior notice is given before the black list and the watch list only")},
    Words {"wrong_state", "", "not_accepted",
           label("error", "The objection is not accepted; accept it before the authority is asked")},
    Words {"wrong_state", "", "not_concluded",
           label("error", "The objection is not concluded; record the conclusion before it is answered")},
    Words {"wrong_state", "", "no_items", label("error", "The notice has no items; choose what is to be published first")},
    Words {"wrong_state", "", "",
           label("error", "This is not possible in the record's present state. Nothing was changed; look at the record")},

    Words {"invalid", "password", "password_short", label("error", "The password is too short: 8 characters or more")},
    Words {"invalid", "password", "password_simple",
           label("error", "The password is too simple: mix three of small letters, capitals, digits and signs")},
    Words {"invalid", "password", "password_has_name",
           label("error", "The password contains the user's name; choose another password")},
    Words {"invalid", "password", "", label("error", "A password is needed")},
    Words {"invalid", "name", "",
           label("error", "The user's name has 2 to 40 letters or digits, dots, hyphens and underscores between them")},
    Words {"invalid", "roles", "",
           label("error", "These roles do not go together: an administrator's role excludes all others")},
    Words {"invalid", "unit", "", label("error", "The unit is not known or not below the vault's unit; check its code")},
    Words {"invalid", "device", "no_number_range",
           label("error", "Devices above 49 have no numbers of their own; make the vault with a device number from 0 to 49")},
    Words {"invalid", "device", "", label("error", "The device number is 0 to 9999")},
    Words {"invalid", "note", "required", label("error", "Say why these are two different ones. Nothing was changed")},
    Words {"invalid", "reason", "required", label("error", "This step needs a reason; choose one. Nothing was changed")},
    Words {"invalid", "reason", "", label("error", "This reason is not one of the list; choose one. Nothing was changed")},
    Words {"invalid", "note", "required",
           label("error", "A refusal needs a word of explanation for the other unit. Nothing was changed")},
    Words {"invalid", "to_unit", "no_other_level",
           label("error", "One level alone reviews this record: there is no other one to ask. Nothing was changed")},
    Words {"invalid", "question", "", label("error", "Write what you ask. Nothing was changed")},
    Words {"invalid", "answer", "", label("error", "Write the answer. Nothing was changed")},
    Words {"invalid", "user", "",
           label("error", "Choose a colleague of your unit and role who had no part in this filing. Nothing was changed")},
    Words {"invalid", "to_unit", "same_unit", label("error", "It lies with this unit already; choose another one")},
    Words {"invalid", "to_unit", "", label("error", "Choose the unit that is to take it over")},
    Words {"invalid", "to_enterprise", "", label("error", "Choose the worker's new employer")},
    Words {"invalid", "inquired_authority", "",
           label("error", "The authority to be asked is missing; fill it in at the objection first")},
    Words {"invalid", "action", "batch_action", label("error", "Many filings together are approved or returned, nothing else")},
    Words {"invalid", "note", "opinion_required", label("error", "Write the opinion that stands for all of them")},
    Words {"invalid", "items", "batch_empty", label("error", "There is no filing that could be reviewed together with others")},
    Words {"invalid", "items", "required", label("error", "Choose at least one item that is to be published")},
    Words {"invalid", "items", "in_other_notice",
           label("error", "One of the items stands in another notice already; take it out of one of them. Nothing was saved")},
    Words {"invalid", "items", "",
           label("error", "One of the items is not ready to be published; look at its state. Nothing was saved")},
    Words {"invalid", "subject_type", "", label("error", "Notices are made of enterprises, rewards and list entries")},
    Words {"invalid", "pin", "", label("error", "A pin names a field that the record does not have; check the field's name")},
    Words {"invalid", "extracted_on", "",
           label("error", "The day of the extract is after today; enter the day of the register that it shows")},
    Words {"invalid", "type", "no_archive", label("error", "Only an enterprise or a worker has an archive of its own")},
    Words {"invalid", "", "no_rows", label("error", "Nobody is on this list today, so that no file was written")},
    Words {"invalid", "", "only_xlsx", label("error", "This list is a table; give it a name that ends in .xlsx")},
    Words {"invalid", "", "no_letters", label("error", "There is nobody to write to")},
    Words {"invalid", "", "no_certificates", label("error", "There is no certificate to print")},
    Words {"invalid", "", "no_such_field",
           label("error", "The record has no such field, or the field takes no file; check the field's name")},
    Words {"invalid", "", "too_large",
           label("error", "More rows than a sheet can hold; narrow the list with filters and export it in parts")},
    Words {"invalid", "", "no_cipher",
           label("error",
                 "The encryption library is missing from this computer, so the vault stays closed; install the program anew")},
    Words {"invalid", "", "", label("error", "The entry is not right, so nothing was saved; please check it and try again")},

    Words {"forbidden", "", "role", label("error", "Your role does not allow this; ask a colleague who has the role")},
    Words {"forbidden", "", "territory",
           label("error", "The record belongs to another unit's territory; only that unit may change it")},
    Words {"forbidden", "", "level",
           label("error", "This step belongs to another level of review (county or city); it waits for them")},
    Words {"forbidden", "", "four_eyes",
           label("error", "You have submitted or reviewed this record yourself; another person has to take this step")},
    Words {"forbidden", "", "nothing_to_pass_on",
           label("error", "This does not wait for you, so that there is nothing to pass on. Nothing was changed")},
    Words {"forbidden", "", "by_enterprise",
           label("error", "This comes from departments with a document, never from the enterprise. Nothing was saved")},
    Words {"forbidden", "", "unknown_authority",
           label("error",
                 "The certificate was signed by an authority that this vault does not know; import the authority's own first")},
    Words {"bad_file", "", "no_code",
           label("error", "No QR code can be read in the picture; take it nearer, straight and without glare")},
    Words {"bad_file", "", "not_a_status_list", label("error", "This is no status list of certificates. Nothing was changed")},
    Words {"stale", "", "older_list",
           label("error", "A newer status list of the same office is here already. Nothing was changed")},
    Words {"forbidden", "", "unconfirmed_authority",
           label("error", "This is an authority's own key: compare its id with the office by telephone, then confirm it")},
    Words {"forbidden", "", "", label("error", "Your role does not allow this; ask a colleague who has the role")},

    Words {"wrong_password", "", "",
           label("error", "User name or password is wrong; after five failures the name is locked for "
                          "ten minutes. The data is untouched")},
    Words {"locked_out", "", "#",
           label("error", "Too many failures: this name is locked for another %1 seconds. The data is "
                          "untouched; try again then")},
    Words {"locked_out", "", "", label("error", "Too many failures: this name is locked for a while. The data is untouched")},
    Words {"too_new", "", "",
           label("error", "It was made by a later version of this program; update the program to open it. "
                          "Nothing was changed")},
    Words {"too_old", "", "",
           label("error", "It was made by a version too old for this program; open it once with a version "
                          "between them. Nothing was changed")},
    Words {"corrupt", "attachment", "",
           label("error", "A stored picture or scan is damaged; attach it anew from the original")},
    Words {"corrupt", "", "",
           label("error", "The data is damaged and was not opened; nothing was overwritten. Restore the last "
                          "backup into a new folder")},
    Words {"disk_full", "", "", label("error", "The disk is full. Nothing was half saved; make room and do it again")},

    Words {"io", "", "not_readable", label("error", "The file cannot be read; check its name, place and rights")},
    Words {"io", "", "cannot_open", label("error", "The file cannot be opened; check its name, place and rights")},
    Words {"io", "", "cannot_read",
           label("error", "The file could not be read to its end; copy it to this computer and try again")},
    Words {"io", "", "cannot_write",
           label("error", "The file cannot be written; close it in other programs and check the folder's rights")},
    Words {"io", "", "same_file", label("error", "The file with the errors cannot replace the source; choose another name")},
    Words {"io", "", "out_of_memory", label("error", "There is not enough memory; close other programs and try again")},
    Words {"io", "", "mkdir", label("error", "The folder cannot be made; check the place and its rights")},
    Words {"io", "", "fonts",
           label("error", "The program's fonts are missing, so no certificate can be drawn; install the program anew")},
    Words {"io", "", "pdf_program",
           label("error", "The program that shows PDF files is missing; install the package poppler-utils. The file is kept")},
    Words {"io", "", "face_data",
           label("error", "A file of the program is missing, so portraits cannot be checked; install the program anew")},
    Words {"io", "", "vault.lock", label("error", "The vault's folder cannot be written; check its rights")},
    Words {"io", "", "",
           label("error", "The disk could not be read or written; nothing was half saved. Check disk and rights "
                          "and try again")},

    Words {"bad_file", "", "not_an_image", label("error", "Not a picture in JPEG or PNG; choose another file")},
    Words {"bad_file", "", "too_small",
           label("error", "The portrait is too small: at least 295 × 413 pixels (25 × 35 mm); choose a larger one")},
    Words {"bad_file", "", "not_portrait",
           label("error", "Not of a portrait's form (25 × 35 mm upright); crop the picture and attach it again")},
    Words {"bad_file", "", "too_blurred",
           label("error", "The portrait is blurred: the face would not be recognisable on the card. Scan or take it anew")},
    Words {"bad_file", "", "too_dark",
           label("error", "The portrait is too dark: the face cannot be made out. Take it anew with light from the front")},
    Words {
        "bad_file", "", "too_bright",
        label("error", "The portrait is overexposed: the face is burnt out. Take it anew with less light, or scan it darker")},
    Words {"bad_file", "", "low_contrast",
           label("error",
                 "The portrait is faded or foggy: it would print grey in grey. Scan the original anew or take a new one")},
    Words {"bad_file", "", "pdf_damaged",
           label("error", "The PDF file is damaged and cannot be shown; attach it anew from the original")},
    Words {"bad_file", "", "pdf_password",
           label("error", "The PDF file has a password and cannot be shown; remove it and attach the file anew")},
    Words {"bad_file", "", "pdf_too_hard",
           label("error", "The PDF file is too large or too complicated to be shown; print it to a plain PDF and attach that")},
    Words {"bad_file", "", "too_large", label("error", "The file is too large to be honest; split it or choose another one")},
    Words {"bad_file", "", "not_a_zip", label("error", "Not a workbook: save it as .xlsx in WPS or Excel and try again")},
    Words {"bad_file", "", "xls",
           label("error", "An old .xls workbook: open it in WPS or Excel, save it as .xlsx and try again")},
    Words {"bad_file", "", "ods", label("error", "An .ods workbook: save it as .xlsx and try again")},
    Words {"bad_file", "", "encrypted", label("error", "The workbook has a password: remove it, save and try again")},
    Words {"bad_file", "", "truncated", label("error", "The file ends too early: it was not copied whole. Ask for it again")},
    Words {"bad_file", "", "corrupt", label("error", "The file is damaged: open it in WPS or Excel, save it and try again")},
    Words {"bad_file", "", "bad_xml", label("error", "The file is damaged: open it in WPS or Excel, save it and try again")},
    Words {"bad_file", "", "no_sheet", label("error", "The workbook has no sheet with a table; check the file")},
    Words {"bad_file", "", "bad_encoding",
           label("error", "The text is neither UTF-8 nor GB18030; save it as .xlsx or as CSV in UTF-8 and try again")},
    Words {"bad_file", "", "unterminated_quote",
           label("error", "A quotation mark in the text file is not closed; save it as .xlsx and try again")},
    Words {"bad_file", "", "no_header",
           label("error", "No row with known column headers was found; use the template. Nothing was "
                          "imported")},
    Words {"bad_file", "", "too_many_rows",
           label("error", "The file has more than 1,000,000 rows: split it and import the parts one by one")},
    Words {"bad_file", "", "not_a_backup", label("error", "The file is not a backup of this program; choose another one")},
    Words {"bad_file", "", "application_id", label("error", "The database belongs to another program; nothing was changed")},
    Words {"bad_file", "", "not_json", label("error", "The file does not hold one JSON object; check its content")},
    Words {"bad_file", "", "not_a_key_file",
           label("error", "Not a key request or key certificate of this program; choose another file")},
    Words {"bad_file", "", "unprintable:*",
           label("error", "The template has characters that the program's fonts cannot print (%1); change its text")},
    Words {"bad_file", "", "signature",
           label("error", "The signature in the file is wrong: it was changed on the way. Ask for it again")},
    Words {"bad_file", "", "", label("error", "The file cannot be used; check that it is the right one. Nothing was changed")},

    Words {"offline", "", "", label("error", "The server cannot be reached. Your work is kept here and sent later")},
    Words {"unauthorised", "", "",
           label("error", "The server does not know this computer any more; enrol it anew. Your work is "
                          "kept here")},
    Words {"server_refused", "", "", label("error", "The server refused this; your work is kept here. Look at the conflicts")},
    Words {"cancelled", "", "", label("error", "Cancelled. Nothing was half done")},
};

WordsQuery queryFor(const Error &error)
{
    return {errorName(error.code), error.field, error.detail};
}

}  // namespace

bool hasErrorWords(const Error &error)
{
    const Words *words = findWords(errorWords, queryFor(error));
    if (!words)
        return false;
    const auto lines = std::count_if(errorWords.begin(), errorWords.end(),
                                     [words](const Words &line) { return std::string_view(line.key) == words->key; });
    const bool general = !*words->field && !*words->argument;
    return !general || lines == 1 || (error.detail.isEmpty() && error.field.isEmpty());
}

QString errorText(const Error &error)
{
    const Words *words = findWords(errorWords, queryFor(error));
    if (!words)
        return errorText({.code = ErrorCode::Io});
    // Of `unprintable:𮧵` the sentence tells what comes behind the part that chose it.
    const QLatin1String pattern(words->argument);
    const QString argument = pattern.endsWith(u'*') ? error.detail.sliced(pattern.size() - 1) : error.detail;
    return fillWords(*words, argument, error.field);
}

}  // namespace jiaxin
