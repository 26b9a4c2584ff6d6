// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/texttemplate.h"

#include "base/json.h"
#include "domain/htmltext.h"

#include <QCache>
#include <QJsonArray>
#include <QRegularExpression>
#include <QStringList>

#include <kainjow/mustache.hpp>

#include <exception>
#include <map>
#include <optional>
#include <string>
#include <vector>

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

/// Finds a template's names in JSON and makes ready only what it names: a context holds whole conversations.
class JsonContext : public mustache::basic_context<std::string>
{
public:
    explicit JsonContext(const QJsonObject& root) : m_root(root) {}

    void push(const mustache::data* data) override { m_sections.push_back(data); }
    void pop() override { m_sections.pop_back(); }

    [[nodiscard]] const mustache::data* get(const std::string& name) const override
    {
        if (name == ".") {
            return m_sections.empty() ? nullptr : m_sections.back();
        }
        for (auto section = m_sections.rbegin(); section != m_sections.rend(); ++section) {
            if (const mustache::data* found = inside(*section, name)) {
                return found;
            }
        }
        return atRoot(name);
    }
    [[nodiscard]] const mustache::data* get_partial(const std::string& /*name*/) const override { return nullptr; }

private:
    static const mustache::data* inside(const mustache::data* data, const std::string& name)
    {
        std::size_t from = 0;
        while (data != nullptr && from != std::string::npos) {
            const std::size_t end = name.find('.', from);
            data = data->get(name.substr(from, end == std::string::npos ? end : end - from));
            from = end == std::string::npos ? end : end + 1;
        }
        return data;
    }

    const mustache::data* atRoot(const std::string& name) const
    {
        const auto known = m_known.find(name);
        if (known != m_known.end()) {
            return known->second ? &*known->second : nullptr;
        }
        const QJsonValue value = base::valueAt(m_root, QString::fromStdString(name));
        auto& entry = m_known[name];
        if (!value.isUndefined()) {
            entry = dataOf(value);
        }
        return entry ? &*entry : nullptr;
    }

    const QJsonObject& m_root;
    std::vector<const mustache::data*> m_sections;
    mutable std::map<std::string, std::optional<mustache::data>> m_known; // a map: what it holds stays where it is
};

/// What the library writes into.
struct TextStream
{
    std::string text;
    TextStream& operator<<(const std::string& piece)
    {
        text += piece;
        return *this;
    }
};

std::string escapedHtml(const std::string& text)
{
    const bool plain = text.find_first_of("&<>\"'\r\n") == std::string::npos;
    return plain ? text : textToHtml(QString::fromStdString(text)).toStdString();
}

std::string unescaped(const std::string& text)
{
    return text;
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

/// The template ready to use, null for a faulty one. The few templates of the mappings in use are rendered for every
/// event, so they are kept; of one thread, for rendering changes them.
mustache::mustache* parsedTemplate(const QString& textTemplate)
{
    constexpr qsizetype mostKept = 200;
    thread_local QCache<QString, mustache::mustache> kept(mostKept);
    mustache::mustache* parsed = kept.object(textTemplate);
    if (parsed == nullptr && templateFault(textTemplate).isEmpty()) {
        parsed = new mustache::mustache(textTemplate.toStdString());
        kept.insert(textTemplate, parsed);
    }
    return parsed;
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
    mustache::mustache* parsed = parsedTemplate(textTemplate);
    if (parsed == nullptr) {
        return {};
    }
    try {
        parsed->set_custom_escape(escaping == Escaping::Html ? escapedHtml : unescaped);
        JsonContext names(context);
        TextStream rendered;
        parsed->render(names, rendered);
        return parsed->is_valid() ? QString::fromStdString(rendered.text) : QString();
    } catch (const std::exception&) {
        return {};
    }
}

} // namespace leadferry::domain
