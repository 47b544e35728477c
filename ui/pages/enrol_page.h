// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/page_context.h"
#include "ui/shell/page.h"

class QLabel;
class QLineEdit;
class QProgressBar;
class QStackedWidget;

namespace jiaxin {

class Button;
class CheckList;
class FieldRow;
class MessageBar;
class ProvinceLogin;
class StepTrack;

/// 接入省平台: address and one-time code, typed or from the slip by a scanner; the device's certificate; the first login; the
/// records of the territory. Also for a device that was revoked, or whose vault was copied. By an account administrator.
class EnrolPage final : public Page {
    Q_OBJECT
public:
    explicit EnrolPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    void open(const QVariantMap &arguments) override;
    QList<KeyHintText> keyHints() const override;
    QWidget *firstFocus() override;

private:
    enum Step { SlipStep, DeviceStep, LoginStep, RecordsStep };

    QWidget *makeSlip();
    QWidget *makeDevice();
    QWidget *makeLogin();
    QWidget *makeRecords();
    void goTo(Step step);
    void next();
    /// A whole slip in one of the fields is taken apart.
    void takeSlip(const QString &text);
    void chooseAuthority();
    bool isRight();
    void enrol();
    void taken(const Result<void> &done);
    void refuse(const Error &error);
    void follow();
    void showRecords();

    PageContext &m_context;
    StepTrack *m_track;
    MessageBar *m_copied;
    MessageBar *m_message;
    QStackedWidget *m_steps;
    QLineEdit *m_url = nullptr;
    QLineEdit *m_code = nullptr;
    FieldRow *m_urlRow = nullptr;
    FieldRow *m_codeRow = nullptr;
    FieldRow *m_authorityRow = nullptr;
    QLabel *m_authorityName = nullptr;
    CheckList *m_device = nullptr;
    ProvinceLogin *m_login = nullptr;
    CheckList *m_records = nullptr;
    QProgressBar *m_bar = nullptr;
    Button *m_back = nullptr;
    Button *m_skip = nullptr;
    Button *m_next = nullptr;
    QByteArray m_authority;
    Step m_step = SlipStep;
    bool m_busy = false;
};

}  // namespace jiaxin
