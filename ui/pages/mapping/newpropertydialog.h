// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a property of HubSpot for a value of the event that no property is there for yet.
#pragma once

#include "presentation/mappingedits.h"
#include "presentation/portaladdition.h"
#include "ui/components/dialog.h"

#include <QJsonValue>

class QCheckBox;

namespace leadferry::ui {

class PropertyFields;
class StatusBanner;
class TextLabel;

/// What it is made for.
struct PropertyTask
{
    domain::Mapping mapping;
    presentation::RulePlace place; ///< of the rule; rule -1: one is added to the action
    domain::FieldRule rule;        ///< where the value comes from; a property it names already keeps its name
    QList<QJsonValue> values;      ///< seen there, the sample's first
    std::optional<domain::Portal> portal;
};

class NewPropertyDialog : public Dialog
{
    Q_OBJECT
public:
    /// List and addition outlive the dialog: what is being created goes on when it is closed.
    NewPropertyDialog(presentation::OwnProperties& own, presentation::PortalAddition& addition,
                      const PropertyTask& task, QWidget* parent);

signals:
    /// It is on the own list, and in the portal where `mapping` counts on it.
    void made(const leadferry::domain::Mapping& mapping, leadferry::presentation::RulePlace place, const QString& what);

private:
    void buildFields();
    void buildCreation();
    void propose();
    void showWords();
    void begin();
    bool showFaults(const domain::PropertyDefinition& typed);
    void addToList(const domain::PropertyDefinition& typed);
    void onFailed(const QString& title, const QString& meaning);
    void finish(const QString& what);
    void setWaiting(bool waiting);
    [[nodiscard]] bool isNamed() const { return !m_task.rule.property.isEmpty(); }
    [[nodiscard]] bool creates() const;

    presentation::OwnProperties& m_own;
    const PropertyTask m_task;
    presentation::PortalAddition& m_addition;
    bool m_creating = false;
    QList<int> m_actions; ///< by record of the form
    StatusBanner* m_problem;
    PropertyFields* m_fields = nullptr;
    QCheckBox* m_create = nullptr;
    TextLabel* m_creation = nullptr;
    TextLabel* m_progress = nullptr;
    QPushButton* m_save;
};

} // namespace leadferry::ui
