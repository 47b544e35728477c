// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/page_context.h"

#include <QImage>
#include <QWidget>

class QLabel;

namespace jiaxin {

class Button;
class ElidedLabel;
class PhotoView;

/// A photo or scan: what is stored, with a preview, and a new file in its place. The new file is only looked at here; it is
/// stored after the record.
class AttachmentEdit final : public QWidget {
    Q_OBJECT
public:
    AttachmentEdit(PageContext &context, const Field &field, QWidget *parent = nullptr);

    /// Of what is stored.
    QVariant hashes() const;
    void setHashes(const QStringList &hashes);
    /// The chosen file, empty when none was chosen.
    const QString &file() const { return m_file; }
    void setFile(const QString &file);
    /// About the chosen file, once it was looked at.
    const Problems &doubts() const { return m_doubts; }

signals:
    void changed();
    /// The photo or scan is to be shown beside the form.
    void viewWanted();

private:
    void choose();
    void showState();

    PageContext &m_context;
    const Field &m_field;
    QStringList m_hashes;
    QString m_file;
    Problems m_doubts;
    PhotoView *m_preview;
    ElidedLabel *m_words;
    Button *m_choose;
    Button *m_view;
    Button *m_drop;
};

}  // namespace jiaxin
