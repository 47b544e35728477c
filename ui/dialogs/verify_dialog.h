// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/certificates/verify_service.h"
#include "ui/page_context.h"

#include <QDialog>

class QLabel;
class QLineEdit;

namespace jiaxin {

/// 验证证件: what a scanner gun sends, or somebody pastes, is judged at once, green or red with the reason. It stays open for
/// the next one.
class VerifyDialog final : public QDialog {
    Q_OBJECT
public:
    explicit VerifyDialog(PageContext &context, QWidget *parent = nullptr);

    /// As if it had been scanned.
    void verify(const QString &text);
    /// Judges the code in a camera's picture.
    void verifyPicture(const QImage &picture);
    void verifyFile(const QString &file);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// Judges what `read` (on the database's thread) finds.
    void judge(std::function<Result<QString>()> read);
    void choosePicture();
    void show(const VerifyResult &result);

    enum class Verdict { None, Good, Doubtful, Bad };

    PageContext &m_context;
    Verdict m_verdict = Verdict::None;
    QLineEdit *m_text;
    QWidget *m_box;
    QLabel *m_headline;
    QLabel *m_reason;
    QLabel *m_facts;
};

}  // namespace jiaxin
