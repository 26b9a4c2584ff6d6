// SPDX-License-Identifier: GPL-3.0-or-later
// What stands behind "Connect a portal": the choice, what was typed, the steps of connecting, the countdown, and errors
// in words. What was typed survives an error; secrets are forgotten when it has worked.
#pragma once

#include "app/engineclient.h"
#include "base/clock.h"
#include "presentation/connecttexts.h"

#include <QUrl>

namespace leadferry::presentation {

class ConnectModel : public QObject
{
    Q_OBJECT
public:
    using Way = ConnectWay;
    enum class Step {
        Typing,
        Starting, ///< asked the engine, nothing heard yet
        Browser,  ///< the person signs in; the countdown runs
        Token,
        Preparing, ///< reading the account, making our properties
        Waiting,   ///< HubSpot asks for time or fails for the moment; the countdown runs
        Done,
        Failed,
    };
    /// The name may be left empty: the account's number is taken then.
    enum class Field { Name, ClientId, ClientSecret, ServiceKey };

    static constexpr int browserTimeoutSeconds = 300;

    /// A HubSpot app that can be signed in with as it is: its secret is kept, or it is built in.
    struct App
    {
        QString clientId;
        bool builtIn = false;
        bool operator==(const App&) const = default;
    };
    enum class Pkce { Off, On };

    /// Both outlive the model.
    ConnectModel(app::EngineClient& client, base::Clock& clock, ConnectPurpose purpose = {}, QObject* parent = nullptr);
    ~ConnectModel() override;

    [[nodiscard]] const ConnectPurpose& purpose() const { return m_purpose; }
    /// Asks which apps are kept; appsChanged() follows, if there are any.
    void loadApps();
    [[nodiscard]] const QList<App>& apps() const { return m_apps; }
    /// One of apps(), or empty: another one, whose client id and secret are typed.
    void setChosenApp(const QString& clientId);
    [[nodiscard]] const QString& chosenApp() const { return m_chosenApp; }
    void setPkce(Pkce pkce) { m_pkce = pkce; }
    /// The portal's own key may be used again as it is, by leaving the field empty.
    [[nodiscard]] bool mayUseKeptKey() const;

    void setWay(Way way);
    [[nodiscard]] Way way() const { return m_way; }
    void setValue(Field field, const QString& value);
    [[nodiscard]] QString value(Field field) const { return m_values.value(field); }
    /// Names of other portals.
    void setTakenNames(const QStringList& names);

    /// Fields of the chosen way, in the order of the dialog.
    [[nodiscard]] QList<Field> fields() const;
    /// Empty: fine. Else one line that says what to do.
    [[nodiscard]] QString problem(Field field) const;

    /// False when a field is wrong: nothing was started.
    bool start();
    void cancel();
    /// Back from an error to the fields, with everything as it was typed.
    void edit();
    /// After another account than the expected one answered: whether that one can become a portal of its own, and doing
    /// it. Its name is left to HubSpot's number.
    [[nodiscard]] bool canConnectOther() const;
    bool connectOther();

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] bool hasCountdown() const { return m_step == Step::Browser || m_step == Step::Waiting; }
    /// "Sign in to HubSpot in your browser …"; empty while typing.
    [[nodiscard]] QString stepText() const;
    /// Only in Browser: the page to sign in at.
    [[nodiscard]] QUrl browserUrl() const { return m_browserUrl; }
    /// Only where hasCountdown().
    [[nodiscard]] int secondsLeft() const { return m_secondsLeft; }
    /// Only in Failed.
    [[nodiscard]] const ProblemText& failure() const { return m_failure; }
    /// Only in Done.
    [[nodiscard]] QString connectedName() const { return m_connectedName; }
    /// The account that answered, as soon as it is known; 0 before.
    [[nodiscard]] qint64 accountHubId() const { return m_account; }

signals:
    void appsChanged();
    void wayChanged();
    void stepChanged();
    void secondsLeftChanged();
    /// Once per sign-in: open this page.
    void browserWanted(const QUrl& url);

private:
    void setStep(Step step);
    void onApps(const base::Result<QJsonObject>& answer);
    void begin();
    void onProgress(const QJsonObject& progress);
    void onAnswer(const base::Result<QJsonObject>& answer);
    void countDown(int seconds);
    void tick();
    [[nodiscard]] QString command() const;
    [[nodiscard]] QJsonObject arguments() const;
    [[nodiscard]] ProblemText describe(const base::Error& error) const;

    app::EngineClient& m_client;
    base::Clock& m_clock;
    ConnectPurpose m_purpose;
    QList<App> m_apps;
    QString m_chosenApp;
    Pkce m_pkce = Pkce::Off;
    std::unique_ptr<base::Alarm> m_second;
    std::unique_ptr<QObject> m_question;
    std::unique_ptr<QObject> m_appsQuestion;
    Way m_way = Way::SignIn;
    QHash<Field, QString> m_values;
    QStringList m_takenNames;
    Step m_step = Step::Typing;
    QUrl m_browserUrl;
    int m_secondsLeft = 0;
    qint64 m_countdownEndsMs = 0; ///< monotonic
    bool m_askedToWait = false;
    bool m_cancelled = false;
    qint64 m_account = 0;
    QString m_accountName;       ///< how the account is called here already
    QString m_reason;            ///< why it failed (domain/connectreason.h)
    qint64 m_suggestedHubId = 0; ///< the other account, which is to become a portal of its own
    bool m_again = false;        ///< the account was connected already
    ProblemText m_failure;
    QString m_connectedName;
};

} // namespace leadferry::presentation
