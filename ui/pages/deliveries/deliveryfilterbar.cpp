// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deliveries/deliveryfilterbar.h"

#include "presentation/amounts.h"
#include "presentation/deliveryquery.h"
#include "presentation/texts.h"
#include "ui/components/buttons.h"
#include "ui/components/chip.h"
#include "ui/pages/deliveries/savedfiltersmenu.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStringListModel>

namespace leadferry::ui {

using domain::DeliveryQuery;
using domain::DeliveryState;

namespace {

/// The word that the cursor stands in, from the last blank outside quotes.
qsizetype wordStart(const QString& text, qsizetype cursor)
{
    qsizetype start = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < cursor; ++i) {
        if (text.at(i) == QLatin1Char('"')) {
            quoted = !quoted;
        } else if (text.at(i).isSpace() && !quoted) {
            start = i + 1;
        }
    }
    return start;
}

/// Causes may be sentences.
QString shortened(const QString& text)
{
    constexpr qsizetype longest = 60;
    return text.size() <= longest ? text : text.left(longest - 1) + QChar(0x2026);
}

} // namespace

DeliveryFilterBar::DeliveryFilterBar(QWidget* parent)
    : FilterBar(parent),
      m_completer(new QCompleter(this)),
      m_completions(new QStringListModel(this)),
      m_newRows(makeButton({}, u"arrow-up", ButtonWeight::Link, ButtonSize::Compact, this)),
      m_saved(new SavedFiltersMenu(this))
{
    addTrailing(m_saved);
    connect(m_saved, &SavedFiltersMenu::chosen, this, [this](const QString& line) { field()->setText(line); });
    field()->setPlaceholderText(tr("Search, or filter with status:failed, portal:\"Law firm\", since:2h"));
    field()->setAccessibleName(tr("Filter of the deliveries"));
    field()->setKeyHint(QKeySequence::Find);
    m_completer->setModel(m_completions);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(field());
    connect(field(), &QLineEdit::textEdited, this, &DeliveryFilterBar::complete);
    connect(field(), &QLineEdit::textChanged, this, &DeliveryFilterBar::readLine);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, [this](const QString& completion) {
        QString text = field()->text();
        const qsizetype cursor = field()->cursorPosition();
        const qsizetype start = wordStart(text, cursor);
        text.replace(start, cursor - start, completion);
        field()->setText(text);
        field()->setCursorPosition(static_cast<int>(start + completion.size()));
    });
    connect(m_newRows, &QPushButton::clicked, this, &DeliveryFilterBar::newRowsWanted);
    buildStateChips();
    chips()->addDivider();
    chips()->setTrailing(m_newRows);
    m_newRows->hide();
    rebuildUseChips();
}

void DeliveryFilterBar::buildStateChips()
{
    const auto add = [this](const QString& text, const QList<DeliveryState>& states) {
        auto* chip = new Chip(Chip::Kind::Toggle, text, this);
        connect(chip, &Chip::clicked, this, [this, states] {
            DeliveryQuery query = m_query;
            query.states = states;
            setQuery(query);
            showStateChips(); // clicking the pressed one again changes nothing
        });
        chips()->addChip(chip);
        return chip;
    };
    m_all = add(tr("All", "filter chip: every delivery"), {});
    m_needsYou = add(tr("Needs you", "filter chip"), domain::statesThatNeedYou());
    m_needsYou->setTone(Tone::Held);
    m_waiting = add(tr("Waiting", "filter chip"), domain::statesThatWait());
    m_waiting->setTone(Tone::Waiting);
    showStateChips();
}

void DeliveryFilterBar::showStateChips()
{
    m_all->setChecked(m_query.states.isEmpty());
    m_needsYou->setChecked(m_query.states == domain::statesThatNeedYou());
    m_waiting->setChecked(m_query.states == domain::statesThatWait());
}

void DeliveryFilterBar::setCounts(const domain::DeliveryCounts& counts)
{
    const auto show = [](Chip* chip, const presentation::Amount& amount) {
        chip->setCount(amount.number, presentation::amountText(amount));
    };
    show(m_all, presentation::shownAmount(counts, {}));
    show(m_needsYou, presentation::amountOf(counts, domain::statesThatNeedYou()));
    show(m_waiting, presentation::amountOf(counts, domain::statesThatWait()));
}

void DeliveryFilterBar::setWaitingCount(int count)
{
    const presentation::Amount amount = presentation::amountOf(count);
    m_newRows->setText(amount.more ? tr("%1 new", "1,000+").arg(presentation::amountText(amount))
                                   : tr("%n new", nullptr, count));
    m_newRows->setVisible(count > 0);
}

void DeliveryFilterBar::setChoices(Choices portals, Choices bots, Choices causes)
{
    m_portals = std::move(portals);
    m_bots = std::move(bots);
    m_causes = std::move(causes);
}

void DeliveryFilterBar::setQuery(const DeliveryQuery& query)
{
    const QString line = domain::toFilterLine(query);
    if (line != field()->text()) {
        const QSignalBlocker quiet(field());
        field()->setText(line);
    }
    setProblem({});
    adopt(query);
}

void DeliveryFilterBar::readLine()
{
    const domain::ParsedLine parsed = domain::parseFilterLine(field()->text());
    setProblem(presentation::faultText(parsed.fault));
    if (parsed.ok()) {
        adopt(parsed.query);
    }
}

