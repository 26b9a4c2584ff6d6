// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secretrelay.h"

#include <QPointer>

namespace leadferry::app {

using base::Result;

namespace {

/// Where answers arrive: an object on the asking thread, alive as long as a question is out.
std::shared_ptr<QObject> letterbox()
{
    return {new QObject, [](QObject* object) { object->deleteLater(); }};
}

/// Wraps `answer` so that it may be called on any thread and is carried out on this one.
template <typename T>
std::function<void(Result<T>)> carriedBack(QObject* context, std::function<void(Result<T>)> answer)
{
    return
        [box = letterbox(), guard = QPointer<QObject>(context), answer = std::move(answer)](const Result<T>& result) {
            QMetaObject::invokeMethod(
                box.get(),
                [box, guard, answer, result] {
                    if (guard) {
                        answer(result);
                    }
                },
                Qt::QueuedConnection);
        };
}

} // namespace

void SecretRelay::read(const QString& key, QObject* context, std::function<void(Result<QByteArray>)> answer)
{
    QMetaObject::invokeMethod(
        &m_home,
        [this, key, back = carriedBack<QByteArray>(context, std::move(answer))] { m_store.read(key, &m_home, back); },
        Qt::QueuedConnection);
}

void SecretRelay::write(const QString& key, const QByteArray& secret, QObject* context,
                        std::function<void(Result<void>)> answer)
{
    QMetaObject::invokeMethod(
        &m_home,
        [this, key, secret, back = carriedBack<void>(context, std::move(answer))] {
            m_store.write(key, secret, &m_home, back);
        },
        Qt::QueuedConnection);
}

void SecretRelay::remove(const QString& key, QObject* context, std::function<void(Result<void>)> answer)
{
    QMetaObject::invokeMethod(
        &m_home,
        [this, key, back = carriedBack<void>(context, std::move(answer))] { m_store.remove(key, &m_home, back); },
        Qt::QueuedConnection);
}

} // namespace leadferry::app
