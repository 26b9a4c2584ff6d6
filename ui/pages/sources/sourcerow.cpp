// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sources/sourcerow.h"

#include "presentation/sourcesmodel.h"
#include "ui/components/buttons.h"
#include "ui/components/iconlabel.h"
#include "ui/components/textlabel.h"
#include "ui/style/icons.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace leadferry::ui {

using presentation::SourcesModel;

namespace {

constexpr int modeWidth = 128;
constexpr int actionsWidth = 168;
constexpr int rowHeight = 64;

} // namespace

SourceRow::SourceRow(QWidget* parent)
    : QWidget(parent),
      m_icon(new IconLabel(u"sources", 16, Ink::Secondary, this)),
      m_name(new TextLabel({}, TextRole::BodyMedium, Ink::Text, this)),
      m_meaning(new TextLabel({}, TextRole::Caption, Ink::Secondary, this)),
      m_address(new TextLabel({}, TextRole::Mono, Ink::Text, this)),
      m_facts(new TextLabel({}, TextRole::Caption, Ink::Secondary, this)),
      m_refused(new TextLabel({}, TextRole::Caption, Ink::Secondary, this)),
      m_mode(new IconLabel(Tone::Ok, 14, this)),
      m_modeWord(new TextLabel({}, TextRole::CaptionMedium, Ink::Text, this)),
      m_held(new TextLabel({}, TextRole::Caption, Ink::Secondary, this))
{
    setMinimumHeight(rowHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 12, 8);
    row->setSpacing(12);
    row->addWidget(m_icon);
    const auto column = [](std::initializer_list<TextLabel*> labels) {
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        words->addStretch();
        for (TextLabel* label : labels) {
            label->setTextFormat(Qt::PlainText);
            label->setElide(Qt::ElideRight);
            words->addWidget(label);
        }
        words->addStretch();
        return words;
    };
    row->addLayout(column({m_name, m_meaning}), 2);
    row->addLayout(column({m_address, m_facts, m_refused}), 3);
    m_copy = makeIconButton(u"copy", tr("Copy the address"), ButtonSize::Compact, this);
    QSizePolicy always = m_copy->sizePolicy();
    always.setRetainSizeWhenHidden(true); // so that the columns stand below each other
    m_copy->setSizePolicy(always);
    connect(m_copy, &QToolButton::clicked, this, &SourceRow::copyAddress);
    row->addWidget(m_copy);
    auto* mode = new QWidget(this);
    mode->setFixedWidth(modeWidth);
    auto* modeRow = new QHBoxLayout(mode);
    modeRow->setContentsMargins(0, 0, 0, 0);
    modeRow->setSpacing(6);
    modeRow->addWidget(m_mode);
    modeRow->addLayout(column({m_modeWord, m_held}), 1);
    row->addWidget(mode);
    row->addWidget(buildActions());
}

QWidget* SourceRow::buildActions()
{
    auto* actions = new QWidget(this); // as wide in every row, so that the columns stand below each other
    actions->setFixedWidth(actionsWidth);
    m_live = makeButton(tr("Go live…"), {}, ButtonWeight::Normal, ButtonSize::Compact, actions);
    connect(m_live, &QPushButton::clicked, this, &SourceRow::liveWanted);
    m_more = makeIconButton(u"more", tr("More actions"), ButtonSize::Compact, actions);
    auto* menu = new QMenu(m_more);
    m_change = menu->addAction(icon(u"edit"), tr("&Change…"));
    m_replies = menu->addAction(icon(u"message"), tr("&Agent replies…"));
    m_shadow = menu->addAction(icon(u"eye"), tr("&Shadow mode: write nothing"));
    m_goLive = menu->addAction(icon(u"play"), tr("&Go live…"));
    m_remove = menu->addAction(icon(u"trash"), tr("&Remove…"));
    connect(m_change, &QAction::triggered, this, &SourceRow::changeWanted);
    connect(m_replies, &QAction::triggered, this, &SourceRow::repliesWanted);
    connect(m_shadow, &QAction::triggered, this, &SourceRow::shadowWanted);
    connect(m_goLive, &QAction::triggered, this, &SourceRow::liveWanted);
    connect(m_remove, &QAction::triggered, this, &SourceRow::removeWanted);
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto* buttons = new QHBoxLayout(actions);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->addStretch();
    buttons->addWidget(m_live);
    buttons->addWidget(m_more);
    return actions;
}

void SourceRow::show(const QModelIndex& index, bool named)
{
    const auto text = [&index](int role) { return index.data(role).toString(); };
    const bool shadow = index.data(SourcesModel::ShadowRole).toBool();
    const QString held = text(SourcesModel::HeldRole);
    m_name->setText(text(Qt::DisplayRole));
    m_meaning->setText(text(SourcesModel::MeaningRole));
    m_address->setText(text(SourcesModel::AddressRole));
    m_address->setVisible(!m_address->text().isEmpty());
    m_copy->setVisible(!m_address->text().isEmpty());
    m_facts->setText(text(SourcesModel::FactsRole));
    const QString refused = text(SourcesModel::RefusedRole);
    m_refused->setText(refused);
    m_refused->setTone(Tone::Held);
    m_refused->setVisible(!refused.isEmpty());
    if (shadow) {
        m_mode->setTone(u"eye", Tone::Held);
    } else {
        m_mode->setTone(index.data(SourcesModel::OffRole).toBool() ? Tone::Skipped : Tone::Ok);
    }
    m_modeWord->setText(text(SourcesModel::ModeRole));
    m_modeWord->setTone(shadow ? std::optional(Tone::Held) : std::nullopt);
    m_held->setText(held);
    m_held->setVisible(!held.isEmpty());
    m_live->setVisible(shadow || !held.isEmpty());
    m_live->setText(shadow ? tr("Go live…") : tr("Deliver held…"));
    m_change->setVisible(named);
    m_replies->setVisible(!named);
    m_shadow->setVisible(!shadow);
    m_goLive->setVisible(shadow);
    m_remove->setVisible(named);
    m_more->setAccessibleName(tr("More actions for %1", "source").arg(m_name->text()));
    m_live->setAccessibleDescription(m_name->text());
    QStringList words{
        m_name->text(), m_meaning->text(), m_address->text(), m_facts->text(), refused, m_modeWord->text(), held};
    words.removeAll({});
    setAccessibleName(words.join(QStringLiteral(", ")));
}

void SourceRow::copyAddress()
{
    QGuiApplication::clipboard()->setText(m_address->text());
    emit copied(tr("The address is copied: give it to the bot or platform"));
}

} // namespace leadferry::ui
