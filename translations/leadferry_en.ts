<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AlertTexts</name>
    <message numerus="yes">
        <source>%n deliveries failed</source>
        <translation>
            <numerusform>%n delivery failed</numerusform>
            <numerusform>%n deliveries failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries to %1 failed</source>
        <translation>
            <numerusform>%n delivery to %1 failed</numerusform>
            <numerusform>%n deliveries to %1 failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries are held</source>
        <translation>
            <numerusform>%n delivery is held</numerusform>
            <numerusform>%n deliveries are held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries to %1 are held</source>
        <translation>
            <numerusform>%n delivery to %1 is held</numerusform>
            <numerusform>%n deliveries to %1 are held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries wait for a portal</source>
        <translation>
            <numerusform>%n delivery waits for a portal</numerusform>
            <numerusform>%n deliveries wait for a portal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visitors want a human</source>
        <translation>
            <numerusform>%n visitor wants a human</numerusform>
            <numerusform>%n visitors want a human</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events with a high score</source>
        <translation>
            <numerusform>%n event with a high score</numerusform>
            <numerusform>%n events with a high score</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new leads</source>
        <translation>
            <numerusform>%n new lead</numerusform>
            <numerusform>%n new leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new events</source>
        <translation>
            <numerusform>%n new event</numerusform>
            <numerusform>%n new events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things need you</source>
        <translation>
            <numerusform>%n thing needs you</numerusform>
            <numerusform>%n things need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agent replies do not reach the bot (%1)</source>
        <translation>
            <numerusform>%n agent reply does not reach the bot (%1)</numerusform>
            <numerusform>%n agent replies do not reach the bot (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Amounts</name>
    <message numerus="yes">
        <source>%n deliveries</source>
        <translation>
            <numerusform>%n delivery</numerusform>
            <numerusform>%n deliveries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliverySheet</name>
    <message numerus="yes">
        <source>the first %n</source>
        <comment>deliveries</comment>
        <translation>
            <numerusform>the first one</numerusform>
            <numerusform>the first %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries</source>
        <translation>
            <numerusform>%n delivery</numerusform>
            <numerusform>%n deliveries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EngineTexts</name>
    <message numerus="yes">
        <source>%n events accepted</source>
        <translation>
            <numerusform>%n event accepted</numerusform>
            <numerusform>%n events accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events of the file could not be read</source>
        <translation>
            <numerusform>%n event of the file could not be read</numerusform>
            <numerusform>%n events of the file could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This PC’s clock is %n minutes ahead</source>
        <translation>
            <numerusform>This PC’s clock is %n minute ahead</numerusform>
            <numerusform>This PC’s clock is %n minutes ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This PC’s clock is %n minutes behind</source>
        <translation>
            <numerusform>This PC’s clock is %n minute behind</numerusform>
            <numerusform>This PC’s clock is %n minutes behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events wait for a portal</source>
        <translation>
            <numerusform>%n event waits for a portal</numerusform>
            <numerusform>%n events wait for a portal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnrichmentTexts</name>
    <message numerus="yes">
        <source>%n conversations today</source>
        <translation>
            <numerusform>%n conversation today</numerusform>
            <numerusform>%n conversations today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MappingRepairs</name>
    <message numerus="yes">
        <source>Add %n options</source>
        <translation>
            <numerusform>Add %n option</numerusform>
            <numerusform>Add %n options</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Mappings</name>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OperationTexts</name>
    <message numerus="yes">
        <source>shared its call with %n others</source>
        <translation>
            <numerusform>shared its call with %n other</numerusform>
            <numerusform>shared its call with %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields filled</source>
        <translation>
            <numerusform>%n field filled</numerusform>
            <numerusform>%n fields filled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewTexts</name>
    <message numerus="yes">
        <source>%n deliveries failed.</source>
        <translation>
            <numerusform>%n delivery failed.</numerusform>
            <numerusform>%n deliveries failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries need a decision from you.</source>
        <translation>
            <numerusform>%n delivery needs a decision from you.</numerusform>
            <numerusform>%n deliveries need a decision from you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is lost: they wait here until the %n causes below are repaired.</source>
        <translation>
            <numerusform>Nothing is lost: they wait here until the cause below is repaired.</numerusform>
            <numerusform>Nothing is lost: they wait here until the %n causes below are repaired.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n</source>
        <comment>deliveries</comment>
        <translation>
            <numerusform>Show it</numerusform>
            <numerusform>Show the %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agent replies do not reach the bot (%1).</source>
        <translation>
            <numerusform>%n agent reply does not reach the bot (%1).</numerusform>
            <numerusform>%n agent replies do not reach the bot (%1).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PresetTexts</name>
    <message numerus="yes">
        <source>%n rule(s) change</source>
        <translation>
            <numerusform>%n rule changes</numerusform>
            <numerusform>%n rules change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) change</source>
        <translation>
            <numerusform>%n action changes</numerusform>
            <numerusform>%n actions change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewTexts</name>
    <message numerus="yes">
        <source>%n record(s) would be created</source>
        <translation>
            <numerusform>%n record would be created</numerusform>
            <numerusform>%n records would be created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) would be changed</source>
        <translation>
            <numerusform>%n record would be changed</numerusform>
            <numerusform>%n records would be changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) would be held</source>
        <translation>
            <numerusform>%n record would be held</numerusform>
            <numerusform>%n records would be held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delivering it takes %n call(s) to HubSpot.</source>
        <translation>
            <numerusform>Delivering it takes %n call to HubSpot.</numerusform>
            <numerusform>Delivering it takes %n calls to HubSpot.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProofTexts</name>
    <message numerus="yes">
        <source>People in HubSpot have changed %n of them since, which is no fault.</source>
        <comment>values</comment>
        <translation>
            <numerusform>Somebody in HubSpot has changed %n value since, which is no fault.</numerusform>
            <numerusform>People in HubSpot have changed %n values since, which is no fault.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records were read back.</source>
        <translation>
            <numerusform>%n record was read back.</numerusform>
            <numerusform>%n records were read back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were sent again. The next proof shows whether they are there.</source>
        <comment>differences</comment>
        <translation>
            <numerusform>%n was sent again. The next proof shows whether it is there.</numerusform>
            <numerusform>%n were sent again. The next proof shows whether they are there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n deliveries are in HubSpot as the bots said</source>
        <comment>proved at 03:00</comment>
        <translation>
            <numerusform>%1: %n delivery is in HubSpot as the bot said</numerusform>
            <numerusform>%1: %n deliveries are in HubSpot as the bots said</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places on lists were not read back: that takes more calls to HubSpot than a proof makes.</source>
        <translation>
            <numerusform>%n place on lists was not read back: that takes more calls to HubSpot than a proof makes.</numerusform>
            <numerusform>%n places on lists were not read back: that takes more calls to HubSpot than a proof makes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Properties</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>a few words, and the rest</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries are held until it is repaired</source>
        <translation>
            <numerusform>%n delivery is held until it is repaired</numerusform>
            <numerusform>%n deliveries are held until it is repaired</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PropertyChanges</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <comment>changes</comment>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PropertyForms</name>
    <message numerus="yes">
        <source>At most %n characters</source>
        <translation>
            <numerusform>At most %n character</numerusform>
            <numerusform>At most %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PropertyWords</name>
    <message numerus="yes">
        <source>Create %n</source>
        <comment>button</comment>
        <translation>
            <numerusform>Create %n</numerusform>
            <numerusform>Create %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repair %n</source>
        <comment>button</comment>
        <translation>
            <numerusform>Repair %n</numerusform>
            <numerusform>Repair %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 properties need a repair in HubSpot.</source>
        <translation>
            <numerusform>%n of %1 properties needs a repair in HubSpot.</numerusform>
            <numerusform>%n of %1 properties need a repair in HubSpot.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 properties and names need a repair.</source>
        <translation>
            <numerusform>%n of %1 properties and names needs a repair.</numerusform>
            <numerusform>%n of %1 properties and names need a repair.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leadferry can do %n of them. Select below which.</source>
        <translation>
            <numerusform>Leadferry can do %n of them. Select it below.</numerusform>
            <numerusform>Leadferry can do %n of them. Select below which.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leadferry can do %n of them now: %1. Nothing else in HubSpot is changed.</source>
        <translation>
            <numerusform>Leadferry can do %n of them now: %1. Nothing else in HubSpot is changed.</numerusform>
            <numerusform>Leadferry can do %n of them now: %1. Nothing else in HubSpot is changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are selected: %1. Nothing else in HubSpot is changed.</source>
        <translation>
            <numerusform>%n is selected: %1. Nothing else in HubSpot is changed.</numerusform>
            <numerusform>%n are selected: %1. Nothing else in HubSpot is changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>labels of properties</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more can be created: %1. Everything works without them.</source>
        <translation>
            <numerusform>%n more can be created: %1. Everything works without it.</numerusform>
            <numerusform>%n more can be created: %1. Everything works without them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>create %n</source>
        <comment>properties</comment>
        <translation>
            <numerusform>create %n</numerusform>
            <numerusform>create %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restore %n</source>
        <comment>properties</comment>
        <translation>
            <numerusform>restore %n</numerusform>
            <numerusform>restore %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %n options</source>
        <translation>
            <numerusform>add %n option</numerusform>
            <numerusform>add %n options</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has room for %2 more own properties, and %n are selected. Select fewer, or remove some in HubSpot that nobody uses.</source>
        <comment>portal</comment>
        <translation>
            <numerusform>%1 has room for %2 more own properties, and %n is selected. Remove some in HubSpot that nobody uses.</numerusform>
            <numerusform>%1 has room for %2 more own properties, and %n are selected. Select fewer, or remove some in HubSpot that nobody uses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has room for %2 more own properties of this kind of record: %3. %n are selected. Select fewer, or remove some in HubSpot that nobody uses.</source>
        <comment>portal, number, object type</comment>
        <translation>
            <numerusform>%1 has room for %2 more own properties of this kind of record: %3. %n is selected. Remove some in HubSpot that nobody uses.</numerusform>
            <numerusform>%1 has room for %2 more own properties of this kind of record: %3. %n are selected. Select fewer, or remove some in HubSpot that nobody uses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>HubSpot did not tell about %n of %1 properties.</source>
        <translation>
            <numerusform>HubSpot did not tell about %n of %1 properties.</numerusform>
            <numerusform>HubSpot did not tell about %n of %1 properties.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n properties are ready.</source>
        <translation>
            <numerusform>The only property that is needed is ready.</numerusform>
            <numerusform>All %n properties are ready.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repaired in %1</source>
        <comment>properties, portal</comment>
        <translation>
            <numerusform>%n repaired in %1</numerusform>
            <numerusform>%n repaired in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already</source>
        <comment>properties</comment>
        <translation>
            <numerusform>%n was there already</numerusform>
            <numerusform>%n were there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>HubSpot does not let Leadferry do %n of them.</source>
        <comment>repairs</comment>
        <translation>
            <numerusform>HubSpot does not let Leadferry do %n of them.</numerusform>
            <numerusform>HubSpot does not let Leadferry do %n of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 could not be repaired.</source>
        <translation>
            <numerusform>%n of %1 could not be repaired.</numerusform>
            <numerusform>%n of %1 could not be repaired.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepairTexts</name>
    <message numerus="yes">
        <source>All %n tries are used up. What is missing was not written, so retrying is safe.</source>
        <translation>
            <numerusform>The only try is used up. What is missing was not written, so retrying is safe.</numerusform>
            <numerusform>All %n tries are used up. What is missing was not written, so retrying is safe.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplyTexts</name>
    <message numerus="yes">
        <source>%n file(s) attached</source>
        <translation>
            <numerusform>%n file attached</numerusform>
            <numerusform>%n files attached</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetryTexts</name>
    <message numerus="yes">
        <source>Retry %n deliveries?</source>
        <translation>
            <numerusform>Retry one delivery?</numerusform>
            <numerusform>Retry %n deliveries?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %n</source>
        <comment>deliveries</comment>
        <translation>
            <numerusform>Retry %n</numerusform>
            <numerusform>Retry %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were given up; they go out as well.</source>
        <translation>
            <numerusform>One of them was given up; it goes out as well.</numerusform>
            <numerusform>%n of them were given up; they go out as well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry all %n shown</source>
        <translation>
            <numerusform>Retry the one shown</numerusform>
            <numerusform>Retry all %n shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n deliveries again?</source>
        <translation>
            <numerusform>Write %n delivery again?</numerusform>
            <numerusform>Write %n deliveries again?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n again</source>
        <comment>deliveries</comment>
        <translation>
            <numerusform>Write %n again</numerusform>
            <numerusform>Write %n again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetupCopyTexts</name>
    <message numerus="yes">
        <source>%n chatbots and sources lead to %1 now</source>
        <comment>portal</comment>
        <translation>
            <numerusform>%n chatbot or source leads to %1 now</numerusform>
            <numerusform>%n chatbots and sources lead to %1 now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Transforms</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <comment>of a table</comment>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ValueRules</name>
    <message numerus="yes">
        <source>at least %n characters</source>
        <comment>what a property takes</comment>
        <translation>
            <numerusform>at least %n character</numerusform>
            <numerusform>at least %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n characters</source>
        <comment>what a property takes</comment>
        <translation>
            <numerusform>at most %n character</numerusform>
            <numerusform>at most %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n decimal places</source>
        <comment>what a property takes</comment>
        <translation>
            <numerusform>at most %n decimal place</numerusform>
            <numerusform>at most %n decimal places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n characters</source>
        <comment>what a property takes</comment>
        <translation>
            <numerusform>%1 to %n character</numerusform>
            <numerusform>%1 to %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::DoctorModel</name>
    <message numerus="yes">
        <source>%n things do not work</source>
        <translation>
            <numerusform>%n thing does not work</numerusform>
            <numerusform>%n things do not work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything works; look at %n things</source>
        <translation>
            <numerusform>Everything works; look at %n thing</numerusform>
            <numerusform>Everything works; look at %n things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::MappingEditor</name>
    <message numerus="yes">
        <source>%n event types saved</source>
        <translation>
            <numerusform>%n event type saved</numerusform>
            <numerusform>%n event types saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting deliveries go by it.</source>
        <translation>
            <numerusform>%n waiting delivery goes by it.</numerusform>
            <numerusform>%n waiting deliveries go by it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n event types</source>
        <translation>
            <numerusform>Save %n event type</numerusform>
            <numerusform>Save %n event types</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::MappingTypesModel</name>
    <message numerus="yes">
        <source>%n thing(s) to mend</source>
        <translation>
            <numerusform>%n thing to mend</numerusform>
            <numerusform>%n things to mend</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::OverviewModel</name>
    <message numerus="yes">
        <source>%n deliveries start again</source>
        <translation>
            <numerusform>%n delivery starts again</numerusform>
            <numerusform>%n deliveries start again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies are sent to the bot again</source>
        <translation>
            <numerusform>%n reply is sent to the bot again</numerusform>
            <numerusform>%n replies are sent to the bot again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::OwnProperties</name>
    <message numerus="yes">
        <source>%n properties are on your list now</source>
        <translation>
            <numerusform>%n property is on your list now</numerusform>
            <numerusform>%n properties are on your list now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::PortalAddition</name>
    <message numerus="yes">
        <source>%1 did not become an option of %2</source>
        <comment>options, label of a list</comment>
        <translation>
            <numerusform>%1 did not become an option of %2</numerusform>
            <numerusform>%1 did not become options of %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 can be chosen in %2 now</source>
        <comment>options, label of a list</comment>
        <translation>
            <numerusform>%1 can be chosen in %2 now</numerusform>
            <numerusform>%1 can be chosen in %2 now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::PresetModel</name>
    <message numerus="yes">
        <source>“%1” is in use: %n event type(s) changed</source>
        <comment>a preset</comment>
        <translation>
            <numerusform>“%1” is in use: %n event type changed</numerusform>
            <numerusform>“%1” is in use: %n event types changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting deliveries go by it.</source>
        <translation>
            <numerusform>%n waiting delivery goes by it.</numerusform>
            <numerusform>%n waiting deliveries go by it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::ProofModel</name>
    <message numerus="yes">
        <source>%n are sent again</source>
        <comment>differences</comment>
        <translation>
            <numerusform>%n is sent again</numerusform>
            <numerusform>%n are sent again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::PropertiesModel</name>
    <message numerus="yes">
        <source>%n properties</source>
        <translation>
            <numerusform>%n property</numerusform>
            <numerusform>%n properties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 properties</source>
        <translation>
            <numerusform>%n of %1 properties</numerusform>
            <numerusform>%n of %1 properties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected for repair</source>
        <translation>
            <numerusform>%n selected for repair</numerusform>
            <numerusform>%n selected for repair</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n needed, %1 to repair</source>
        <translation>
            <numerusform>%n needed, %1 to repair</numerusform>
            <numerusform>%n needed, %1 to repair</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n needed, all ready; %1 more can be created</source>
        <translation>
            <numerusform>%n needed, ready; %1 more can be created</numerusform>
            <numerusform>%n needed, all ready; %1 more can be created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n needed, all ready</source>
        <translation>
            <numerusform>%n needed, ready</numerusform>
            <numerusform>%n needed, all ready</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::PropertyInspection</name>
    <message numerus="yes">
        <source>%n deliveries go out now</source>
        <translation>
            <numerusform>%n delivery goes out now</numerusform>
            <numerusform>%n deliveries go out now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::RecordCompletion</name>
    <message numerus="yes">
        <source>%n records are completed now</source>
        <translation>
            <numerusform>%n record is completed now</numerusform>
            <numerusform>%n records are completed now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::RetryProgress</name>
    <message numerus="yes">
        <source>%n started</source>
        <comment>deliveries</comment>
        <translation>
            <numerusform>%n started</numerusform>
            <numerusform>%n started</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n started</source>
        <comment>deliveries</comment>
        <translation>
            <numerusform>%1 of %n started</numerusform>
            <numerusform>%1 of %n started</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n</source>
        <comment>a state, then how many</comment>
        <translation>
            <numerusform>%1: %n</numerusform>
            <numerusform>%1: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n deliveries</source>
        <translation>
            <numerusform>Stopped after %n delivery</numerusform>
            <numerusform>Stopped after %n deliveries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries started again</source>
        <translation>
            <numerusform>%n delivery started again</numerusform>
            <numerusform>%n deliveries started again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On their way: %n</source>
        <comment>deliveries</comment>
        <translation>
            <numerusform>On their way: %n</numerusform>
            <numerusform>On their way: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::RoutesModel</name>
    <message numerus="yes">
        <source>%n events wait for a portal</source>
        <translation>
            <numerusform>%n event waits for a portal</numerusform>
            <numerusform>%n events wait for a portal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries go to %1</source>
        <comment>portal</comment>
        <translation>
            <numerusform>%n delivery goes to %1</numerusform>
            <numerusform>%n deliveries go to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 goes to %2 from now on, and so do the %n events that waited</source>
        <comment>chatbot, portal</comment>
        <translation>
            <numerusform>%1 goes to %2 from now on, and so does the %n event that waited</numerusform>
            <numerusform>%1 goes to %2 from now on, and so do the %n events that waited</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::SampleModel</name>
    <message numerus="yes">
        <source>%n entries</source>
        <comment>of a list</comment>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::SourcesModel</name>
    <message numerus="yes">
        <source>%1 is live; %n deliveries that were held go out now</source>
        <translation>
            <numerusform>%1 is live; %n delivery that was held goes out now</numerusform>
            <numerusform>%1 is live; %n deliveries that were held go out now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests refused: wrong signature, last %1</source>
        <translation>
            <numerusform>%n request refused: wrong signature, last %1</numerusform>
            <numerusform>%n requests refused: wrong signature, last %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::TestLeadModel</name>
    <message numerus="yes">
        <source>%1 of %n fields are as they were sent</source>
        <translation>
            <numerusform>%1 of %n field is as it was sent</numerusform>
            <numerusform>%1 of %n fields are as they were sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records of the test lead are still in HubSpot</source>
        <translation>
            <numerusform>%n record of the test lead is still in HubSpot</numerusform>
            <numerusform>%n records of the test lead are still in HubSpot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records of the test lead are gone from HubSpot</source>
        <translation>
            <numerusform>%n record of the test lead is gone from HubSpot</numerusform>
            <numerusform>%n records of the test lead are gone from HubSpot</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::ValueMapping</name>
    <message numerus="yes">
        <source>The mapping is saved, %n deliveries start again</source>
        <translation>
            <numerusform>The mapping is saved, %n delivery starts again</numerusform>
            <numerusform>The mapping is saved, %n deliveries start again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::ui::CauseRow</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %n</source>
        <comment>deliveries</comment>
        <translation>
            <numerusform>Retry</numerusform>
            <numerusform>Retry %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::ui::ChoosePortalDialog</name>
    <message numerus="yes">
        <source>Choose the portal for %n deliveries</source>
        <translation>
            <numerusform>Choose the portal for %n delivery</numerusform>
            <numerusform>Choose the portal for %n deliveries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::ui::DeliveriesPage</name>
    <message numerus="yes">
        <source>%n deliveries moved to %1</source>
        <comment>portal</comment>
        <translation>
            <numerusform>%n delivery moved to %1</numerusform>
            <numerusform>%n deliveries moved to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::ui::DeliveriesStart</name>
    <message numerus="yes">
        <source>%n portals are connected. Leadferry is running.</source>
        <translation>
            <numerusform>%n portal is connected. Leadferry is running.</numerusform>
            <numerusform>%n portals are connected. Leadferry is running.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::ui::DeliveryActions</name>
    <message numerus="yes">
        <source>%n deliveries start again</source>
        <translation>
            <numerusform>%n delivery starts again</numerusform>
            <numerusform>%n deliveries start again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries given up. What is in HubSpot stays.</source>
        <translation>
            <numerusform>%n delivery given up. What is in HubSpot stays.</numerusform>
            <numerusform>%n deliveries given up. What is in HubSpot stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n IDs copied</source>
        <translation>
            <numerusform>%n ID copied</numerusform>
            <numerusform>%n IDs copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry &amp;all %n shown…</source>
        <translation>
            <numerusform>Retry the one &amp;shown…</numerusform>
            <numerusform>Retry &amp;all %n shown…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::ui::DeliveryExport</name>
    <message numerus="yes">
        <source>%n deliveries exported to %1</source>
        <translation>
            <numerusform>%n delivery exported to %1</numerusform>
            <numerusform>%n deliveries exported to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Laying out the pages of %n deliveries…</source>
        <translation>
            <numerusform>Laying out the pages of %n delivery…</numerusform>
            <numerusform>Laying out the pages of %n deliveries…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::ui::DeliveryFilterBar</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::ui::DeliveryList</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %n</source>
        <translation>
            <numerusform>Retry %n</numerusform>
            <numerusform>Retry %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::ui::GoLiveDialog</name>
    <message numerus="yes">
        <source>Deliver the %n held</source>
        <translation>
            <numerusform>Deliver the %n held</numerusform>
            <numerusform>Deliver the %n held</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::ui::HistoryDialog</name>
    <message numerus="yes">
        <source>%n difference(s) to what you see on the page</source>
        <translation>
            <numerusform>%n difference to what you see on the page</numerusform>
            <numerusform>%n differences to what you see on the page</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n portals</source>
        <translation>
            <numerusform>%n portal</numerusform>
            <numerusform>%n portals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deliveries, %n need you</source>
        <translation>
            <numerusform>Deliveries, %n needs you</numerusform>
            <numerusform>Deliveries, %n need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connections, %n to reconnect</source>
        <translation>
            <numerusform>Connections, %n to reconnect</numerusform>
            <numerusform>Connections, %n to reconnect</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::ui::MapValueDialog</name>
    <message numerus="yes">
        <source>Also retry %n others that are held for it</source>
        <translation>
            <numerusform>Also retry %n other that is held for it</numerusform>
            <numerusform>Also retry %n others that are held for it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::ui::MoveDialog</name>
    <message numerus="yes">
        <source>Move %n deliveries to another portal</source>
        <translation>
            <numerusform>Move %n delivery to another portal</numerusform>
            <numerusform>Move %n deliveries to another portal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n</source>
        <translation>
            <numerusform>Move %n</numerusform>
            <numerusform>Move %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::ui::OverviewPage</name>
    <message numerus="yes">
        <source>%n deliveries</source>
        <translation>
            <numerusform>%n delivery</numerusform>
            <numerusform>%n deliveries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n causes</source>
        <translation>
            <numerusform>%n cause</numerusform>
            <numerusform>%n causes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::ui::OwnPropertyDialog</name>
    <message numerus="yes">
        <source>Add %n to your list</source>
        <comment>properties</comment>
        <translation>
            <numerusform>Add %n to your list</numerusform>
            <numerusform>Add %n to your list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n properties are on your list</source>
        <translation>
            <numerusform>%n property is on your list</numerusform>
            <numerusform>%n properties are on your list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::ui::PayloadViewer</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::ui::PresetDialog</name>
    <message numerus="yes">
        <source>%1 does not have %n of them. Create them in HubSpot, else these fields are held there.</source>
        <comment>a portal</comment>
        <translation>
            <numerusform>%1 does not have %n of them. Create it in HubSpot, else this field is held there.</numerusform>
            <numerusform>%1 does not have %n of them. Create them in HubSpot, else these fields are held there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::ui::ProofDialog</name>
    <message numerus="yes">
        <source>These are the first %n.</source>
        <translation>
            <numerusform>This is the first one.</numerusform>
            <numerusform>These are the first %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n again</source>
        <comment>differences</comment>
        <translation>
            <numerusform>Send %n again</numerusform>
            <numerusform>Send %n again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::ui::PropertiesPage</name>
    <message numerus="yes">
        <source>%n deliveries are still held for %1</source>
        <translation>
            <numerusform>%n delivery is still held for %1</numerusform>
            <numerusform>%n deliveries are still held for %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries are still held for %1 properties</source>
        <translation>
            <numerusform>%n delivery is still held for %1 properties</numerusform>
            <numerusform>%n deliveries are still held for %1 properties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n records went out before this was there</source>
        <translation>
            <numerusform>Up to %n record went out before this was there</numerusform>
            <numerusform>Up to %n records went out before this was there</numerusform>
        </translation>
    </message>
</context>
</TS>
