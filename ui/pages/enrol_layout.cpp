// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The steps of joining the province.
#include "app/sync/enrolment_text.h"
#include "ui/kit/button.h"
#include "ui/kit/check_list.h"
#include "ui/kit/field_row.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/pages/enrol_page.h"
#include "ui/pages/province_login.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QProgressBar>

namespace jiaxin {
namespace {

QVBoxLayout *enrolColumn(QWidget *step, const QString &text)
{
    auto *column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 8);
    QLabel *words = makeLabel(text, step, ColorRole::Secondary);
    words->setWordWrap(true);
    column->addWidget(words);
    column->addSpacing(8);
    return column;
}

}  // namespace

QWidget *EnrolPage::makeSlip()
{
    auto *step = new QWidget(this);
    QVBoxLayout *column = enrolColumn(
        step,
        tr("The province's account administrator has printed a slip for this computer. Scan its square code into the first "
           "field, or type the two lines below it."));
    m_url = new QLineEdit(step);
    m_url->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    m_urlRow = new FieldRow(QStringLiteral("enrol_url"), tr("Address"), m_url, FieldRow::Need::Required, step);
    m_code = new QLineEdit(step);
    m_code->setInputMethodHints(Qt::ImhLatinOnly | Qt::ImhNoPredictiveText);
    m_codeRow = new FieldRow(QStringLiteral("enrol_code"), tr("One-time code"), m_code, FieldRow::Need::Required, step);
    m_codeRow->setHint(tr("Good for one computer and one day; capitals and dashes do not matter"));
    auto *line = new QWidget(step);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(row, 8);
    m_authorityName = makeLabel({}, line, ColorRole::Secondary);
    auto *choose = new Button(tr("Choose…"), line);
    choose->setObjectName(QStringLiteral("enrol_authority"));
    choose->setAccessibleName(tr("Choose the file of the certificate authority"));
    connect(choose, &Button::clicked, this, &EnrolPage::chooseAuthority);
    row->addWidget(choose);
    row->addWidget(m_authorityName, 1);
    m_authorityRow = new FieldRow(QStringLiteral("authority"), tr("Authority"), line, FieldRow::Need::Optional, step);
    m_authorityRow->setHint(tr("Only where the province gave you a certificate file; the slip's code has it already"));
    for (FieldRow *each : {m_urlRow, m_codeRow, m_authorityRow})
        column->addWidget(each);
    column->addStretch(1);
    // A scanner ends with Enter.
    connect(m_url, &QLineEdit::returnPressed, this, [this] { takeSlip(m_url->text()); });
    connect(m_code, &QLineEdit::returnPressed, this, [this] {
        if (parseEnrolmentText(m_code->text()))
            takeSlip(m_code->text());
        else
            next();
    });
    return step;
}

QWidget *EnrolPage::makeDevice()
{
    auto *step = new QWidget(this);
    QVBoxLayout *column = enrolColumn(
        step, tr("The key of this computer is made here and never leaves it; the province signs a certificate for it."));
    m_device = new CheckList(step);
    m_device->setObjectName(QStringLiteral("enrol_device"));
    column->addWidget(m_device, 1);
    return step;
}

QWidget *EnrolPage::makeLogin()
{
    auto *step = new QWidget(this);
    QVBoxLayout *column = enrolColumn(
        step, tr("Somebody who works with the records logs in once, so that they come now. It may also wait: they come by "
                 "themselves when such a person unlocks this vault."));
    m_login = new ProvinceLogin(m_context, step);
    m_login->hideButton();
    column->addWidget(m_login);
    column->addStretch(1);
    connect(m_login, &ProvinceLogin::submitted, this, [this] { goTo(RecordsStep); });
    return step;
}

QWidget *EnrolPage::makeRecords()
{
    auto *step = new QWidget(this);
    QVBoxLayout *column =
        enrolColumn(step, tr("The records of your territory come now. You can go on working meanwhile: this goes "
                             "on by itself, also after a break."));
    m_bar = new QProgressBar(step);
    m_bar->setObjectName(QStringLiteral("enrol_bar"));
    m_bar->setAccessibleName(tr("Records that have come"));
    m_bar->setTextVisible(false);
    column->addWidget(m_bar);
    m_records = new CheckList(step);
    m_records->setObjectName(QStringLiteral("enrol_records"));
    column->addWidget(m_records, 1);
    return step;
}

}  // namespace jiaxin
