// SPDX-License-Identifier: GPL-3.0-or-later
// The made-up people, companies and conversations of a filled practice account, as data. To add one: a row in the .cpp.
#pragma once

#include <span>

namespace leadferry::sandbox {

struct SampleCompany
{
    const char* name;
    const char* domain; ///< below example.com
    const char* city;
    const char* phone; ///< from the ranges that the authorities keep free for fiction
};

/// What somebody came to the chat for.
struct SampleTopic
{
    const char* subject;
    const char* question;
    const char* answer;
    const char* furtherQuestion;
    int worth; ///< of a deal about it, in whole units of the account's currency
};

std::span<const char* const> sampleFirstNames();
std::span<const char* const> sampleLastNames();
std::span<const char* const> sampleJobTitles();
std::span<const SampleCompany> sampleCompanies();
std::span<const SampleTopic> sampleTopics();

} // namespace leadferry::sandbox
