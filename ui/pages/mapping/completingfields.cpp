// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mapping/completingfields.h"

#include "presentation/mappingtexts.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

#include <algorithm>

namespace leadferry::ui {

namespace {

constexpr int foundRole = Qt::UserRole + 1;
constexpr int writtenRole = Qt::UserRole + 2;
constexpr int rowsShown = 10;
constexpr int leastListWidth = 320;

/// Compares with one text and writes another.
class ChoiceCompleter : public QCompleter
{
public:
    using QCompleter::QCompleter;
    [[nodiscard]] QString pathFromIndex(const QModelIndex& index) const override
    {
        return index.data(writtenRole).toString();
    }
    [[nodiscard]] QStringList splitPath(const QString& path) const override { return {path}; }
};

} // namespace

CompletingField::CompletingField(QWidget* parent) : QLineEdit(parent), m_choices(new QStandardItemModel(this))
{
    auto* completer = new ChoiceCompleter(m_choices, this);
    completer->setCompletionRole(foundRole);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(rowsShown);
    completer->popup()->setMinimumWidth(leastListWidth);
    setCompleter(completer);
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this, &CompletingField::chosen,
            Qt::QueuedConnection);
}

void CompletingField::addChoice(const QString& shown, const QString& found, const QString& written, const QString& hint)
{
    auto* item = new QStandardItem(shown);
    item->setData(found, foundRole);
    item->setData(written, writtenRole);
    item->setToolTip(hint);
    m_choices->appendRow(item);
}

void CompletingField::showChoices()
{
    if (m_choices->rowCount() > 0) {
        completer()->setCompletionPrefix({});
        completer()->complete();
    }
}

void CompletingField::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && completer()->popup()->isVisible() && !completer()->popup()->currentIndex().isValid()) {
        completer()->popup()->hide(); // what is typed counts, not what could be chosen
        emit chosen();
        return;
    }
    if (event->key() == Qt::Key_Down && !completer()->popup()->isVisible()) {
        showChoices();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

PathField::PathField(const QStringList& paths, QWidget* parent) : CompletingField(parent)
{
    for (const QString& path : paths) {
        addChoice(path, path, path);
    }
    setPlaceholderText(tr("data.topic, or \"fixed text\""));
    setAccessibleName(tr("From the event"));
}

PropertyField::PropertyField(const QList<presentation::PropertyChoice>& properties, QWidget* parent)
    : CompletingField(parent), m_properties(properties)
{
    for (const auto& property : properties) {
        const QString type = presentation::valueTypeName(property.type);
        const QString shown =
            property.label == property.name
                ? tr("%1 · %2", "a property: internal name, type").arg(property.name, type)
                : tr("%1 · %2 · %3", "a property: label, type, internal name").arg(property.label, type, property.name);
        addChoice(shown, property.label + QLatin1Char(' ') + property.name + QLatin1Char(' ') + property.description,
                  property.name, property.description);
    }
    setPlaceholderText(tr("Name of a property"));
    setAccessibleName(tr("HubSpot property"));
}

QString PropertyField::property() const
{
    const QString typed = text().trimmed();
    const auto by = [&](auto&& matches) {
        const auto found = std::find_if(m_properties.begin(), m_properties.end(), matches);
        return found == m_properties.end() ? QString() : found->name;
    };
    const QString byName = by([&](const auto& property) { return property.name == typed; });
    const QString byLabel =
        by([&](const auto& property) { return property.label.compare(typed, Qt::CaseInsensitive) == 0; });
    return !byName.isEmpty() ? byName : byLabel.isEmpty() ? typed : byLabel;
}

} // namespace leadferry::ui
