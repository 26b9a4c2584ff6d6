// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/properties/propertiespage.h"

#include "presentation/propertysummary.h"
#include "ui/components/buttons.h"
#include "ui/components/filterbar.h"
#include "ui/components/loadingrows.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"
#include "ui/pages/properties/propertyfilterbar.h"
#include "ui/pages/properties/propertytable.h"

#include <QComboBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace leadferry::ui {

using presentation::PropertyInspection;
using presentation::PropertySummary;
using Phase = PropertyInspection::Phase;

namespace {

constexpr int timesEveryMs = 10'000;
constexpr int longestName = 200; ///< px, of a portal in the head
constexpr int arrowRoom = 46;    ///< beside a name in its box

} // namespace

PropertiesPage::PropertiesPage(app::EngineClient& client, base::Clock& clock,
                               const presentation::ConnectionsModel& portals, QWidget* parent)
    : Page(tr("Properties"), Content::EdgeToEdge, parent),
      m_client(client),
      m_clock(clock),
      m_inspection(client, clock, portals),
      m_model(m_inspection),
      m_own(client),
      m_completion(client)
{
    buildHead();
    body()->setSpacing(0);
    m_banners = buildBanners();
    body()->addWidget(m_banners);
    m_stack = new QStackedWidget(this);
    m_loading = new LoadingRows(m_stack);
    m_nothing = new QWidget(m_stack);
    m_empty = buildEmpty();
    m_list = buildList();
    for (QWidget* each : {static_cast<QWidget*>(m_loading), m_empty, m_nothing, m_list}) {
        m_stack->addWidget(each);
    }
    body()->addWidget(m_stack, 1);
    connectModels();
    addShortcuts();
    m_times.setInterval(timesEveryMs);
    connect(&m_times, &QTimer::timeout, this, [this] { setFacts(m_inspection.facts()); });
    showPortals();
    showPage();
}

void PropertiesPage::connectModels()
{
    connect(&m_inspection, &PropertyInspection::portalsChanged, this, &PropertiesPage::showPortals);
    connect(&m_inspection, &PropertyInspection::reportChanged, this, [this] { m_filter->showReport(); });
    connect(&m_inspection, &PropertyInspection::changed, this, &PropertiesPage::showPage);
    connect(&m_inspection, &PropertyInspection::done, this, &Page::done);
    connect(&m_inspection, &PropertyInspection::failed, this, &Page::failed);
    connect(&m_model, &presentation::PropertiesModel::chosenChanged, this, &PropertiesPage::showPage);
    connect(&m_inspection, &PropertyInspection::wentWithout, this,
            [this](const QList<presentation::WentWithout>& properties) {
                m_completion.offer(m_inspection.portal(), properties);
            });
    connect(&m_completion, &presentation::RecordCompletion::changed, this, &PropertiesPage::showPage);
    connect(&m_completion, &presentation::RecordCompletion::done, this, &Page::done);
    connect(&m_completion, &presentation::RecordCompletion::failed, this, &Page::failed);
    connect(&m_own, &presentation::OwnProperties::saved, &m_inspection, &PropertyInspection::outdate);
    connect(&m_own, &presentation::OwnProperties::done, this, &Page::done);
    connect(&m_own, &presentation::OwnProperties::failed, this, &Page::failed);
    connect(m_table, &PropertyTable::detailsWanted, this, &PropertiesPage::openDetails);
    connect(m_table, &PropertyTable::mappingWanted, this, &PropertiesPage::goToMapping);
    connect(m_table, &PropertyTable::menuWanted, this, &PropertiesPage::openMenu);
    connect(m_filter->field(), &SearchField::leftDown, this, [this] { m_table->setFocus(Qt::TabFocusReason); });
}

// Showing

void PropertiesPage::showPortals()
{
    const QSignalBlocker quiet(m_portal);
    m_portal->clear();
    m_portal->addItems(m_inspection.portals());
    m_portal->setCurrentIndex(static_cast<int>(m_inspection.portals().indexOf(m_inspection.portal())));
    int longest = 0;
    for (const QString& name : m_inspection.portals()) {
        longest = std::max(longest, QFontMetrics(fontOf(TextRole::BodyMedium)).horizontalAdvance(name));
    }
    m_portal->setMinimumWidth(std::min(longest, longestName) + arrowRoom);
    m_portal->setVisible(m_inspection.portals().size() > 1);
}

