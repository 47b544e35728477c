// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/workflow/intake.h"

namespace jiaxin {

namespace {

/// What was submitted is the office's until it is returned; a worker is filed by the unit, so that the draft is all there is.
constexpr std::array steps {
    IntakeStep {"enterprise", "create", nullptr, "draft"},
    IntakeStep {"enterprise", "edit", "draft", "draft"},
    IntakeStep {"enterprise", "edit", "returned", "returned"},
    IntakeStep {"enterprise", "submit", "draft", "submitted"},
    IntakeStep {"enterprise", "submit", "returned", "submitted"},
    IntakeStep {"enterprise", "submit", "returned", "county_approved"},
    IntakeStep {"worker", "create", nullptr, "draft"},
    IntakeStep {"worker", "edit", "draft", "draft"},
    IntakeStep {"worker", "delete", "draft", "draft"},
    IntakeStep {"reward", "create", nullptr, "draft"},
    IntakeStep {"reward", "edit", "draft", "draft"},
    IntakeStep {"reward", "edit", "returned", "returned"},
    IntakeStep {"reward", "delete", "draft", "draft"},
    IntakeStep {"reward", "submit", "draft", "submitted"},
    IntakeStep {"reward", "submit", "returned", "submitted"},
    IntakeStep {"objection", "create", nullptr, "received"},
    IntakeStep {"attachment", "attach", nullptr, "stored"},
};

/// Of both platforms (seed A15: the office enters into both), and how an objection came in.
constexpr std::array notTheirs {
    std::pair {"enterprise", "mofcom_number"},   std::pair {"enterprise", "mofcom_state"},
    std::pair {"enterprise", "province_number"}, std::pair {"worker", "mofcom_number"},
    std::pair {"worker", "mofcom_state"},        std::pair {"objection", "received_at"},
    std::pair {"objection", "applicant_kind"},   std::pair {"objection", "channel"},
};

}  // namespace

std::span<const IntakeStep> intakeSteps()
{
    return steps;
}

bool isFiledByEnterprises(QAnyStringView type)
{
    return std::any_of(steps.begin(), steps.end(),
                       [type](const IntakeStep &step) { return type == QAnyStringView(step.type); });
}

const IntakeStep *findIntakeStep(QAnyStringView type, QAnyStringView action, QAnyStringView state)
{
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const IntakeStep &step) {
        return type == QAnyStringView(step.type) && action == QAnyStringView(step.action) &&
               state == QAnyStringView(step.from ? step.from : "");
    });
    return found == steps.end() ? nullptr : &*found;
}

bool enterpriseFills(const RecordType &type, QAnyStringView field)
{
    if (!type.field(field))
        return false;
    for (const auto &[owner, name] : notTheirs) {
        if (type.id() == QLatin1String(owner) && field == QAnyStringView(name))
            return false;
    }
    // Scans are added to by both sides.
    const auto written = [field](const StepField &each) {
        return field == QAnyStringView(each.name) && each.part != StepField::Part::Scan;
    };
    const Workflow *workflow = workflowFor(type.id());
    return !workflow || std::none_of(workflow->transitions.begin(), workflow->transitions.end(), [&](const Transition &step) {
        return std::any_of(step.fields.begin(), step.fields.end(), written);
    });
}

}  // namespace jiaxin
