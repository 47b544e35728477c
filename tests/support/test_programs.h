// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// One program a folder of tests instead of one a test: linking and the headers are paid for once. QTEST_MAIN and its kin enter
// their class instead of making a main(); the program runs the test that its first argument names: tests_app tst_import.
#pragma once
#include <QtTest>

namespace jiaxin::test {

/// A test by the file that it stands in. Made before main() by the macros below, never else.
class ProgramTest final {
public:
    using Run = int (*)(int argc, char **argv);
    /// source: __FILE__, whose base name is the test's name.
    ProgramTest(const char *source, Run run);
};

/// Exit code of QTest::qExec() for a Test under its kind of application; void: none.
template <typename Application, typename Test>
int runTest(int argc, char **argv)
{
    if constexpr (std::is_void_v<Application>) {
        Test test;
        return QTest::qExec(&test, argc, argv);
    } else {
        Application application(argc, argv);
        application.setAttribute(Qt::AA_Use96Dpi, true);
        Test test;
        return QTest::qExec(&test, argc, argv);
    }
}

}  // namespace jiaxin::test

#define JIAXIN_JOINED(a, b) a##b
#define JIAXIN_PROGRAM_TEST_AS(number, Application, Test)                                                                      \
    static const jiaxin::test::ProgramTest JIAXIN_JOINED(programTest, number)(__FILE__,                                        \
                                                                              &jiaxin::test::runTest<Application, Test>);
#define JIAXIN_PROGRAM_TEST(Application, Test) JIAXIN_PROGRAM_TEST_AS(__COUNTER__, Application, Test)

#undef QTEST_MAIN
#undef QTEST_GUILESS_MAIN
#undef QTEST_APPLESS_MAIN
#ifdef QT_WIDGETS_LIB
#define QTEST_MAIN(Test) JIAXIN_PROGRAM_TEST(QApplication, Test)
#else
#define QTEST_MAIN(Test) JIAXIN_PROGRAM_TEST(QCoreApplication, Test)
#endif
#define QTEST_GUILESS_MAIN(Test) JIAXIN_PROGRAM_TEST(QCoreApplication, Test)
#define QTEST_APPLESS_MAIN(Test) JIAXIN_PROGRAM_TEST(void, Test)
