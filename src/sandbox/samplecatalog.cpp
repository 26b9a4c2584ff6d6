// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/samplecatalog.h"

namespace leadferry::sandbox {

namespace {

constexpr const char* firstNames[] = {
    "Ada",   "Amir",   "Anouk", "Ben",   "Carla",   "Chidi",  "Clara", "Daniel", "Elena", "Emil",
    "Farah", "Felix",  "Greta", "Hanna", "Ibrahim", "Ines",   "Jakub", "Jana",   "Kofi",  "Lars",
    "Leila", "Luca",   "Malin", "Marek", "Mina",    "Nadia",  "Noah",  "Olga",   "Paul",  "Priya",
    "Rosa",  "Samuel", "Sofia", "Tariq", "Thea",    "Viktor", "Wanda", "Yara",   "Yusuf", "Zoe",
};

constexpr const char* lastNames[] = {
    "Abel",    "Bauer",  "Becker", "Brandt", "Castell",  "Diallo", "Eriksen",  "Fischer", "Garcia", "Haas",
    "Hoffman", "Ivanov", "Jansen", "Keller", "Kowalski", "Lange",  "Lindgren", "Marino",  "Mehta",  "Moreau",
    "Nilsen",  "Novak",  "Okafor", "Peters", "Quist",    "Rahimi", "Richter",  "Romero",  "Sato",   "Schuster",
    "Silva",   "Sommer", "Tanaka", "Vogel",  "Weiss",    "Wolff",  "Yilmaz",   "Zeller",  "Zimmer", "Ziegler",
};

constexpr const char* jobTitles[] = {
    "Owner",      "Office manager", "Head of purchasing",     "Workshop manager", "Project manager",
    "Consultant", "Buyer",          "Assistant to the board",
};

constexpr SampleCompany companies[] = {
    {"Abendrot Bicycles", "abendrot.example.com", "Berlin", "+49 30 23125 101"},
    {"Brightwater Law", "brightwater.example.com", "London", "+44 20 7946 0112"},
    {"Cedar & Son Garden Centre", "cedar.example.com", "Leeds", "+44 113 496 0123"},
    {"Driftwood Boat Hire", "driftwood.example.com", "Hamburg", "+49 40 66969 104"},
    {"Elmwood Dental Practice", "elmwood.example.com", "Seattle", "+1 206 555 0105"},
    {"Fernhill Farm Shop", "fernhill.example.com", "Cardiff", "+44 29 2018 0126"},
    {"Gable Roofing", "gable.example.com", "Cologne", "+49 221 4710 107"},
    {"Harbour Light Hotel", "harbourlight.example.com", "Edinburgh", "+44 131 496 0138"},
    {"Ironbridge Gym", "ironbridge.example.com", "Munich", "+49 89 99998 109"},
    {"Juniper Catering", "juniper.example.com", "Austin", "+1 512 555 0110"},
    {"Kestrel Travel", "kestrel.example.com", "Frankfurt", "+49 69 90009 111"},
    {"Larkfield Music School", "larkfield.example.com", "Boston", "+1 617 555 0112"},
};

constexpr SampleTopic topics[] = {
    {"Electric bikes for a small fleet", "Do you also have electric bikes for companies?",
     "Yes, from five bikes on we put together an offer with service. May I ask how many you need?",
     "Eight, if possible before May.", 14400},
    {"Appointment for a first consultation", "I need advice about a rental contract. How soon could I come?",
     "The next free appointment is on Thursday at 10:30. Shall a colleague call you about it?",
     "Thursday is fine, please call before noon.", 350},
    {"Delivery is late", "My order was to arrive on Monday and is still not here.",
     "I am sorry about that. The parcel left our warehouse on Friday; I am handing this to a colleague who can trace "
     "it.",
     "Thank you. I have to know by tomorrow.", 0},
    {"Weekend rental for ten people", "What would a boat for ten people cost over a weekend?",
     "A boat for ten is 890 for Friday to Sunday, fuel included. Shall I reserve one for you?",
     "Not yet, first send me the offer by mail.", 890},
    {"Invoice has a wrong address", "The invoice has our old address on it. Can you correct that?",
     "Of course. For that I need a colleague from accounting; they will send you a corrected one.",
     "Good, the new address is in our last mail.", 0},
    {"Roof inspection after the storm", "The storm took some tiles off our roof. Do you come and look at it?",
     "Yes. An inspection is 180 and is taken off if we do the repair. Which day suits you?",
     "Any day this week, it is raining in.", 2600},
    {"Catering for a summer party", "We are planning a party for 60 people in July. Do you do vegetarian buffets?",
     "We do, most of our buffets are. For 60 people we would come with three of us.",
     "Sounds good, what would that be per person?", 2280},
    {"Membership cannot be paused", "I cannot find where to pause my membership in the app.",
     "That is under Profile, Contract. It takes effect on the first of the next month.",
     "There is no such entry for me. Can a person look at it?", 0},
};

} // namespace

std::span<const char* const> sampleFirstNames()
{
    return firstNames;
}

std::span<const char* const> sampleLastNames()
{
    return lastNames;
}

std::span<const char* const> sampleJobTitles()
{
    return jobTitles;
}

std::span<const SampleCompany> sampleCompanies()
{
    return companies;
}

std::span<const SampleTopic> sampleTopics()
{
    return topics;
}

} // namespace leadferry::sandbox
