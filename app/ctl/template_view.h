// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/certificates/template_service.h"
#include "app/ctl/cli.h"

#include <QJsonArray>

namespace jiaxin::ctl {

/// One line of the list: a template that prints choose from, or an own version.
struct TemplateLine {
    QString name;
    QString title;
    int version = 1;
    bool own = false;
    bool usual = false;
    QString state;  ///< `offered` `replaced` `withdrawn`
    QString takenBy {};
    QDateTime takenAt {};
    std::optional<CertificateTemplate> layout {};
};
void tellTemplates(const Cli &cli, const QList<TemplateLine> &lines);

/// `[{"line", "element", "rule", "severity", "message"}]`.
QJsonArray faultsJson(const TemplateFaults &faults);
void complainOf(const Cli &cli, const QString &file, const TemplateFaults &faults);

QJsonObject outcomeJson(const QString &file, const TemplateOutcome &outcome);
/// `dry`: what would have come of it.
void tellOutcome(const Cli &cli, const QString &file, const TemplateOutcome &outcome, bool dry);

}  // namespace jiaxin::ctl
