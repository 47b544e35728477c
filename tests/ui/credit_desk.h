// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/record_service.h"
#include "tests/ui/program_fixture.h"
#include "ui/dialogs/step_dialog.h"

#include <QApplication>
#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace jiaxin::test {

/// The credit archive of an enterprise in the program, and the dialogs of its steps by keyboard.
class CreditDesk {
protected:
    /// Anew, with one enterprise that is published.
    void makeOffice()
    {
        m_fixture = std::make_unique<ProgramFixture>();
        m_enterprise = m_fixture->office.published(1);
        m_fixture->office.as(clerk);
    }

    template <class W>
    W *visible(const char *name)
    {
        const QList<W *> all = m_fixture->window()->findChildren<W *>(QLatin1String(name));
        const auto found = std::find_if(all.begin(), all.end(), [](W *widget) { return widget->isVisible(); });
        return found == all.end() ? nullptr : *found;
    }
    /// The one that is open; none is nullptr.
    StepDialog *dialog()
    {
        const QList<StepDialog *> all = m_fixture->program().findChildren<StepDialog *>();
        const auto found = std::find_if(all.begin(), all.end(), [](StepDialog *open) { return open->isVisible(); });
        return found == all.end() ? nullptr : *found;
    }
    void show(const RecordType &type, const RecordId &id)
    {
        m_fixture->openPage(QStringLiteral("archive"),
                            {{QStringLiteral("type"), QString(type.id())}, {QStringLiteral("id"), id.toString()}});
        m_fixture->settle();
    }
    /// F8 takes the first step that is possible.
    StepDialog *beginStep()
    {
        // No window manager gives the window back what a dialog took.
        m_fixture->program().activateWindow();
        (void)QTest::qWaitForWindowActive(&m_fixture->program());
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_fixture->window(), Qt::Key_F8);
        m_fixture->settle();
        return dialog();
    }
    void finish(StepDialog *open)
    {
        QTest::keyClick(open, Qt::Key_Return, Qt::ControlModifier);
        m_fixture->settle();
    }
    static void fill(StepDialog *open, const char *field, const QString &text)
    {
        auto *widget = open->findChild<QWidget *>(QLatin1String(field));
        QVERIFY2(widget, field);
        widget->setFocus();
        if (auto *line = qobject_cast<QLineEdit *>(widget))
            line->selectAll();
        if (auto *box = qobject_cast<QComboBox *>(widget))
            box->setCurrentIndex(box->findText(text));
        else
            typeText(widget, text);
    }
    QString stateOf(const RecordType &type, const RecordId &id)
    {
        return *m_fixture->program().session()->context().session().wait([&](Workspace &work) -> Result<QString> {
            return RecordService(work).currentState(type, *work.store.load(type, id));
        });
    }
    /// What the visible labels of a pane say.
    QStringList words(const char *pane)
    {
        QStringList all;
        for (const QLabel *label : visible<QWidget>(pane)->findChildren<QLabel *>()) {
            if (label->isVisible())
                all.append(label->text());
        }
        return all;
    }
    /// A penalty of the enterprise, entered by whoever the office is open as.
    RecordId penalty(const char *severity, const char *decidedOn)
    {
        return m_fixture->office.create(penaltyType,
                                        {{QStringLiteral("subject_kind"), QStringLiteral("organisation")},
                                         {QStringLiteral("enterprise"), m_enterprise.toString()},
                                         {QStringLiteral("document_number"), QStringLiteral("碑市监罚〔2026〕17号")},
                                         {QStringLiteral("violation"), QStringLiteral("虚假宣传")},
                                         {QStringLiteral("facts"), QStringLiteral("夸大服务员资质")},
                                         {QStringLiteral("basis"), QStringLiteral("《中华人民共和国广告法》第五十五条")},
                                         {QStringLiteral("kinds"), QJsonArray {QStringLiteral("fine")}},
                                         {QStringLiteral("content"), QStringLiteral("罚款五千元")},
                                         {QStringLiteral("fine"), QStringLiteral("0.5")},
                                         {QStringLiteral("decided_on"), QLatin1String(decidedOn)},
                                         {QStringLiteral("authority"), QStringLiteral("西安市碑林区市场监督管理局")},
                                         {QStringLiteral("severity"), QLatin1String(severity)}});
    }

    static inline const QString clerk = QStringLiteral("clerk");
    static inline const QString reviewer = QStringLiteral("county_reviewer");

    std::unique_ptr<ProgramFixture> m_fixture;
    RecordId m_enterprise;
};

}  // namespace jiaxin::test
