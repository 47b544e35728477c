// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/vetting_models.h"

#include "app/words/words.h"
#include "domain/rules/normalize.h"
#include "domain/rules/text_difference.h"
#include "ui/pages/rich_cells.h"
#include "ui/pages/vetting_words.h"

namespace jiaxin {

namespace {

/// What stands on the licence, and the state, which the register alone tells.
const QStringList &comparedFields()
{
    static const QStringList fields = licenceFields() + QStringList {QStringLiteral("registration_state")};
    return fields;
}

ComparisonModel::Readings valuesOf(const QMap<QString, LicenceReading> &readings)
{
    ComparisonModel::Readings values;
    for (const LicenceReading &reading : readings)
        values.insert(reading.field, reading.value);
    return values;
}

bool isState(const QString &field)
{
    return field == QLatin1String("registration_state");
}

}  // namespace

MessageKind kindOf(CheckMark mark)
{
    switch (mark) {
    case CheckMark::Passed:
        return MessageKind::Done;
    case CheckMark::Warned:
        return MessageKind::Warning;
    case CheckMark::Failed:
        break;
    }
    return MessageKind::Failed;
}

int pinNumber(const PinList &pins, const QString &field)
{
    for (qsizetype i = 0; i < pins.size(); ++i) {
        if (pins.at(i).field == field)
            return int(i) + 1;
    }
    return 0;
}

void FilingLinesModel::setFiling(const Filing &filing)
{
    beginResetModel();
    m_filing = filing;
    endResetModel();
}

void FilingLinesModel::clear()
{
    setFiling({});
}

void FilingLinesModel::setPins(const PinList &pins)
{
    m_pins = pins;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 2));
}

int FilingLinesModel::rowOf(const QString &field) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (line(row).field == field || line(row).id == field)
            return row;
    }
    return -1;
}

int FilingLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_filing.lines.size());
}

int FilingLinesModel::columnCount(const QModelIndex &) const
{
    return 3;
}

QVariant FilingLinesModel::data(const QModelIndex &index, int role) const
{
    const FilingLine &line = m_filing.lines.at(index.row());
    if (role == ItemRole::Tone)
        return int(line.mark == CheckMark::Failed   ? RowTone::Red
                   : line.mark == CheckMark::Warned ? RowTone::Amber
                                                    : RowTone::None);
    if (role == Qt::ToolTipRole)
        return VettingWords::lineProblem(line, m_filing);
    if (index.column() == 0) {
        if (role == Qt::DisplayRole)
            return VettingWords::lineLabel(line.id);
        if (role == ItemRole::TextRole)
            return int(ColorRole::Secondary);
        if (role == RichRole::Mark)
            return int(kindOf(line.mark));
    } else if (index.column() == 1) {
        const QString value = VettingWords::lineValue(line, m_filing);
        const QString problem = VettingWords::lineProblem(line, m_filing);
        TextRuns runs;
        if (!value.isEmpty())
            runs.append({value});
        if (!problem.isEmpty())
            runs.append({value.isEmpty() ? problem : QStringLiteral(" · ") + problem,
                         line.mark == CheckMark::Failed ? ColorRole::RedText : ColorRole::AmberText});
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return plainText(runs);
        if (role == RichRole::Runs)
            return QVariant::fromValue(runs);
    } else if (role == RichRole::Pin) {
        return line.id == line.field || line.id == QLatin1String("materials") ? pinNumber(m_pins, line.field) : 0;
    }
    return {};
}

ComparisonModel::ComparisonModel(QObject *parent) : QAbstractTableModel(parent), m_fields(comparedFields()) {}

void ComparisonModel::setFiling(const Filing &filing)
{
    beginResetModel();
    m_record = filing.record;
    m_extract = filing.facts.registration;
    m_readings = valuesOf(filing.readings);
    endResetModel();
}

