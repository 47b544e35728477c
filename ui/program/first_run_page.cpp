// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/program/first_run_page.h"

#include "app/words/words.h"
#include "ui/forms/password_fields.h"
#include "ui/kit/editors.h"
#include "ui/kit/field_row.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/later.h"
#include "ui/program/brand.h"
#include "ui/words/unit_choices.h"

#include <QBoxLayout>
#include <QDir>
#include <QLineEdit>
#include <QSpinBox>
#include <QStackedWidget>
#include <QtConcurrent>

namespace jiaxin {
namespace {

enum Step { FolderStep, UnitStep, AdminStep };

QVBoxLayout *stepColumn(QWidget *step, const QString &title, const QString &text)
{
    auto *column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 8);
    column->addWidget(makeLabel(title, step, ColorRole::Text, 16, Weight::Bold));
    QLabel *words = makeLabel(text, step, ColorRole::Secondary);
    words->setWordWrap(true);
    column->addWidget(words);
    column->addSpacing(8);
    return column;
}

}  // namespace

FirstRunPage::FirstRunPage(const VaultTools &tools, Modals &modals, const QString &suggestedFolder, QWidget *parent)
    : QWidget(parent), m_tools(tools), m_modals(modals), m_steps(new QStackedWidget)
{
    bindFill(this, ColorRole::Window);
    auto *outer = new QVBoxLayout(this);
    bindMargins(outer, 16, 16, 16, 16);
    outer->addStretch(2);
    auto *card = new Panel({}, this);
    bindFixedWidth(card, 640);
    auto *body = new QWidget(card);
    auto *column = new QVBoxLayout(body);
    bindMargins(column, 32, 28, 32, 24);
    bindSpacing(column, 16);
    column->addWidget(new Brand(body));
    m_steps->addWidget(makeFolderStep());
    m_steps->addWidget(makeUnitStep());
    m_steps->addWidget(makeAdminStep());
    column->addWidget(m_steps, 1);
    m_message = new MessageBar(MessageKind::Failed, {}, body);
    m_message->setObjectName(QStringLiteral("first_run_message"));
    m_message->hide();
    column->addWidget(m_message);
    column->addWidget(makeFooter());
    card->setBody(body);
    outer->addWidget(card, 0, Qt::AlignHCenter);
    outer->addStretch(3);
    m_folder->setText(QDir::toNativeSeparators(suggestedFolder));
    installEnterMoves(m_steps);
    goTo(FolderStep);
}

QString FirstRunPage::folder() const
{
    return QDir::fromNativeSeparators(m_folder->text().trimmed());
}

QString FirstRunPage::adminName() const
{
    return m_admin->text().trimmed();
}

void FirstRunPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_next->setFocus(Qt::OtherFocusReason);
}

QWidget *FirstRunPage::makeFolderStep()
{
    auto *step = new QWidget;
    QVBoxLayout *column = stepColumn(step, tr("1 / 3  Where the archives are kept"),
                                     tr("All archives are stored encrypted in one folder of this computer."));
    auto *line = new QWidget(step);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(row, 8);
    m_folder = new QLineEdit(step);
    m_folderRow = new FieldRow(QStringLiteral("folder"), tr("Folder"), m_folder, FieldRow::Need::Required, line);
    auto *choose = new Button(tr("Choose…"), line);
    choose->setObjectName(QStringLiteral("choose_folder"));
    connect(choose, &Button::clicked, this, [this] {
        m_modals.chooseFolder(this, tr("Folder of the vault"), [this](const QString &name) {
            if (!name.isEmpty())
                m_folder->setText(QDir::toNativeSeparators(name));
        });
    });
    row->addWidget(m_folderRow, 1);
    row->addWidget(choose, 0, Qt::AlignTop);
    column->addWidget(line);
    column->addStretch(1);
    return step;
}

QWidget *FirstRunPage::makeUnitStep()
{
    auto *step = new QWidget;
    QVBoxLayout *column =
        stepColumn(step, tr("2 / 3  Whose archives they are"),
                   tr("The commerce department in charge. Type its name, pinyin or initials, for example blq."));
    m_unit = new ComboBox(step);
    fillUnits(m_unit, QStringLiteral("610000"));
    m_unit->setFindable(tr("Name, pinyin or code"));
    m_unitRow = new FieldRow(QStringLiteral("unit"), tr("Unit"), m_unit, FieldRow::Need::Required, step);
    column->addWidget(m_unitRow);
    m_device = new QSpinBox(step);
    m_device->setRange(0, 9999);
    auto *deviceRow = new FieldRow(QStringLiteral("device"), tr("Computer number"), m_device, FieldRow::Need::Optional, step);
    deviceRow->setHint(tr("Each computer of a unit has a number of its own, so that two never issue the same certificate."));
    column->addWidget(deviceRow);
    column->addStretch(1);
    return step;
}

