// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/vault/vault_file.h"

#include "db/files.h"
#include "domain/base/whole_file.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <cmath>

namespace jiaxin {

namespace {
constexpr qint64 largestFile = 4 << 20;  // bytes; some ten thousand slots
constexpr int tagSize = 32;
constexpr int largestDevice = 9999;

Error corrupt(const QString &field)
{
    return Error {.code = ErrorCode::Corrupt, .field = field, .detail = QStringLiteral("vault.json")};
}

QString newUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

/// Reads the members of one object and remembers the first that is missing, of another type or size.
class StrictReader {
public:
    StrictReader(const QJsonObject &object, const QStringList &keys) : m_object(object)
    {
        const QStringList present = object.keys();
        for (const QString &key : present) {
            if (!keys.contains(key))
                fail(key);
        }
    }

    qint64 integer(const QString &key, qint64 least, qint64 most)
    {
        const double value = m_object.value(key).toDouble(std::nan(""));
        if (!(value >= double(least) && value <= double(most)) || value != std::floor(value)) {
            fail(key);
            return least;
        }
        return qint64(value);
    }

    QByteArray bytes(const QString &key, int size)
    {
        const QByteArray text = m_object.value(key).toString().toLatin1();
        QByteArray bytes = QByteArray::fromHex(text);
        if (bytes.size() != size || bytes.toHex() != text)
            fail(key);
        return bytes;
    }

    QString uuid(const QString &key)
    {
        const QString text = m_object.value(key).toString();
        if (QUuid::fromString(text).toString(QUuid::WithoutBraces) != text || QUuid::fromString(text).isNull())
            fail(key);
        return text;
    }

    QString text(const QString &key, int longest)
    {
        const QString text = m_object.value(key).toString();
        if (text.isEmpty() || text.size() > longest)
            fail(key);
        return text;
    }

    void fail(const QString &key)
    {
        if (m_bad.isEmpty())
            m_bad = key;
    }
    const QString &bad() const { return m_bad; }

private:
    QJsonObject m_object;
    QString m_bad;
};

QJsonObject slotToJson(const KeySlot &slot)
{
    return {{QStringLiteral("id"), slot.id},
            {QStringLiteral("tag"), hex(slot.tag)},
            {QStringLiteral("n"), qint64(slot.costs.n)},
            {QStringLiteral("r"), qint64(slot.costs.r)},
            {QStringLiteral("p"), qint64(slot.costs.p)},
            {QStringLiteral("salt"), hex(slot.salt)},
            {QStringLiteral("nonce"), hex(slot.nonce)},
            {QStringLiteral("sealed"), hex(slot.sealed)}};
}

Result<KeySlot> slotFromJson(const QJsonValue &value)
{
    static const QStringList keys {QStringLiteral("id"),    QStringLiteral("tag"),   QStringLiteral("n"),
                                   QStringLiteral("r"),     QStringLiteral("p"),     QStringLiteral("salt"),
                                   QStringLiteral("nonce"), QStringLiteral("sealed")};
    StrictReader reader(value.toObject(), keys);
    KeySlot slot {
        .id = reader.uuid(QStringLiteral("id")),
        .tag = reader.bytes(QStringLiteral("tag"), tagSize),
        .costs = {.n = quint64(reader.integer(QStringLiteral("n"), 2, 1 << 30)),
                  .r = quint32(reader.integer(QStringLiteral("r"), 1, 64)),
                  .p = quint32(reader.integer(QStringLiteral("p"), 1, 16))},
        .salt = reader.bytes(QStringLiteral("salt"), VaultFile::saltSize),
        .nonce = reader.bytes(QStringLiteral("nonce"), CryptoProvider::nonceSize),
        .sealed = reader.bytes(QStringLiteral("sealed"), CryptoProvider::keySize + CryptoProvider::tagSize),
    };
    if (!slot.costs.isAcceptable())
        reader.fail(QStringLiteral("n"));
    if (!reader.bad().isEmpty())
        return corrupt(QStringLiteral("slots.") + reader.bad());
    return slot;
}

QByteArray associatedData(const QString &vault, const QString &slot)
{
    return (vault + u':' + slot).toLatin1();
}
}  // namespace

QByteArray VaultFile::toJson() const
{
    QJsonArray slotArray;
    for (const KeySlot &slot : slotList)
        slotArray += slotToJson(slot);
    return QJsonDocument(QJsonObject {{QStringLiteral("format"), currentFormat},
                                      {QStringLiteral("vault"), id},
                                      {QStringLiteral("unit"), unit},
                                      {QStringLiteral("device"), device},
                                      {QStringLiteral("salt"), hex(salt)},
                                      {QStringLiteral("slots"), slotArray}})
        .toJson();
}

Result<VaultFile> VaultFile::fromJson(const QByteArray &json)
{
    static const QStringList keys {QStringLiteral("format"), QStringLiteral("vault"), QStringLiteral("unit"),
                                   QStringLiteral("device"), QStringLiteral("salt"),  QStringLiteral("slots")};
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsed);
    if (parsed.error != QJsonParseError::NoError || !document.isObject())
        return corrupt({});
    const QJsonObject object = document.object();
    // The format first: of a later one nothing else is known.
    const double format = object.value(QStringLiteral("format")).toDouble(0);
    if (format > currentFormat)
        return failure(ErrorCode::TooNew, "vault.json");
    if (format != currentFormat)
        return corrupt(QStringLiteral("format"));
    StrictReader reader(object, keys);
    VaultFile file {.id = reader.uuid(QStringLiteral("vault")),
                    .unit = reader.text(QStringLiteral("unit"), 64),
                    .device = int(reader.integer(QStringLiteral("device"), 0, largestDevice)),
                    .salt = reader.bytes(QStringLiteral("salt"), saltSize),
                    .slotList = {}};
    const QJsonArray slotArray = object.value(QStringLiteral("slots")).toArray();
    if (slotArray.isEmpty())
        reader.fail(QStringLiteral("slots"));
    if (!reader.bad().isEmpty())
        return corrupt(reader.bad());
    for (const QJsonValue &value : slotArray) {
        auto slot = slotFromJson(value);
        if (!slot)
            return slot.error();
        file.slotList += std::move(*slot);
    }
    return file;
}

