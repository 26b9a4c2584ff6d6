// SPDX-License-Identifier: GPL-3.0-or-later
// The account's lists: some are there from the start, others are made through the API.
#pragma once

#include <QJsonArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace leadferry::sandbox {

struct ContactList
{
    QString id;
    QString name;
    QString objectTypeId;
    QString processingType; ///< MANUAL, SNAPSHOT (once filled, then kept by hand), DYNAMIC (filled by its rules)
    qint64 createdMs = 0;
    QStringList members; ///< record ids, in the order in which they came
};

class ContactLists
{
public:
    explicit ContactLists(qint64 nowMs) { clear(nowMs); }

    [[nodiscard]] const QList<ContactList>& all() const { return m_lists; }
    /// Null: there is none.
    [[nodiscard]] ContactList* find(const QString& id);
    [[nodiscard]] const ContactList* find(const QString& id) const;
    [[nodiscard]] const ContactList* findNamed(const QString& objectTypeId, const QString& name) const;
    const ContactList& add(const QString& name, const QString& objectTypeId, const QString& processingType,
                           qint64 nowMs);
    /// False: there was none.
    bool remove(const QString& id);
    /// As a fresh account has them.
    void clear(qint64 nowMs);

    [[nodiscard]] QJsonArray toState() const;
    void restore(const QJsonArray& state);

private:
    QList<ContactList> m_lists;
    int m_nextId = 1;
};

} // namespace leadferry::sandbox
