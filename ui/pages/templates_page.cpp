// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates_page.h"

#include "app/documents/certificate_painter.h"
#include "app/session/user_service.h"
#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/later.h"
#include "ui/pages/sheet_view.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QtConcurrent>

namespace jiaxin {

namespace {

constexpr double cardDotsPerInch = 220;
constexpr double sheetDotsPerInch = 110;

QStandardItem *chip(ChipKind kind, const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setData(int(kind), ItemRole::ChipKind);
    return item;
}

QList<QImage> sidesOf(const CertificateTemplate &layout, const QList<CertificateFace> &faces)
{
    const CertificatePainter painter(layout);
    const double resolution = layout.stock == StockKind::Card || layout.size.width() < 120 ? cardDotsPerInch : sheetDotsPerInch;
    QList<QImage> sides;
    for (int side = 0; side < layout.sides.size(); ++side)
        sides.append(renderSide(painter, side, faces, resolution));
    return sides;
}

}  // namespace

TemplatesPage::TemplatesPage(PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_mayManage(TemplateService::mayManage(context.actor())),
      m_listModel(new QStandardItemModel(this)),
      m_versionModel(new QStandardItemModel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(row, 8);
    auto *left = new QVBoxLayout;
    bindSpacing(left, 8);
    left->addWidget(makeList(), 3);
    left->addWidget(makeVersions(), 2);
    row->addLayout(left, 1);
    row->addWidget(makePreview(), 1);
    makeKeys();
    showState();
}

QString TemplatesPage::title() const
{
    return tr("Certificate templates");
}

void TemplatesPage::open(const QVariantMap &)
{
    refresh();
}

QList<KeyHintText> TemplatesPage::keyHints() const
{
    QList<KeyHintText> hints {{tr("Row"), QStringLiteral("↑↓")}};
    if (m_mayManage)
        hints.append({tr("Bring in"), QStringLiteral("Ctrl+O")});
    hints.append({tr("Back"), QStringLiteral("Alt+←")});
    return hints;
}

QWidget *TemplatesPage::firstFocus()
{
    return m_list;
}

Result<TemplatesPage::Loaded> TemplatesPage::read(Workspace &work)
{
    TemplateService service(work);
    const Result<QList<CertificateTemplate>> offered = service.offered();
    if (!offered)
        return offered.error();
    Loaded loaded {.entries = {}, .versions = service.versions()};
    QSet<QString> own;
    for (TemplateVersion &version : loaded.versions) {
        own.insert(version.name);
        version.takenBy = displayName(work.database(), version.takenBy);
    }
    for (const CertificateTemplate &layout : *offered) {
        if (!own.contains(layout.name))
            loaded.entries.append({.name = layout.name, .title = layout.title, .version = layout.version, .layout = layout});
    }
    QString last;
    for (const TemplateVersion &version : std::as_const(loaded.versions)) {
        if (version.name == last)
            continue;
        last = version.name;
        const Result<CertificateTemplate> layout = service.find(version.name, version.version);
        loaded.entries.append({.name = version.name,
                               .title = version.title,
                               .version = version.version,
                               .own = true,
                               .withdrawn = version.withdrawnAt.isValid(),
                               .layout = layout ? std::optional(*layout) : std::nullopt});
    }
    const QString usual = service.usual();
    for (Entry &entry : loaded.entries)
        entry.usual = entry.name == usual && !entry.withdrawn;
    return loaded;
}

void TemplatesPage::refresh()
{
    m_context.ask(this, &TemplatesPage::read, [this](const Loaded &loaded) { show(loaded); });
}

QStandardItem *TemplatesPage::stateOf(const Entry &entry)
{
    if (entry.withdrawn)
        return chip(ChipKind::Grey, tr("Withdrawn"));
    if (!entry.layout)
        return chip(ChipKind::Red, tr("Unreadable"));
    if (entry.own)
        return chip(ChipKind::Green, entry.usual ? tr("Own, usual") : tr("Own, in use"));
    return chip(ChipKind::Blue, entry.usual ? tr("Program's, usual") : tr("Program's"));
}

void TemplatesPage::show(const Loaded &loaded)
{
    const Entry *before = current();
    const QString wanted = !m_wanted.isEmpty() ? m_wanted : before ? before->name : QString();
    m_wanted.clear();
    m_entries = loaded.entries;
    m_versions = loaded.versions;
    m_listModel->removeRows(0, m_listModel->rowCount());
    int row = 0;
    int own = 0;
    int inUse = 0;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries.at(i);
        const bool good = entry.layout && !entry.withdrawn;
        own += entry.own && good ? 1 : 0;
        inUse += good ? 1 : 0;
        auto *version = new QStandardItem(QString::number(entry.version));
        version->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_listModel->appendRow({new QStandardItem(entry.title), new QStandardItem(entry.name), version,
                                new QStandardItem(entry.layout ? choiceText(entry.layout->stock) : QString()), stateOf(entry)});
        if (entry.name == wanted)
            row = int(i);
    }
    if (m_count)
        m_count->set(ChipKind::Grey, tr("%1 in use, %2 of them own").arg(inUse).arg(own));
    if (!m_entries.isEmpty())
        m_list->setCurrentIndex(m_listModel->index(row, 0));
}

const TemplatesPage::Entry *TemplatesPage::current() const
{
    const int row = m_list->currentIndex().row();
    return row >= 0 && row < m_entries.size() ? &m_entries.at(row) : nullptr;
}

void TemplatesPage::showCurrent()
{
    const Entry *entry = current();
    if (!entry)
        return;
    showVersions(*entry);
    showState();
    // What is being checked stays in view until somebody has decided.
    if (m_candidateLayout || !m_faults.isEmpty())
        return;
    m_panel->setTitle(entry->title);
    m_panel->setSubtitle(tr("version %1").arg(entry->version));
    if (entry->layout)
        preview(*entry->layout);
    else
        m_view->setWords(tr("This version cannot be read any more; bring the file in again"));
}

void TemplatesPage::showVersions(const Entry &entry)
{
    m_shownVersions.clear();
    m_versionModel->removeRows(0, m_versionModel->rowCount());
    for (const TemplateVersion &version : std::as_const(m_versions)) {
        if (version.name != entry.name)
            continue;
        const bool newest = m_shownVersions.isEmpty();
        m_shownVersions.append(version);
        m_versionModel->appendRow({new QStandardItem(QString::number(version.version)), new QStandardItem(version.title),
                                   new QStandardItem(dayText(version.takenAt)), new QStandardItem(version.takenBy),
                                   version.withdrawnAt.isValid() ? chip(ChipKind::Grey, tr("Withdrawn"))
                                   : newest                      ? chip(ChipKind::Green, tr("In use"))
                                                                 : chip(ChipKind::Grey, tr("Replaced"))});
    }
    m_versionPanel->setTitle(entry.own ? tr("Versions of %1").arg(entry.name) : tr("Versions"));
}

void TemplatesPage::showVersion(int row)
{
    if (row < 0 || row >= m_shownVersions.size() || m_candidateLayout || !m_faults.isEmpty())
        return;
    const TemplateVersion version = m_shownVersions.at(row);
    m_context.ask(
        this, [version](Workspace &work) { return TemplateService(work).find(version.name, version.version); },
        [this, version](const CertificateTemplate &layout) {
            m_panel->setTitle(version.title);
            m_panel->setSubtitle(tr("version %1").arg(version.version));
            preview(layout);
        });
}

void TemplatesPage::showState()
{
    const Entry *entry = current();
    const bool deciding = m_candidateLayout.has_value();
    const bool refused = !m_faults.isEmpty();
    if (m_usual)
        m_usual->setEnabled(entry && entry->layout && !entry->withdrawn && !entry->usual && !m_busy);
    if (m_withdraw)
        m_withdraw->setEnabled(entry && entry->own && !entry->withdrawn && !m_busy);
    m_discard->setVisible(deciding || refused);
    m_again->setVisible(deciding || refused);
    m_copy->setVisible(refused);
    m_take->setVisible(deciding);
    m_take->setEnabled(deciding && !m_busy);
    m_discard->parentWidget()->setVisible(deciding || refused);
    m_panel->setCurrent(deciding || refused);
    m_stack->setCurrentIndex(refused ? 1 : 0);
}

QString TemplatesPage::factsOf(const CertificateTemplate &layout) const
{
    QStringList facts {tr("%1 × %2 mm").arg(QString::number(layout.size.width()), QString::number(layout.size.height())),
                       choiceText(layout.stock), layout.sides.size() > 1 ? tr("two sides") : tr("one side")};
    if (layout.card)
        facts.append(tr("%1 of “%2”, version %3").arg(layout.capacity()).arg(layout.card->title).arg(layout.card->version));
    return facts.join(QStringLiteral(" · "));
}

void TemplatesPage::preview(const CertificateTemplate &layout)
{
    m_facts->setText(factsOf(layout));
    const QString number = m_number ? m_number->text().trimmed() : QString();
    m_context.ask(
        this, [layout, number](Workspace &work) { return previewOf(work, layout, number); },
        [this, layout, turn = ++m_turn](const Result<TemplatePreview> &shown) {
            if (turn == m_turn)
                showPreview(layout, shown);
        });
}

void TemplatesPage::showPreview(const CertificateTemplate &layout, const Result<TemplatePreview> &shown)
{
    showHints({}, {});
    if (!shown) {
        m_view->setWords(errorText(shown.error()));
        return;
    }
    m_facts->setText(factsOf(layout) + QStringLiteral(" · ") +
                     (shown->real ? tr("with certificates of this vault") : tr("with an invented person")));
    struct Drawn {
        QList<QImage> sides;
        QStringList tooLong;
        QStringList empty;
    };
    later(this, QtConcurrent::run([layout, faces = shown->faces] {
              return Drawn {sidesOf(layout, faces), fieldsTooLong(layout, faces), emptySettings(layout, faces.first())};
          }),
          [this, turn = m_turn](const Drawn &drawn) {
              if (turn != m_turn)
                  return;
              m_view->setImages(drawn.sides);
              showHints(drawn.tooLong, drawn.empty);
          });
}

void TemplatesPage::showHints(const QStringList &tooLong, const QStringList &empty)
{
    static const QMap<QString, QString> settings {{QStringLiteral("issuer"), tr("issuing unit")},
                                                  {QStringLiteral("supervisor"), tr("supervising unit")},
                                                  {QStringLiteral("hotline"), tr("hotline")},
                                                  {QStringLiteral("verify_url"), tr("address for verification")},
                                                  {QStringLiteral("seal"), tr("seal")}};
    QStringList hints;
    if (!tooLong.isEmpty())
        hints.append(tr("Too long for its place, and drawn smaller or cut: %1. Give these fields larger boxes or more lines.")
                         .arg(tooLong.join(QStringLiteral("、"))));
    QStringList names;
    for (const QString &name : empty)
        names.append(settings.value(name));
    if (!names.isEmpty())
        hints.append(tr("Empty in the settings, so nothing is printed there: %1").arg(names.join(QStringLiteral("、"))));
    m_hints->setText(hints.join(u'\n'));
    m_hints->setVisible(!hints.isEmpty());
}

}  // namespace jiaxin
