// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/checkup/checkrow.h"

#include "ui/components/buttons.h"
#include "ui/components/iconlabel.h"
#include "ui/components/textlabel.h"
#include "ui/pages/tones.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace leadferry::ui {

using domain::CheckState;

namespace {

constexpr int nameWidth = 184; ///< "Schlüssel-Eigenschaften" in bold
constexpr int rowHeight = 40;
constexpr int iconSize = 16;

} // namespace

CheckRow::CheckRow(const presentation::CheckLine& line, QWidget* parent) : QWidget(parent)
{
    setMinimumHeight(rowHeight);
    const Tone tone = toneOf(line.result.state);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 12, 6);
    row->setSpacing(10);
    row->addWidget(new IconLabel(tone, iconSize, this));
    auto* name = new TextLabel(line.name, TextRole::BodyMedium, Ink::Text, this);
    name->setFixedWidth(nameWidth);
    name->setElide(Qt::ElideRight);
    row->addWidget(name);

    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* reason = new TextLabel(line.reason, TextRole::Body, Ink::Text, this);
    auto* advice = new TextLabel(line.advice, TextRole::Caption, Ink::Secondary, this);
    for (TextLabel* label : {reason, advice}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        words->addWidget(label);
    }
    const bool quiet = line.result.state == CheckState::Ok || line.result.state == CheckState::Unknown;
    reason->setInk(quiet ? Ink::Secondary : Ink::Text);
    advice->setVisible(!line.advice.isEmpty());
    row->addLayout(words, 1);

    if (!line.button.isEmpty()) {
        QPushButton* repair = makeButton(line.button, {}, ButtonWeight::Normal, ButtonSize::Compact, this);
        repair->setAccessibleDescription(line.reason);
        connect(repair, &QPushButton::clicked, this, &CheckRow::repairWanted);
        row->addWidget(repair);
    }
    setAccessibleName(QStringList{line.name, line.state, line.reason, line.advice}.join(QStringLiteral(", ")));
}

} // namespace leadferry::ui
