// SPDX-License-Identifier: GPL-3.0-or-later
// The own list of properties: what somebody wants to have in every portal besides what the mappings need.
#pragma once

#include "app/engineclient.h"
#include "domain/propertydefinition.h"
#include "presentation/repairtexts.h"

namespace leadferry::presentation {

struct PropertySet
{
    QString name;  ///< "automotive"
    QString title; ///< "Car dealers"
    QList<domain::PropertyDefinition> properties;
};

class OwnProperties : public QObject
{
    Q_OBJECT
public:
    enum class Phase { Loading, Ready, Failed };

    /// The client outlives it.
    explicit OwnProperties(app::EngineClient& client, QObject* parent = nullptr);

    void reload();
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const ProblemText& problem() const { return m_problem; } ///< of Failed
    [[nodiscard]] const QList<domain::PropertyDefinition>& properties() const { return m_properties; }
    [[nodiscard]] const QList<PropertySet>& sets() const { return m_sets; }
    /// Null: it is not on the list.
    [[nodiscard]] const domain::PropertyDefinition* find(domain::CrmObject object, const QString& name) const;

    /// All or none; `context` gone: nobody is told.
    void add(const QList<domain::PropertyDefinition>& properties, QObject* context,
             std::function<void(const ProblemText& problem)> answer); ///< an empty title: they are on the list
    void remove(domain::CrmObject object, const QString& name);
    /// The words say what is wrong with the file; empty: they are being added.
    QString import(const QByteArray& document);
    [[nodiscard]] QByteArray exported() const;

signals:
    void loaded(); ///< after every answer
    void saved();  ///< the list is another one
    void done(const QString& what);
    void failed(const QString& title, const QString& meaning);

private:
    void onList(const base::Result<QJsonObject>& answer);

    app::EngineClient& m_client;
    Phase m_phase = Phase::Loading;
    ProblemText m_problem;
    QList<domain::PropertyDefinition> m_properties;
    QList<PropertySet> m_sets;
};

/// "Car dealers" for "automotive"
QString propertySetTitle(const QString& name);

} // namespace leadferry::presentation
