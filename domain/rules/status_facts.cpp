// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/status_facts.h"

#include <QtEndian>

namespace jiaxin {

namespace {

/// Counts on when the rules look at something that was not packed before.
constexpr quint8 factsVersion = 2;
constexpr qint64 nothing = std::numeric_limits<qint64>::min();

/// Packer and Unpacker are told the same fields in the same order by facts(), so that both sides cannot differ. A million
/// workers are unpacked in a row, which QDataStream takes three times as long for.
class Packer {
public:
    explicit Packer(QByteArray &out) : m_out(out) {}
    void day(const QDate &value) { number(value.isValid() ? value.toJulianDay() : nothing); }
    void instant(const QDateTime &value) { number(value.isValid() ? value.toMSecsSinceEpoch() : nothing); }
    void flag(bool value) { number(quint8(value)); }
    void text(const QString &value)
    {
        const QByteArray utf8 = value.toUtf8();
        number(quint16(utf8.size()));
        m_out.append(utf8);
    }
    template <ChoiceEnum E>
    void choice(E value)
    {
        number(quint8(value));
    }
    template <class T, class Each>
    void list(const QList<T> &values, Each each)
    {
        number(quint16(values.size()));
        for (const T &value : values)
            each(value);
    }

private:
    template <class N>
    void number(N value)
    {
        const N little = qToLittleEndian(value);
        m_out.append(reinterpret_cast<const char *>(&little), sizeof little);
    }
    QByteArray &m_out;
};

class Unpacker {
public:
    explicit Unpacker(QByteArrayView in) : m_left(in) {}
    bool atEnd() const { return !m_failed && m_left.isEmpty(); }
    void day(QDate &value)
    {
        const auto read = number<qint64>();
        value = read == nothing ? QDate() : QDate::fromJulianDay(read);
    }
    void instant(QDateTime &value)
    {
        const auto read = number<qint64>();
        value = read == nothing ? QDateTime() : QDateTime::fromMSecsSinceEpoch(read, Qt::UTC);
    }
    void flag(bool &value) { value = number<quint8>() != 0; }
    void text(QString &value) { value = QString::fromUtf8(bytes(number<quint16>())); }
    template <ChoiceEnum E>
    void choice(E &value)
    {
        const auto read = number<quint8>();
        m_failed = m_failed || read >= quint8(E::Count);
        if (!m_failed)
            value = E(read);
    }
    template <class T, class Each>
    void list(QList<T> &values, Each each)
    {
        for (auto left = number<quint16>(); left > 0 && !m_failed; --left)
            each(values.emplace_back());
    }

private:
    QByteArrayView bytes(qsizetype count)
    {
        if (count > m_left.size()) {
            m_failed = true;
            return {};
        }
        const QByteArrayView taken = m_left.first(count);
        m_left = m_left.sliced(count);
        return taken;
    }
    template <class N>
    N number()
    {
        const QByteArrayView taken = bytes(sizeof(N));
        return taken.isEmpty() ? N(0) : qFromLittleEndian<N>(taken.data());
    }
    QByteArrayView m_left;
    bool m_failed = false;
};

/// What is there or not, whose content no rule looks at.
template <class Side, class Dossier>
void presence(Side &side, Dossier &dossier)
{
    bool hasPhoto = !dossier.worker.photo.hex.isEmpty();
    bool hasEnterprise = dossier.enterprise.has_value();
    side.flag(hasPhoto);
    side.flag(hasEnterprise);
    if constexpr (!std::is_const_v<Dossier>) {
        dossier.worker.photo.hex = hasPhoto ? QStringLiteral("photo") : QString();
        if (hasEnterprise)
            dossier.enterprise.emplace();
    }
}

template <class Side, class Dossier>
void facts(Side &side, Dossier &dossier)
{
    presence(side, dossier);
    side.day(dossier.worker.documentValidUntil);
    side.choice(dossier.worker.category);
    side.text(dossier.worker.state);
    if (dossier.enterprise) {
        side.choice(dossier.enterprise->registrationState);
        side.text(dossier.enterprise->state);
    }
    side.list(dossier.authorisations, [&side](auto &consent) {
        side.choice(consent.kind);
        side.instant(consent.startsAt);
        side.instant(consent.endsAt);
        side.instant(consent.withdrawnAt);
    });
    side.list(dossier.identityChecks, [&side](auto &check) {
        side.instant(check.checkedAt);
        side.choice(check.result);
    });
    side.list(dossier.backgroundChecks, [&side](auto &check) {
        using Match = BackgroundCheck::IdentityMatch;
        bool compared = check.identityMatch.has_value();
        Match match = check.identityMatch.value_or(Match::Match);
        side.flag(compared);
        side.choice(match);
        if constexpr (!std::is_const_v<std::remove_reference_t<decltype(check)>>)
            check.identityMatch = compared ? std::optional(match) : std::nullopt;
        side.choice(check.conclusion);
        side.day(check.returnedOn);
    });
    side.list(dossier.healthChecks, [&side](auto &check) {
        side.choice(check.category);
        side.choice(check.conclusion);
        side.day(check.examinedOn);
        side.day(check.validUntil);
    });
    side.list(dossier.trainings, [&side](auto &training) { side.choice(training.result); });
    side.list(dossier.insurances, [&side](auto &insurance) {
        side.day(insurance.validFrom);
        side.day(insurance.validUntil);
    });
    const auto entry = [&side](auto &listed) {
        side.choice(listed.list);
        side.text(listed.state);
        side.day(listed.listedOn);
        side.day(listed.validUntil);
        side.day(listed.removedOn);
    };
    side.list(dossier.enterpriseEntries, entry);
    side.list(dossier.ownEntries, entry);
}

}  // namespace

QByteArray packStatusFacts(const WorkerDossier &dossier)
{
    WorkerDossier ordered = dossier;
    // Of verdicts of one day the one with the greatest id counts; without ids it has to stand first.
    std::sort(ordered.backgroundChecks.begin(), ordered.backgroundChecks.end(),
              [](const BackgroundCheck &a, const BackgroundCheck &b) { return b.id < a.id; });
    QByteArray packed(1, char(factsVersion));
    Packer packer(packed);
    facts(packer, std::as_const(ordered));
    return packed;
}

std::optional<WorkerDossier> unpackStatusFacts(const QByteArray &packed)
{
    if (packed.isEmpty() || quint8(packed.front()) != factsVersion)
        return std::nullopt;
    Unpacker unpacker(QByteArrayView(packed).sliced(1));
    std::optional<WorkerDossier> dossier(std::in_place);
    facts(unpacker, *dossier);
    return unpacker.atEnd() ? std::move(dossier) : std::nullopt;
}

}  // namespace jiaxin