void DeliveryFilterBar::adopt(const DeliveryQuery& query)
{
    if (query == m_query) {
        return;
    }
    m_query = query;
    m_saved->setLine(domain::toFilterLine(query));
    showStateChips();
    rebuildUseChips();
    emit queryChanged(m_query);
}

void DeliveryFilterBar::complete()
{
    const QString text = field()->text();
    const qsizetype start = wordStart(text, field()->cursorPosition());
    const QString word = text.mid(start, field()->cursorPosition() - start);
    const QStringList found = word.isEmpty()
                                  ? QStringList()
                                  : presentation::filterCompletions(word, m_portals ? m_portals() : QStringList(),
                                                                    m_bots ? m_bots() : QStringList());
    m_completions->setStringList(found);
    if (found.isEmpty() || found == QStringList{word}) {
        m_completer->popup()->hide();
    } else {
        m_completer->complete();
    }
}

QString DeliveryFilterBar::sinceText(const QString& since) const
{
    if (since == QLatin1String("today")) {
        return tr("Today");
    }
    if (since == QLatin1String("yesterday")) {
        return tr("Since yesterday");
    }
    if (since == QLatin1String("2h")) {
        return tr("Last 2 hours");
    }
    if (since == QLatin1String("24h")) {
        return tr("Last 24 hours");
    }
    if (since == QLatin1String("7d")) {
        return tr("Last 7 days");
    }
    if (since == QLatin1String("30d")) {
        return tr("Last 30 days");
    }
    return tr("Since %1", "a date or span as typed").arg(since);
}

QList<QPair<QString, QString>> DeliveryFilterBar::typeChoices() const
{
    QList<QPair<QString, QString>> choices;
    const QStringList types = presentation::knownEventTypes();
    for (const QString& type : types) {
        choices.append({presentation::eventTypeName(type), type});
    }
    return choices;
}

void DeliveryFilterBar::rebuildUseChips()
{
    for (Chip* chip : std::as_const(m_useChips)) {
        chips()->removeChip(chip);
    }
    m_useChips.clear();
    // What only the line can say is shown all the same, and first: nobody would look for it in a menu.
    const auto addTyped = [this](const QString& shown, QString DeliveryQuery::*part) {
        if (!(m_query.*part).isEmpty()) {
            addUse({}, m_query.*part, shown.arg(m_query.*part), part, {});
        }
    };
    addTyped(tr("Until %1", "a date or span as typed"), &DeliveryQuery::until);
    addTyped(tr("Tried: %1"), &DeliveryQuery::tried);
    addTyped(tr("Not type: %1"), &DeliveryQuery::butType);
    addTyped(tr("Not portal: %1"), &DeliveryQuery::butPortal);
    addTyped(tr("Not bot: %1"), &DeliveryQuery::butBot);
    addTyped(tr("Not cause: %1"), &DeliveryQuery::butCause);
    const auto same = [](const std::function<QStringList()>& source) {
        QList<QPair<QString, QString>> choices;
        const QStringList values = source ? source() : QStringList();
        for (const QString& value : values) {
            choices.append({value, value});
        }
        return choices;
    };
    addUse(tr("Time", "filter chip"), m_query.since, sinceText(m_query.since), &DeliveryQuery::since, [this] {
        QList<QPair<QString, QString>> choices;
        for (const QString& since : domain::timeWords()) {
            choices.append({sinceText(since), since});
        }
        return choices;
    });
    addUse(tr("Type", "filter chip"), m_query.type, presentation::eventTypeName(m_query.type), &DeliveryQuery::type,
           [this] { return typeChoices(); });
    addUse(tr("Portal", "filter chip"), m_query.portal, m_query.portal, &DeliveryQuery::portal,
           [this, same] { return same(m_portals); });
    addUse(tr("Bot", "filter chip"), m_query.bot, m_query.bot, &DeliveryQuery::bot,
           [this, same] { return same(m_bots); });
    addUse(tr("Cause", "filter chip"), m_query.cause, tr("Cause: %1").arg(shortened(m_query.cause)),
           &DeliveryQuery::cause, [this, same] { return same(m_causes); });
}

/// A chip with a menu while the part is not used, a chip with a cross while it is.
void DeliveryFilterBar::addUse(const QString& menuText, const QString& value, const QString& shown,
                               QString DeliveryQuery::*part,
                               const std::function<QList<QPair<QString, QString>>()>& choices)
{
    auto* chip =
        new Chip(value.isEmpty() ? Chip::Kind::Menu : Chip::Kind::Removable, value.isEmpty() ? menuText : shown, this);
    const auto change = [this, part](const QString& to) {
        DeliveryQuery query = m_query;
        query.*part = to;
        setQuery(query);
    };
    if (value.isEmpty()) {
        auto* menu = new QMenu(chip);
        connect(menu, &QMenu::aboutToShow, chip, [menu, choices, change] {
            menu->clear();
            const auto entries = choices();
            for (const auto& [text, entry] : entries) {
                QAction* action = menu->addAction(shortened(text).replace(QLatin1Char('&'), QStringLiteral("&&")));
                QObject::connect(action, &QAction::triggered, menu, [change, entry = entry] { change(entry); });
            }
            if (entries.isEmpty()) {
                menu->addAction(tr("Nothing to choose yet"))->setEnabled(false);
            }
        });
        chip->setMenu(menu);
    } else {
        connect(chip, &Chip::removed, this, [change] { change({}); });
    }
    chips()->addChip(chip);
    m_useChips.append(chip);
}

} // namespace leadferry::ui
