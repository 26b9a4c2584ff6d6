// SPDX-License-Identifier: GPL-3.0-or-later
// An engine without an engine: made-up rows, commands recorded, answers scripted or held back. The real window runs on
// it.
#pragma once

#include "app/engineclient.h"

#include <QJsonObject>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <optional>

namespace leadferry::test {

class FakeEngineClient final : public app::EngineClient
{
public:
    using Progress = std::function<void(QJsonObject)>;
    using Answer = std::function<void(base::Result<QJsonObject>)>;
    using Script = std::function<void(const QJsonObject& arguments, const Progress& progress, const Answer& answer)>;
    struct Executed
    {
        QString command;
        QJsonObject arguments;
    };
    struct Asked
    {
        domain::DeliveryFilter filter;
        domain::DeliverySpan span;
    };

    QList<domain::DeliveryRow> rows; ///< by id, descending
    QHash<qint64, domain::DeliveryDetail> details;
    QList<domain::Portal> connected;
    QList<domain::RouteRow> routed;
    app::EngineStatus current;
    std::optional<base::Error> failure; ///< answers every question with it while set
    bool holdAnswers = false;           ///< questions wait for release()
    qsizetype lookedAtOnce = 0;         ///< a page looks at so many rows and then answers with what it has; 0: at all

    QList<Executed> executed;
    QList<Asked> asked;
    int counted = 0; ///< questions for counts
    QStringList cancelled;

    /// What a command does; without a script it is recorded and answers {}.
    void script(const QString& command, const Script& script) { m_scripts.insert(command, script); }
    void release()
    {
        const auto held = std::exchange(m_held, {});
        for (const auto& answer : held) {
            later(answer.context, answer.run);
        }
    }
    [[nodiscard]] int heldCount() const { return static_cast<int>(m_held.size()); }

    /// Puts or replaces a row in the store and tells the world.
    void change(const QList<domain::DeliveryRow>& changed)
    {
        for (const domain::DeliveryRow& row : changed) {
            const auto place = std::lower_bound(rows.begin(), rows.end(), row.id,
                                                [](const domain::DeliveryRow& a, qint64 id) { return a.id > id; });
            if (place != rows.end() && place->id == row.id) {
                *place = row;
            } else {
                rows.insert(std::distance(rows.begin(), place), row);
            }
            if (const auto detail = details.find(row.id); detail != details.end()) {
                detail->row = row;
            }
        }
        emit deliveriesChanged(changed);
    }

    void deliveries(const domain::DeliveryFilter& filter, const domain::DeliverySpan& span, QObject* context,
                    std::function<void(base::Result<domain::DeliveryPage>)> answer) override
    {
        asked.append({filter, span});
        respond<domain::DeliveryPage>(context, page(filter, span), std::move(answer));
    }
    void deliveryCounts(const domain::DeliveryFilter& filter, QObject* context,
                        std::function<void(base::Result<domain::DeliveryCounts>)> answer) override
    {
        ++counted;
        respond<domain::DeliveryCounts>(context, countsUnder(filter), std::move(answer));
    }
    void delivery(qint64 id, QObject* context,
                  std::function<void(base::Result<domain::DeliveryDetail>)> answer) override
    {
        const auto found = details.constFind(id);
        if (found == details.constEnd()) {
            respond<domain::DeliveryDetail>(
                context, base::Error{base::ErrorKind::NotFound, QStringLiteral("no such delivery")}, std::move(answer));
        } else {
            respond<domain::DeliveryDetail>(context, *found, std::move(answer));
        }
    }
    void portals(QObject* context, std::function<void(base::Result<QList<domain::Portal>>)> answer) override
    {
        respond<QList<domain::Portal>>(context, connected, std::move(answer));
    }
    void routes(QObject* context, std::function<void(base::Result<QList<domain::RouteRow>>)> answer) override
    {
        respond<QList<domain::RouteRow>>(context, routed, std::move(answer));
    }
    void execute(const QString& command, const QJsonObject& arguments, QObject* context,
                 std::function<void(QJsonObject)> progress,
                 std::function<void(base::Result<QJsonObject>)> answer) override
    {
        executed.append({command, arguments});
        const QPointer<QObject> guard(context);
        const Answer guarded = [guard, answer](const base::Result<QJsonObject>& result) {
            if (guard) {
                answer(result);
            }
        };
        const Progress guardedProgress = [guard, progress](const QJsonObject& step) {
            if (guard && progress) {
                progress(step);
            }
        };
        const auto script = m_scripts.constFind(command);
        if (script == m_scripts.constEnd()) {
            later(context, [guarded] { guarded(QJsonObject()); });
        } else {
            later(context,
                  [run = *script, arguments, guardedProgress, guarded] { run(arguments, guardedProgress, guarded); });
        }
    }
    void cancel(const QString& command) override { cancelled.append(command); }
    [[nodiscard]] app::EngineStatus status() const override { return current; }

private:
    struct Held
    {
        QPointer<QObject> context;
        std::function<void()> run;
    };

