// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs of the mapping page, and the files that mappings go to and come from.
#include "presentation/jsonreading.h"
#include "ui/pages/mapping/actiondialog.h"
#include "ui/pages/mapping/dryrundialog.h"
#include "ui/pages/mapping/duplicatedialog.h"
#include "ui/pages/mapping/historydialog.h"
#include "ui/pages/mapping/mappingpage.h"
#include "ui/pages/mapping/newpropertydialog.h"
#include "ui/pages/mapping/presetdialog.h"
#include "ui/pages/mapping/ruletable.h"
#include "ui/pages/mapping/stepdialog.h"
#include "ui/pages/mapping/textdialogs.h"

#include <QFile>
#include <QFileDialog>
#include <QJsonDocument>
#include <QSaveFile>

namespace leadferry::ui {

using presentation::RulePlace;

/// What others save waits as long as it is open: it is about the mapping as it was when it was opened.
void MappingPage::open(Dialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_editor.hold();
    connect(dialog, &QDialog::finished, &m_editor, &presentation::MappingEditor::release);
    dialog->open();
}

void MappingPage::openPasteDialog()
{
    open(new PasteSampleDialog(m_editor, window()));
}

void MappingPage::openStepDialog(RulePlace place, int step)
{
    const auto* rule = presentation::ruleAt(m_rules.mapping(), place);
    if (!rule) {
        return;
    }
    auto* dialog = new StepDialog(*rule, step, m_rules.scene(), window());
    const QString what = step < rule->transforms.size() ? tr("Change step") : tr("Add step");
    connect(dialog, &StepDialog::chosen, this,
            [this, place, what](const domain::FieldRule& changed) { m_rules.setRule(place, changed, what); });
    open(dialog);
}

void MappingPage::openTextDialog(RulePlace place)
{
    const auto* rule = presentation::ruleAt(m_rules.mapping(), place);
    if (!rule) {
        return;
    }
    auto* dialog = new TemplateDialog(*rule, m_rules.scene(), window());
    connect(dialog, &TemplateDialog::chosen, this,
            [this, place](const domain::FieldRule& changed) { m_rules.setRule(place, changed, tr("Edit text")); });
    open(dialog);
}

void MappingPage::openActionDialog(int action)
{
    const bool isNew = action >= m_rules.mapping().actions.size();
    auto* dialog = new ActionDialog(m_rules.mapping(), action, m_sample.paths(), window());
    connect(dialog, &ActionDialog::chosen, this, [this, action, isNew](const domain::Action& changed) {
        auto& draft = m_editor.draft();
        if (!isNew) {
            draft.change(presentation::withAction(m_rules.mapping(), action, changed), tr("Edit action"));
            return;
        }
        draft.change(presentation::withActionAdded(m_rules.mapping(), changed), tr("Add action"));
        m_table->choose({action, -1});
    });
    open(dialog);
}

/// The draft as it stands; without a portal, as for an account that takes everything.
void MappingPage::openDryRun()
{
    const QString text = QString::fromUtf8(QJsonDocument(m_editor.sampleEvent()).toJson(QJsonDocument::Compact));
    QJsonObject arguments{{QStringLiteral("text"), text}};
    if (m_editor.draft().isDirty()) {
        arguments.insert(QStringLiteral("mappings"), m_editor.draft().document());
    }
    if (m_editor.portalName().isEmpty()) {
        arguments.insert(QStringLiteral("offline"), true);
    } else {
        arguments.insert(QStringLiteral("portal"), m_editor.portalName());
    }
    open(new DryRunDialog(m_client, arguments, m_editor.portal(), window()));
}

void MappingPage::openHistory()
{
    auto* dialog = new HistoryDialog(m_client, m_clock, m_editor.draft().mapping(m_editor.type()), window());
    connect(dialog, &HistoryDialog::restoreWanted, this, [this](const domain::Mapping& mapping, const QString& title) {
        m_editor.draft().change(mapping, tr("Restore: %1").arg(title));
    });
    open(dialog);
}

void MappingPage::openPresets()
{
    auto* dialog = new PresetDialog(m_client, m_editor.draft(), m_editor.portal(), window());
    connect(dialog, &PresetDialog::takenOver, this,
            [this](const QString& title, const QStringList& types, const QString& words) {
                m_editor.takePreset(title, types);
                emit done(words);
            });
    open(dialog);
}

void MappingPage::openDuplicate()
{
    open(new DuplicateDialog(m_editor, window()));
}

void MappingPage::openNewProperty(RulePlace place, const QString& path)
{
    PropertyTask task{m_rules.mapping(), place, {}, {}, m_editor.portal()};
    if (const auto* rule = presentation::ruleAt(task.mapping, place)) {
        task.rule = *rule;
    } else {
        task.rule.from = path;
    }
    task.values = m_editor.valuesOf(task.rule);
    auto* dialog = new NewPropertyDialog(m_own, m_addition, task, window());
    m_propertyDialog = dialog;
    connect(dialog, &NewPropertyDialog::made, this,
            [this](const domain::Mapping& mapping, RulePlace at, const QString& what) {
                m_editor.draft().change(mapping, tr("Map to a new property"));
                goTo(at);
                emit done(what);
            });
    open(dialog);
}

void MappingPage::restoreDefault()
{
    if (const auto original = presentation::MappingEditor::builtIn(m_editor.type())) {
        m_editor.draft().change(*original, tr("Restore the default"));
    } else {
        emit failed(tr("There is no default for this event type"), tr("It came from an import. Use its history."));
    }
}

void MappingPage::importFile()
{
    auto* dialog = new QFileDialog(this, tr("Import a mapping"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Mappings (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        QFile file(path);
        const QString fault = file.open(QIODevice::ReadOnly)
                                  ? m_editor.import(file.read(presentation::largestDocument + 1))
                                  : tr("The file cannot be read. Check that you may open it.");
        if (!fault.isEmpty()) {
            emit failed(tr("The mapping was not imported"), fault);
        } else {
            emit done(tr("Imported into the page; save it to use it"));
        }
    });
    dialog->open();
}

void MappingPage::exportFile()
{
    auto* dialog = new QFileDialog(this, tr("Export this mapping"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(m_editor.type() + QStringLiteral(".json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        QSaveFile file(path);
        const QByteArray text = m_editor.exported();
        if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit()) {
            emit done(tr("Exported"));
        } else {
            emit failed(tr("The mapping was not exported"), file.errorString());
        }
    });
    dialog->open();
}

} // namespace leadferry::ui
