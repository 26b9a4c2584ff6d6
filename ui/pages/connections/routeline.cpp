// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/routeline.h"

#include "domain/portal.h"
#include "presentation/routesmodel.h"
#include "ui/components/iconlabel.h"
#include "ui/components/textlabel.h"
#include "ui/pages/tones.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace leadferry::ui {

using presentation::RoutesModel;

namespace {

/// Choosing sends what waits, so nothing is chosen in passing: keys open the list, and the wheel scrolls the page.
class PortalChoice : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        switch (event->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
        case Qt::Key_F4:
            showPopup();
            return;
        default:
            event->ignore(); // a shortcut, or the page's own key
        }
    }
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

} // namespace

RouteLine::RouteLine(QWidget* parent)
    : QWidget(parent),
      m_mark(new IconLabel(Tone::Held, 14, this)),
      m_name(new TextLabel({}, TextRole::BodyMedium, Ink::Text, this)),
      m_below(new TextLabel({}, TextRole::Caption, Ink::Secondary, this)),
      m_choice(new PortalChoice(this)),
      m_today(new TextLabel({}, TextRole::Body, Ink::Secondary, this))
{
    setMinimumHeight(44);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 16, 6);
    row->setSpacing(12);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    for (TextLabel* label : {m_name, m_below}) {
        label->setTextFormat(Qt::PlainText);
        label->setElide(Qt::ElideRight);
        words->addWidget(label);
    }
    row->addWidget(m_mark);
    row->addLayout(words, 1);
    m_choice->setFixedWidth(portalWidth);
    row->addWidget(m_choice);
    m_today->setDigits(TextLabel::Digits::Tabular);
    m_today->setFixedWidth(todayWidth);
    row->addWidget(m_today);
    connect(m_choice, &QComboBox::activated, this,
            [this](int item) { emit chosen(m_choice->itemData(item).toLongLong()); });
}

void RouteLine::show(const QModelIndex& index, const QList<domain::Portal>& portals)
{
    const QString name = index.data(Qt::DisplayRole).toString();
    const QString waiting = index.data(RoutesModel::WaitingRole).toString();
    m_marked = index.data(RoutesModel::MarkedRole).toBool();
    m_mark->setVisible(m_marked);
    m_name->setText(name);
    m_below->setText(waiting.isEmpty() ? index.data(RoutesModel::MeaningRole).toString() : waiting);
    m_below->setTone(waiting.isEmpty() ? std::nullopt : std::optional(Tone::Held));
    m_below->setVisible(!m_below->text().isEmpty());
    m_today->setText(index.data(RoutesModel::TodayRole).toString());
    m_today->setAccessibleName(tr("%1 deliveries today").arg(m_today->text()));
    m_choice->setAccessibleName(tr("Portal of %1", "chatbot").arg(name));
    m_choice->setAccessibleDescription(waiting);
    if (!m_choice->view()->isVisible()) {
        fillChoices(index, portals);
    }
}

void RouteLine::fillChoices(const QModelIndex& index, const QList<domain::Portal>& portals)
{
    const qint64 chosen = index.data(RoutesModel::ChosenRole).toLongLong();
    m_choice->clear();
    for (const domain::Portal& portal : portals) {
        m_choice->addItem(portal.name, portal.hubId);
    }
    const int known = m_choice->findData(chosen);
    if (chosen != 0) {
        m_choice->insertSeparator(m_choice->count());
        m_choice->addItem(tr("No portal of its own"), 0);
    }
    m_choice->setCurrentIndex(known);
    // Where it goes now without having chosen, or to what is not there: shown, but not to be chosen.
    m_choice->setPlaceholderText(index.data(RoutesModel::PortalRole).toString());
    m_choice->setToolTip(index.data(RoutesModel::PortalRole).toString());
}

void RouteLine::focusChoice()
{
    m_choice->setFocus(Qt::OtherFocusReason);
}

} // namespace leadferry::ui
