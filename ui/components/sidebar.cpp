// SPDX-License-Identifier: GPL-3.0-or-later
// Brand, groups, foot, engine strip; the lists share one Tab stop.
#include "ui/components/sidebar.h"

#include "ui/components/buttons.h"
#include "ui/components/card.h"
#include "ui/components/iconlabel.h"
#include "ui/components/sidebarlist.h"
#include "ui/components/textlabel.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace leadferry::ui {

namespace {

constexpr int fullWidth = 208;
constexpr int railWidth = 52;
constexpr int brandIcon = 22;

} // namespace

Sidebar::Sidebar(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this)), m_brand(new QWidget)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_layout->setSpacing(0);
    auto* brand = new QHBoxLayout(m_brand);
    brand->setContentsMargins(8, 0, 8, 0);
    brand->setSpacing(8);
    brand->addWidget(new IconLabel(u"app-mark", brandIcon, Ink::Link));
    brand->addWidget(new TextLabel(QGuiApplication::applicationDisplayName(), TextRole::Section), 1);
    m_brand->setFixedHeight(32);
    m_layout->addWidget(m_brand);
    m_layout->addSpacing(12);
    setAccessibleName(tr("Navigation"));
}

void Sidebar::setGroups(const QList<SidebarGroup>& groups)
{
    for (const auto place : {SidebarGroup::Place::Top, SidebarGroup::Place::Foot}) {
        if (place == SidebarGroup::Place::Foot) {
            m_layout->addStretch(1);
        }
        for (const SidebarGroup& group : groups) {
            if (group.place == place) {
                addGroup(group);
            }
        }
    }
    buildEngineStrip();
    applyForm();
    if (!m_lists.isEmpty()) {
        setCurrent(m_lists.first()->entries()->idAt(0));
    }
}

void Sidebar::addGroup(const SidebarGroup& group)
{
    if (!group.title.isEmpty()) {
        auto* title = new TextLabel(group.title, TextRole::Caption, Ink::Secondary);
        title->setContentsMargins(8, 12, 8, 6);
        auto* line = new QWidget;
        auto* lineBox = new QVBoxLayout(line);
        lineBox->setContentsMargins(4, 8, 4, 9);
        lineBox->addWidget(new Hairline(Qt::Horizontal));
        m_titles.append(title);
        m_railLines.append(line);
        m_layout->addWidget(title);
        m_layout->addWidget(line);
    }
    auto* list = new SidebarList(group);
    m_lists.append(list);
    m_layout->addWidget(list);
    connect(list, &SidebarList::chosen, this, [this, list](int row) { choose(list, row); });
    connect(list, &SidebarList::left, this, [this, list](int key) { moveBetweenLists(list, key); });
}

void Sidebar::buildEngineStrip()
{
    m_engineStrip = new QWidget;
    m_engineIcon = new IconLabel(Tone::Offline, 16);
    m_engineTitleLabel = new TextLabel({}, TextRole::BodyMedium);
    m_engineFactsLabel = new TextLabel({}, TextRole::Caption, Ink::Secondary);
    m_engineTitleLabel->setElide(Qt::ElideRight);
    m_engineFactsLabel->setElide(Qt::ElideRight);
    m_engineWords = new QWidget;
    auto* words = new QVBoxLayout(m_engineWords);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(0);
    words->addWidget(m_engineTitleLabel);
    words->addWidget(m_engineFactsLabel);
    m_engineButton = makeIconButton(u"pause", tr("Pause"), ButtonSize::Normal);
    m_engineButton->hide();
    connect(m_engineButton, &QToolButton::clicked, this,
            [this] { m_control == EngineControl::Resume ? emit resumeRequested() : emit pauseRequested(); });
    auto* row = new QHBoxLayout(m_engineStrip);
    row->setSpacing(8);
    row->addWidget(m_engineIcon);
    row->addWidget(m_engineWords, 1);
    row->addWidget(m_engineButton);
    m_layout->addSpacing(8);
    m_layout->addWidget(m_engineStrip);
}

