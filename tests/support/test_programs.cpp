// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/test_programs.h"

#include <QFileInfo>
#include <QMap>

#include <cstdio>

namespace jiaxin::test {
namespace {

QMap<QString, ProgramTest::Run> &programTests()
{
    static QMap<QString, ProgramTest::Run> tests;
    return tests;
}

}  // namespace

ProgramTest::ProgramTest(const char *source, Run run)
{
    programTests().insert(QFileInfo(QString::fromUtf8(source)).completeBaseName(), run);
}

}  // namespace jiaxin::test

int main(int argc, char **argv)
{
    const auto &tests = jiaxin::test::programTests();
    const auto test = argc > 1 ? tests.find(QString::fromLocal8Bit(argv[1])) : tests.end();
    if (test == tests.end()) {
        for (const QString &name : tests.keys())
            std::puts(qUtf8Printable(name));
        return argc > 1 ? 2 : 0;
    }
    // The name of the test is taken out, so that the rest are the arguments of Qt Test.
    for (int index = 1; index < argc; ++index)
        argv[index] = argv[index + 1];
    return (*test)(argc - 1, argv);
}
