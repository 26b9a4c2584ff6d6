// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enrichmentjobs.h"

#include "app/enrichmentcommands.h"
#include "app/modeladdress.h"
#include "domain/eventtypecatalog.h"
#include "domain/languagenames.h"

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;
using enrichment::ModelCall;
using enrichment::ModelChoice;

namespace {

const QLatin1String keyArgument("key");

/// The one that comes with the program.
Result<QList<domain::Message>> madeUpConversation()
{
    const auto body = domain::sampleEvent(QStringLiteral("conversation.ended.v1"));
    if (!body) {
        return body.error();
    }
    const auto event = domain::readEvent(*body, 0);
    return event ? Result<QList<domain::Message>>(event->messages) : event.error();
}

} // namespace

SetEnrichmentKeyJob::SetEnrichmentKeyJob(const EnrichmentJobContext& context, const QJsonObject& arguments)
    : m_context(context), m_key(arguments.value(keyArgument).toString().trimmed().toUtf8())
{
}

void SetEnrichmentKeyJob::run()
{
    store::SettingStore store(m_context.database);
    const auto settings = readSettings(store);
    if (!settings) {
        fail(settings.error());
        return;
    }
    const QUrl address = enrichmentChoiceIn(*settings).model.address;
    if (!m_key.isEmpty() && !address.isValid()) {
        fail({ErrorKind::Invalid, QStringLiteral("choose the address of the language model first")});
        return;
    }
    m_context.keys.keep(m_key, address, this, [this](const Result<void>& kept) {
        if (isFinished()) {
            return;
        }
        if (kept) {
            succeed({});
        } else {
            fail(kept.error());
        }
    });
}

TryEnrichmentJob::TryEnrichmentJob(const EnrichmentJobContext& context, const QJsonObject& arguments)
    : m_context(context), m_arguments(arguments)
{
}

void TryEnrichmentJob::run()
{
    const auto chosen = choice();
    if (!chosen) {
        fail(chosen.error());
        return;
    }
    m_choice = *chosen;
    const QString given = m_arguments.value(keyArgument).toString().trimmed();
    if (!given.isEmpty()) {
        ask(given.toUtf8());
        return;
    }
    askWithKey();
}

Result<ModelChoice> TryEnrichmentJob::choice()
{
    store::SettingStore store(m_context.database);
    const auto settings = readSettings(store);
    if (!settings) {
        return settings.error();
    }
    const auto said = [this, &settings](QLatin1String argument, const QString& setting) {
        const QString value = m_arguments.value(argument).toString().trimmed();
        return value.isEmpty() ? settings->value(setting).trimmed() : value;
    };
    const auto address = modelAddressFromText(said(QLatin1String("address"), setting::enrichmentAddress));
    if (!address) {
        return address.error();
    }
    ModelChoice choice{*address,
                       {},
                       said(QLatin1String("model"), setting::enrichmentModel),
                       domain::languageCodeOf(said(QLatin1String("language"), setting::enrichmentLanguage))};
    if (choice.model.isEmpty()) {
        return Error{ErrorKind::Invalid, QStringLiteral("give the name of the model")};
    }
    return choice;
}

void TryEnrichmentJob::askWithKey()
{
    const auto key = m_context.keys.keyFor(m_choice.address);
    if (!key) {
        fail(key.error());
    } else if (*key) {
        ask(**key);
    } else {
        connect(&m_context.keys, &ModelKeyKeeper::changed, this, &TryEnrichmentJob::askWithKey,
                static_cast<Qt::ConnectionType>(Qt::UniqueConnection));
    }
}

void TryEnrichmentJob::ask(const QByteArray& key)
{
    m_context.keys.disconnect(this);
    const auto messages = madeUpConversation();
    if (!messages) {
        fail(messages.error());
        return;
    }
    m_choice.key = key;
    m_call = new ModelCall(m_context.transport, m_choice, *messages, this);
    connect(m_call, &base::Job::finished, this, [this, call = m_call.data()] {
        if (!isFinished()) {
            take(*call);
        }
    });
    m_call->start();
}

void TryEnrichmentJob::take(const ModelCall& call)
{
    if (call.trouble().fault != domain::EnrichmentFault::None) {
        succeed({{QStringLiteral("trouble"), domain::toJson(call.trouble())}});
        return;
    }
    succeed({{QStringLiteral("model"), call.model()},
             {QStringLiteral("durationMs"), call.durationMs()},
             {QStringLiteral("tokensRead"), call.tokensRead()},
             {QStringLiteral("tokensWritten"), call.tokensWritten()},
             {QStringLiteral("reading"), domain::toJson(call.reading())}});
}

void TryEnrichmentJob::stop()
{
    m_context.keys.disconnect(this);
    if (m_call) {
        m_call->disconnect(this);
        m_call->cancel();
    }
    EngineCommandJob::stop();
}

} // namespace leadferry::app