void Sidebar::setCurrent(const QString& id)
{
    m_current = id;
    for (SidebarList* list : std::as_const(m_lists)) {
        list->setCurrentRow(list->entries()->rowOf(id));
    }
}

void Sidebar::choose(SidebarList* list, int row)
{
    const QString id = list->entries()->idAt(row);
    if (id.isEmpty()) {
        return;
    }
    setCurrent(id);
    list->setFocus(Qt::OtherFocusReason);
    emit activated(id);
}

void Sidebar::moveBetweenLists(SidebarList* from, int key)
{
    const qsizetype next = m_lists.indexOf(from) + (key == Qt::Key_Down ? 1 : -1);
    if (next < 0 || next >= m_lists.size()) {
        return;
    }
    SidebarList* list = m_lists.at(next);
    choose(list, key == Qt::Key_Down ? 0 : list->entries()->rowCount() - 1);
}

void Sidebar::setCount(const QString& id, int count, Tone tone, const QString& spoken)
{
    for (SidebarList* list : std::as_const(m_lists)) {
        if (const int row = list->entries()->rowOf(id); row >= 0) {
            list->entries()->setCount(row, count, tone, spoken);
        }
    }
}

void Sidebar::setEngine(Tone tone, const QString& title, const QString& facts)
{
    m_engineTone = tone;
    m_engineTitle = title;
    m_engineFacts = facts;
    m_engineIcon->setTone(tone);
    m_engineTitleLabel->setText(title);
    m_engineFactsLabel->setText(facts);
    m_engineFactsLabel->setVisible(!facts.isEmpty());
    const QString both = facts.isEmpty() ? title : tr("%1, %2").arg(title, facts);
    m_engineStrip->setAccessibleName(both);
    m_engineStrip->setToolTip(m_form == Form::Rail ? both : QString());
}

void Sidebar::setEngineControl(EngineControl control)
{
    m_control = control;
    const bool resume = control == EngineControl::Resume;
    const QString name = resume ? tr("Resume") : tr("Pause");
    m_engineButton->setIcon(icon(resume ? u"play" : u"pause"));
    m_engineButton->setToolTip(name);
    m_engineButton->setAccessibleName(name);
    applyForm();
}

void Sidebar::setForm(Form form)
{
    if (form != m_form) {
        m_form = form;
        applyForm();
    }
}

void Sidebar::applyForm()
{
    const bool rail = m_form == Form::Rail;
    setFixedWidth(rail ? railWidth : fullWidth);
    m_layout->setContentsMargins(8, 12, 9, 8);
    m_brand->findChild<TextLabel*>()->setVisible(!rail);
    m_brand->layout()->setContentsMargins(rail ? 6 : 8, 0, rail ? 6 : 8, 0);
    for (SidebarList* list : std::as_const(m_lists)) {
        list->setForm(m_form);
    }
    for (QWidget* title : std::as_const(m_titles)) {
        title->setVisible(!rail);
    }
    for (QWidget* line : std::as_const(m_railLines)) {
        line->setVisible(rail);
    }
    if (!m_engineStrip) {
        return;
    }
    const bool hasControl = m_control != EngineControl::None;
    m_engineWords->setVisible(!rail);
    m_engineIcon->setVisible(!rail || !hasControl);
    m_engineButton->setVisible(hasControl);
    m_engineStrip->setMinimumHeight(48);
    m_engineStrip->layout()->setContentsMargins(rail ? 0 : 8, 8, 0, 0);
    setEngine(m_engineTone, m_engineTitle, m_engineFacts);
}

QSize Sidebar::sizeHint() const
{
    return {m_form == Form::Rail ? railWidth : fullWidth, 480};
}

void Sidebar::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    paint::hairline(&painter, rect(), layoutDirection() == Qt::RightToLeft ? Qt::LeftEdge : Qt::RightEdge, theme.line);
    if (m_engineStrip) {
        const QRect strip(0, m_engineStrip->y(), width(), 1);
        paint::hairline(&painter, strip, Qt::TopEdge, theme.line);
    }
}

} // namespace leadferry::ui
