// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/documents/certificate_template.h"
#include "app/session/workspace.h"
#include "domain/records/card.h"

namespace jiaxin {

/// One version of a template that the office brought in.
struct TemplateVersion {
    QString name;
    int version = 1;
    QString title;
    QString card {};      ///< of a sheet: the template that it repeats …
    int cardVersion = 0;  ///< … and which version of it
    QString takenBy {};
    QDateTime takenAt {};
    QString withdrawnBy {};
    QDateTime withdrawnAt {};  ///< invalid: not withdrawn
};

/// What came of bringing in a file; with faults nothing was changed.
struct TemplateOutcome {
    TemplateFaults faults {};
    QString name {};
    QString title {};
    int version = 0;
    bool isNew = false;            ///< false: the file is the version that is in use already
    QStringList renewedSheets {};  ///< own sheets that repeat it and have a new version with it
    QStringList oldSheets {};      ///< those that go on with the version they had: its size is another now
    bool calibrated = true;        ///< false: the page has another size, the printers are to be calibrated anew
};

/// The templates that certificates are printed with: those of the program and the office's own. The latter lie in the vault, in
/// every version that ever was (docs/printing.md), and go with its backups, not with the sync. Throws DbFailure.
class TemplateService {
public:
    explicit TemplateService(Workspace &workspace) : m_work(workspace) {}

    /// Who changes the unit's settings, and who prints: only the latter may look at a template with certificates of the vault.
    static bool mayManage(const Actor &actor);

    /// What a print may choose from: the program's first, then the office's own that are not withdrawn, by name. Errors of
    /// loadTemplates().
    Result<QList<CertificateTemplate>> offered();
    /// One of them; NotFound with field `template`.
    Result<CertificateTemplate> find(const QString &name);
    /// One of any time: an own one in the version that a card remembers, withdrawn or not. NotFound with field `template`.
    Result<CertificateTemplate> find(const QString &name, int version);
    /// How one certificate looks: as `printed` was, else as the unit's usual template prints it. Of a sheet the card that it
    /// repeats; of pre-printed stock, of which a template has only a part, and of what cannot be read any more, the program's
    /// own card. Errors of loadTemplates().
    Result<CertificateTemplate> look(const std::optional<Card> &printed);
    /// The name of the one that prints begin with.
    QString usual();
    /// Makes one that is offered the usual one. Forbidden (`role`); NotFound with field `template`.
    Result<void> makeUsual(const QString &name);
    /// Those that are withdrawn: their sheets may still wait for confirmation. Errors of loadTemplates().
    Result<QList<CertificateTemplate>> withdrawn();

    /// The office's own: by name, the newest version first.
    QList<TemplateVersion> versions();
    /// The file as it was brought in. NotFound with field `template`.
    Result<QByteArray> svg(const QString &name, int version);

    /// All that speaks against a file; or the template as it would be, with the version that it would have. Nothing changes.
    Result<TemplateReading> check(const QByteArray &svg);
    /// Takes a file into use: as version 1 of a new name, or the next one of a name that is there, also of a withdrawn one.
    /// Forbidden (`role`).
    Result<TemplateOutcome> take(const QByteArray &svg);
    /// Prints choose from it no longer; its versions stay. The usual one then is the program's again. Forbidden (`role`);
    /// NotFound with field `template`; WrongState
    /// (`shipped_template`).
    Result<void> withdraw(const QString &name);

private:
    struct Row {
        TemplateVersion version;
        QByteArray svg;
    };
    using Templates = QList<CertificateTemplate>;
    /// The rows that a condition finds, with its parameters; the newest version of a name first.
    QList<Row> rows(const QString &where, const QStringList &parameters = {});
    std::optional<Row> newest(const QString &name);
    std::optional<CertificateTemplate> layoutOf(const Row &row, const Templates &shipped);
    void storeUsual(const QString &name);
    TemplateReading read(const QByteArray &svg, const Templates &shipped);
    void insert(const CertificateTemplate &layout, const QByteArray &svg);
    void renewSheets(const CertificateTemplate &card, TemplateOutcome &outcome);
    TemplateOutcome store(const CertificateTemplate &layout, const QByteArray &svg, const Templates &shipped);

    Workspace &m_work;
};

/// What was read from a file.
struct TemplateFile {
    QByteArray svg {};
    TemplateFaults faults {};  ///< it is larger than largestTemplate: then not a byte was read
};
/// From the disk, on any thread. Io (`not_readable`).
Result<TemplateFile> readTemplateFile(const QString &name);

}  // namespace jiaxin
