// SPDX-License-Identifier: GPL-3.0-or-later
// Settings that are kept in the profile: name → text. What names exist is the settings catalog's business (app).
#pragma once

#include "store/database.h"

namespace leadferry::store {

class SettingStore
{
public:
    explicit SettingStore(Database& database) : m_database(database) {}
    /// Empty when never set.
    base::Result<QString> value(const QString& key);
    base::Result<void> setValue(const QString& key, const QString& value);

private:
    Database& m_database;
};

} // namespace leadferry::store
