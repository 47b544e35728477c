// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/program/program_window.h"

#include "app/session/session.h"
#include "app/words/words.h"
#include "ui/program/first_run_page.h"
#include "ui/program/session_view.h"
#include "ui/program/unlock_page.h"
#include "ui/shell/main_window.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>

namespace jiaxin {
namespace {

const QString folderKey = QStringLiteral("vault/folder");
const QString userKey = QStringLiteral("vault/user");
const QString geometryKey = QStringLiteral("window/geometry");

QString firstLine(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString line = QString::fromUtf8(file.readLine());
    while (line.endsWith(u'\n') || line.endsWith(u'\r'))
        line.chop(1);
    return line;
}

}  // namespace

ProgramWindow::ProgramWindow(const VaultTools &tools, Modals &modals, QSettings &memory, QWidget *parent)
    : QStackedWidget(parent),
      m_tools(tools),
      m_modals(modals),
      m_memory(memory),
      m_unlock(new UnlockPage(tools, modals, this)),
      m_closing(QtFuture::makeReadyFuture())
{
    setWindowTitle(tr("JiaXin"));
    addWidget(m_unlock);
    connect(m_unlock, &UnlockPage::unlocked, this,
            [this] { enter(m_unlock->takeSession(), m_unlock->folder(), m_unlock->takePassword()); });
    connect(m_unlock, &UnlockPage::newVaultRequested, this, [this] { showFirstRun({}); });
    resize(1366, 768);
    restoreGeometry(m_memory.value(geometryKey).toByteArray());
}

ProgramWindow::~ProgramWindow()
{
    m_memory.setValue(geometryKey, saveGeometry());
    if (m_session)
        m_closing = m_session->close();
    // The program must not end before the vault is closed.
    m_closing.waitForFinished();
}

void ProgramWindow::start(const ProgramOptions &options)
{
    const QString standard =
        QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(tr("JiaXin archives"));
    const QString folder = !options.vault.isEmpty() ? options.vault : m_memory.value(folderKey).toString();
    if (folder.isEmpty() || (!options.vault.isEmpty() && !QDir(folder).exists())) {
        showFirstRun(folder.isEmpty() ? standard : folder);
        return;
    }
    m_unlock->setFolder(folder);
    m_unlock->setUser(options.user.isEmpty() ? m_memory.value(userKey).toString() : options.user);
    showUnlock();
    if (!options.passwordFile.isEmpty()) {
        m_unlock->setPassword(firstLine(options.passwordFile));
        m_unlock->unlock();
    }
}

void ProgramWindow::showFirstRun(const QString &folder)
{
    delete m_firstRun;
    m_firstRun = new FirstRunPage(m_tools, m_modals, folder, this);
    addWidget(m_firstRun);
    connect(m_firstRun, &FirstRunPage::existingVaultRequested, this, [this] {
        m_modals.chooseFolder(this, tr("Folder of the vault"), [this](const QString &name) {
            if (name.isEmpty())
                return;
            m_unlock->setFolder(name);
            showUnlock();
        });
    });
    connect(m_firstRun, &FirstRunPage::created, this, [this] {
        m_unlock->setFolder(m_firstRun->folder());
        m_unlock->setUser(m_firstRun->adminName());
        enter(m_firstRun->takeSession(), m_firstRun->folder());
        m_firstRun->deleteLater();
        m_firstRun = nullptr;
    });
    setCurrentWidget(m_firstRun);
}

void ProgramWindow::showUnlock()
{
    setCurrentWidget(m_unlock);
}

void ProgramWindow::enter(std::unique_ptr<Session> session, const QString &folder, Secret password)
{
    m_memory.setValue(folderKey, folder);
    m_memory.setValue(userKey, session->actor().name);
    m_unlock->setUser(session->actor().name);
    SyncCredentials credentials {.name = session->actor().name, .password = std::move(password)};
    m_session = new SessionView(std::move(session), m_modals, std::move(credentials), this);
    connect(m_session, &SessionView::lockRequested, this, &ProgramWindow::lock, Qt::QueuedConnection);
    connect(m_session, &SessionView::frozen, this, &ProgramWindow::lockFor, Qt::QueuedConnection);
    addWidget(m_session->window());
    setCurrentWidget(m_session->window());
    m_session->openFirst();
    emit opened();
}

void ProgramWindow::lockFor(const QString &reason)
{
    if (!m_session)
        return;
    m_closing = m_session->close();
    m_unlock->waitFor(m_closing);
    delete std::exchange(m_session, nullptr);
    const QString notice = tr("Locked. What you were typing is kept.");
    m_unlock->showNotice(
        reason.isEmpty() ? notice : errorText({.code = ErrorCode::Forbidden, .field = {}, .detail = reason}) + u'\n' + notice);
    showUnlock();
    emit locked();
}

}  // namespace jiaxin
