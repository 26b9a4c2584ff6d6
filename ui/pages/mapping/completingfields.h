// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that complete what is typed: paths of the sample, and the portal's properties by name, label or description.
#pragma once

#include "presentation/mappingresults.h"

#include <QLineEdit>

class QStandardItemModel;

namespace leadferry::ui {

/// Shows its whole list when it gets the focus by a key or the editor; anything else may be typed as well.
class CompletingField : public QLineEdit
{
    Q_OBJECT
public:
    explicit CompletingField(QWidget* parent = nullptr);

    void showChoices();

signals:
    void chosen(); ///< from the list

protected:
    void keyPressEvent(QKeyEvent* event) override;
    /// `shown` is what the list says, `found` what typing is compared with, `written` what stands in the line then.
    void addChoice(const QString& shown, const QString& found, const QString& written, const QString& hint = {});

private:
    QStandardItemModel* m_choices;
};

class PathField : public CompletingField
{
    Q_OBJECT
public:
    explicit PathField(const QStringList& paths, QWidget* parent = nullptr);
};

class PropertyField : public CompletingField
{
    Q_OBJECT
public:
    PropertyField(const QList<presentation::PropertyChoice>& properties, QWidget* parent = nullptr);

    /// The internal name, also where the label was typed.
    [[nodiscard]] QString property() const;

private:
    QList<presentation::PropertyChoice> m_properties;
};

} // namespace leadferry::ui
