// SPDX-License-Identifier: GPL-3.0-or-later
// The whole round on built-in parts: a HubSpot stand-in, a temporary profile, the real OAuth flow, sample events
// through the real port. Used by `leadferryctl demo` and by `leadferry --demo`.
#pragma once

#include "app/profile.h"

namespace leadferry::app {

struct DemoOptions
{
    int events = 60;
    bool live = false; ///< keep sending a few events a second after the first ones (for the window)
};

/// Starts the stand-in and an engine in a temporary profile, connects them, sends events. The temporary profile goes
/// with it.
class Demo : public QObject
{
    Q_OBJECT
public:
    explicit Demo(DemoOptions options, QObject* parent = nullptr);
    ~Demo() override;

    base::Result<void> start();
    [[nodiscard]] EngineClient& client();
    /// The stand-in's web page.
    [[nodiscard]] QString standInUrl() const;

signals:
    /// {"step":…} for people: "sandbox", "secret-store" ("file" with a passphrase in memory when no keychain answers),
    /// "connect", "send", "deliver".
    void progress(const QJsonObject& step);
    /// Not live: everything has been delivered; the report says what landed:
    /// {"contacts","notes","tickets","deals","links", "calls","duplicates","events"}. An Error when something is
    /// missing or doubled.
    void finished(const leadferry::base::Result<QJsonObject>& report);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace leadferry::app
