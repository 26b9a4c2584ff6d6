// SPDX-License-Identifier: GPL-3.0-or-later
// Field row, problem line and the row of chips with its overflow menu.
#include "ui/components/filterbar.h"

#include "ui/components/chip.h"
#include "ui/components/inlineerror.h"

#include "ui/components/card.h"
#include "ui/style/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QStyle>
#include <QVBoxLayout>

namespace leadferry::ui {

namespace {

constexpr int gap = 6;
constexpr int dividerHeight = 20;

int gapAround(const QWidget* item)
{
    return qobject_cast<const Hairline*>(item) ? gap + 2 : gap;
}

} // namespace

ChipRow::ChipRow(QWidget* parent)
    : QWidget(parent), m_more(new Chip(Chip::Kind::Menu, tr("More filters"), this)), m_menu(new QMenu(this))
{
    m_more->setMenu(m_menu);
    m_more->hide();
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ChipRow::addChip(Chip* chip)
{
    insertChip(int(m_items.size()), chip);
}

void ChipRow::insertChip(int index, Chip* chip)
{
    chip->setParent(this);
    m_items.insert(index, chip);
    QWidget* before = index > 0 ? m_items.at(index - 1) : nullptr;
    if (before) {
        QWidget::setTabOrder(before, chip);
    }
    arrange();
}

void ChipRow::removeChip(Chip* chip)
{
    m_items.removeOne(chip);
    chip->hide();
    chip->deleteLater();
    arrange();
}

void ChipRow::addDivider()
{
    auto* line = new Hairline(Qt::Vertical, this);
    line->setFixedHeight(dividerHeight);
    m_items.append(line);
    arrange();
}

void ChipRow::setTrailing(QWidget* widget)
{
    m_trailing = widget;
    widget->setParent(this);
    widget->show();
    arrange();
}

int ChipRow::indexOf(const Chip* chip) const
{
    for (qsizetype index = 0; index < m_items.size(); ++index) {
        if (m_items.at(index) == chip) {
            return int(index);
        }
    }
    return -1;
}

QSize ChipRow::sizeHint() const
{
    int width = 0;
    for (const QWidget* item : m_items) {
        width += item->sizeHint().width() + gapAround(item);
    }
    return {width, m_more->sizeHint().height()};
}

QSize ChipRow::minimumSizeHint() const
{
    return {m_more->sizeHint().width(), m_more->sizeHint().height()};
}

void ChipRow::arrange()
{
    const int trailing = m_trailing && m_trailing->isVisibleTo(this) ? m_trailing->sizeHint().width() + gap : 0;
    const int room = width() - trailing;
    const bool allFit = sizeHint().width() - gap <= room;
    const int limit = allFit ? room : room - m_more->sizeHint().width() - gap;
    QList<Chip*> hidden;
    int x = 0;
    const auto place = [this, &x](QWidget* item, const QSize& size) {
        const QRect box(x, (height() - size.height()) / 2, size.width(), size.height());
        item->setGeometry(QStyle::visualRect(layoutDirection(), rect(), box));
        item->show();
        x += size.width() + gapAround(item);
    };
    for (QWidget* item : std::as_const(m_items)) {
        const bool divider = qobject_cast<Hairline*>(item) != nullptr;
        const QSize size = divider ? QSize(1, dividerHeight) : item->sizeHint();
        x += divider ? 2 : 0;
        if (hidden.isEmpty() && x + size.width() + gapAround(item) <= limit + gap) {
            place(item, size);
            continue;
        }
        item->hide();
        if (auto* chip = qobject_cast<Chip*>(item)) {
            hidden.append(chip);
        }
    }
    m_more->setVisible(!hidden.isEmpty());
    if (!hidden.isEmpty()) {
        place(m_more, m_more->sizeHint());
    }
    fillMenu(hidden);
    if (trailing > 0) {
        const QSize size = m_trailing->sizeHint();
        const QRect box(width() - size.width(), (height() - size.height()) / 2, size.width(), size.height());
        m_trailing->setGeometry(QStyle::visualRect(layoutDirection(), rect(), box));
    }
}

void ChipRow::fillMenu(const QList<Chip*>& hidden)
{
    m_menu->clear();
    for (Chip* chip : hidden) {
        if (chip->kind() == Chip::Kind::Menu && chip->menu()) {
            QAction* entry = m_menu->addMenu(chip->menu());
            entry->setText(chip->text());
            continue;
        }
        QAction* entry = m_menu->addAction(chip->text());
        if (chip->tone()) {
            entry->setIcon(icon(*chip->tone()));
        }
        if (chip->kind() == Chip::Kind::Removable) {
            entry->setIcon(icon(u"close"));
            connect(entry, &QAction::triggered, chip, &Chip::removed);
            continue;
        }
        entry->setCheckable(true);
        entry->setChecked(chip->isChecked());
        connect(entry, &QAction::triggered, chip, &Chip::click);
        connect(chip, &Chip::toggled, entry, &QAction::setChecked);
    }
}

void ChipRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool ChipRow::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) {
        arrange();
    }
    return QWidget::event(event);
}

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent),
      m_field(new SearchField(SearchField::Text::Code)),
      m_chips(new ChipRow),
      m_problem(new InlineError(m_field)),
      m_fieldRow(new QHBoxLayout)
{
    m_fieldRow->setSpacing(8);
    m_fieldRow->addWidget(m_field, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(m_fieldRow);
    column->addWidget(m_problem);
    column->addWidget(m_chips);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FilterBar::addTrailing(QWidget* widget)
{
    m_fieldRow->addWidget(widget);
}

void FilterBar::setProblem(const QString& problem)
{
    if (problem.isEmpty()) {
        m_problem->clear();
    } else {
        m_problem->setProblem(Validity::Wrong, problem);
    }
}

} // namespace leadferry::ui
