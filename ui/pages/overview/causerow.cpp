// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/causerow.h"

#include "ui/components/buttons.h"
#include "ui/components/iconlabel.h"
#include "ui/components/textlabel.h"
#include "ui/components/trendbars.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMouseEvent>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace leadferry::ui {

namespace {

using presentation::Repair;

constexpr int buttonWidth = 152;
constexpr int roomForTrend = 1200;

/// "Last seven days: 0, 0, 1, 0, 2, 2, 3"
QString trendWords(const QList<int>& days)
{
    QStringList numbers;
    for (const int day : days) {
        numbers.append(QLocale().toString(day));
    }
    return CauseRow::tr("Last seven days: %1", "numbers").arg(numbers.join(QLatin1String(", ")));
}

/// The first that mends all of the cause from here; looking at them is the row's own.
std::optional<Repair> repairIn(const QList<Repair>& repairs)
{
    for (const Repair wanted : {Repair::ShowProperties, Repair::ShowMapping, Repair::Reconnect, Repair::Connect,
                                Repair::ChoosePortal, Repair::RetryCause, Repair::Retry}) {
        if (repairs.contains(wanted)) {
            return wanted;
        }
    }
    return std::nullopt;
}

} // namespace

CauseRow::CauseRow(const presentation::OverviewCause& cause, QWidget* parent) : QWidget(parent)
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(16, 8, 8, 8);
    line->setSpacing(12);
    line->addWidget(new IconLabel(toneOf(cause.group.state), 16, this), 0, Qt::AlignVCenter);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    const QString title = cause.text.title.isEmpty() ? cause.group.cause : cause.text.title;
    const QString facts = cause.group.portalName.isEmpty()
                              ? cause.text.meaning
                              : tr("%1 · %2", "portal, what it means").arg(cause.group.portalName, cause.text.meaning);
    for (const auto& [text, role, ink] :
         {std::tuple(title, TextRole::BodyMedium, Ink::Text), std::tuple(facts, TextRole::Caption, Ink::Secondary)}) {
        auto* label = new TextLabel(text, role, ink, this);
        label->setTextFormat(Qt::PlainText);
        label->setElide(Qt::ElideRight);
        words->addWidget(label);
    }
    line->addLayout(words, 1);
    m_trend = new TrendBars(cause.group.trend, trendWords(cause.group.trend), this);
    m_trend->hide();
    line->addWidget(m_trend);
    line->addSpacing(4);
    const bool failed = cause.group.state == domain::DeliveryState::Exhausted;
    auto* count =
        new TextLabel(failed ? tr("%n failed", nullptr, cause.group.count) : tr("%n held", nullptr, cause.group.count),
                      TextRole::BodyMedium, Ink::Text, this);
    line->addWidget(count);
    addRepair(cause);
    auto* more = makeIconButton(layoutDirection() == Qt::RightToLeft ? u"chevron-left" : u"chevron-right",
                                tr("Show these deliveries"), ButtonSize::Compact, this);
    connect(more, &QToolButton::clicked, this, &CauseRow::listWanted);
    line->addWidget(more);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(QStringLiteral("%1. %2. %3").arg(title, facts, count->text()));
}

void CauseRow::addRepair(const presentation::OverviewCause& cause)
{
    const auto repair = repairIn(cause.text.repairs);
    auto* line = static_cast<QHBoxLayout*>(layout());
    if (!repair) {
        line->addSpacing(buttonWidth + line->spacing());
        return;
    }
    const bool again = *repair == Repair::Retry || *repair == Repair::RetryCause;
    QPushButton* button =
        makeButton(again ? tr("Retry %n", "deliveries", cause.group.count) : presentation::repairLabel(*repair),
                   again ? QStringView(u"retry") : QStringView(), ButtonWeight::Normal, ButtonSize::Compact, this);
    button->setMinimumWidth(buttonWidth);
    connect(button, &QPushButton::clicked, this, [this, repair] { emit repairWanted(*repair); });
    line->addWidget(button);
}

void CauseRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_trend->setVisible(width() >= roomForTrend);
}

void CauseRow::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) {
        emit listWanted();
    }
}

} // namespace leadferry::ui
