// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/attachment_edit.h"

#include "app/attachments/attachment_service.h"
#include "app/words/words.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/views.h"
#include "ui/later.h"

#include <QBoxLayout>
#include <QFile>
#include <QFileInfo>
#include <QtConcurrent>

namespace jiaxin {

AttachmentEdit::AttachmentEdit(PageContext &context, const Field &field, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_field(field),
      m_preview(new PhotoView(field.id() == QLatin1String("photo") ? PhotoView::Of::Person : PhotoView::Of::Document, this)),
      m_words(new ElidedLabel({}, this)),
      m_choose(new Button(tr("Choose a file…"), this)),
      m_view(new Button(tr("View"), this)),
      m_drop(new Button(tr("Not this one"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(row, 12);
    row->addWidget(m_preview, 0, Qt::AlignTop);
    auto *right = new QVBoxLayout;
    bindSpacing(right, 8);
    bindTextColor(m_words, ColorRole::Secondary);
    auto *buttons = new QHBoxLayout;
    bindSpacing(buttons, 8);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_view);
    buttons->addWidget(m_drop);
    buttons->addStretch(1);
    right->addLayout(buttons);
    right->addWidget(m_words);
    right->addStretch(1);
    row->addLayout(right, 1);
    m_choose->setObjectName(field.id() + QStringLiteral("_choose"));
    m_choose->setAccessibleName(tr("Choose a file for %1").arg(field.label.translated()));
    m_view->setObjectName(field.id() + QStringLiteral("_view"));
    m_view->setAccessibleName(tr("View %1 beside the form").arg(field.label.translated()));
    m_view->setToolTip(tr("Beside the form (F2)"));
    m_drop->setAccessibleName(tr("Do not use the chosen file for %1").arg(field.label.translated()));
    setFocusProxy(m_choose);
    connect(m_choose, &Button::clicked, this, &AttachmentEdit::choose);
    connect(m_view, &Button::clicked, this, &AttachmentEdit::viewWanted);
    connect(m_drop, &Button::clicked, this, [this] {
        setFile({});
        setHashes(m_hashes);
        emit changed();
    });
    showState();
}

QVariant AttachmentEdit::hashes() const
{
    if (m_hashes.isEmpty())
        return {};
    return m_field.isMany() ? QVariant(m_hashes) : QVariant(m_hashes.first());
}

void AttachmentEdit::setHashes(const QStringList &hashes)
{
    m_hashes = hashes;
    m_hashes.removeAll(QString());
    m_preview->setImage({});
    showState();
    if (m_hashes.isEmpty())
        return;
    m_context.ask(
        this, [hash = AttachmentHash {m_hashes.last()}](Workspace &work) { return AttachmentService(work).image(hash); },
        [this](const QImage &image) {
            if (m_file.isEmpty())
                m_preview->setImage(image);
        });
}

void AttachmentEdit::choose()
{
    m_context.modals().openFile(this, m_field.label.translated(), tr("Pictures and PDF files (*.jpg *.jpeg *.png *.pdf)"),
                                [this](const QString &file) {
                                    if (file.isEmpty())
                                        return;
                                    setFile(file);
                                    emit changed();
                                });
}

void AttachmentEdit::setFile(const QString &file)
{
    m_file = file;
    m_doubts.clear();
    showState();
    if (file.isEmpty())
        return;
    // Reading and checking a picture takes its time.
    later(this, QtConcurrent::run([file, portrait = m_field.id() == QLatin1String("photo")]() -> Result<StoredAttachment> {
              QFile source(file);
              if (!source.open(QIODevice::ReadOnly))
                  return failure(ErrorCode::Io, "not_readable");
              return AttachmentService::check(source.readAll(), portrait);
          }),
          [this, file](const Result<StoredAttachment> &checked) {
              if (file != m_file)
                  return;
              if (!checked) {
                  m_file.clear();
                  showState();
                  m_words->setText(errorText(checked.error()));
                  emit changed();
                  return;
              }
              m_preview->setImage(QImage::fromData(checked->bytes));
              m_doubts = checked->doubts;
              if (!m_doubts.isEmpty())
                  emit changed();
          });
}

void AttachmentEdit::showState()
{
    m_drop->setVisible(!m_file.isEmpty());
    m_view->setVisible(!m_file.isEmpty() || !m_hashes.isEmpty());
    if (!m_file.isEmpty())
        m_words->setText(tr("%1, stored on saving").arg(QFileInfo(m_file).fileName()));
    else
        m_words->setText(m_hashes.isEmpty() ? tr("No file yet") : tr("%n file(s) stored", nullptr, int(m_hashes.size())));
}

}  // namespace jiaxin
