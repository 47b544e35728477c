// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// An objection finds the record that it is about, and marks it; by keyboard.
#include "tests/ui/credit_desk.h"

#include "ui/forms/record_form.h"
#include "ui/forms/subject_edit.h"
#include "ui/kit/table_view.h"
#include "ui/pages/form_page.h"

#include <QAbstractItemView>
#include <QCompleter>

namespace jiaxin::test {

class TestObjections final : public QObject, CreditDesk {
    Q_OBJECT

private slots:
    void init() { makeOffice(); }
    void cleanup() { m_fixture.reset(); }

    /// A new objection finds its record by the enterprise, and then among what is kept of it; by keyboard alone.
    void anObjectionFindsItsRecord()
    {
        const RecordId id = penalty("ordinary", "2026-05-10");
        m_fixture->office.act(reviewer, penaltyType, id, {.action = QStringLiteral("record")});
        m_fixture->openAs(clerk);
        m_fixture->openPage(QStringLiteral("archive"), {{QStringLiteral("type"), QStringLiteral("objection")}});
        QTest::keyClick(m_fixture->window(), Qt::Key_N, Qt::ControlModifier);
        m_fixture->settle();
        auto *form = static_cast<FormPage *>(m_fixture->window()->page(QStringLiteral("form")))->form();
        auto *subject = static_cast<SubjectEdit *>(form->editor(QStringLiteral("subject"))->widget());
        QTRY_COMPARE(QApplication::focusWidget(), subject);
        const QAbstractItemView *popup = subject->completer()->popup();
        const auto offered = [&] {
            QStringList lines;
            for (int row = 0; popup->isVisible() && row < popup->model()->rowCount(); ++row)
                lines.append(popup->model()->index(row, 0).data().toString());
            return lines;
        };
        const auto press = [&](Qt::Key key) { QTest::keyClick(const_cast<QAbstractItemView *>(popup), key); };
        typeText(subject, QStringLiteral("xahq"));
        QTRY_COMPARE(offered().value(0), QStringLiteral("家政企业 · 西安禾沁1家政服务有限公司 · ") + creditCode(1));
        m_fixture->grab(QStringLiteral("objection-whom-1366x768-100"));
        press(Qt::Key_Return);
        QTRY_COMPARE(offered().size(), 2);
        QCOMPARE(offered().at(1), QStringLiteral("行政处罚 · 碑市监罚〔2026〕17号 · 2026-05-10 · 已登记"));
        m_fixture->grab(QStringLiteral("objection-which-1366x768-100"));
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QTRY_COMPARE(subject->record(), id);
        QCOMPARE(subject->text(), QStringLiteral("行政处罚 · 碑市监罚〔2026〕17号 · 2026-05-10"));
        QTRY_COMPARE(form->editor(QStringLiteral("applicant"))->raw(), QStringLiteral("西安禾沁1家政服务有限公司"));
        // What is typed over the choice and is nothing falls back to it.
        subject->selectAll();
        typeText(subject, QStringLiteral("qqqq"));
        QTRY_VERIFY(!popup->isVisible());
        QTest::keyClick(subject, Qt::Key_Tab);
        QCOMPARE(subject->text(), QStringLiteral("行政处罚 · 碑市监罚〔2026〕17号 · 2026-05-10"));
        const auto type = [&](const char *name, const QString &text) {
            QWidget *widget = form->editor(QLatin1String(name))->widget();
            widget->setFocus();
            typeText(widget, text);
        };
        type("applicant_phone", QStringLiteral("13900000001"));
        type("content", QStringLiteral("罚款金额有误"));
        m_fixture->settle();
        m_fixture->grab(QStringLiteral("objection-chosen-1366x768-100"));
        QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
        QVERIFY(QTest::qWaitFor([&] { return m_fixture->window()->currentPage() == QLatin1String("archive"); }, 5000));
        m_fixture->settle();
        show(penaltyType, id);
        QVERIFY(words("record_detail").join(u'|').contains(QStringLiteral("碑市监罚〔2026〕17号")));
        const auto stored = m_fixture->program().session()->context().session().wait([&](Workspace &work) -> Result<QString> {
            const auto all = work.store.childrenOf<Objection>(objectionType, "subject", id);
            return all.isEmpty() ? QString() : choiceName(all.first().subjectType);
        });
        QCOMPARE(*stored, QStringLiteral("penalty"));
    }

