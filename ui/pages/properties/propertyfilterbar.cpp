// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/properties/propertyfilterbar.h"

#include "presentation/texts.h"
#include "ui/components/chip.h"
#include "ui/components/filterbar.h"
#include "ui/style/variant.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>

namespace leadferry::ui {

using presentation::NeedClass;
using presentation::PropertyFilter;

namespace {

constexpr int fieldWidth = 260;

} // namespace

PropertyFilterBar::PropertyFilterBar(presentation::PropertiesModel& model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_field(new SearchField(SearchField::Text::Words, this)),
      m_chips(new ChipRow(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(18);
    row->addWidget(m_field);
    row->addWidget(m_chips, 1);
    m_field->setMaximumWidth(fieldWidth);
    setVariant(m_field, variant::compact);
    m_field->setPlaceholderText(tr("Find a property"));
    m_field->setAccessibleName(tr("Find a property"));
    m_field->setKeyHint(QKeySequence::Find);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        PropertyFilter filter = m_model.filter();
        filter.text = text.trimmed();
        change(filter);
    });
    addClass(0, tr("All", "filter chip: every property"), {}, {});
    addClass(1, tr("To repair", "filter chip"), NeedClass::ToRepair, Tone::Held);
    addClass(2, tr("Ready", "filter chip"), NeedClass::Ready, Tone::Ok);
    m_chips->addDivider();
    showReport();
}

void PropertyFilterBar::addClass(int at, const QString& text, std::optional<NeedClass> needClass,
                                 std::optional<Tone> tone)
{
    auto* chip = new Chip(Chip::Kind::Toggle, text, this);
    chip->setTone(tone);
    connect(chip, &Chip::clicked, this, [this, needClass] {
        PropertyFilter filter = m_model.filter();
        filter.needClass = needClass;
        change(filter);
    });
    m_chips->insertChip(at, chip);
    m_classes.append({needClass, chip});
}

/// There is nothing optional in most portals.
void PropertyFilterBar::showOptional()
{
    const bool wanted = m_model.countOf(NeedClass::Optional) > 0 || m_model.filter().needClass == NeedClass::Optional;
    const bool shown = m_classes.constLast().first == NeedClass::Optional;
    if (wanted && !shown) {
        addClass(static_cast<int>(m_classes.size()), tr("Optional", "filter chip"), NeedClass::Optional, Tone::Skipped);
    } else if (shown && !wanted) {
        m_chips->removeChip(m_classes.takeLast().second);
    }
}

void PropertyFilterBar::change(const PropertyFilter& filter)
{
    m_model.setFilter(filter);
    showFilter();
}

void PropertyFilterBar::clearFilter()
{
    const QSignalBlocker quiet(m_field);
    m_field->clear();
    change({});
}

void PropertyFilterBar::showReport()
{
    showOptional();
    for (const auto& [needClass, chip] : std::as_const(m_classes)) {
        chip->setCount(m_model.countOf(needClass));
    }
    showFilter();
}

void PropertyFilterBar::showFilter()
{
    for (const auto& [needClass, chip] : std::as_const(m_classes)) {
        chip->setChecked(m_model.filter().needClass == needClass);
    }
    rebuildUseChips();
}

void PropertyFilterBar::rebuildUseChips()
{
    for (Chip* chip : std::as_const(m_uses)) {
        m_chips->removeChip(chip);
    }
    m_uses.clear();
    const PropertyFilter& filter = m_model.filter();
    QList<Choice> objects;
    for (const domain::CrmObject object : presentation::objectsIn(m_model.needs())) {
        PropertyFilter with = filter;
        with.object = object;
        objects.append({presentation::objectName(object), with});
    }
    PropertyFilter anyObject = filter;
    anyObject.object.reset();
    addUse(tr("Record", "filter chip"), filter.object ? presentation::objectName(*filter.object) : QString(), anyObject,
           objects);
    QList<Choice> neededBy;
    for (const auto& choice : presentation::neededByChoicesIn(m_model.needs())) {
        PropertyFilter with = filter;
        with.neededBy = choice;
        neededBy.append({presentation::neededByName(choice), with});
    }
    PropertyFilter byAnybody = filter;
    byAnybody.neededBy.reset();
    addUse(tr("Needed by", "filter chip"), filter.neededBy ? presentation::neededByName(*filter.neededBy) : QString(),
           byAnybody, neededBy);
}

/// A chip with a menu while the part is not used, a chip with a cross while it is.
void PropertyFilterBar::addUse(const QString& menuText, const QString& used, const PropertyFilter& without,
                               const QList<Choice>& choices)
{
    auto* chip =
        new Chip(used.isEmpty() ? Chip::Kind::Menu : Chip::Kind::Removable, used.isEmpty() ? menuText : used, this);
    if (used.isEmpty()) {
        auto* menu = new QMenu(chip);
        for (const Choice& choice : choices) {
            connect(
                menu->addAction(choice.text), &QAction::triggered, this,
                [this, filter = choice.filter] { change(filter); }, Qt::QueuedConnection);
        }
        chip->setMenu(menu);
        chip->setEnabled(!choices.isEmpty());
    } else {
        connect(chip, &Chip::removed, this, [this, without] { change(without); });
    }
    m_chips->addChip(chip);
    m_uses.append(chip);
}

} // namespace leadferry::ui
