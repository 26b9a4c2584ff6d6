// SPDX-License-Identifier: GPL-3.0-or-later
// Where events come in, as the sources page shows it, and changing it.
#pragma once

#include "app/engineclient.h"
#include "domain/replyway.h"

#include <QAbstractListModel>
#include <QJsonObject>
#include <QTimer>

#include <memory>

namespace leadferry::presentation {

struct SourceRow
{
    QString name;
    bool named = false;  ///< added by a person; the port and the folder are there by themselves
    QString address;     ///< empty: the folder, or the port is off
    QJsonValue format;   ///< a name, or a document of a user's own
    QString bot;         ///< empty: as the events say
    QString portal;      ///< empty: events have no route
    bool shadow = false; ///< nothing is written
    int shadowed = 0;    ///< deliveries that shadow mode holds
    int today = 0;
    QString scheme = {};    ///< how senders prove who they are; "none": not at all
    QString header = {};    ///< where the proof stands; empty: where the scheme says
    QStringList hosts = {}; ///< public names
    QString publicAddress = {};
    domain::SourceRefusals refusals = {};
    domain::ReplyWay replyWay = domain::ReplyWay::Fetch; ///< how its bot gets the answers of agents
    QString replyTo = {};
};

class SourcesModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        MeaningRole = Qt::UserRole + 1, ///< "Typebot, website-bot"
        AddressRole,                    ///< the public one where there is one; of the folder its path; empty: none
        FactsRole,                      ///< "Law firm · 64 today", or why nothing can come in
        RefusedRole,                    ///< "3 refused: …", or empty
        ModeRole,                       ///< "Live", "Shadow mode"
        HeldRole,                       ///< "3 held", or empty
        ShadowRole,                     ///< bool
        OffRole,                        ///< bool: nothing can come in
    };
    enum class Phase { Loading, Ready, Failed };

    /// The client outlives the model.
    explicit SourcesModel(app::EngineClient& client, QObject* parent = nullptr);
    ~SourcesModel() override;

    void reload();
    /// Somebody looks: what shadow mode holds is kept up to date, once a second at most.
    void setWatched(bool watched);
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const base::Error& error() const { return m_error; }
    [[nodiscard]] const SourceRow& sourceAt(int row) const { return m_rows.at(row); }
    /// Where a new one of that name would be, by a public name where one is typed; empty while the port is off.
    [[nodiscard]] QString addressFor(const QString& name, const QString& hosts = {}) const;

    void beginShadow(int row);
    enum class Held { Delivered, Kept };
    void goLive(int row, Held held);
    void remove(int row);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

signals:
    void loaded();                  ///< after every answer
    void done(const QString& what); ///< "web-chat is live; 3 events that were held go out now"
    void news(const QString& title, const QString& meaning);

private:
    void onSources(const base::Result<QJsonObject>& answer);
    void noteStatus();
    [[nodiscard]] QString addressOf(const SourceRow& row) const;
    [[nodiscard]] static QString meaningOf(const SourceRow& row);
    [[nodiscard]] static QString refusedOf(const SourceRow& row);
    [[nodiscard]] QString factsOf(const SourceRow& row) const;
    void execute(const char* command, const QJsonObject& arguments, std::function<QString(const QJsonObject&)> words);

    app::EngineClient& m_client;
    std::unique_ptr<QObject> m_question;
    QList<SourceRow> m_rows;
    base::Error m_error;
    Phase m_phase = Phase::Loading;
    QTimer m_again;
    bool m_watched = false;
    int m_held = 0; ///< as last heard
    QMap<QString, domain::SourceRefusals> m_refusals;
};

} // namespace leadferry::presentation
