// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/testleads/testleadspage.h"

#include "presentation/texts.h"
#include "ui/components/buttons.h"
#include "ui/components/card.h"
#include "ui/components/emptystate.h"
#include "ui/components/loadingrows.h"
#include "ui/components/statusbanner.h"
#include "ui/pages/testleads/testleadrow.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace leadferry::ui {

using presentation::TestLeadModel;

TestLeadsPage::TestLeadsPage(app::EngineClient& client, const presentation::ConnectionsModel& portals, QWidget* parent)
    : Page(tr("Test leads"), Content::Padded, parent), m_model(client, portals)
{
    buildHead();
    m_banner = new StatusBanner(StatusBanner::Size::Page, this);
    setWeight(m_banner->actionButton(), ButtonWeight::Normal, ButtonSize::Normal); // sending is what comes next
    connect(m_banner, &StatusBanner::actionTriggered, this, [this] { emit deliveryWanted(m_model.delivery()); });
    addBlock(m_banner);
    m_stack = new QStackedWidget(this);
    m_list = buildList();
    m_start = buildStart();
    m_unconnected = buildUnconnected();
    m_loading = new LoadingRows(this);
    for (QWidget* each : {m_list, m_start, m_unconnected, static_cast<QWidget*>(m_loading)}) {
        m_stack->addWidget(each);
    }
    body()->addWidget(m_stack, 1);
    body()->addStretch(); // where an error stands alone
    connect(&m_model, &TestLeadModel::changed, this, &TestLeadsPage::showModel);
    connect(&m_model, &TestLeadModel::portalsChanged, this, &TestLeadsPage::showPortals);
    connect(&m_model, &TestLeadModel::done, this, &Page::done);
    connect(&m_model, &TestLeadModel::failed, this, &Page::failed);
    showPortals();
    showModel();
}

void TestLeadsPage::sendTo(const QString& portal)
{
    m_model.setPortal(portal);
    showPortals();
    m_model.send();
}

void TestLeadsPage::buildHead()
{
    auto* pickers = new QWidget(this);
    auto* line = new QHBoxLayout(pickers);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    m_portal = new QComboBox(pickers);
    m_portal->setAccessibleName(tr("Portal that the test lead goes to"));
    m_type = new QComboBox(pickers);
    m_type->setAccessibleName(tr("What the test lead is about"));
    for (const QString& type : TestLeadModel::types()) {
        m_type->addItem(presentation::eventTypeName(type), type);
    }
    for (QComboBox* each : {m_portal, m_type}) {
        each->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        line->addWidget(each);
    }
    connect(m_portal, &QComboBox::activated, this, [this] { m_model.setPortal(m_portal->currentText()); });
    connect(m_type, &QComboBox::activated, this, [this] { m_model.setType(m_type->currentData().toString()); });
    setPicker(pickers);
    m_cancel = makeButton(tr("Cancel"), {}, ButtonWeight::Normal, ButtonSize::Normal, this);
    m_remove = makeButton(tr("Remove again"), u"trash", ButtonWeight::Normal, ButtonSize::Normal, this);
    m_remove->setToolTip(tr("Takes out of HubSpot what this test lead wrote"));
    m_send = makeButton(tr("Send a test lead"), u"test-lead", ButtonWeight::Primary, ButtonSize::Normal, this);
    connect(m_cancel, &QPushButton::clicked, &m_model, &TestLeadModel::cancel);
    connect(m_remove, &QPushButton::clicked, &m_model, &TestLeadModel::remove);
    connect(m_send, &QPushButton::clicked, &m_model, &TestLeadModel::send);
    for (QPushButton* each : {m_cancel, m_remove, m_send}) {
        PageFrame::addAction(each);
    }
}

QWidget* TestLeadsPage::buildList()
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    m_cards = new QVBoxLayout;
    m_cards->setSpacing(16);
    column->addLayout(m_cards);
    column->addStretch();
    return scrolling(content);
}

