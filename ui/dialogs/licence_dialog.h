// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/page_context.h"

#include <QDialog>

class QMenu;

namespace jiaxin {

class LicenceReader;
class ScanViewer;
class TableView;
struct Filing;

/// The licence of an enterprise is read off before it is filed: at the left what is filed and what the licence says, at the
/// right its scan. What is read is stored at once, and stands in the reviewer's comparison.
class LicenceDialog final : public QDialog {
    Q_OBJECT
public:
    LicenceDialog(PageContext &context, const Filing &filing, QWidget *parent = nullptr);

private:
    TableView *m_table;
    ScanViewer *m_scans;
    LicenceReader *m_reader = nullptr;
};

/// Reads the enterprise and opens the dialog beside `page`.
void openLicence(PageContext &context, QWidget *page, const RecordId &enterprise);
/// The entry of a menu of an enterprise, where the actor may read its licence off.
void addLicence(PageContext &context, QWidget *page, QMenu *menu, const RecordId &enterprise);

}  // namespace jiaxin
