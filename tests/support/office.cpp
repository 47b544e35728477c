// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/office.h"
#include "app/certificates/certificate_service.h"

#include "app/attachments/attachment_service.h"
#include "app/documents/demo/demo_portrait.h"
#include "domain/rules/codes.h"
#include "domain/rules/identity_number.h"

#include <QBuffer>
#include <QJsonArray>
#include <QPainter>

namespace jiaxin::test {

namespace {

constexpr auto password = "Correct-Horse 1";

template <class T>
T expect(Result<T> result, const char *what)
{
    if (!result)
        qFatal("office: %s: %s %s %s", what, qPrintable(errorName(result.error().code)), qPrintable(result.error().field),
               qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

Outcome expectSaved(Result<Outcome> result, const char *what)
{
    Outcome outcome = expect(std::move(result), what);
    for (const Problem &problem : std::as_const(outcome.problems)) {
        if (!outcome.saved)
            qWarning("office: %s: %s %s", what, qPrintable(problem.field), qPrintable(problem.rule));
    }
    if (!outcome.saved)
        qFatal("office: %s was not saved", what);
    return outcome;
}

QByteArray encoded(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

}  // namespace

Office::Office() : m_crypto(makeOpenSslProvider())
{
    const QString folder = m_root.filePath(QStringLiteral("vault"));
    m_session = expect(
        Session::create(
            folder,
            {.unit = QStringLiteral("610100"), .device = 3, .adminName = QStringLiteral("admin"), .password = Secret(password)},
            tools()),
        "create");
    m_user = QStringLiteral("admin");
    const QString county = QStringLiteral("610103");
    const QList<User> users {
        {QStringLiteral("clerk"), QStringLiteral("何立新"), county, {Role::Clerk}},
        {QStringLiteral("county_reviewer"), QStringLiteral("周雅宁"), county, {Role::Reviewer}},
        {QStringLiteral("officer"), QStringLiteral("任芳"), county, {Role::CertificateOfficer}},
        {QStringLiteral("both"), QStringLiteral("温小虎"), county, {Role::Clerk, Role::Reviewer}},
        {QStringLiteral("city_reviewer"), QStringLiteral("高建民"), QStringLiteral("610100"), {Role::Reviewer}},
    };
    for (const User &user : users)
        addUser(user);
}

void Office::addUser(const User &user)
{
    Session &session = as(QStringLiteral("admin"));
    expect(session.wait([user](Workspace &work) { return UserService(work).add(user, Secret(password)); }), "user");
}

Office::~Office() = default;

void Office::leave()
{
    m_session.reset();
    m_user.clear();
}

QString Office::userPassword()
{
    return QString::fromLatin1(password);
}

Session &Office::as(const QString &user)
{
    if (user != m_user) {
        m_session.reset();
        m_session =
            expect(Session::unlock(m_root.filePath(QStringLiteral("vault")), user, Secret(password), tools()), "unlock");
        m_user = user;
    }
    return *m_session;
}

QJsonObject Office::filing(int number, const QJsonObject &overrides)
{
    QJsonObject values {
        {QStringLiteral("name"), QStringLiteral("西安禾沁%1家政服务有限公司").arg(number)},
        {QStringLiteral("credit_code"), creditCode(number)},
        {QStringLiteral("kind"), QStringLiteral("company")},
        {QStringLiteral("established_on"), QStringLiteral("2024-03-18")},
        {QStringLiteral("business_scope"), QStringLiteral("家政服务；母婴生活护理")},
        {QStringLiteral("registered_address"), QStringLiteral("西安市碑林区槐芽巷%1号3层").arg(number)},
        {QStringLiteral("division"), QStringLiteral("610103")},
        {QStringLiteral("legal_representative"), QStringLiteral("秦月芳")},
        {QStringLiteral("legal_representative_document_type"), QStringLiteral("resident_id")},
        {QStringLiteral("legal_representative_document_number"), residentNumber(900 + number)},
        {QStringLiteral("business_model"), QJsonArray {QStringLiteral("staff")}},
        {QStringLiteral("services"),
         QJsonArray {QStringLiteral("cleaning"), QStringLiteral("elder_care"), QStringLiteral("patient_care")}},
        {QStringLiteral("declared_headcount"), 46},
    };
    for (auto value = overrides.begin(); value != overrides.end(); ++value)
        values.insert(value.key(), value.value());
    return values;
}

RecordId Office::create(const RecordType &type, const QJsonObject &values)
{
    return expectSaved(m_session->wait([&](Workspace &work) { return RecordService(work).create(type, values); }), type.name)
        .id;
}

void Office::attach(const RecordType &type, const RecordId &id, const QString &field, const QImage &image)
{
    const QByteArray bytes = encoded(image);
    expectSaved(m_session->wait([&](Workspace &work) { return AttachmentService(work).attach(type, id, field, bytes); }),
                "attach");
}

RecordId Office::addEnterprise(const QJsonObject &values)
{
    const RecordId id = create(enterpriseType, values);
    static const QImage blank = licencePicture({});
    static const QImage stamp = blank.scaled(64, 64, Qt::KeepAspectRatio);
    attach(enterpriseType, id, QStringLiteral("licence_scan"), tinyScans ? stamp : licencePicture(values));
    attach(enterpriseType, id, QStringLiteral("commitment_scan"), tinyScans ? stamp : blank);
    attach(enterpriseType, id, QStringLiteral("management_rules_scan"), tinyScans ? stamp : blank);
    return id;
}

RecordId Office::submitted(int number, const QJsonObject &overrides, const QString &user)
{
    as(user);
    const RecordId id = addEnterprise(filing(number, overrides));
    act(user, enterpriseType, id, {.action = QStringLiteral("submit")});
    return id;
}

RecordId Office::published(int number)
{
    const RecordId id = submitted(number);
    act(QStringLiteral("county_reviewer"), enterpriseType, id, {.action = QStringLiteral("approve")});
    act(QStringLiteral("city_reviewer"), enterpriseType, id, {.action = QStringLiteral("approve")});
    act(QStringLiteral("city_reviewer"), enterpriseType, id, {.action = QStringLiteral("start_publicity")});
    const QDateTime now = clock.now();
    clock.advanceDays(14);
    act(QStringLiteral("city_reviewer"), enterpriseType, id, {.action = QStringLiteral("publish")});
    clock.set(now);
    return id;
}

RecordId Office::worker(int number, const QString &name, const RecordId &enterprise, const QStringList &lacking)
{
    as(QStringLiteral("clerk"));
    const RecordId id =
        create(workerType, {{QStringLiteral("name"), name},
                            {QStringLiteral("document_type"), QStringLiteral("resident_id")},
                            {QStringLiteral("document_number"), residentNumber(number)},
                            {QStringLiteral("document_valid_until"), QStringLiteral("2036-01-01")},
                            {QStringLiteral("phone"), QStringLiteral("1380000%1").arg(number, 4, 10, QLatin1Char('0'))},
                            {QStringLiteral("category"), QStringLiteral("elder_care")},
                            {QStringLiteral("jobs"), QJsonArray {QStringLiteral("elder_care"), QStringLiteral("cooking")}},
                            {QStringLiteral("enterprise"), enterprise.toString()}});
    const auto child = [&](const RecordType &type, QJsonObject values) {
        if (lacking.contains(type.id()))
            return;
        values.insert(QStringLiteral("worker"), id.toString());
        create(type, values);
    };
    const QString enterpriseId = enterprise.toString();
    child(authorisationType, {{QStringLiteral("kind"), QStringLiteral("collection")},
                              {QStringLiteral("grantee"), QStringLiteral("西安市碑林区商务局")},
                              {QStringLiteral("method"), QStringLiteral("paper")},
                              {QStringLiteral("scope"), QJsonArray {QStringLiteral("identity"), QStringLiteral("health")}},
                              {QStringLiteral("starts_at"), QStringLiteral("2026-11-20T00:00:00Z")},
                              {QStringLiteral("ends_at"), QStringLiteral("2026-12-20T00:00:00Z")}});
    child(identityCheckType, {{QStringLiteral("method"), QStringLiteral("card_reader")},
                              {QStringLiteral("checked_at"), QStringLiteral("2026-11-20T02:00:00Z")},
                              {QStringLiteral("result"), QStringLiteral("consistent")}});
    child(backgroundCheckType, {{QStringLiteral("submitted_on"), QStringLiteral("2026-11-01")},
                                {QStringLiteral("returned_on"), QStringLiteral("2026-11-05")},
                                {QStringLiteral("identity_match"), QStringLiteral("match")},
                                {QStringLiteral("conclusion"), QStringLiteral("passed")}});
    child(healthCheckType, {{QStringLiteral("category"), QStringLiteral("elder_care")},
                            {QStringLiteral("institution"), QStringLiteral("碑林区第一体检站")},
                            {QStringLiteral("examined_on"), QStringLiteral("2026-10-08")},
                            {QStringLiteral("conclusion"), QStringLiteral("qualified")}});
    child(trainingType, {{QStringLiteral("institution"), QStringLiteral("西安家服培训学校")},
                         {QStringLiteral("course"), QStringLiteral("岗前培训")},
                         {QStringLiteral("kind"), QStringLiteral("pre_job")},
                         {QStringLiteral("ended_on"), QStringLiteral("2026-09-20")},
                         {QStringLiteral("result"), QStringLiteral("passed")}});
    child(employmentType,
          {{QStringLiteral("enterprise"), enterpriseId}, {QStringLiteral("joined_on"), QStringLiteral("2026-03-01")}});
    if (!lacking.contains(QStringLiteral("photo")))
        attach(workerType, id, QStringLiteral("photo"), portrait(number));
    act(QStringLiteral("clerk"), workerType, id, {.action = QStringLiteral("file")});
    return id;
}

QStringList Office::approvedCertificates(int count)
{
    const RecordId enterprise = published(1);
    QList<RecordId> workers;
    for (int i = 0; i < count; ++i)
        workers.append(worker(i + 1, QStringLiteral("韩雪琴"), enterprise));
    const auto issued = as(QStringLiteral("officer")).wait([&](Workspace &work) -> Result<CertificateOutcomes> {
        return CertificateService(work).issue(workers);
    });
    QStringList numbers;
    for (const CertificateOutcome &outcome : *issued)
        numbers.append(outcome.number);
    (void)as(QStringLiteral("county_reviewer")).wait([&](Workspace &work) -> Result<CertificateOutcomes> {
        return CertificateService(work).step(numbers, {.action = QStringLiteral("approve")});
    });
    return numbers;
}

Outcome Office::act(const QString &user, const RecordType &type, const RecordId &id, const StepRequest &request)
{
    return expectSaved(as(user).wait([&](Workspace &work) { return ReviewService(work).act(type, id, request); }),
                       qPrintable(request.action));
}

std::shared_ptr<Record> Office::load(const RecordType &type, const RecordId &id)
{
    return expect(m_session->wait([&](Workspace &work) { return std::shared_ptr<Record>(work.store.load(type, id)); }), "load");
}

QString creditCode(int number)
{
    const QString organization = QStringLiteral("MA0%1").arg(number, 5, 10, QLatin1Char('0'));
    const QString seventeen =
        QStringLiteral("91610103") + organization + QLatin1Char(organizationCodeCheckCharacter(organization));
    return seventeen + QLatin1Char(creditCodeCheckCharacter(seventeen));
}

QString residentNumber(int number)
{
    const QString seventeen = QStringLiteral("610103%1%2")
                                  .arg(QDate(1978, 1, 1).addDays(number).toString(QStringLiteral("yyyyMMdd")))
                                  .arg(20 + number % 900, 3, 10, QLatin1Char('0'));
    return seventeen + QLatin1Char(residentIdCheckCharacter(seventeen));
}

QImage licencePicture(const QJsonObject &values)
{
    QImage image(1600, 1120, QImage::Format_RGB32);
    image.fill(QColor(0xFB, 0xF6, 0xE6));
    QPainter painter(&image);
    painter.setPen(QPen(QColor(0xB8, 0x94, 0x4A), 12));
    painter.drawRect(image.rect().adjusted(30, 30, -30, -30));
    painter.setPen(Qt::black);
    QFont font = painter.font();
    font.setPixelSize(90);
    painter.setFont(font);
    painter.drawText(QRect(0, 90, 1600, 130), Qt::AlignCenter, QStringLiteral("营 业 执 照"));
    font.setPixelSize(44);
    painter.setFont(font);
    int y = 330;
    for (const char *field :
         {"credit_code", "name", "legal_representative", "business_scope", "registered_address", "established_on"}) {
        painter.drawText(140, y, values.value(QLatin1String(field)).toString());
        y += 100;
    }
    painter.setPen(QPen(QColor(0xC0, 0x39, 0x2F), 8));
    painter.drawEllipse(QPoint(1300, 860), 130, 130);
    return image;
}

QImage portrait(int number)
{
    return demoPortrait(quint32(number));
}

}  // namespace jiaxin::test