void PropertiesPage::showPage()
{
    const Phase phase = m_inspection.phase();
    setFacts(m_inspection.facts());
    const bool connected = phase != Phase::NoPortal;
    const bool busy = m_inspection.isChecking() || m_inspection.isRepairing();
    for (QWidget* each : {static_cast<QWidget*>(m_check), static_cast<QWidget*>(m_add), m_more}) {
        each->setVisible(connected);
    }
    m_check->setEnabled(!busy && phase != Phase::Loading);
    m_portal->setEnabled(!m_inspection.isRepairing());
    if (phase == Phase::Loading) {
        m_loading->start(tr("Reading what HubSpot has…"));
    } else {
        m_loading->stop();
    }
    m_stack->setCurrentWidget(phase == Phase::NoPortal  ? m_empty
                              : phase == Phase::Loading ? static_cast<QWidget*>(m_loading)
                              : phase == Phase::Failed  ? m_nothing
                                                        : m_list);
    showBanner();
    showResult();
    showHeld();
    showOffer();
    showWeights();
    const QList<QWidget*> banners{m_banner, m_ready, m_result, m_held, m_offer};
    m_banners->setVisible(
        std::any_of(banners.begin(), banners.end(), [](const QWidget* banner) { return !banner->isHidden(); }));
    showRows();
}

/// What keeps the report from being true; false: nothing does.
bool PropertiesPage::showCheck()
{
    if (m_inspection.isRepairing()) {
        m_banner->setMessage(Tone::Working, tr("Repairing in HubSpot…"),
                             tr("%1 of %2 done").arg(m_inspection.repaired()).arg(m_inspection.toRepair()));
        m_banner->setQuestion({});
        m_banner->setAction({});
        return true;
    }
    if (!m_inspection.error() || m_inspection.isChecking()) {
        return false;
    }
    const bool withdrawn = m_inspection.error()->kind == base::ErrorKind::Unauthorized;
    const presentation::ProblemText problem = presentation::problemOf(*m_inspection.error());
    m_banner->setMessage(Tone::Failed,
                         withdrawn ? tr("%1 has withdrawn access", "portal").arg(m_inspection.portal()) : problem.title,
                         withdrawn ? tr("Connect it again, so that its properties can be checked.") : problem.meaning);
    m_banner->setQuestion({});
    m_banner->setAction(withdrawn ? tr("Reconnect") : tr("Try again"), withdrawn ? u"connections" : u"retry");
    m_banner->actionButton()->setEnabled(true);
    return true;
}

void PropertiesPage::showBanner()
{
    const Phase phase = m_inspection.phase();
    const bool troubled = (phase == Phase::Ready || phase == Phase::Failed) && showCheck();
    const PropertySummary summary =
        presentation::summaryOf(m_inspection.report(), m_model.chosen(), m_inspection.portal());
    const bool ready = summary.look == PropertySummary::Look::Ready;
    m_banner->setVisible(troubled || (phase == Phase::Ready && !ready));
    m_ready->setVisible(!troubled && phase == Phase::Ready && ready);
    m_readyWords->setText(summary.title);
    if (troubled || ready) {
        return;
    }
    const bool unread = summary.look == PropertySummary::Look::Unread;
    m_banner->setMessage(summary.look == PropertySummary::Look::Trouble ? Tone::Held
                         : unread                                       ? Tone::Offline
                                                                        : Tone::Skipped,
                         summary.title, summary.meaning);
    m_banner->setQuestion(unread ? QString() : tr("What exactly?"));
    m_banner->setAction(unread ? tr("Check again") : summary.repair, unread ? QStringView(u"retry") : QStringView());
    m_banner->actionButton()->setEnabled(unread || summary.mayRepair);
}

void PropertiesPage::showResult()
{
    const auto summary = presentation::summaryOf(m_inspection.outcomes(), m_inspection.portal());
    m_result->setVisible(!summary.trouble.title.isEmpty() && !m_inspection.isRepairing());
    m_result->setMessage(Tone::Failed, summary.trouble.title, summary.trouble.meaning);
    m_result->setQuestion(tr("Which ones?"));
    m_result->setAction(summary.missingScope.isEmpty() ? QString() : tr("Reconnect"), u"connections");
}

void PropertiesPage::showHeld()
{
    const auto needs = m_inspection.deliverable();
    int held = 0;
    for (const domain::PropertyNeed& need : needs) {
        held += need.held;
    }
    m_held->setVisible(held > 0 && m_inspection.phase() == Phase::Ready && !m_inspection.isRepairing());
    if (held == 0) {
        return;
    }
    m_held->setMessage(
        Tone::Waiting,
        needs.size() == 1
            ? tr("%n deliveries are still held for %1", nullptr, held).arg(presentation::needLabel(needs.constFirst()))
            : tr("%n deliveries are still held for %1 properties", nullptr, held).arg(needs.size()),
        tr("It is as it should be now: they can be tried again."));
    m_held->setAction(tr("Deliver now"), u"play");
    m_held->actionButton()->setEnabled(!m_inspection.isDelivering());
}