QWidget* TestLeadsPage::buildStart()
{
    auto* start = new EmptyState(this);
    start->setWords(tr("Prove that it works"),
                    tr("A made-up person with the name “Leadferry Test” goes through mapping, queue and portal. Then "
                       "every field is read back from HubSpot and compared."));
    QPushButton* button = start->addWay({QStringLiteral("test-lead"), tr("Send a test lead"),
                                         tr("It takes a few seconds, and one click removes it again."), tr("Send now"),
                                         QStringLiteral("test-lead")});
    connect(button, &QPushButton::clicked, &m_model, &TestLeadModel::send);
    return start;
}

QWidget* TestLeadsPage::buildUnconnected()
{
    auto* empty = new EmptyState(this);
    empty->setDrawing(EmptyState::Drawing::Plug);
    empty->setWords(tr("No portal is connected yet"),
                    tr("A test lead shows that everything between a bot and HubSpot works."));
    QPushButton* button =
        empty->addWay({QStringLiteral("connections"), tr("Connect HubSpot"),
                       tr("It takes a minute, and nothing is changed there."), tr("Connect a portal"), QString()});
    connect(button, &QPushButton::clicked, this, &TestLeadsPage::connectWanted);
    return empty;
}

void TestLeadsPage::showPortals()
{
    const QSignalBlocker quiet(m_portal);
    m_portal->clear();
    m_portal->addItems(m_model.portals());
    m_portal->setCurrentText(m_model.portal());
    m_portal->setVisible(m_model.portals().size() > 1);
}

void TestLeadsPage::showModel()
{
    using Phase = TestLeadModel::Phase;
    const Phase phase = m_model.phase();
    const bool sending = phase == Phase::Sending;
    m_type->setVisible(phase != Phase::NoPortal);
    m_type->setEnabled(!sending);
    m_portal->setEnabled(!sending);
    m_send->setVisible(phase == Phase::Done || phase == Phase::Failed);
    m_send->setText(phase == Phase::Done ? tr("Send another") : tr("Try again"));
    m_send->setEnabled(!m_model.isRemoving());
    m_cancel->setVisible(sending);
    m_remove->setVisible(m_model.canRemove());
    m_remove->setEnabled(!m_model.isRemoving());
    showBanner();
    showCards();
    if (sending) {
        m_loading->start(tr("The test lead is on its way…"));
    } else {
        m_loading->stop();
    }
    QWidget* shown = m_list;
    if (phase == Phase::NoPortal) {
        shown = m_unconnected;
    } else if (phase == Phase::Fresh) {
        shown = m_start;
    } else if (sending) {
        shown = m_loading;
    }
    m_stack->setCurrentWidget(shown);
    m_stack->setVisible(phase != Phase::Failed);
}

void TestLeadsPage::showBanner()
{
    using Phase = TestLeadModel::Phase;
    const presentation::ProblemText summary = m_model.summary();
    const Phase phase = m_model.phase();
    Tone tone = Tone::Held;
    if (phase == Phase::Sending) {
        tone = Tone::Working;
    } else if (phase == Phase::Failed) {
        tone = Tone::Failed;
    } else if (m_model.isVerified()) {
        tone = Tone::Ok;
    } else if (m_model.wroteNothing()) {
        tone = Tone::Skipped;
    }
    m_banner->setVisible(!summary.title.isEmpty());
    m_banner->setMessage(tone, summary.title, summary.meaning);
    m_banner->setAction(m_model.delivery() != 0 ? tr("Show the delivery") : QString());
}

void TestLeadsPage::showCards()
{
    while (QLayoutItem* item = m_cards->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto cards = m_model.cards();
    for (const presentation::TestLeadCard& each : cards) {
        auto* card = new Card(m_list);
        QPushButton* open = nullptr;
        if (!each.url.isEmpty()) {
            open = makeButton(tr("Open in HubSpot"), u"open-external", ButtonWeight::Link, ButtonSize::Compact, card);
            connect(open, &QPushButton::clicked, this, [url = each.url] { QDesktopServices::openUrl(QUrl(url)); });
        }
        card->setHead(each.title, each.facts, open);
        if (!each.lines.isEmpty()) {
            card->addRow(new TestLeadHead(card));
        }
        for (const presentation::TestLeadLine& line : each.lines) {
            card->addRow(new TestLeadRow(line, card));
        }
        m_cards->addWidget(card);
    }
}

QList<QWidget*> TestLeadsPage::panes() const
{
    return {m_type, m_stack->currentWidget()};
}

} // namespace leadferry::ui
