// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/vetting_page.h"

#include "app/attachments/attachment_service.h"
#include "app/drafts/draft_service.h"
#include "app/exchange/registration_service.h"
#include "app/review/stale_changes.h"
#include "app/words/words.h"
#include "ui/forms/scan_viewer.h"
#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/pages/home_words.h"
#include "ui/pages/licence_reader.h"
#include "ui/pages/return_pane.h"
#include "ui/pages/vetting_words.h"
#include "ui/shell/header_row.h"

#include <QLabel>
#include <QStackedWidget>

namespace jiaxin {

VettingPage::VettingPage(PageContext &context, QWidget *parent)
    : ReviewPage(context, enterpriseType, parent),
      m_lineModel(new FilingLinesModel(this)),
      m_comparisonModel(new ComparisonModel(this))
{
    makeBody();
    headerWidget();
    makeKeys();
    connect(m_decision, &ReviewDecision::noteDone, this, [this] { m_pane->fields()->setFocus(Qt::OtherFocusReason); });
    connect(m_decision, &ReviewDecision::pinsChanged, this, [this] {
        m_lineModel->setPins(m_decision->decision().pins);
        m_pane->setPins(m_decision->decision().pins);
        m_comparisonModel->setPins(m_decision->decision().pins);
    });
    connect(m_reader, &LicenceReader::changed, this, &VettingPage::showCounts);
    connect(m_reader, &LicenceReader::editWanted, this, &VettingPage::editReading);
}

VettingPage::~VettingPage()
{
    storeDraft();
}

QString VettingPage::title() const
{
    return tr("Enterprise review");
}

QList<KeyHintText> VettingPage::keyHints() const
{
    return {
        {tr("Field"), QStringLiteral("↑↓")}, {tr("Read off"), QStringLiteral("Enter")},  {tr("Pin"), tr("Space")},
        {tr("Scan"), QStringLiteral("F2")},  {tr("Place on scan"), QStringLiteral("M")}, {tr("Later"), QStringLiteral("Esc")}};
}

QWidget *VettingPage::firstFocus()
{
    return m_pane->fields();
}

void VettingPage::open(const QVariantMap &arguments)
{
    const RecordId wanted(arguments.value(QStringLiteral("id")).toString());
    const RecordId shown = wanted.isNull() ? m_current : wanted;
    // What is open already is not opened again.
    if (shown == m_current)
        noteLook(shown);
    loadQueue(shown);
}

void VettingPage::refresh()
{
    if (!isBusy())
        loadQueue(m_current);
}

void VettingPage::loadQueue(const RecordId &wanted)
{
    m_context.ask(
        this, [wanted](Workspace &work) { return FilingDesk(work).queue(wanted); },
        [this, wanted](const QList<QueueItem> &queue) { takeQueue(queue, wanted); });
}

void VettingPage::takeQueue(const QList<QueueItem> &queue, const RecordId &wanted)
{
    m_queue = queue;
    const auto found = std::find_if(queue.begin(), queue.end(), [&](const QueueItem &item) { return item.id == wanted; });
    // What is open, or on its way, is not read again under the reviewer's hands.
    if (found != queue.end() && wanted == m_current) {
        m_index = int(found - queue.begin());
        showHeader();
        readRegister();
        return;
    }
    openAt(found != queue.end() ? int(found - queue.begin()) : 0);
}

void VettingPage::openAt(int index)
{
    saveDraft();
    ++m_turn;
    if (m_queue.isEmpty()) {
        m_index = -1;
        m_current = {};
        m_filing = {};
        m_lineModel->clear();
        m_comparisonModel->clear();
        m_stack->setCurrentIndex(1);
        showHeader();
        return;
    }
    m_index = qBound(0, index, int(m_queue.size()) - 1);
    const RecordId id = m_queue.at(m_index).id;
    m_current = id;
    noteLook(id);
    m_context.ask(
        this,
        [id, key = draftKey(id)](Workspace &work) -> Result<Opened> {
            Result<Filing> filing = FilingDesk(work).open(id);
            if (!filing)
                return filing.error();
            DraftService drafts(work);
            Opened opened {.filing = std::move(*filing), .draft = {}};
            if (const auto draft = drafts.load(key))
                opened.draft = draft->content;
            return opened;
        },
        [this, turn = m_turn](const Opened &opened) {
            if (turn == m_turn)
                show(opened);
        });
}

void VettingPage::show(const Opened &opened)
{
    m_stack->setCurrentIndex(0);
    m_filing = opened.filing;
    m_lineModel->setFiling(m_filing);
    m_pane->setReturned(m_filing.returned);
    showConsultations(m_filing.consultations);
    m_comparisonModel->setOnly(m_pane->isNarrowed() ? m_pane->changedFields() : QStringList());
    m_reader->setFiling(m_filing);
    m_comparisonPanel->setSubtitle(VettingWords::registerDay(m_filing.facts.registration));
    m_decision->setOffered(m_filing.actions, VettingWords::refusal(m_filing));
    m_decision->setDecision(decisionOf(opened.draft));
    forgetDraft();
    showHeader();
    showCounts();
    loadScans();
    const QString first = m_pane->isNarrowed() ? m_filing.returned->fields.first().field : QStringLiteral("name");
    setField(opened.draft.value(QLatin1String("field")).toString(first));
}

void VettingPage::narrowComparison()
{
    m_comparisonModel->setOnly(m_pane->isNarrowed() ? m_pane->changedFields() : QStringList());
    if (m_filing.record && !m_field.isEmpty())
        setField(m_field);
}

void VettingPage::importRegister()
{
    saveDraft();
    m_context.open(QStringLiteral("exchange"), {{QStringLiteral("type"), QString(registrationExtractType.id())}});
}

void VettingPage::readRegister()
{
    if (!m_filing.record || m_filing.record->id != m_current)
        return;
    m_context.ask(
        this,
        [code = m_filing.record->creditCode](Workspace &work) -> Result<std::optional<RegistrationExtract>> {
            const Result<RegistrationExtract> found = RegistrationService(work).show(code);
            return found ? std::optional(*found) : std::nullopt;
        },
        [this, turn = m_turn](const std::optional<RegistrationExtract> &extract) {
            const auto &shown = m_filing.facts.registration;
            const bool same = extract.has_value() == shown.has_value() &&
                              (!extract || (extract->importedAt == shown->importedAt && extract->fileHash == shown->fileHash));
            if (turn != m_turn || !m_filing.record || same)
                return;
            m_filing.facts.registration = extract;
            m_filing.lines = filingChecks(*m_filing.record, m_filing.facts);
            m_lineModel->setFiling(m_filing);
            m_filing.readings = m_reader->readings();
            m_reader->setFiling(m_filing);
            m_comparisonPanel->setSubtitle(VettingWords::registerDay(extract));
            showCounts();
            setField(m_field);
        });
}

void VettingPage::showHeader()
{
    const bool any = m_index >= 0;
    m_place->setText(any ? tr("%1 of %2").arg(m_index + 1).arg(m_queue.size()) : QString());
    m_chip->setVisible(any);
    m_name->setVisible(any);
    m_letters->setVisible(any && m_context.may(Operation::Export));
    showAddressee(any ? m_queue.at(m_index).addressee : std::nullopt);
    if (!any)
        showConsultations({});
    showTurning();
    if (!any)
        return;
    const QueueItem &item = m_queue.at(m_index);
    const VettingWords::ChipText chip = VettingWords::waitChip(item);
    m_chip->set(chip.kind, chip.text);
    m_chip->setToolTip(item.assumed ? assumedText(item.due.year()) : QString());
    m_name->setText(item.name);
}

void VettingPage::showCounts()
{
    showMarks(m_filing.lines);
    const int differing = m_comparisonModel->differing();
    m_differing->setText(tr("%n field(s) differ", nullptr, differing));
    m_differing->setVisible(differing > 0);
}

void VettingPage::loadScans()
{
    const Enterprise &record = *m_filing.record;
    QList<Scan> scans;
    if (!record.licenceScan.hex.isEmpty())
        scans = scansOf(enterpriseType, attachmentsOf(enterpriseType, record));
    m_scans->setScans(scans);
    m_reader->setField(m_field);
}

void VettingPage::setField(const QString &field)
{
    m_field = field;
    m_pane->setField(field);
    const int line = m_lineModel->rowOf(field);
    if (line >= 0 && m_lines->currentIndex().row() != line)
        m_lines->setCurrentIndex(m_lineModel->index(line, 0));
    const int compared = m_comparisonModel->rowOf(field);
    if (compared < 0) {
        m_comparison->clearSelection();
        m_comparison->setCurrentIndex({});
    } else if (m_comparison->currentIndex().row() != compared) {
        m_comparison->setCurrentIndex(m_comparisonModel->index(compared, ComparisonModel::Licence));
    }
    m_reader->setField(field);
}

void VettingPage::editReading()
{
    if (m_scans->isEnlarged())
        toggleScan();
    m_reader->edit();
}

void VettingPage::togglePin()
{
    const int row = m_lineModel->rowOf(m_field);
    // What has no line of its own was changed by the clerk and stands among the changes.
    const FilingLine line = row >= 0 ? m_lineModel->line(row) : FilingLine {.id = m_field, .field = m_field};
    if (!enterpriseType.field(line.field))
        return;
    QString suggestion = m_comparisonModel->suggestedNote(line.field);
    if (suggestion.isEmpty())
        suggestion = VettingWords::lineProblem(line, m_filing);
    if (suggestion.isEmpty() && line.id == QLatin1String("materials") && line.mark != CheckMark::Passed)
        suggestion = VettingWords::lineValue(line, m_filing);
    m_decision->togglePin(line.field, suggestion);
}

void VettingPage::toggleScan()
{
    const bool enlarge = !m_scans->isEnlarged() && m_scans->hasScans();
    m_scans->setEnlarged(enlarge);
    m_comparisonPanel->setVisible(!enlarge);
    if (enlarge)
        m_scans->canvas()->setFocus(Qt::OtherFocusReason);
    else
        m_pane->fields()->setFocus(Qt::OtherFocusReason);
}

bool VettingPage::isComplete(const Decision &decision)
{
    const bool alike = m_filing.facts.registration && !differsFromRegister(m_filing.lines);
    if (decision.action == QLatin1String("approve") && decision.opinion.trimmed().isEmpty() && !alike) {
        m_context.say(MessageKind::Warning,
                      m_filing.facts.registration
                          ? tr("The register says otherwise: write in the opinion why it is approved all the same")
                          : tr("The register was not obtained: write in the opinion what the filing was compared with"));
        m_decision->focusOpinion();
        return false;
    }
    if (sendsBack(decision.action) && decision.pins.isEmpty() && decision.opinion.trimmed().isEmpty()) {
        m_context.say(MessageKind::Warning, tr("Pin the fields to be corrected, or write an opinion"));
        m_decision->focusOpinion();
        return false;
    }
    return true;
}

std::optional<ReviewPage::Subject> VettingPage::subject() const
{
    if (!m_filing.record)
        return std::nullopt;
    return Subject {.id = m_filing.record->id,
                    .version = m_filing.record->version,
                    .actions = m_filing.actions,
                    .refusal = VettingWords::refusal(m_filing),
                    .name = m_filing.record->name};
}

void VettingPage::goOn()
{
    m_queue.removeAt(m_index);
    m_filing = {};
    openAt(m_index);
    m_pane->fields()->setFocus(Qt::OtherFocusReason);
}

void VettingPage::reloadChanged()
{
    struct Changed {
        Filing filing;
        StaleChanges changes;
    };
    m_context.ask(
        this,
        [id = m_filing.record->id, version = m_filing.record->version](Workspace &work) -> Result<Changed> {
            Result<Filing> filing = FilingDesk(work).open(id);
            if (!filing)
                return filing.error();
            return Changed {.filing = std::move(*filing),
                            .changes = changesSince(work, enterpriseType, id, version).value_or(StaleChanges())};
        },
        [this, turn = m_turn](const Changed &now) {
            if (turn != m_turn)
                return;
            show({.filing = now.filing, .draft = draftContent()});
            sayChanged(now.changes);
            loadQueue(now.filing.record->id);
        });
}

QString VettingPage::draftKey(const RecordId &id) const
{
    return QStringLiteral("review/") + id.toString();
}

QMap<QString, QJsonObject> VettingPage::drafts() const
{
    const RecordId &id = m_filing.record->id;
    return {{draftKey(id), draftContent()}};
}

QJsonObject VettingPage::draftContent() const
{
    QJsonObject draft = draftOf(m_decision->decision());
    if (!draft.isEmpty()) {
        draft.insert(QStringLiteral("field"), m_field);
        draft.insert(QStringLiteral("name"), m_filing.record ? m_filing.record->name : QString());
    }
    return draft;
}

}  // namespace jiaxin
