// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/template_fault.h"

namespace jiaxin {

/// Why a certificate template is not taken, and what to change in the file: `该位置超出页面，请移入页面内或改小`.
QString templateFaultText(const TemplateFault &fault);

/// Where in the file: `第12行 <path>`, `第12行`, or nothing for the file as a whole.
QString templateFaultPlace(const TemplateFault &fault);

/// Whether a rule has words of its own; a test holds every rule of the reader against this.
bool hasTemplateWords(const QString &rule);

}  // namespace jiaxin
