// SPDX-License-Identifier: GPL-3.0-or-later
// The try of a language model: a button to begin and to stop it, and what came of it.
#pragma once

#include "presentation/enrichmentmodel.h"

#include <QWidget>

class QPushButton;

namespace leadferry::ui {

class KeyValueRows;
class StatusBanner;
class TextLabel;

class ModelTrialView : public QWidget
{
    Q_OBJECT
public:
    explicit ModelTrialView(QWidget* parent = nullptr);

    void show(const presentation::EnrichmentModel& model);
    /// What is looked at once a try is over.
    [[nodiscard]] QWidget* outcome() const;

signals:
    void tryWanted();
    void stopWanted();

private:
    void showTrial(const presentation::ModelTrial& trial);

    QPushButton* m_try;
    QPushButton* m_stop;
    TextLabel* m_words;
    StatusBanner* m_outcome;
    KeyValueRows* m_reading;
};

} // namespace leadferry::ui
