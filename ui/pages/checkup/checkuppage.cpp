// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/checkup/checkuppage.h"

#include "presentation/checktexts.h"
#include "ui/components/buttons.h"
#include "ui/components/card.h"
#include "ui/components/emptystate.h"
#include "ui/components/loadingrows.h"
#include "ui/components/statusbanner.h"
#include "ui/pages/checkup/checkrow.h"
#include "ui/pages/checkup/proxylogindialog.h"
#include "ui/pages/checkup/settingdialog.h"
#include "ui/pages/tones.h"

#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace leadferry::ui {

using presentation::DoctorModel;

namespace {

constexpr int checkRowHeight = 40;

} // namespace

CheckupPage::CheckupPage(app::EngineClient& client, base::Clock& clock, QWidget* parent)
    : Page(tr("Check-up"), Content::Padded, parent),
      m_client(client),
      m_model(client, clock),
      m_check(makeButton(tr("Check again"), u"checkup", ButtonWeight::Primary, ButtonSize::Normal, this)),
      m_cancel(makeButton(tr("Cancel"), {}, ButtonWeight::Normal, ButtonSize::Normal, this)),
      m_summary(new StatusBanner(StatusBanner::Size::Page, this)),
      m_stack(new QStackedWidget(this)),
      m_loading(new LoadingRows(this)),
      m_list(buildList()),
      m_empty(buildEmpty())
{
    PageFrame::addAction(m_cancel);
    PageFrame::addAction(m_check);
    connect(m_check, &QPushButton::clicked, &m_model, &DoctorModel::start);
    connect(m_cancel, &QPushButton::clicked, &m_model, &DoctorModel::cancel);
    addBlock(m_summary);
    m_loading->setRowHeight(checkRowHeight);
    m_stack->addWidget(m_loading);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    body()->addWidget(m_stack, 1);
    body()->addStretch(); // where an error stands alone
    connect(&m_model, &DoctorModel::changed, this, &CheckupPage::showModel);
    connect(&m_model, &DoctorModel::resumed, this, &Page::done);
    connect(&m_model, &DoctorModel::repairFailed, this, &Page::failed);
    showModel();
}

QWidget* CheckupPage::buildList()
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

QWidget* CheckupPage::buildEmpty()
{
    auto* empty = new EmptyState(this);
    empty->setWords(tr("Nothing has been checked yet"),
                    tr("Leadferry looks at this PC, the way to HubSpot and each portal, and says what to repair. "
                       "Nothing is changed."));
    QPushButton* button = empty->addWay({QStringLiteral("checkup"), tr("Check everything"),
                                         tr("It takes a few seconds."), tr("Check now"), QStringLiteral("checkup")});
    connect(button, &QPushButton::clicked, &m_model, &DoctorModel::start);
    return empty;
}

void CheckupPage::showModel()
{
    const auto phase = m_model.phase();
    const bool running = phase == DoctorModel::Phase::Running;
    m_check->setVisible(phase == DoctorModel::Phase::Done || phase == DoctorModel::Phase::Failed);
    m_cancel->setVisible(running);
    setFacts(m_model.facts());
    showSummary();
    showGroups();
    const bool any = !m_model.groups().isEmpty();
    if (running && !any) {
        m_loading->start(tr("Checking…"));
    } else {
        m_loading->stop();
    }
    m_stack->setCurrentWidget(any ? m_list : running ? static_cast<QWidget*>(m_loading) : m_empty);
    m_stack->setVisible(any || phase != DoctorModel::Phase::Failed);
}

void CheckupPage::showSummary()
{
    const presentation::ProblemText summary = m_model.summary();
    m_summary->setVisible(!summary.title.isEmpty());
    Tone tone = toneOf(m_model.worst());
    if (m_model.phase() == DoctorModel::Phase::Running) {
        tone = Tone::Working;
    } else if (m_model.phase() == DoctorModel::Phase::Failed) {
        tone = Tone::Failed;
    } else if (tone == Tone::Skipped) {
        tone = Tone::Ok;
    }
    m_summary->setMessage(tone, summary.title, summary.meaning);
}

void CheckupPage::showGroups()
{
    while (QLayoutItem* item = m_cards->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto groups = m_model.groups();
    for (const presentation::CheckGroup& group : groups) {
        auto* card = new Card(m_list);
        card->setHead(group.title);
        for (const presentation::CheckLine& line : group.lines) {
            auto* row = new CheckRow(line, card);
            connect(row, &CheckRow::repairWanted, this, [this, result = line.result] { carryOut(result); });
            card->addRow(row);
        }
        m_cards->addWidget(card);
    }
}

void CheckupPage::carryOut(const domain::CheckResult& result)
{
    if (result.repair == domain::Repair::ResumeDelivery) {
        m_model.resume(result.portal);
    } else if (result.repair == domain::Repair::ConnectPortal) {
        emit connectWanted();
    } else if (result.repair == domain::Repair::Reconnect || result.repair == domain::Repair::GrantPermission) {
        emit reconnectWanted(result.portal);
    } else if (result.repair == domain::Repair::ProxyLogin) {
        openProxyLogin(result.text("proxy"));
    } else if (result.repair == domain::Repair::SetWebhook) {
        emit alertsWanted();
    } else if (result.repair == domain::Repair::SetUpModel) {
        emit languageModelWanted();
    } else if (const QString setting = presentation::repairSetting(result); !setting.isEmpty()) {
        openSetting(setting);
    }
}

void CheckupPage::openSetting(const QString& setting)
{
    auto* dialog = new SettingDialog(m_client, setting, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingDialog::changed, &m_model, &DoctorModel::start);
    dialog->open();
}

void CheckupPage::openProxyLogin(const QString& proxy)
{
    auto* dialog = new ProxyLoginDialog(m_client, proxy, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ProxyLoginDialog::kept, &m_model, &DoctorModel::start);
    dialog->open();
}

QList<QWidget*> CheckupPage::panes() const
{
    return {m_stack->currentWidget()};
}

void CheckupPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (!std::exchange(m_seen, true)) {
        m_model.start();
    }
}

} // namespace leadferry::ui
