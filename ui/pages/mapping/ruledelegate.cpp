// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mapping/ruledelegate.h"

#include "presentation/mappingrulesmodel.h"
#include "presentation/mappingtexts.h"
#include "presentation/samplemodel.h"
#include "ui/pages/mapping/completingfields.h"
#include "ui/style/variant.h"

#include <QComboBox>
#include <QTimer>

namespace leadferry::ui {

using presentation::MappingColumn;
using presentation::MappingRulesModel;

namespace {

GridCell cellOf(const QModelIndex& index)
{
    const auto column = MappingColumn(index.column());
    GridCell cell;
    cell.text = index.data().toString();
    cell.facts = index.data(MappingRulesModel::FactsRole).toString();
    cell.icon = index.data(MappingRulesModel::IconRole).toString();
    cell.heading = index.data(MappingRulesModel::IsActionRole).toBool();
    cell.dim = index.data(MappingRulesModel::DimRole).toBool() || column == MappingColumn::ChangedBy ||
               column == MappingColumn::Write;
    cell.code = index.data(MappingRulesModel::CodeRole).toBool();
    cell.strong = column == MappingColumn::Property;
    cell.grip = column == MappingColumn::From && !cell.heading;
    cell.leadsOn = column == MappingColumn::Result && !cell.heading;
    if (!index.data(MappingRulesModel::ProblemRole).toString().isEmpty()) {
        const bool blocks = index.data(MappingRulesModel::BlocksRole).toBool();
        cell.tone = blocks ? Tone::Failed : Tone::Held;
        if (cell.text.isEmpty()) { // nothing to point at: the cell says what is missing
            cell.text = index.data(MappingRulesModel::ProblemRole).toString();
        }
    }
    return cell;
}

} // namespace

RuleDelegate::RuleDelegate(const MappingRulesModel& rules, const presentation::SampleModel& sample, QObject* parent)
    : GridDelegate(cellOf, parent), m_rules(rules), m_sample(sample)
{
}

QWidget* RuleDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const auto column = MappingColumn(index.column());
    if (column == MappingColumn::Write) {
        auto* combo = new QComboBox(parent);
        for (const auto mode : presentation::writeModes()) {
            combo->addItem(presentation::writeModeName(mode), static_cast<int>(mode));
            combo->setItemData(combo->count() - 1, presentation::writeModeMeaning(mode), Qt::ToolTipRole);
        }
        combo->setAccessibleName(tr("How it is written"));
        setVariant(combo, variant::compact);
        connect(combo, &QComboBox::activated, this, [this, combo] { finish(combo); });
        QTimer::singleShot(0, combo, &QComboBox::showPopup);
        return combo;
    }
    CompletingField* field = nullptr;
    if (column == MappingColumn::From) {
        field = new PathField(m_sample.paths(), parent);
    } else {
        const auto object = domain::CrmObject(index.data(MappingRulesModel::ObjectRole).toInt());
        field = new PropertyField(presentation::propertiesOf(object, m_rules.scene().portal), parent);
    }
    setVariant(field, variant::compact);
    connect(field, &CompletingField::chosen, this, [this, field] { finish(field); });
    QTimer::singleShot(0, field, [field] {
        if (field->text().isEmpty()) {
            field->showChoices();
        }
    });
    return field;
}

void RuleDelegate::finish(QWidget* editor) const
{
    auto* self = const_cast<RuleDelegate*>(this); // signals are not const
    emit self->commitData(editor);
    emit self->closeEditor(editor);
}

void RuleDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (auto* combo = qobject_cast<QComboBox*>(editor)) {
        combo->setCurrentIndex(combo->findData(index.data(Qt::EditRole)));
    } else if (auto* field = qobject_cast<QLineEdit*>(editor); field && !field->isModified()) {
        field->setText(index.data(Qt::EditRole).toString());
    }
}

void RuleDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (auto* combo = qobject_cast<QComboBox*>(editor)) {
        model->setData(index, combo->currentData(), Qt::EditRole);
    } else if (auto* property = qobject_cast<PropertyField*>(editor)) {
        model->setData(index, property->property(), Qt::EditRole);
    } else if (auto* field = qobject_cast<QLineEdit*>(editor)) {
        model->setData(index, field->text(), Qt::EditRole);
    }
}

void RuleDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const
{
    QRect room = option.rect.adjusted(1, 0, -1, 0);
    if (MappingColumn(index.column()) == MappingColumn::From) {
        room.setLeft(room.left() + gripRoom + 8);
    }
    const int height = std::min(room.height(), std::max(28, editor->sizeHint().height()));
    room.setTop(room.center().y() - height / 2 + 1);
    room.setHeight(height);
    editor->setGeometry(QStyle::visualRect(option.direction, option.rect, room));
}

} // namespace leadferry::ui
