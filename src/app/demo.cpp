// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo.h"

#include "app/demoevents.h"
#include "app/demosecretstore.h"
#include "app/enginecommands.h"
#include "app/enginethread.h"
#include "domain/feature.h"
#include "net/httpclient.h"
#include "sandbox/sandbox.h"

#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>

#include <algorithm>
#include <optional>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

constexpr int eventsPerPost = 10;
constexpr qint64 betweenLivePostsMs = 700;
constexpr int requestTimeoutMs = 30'000;

int countIn(const QJsonObject& lists)
{
    int count = 0;
    for (const auto& list : lists) {
        count += static_cast<int>(list.toArray().size());
    }
    return count;
}

int totalOf(const QJsonObject& numbers)
{
    int total = 0;
    for (const auto& number : numbers) {
        total += number.toInt();
    }
    return total;
}

QJsonObject step(const char* name, const QJsonObject& more = {})
{
    QJsonObject object = more;
    object.insert(QStringLiteral("step"), QLatin1String(name));
    return object;
}

} // namespace

class Demo::Private : public QObject
{
public:
    Private(Demo& demo, DemoOptions demoOptions) : owner(demo), options(demoOptions), livePost(clock.makeAlarm()) {}

    Result<void> start();
    void connectPortal();
    void openConsentPage(const QUrl& url);
    void sendAll();
    void sendLive();
    void post(int count, const std::function<void()>& then);
    void watch();
    void compare(const domain::DeliveryPage& log);
    void say(const QJsonObject& words) { emit owner.progress(words); }
    void fail(const Error& error)
    {
        over = true;
        emit owner.finished(error);
    }

    Demo& owner;
    DemoOptions options;
    base::SystemClock clock;
    QTemporaryDir profile;
    std::unique_ptr<sandbox::Sandbox> standIn;
    std::optional<DemoEvents> events;
    net::HttpClient browser; ///< stands in for the person's browser, and for the bots
    std::unique_ptr<EngineThread> engine;
    std::unique_ptr<base::Alarm> livePost;
    int sent = 0;
    bool over = false;
};

Demo::Demo(DemoOptions options, QObject* parent) : QObject(parent), d(std::make_unique<Private>(*this, options)) {}

Demo::~Demo()
{
    d->engine.reset(); // while the stand-in still answers
}

Result<void> Demo::start()
{
    return d->start();
}

EngineClient& Demo::client()
{
    return *d->engine;
}

QString Demo::standInUrl() const
{
    return d->standIn->url().toString();
}

Result<void> Demo::Private::start()
{
    auto loaded = DemoEvents::load();
    if (!loaded) {
        return loaded.error();
    }
    events = std::move(loaded).value();
    if (!profile.isValid()) {
        return Error{ErrorKind::Storage,
                     QStringLiteral("no temporary folder can be made: %1").arg(profile.errorString())};
    }
    sandbox::SandboxOptions account;
    account.requiredScopes = domain::scopeNames(domain::ScopeNeed::Required);
    account.optionalScopes = domain::scopeNames(domain::ScopeNeed::Optional);
    standIn = std::make_unique<sandbox::Sandbox>(account, clock);
    const auto url = standIn->start();
    if (!url) {
        return url.error();
    }
    say(step("sandbox", {{QStringLiteral("url"), url->toString()}}));

    auto secrets = std::make_unique<DemoSecretStore>(profile.path());
    connect(secrets.get(), &DemoSecretStore::chosen, this, &Private::say);
    RunOptions run;
    run.profile = profile.path();
    run.demo = true;
    run.listen = QStringLiteral("127.0.0.1:0"); // never in the way of a real one
    engine = std::make_unique<EngineThread>(run, std::unique_ptr<domain::SecretStore>(std::move(secrets)));
    connect(engine.get(), &EngineClient::statusChanged, this, [this] {
        if (engine->status().state == EngineState::Failed && !over) {
            fail({engine->status().failureKind, engine->status().failure});
        }
    });
    connectPortal();
    return {};
}

void Demo::Private::connectPortal()
{
    say(step("connect"));
    const QJsonObject arguments{{QStringLiteral("name"), QStringLiteral("Demo portal")},
                                {QStringLiteral("clientId"), standIn->clientId()},
                                {QStringLiteral("clientSecret"), standIn->clientSecret()},
                                {QStringLiteral("apiUrl"), standIn->url().toString()},
                                {QStringLiteral("appUrl"), standIn->url().toString()}};
    engine->execute(
        QLatin1String(command::connectOAuth), arguments, this,
        [this](const QJsonObject& progress) {
            if (progress.contains(QLatin1String("url"))) {
                QUrl url(progress.value(QLatin1String("url")).toString());
                url.setQuery(url.query(QUrl::FullyEncoded) + QStringLiteral("&auto_approve=true"));
                openConsentPage(url);
            }
        },
        [this](const Result<QJsonObject>& answer) {
            if (answer) {
                say(step("send", {{QStringLiteral("events"), options.events}}));
                sendAll();
            } else {
                fail(answer.error());
            }
        });
}

