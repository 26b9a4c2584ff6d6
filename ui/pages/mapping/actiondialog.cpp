// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mapping/actiondialog.h"

#include "domain/planningcontext.h"
#include "presentation/mappingedits.h"
#include "presentation/mappingtexts.h"
#include "presentation/texts.h"
#include "ui/components/inlineerror.h"
#include "ui/components/textlabel.h"
#include "ui/pages/connections/formgrid.h"
#include "ui/pages/mapping/conditionrows.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace leadferry::ui {

using domain::CrmObject;
using domain::OnePer;
using domain::WithoutEmail;

ActionDialog::ActionDialog(const domain::Mapping& mapping, int action, const QStringList& paths, QWidget* parent)
    : Dialog(action < mapping.actions.size() ? tr("Edit an action") : tr("Add an action"), Width::Medium, parent),
      m_action(mapping.actions.value(action)),
      m_object(new QComboBox(this)),
      m_withoutEmail(new QComboBox(this)),
      m_onePerConversation(new QCheckBox(tr("While one of the same conversation is open, write to it"), this)),
      m_onlyExisting(new QCheckBox(tr("Only records that are there; create none"), this)),
      m_conditions(new ConditionRows(m_action.onlyIf, paths, this)),
      m_error(new InlineError(m_conditions, this))
{
    const bool isNew = action >= mapping.actions.size();
    auto* form = new FormGrid(this);
    for (const CrmObject object : domain::allCrmObjects() + QList{CrmObject::List}) {
        m_object->addItem(presentation::objectName(object), static_cast<int>(object));
    }
    m_object->setCurrentIndex(m_object->findData(static_cast<int>(m_action.object)));
    m_object->setEnabled(isNew); // its rules write properties of this object
    form->addRow(tr("Writes a"), m_object);
    for (const auto choice : {WithoutEmail::Create, WithoutEmail::Skip, WithoutEmail::Hold}) {
        m_withoutEmail->addItem(presentation::withoutEmailName(choice), static_cast<int>(choice));
    }
    m_withoutEmail->setCurrentIndex(m_withoutEmail->findData(static_cast<int>(m_action.withoutEmail)));
    m_withoutEmail->setAccessibleName(tr("People without an e-mail address"));
    m_onePerConversation->setChecked(m_action.onePer == OnePer::Conversation);
    m_onlyExisting->setChecked(m_action.onlyExisting);
    body()->addWidget(form);
    body()->addWidget(m_withoutEmail);
    body()->addWidget(m_onePerConversation);
    body()->addWidget(m_onlyExisting);
    addLinks(mapping, action);
    body()->addWidget(new TextLabel(tr("Only if"), TextRole::BodyStrong, Ink::Text, this));
    body()->addWidget(m_conditions);
    body()->addWidget(m_error);
    QPushButton* done = setPrimary(isNew ? tr("Add action") : tr("Change action"));
    connect(done, &QPushButton::clicked, this, &ActionDialog::finish);
    connect(m_object, &QComboBox::currentIndexChanged, this, &ActionDialog::showObject);
    connect(m_conditions, &ConditionRows::changed, this, [this] {
        m_error->clear();
        QTimer::singleShot(0, this, &Dialog::fit); // when the rows are laid out
    });
    showObject();
    (isNew ? static_cast<QWidget*>(m_object) : m_conditions)->setFocus();
}

void ActionDialog::addLinks(const domain::Mapping& mapping, int action)
{
    const int earlier = std::min(action, static_cast<int>(mapping.actions.size()));
    if (earlier == 0) {
        return;
    }
    body()->addWidget(new TextLabel(tr("Linked to"), TextRole::BodyStrong, Ink::Text, this));
    auto* column = new QVBoxLayout;
    column->setSpacing(6);
    for (int i = 0; i < earlier; ++i) {
        auto* box = new QCheckBox(presentation::actionTitle(mapping, i), this);
        box->setChecked(m_action.linkTo.contains(mapping.actions.at(i).id));
        column->addWidget(box);
        m_links.append({mapping.actions.at(i).id, box});
    }
    body()->addLayout(column);
}

CrmObject ActionDialog::object() const
{
    return CrmObject(m_object->currentData().toInt());
}

void ActionDialog::showObject()
{
    m_withoutEmail->setVisible(object() == CrmObject::Contact);
    m_onePerConversation->setVisible(domain::canBePerConversation(object()));
    m_onlyExisting->setVisible(domain::mayBeThere(object()));
    QTimer::singleShot(0, this, &Dialog::fit);
}

void ActionDialog::finish()
{
    const auto condition = m_conditions->condition();
    if (!condition) {
        m_error->setProblem(Validity::Wrong, condition.error().message);
        return;
    }
    const QStringList paths = domain::pathsOf(*condition);
    for (const QString& path : paths) {
        const QStringList alternatives = domain::alternativesOf(path);
        for (const QString& alternative : alternatives) {
            if (!domain::isContextPath(alternative)) {
                m_error->setProblem(Validity::Wrong, tr("“%1” is no path of an event").arg(alternative));
                return;
            }
        }
    }
    m_action.object = object();
    m_action.onlyIf = *condition;
    m_action.withoutEmail =
        object() == CrmObject::Contact ? WithoutEmail(m_withoutEmail->currentData().toInt()) : WithoutEmail::Create;
    m_action.onePer = domain::canBePerConversation(object()) && m_onePerConversation->isChecked() ? OnePer::Conversation
                                                                                                  : OnePer::Event;
    m_action.onlyExisting = domain::mayBeThere(object()) && m_onlyExisting->isChecked();
    QStringList links = m_action.linkTo; // the first is the parent: their order stays
    for (const auto& [id, box] : m_links) {
        if (!box->isChecked()) {
            links.removeAll(id);
        } else if (!links.contains(id)) {
            links.append(id);
        }
    }
    m_action.linkTo = links;
    emit chosen(m_action);
    accept();
}

} // namespace leadferry::ui