void ComparisonModel::setReadings(const QMap<QString, LicenceReading> &readings)
{
    m_readings = valuesOf(readings);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ComparisonModel::clear()
{
    setFiling({});
}

void ComparisonModel::setPins(const PinList &pins)
{
    m_pins = pins;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ComparisonModel::setOnly(const QStringList &fields)
{
    QStringList shown;
    for (const QString &field : comparedFields()) {
        if (fields.contains(field))
            shown.append(field);
    }
    if (shown.isEmpty())
        shown = comparedFields();
    if (shown == m_fields)
        return;
    beginResetModel();
    m_fields = shown;
    endResetModel();
}

QString ComparisonModel::field(int row) const
{
    return m_fields.value(row);
}

int ComparisonModel::rowOf(const QString &field) const
{
    return int(m_fields.indexOf(field));
}

QString ComparisonModel::filed(const QString &name) const
{
    const Field *field = enterpriseType.field(name);
    return valueText(*field, field->get(*m_record));
}

QString ComparisonModel::registered(const QString &name) const
{
    const Field *field = m_extract ? registrationExtractType.field(name) : nullptr;
    return field ? valueText(*field, field->get(*m_extract)) : QString();
}

ComparisonModel::Agreement ComparisonModel::onLicence(const QString &field) const
{
    const QString reading = m_readings.value(field);
    if (reading.isEmpty())
        return Agreement::NotCompared;
    return sameText(filed(field), reading) ? Agreement::Same : Agreement::Different;
}

ComparisonModel::Agreement ComparisonModel::inRegister(const QString &field) const
{
    switch (m_extract ? agreementWithRegister(field, *m_record, *m_extract) : RegisterAgreement::NotGiven) {
    case RegisterAgreement::Same:
        return Agreement::Same;
    case RegisterAgreement::Different:
        return Agreement::Different;
    default:
        return Agreement::NotCompared;
    }
}

ComparisonModel::Agreement ComparisonModel::agreement(const QString &field) const
{
    return std::max(onLicence(field), inRegister(field));
}

int ComparisonModel::differing() const
{
    const QStringList fields = m_record ? comparedFields() : QStringList();
    return int(std::count_if(fields.begin(), fields.end(),
                             [this](const QString &field) { return agreement(field) == Agreement::Different; }));
}

QString ComparisonModel::suggestedNote(const QString &field) const
{
    if (onLicence(field) == Agreement::Different)
        return tr("The licence says “%1”").arg(m_readings.value(field));
    return inRegister(field) == Agreement::Different ? tr("The register says “%1”").arg(registered(field)) : QString();
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_record ? 0 : int(m_fields.size());
}

int ComparisonModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

/// In business by the filing, and by the register where there is an extract.
QVariant ComparisonModel::stateVerdict(int role) const
{
    using State = RegistrationExtract::State;
    const bool registered = !m_extract || m_extract->registrationState.value_or(State::Active) == State::Active;
    const bool active = m_record->registrationState == Enterprise::RegistrationState::Active && registered;
    if (role == Qt::DisplayRole)
        return active ? tr("Normal") : tr("Not normal");
    return role == ItemRole::ChipKind ? QVariant(int(active ? ChipKind::Green : ChipKind::Red)) : QVariant();
}

QVariant ComparisonModel::verdict(const QString &field, int role) const
{
    if (isState(field))
        return stateVerdict(role);
    const Agreement agreed = agreement(field);
    if (role == Qt::DisplayRole)
        return agreed == Agreement::NotCompared ? tr("Not compared") : agreed == Agreement::Same ? tr("Same") : tr("Differs");
    const ChipKind kind = agreed == Agreement::NotCompared ? ChipKind::Grey
                          : agreed == Agreement::Same      ? ChipKind::Green
                                                           : ChipKind::Red;
    return role == ItemRole::ChipKind ? QVariant(int(kind)) : QVariant();
}

QVariant ComparisonModel::filedCell(const QString &field, int role) const
{
    if (role == Qt::DisplayRole)
        return filed(field);
    if (role != RichRole::Runs || agreement(field) != Agreement::Different)
        return {};
    const bool licence = onLicence(field) == Agreement::Different;
    return QVariant::fromValue(markedRuns(filed(field), licence ? m_readings.value(field) : registered(field)));
}

QVariant ComparisonModel::licenceCell(const QString &field, int role) const
{
    const QString reading = m_readings.value(field);
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return isState(field)                                 ? QStringLiteral("—")
               : reading.isEmpty() && role == Qt::DisplayRole ? tr("Enter: type it in")
                                                              : reading;
    if (role == Qt::AccessibleTextRole)
        return tr("%1 on the licence").arg(VettingWords::lineLabel(field));
    if (role == ItemRole::TextRole && (reading.isEmpty() || isState(field)))
        return int(ColorRole::Secondary);
    if (role == RichRole::Runs && onLicence(field) == Agreement::Different)
        return QVariant::fromValue(markedRuns(reading, filed(field)));
    return {};
}

QVariant ComparisonModel::registerCell(const QString &field, int role) const
{
    const QString said = registered(field);
    const bool differs = inRegister(field) == Agreement::Different;
    if (role == Qt::DisplayRole)
        return !m_extract ? tr("Not obtained") : said.isEmpty() ? QStringLiteral("—") : said;
    if (role == Qt::ToolTipRole)
        return m_extract ? tr("%1 (%2)").arg(said.isEmpty() ? tr("The register does not say it") : said, registerSource())
                         : tr("No extract of the register has this credit code");
    if (role == Qt::AccessibleTextRole)
        return differs ? tr("Differs: %1").arg(said) : QVariant();
    if (role == ItemRole::TextRole && said.isEmpty())
        return int(ColorRole::Secondary);
    const bool odd = differs || (isState(field) && m_extract && m_extract->registrationState &&
                                 *m_extract->registrationState != RegistrationExtract::State::Active);
    if (role == RichRole::Mark && odd)
        return int(MessageKind::Failed);
    if (role == RichRole::Runs && odd)
        return QVariant::fromValue(markedRuns(said, filed(field)));
    return {};
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    const QString name = field(index.row());
    switch (Column(index.column())) {
    case FieldName:
        if (role == Qt::DisplayRole)
            return VettingWords::lineLabel(name);
        return role == RichRole::Pin ? QVariant(pinNumber(m_pins, name)) : QVariant();
    case Filed:
        return filedCell(name, role);
    case Licence:
        return licenceCell(name, role);
    case Register:
        return registerCell(name, role);
    case Verdict:
        return verdict(name, role);
    case ColumnCount:
        break;
    }
    return {};
}

QString ComparisonModel::registerSource() const
{
    return m_extract ? VettingWords::registerSource(*m_extract) : QString();
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::ToolTipRole && section == Register)
        return m_extract ? registerSource() : tr("No extract of the register has this credit code");
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case FieldName:
        return tr("Field");
    case Filed:
        return tr("Filed");
    case Licence:
        return tr("Business licence");
    case Register:
        return tr("Register");
    case Verdict:
        return tr("Result");
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags ComparisonModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Licence && !isState(field(index.row())) ? flags | Qt::ItemIsEditable : flags;
}

bool ComparisonModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (index.column() != Licence || role != Qt::EditRole)
        return false;
    const QString name = field(index.row());
    const QString text = licenceText(name, value.toString());
    if (text == m_readings.value(name))
        return true;
    if (text.isEmpty())
        m_readings.remove(name);
    else
        m_readings.insert(name, text);
    emit dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    emit readingChanged(name);
    return true;
}

}  // namespace jiaxin
