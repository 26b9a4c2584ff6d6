// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/properties/propertydetailsdialog.h"

#include "presentation/propertytexts.h"
#include "presentation/texts.h"
#include "ui/components/keyvaluerows.h"
#include "ui/components/statemark.h"
#include "ui/components/textlabel.h"
#include "ui/pages/tones.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace leadferry::ui {

PropertyDetailsDialog::PropertyDetailsDialog(const domain::PropertyNeed& need, QWidget* parent)
    : Dialog(presentation::needLabel(need), Width::Small, parent)
{
    auto* mark = new StateMark(this);
    mark->setState(toneOf(need), presentation::needStateName(need));
    body()->addWidget(mark, 0, Qt::AlignLeading);
    auto* words = new TextLabel(presentation::nextStepInFull(need), TextRole::Body, Ink::Text, this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    body()->addWidget(words);
    if (!need.wanted.description.isEmpty()) {
        auto* description = new TextLabel(need.wanted.description, TextRole::Body, Ink::Secondary, this);
        description->setTextFormat(Qt::PlainText);
        description->setWordWrap(true);
        body()->addWidget(description);
    }
    auto* rows = new KeyValueRows(this);
    rows->addRow(tr("Record"), presentation::objectName(need.wanted.object));
    rows->addRow(tr("Internal name"), need.wanted.name, KeyValueRows::Value::Code);
    rows->addRow(tr("Type"), presentation::needTypeName(need));
    const QStringList rules = presentation::valueRuleLines(need);
    for (qsizetype i = 0; i < rules.size(); ++i) {
        rows->addRow(i == 0 ? tr("HubSpot’s rule", "for values of a property") : QString(), rules.at(i));
    }
    const QStringList reasons = presentation::neededByLines(need);
    for (qsizetype i = 0; i < reasons.size(); ++i) {
        rows->addRow(i == 0 ? tr("Needed by") : QString(), reasons.at(i));
    }
    connect(rows, &KeyValueRows::copied, this, [this](const QString&) { emit copied(tr("Copied")); });
    body()->addWidget(rows);
    cancelButton()->setText(tr("Close"));
    const bool repairs = domain::isRepairable(need);
    if (!repairs && !presentation::leadsToMapping(need)) {
        return;
    }
    QPushButton* primary = setPrimary(repairs ? tr("Repair this one") : tr("Open the mapping"));
    connect(primary, &QPushButton::clicked, this, [this, repairs] {
        accept();
        if (repairs) {
            emit repairWanted();
        } else {
            emit mappingWanted();
        }
    });
}

} // namespace leadferry::ui
