// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alertwatch.h"

#include "domain/announcementwords.h"

#include <algorithm>

namespace leadferry::app {

using base::Result;
using domain::Announcement;

namespace {

/// What changes is looked at this much later, together; it has to last longer than that to be told.
constexpr qint64 soonMs = 5'000;
/// Between two notices of events.
constexpr qint64 noticesEveryMs = 60'000;
/// A webhook that fails for long is told the last of what happened.
constexpr qsizetype mostTextsWaiting = 20;

bool isOn(const SettingValues& settings, const QString& name)
{
    return settings.value(name) == setting::yes;
}

std::optional<double> numberIn(const QString& text)
{
    bool isNumber = false;
    const double number = text.trimmed().toDouble(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

} // namespace

AlertChoice alertChoiceIn(const SettingValues& settings)
{
    const auto quiet = domain::QuietHours::fromText(settings.value(setting::alertsQuietHours));
    return {isOn(settings, setting::alertsDesktop),
            isOn(settings, setting::alertsSound),
            quiet ? *quiet : domain::QuietHours(),
            {isOn(settings, setting::alertsNewLead), isOn(settings, setting::alertsEscalation),
             numberIn(settings.value(setting::alertsScoreAbove))},
            isOn(settings, setting::alertsNamePeople) ? domain::People::Named : domain::People::Unnamed,
            settings.value(setting::alertsLanguage)};
}

AlertWatch::AlertWatch(AlertContext context)
    : m_context(std::move(context)),
      m_store(m_context.database),
      m_alarm(m_context.webhook.clock.makeAlarm()),
      m_eventAlarm(m_context.webhook.clock.makeAlarm())
{
    connect(m_alarm.get(), &base::Alarm::rang, this, &AlertWatch::watchStates);
    connect(m_eventAlarm.get(), &base::Alarm::rang, this, &AlertWatch::watchEvents);
}

AlertWatch::~AlertWatch() = default;

void AlertWatch::heed(const SettingValues& settings)
{
    const AlertChoice choice = alertChoiceIn(settings);
    if (std::exchange(m_heeding, true) && choice == m_choice) {
        return;
    }
    m_choice = choice;
    look();
}

void AlertWatch::lookSoon()
{
    if (m_heeding && !std::exchange(m_lookDue, true)) {
        m_alarm->ringIn(soonMs);
    }
}

void AlertWatch::eventsCame()
{
    if (m_heeding && !m_choice.events.isEmpty() && !std::exchange(m_eventsDue, true)) {
        m_eventAlarm->ringIn(soonMs);
    }
}

void AlertWatch::look()
{
    if (m_heeding) {
        watchStates();
        watchEvents();
    }
}

// States

Result<void> AlertWatch::begin()
{
    if (!m_memory) {
        const auto memory = m_store.memory();
        if (!memory) {
            return memory.error();
        }
        m_memory = *memory;
    }
    return {};
}

void AlertWatch::watchStates()
{
    m_lookDue = false;
    if (!begin()) {
        return; // the store fails: it is read when it works, and what was told before is told then, if it is still so
    }
    const auto facts = m_context.facts();
    if (facts) {
        m_facts = *facts;
    } else {
        m_facts.cannotStore = true; // nor read: the rest is as it was
    }
    const qint64 nowMs = m_context.webhook.clock.nowMs();
    const auto step = domain::stepAlerts(*m_memory, domain::judge(m_facts), nowMs, quietUntilMs());
    save(step);
    if (!step.message.isEmpty()) {
        tell({step.message, {}});
    }
    if (step.lookAgainMs > 0) {
        ringAt(step.lookAgainMs);
    }
}

/// A message leaves although it cannot be stored: that nothing can be stored is news, too.
void AlertWatch::save(const domain::AlertStep& step)
{
    m_unsaved = m_unsaved || step.memory != *m_memory;
    m_memory = step.memory;
    if (m_unsaved && (!m_facts.cannotStore || !step.message.isEmpty())) {
        const auto saved = m_store.save(*m_memory, step.message);
        m_unsaved = !saved.ok();
    }
}

void AlertWatch::ringAt(qint64 wallMs)
{
    m_alarm->ringIn(std::max<qint64>(wallMs - m_context.webhook.clock.nowMs(), 0));
}

qint64 AlertWatch::quietUntilMs() const
{
    return m_choice.quietHours.endMs(QDateTime::fromMSecsSinceEpoch(m_context.webhook.clock.nowMs()));
}

// Events

void AlertWatch::watchEvents()
{
    m_eventsDue = false;
    const auto watched = heedEvents();
    if (!watched) {
        qWarning("What has come in is told later: %s", qPrintable(watched.error().message));
    }
}

Result<void> AlertWatch::heedEvents()
{
    const auto noticed = m_store.noticedSequence();
    if (!noticed) {
        return noticed.error();
    }
    if (m_choice.events.isEmpty()) {
        return *noticed ? m_store.endNoticing() : Result<void>();
    }
    if (!*noticed) {
        return m_store.beginNoticing();
    }
    const auto lastMs = m_store.noticedMs();
    if (!lastMs) {
        return lastMs.error();
    }
    const qint64 nowMs = m_context.webhook.clock.nowMs();
    const qint64 mayTellMs = std::max(std::min(*lastMs, nowMs) + noticesEveryMs, quietUntilMs());
    if (nowMs >= mayTellMs) {
        return tellEvents(nowMs);
    }
    m_eventsDue = true;
    m_eventAlarm->ringIn(mayTellMs - nowMs);
    return {};
}

Result<void> AlertWatch::tellEvents(qint64 nowMs)
{
    const auto noticed = m_store.noticedSequence();
    const auto found = m_store.eventsAfter(noticed && *noticed ? **noticed : 0);
    if (!noticed || !found) {
        return !noticed ? noticed.error() : found.error();
    }
    if (found->upToSequence == noticed->value_or(0)) {
        return {};
    }
    const auto notice = domain::noticeOf(found->events, m_choice.events, m_choice.people);
    if (auto saved = m_store.saveNotice(found->upToSequence, nowMs, notice); !saved) {
        return saved; // else it would be told again
    }
    if (!notice.isEmpty()) {
        tell({{}, notice});
    }
    return {};
}

// Telling

bool AlertWatch::announceTest()
{
    if (m_choice.desktop) {
        emit announced({{}, {}, true, m_choice.sound});
    }
    return m_choice.desktop;
}

void AlertWatch::tell(Announcement announcement)
{
    announcement.withSound = m_choice.sound;
    if (m_choice.desktop) {
        emit announced(announcement);
    }
    const auto webhook = m_context.webhook.keeper.state();
    if (webhook && webhook->isSet) {
        m_texts.enqueue(domain::plainText(announcement, m_choice.language));
        if (m_texts.size() > mostTextsWaiting) {
            m_texts.dequeue();
        }
        postNext();
    }
}

/// What comes of it stands with the webhook's state, and is no trouble that is told: it could not be told there.
void AlertWatch::postNext()
{
    if (m_post || m_texts.isEmpty()) {
        return;
    }
    m_post = new WebhookPost(m_context.webhook, m_texts.dequeue(), WebhookPost::Patience::TryAgain, this);
    connect(m_post, &base::Job::finished, this, [this] {
        m_post.clear();
        postNext();
    });
    m_post->start();
}

} // namespace leadferry::app
