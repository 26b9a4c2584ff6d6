// SPDX-License-Identifier: GPL-3.0-or-later
// The test leads page without its widgets: sends a marked sample through everything, shows field by field what HubSpot
// has stored of it, and takes it out of HubSpot again.
#pragma once

#include "app/engineclient.h"
#include "domain/testlead.h"
#include "presentation/repairtexts.h"

#include <QObject>

#include <memory>

namespace leadferry::presentation {

class ConnectionsModel;

struct TestLeadLine
{
    QString label;
    QString sent;
    QString stored;
    QString result; ///< "Same"
    bool good = true;
};

struct TestLeadCard
{
    QString title; ///< "Contact"
    QString facts; ///< "6 fields, all there", or why it was not written
    QString url;   ///< empty: it has no page of its own
    QList<TestLeadLine> lines;
};

class TestLeadModel : public QObject
{
    Q_OBJECT
public:
    enum class Phase {
        NoPortal,
        Fresh, ///< nothing was sent yet
        Sending,
        Done,   ///< it was sent; whether all of it is there says isVerified()
        Failed, ///< it could not be sent
    };

    /// Both outlive the model.
    TestLeadModel(app::EngineClient& client, const ConnectionsModel& portals, QObject* parent = nullptr);
    ~TestLeadModel() override;

    [[nodiscard]] QStringList portals() const;
    [[nodiscard]] const QString& portal() const { return m_portal; }
    void setPortal(const QString& name);
    /// Those that write something for somebody new come first.
    [[nodiscard]] static QStringList types();
    [[nodiscard]] const QString& type() const { return m_type; }
    void setType(const QString& type); ///< what was found of another one is not shown any more

    void send(); ///< nothing while it is on its way
    void cancel();
    void remove();

    [[nodiscard]] Phase phase() const;
    [[nodiscard]] bool isVerified() const { return m_phase == Phase::Done && domain::isVerified(m_lead); }
    /// Nothing is wrong, though nothing is verified either: the mapping writes nothing.
    [[nodiscard]] bool wroteNothing() const;
    /// HubSpot still has its records.
    [[nodiscard]] bool canRemove() const;
    [[nodiscard]] bool isRemoving() const { return m_removing; }
    [[nodiscard]] ProblemText summary() const; ///< one sentence and its meaning; empty while there is nothing to say
    [[nodiscard]] QList<TestLeadCard> cards() const;
    /// Of the delivery, to look at it in the log; 0: there is none.
    [[nodiscard]] qint64 delivery() const { return m_phase == Phase::Done ? m_lead.deliveryId : 0; }

signals:
    void changed();
    void portalsChanged();
    void done(const QString& what);
    void failed(const QString& title, const QString& meaning);

private:
    void takePortals();
    void forget();
    void onSent(const base::Result<QJsonObject>& answer);
    void onRemoved(const base::Result<QJsonObject>& answer);

    app::EngineClient& m_client;
    const ConnectionsModel& m_connections;
    std::unique_ptr<QObject> m_question; ///< answers to an earlier one are not heard any more
    QString m_portal;
    QString m_type;
    Phase m_phase = Phase::Fresh;
    bool m_reading = false; ///< it was delivered
    bool m_removing = false;
    bool m_removed = false;
    domain::TestLead m_lead;
    QString m_trouble;
    base::Error m_error;
};

} // namespace leadferry::presentation
