// SPDX-License-Identifier: GPL-3.0-or-later
// The mapping page on a made-up engine, with a lead of a car dealer as its sample.
#pragma once

#include "support/fakeclock.h"
#ifndef Q_MOC_RUN // moc takes the addresses in its raw strings for comments
#include "support/madeupmapping.h"
#endif
#include "support/madeuprows.h"
#include "ui/pages/mapping/mappingpage.h"
#include "ui/pages/mapping/ruletable.h"

#include <QPushButton>
#include <QTest>

#include <memory>

namespace leadferry::test {

struct MappingDesk
{
    FakeClock clock{madeUpNowMs};
    FakeEngineClient client;
    std::unique_ptr<ui::MappingPage> page;

    MappingDesk()
    {
        client.rows = madeUpRows(3);
        fillWithMappings(client);
    }
    void open()
    {
        page = std::make_unique<ui::MappingPage>(client, clock);
        page->resize(1072, 800);
        page->show();
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        QTRY_COMPARE(page->editor().phase(), presentation::MappingEditor::Phase::Ready);
        QTRY_COMPARE(page->editor().portalName(), QStringLiteral("Motor group"));
        QTRY_COMPARE(page->editor().samples().size(), 4);
        page->editor().chooseSample(1);
        QTRY_VERIFY(!page->editor().sampleEvent().isEmpty());
        page->table()->setFocus();
    }
    [[nodiscard]] ui::RuleTable& table() const { return *page->table(); }
    void at(presentation::RulePlace place, presentation::MappingColumn column) const
    {
        table().choose(place);
        table().setCurrentIndex(page->rules().index(page->rules().rowOf(place), int(column)));
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(page->table(), key, modifiers);
    }
    [[nodiscard]] QString cell(presentation::RulePlace place, presentation::MappingColumn column) const
    {
        return page->rules().index(page->rules().rowOf(place), int(column)).data().toString();
    }
    [[nodiscard]] QPushButton* button(const QString& text, QWidget* in = nullptr) const
    {
        const auto buttons = (in ? in : page.get())->findChildren<QPushButton*>();
        for (QPushButton* each : buttons) {
            if (each->text() == text && each->isVisible()) {
                return each;
            }
        }
        return nullptr;
    }
    [[nodiscard]] QJsonObject lastArguments(const char* command) const
    {
        for (qsizetype i = client.executed.size() - 1; i >= 0; --i) {
            if (client.executed.at(i).command == QLatin1String(command)) {
                return client.executed.at(i).arguments;
            }
        }
        return {};
    }
    template <typename T> [[nodiscard]] T* dialog() const { return page->window()->findChild<T*>(); }
};

} // namespace leadferry::test
