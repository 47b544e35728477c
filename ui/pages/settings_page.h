// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/settings/settings.h"
#include "ui/page_context.h"
#include "ui/shell/page.h"

class QCheckBox;
class QLineEdit;
class QVBoxLayout;

namespace jiaxin {

class Button;
class ComboBox;
class FieldRow;
class Panel;
class PasswordFields;
class SealPanel;

/// 设置: type size and contrast for everybody; terms and the unit's texts for the security administrator; own password.
class SettingsPage final : public Page {
    Q_OBJECT
public:
    explicit SettingsPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    void open(const QVariantMap &arguments) override;

private:
    Panel *makeLook();
    Panel *makePassword();
    /// The way to the province, for whoever may join it.
    Panel *makeProvince();
    Panel *makeVaultSettings(const QString &title, const QList<QPair<const Setting *, QString>> &settings);
    void store();
    void changePassword();

    struct Line {
        const Setting *setting;
        QLineEdit *edit;
        FieldRow *row;
    };

    PageContext &m_context;
    ComboBox *m_zoom = nullptr;
    QCheckBox *m_contrast = nullptr;
    QList<Line> m_lines;
    Button *m_store = nullptr;
    SealPanel *m_seal = nullptr;
    QLineEdit *m_present = nullptr;
    FieldRow *m_presentRow = nullptr;
    PasswordFields *m_password = nullptr;
    Button *m_change = nullptr;
};

}  // namespace jiaxin
