// SPDX-License-Identifier: GPL-3.0-or-later
// The log page in a window of its own, on a made-up day, with ways to find its parts.
#pragma once

#include "support/fakeclock.h"
#include "support/madeuplog.h"
#include "ui/components/chip.h"
#include "ui/components/filterbar.h"
#include "ui/pages/deliveries/deliveriespage.h"
#include "ui/pages/deliveries/deliveryactions.h"
#include "ui/pages/deliveries/deliverydetailpane.h"
#include "ui/pages/deliveries/deliverytable.h"

#include <QJsonArray>
#include <QPushButton>
#include <QTest>

namespace leadferry::test {

struct Log
{
    FakeClock clock{madeUpNowMs};
    FakeEngineClient client;
    std::unique_ptr<presentation::ConnectionsModel> portals;
    std::unique_ptr<ui::DeliveriesPage> page;

    explicit Log(QSize size = {1280, 800})
    {
        fillWithADay(client);
        portals = std::make_unique<presentation::ConnectionsModel>(client, clock);
        page = std::make_unique<ui::DeliveriesPage>(client, clock, *portals);
        page->resize(size);
    }
    void open()
    {
        page->show();
        portals->reload();
        page->start();
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
        QTRY_VERIFY(client.rows.isEmpty() || table()->model()->rowCount() > 0 || client.failure);
    }
    template <typename T> [[nodiscard]] T* child() const { return page->findChild<T*>(); }
    [[nodiscard]] ui::DeliveryTable* table() const { return child<ui::DeliveryTable>(); }
    [[nodiscard]] ui::DeliveryDetailPane* detail() const { return child<ui::DeliveryDetailPane>(); }
    [[nodiscard]] ui::SearchField* field() const { return child<ui::SearchField>(); }
    [[nodiscard]] int rows() const { return table()->model()->rowCount(); }
    [[nodiscard]] qint64 first(domain::DeliveryState state) const
    {
        const auto found = std::find_if(client.rows.begin(), client.rows.end(),
                                        [state](const domain::DeliveryRow& row) { return row.state == state; });
        return found == client.rows.end() ? 0 : found->id;
    }
    [[nodiscard]] ui::Chip* chip(const QString& text) const
    {
        const auto chips = page->findChildren<ui::Chip*>();
        for (ui::Chip* candidate : chips) {
            if (candidate->text() == text && !candidate->isHidden()) {
                return candidate;
            }
        }
        return nullptr;
    }
    /// The visible button with these words, in `where`.
    [[nodiscard]] static QPushButton* button(QWidget* where, const QString& text)
    {
        const auto buttons = where->findChildren<QPushButton*>();
        for (QPushButton* candidate : buttons) {
            if (candidate->text() == text && candidate->isVisible()) {
                return candidate;
            }
        }
        return nullptr;
    }
    void answerWith(const char* command, const QJsonObject& answer)
    {
        client.script(QLatin1String(command),
                      [answer](const QJsonObject&, const auto&, const auto& reply) { reply(answer); });
    }
    [[nodiscard]] QJsonArray executedIds() const
    {
        return client.executed.constLast().arguments.value(QLatin1String("ids")).toArray();
    }
};

} // namespace leadferry::test
