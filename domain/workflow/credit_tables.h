// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/workflow/transition.h"

namespace jiaxin {

/// The workflows of rewards, penalties, list entries and objections; for workflowFor().
std::span<const Workflow> creditWorkflows();

}  // namespace jiaxin
