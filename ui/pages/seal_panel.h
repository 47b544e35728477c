// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/certificates/seal_service.h"
#include "ui/page_context.h"

#include <QWidget>

class QLabel;

namespace jiaxin {

class Button;
class SheetView;

/// What certificates are printed with besides texts: the picture of the unit's seal, and the way to the templates. For who
/// changes the settings.
class SealPanel final : public QWidget {
    Q_OBJECT
public:
    explicit SealPanel(PageContext &context, QWidget *parent = nullptr);

    /// Reads the seal anew.
    void load();

private:
    void show(const std::optional<Seal> &seal);
    void choose();
    void take(const QString &file);
    void remove();

    PageContext &m_context;
    SheetView *m_view;
    QLabel *m_words;
    Button *m_remove;
};

}  // namespace jiaxin
