// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/server/sync_office.h"

namespace jiaxin::test {

/// The world's routes over TLS as well, for devices with a certificate. Its clock goes to the present: TLS knows no other.
class DeviceOffice {
public:
    explicit DeviceOffice(ServerWorld &world);

    struct Device {
        QString id;
        HttpClient::Tls tls;
    };
    /// A device of the administrator's unit or of one below it, let in by him.
    Device enrol(const char *admin, const char *unit);
    /// A client that shows that certificate, with no session.
    HttpClient clientAt(const HttpClient::Tls &tls) const { return {m_tls->port(), tls}; }
    /// Trusts the server and shows no certificate.
    HttpClient::Tls trust() const { return {.authority = QSslCertificate(m_authority.certificate)}; }
    /// A client at that device, with a new session of that person.
    HttpClient loggedInAt(const Device &device, const char *name);

private:
    ServerWorld &m_world;
    QTemporaryDir m_folder;
    CertificateAuthority m_authority;
    std::unique_ptr<server::HttpServer> m_tls;
};

}  // namespace jiaxin::test
