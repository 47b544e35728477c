// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/settings_page.h"

#include "app/certificates/stock_service.h"
#include "app/words/words.h"
#include "ui/forms/password_fields.h"
#include "ui/kit/editors.h"
#include "ui/kit/field_row.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/panel.h"
#include "ui/pages/seal_panel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLineEdit>
#include <QSignalBlocker>

namespace jiaxin {
namespace {

constexpr int labelWidth = 240;
constexpr int mostDays = 3650;
constexpr int mostPieces = 99'999;

QVBoxLayout *panelColumn(Panel *panel)
{
    auto *body = new QWidget(panel);
    auto *column = new QVBoxLayout(body);
    bindMargins(column, 16, 12, 24, 16);
    bindSpacing(column, 8);
    panel->setBody(body);
    return column;
}

bool isNumber(const Setting *setting)
{
    bool number = false;
    (void)QString::fromUtf8(setting->fallback).toInt(&number);
    return number;
}

int mostOf(const Setting *setting)
{
    return setting == &setting::numberLowWater || setting == &setting::stockLowWater ? mostPieces : mostDays;
}

}  // namespace

SettingsPage::SettingsPage(PageContext &context, QWidget *parent) : Page(parent), m_context(context)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(row, 16);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    for (QVBoxLayout *column : {left, right}) {
        bindSpacing(column, 16);
        row->addLayout(column, 1);
    }
    left->addWidget(makeLook());
    left->addWidget(makePassword());
    if (m_context.may(Operation::ManageUsers))
        left->addWidget(makeProvince());
    if (m_context.may(Operation::ManageSettings)) {
        left->addWidget(
            makeVaultSettings(tr("Certificates"), {{&setting::numberLowWater, tr("Numbers: warn at so many left")},
                                                   {&setting::stockLowWater, tr("Card stock: warn at so many left")},
                                                   {&setting::reissueWorkingDays, tr("Reissue, working days")},
                                                   {&setting::statusListDays, tr("Status list: old after days")}}));
        m_seal = new SealPanel(m_context, this);
        left->addWidget(m_seal);
    }
    left->addStretch(1);
    if (m_context.may(Operation::ManageSettings)) {
        right->addWidget(makeVaultSettings(tr("The unit's texts"), {{&setting::supervisingUnitName, tr("Supervising unit")},
                                                                    {&setting::issuingUnitName, tr("Issuing unit")},
                                                                    {&setting::hotline, tr("Hotline")},
                                                                    {&setting::verifyUrl, tr("Address for verification")}}));
        Panel *terms =
            makeVaultSettings(tr("Terms"), {{&setting::authorisationWarnDays, tr("Consent: warn, days before")},
                                            {&setting::healthWarnDays, tr("Health check: warn, days before")},
                                            {&setting::insuranceWarnDays, tr("Insurance: warn, days before")},
                                            {&setting::documentWarnDays, tr("Document: warn, days before")},
                                            {&setting::reviewWorkingDays, tr("Review, working days")},
                                            {&setting::reviewWarnWorkingDays, tr("Review: yellow from day")},
                                            {&setting::reviewAlarmWorkingDays, tr("Review: red from day, 0 overdue")},
                                            {&setting::publicityWorkingDays, tr("Publicity, working days")},
                                            {&setting::batchSamplePercent, tr("Batch review: open first, %")},
                                            {&setting::idleLockMinutes, tr("Lock after minutes, 0 never")},
                                            {&setting::epidemicReports, tr("Epidemic reports, 1 on, 0 off")}});
        m_store = new Button(ButtonKind::Primary, tr("Save"), terms);
        m_store->setObjectName(QStringLiteral("store_settings"));
        m_store->setKey(QKeySequence(Qt::CTRL | Qt::Key_S));
        connect(m_store, &Button::clicked, this, &SettingsPage::store);
        terms->footerLayout()->addStretch(1);
        terms->footerLayout()->addWidget(m_store);
        right->addWidget(terms);
    }
    right->addStretch(1);
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

Panel *SettingsPage::makeLook()
{
    auto *panel = new Panel(tr("Look"), this);
    panel->setSubtitle(tr("Kept for you on every computer of this vault"));
    QVBoxLayout *column = panelColumn(panel);
    m_zoom = new ComboBox(panel);
    for (int percent = Theme::minimumScale; percent <= Theme::maximumScale; percent += 10)
        m_zoom->addItem(QString::number(percent) + u'%', percent);
    connect(m_zoom, &ComboBox::activated, this, [this] { Theme::current().setScale(m_zoom->currentData().toInt()); });
    m_contrast = new QCheckBox(tr("White and yellow on black"), panel);
    connect(m_contrast, &QCheckBox::toggled, this,
            [](bool high) { Theme::current().setContrast(high ? Contrast::High : Contrast::Normal); });
    auto *zoom = new FieldRow(QStringLiteral("zoom"), tr("Type size"), m_zoom, FieldRow::Need::Optional, panel);
    zoom->setHint(tr("Also with Ctrl + and Ctrl -"));
    auto *contrast = new FieldRow(QStringLiteral("contrast"), tr("High contrast"), m_contrast, FieldRow::Need::Optional, panel);
    for (FieldRow *row : {zoom, contrast}) {
        row->setLabelWidth(labelWidth);
        column->addWidget(row);
    }
    return panel;
}

Panel *SettingsPage::makePassword()
{
    auto *panel = new Panel(tr("Own password"), this);
    QVBoxLayout *column = panelColumn(panel);
    m_present = makePasswordEdit(panel);
    m_presentRow =
        new FieldRow(QStringLiteral("present_password"), tr("Present password"), m_present, FieldRow::Need::Required, panel);
    column->addWidget(m_presentRow);
    m_password = new PasswordFields(panel);
    m_password->setUserName(m_context.actor().name);
    column->addWidget(m_password);
    m_change = new Button(tr("Change the password"), panel);
    m_change->setObjectName(QStringLiteral("change_password"));
    connect(m_change, &Button::clicked, this, &SettingsPage::changePassword);
    panel->footerLayout()->addStretch(1);
    panel->footerLayout()->addWidget(m_change);
    return panel;
}

Panel *SettingsPage::makeProvince()
{
    auto *panel = new Panel(tr("The province"), this);
    QVBoxLayout *column = panelColumn(panel);
    QLabel *words =
        makeLabel(tr("With the slip of the province's account administrator this computer joins it; what is entered "
                     "here is then shared with the other offices."),
                  panel, ColorRole::Secondary);
    words->setWordWrap(true);
    column->addWidget(words);
    auto *join = new Button(tr("Join the province…"), panel);
    join->setObjectName(QStringLiteral("join_province"));
    connect(join, &Button::clicked, this, [this] { m_context.open(QStringLiteral("enrol")); });
    panel->footerLayout()->addStretch(1);
    panel->footerLayout()->addWidget(join);
    return panel;
}

Panel *SettingsPage::makeVaultSettings(const QString &title, const QList<QPair<const Setting *, QString>> &settings)
{
    auto *panel = new Panel(title, this);
    QVBoxLayout *column = panelColumn(panel);
    constexpr int longestLabel = 240;
    for (const auto &[setting, label] : settings) {
        auto *edit = new QLineEdit(panel);
        auto *row = new FieldRow(QString::fromLatin1(setting->key), label, edit, FieldRow::Need::Optional, panel);
        row->setLabelWidth(longestLabel);
        column->addWidget(row);
        m_lines.append({setting, edit, row});
    }
    return panel;
}

void SettingsPage::open(const QVariantMap &)
{
    const QSignalBlocker quiet(m_contrast);
    m_zoom->setCurrentIndex(m_zoom->findData(Theme::current().scale()));
    m_contrast->setChecked(Theme::current().contrast() == Contrast::High);
    if (m_seal)
        m_seal->load();
    QList<const Setting *> wanted;
    for (const Line &line : std::as_const(m_lines))
        wanted.append(line.setting);
    m_context.ask(
        this,
        [wanted](Workspace &work) {
            QStringList values;
            for (const Setting *setting : wanted)
                values.append(work.settings.text(*setting));
            return values;
        },
        [this](const QStringList &values) {
            for (qsizetype i = 0; i < values.size(); ++i)
                m_lines.at(i).edit->setText(values.at(i));
        });
}

void SettingsPage::store()
{
    QList<QPair<const Setting *, QString>> values;
    bool right = true;
    for (const Line &line : std::as_const(m_lines)) {
        line.row->clearProblem();
        const QString text = line.edit->text().trimmed();
        bool number = true;
        const int value = isNumber(line.setting) ? text.toInt(&number) : 0;
        if (!number || value < 0 || value > mostOf(line.setting)) {
            line.row->setProblem(Severity::Block, tr("Enter a number of 0 to %1").arg(mostOf(line.setting)));
            right = false;
        }
        values.append({line.setting, text});
    }
    if (!right)
        return;
    m_context.ask(
        this,
        [values](Workspace &work) {
            return work.transact([&]() -> Result<void> {
                QJsonObject changes;
                for (const auto &[setting, value] : values) {
                    if (work.settings.text(*setting) == value)
                        continue;
                    changes.insert(QLatin1String(setting->key), QJsonArray {work.settings.text(*setting), value});
                    work.settings.set(*setting, value);
                }
                if (!changes.isEmpty())
                    work.store.audit().append({.action = QStringLiteral("settings"), .changes = changes}, work.context());
                return {};
            });
        },
        [this] {
            m_context.say(MessageKind::Done, tr("The settings are saved and count from the next unlocking on."));
            m_context.announceChange();
        });
}

void SettingsPage::changePassword()
{
    m_presentRow->clearProblem();
    if (!m_password->check())
        return;
    m_change->setEnabled(false);
    const auto present = std::make_shared<Secret>(Secret::fromText(m_present->text()));
    const auto password = std::make_shared<Secret>(m_password->password());
    m_context.ask(
        this, [present, password](Workspace &work) { return UserService(work).changeOwnPassword(*present, *password); },
        [this](const Result<void> &changed) {
            m_change->setEnabled(true);
            if (!changed) {
                m_presentRow->setProblem(Severity::Block, changed.error().code == ErrorCode::WrongPassword
                                                              ? tr("This is not the present password; nothing was changed")
                                                              : errorText(changed.error()));
                m_present->setFocus();
                return;
            }
            m_present->clear();
            m_password->clear();
            m_context.say(MessageKind::Done, tr("The password is changed; use it from the next unlocking on."));
        });
}

}  // namespace jiaxin
