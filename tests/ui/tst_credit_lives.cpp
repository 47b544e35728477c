// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The lives of penalties, list entries and objections in the window, by keyboard, each to its end; what is forbidden is not
// offered or refused with nothing changed (domain.md §4.5, §4.6). Rewards have a page of their own: tst_rewards.
#include "tests/support/credit_lives.h"
#include "tests/ui/program_fixture.h"

#include "app/records/record_service.h"
#include "app/words/words.h"
#include "ui/dialogs/step_dialog.h"
#include "ui/kit/button.h"
#include "ui/pages/record_detail.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>

namespace jiaxin::test {

using credit::Life;
using credit::Scene;

class TestCreditLives final : public QObject {
    Q_OBJECT

    std::unique_ptr<ProgramFixture> m_fixture;
    RecordId m_enterprise;
    const RecordType *m_type = nullptr;
    RecordId m_id;
    QByteArray m_day;
    QByteArray m_user;

    template <class W>
    W *visible(const char *name = nullptr)
    {
        const QList<W *> all =
            name ? m_fixture->program().findChildren<W *>(QLatin1String(name)) : m_fixture->program().findChildren<W *>();
        const auto found = std::find_if(all.begin(), all.end(), [](W *widget) { return widget->isVisible(); });
        return found == all.end() ? nullptr : *found;
    }
    QString state()
    {
        return *m_fixture->program().session()->context().session().wait([this](Workspace &work) -> Result<QString> {
            return RecordService(work).currentState(*m_type, *work.store.load(*m_type, m_id));
        });
    }
    void key(Qt::Key key)
    {
        // No window manager gives the window back what a dialog took.
        m_fixture->program().activateWindow();
        (void)QTest::qWaitForWindowActive(&m_fixture->program());
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_fixture->window(), key);
        m_fixture->settle();
    }
    /// Opens the record as that person on that day.
    void enter(const Scene &scene)
    {
        if (m_day != scene.day || m_user != scene.user) {
            m_day = scene.day;
            m_user = scene.user;
            m_fixture->close();
            m_fixture->office.clock.set(
                QDateTime(QDate::fromString(QLatin1String(scene.day), Qt::ISODate), QTime(1, 0), Qt::UTC));
            m_fixture->openAs(QLatin1String(scene.user));
        }
        m_fixture->openPage(QStringLiteral("archive"),
                            {{QStringLiteral("type"), QString(m_type->id())}, {QStringLiteral("id"), m_id.toString()}});
        m_fixture->settle();
    }
    /// The dialog of a step: of the first by F8, of the others by F9 and its menu. Null: it is not offered.
    StepDialog *begin(const QString &action)
    {
        auto *first = visible<Button>("step");
        if (first && first->isEnabled() && first->text() == actionText(*m_type, action)) {
            key(Qt::Key_F8);
            return visible<StepDialog>();
        }
        auto *more = visible<Button>("more");
        if (!more || !more->isEnabled())
            return nullptr;
        key(Qt::Key_F9);
        auto *menu = visible<QMenu>();
        if (!menu)
            return nullptr;
        QAction *step = menu->findChild<QAction *>(QStringLiteral("step_") + action);
        if (!step) {
            QTest::keyClick(menu, Qt::Key_Escape);
            return nullptr;
        }
        menu->setActiveAction(step);
        QTest::keyClick(menu, Qt::Key_Return);
        m_fixture->settle();
        return visible<StepDialog>();
    }
    static void fill(StepDialog *dialog, const QString &field, const QString &text)
    {
        if (auto *amendments = dialog->findChild<QComboBox *>(QStringLiteral("amendments"));
            amendments && !dialog->findChild<QWidget *>(field)) {
            amendments->setCurrentIndex(amendments->findData(field));
            emit amendments->activated(amendments->currentIndex());
        }
        auto *widget = dialog->findChild<QWidget *>(field);
        QVERIFY2(widget, qPrintable(field));
        widget->setFocus();
        if (auto *box = qobject_cast<QComboBox *>(widget)) {
            box->setCurrentIndex(box->findData(text));
            QVERIFY2(box->currentIndex() >= 0, qPrintable(text));
            return;
        }
        QTest::keyClick(widget, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(widget, Qt::Key_Delete);
        typeText(widget, text);
    }
    /// What stands behind `--name` in the words of a scene, in their order.
    static QStringList options(const QStringList &words, const char *name)
    {
        QStringList values;
        for (qsizetype i = 0; i + 1 < words.size(); ++i) {
            if (words.at(i) == QLatin1String(name))
                values.append(words.at(i + 1));
        }
        return values;
    }
    void fillAll(StepDialog *dialog, const QStringList &words, const Transition &step)
    {
        using Part = StepField::Part;
        for (const auto &[part, name] : {std::pair(Part::Number, "--document"), std::pair(Part::Date, "--date")}) {
            const StepField *field = stepField(step, part);
            const QString given = options(words, name).value(0);
            if (field && (!given.isEmpty() || part == Part::Date))
                fill(dialog, QLatin1String(field->name), given);
        }
        if (const QString note = options(words, "--note").value(0); !note.isEmpty()) {
            const StepField *field = stepField(step, Part::Reason);
            fill(dialog, field ? QLatin1String(field->name) : QLatin1String("note"), note);
        }
        for (const QString &value : options(words, "--set"))
            fill(dialog, value.section(u'=', 0, 0), value.section(u'=', 1));
    }
    void play(const Scene &scene)
    {
        const QStringList words = test::words(scene.words);
        const QString before = state();
        if (words.first() == QLatin1String("show"))
            return;
        if (words.first() == QLatin1String("edit")) {
            const auto *edit = visible<Button>("edit");
            QVERIFY2(!edit || !edit->isEnabled(), "what may not be edited is offered to be");
            return;
        }
        StepDialog *dialog = begin(words.first());
        if (!dialog) {
            QVERIFY2(scene.exit == 3 || scene.exit == 4, "a step that is possible is not offered");
            return;
        }
        const Transition *step = findTransition(m_type->id(), before, words.first());
        QVERIFY(step);
        fillAll(dialog, words, *step);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        m_fixture->settle();
        QCOMPARE(visible<StepDialog>() == nullptr, scene.exit == 0);
        if (scene.exit == 0)
            return;
        QCOMPARE(state(), before);
        QTest::keyClick(dialog, Qt::Key_Escape);
        m_fixture->settle();
    }

private slots:
    void lives_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(credit::lives)); ++i) {
            if (QLatin1String(credit::lives[i].type) != QLatin1String("reward"))
                QTest::newRow(credit::lives[i].name) << i;
        }
    }
    void lives()
    {
        QFETCH(const int, index);
        const Life &life = credit::lives[index];
        m_fixture = std::make_unique<ProgramFixture>();
        m_fixture->office.clock.set(QDateTime(QDate(2026, 5, 20), QTime(1, 0), Qt::UTC));
        m_enterprise = m_fixture->office.published(1);
        const QString county = QStringLiteral("610103");
        for (const User &user : {User {QLatin1String(credit::clerk), {}, county, {Role::Clerk}},
                                 User {QLatin1String(credit::both), {}, county, {Role::Clerk, Role::Reviewer}},
                                 User {QLatin1String(credit::leader), {}, QStringLiteral("610100"), {Role::Leader}}})
            m_fixture->office.addUser(user);
        m_type = recordTypeByName(QLatin1String(life.type));
        m_day.clear();
        m_fixture->office.clock.set(
            QDateTime(QDate::fromString(QLatin1String(life.scenes.front().day), Qt::ISODate), QTime(0, 45), Qt::UTC));
        m_fixture->office.as(QLatin1String(life.creator));
        m_id = m_fixture->office.create(*m_type, credit::valuesOf(QLatin1String(life.name), m_enterprise.toString()));
        QString last;
        for (const Scene &scene : life.scenes) {
            enter(scene);
            play(scene);
            if (!QTest::currentTestFailed())
                last = scene.exit == 0 ? QLatin1String(scene.said) : last;
            if (QTest::currentTestFailed() || (!last.isEmpty() && state() != last)) {
                m_fixture->grab(QStringLiteral("credit-lives-failed"));
                QFAIL(qPrintable(
                    QStringLiteral("%1 %2 %3: %4")
                        .arg(QLatin1String(scene.day), QLatin1String(scene.user), QString::fromUtf8(scene.words), state())));
            }
        }
        m_fixture.reset();
    }
};

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestCreditLives)
#include "tst_credit_lives.moc"