QString VaultFile::pathIn(const QString &folder)
{
    return folder + QStringLiteral("/vault.json");
}

Result<VaultFile> VaultFile::read(const QString &folder)
{
    QFile file(pathIn(folder));
    if (!file.exists())
        return failure(ErrorCode::NotFound, "vault.json");
    if (!file.open(QIODevice::ReadOnly))
        return fileFailure(file);
    if (file.size() > largestFile)
        return corrupt({});
    return fromJson(file.readAll());
}

Result<void> VaultFile::write(const QString &folder) const
{
    return files::writeAtomically(pathIn(folder), toJson());
}

QByteArray VaultFile::tagOf(const QString &userName, const CryptoProvider &crypto) const
{
    const QString name = userName.normalized(QString::NormalizationForm_KC).trimmed().toLower();
    return crypto.hmacSha256(salt, name.toUtf8());
}

qsizetype VaultFile::indexOf(const QByteArray &tag) const
{
    for (qsizetype i = 0; i < slotList.size(); ++i) {
        if (slotList.at(i).tag == tag)
            return i;
    }
    return -1;
}

Result<KeySlot> VaultFile::makeSlot(const QString &userName, const Secret &password, const Secret &dataKey,
                                    const ScryptCosts &costs, const CryptoProvider &crypto) const
{
    if (userName.trimmed().isEmpty())
        return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("name"), .detail = {}};
    if (password.isEmpty())
        return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("password"), .detail = {}};
    auto salt = crypto.randomBytes(saltSize);
    auto nonce = crypto.randomBytes(CryptoProvider::nonceSize);
    if (!salt || !nonce)
        return !salt ? salt.error() : nonce.error();
    KeySlot slot {
        .id = newUuid(), .tag = tagOf(userName, crypto), .costs = costs, .salt = *salt, .nonce = *nonce, .sealed = {}};
    const auto wrappingKey = crypto.scrypt(password, slot.salt, slot.costs);
    if (!wrappingKey)
        return wrappingKey.error();
    auto sealed = crypto.seal(*wrappingKey, slot.nonce, dataKey.view(), associatedData(id, slot.id));
    if (!sealed)
        return sealed.error();
    slot.sealed = std::move(*sealed);
    return slot;
}

Result<Secret> VaultFile::unlock(const QString &userName, const Secret &password, const CryptoProvider &crypto) const
{
    const qsizetype index = indexOf(tagOf(userName, crypto));
    // An unknown user takes as long as a wrong password.
    const KeySlot slot = index >= 0 ? slotList.at(index) : slotList.constFirst();
    const auto wrappingKey = crypto.scrypt(password, slot.salt, slot.costs);
    if (!wrappingKey)
        return wrappingKey.error();
    auto dataKey = crypto.open(*wrappingKey, slot.nonce, slot.sealed, associatedData(id, slot.id));
    if (index < 0 || !dataKey)
        return ErrorCode::WrongPassword;
    return dataKey;
}

}  // namespace jiaxin
