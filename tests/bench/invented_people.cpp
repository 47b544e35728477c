// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/invented_people.h"

#include "domain/rules/identity_number.h"
#include "tests/bench/measure.h"

#include <QFile>
#include <QRegularExpression>

namespace jiaxin::bench {

Worker InventedPeople::next()
{
    static const QString surnames =
        QStringLiteral("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕");
    static const QString given = QStringLiteral("秀英华芳娟敏静丽艳霞玲桂兰凤莲芝红梅琴云珍翠雪荣爱妹香月莺媛瑞凡佳嘉琼勤贞莉");
    const auto pick = [this](const QString &from) { return from.at(m_random.bounded(int(from.size()))); };
    Worker worker;
    worker.name = QString(pick(surnames)) + pick(given) + (m_random.bounded(5) ? QString(pick(given)) : QString());
    const QDate birth = QDate(1960, 1, 1).addDays(m_random.bounded(15000));
    const QString seventeen = QStringLiteral("6101%1%2%3")
                                  .arg(2 + m_random.bounded(3), 2, 10, QLatin1Char('0'))
                                  .arg(birth.toString(QStringLiteral("yyyyMMdd")))
                                  .arg(m_count % 1000, 3, 10, QLatin1Char('0'));
    worker.documentNumber = seventeen + QLatin1Char(residentIdCheckCharacter(seventeen));
    // A million people cannot all have numbers of one prefix; passports of a made-up series make the rest distinct.
    if (m_count >= 1000) {
        worker.documentType = DocumentType::Passport;
        worker.documentNumber = QStringLiteral("E%1").arg(m_count, 8, 10, QLatin1Char('0'));
    }
    ++m_count;
    worker.sex = Worker::Sex::Female;
    worker.birthDate = birth;
    worker.phone = QStringLiteral("13%1").arg(m_random.bounded(1'000'000'000), 9, 10, QLatin1Char('0'));
    worker.registeredAddress = QStringLiteral("陕西省西安市碑林区某某路%1号").arg(m_random.bounded(900) + 1);
    worker.category = ServiceCategory(m_random.bounded(4));
    worker.jobs = {ServiceItem::Cleaning};
    return worker;
}

static double memory(const char *name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QRegularExpression line(QLatin1String(name) + QStringLiteral(":\\s+(\\d+) kB"));
    return line.match(QString::fromLatin1(status.readAll())).captured(1).toDouble() / 1024;
}

double peakMemory()
{
    return memory("VmHWM");
}

double presentMemory()
{
    return memory("VmRSS");
}

}  // namespace jiaxin::bench
