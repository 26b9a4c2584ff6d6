// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deliveries/fieldsview.h"

#include "presentation/texts.h"
#include "ui/components/iconlabel.h"
#include "ui/components/keyvaluerows.h"
#include "ui/components/textlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace leadferry::ui {

namespace {

QWidget* makeHead(const domain::OperationRow& operation, QWidget* parent)
{
    auto* head = new QWidget(parent);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new IconLabel(domain::toString(operation.object), 16, Ink::Secondary, head));
    row->addWidget(new TextLabel(presentation::objectName(operation.object), TextRole::Section, Ink::Text, head));
    row->addStretch();
    row->addWidget(new TextLabel(presentation::wordOf(operation.state), TextRole::Caption, Ink::Secondary, head));
    return head;
}

} // namespace

FieldsView::FieldsView(QWidget* parent) : QScrollArea(parent)
{
    auto* content = new QWidget(this);
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(16, 12, 16, 12);
    m_layout->setSpacing(8);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Fields"));
}

void FieldsView::setOperations(const QList<domain::OperationRow>& operations)
{
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const domain::OperationRow& operation : operations) {
        m_layout->addWidget(makeHead(operation, widget()));
        auto* rows = new KeyValueRows(widget());
        rows->setQuestion(tr("Why this value?"));
        connect(rows, &KeyValueRows::copied, this, &FieldsView::copied);
        connect(rows, &KeyValueRows::asked, this,
                [this, id = operation.id](const QString& property) { emit originWanted(id, property); });
        for (auto value = operation.values.cbegin(); value != operation.values.cend(); ++value) {
            const bool held = operation.heldProperties.contains(value.key());
            rows->addRow(value.key(), held ? tr("%1 (held, not sent)", "value").arg(value.value()) : value.value());
        }
        m_layout->addWidget(rows);
        m_layout->addSpacing(8);
    }
    if (operations.isEmpty()) {
        auto* none =
            new TextLabel(tr("No mapping writes anything for this event."), TextRole::Body, Ink::Secondary, widget());
        none->setWordWrap(true);
        m_layout->addWidget(none);
    }
    m_layout->addStretch();
}

} // namespace leadferry::ui
