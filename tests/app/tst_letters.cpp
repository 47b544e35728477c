// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The documents of the reviewer's desk, from real records and real steps: what they say, as PDF and as OpenDocument.
#include "app/exchange/sheets/zip_archive.h"
#include "app/letters/letter_service.h"
#include "app/letters/letter_words.h"
#include "tests/support/office.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>
#include <QXmlStreamReader>

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

QString pdfText(const QString &pdf)
{
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
    reader.waitForFinished();
    return QString::fromUtf8(reader.readAllStandardOutput());
}

/// The words without what lines do to them.
QString inOneLine(QString text)
{
    return text.remove(u' ').remove(u'\n').remove(u'\f');
}

QString wordsOf(const OfficialLetter &letter)
{
    QStringList words {letter.issuer, letter.number, letter.title, letter.addressee};
    for (const LetterParagraph &paragraph : letter.paragraphs)
        words.append(paragraph.text);
    for (const QStringList &row : letter.table.value_or(LetterTable()).rows)
        words.append(row.join(u'|'));
    return words.join(u'\n');
}

/// One part of an .odt, judged by an XML reader: its text by paragraph style, how many elements of each name.
struct OdtPart {
    QMultiMap<QString, QString> paragraphs;
    QMap<QString, int> elements;
    QMap<QString, QString> pageProperties;  ///< of the page layout that came last
    bool wellFormed = false;
};

OdtPart odtPart(const QString &file, const QString &name)
{
    OdtPart part;
    const auto archive = ZipArchive::open(file);
    if (!archive)
        return part;
    const auto bytes = archive->bytes(archive->find(name), 1 << 20);
    if (!bytes)
        return part;
    QXmlStreamReader xml(*bytes);
    QString style;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            ++part.elements[xml.qualifiedName().toString()];
            if (xml.qualifiedName() == u"text:p") {
                style = xml.attributes().value(QStringLiteral("text:style-name")).toString();
                part.paragraphs.insert(style, QString());
            }
            if (xml.qualifiedName() == u"style:page-layout-properties") {
                for (const QXmlStreamAttribute &attribute : xml.attributes())
                    part.pageProperties.insert(attribute.qualifiedName().toString(), attribute.value().toString());
            }
        } else if (xml.isCharacters() && part.paragraphs.contains(style)) {
            auto last = part.paragraphs.find(style);
            *last += xml.text();
        }
    }
    part.wellFormed = !xml.hasError();
    return part;
}

}  // namespace

class LettersTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> m_office;
    QTemporaryDir m_folder;
    const QString m_reviewer = QStringLiteral("county_reviewer");

    Result<OfficialLetter> letter(LetterKind kind, const RecordId &id, const QString &user = QStringLiteral("county_reviewer"))
    {
        return m_office->as(user).wait([&](Workspace &work) { return LetterService(work).letter({.kind = kind, .id = id}); });
    }
    Result<LetterSummary> write(const LetterRequest &request, const QString &file)
    {
        return m_office->as(m_reviewer).wait([&](Workspace &work) { return LetterService(work).write(request, file); });
    }
    QString file(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    /// As a later step of the record's own life cycle would leave it.
    template <class R>
    RecordId stored(const RecordType &type, R record, const QString &state)
    {
        return m_office->as(m_reviewer)
            .wait([&](Workspace &work) -> Result<RecordId> {
                return work.transact([&]() -> Result<RecordId> {
                    record.unit = QStringLiteral("610103");
                    record.state = state;
                    work.store.insert(type, record, work.context(), QStringLiteral("create"));
                    return record.id;
                });
            })
            .value_or(RecordId());
    }
    RecordId returned()
    {
        const RecordId id = m_office->submitted(1);
        m_office->act(m_reviewer, enterpriseType, id,
                      {.action = QStringLiteral("return"),
                       .reason = QStringLiteral("inconsistent"),
                       .note = QStringLiteral("住所与营业执照不一致，请按营业执照更正后重报"),
                       .pins = {{QStringLiteral("registered_address"), QStringLiteral("执照为“3层305室”")},
                                {QStringLiteral("licence_scan"), QStringLiteral("印章处不清，请重新扫描。")}}});
        return id;
    }

private slots:
    void initTestCase() { m_office = std::make_unique<Office>(); }

    void anOpinionHasEveryVerdictOfTheRound()
    {
        const RecordId id = m_office->submitted(2);
        QCOMPARE(letter(LetterKind::ReviewOpinion, id).error().detail, QStringLiteral("no_opinion"));
        m_office->act(m_reviewer, enterpriseType, id,
                      {.action = QStringLiteral("approve"), .note = QStringLiteral("情况属实")});
        m_office->act(QStringLiteral("city_reviewer"), enterpriseType, id,
                      {.action = QStringLiteral("approve"), .note = QStringLiteral("材料齐全。")});
        const auto opinion = letter(LetterKind::ReviewOpinion, id, QStringLiteral("city_reviewer"));
        QVERIFY(opinion);
        QCOMPARE(opinion->issuer, QStringLiteral("西安市商务局"));
        QCOMPARE(opinion->title, QStringLiteral("企业信用信息审核意见书"));
        QCOMPARE(opinion->addressee, QStringLiteral("西安禾沁2家政服务有限公司"));
        const QString words = wordsOf(*opinion);
        for (const char *part : {"一、初审意见\n同意通过。情况属实。（审核人：周雅宁，2026年11月23日）",
                                 "二、复核意见\n同意通过。材料齐全。（审核人：高建民，2026年11月23日）",
                                 "三、审核结论\n审核通过，将按规定予以公示。"})
            QVERIFY2(words.contains(QString::fromUtf8(part)), qPrintable(words));
        QVERIFY(words.contains(creditCode(2)));
    }

    void aReturnSaysWhatToCorrect()
    {
        const RecordId id = returned();
        const auto notice = letter(LetterKind::CorrectionNotice, id);
        QVERIFY(notice);
        const QString words = wordsOf(*notice);
        for (const char *part : {"信息不一致", "1. 住所：执照为“3层305室”。", "2. 营业执照影像：印章处不清，请重新扫描。",
                                 "住所与营业执照不一致，请按营业执照更正后重报。", "补正期间不计入审核期限"})
            QVERIFY2(words.contains(QString::fromUtf8(part)), qPrintable(words));
        QCOMPARE(notice->paragraphs.at(1).level, LetterParagraph::Level::Heading);
        // What came back has nothing to correct any more, and the last round's verdicts are not this one's.
        m_office->act(QStringLiteral("clerk"), enterpriseType, id, {.action = QStringLiteral("submit")});
        QCOMPARE(letter(LetterKind::CorrectionNotice, id).error().detail, QStringLiteral("not_returned"));
        QCOMPARE(letter(LetterKind::ReviewOpinion, id).error().detail, QStringLiteral("no_opinion"));
    }

    void asPdf()
    {
        const RecordId id = m_office->submitted(3);
        m_office->act(m_reviewer, enterpriseType, id,
                      {.action = QStringLiteral("return"),
                       .reason = QStringLiteral("missing_material"),
                       .pins = {{QStringLiteral("business_scope"), QStringLiteral("执照无“母婴生活护理”")}}});
        const auto written =
            write({.kind = LetterKind::CorrectionNotice, .id = id, .number = QStringLiteral("碑商函〔2026〕12号")},
                  file("notice.pdf"));
        QVERIFY(written);
        QCOMPARE(written->pages, 1);
        const QString text = inOneLine(pdfText(file("notice.pdf")));
        for (const char *part : {"西安市碑林区商务局", "碑商函〔2026〕12号", "退回补正告知书", "材料缺失",
                                 "1.经营范围：执照无“母婴生活护理”。", "2026年11月23日"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), qPrintable(text));
        const auto row = m_office->as(m_reviewer).wait([](Workspace &work) { return work.store.audit().latest(1).first(); });
        QCOMPARE(row->entry.action, QStringLiteral("document"));
        QCOMPARE(row->entry.record, id.toString());
        QCOMPARE(row->entry.changes.value(QStringLiteral("letter")).toString(), QStringLiteral("correction_notice"));
        QCOMPARE(row->entry.changes.value(QStringLiteral("form")).toString(), QStringLiteral("pdf"));
    }

    void asOpenDocument()
    {
        const RecordId id = m_office->submitted(4, {{QStringLiteral("name"), QStringLiteral("西安<禾&沁>家政服务有限公司")}});
        m_office->act(m_reviewer, enterpriseType, id,
                      {.action = QStringLiteral("return"),
                       .reason = QStringLiteral("other"),
                       .note = QStringLiteral("第一行\n第二行"),
                       .pins = {{QStringLiteral("name"), QStringLiteral("名称有误")}}});
        const QString odt = file("notice.odt");
        QVERIFY(write({.kind = LetterKind::CorrectionNotice, .id = id}, odt));

        // The media type stands first and as it is (ODF 1.2 part 3, 3.3).
        QFile raw(odt);
        QVERIFY(raw.open(QIODevice::ReadOnly));
        const QByteArray head = raw.read(77);
        QCOMPARE(head.mid(30), QByteArray("mimetypeapplication/vnd.oasis.opendocument.text"));
        QCOMPARE(head.mid(8, 2), QByteArray("\0\0", 2));  // stored

        const OdtPart content = odtPart(odt, QStringLiteral("content.xml"));
        QVERIFY(content.wellFormed);
        QCOMPARE(content.paragraphs.value(QStringLiteral("Issuer")), QStringLiteral("西安市碑林区商务局"));
        QCOMPARE(content.paragraphs.value(QStringLiteral("Number")), QStringLiteral("〔2026〕　　号"));
        QCOMPARE(content.paragraphs.value(QStringLiteral("Letter_Title")), QStringLiteral("退回补正告知书"));
        QCOMPARE(content.paragraphs.value(QStringLiteral("Addressee")), QStringLiteral("西安<禾&沁>家政服务有限公司："));
        QVERIFY(content.paragraphs.values(QStringLiteral("Letter_Body")).contains(QStringLiteral("1. 企业名称：名称有误。")));
        QVERIFY(content.paragraphs.values(QStringLiteral("Letter_Body")).contains(QStringLiteral("第二行。")));
        QCOMPARE(content.paragraphs.value(QStringLiteral("Signature_Date")), QStringLiteral("2026年11月23日"));
        QCOMPARE(content.elements.value(QStringLiteral("table:table")), 0);

        const OdtPart styles = odtPart(odt, QStringLiteral("styles.xml"));
        QVERIFY(styles.wellFormed);
        QCOMPARE(styles.elements.value(QStringLiteral("style:master-page")), 2);
        QCOMPARE(styles.elements.value(QStringLiteral("text:page-number")), 2);
        QCOMPARE(styles.pageProperties.value(QStringLiteral("fo:page-width")), QStringLiteral("210.000mm"));
        QCOMPARE(styles.pageProperties.value(QStringLiteral("fo:margin-top")), QStringLiteral("37.000mm"));
        QCOMPARE(styles.pageProperties.value(QStringLiteral("fo:margin-left")), QStringLiteral("28.000mm"));
        const OdtPart manifest = odtPart(odt, QStringLiteral("META-INF/manifest.xml"));
        QVERIFY(manifest.wellFormed);
        QCOMPARE(manifest.elements.value(QStringLiteral("manifest:file-entry")), 4);
    }

    void aFailedFileIsNotThere()
    {
        const RecordId id = m_office->submitted(5);
        m_office->act(m_reviewer, enterpriseType, id, {.action = QStringLiteral("approve")});
        for (const char *name : {"nowhere/letter.odt", "nowhere/letter.pdf"}) {
            const auto written = write({.kind = LetterKind::ReviewOpinion, .id = id}, file(name));
            QVERIFY(!written);
            QCOMPARE(written.error().code, ErrorCode::Io);
            QVERIFY(!QFile::exists(file(name)));
        }
    }

    void onlyTheOwnTerritory()
    {
        const RecordId id = m_office->submitted(6);
        m_office->act(m_reviewer, enterpriseType, id, {.action = QStringLiteral("approve")});
        m_office->addUser({QStringLiteral("neighbour"), QStringLiteral("邵一鸣"), QStringLiteral("610104"), {Role::Reviewer}});
        QCOMPARE(letter(LetterKind::ReviewOpinion, id, QStringLiteral("neighbour")).error().detail,
                 QStringLiteral("territory"));
        QCOMPARE(letter(LetterKind::ReviewOpinion, id, QStringLiteral("admin")).error().detail, QStringLiteral("role"));
        QCOMPARE(letter(LetterKind::PublicNotice, id).error().code, ErrorCode::NotFound);
    }

    void beforeTheBlackListOneIsHeard()
    {
        ListEntry entry;
        m_office->as(QStringLiteral("clerk"));
        entry.enterprise = m_office->published(7);
        entry.list = ListEntry::List::Untrustworthy;
        entry.basis = QStringLiteral("《家政服务管理办法》有关规定");
        entry.reason = QStringLiteral("提供虚假从业人员信息，情节严重");
        entry.authority = QStringLiteral("西安市碑林区商务局");
        const RecordId id = stored(listEntryType, entry, QStringLiteral("notified"));
        const auto notice = letter(LetterKind::PriorNotice, id);
        QVERIFY(notice);
        QCOMPARE(notice->title, QStringLiteral("拟列入严重失信主体名单告知书"));
        QCOMPARE(notice->addressee, QStringLiteral("西安禾沁7家政服务有限公司"));
        QVERIFY2(wordsOf(*notice).contains(QStringLiteral("5个工作日内，向我单位书面陈述、申辩")),
                 qPrintable(wordsOf(*notice)));
        entry.id = RecordId();
        entry.list = ListEntry::List::Trustworthy;
        QCOMPARE(letter(LetterKind::PriorNotice, stored(listEntryType, entry, QStringLiteral("notified"))).error().detail,
                 QStringLiteral("no_prior_notice"));
    }

    void anObjectionIsInquiredAndAnswered()
    {
        m_office->as(QStringLiteral("clerk"));
        Objection objection;
        objection.subjectType = Objection::SubjectType::Enterprise;
        objection.subject = m_office->published(8).toString();
        objection.fields = {QStringLiteral("registered_address")};
        objection.applicantKind = Objection::ApplicantKind::Person;
        objection.applicant = QStringLiteral("王桂兰");
        objection.applicantPhone = QStringLiteral("13800001234");
        objection.content = QStringLiteral("住所已于2026年9月变更");
        objection.receivedAt = m_office->clock.now();
        QCOMPARE(letter(LetterKind::InquiryLetter, stored(objectionType, objection, QStringLiteral("received"))).error().detail,
                 QStringLiteral("not_accepted"));
        objection.id = RecordId();
        QCOMPARE(letter(LetterKind::InquiryLetter, stored(objectionType, objection, QStringLiteral("accepted"))).error().field,
                 QStringLiteral("inquired_authority"));
        objection.id = RecordId();
        objection.inquiredAuthority = QStringLiteral("西安市碑林区市场监督管理局");
        const RecordId asked = stored(objectionType, objection, QStringLiteral("investigating"));
        const auto inquiry = letter(LetterKind::InquiryLetter, asked);
        QVERIFY(inquiry);
        QCOMPARE(inquiry->addressee, objection.inquiredAuthority);
        const QString words = wordsOf(*inquiry);
        QVERIFY2(words.contains(QStringLiteral("王**对西安禾沁8家政服务有限公司企业信用信息中的住所提出的异议")),
                 qPrintable(words));
        QVERIFY(words.contains(QStringLiteral("10个工作日")));
        QVERIFY(!words.contains(QStringLiteral("13800001234")));
        QCOMPARE(letter(LetterKind::ObjectionAnswer, asked).error().detail, QStringLiteral("not_concluded"));
        objection.id = RecordId();
        objection.conclusion = Objection::Conclusion::Correct;
        objection.findings = QStringLiteral("登记机关已核准住所变更");
        objection.valuesBefore = QStringLiteral("槐芽巷8号3层");
        objection.valuesAfter = QStringLiteral("槐芽巷8号5层");
        const auto answer = letter(LetterKind::ObjectionAnswer, stored(objectionType, objection, QStringLiteral("concluded")));
        QVERIFY(answer);
        QCOMPARE(answer->addressee, QStringLiteral("王桂兰"));
        for (const char *part : {"异议属实，现已更正。", "更正前：槐芽巷8号3层。", "更正后：槐芽巷8号5层。", "申请复核"})
            QVERIFY2(wordsOf(*answer).contains(QString::fromUtf8(part)), qPrintable(wordsOf(*answer)));
    }

    /// Everybody reads it: a person is a surname and two asterisks, and a number its two ends.
    void aPublicNoticeMasksPersons()
    {
        m_office->as(QStringLiteral("clerk"));
        const RecordId enterprise = m_office->published(9);
        ListEntry entry;
        entry.subjectKind = ListEntry::SubjectKind::Person;
        entry.worker = m_office->worker(9, QStringLiteral("张秋莲"), enterprise);
        entry.list = ListEntry::List::Watch;
        entry.basis = QStringLiteral("有关规定");
        entry.reason = QStringLiteral("多次被投诉属实");
        entry.authority = QStringLiteral("西安市碑林区商务局");
        const RecordId person = stored(listEntryType, entry, QStringLiteral("decided"));
        PublicityNotice notice;
        notice.title = QStringLiteral("关于拟列入重点关注名单的公示");
        notice.basis = QStringLiteral("有关规定");
        notice.subjectType = PublicityNotice::SubjectType::ListEntry;
        notice.startsOn = QDate(2026, 11, 24);
        notice.endsOn = QDate(2026, 11, 30);
        notice.contact = QStringLiteral("029-87654321，西安市碑林区南大街1号");
        const RecordId empty = stored(publicityNoticeType, notice, QStringLiteral("draft"));
        QCOMPARE(letter(LetterKind::PublicNotice, empty).error().detail, QStringLiteral("no_items"));
        notice.id = RecordId();
        notice.items = {person.toString()};
        const RecordId id = stored(publicityNoticeType, notice, QStringLiteral("draft"));
        const auto text = letter(LetterKind::PublicNotice, id);
        QVERIFY(text);
        const QString words = wordsOf(*text);
        QVERIFY2(words.contains(QStringLiteral("1|张**|6****************")), qPrintable(words));
        QVERIFY(!words.contains(QStringLiteral("秋莲")));
        QVERIFY(!words.contains(residentNumber(9)));
        QVERIFY2(words.contains(QStringLiteral("2026年11月24日至2026年11月30日（5个工作日）。")), qPrintable(words));
        QVERIFY(text->addressee.isEmpty());
        const QString odt = file("public.odt");
        QVERIFY(write({.kind = LetterKind::PublicNotice, .id = id}, odt));
        const OdtPart content = odtPart(odt, QStringLiteral("content.xml"));
        QCOMPARE(content.elements.value(QStringLiteral("table:table")), 1);
        QCOMPARE(content.elements.value(QStringLiteral("table:table-row")), 2);
        QCOMPARE(content.elements.value(QStringLiteral("table:table-header-rows")), 1);
        const auto pdf = write({.kind = LetterKind::PublicNotice, .id = id}, file("public.pdf"));
        QVERIFY(pdf);
        QCOMPARE(pdf->pages, 2);
        QVERIFY(inOneLine(pdfText(file("public.pdf"))).contains(QStringLiteral("—2—")));
    }

    void possibleOnesAreOffered()
    {
        const RecordId id = m_office->submitted(10);
        const auto possible = [&] {
            return m_office->as(m_reviewer)
                .wait([&](Workspace &work) { return LetterService(work).possible(enterpriseType, id); })
                .value_or(QList<LetterKind>());
        };
        QVERIFY(possible().isEmpty());
        m_office->act(m_reviewer, enterpriseType, id,
                      {.action = QStringLiteral("return"), .reason = QStringLiteral("duplicate")});
        QCOMPARE(possible(), (QList {LetterKind::ReviewOpinion, LetterKind::CorrectionNotice}));
    }

    void numerals()
    {
        QCOMPARE(letter_words::numeral(1), QStringLiteral("一"));
        QCOMPARE(letter_words::numeral(10), QStringLiteral("十"));
        QCOMPARE(letter_words::numeral(12), QStringLiteral("十二"));
        QCOMPARE(letter_words::numeral(20), QStringLiteral("二十"));
        QCOMPARE(letter_words::numeral(21), QStringLiteral("二十一"));
    }
};

QTEST_MAIN(LettersTest)
#include "tst_letters.moc"
