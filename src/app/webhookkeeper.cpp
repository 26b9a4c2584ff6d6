// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhookkeeper.h"

#include "app/postaddress.h"

#include <QPointer>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

const QLatin1String secretKey("alerts/webhook");

/// Answers are promised to come from the event loop.
template <typename T> void answerLater(QObject* context, const std::function<void(Result<T>)>& answer, Result<T> result)
{
    QMetaObject::invokeMethod(
        context, [answer, result = std::move(result)] { answer(result); }, Qt::QueuedConnection);
}

QString wordsFor(PostAddressFault fault)
{
    switch (fault) {
    case PostAddressFault::Missing:
        return QStringLiteral("give the address of the webhook");
    case PostAddressFault::NoAddress:
        return QStringLiteral("this is no address of a webhook: copy all of it, from https:// on");
    case PostAddressFault::Unencrypted:
        return QStringLiteral("the address of the webhook has to begin with https:// (plain http is only for "
                              "this computer)");
    case PostAddressFault::UserOrFragment:
        return QStringLiteral("the address of the webhook has a user or a # in it: copy it again without");
    }
    return {};
}

} // namespace

Result<QUrl> webhookFromText(const QString& text)
{
    if (const auto fault = faultOfPostAddress(text)) {
        return Error{ErrorKind::Invalid, wordsFor(*fault)};
    }
    return QUrl(text.trimmed(), QUrl::StrictMode);
}

void WebhookKeeper::keep(const QString& address, QObject* context, Answer answer)
{
    const auto url = webhookFromText(address);
    if (!url) {
        answerLater<void>(context, answer, url.error());
        return;
    }
    const QPointer<QObject> receiver(context);
    m_secrets.write(secretKey, url->toEncoded(), this,
                    [this, receiver, answer = std::move(answer)](const Result<void>& written) {
                        const auto noted = written ? m_store.setKept(true) : written;
                        emit changed();
                        if (receiver) {
                            answer(noted);
                        }
                    });
}

void WebhookKeeper::forget(QObject* context, Answer answer)
{
    // First that there is none: an address that stays behind is used no more.
    if (auto noted = m_store.setKept(false); !noted) {
        answerLater<void>(context, answer, noted);
        return;
    }
    emit changed();
    m_secrets.remove(secretKey, context, std::move(answer));
}

Result<void> WebhookKeeper::note(qint64 atMs, const QString& failure)
{
    const auto noted = m_store.notePost(atMs, failure);
    emit changed();
    return noted;
}

void WebhookKeeper::read(QObject* context, std::function<void(Result<QUrl>)> answer)
{
    const auto known = m_store.state();
    if (!known || !known->isSet) {
        answerLater<QUrl>(context, answer,
                          known ? Error{ErrorKind::NotFound, QStringLiteral("no webhook is set")} : known.error());
        return;
    }
    m_secrets.read(secretKey, context, [answer = std::move(answer)](const Result<QByteArray>& address) {
        if (address) {
            answer(webhookFromText(QString::fromUtf8(*address)));
        } else if (address.error().kind == ErrorKind::NotFound) {
            answer(Error{ErrorKind::NotFound, domain::inWords(domain::WebhookFault::Forgotten)});
        } else {
            answer(address.error());
        }
    });
}

} // namespace leadferry::app
