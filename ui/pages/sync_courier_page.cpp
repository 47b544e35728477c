// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The sync page's courier files: what waits goes out as a file, and the answer comes in.
#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/pages/sync_page.h"
#include "ui/words/sync_words.h"

#include <QFileInfo>

namespace jiaxin {

void SyncPage::writeCourier()
{
    if (!m_courierOut || !m_courierOut->isEnabled())
        return;
    // The name says when, and nothing of people or units: a disc is labelled by hand.
    const QString suggested =
        tr("courier %1.jxc").arg(inChina(m_context.clock().now()).toString(QStringLiteral("yyyyMMdd-HHmm")));
    m_context.modals().saveFile(
        this, tr("Courier file out"), suggested, tr("Courier files (*.jxc)"), [this](const QString &file) {
            if (file.isEmpty())
                return;
            m_context.sync()->writeCourier(this, file, [this](const Result<CourierWritten> &written) {
                if (!written) {
                    m_context.report(written.error());
                    return;
                }
                const QString what = tr("%n change(s)", nullptr, written->operations) + QStringLiteral(" · ") +
                                     tr("%n photo(s) or scan(s)", nullptr, written->photos) + QStringLiteral(" · ") +
                                     SyncWords::bytesText(written->bytes);
                QStringList names;
                for (const QString &path : written->files)
                    names.append(QFileInfo(path).fileName());
                QString said = tr("Written: %1 (%2). They wait until the answer is read here").arg(names.join(u'、'), what);
                if (written->tooLarge > 0)
                    said += tr("; %n is too large for it", nullptr, written->tooLarge);
                m_context.say(MessageKind::Done, said);
            });
        });
}

void SyncPage::readCourier()
{
    if (!m_courierIn || !m_courierIn->isEnabled())
        return;
    m_context.modals().openFile(this, tr("Courier file in"), tr("Courier files (*.jxc)"), [this](const QString &file) {
        if (file.isEmpty())
            return;
        m_context.sync()->readCourier(this, file, [this](const SyncKeeper::CourierRead &came) {
            readLists();
            if (came.summary.error) {
                m_context.report(*came.summary.error);
                return;
            }
            QString said = tr("Courier file: %1").arg(SyncWords::passSentence(came.summary));
            if (came.more)
                said += tr("; the province has more: write another one");
            m_context.say(came.summary.conflicts + came.summary.parked > 0 ? MessageKind::Warning : MessageKind::Done, said);
        });
    });
}

}  // namespace jiaxin
