// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/standardproperties.h"

namespace leadferry::sandbox {

namespace {

constexpr char lifecycleStages[] = "subscriber=Subscriber;lead=Lead;marketingqualifiedlead=Marketing Qualified Lead;"
                                   "salesqualifiedlead=Sales Qualified "
                                   "Lead;opportunity=Opportunity;customer=Customer;evangelist=Evangelist;other=Other";
constexpr char trafficSources[] =
    "ORGANIC_SEARCH=Organic Search;PAID_SEARCH=Paid Search;EMAIL_MARKETING=Email Marketing;SOCIAL_MEDIA=Organic Social;"
    "REFERRALS=Referrals;OTHER_CAMPAIGNS=Other Campaigns;DIRECT_TRAFFIC=Direct Traffic;OFFLINE=Offline Sources;"
    "PAID_SOCIAL=Paid Social;AI_REFERRALS=AI Referrals";

constexpr StandardGroup contactGroups[] = {
    {"contactinformation", "Contact information"},          {"emailinformation", "Email information"},
    {"analyticsinformation", "Web analytics history"},      {"conversioninformation", "Conversion information"},
    {"socialmediainformation", "Social media information"}, {"sales_properties", "Sales properties"},
};

constexpr StandardProperty contactProperties[] = {
    {"email", "Email", "string", "text", "", Form},
    {"hs_additional_emails", "Additional email addresses", "enumeration", "checkbox", "", External},
    {"firstname", "First Name", "string", "text", "", Form},
    {"lastname", "Last Name", "string", "text", "", Form},
    {"salutation", "Salutation", "string", "text", "", Form},
    {"phone", "Phone Number", "string", "phonenumber", "", Form},
    {"mobilephone", "Mobile Phone Number", "string", "phonenumber", "", Form},
    {"fax", "Fax Number", "string", "phonenumber", "", Form},
    {"hs_whatsapp_phone_number", "WhatsApp Phone Number", "string", "phonenumber", "", Plain},
    {"company", "Company Name", "string", "text", "", Form},
    {"jobtitle", "Job Title", "string", "text", "", Form},
    {"job_function", "Job function", "string", "text", "", Form},
    {"seniority", "Seniority", "string", "text", "", Form},
    {"industry", "Industry", "string", "text", "", Form},
    {"address", "Street Address", "string", "text", "", Form},
    {"city", "City", "string", "text", "", Form},
    {"state", "State/Region", "string", "text", "", Form},
    {"zip", "Postal Code", "string", "text", "", Form},
    {"country", "Country/Region", "string", "text", "", Form},
    {"website", "Website URL", "string", "text", "", Form},
    {"message", "Message", "string", "textarea", "", Form},
    {"date_of_birth", "Date of birth", "string", "text", "", Form},
    {"gender", "Gender", "string", "text", "", Form},
    {"annualrevenue", "Annual Revenue", "string", "text", "", Form},
    {"numemployees", "Number of Employees", "enumeration", "select", "", Form,
     "1-5=1-5;5-25=5-25;25-50=25-50;50-100=50-100;100-500=100-500;500-1000=500-1000;1000+=1000+"},
    {"hs_language", "Preferred language", "enumeration", "select", "", Form,
     "cs=Czech;da=Danish;de=German;en=English;en-gb=English - United Kingdom;en-us=English - United States;es=Spanish;"
     "fi=Finnish;fr=French;it=Italian;ja=Japanese;nl=Dutch;no=Norwegian;pl=Polish;pt=Portuguese;pt-br=Portuguese - "
     "Brazil;"
     "ru=Russian;sv=Swedish;tr=Turkish;uk=Ukrainian;zh=Chinese;zh-cn=Chinese - China"},
    {"hs_timezone", "Time Zone", "string", "text", "", Plain},
    {"lifecyclestage", "Lifecycle Stage", "enumeration", "radio", "", Form, lifecycleStages},
    {"hs_lead_status", "Lead Status", "enumeration", "radio", "sales_properties", Plain,
     "NEW=New;OPEN=Open;IN_PROGRESS=In Progress;OPEN_DEAL=Open Deal;UNQUALIFIED=Unqualified;"
     "ATTEMPTED_TO_CONTACT=Attempted to Contact;CONNECTED=Connected;BAD_TIMING=Bad Timing"},
    {"hs_buying_role", "Buying Role", "enumeration", "checkbox", "sales_properties", Plain,
     "BLOCKER=Blocker;BUDGET_HOLDER=Budget Holder;CHAMPION=Champion;DECISION_MAKER=Decision Maker;END_USER=End User;"
     "EXECUTIVE_SPONSOR=Executive Sponsor;INFLUENCER=Influencer;LEGAL_AND_COMPLIANCE=Legal & Compliance;OTHER=Other"},
    {"hs_legal_basis", "Legal basis for processing contact's data", "enumeration", "checkbox", "", Plain,
     "Legitimate interest – prospect/lead=Legitimate interest – prospect/lead;"
     "Legitimate interest – existing customer=Legitimate interest – existing customer;"
     "Legitimate interest - other=Legitimate interest - other;Performance of a contract=Performance of a contract;"
     "Freely given consent from contact=Freely given consent from contact;Not applicable=Not applicable"},
    {"hs_marketable_status", "Marketing contact status", "enumeration", "select", "", ReadOnly,
     "true=Marketing contact;false=Non-marketing contact"},
    {"hs_email_optout", "Unsubscribed from all email", "bool", "booleancheckbox", "emailinformation", ReadOnly},
    {"hs_email_domain", "Email Domain", "string", "text", "emailinformation", Calculated},
    {"hs_email_bounce", "Marketing emails bounced", "number", "number", "emailinformation", ReadOnly},
    {"hs_analytics_source", "Original Traffic Source", "enumeration", "select", "analyticsinformation", ReadOnly,
     trafficSources},
    {"hs_analytics_source_data_1", "Original Traffic Source Drill-Down 1", "string", "text", "analyticsinformation",
     ReadOnly},
    {"hs_analytics_source_data_2", "Original Traffic Source Drill-Down 2", "string", "text", "analyticsinformation",
     ReadOnly},
    {"hs_latest_source", "Latest Traffic Source", "enumeration", "select", "analyticsinformation", ReadOnly,
     trafficSources},
    {"hs_analytics_first_url", "First Page Seen", "string", "text", "analyticsinformation", ReadOnly},
    {"hs_analytics_last_url", "Last Page Seen", "string", "text", "analyticsinformation", ReadOnly},
    {"hs_analytics_num_page_views", "Number of Pageviews", "number", "number", "analyticsinformation", ReadOnly},
    {"recent_conversion_date", "Recent Conversion Date", "datetime", "date", "conversioninformation", ReadOnly},
    {"first_conversion_date", "First Conversion Date", "datetime", "date", "conversioninformation", ReadOnly},
    {"num_conversion_events", "Number of Form Submissions", "number", "number", "conversioninformation", ReadOnly},
    {"hs_linkedin_url", "LinkedIn URL", "string", "text", "socialmediainformation", Plain},
    {"twitterhandle", "Twitter Username", "string", "text", "socialmediainformation", Form},
    {"hs_searchable_calculated_phone_number", "Calculated Phone Number without country code", "string", "text", "",
     Calculated},
    {"hs_searchable_calculated_mobile_number", "Calculated Mobile Number without country code", "string", "text", "",
     Calculated},
    {"hs_full_name_or_email", "Full name or email", "string", "text", "", Calculated},
    {"hs_lead_source", "Lead source", "string", "text", "", Plain},
    {"notes_last_contacted", "Last Contacted", "datetime", "date", "", ReadOnly},
    {"notes_last_updated", "Last Activity Date", "datetime", "date", "", ReadOnly},
    {"num_associated_deals", "Number of Associated Deals", "number", "number", "", ReadOnly},
    {"num_notes", "Number of Sales Activities", "number", "number", "", ReadOnly},
    {"associatedcompanyid", "Primary Associated Company ID", "number", "number", "", ReadOnly | External},
    {"createdate", "Create Date", "datetime", "date", "", ReadOnly},
    {"lastmodifieddate", "Last Modified Date", "datetime", "date", "", ReadOnly},
    {"closedate", "Close Date", "datetime", "date", "", Plain},
    {"hs_lifecyclestage_lead_date", "Date entered Lead", "datetime", "date", "", ReadOnly},
};

} // namespace

StandardSchema standardContactProperties()
{
    return {contactGroups, contactProperties};
}

} // namespace leadferry::sandbox
