// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog about alerts without its widgets: reads what is set, checks what somebody has written, saves it, and tries
// every way. The webhook's address is only ever written.
#pragma once

#include "app/engineclient.h"
#include "base/clock.h"
#include "presentation/alerttexts.h"
#include "presentation/repairtexts.h"

#include <QList>
#include <QTime>

namespace leadferry::presentation {

/// What somebody may choose.
struct AlertForm
{
    bool desktop = true;
    bool sound = false;
    bool quiet = false;
    QTime quietFrom = QTime(22, 0);
    QTime quietUntil = QTime(7, 0);
    bool newLead = false;
    bool escalation = false;
    bool score = false;
    QString scoreAbove; ///< as written
    bool namePeople = false;
    QString language = QStringLiteral("en"); ///< of what the webhook gets, as a code
    bool operator==(const AlertForm&) const = default;
};

struct ToldLine
{
    QString when;
    QString what;
};

class AlertModel : public QObject
{
    Q_OBJECT
public:
    enum class Phase { Loading, Ready, Failed };
    enum class Field { QuietHours, Score, Webhook };
    Q_ENUM(Field)

    /// Both outlive the model.
    AlertModel(app::EngineClient& client, base::Clock& clock, QObject* parent = nullptr);

    void load();
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] ProblemText problem() const { return problemOf(m_error); } ///< of Failed
    /// As it is saved.
    [[nodiscard]] const AlertForm& form() const { return m_form; }
    [[nodiscard]] const domain::WebhookState& webhook() const { return m_webhook; }
    /// In which the webhook can be told: code and own name, sorted by that.
    [[nodiscard]] const QList<std::pair<QString, QString>>& languages() const { return m_languages; }
    [[nodiscard]] QString webhookTrouble() const { return presentation::webhookTrouble(m_webhook, m_clock.nowMs()); }
    /// The newest first, a few.
    [[nodiscard]] QList<ToldLine> told() const;
    [[nodiscard]] bool isBusy() const { return m_busy; }

    /// saved(), or wrong(), or failed() follows. An empty address leaves the webhook as it is.
    void save(const AlertForm& form, const QString& webhookAddress);
    void removeWebhook();
    /// Saves first; then tested(), or what hinders.
    void test(const AlertForm& form, const QString& webhookAddress);

signals:
    void changed(); ///< phase, form, webhook, busy
    void saved();
    void wrong(leadferry::presentation::AlertModel::Field field, const QString& text);
    void failed(const QString& title, const QString& meaning);
    void tested(const leadferry::presentation::TestText& text);

private:
    struct Step
    {
        const char* command;
        QJsonObject arguments;
    };

    [[nodiscard]] bool check(const AlertForm& form);
    [[nodiscard]] QList<Step> stepsTo(const AlertForm& form, const QString& webhookAddress) const;
    void begin(const QList<Step>& steps, std::function<void()> then);
    void next();
    void fail(const base::Error& error, bool isAddress);
    void take(const QJsonObject& alerts);
    void tryWays();
    void setBusy(bool busy);

    app::EngineClient& m_client;
    base::Clock& m_clock;
    Phase m_phase = Phase::Loading;
    base::Error m_error;
    AlertForm m_form;
    domain::WebhookState m_webhook;
    QList<std::pair<QString, QString>> m_languages;
    QList<std::pair<qint64, domain::Announcement>> m_told;
    QList<Step> m_steps;
    std::function<void()> m_then;
    bool m_busy = false;
};

} // namespace leadferry::presentation
