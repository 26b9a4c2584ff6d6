// SPDX-License-Identifier: GPL-3.0-or-later
// A file that follows a state: read at the start, written as a whole some moments after a change and at the end.
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QJsonObject>

#include <functional>

namespace leadferry::sandbox {

class StateFile
{
public:
    /// Several changes within this time are one write.
    static constexpr qint64 gatherMs = 1'000;

    /// `state` is asked whenever there is something to write; `clock` outlives this.
    StateFile(QString path, std::function<QJsonObject()> state, base::Clock& clock);
    /// Writes what is not written yet.
    ~StateFile();
    Q_DISABLE_COPY_MOVE(StateFile)

    /// An empty document when there is no file yet. Storage: it cannot be read. Invalid: it is not JSON.
    [[nodiscard]] base::Result<QJsonObject> read() const;
    void changed();
    /// Storage: it could not be written; the former file is untouched.
    base::Result<void> write();

private:
    QString m_path;
    std::function<QJsonObject()> m_state;
    std::unique_ptr<base::Alarm> m_alarm;
    bool m_pending = false;
};

} // namespace leadferry::sandbox
