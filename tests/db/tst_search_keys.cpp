// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/search/search_keys.h"

#include <unicode/coll.h>

using namespace jiaxin;

namespace {
const QString enterpriseName = QStringLiteral("西安棠邻家庭服务有限公司");
}  // namespace

class SearchKeysTest : public QObject {
    Q_OBJECT

    Pinyin m_pinyin;

    QStringList keysOf(const QString &name) const { return searchKeys(KeyKind::Name, name, m_pinyin); }

    bool finds(const QString &name, const QString &typed) const
    {
        const QString prefix = searchPrefix(typed);
        const QStringList keys = keysOf(name);
        return !prefix.isEmpty() && std::ranges::any_of(keys, [&](const QString &key) { return key.startsWith(prefix); });
    }

private slots:

    void aNameIsFoundByWhatPeopleType_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("typed");
        const auto row = [](const char *tag, const QString &name, const QString &typed) {
            QTest::newRow(tag) << name << typed.split(u'|');
        };
        row("ordinary", QStringLiteral("张秋莲"),
            QStringLiteral("张|张秋|秋莲|莲|zql|ZQL|zhangq|zhangqiulian|qiulian|lian|张 秋 莲|zhang qiu|zhang'q"));
        row("单", QStringLiteral("单小凤"), QStringLiteral("shanxiaofeng|danxiao|sxf|dxf|xiaofeng"));
        row("解", QStringLiteral("解乐"), QStringLiteral("xiele|jiele|xieyue|jieyue|xl|jl|xy|jy"));
        row("查", QStringLiteral("查小兰"), QStringLiteral("zhaxiaolan|chaxiaolan|zxl|cxl"));
        row("仇", QStringLiteral("仇桂芬"), QStringLiteral("qiugui|chougui|qgf|cgf"));
        row("曾", QStringLiteral("曾桂芬"), QStringLiteral("zenggui|cenggui|zgf|cgf"));
        row("区", QStringLiteral("区桂芬"), QStringLiteral("ougui|qugui"));
        row("缪", QStringLiteral("缪桂芬"), QStringLiteral("miaogui|mougui"));
        row("朴", QStringLiteral("朴桂芬"), QStringLiteral("piaogui|pugui"));
        row("种", QStringLiteral("种桂芬"), QStringLiteral("chonggui|zhonggui|cgf|zgf"));
        row("盖", QStringLiteral("盖桂芬"), QStringLiteral("gegui|gaigui"));
        row("翟", QStringLiteral("翟桂芬"), QStringLiteral("zhaigui|digui"));
        row("覃", QStringLiteral("覃桂芬"), QStringLiteral("qingui|tangui|qgf|tgf"));
        row("谌", QStringLiteral("谌桂芬"), QStringLiteral("chengui|shengui"));
        row("阚", QStringLiteral("阚桂芬"), QStringLiteral("kangui"));
        row("吕", QStringLiteral("吕小凤"), QStringLiteral("lvxiaofeng|luxiaofeng|lüxiao|LÜ XIAO|lxf"));
        row("略", QStringLiteral("略阳"), QStringLiteral("lveyang|lueyang|lüe"));
        row("缑", QStringLiteral("缑小凤"), QStringLiteral("gouxiaofeng|gxf"));
        row("尉迟", QStringLiteral("尉迟小凤"), QStringLiteral("yuchixiaofeng|weichi|ycxf|wcxf|小凤"));
        row("万俟", QStringLiteral("万俟小凤"), QStringLiteral("moqixiaofeng|wanqi|mqxf"));
        row("长孙", QStringLiteral("长孙小凤"), QStringLiteral("zhangsun|changsun|zsxf|csxf"));
        row("with a dot", QStringLiteral("阿依古丽·买买提"),
            QStringLiteral("阿依古丽买买提|阿依古丽·买|买买提|aygl|ayigulimai|maimaiti|aygl·mmt"));
        row("beyond the BMP", QStringLiteral("张𰀀莲"), QStringLiteral("𰀀|𰀀莲|zhang𰀀lian|z𰀀l|莲"));
        row("read beyond the BMP", QStringLiteral("张𬱖"), QStringLiteral("𬱖|zhangdi|zd"));
        row("private use", QStringLiteral("张\uE5E5莲"), QStringLiteral("\uE5E5莲|zhang"));
        row("foreign", QStringLiteral("Ａnna Smith"), QStringLiteral("anna|anna smith|SMITH|ＳＭＩ"));
        row("enterprise", enterpriseName, QStringLiteral("棠邻|tl|tljtfw|xatl|tanglin|xiantang|家庭服务|jiating|西安 棠邻"));
        row("brackets", QStringLiteral("棠邻（西安）家政A1中心"), QStringLiteral("棠邻西安|(西安)家政|xajz|a1中心|tlxajza1zx"));
        row("银行, 长安, 成都", QStringLiteral("长安成都银行会计中心"),
            QStringLiteral("changanchengduyinhangkuaiji|chengduyin|yinhang|hangkuai|cacdyhkj"));
    }

    void aNameIsFoundByWhatPeopleType()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, typed);
        for (const QString &text : typed)
            QVERIFY2(finds(name, text), qUtf8Printable(text + QStringLiteral(" not in ") + keysOf(name).join(u' ')));
    }

    void aNameIsNotFoundByOtherThings()
    {
        for (const QString &text : QStringLiteral("秋张|zhangl|ql|hang|zq l1|| · |%").split(u'|'))
            QVERIFY2(!finds(QStringLiteral("张秋莲"), text), qUtf8Printable(text));
        QVERIFY(!finds(QStringLiteral("Anna Smith"), QStringLiteral("mith")));
        QVERIFY(!finds(QStringLiteral("Mary O'Brien"), QStringLiteral("brien")));
        QVERIFY(keysOf(QString()).isEmpty());
        QVERIFY(keysOf(QStringLiteral(" · ")).isEmpty());
    }

    void keysAreFewShortAndDistinct()
    {
        const QStringList expected {QStringLiteral("张秋莲"),       QStringLiteral("秋莲"), QStringLiteral("莲"),
                                    QStringLiteral("zhangqiulian"), QStringLiteral("zql"),  QStringLiteral("qiulian"),
                                    QStringLiteral("lian")};
        QCOMPARE(keysOf(QStringLiteral("张秋莲")), expected);
        QVERIFY(keysOf(QStringLiteral("吕小凤")).size() <= 9);
        QVERIFY(keysOf(QStringLiteral("解乐行长")).size() <= 20);
        QVERIFY(keysOf(enterpriseName).size() <= 60);
        QVERIFY(keysOf(QStringLiteral("陕西省西安市长安区乐家单氏家政服务行业有限责任公司")).size() <= 75);

        const QString endless = QStringLiteral("𰀀长安a乐 家").repeated(40);
        for (const KeyKind kind : {KeyKind::Name, KeyKind::Text, KeyKind::Number, KeyKind::Tail}) {
            const QStringList keys = searchKeys(kind, endless, m_pinyin);
            QVERIFY(keys.size() <= 88);
            QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), keys.size());
            for (const QString &key : keys) {
                QVERIFY(key.size() >= 1 && key.size() <= searchKeyLength);
                QVERIFY(key.isValidUtf16());
                QCOMPARE(key, searchPrefix(key));
            }
        }
        // What is typed is cut as the keys are, so a whole long name still finds itself.
        QVERIFY(finds(endless, endless));
    }

    void numbersAreFoundWholeAndByTheirEnd()
    {
        const auto keys = [this](KeyKind kind, QStringView value) { return searchKeys(kind, value.toString(), m_pinyin); };
        const auto list = [](QStringView text) { return text.toString().split(u' '); };
        QCOMPARE(keys(KeyKind::Number, u"61010319700115002X"), list(u"61010319700115002x 002x 15002x"));
        QCOMPARE(keys(KeyKind::Number, u"６１０１０３ 19700115 002ｘ"), list(u"61010319700115002x 002x 15002x"));
        QCOMPARE(keys(KeyKind::Number, u"SX0103 26 0001024 6"), list(u"sx01032600010246 0246 00010246"));
        QCOMPARE(keys(KeyKind::Number, u"024X"), list(u"024x"));
        QCOMPARE(keys(KeyKind::Tail, u"138 0000 1234"), list(u"13800001234 1234"));
        QCOMPARE(keys(KeyKind::Tail, u"029-87120000 转 12"), list(u"0298712000012 0012"));
        QVERIFY(keys(KeyKind::Tail, u"无").isEmpty());
        QCOMPARE(keys(KeyKind::Text, u"雁塔 Road 5号"), list(u"雁塔road5号 塔road5号 road5号 5号 号"));
    }

    void whatIsTypedIsFoldedAsKeysAre()
    {
        const auto prefix = [](QStringView typed) { return searchPrefix(typed.toString()); };
        QCOMPARE(prefix(u" SX0103 26 0001024 6\r"), QStringLiteral("sx01032600010246"));
        QCOMPARE(prefix(u"００２Ｘ"), QStringLiteral("002x"));
        QCOMPARE(prefix(u"Xi'an"), QStringLiteral("xian"));
        QCOMPARE(prefix(u"lu\u0308"), QStringLiteral("lv"));
        QCOMPARE(prefix(u"张　三·"), QStringLiteral("张三"));
        QCOMPARE(prefix(u" '-% "), QString());
    }

    void mostLikelyReadingComesFirst()
    {
        const auto full = [this](QStringView name) { return m_pinyin.full(name.toString()); };
        QCOMPARE(full(u"单小单"), QStringLiteral("shanxiaodan"));
        QCOMPARE(full(u"任长乐"), QStringLiteral("renchangle"));
        QCOMPARE(full(u"吕秀英"), QStringLiteral("lvxiuying"));
        QCOMPARE(full(u"西安市长安区"), QStringLiteral("xianshichanganqu"));
        QCOMPARE(full(u"长安区"), QStringLiteral("changanqu"));
        QCOMPARE(full(u"宝鸡市渭滨区"), QStringLiteral("baojishiweibinqu"));
        QCOMPARE(m_pinyin.initials(QStringLiteral("西安A1家政")), QStringLiteral("xaa1jz"));
        QCOMPARE(m_pinyin.full(QString()), QString());
        QVERIFY(m_pinyin.fullReadings(QStringLiteral("解乐行长")).size() <= 4);
        QCOMPARE(m_pinyin.readings(U'区'), QStringList({QStringLiteral("ou"), QStringLiteral("qu")}));
        QCOMPARE(m_pinyin.readings(U'区', Place::Elsewhere), QStringList {QStringLiteral("qu")});
        // One by one, so that a misreading names its character.
        const QString surnames = QStringLiteral("冼逄晁缑郇呙昝亓妫任翟吕单曾区");
        const QStringList expected =
            QStringLiteral("xian pang chao gou xun guo zan qi gui ren zhai lv shan zeng ou").split(u' ');
        for (qsizetype i = 0; i < surnames.size(); ++i)
            QCOMPARE(m_pinyin.readings(surnames.at(i).unicode()).first(), expected.at(i));
    }

    void sortKeysSortByPinyin()
    {
        const QString inOrder = QStringLiteral(
            "安 安康 白雪 陈静 陈静怡 缑燕 黄梅 李 李娟 吕芳 马丽 区兰 单芳 曾兰 展红 张 张丽 张三 张三丰 章丽 郑英");
        QStringList names = inOrder.split(u' ');
        const QStringList expected = names;
        std::ranges::reverse(names);
        std::ranges::sort(names, {}, [this](const QString &name) { return m_pinyin.sortKey(name).toUtf8(); });
        QCOMPARE(names, expected);
        QVERIFY(m_pinyin.sortKey(QStringLiteral("张𰀀")) != m_pinyin.sortKey(QStringLiteral("张𰀁")));
    }

    void sortKeysAgreeWithIcuCollation()
    {
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(icu::Locale("zh"), status));
        QVERIFY(U_SUCCESS(status));
        // No polyphones: ICU's order knows one reading a character. It also orders by tone, so equal syllables are left out.
        const QString surnames = QStringLiteral("王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭");
        const QString given = QStringLiteral("秀桂芬玉兰凤霞丽娟素芳淑珍红梅春小静敏婷慧巧云美香");
        QStringList names;
        for (const QChar first : surnames) {
            for (const QChar second : given)
                names.append(QString(first) + second);
        }
        std::ranges::sort(names, {}, [this](const QString &name) { return m_pinyin.sortKey(name).toUtf8(); });
        int compared = 0;
        for (qsizetype i = 1; i < names.size(); ++i) {
            const QString &left = names.at(i - 1);
            const QString &right = names.at(i);
            const qsizetype differs = left.at(0) == right.at(0) ? 1 : 0;
            if (m_pinyin.full(left.mid(differs, 1)) == m_pinyin.full(right.mid(differs, 1)))
                continue;
            ++compared;
            QVERIFY2(collator->compare(icu::UnicodeString(left.utf16()), icu::UnicodeString(right.utf16())) < 0,
                     qUtf8Printable(left + u' ' + right));
        }
        QVERIFY(compared > names.size() / 2);
    }
};

QTEST_GUILESS_MAIN(SearchKeysTest)
#include "tst_search_keys.moc"
