// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mapping/stepdialog.h"

#include "domain/fieldvalue.h"
#include "domain/transformcatalog.h"
#include "presentation/mappingtexts.h"
#include "presentation/transformhelp.h"
#include "presentation/transformtexts.h"
#include "ui/components/filterbar.h"
#include "ui/components/inlineerror.h"
#include "ui/components/textlabel.h"
#include "ui/pages/mapping/parameterform.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace leadferry::ui {

namespace {

constexpr int listWidth = 208;
constexpr int listHeight = 320;

} // namespace

StepDialog::StepDialog(const domain::FieldRule& rule, int step, const presentation::MappingScene& scene,
                       QWidget* parent)
    : Dialog(step < rule.transforms.size() ? tr("Change a step") : tr("Add a step"), Width::Large, parent),
      m_rule(rule),
      m_step(step),
      m_scene(scene),
      m_search(new SearchField(SearchField::Text::Words, this)),
      m_list(new QListWidget(this)),
      m_what(new TextLabel({}, TextRole::Body, Ink::Secondary, this)),
      m_form(new ParameterForm(this)),
      m_error(new InlineError(m_form, this)),
      m_result(new TextLabel({}, TextRole::Body, Ink::Text, this))
{
    auto* row = new QHBoxLayout;
    row->setSpacing(20);
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    m_search->setPlaceholderText(tr("Find a step"));
    m_search->setAccessibleName(tr("Find a step"));
    m_list->setAccessibleName(tr("Steps"));
    m_list->setFixedHeight(listHeight);
    for (QWidget* widget : {static_cast<QWidget*>(m_search), static_cast<QWidget*>(m_list)}) {
        widget->setFixedWidth(listWidth);
        left->addWidget(widget);
    }
    row->addLayout(left);
    auto* right = new QVBoxLayout;
    right->setSpacing(12);
    for (TextLabel* label : {m_what, m_result}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    right->addWidget(m_what);
    right->addWidget(m_form);
    right->addWidget(m_error);
    right->addWidget(m_result);
    right->addStretch();
    row->addLayout(right, 1);
    body()->addLayout(row);
    QPushButton* done = setPrimary(step < rule.transforms.size() ? tr("Change step") : tr("Add step"));
    connect(done, &QPushButton::clicked, this, &StepDialog::finish);
    connect(m_search, &QLineEdit::textChanged, this, &StepDialog::search);
    connect(static_cast<SearchField*>(m_search), &SearchField::leftDown, this, [this] { m_list->setFocus(); });
    connect(m_list, &QListWidget::currentRowChanged, this, &StepDialog::showTransform);
    connect(m_form, &ParameterForm::changed, this, &StepDialog::showResult);
    fillList();
    m_search->setFocus();
}

void StepDialog::fillList()
{
    const QString now =
        m_step < m_rule.transforms.size() ? QString(m_rule.transforms.at(m_step).transform().name) : QString();
    for (const domain::Transform& transform : domain::transformCatalog()) {
        auto* item = new QListWidgetItem(presentation::transformName(transform.name), m_list);
        item->setData(Qt::UserRole, QString(transform.name));
        item->setToolTip(presentation::transformHelp(transform.name));
        if (transform.name == now) {
            m_list->setCurrentItem(item);
        }
    }
    if (now.isEmpty()) {
        m_list->setCurrentRow(0);
    }
}

void StepDialog::search(const QString& text)
{
    QListWidgetItem* first = nullptr;
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem* item = m_list->item(i);
        const bool found = item->text().contains(text, Qt::CaseInsensitive) ||
                           item->data(Qt::UserRole).toString().contains(text, Qt::CaseInsensitive) ||
                           item->toolTip().contains(text, Qt::CaseInsensitive);
        item->setHidden(!found);
        first = found && !first ? item : first;
    }
    if (first && m_list->currentItem() && m_list->currentItem()->isHidden()) {
        m_list->setCurrentItem(first);
    }
}

void StepDialog::showTransform()
{
    if (!m_list->currentItem()) {
        return;
    }
    const domain::Transform* transform = domain::findTransform(m_list->currentItem()->data(Qt::UserRole).toString());
    QJsonObject written;
    if (m_step < m_rule.transforms.size() && m_rule.transforms.at(m_step).transform().name == transform->name) {
        written = m_rule.transforms.at(m_step).toJson().toObject();
    }
    m_what->setText(presentation::transformHelp(transform->name));
    m_form->setTransform(*transform, written);
    m_error->clear();
    QTimer::singleShot(0, this, &Dialog::fit); // when the new fields are laid out
}

void StepDialog::showResult()
{
    const auto step = m_form->step();
    domain::FieldRule rule = m_rule;
    rule.transforms = rule.transforms.mid(0, m_step);
    const auto before = domain::explain(rule, m_scene.event).constLast().values.join(QStringLiteral(", "));
    if (!step) {
        m_result->setText(tr("“%1” comes in.").arg(presentation::shownValue(before)));
        return;
    }
    m_error->clear();
    rule.transforms.append(*step);
    const auto after = domain::explain(rule, m_scene.event).constLast().values.join(QStringLiteral(", "));
    m_result->setText(
        after.isEmpty()
            ? tr("“%1” gives nothing: the field would be left out.").arg(presentation::shownValue(before))
            : tr("“%1” becomes “%2”.").arg(presentation::shownValue(before), presentation::shownValue(after)));
}

void StepDialog::finish()
{
    const auto step = m_form->step();
    if (!step) {
        m_error->setProblem(Validity::Wrong, m_form->fault());
        m_form->focusFault();
        QTimer::singleShot(0, this, &Dialog::fit);
        return;
    }
    if (m_step < m_rule.transforms.size()) {
        m_rule.transforms[m_step] = *step;
    } else {
        m_rule.transforms.append(*step);
    }
    emit chosen(m_rule);
    accept();
}

} // namespace leadferry::ui
