// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/text_difference.h"

#include <QRandomGenerator>

using namespace jiaxin;
using namespace Qt::StringLiterals;

namespace {

/// Differing runs in brackets: 槐芽巷12号3层[305室].
QString marked(const QString &text, const QString &reference)
{
    QString result;
    for (const TextPiece &piece : differingPieces(text, reference))
        result += piece.differs ? u'[' + piece.text + u']' : piece.text;
    return result;
}

}  // namespace

class TextDifferenceTest : public QObject {
    Q_OBJECT
private slots:
    void pieces_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reference");
        QTest::addColumn<QString>("expected");
        QTest::newRow("the same") << u"秦月芳"_s << u"秦月芳"_s << u"秦月芳"_s;
        QTest::newRow("longer") << u"槐芽巷12号3层305室"_s << u"槐芽巷12号3层"_s << u"槐芽巷12号3层[305室]"_s;
        QTest::newRow("shorter") << u"槐芽巷12号3层"_s << u"槐芽巷12号3层305室"_s << u"槐芽巷12号3层"_s;
        QTest::newRow("in the middle") << u"西安市碑林区槐芽巷"_s << u"西安市雁塔区槐芽巷"_s << u"西安市[碑林]区槐芽巷"_s;
        QTest::newRow("one digit of a code") << u"91610103MA0000A199"_s << u"91610103MA0000A189"_s << u"91610103MA0000A1[9]9"_s;
        QTest::newRow("another item") << u"家政服务；母婴生活护理"_s << u"家政服务；养老服务"_s
                                      << u"家政服务；[母婴生活护理]"_s;
        QTest::newRow("width, blanks, brackets")
            << u"家和家政（集团）有限公司 ３层"_s << u"家和家政(集团)有限公司3层"_s << u"家和家政（集团）有限公司 ３层"_s;
        QTest::newRow("an island is chance") << u"甲一乙丙"_s << u"丁一戊丙"_s << u"[甲一乙]丙"_s;
        QTest::newRow("nothing beside it") << u"秦月芳"_s << QString() << u"[秦月芳]"_s;
        QTest::newRow("empty") << QString() << u"秦月芳"_s << QString();
        QTest::newRow("beyond the BMP") << u"王𠮷𬎆"_s << u"王𠮷明"_s << u"王𠮷[𬎆]"_s;
    }
    void pieces()
    {
        QFETCH(QString, text);
        QFETCH(QString, reference);
        QFETCH(QString, expected);
        QCOMPARE(marked(text, reference), expected);
    }

    void piecesTogetherAreTheText()
    {
        QRandomGenerator random(7);
        const QString letters = u"家政服务有限公司 （）12Ａa𠮷"_s;
        for (int round = 0; round < 500; ++round) {
            QString one;
            QString other;
            for (int i = random.bounded(30); i > 0; --i)
                one += letters.at(random.bounded(int(letters.size() - 2)));
            for (int i = random.bounded(30); i > 0; --i)
                other += letters.at(random.bounded(int(letters.size() - 2)));
            QString joined;
            bool differs = false;
            for (const TextPiece &piece : differingPieces(one, other)) {
                joined += piece.text;
                differs |= piece.differs;
            }
            QCOMPARE(joined, one);
            if (sameText(one, other))
                QVERIFY2(!differs, qPrintable(one + u'|' + other));
        }
    }

    void longTextsEnd()
    {
        const QString one = u"家政服务"_s.repeated(2000);
        const QString other = u"养老照护"_s.repeated(2000);
        QCOMPARE(differingPieces(u'始' + one, u'始' + other).size(), 2);
    }
};

QTEST_GUILESS_MAIN(TextDifferenceTest)
#include "tst_text_difference.moc"
