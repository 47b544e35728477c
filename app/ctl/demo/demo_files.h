// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/demo/demo_world.h"
#include "domain/base/result.h"

#include <QImage>

namespace jiaxin::ctl {

/// The workbooks and pictures that enterprises hand in, as files in a folder. Errors: Io, DiskFull.
class DemoFiles {
public:
    explicit DemoFiles(QString folder) : m_folder(std::move(folder)) {}

    QString path(const QString &name) const { return m_folder + u'/' + name; }
    Result<void> makeFolders() const;

    Result<void> writeFirms(const QString &name, const QList<const DemoFirm *> &firms) const;
    /// What the market supervision's register says of these on that day: of the first another floor, of the others what they
    /// file.
    Result<void> writeRegister(const QString &name, const QList<const DemoFirm *> &firms, const QDate &day) const;
    /// The roster, with joining dates; then one workbook for each kind of paper, named `NAME_TYPE.xlsx`.
    Result<void> writeWorkers(const QString &name, const DemoWorld &world, const QList<const DemoWorker *> &workers) const;
    /// A portrait each, named by the document number; returns how many there are.
    Result<int> writePhotos(const QString &folder, const QList<const DemoWorker *> &workers) const;
    /// A sheet that stands for a scan of a licence or a letter.
    static QImage scan(const QString &title, const Enterprise &firm);

private:
    QString m_folder;
};

/// The types of papers that hang on a worker, in the order of import.
QList<const RecordType *> paperTypes();

}  // namespace jiaxin::ctl
