// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog about the language model without its widgets: reads what is set, checks what somebody has written, saves
// it, and tries it. The key is only ever written.
#pragma once

#include "app/engineclient.h"
#include "base/clock.h"
#include "presentation/enrichmenttexts.h"

#include <functional>
#include <memory>
#include <optional>

namespace leadferry::presentation {

/// What somebody may choose.
struct EnrichmentForm
{
    bool on = false;
    QString address;
    QString model;
    QString language = QStringLiteral("en"); ///< a code
    bool ended = false;                      ///< when a conversation ends
    bool lead = false;                       ///< when a lead was captured
    bool escalation = false;                 ///< when a visitor wants a human
    QStringList otherTypes;                  ///< that are set and stay so
    int mostADay = 500;
    bool operator==(const EnrichmentForm&) const = default;
    [[nodiscard]] bool readsSomething() const { return ended || lead || escalation || !otherTypes.isEmpty(); }
};

/// What came of a try.
struct ModelTrial
{
    std::optional<ProblemText> problem; ///< else the model has answered
    QList<ReadingLine> reading;
    QString figures; ///< "llama3.1 · 1.8 s · 1,240 tokens"
};

class EnrichmentModel : public QObject
{
    Q_OBJECT
public:
    enum class Phase { Loading, Ready, Failed };
    enum class Field { Address, Model, Key, Events };
    Q_ENUM(Field)

    /// Both outlive the model.
    EnrichmentModel(app::EngineClient& client, base::Clock& clock, QObject* parent = nullptr);
    ~EnrichmentModel() override; ///< a try ends with it

    void load();
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] ProblemText problem() const { return problemOf(m_error); } ///< of Failed
    /// As it is saved.
    [[nodiscard]] const EnrichmentForm& form() const { return m_form; }
    [[nodiscard]] const domain::EnrichmentStatus& status() const { return m_status; }
    [[nodiscard]] QString statusLine() const { return enrichmentLine(m_status, m_clock.nowMs()); }
    /// Where the trouble of the status is mended; nothing: not in the form.
    [[nodiscard]] std::optional<Field> mendingField() const;
    [[nodiscard]] bool hasKey() const { return m_hasKey; }
    /// The key that is kept belongs to another address than this one, and is never sent to it.
    [[nodiscard]] bool isKeyOfOther(const QString& address) const;
    [[nodiscard]] bool isBusy() const { return m_busy; } ///< saving
    [[nodiscard]] bool isTrying() const { return m_trying != nullptr; }
    [[nodiscard]] const std::optional<ModelTrial>& trial() const { return m_trial; }

    /// saved(), or wrong(), or failed() follows. An empty key leaves the one that is kept, unless the address is
    /// another.
    void save(const EnrichmentForm& form, const QString& key);
    void removeKey();
    /// Asks about a made-up conversation, with nothing saved; tried() or wrong() follows.
    void tryOut(const EnrichmentForm& form, const QString& key);
    void cancelTry();
    /// What it was tried with, or is being tried with, is no longer what is written.
    void forgetTrial();

signals:
    void changed(); ///< phase, form, status, key, busy, trying, trial
    void saved();
    void wrong(leadferry::presentation::EnrichmentModel::Field field, const QString& text);
    void failed(const QString& title, const QString& meaning);
    void tried();

private:
    struct Step
    {
        const char* command;
        QJsonObject arguments;
    };

    [[nodiscard]] bool checkPlace(const EnrichmentForm& form);
    [[nodiscard]] bool check(const EnrichmentForm& form);
    [[nodiscard]] QList<Step> stepsTo(const EnrichmentForm& form, const QString& key) const;
    void take(const QJsonObject& answer);
    void next();
    void onStep(const Step& step);
    void fail(const base::Error& error, const QString& setting);
    void onTried(const base::Result<QJsonObject>& answer);
    void setBusy(bool busy);

    app::EngineClient& m_client;
    base::Clock& m_clock;
    Phase m_phase = Phase::Loading;
    base::Error m_error;
    EnrichmentForm m_form;
    domain::EnrichmentStatus m_status;
    bool m_hasKey = false;
    QList<Step> m_steps;
    std::function<void()> m_then;
    bool m_busy = false;
    std::unique_ptr<QObject> m_trying;
    std::optional<ModelTrial> m_trial;
};

} // namespace leadferry::presentation
