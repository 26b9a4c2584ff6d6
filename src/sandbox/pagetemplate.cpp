// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/pagetemplate.h"

#include <QFile>
#include <QJsonArray>

#include <kainjow/mustache.hpp>

#include <exception>
#include <string>

namespace leadferry::sandbox {

namespace {

namespace mustache = kainjow::mustache;

mustache::data dataOf(const QJsonValue& value)
{
    if (value.isObject()) {
        mustache::data object(mustache::data::type::object);
        const QJsonObject json = value.toObject();
        for (auto it = json.begin(); it != json.end(); ++it) {
            object.set(it.key().toStdString(), dataOf(it.value()));
        }
        return object;
    }
    if (value.isArray()) {
        mustache::data list(mustache::data::type::list);
        const QJsonArray json = value.toArray();
        for (const auto& entry : json) {
            list.push_back(dataOf(entry));
        }
        return list;
    }
    if (value.isBool()) {
        return {value.toBool() ? mustache::data::type::bool_true : mustache::data::type::bool_false};
    }
    const QString text = value.isDouble() ? QString::number(value.toInteger()) : value.toString();
    return text.isEmpty() ? mustache::data(mustache::data::type::bool_false) : mustache::data(text.toStdString());
}

std::string escaped(const std::string& text)
{
    return QString::fromStdString(text)
        .toHtmlEscaped()
        .replace(QLatin1Char('\''), QLatin1String("&#39;"))
        .toStdString();
}

} // namespace

QString filledPage(const QString& name, const QJsonObject& data)
{
    const QString page = builtInPage(name);
    if (page.isEmpty()) {
        return {};
    }
    try {
        mustache::mustache parsed(page.toStdString());
        parsed.set_custom_escape(escaped);
        return QString::fromStdString(parsed.render(dataOf(data)));
    } catch (const std::exception& error) { // the library throws on odd tags: a fault of the template
        qWarning("%s: %s", qPrintable(name), error.what());
        return {};
    }
}

QString builtInPage(const QString& name)
{
    QFile file(QStringLiteral(":/leadferry/pages/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace leadferry::sandbox
