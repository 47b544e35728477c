// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/layouts.h"

#include "domain/records/records.h"
#include "domain/workflow/step_document.h"

namespace jiaxin {
namespace {

struct Section {
    Label title;
    int column;
    std::initializer_list<const char *> fields;
};

const Section workerSections[] = {
    {label("jiaxin::Forms", "Identity of the person"),
     0,
     {"name", "document_type", "document_number", "document_issuer", "document_valid_from", "document_valid_until", "sex",
      "birth_date", "ethnicity", "nationality"}},
    {label("jiaxin::Forms", "Contact and address"),
     0,
     {"phone", "division", "registered_address", "current_address", "emergency_contact", "emergency_phone"}},
    {label("jiaxin::Forms", "Employment"), 1, {"enterprise", "category", "jobs", "skill_level", "skill_certificate_number"}},
    {label("jiaxin::Forms", "Photo"), 1, {"photo"}},
    {label("jiaxin::Forms", "Further facts"),
     1,
     {"education", "declared_health", "poverty_relief", "assisted_area", "mofcom_number", "mofcom_state"}},
};

const Section enterpriseSections[] = {
    {label("jiaxin::Forms", "Registration"),
     0,
     {"name", "credit_code", "registration_number", "kind", "registration_state", "registration_authority", "established_on",
      "approved_on", "term_from", "term_until", "registered_capital", "currency", "industry_code", "business_scope",
      "former_name", "brand"}},
    {label("jiaxin::Forms", "Address"), 1, {"division", "registered_address", "business_address"}},
    {label("jiaxin::Forms", "Legal representative"),
     1,
     {"legal_representative", "legal_representative_document_type", "legal_representative_document_number",
      "legal_representative_phone"}},
    {label("jiaxin::Forms", "Contact"), 1, {"contact_name", "contact_phone", "landline", "email"}},
    {label("jiaxin::Forms", "Business"),
     1,
     {"business_model", "services", "declared_headcount", "store_count", "annual_revenue"}},
    {label("jiaxin::Forms", "Material"), 1, {"licence_scan", "commitment_scan", "management_rules_scan"}},
    {label("jiaxin::Forms", "Other platforms"), 1, {"mofcom_number", "mofcom_state", "province_number"}},
};

QList<FormSection> translated(std::span<const Section> sections)
{
    QList<FormSection> list;
    for (const Section &section : sections) {
        FormSection one {.title = section.title.translated(), .fields = {}, .column = section.column};
        for (const char *field : section.fields)
            one.fields.append(QLatin1String(field));
        list.append(one);
    }
    return list;
}

}  // namespace

QList<FormSection> formLayout(const RecordType &type, const QString &fixed)
{
    constexpr qsizetype manyFields = 10;
    constexpr int longText = 300;
    if (&type == &workerType)
        return translated(workerSections);
    if (&type == &enterpriseType)
        return translated(enterpriseSections);
    QList<const Field *> asked;
    for (const Field &field : type.fields) {
        // What steps of the workflow fill is not typed into a form, nor what follows from the record that is chosen.
        const bool follows = &field == objectionType.field(u"subject_type");
        if (!field.id().startsWith(QLatin1String("withdraw")) && !isFilledBySteps(type, field.id()) && field.id() != fixed &&
            !follows)
            asked.append(&field);
    }
    FormSection facts {.title = type.label.translated(), .fields = {}};
    FormSection texts {.title = label("jiaxin::Forms", "Texts and scans").translated(), .fields = {}, .column = 1};
    for (const Field *field : std::as_const(asked)) {
        const bool scan = field->isFile();
        const bool text = field->isText() && !field->of && field->maximumLength() > longText;
        (asked.size() > manyFields && (scan || text) ? texts : facts).fields.append(field->id());
    }
    return texts.fields.isEmpty() ? QList<FormSection> {facts} : QList<FormSection> {facts, texts};
}

int expectedLength(const RecordType &type, const QString &field, const Record &record)
{
    constexpr int mobileLength = 11;
    constexpr int residentIdLength = 18;
    constexpr int creditCodeLength = 18;
    if (&type == &workerType && field == QLatin1String("phone"))
        return mobileLength;
    if (&type == &workerType && field == QLatin1String("document_number"))
        return static_cast<const Worker &>(record).documentType == DocumentType::ResidentId ? residentIdLength : 0;
    if (&type == &enterpriseType && field == QLatin1String("credit_code"))
        return creditCodeLength;
    return 0;
}

}  // namespace jiaxin
