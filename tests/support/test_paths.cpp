// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/test_paths.h"

namespace jiaxin::test {

QString sourceFile(const QString &relativePath)
{
    return qEnvironmentVariable("TEST_SOURCE_DIR") + u'/' + relativePath;
}

}  // namespace jiaxin::test
