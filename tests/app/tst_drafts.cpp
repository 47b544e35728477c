// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/drafts/draft_service.h"
#include "tests/support/office.h"

using namespace jiaxin;
using namespace Qt::StringLiterals;

class DraftsTest : public QObject {
    Q_OBJECT
private slots:
    void areKeptForTheirWriterAlone()
    {
        test::Office office;
        const auto save = [&](const QString &key, const QJsonObject &content) {
            return office.session().wait([&](Workspace &work) { DraftService(work).save(key, content); });
        };
        const auto keys = [&](const QString &prefix) {
            QStringList result;
            const auto drafts =
                office.session().wait([&](Workspace &work) -> Result<QList<Draft>> { return DraftService(work).list(prefix); });
            for (const Draft &draft : *drafts)
                result.append(draft.key);
            return result;
        };
        office.as(u"clerk"_s);
        QVERIFY(save(u"form/worker/1"_s, {{u"name"_s, u"张"_s}}));
        office.clock.advanceSeconds(1);
        QVERIFY(save(u"form/worker/2"_s, {{u"name"_s, u"王"_s}}));
        QVERIFY(save(u"review/1"_s, {{u"opinion"_s, u"情况属实"_s}}));
        office.clock.advanceSeconds(1);
        QVERIFY(save(u"form/worker/1"_s, {{u"name"_s, u"张秋"_s}}));
        office.as(u"county_reviewer"_s);
        QCOMPARE(keys({}), QStringList());
        // Locked and opened again: nothing typed is lost.
        office.as(u"clerk"_s);
        QCOMPARE(keys(u"form/"_s), (QStringList {u"form/worker/1"_s, u"form/worker/2"_s}));
        const auto draft = office.session().wait(
            [](Workspace &work) -> Result<std::optional<Draft>> { return DraftService(work).load(u"form/worker/1"_s); });
        QVERIFY(draft && *draft);
        QCOMPARE((*draft)->content.value(u"name"_s).toString(), u"张秋"_s);
        QCOMPARE((*draft)->savedAt, office.clock.now());
        QVERIFY(save(u"form/worker/1"_s, {}));
        QCOMPARE(keys({}), (QStringList {u"form/worker/2"_s, u"review/1"_s}));
    }
};

QTEST_MAIN(DraftsTest)
#include "tst_drafts.moc"
