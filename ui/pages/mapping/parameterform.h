// SPDX-License-Identifier: GPL-3.0-or-later
// The parameters of one step as a form, made from the catalog of transforms.
#pragma once

#include "domain/transformstep.h"

#include <QJsonObject>
#include <QWidget>

#include <functional>
#include <optional>

class QGridLayout;

namespace leadferry::ui {

class ParameterForm : public QWidget
{
    Q_OBJECT
public:
    explicit ParameterForm(QWidget* parent = nullptr);

    /// `written`: as in the mapping; what is left out there stays empty here.
    void setTransform(const domain::Transform& transform, const QJsonObject& written);
    /// Nothing while something is missing or wrong: fault() says what.
    [[nodiscard]] std::optional<domain::TransformStep> step() const;
    /// "Find: Fill this in."; empty where nothing is wrong.
    [[nodiscard]] QString fault() const;
    void focusFault(); ///< the field that fault() is about
    [[nodiscard]] bool isEmpty() const { return m_fields.isEmpty(); }

signals:
    void changed();

private:
    struct Field
    {
        domain::TransformParameter parameter;
        std::function<QJsonValue()> value; ///< Undefined: left out
        QWidget* widget = nullptr;
    };
    [[nodiscard]] const Field* faultyField() const;
    void addField(const domain::TransformParameter& parameter, const QJsonValue& written);
    QWidget* makeField(const domain::TransformParameter& parameter, const QJsonValue& written);
    QWidget* makeText(const domain::TransformParameter& parameter, const QString& written);
    QWidget* makeTextOrChoice(const domain::TransformParameter& parameter, const QString& written);
    [[nodiscard]] static QString usualWords(const domain::TransformParameter& parameter);
    QWidget* makeNumber(const domain::TransformParameter& parameter, const QJsonValue& written);
    QWidget* makeTruth(const domain::TransformParameter& parameter, const QJsonValue& written);
    QWidget* makeChoice(const domain::TransformParameter& parameter, const QString& written);
    QWidget* makeTemplate(const domain::TransformParameter& parameter, const QString& written);
    QWidget* makeTable(const domain::TransformParameter& parameter, const QJsonObject& written);

    QString m_transform;
    QGridLayout* m_grid;
    QList<Field> m_fields;
};

} // namespace leadferry::ui
