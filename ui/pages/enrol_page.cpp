// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/enrol_page.h"

#include "app/sync/enrolment_text.h"
#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/kit/check_list.h"
#include "ui/kit/field_row.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/kit/step_track.h"
#include "ui/pages/province_login.h"
#include "ui/sync_keeper.h"
#include "ui/words/sync_words.h"
#include "ui/words/unit_choices.h"

#include <QBoxLayout>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QProgressBar>
#include <QStackedWidget>

namespace jiaxin {
namespace {

constexpr int pageWidth = 720;

}  // namespace

EnrolPage::EnrolPage(PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_track(new StepTrack(this)),
      m_copied(new MessageBar(MessageKind::Warning, {}, this)),
      m_message(new MessageBar(MessageKind::Failed, {}, this)),
      m_steps(new QStackedWidget(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    auto *panel = new Panel(tr("Join the province"), this);
    bindFixedWidth(panel, pageWidth);
    auto *body = new QWidget(panel);
    auto *column = new QVBoxLayout(body);
    bindMargins(column, 24, 16, 24, 16);
    bindSpacing(column, 16);
    column->addWidget(m_track);
    m_copied->setObjectName(QStringLiteral("enrol_copied"));
    m_copied->hide();
    column->addWidget(m_copied);
    m_steps->addWidget(makeSlip());
    m_steps->addWidget(makeDevice());
    m_steps->addWidget(makeLogin());
    m_steps->addWidget(makeRecords());
    column->addWidget(m_steps, 1);
    m_message->setObjectName(QStringLiteral("enrol_message"));
    m_message->hide();
    column->addWidget(m_message);
    panel->setBody(body);
    m_back = new Button(tr("Back"), panel);
    m_back->setObjectName(QStringLiteral("enrol_back"));
    m_skip = new Button(tr("Later"), panel);
    m_skip->setObjectName(QStringLiteral("enrol_later"));
    m_next = new Button(ButtonKind::Primary, tr("Next"), panel);
    m_next->setObjectName(QStringLiteral("enrol_next"));
    m_next->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(m_back, &Button::clicked, this, [this] { goTo(SlipStep); });
    connect(m_skip, &Button::clicked, this, [this] { m_context.open(QStringLiteral("sync")); });
    connect(m_next, &Button::clicked, this, &EnrolPage::next);
    QHBoxLayout *footer = panel->footerLayout();
    footer->addWidget(m_back);
    footer->addStretch(1);
    footer->addWidget(m_skip);
    footer->addWidget(m_next);
    row->addStretch(1);
    row->addWidget(panel, 0, Qt::AlignTop);
    row->addStretch(1);
    if (SyncKeeper *keeper = m_context.sync())
        connect(keeper, &SyncKeeper::changed, this, &EnrolPage::follow);
    goTo(SlipStep);
}

QString EnrolPage::title() const
{
    return tr("Join the province");
}

QList<KeyHintText> EnrolPage::keyHints() const
{
    return {{tr("Next field"), QStringLiteral("Enter")}, {tr("Next step"), QStringLiteral("Ctrl+Enter")}};
}

QWidget *EnrolPage::firstFocus()
{
    return m_step == LoginStep ? m_login->firstField() : m_url;
}

void EnrolPage::open(const QVariantMap &)
{
    const SyncKeeper *keeper = m_context.sync();
    if (m_busy || !keeper)
        return;
    const SyncOverview &now = keeper->overview();
    m_message->hide();
    const bool again = keeper->isEnrolled();
    m_copied->setVisible(again);
    if (keeper->isCopy())
        m_copied->setMessage(
            MessageKind::Warning,
            tr("The province has seen that this archive is a copy: a restored backup, or another computer works "
               "on the same. Join once more with a new code; what was entered here is kept and sent."));
    else if (!now.frozen.isEmpty())
        m_copied->setMessage(MessageKind::Warning,
                             tr("The province has taken this computer's certificate away. With a new code it is let in again; "
                                "what was entered here is kept."));
    else
        m_copied->setMessage(MessageKind::Info,
                             tr("This computer has joined already. With a new code it gets a new certificate."));
    if (again && m_url->text().isEmpty())
        m_url->setText(now.url);
    if (m_step != RecordsStep)
        goTo(SlipStep);
}

void EnrolPage::goTo(Step step)
{
    m_step = step;
    m_steps->setCurrentIndex(step);
    const QStringList names {tr("Slip"), tr("This computer"), tr("First login"), tr("Records")};
    QList<TrackStep> steps;
    for (int i = 0; i < names.size(); ++i)
        steps.append({.name = names.at(i),
                      .stage = i < step    ? TrackStep::Stage::Done
                               : i == step ? TrackStep::Stage::Now
                                           : TrackStep::Stage::Later});
    m_track->setSteps(steps);
    m_message->hide();
    m_back->setVisible(step == DeviceStep);
    m_skip->setVisible(step == LoginStep);
    m_next->setVisible(step != DeviceStep || !m_busy);
    m_next->setEnabled(!m_busy);
    m_next->setText(step == RecordsStep ? tr("To the sync page") : step == LoginStep ? tr("Log in") : tr("Next"));
    // Another text takes the key away.
    m_next->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    if (step == LoginStep)
        m_login->showNeed(SyncKeeper::Need::Nothing);
    if (step == RecordsStep)
        showRecords();
    if (isVisible())
        (step == SlipStep ? m_url : step == LoginStep ? m_login->firstField() : m_next)->setFocus(Qt::OtherFocusReason);
}

void EnrolPage::takeSlip(const QString &text)
{
    const std::optional<EnrolmentOrder> order = parseEnrolmentText(text);
    if (!order) {
        m_code->setFocus(Qt::TabFocusReason);
        return;
    }
    m_url->setText(order->url);
    m_code->setText(order->code);
    if (!order->authority.isEmpty()) {
        m_authority = order->authority;
        m_authorityName->setText(tr("From the slip"));
    }
    m_next->setFocus(Qt::TabFocusReason);
}

void EnrolPage::chooseAuthority()
{
    m_context.modals().openFile(this, tr("Certificate of the authority"), tr("Certificates (*.pem *.crt *.cer);;All files (*)"),
                                [this](const QString &name) {
                                    QFile file(name);
                                    constexpr qint64 mostBytes = 256 * 1024;
                                    if (name.isEmpty())
                                        return;
                                    const bool read = file.open(QIODevice::ReadOnly);
                                    m_authority = read ? file.read(mostBytes) : QByteArray();
                                    m_authorityName->setText(read ? QFileInfo(name).fileName() : tr("It cannot be read"));
                                });
}

bool EnrolPage::isRight()
{
    const auto mark = [](FieldRow *row, bool right, const QString &sentence) {
        if (right)
            row->clearProblem();
        else
            row->setProblem(Severity::Block, sentence);
        return right;
    };
    if (parseEnrolmentText(m_url->text()))
        takeSlip(m_url->text());
    const bool addressed = mark(m_urlRow, !provinceAddress(m_url->text()).isEmpty(),
                                tr("This is no address of a province: it reads like https://sync.example.gov.cn"));
    const bool coded = mark(m_codeRow, !m_code->text().trimmed().isEmpty(), tr("Enter the code of the slip"));
    return addressed && coded;
}

void EnrolPage::next()
{
    if (m_busy)
        return;
    switch (m_step) {
    case SlipStep:
        if (isRight())
            enrol();
        break;
    case DeviceStep:
        goTo(LoginStep);
        break;
    case LoginStep:
        m_login->submit();
        break;
    case RecordsStep:
        m_context.open(QStringLiteral("sync"));
        break;
    }
}

void EnrolPage::enrol()
{
    SyncKeeper *keeper = m_context.sync();
    if (!keeper)
        return;
    m_busy = true;
    goTo(DeviceStep);
    m_back->hide();
    m_device->setLines({{MessageKind::Info, tr("Making the key of this computer…"), {}},
                        {MessageKind::Info, tr("Asking the province for a certificate…"), {}}});
    m_urlRow->clearProblem();
    m_codeRow->clearProblem();
    m_authorityRow->clearProblem();
    keeper->enrol(this, {.url = provinceAddress(m_url->text()), .code = m_code->text().trimmed(), .authority = m_authority},
                  [this](const Result<void> &done) { taken(done); });
}

void EnrolPage::taken(const Result<void> &done)
{
    m_busy = false;
    if (!done) {
        refuse(done.error());
        return;
    }
    m_code->clear();
    m_context.say(MessageKind::Done, tr("This computer has joined the province"));
    m_context.ask(
        this, [](Workspace &work) { return SyncStates(work).overview(0); },
        [this](const SyncOverview &now) {
            goTo(DeviceStep);
            m_back->hide();
            m_copied->hide();
            m_device->setLines({{MessageKind::Done, tr("The key was made and is stored encrypted in the vault"), {}},
                                {MessageKind::Done, tr("The province has proven itself: %1").arg(now.url), {}},
                                {MessageKind::Done,
                                 tr("The certificate for %1 holds until %2")
                                     .arg(unitName(now.unit), dateLong(inChina(now.certificateUntil).date())),
                                 {}}});
        });
}

void EnrolPage::refuse(const Error &error)
{
    goTo(SlipStep);
    const QString sentence = errorText(error);
    FieldRow *row = error.field == QLatin1String("code")        ? m_codeRow
                    : error.field == QLatin1String("url")       ? m_urlRow
                    : error.field == QLatin1String("authority") ? m_authorityRow
                                                                : nullptr;
    if (row) {
        row->setProblem(Severity::Block, sentence);
        (row == m_codeRow ? m_code : m_url)->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_message->setMessage(MessageKind::Failed, sentence);
    m_message->show();
}

void EnrolPage::follow()
{
    const SyncKeeper *keeper = m_context.sync();
    if (m_step != RecordsStep || !keeper)
        return;
    using Need = SyncKeeper::Need;
    if (keeper->need() == Need::LogIn || keeper->need() == Need::SecondFactor || keeper->need() == Need::NewPassword) {
        const Need need = keeper->need();
        goTo(LoginStep);
        m_login->showNeed(need);
        return;
    }
    showRecords();
}

void EnrolPage::showRecords()
{
    const SyncKeeper *keeper = m_context.sync();
    if (!keeper)
        return;
    const std::optional<SyncProgress> progress = keeper->progress();
    const bool known = progress && progress->total > 0;
    m_bar->setRange(0, keeper->isRunning() && !known ? 0 : 1000);
    if (known)
        m_bar->setValue(int(progress->done * 1000 / progress->total));
    else if (!keeper->isRunning())
        m_bar->setValue(keeper->syncedAt().isValid() ? 1000 : 0);
    QList<CheckList::Line> lines;
    if (keeper->isRunning())
        lines.append({MessageKind::Info, SyncWords::progressText(progress), {}});
    else if (keeper->error())
        lines.append({MessageKind::Warning, SyncWords::errorSentence(*keeper->error()), {}});
    else if (keeper->syncedAt().isValid())
        lines.append({MessageKind::Done, SyncWords::passSentence(keeper->overview().passes.constFirst()), {}});
    m_records->setLines(lines);
}

}  // namespace jiaxin
