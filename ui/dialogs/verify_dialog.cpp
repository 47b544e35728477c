// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/verify_dialog.h"

#include "app/certificates/code_picture.h"
#include "app/words/words.h"
#include "domain/rules/certificate_number.h"
#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/paint.h"
#include "ui/pages/certificates_words.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>

namespace jiaxin {

namespace {

/// As a line edit shows a text of several lines: a blank for each line end.
QString inOneLine(QString text)
{
    for (QChar &character : text) {
        if (character.isSpace())
            character = u' ';
    }
    return text;
}

}  // namespace

VerifyDialog::VerifyDialog(PageContext &context, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_text(new QLineEdit(this)),
      m_box(new QWidget(this)),
      m_headline(makeLabel({}, m_box, ColorRole::Text, 20, Weight::Bold)),
      m_reason(makeLabel({}, m_box)),
      m_facts(makeLabel({}, m_box))
{
    setObjectName(QStringLiteral("verify_dialog"));
    setWindowTitle(tr("Verify a certificate"));
    setAttribute(Qt::WA_DeleteOnClose);
    bindMinimumWidth(this, 560);
    auto *column = new QVBoxLayout(this);
    bindMargins(column, 16);
    bindSpacing(column, 12);
    setAcceptDrops(true);
    column->addWidget(makeLabel(tr("Scan the QR code on the card, or paste or drop its text or a picture of it"), this));
    m_text->setObjectName(QStringLiteral("verify_text"));
    m_text->setAccessibleName(tr("Text of the QR code"));
    m_text->setPlaceholderText(tr("The scanner types here and ends with Enter"));
    m_text->installEventFilter(this);
    // A picture that is dropped on it belongs to the dialog.
    m_text->setAcceptDrops(false);
    column->addWidget(m_text);
    auto *inner = new QVBoxLayout(m_box);
    bindMargins(inner, 16);
    bindSpacing(inner, 8);
    m_headline->setObjectName(QStringLiteral("verify_headline"));
    m_reason->setObjectName(QStringLiteral("verify_reason"));
    m_reason->setWordWrap(true);
    m_facts->setWordWrap(true);
    inner->addWidget(m_headline);
    inner->addWidget(m_reason);
    inner->addWidget(m_facts);
    inner->addStretch(1);
    bindMinimumHeight(m_box, 184);
    column->addWidget(m_box, 1);
    auto *row = new QHBoxLayout;
    auto *picture = new Button(tr("From a picture…"), this);
    picture->setObjectName(QStringLiteral("verify_picture"));
    picture->setAutoDefault(false);
    picture->setKey(QKeySequence(Qt::CTRL | Qt::Key_O));
    connect(picture, &Button::clicked, this, &VerifyDialog::choosePicture);
    row->addWidget(picture);
    row->addStretch(1);
    auto *close = new Button(tr("Close"), this);
    close->setAutoDefault(false);
    row->addWidget(close);
    column->addLayout(row);
    connect(close, &Button::clicked, this, &QDialog::accept);
    connect(m_text, &QLineEdit::returnPressed, this, [this] {
        const QString text = m_text->text().trimmed();
        m_text->clear();
        if (!text.isEmpty())
            verify(text);
    });
    connect(m_text, &QLineEdit::textEdited, this, [this](const QString &text) {
        // A paste is whole; what a scanner types is so only at its Enter. Several blanks in a row belong to a code.
        const QString pasted = QGuiApplication::clipboard()->text().trimmed();
        if (pasted.isEmpty() || inOneLine(text.trimmed()) != inOneLine(pasted))
            return;
        m_text->clear();
        verify(pasted);
    });
    m_headline->setText(tr("Nothing scanned yet"));
    m_text->setFocus();
}

void VerifyDialog::verify(const QString &text)
{
    judge([text]() -> Result<QString> { return text; });
}

void VerifyDialog::verifyPicture(const QImage &picture)
{
    judge([picture] { return codeInPicture(picture); });
}

void VerifyDialog::verifyFile(const QString &file)
{
    judge([file] { return codeInFile(file); });
}

void VerifyDialog::choosePicture()
{
    m_context.modals().openFile(this, tr("Picture of a card"), tr("Pictures (*.jpg *.jpeg *.png)"),
                                [this](const QString &file) {
                                    if (!file.isEmpty())
                                        verifyFile(file);
                                });
}

bool VerifyDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste)) {
        if (const QImage picture = QGuiApplication::clipboard()->image(); !picture.isNull()) {
            verifyPicture(picture);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void VerifyDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasImage())
        event->acceptProposedAction();
}

