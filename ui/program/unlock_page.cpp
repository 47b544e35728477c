// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/program/unlock_page.h"

#include "app/words/words.h"
#include "ui/forms/password_fields.h"
#include "ui/kit/field_row.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/later.h"
#include "ui/program/brand.h"

#include <QBoxLayout>
#include <QDir>
#include <QKeyEvent>
#include <QLineEdit>
#include <QtConcurrent>

namespace jiaxin {

UnlockPage::UnlockPage(const VaultTools &tools, Modals &modals, QWidget *parent)
    : QWidget(parent), m_tools(tools), m_modals(modals)
{
    bindFill(this, ColorRole::Window);
    auto *column = new QVBoxLayout(this);
    bindMargins(column, 16, 16, 16, 16);
    column->addStretch(2);
    column->addWidget(makeCard(), 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_lockOut.setInterval(1000);
    connect(&m_lockOut, &QTimer::timeout, this, &UnlockPage::countDown);
}

QWidget *UnlockPage::makeCard()
{
    auto *card = new Panel({}, this);
    bindFixedWidth(card, 480);
    auto *body = new QWidget(card);
    auto *column = new QVBoxLayout(body);
    bindMargins(column, 32, 28, 32, 24);
    bindSpacing(column, 12);
    column->addWidget(new Brand(body));

    auto *placeRow = new QHBoxLayout;
    bindSpacing(placeRow, 8);
    m_place = new ElidedLabel({}, body);
    m_place->setObjectName(QStringLiteral("vault_folder"));
    bindTextColor(m_place, ColorRole::Secondary);
    auto *other = new LinkButton(tr("Other vault…"), body);
    other->setObjectName(QStringLiteral("other_vault"));
    connect(other, &LinkButton::clicked, this, &UnlockPage::chooseFolder);
    placeRow->addWidget(m_place, 1);
    placeRow->addWidget(other);
    column->addLayout(placeRow);

    m_message = new MessageBar(MessageKind::Failed, {}, body);
    m_message->setObjectName(QStringLiteral("unlock_message"));
    m_message->hide();
    column->addWidget(m_message);

    m_user = new QLineEdit(body);
    auto *userRow = new FieldRow(QStringLiteral("user"), tr("User"), m_user, FieldRow::Need::Optional, body);
    m_password = makePasswordEdit(body);
    m_password->installEventFilter(this);
    m_passwordRow = new FieldRow(QStringLiteral("password"), tr("Password"), m_password, FieldRow::Need::Optional, body);
    for (FieldRow *row : {userRow, m_passwordRow}) {
        row->setLabelWidth(64);
        column->addWidget(row);
    }
    connect(m_user, &QLineEdit::returnPressed, this, [this] { m_password->setFocus(); });
    connect(m_password, &QLineEdit::returnPressed, this, &UnlockPage::unlock);

    auto *row = new QHBoxLayout;
    bindSpacing(row, 8);
    auto *fresh = new LinkButton(tr("Set up a new vault…"), body);
    fresh->setObjectName(QStringLiteral("new_vault"));
    connect(fresh, &LinkButton::clicked, this, &UnlockPage::newVaultRequested);
    m_restore = new Button(tr("Restore a backup…"), body);
    m_restore->setObjectName(QStringLiteral("restore"));
    m_restore->hide();
    connect(m_restore, &Button::clicked, this, &UnlockPage::restore);
    m_unlock = new Button(ButtonKind::Primary, tr("Unlock"), body);
    m_unlock->setObjectName(QStringLiteral("unlock"));
    m_unlock->setKeyHint(QStringLiteral("Enter"));
    connect(m_unlock, &Button::clicked, this, &UnlockPage::unlock);
    row->addWidget(fresh);
    row->addStretch(1);
    row->addWidget(m_restore);
    row->addWidget(m_unlock);
    column->addSpacing(8);
    column->addLayout(row);
    card->setBody(body);
    return card;
}

void UnlockPage::setFolder(const QString &folder)
{
    m_folder = folder;
    m_place->setText(tr("Vault: %1").arg(QDir::toNativeSeparators(folder)));
    m_message->hide();
    m_restore->hide();
}

void UnlockPage::setUser(const QString &name)
{
    m_user->setText(name);
}

void UnlockPage::setPassword(const QString &password)
{
    m_password->setText(password);
}

void UnlockPage::showNotice(const QString &sentence)
{
    m_message->setMessage(MessageKind::Info, sentence);
    m_message->setVisible(!sentence.isEmpty());
}

void UnlockPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    (m_user->text().isEmpty() ? m_user : m_password)->setFocus(Qt::OtherFocusReason);
}

bool UnlockPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_password && event->type() == QEvent::KeyPress) {
        // No portable question tells the state of Caps Lock; a letter against its Shift key does.
        const auto *key = static_cast<QKeyEvent *>(event);
        const QString text = key->text();
        const bool shift = key->modifiers() & Qt::ShiftModifier;
        if (key->key() == Qt::Key_CapsLock)
            m_passwordRow->setHint({});
        else if (text.size() == 1 && text.at(0).isLetter() && text.at(0).unicode() < 128)
            m_passwordRow->setHint(text.at(0).isUpper() != shift ? tr("Caps Lock is on: capitals are typed") : QString());
    }
    return QWidget::eventFilter(watched, event);
}

