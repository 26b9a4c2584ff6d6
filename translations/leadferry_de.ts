<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>EngineTexts</name>
    <message>
        <source>Leadferry is already running with this data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on in the other window, or quit it and start again here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk is there, has free space and may be written, then start again. (%1)</source>
        <comment>the system&apos;s own words</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local port cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program may use it. Quit that program or choose another port, then start again. (%1)</source>
        <comment>the system&apos;s own words</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leadferry could not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n events accepted</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events of the file could not be read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1. The first one is in line %2: %3</source>
        <comment>events accepted, line number, reason</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>After “state:” one or more of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After “since:” today, yesterday, a span such as 24h or 7d, or a date such as 2026-11-01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A closing quotation mark is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1:” is not known. Use state:, type:, portal:, bot: or since:.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something must follow “%1:”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1:” can be given once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OperationTexts</name>
    <message>
        <source>Contact created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deal created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deal updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deal saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer got lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in HubSpot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>shared its call with %n others</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>source, size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to write for this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n fields filled</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepairTexts</name>
    <message>
        <source>Leadferry may not write contacts in this portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leadferry may not write companies in this portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leadferry may not write deals in this portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leadferry may not write tickets in this portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leadferry may not write notes in this portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leadferry may not write tasks in this portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot refused the contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot refused the company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot refused the deal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot refused the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot refused the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot refused the task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost: the event is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already in HubSpot: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot has no property “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this field is missing. Create the property in HubSpot, then retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot has no option “%1” in “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this field is missing. Add the option in HubSpot, then retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot did not take “%1” for “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this field is missing. HubSpot’s reason is under “Show request and answer”. Mend it there, then retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has withdrawn access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost. What waits goes out after you reconnect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything else goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grant the missing permission: connect the portal again, then retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The permission “%1” was not granted. Connect the portal again with it, then retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may or may not be in HubSpot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer got lost and HubSpot could not be asked again. Look in HubSpot: retry if it is missing, give it up if it is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot’s reason is under “Show request and answer”. Mend it there, then retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event with this ID came before, with other content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both are kept. Retry to deliver this one too, or give it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This delivery waits for your decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot gave no usable answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n tries are used up. What is missing was not written, so retrying is safe.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Leadferry tries again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leadferry tries again by itself at %1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot asks us to slow down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot could not take it just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the next try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry all with this cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a portal…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in HubSpot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking whether HubSpot has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer got lost on the way. Leadferry looks before it sends again, so nothing is doubled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No portal is connected for this chatbot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event is kept. It goes out after you connect a portal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot did not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the internet connection of this PC, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot does not accept these credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy them from HubSpot again. They may have been renewed or withdrawn there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A permission is missing in HubSpot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the permissions that are listed here to your HubSpot app or key, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in the request is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been removed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It exists already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk has free space and that the data folder can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leadferry could not do this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Waiting</source>
        <comment>state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <comment>state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <comment>state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <comment>state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <comment>state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <comment>state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No portal</source>
        <comment>state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <comment>state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newer value kept</source>
        <comment>state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not called yet</source>
        <comment>connection</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <comment>connection</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying again</source>
        <comment>connection</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access withdrawn</source>
        <comment>connection</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <comment>engine</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <comment>engine</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <comment>engine</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>engine</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not running</source>
        <comment>engine</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead captured</source>
        <comment>event type</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalation requested</source>
        <comment>event type</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buying intent</source>
        <comment>event type</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation ended</source>
        <comment>event type</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <comment>event type</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session started</source>
        <comment>event type</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carousel clicked</source>
        <comment>event type</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating given</source>
        <comment>event type</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contact</source>
        <comment>not first in a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>company</source>
        <comment>not first in a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deal</source>
        <comment>not first in a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ticket</source>
        <comment>not first in a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <comment>not first in a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>task</source>
        <comment>not first in a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>spoken for an empty cell</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeTexts</name>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>short weekday, time of day: Mon 15:20</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>long date, time of day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>an amount of time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>an amount of time</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::ConnectModel</name>
    <message>
        <source>Another portal has this name. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the client ID from your HubSpot app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks cut off. Copy the whole client ID from HubSpot again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the client secret from your HubSpot app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks cut off. Copy the whole client secret from HubSpot again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the service key from HubSpot: Development, Keys, Service keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks cut off. Copy the whole service key from HubSpot again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready to sign in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking HubSpot whether it knows this key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to HubSpot in your browser, choose the account and agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot agreed. Fetching the access…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the account and preparing it for Leadferry…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. What you typed is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody agreed in the browser in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, sign in to HubSpot in the window that opens, and agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot does not know this app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the client ID and the client secret from your HubSpot app again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot does not accept this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the service key from HubSpot again. It may have been renewed or removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::ConnectionsModel</name>
    <message>
        <source>Portal %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own HubSpot app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EU</source>
        <comment>where the account&apos;s data lives</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last call %1</source>
        <comment>relative time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer since %1</source>
        <comment>time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The light turns green after the first call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries wait and go out by themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries wait until you reconnect</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::DeliveryDetailModel</name>
    <message>
        <source>Event received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapped, version %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::DeliveryLogModel</name>
    <message>
        <source>Open</source>
        <comment>a record in HubSpot</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state, cause</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event ID</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>leadferry::ui::Chip</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, press Delete to remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>leadferry::ui::ChipRow</name>
    <message>
        <source>More filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>leadferry::ui::ConnectDialog</name>
    <message>
        <source>Connect a portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnect %1</source>
        <comment>portal</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is called in the log. Left empty: the account’s number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in this PC’s keychain, never in files or logs. It is used only to talk to HubSpot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to HubSpot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best for most. Your browser opens, you choose the account and agree. Uses your own HubSpot app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a service key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quickest for a single account. A super admin makes the key in HubSpot under Development, Keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. Copy these into your HubSpot app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redirect URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add these too, in case its port is in use: %1</source>
        <comment>URLs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Copy these out of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. Make a service key with these permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Paste it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the browser again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries for it go out from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left: %1</source>
        <comment>minutes and seconds</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>leadferry::ui::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect a portal…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading connections…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A portal is one HubSpot account. The light is green only after a real call to HubSpot succeeded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No portal is connected yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A portal is one HubSpot account. Connect it once; from then on events go there by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to HubSpot in your browser, or paste a service key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a portal…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events that come in meanwhile are kept. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is disconnected</source>
        <comment>portal</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>leadferry::ui::ConversationView</name>
    <message>
        <source>Visitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event carries no messages.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>leadferry::ui::CopyField</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>leadferry::ui::DeliveriesPage</name>
    <message>
        <source>Deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;new deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export what is shown…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what is shown into a CSV or JSON file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the columns of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches this filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select deliveries that are held, failed or waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading deliveries…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The newest %1 of %2 are shown. Narrow the filter to see older ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::ui::DeliveriesStart</name>
    <message>
        <source>No deliveries yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As soon as your chatbot reports something, it appears here and goes on to HubSpot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until then events are kept and nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a portal…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point your chatbot at this PC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put files into the watched folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON or CSV files that are put there are delivered, then moved to “done”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send events from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON that your chatbot exported: one event, a list, or one per line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leadferry is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is connected. Leadferry is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n portals are connected. Leadferry is running.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::ui::DeliveryActions</name>
    <message>
        <source>&amp;Show detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Give up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open in HubSpot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries start again</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries given up. What is in HubSpot stays.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n IDs copied</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::ui::DeliveryDetailPane</name>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came in %1 · %2 · %3</source>
        <comment>time, bot, event id</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came in %1 · %2 → %3 · %4</source>
        <comment>time, bot, portal, event id</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in HubSpot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show request and answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>leadferry::ui::DeliveryExport</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deliveries</source>
        <comment>file name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting: %1 written</source>
        <comment>number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries exported to %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Export stopped. No file was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>leadferry::ui::DeliveryFilterBar</name>
    <message>
        <source>Search, or filter with state:held, portal:&quot;Law firm&quot;, since:today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of the deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <comment>filter chip: every delivery</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you</source>
        <comment>filter chip</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>filter chip</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since %1</source>
        <comment>a date or span as typed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <comment>filter chip</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <comment>filter chip</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portal</source>
        <comment>filter chip</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bot</source>
        <comment>filter chip</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to choose yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>leadferry::ui::DeliveryTable</name>
    <message>
        <source>Deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>leadferry::ui::Dialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>leadferry::ui::DisconnectDialog</name>
    <message>
        <source>Disconnect %1?</source>
        <comment>portal</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leadferry gives its access back to HubSpot and forgets the keys on this PC. New events for this portal wait until a portal is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in HubSpot stays as it is. The log on this PC stays too.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>leadferry::ui::ExchangeDialog</name>
    <message>
        <source>%1: request and answer</source>
        <comment>Try 1</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>leadferry::ui::FieldsView</name>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (held, not sent)</source>
        <comment>value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mapping writes anything for this event.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>leadferry::ui::KeyValueRows</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>leadferry::ui::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Send events from a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Leadferry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the detail of the delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the detail, then the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next and previous delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the record in HubSpot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the event ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search and filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show new deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the log again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the menu bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Leadferry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carries what chatbots learn into HubSpot, exactly once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listens on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leadferry (demo)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n portals</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No portal yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Deliveries, %n need you</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connections, %n to reconnect</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Send events from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events (*.json *.jsonl *.ndjson)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is larger than 64 MB. Put it into the watched folder instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Choose another file.</source>
        <comment>the system&apos;s reason</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>leadferry::ui::PayloadText</name>
    <message>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>leadferry::ui::PayloadViewer</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::ui::PortalRow</name>
    <message>
        <source>Reconnect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reconnect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disconnect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More actions for %1</source>
        <comment>portal</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>leadferry::ui::SearchField</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>leadferry::ui::SecretField</name>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>leadferry::ui::Sidebar</name>
    <message>
        <source>Navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>leadferry::ui::SidebarList</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>leadferry::ui::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>leadferry::ui::Toast</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
