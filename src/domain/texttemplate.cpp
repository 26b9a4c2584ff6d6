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
        for (const auto& entry : json) {
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

TemplateProblem refusedTag(const QString& textTemplate)
{
    static const QRegularExpression special(QStringLiteral("\\{\\{\\s*[>=]"));
    if (special.match(textTemplate).hasMatch()) {
        return {TemplateProblem::Kind::Unsupported, {}, 0};
    }
    static const QRegularExpression unescaped(QStringLiteral("\\{\\{(?:\\{|\\s*&)\\s*([^}]*)\\}\\}"));
    static const QStringList ourOwn{QStringLiteral("transcript.html"), QStringLiteral("summary.html")};
    auto matches = unescaped.globalMatch(textTemplate);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString name = match.captured(1).trimmed();
        if (!ourOwn.contains(name)) {
            return {TemplateProblem::Kind::Unescaped, name, match.capturedStart() + 1};
        }
    }
    return {};
}

/// The library tells it in words: `Unclosed section "a" at 12`, counted in bytes.
TemplateProblem readMessage(const QString& message, const QByteArray& text)
{
    using Kind = TemplateProblem::Kind;
    static const QRegularExpression place(QStringLiteral(" at (\\d+)$"));
    static const QRegularExpression section(QStringLiteral("\"(.*)\""), QRegularExpression::DotMatchesEverythingOption);
    const qsizetype bytes = place.match(message).captured(1).toLongLong();
    const qsizetype position = QString::fromUtf8(text.left(bytes)).size() + 1;
    const Kind kind = message.startsWith(QLatin1String("Unclosed section"))   ? Kind::OpenSection
                      : message.startsWith(QLatin1String("Unopened section")) ? Kind::NoSuchSection
                                                                              : Kind::OpenTag;
    return {kind, section.match(message).captured(1), position};
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

TemplateProblem templateProblem(const QString& textTemplate)
{
    TemplateProblem refused = refusedTag(textTemplate);
    if (refused.kind != TemplateProblem::Kind::None) {
        return refused;
    }
    const QByteArray text = textTemplate.toUtf8();
    // The library may throw on odd tags ("{{" alone); what throws is a tag that never ends.
    try {
        const mustache::mustache parsed(text.toStdString());
        const QString message = QString::fromStdString(parsed.error_message());
        return message.isEmpty() ? TemplateProblem() : readMessage(message, text);
    } catch (const std::exception&) {
        return {TemplateProblem::Kind::OpenTag, {}, textTemplate.lastIndexOf(QLatin1String("{{")) + 1};
    }
}

FaultText templateFaultText(const QString& textTemplate)
{
    using Kind = TemplateProblem::Kind;
    const TemplateProblem problem = templateProblem(textTemplate);
    const QString position = QString::number(problem.position);
    switch (problem.kind) {
    case Kind::None:
        return {};
    case Kind::Unsupported:
        return saying(QStringLiteral("partials ({{>…}}) and changed delimiters ({{=…}}) are not supported"));
    case Kind::Unescaped:
        return saying(QStringLiteral("{{{%1}}} would let a visitor's text act as HTML; write {{%1}}"), {problem.name});
    case Kind::OpenTag:
        return saying(QStringLiteral("the tag at character %1 has no end; close it with }}"), {position});
    case Kind::OpenSection:
        return saying(QStringLiteral("the section {{#%1}} at character %2 has no end; close it with {{/%1}}"),
                      {problem.name, position});
    case Kind::NoSuchSection:
        return saying(QStringLiteral("{{/%1}} at character %2 ends a section that has no beginning"),
                      {problem.name, position});
    }
    Q_UNREACHABLE();
}

QString templateFault(const QString& textTemplate)
{
    return templateFaultText(textTemplate).english();
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