void VerifyDialog::dropEvent(QDropEvent *event)
{
    const QList<QUrl> files = event->mimeData()->urls();
    if (!files.isEmpty() && files.first().isLocalFile())
        verifyFile(files.first().toLocalFile());
    else if (event->mimeData()->hasImage())
        verifyPicture(qvariant_cast<QImage>(event->mimeData()->imageData()));
}

void VerifyDialog::judge(std::function<Result<QString>()> read)
{
    m_context.ask(
        this,
        [read = std::move(read)](Workspace &work) -> Result<VerifyResult> {
            const Result<QString> text = read();
            return text ? VerifyService(work).verify(*text) : text.error();
        },
        [this](const Result<VerifyResult> &result) {
            if (result) {
                show(*result);
                return;
            }
            m_verdict = Verdict::None;
            bindTextColor(m_headline, ColorRole::Text);
            m_headline->setText(tr("Not checked"));
            m_reason->setText(errorText(result.error()));
            m_facts->clear();
            update();
        });
}

void VerifyDialog::show(const VerifyResult &result)
{
    const bool doubtful = result.valid && result.reason != VerifyReason::Ok;
    m_verdict = !result.valid ? Verdict::Bad : doubtful ? Verdict::Doubtful : Verdict::Good;
    bindTextColor(m_headline, !result.valid ? ColorRole::RedText : doubtful ? ColorRole::AmberText : ColorRole::GreenText);
    m_headline->setText(!result.valid ? tr("Not valid") : doubtful ? tr("Genuine, to be asked about") : tr("Valid"));
    QString reason = choiceText(result.reason);
    for (const StatusItem &item : result.suspending)
        reason += u'\n' + statusItemSentence(item);
    m_reason->setText(reason);
    QStringList facts;
    if (!result.number.isEmpty()) {
        facts.append(tr("Number %1, card %2").arg(groupedCertificateNumber(result.number)).arg(result.sequence));
        if (!result.workerName.isEmpty())
            facts.append(tr("%1, %2").arg(result.workerName, result.enterpriseName));
        facts.append(tr("%1, valid until %2").arg(CertificateWords::category(result.category), dateLong(result.validUntil)));
        if (!result.signatureGood)
            facts.prepend(tr("What the code claims, and nobody vouches for:"));
        facts.append(result.keyCertified
                         ? tr("Issued by %1").arg(result.unitOffice)
                         : tr("Issued by %1 (provisional key, trusted on this computer)").arg(result.unitOffice));
        if (result.province)
            facts.append(countersignatureSentence(*result.province));
        if (result.listDate.isValid())
            facts.append(tr("Compared with the status list of %1").arg(dateLong(result.listDate)));
        if (result.clockBehind)
            facts.append(tr("This computer's clock is behind what this vault has seen; set it right"));
    }
    m_facts->setText(facts.join(u'\n'));
    setAccessibleDescription(m_headline->text() + u' ' + reason);
    update();
}

void VerifyDialog::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), themeColor(ColorRole::Window));
    BoxLook look {themeColor(ColorRole::Surface), themeColor(ColorRole::BorderPanel), 1, 4};
    switch (m_verdict) {
    case Verdict::Good:
        look = {themeColor(ColorRole::GreenFill), themeColor(ColorRole::GreenText), 2, 4};
        break;
    case Verdict::Doubtful:
        look = {themeColor(ColorRole::AmberFill), themeColor(ColorRole::AmberText), 2, 4};
        break;
    case Verdict::Bad:
        look = {themeColor(ColorRole::RedFill), themeColor(ColorRole::RedText), 2, 4};
        break;
    case Verdict::None:
        break;
    }
    paintBox(painter, m_box->geometry(), look);
}

}  // namespace jiaxin
