// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/seal_panel.h"

#include "app/session/user_service.h"
#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/panel.h"
#include "ui/pages/sheet_view.h"

#include <QBoxLayout>
#include <QFile>
#include <QPainter>

namespace jiaxin {

namespace {

/// As it lies on paper.
QImage onWhite(const QImage &seal)
{
    QImage paper(seal.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter(&paper).drawImage(0, 0, seal);
    return paper;
}

}  // namespace

SealPanel::SealPanel(PageContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *panel = new Panel(tr("Seal and templates"), this);
    panel->setSubtitle(tr("of this unit's certificates"));
    outer->addWidget(panel);
    auto *body = new QWidget(panel);
    auto *row = new QHBoxLayout(body);
    bindMargins(row, 16, 12, 16, 12);
    bindSpacing(row, 16);
    m_view = new SheetView(body);
    m_view->setObjectName(QStringLiteral("seal"));
    m_view->setAccessibleName(tr("The unit's seal"));
    bindFixedWidth(m_view, 128);
    bindFixedHeight(m_view, 128);
    row->addWidget(m_view);
    auto *column = new QVBoxLayout;
    bindSpacing(column, 8);
    m_words = makeLabel({}, body, ColorRole::Secondary);
    m_words->setObjectName(QStringLiteral("seal_words"));
    m_words->setWordWrap(true);
    column->addWidget(m_words);
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    bindSpacing(buttons, 8);
    auto *choose = new Button(tr("Choose the seal…"), body);
    choose->setObjectName(QStringLiteral("choose_seal"));
    m_remove = new Button(ButtonKind::Careful, tr("Remove"), body);
    m_remove->setObjectName(QStringLiteral("remove_seal"));
    m_remove->setEnabled(false);
    buttons->addWidget(choose);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    column->addLayout(buttons);
    row->addLayout(column, 1);
    panel->setBody(body);
    auto *templates = new Button(tr("Certificate templates…"), panel);
    templates->setObjectName(QStringLiteral("open_templates"));
    panel->footerLayout()->addStretch(1);
    panel->footerLayout()->addWidget(templates);
    connect(choose, &Button::clicked, this, &SealPanel::choose);
    connect(m_remove, &Button::clicked, this, &SealPanel::remove);
    connect(templates, &Button::clicked, this, [this] { m_context.open(QStringLiteral("templates")); });
}

void SealPanel::load()
{
    m_context.ask(
        this,
        [](Workspace &work) {
            std::optional<Seal> seal = SealService(work).seal();
            if (seal)
                seal->takenBy = displayName(work.database(), seal->takenBy);
            return seal;
        },
        [this](const std::optional<Seal> &seal) { show(seal); });
}

void SealPanel::show(const std::optional<Seal> &seal)
{
    m_remove->setEnabled(seal.has_value());
    if (seal) {
        m_view->setImages({onWhite(seal->picture)});
        m_words->setText(tr("Brought in on %1 by %2. It stands on every certificate whose template has a place for it.")
                             .arg(dayText(seal->takenAt), seal->takenBy));
    } else {
        m_view->setWords(tr("No seal"));
        m_words->setText(tr("Certificates are printed without a seal and are stamped by hand. A PNG with a transparent ground "
                            "can be brought in."));
    }
}

void SealPanel::choose()
{
    m_context.modals().openFile(this, tr("Choose the seal"), tr("Pictures (*.png)"), [this](const QString &file) {
        if (!file.isEmpty())
            take(file);
    });
}

void SealPanel::take(const QString &file)
{
    constexpr qint64 most = 8 * 1024 * 1024;
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        m_context.report({.code = ErrorCode::Io, .field = {}, .detail = QStringLiteral("not_readable")});
        return;
    }
    m_context.ask(
        this, [png = source.read(most)](Workspace &work) { return SealService(work).take(png); },
        [this] {
            m_context.say(MessageKind::Done, tr("The seal stands on certificates from the next print on."));
            load();
        });
}

void SealPanel::remove()
{
    m_context.modals().ask(
        this,
        {.title = tr("Remove the seal"),
         .text = tr("From the next print on certificates bear no seal. Those that are printed are as they were."),
         .accept = tr("Remove"),
         .kind = ButtonKind::Careful},
        [this](const Modals::Answer &answer) {
            if (!answer)
                return;
            m_context.ask(
                this, [](Workspace &work) { return SealService(work).remove(); },
                [this] {
                    m_context.say(MessageKind::Done, tr("The seal is removed."));
                    load();
                });
        });
}

}  // namespace jiaxin