void PropertiesPage::showOffer()
{
    const bool offered = !m_completion.offered().isEmpty() && m_completion.portal() == m_inspection.portal() &&
                         m_inspection.phase() == Phase::Ready;
    m_offer->setVisible((offered || m_completion.isRunning()) && !m_inspection.isRepairing());
    if (m_completion.isRunning()) {
        m_offer->setMessage(Tone::Working, tr("Completing records from the stored events…"),
                            m_completion.toLook() == 0
                                ? QString()
                                : tr("%1 of %2 looked at").arg(m_completion.looked()).arg(m_completion.toLook()));
        m_offer->setQuestion({});
        m_offer->setAction(tr("Cancel"));
        return;
    }
    m_offer->setMessage(Tone::Waiting,
                        tr("Up to %n records went out before this was there", nullptr, m_completion.deliveries()),
                        tr("They can be completed from the stored events. Nothing else of them is touched."));
    m_offer->setQuestion(tr("Not now"));
    m_offer->setAction(tr("Complete them"), u"play");
}

/// One primary button: to connect again goes before a repair, and that before what is held.
void PropertiesPage::showWeights()
{
    bool first = true;
    for (StatusBanner* banner : {m_result, m_banner, m_held, m_offer}) {
        const bool shown = !banner->isHidden() && !banner->actionButton()->isHidden();
        const auto size = banner == m_banner ? ButtonSize::Normal : ButtonSize::Compact;
        setWeight(banner->actionButton(), shown && first ? ButtonWeight::Primary : ButtonWeight::Normal, size);
        first = first && !shown;
    }
}

void PropertiesPage::showRows()
{
    const bool filtered = m_model.rowCount() == 0 && !m_model.filter().isEmpty() && !m_model.needs().isEmpty();
    m_rows->setCurrentWidget(filtered ? m_noMatch : m_table);
    m_foot->setCount(m_model.countWords());
    m_foot->setSelection(presentation::roomWords(m_inspection.report(), m_inspection.portal()));
    m_foot->setToolTip(presentation::roomLines(m_inspection.report()).join(QLatin1Char('\n')));
}

// Doing

void PropertiesPage::repair()
{
    m_inspection.repair(m_model.chosen());
}

void PropertiesPage::onBanner()
{
    if (const auto& error = m_inspection.error(); error && error->kind == base::ErrorKind::Unauthorized) {
        emit reconnectWanted(m_inspection.portal());
        return;
    }
    const bool unread = presentation::summaryOf(m_inspection.report(), {}, {}).look == PropertySummary::Look::Unread;
    if (m_inspection.error() || unread) {
        m_inspection.check();
    } else {
        repair();
    }
}

/// The first rule that needs it.
void PropertiesPage::goToMapping(int row)
{
    const domain::PropertyNeed* need = m_model.needAt(row);
    if (need == nullptr) {
        return;
    }
    const domain::PropertyNeed wanted = *need;
    for (const domain::NeedReason& reason : wanted.lackedBy + wanted.reasons) {
        if (reason.kind == domain::NeedReason::Kind::Rule) {
            emit mappingWanted(reason.eventType, reason.actionId, wanted.wanted.name);
            return;
        }
    }
    emit mappingWanted({}, {}, {});
}

// The page

void PropertiesPage::saveState(QSettings& settings) const
{
    settings.setValue(QStringLiteral("properties/portal"), m_inspection.portal());
}

void PropertiesPage::restoreState(const QSettings& settings)
{
    m_inspection.prefer(settings.value(QStringLiteral("properties/portal")).toString());
}

QList<QWidget*> PropertiesPage::panes() const
{
    if (m_stack->currentWidget() != m_list) {
        return {m_stack->currentWidget()};
    }
    return {m_filter->field(), m_rows->currentWidget()};
}

void PropertiesPage::showEvent(QShowEvent* event)
{
    m_inspection.setWatched(true);
    m_own.reload();
    m_times.start();
    Page::showEvent(event);
}

void PropertiesPage::hideEvent(QHideEvent* event)
{
    m_inspection.setWatched(false);
    m_times.stop();
    Page::hideEvent(event);
}

} // namespace leadferry::ui
