// SPDX-License-Identifier: GPL-3.0-or-later
// Adds to a portal what a mapping wants to write there: a property, or options of a list. It goes on the own list, and
// the engine repairs just that one.
#pragma once

#include "presentation/ownproperties.h"

#include <optional>

namespace leadferry::presentation {

struct PortalWish
{
    /// As it is in the portal, or is to be made there.
    domain::PropertyDefinition property;
    /// Of a list that is there; empty: the property itself.
    QList<domain::PropertyChoice> options;
};

class PortalAddition final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    PortalAddition(app::EngineClient& client, OwnProperties& own, QObject* parent = nullptr);

    /// Nothing happens while another one is under way. HubSpot refuses: the own list is as it was before.
    void begin(const QString& portal, const PortalWish& wish);
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] const PortalWish& wish() const { return m_wish; }
    /// "Adding “urgent” in Motor group…", for as long as it runs.
    [[nodiscard]] QString runningWords() const;

signals:
    void changed();
    void done(const QString& what);
    void failed(const QString& title, const QString& meaning);

private:
    void onOwn();
    void repair();
    void onRepaired(const base::Result<QJsonObject>& answer);
    [[nodiscard]] domain::PropertyDefinition listed() const;
    [[nodiscard]] ProblemText faultIn(const QJsonObject& answer) const;
    [[nodiscard]] QString doneWords() const;
    [[nodiscard]] QString optionNames() const;
    void refuse(const QString& meaning);
    void takeBack();
    void end();

    app::EngineClient& m_client;
    OwnProperties& m_own;
    QString m_portal;
    PortalWish m_wish;
    bool m_running = false;
    bool m_asked = false;                               ///< the own list, to begin with
    std::optional<domain::PropertyDefinition> m_before; ///< on the own list
};

/// The wish for options that the portal's list lacks of a value; nothing where none can be added to it.
std::optional<PortalWish> missingOptions(const domain::Portal& portal, domain::CrmObject object,
                                         const QString& property, const QString& value);

} // namespace leadferry::presentation
