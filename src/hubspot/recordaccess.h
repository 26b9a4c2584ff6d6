// SPDX-License-Identifier: GPL-3.0-or-later
// Single records for somebody who is watching: reads what they hold, or removes them (into HubSpot's recycling bin).
#pragma once

#include "domain/crm.h"
#include "hubspot/apicatalog.h"
#include "hubspot/apidialogue.h"

#include <QHash>
#include <QStringList>

namespace leadferry::hubspot {

struct RecordReference
{
    domain::CrmObject object = domain::CrmObject::Contact;
    QString id;
    QStringList properties; ///< to read
};

class RecordReading final : public ApiDialogue
{
    Q_OBJECT
public:
    RecordReading(net::HttpTransport& transport, base::Clock& clock, ApiCatalog catalog, const DialoguePartner& partner,
                  QList<RecordReference> records, QObject* parent = nullptr);

    /// Valid once finished() is emitted: by position in `records`; absent: HubSpot has no such record, or did not say.
    [[nodiscard]] const QHash<qsizetype, domain::CrmProperties>& found() const { return m_found; }
    /// Empty, or why HubSpot was given up.
    [[nodiscard]] const QString& trouble() const { return m_trouble; }

protected:
    void run() override;
    void onAnswer(const Answer& answer) override;
    void onGivenUp(const base::Error& error) override;

private:
    void next();

    const ApiCatalog m_catalog;
    const QList<RecordReference> m_records;
    qsizetype m_index = 0;
    QHash<qsizetype, domain::CrmProperties> m_found;
    QString m_trouble;
};

class RecordRemoval final : public ApiDialogue
{
    Q_OBJECT
public:
    RecordRemoval(net::HttpTransport& transport, base::Clock& clock, ApiCatalog catalog, const DialoguePartner& partner,
                  QList<RecordReference> records, QObject* parent = nullptr);

    /// Valid once finished() is emitted. A record that is not there any more counts as removed.
    [[nodiscard]] int removed() const { return m_removed; }
    /// In plain English, one for each record that is still there.
    [[nodiscard]] const QStringList& problems() const { return m_problems; }

protected:
    void run() override;
    void onAnswer(const Answer& answer) override;
    void onGivenUp(const base::Error& error) override;

private:
    void next();

    const ApiCatalog m_catalog;
    const QList<RecordReference> m_records;
    qsizetype m_index = 0;
    int m_removed = 0;
    QStringList m_problems;
};

} // namespace leadferry::hubspot
