// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of the rule table with their editors: a path, a property of the portal, a write mode.
#pragma once

#include "ui/components/delegates/griddelegate.h"

namespace leadferry::presentation {
class MappingRulesModel;
class SampleModel;
} // namespace leadferry::presentation

namespace leadferry::ui {

class RuleDelegate : public GridDelegate
{
    Q_OBJECT
public:
    /// Both outlive the delegate.
    RuleDelegate(const presentation::MappingRulesModel& rules, const presentation::SampleModel& sample,
                 QObject* parent);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

private:
    void finish(QWidget* editor) const;

    const presentation::MappingRulesModel& m_rules;
    const presentation::SampleModel& m_sample;
};

} // namespace leadferry::ui
