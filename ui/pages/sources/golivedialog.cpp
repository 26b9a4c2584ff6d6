// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sources/golivedialog.h"

#include "presentation/texts.h"
#include "ui/components/choicecard.h"
#include "ui/components/textlabel.h"

#include <QButtonGroup>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadferry::ui {

using presentation::SourcesModel;

GoLiveDialog::GoLiveDialog(const presentation::SourceRow& source, QWidget* parent)
    : Dialog(source.shadow ? tr("Let %1 write to HubSpot?", "source").arg(presentation::sourceName(source.name))
                           : tr("Deliver what %1 holds?", "source").arg(presentation::sourceName(source.name)),
             Width::Medium, parent)
{
    auto* words = new TextLabel(
        source.shadow
            ? tr("From now on, what it brings is written. The log shows what each held delivery would write.")
            : tr("Shadow mode has kept these. The log shows what each of them would have written when it came."),
        TextRole::Body, Ink::Text, this);
    words->setWordWrap(true);
    body()->addWidget(words);
    if (source.shadowed > 0) {
        m_deliver = new ChoiceCard(tr("Deliver the %n held", nullptr, source.shadowed),
                                   tr("They go out now, in the order they came in, by today’s mapping."), this);
        auto* keep = new ChoiceCard(tr("Keep them held"),
                                    tr("Nothing of them is written. They stay in the log and can go out later."), this);
        auto* row = new QHBoxLayout;
        row->setSpacing(12);
        auto* group = new QButtonGroup(this);
        for (ChoiceCard* card : {m_deliver, keep}) {
            group->addButton(card);
            row->addWidget(card, 1);
        }
        m_deliver->setChecked(!source.shadow);
        keep->setChecked(source.shadow);
        body()->addLayout(row);
    }
    connect(setPrimary(source.shadow ? tr("Go live") : tr("Deliver")), &QPushButton::clicked, this, [this] {
        emit chosen(m_deliver && m_deliver->isChecked() ? SourcesModel::Held::Delivered : SourcesModel::Held::Kept);
        accept();
    });
}

} // namespace leadferry::ui
