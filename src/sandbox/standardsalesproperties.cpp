// SPDX-License-Identifier: GPL-3.0-or-later
// Companies, deals, tickets and leads.
#include "sandbox/standardproperties.h"

namespace leadferry::sandbox {

namespace {

constexpr char priorities[] = "low=Low;medium=Medium;high=High";

constexpr StandardGroup companyGroups[] = {{"companyinformation", "Company information"},
                                           {"analyticsinformation", "Web analytics history"}};
constexpr StandardProperty companyProperties[] = {
    {"name", "Company name", "string", "text", "", Form},
    {"domain", "Company Domain Name", "string", "text", "", Form},
    {"website", "Website URL", "string", "text", "", Form},
    {"description", "Description", "string", "textarea", "", Form},
    {"about_us", "About Us", "string", "textarea", "", Plain},
    {"phone", "Phone Number", "string", "phonenumber", "", Form},
    {"address", "Street Address", "string", "text", "", Form},
    {"address2", "Street Address 2", "string", "text", "", Form},
    {"city", "City", "string", "text", "", Form},
    {"state", "State/Region", "string", "text", "", Form},
    {"zip", "Postal Code", "string", "text", "", Form},
    {"country", "Country/Region", "string", "text", "", Form},
    {"timezone", "Time Zone", "string", "text", "", Plain},
    {"industry", "Industry", "enumeration", "select", "", Form,
     "AUTOMOTIVE=Automotive;BANKING=Banking;COMPUTER_SOFTWARE=Computer Software;CONSTRUCTION=Construction;"
     "EDUCATION_MANAGEMENT=Education Management;FINANCIAL_SERVICES=Financial Services;"
     "HOSPITAL_HEALTH_CARE=Hospital & Health Care;INFORMATION_TECHNOLOGY_AND_SERVICES=Information Technology and "
     "Services;"
     "INSURANCE=Insurance;REAL_ESTATE=Real Estate;RETAIL=Retail;TELECOMMUNICATIONS=Telecommunications"},
    {"numberofemployees", "Number of Employees", "number", "number", "", Form},
    {"annualrevenue", "Annual Revenue", "number", "number", "", Form},
    {"founded_year", "Year Founded", "string", "text", "", Plain},
    {"type", "Type", "enumeration", "select", "", Plain,
     "PROSPECT=Prospect;PARTNER=Partner;RESELLER=Reseller;VENDOR=Vendor;OTHER=Other"},
    {"lifecyclestage", "Lifecycle Stage", "enumeration", "radio", "", Plain,
     "subscriber=Subscriber;lead=Lead;marketingqualifiedlead=Marketing Qualified Lead;"
     "salesqualifiedlead=Sales Qualified "
     "Lead;opportunity=Opportunity;customer=Customer;evangelist=Evangelist;other=Other"},
    {"hs_lead_status", "Lead Status", "enumeration", "radio", "", Plain,
     "NEW=New;OPEN=Open;IN_PROGRESS=In Progress;OPEN_DEAL=Open Deal;UNQUALIFIED=Unqualified;"
     "ATTEMPTED_TO_CONTACT=Attempted to Contact;CONNECTED=Connected;BAD_TIMING=Bad Timing"},
    {"linkedin_company_page", "LinkedIn Company Page", "string", "text", "", Plain},
    {"hs_additional_domains", "Additional Domains", "enumeration", "checkbox", "", ReadOnly | External},
    {"num_associated_contacts", "Number of Associated Contacts", "number", "number", "", ReadOnly},
    {"num_associated_deals", "Number of Associated Deals", "number", "number", "", ReadOnly},
    {"createdate", "Create Date", "datetime", "date", "", ReadOnly},
    {"hs_lastmodifieddate", "Last Modified Date", "datetime", "date", "", ReadOnly},
};

constexpr StandardGroup dealGroups[] = {{"dealinformation", "Deal information"}, {"deal_revenue", "Deal revenue"}};
constexpr StandardProperty dealProperties[] = {
    {"dealname", "Deal Name", "string", "text", "", Plain},
    {"pipeline", "Pipeline", "enumeration", "select", "", External},
    {"dealstage", "Deal Stage", "enumeration", "radio", "", External},
    {"amount", "Amount", "number", "number", "", Plain},
    {"deal_currency_code", "Currency", "enumeration", "select", "", Plain, "EUR=EUR;USD=USD"},
    {"closedate", "Close Date", "datetime", "date", "", Plain},
    {"dealtype", "Deal Type", "enumeration", "radio", "", Plain,
     "newbusiness=New Business;existingbusiness=Existing Business"},
    {"description", "Deal Description", "string", "textarea", "", Plain},
    {"hs_priority", "Priority", "enumeration", "select", "", Plain, priorities},
    {"hs_next_step", "Next step", "string", "text", "", Plain},
    {"closed_lost_reason", "Closed Lost Reason", "string", "textarea", "", Plain},
    {"closed_won_reason", "Closed Won Reason", "string", "textarea", "", Plain},
    {"hs_forecast_probability", "Forecast probability", "number", "number", "deal_revenue", Plain},
    {"hs_manual_forecast_category", "Forecast category", "enumeration", "select", "deal_revenue", Plain,
     "OMIT=Not forecasted;PIPELINE=Pipeline;BEST_CASE=Best case;COMMIT=Commit;CLOSED=Closed won"},
    {"hs_analytics_source", "Original Traffic Source", "enumeration", "select", "", ReadOnly,
     "OFFLINE=Offline Sources"},
    {"amount_in_home_currency", "Amount in company currency", "number", "calculation_equation", "deal_revenue",
     Calculated},
    {"hs_deal_stage_probability", "Deal probability", "number", "number", "deal_revenue", Calculated},
    {"hs_is_closed", "Is Deal Closed?", "bool", "booleancheckbox", "", Calculated},
    {"hs_is_closed_won", "Is Closed Won", "bool", "booleancheckbox", "", Calculated},
    {"days_to_close", "Days to close", "number", "calculation_equation", "", Calculated},
    {"num_associated_contacts", "Number of Associated Contacts", "number", "number", "", ReadOnly},
    {"createdate", "Create Date", "datetime", "date", "", ReadOnly},
    {"hs_createdate", "HubSpot Create Date", "datetime", "date", "", ReadOnly | Hidden},
    {"hs_lastmodifieddate", "Last Modified Date", "datetime", "date", "", ReadOnly},
};

constexpr StandardGroup ticketGroups[] = {{"ticketinformation", "Ticket information"}};
constexpr StandardProperty ticketProperties[] = {
    {"subject", "Ticket name", "string", "text", "", Form},
    {"content", "Ticket description", "string", "textarea", "", Form},
    {"hs_pipeline", "Pipeline", "enumeration", "select", "", External},
    {"hs_pipeline_stage", "Ticket status", "enumeration", "radio", "", External},
    {"hs_ticket_priority", "Priority", "enumeration", "select", "", Form,
     "LOW=Low;MEDIUM=Medium;HIGH=High;URGENT=Urgent"},
    {"hs_ticket_category", "Category", "enumeration", "checkbox", "", Form,
     "PRODUCT_ISSUE=Product Issue;BILLING_ISSUE=Billing Issue;FEATURE_REQUEST=Feature Request;GENERAL_INQUIRY=General "
     "Inquiry"},
    {"source_type", "Source", "enumeration", "select", "", Plain,
     "CHAT=Chat;EMAIL=Email;FORM=Form;PHONE=Phone;BOT=Bot"},
    {"hs_resolution", "Resolution", "string", "textarea", "", Plain},
    {"hs_ticket_id", "Ticket ID", "number", "number", "", Calculated},
    {"hs_conversations_originating_thread_id", "Originating thread", "number", "number", "", ReadOnly | Hidden},
    {"hs_num_associated_companies", "Number of Associated Companies", "number", "number", "", ReadOnly},
    {"closed_date", "Close date", "datetime", "date", "", Plain},
    {"createdate", "Create date", "datetime", "date", "", ReadOnly},
    {"hs_lastmodifieddate", "Last modified date", "datetime", "date", "", ReadOnly},
    {"time_to_close", "Time to close", "number", "number", "", Calculated},
};

constexpr StandardGroup leadGroups[] = {{"leadinformation", "Lead information"}};
constexpr StandardProperty leadProperties[] = {
    {"hs_lead_name", "Lead name", "string", "text", "", Plain},
    {"hs_lead_type", "Lead type", "enumeration", "select", "", Plain,
     "NEW_BUSINESS=New business;RE_ATTEMPTING=Re-attempting;UPSELL=Upsell"},
    {"hs_lead_label", "Lead label", "enumeration", "select", "", Plain, "HOT=Hot;WARM=Warm;COLD=Cold"},
    {"hs_pipeline", "Pipeline", "enumeration", "select", "", External},
    {"hs_pipeline_stage", "Lead stage", "enumeration", "radio", "", External},
    {"hs_lead_disqualification_reason", "Disqualification reason", "string", "text", "", Plain},
    {"hs_lead_disqualification_note", "Disqualification note", "string", "textarea", "", Plain},
    {"hs_primary_contact_id", "Primary contact", "number", "number", "", ReadOnly},
    {"hs_createdate", "Create date", "datetime", "date", "", ReadOnly},
    {"hs_lastmodifieddate", "Last modified date", "datetime", "date", "", ReadOnly},
};

} // namespace

StandardSchema standardCompanyProperties()
{
    return {companyGroups, companyProperties};
}

StandardSchema standardDealProperties()
{
    return {dealGroups, dealProperties};
}

StandardSchema standardTicketProperties()
{
    return {ticketGroups, ticketProperties};
}

StandardSchema standardLeadProperties()
{
    return {leadGroups, leadProperties};
}

} // namespace leadferry::sandbox
