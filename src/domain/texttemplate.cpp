// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/texttemplate.h"

#include "base/json.h"
#include "domain/htmltext.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QStringList>

#include <kainjow/mustache.hpp>

#include <exception>
#include <string>

namespace leadferry::domain {

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
        for (const QJsonValue& entry : json) {
            list.push_back(dataOf(entry));
        }
        return list;
    }
    const QString text = base::textOf(value);
    if (text.isEmpty() || (value.isBool() && !value.toBool())) {
        return {mustache::data::type::bool_false};
    }
    return {text.toStdString()};
}

QString refusedTag(const QString& textTemplate)
{
    static const QRegularExpression special(QStringLiteral("\\{\\{\\s*[>=]"));
    if (special.match(textTemplate).hasMatch()) {
        return QStringLiteral("partials ({{>…}}) and changed delimiters ({{=…}}) are not supported");
    }
    static const QRegularExpression unescaped(QStringLiteral("\\{\\{(?:\\{|\\s*&)\\s*([^}]*)\\}\\}"));
    static const QStringList ourOwn{QStringLiteral("transcript.html"), QStringLiteral("summary.html")};
    auto matches = unescaped.globalMatch(textTemplate);
    while (matches.hasNext()) {
        const QString name = matches.next().captured(1).trimmed();
        if (!ourOwn.contains(name)) {
            return QStringLiteral("{{{%1}}} would let a visitor's text act as HTML; write {{%1}}").arg(name);
        }
    }
    return {};
}

} // namespace

QString templateFault(const QString& textTemplate)
{
    const QString refused = refusedTag(textTemplate);
    if (!refused.isEmpty()) {
        return refused;
    }
    // The library may throw on odd tags; what throws is a fault of the template.
    try {
        const mustache::mustache parsed(textTemplate.toStdString());
        return QString::fromStdString(parsed.error_message());
    } catch (const std::exception& error) {
        return QString::fromUtf8(error.what());
    }
}

QString renderTemplate(const QString& textTemplate, const QJsonObject& context, Escaping escaping)
{
    if (!templateFault(textTemplate).isEmpty()) {
        return {};
    }
    try {
        mustache::mustache parsed(textTemplate.toStdString());
        parsed.set_custom_escape([escaping](const std::string& text) {
            return escaping == Escaping::Html ? textToHtml(QString::fromStdString(text)).toStdString() : text;
        });
        const QString rendered = QString::fromStdString(parsed.render(dataOf(context)));
        return parsed.is_valid() ? rendered : QString();
    } catch (const std::exception&) {
        return {};
    }
}

} // namespace leadferry::domain
