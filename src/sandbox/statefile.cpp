// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/statefile.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

#include <utility>

namespace leadferry::sandbox {

StateFile::StateFile(QString path, std::function<QJsonObject()> state, base::Clock& clock)
    : m_path(std::move(path)), m_state(std::move(state)), m_alarm(clock.makeAlarm())
{
    QObject::connect(m_alarm.get(), &base::Alarm::rang, m_alarm.get(), [this] {
        if (const auto written = write(); !written) {
            qWarning("%s", qPrintable(written.error().message));
        }
    });
}

StateFile::~StateFile()
{
    if (m_pending) {
        if (const auto written = write(); !written) {
            qWarning("%s", qPrintable(written.error().message));
        }
    }
}

base::Result<QJsonObject> StateFile::read() const
{
    QFile file(m_path);
    if (!file.exists()) {
        return QJsonObject();
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return base::Error{base::ErrorKind::Storage,
                           QStringLiteral("The state file %1 cannot be read: %2").arg(m_path, file.errorString())};
    }
    const auto document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject() || document.object().isEmpty()) {
        return base::Error{
            base::ErrorKind::Invalid,
            QStringLiteral("%1 is not the state of a stand-in. Name another file, or remove it.").arg(m_path)};
    }
    return document.object();
}

void StateFile::changed()
{
    if (!m_pending) {
        m_pending = true;
        m_alarm->ringIn(gatherMs);
    }
}

base::Result<void> StateFile::write()
{
    m_pending = false;
    m_alarm->silence();
    QSaveFile file(m_path);
    const QByteArray json = QJsonDocument(m_state()).toJson(QJsonDocument::Compact);
    const bool done = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                      file.write(json) == json.size() && file.commit();
    if (!done) {
        return base::Error{base::ErrorKind::Storage,
                           QStringLiteral("The state cannot be saved in %1: %2").arg(m_path, file.errorString())};
    }
    return {};
}

} // namespace leadferry::sandbox
