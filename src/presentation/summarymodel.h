// SPDX-License-Identifier: GPL-3.0-or-later
// The weekly summary as the window shows it: which week, its page in the window's language, and saving it.
#pragma once

#include "app/engineclient.h"
#include "base/clock.h"
#include "domain/summary.h"

#include <memory>
#include <optional>

namespace leadferry::presentation {

class SummaryModel : public QObject
{
    Q_OBJECT
public:
    /// Both outlive the model. It begins with the last whole week.
    SummaryModel(app::EngineClient& client, const base::Clock& clock, QObject* parent = nullptr);
    ~SummaryModel() override;

    [[nodiscard]] const QDate& monday() const { return m_monday; }
    void goTo(const QDate& monday);
    /// The week that has begun is the last one that can be looked at.
    [[nodiscard]] bool hasNext() const;

    [[nodiscard]] bool isReady() const { return m_summary.has_value(); }
    [[nodiscard]] const std::optional<domain::WeekSummary>& summary() const { return m_summary; }
    /// "Week 48, 23 to 29 November 2026"
    [[nodiscard]] QString title() const;
    /// For the window: ids of deliveries are links, "leadferry:d12".
    [[nodiscard]] QString page() const;
    /// For paper and files.
    [[nodiscard]] QString printedPage() const;
    [[nodiscard]] QString fileName() const; ///< without an ending
    /// A page or a table, by the file's ending. Storage: it cannot be written.
    [[nodiscard]] base::Result<void> save(const QString& file) const;

signals:
    void changed();
    void failed(const QString& title, const QString& meaning);

private:
    void ask();

    app::EngineClient& m_client;
    const base::Clock& m_clock;
    std::unique_ptr<QObject> m_question; ///< answers to an earlier one are not heard any more
    QDate m_monday;
    std::optional<domain::WeekSummary> m_summary;
};

} // namespace leadferry::presentation
