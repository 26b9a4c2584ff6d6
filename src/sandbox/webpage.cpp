// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/webpage.h"

#include "sandbox/pagetemplate.h"
#include "sandbox/text.h"

namespace leadferry::sandbox {

namespace {

struct Entry
{
    PageSection section;
    const char* label;
    const char* path;
};

constexpr Entry entries[] = {
    {PageSection::Overview, "Overview", "/"},         {PageSection::Records, "Records", "/records/contacts"},
    {PageSection::Requests, "Requests", "/requests"}, {PageSection::Report, "Report", "/report"},
    {PageSection::Settings, "Settings", "/settings"},
};

ApiAnswer framed(int status, PageSection section, const QString& title, const QString& content)
{
    QJsonArray navigation;
    for (const Entry& entry : entries) {
        navigation.append(QJsonObject{{text("label"), text(entry.label)},
                                      {text("path"), text(entry.path)},
                                      {text("current"), entry.section == section}});
    }
    const QString whole = filledPage(text("sandbox-frame.html"), {{text("title"), title},
                                                                  {text("style"), builtInPage(text("sandbox.css"))},
                                                                  {text("navigation"), navigation},
                                                                  {text("content"), content}});
    if (whole.isEmpty() || content.isEmpty()) {
        return ApiAnswer::html(500, "<p>The pages are not built into this program: link leadferry_resources.</p>");
    }
    return ApiAnswer::html(status, whole.toUtf8());
}

} // namespace

ApiAnswer page(PageSection section, const QString& title, const QString& templateName, const QJsonObject& data)
{
    return framed(200, section, title, filledPage(templateName, data));
}

ApiAnswer messagePage(int status, const QString& title, const QString& message)
{
    return framed(status, PageSection::None, title,
                  filledPage(text("sandbox-message.html"), {{text("heading"), title}, {text("message"), message}}));
}

} // namespace leadferry::sandbox
