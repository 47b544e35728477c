// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "pch_core.h"

#include "tests/support/test_programs.h"