    static void later(QObject* context, std::function<void()> run)
    {
        if (context) {
            QTimer::singleShot(0, context, std::move(run));
        }
    }
    template <typename T>
    void respond(QObject* context, base::Result<T> result, std::function<void(base::Result<T>)> answer)
    {
        if (failure) {
            result = *failure;
        }
        const auto run = [answer = std::move(answer), result = std::move(result)] { answer(result); };
        if (holdAnswers) {
            m_held.append({context, run});
        } else {
            later(context, run);
        }
    }
    static bool fits(const domain::DeliveryFilter& filter, const domain::DeliveryRow& row)
    {
        const auto same = [](const QString& wanted, const QString& value) {
            return wanted.isEmpty() || wanted == value;
        };
        const auto other = [](const QString& unwanted, const QString& value) {
            return unwanted.isEmpty() || unwanted != value;
        };
        return same(filter.type, row.type) && same(filter.portalName, row.portalName) && same(filter.bot, row.bot) &&
               other(filter.butType, row.type) && other(filter.butPortalName, row.portalName) &&
               other(filter.butBot, row.bot) && row.changedAtMs >= filter.sinceMs &&
               (filter.untilMs == 0 || row.changedAtMs < filter.untilMs) &&
               (filter.cause.isEmpty() || row.cause.contains(filter.cause, Qt::CaseInsensitive)) &&
               (filter.eventSequence == 0 || row.eventSequence == filter.eventSequence) &&
               (filter.text.isEmpty() || row.person.contains(filter.text, Qt::CaseInsensitive) ||
                row.eventId.contains(filter.text, Qt::CaseInsensitive));
    }
    static bool fitsStates(const domain::DeliveryFilter& filter, const domain::DeliveryRow& row)
    {
        return !(filter.butShadowed && domain::isShadowed(row)) &&
               (filter.states.isEmpty() || filter.states.contains(row.state));
    }
    [[nodiscard]] domain::DeliveryPage page(const domain::DeliveryFilter& filter,
                                            const domain::DeliverySpan& span) const
    {
        const bool newestFirst = span.order == domain::LogOrder::NewestFirst;
        const auto lies = [&](const domain::DeliveryRow& row) {
            if (span.atMs > 0) {
                return newestFirst ? row.receivedAtMs <= span.atMs : row.receivedAtMs > span.atMs;
            }
            return span.beyondId == 0 || (newestFirst ? row.id < span.beyondId : row.id > span.beyondId);
        };
        domain::DeliveryPage result;
        qsizetype looked = 0;
        for (qsizetype i = 0; i < rows.size() && !result.more; ++i) {
            const domain::DeliveryRow& row = rows.at(newestFirst ? i : rows.size() - 1 - i);
            if (!lies(row)) {
                continue;
            }
            const bool fitting = fits(filter, row) && fitsStates(filter, row);
            if ((fitting && result.rows.size() == span.limit) || (lookedAtOnce > 0 && looked == lookedAtOnce)) {
                result.more = true;
                continue;
            }
            ++looked;
            result.reachedId = row.id;
            if (fitting) {
                result.rows.append(row);
            }
        }
        return result;
    }
    [[nodiscard]] domain::DeliveryCounts countsUnder(const domain::DeliveryFilter& filter) const
    {
        domain::DeliveryCounts counts;
        for (const domain::DeliveryRow& row : rows) {
            if (fits(filter, row) && domain::isShadowed(row)) {
                ++counts.shadowed;
            } else if (fits(filter, row)) {
                ++counts.byState[row.state];
            }
        }
        return counts;
    }

    QHash<QString, Script> m_scripts;
    QList<Held> m_held;
};

} // namespace leadferry::test
