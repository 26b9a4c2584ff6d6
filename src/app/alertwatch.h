// SPDX-License-Identifier: GPL-3.0-or-later
// Watches how the engine works and what comes in, and tells people of it as the settings say: the window, which shows a
// notification, and the webhook. What was told is stored before or, where nothing can be stored, kept until it can.
#pragma once

#include "app/settingcatalog.h"
#include "app/webhookpost.h"
#include "domain/announcement.h"
#include "domain/quiethours.h"
#include "store/alertstore.h"

#include <QQueue>

namespace leadferry::app {

/// What the settings say of alerts.
struct AlertChoice
{
    bool desktop = true;
    bool sound = false;
    domain::QuietHours quietHours = {};
    domain::NoticeChoice events = {};
    domain::People people = domain::People::Unnamed;
    QString language = {}; ///< of what is posted; the window has its own
    bool operator==(const AlertChoice&) const = default;
};
AlertChoice alertChoiceIn(const SettingValues& settings);

struct AlertContext
{
    store::Database& database; ///< outlives the watch
    WebhookContext webhook;
    std::function<base::Result<domain::WorkFacts>()> facts; ///< an error: they cannot be read now
};

class AlertWatch : public QObject
{
    Q_OBJECT
public:
    explicit AlertWatch(AlertContext context);
    ~AlertWatch() override;

    /// Nothing is told before it has been called once.
    void heed(const SettingValues& settings);
    /// Something may have changed; cheap.
    void lookSoon();
    /// Events have come in; cheap.
    void eventsCame();
    void look();
    /// A test for the desktop; false: the settings want nothing there.
    bool announceTest();

signals:
    /// For the desktop, where the settings want that.
    void announced(const leadferry::domain::Announcement& announcement);

private:
    void watchStates();
    void watchEvents();
    base::Result<void> begin();
    base::Result<void> heedEvents();
    base::Result<void> tellEvents(qint64 nowMs);
    void save(const domain::AlertStep& step);
    void tell(domain::Announcement announcement);
    void postNext();
    void ringAt(qint64 wallMs);
    [[nodiscard]] qint64 quietUntilMs() const;

    AlertContext m_context;
    store::AlertStore m_store;
    std::unique_ptr<base::Alarm> m_alarm;
    std::unique_ptr<base::Alarm> m_eventAlarm;
    std::optional<domain::AlertMemory> m_memory; ///< nothing: not read yet
    domain::WorkFacts m_facts;                   ///< as they were last read
    AlertChoice m_choice;
    bool m_heeding = false;
    bool m_unsaved = false;
    bool m_lookDue = false;
    bool m_eventsDue = false;
    QQueue<QString> m_texts; ///< for the webhook, one after the other
    QPointer<WebhookPost> m_post;
};

} // namespace leadferry::app