    /// What was chosen is in the draft, and comes back as what it is.
    void theChoiceIsInTheDraft()
    {
        const RecordId id = penalty("ordinary", "2026-05-10");
        m_fixture->office.act(reviewer, penaltyType, id, {.action = QStringLiteral("record")});
        m_fixture->openAs(clerk);
        const QVariantMap fresh {{QStringLiteral("type"), QStringLiteral("objection")}};
        m_fixture->openPage(QStringLiteral("form"), fresh);
        const auto subject = [&] {
            auto *form = static_cast<FormPage *>(m_fixture->window()->page(QStringLiteral("form")))->form();
            return static_cast<SubjectEdit *>(form->editor(QStringLiteral("subject"))->widget());
        };
        subject()->setRecord(id);
        QTRY_COMPARE(subject()->text(), QStringLiteral("行政处罚 · 碑市监罚〔2026〕17号 · 2026-05-10"));
        m_fixture->openPage(QStringLiteral("home"));
        m_fixture->openPage(QStringLiteral("form"), fresh);
        QTRY_COMPARE(subject()->text(), QStringLiteral("行政处罚 · 碑市监罚〔2026〕17号 · 2026-05-10"));
        auto *form = static_cast<FormPage *>(m_fixture->window()->page(QStringLiteral("form")))->form();
        QCOMPARE(static_cast<const Objection &>(*form->record()).subjectType, Objection::SubjectType::Penalty);
    }

    void anObjectionMarksItsRecord()
    {
        const RecordId id = penalty("ordinary", "2026-05-10");
        m_fixture->openAs(clerk);
        m_fixture->openPage(QStringLiteral("form"),
                            {{QStringLiteral("type"), QStringLiteral("objection")}, {QStringLiteral("parent"), id.toString()}});
        auto *form = static_cast<FormPage *>(m_fixture->window()->page(QStringLiteral("form")))->form();
        const auto type = [&](const char *name, const QString &text) {
            QWidget *widget = form->editor(QLatin1String(name))->widget();
            widget->setFocus();
            typeText(widget, text);
        };
        QVERIFY(!form->editor(QStringLiteral("subject")));
        QVERIFY(!form->editor(QStringLiteral("applicant"))->raw().isEmpty());
        type("applicant_phone", QStringLiteral("13900000001"));
        type("content", QStringLiteral("罚款金额有误"));
        type("fields", QStringLiteral("罚款金额（万元）"));
        m_fixture->grab(QStringLiteral("objection-form-1366x768-100"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
        QVERIFY(QTest::qWaitFor([&] { return m_fixture->window()->currentPage() == QLatin1String("archive"); }, 5000));
        m_fixture->settle();
        m_fixture->settle();
        QVERIFY2(words("record_detail").contains(QStringLiteral("受理期限")), qPrintable(words("record_detail").join(u'|')));
        QVERIFY(words("record_detail").join(u'|').contains(QStringLiteral("2026-11-25，剩 2 个工作日")));
        finish(beginStep());
        QVERIFY(words("record_detail").contains(QStringLiteral("核查期限")));
        m_fixture->grab(QStringLiteral("objection-1366x768-100"));
        QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
        show(penaltyType, id);
        QVERIFY(visible<QWidget>("under_objection"));
        auto *list = visible<TableView>("penalty");
        QStringList cells;
        for (int column = 0; column < list->model()->columnCount(); ++column)
            cells.append(list->model()->index(0, column).data().toString());
        QVERIFY2(cells.contains(QStringLiteral("异议处理中")), qPrintable(cells.join(u'|')));
        m_fixture->grab(QStringLiteral("penalty-objected-1366x768-100"));
    }
};

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestObjections)
#include "tst_objections.moc"
