// SPDX-License-Identifier: GPL-3.0-or-later
// How the properties page is put together.
#include "ui/components/buttons.h"
#include "ui/components/card.h"
#include "ui/components/emptystate.h"
#include "ui/components/filterbar.h"
#include "ui/components/iconlabel.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"
#include "ui/pages/properties/propertiespage.h"
#include "ui/pages/properties/propertyfilterbar.h"
#include "ui/pages/properties/propertytable.h"
#include "ui/style/icons.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace leadferry::ui {

using presentation::PropertyInspection;

void PropertiesPage::buildHead()
{
    m_portal = new QComboBox(this);
    m_portal->setAccessibleName(tr("Portal whose properties are checked"));
    m_portal->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_portal, &QComboBox::activated, this,
            [this](int at) { m_inspection.setPortal(m_inspection.portals().value(at)); });
    setPicker(m_portal);
    m_check = makeButton(tr("Check again"), u"retry", ButtonWeight::Normal, ButtonSize::Normal, this);
    m_add = makeButton(tr("Own property"), u"plus", ButtonWeight::Normal, ButtonSize::Normal, this);
    m_add->setToolTip(tr("Add a property of your own, or a whole set"));
    m_more = buildMore();
    connect(m_check, &QPushButton::clicked, &m_inspection, &PropertyInspection::check);
    connect(m_add, &QPushButton::clicked, this, [this] { openOwnDialog(); });
    PageFrame::addAction(m_check);
    PageFrame::addAction(m_add);
    PageFrame::addAction(m_more);
}

QWidget* PropertiesPage::buildMore()
{
    QToolButton* more = makeIconButton(u"more", tr("More about properties"), ButtonSize::Normal, this);
    setFrame(more, IconButtonFrame::Framed);
    auto* menu = new QMenu(more);
    menu->addAction(icon(u"folder"), tr("Import your list from a file…"), this, &PropertiesPage::importFile);
    QAction* exporting =
        menu->addAction(icon(u"export"), tr("Export your list to a file…"), this, &PropertiesPage::exportFile);
    menu->addSeparator();
    menu->addAction(icon(u"info"), tr("What was changed in HubSpot"), this, &PropertiesPage::openChangesDialog);
    connect(menu, &QMenu::aboutToShow, this,
            [this, exporting] { exporting->setEnabled(!m_own.properties().isEmpty()); });
    more->setMenu(menu);
    more->setPopupMode(QToolButton::InstantPopup);
    return more;
}

QWidget* PropertiesPage::buildBanners()
{
    auto* banners = new QWidget(this);
    auto* column = new QVBoxLayout(banners);
    column->setSpacing(8);
    const auto applyMargin = [column](int margin) { column->setContentsMargins(margin, 0, margin, 12); };
    applyMargin(pageMargin());
    connect(this, &PageFrame::pageMarginChanged, banners, applyMargin);
    m_banner = new StatusBanner(StatusBanner::Size::Page, banners);
    m_result = new StatusBanner(StatusBanner::Size::Small, banners);
    m_held = new StatusBanner(StatusBanner::Size::Small, banners);
    m_offer = new StatusBanner(StatusBanner::Size::Small, banners);
    m_ready = new QWidget(banners);
    auto* line = new QHBoxLayout(m_ready);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(new IconLabel(Tone::Ok, 16, m_ready));
    m_readyWords = new TextLabel({}, TextRole::BodyMedium, Ink::Text, m_ready);
    line->addWidget(m_readyWords);
    line->addStretch();
    for (QWidget* each : {static_cast<QWidget*>(m_banner), m_ready, static_cast<QWidget*>(m_result),
                          static_cast<QWidget*>(m_held), static_cast<QWidget*>(m_offer)}) {
        each->hide();
        column->addWidget(each);
    }
    connect(m_banner, &StatusBanner::questionTriggered, this, &PropertiesPage::openRepairDialog);
    connect(m_banner, &StatusBanner::actionTriggered, this, &PropertiesPage::onBanner);
    connect(m_result, &StatusBanner::questionTriggered, this, &PropertiesPage::openOutcomesDialog);
    connect(m_result, &StatusBanner::actionTriggered, this, [this] { emit reconnectWanted(m_inspection.portal()); });
    connect(m_held, &StatusBanner::actionTriggered, &m_inspection, &PropertyInspection::deliver);
    connect(m_offer, &StatusBanner::questionTriggered, &m_completion, &presentation::RecordCompletion::withdraw);
    connect(m_offer, &StatusBanner::actionTriggered, this,
            [this] { m_completion.isRunning() ? m_completion.cancel() : m_completion.complete(); });
    return banners;
}

QWidget* PropertiesPage::buildEmpty()
{
    auto* empty = new EmptyState(this);
    empty->setDrawing(EmptyState::Drawing::Plug);
    empty->setWords(tr("No portal is connected yet"),
                    tr("Leadferry checks whether HubSpot has every property that your mappings write, and creates what "
                       "is missing."));
    QPushButton* button =
        empty->addWay({QStringLiteral("connections"), tr("Connect HubSpot"),
                       tr("It takes a minute, and nothing is changed there."), tr("Connect a portal"), QString()});
    connect(button, &QPushButton::clicked, this, &PropertiesPage::connectWanted);
    return empty;
}

QWidget* PropertiesPage::buildList()
{
    auto* list = new QWidget(this);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* filterSlot = new QWidget(list);
    auto* filterLayout = new QVBoxLayout(filterSlot);
    m_filter = new PropertyFilterBar(m_model, filterSlot);
    filterLayout->addWidget(m_filter);
    column->addWidget(filterSlot);
    column->addWidget(new Hairline(Qt::Horizontal, list));
    m_rows = new QStackedWidget(list);
    m_table = new PropertyTable(m_model, m_rows);
    auto* noMatch = new NoMatch(tr("Nothing matches this filter."), tr("Clear filter"), m_rows);
    connect(noMatch, &NoMatch::actionTriggered, m_filter, &PropertyFilterBar::clearFilter);
    m_noMatch = noMatch;
    m_rows->addWidget(m_table);
    m_rows->addWidget(m_noMatch);
    column->addWidget(m_rows, 1);
    m_foot = new TableFoot(list);
    column->addWidget(m_foot);
    const auto applyMargin = [this, filterLayout](int margin) {
        filterLayout->setContentsMargins(margin, 0, margin, 12);
        m_table->setPageMargin(margin);
        m_foot->setInset(margin);
    };
    applyMargin(pageMargin());
    connect(this, &PageFrame::pageMarginChanged, list, applyMargin);
    return list;
}

void PropertiesPage::addShortcuts()
{
    const auto add = [this](const QKeySequence& key, auto slot) {
        auto* shortcut = new QShortcut(key, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    add(QKeySequence::Find, [this] {
        m_filter->field()->setFocus(Qt::ShortcutFocusReason);
        m_filter->field()->selectAll();
    });
    add(QKeySequence::Refresh, [this] { m_inspection.check(); });
}

} // namespace leadferry::ui