void Demo::Private::openConsentPage(const QUrl& url)
{
    auto* job = browser.prepare({"GET", url, {}, {}}, requestTimeoutMs);
    connect(job, &base::Job::finished, this, [this, job] {
        const auto& response = job->outcome().response;
        if (response.status == 302 || response.status == 303) {
            openConsentPage(QUrl(QString::fromUtf8(response.headers.value("Location"))));
        }
    });
    job->start();
}

void Demo::Private::sendAll()
{
    if (sent < options.events) {
        post(std::min(eventsPerPost, options.events - sent), [this] { sendAll(); });
    } else if (options.live) {
        connect(livePost.get(), &base::Alarm::rang, this, &Private::sendLive);
        sendLive();
    } else {
        say(step("deliver"));
        connect(engine.get(), &EngineClient::statusChanged, this, &Private::watch);
        watch();
    }
}

void Demo::Private::sendLive()
{
    post(1, [this] { livePost->ringIn(betweenLivePostsMs); });
}

void Demo::Private::post(int count, const std::function<void()>& then)
{
    QJsonArray batch;
    for (int i = 0; i < count; ++i) {
        batch.append(events->event(sent + i, clock.nowMs()));
    }
    net::HttpRequest request;
    request.method = "POST";
    request.url = QUrl(engine->status().listenAddress + QStringLiteral("/v1/events"));
    request.headers.append("Content-Type", "application/json");
    request.body = QJsonDocument(batch).toJson(QJsonDocument::Compact);
    auto* job = browser.prepare(request, requestTimeoutMs);
    connect(job, &base::Job::finished, this, [this, job, count, then] {
        if (job->outcome().response.status != 202) {
            fail({ErrorKind::Internal,
                  QStringLiteral("the local port answered %1").arg(job->outcome().response.status)});
            return;
        }
        sent += count;
        then();
    });
    job->start();
}

void Demo::Private::watch()
{
    if (over) {
        return;
    }
    const auto counts = engine->status().counts;
    int seen = 0;
    int open = 0;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        seen += count.value();
        open += domain::isFinal(count.key()) ? 0 : count.value();
    }
    if (seen < options.events || open > 0) {
        return;
    }
    over = true;
    engine->deliveries({}, {options.events + 1}, this, [this](const Result<domain::DeliveryPage>& log) {
        if (log) {
            compare(*log);
        } else {
            fail(log.error());
        }
    });
}

void Demo::Private::compare(const domain::DeliveryPage& log)
{
    const QJsonObject seen = standIn->report();
    const QJsonObject records = seen.value(QLatin1String("records")).toObject();
    QHash<domain::CrmObject, int> written;
    QSet<QString> people;
    for (const auto& row : log.rows) {
        for (const auto object : row.written) {
            written[object] += 1;
        }
        if (row.written.contains(domain::CrmObject::Contact)) {
            people.insert(row.person);
        }
    }
    written[domain::CrmObject::Contact] = static_cast<int>(people.size());
    const int duplicates = countIn(seen.value(QLatin1String("duplicates")).toObject());
    const auto counts = engine->status().counts;
    const int unsettled = counts.value(domain::DeliveryState::Held) + counts.value(domain::DeliveryState::Exhausted);
    bool complete = duplicates == 0 && unsettled == 0;
    QJsonObject report{{QStringLiteral("events"), options.events},
                       {QStringLiteral("links"), seen.value(QLatin1String("associations"))},
                       {QStringLiteral("calls"), totalOf(seen.value(QLatin1String("calls")).toObject())},
                       {QStringLiteral("duplicates"), duplicates}};
    const QList<std::pair<domain::CrmObject, QString>> kinds{{domain::CrmObject::Contact, QStringLiteral("contacts")},
                                                             {domain::CrmObject::Note, QStringLiteral("notes")},
                                                             {domain::CrmObject::Ticket, QStringLiteral("tickets")},
                                                             {domain::CrmObject::Deal, QStringLiteral("deals")}};
    for (const auto& [object, name] : kinds) {
        report.insert(name, records.value(name).toInt());
        complete = complete && records.value(name).toInt() == written.value(object);
    }
    if (complete) {
        emit owner.finished(report);
    } else {
        fail({ErrorKind::Internal, QStringLiteral("what the log says and what the stand-in has differ: %1")
                                       .arg(QString::fromUtf8(QJsonDocument(seen).toJson(QJsonDocument::Compact)))});
    }
}

} // namespace leadferry::app
