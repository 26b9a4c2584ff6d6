// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs of the properties page, the menu of a row, and the files that the own list goes to and comes from.
#include "presentation/propertychangetexts.h"
#include "presentation/propertysummary.h"
#include "presentation/texts.h"
#include "presentation/timetexts.h"
#include "ui/components/textlabel.h"
#include "ui/pages/properties/needlistdialog.h"
#include "ui/pages/properties/ownpropertydialog.h"
#include "ui/pages/properties/propertiespage.h"
#include "ui/pages/properties/propertydetailsdialog.h"
#include "ui/pages/properties/propertytable.h"
#include "ui/style/icons.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace leadferry::ui {

using domain::PropertyNeed;

namespace {

constexpr qint64 largestFile = 16 * 1024 * 1024;

QString nameWords(domain::CrmObject object, const QString& name)
{
    return domain::toString(object) + QLatin1Char('.') + name;
}

NeedLine lineOf(const PropertyNeed& need, Tone tone)
{
    return {tone, presentation::needLabel(need), nameWords(need.wanted.object, need.wanted.name),
            presentation::nextStepInFull(need)};
}

} // namespace

void PropertiesPage::openRepairDialog()
{
    auto* dialog = new NeedListDialog(tr("What exactly is repaired"), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QList<NeedLine> chosen;
    QList<NeedLine> left;
    QList<NeedLine> byHand;
    for (const PropertyNeed& need : m_model.needs()) {
        if (domain::isRepairable(need)) {
            const bool now = m_model.isChosen(need);
            (now ? chosen : left).append(lineOf(need, now ? Tone::Ok : Tone::Skipped));
        } else if (domain::isTrouble(need)) {
            byHand.append(lineOf(need, Tone::Held));
        }
    }
    dialog->addSentence(tr("This is all that Leadferry changes in %1. What records hold stays as it is.", "a portal")
                            .arg(m_inspection.portal()));
    dialog->addSection(tr("Leadferry does this now"), chosen);
    dialog->addSection(tr("Leadferry could do this, it is not selected"), left);
    dialog->addSection(tr("Only you can do this"), byHand);
    const auto summary = presentation::summaryOf(m_inspection.report(), m_model.chosen(), m_inspection.portal());
    if (!summary.repair.isEmpty()) {
        QPushButton* primary = dialog->setPrimary(summary.repair);
        primary->setEnabled(summary.mayRepair);
        connect(primary, &QPushButton::clicked, this, [this, dialog] {
            dialog->accept();
            repair();
        });
    }
    dialog->open();
}

void PropertiesPage::openOutcomesDialog()
{
    using Kind = domain::RepairOutcome::Kind;
    auto* dialog = new NeedListDialog(tr("What became of the repair"), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QList<NeedLine> failed;
    QList<NeedLine> done;
    for (const domain::RepairOutcome& outcome : m_inspection.outcomes()) {
        const PropertyNeed* need = nullptr;
        for (const PropertyNeed& each : m_model.needs()) {
            if (each.wanted.object == outcome.object && each.wanted.name == outcome.name) {
                need = &each;
            }
        }
        const bool refused = outcome.kind == Kind::Failed;
        (refused ? failed : done)
            .append({refused ? Tone::Failed : Tone::Ok, need ? presentation::needLabel(*need) : outcome.name,
                     nameWords(outcome.object, outcome.name), presentation::outcomeWords(outcome)});
    }
    dialog->addSection(tr("Not repaired"), failed);
    dialog->addSection(tr("Repaired"), done);
    dialog->cancelButton()->setText(tr("Close"));
    dialog->open();
}

void PropertiesPage::openChangesDialog()
{
    auto* dialog = new NeedListDialog(tr("What was changed in HubSpot"), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QList<NeedLine> lines;
    for (const domain::PropertyChange& change : m_inspection.report().changes) {
        const bool harmless = change.state == domain::NeedState::Ready && change.rules.isEmpty();
        lines.append(
            {harmless ? Tone::Ok : Tone::Held, change.label.isEmpty() ? change.name : change.label,
             nameWords(change.object, change.name),
             tr("Seen %1: %2", "a time, what was changed")
                 .arg(presentation::timeText(change.seenAtMs, m_clock.nowMs()), presentation::changeWords(change))});
    }
    dialog->addSentence(lines.isEmpty()
                            ? tr("Nothing that Leadferry needs in %1 was changed in the last 30 days.", "a portal")
                                  .arg(m_inspection.portal())
                            : tr("This is what somebody has changed in %1 in the last 30 days, of what Leadferry "
                                 "needs there.",
                                 "a portal")
                                  .arg(m_inspection.portal()));
    dialog->addSection(tr("Last 30 days"), lines);
    dialog->cancelButton()->setText(tr("Close"));
    dialog->open();
}

void PropertiesPage::openDetails(int row)
{
    const PropertyNeed* found = m_model.needAt(row);
    if (found == nullptr) {
        return;
    }
    const PropertyNeed need = *found;
    auto* dialog = new PropertyDetailsDialog(need, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PropertyDetailsDialog::repairWanted, this, [this, need] { m_inspection.repair({need}); });
    connect(dialog, &PropertyDetailsDialog::mappingWanted, this,
            [this, place = presentation::placeOf(need)] { goToMapping(m_model.rowOf(place)); });
    connect(dialog, &PropertyDetailsDialog::copied, this, &Page::done);
    dialog->open();
}

void PropertiesPage::openOwnDialog(const domain::PropertyDefinition* changed)
{
    auto* dialog = new OwnPropertyDialog(m_own, changed, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OwnPropertyDialog::saved, this, &Page::done);
    dialog->open();
}

void PropertiesPage::openMenu(int row, const QPoint& at)
{
    const PropertyNeed* found = m_model.needAt(row);
    if (found == nullptr) {
        return;
    }
    const PropertyNeed need = *found;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString place = presentation::placeOf(need);
    menu->addAction(icon(u"info"), tr("Details"), this, [this, place] { openDetails(m_model.rowOf(place)); });
    if (domain::isRepairable(need)) {
        menu->addAction(icon(u"check"), m_model.isChosen(need) ? tr("Do not repair") : tr("Select for repair"), this,
                        [this, place] { m_model.toggleAt(m_model.rowOf(place)); });
    }
    if (presentation::leadsToMapping(need)) {
        menu->addAction(icon(u"mapping"), tr("Open the mapping"), this,
                        [this, place] { goToMapping(m_model.rowOf(place)); });
    }
    if (presentation::canBeCompleted(need)) {
        menu->addAction(icon(u"play"), tr("Complete earlier records from their events"), this, [this, need] {
            m_completion.complete(m_inspection.portal(), need.wanted.object, need.wanted.name);
        });
    }
    menu->addAction(icon(u"copy"), tr("Copy the internal name"), this, [this, name = need.wanted.name] {
        QApplication::clipboard()->setText(name);
        emit done(tr("Copied"));
    });
    if (m_own.find(need.wanted.object, need.wanted.name) != nullptr) {
        menu->addSeparator();
        menu->addAction(icon(u"edit"), tr("Change your property…"), this, [this, need] {
            if (const auto* own = m_own.find(need.wanted.object, need.wanted.name)) {
                openOwnDialog(own);
            }
        });
        menu->addAction(icon(u"trash"), tr("Take it off your list…"), this, [this, need] { removeOwn(need); });
    } else if (need.state == domain::NeedState::Unmapped) {
        menu->addSeparator();
        menu->addAction(icon(u"check"), tr("HubSpot no longer asks for it"), this,
                        [this, need] { m_own.remove(need.wanted.object, need.wanted.name); });
    }
    menu->popup(at);
}

void PropertiesPage::removeOwn(const PropertyNeed& need)
{
    auto* dialog = new Dialog(tr("Take %1 off your list?", "label of a property").arg(presentation::needLabel(need)),
                              Dialog::Width::Small, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* words = new TextLabel(tr("Leadferry no longer asks portals for it. Where it is in HubSpot already, it stays, "
                                   "with its values."),
                                TextRole::Body, Ink::Text, dialog);
    words->setWordWrap(true);
    dialog->body()->addWidget(words);
    connect(dialog->setDestructive(tr("Take it off")), &QPushButton::clicked, this, [this, need, dialog] {
        m_own.remove(need.wanted.object, need.wanted.name);
        dialog->accept();
    });
    dialog->open();
}

void PropertiesPage::importFile()
{
    auto* dialog = new QFileDialog(this, tr("Import your list"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Properties (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        QFile file(path);
        const bool readable = file.open(QIODevice::ReadOnly) && file.size() <= largestFile;
        const QString fault = readable ? m_own.import(file.readAll()) : tr("The file cannot be read.");
        if (!fault.isEmpty()) {
            emit failed(tr("The list was not imported"), fault);
        }
    });
    dialog->open();
}

void PropertiesPage::exportFile()
{
    auto* dialog = new QFileDialog(this, tr("Export your list"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QStringLiteral("properties.json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        QSaveFile file(path);
        const QByteArray text = m_own.exported();
        if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit()) {
            emit done(tr("Exported"));
        } else {
            emit failed(tr("The list was not exported"), file.errorString());
        }
    });
    dialog->open();
}

} // namespace leadferry::ui