QWidget *FirstRunPage::makeAdminStep()
{
    auto *step = new QWidget;
    QVBoxLayout *column = stepColumn(step, tr("3 / 3  The account administrator"),
                                     tr("Adds the users and their roles, and does no business. Without a password nobody can "
                                        "open the archives, the makers of the program included."));
    m_admin = new QLineEdit(step);
    m_adminRow = new FieldRow(QStringLiteral("admin"), tr("User"), m_admin, FieldRow::Need::Required, step);
    m_password = new PasswordFields(step);
    column->addWidget(m_adminRow);
    column->addWidget(m_password);
    column->addStretch(1);
    connect(m_admin, &QLineEdit::textChanged, m_password, &PasswordFields::setUserName);
    return step;
}

QWidget *FirstRunPage::makeFooter()
{
    auto *footer = new QWidget(this);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(row, 8);
    auto *existing = new LinkButton(tr("Open an existing vault…"), footer);
    existing->setObjectName(QStringLiteral("existing_vault"));
    connect(existing, &LinkButton::clicked, this, &FirstRunPage::existingVaultRequested);
    m_back = new Button(tr("Back"), footer);
    m_back->setObjectName(QStringLiteral("back"));
    connect(m_back, &Button::clicked, this, [this] { goTo(m_steps->currentIndex() - 1); });
    m_next = new Button(ButtonKind::Primary, tr("Next"), footer);
    m_next->setObjectName(QStringLiteral("next"));
    m_next->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(m_next, &Button::clicked, this, &FirstRunPage::next);
    row->addWidget(existing);
    row->addStretch(1);
    row->addWidget(m_back);
    row->addWidget(m_next);
    return footer;
}

void FirstRunPage::goTo(int step)
{
    m_steps->setCurrentIndex(step);
    m_back->setEnabled(step > 0);
    m_next->setText(step == AdminStep ? tr("Set up") : tr("Next"));
    m_message->hide();
    QWidget *const first[] = {m_folder, m_unit, m_admin};
    first[step]->setFocus(Qt::OtherFocusReason);
}

bool FirstRunPage::stepIsRight()
{
    const auto mark = [](FieldRow *row, bool right, const QString &sentence) {
        if (right)
            row->clearProblem();
        else
            row->setProblem(Severity::Block, sentence);
        return right;
    };
    switch (m_steps->currentIndex()) {
    case FolderStep: {
        const QDir directory(folder());
        const bool free = !folder().isEmpty() && (!directory.exists() || directory.isEmpty());
        return mark(m_folderRow, free, tr("Choose a folder that is empty or not there yet"));
    }
    case UnitStep:
        return mark(m_unitRow, !m_unit->currentData().isNull(), tr("Choose the unit from the list"));
    default:
        break;
    }
    const bool named = mark(m_adminRow, adminName().size() >= 2, tr("Enter at least two characters"));
    const bool safe = m_password->check();
    return named && safe;
}

void FirstRunPage::next()
{
    if (m_busy || !stepIsRight())
        return;
    if (m_steps->currentIndex() == AdminStep)
        create();
    else
        goTo(m_steps->currentIndex() + 1);
}

void FirstRunPage::create()
{
    m_busy = true;
    m_next->setEnabled(false);
    m_next->setText(tr("Setting up…"));
    auto password = std::make_shared<Secret>(m_password->password());
    later(this,
          QtConcurrent::run([target = folder(), unit = m_unit->currentData().toString(), device = m_device->value(),
                             admin = adminName(), password, tools = m_tools] {
              return Session::create(
                  target, {.unit = unit, .device = device, .adminName = admin, .password = password->clone()}, tools);
          }),
          [this](Result<std::unique_ptr<Session>> session) {
              m_busy = false;
              m_next->setEnabled(true);
              m_next->setText(tr("Set up"));
              if (!session) {
                  m_message->setMessage(MessageKind::Failed, errorText(session.error()));
                  m_message->show();
                  return;
              }
              m_password->clear();
              m_session = std::move(*session);
              emit created();
          });
}

}  // namespace jiaxin