void UnlockPage::setBusy(bool busy)
{
    m_busy = busy;
    m_user->setEnabled(!busy);
    m_password->setEnabled(!busy);
    m_unlock->setEnabled(!busy && m_secondsLeft == 0);
    m_unlock->setText(busy ? tr("Unlocking…") : tr("Unlock"));
}

void UnlockPage::unlock()
{
    if (m_busy || m_secondsLeft > 0)
        return;
    m_passwordRow->clearProblem();
    if (m_user->text().trimmed().isEmpty()) {
        m_user->setFocus();
        return;
    }
    setBusy(true);
    auto password = std::make_shared<Secret>(Secret::fromText(m_password->text()));
    later(this,
          QtConcurrent::run(
              [folder = m_folder, user = m_user->text().trimmed(), password, tools = m_tools, closing = m_closing]() mutable {
                  closing.waitForFinished();
                  return Session::unlock(folder, user, *password, tools);
              }),
          [this, password](Result<std::unique_ptr<Session>> session) {
              setBusy(false);
              m_password->clear();
              if (!session) {
                  refused(session.error());
                  return;
              }
              m_message->hide();
              m_restore->hide();
              m_session = std::move(*session);
              m_usedPassword = password->clone();
              emit unlocked();
          });
}

void UnlockPage::refused(const Error &error)
{
    const bool damaged = error.code == ErrorCode::Corrupt || error.code == ErrorCode::NotFound;
    m_restore->setVisible(damaged);
    if (error.code == ErrorCode::LockedOut) {
        m_secondsLeft = std::max(1, error.detail.toInt());
        m_lockOut.start();
        countDown();
    } else {
        m_message->setMessage(MessageKind::Failed, errorText(error));
    }
    m_message->show();
    m_password->setFocus();
}

void UnlockPage::countDown()
{
    if (m_secondsLeft > 0) {
        const QString left = m_secondsLeft >= 60 ? tr("%n minute(s)", nullptr, (m_secondsLeft + 59) / 60)
                                                 : tr("%n second(s)", nullptr, m_secondsLeft);
        m_message->setMessage(MessageKind::Warning,
                              tr("Too many wrong passwords. The data are safe; try again in %1.").arg(left));
        --m_secondsLeft;
    } else {
        m_lockOut.stop();
        m_message->hide();
    }
    m_unlock->setEnabled(m_secondsLeft == 0 && !m_busy);
}

void UnlockPage::chooseFolder()
{
    m_modals.chooseFolder(this, tr("Folder of the vault"), [this](const QString &folder) {
        if (folder.isEmpty())
            return;
        setFolder(folder);
        if (const Result<VaultInfo> info = Vault::peek(folder); !info)
            refused(info.error());
    });
}

void UnlockPage::restore()
{
    if (m_user->text().trimmed().isEmpty() || m_password->text().isEmpty()) {
        showNotice(tr("Enter the user name and password of the time of the backup, then choose the backup."));
        m_restore->show();
        (m_user->text().trimmed().isEmpty() ? m_user : m_password)->setFocus();
        return;
    }
    m_modals.openFile(this, tr("Backup file"), tr("Backups (*.jxbak *.zip);;All files (*)"), [this](const QString &file) {
        if (file.isEmpty())
            return;
        m_modals.chooseFolder(this, tr("Empty folder for the restored vault"), [this, file](const QString &folder) {
            if (!folder.isEmpty())
                restoreInto(file, folder);
        });
    });
}

void UnlockPage::restoreInto(const QString &file, const QString &folder)
{
    setBusy(true);
    m_unlock->setText(tr("Restoring…"));
    auto password = std::make_shared<Secret>(Secret::fromText(m_password->text()));
    later(this, QtConcurrent::run([file, folder, user = m_user->text().trimmed(), password, tools = m_tools] {
              return guarded([&] { return Vault::restore(file, folder, user, *password, tools); });
          }),
          [this, folder](const Result<void> &result) {
              setBusy(false);
              if (!result) {
                  refused(result.error());
                  return;
              }
              setFolder(folder);
              showNotice(tr("The backup is restored and proven to open. The damaged folder was left as it is."));
              unlock();
          });
}

}  // namespace jiaxin
