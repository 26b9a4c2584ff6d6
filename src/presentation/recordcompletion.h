// SPDX-License-Identifier: GPL-3.0-or-later
// Offers to complete records that went out before a property was there, and has it done.
#pragma once

#include "app/engineclient.h"
#include "domain/propertyneed.h"

#include <QList>

namespace leadferry::presentation {

/// A property that is new in a portal, and how many deliveries went out before it was there.
struct WentWithout
{
    domain::CrmObject object = domain::CrmObject::Contact;
    QString name;
    int deliveries = 0;
    bool operator==(const WentWithout&) const = default;
};
/// As the command "repair-properties" has them.
QList<WentWithout> wentWithoutFromJson(const QJsonArray& json);

class RecordCompletion : public QObject
{
    Q_OBJECT
public:
    /// The client outlives it.
    explicit RecordCompletion(app::EngineClient& client, QObject* parent = nullptr);

    /// What was offered before is offered no longer.
    void offer(const QString& portal, const QList<WentWithout>& properties);
    void withdraw() { offer({}, {}); }
    [[nodiscard]] const QString& portal() const { return m_portal; } ///< of the offer
    [[nodiscard]] const QList<WentWithout>& offered() const { return m_offered; }
    /// At most so many records are completed: not each event has a value.
    [[nodiscard]] int deliveries() const;

    /// What is offered; or one property, offered or not.
    void complete();
    void complete(const QString& portal, domain::CrmObject object, const QString& name);
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] int looked() const { return m_looked; }
    [[nodiscard]] int toLook() const { return m_toLook; }
    void cancel();

signals:
    void changed();
    void done(const QString& what);
    void failed(const QString& title, const QString& meaning);

private:
    void run(const QString& portal, const QList<WentWithout>& properties);
    void onAnswer(const base::Result<QJsonObject>& answer);

    app::EngineClient& m_client;
    QString m_portal; ///< of the offer
    QList<WentWithout> m_offered;
    bool m_running = false;
    int m_looked = 0;
    int m_toLook = 0;
};

} // namespace leadferry::presentation
