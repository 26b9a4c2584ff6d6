// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/portalrow.h"

#include "presentation/connectionsmodel.h"
#include "ui/components/buttons.h"
#include "ui/components/iconlabel.h"
#include "ui/components/textlabel.h"
#include "ui/pages/tones.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace leadferry::ui {

using domain::PortalHealth;
using presentation::ConnectionsModel;

namespace {

constexpr int lightWidth = 140;
constexpr int callWidth = 240;
constexpr int actionsWidth = 184;

} // namespace

PortalRow::PortalRow(QWidget* parent) : QWidget(parent)
{
    setMinimumHeight(64);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 12, 8);
    row->setSpacing(12);

    auto* light = new QWidget(this);
    light->setFixedWidth(lightWidth);
    auto* lightRow = new QHBoxLayout(light);
    lightRow->setContentsMargins(0, 0, 0, 0);
    lightRow->setSpacing(6);
    m_light = new IconLabel(Tone::Skipped, 14, light);
    m_lightWord = new TextLabel({}, TextRole::CaptionMedium, Ink::Text, light);
    m_lightWord->setElide(Qt::ElideRight);
    lightRow->addWidget(m_light);
    lightRow->addWidget(m_lightWord, 1);
    row->addWidget(light);

    const auto column = [this](TextLabel*& first, TextRole role, Ink ink, TextLabel*& second) {
        auto* block = new QWidget(this);
        auto* words = new QVBoxLayout(block);
        words->setContentsMargins(0, 0, 0, 0);
        words->setSpacing(0);
        first = new TextLabel({}, role, ink, this);
        second = new TextLabel({}, TextRole::Caption, Ink::Secondary, this);
        for (TextLabel* label : {first, second}) {
            label->setTextFormat(Qt::PlainText);
            label->setElide(Qt::ElideRight);
            words->addWidget(label);
        }
        return block;
    };
    row->addWidget(column(m_name, TextRole::BodyMedium, Ink::Text, m_facts), 1);
    QWidget* call = column(m_call, TextRole::Caption, Ink::Secondary, m_need);
    call->setFixedWidth(callWidth);
    row->addWidget(call);

    m_reconnect = makeButton(tr("Reconnect…"), u"connections", ButtonWeight::Normal, ButtonSize::Compact, this);
    m_more = makeIconButton(u"more", tr("More actions"), ButtonSize::Compact, this);
    auto* menu = new QMenu(m_more);
    connect(menu->addAction(tr("&Reconnect…")), &QAction::triggered, this, &PortalRow::reconnectWanted);
    connect(menu->addAction(tr("&Disconnect…")), &QAction::triggered, this, &PortalRow::disconnectWanted);
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    connect(m_reconnect, &QPushButton::clicked, this, &PortalRow::reconnectWanted);
    auto* actions = new QWidget(this); // as wide in every row, so that the columns stand below each other
    actions->setFixedWidth(actionsWidth);
    auto* buttons = new QHBoxLayout(actions);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->addStretch();
    buttons->addWidget(m_reconnect);
    buttons->addWidget(m_more);
    row->addWidget(actions);
}

void PortalRow::show(const QModelIndex& index)
{
    const auto text = [&index](int role) { return index.data(role).toString(); };
    const auto health = static_cast<PortalHealth>(index.data(ConnectionsModel::HealthRole).toInt());
    m_light->setTone(iconOf(health), toneOf(health));
    m_lightWord->setText(text(ConnectionsModel::LightRole));
    m_lightWord->setTone(health == PortalHealth::Connected ? std::nullopt : std::optional(toneOf(health)));
    m_name->setText(text(Qt::DisplayRole));
    m_facts->setText(text(ConnectionsModel::FactsRole));
    m_call->setText(text(ConnectionsModel::CallRole));
    m_need->setText(text(ConnectionsModel::NeedRole));
    m_need->setVisible(!m_need->text().isEmpty());
    m_reconnect->setVisible(health == PortalHealth::AccessGone);
    m_more->setAccessibleName(tr("More actions for %1", "portal").arg(m_name->text()));
    setAccessibleName(text(Qt::AccessibleTextRole));
}

} // namespace leadferry::ui
