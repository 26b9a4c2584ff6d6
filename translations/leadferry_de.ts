<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AlertTexts</name>
    <message>
        <source>Leadferry cannot store anything</source>
        <translation>Leadferry kann nichts speichern</translation>
    </message>
    <message>
        <source>The local port is not open</source>
        <translation>Der lokale Port ist nicht offen</translation>
    </message>
    <message>
        <source>The watched folder cannot be used</source>
        <translation>Der überwachte Ordner ist nicht nutzbar</translation>
    </message>
    <message>
        <source>The secret of %1 cannot be read</source>
        <comment>source</comment>
        <translation>Das Geheimnis von %1 ist nicht lesbar</translation>
    </message>
    <message>
        <source>%1 has withdrawn access</source>
        <comment>portal</comment>
        <translation>%1 hat den Zugriff entzogen</translation>
    </message>
    <message>
        <source>HubSpot is not reached</source>
        <translation>HubSpot ist nicht erreichbar</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries failed</source>
        <translation>
            <numerusform>%n Übertragung ist fehlgeschlagen</numerusform>
            <numerusform>%n Übertragungen sind fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries to %1 failed</source>
        <translation>
            <numerusform>%n Übertragung an %1 ist fehlgeschlagen</numerusform>
            <numerusform>%n Übertragungen an %1 sind fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries are held</source>
        <translation>
            <numerusform>%n Übertragung ist angehalten</numerusform>
            <numerusform>%n Übertragungen sind angehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries to %1 are held</source>
        <translation>
            <numerusform>%n Übertragung an %1 ist angehalten</numerusform>
            <numerusform>%n Übertragungen an %1 sind angehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries wait for a portal</source>
        <translation>
            <numerusform>%n Übertragung wartet auf ein Portal</numerusform>
            <numerusform>%n Übertragungen warten auf ein Portal</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not answer for now</source>
        <comment>portal</comment>
        <translation>%1 antwortet zurzeit nicht</translation>
    </message>
    <message>
        <source>%1 takes no more calls today</source>
        <comment>portal</comment>
        <translation>%1 nimmt heute keine Aufrufe mehr an</translation>
    </message>
    <message>
        <source>No event is taken in until it can. The window says what helps.</source>
        <translation>Bis es wieder geht, werden keine Ereignisse angenommen. Im Fenster steht, was hilft.</translation>
    </message>
    <message>
        <source>No events come in there. What came in before goes on.</source>
        <translation>Dort kommen keine Ereignisse an. Was vorher ankam, läuft weiter.</translation>
    </message>
    <message>
        <source>Its senders are told to come again.</source>
        <translation>Den Absendern wird gesagt, dass sie es später wieder versuchen sollen.</translation>
    </message>
    <message>
        <source>Nothing is lost. What waits for it goes out after you reconnect.</source>
        <translation>Nichts geht verloren. Was wartet, wird übertragen, sobald Sie neu verbinden.</translation>
    </message>
    <message>
        <source>Leadferry goes on by itself as soon as it can. Nothing is lost.</source>
        <translation>Leadferry macht von selbst weiter, sobald es geht. Nichts geht verloren.</translation>
    </message>
    <message>
        <source>They wait until the cause is repaired. Nothing is lost.</source>
        <translation>Sie warten, bis die Ursache behoben ist. Nichts geht verloren.</translation>
    </message>
    <message>
        <source>Choose which portal they go to.</source>
        <translation>Wählen Sie, in welches Portal sie sollen.</translation>
    </message>
    <message>
        <source>What comes in waits until midnight, the portal’s time. Nothing is lost.</source>
        <translation>Was ankommt, wartet bis Mitternacht (Zeit des Portals). Nichts geht verloren.</translation>
    </message>
    <message>
        <source>Leadferry can store again</source>
        <translation>Leadferry kann wieder speichern</translation>
    </message>
    <message>
        <source>The local port is open again</source>
        <translation>Der lokale Port ist wieder offen</translation>
    </message>
    <message>
        <source>The watched folder is watched again</source>
        <translation>Der Ordner wird wieder überwacht</translation>
    </message>
    <message>
        <source>The secret of %1 can be read again</source>
        <comment>source</comment>
        <translation>Das Geheimnis von %1 ist wieder lesbar</translation>
    </message>
    <message>
        <source>%1 is connected again</source>
        <comment>portal</comment>
        <translation>%1 ist wieder verbunden</translation>
    </message>
    <message>
        <source>HubSpot is reached again</source>
        <translation>HubSpot ist wieder erreichbar</translation>
    </message>
    <message>
        <source>What had failed is settled</source>
        <translation>Was fehlgeschlagen war, ist erledigt</translation>
    </message>
    <message>
        <source>What had failed for %1 is settled</source>
        <comment>portal</comment>
        <translation>Was für %1 fehlgeschlagen war, ist erledigt</translation>
    </message>
    <message>
        <source>What was held is settled</source>
        <translation>Was angehalten war, ist erledigt</translation>
    </message>
    <message>
        <source>What was held for %1 is settled</source>
        <comment>portal</comment>
        <translation>Was für %1 angehalten war, ist erledigt</translation>
    </message>
    <message>
        <source>No delivery waits for a portal any more</source>
        <translation>Keine Übertragung wartet mehr auf ein Portal</translation>
    </message>
    <message>
        <source>%1 answers again</source>
        <comment>portal</comment>
        <translation>%1 antwortet wieder</translation>
    </message>
    <message>
        <source>%1 takes calls again</source>
        <comment>portal</comment>
        <translation>%1 nimmt wieder Aufrufe an</translation>
    </message>
    <message numerus="yes">
        <source>%n visitors want a human</source>
        <translation>
            <numerusform>%n Besucher möchte einen Menschen sprechen</numerusform>
            <numerusform>%n Besucher möchten einen Menschen sprechen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events with a high score</source>
        <translation>
            <numerusform>%n Ereignis mit hoher Bewertung</numerusform>
            <numerusform>%n Ereignisse mit hoher Bewertung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new leads</source>
        <translation>
            <numerusform>%n neuer Lead</numerusform>
            <numerusform>%n neue Leads</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>4 new leads: website-bot · Law firm</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new events</source>
        <translation>
            <numerusform>%n neues Ereignis</numerusform>
            <numerusform>%n neue Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>Working again</source>
        <translation>Läuft wieder</translation>
    </message>
    <message numerus="yes">
        <source>%n things need you</source>
        <translation>
            <numerusform>%n Sache braucht Sie</numerusform>
            <numerusform>%n Dinge brauchen Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>This is a test</source>
        <translation>Das ist ein Test</translation>
    </message>
    <message>
        <source>Notifications of Leadferry arrive here.</source>
        <translation>Benachrichtigungen von Leadferry kommen hier an.</translation>
    </message>
    <message>
        <source>This PC shows a notification now; if you see none, its notifications are off.</source>
        <translation>Dieser PC zeigt jetzt eine Benachrichtigung; sehen Sie keine, sind sie am PC ausgeschaltet.</translation>
    </message>
    <message>
        <source>It has arrived at the webhook.</source>
        <translation>Am Webhook ist er angekommen.</translation>
    </message>
    <message>
        <source>The test did not arrive at the webhook</source>
        <translation>Der Test kam am Webhook nicht an</translation>
    </message>
    <message>
        <source>There was no way to send it</source>
        <translation>Es gab keinen Weg, ihn zu senden</translation>
    </message>
    <message>
        <source>Switch notifications on, or give a webhook.</source>
        <translation>Schalten Sie Benachrichtigungen ein, oder geben Sie einen Webhook an.</translation>
    </message>
    <message>
        <source>The test is sent</source>
        <translation>Der Test ist gesendet</translation>
    </message>
    <message>
        <source>The keychain does not give its address. Unlock it.</source>
        <translation>Der Schlüsselbund gibt seine Adresse nicht heraus. Entsperren Sie ihn.</translation>
    </message>
    <message>
        <source>It is not reached. Check this PC’s network and the address.</source>
        <translation>Er ist nicht erreichbar. Prüfen Sie das Netzwerk dieses PCs und die Adresse.</translation>
    </message>
    <message>
        <source>It asks to wait. The next alert is posted again.</source>
        <translation>Er bittet zu warten. Die nächste Meldung wird wieder gesendet.</translation>
    </message>
    <message>
        <source>It fails for the moment (%1). The next alert is posted again.</source>
        <comment>a number</comment>
        <translation>Er ist zurzeit gestört (%1). Die nächste Meldung wird wieder gesendet.</translation>
    </message>
    <message>
        <source>It has moved (%1). Copy its address again.</source>
        <comment>a number</comment>
        <translation>Er ist umgezogen (%1). Kopieren Sie seine Adresse neu.</translation>
    </message>
    <message>
        <source>It refuses what is posted (%1). It may have been removed there: make a new one.</source>
        <comment>a number</comment>
        <translation>Er nimmt nichts an (%1). Vielleicht wurde er dort entfernt: Legen Sie einen neuen an.</translation>
    </message>
    <message>
        <source>Its address is no longer in the keychain. Give it again.</source>
        <translation>Seine Adresse ist nicht mehr im Schlüsselbund. Geben Sie sie neu an.</translation>
    </message>
    <message>
        <source>The last post (%1) did not arrive. %2</source>
        <comment>time, reason</comment>
        <translation>Die letzte Meldung (%1) kam nicht an. %2</translation>
    </message>
    <message>
        <source>The time line of each conversation says why, and sends them again.</source>
        <translation>Der Verlauf jedes Gesprächs sagt, warum, und sendet sie noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>%n agent replies do not reach the bot (%1)</source>
        <translation>
            <numerusform>%n Antwort aus dem Team erreicht den Bot nicht (%1)</numerusform>
            <numerusform>%n Antworten aus dem Team erreichen den Bot nicht (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>The language model %1 cannot be asked</source>
        <translation>Das Sprachmodell %1 kann nicht gefragt werden</translation>
    </message>
    <message>
        <source>Conversations wait until somebody sets it up. Nothing else is held up.</source>
        <translation>Gespräche warten, bis jemand es neu einrichtet. Sonst wird nichts aufgehalten.</translation>
    </message>
    <message>
        <source>No recent agent reply is kept from the bot (%1)</source>
        <translation>Dem Bot fehlt keine neuere Antwort mehr (%1)</translation>
    </message>
    <message>
        <source>Conversations do not wait for the language model any more</source>
        <translation>Gespräche warten nicht mehr auf das Sprachmodell</translation>
    </message>
</context>
<context>
    <name>Amounts</name>
    <message>
        <source>%1+</source>
        <comment>that many or more</comment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>%1 deliveries</source>
        <comment>1,000+</comment>
        <translation>%1 Übertragungen</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries</source>
        <translation>
            <numerusform>%n Übertragung</numerusform>
            <numerusform>%n Übertragungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BudgetTexts</name>
    <message>
        <source>%1 of %2 calls used</source>
        <comment>in the last ten seconds</comment>
        <translation>%1 von %2 genutzt</translation>
    </message>
    <message>
        <source>Waits until %1</source>
        <comment>time</comment>
        <translation>Wartet bis %1</translation>
    </message>
    <message>
        <source>%1 left today</source>
        <comment>calls</comment>
        <translation>Heute noch %1</translation>
    </message>
    <message>
        <source>HubSpot allows %1 calls in %2 seconds. Leadferry leaves some of them to your other apps.</source>
        <translation>HubSpot erlaubt %1 Aufrufe in %2 Sekunden. Leadferry lässt davon etwas für Ihre anderen Apps übrig.</translation>
    </message>
</context>
<context>
    <name>CheckTexts</name>
    <message>
        <source>All settings can be used.</source>
        <translation>Alle Einstellungen sind verwendbar.</translation>
    </message>
    <message>
        <source>{setting} is “{value}”, which cannot be used. Its default holds.</source>
        <translation>{setting} ist „{value}“ und so nicht verwendbar. Es gilt der Standardwert.</translation>
    </message>
    <message>
        <source>No events are taken over a port.</source>
        <translation>Über einen Port werden keine Ereignisse angenommen.</translation>
    </message>
    <message>
        <source>Events are taken at {address}.</source>
        <translation>Ereignisse werden unter {address} angenommen.</translation>
    </message>
    <message>
        <source>{address} is free.</source>
        <translation>{address} ist frei.</translation>
    </message>
    <message>
        <source>Another program uses {address}.</source>
        <translation>Ein anderes Programm benutzt {address}.</translation>
    </message>
    <message>
        <source>No events can be taken at {address}.</source>
        <translation>Unter {address} können keine Ereignisse angenommen werden.</translation>
    </message>
    <message>
        <source>No folder is watched.</source>
        <translation>Kein Ordner wird überwacht.</translation>
    </message>
    <message>
        <source>{path} can be read and filed in.</source>
        <translation>{path} ist lesbar, und Dateien lassen sich dort ablegen.</translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation>Den Ordner {path} gibt es nicht.</translation>
    </message>
    <message>
        <source>{path} cannot be read, or nothing can be filed in it.</source>
        <translation>{path} ist nicht lesbar, oder es lässt sich nichts darin ablegen.</translation>
    </message>
    <message>
        <source>{path} can be written.</source>
        <translation>{path} ist beschreibbar.</translation>
    </message>
    <message>
        <source>Nothing can be written in {path}, so no event can be kept.</source>
        <translation>In {path} lässt sich nichts schreiben, also kein Ereignis aufbewahren.</translation>
    </message>
    <message>
        <source>{space} free.</source>
        <translation>{space} frei.</translation>
    </message>
    <message>
        <source>Only {space} free.</source>
        <translation>Nur {space} frei.</translation>
    </message>
    <message>
        <source>Only {space} free. Events may be refused at any moment.</source>
        <translation>Nur {space} frei. Ereignisse können jederzeit abgelehnt werden.</translation>
    </message>
    <message>
        <source>The free space of {path} cannot be read.</source>
        <translation>Der freie Platz von {path} ist nicht lesbar.</translation>
    </message>
    <message>
        <source>A secret was written, read and removed.</source>
        <translation>Ein Geheimnis wurde geschrieben, gelesen und entfernt.</translation>
    </message>
    <message>
        <source>A secret that was written did not come back.</source>
        <translation>Ein geschriebenes Geheimnis kam nicht zurück.</translation>
    </message>
    <message>
        <source>The keychain does not answer. It may be waiting for its password.</source>
        <translation>Der Schlüsselbund antwortet nicht. Vielleicht wartet er auf sein Passwort.</translation>
    </message>
    <message>
        <source>Connected portals: {count}.</source>
        <translation>Verbundene Portale: {count}.</translation>
    </message>
    <message>
        <source>No portal is connected. Events are kept until one is.</source>
        <translation>Kein Portal ist verbunden. Ereignisse werden bis dahin aufbewahrt.</translation>
    </message>
    <message>
        <source>None is used.</source>
        <translation>Es wird keiner benutzt.</translation>
    </message>
    <message>
        <source>{proxy} is used, and lets Leadferry through.</source>
        <translation>{proxy} wird benutzt und lässt Leadferry durch.</translation>
    </message>
    <message>
        <source>The name of {proxy} is not known.</source>
        <translation>Der Name von {proxy} ist nicht bekannt.</translation>
    </message>
    <message>
        <source>{proxy} refuses the connection.</source>
        <translation>{proxy} lehnt die Verbindung ab.</translation>
    </message>
    <message>
        <source>{proxy} does not answer.</source>
        <translation>{proxy} antwortet nicht.</translation>
    </message>
    <message>
        <source>{proxy} asks for a user and password.</source>
        <translation>{proxy} verlangt Benutzer und Passwort.</translation>
    </message>
    <message>
        <source>{proxy} refuses the user and password that are kept.</source>
        <translation>{proxy} lehnt den gespeicherten Benutzer mit Passwort ab.</translation>
    </message>
    <message>
        <source>{host} is reached.</source>
        <translation>{host} ist erreichbar.</translation>
    </message>
    <message>
        <source>The name {host} cannot be looked up.</source>
        <translation>Der Name {host} lässt sich nicht auflösen.</translation>
    </message>
    <message>
        <source>{host} refuses the connection. A firewall may be in the way.</source>
        <translation>{host} lehnt die Verbindung ab. Vielleicht ist eine Firewall im Weg.</translation>
    </message>
    <message>
        <source>{host} does not answer. A firewall may be in the way.</source>
        <translation>{host} antwortet nicht. Vielleicht ist eine Firewall im Weg.</translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation>{host} ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>{host} cannot be tried before the proxy works.</source>
        <translation>{host} lässt sich erst prüfen, wenn der Proxy funktioniert.</translation>
    </message>
    <message>
        <source>This PC has no network.</source>
        <translation>Dieser PC hat kein Netz.</translation>
    </message>
    <message>
        <source>{host} has shown a certificate that this PC trusts.</source>
        <translation>{host} hat ein Zertifikat gezeigt, dem dieser PC vertraut.</translation>
    </message>
    <message>
        <source>This PC does not trust the certificate shown for {host}. It names “{subject}” and was issued by “{issuer}”: usually a company proxy or a virus scanner that reads along.</source>
        <translation>Dieser PC vertraut dem für {host} gezeigten Zertifikat nicht. Es nennt „{subject}“ und wurde von „{issuer}“ ausgestellt: meist ein Firmen-Proxy oder ein Virenscanner, der mitliest.</translation>
    </message>
    <message>
        <source>No encrypted connection to {host} comes about.</source>
        <translation>Es kommt keine verschlüsselte Verbindung zu {host} zustande.</translation>
    </message>
    <message>
        <source>{host} was not reached.</source>
        <translation>{host} wurde nicht erreicht.</translation>
    </message>
    <message>
        <source>{host} is on this PC and needs no encryption.</source>
        <translation>{host} ist auf diesem PC und braucht keine Verschlüsselung.</translation>
    </message>
    <message>
        <source>Right within two minutes.</source>
        <translation>Auf zwei Minuten genau richtig.</translation>
    </message>
    <message>
        <source>{minutes} min ahead of HubSpot’s.</source>
        <translation>{minutes} min vor der von HubSpot.</translation>
    </message>
    <message>
        <source>{minutes} min behind HubSpot’s.</source>
        <translation>{minutes} min hinter der von HubSpot.</translation>
    </message>
    <message>
        <source>Nobody was reached to compare it with.</source>
        <translation>Niemand war erreichbar, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>HubSpot has answered.</source>
        <translation>HubSpot hat geantwortet.</translation>
    </message>
    <message>
        <source>Access was withdrawn. Deliveries wait until you reconnect.</source>
        <translation>Der Zugang wurde entzogen. Übertragungen warten, bis Sie neu verbinden.</translation>
    </message>
    <message>
        <source>HubSpot refuses calls although the access should work.</source>
        <translation>HubSpot lehnt Aufrufe ab, obwohl der Zugang funktionieren sollte.</translation>
    </message>
    <message>
        <source>HubSpot refuses the app’s client ID or secret.</source>
        <translation>HubSpot lehnt Client-ID oder Client-Secret der App ab.</translation>
    </message>
    <message>
        <source>HubSpot asks to wait. Deliveries go on by themselves.</source>
        <translation>HubSpot bittet zu warten. Übertragungen gehen von selbst weiter.</translation>
    </message>
    <message>
        <source>HubSpot fails for the moment. Deliveries go on by themselves.</source>
        <translation>HubSpot ist gerade gestört. Übertragungen gehen von selbst weiter.</translation>
    </message>
    <message>
        <source>Not tried, because of what is found above.</source>
        <translation>Nicht versucht, wegen der Befunde weiter oben.</translation>
    </message>
    <message>
        <source>These keys belong to another HubSpot account.</source>
        <translation>Diese Schlüssel gehören zu einem anderen HubSpot-Konto.</translation>
    </message>
    <message>
        <source>Events go to HubSpot.</source>
        <translation>Ereignisse gehen an HubSpot.</translation>
    </message>
    <message>
        <source>Paused. Events are kept until you resume.</source>
        <translation>Pausiert. Ereignisse werden aufbewahrt, bis Sie fortsetzen.</translation>
    </message>
    <message>
        <source>Paused after five days of failures. Events are kept until you resume.</source>
        <translation>Nach fünf Tagen mit Fehlern pausiert. Ereignisse werden aufbewahrt, bis Sie fortsetzen.</translation>
    </message>
    <message>
        <source>Everything that is used is granted.</source>
        <translation>Alles, was benutzt wird, ist erlaubt.</translation>
    </message>
    <message>
        <source>{feature}: the permission “{scopes}” was not granted.</source>
        <translation>{feature}: Die Berechtigung „{scopes}“ wurde nicht erteilt.</translation>
    </message>
    <message>
        <source>Nothing is known to be missing.</source>
        <translation>Soweit bekannt, fehlt nichts.</translation>
    </message>
    <message>
        <source>HubSpot itself refuses to store an event twice, notes included.</source>
        <translation>HubSpot selbst lehnt ein doppeltes Ereignis ab, auch bei Notizen.</translation>
    </message>
    <message>
        <source>{object}: HubSpot does not keep {property} unique, so Leadferry looks twice.</source>
        <translation>{object}: HubSpot hält {property} nicht eindeutig, deshalb sieht Leadferry zweimal nach.</translation>
    </message>
    <message>
        <source>{object}: found again by the reference line at its end only.</source>
        <translation>{object}: nur an der Bezugszeile am Ende wiederzufinden.</translation>
    </message>
    <message>
        <source>Every name that the mappings use is there.</source>
        <translation>Alle Namen, die die Zuordnungen benutzen, gibt es.</translation>
    </message>
    <message>
        <source>{event}: the mapping names “{name}”, which this portal does not have.</source>
        <translation>{event}: Die Zuordnung nennt „{name}“, das es in diesem Portal nicht gibt.</translation>
    </message>
    <message>
        <source>{calls}</source>
        <translation>{calls}</translation>
    </message>
    <message>
        <source>{calls} Deliveries slow down for a moment.</source>
        <translation>{calls} Übertragungen werden kurz langsamer.</translation>
    </message>
    <message>
        <source>{calls} They may not last.</source>
        <translation>{calls} Sie reichen vielleicht nicht.</translation>
    </message>
    <message>
        <source>{calls} Deliveries wait until midnight.</source>
        <translation>{calls} Übertragungen warten bis Mitternacht.</translation>
    </message>
    <message>
        <source>None before {until}.</source>
        <translation>Keine vor {until}.</translation>
    </message>
    <message>
        <source>HubSpot has not said how many are left.</source>
        <translation>HubSpot hat nicht gesagt, wie viele übrig sind.</translation>
    </message>
    <message>
        <source>%1 of %2 left in %3 seconds.</source>
        <comment>calls</comment>
        <translation>Noch %1 von %2 in %3 Sekunden.</translation>
    </message>
    <message>
        <source>%1 of %2 left today.</source>
        <comment>calls</comment>
        <translation>Heute noch %1 von %2.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Local port</source>
        <translation>Lokaler Port</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Überwachter Ordner</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Übertragung</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Key properties</source>
        <translation>Schlüssel-Eigenschaften</translation>
    </message>
    <message>
        <source>Names in mappings</source>
        <translation>Namen in Zuordnungen</translation>
    </message>
    <message>
        <source>Calls left</source>
        <translation>Übrige Aufrufe</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Funktioniert</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>Funktioniert nicht</translation>
    </message>
    <message>
        <source>Connect a portal…</source>
        <translation>Portal verbinden…</translation>
    </message>
    <message>
        <source>Reconnect…</source>
        <translation>Neu verbinden…</translation>
    </message>
    <message>
        <source>Grant permission…</source>
        <translation>Berechtigung erteilen…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Enter password…</source>
        <translation>Passwort eingeben…</translation>
    </message>
    <message>
        <source>Give your user the right to read and write this folder.</source>
        <translation>Geben Sie Ihrem Benutzer das Recht, diesen Ordner zu lesen und zu beschreiben.</translation>
    </message>
    <message>
        <source>Free some space on this disk.</source>
        <translation>Schaffen Sie Platz auf diesem Datenträger.</translation>
    </message>
    <message>
        <source>Unlock the keychain, then check again.</source>
        <translation>Entsperren Sie den Schlüsselbund, und prüfen Sie dann erneut.</translation>
    </message>
    <message>
        <source>Check this PC’s network and firewall.</source>
        <translation>Prüfen Sie Netz und Firewall dieses PCs.</translation>
    </message>
    <message>
        <source>Ask your IT to add the issuer’s root certificate to this system’s certificate store.</source>
        <translation>Bitten Sie Ihre IT, das Stammzertifikat des Ausstellers in den Zertifikatsspeicher dieses Systems aufzunehmen.</translation>
    </message>
    <message>
        <source>Set this PC’s clock right.</source>
        <translation>Stellen Sie die Uhr dieses PCs richtig.</translation>
    </message>
    <message>
        <source>Correct the name in the mapping, or make it in HubSpot.</source>
        <translation>Berichtigen Sie den Namen in der Zuordnung, oder legen Sie ihn in HubSpot an.</translation>
    </message>
    <message>
        <source>See in HubSpot what else uses them up.</source>
        <translation>Sehen Sie in HubSpot nach, was sie sonst verbraucht.</translation>
    </message>
    <message>
        <source>The keychain cannot be used. Without it Leadferry cannot sign in.</source>
        <translation>Der Schlüsselbund ist nicht nutzbar. Ohne ihn kann Leadferry sich nicht anmelden.</translation>
    </message>
    <message>
        <source>No keychain runs on this PC. Without one Leadferry cannot sign in.</source>
        <translation>Auf diesem PC läuft kein Schlüsselbund. Ohne ihn kann Leadferry sich nicht anmelden.</translation>
    </message>
    <message>
        <source>The keychain is locked. Until it is open Leadferry cannot sign in.</source>
        <translation>Der Schlüsselbund ist gesperrt. Bis er entsperrt ist, kann Leadferry sich nicht anmelden.</translation>
    </message>
    <message>
        <source>Somebody declined Leadferry’s access to the keychain.</source>
        <translation>Jemand hat Leadferry den Zugriff auf den Schlüsselbund verweigert.</translation>
    </message>
    <message>
        <source>{proxy} lets nothing through to HubSpot. Ask whoever runs it.</source>
        <translation>{proxy} lässt nichts zu HubSpot durch. Fragen Sie, wer ihn betreibt.</translation>
    </message>
    <message>
        <source>Start this PC’s keychain (GNOME Keyring or KWallet), then check again.</source>
        <translation>Starten Sie den Schlüsselbund dieses PCs (GNOME-Schlüsselbund oder KWallet) und prüfen Sie erneut.</translation>
    </message>
    <message>
        <source>Check again, and allow it when the keychain asks.</source>
        <translation>Prüfen Sie erneut und erlauben Sie den Zugriff, wenn der Schlüsselbund fragt.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>{event}: this portal has none of the names “{name}”, so “{instead}” is taken.</source>
        <translation>{event}: Dieses Portal hat keinen der Namen „{name}“; darum gilt „{instead}“.</translation>
    </message>
    <message>
        <source>No webhook is set.</source>
        <translation>Es ist kein Webhook angegeben.</translation>
    </message>
    <message>
        <source>A webhook is set. Nothing was posted there yet.</source>
        <translation>Ein Webhook ist angegeben. Dorthin ging noch nichts.</translation>
    </message>
    <message>
        <source>The last alert has arrived at the webhook.</source>
        <translation>Die letzte Meldung ist am Webhook angekommen.</translation>
    </message>
    <message>
        <source>The last alert did not arrive at the webhook. Nobody was told there.</source>
        <translation>Die letzte Meldung kam am Webhook nicht an. Dort weiß niemand Bescheid.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>No language model reads conversations.</source>
        <translation>Kein Sprachmodell liest Gespräche.</translation>
    </message>
    <message>
        <source>{model} is to read conversations. There was none today.</source>
        <translation>{model} soll Gespräche lesen. Heute gab es noch keines.</translation>
    </message>
    <message>
        <source>{model} reads conversations.</source>
        <translation>{model} liest Gespräche.</translation>
    </message>
    <message>
        <source>{model} cannot be asked for now. Conversations wait.</source>
        <translation>{model} kann gerade nicht gefragt werden. Gespräche warten.</translation>
    </message>
    <message>
        <source>{model} cannot be asked until somebody sets it up. Conversations wait.</source>
        <translation>{model} kann nicht gefragt werden, bis jemand es neu einrichtet. Gespräche warten.</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Sprachmodell</translation>
    </message>
</context>
<context>
    <name>ConnectTexts</name>
    <message>
        <source>This PC has no keychain that Leadferry can use</source>
        <translation>Dieser PC hat keinen Schlüsselbund, den Leadferry nutzen kann</translation>
    </message>
    <message>
        <source>Start and unlock the desktop’s keyring (GNOME Keyring or KWallet), then try again. On a PC without one, start Leadferry with LEADFERRY_SECRET_STORE=file and LEADFERRY_PASSPHRASE. Nothing was sent to HubSpot.</source>
        <translation>Starten und entsperren Sie den Schlüsselbund des Desktops (GNOME Keyring oder KWallet) und versuchen Sie es noch einmal. Auf einem PC ohne Schlüsselbund starten Sie Leadferry mit LEADFERRY_SECRET_STORE=file und LEADFERRY_PASSPHRASE. An HubSpot wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The keychain of this PC is locked</source>
        <translation>Der Schlüsselbund dieses PCs ist gesperrt</translation>
    </message>
    <message>
        <source>Unlock it, then try again. What you typed is still here.</source>
        <translation>Entsperren Sie ihn und versuchen Sie es noch einmal. Ihre Eingaben sind noch da.</translation>
    </message>
    <message>
        <source>Leadferry was not let into the keychain</source>
        <translation>Leadferry durfte nicht in den Schlüsselbund</translation>
    </message>
    <message>
        <source>Try again, and choose “Allow” when the keychain asks.</source>
        <translation>Versuchen Sie es noch einmal und wählen Sie „Erlauben“, wenn der Schlüsselbund fragt.</translation>
    </message>
    <message>
        <source>The keychain does not answer</source>
        <translation>Der Schlüsselbund antwortet nicht</translation>
    </message>
    <message>
        <source>It may be waiting for its password in a window of its own. Unlock it, then try again.</source>
        <translation>Vielleicht wartet er in einem eigenen Fenster auf sein Passwort. Entsperren Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The browser has no way back to Leadferry</source>
        <translation>Der Browser findet nicht zu Leadferry zurück</translation>
    </message>
    <message>
        <source>Another program uses all three local addresses of the sign-in. Close it, or restart this PC, then try again. (%1)</source>
        <comment>the engine&apos;s words, English</comment>
        <translation>Ein anderes Programm belegt alle drei lokalen Adressen der Anmeldung. Beenden Sie es oder starten Sie diesen PC neu und versuchen Sie es noch einmal. (%1)</translation>
    </message>
    <message>
        <source>Nobody agreed in the browser in time</source>
        <translation>Im Browser hat niemand rechtzeitig zugestimmt</translation>
    </message>
    <message>
        <source>Try again, sign in to HubSpot in the window that opens, and agree. If HubSpot says that you may not install apps, see the link below.</source>
        <translation>Versuchen Sie es noch einmal, melden Sie sich in dem Fenster, das sich öffnet, bei HubSpot an und stimmen Sie zu. Sagt HubSpot, dass Sie keine Apps installieren dürfen, hilft der Link unten.</translation>
    </message>
    <message>
        <source>Access was declined in HubSpot</source>
        <translation>Der Zugriff wurde in HubSpot abgelehnt</translation>
    </message>
    <message>
        <source>To connect, try again and agree on HubSpot’s page. If you may not install apps there, see the link below.</source>
        <translation>Versuchen Sie es noch einmal und stimmen Sie auf der HubSpot-Seite zu, wenn Sie verbinden möchten. Dürfen Sie dort keine Apps installieren, hilft der Link unten.</translation>
    </message>
    <message>
        <source>HubSpot refused the sign-in</source>
        <translation>HubSpot hat die Anmeldung abgewiesen</translation>
    </message>
    <message>
        <source>The permissions in your HubSpot app must be the ones shown here: required ones as required, optional ones as optional. (%1)</source>
        <comment>the engine&apos;s words, English</comment>
        <translation>In Ihrer HubSpot-App müssen genau die Berechtigungen stehen, die hier gezeigt werden: erforderliche als erforderlich, optionale als optional. (%1)</translation>
    </message>
    <message>
        <source>HubSpot does not know this app</source>
        <translation>HubSpot kennt diese App nicht</translation>
    </message>
    <message>
        <source>Copy the client ID and the client secret from your HubSpot app again.</source>
        <translation>Kopieren Sie Client-ID und Client-Geheimnis erneut aus Ihrer HubSpot-App.</translation>
    </message>
    <message>
        <source>The redirect URL is missing in your HubSpot app</source>
        <translation>In Ihrer HubSpot-App fehlt die Weiterleitungs-URL</translation>
    </message>
    <message>
        <source>Add all three redirect URLs shown here to the app, then try again.</source>
        <translation>Tragen Sie alle drei hier gezeigten Weiterleitungs-URLs in die App ein und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The sign-in came too late or twice</source>
        <translation>Die Anmeldung kam zu spät oder doppelt</translation>
    </message>
    <message>
        <source>Try again, and answer in the browser window that opens then.</source>
        <translation>Versuchen Sie es noch einmal und antworten Sie in dem Browserfenster, das sich dann öffnet.</translation>
    </message>
    <message>
        <source>HubSpot refused PKCE for this app</source>
        <translation>HubSpot hat PKCE für diese App abgewiesen</translation>
    </message>
    <message>
        <source>Switch “Use PKCE” off below, then try again.</source>
        <translation>Schalten Sie unten „PKCE verwenden“ aus und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Check the app’s settings in HubSpot, then try again. (%1)</source>
        <comment>the engine&apos;s words, English</comment>
        <translation>Prüfen Sie die Einstellungen der App in HubSpot und versuchen Sie es noch einmal. (%1)</translation>
    </message>
    <message>
        <source>The secret of this app is not kept here</source>
        <translation>Das Geheimnis dieser App ist hier nicht gespeichert</translation>
    </message>
    <message>
        <source>Choose “Another app” and give its client ID and client secret.</source>
        <translation>Wählen Sie „Andere App“ und geben Sie deren Client-ID und Client-Geheimnis ein.</translation>
    </message>
    <message>
        <source>This is another HubSpot account</source>
        <translation>Das ist ein anderes HubSpot-Konto</translation>
    </message>
    <message>
        <source>The key belongs to %1, not to %2. Nothing was changed in either of them. Paste a key of the right account, or connect the other one as a portal of its own.</source>
        <translation>Der Schlüssel gehört zu %1, nicht zu %2. In keinem von beiden wurde etwas geändert. Fügen Sie einen Schlüssel des richtigen Kontos ein oder verbinden Sie das andere als eigenes Portal.</translation>
    </message>
    <message>
        <source>You signed in to %1, not to %2. Nothing was changed in either of them. Try again and choose the right account, or connect the other one as a portal of its own.</source>
        <translation>Sie haben sich bei %1 angemeldet, nicht bei %2. In keinem von beiden wurde etwas geändert. Versuchen Sie es noch einmal und wählen Sie das richtige Konto, oder verbinden Sie das andere als eigenes Portal.</translation>
    </message>
    <message>
        <source>Another portal has this name</source>
        <translation>Ein anderes Portal heißt schon so</translation>
    </message>
    <message>
        <source>Choose another name, then try again.</source>
        <translation>Wählen Sie einen anderen Namen und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>HubSpot does not accept this key</source>
        <translation>HubSpot akzeptiert diesen Schlüssel nicht</translation>
    </message>
    <message>
        <source>Copy the service key from HubSpot again. It may have been renewed or removed.</source>
        <translation>Kopieren Sie den Service-Key erneut aus HubSpot. Vielleicht wurde er erneuert oder entfernt.</translation>
    </message>
    <message>
        <source>No key is kept for this portal</source>
        <translation>Für dieses Portal ist kein Schlüssel gespeichert</translation>
    </message>
    <message>
        <source>Paste its service key here.</source>
        <translation>Fügen Sie seinen Service-Key hier ein.</translation>
    </message>
    <message>
        <source>HubSpot does not say whose key this is</source>
        <translation>HubSpot sagt nicht, wem dieser Schlüssel gehört</translation>
    </message>
    <message>
        <source>Give the key the permissions listed here, or make a new one with them.</source>
        <translation>Geben Sie dem Schlüssel die hier genannten Berechtigungen oder erstellen Sie einen neuen mit ihnen.</translation>
    </message>
    <message>
        <source>Hello,</source>
        <translation>Guten Tag,</translation>
    </message>
    <message>
        <source>we want to connect Leadferry with our HubSpot account. It writes what our chatbots learn into HubSpot: contacts, notes, tickets and deals. Signing in with an app needs a super admin, or a user with App Marketplace Access.</source>
        <translation>wir möchten Leadferry mit unserem HubSpot-Konto verbinden. Es trägt in HubSpot ein, was unsere Chatbots erfahren: Kontakte, Notizen, Tickets und Deals. Die Anmeldung mit einer App braucht einen Super-Admin oder einen Benutzer mit App-Marketplace-Zugriff.</translation>
    </message>
    <message>
        <source>1. In HubSpot, under Development, make an app for OAuth with private distribution and these settings.</source>
        <translation>1. Legen Sie in HubSpot unter „Development“ eine App für OAuth mit privater Verteilung und diesen Einstellungen an.</translation>
    </message>
    <message>
        <source>Redirect URLs:</source>
        <translation>Weiterleitungs-URLs (Redirect URLs):</translation>
    </message>
    <message>
        <source>Required permissions (scopes):</source>
        <translation>Erforderliche Berechtigungen (required scopes):</translation>
    </message>
    <message>
        <source>Optional permissions (scopes):</source>
        <translation>Optionale Berechtigungen (optional scopes):</translation>
    </message>
    <message>
        <source>2. Enter the app’s client ID and client secret in Leadferry yourself, or hand them over in a safe way, not by e-mail.</source>
        <translation>2. Geben Sie Client-ID und Client-Geheimnis der App selbst in Leadferry ein, oder übergeben Sie sie auf einem sicheren Weg, nicht per E-Mail.</translation>
    </message>
    <message>
        <source>3. Sign in from Leadferry and agree. Best with a HubSpot user made for it: the connection then does not depend on one person, and HubSpot shows what came from Leadferry.</source>
        <translation>3. Melden Sie sich von Leadferry aus an und stimmen Sie zu. Am besten mit einem eigens dafür angelegten HubSpot-Benutzer: Dann hängt die Verbindung nicht an einer Person, und HubSpot zeigt, was von Leadferry kam.</translation>
    </message>
    <message>
        <source>Thank you!</source>
        <translation>Vielen Dank!</translation>
    </message>
    <message>
        <source>we want to connect Leadferry with our HubSpot account. It writes what our chatbots learn into HubSpot: contacts, notes, tickets and deals. Making a service key needs a super admin, or a user with Developer tools access.</source>
        <translation>wir möchten Leadferry mit unserem HubSpot-Konto verbinden. Es trägt in HubSpot ein, was unsere Chatbots erfahren: Kontakte, Notizen, Tickets und Deals. Einen Service-Key erstellen kann ein Super-Admin oder ein Benutzer mit Zugriff auf die Entwickler-Tools.</translation>
    </message>
    <message>
        <source>1. In HubSpot, under Development, Keys, Service keys, make a key with these permissions. A key can only have permissions that its maker has.</source>
        <translation>1. Erstellen Sie in HubSpot unter „Development, Keys, Service keys“ einen Schlüssel mit diesen Berechtigungen. Ein Schlüssel kann nur haben, was sein Ersteller hat.</translation>
    </message>
    <message>
        <source>Needed:</source>
        <translation>Nötig:</translation>
    </message>
    <message>
        <source>For deals and companies, if you use them:</source>
        <translation>Für Deals und Unternehmen, wenn Sie sie nutzen:</translation>
    </message>
    <message>
        <source>2. Paste the key into Leadferry yourself, or hand it over in a safe way, not by e-mail.</source>
        <translation>2. Fügen Sie den Schlüssel selbst in Leadferry ein, oder übergeben Sie ihn auf einem sicheren Weg, nicht per E-Mail.</translation>
    </message>
    <message>
        <source>Best made by a HubSpot user made for it, so that HubSpot shows what came from Leadferry.</source>
        <translation>Am besten erstellt ihn ein eigens dafür angelegter HubSpot-Benutzer, damit HubSpot zeigt, was von Leadferry kam.</translation>
    </message>
    <message>
        <source>account %1</source>
        <comment>HubSpot&apos;s number</comment>
        <translation>Konto %1</translation>
    </message>
    <message>
        <source>“%1” (account %2)</source>
        <comment>a portal&apos;s name, HubSpot&apos;s number</comment>
        <translation>„%1“ (Konto %2)</translation>
    </message>
    <message>
        <source>HubSpot asks us to wait longer</source>
        <translation>HubSpot bittet um mehr Geduld</translation>
    </message>
    <message>
        <source>Try again later. What you typed is still here. (%1)</source>
        <comment>the engine&apos;s words, English</comment>
        <translation>Versuchen Sie es später noch einmal. Ihre Eingaben sind noch da. (%1)</translation>
    </message>
    <message>
        <source>HubSpot did not answer</source>
        <translation>HubSpot hat nicht geantwortet</translation>
    </message>
    <message>
        <source>Check the internet connection of this PC, then try again. What you typed is still here. (%1)</source>
        <comment>the engine&apos;s words, English</comment>
        <translation>Prüfen Sie die Internetverbindung dieses PCs und versuchen Sie es noch einmal. Ihre Eingaben sind noch da. (%1)</translation>
    </message>
    <message>
        <source>“%1” has not allowed everything</source>
        <comment>portal</comment>
        <translation>„%1“ hat nicht alles erlaubt</translation>
    </message>
    <message>
        <source>Missing: %1. Edit the service key in HubSpot, add these permissions, then check again. The key itself stays the same.</source>
        <translation>Es fehlt: %1. Bearbeiten Sie den Service-Key in HubSpot, fügen Sie diese Berechtigungen hinzu und prüfen Sie dann noch einmal. Der Schlüssel selbst bleibt derselbe.</translation>
    </message>
    <message>
        <source>Missing: %1. Add them in HubSpot to the optional permissions of the app if they are not there, then sign in again and agree.</source>
        <translation>Es fehlt: %1. Fügen Sie diese in HubSpot den optionalen Berechtigungen der App hinzu, falls sie dort nicht stehen. Melden Sie sich dann noch einmal an und stimmen Sie zu.</translation>
    </message>
</context>
<context>
    <name>DeliveryCells</name>
    <message>
        <source>Open</source>
        <comment>a record in HubSpot</comment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>Bot</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Event ID</source>
        <translation>Ereignis-ID</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state, cause</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>would: %1</source>
        <comment>written without shadow mode</comment>
        <translation>würde: %1</translation>
    </message>
    <message>
        <source>Shadow mode. It would have written: %1</source>
        <translation>Schattenmodus. Geschrieben worden wäre: %1</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>Took</source>
        <comment>how long a delivery took</comment>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>DeliverySheet</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Übertragungen</translation>
    </message>
    <message numerus="yes">
        <source>the first %n</source>
        <comment>deliveries</comment>
        <translation>
            <numerusform>die erste</numerusform>
            <numerusform>die ersten %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries</source>
        <translation>
            <numerusform>%n Übertragung</numerusform>
            <numerusform>%n Übertragungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Leadferry, %1</source>
        <comment>a time</comment>
        <translation>Leadferry, %1</translation>
    </message>
</context>
<context>
    <name>DocumentFaults</name>
    <message>
        <source>must be text</source>
        <translation>muss Text sein</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>must be a time between 2000 and 2100, as ISO 8601 text (2026-11-22T09:15:00Z) or in milliseconds since 1970</source>
        <translation>muss ein Zeitpunkt zwischen 2000 und 2100 sein, als Text nach ISO 8601 (2026-11-22T09:15:00Z) oder in Millisekunden seit 1970</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>muss ein Objekt sein</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>muss eine Liste sein</translation>
    </message>
    <message>
        <source>unknown name; check the spelling</source>
        <translation>unbekannter Name; prüfen Sie die Schreibweise</translation>
    </message>
    <message>
        <source>must be a list of texts</source>
        <translation>muss eine Liste von Texten sein</translation>
    </message>
    <message>
        <source>there is no &quot;%1&quot;; paths begin with event, person (or contact), conversation, page, consent, data, envelope, portal, summary, transcript, or are topic</source>
        <translation>„%1“ gibt es nicht; Pfade beginnen mit event, person (oder contact), conversation, page, consent, data, envelope, portal, summary, transcript oder sind topic</translation>
    </message>
    <message>
        <source>give one of from, constant, template, inTurn</source>
        <translation>geben Sie from, constant, template oder inTurn an, und nur eines davon</translation>
    </message>
    <message>
        <source>has an empty value</source>
        <translation>enthält einen leeren Wert</translation>
    </message>
    <message>
        <source>%1 shows no HTML; use .text</source>
        <translation>%1 zeigt kein HTML; nehmen Sie .text</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no internal name of HubSpot (small letters, digits, _)</source>
        <translation>„%1“ ist kein interner Name von HubSpot (Kleinbuchstaben, Ziffern, _)</translation>
    </message>
    <message>
        <source>must be overwrite, overwrite_unless_changed, only_if_empty, append or never</source>
        <translation>muss overwrite, overwrite_unless_changed, only_if_empty, append oder never sein</translation>
    </message>
    <message>
        <source>must be text, number, date, datetime, truth, choice or choices</source>
        <translation>muss text, number, date, datetime, truth, choice oder choices sein</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is set twice in this action</source>
        <translation>„%1“ wird in dieser Aktion zweimal gesetzt</translation>
    </message>
    <message>
        <source>missing; say what to write</source>
        <translation>fehlt; geben Sie an, was geschrieben werden soll</translation>
    </message>
    <message>
        <source>a %1 needs hs_timestamp</source>
        <translation>das Objekt %1 braucht hs_timestamp</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not among the fields</source>
        <translation>„%1“ ist nicht unter den Feldern</translation>
    </message>
    <message>
        <source>must be create, skip or hold</source>
        <translation>muss create, skip oder hold sein</translation>
    </message>
    <message>
        <source>is only for contacts</source>
        <translation>gilt nur für Kontakte</translation>
    </message>
    <message>
        <source>must be event or conversation</source>
        <translation>muss event oder conversation sein</translation>
    </message>
    <message>
        <source>is only for tickets and deals</source>
        <translation>gilt nur für Tickets und Deals</translation>
    </message>
    <message>
        <source>is only for contacts, companies, tickets and deals: of the others each event has its own</source>
        <translation>gilt nur für Kontakte, Unternehmen, Tickets und Deals: Von den übrigen hat jedes Ereignis seine eigenen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a list, and nothing can be linked to it</source>
        <translation>„%1“ ist eine Liste, mit der nichts verknüpft werden kann</translation>
    </message>
    <message>
        <source>must say which list, and nothing else</source>
        <translation>muss die Liste angeben und sonst nichts</translation>
    </message>
    <message>
        <source>must name the contact that is put on the list</source>
        <translation>muss den Kontakt nennen, der auf die Liste kommt</translation>
    </message>
    <message>
        <source>must be a short word of small letters, digits and -</source>
        <translation>muss ein kurzes Wort aus Kleinbuchstaben, Ziffern und - sein</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is used by an earlier action</source>
        <translation>„%1“ ist schon von einer früheren Aktion belegt</translation>
    </message>
    <message>
        <source>must be contact, company, deal, ticket, note, task or list</source>
        <translation>muss contact, company, deal, ticket, note, task oder list sein</translation>
    </message>
    <message>
        <source>there is no earlier action &quot;%1&quot;</source>
        <translation>es gibt keine frühere Aktion „%1“</translation>
    </message>
    <message>
        <source>must be 1 or more</source>
        <translation>muss mindestens 1 sein</translation>
    </message>
    <message>
        <source>must be a regular expression, as text</source>
        <translation>muss ein regulärer Ausdruck sein, als Text</translation>
    </message>
    <message>
        <source>no regular expression: %1 at character %2</source>
        <translation>kein regulärer Ausdruck: %1 bei Zeichen %2</translation>
    </message>
    <message>
        <source>must be a list of texts or numbers, such as [&quot;gold&quot;, &quot;silver&quot;]</source>
        <translation>muss eine Liste von Texten oder Zahlen sein, etwa [&quot;gold&quot;, &quot;silver&quot;]</translation>
    </message>
    <message>
        <source>%1 asks for no value; leave it out</source>
        <translation>%1 fragt nach keinem Wert; lassen Sie ihn weg</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>muss eine Zahl sein</translation>
    </message>
    <message>
        <source>must be text, a number, true or false; for nothing there are exists and missing, for several values one_of</source>
        <translation>muss Text, eine Zahl, true oder false sein; für nichts gibt es exists und missing, für mehrere Werte one_of</translation>
    </message>
    <message>
        <source>missing; a condition has path, operator and value, or is {&quot;all&quot;: […]} or {&quot;any&quot;: […]}</source>
        <translation>fehlt; eine Bedingung hat path, operator und value oder ist {&quot;all&quot;: […]} oder {&quot;any&quot;: […]}</translation>
    </message>
    <message>
        <source>must be one of %1</source>
        <translation>muss eines von diesen sein: %1</translation>
    </message>
    <message>
        <source>must not be nested more than %1 deep</source>
        <translation>muss höchstens %1-fach verschachtelt sein</translation>
    </message>
    <message>
        <source>must be a list with at least one condition</source>
        <translation>muss eine Liste mit mindestens einer Bedingung sein</translation>
    </message>
    <message>
        <source>must be a transform&apos;s name, or an object with its name and parameters</source>
        <translation>muss der Name eines Schritts sein oder ein Objekt mit dessen Namen und Angaben</translation>
    </message>
    <message>
        <source>must be the name of a transform</source>
        <translation>muss der Name eines Schritts sein</translation>
    </message>
    <message>
        <source>missing; list what is to be done, or nothing: []</source>
        <translation>fehlt; zählen Sie auf, was geschehen soll, oder nichts: []</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is of another version of Leadferry; this one reads urn:leadferry:mapping:1</source>
        <translation>„%1“ stammt von einer anderen Version von Leadferry; diese liest urn:leadferry:mapping:1</translation>
    </message>
    <message>
        <source>there is no mapping in it</source>
        <translation>darin ist keine Zuordnung</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there twice; keep one of the two</source>
        <translation>„%1“ ist zweimal da; behalten Sie eine der beiden</translation>
    </message>
    <message>
        <source>this is a list of properties, not a mapping</source>
        <translation>das ist eine Liste von Eigenschaften, keine Zuordnung</translation>
    </message>
    <message>
        <source>this is an event, not a mapping; it can be used as a sample</source>
        <translation>das ist ein Ereignis, keine Zuordnung; es lässt sich als Beispiel verwenden</translation>
    </message>
    <message>
        <source>there is no transform &quot;%1&quot;; there is %2</source>
        <translation>es gibt keinen Schritt „%1“; es gibt %2</translation>
    </message>
    <message>
        <source>%1 is missing; %2 takes %3</source>
        <translation>%1 fehlt; %2 kennt %3</translation>
    </message>
    <message>
        <source>unknown parameter; %1 takes none</source>
        <translation>unbekannte Angabe; %1 kennt keine</translation>
    </message>
    <message>
        <source>unknown parameter; %1 takes %2</source>
        <translation>unbekannte Angabe; %1 kennt %2</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>muss ausgefüllt sein</translation>
    </message>
    <message>
        <source>must be %1 or more</source>
        <translation>muss mindestens %1 sein</translation>
    </message>
    <message>
        <source>must be an object of texts, {&quot;what comes&quot;: &quot;what it becomes&quot;}</source>
        <translation>muss ein Objekt aus Texten sein, {&quot;was kommt&quot;: &quot;was daraus wird&quot;}</translation>
    </message>
    <message>
        <source>must be at most %1 characters long</source>
        <translation>darf höchstens %1 Zeichen lang sein</translation>
    </message>
    <message>
        <source>the regular expression is broken at character %1: %2</source>
        <translation>der reguläre Ausdruck ist bei Zeichen %1 fehlerhaft: %2</translation>
    </message>
    <message>
        <source>there is no time zone &quot;%1&quot;; take an IANA name like Europe/Berlin</source>
        <translation>es gibt keine Zeitzone „%1“; nehmen Sie einen IANA-Namen wie Europe/Berlin</translation>
    </message>
    <message>
        <source>there is no country &quot;%1&quot;; take its two capital letters, like DE</source>
        <translation>es gibt kein Land „%1“; nehmen Sie seine zwei Großbuchstaben, etwa DE</translation>
    </message>
    <message>
        <source>there is no language &quot;%1&quot;; take its code, like de</source>
        <translation>es gibt keine Sprache „%1“; nehmen Sie ihr Kürzel, etwa de</translation>
    </message>
    <message>
        <source>partials ({{&gt;…}}) and changed delimiters ({{=…}}) are not supported</source>
        <translation>Platzhalter mit {{&gt;…}} oder {{=…}} sind hier nicht möglich; nehmen Sie sie heraus</translation>
    </message>
    <message>
        <source>{{{%1}}} would let a visitor&apos;s text act as HTML; write {{%1}}</source>
        <translation>mit {{{%1}}} würde der Text eines Besuchers als HTML wirken; schreiben Sie {{%1}}</translation>
    </message>
    <message>
        <source>the tag at character %1 has no end; close it with }}</source>
        <translation>der Platzhalter bei Zeichen %1 hat kein Ende; schließen Sie ihn mit }}</translation>
    </message>
    <message>
        <source>the section {{#%1}} at character %2 has no end; close it with {{/%1}}</source>
        <translation>der Abschnitt {{#%1}} bei Zeichen %2 hat kein Ende; schließen Sie ihn mit {{/%1}}</translation>
    </message>
    <message>
        <source>{{/%1}} at character %2 ends a section that has no beginning</source>
        <translation>{{/%1}} bei Zeichen %2 beendet einen Abschnitt, der keinen Anfang hat</translation>
    </message>
    <message>
        <source>must be contact, company, deal, ticket, note or task</source>
        <translation>muss contact, company, deal, ticket, note oder task sein</translation>
    </message>
    <message>
        <source>must begin with a small letter and have small letters, digits and _ only</source>
        <translation>muss mit einem Kleinbuchstaben beginnen und darf nur Kleinbuchstaben, Ziffern und _ haben</translation>
    </message>
    <message>
        <source>must be string, number, date, datetime, bool or enumeration</source>
        <translation>muss string, number, date, datetime, bool oder enumeration sein</translation>
    </message>
    <message>
        <source>must be false: only a text or a number can be unique</source>
        <translation>muss false sein: Nur ein Text oder eine Zahl kann eindeutig sein</translation>
    </message>
    <message>
        <source>only an enumeration has options</source>
        <translation>Nur eine enumeration hat Optionen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there twice</source>
        <translation>„%1“ ist doppelt vorhanden</translation>
    </message>
</context>
<context>
    <name>EngineTexts</name>
    <message>
        <source>Leadferry is already running with this data folder</source>
        <translation>Leadferry läuft bereits mit diesem Datenordner</translation>
    </message>
    <message>
        <source>Go on in the other window, or quit it and start again here.</source>
        <translation>Arbeiten Sie im anderen Fenster weiter, oder beenden Sie es und starten Sie hier erneut.</translation>
    </message>
    <message>
        <source>The data folder cannot be opened</source>
        <translation>Der Datenordner lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Check that the disk is there, has free space and may be written, then start again. (%1)</source>
        <comment>the system&apos;s own words</comment>
        <translation>Prüfen Sie, ob das Laufwerk vorhanden und beschreibbar ist und freien Platz hat, und starten Sie dann erneut. (%1)</translation>
    </message>
    <message>
        <source>The data folder cannot be used for now</source>
        <translation>Der Datenordner ist zurzeit nicht benutzbar</translation>
    </message>
    <message>
        <source>Events are refused until it can, and who sends them is asked to come back. Check that the disk is there, has free space and is not locked by another program; Leadferry then goes on by itself. (%1)</source>
        <comment>the system&apos;s own words</comment>
        <translation>Ereignisse werden so lange abgewiesen, und wer sie schickt, wird gebeten wiederzukommen. Prüfen Sie, ob das Laufwerk vorhanden ist, freien Platz hat und nicht von einem anderen Programm gesperrt wird; Leadferry macht dann von selbst weiter. (%1)</translation>
    </message>
    <message>
        <source>Leadferry could not start</source>
        <translation>Leadferry konnte nicht starten</translation>
    </message>
    <message numerus="yes">
        <source>%n events accepted</source>
        <translation>
            <numerusform>%n Ereignis angenommen</numerusform>
            <numerusform>%n Ereignisse angenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events of the file could not be read</source>
        <translation>
            <numerusform>%n Ereignis der Datei ließ sich nicht lesen</numerusform>
            <numerusform>%n Ereignisse der Datei ließen sich nicht lesen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. The first one is in line %2: %3</source>
        <comment>events accepted, line number, reason</comment>
        <translation>%1. Das erste steht in Zeile %2: %3</translation>
    </message>
    <message>
        <source>Nothing is lost. Start it again; if it stays, start this PC again. (%1)</source>
        <comment>the system&apos;s own words</comment>
        <translation>Nichts ist verloren. Starten Sie es erneut; bleibt es dabei, starten Sie diesen PC neu. (%1)</translation>
    </message>
    <message numerus="yes">
        <source>This PC’s clock is %n minutes ahead</source>
        <translation>
            <numerusform>Die Uhr dieses PCs geht %n Minute vor</numerusform>
            <numerusform>Die Uhr dieses PCs geht %n Minuten vor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This PC’s clock is %n minutes behind</source>
        <translation>
            <numerusform>Die Uhr dieses PCs geht %n Minute nach</numerusform>
            <numerusform>Die Uhr dieses PCs geht %n Minuten nach</numerusform>
        </translation>
    </message>
    <message>
        <source>Times in the log are off, and so is the moment at which a daily limit ends. Set the clock in the settings of this PC.</source>
        <translation>Zeiten im Protokoll stimmen nicht, und ein Tageslimit endet für Leadferry zur falschen Zeit. Stellen Sie die Uhr in den Einstellungen dieses PCs.</translation>
    </message>
    <message>
        <source>“%1” is no list of durations such as 0s,5s,5min,2h. Nothing is lost: until it is corrected, delivery goes on with the built-in schedule of three days.</source>
        <translation>„%1“ ist keine Liste von Zeitspannen wie 0s,5s,5min,2h. Nichts geht verloren: Bis sie berichtigt ist, läuft die Übertragung mit dem eingebauten Zeitplan über drei Tage weiter.</translation>
    </message>
    <message>
        <source>“%1” is no country’s two letters, such as DE. Until it is corrected, phone numbers without a country code name nobody.</source>
        <translation>„%1“ ist kein Länderkürzel aus zwei Buchstaben wie DE. Bis es berichtigt ist, wird niemand an einer Telefonnummer ohne Landesvorwahl erkannt.</translation>
    </message>
    <message>
        <source>“%1” is no value for it. Until it is corrected, Leadferry uses the built-in one. (%2)</source>
        <comment>a setting&apos;s value, the system&apos;s own words</comment>
        <translation>„%1“ ist kein Wert dafür. Bis er berichtigt ist, gilt der eingebaute. (%2)</translation>
    </message>
    <message>
        <source>The setting %1 cannot be used</source>
        <translation>Die Einstellung %1 ist nicht verwendbar</translation>
    </message>
    <message numerus="yes">
        <source>%n events wait for a portal</source>
        <translation>
            <numerusform>%n Ereignis wartet auf ein Portal</numerusform>
            <numerusform>%n Ereignisse warten auf ein Portal</numerusform>
        </translation>
    </message>
    <message>
        <source>Their chatbots have none yet. Nothing is lost: they go out as soon as you choose.</source>
        <translation>Für ihre Chatbots ist noch keines gewählt. Nichts ist verloren: Sie gehen hinaus, sobald Sie wählen.</translation>
    </message>
    <message>
        <source>Leadferry tries again by itself; what came in before goes on to HubSpot. (%1)</source>
        <comment>the system&apos;s own words</comment>
        <translation>Leadferry versucht es von selbst erneut; was schon da ist, geht weiter an HubSpot. (%1)</translation>
    </message>
    <message>
        <source>The folder %1 cannot be watched</source>
        <translation>Der Ordner %1 kann nicht überwacht werden</translation>
    </message>
    <message>
        <source>No events can be taken at %1</source>
        <comment>address</comment>
        <translation>Unter %1 können keine Ereignisse angenommen werden</translation>
    </message>
</context>
<context>
    <name>EnrichmentTexts</name>
    <message>
        <source>The language model is not reached</source>
        <translation>Das Sprachmodell ist nicht erreichbar</translation>
    </message>
    <message>
        <source>%1. If it runs on this PC, start its program.</source>
        <comment>a sentence without its stop</comment>
        <translation>%1. Läuft es auf diesem PC, starten Sie sein Programm.</translation>
    </message>
    <message>
        <source>The language model fails for the moment</source>
        <translation>Das Sprachmodell ist gerade gestört</translation>
    </message>
    <message>
        <source>Its service answers %1. That usually passes by itself.</source>
        <comment>a number</comment>
        <translation>Sein Dienst antwortet %1. Das gibt sich meist von selbst.</translation>
    </message>
    <message>
        <source>The language model asks to wait</source>
        <translation>Das Sprachmodell bittet zu warten</translation>
    </message>
    <message>
        <source>It was asked too often, or its limit is reached. That usually passes by itself.</source>
        <translation>Es wurde zu oft gefragt, oder sein Limit ist erreicht. Das gibt sich meist von selbst.</translation>
    </message>
    <message>
        <source>The key of the language model is not accepted</source>
        <translation>Der Schlüssel des Sprachmodells wird nicht angenommen</translation>
    </message>
    <message>
        <source>Its service answers %1. Enter the key again, or make a new one there.</source>
        <comment>a number</comment>
        <translation>Sein Dienst antwortet %1. Geben Sie den Schlüssel neu ein, oder legen Sie dort einen neuen an.</translation>
    </message>
    <message>
        <source>The key of the language model cannot be read</source>
        <translation>Der Schlüssel des Sprachmodells ist nicht lesbar</translation>
    </message>
    <message>
        <source>It is not in the keychain any more, or the keychain is locked. Unlock it, or enter the key again.</source>
        <translation>Er ist nicht mehr im Schlüsselbund, oder dieser ist gesperrt. Entsperren Sie ihn, oder geben Sie den Schlüssel neu ein.</translation>
    </message>
    <message>
        <source>There is no model of that name</source>
        <translation>Ein Modell dieses Namens gibt es dort nicht</translation>
    </message>
    <message>
        <source>The service does not know “%1”. Copy the name from its list of models; a program on this PC may have to load it first.</source>
        <translation>Der Dienst kennt „%1“ nicht. Kopieren Sie den Namen aus seiner Liste der Modelle; ein Programm auf diesem PC muss es vielleicht erst laden.</translation>
    </message>
    <message>
        <source>The account of the language model has no credit left</source>
        <translation>Das Konto des Sprachmodells ist aufgebraucht</translation>
    </message>
    <message>
        <source>Pay in at its service, or choose another one.</source>
        <translation>Zahlen Sie bei seinem Dienst ein, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The language model’s service refuses the question</source>
        <translation>Der Dienst des Sprachmodells weist die Frage ab</translation>
    </message>
    <message>
        <source>It answers %1. Compare address, model and key with what the service says.</source>
        <comment>a number</comment>
        <translation>Er antwortet %1. Vergleichen Sie Adresse, Modell und Schlüssel mit den Angaben des Dienstes.</translation>
    </message>
    <message>
        <source>The language model has another address by now</source>
        <translation>Das Sprachmodell hat inzwischen eine andere Adresse</translation>
    </message>
    <message>
        <source>The old one answers %1. Enter the new one.</source>
        <comment>a number</comment>
        <translation>Die alte antwortet %1. Geben Sie die neue ein.</translation>
    </message>
    <message>
        <source>No language model answers at this address</source>
        <translation>An dieser Adresse antwortet kein Sprachmodell</translation>
    </message>
    <message>
        <source>What answers there speaks another language (%1). Most addresses end with /v1.</source>
        <translation>Was dort antwortet, spricht eine andere Sprache (%1). Die meisten Adressen enden auf /v1.</translation>
    </message>
    <message>
        <source>The conversation is longer than the model can read</source>
        <translation>Das Gespräch ist länger, als das Modell lesen kann</translation>
    </message>
    <message>
        <source>Choose a model that reads more at once, then ask again.</source>
        <translation>Wählen Sie ein Modell, das mehr auf einmal liest, und fragen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The model did not answer in the form it was asked for</source>
        <translation>Das Modell hat nicht in der verlangten Form geantwortet</translation>
    </message>
    <message>
        <source>Ask again. If it stays so, choose a larger model (%1).</source>
        <translation>Fragen Sie noch einmal. Bleibt es dabei, wählen Sie ein größeres Modell (%1).</translation>
    </message>
    <message>
        <source>The model says nothing about this conversation</source>
        <translation>Das Modell äußert sich nicht zu diesem Gespräch</translation>
    </message>
    <message>
        <source>Nothing is written for it. Another model may be willing.</source>
        <translation>Dafür wird nichts geschrieben. Ein anderes Modell ist vielleicht dazu bereit.</translation>
    </message>
    <message>
        <source>The model could not be asked for three days</source>
        <translation>Das Modell war drei Tage lang nicht zu fragen</translation>
    </message>
    <message>
        <source>You can still have it asked.</source>
        <translation>Sie können es immer noch fragen lassen.</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>risk</comment>
        <translation>Gering</translation>
    </message>
    <message>
        <source>Medium</source>
        <comment>risk</comment>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>High</source>
        <comment>risk</comment>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Enter the address of the language model</source>
        <translation>Geben Sie die Adresse des Sprachmodells ein</translation>
    </message>
    <message>
        <source>This is no address: copy all of it, up to /v1</source>
        <translation>Das ist keine Adresse: ganz kopieren, bis /v1</translation>
    </message>
    <message>
        <source>It has to begin with https://; http:// is only for this PC</source>
        <translation>Sie muss mit https:// beginnen; http:// gilt nur für diesen PC</translation>
    </message>
    <message>
        <source>There is a user or a # in it: copy it again without</source>
        <translation>Sie enthält einen Benutzer oder ein #: ohne das noch einmal kopieren</translation>
    </message>
    <message>
        <source>Off: nothing is sent to a language model</source>
        <translation>Aus: Nichts wird an ein Sprachmodell gesendet</translation>
    </message>
    <message>
        <source>Rests until %1</source>
        <comment>a time</comment>
        <translation>Ruht bis %1</translation>
    </message>
    <message>
        <source>Rests</source>
        <comment>the language model</comment>
        <translation>Ruht</translation>
    </message>
    <message numerus="yes">
        <source>%n conversations today</source>
        <translation>
            <numerusform>heute %n Gespräch</numerusform>
            <numerusform>heute %n Gespräche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>On</source>
        <comment>the language model</comment>
        <translation>An</translation>
    </message>
    <message>
        <source>no more before midnight</source>
        <translation>vor Mitternacht keine mehr</translation>
    </message>
    <message>
        <source>The language model read the conversation</source>
        <translation>Das Sprachmodell hat das Gespräch gelesen</translation>
    </message>
    <message>
        <source>The language model will read the conversation</source>
        <translation>Das Sprachmodell wird das Gespräch lesen</translation>
    </message>
    <message>
        <source>The language model will be asked again</source>
        <translation>Das Sprachmodell wird noch einmal gefragt</translation>
    </message>
    <message>
        <source>Not read by the language model</source>
        <translation>Vom Sprachmodell nicht gelesen</translation>
    </message>
    <message>
        <source>The language model was not asked</source>
        <translation>Das Sprachmodell wurde nicht gefragt</translation>
    </message>
    <message>
        <source>It waits for its turn</source>
        <comment>conversation</comment>
        <translation>Es wartet, bis es an der Reihe ist</translation>
    </message>
    <message>
        <source>It did not say why</source>
        <translation>Warum, hat es nicht gesagt</translation>
    </message>
    <message>
        <source>Too little was written to be read</source>
        <translation>Zum Lesen wurde zu wenig geschrieben</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <comment>a number</comment>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>Summary</source>
        <comment>of a conversation</comment>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Topic</source>
        <comment>of a conversation</comment>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Score</source>
        <comment>of a lead</comment>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <comment>a number</comment>
        <translation>%1 von 100</translation>
    </message>
    <message>
        <source>Why</source>
        <comment>a lead is worth calling</comment>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Nächste Schritte</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>When</source>
        <comment>somebody wants to buy</comment>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>of a conversation</comment>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Mood</source>
        <comment>of a visitor</comment>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>%1, from −1 (upset) to 1 (delighted)</source>
        <comment>a number</comment>
        <translation>%1, von −1 (verärgert) bis 1 (begeistert)</translation>
    </message>
    <message>
        <source>Risk of leaving</source>
        <translation>Abwanderungsrisiko</translation>
    </message>
    <message>
        <source>The language model is asked</source>
        <translation>Das Sprachmodell wird gefragt</translation>
    </message>
    <message>
        <source>There is nothing to ask the language model about</source>
        <translation>Es gibt nichts, wonach das Sprachmodell zu fragen wäre</translation>
    </message>
    <message>
        <source>On this PC (Ollama)</source>
        <translation>Auf diesem PC (Ollama)</translation>
    </message>
    <message>
        <source>Another service</source>
        <translation>Anderer Dienst</translation>
    </message>
</context>
<context>
    <name>FaultTexts</name>
    <message>
        <source>a “(” has no “)”</source>
        <translation>zu einem „(“ fehlt das „)“</translation>
    </message>
    <message>
        <source>a “)” has no “(”</source>
        <translation>zu einem „)“ fehlt das „(“</translation>
    </message>
    <message>
        <source>a “[” has no “]”</source>
        <translation>zu einem „[“ fehlt das „]“</translation>
    </message>
    <message>
        <source>there is nothing before it that could be repeated</source>
        <translation>davor steht nichts, was sich wiederholen ließe</translation>
    </message>
    <message>
        <source>it ends with “\”</source>
        <translation>es endet mit „\“</translation>
    </message>
    <message>
        <source>The pattern cannot be read from character %1 on. Mend it there.</source>
        <translation>Das Muster ist ab Zeichen %1 nicht lesbar. Berichtigen Sie es dort.</translation>
    </message>
    <message>
        <source>The pattern cannot be read at character %1: %2.</source>
        <translation>Das Muster ist bei Zeichen %1 nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>Tags that begin with {{&gt; or {{= are not possible here. Take them out.</source>
        <translation>Platzhalter, die mit {{&gt; oder {{= beginnen, sind hier nicht möglich. Nehmen Sie sie heraus.</translation>
    </message>
    <message>
        <source>{{{%1}}} would let a visitor&apos;s text act as HTML. Write {{%1}}.</source>
        <translation>Mit {{{%1}}} würde der Text eines Besuchers zu HTML. Schreiben Sie {{%1}}.</translation>
    </message>
    <message>
        <source>The tag at character %1 has no end. Close it with }}.</source>
        <translation>Der Platzhalter bei Zeichen %1 hat kein Ende. Schließen Sie ihn mit }}.</translation>
    </message>
    <message>
        <source>The part {{#%1}} at character %2 has no end. Close it with {{/%1}}.</source>
        <translation>Der Abschnitt {{#%1}} bei Zeichen %2 hat kein Ende. Schließen Sie ihn mit {{/%1}}.</translation>
    </message>
    <message>
        <source>{{/%1}} at character %2 ends a part that has no beginning. Take it out, or begin the part with {{#%1}}.</source>
        <translation>{{/%1}} bei Zeichen %2 beendet einen Abschnitt, der nicht beginnt. Nehmen Sie es heraus, oder beginnen Sie den Abschnitt mit {{#%1}}.</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>Füllen Sie das aus.</translation>
    </message>
    <message>
        <source>This value is not possible here. Choose another one.</source>
        <translation>Dieser Wert ist hier nicht möglich. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Type a whole number.</source>
        <translation>Geben Sie eine ganze Zahl ein.</translation>
    </message>
    <message>
        <source>Type a number of at least %1.</source>
        <translation>Geben Sie eine Zahl ab %1 ein.</translation>
    </message>
    <message>
        <source>Fill in at least one row: what comes, and what it becomes.</source>
        <translation>Füllen Sie mindestens eine Zeile aus: was kommt und was daraus wird.</translation>
    </message>
    <message>
        <source>The pattern is too long. Shorten it.</source>
        <translation>Das Muster ist zu lang. Kürzen Sie es.</translation>
    </message>
    <message>
        <source>There is no time zone “%1”. Take a name like Europe/Berlin.</source>
        <translation>Es gibt keine Zeitzone „%1“. Nehmen Sie einen Namen wie Europe/Berlin.</translation>
    </message>
    <message>
        <source>There is no country “%1”. Take its two capital letters, like DE.</source>
        <translation>Es gibt kein Land „%1“. Nehmen Sie seine zwei Großbuchstaben, etwa DE.</translation>
    </message>
    <message>
        <source>There is no language “%1”. Take its code, like de.</source>
        <translation>Es gibt keine Sprache „%1“. Nehmen Sie ihr Kürzel, etwa de.</translation>
    </message>
    <message>
        <source>Type what it is compared with.</source>
        <translation>Geben Sie an, womit verglichen wird.</translation>
    </message>
    <message>
        <source>Type what it is compared with, separated by commas.</source>
        <translation>Geben Sie an, womit verglichen wird, mit Kommas getrennt.</translation>
    </message>
    <message>
        <source>Type a number to compare with.</source>
        <translation>Geben Sie eine Zahl zum Vergleichen ein.</translation>
    </message>
    <message>
        <source>Objects and lists are nested too deep in it. Nothing of ours is nested like that.</source>
        <translation>Darin sind Objekte und Listen zu tief verschachtelt. Bei uns ist nichts so verschachtelt.</translation>
    </message>
    <message>
        <source>Line %1, character %2 is no UTF-8. Save the text as UTF-8.</source>
        <translation>Zeile %1, Zeichen %2 ist kein UTF-8. Speichern Sie den Text als UTF-8.</translation>
    </message>
    <message>
        <source>This is no JSON. Nothing follows the comma in line %1, character %2: remove it.</source>
        <translation>Das ist kein JSON. Auf das Komma in Zeile %1, Zeichen %2 folgt nichts: Entfernen Sie es.</translation>
    </message>
    <message>
        <source>This is no JSON. It cannot be read from line %1, character %2 on.</source>
        <translation>Das ist kein JSON. Ab Zeile %1, Zeichen %2 ist es nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>A closing quotation mark is missing.</source>
        <translation>Ein schließendes Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>Something must follow “%1:”.</source>
        <translation>Nach „%1:“ fehlt eine Angabe.</translation>
    </message>
    <message>
        <source>“%1:” can be given once.</source>
        <translation>„%1:“ kann nur einmal vorkommen.</translation>
    </message>
    <message>
        <source>“%1:” is not known. Use %2.</source>
        <translation>„%1:“ ist unbekannt. Möglich sind %2.</translation>
    </message>
    <message>
        <source>After “%1:” one or more of: %2.</source>
        <translation>Nach „%1:“ eines oder mehrere von: %2.</translation>
    </message>
    <message>
        <source>After “%1:” today, yesterday, a span such as 2h or 7d, or a date such as 2026-11-01.</source>
        <translation>Nach „%1:“ today (heute), yesterday (gestern), eine Spanne wie 2h oder 7d oder ein Datum wie 2026-11-01.</translation>
    </message>
    <message>
        <source>A minus leaves out what follows one of: %1.</source>
        <translation>Ein Minus lässt weg, was nach einem von diesen steht: %1.</translation>
    </message>
    <message>
        <source>After “%1:” only “never”: what was not sent to HubSpot even once.</source>
        <translation>Nach „%1:“ nur „never“: was noch kein einziges Mal zu HubSpot gesendet wurde.</translation>
    </message>
</context>
<context>
    <name>FormatExamples</name>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>What it becomes</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>Leadferry’s own form of this event. Only “type” is required.</source>
        <translation>Leadferrys eigene Form dieses Ereignisses. Nur „type“ ist nötig.</translation>
    </message>
    <message>
        <source>JSON Schema</source>
        <translation>JSON-Schema</translation>
    </message>
</context>
<context>
    <name>JsonReadings</name>
    <message>
        <source>The file is larger than %1 MB. Choose another one.</source>
        <translation>Die Datei ist größer als %1 MB. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The file is empty. Choose another one.</source>
        <translation>Die Datei ist leer. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The file is in UTF-16 or UTF-32. Save it as UTF-8, then import it again.</source>
        <translation>Die Datei ist in UTF-16 oder UTF-32. Speichern Sie sie als UTF-8 und importieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The file holds a list. Put it in braces, as an export has it.</source>
        <translation>Die Datei enthält eine Liste. Setzen Sie sie in geschweifte Klammern, wie ein Export sie hat.</translation>
    </message>
    <message>
        <source>%1 stands twice, and only one of the two would count. Remove the other one.</source>
        <comment>a place in a document</comment>
        <translation>%1 steht zweimal da, und nur eines von beiden würde zählen. Entfernen Sie das andere.</translation>
    </message>
</context>
<context>
    <name>MappingHistory</name>
    <message>
        <source>in the window</source>
        <translation>im Fenster</translation>
    </message>
    <message>
        <source>on the command line</source>
        <translation>auf der Kommandozeile</translation>
    </message>
    <message>
        <source>only where the portal has it</source>
        <translation>nur wo das Portal sie hat</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>As built in</source>
        <translation>Wie eingebaut</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>comes with Leadferry</source>
        <translation>gehört zu Leadferry</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>when, and where: Mon 15:20, in the window</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>MappingRepairs</name>
    <message>
        <source>It can be saved when this is mended.</source>
        <translation>Speichern geht, sobald das behoben ist.</translation>
    </message>
    <message>
        <source>Such values would be held; the rest is written.</source>
        <translation>Solche Werte würden angehalten; der Rest wird geschrieben.</translation>
    </message>
    <message>
        <source>Nothing is chosen from the event</source>
        <translation>Aus dem Ereignis ist nichts gewählt</translation>
    </message>
    <message>
        <source>Choose a path, or type a fixed text in quotes.</source>
        <translation>Wählen Sie einen Pfad, oder tippen Sie einen festen Text in Anführungszeichen.</translation>
    </message>
    <message>
        <source>“%1” is no path of an event</source>
        <translation>„%1“ ist kein Pfad eines Ereignisses</translation>
    </message>
    <message>
        <source>Paths begin with contact, data, conversation, page, consent, event, envelope or portal.</source>
        <translation>Pfade beginnen mit contact, data, conversation, page, consent, event, envelope oder portal.</translation>
    </message>
    <message>
        <source>The text with fields cannot be read</source>
        <translation>Der Text mit Feldern ist nicht lesbar</translation>
    </message>
    <message>
        <source>No HubSpot property is chosen</source>
        <translation>Keine HubSpot-Eigenschaft gewählt</translation>
    </message>
    <message>
        <source>“%1” is no internal name of HubSpot</source>
        <translation>„%1“ ist kein interner Name von HubSpot</translation>
    </message>
    <message>
        <source>They are made of small letters, digits and _.</source>
        <translation>Solche bestehen aus Kleinbuchstaben, Ziffern und _.</translation>
    </message>
    <message>
        <source>“%1” is written twice here</source>
        <translation>„%1“ wird hier zweimal geschrieben</translation>
    </message>
    <message>
        <source>This property shows no formatting</source>
        <translation>Diese Eigenschaft zeigt keine Formatierung</translation>
    </message>
    <message>
        <source>Use the plain text of it.</source>
        <translation>Nehmen Sie den reinen Text davon.</translation>
    </message>
    <message>
        <source>This action writes nothing</source>
        <translation>Diese Aktion schreibt nichts</translation>
    </message>
    <message>
        <source>Add a rule, or remove the action.</source>
        <translation>Fügen Sie eine Regel hinzu, oder entfernen Sie die Aktion.</translation>
    </message>
    <message>
        <source>The time is not written</source>
        <translation>Die Zeit wird nicht geschrieben</translation>
    </message>
    <message>
        <source>HubSpot makes no note and no task without it.</source>
        <translation>Ohne sie legt HubSpot weder Notiz noch Aufgabe an.</translation>
    </message>
    <message>
        <source>This cannot be saved</source>
        <translation>So lässt es sich nicht speichern</translation>
    </message>
    <message>
        <source>%1 has no property “%2”</source>
        <translation>%1 hat keine Eigenschaft „%2“</translation>
    </message>
    <message>
        <source>“%1” cannot be written</source>
        <translation>„%1“ ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>HubSpot fills it by itself. Choose another property.</source>
        <translation>HubSpot füllt sie selbst. Wählen Sie eine andere Eigenschaft.</translation>
    </message>
    <message>
        <source>%1 has no option “%2”</source>
        <translation>%1 hat keine Option „%2“</translation>
    </message>
    <message>
        <source>“%1” is not a number</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>“%1” is not a date</source>
        <translation>„%1“ ist kein Datum</translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address</source>
        <translation>„%1“ ist keine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>%1 has no pipeline “%2”</source>
        <translation>%1 hat keine Pipeline „%2“</translation>
    </message>
    <message>
        <source>Such records would be held.</source>
        <translation>Solche Datensätze würden angehalten.</translation>
    </message>
    <message>
        <source>The stage “%1” is not in this pipeline</source>
        <translation>Die Phase „%1“ gehört nicht zu dieser Pipeline</translation>
    </message>
    <message>
        <source>%1 has no owner “%2”</source>
        <translation>%1 hat keinen Zuständigen „%2“</translation>
    </message>
    <message>
        <source>“%1” is not written</source>
        <translation>„%1“ wird nicht geschrieben</translation>
    </message>
    <message>
        <source>HubSpot makes no record without it.</source>
        <translation>Ohne sie legt HubSpot keinen Datensatz an.</translation>
    </message>
    <message>
        <source>Write “%1” instead</source>
        <translation>„%1“ schreiben</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Regel entfernen</translation>
    </message>
    <message>
        <source>Write to “%1”</source>
        <translation>In „%1“ schreiben</translation>
    </message>
    <message>
        <source>Write “%1”</source>
        <translation>„%1“ schreiben</translation>
    </message>
    <message>
        <source>Write “%1” as fixed text</source>
        <translation>„%1“ als festen Text schreiben</translation>
    </message>
    <message>
        <source>Use the plain text</source>
        <translation>Reinen Text nehmen</translation>
    </message>
    <message>
        <source>Remove the action</source>
        <translation>Aktion entfernen</translation>
    </message>
    <message>
        <source>Write the event&apos;s time</source>
        <translation>Zeit des Ereignisses schreiben</translation>
    </message>
    <message>
        <source>Only where there is one</source>
        <translation>Nur wo es sie gibt</translation>
    </message>
    <message>
        <source>Add the step “Number”</source>
        <translation>Schritt „Zahl“ hinzufügen</translation>
    </message>
    <message>
        <source>Add the step “Date”</source>
        <translation>Schritt „Datum“ hinzufügen</translation>
    </message>
    <message>
        <source>Add the step “Clean e-mail”</source>
        <translation>Schritt „Saubere E-Mail“ hinzufügen</translation>
    </message>
    <message>
        <source>%1 has no list “%2” that is kept by hand</source>
        <translation>%1 hat keine von Hand geführte Liste „%2“</translation>
    </message>
    <message>
        <source>Nobody would be put on it.</source>
        <translation>Niemand würde aufgenommen.</translation>
    </message>
    <message>
        <source>Add option “%1”</source>
        <translation>Option „%1“ hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Add %n options</source>
        <translation>
            <numerusform>%n Option hinzufügen</numerusform>
            <numerusform>%n Optionen hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Create the property…</source>
        <translation>Eigenschaft anlegen…</translation>
    </message>
</context>
<context>
    <name>Mappings</name>
    <message>
        <source>yes</source>
        <comment>truth</comment>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <comment>truth</comment>
        <translation>nein</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>path, then how it is compared: data.reason is filled</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>path, how it is compared, with what: data.score is at least 50</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>found by e-mail, never created</source>
        <translation>per E-Mail gesucht, nie angelegt</translation>
    </message>
    <message>
        <source>found by e-mail, or created</source>
        <translation>per E-Mail gesucht oder angelegt</translation>
    </message>
    <message>
        <source>found by domain, never created</source>
        <translation>per Domain gesucht, nie angelegt</translation>
    </message>
    <message>
        <source>found by domain, or created</source>
        <translation>per Domain gesucht oder angelegt</translation>
    </message>
    <message>
        <source>a new one for each event</source>
        <translation>je Ereignis neu</translation>
    </message>
    <message>
        <source>on: %1</source>
        <comment>the records a note or ticket is linked to</comment>
        <translation>an: %1</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Unless changed</source>
        <translation>Falls unberührt</translation>
    </message>
    <message>
        <source>Only if empty</source>
        <translation>Nur wenn leer</translation>
    </message>
    <message>
        <source>Add to it</source>
        <translation>Ergänzen</translation>
    </message>
    <message>
        <source>New records</source>
        <translation>Neue Datensätze</translation>
    </message>
    <message>
        <source>The newest value counts.</source>
        <translation>Der neueste Wert gilt.</translation>
    </message>
    <message>
        <source>Overwritten only while HubSpot still holds what Leadferry wrote last.</source>
        <translation>Nur überschrieben, solange in HubSpot noch steht, was Leadferry zuletzt geschrieben hat.</translation>
    </message>
    <message>
        <source>Blanks are filled, nothing is replaced.</source>
        <translation>Leeres wird gefüllt, nichts ersetzt.</translation>
    </message>
    <message>
        <source>Added on a new line, or to the options chosen, unless it is there already.</source>
        <translation>In einer neuen Zeile oder zu den gewählten Optionen ergänzt, sofern noch nicht vorhanden.</translation>
    </message>
    <message>
        <source>Only records that Leadferry creates get it.</source>
        <translation>Nur Datensätze, die Leadferry anlegt, bekommen ihn.</translation>
    </message>
    <message>
        <source>text</source>
        <comment>type of a property</comment>
        <translation>Text</translation>
    </message>
    <message>
        <source>number</source>
        <comment>type of a property</comment>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>date</source>
        <comment>type of a property</comment>
        <translation>Datum</translation>
    </message>
    <message>
        <source>date and time</source>
        <comment>type of a property</comment>
        <translation>Datum und Zeit</translation>
    </message>
    <message>
        <source>yes or no</source>
        <comment>type of a property</comment>
        <translation>ja oder nein</translation>
    </message>
    <message>
        <source>list</source>
        <comment>type of a property</comment>
        <translation>Liste</translation>
    </message>
    <message>
        <source>several of a list</source>
        <comment>type of a property</comment>
        <translation>mehrere aus Liste</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>beginnt mit</translation>
    </message>
    <message>
        <source>ends with</source>
        <translation>endet mit</translation>
    </message>
    <message>
        <source>matches the pattern</source>
        <translation>passt zum Muster</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>ist eines von</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>ist mehr als</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>ist mindestens</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>ist weniger als</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>ist höchstens</translation>
    </message>
    <message>
        <source>is filled</source>
        <translation>ist gefüllt</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>%1 is filled</source>
        <translation>%1 ist gefüllt</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between conditions</comment>
        <translation> und </translation>
    </message>
    <message>
        <source> or </source>
        <comment>between conditions</comment>
        <translation> oder </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>object and number: Ticket 2</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>only if %1</source>
        <translation>nur wenn %1</translation>
    </message>
    <message>
        <source>not for this sample</source>
        <translation>nicht bei diesem Beispiel</translation>
    </message>
    <message>
        <source>created without an e-mail address too</source>
        <translation>auch ohne E-Mail-Adresse angelegt</translation>
    </message>
    <message>
        <source>never without an e-mail address</source>
        <translation>nie ohne E-Mail-Adresse</translation>
    </message>
    <message>
        <source>held without an e-mail address</source>
        <translation>ohne E-Mail-Adresse angehalten</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>13 rules in 3 actions</comment>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n Regel</numerusform>
            <numerusform>%n Regeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n Aktion</numerusform>
            <numerusform>%n Aktionen</numerusform>
        </translation>
    </message>
    <message>
        <source>version %1, edited</source>
        <translation>Version %1, bearbeitet</translation>
    </message>
    <message>
        <source>version %1, as built in</source>
        <translation>Version %1, wie eingebaut</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>new, not saved yet</source>
        <translation>neu, noch nicht gespeichert</translation>
    </message>
    <message>
        <source>the open one of the conversation, never created</source>
        <translation>was zum Gespräch offen ist, nie angelegt</translation>
    </message>
    <message>
        <source>the last one of the conversation, never created</source>
        <translation>was zum Gespräch zuletzt entstand, nie angelegt</translation>
    </message>
    <message>
        <source>one open at a time for each conversation</source>
        <translation>je Gespräch höchstens eins offen</translation>
    </message>
    <message>
        <source>the contact is put on it</source>
        <translation>der Kontakt wird aufgenommen</translation>
    </message>
</context>
<context>
    <name>MoveTexts</name>
    <message>
        <source>It is not there any more.</source>
        <translation>Sie ist nicht mehr da.</translation>
    </message>
    <message>
        <source>It is in %1 already.</source>
        <comment>portal</comment>
        <translation>Sie ist schon in %1.</translation>
    </message>
    <message>
        <source>It is on its way to %1 just now. Try again when HubSpot has answered.</source>
        <comment>portal</comment>
        <translation>Sie ist gerade auf dem Weg nach %1. Versuchen Sie es noch einmal, wenn HubSpot geantwortet hat.</translation>
    </message>
    <message>
        <source>It may or may not be in %1. Leadferry looks; move it when that is settled.</source>
        <comment>portal</comment>
        <translation>Sie ist vielleicht in %1, vielleicht nicht. Leadferry sieht nach; verschieben Sie sie, wenn das geklärt ist.</translation>
    </message>
    <message>
        <source>%1 has a delivery of the same event already. Retry that one.</source>
        <comment>portal</comment>
        <translation>%1 hat schon eine Übertragung desselben Ereignisses. Wiederholen Sie jene.</translation>
    </message>
    <message>
        <source>This delivery cannot be moved</source>
        <translation>Diese Übertragung lässt sich nicht verschieben</translation>
    </message>
    <message>
        <source>One of these deliveries cannot be moved, so none is</source>
        <translation>Eine dieser Übertragungen lässt sich nicht verschieben, also wird keine verschoben</translation>
    </message>
    <message>
        <source>Nothing of it has been written yet, so nothing stays behind.</source>
        <translation>Von ihr ist noch nichts geschrieben, also bleibt nichts zurück.</translation>
    </message>
    <message>
        <source>Stays in %1: %2. Leadferry deletes nothing in HubSpot.</source>
        <comment>portal, list of records</comment>
        <translation>In %1 bleibt: %2. Leadferry löscht nichts in HubSpot.</translation>
    </message>
    <message>
        <source>What is not written there is given up. The event is delivered to %1 from the beginning.</source>
        <comment>portal</comment>
        <translation>Was dort nicht geschrieben ist, wird aufgegeben. Das Ereignis wird von Anfang an nach %1 übertragen.</translation>
    </message>
</context>
<context>
    <name>NetworkTexts</name>
    <message>
        <source>This PC does not trust HubSpot’s certificate</source>
        <translation>Dieser PC vertraut dem Zertifikat von HubSpot nicht</translation>
    </message>
    <message>
        <source>It names “%1” and was issued by “%2”: usually a company proxy or a virus scanner that reads along. Ask your IT to add its root certificate to this system’s certificate store.</source>
        <translation>Es nennt „%1“ und wurde von „%2“ ausgestellt: meist ein Firmen-Proxy oder ein Virenscanner, der mitliest. Bitten Sie Ihre IT, dessen Stammzertifikat in den Zertifikatsspeicher dieses Systems aufzunehmen.</translation>
    </message>
    <message>
        <source>The proxy is not found</source>
        <translation>Der Proxy wird nicht gefunden</translation>
    </message>
    <message>
        <source>The name “%1” is not known. Correct the proxy’s address.</source>
        <translation>Der Name „%1“ ist nicht bekannt. Berichtigen Sie die Adresse des Proxys.</translation>
    </message>
    <message>
        <source>The proxy refuses the connection</source>
        <translation>Der Proxy lehnt die Verbindung ab</translation>
    </message>
    <message>
        <source>Ask whoever runs “%1” to let this PC reach api.hubapi.com.</source>
        <translation>Bitten Sie den Betreiber von „%1“, diesem PC den Weg zu api.hubapi.com freizugeben.</translation>
    </message>
    <message>
        <source>The proxy does not answer</source>
        <translation>Der Proxy antwortet nicht</translation>
    </message>
    <message>
        <source>Check “%1”, or ask whoever runs it.</source>
        <translation>Prüfen Sie „%1“, oder fragen Sie den Betreiber.</translation>
    </message>
    <message>
        <source>The proxy asks for a user and password</source>
        <translation>Der Proxy verlangt Benutzer und Passwort</translation>
    </message>
    <message>
        <source>Run the check-up and enter those for “%1” there.</source>
        <translation>Öffnen Sie „Prüfung“, und geben Sie dort die für „%1“ ein.</translation>
    </message>
    <message>
        <source>The proxy does not let Leadferry through</source>
        <translation>Der Proxy lässt Leadferry nicht durch</translation>
    </message>
    <message>
        <source>Run the check-up and enter the user and password for “%1” again. If they are right, ask whoever runs it to allow api.hubapi.com.</source>
        <translation>Starten Sie die Prüfung und geben Sie Benutzer und Passwort für „%1“ erneut ein. Stimmen sie, lassen Sie api.hubapi.com von dessen Betreiber freigeben.</translation>
    </message>
    <message>
        <source>Nobody listens at its address</source>
        <translation>An seiner Adresse antwortet niemand</translation>
    </message>
    <message>
        <source>The name in its address is not known</source>
        <translation>Der Name in seiner Adresse ist nicht bekannt</translation>
    </message>
    <message>
        <source>Its address did not answer in time</source>
        <translation>Seine Adresse hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>This PC has no network</source>
        <translation>Dieser PC hat kein Netz</translation>
    </message>
    <message>
        <source>Its address makes no encrypted connection</source>
        <translation>Seine Adresse bietet keine verschlüsselte Verbindung</translation>
    </message>
    <message>
        <source>The proxy did not let it through</source>
        <translation>Der Proxy hat sie nicht durchgelassen</translation>
    </message>
    <message>
        <source>Its address is not reached</source>
        <translation>Seine Adresse ist nicht erreichbar</translation>
    </message>
</context>
<context>
    <name>OperationTexts</name>
    <message>
        <source>Contact created</source>
        <translation>Kontakt angelegt</translation>
    </message>
    <message>
        <source>Company created</source>
        <translation>Unternehmen angelegt</translation>
    </message>
    <message>
        <source>Deal created</source>
        <translation>Deal angelegt</translation>
    </message>
    <message>
        <source>Ticket created</source>
        <translation>Ticket angelegt</translation>
    </message>
    <message>
        <source>Note created</source>
        <translation>Notiz angelegt</translation>
    </message>
    <message>
        <source>Task created</source>
        <translation>Aufgabe angelegt</translation>
    </message>
    <message>
        <source>Contact updated</source>
        <translation>Kontakt aktualisiert</translation>
    </message>
    <message>
        <source>Company updated</source>
        <translation>Unternehmen aktualisiert</translation>
    </message>
    <message>
        <source>Deal updated</source>
        <translation>Deal aktualisiert</translation>
    </message>
    <message>
        <source>Ticket updated</source>
        <translation>Ticket aktualisiert</translation>
    </message>
    <message>
        <source>Note updated</source>
        <translation>Notiz aktualisiert</translation>
    </message>
    <message>
        <source>Task updated</source>
        <translation>Aufgabe aktualisiert</translation>
    </message>
    <message>
        <source>Contact saved</source>
        <translation>Kontakt gespeichert</translation>
    </message>
    <message>
        <source>Company saved</source>
        <translation>Unternehmen gespeichert</translation>
    </message>
    <message>
        <source>Deal saved</source>
        <translation>Deal gespeichert</translation>
    </message>
    <message>
        <source>Ticket saved</source>
        <translation>Ticket gespeichert</translation>
    </message>
    <message>
        <source>Note saved</source>
        <translation>Notiz gespeichert</translation>
    </message>
    <message>
        <source>Task saved</source>
        <translation>Aufgabe gespeichert</translation>
    </message>
    <message>
        <source>the answer got lost</source>
        <translation>die Antwort ging verloren</translation>
    </message>
    <message>
        <source>not in HubSpot</source>
        <translation>nicht in HubSpot</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message numerus="yes">
        <source>shared its call with %n others</source>
        <translation>
            <numerusform>teilte den Aufruf mit %n anderen</numerusform>
            <numerusform>teilte den Aufruf mit %n anderen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>Nicht gesendet: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>source, size</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nothing to write for this event</source>
        <translation>Für dieses Ereignis ist nichts zu schreiben</translation>
    </message>
    <message numerus="yes">
        <source>%n fields filled</source>
        <translation>
            <numerusform>%n Feld gefüllt</numerusform>
            <numerusform>%n Felder gefüllt</numerusform>
        </translation>
    </message>
    <message>
        <source>access refused</source>
        <translation>Zugriff verweigert</translation>
    </message>
    <message>
        <source>permission missing</source>
        <translation>Berechtigung fehlt</translation>
    </message>
    <message>
        <source>HubSpot could not take it</source>
        <translation>HubSpot konnte es nicht annehmen</translation>
    </message>
    <message>
        <source>HubSpot asked to slow down</source>
        <translation>HubSpot bat um eine Pause</translation>
    </message>
    <message>
        <source>another record of the same call was refused</source>
        <translation>ein anderer Datensatz des Aufrufs wurde abgelehnt</translation>
    </message>
    <message>
        <source>cannot be looked up in this portal</source>
        <translation>lässt sich in diesem Portal nicht nachsehen</translation>
    </message>
    <message>
        <source>Put on the list</source>
        <translation>In die Liste aufgenommen</translation>
    </message>
    <message>
        <source>This conversation has no ticket to write to</source>
        <translation>Dieses Gespräch hat kein Ticket, in das geschrieben werden könnte</translation>
    </message>
    <message>
        <source>This conversation has no deal to write to</source>
        <translation>Dieses Gespräch hat keinen Deal, in den geschrieben werden könnte</translation>
    </message>
    <message>
        <source>waited %1 for HubSpot’s limits</source>
        <comment>duration</comment>
        <translation>%1 auf HubSpots Limits gewartet</translation>
    </message>
    <message>
        <source>Started again</source>
        <translation>Neu begonnen</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Corrected and sent again</source>
        <translation>Korrigiert und neu gesendet</translation>
    </message>
    <message>
        <source>Written into another record</source>
        <translation>In einen anderen Datensatz geschrieben</translation>
    </message>
    <message>
        <source>Moved to another portal</source>
        <translation>In ein anderes Portal verschoben</translation>
    </message>
    <message>
        <source>by hand, in the window</source>
        <translation>von Hand, im Fenster</translation>
    </message>
    <message>
        <source>by hand, on the command line</source>
        <translation>von Hand, auf der Kommandozeile</translation>
    </message>
    <message>
        <source>by the engine</source>
        <translation>von selbst</translation>
    </message>
    <message>
        <source>Replies sent to the bot again</source>
        <translation>Antworten noch einmal an den Bot gesendet</translation>
    </message>
    <message>
        <source>The language model asked again</source>
        <translation>Das Sprachmodell noch einmal gefragt</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Sprachmodell</translation>
    </message>
</context>
<context>
    <name>OriginTexts</name>
    <message>
        <source>In the event at “%1”</source>
        <comment>path</comment>
        <translation>Im Ereignis bei „%1“</translation>
    </message>
    <message>
        <source>A fixed text of the rule</source>
        <translation>Ein fester Text der Regel</translation>
    </message>
    <message>
        <source>The rule&apos;s text “%1”, filled in</source>
        <comment>template</comment>
        <translation>Der Text der Regel „%1“, ausgefüllt</translation>
    </message>
    <message>
        <source>One of these, each event the next: %1</source>
        <translation>Einer davon, jedes Ereignis der nächste: %1</translation>
    </message>
    <message>
        <source>Added by Leadferry</source>
        <translation>Von Leadferry ergänzt</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>No rule writes this: Leadferry adds it, so that it finds the record again and makes nothing twice.</source>
        <translation>Das schreibt keine Regel: Leadferry ergänzt es, damit es den Datensatz wiederfindet und nichts doppelt anlegt.</translation>
    </message>
    <message>
        <source>The mapping of %1, version %2, has no rule for it: it was planned before.</source>
        <translation>Die Zuordnung von %1, Version %2, hat dafür keine Regel: Es wurde vorher geplant.</translation>
    </message>
    <message>
        <source>The mapping that planned this is not known any more.</source>
        <translation>Die Zuordnung, die das geplant hat, ist nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>By the mapping of %1, version %2. %3</source>
        <comment>event type, number, how it is written</comment>
        <translation>Durch die Zuordnung von %1, Version %2. %3</translation>
    </message>
    <message>
        <source>Why “%1” is “%2”</source>
        <comment>property, value</comment>
        <translation>Warum „%1“ „%2“ ist</translation>
    </message>
    <message>
        <source>It was not sent: %1.</source>
        <comment>reason</comment>
        <translation>Es wurde nicht gesendet: %1.</translation>
    </message>
    <message>
        <source>HubSpot knows it as</source>
        <translation>HubSpot kennt es als</translation>
    </message>
</context>
<context>
    <name>OverviewTexts</name>
    <message>
        <source>Leads are arriving in HubSpot.</source>
        <translation>Leads kommen in HubSpot an.</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries failed.</source>
        <translation>
            <numerusform>%n Übertragung ist gescheitert.</numerusform>
            <numerusform>%n Übertragungen sind gescheitert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries need a decision from you.</source>
        <translation>
            <numerusform>%n Übertragung braucht eine Entscheidung von Ihnen.</numerusform>
            <numerusform>%n Übertragungen brauchen eine Entscheidung von Ihnen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is lost: they wait here until the %n causes below are repaired.</source>
        <translation>
            <numerusform>Nichts geht verloren: Sie warten hier, bis die Ursache unten behoben ist.</numerusform>
            <numerusform>Nichts geht verloren: Sie warten hier, bis die %n Ursachen unten behoben sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n</source>
        <comment>deliveries</comment>
        <translation>
            <numerusform>Zeigen</numerusform>
            <numerusform>Die %n zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is ready for the first lead.</source>
        <translation>Alles ist bereit für den ersten Lead.</translation>
    </message>
    <message>
        <source>A test lead shows that all of it works, and one click removes it again.</source>
        <translation>Ein Test-Lead zeigt, dass alles funktioniert, und ein Klick entfernt ihn wieder.</translation>
    </message>
    <message>
        <source>Send a test lead</source>
        <translation>Test-Lead senden</translation>
    </message>
    <message>
        <source>Nothing needs you. The last one arrived %1.</source>
        <comment>14 s ago</comment>
        <translation>Nichts braucht Sie. Der letzte kam %1 an.</translation>
    </message>
    <message>
        <source>%1 has withdrawn access.</source>
        <comment>portal</comment>
        <translation>%1 hat den Zugriff entzogen.</translation>
    </message>
    <message>
        <source>Nothing is lost. What waits for it goes out after you reconnect.</source>
        <translation>Nichts geht verloren. Was wartet, geht hinaus, sobald Sie neu verbinden.</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Delivery is paused.</source>
        <translation>Die Übertragung ist pausiert.</translation>
    </message>
    <message>
        <source>Events are still taken in and kept. They go out when you resume.</source>
        <translation>Ereignisse werden weiter angenommen und aufbewahrt. Sie gehen hinaus, wenn Sie fortsetzen.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>%1 does not answer for now.</source>
        <comment>portal</comment>
        <translation>%1 antwortet gerade nicht.</translation>
    </message>
    <message>
        <source>Leadferry goes on by itself as soon as it can. Nothing is lost.</source>
        <translation>Leadferry macht von selbst weiter, sobald es geht. Nichts geht verloren.</translation>
    </message>
    <message>
        <source>%1 yesterday · %2 last %3</source>
        <comment>numbers, then the name of a weekday</comment>
        <translation>%1 gestern · %2 letzten %3</translation>
    </message>
    <message>
        <source>over %1</source>
        <comment>a duration</comment>
        <translation>über %1</translation>
    </message>
    <message>
        <source>Empty</source>
        <comment>queue</comment>
        <translation>Leer</translation>
    </message>
    <message>
        <source>%1, oldest %2</source>
        <comment>deliveries in the queue, 6 min ago</comment>
        <translation>%1, ältestes %2</translation>
    </message>
    <message>
        <source>%1: %2 delivered, %3 waiting, %4 held, %5 failed</source>
        <comment>a span of time, then numbers</comment>
        <translation>%1: %2 übertragen, %3 wartend, %4 angehalten, %5 gescheitert</translation>
    </message>
    <message>
        <source>The time line of each conversation says why.</source>
        <translation>Der Verlauf jedes Gesprächs sagt, warum.</translation>
    </message>
    <message>
        <source>Send them again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>The language model cannot be asked.</source>
        <translation>Das Sprachmodell lässt sich nicht fragen.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what is wrong, a sentence on what to do</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Set up the language model</source>
        <translation>Sprachmodell einrichten</translation>
    </message>
    <message numerus="yes">
        <source>%n agent replies do not reach the bot (%1).</source>
        <translation>
            <numerusform>%n Antwort aus dem Team erreicht den Bot nicht (%1).</numerusform>
            <numerusform>%n Antworten aus dem Team erreichen den Bot nicht (%1).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PortalNews</name>
    <message>
        <source>%1 has withdrawn Leadferry’s access</source>
        <comment>portal</comment>
        <translation>%1 hat Leadferry den Zugriff entzogen</translation>
    </message>
    <message>
        <source>Its events are kept and go out once you have connected it again.</source>
        <translation>Die Ereignisse werden aufbewahrt und gehen hinaus, sobald Sie das Portal neu verbunden haben.</translation>
    </message>
    <message>
        <source>%1 is paused: HubSpot has only failed for five days</source>
        <comment>portal</comment>
        <translation>%1 ist pausiert: HubSpot hat fünf Tage lang nur Fehler gemeldet</translation>
    </message>
    <message>
        <source>Its events are kept. Resume it on the page Connections to try again.</source>
        <translation>Die Ereignisse werden aufbewahrt. Setzen Sie das Portal auf der Seite „Verbindungen“ fort, um es neu zu versuchen.</translation>
    </message>
</context>
<context>
    <name>PresetTexts</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>The mappings every portal begins with: contact, note, ticket and deal, nothing that HubSpot does not have by itself.</source>
        <translation>Die Zuordnungen, mit denen jedes Portal beginnt: Kontakt, Notiz, Ticket und Deal, nichts, was HubSpot nicht von sich aus hat.</translation>
    </message>
    <message>
        <source>Automotive</source>
        <translation>Autohandel</translation>
    </message>
    <message>
        <source>For car dealers: vehicle, budget, priority, channel and dealership on the contact. A lead status fills a blank one and never resets it.</source>
        <translation>Für Autohäuser: Fahrzeug, Budget, Dringlichkeit, Kanal und Filiale am Kontakt. Ein Lead-Status füllt nur einen leeren und setzt ihn nie zurück.</translation>
    </message>
    <message>
        <source>Content marketing</source>
        <translation>Content-Marketing</translation>
    </message>
    <message>
        <source>For magazines and marketing teams: topic, page and guide of the conversation on the contact.</source>
        <translation>Für Magazine und Marketing: Thema, Seite und Leitfaden des Gesprächs am Kontakt.</translation>
    </message>
    <message>
        <source>SaaS</source>
        <translation>SaaS</translation>
    </message>
    <message>
        <source>For software sellers: plan and seats on the contact; whoever talks like a buyer (team plan, SSO, annual contract …) gets a deal at the qualified stage and becomes a sales qualified lead, never backwards.</source>
        <translation>Für Softwareanbieter: Tarif und Plätze am Kontakt; wer wie ein Käufer spricht (Team-Tarif, SSO, Jahresvertrag …), bekommt einen Deal in der qualifizierten Phase und wird „Sales Qualified Lead“, nie zurück.</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Agentur</translation>
    </message>
    <message>
        <source>For agencies: service, budget from and to, timeline and website of the project on the contact; a deal for whoever names a budget.</source>
        <translation>Für Agenturen: Leistung, Budget von und bis, Zeitrahmen und Website des Projekts am Kontakt; ein Deal für alle, die ein Budget nennen.</translation>
    </message>
    <message>
        <source>Support desk</source>
        <translation>Kundendienst</translation>
    </message>
    <message>
        <source>For support teams: every escalation is a ticket with its priority and category, satisfaction scores become a note on the contact and go to the conversation&apos;s ticket where it has properties for them, and no contact is made for people without an e-mail address.</source>
        <translation>Für den Kundendienst: jede Eskalation wird ein Ticket mit Priorität und Kategorie, Zufriedenheitswerte werden eine Notiz am Kontakt und kommen an das Ticket des Gesprächs, wo es Eigenschaften dafür hat, und für Leute ohne E-Mail-Adresse entsteht kein Kontakt.</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) change</source>
        <translation>
            <numerusform>%n Regel ändert sich</numerusform>
            <numerusform>%n Regeln ändern sich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) change</source>
        <translation>
            <numerusform>%n Aktion ändert sich</numerusform>
            <numerusform>%n Aktionen ändern sich</numerusform>
        </translation>
    </message>
    <message>
        <source>is switched on</source>
        <translation>wird eingeschaltet</translation>
    </message>
    <message>
        <source>is switched off</source>
        <translation>wird ausgeschaltet</translation>
    </message>
    <message>
        <source>the order of its rules changes</source>
        <translation>die Reihenfolge der Regeln ändert sich</translation>
    </message>
</context>
<context>
    <name>PreviewTexts</name>
    <message>
        <source>would be created</source>
        <translation>würde angelegt</translation>
    </message>
    <message>
        <source>would be changed</source>
        <translation>würde geändert</translation>
    </message>
    <message>
        <source>holds all of it already: nothing to write</source>
        <translation>enthält schon alles: nichts zu schreiben</translation>
    </message>
    <message>
        <source>goes with a later event&apos;s write of the same record</source>
        <translation>wird mit einem späteren Ereignis desselben Datensatzes geschrieben</translation>
    </message>
    <message>
        <source>is not there, and none is created</source>
        <translation>gibt es nicht, und es wird keiner angelegt</translation>
    </message>
    <message>
        <source>waits for another record</source>
        <translation>wartet auf einen anderen Datensatz</translation>
    </message>
    <message>
        <source>would be held</source>
        <translation>würde angehalten</translation>
    </message>
    <message>
        <source>would be held: %1</source>
        <translation>würde angehalten: %1</translation>
    </message>
    <message>
        <source>held: the portal would refuse this value</source>
        <translation>angehalten: Das Portal würde diesen Wert ablehnen</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) would be created</source>
        <translation>
            <numerusform>%n Datensatz würde angelegt</numerusform>
            <numerusform>%n Datensätze würden angelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) would be changed</source>
        <translation>
            <numerusform>%n Datensatz würde geändert</numerusform>
            <numerusform>%n Datensätze würden geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) would be held</source>
        <translation>
            <numerusform>%n Datensatz würde angehalten</numerusform>
            <numerusform>%n Datensätze würden angehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing would be written</source>
        <translation>Es würde nichts geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>Delivering it takes %n call(s) to HubSpot.</source>
        <translation>
            <numerusform>Die Übertragung braucht %n Aufruf bei HubSpot.</numerusform>
            <numerusform>Die Übertragung braucht %n Aufrufe bei HubSpot.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Geschrieben wurde nichts.</translation>
    </message>
    <message>
        <source>This sample would be refused</source>
        <translation>Dieses Beispiel würde abgelehnt</translation>
    </message>
    <message>
        <source>the portal has no such property</source>
        <translation>das Portal hat keine solche Eigenschaft</translation>
    </message>
    <message>
        <source>the portal knows no such name</source>
        <translation>das Portal kennt diesen Namen nicht</translation>
    </message>
    <message>
        <source>the portal has no such option</source>
        <translation>das Portal hat keine solche Option</translation>
    </message>
    <message>
        <source>this is not a number</source>
        <translation>das ist keine Zahl</translation>
    </message>
    <message>
        <source>this is not a date</source>
        <translation>das ist kein Datum</translation>
    </message>
    <message>
        <source>this is not an e-mail address</source>
        <translation>das ist keine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>HubSpot fills this by itself</source>
        <translation>HubSpot füllt das selbst</translation>
    </message>
    <message>
        <source>Shadow mode has written nothing.</source>
        <translation>Der Schattenmodus hat nichts geschrieben.</translation>
    </message>
    <message>
        <source>would get the contact</source>
        <translation>würde den Kontakt aufnehmen</translation>
    </message>
    <message>
        <source>no e-mail address is known, and the mapping makes no contact without one</source>
        <translation>keine E-Mail-Adresse ist bekannt, und die Zuordnung legt ohne sie keinen Kontakt an</translation>
    </message>
    <message>
        <source>the permission “%1” was not granted</source>
        <translation>die Berechtigung „%1“ wurde nicht erteilt</translation>
    </message>
    <message>
        <source>HubSpot has a rule for it and may refuse this: %1</source>
        <comment>what a property takes</comment>
        <translation>HubSpot hat dafür eine Regel und lehnt das vielleicht ab: %1</translation>
    </message>
    <message>
        <source>HubSpot has a rule for it: %1</source>
        <comment>what a property takes</comment>
        <translation>HubSpot hat dafür eine Regel: %1</translation>
    </message>
</context>
<context>
    <name>ProofTexts</name>
    <message>
        <source>It is made when you ask for it.</source>
        <translation>Er wird gemacht, wenn Sie ihn verlangen.</translation>
    </message>
    <message>
        <source>Each night at %1 Leadferry reads back what it has written.</source>
        <translation>Jede Nacht um %1 liest Leadferry zurück, was es geschrieben hat.</translation>
    </message>
    <message>
        <source>Proved at %1</source>
        <comment>time of day</comment>
        <translation>Abgeglichen um %1</translation>
    </message>
    <message>
        <source>Proved on %1 at %2</source>
        <comment>date, time of day</comment>
        <translation>Abgeglichen am %1 um %2</translation>
    </message>
    <message>
        <source>Delivery is paused. It is made as soon as you resume.</source>
        <translation>Die Übertragung ist pausiert. Er folgt, sobald Sie fortsetzen.</translation>
    </message>
    <message>
        <source>No portal answers for now. It is made as soon as one does.</source>
        <translation>Zurzeit antwortet kein Portal. Er folgt, sobald eines antwortet.</translation>
    </message>
    <message>
        <source>Few calls are left of HubSpot’s daily limit, and they are kept for deliveries.</source>
        <translation>Von HubSpots Tageslimit sind nur noch wenige Aufrufe übrig; sie bleiben den Übertragungen vorbehalten.</translation>
    </message>
    <message numerus="yes">
        <source>People in HubSpot have changed %n of them since, which is no fault.</source>
        <comment>values</comment>
        <translation>
            <numerusform>%n Wert wurde in HubSpot seither geändert (kein Fehler).</numerusform>
            <numerusform>%n Werte wurden in HubSpot seither geändert (kein Fehler).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records were read back.</source>
        <translation>
            <numerusform>%n Datensatz wurde zurückgelesen.</numerusform>
            <numerusform>%n Datensätze wurden zurückgelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were sent again. The next proof shows whether they are there.</source>
        <comment>differences</comment>
        <translation>
            <numerusform>%n wurde erneut gesendet. Der nächste Abgleich zeigt, ob es da ist.</numerusform>
            <numerusform>%n wurden erneut gesendet. Der nächste Abgleich zeigt, ob sie da sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 deliveries as the bots said, %3 differ</source>
        <comment>proved at 03:00, then numbers</comment>
        <translation>%1: %2 Übertragungen wie von den Bots gesagt, %3 weichen ab</translation>
    </message>
    <message>
        <source>Somebody has set another value in HubSpot since.</source>
        <translation>Jemand hat in HubSpot seither einen anderen Wert eingetragen.</translation>
    </message>
    <message>
        <source>A person in HubSpot has set another value since, %1.</source>
        <comment>a time</comment>
        <translation>Eine Person hat in HubSpot seither einen anderen Wert eingetragen, %1.</translation>
    </message>
    <message>
        <source>A workflow in HubSpot has set another value since, %1.</source>
        <comment>a time</comment>
        <translation>Ein Workflow hat in HubSpot seither einen anderen Wert eingetragen, %1.</translation>
    </message>
    <message>
        <source>Another value was set in HubSpot since, %1.</source>
        <comment>a time</comment>
        <translation>In HubSpot wurde seither ein anderer Wert eingetragen, %1.</translation>
    </message>
    <message>
        <source>Comparing HubSpot with what the bots said…</source>
        <translation>HubSpot wird mit dem verglichen, was die Bots gesagt haben …</translation>
    </message>
    <message>
        <source>%1 of %2 deliveries</source>
        <translation>%1 von %2 Übertragungen</translation>
    </message>
    <message>
        <source>The proof is due and waits</source>
        <translation>Der Abgleich ist fällig und wartet</translation>
    </message>
    <message>
        <source>Nothing was compared with HubSpot yet</source>
        <translation>Noch wurde nichts mit HubSpot abgeglichen</translation>
    </message>
    <message>
        <source>%1: not everything could be read</source>
        <comment>proved at 03:00</comment>
        <translation>%1: Nicht alles ließ sich lesen</translation>
    </message>
    <message>
        <source>%1: there was nothing to compare</source>
        <comment>proved at 03:00</comment>
        <translation>%1: Es gab nichts zu vergleichen</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n deliveries are in HubSpot as the bots said</source>
        <comment>proved at 03:00</comment>
        <translation>
            <numerusform>%1: %n Übertragung steht in HubSpot wie vom Bot gesagt</numerusform>
            <numerusform>%1: %n Übertragungen stehen in HubSpot wie von den Bots gesagt</numerusform>
        </translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Nicht übertragen</translation>
    </message>
    <message>
        <source>Never queued</source>
        <translation>Nie eingereiht</translation>
    </message>
    <message>
        <source>Deleted in HubSpot</source>
        <translation>In HubSpot gelöscht</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>Anderer Wert</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>Nicht verknüpft</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Seither geändert</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Zusammengeführt</translation>
    </message>
    <message>
        <source>It was sent again. The next proof shows whether it is there.</source>
        <translation>Es wurde erneut gesendet. Der nächste Abgleich zeigt, ob es da ist.</translation>
    </message>
    <message>
        <source>It has not gone out, or not all of it. Sending it again tries what is left.</source>
        <translation>Sie ist nicht oder nicht ganz hinausgegangen. Erneutes Senden versucht, was noch fehlt.</translation>
    </message>
    <message>
        <source>The event is stored, and nothing was done with it. Sending it again delivers it.</source>
        <translation>Das Ereignis ist gespeichert, aber nichts ist damit geschehen. Erneutes Senden überträgt es.</translation>
    </message>
    <message>
        <source>Somebody has deleted it. It is only made again if you say so below.</source>
        <translation>Jemand hat ihn gelöscht. Er wird nur neu angelegt, wenn Sie es unten sagen.</translation>
    </message>
    <message>
        <source>HubSpot does not hold what was sent. Sending it again sets just this property.</source>
        <translation>In HubSpot steht nicht, was gesendet wurde. Erneutes Senden setzt nur diese Eigenschaft.</translation>
    </message>
    <message>
        <source>The two records are not linked any more. Sending it again links them.</source>
        <translation>Die beiden Datensätze sind nicht mehr verknüpft. Erneutes Senden verknüpft sie.</translation>
    </message>
    <message>
        <source>It is only put back if you say so below.</source>
        <translation>Er wird nur zurückgesetzt, wenn Sie es unten sagen.</translation>
    </message>
    <message>
        <source>It was merged into another record, which was compared in its stead.</source>
        <translation>Er wurde mit einem anderen Datensatz zusammengeführt, der an seiner Stelle verglichen wurde.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>record, property</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>record, linked record</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>record %1</source>
        <comment>id</comment>
        <translation>Datensatz %1</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>value</comment>
        <translation>leer</translation>
    </message>
    <message numerus="yes">
        <source>%n places on lists were not read back: that takes more calls to HubSpot than a proof makes.</source>
        <translation>
            <numerusform>%n Platz auf Listen wurde nicht zurückgelesen: Dafür wären mehr Aufrufe bei HubSpot nötig, als ein Abgleich macht.</numerusform>
            <numerusform>%n Plätze auf Listen wurden nicht zurückgelesen: Dafür wären mehr Aufrufe bei HubSpot nötig, als ein Abgleich macht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>Nicht auf der Liste</translation>
    </message>
    <message>
        <source>List deleted</source>
        <translation>Liste gelöscht</translation>
    </message>
    <message>
        <source>List fills itself</source>
        <translation>Liste füllt sich selbst</translation>
    </message>
    <message>
        <source>The contact is not on the list any more. Sending it again puts it there, so leave it out if somebody has taken it off on purpose.</source>
        <translation>Der Kontakt steht nicht mehr auf der Liste. Noch einmal senden setzt ihn wieder darauf, also weglassen, wenn ihn jemand mit Absicht entfernt hat.</translation>
    </message>
    <message>
        <source>Somebody has deleted the list in HubSpot, and the places on it with it. Take it out of the mapping, or name another one there.</source>
        <translation>Jemand hat die Liste in HubSpot gelöscht und damit alle Plätze darauf. Sie aus der Zuordnung nehmen oder dort eine andere nennen.</translation>
    </message>
    <message>
        <source>The list is filled by its own rules now, and nobody can be put on it. Take it out of the mapping, or name another one there.</source>
        <translation>Die Liste füllt sich jetzt nach eigenen Regeln, niemand kann darauf gesetzt werden. Sie aus der Zuordnung nehmen oder dort eine andere nennen.</translation>
    </message>
</context>
<context>
    <name>Properties</name>
    <message>
        <source>“%1”</source>
        <comment>a word as it stands in HubSpot</comment>
        <translation>„%1“</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>a few words, and the rest</comment>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Add %1</source>
        <comment>options of a list</comment>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Add %1; %2 stay</source>
        <comment>options of a list, new and old</comment>
        <translation>%1 hinzufügen; %2 bleiben</translation>
    </message>
    <message>
        <source>Choose another property</source>
        <translation>Andere Eigenschaft wählen</translation>
    </message>
    <message>
        <source>Choose another pipeline</source>
        <translation>Andere Pipeline wählen</translation>
    </message>
    <message>
        <source>Choose another stage</source>
        <translation>Andere Phase wählen</translation>
    </message>
    <message>
        <source>Choose another owner</source>
        <translation>Anderen Zuständigen wählen</translation>
    </message>
    <message>
        <source>Choose another list</source>
        <translation>Andere Liste wählen</translation>
    </message>
    <message>
        <source>%1; this portal has %2</source>
        <comment>choose another stage, those there are</comment>
        <translation>%1; dieses Portal hat %2</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>type of a property</comment>
        <translation>Text</translation>
    </message>
    <message>
        <source>text</source>
        <comment>should be …</comment>
        <translation>Text</translation>
    </message>
    <message>
        <source>number</source>
        <comment>should be …</comment>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>date</source>
        <comment>should be …</comment>
        <translation>Datum</translation>
    </message>
    <message>
        <source>date and time</source>
        <comment>should be …</comment>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>yes/no</source>
        <comment>should be …</comment>
        <translation>Ja/Nein</translation>
    </message>
    <message>
        <source>list, several</source>
        <comment>should be …</comment>
        <translation>Auswahlliste, mehrere</translation>
    </message>
    <message>
        <source>list</source>
        <comment>should be …</comment>
        <translation>Auswahlliste</translation>
    </message>
    <message>
        <source>Optional</source>
        <comment>state of a property</comment>
        <translation>Optional</translation>
    </message>
    <message>
        <source>Ready</source>
        <comment>state of a property</comment>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Missing</source>
        <comment>state of a property</comment>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Archived</source>
        <comment>state of a property</comment>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Wrong type</source>
        <comment>state of a property</comment>
        <translation>Falscher Typ</translation>
    </message>
    <message>
        <source>Options missing</source>
        <comment>state of a property</comment>
        <translation>Optionen fehlen</translation>
    </message>
    <message>
        <source>Option missing</source>
        <comment>state of a property</comment>
        <translation>Option fehlt</translation>
    </message>
    <message>
        <source>Read-only</source>
        <comment>state of a property</comment>
        <translation>Nur lesbar</translation>
    </message>
    <message>
        <source>Works</source>
        <comment>state of a property: by weaker means</comment>
        <translation>Geht</translation>
    </message>
    <message>
        <source>Not mapped</source>
        <comment>state of a property</comment>
        <translation>Ohne Wert</translation>
    </message>
    <message>
        <source>Replaced</source>
        <comment>state of a property</comment>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Not read</source>
        <comment>state of a property</comment>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>Multi-line text</source>
        <translation>Mehrzeiliger Text</translation>
    </message>
    <message>
        <source>Single-line text</source>
        <translation>Einzeiliger Text</translation>
    </message>
    <message>
        <source>Number</source>
        <comment>type of a property</comment>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Date</source>
        <comment>type of a property</comment>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Date and time</source>
        <comment>type of a property</comment>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>Yes/no</source>
        <comment>type of a property</comment>
        <translation>Ja/Nein</translation>
    </message>
    <message>
        <source>List, several</source>
        <comment>type of a property</comment>
        <translation>Auswahlliste, mehrere</translation>
    </message>
    <message>
        <source>List</source>
        <comment>type of a property</comment>
        <translation>Auswahlliste</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständiger</translation>
    </message>
    <message>
        <source>List of contacts</source>
        <translation>Kontaktliste</translation>
    </message>
    <message>
        <source>%1, should be %2</source>
        <comment>types of a property</comment>
        <translation>%1, nötig: %2</translation>
    </message>
    <message>
        <source>%1, unique</source>
        <comment>type of a property</comment>
        <translation>%1, eindeutig</translation>
    </message>
    <message>
        <source>Exactly once</source>
        <comment>who needs a property: what keeps records from being doubled</comment>
        <translation>Genau einmal</translation>
    </message>
    <message numerus="yes">
        <source>%n rules</source>
        <translation>
            <numerusform>%n Regel</numerusform>
            <numerusform>%n Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>Your list</source>
        <comment>who needs a property</comment>
        <translation>Ihre Liste</translation>
    </message>
    <message>
        <source>HubSpot asks for it</source>
        <translation>HubSpot verlangt sie</translation>
    </message>
    <message>
        <source>%1, %2 held</source>
        <comment>who needs it, deliveries that wait for it</comment>
        <translation>%1, %2 angehalten</translation>
    </message>
    <message>
        <source>%1, action “%2”</source>
        <comment>event type, id of an action in its mapping</comment>
        <translation>%1, Aktion „%2“</translation>
    </message>
    <message>
        <source>Exactly once: records are found again by it, so that none is doubled</source>
        <translation>Genau einmal: Daran werden Datensätze wiedergefunden, damit keiner doppelt entsteht</translation>
    </message>
    <message>
        <source>Your own list</source>
        <translation>Ihre eigene Liste</translation>
    </message>
    <message>
        <source>HubSpot asks for it on new records</source>
        <translation>HubSpot verlangt sie bei neuen Datensätzen</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries are held until it is repaired</source>
        <translation>
            <numerusform>%n Übertragung ist bis zur Reparatur angehalten</numerusform>
            <numerusform>%n Übertragungen sind bis zur Reparatur angehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Create it</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Create it as text, if the name is right</source>
        <translation>Als Text anlegen, falls der Name stimmt</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Works, by weaker means</source>
        <translation>Geht, mit schwächeren Mitteln</translation>
    </message>
    <message>
        <source>Map a value to it</source>
        <translation>Ihr einen Wert zuordnen</translation>
    </message>
    <message>
        <source>%1 is taken instead</source>
        <comment>a name in HubSpot</comment>
        <translation>Stattdessen wird %1 genommen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Restore it in HubSpot</source>
        <translation>In HubSpot wiederherstellen</translation>
    </message>
    <message>
        <source>Map %1 to another option</source>
        <comment>options that are not there</comment>
        <translation>%1 einer anderen Option zuordnen</translation>
    </message>
    <message>
        <source>Create it in HubSpot</source>
        <translation>In HubSpot anlegen</translation>
    </message>
    <message>
        <source>It is there and takes what is written. There is nothing to do.</source>
        <translation>Sie ist da und nimmt, was geschrieben wird. Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>HubSpot does not hold it unique, and that cannot be changed later. Leadferry finds its records by weaker means, so everything works.</source>
        <translation>HubSpot hält sie nicht eindeutig, und das lässt sich nachträglich nicht ändern. Leadferry findet seine Datensätze mit schwächeren Mitteln wieder; alles geht.</translation>
    </message>
    <message>
        <source>The portal does not have it. The mapping takes “%1” instead.</source>
        <translation>Das Portal hat das nicht. Die Zuordnung nimmt stattdessen „%1“.</translation>
    </message>
    <message>
        <source>HubSpot did not tell. Check again when it answers.</source>
        <translation>HubSpot gab keine Auskunft. Prüfen Sie erneut, sobald es antwortet.</translation>
    </message>
    <message>
        <source>HubSpot does not let the type of a property be changed, so what is written would be refused. Choose another property in the mapping, or make one in HubSpot.</source>
        <translation>HubSpot lässt den Typ einer Eigenschaft nicht ändern, deshalb würde abgelehnt, was geschrieben wird. Wählen Sie in der Zuordnung eine andere Eigenschaft oder legen Sie in HubSpot eine an.</translation>
    </message>
    <message>
        <source>HubSpot fills it by itself, and nobody may write it. Choose another property in the mapping.</source>
        <translation>HubSpot füllt sie selbst, niemand darf sie schreiben. Wählen Sie in der Zuordnung eine andere Eigenschaft.</translation>
    </message>
    <message>
        <source>Nothing can be written to it while it is archived. Restore it in HubSpot, under Settings, Properties, Archived.</source>
        <translation>Solange sie archiviert ist, kann nichts hineingeschrieben werden. Stellen Sie sie in HubSpot wieder her, unter Einstellungen, Eigenschaften, Archiviert.</translation>
    </message>
    <message>
        <source>HubSpot does not let its own list be changed. Map the value to another option.</source>
        <translation>HubSpot lässt seine eigene Auswahlliste nicht ändern. Ordnen Sie den Wert einer anderen Option zu.</translation>
    </message>
    <message>
        <source>The portal does not have it, and Leadferry may not make it. %1.</source>
        <comment>what to do</comment>
        <translation>Das Portal hat das nicht, und Leadferry kann es nicht anlegen. %1.</translation>
    </message>
    <message>
        <source>Is created in the group “leadferry”. Type: %1.</source>
        <translation>Wird in der Gruppe „leadferry“ angelegt. Typ: %1.</translation>
    </message>
    <message>
        <source>%1 Options: %2.</source>
        <comment>it is created, the options of the list</comment>
        <translation>%1 Optionen: %2.</translation>
    </message>
    <message>
        <source>%1 Only a mapping names it: look whether the name is right.</source>
        <translation>%1 Nur eine Zuordnung nennt sie: Sehen Sie nach, ob der Name stimmt.</translation>
    </message>
    <message>
        <source>Is brought back from the archive, with the values that records have in it.</source>
        <translation>Wird aus dem Archiv zurückgeholt, mit den Werten, die Datensätze darin haben.</translation>
    </message>
    <message>
        <source>%1 is added to the list; its other options stay.</source>
        <translation>%1 kommt in die Auswahlliste; die anderen Optionen bleiben.</translation>
    </message>
    <message>
        <source>%1 is added to the list; %2 stay.</source>
        <comment>new options, old ones</comment>
        <translation>%1 kommt in die Auswahlliste; %2 bleiben.</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Options added</source>
        <translation>Optionen hinzugefügt</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Was there already</source>
        <translation>War schon da</translation>
    </message>
    <message>
        <source>The permission “%1” is not granted</source>
        <translation>Die Berechtigung „%1“ ist nicht erteilt</translation>
    </message>
    <message>
        <source>HubSpot refused it</source>
        <translation>HubSpot hat es abgelehnt</translation>
    </message>
    <message>
        <source>HubSpot refused it: %1</source>
        <translation>HubSpot hat es abgelehnt: %1</translation>
    </message>
    <message>
        <source>HubSpot lets only people restore it: under Settings, Properties, Archived properties</source>
        <translation>In HubSpot kann das nur eine Person wiederherstellen: unter Einstellungen, Eigenschaften, Archivierte Eigenschaften</translation>
    </message>
    <message>
        <source>It is there, but not as it should be</source>
        <translation>Es ist da, aber nicht so, wie es sein soll</translation>
    </message>
    <message>
        <source>HubSpot does not answer for now: try it again</source>
        <translation>HubSpot antwortet gerade nicht: Versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>Not written by: %1</source>
        <comment>event type, action of its mapping</comment>
        <translation>Nicht geschrieben von: %1</translation>
    </message>
    <message>
        <source>HubSpot asks for it on new records, and not every mapping writes it. Add a rule for it in the mapping, or make it optional in HubSpot.</source>
        <translation>HubSpot verlangt sie bei neuen Datensätzen, und nicht jede Zuordnung schreibt sie. Ergänzen Sie in der Zuordnung eine Regel dafür, oder machen Sie sie in HubSpot freiwillig.</translation>
    </message>
    <message>
        <source>Group of properties</source>
        <translation>Gruppe von Eigenschaften</translation>
    </message>
    <message>
        <source>Leadferry’s properties</source>
        <translation>Leadferrys Eigenschaften</translation>
    </message>
    <message>
        <source>Comes with the first property</source>
        <translation>Kommt mit der ersten Eigenschaft</translation>
    </message>
    <message>
        <source>Properties that Leadferry makes stand in it. It is made with the first of them.</source>
        <translation>Darin stehen Eigenschaften, die Leadferry anlegt. Sie entsteht mit der ersten.</translation>
    </message>
    <message>
        <source>Phone number</source>
        <comment>type of a property</comment>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>It is there. HubSpot has a rule for what it takes: a value that breaks it is refused, and the field is held.</source>
        <translation>Sie ist da. HubSpot hat eine Regel für ihre Werte: Ein Wert, der ihr nicht entspricht, wird abgelehnt, und das Feld wird angehalten.</translation>
    </message>
</context>
<context>
    <name>PropertyChanges</name>
    <message>
        <source>%1: %2</source>
        <comment>label of a property, what was changed of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It is now called “%1”. What is written still arrives.</source>
        <translation>Heißt jetzt „%1“. Was geschrieben wird, kommt weiter an.</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>Ist nicht mehr da.</translation>
    </message>
    <message>
        <source>It was archived.</source>
        <translation>Wurde archiviert.</translation>
    </message>
    <message>
        <source>It takes other values now: %1.</source>
        <comment>type of a property</comment>
        <translation>Nimmt jetzt andere Werte: %1.</translation>
    </message>
    <message>
        <source>Options were taken out of it: %1.</source>
        <translation>Optionen wurden herausgenommen: %1.</translation>
    </message>
    <message>
        <source>Nobody may write it any more.</source>
        <translation>Darf von niemandem mehr geschrieben werden.</translation>
    </message>
    <message>
        <source>It no longer holds unique values.</source>
        <translation>Hält die Werte nicht mehr eindeutig.</translation>
    </message>
    <message>
        <source>HubSpot asks for it on new records now, and not every mapping writes it.</source>
        <translation>HubSpot verlangt das jetzt bei neuen Datensätzen, und nicht jede Zuordnung schreibt es.</translation>
    </message>
    <message>
        <source>It is no longer there; “%1” is taken instead.</source>
        <translation>Ist nicht mehr da; stattdessen wird „%1“ genommen.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <comment>changes</comment>
        <translation>
            <numerusform>Und noch %n.</numerusform>
            <numerusform>Und noch %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>The page Properties says what to do.</source>
        <translation>Die Seite „Eigenschaften“ sagt, was zu tun ist.</translation>
    </message>
    <message>
        <source>Somebody changed what Leadferry needs in %1</source>
        <comment>a portal</comment>
        <translation>In %1 wurde etwas geändert, das Leadferry braucht</translation>
    </message>
    <message>
        <source>HubSpot has a new rule for it: %1.</source>
        <comment>what a property takes</comment>
        <translation>HubSpot hat dafür eine neue Regel: %1.</translation>
    </message>
</context>
<context>
    <name>PropertyFilters</name>
    <message>
        <source>Exactly once</source>
        <comment>who needs a property: what keeps records from being doubled</comment>
        <translation>Genau einmal</translation>
    </message>
    <message>
        <source>Your list</source>
        <comment>who needs a property</comment>
        <translation>Ihre Liste</translation>
    </message>
    <message>
        <source>HubSpot</source>
        <comment>who needs a property</comment>
        <translation>HubSpot</translation>
    </message>
</context>
<context>
    <name>PropertyForms</name>
    <message>
        <source>Give it an internal name</source>
        <translation>Geben Sie ihr einen internen Namen</translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters</source>
        <translation>
            <numerusform>Höchstens %n Zeichen</numerusform>
            <numerusform>Höchstens %n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Begin with a small letter; small letters, digits and _ may follow</source>
        <translation>Beginnen Sie mit einem Kleinbuchstaben; Kleinbuchstaben, Ziffern und _ dürfen folgen</translation>
    </message>
    <message>
        <source>“%1” has this name already</source>
        <comment>label of a property</comment>
        <translation>„%1“ heißt schon so</translation>
    </message>
    <message>
        <source>Add at least one option</source>
        <translation>Fügen Sie mindestens eine Option hinzu</translation>
    </message>
    <message>
        <source>“%1” has no value</source>
        <comment>label of an option</comment>
        <translation>„%1“ hat keinen Wert</translation>
    </message>
    <message>
        <source>“%1” is there twice</source>
        <comment>value of an option</comment>
        <translation>„%1“ gibt es zweimal</translation>
    </message>
    <message>
        <source>List, as radio buttons</source>
        <comment>type of a property</comment>
        <translation>Auswahlliste, als Optionsfelder</translation>
    </message>
    <message>
        <source>Give it a label, as people read it in HubSpot</source>
        <translation>Geben Sie ihr eine Bezeichnung, wie sie in HubSpot zu lesen ist</translation>
    </message>
</context>
<context>
    <name>PropertyProposals</name>
    <message>
        <source>Create “%1” as number</source>
        <translation>„%1“ als Zahl anlegen</translation>
    </message>
    <message>
        <source>Create “%1” as date</source>
        <translation>„%1“ als Datum anlegen</translation>
    </message>
    <message>
        <source>Create “%1” as date and time</source>
        <translation>„%1“ als Datum mit Uhrzeit anlegen</translation>
    </message>
    <message>
        <source>Create “%1” as yes/no</source>
        <translation>„%1“ als Ja/Nein anlegen</translation>
    </message>
    <message>
        <source>Create “%1” as list, several</source>
        <translation>„%1“ als Auswahlliste mit mehreren Werten anlegen</translation>
    </message>
    <message>
        <source>Create “%1” as list</source>
        <translation>„%1“ als Auswahlliste anlegen</translation>
    </message>
    <message>
        <source>Create “%1” as multi-line text</source>
        <translation>„%1“ als mehrzeiligen Text anlegen</translation>
    </message>
    <message>
        <source>Create “%1” as phone number</source>
        <translation>„%1“ als Telefonnummer anlegen</translation>
    </message>
    <message>
        <source>Create “%1” as single-line text</source>
        <translation>„%1“ als einzeiligen Text anlegen</translation>
    </message>
    <message>
        <source>%1 has “%2” with this name already. Choose another name, or write to that one.</source>
        <comment>portal, label of a property</comment>
        <translation>%1 hat unter diesem Namen schon „%2“. Wählen Sie einen anderen Namen oder schreiben Sie in diese.</translation>
    </message>
</context>
<context>
    <name>PropertyWords</name>
    <message>
        <source>Repair</source>
        <comment>button, nothing is selected</comment>
        <translation>Reparieren</translation>
    </message>
    <message numerus="yes">
        <source>Create %n</source>
        <comment>button</comment>
        <translation>
            <numerusform>%n anlegen</numerusform>
            <numerusform>%n anlegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repair %n</source>
        <comment>button</comment>
        <translation>
            <numerusform>%n reparieren</numerusform>
            <numerusform>%n reparieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 properties need a repair in HubSpot.</source>
        <translation>
            <numerusform>%n von %1 Eigenschaften braucht eine Reparatur in HubSpot.</numerusform>
            <numerusform>%n von %1 Eigenschaften brauchen eine Reparatur in HubSpot.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 properties and names need a repair.</source>
        <translation>
            <numerusform>%n von %1 Eigenschaften und Namen braucht eine Reparatur.</numerusform>
            <numerusform>%n von %1 Eigenschaften und Namen brauchen eine Reparatur.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leadferry cannot do this by itself. What to do stands beside each.</source>
        <translation>Leadferry kann das nicht selbst. Neben jeder steht, was zu tun ist.</translation>
    </message>
    <message numerus="yes">
        <source>Leadferry can do %n of them. Select below which.</source>
        <translation>
            <numerusform>Leadferry kann %n davon erledigen. Wählen Sie sie unten aus.</numerusform>
            <numerusform>Leadferry kann %n davon erledigen. Wählen Sie unten aus, welche.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leadferry can do %n of them now: %1. Nothing else in HubSpot is changed.</source>
        <translation>
            <numerusform>Leadferry kann %n davon jetzt erledigen: %1. Sonst ändert sich in HubSpot nichts.</numerusform>
            <numerusform>Leadferry kann %n davon jetzt erledigen: %1. Sonst ändert sich in HubSpot nichts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are selected: %1. Nothing else in HubSpot is changed.</source>
        <translation>
            <numerusform>%n ist ausgewählt: %1. Sonst ändert sich in HubSpot nichts.</numerusform>
            <numerusform>%n sind ausgewählt: %1. Sonst ändert sich in HubSpot nichts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>labels of properties</comment>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>All that is needed is there.</source>
        <translation>Alles Nötige ist da.</translation>
    </message>
    <message numerus="yes">
        <source>%n more can be created: %1. Everything works without them.</source>
        <translation>
            <numerusform>%n weitere kann angelegt werden: %1. Auch ohne sie geht alles.</numerusform>
            <numerusform>%n weitere können angelegt werden: %1. Auch ohne sie geht alles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>create %n</source>
        <comment>properties</comment>
        <translation>
            <numerusform>%n anlegen</numerusform>
            <numerusform>%n anlegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restore %n</source>
        <comment>properties</comment>
        <translation>
            <numerusform>%n wiederherstellen</numerusform>
            <numerusform>%n wiederherstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %n options</source>
        <translation>
            <numerusform>%n Option hinzufügen</numerusform>
            <numerusform>%n Optionen hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has room for %2 more own properties, and %n are selected. Select fewer, or remove some in HubSpot that nobody uses.</source>
        <comment>portal</comment>
        <translation>
            <numerusform>%1 hat Platz für %2 weitere eigene Eigenschaften, und %n ist ausgewählt. Entfernen Sie in HubSpot einige, die niemand nutzt.</numerusform>
            <numerusform>%1 hat Platz für %2 weitere eigene Eigenschaften, und %n sind ausgewählt. Wählen Sie weniger aus oder entfernen Sie in HubSpot einige, die niemand nutzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has room for %2 more own properties of this kind of record: %3. %n are selected. Select fewer, or remove some in HubSpot that nobody uses.</source>
        <comment>portal, number, object type</comment>
        <translation>
            <numerusform>%1 hat Platz für %2 weitere eigene Eigenschaften dieser Art von Datensatz: %3. %n ist ausgewählt. Entfernen Sie in HubSpot einige, die niemand nutzt.</numerusform>
            <numerusform>%1 hat Platz für %2 weitere eigene Eigenschaften dieser Art von Datensatz: %3. %n sind ausgewählt. Wählen Sie weniger aus oder entfernen Sie in HubSpot einige, die niemand nutzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 uses %2 of %3 own properties</source>
        <comment>portal</comment>
        <translation>%1 nutzt %2 von %3 eigenen Eigenschaften</translation>
    </message>
    <message>
        <source>%1 uses %2 of %3 own properties for %4</source>
        <comment>portal, numbers, object type</comment>
        <translation>%1 nutzt %2 von %3 eigenen Eigenschaften für %4</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>object type, own properties used and allowed</comment>
        <translation>%1: %2 von %3</translation>
    </message>
    <message numerus="yes">
        <source>HubSpot did not tell about %n of %1 properties.</source>
        <translation>
            <numerusform>HubSpot gab über %n von %1 Eigenschaften keine Auskunft.</numerusform>
            <numerusform>HubSpot gab über %n von %1 Eigenschaften keine Auskunft.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is needed there is not known. Check again in a minute.</source>
        <translation>Was dort nötig ist, ist nicht bekannt. Prüfen Sie in einer Minute erneut.</translation>
    </message>
    <message numerus="yes">
        <source>All %n properties are ready.</source>
        <translation>
            <numerusform>Die einzige nötige Eigenschaft ist bereit.</numerusform>
            <numerusform>Alle %n Eigenschaften sind bereit.</numerusform>
        </translation>
    </message>
    <message>
        <source>The mappings in use need no property.</source>
        <translation>Die genutzten Zuordnungen brauchen keine Eigenschaft.</translation>
    </message>
    <message numerus="yes">
        <source>%n repaired in %1</source>
        <comment>properties, portal</comment>
        <translation>
            <numerusform>%n in %1 repariert</numerusform>
            <numerusform>%n in %1 repariert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already</source>
        <comment>properties</comment>
        <translation>
            <numerusform>%n war schon da</numerusform>
            <numerusform>%n waren schon da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>HubSpot does not let Leadferry do %n of them.</source>
        <comment>repairs</comment>
        <translation>
            <numerusform>HubSpot lässt Leadferry %n davon nicht erledigen.</numerusform>
            <numerusform>HubSpot lässt Leadferry %n davon nicht erledigen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connect %1 again and allow “%2”.</source>
        <comment>portal, permissions</comment>
        <translation>Verbinden Sie %1 neu und erlauben Sie „%2“.</translation>
    </message>
    <message>
        <source>” and “</source>
        <comment>between two permissions</comment>
        <translation>“ und „</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 could not be repaired.</source>
        <translation>
            <numerusform>%n von %1 konnte nicht repariert werden.</numerusform>
            <numerusform>%n von %1 konnten nicht repariert werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Bild ab</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
</context>
<context>
    <name>RefusalTexts</name>
    <message>
        <source>Leadferry may not write contacts in this portal</source>
        <translation>Leadferry darf in diesem Portal keine Kontakte schreiben</translation>
    </message>
    <message>
        <source>Leadferry may not write companies in this portal</source>
        <translation>Leadferry darf hier keine Unternehmen schreiben</translation>
    </message>
    <message>
        <source>Leadferry may not write deals in this portal</source>
        <translation>Leadferry darf in diesem Portal keine Deals schreiben</translation>
    </message>
    <message>
        <source>Leadferry may not write tickets in this portal</source>
        <translation>Leadferry darf in diesem Portal keine Tickets schreiben</translation>
    </message>
    <message>
        <source>Leadferry may not write notes in this portal</source>
        <translation>Leadferry darf in diesem Portal keine Notizen schreiben</translation>
    </message>
    <message>
        <source>Leadferry may not write tasks in this portal</source>
        <translation>Leadferry darf in diesem Portal keine Aufgaben schreiben</translation>
    </message>
    <message>
        <source>Leadferry may not put people on lists in this portal</source>
        <translation>Leadferry darf in diesem Portal niemanden in Listen aufnehmen</translation>
    </message>
    <message>
        <source>HubSpot refused the contact</source>
        <translation>HubSpot hat den Kontakt abgelehnt</translation>
    </message>
    <message>
        <source>HubSpot refused the company</source>
        <translation>HubSpot hat das Unternehmen abgelehnt</translation>
    </message>
    <message>
        <source>HubSpot refused the deal</source>
        <translation>HubSpot hat den Deal abgelehnt</translation>
    </message>
    <message>
        <source>HubSpot refused the ticket</source>
        <translation>HubSpot hat das Ticket abgelehnt</translation>
    </message>
    <message>
        <source>HubSpot refused the note</source>
        <translation>HubSpot hat die Notiz abgelehnt</translation>
    </message>
    <message>
        <source>HubSpot refused the task</source>
        <translation>HubSpot hat die Aufgabe abgelehnt</translation>
    </message>
    <message>
        <source>HubSpot did not put the person on the list</source>
        <translation>HubSpot hat die Person nicht in die Liste aufgenommen</translation>
    </message>
</context>
<context>
    <name>RepairTexts</name>
    <message>
        <source>Nothing is lost: the event is kept.</source>
        <translation>Nichts ist verloren: Das Ereignis bleibt gespeichert.</translation>
    </message>
    <message>
        <source>Already in HubSpot: %1.</source>
        <translation>Bereits in HubSpot: %1.</translation>
    </message>
    <message>
        <source>HubSpot has no property “%1”</source>
        <translation>HubSpot kennt die Eigenschaft „%1“ nicht</translation>
    </message>
    <message>
        <source>HubSpot has no option “%1” in “%2”</source>
        <translation>HubSpot kennt in „%2“ die Option „%1“ nicht</translation>
    </message>
    <message>
        <source>HubSpot did not take “%1” for “%2”</source>
        <translation>HubSpot hat „%1“ für „%2“ nicht angenommen</translation>
    </message>
    <message>
        <source>Only this field is missing. HubSpot’s reason is under “Show request and answer”. Mend it there, then retry.</source>
        <translation>Nur dieses Feld fehlt. Den Grund finden Sie unter „Anfrage und Antwort zeigen“. Beheben Sie ihn in HubSpot und wiederholen Sie dann.</translation>
    </message>
    <message>
        <source>%1 has withdrawn access</source>
        <translation>%1 hat den Zugriff entzogen</translation>
    </message>
    <message>
        <source>Nothing is lost. What waits goes out after you reconnect.</source>
        <translation>Nichts ist verloren. Was wartet, geht hinaus, sobald Sie neu verbinden.</translation>
    </message>
    <message>
        <source>Everything else goes on.</source>
        <translation>Alles andere läuft weiter.</translation>
    </message>
    <message>
        <source>Grant the missing permission: connect the portal again, then retry.</source>
        <translation>Erteilen Sie die fehlende Berechtigung: Verbinden Sie das Portal neu und wiederholen Sie dann.</translation>
    </message>
    <message>
        <source>It may or may not be in HubSpot</source>
        <translation>Vielleicht ist es in HubSpot, vielleicht nicht</translation>
    </message>
    <message>
        <source>The answer got lost and HubSpot could not be asked again. Look in HubSpot: retry if it is missing, give it up if it is there.</source>
        <translation>Die Antwort ging verloren, und HubSpot ließ sich nicht noch einmal fragen. Sehen Sie in HubSpot nach: Fehlt es, wiederholen Sie; ist es da, geben Sie es auf.</translation>
    </message>
    <message>
        <source>An event with this ID came before, with other content</source>
        <translation>Diese Ereignis-ID kam schon einmal mit anderem Inhalt</translation>
    </message>
    <message>
        <source>Both are kept. Retry to deliver this one too, or give it up.</source>
        <translation>Beide sind gespeichert. Wiederholen Sie, um auch dieses zu übertragen, oder geben Sie es auf.</translation>
    </message>
    <message>
        <source>This delivery waits for your decision</source>
        <translation>Diese Übertragung wartet auf Ihre Entscheidung</translation>
    </message>
    <message>
        <source>HubSpot gave no usable answer</source>
        <translation>HubSpot hat nicht brauchbar geantwortet</translation>
    </message>
    <message numerus="yes">
        <source>All %n tries are used up. What is missing was not written, so retrying is safe.</source>
        <translation>
            <numerusform>Der eine Versuch ist verbraucht. Was fehlt, wurde nicht geschrieben; Wiederholen ist gefahrlos.</numerusform>
            <numerusform>Alle %n Versuche sind verbraucht. Was fehlt, wurde nicht geschrieben; Wiederholen ist gefahrlos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leadferry tries again by itself.</source>
        <translation>Leadferry versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>Leadferry tries again by itself at %1, %2.</source>
        <translation>Leadferry versucht es von selbst erneut: %1, %2.</translation>
    </message>
    <message>
        <source>HubSpot asks us to slow down</source>
        <translation>HubSpot bittet um eine Pause</translation>
    </message>
    <message>
        <source>HubSpot could not take it just now</source>
        <translation>HubSpot konnte es gerade nicht annehmen</translation>
    </message>
    <message>
        <source>Waiting for the next try</source>
        <translation>Wartet auf den nächsten Versuch</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Sie müssen nichts tun.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Retry all with this cause</source>
        <translation>Alle mit dieser Ursache wiederholen</translation>
    </message>
    <message>
        <source>Reconnect…</source>
        <translation>Neu verbinden…</translation>
    </message>
    <message>
        <source>Connect a portal…</source>
        <translation>Portal verbinden…</translation>
    </message>
    <message>
        <source>Open in HubSpot</source>
        <translation>In HubSpot öffnen</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Checking whether HubSpot has it</source>
        <translation>Wird geprüft: Hat HubSpot es schon?</translation>
    </message>
    <message>
        <source>The answer got lost on the way. Leadferry looks before it sends again, so nothing is doubled.</source>
        <translation>Die Antwort ging unterwegs verloren. Leadferry sieht nach, bevor es erneut sendet; so entsteht nichts doppelt.</translation>
    </message>
    <message>
        <source>HubSpot did not answer</source>
        <translation>HubSpot hat nicht geantwortet</translation>
    </message>
    <message>
        <source>Check the internet connection of this PC, then try again.</source>
        <translation>Prüfen Sie die Internetverbindung dieses PCs und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>Versuchen Sie es in einer Minute erneut.</translation>
    </message>
    <message>
        <source>HubSpot does not accept these credentials</source>
        <translation>HubSpot akzeptiert diese Zugangsdaten nicht</translation>
    </message>
    <message>
        <source>Copy them from HubSpot again. They may have been renewed or withdrawn there.</source>
        <translation>Kopieren Sie sie erneut aus HubSpot. Vielleicht wurden sie dort erneuert oder entzogen.</translation>
    </message>
    <message>
        <source>A permission is missing in HubSpot</source>
        <translation>In HubSpot fehlt eine Berechtigung</translation>
    </message>
    <message>
        <source>Add the permissions that are listed here to your HubSpot app or key, then try again.</source>
        <translation>Ergänzen Sie die hier genannten Berechtigungen in Ihrer HubSpot-App oder Ihrem Schlüssel und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>It is not there any more</source>
        <translation>Das gibt es nicht mehr</translation>
    </message>
    <message>
        <source>It may have been removed meanwhile.</source>
        <translation>Vielleicht wurde es inzwischen entfernt.</translation>
    </message>
    <message>
        <source>It exists already</source>
        <translation>Das gibt es schon</translation>
    </message>
    <message>
        <source>The data folder cannot be read</source>
        <translation>Der Datenordner lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Check that the disk has free space and that the data folder can be written.</source>
        <translation>Prüfen Sie, ob das Laufwerk freien Platz hat und der Datenordner beschreibbar ist.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Leadferry could not do this</source>
        <translation>Leadferry konnte das nicht ausführen</translation>
    </message>
    <message>
        <source>Leadferry goes on by itself. There is nothing to do.</source>
        <translation>Leadferry macht von selbst weiter. Sie müssen nichts tun.</translation>
    </message>
    <message>
        <source>HubSpot could not be reached</source>
        <translation>HubSpot war nicht erreichbar</translation>
    </message>
    <message>
        <source>Leadferry goes on by itself as soon as it can. Nothing is lost.</source>
        <translation>Leadferry macht von selbst weiter, sobald es geht. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>Leadferry cannot use this</source>
        <translation>Damit kann Leadferry nicht arbeiten</translation>
    </message>
    <message>
        <source>Mend what is named here, then try again. (%1)</source>
        <comment>the engine&apos;s own words, English</comment>
        <translation>Ändern Sie, was hier genannt ist, und versuchen Sie es erneut. (%1)</translation>
    </message>
    <message>
        <source>Nothing was changed. (%1)</source>
        <comment>the engine&apos;s own words, English</comment>
        <translation>Nichts wurde geändert. (%1)</translation>
    </message>
    <message>
        <source>Nothing is lost. Try again; if it stays, start Leadferry again. (%1)</source>
        <comment>the engine&apos;s own words, English</comment>
        <translation>Nichts ist verloren. Versuchen Sie es erneut; bleibt es dabei, starten Sie Leadferry neu. (%1)</translation>
    </message>
    <message>
        <source>The permission “%1” was not granted. Once it is, this goes out by itself.</source>
        <translation>Die Berechtigung „%1“ wurde nicht erteilt. Sobald sie erteilt ist, geht dies von selbst hinaus.</translation>
    </message>
    <message>
        <source>%1 is disconnected</source>
        <comment>portal</comment>
        <translation>%1 ist getrennt</translation>
    </message>
    <message>
        <source>Nothing is lost. This goes out by itself once the same account is connected again.</source>
        <translation>Nichts ist verloren. Dies geht von selbst hinaus, sobald dasselbe Konto wieder verbunden ist.</translation>
    </message>
    <message>
        <source>%1 has no “%2” for “%3”</source>
        <comment>portal, a pipeline&apos;s, stage&apos;s or owner&apos;s name, property</comment>
        <translation>%1 hat kein „%2“ für „%3“</translation>
    </message>
    <message>
        <source>Create it in HubSpot or change the mapping, check the portal again, then retry. (%1)</source>
        <comment>the engine&apos;s own words, English</comment>
        <translation>Legen Sie es in HubSpot an oder ändern Sie die Zuordnung, prüfen Sie das Portal noch einmal und wiederholen Sie dann. (%1)</translation>
    </message>
    <message>
        <source>Move to another portal…</source>
        <translation>In ein anderes Portal verschieben…</translation>
    </message>
    <message>
        <source>Choose portal…</source>
        <translation>Portal wählen…</translation>
    </message>
    <message>
        <source>No portal is chosen for this chatbot</source>
        <translation>Für diesen Chatbot ist kein Portal gewählt</translation>
    </message>
    <message>
        <source>The event is kept. It goes out when you choose the portal for it, or connect the first one.</source>
        <translation>Das Ereignis wird aufbewahrt. Es geht hinaus, wenn Sie das Portal dafür wählen oder das erste verbinden.</translation>
    </message>
    <message>
        <source>What it would write is looked up as soon as the portal answers.</source>
        <translation>Was sie schreiben würde, wird nachgesehen, sobald das Portal antwortet.</translation>
    </message>
    <message>
        <source>It would have written nothing.</source>
        <translation>Sie hätte nichts geschrieben.</translation>
    </message>
    <message>
        <source>It would have written: %1.</source>
        <translation>Sie hätte geschrieben: %1.</translation>
    </message>
    <message>
        <source>Shadow mode: nothing is written</source>
        <translation>Schattenmodus: Nichts wird geschrieben</translation>
    </message>
    <message>
        <source>Retry delivers this one; all of its source go out once that goes live.</source>
        <translation>„Wiederholen“ überträgt diese eine; alle ihrer Quelle gehen hinaus, sobald diese live geschaltet ist.</translation>
    </message>
    <message>
        <source>What it would have written…</source>
        <translation>Was geschrieben worden wäre…</translation>
    </message>
    <message>
        <source>Go live…</source>
        <translation>Live schalten…</translation>
    </message>
    <message>
        <source>HubSpot asks for “%1”</source>
        <comment>properties</comment>
        <translation>HubSpot verlangt „%1“</translation>
    </message>
    <message>
        <source>The portal makes no such record without it. Add a rule for it in the mapping, or make it optional in HubSpot, then retry.</source>
        <translation>Ohne das legt das Portal keinen solchen Datensatz an. Ergänzen Sie in der Zuordnung eine Regel dafür, oder machen Sie es in HubSpot freiwillig; dann wiederholen Sie.</translation>
    </message>
    <message>
        <source>Only this field is missing. Create the property, then retry.</source>
        <translation>Nur dieses Feld fehlt. Legen Sie die Eigenschaft an, dann wiederholen Sie.</translation>
    </message>
    <message>
        <source>Only this field is missing. Add the option, then retry.</source>
        <translation>Nur dieses Feld fehlt. Ergänzen Sie die Option, dann wiederholen Sie.</translation>
    </message>
    <message>
        <source>Repair it…</source>
        <comment>a property of a portal</comment>
        <translation>Beheben …</translation>
    </message>
    <message>
        <source>Open the mapping…</source>
        <translation>Zuordnung öffnen …</translation>
    </message>
    <message>
        <source>No e-mail address is known for this person</source>
        <translation>Zu dieser Person ist keine E-Mail-Adresse bekannt</translation>
    </message>
    <message>
        <source>The mapping makes no contact without one. Add the address, choose the contact it is, or retry after changing the mapping.</source>
        <translation>Die Zuordnung legt ohne sie keinen Kontakt an. Ergänzen Sie die Adresse, wählen Sie den Kontakt, oder wiederholen Sie nach einer Änderung der Zuordnung.</translation>
    </message>
    <message>
        <source>Another record in HubSpot has this already</source>
        <translation>Ein anderer Datensatz in HubSpot hat das schon</translation>
    </message>
    <message>
        <source>Write it into that contact, or correct the address and send it again.</source>
        <translation>Schreiben Sie es in jenen Kontakt, oder korrigieren Sie die Adresse und senden Sie neu.</translation>
    </message>
    <message>
        <source>Write it into that record, or correct the event and send it again.</source>
        <translation>Schreiben Sie es in jenen Datensatz, oder korrigieren Sie das Ereignis und senden Sie neu.</translation>
    </message>
    <message>
        <source>HubSpot’s reason is under “Show request and answer”. Mend it there or correct the event, then retry; or choose the record it belongs to.</source>
        <translation>HubSpots Grund steht unter „Anfrage und Antwort zeigen“. Beheben Sie es dort oder korrigieren Sie das Ereignis, dann wiederholen Sie; oder wählen Sie den Datensatz, in den es gehört.</translation>
    </message>
    <message>
        <source>Correct and send again…</source>
        <translation>Korrigieren und neu senden …</translation>
    </message>
    <message>
        <source>Write into a record…</source>
        <translation>In einen Datensatz schreiben …</translation>
    </message>
    <message>
        <source>Map the value…</source>
        <translation>Wert zuordnen …</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>HubSpot has a rule for “%1”: %2</source>
        <comment>property, what it takes</comment>
        <translation>HubSpot hat eine Regel für „%1“: %2</translation>
    </message>
    <message>
        <source>Only this field is missing: “%1” breaks the rule. Correct the event and send it again, or change the rule in HubSpot or the mapping, then retry.</source>
        <comment>a value</comment>
        <translation>Nur dieses Feld fehlt: „%1“ entspricht der Regel nicht. Korrigieren Sie das Ereignis und senden Sie es neu, oder ändern Sie die Regel in HubSpot oder die Zuordnung; dann wiederholen Sie.</translation>
    </message>
</context>
<context>
    <name>ReplyTexts</name>
    <message>
        <source>The bot fetched it %1 later</source>
        <comment>a duration</comment>
        <translation>Der Bot hat sie %1 später abgeholt</translation>
    </message>
    <message>
        <source>The bot took it %1 later</source>
        <comment>a duration</comment>
        <translation>Der Bot hat sie %1 später angenommen</translation>
    </message>
    <message>
        <source>Laid into the bot’s folder %1 later</source>
        <comment>a duration</comment>
        <translation>%1 später in den Ordner des Bots gelegt</translation>
    </message>
    <message>
        <source>An agent answered</source>
        <translation>Jemand aus dem Team hat geantwortet</translation>
    </message>
    <message>
        <source>%1 answered</source>
        <comment>an agent&apos;s name</comment>
        <translation>%1 hat geantwortet</translation>
    </message>
    <message>
        <source>An agent took the conversation</source>
        <translation>Jemand aus dem Team hat das Gespräch übernommen</translation>
    </message>
    <message>
        <source>%1 took the conversation</source>
        <comment>an agent&apos;s name</comment>
        <translation>%1 hat das Gespräch übernommen</translation>
    </message>
    <message>
        <source>The conversation was closed in HubSpot</source>
        <translation>Das Gespräch wurde in HubSpot geschlossen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) attached</source>
        <translation>
            <numerusform>%n Datei angehängt</numerusform>
            <numerusform>%n Dateien angehängt</numerusform>
        </translation>
    </message>
    <message>
        <source>The bot does not have it yet</source>
        <translation>Der Bot hat sie noch nicht</translation>
    </message>
    <message>
        <source>Its address fails for the moment (%1)</source>
        <comment>a number</comment>
        <translation>Seine Adresse versagt zurzeit (%1)</translation>
    </message>
    <message>
        <source>Its address has moved (%1): set the new one</source>
        <comment>a number</comment>
        <translation>Seine Adresse ist umgezogen (%1): die neue eintragen</translation>
    </message>
    <message>
        <source>Its address refuses it (%1): compare it and the secret</source>
        <comment>a number</comment>
        <translation>Seine Adresse lehnt ab (%1): Adresse und Geheimnis prüfen</translation>
    </message>
    <message>
        <source>Nothing can be written into its folder (%1)</source>
        <translation>In seinen Ordner lässt sich nichts schreiben (%1)</translation>
    </message>
    <message>
        <source>The secret it is signed with cannot be read</source>
        <translation>Das Geheimnis für die Signatur ist nicht lesbar</translation>
    </message>
    <message>
        <source>It did not reach the bot, and no more tries are made</source>
        <translation>Kam nicht beim Bot an, und wird nicht mehr versucht</translation>
    </message>
    <message>
        <source>It has not reached the bot yet, next try %1</source>
        <comment>a time</comment>
        <translation>Noch nicht beim Bot, nächster Versuch %1</translation>
    </message>
    <message>
        <source>Too old by now: it is not brought to the bot</source>
        <translation>Inzwischen zu alt: Der Bot bekommt sie nicht mehr</translation>
    </message>
</context>
<context>
    <name>ReplyWayTexts</name>
    <message>
        <source>The bot fetches them</source>
        <translation>Der Bot holt sie ab</translation>
    </message>
    <message>
        <source>Post them to an address</source>
        <translation>An eine Adresse senden</translation>
    </message>
    <message>
        <source>Lay them into a folder</source>
        <translation>In einen Ordner legen</translation>
    </message>
    <message>
        <source>This is no address: copy all of it, from https:// on</source>
        <translation>Das ist keine Adresse: ganz kopieren, ab https://</translation>
    </message>
    <message>
        <source>It has to begin with https://; http:// is only for this computer</source>
        <translation>Sie muss mit https:// beginnen; http:// ist nur für diesen Computer</translation>
    </message>
    <message>
        <source>There is a user or a # in it: copy it again without</source>
        <translation>Sie enthält einen Benutzer oder ein #: ohne das noch einmal kopieren</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Enter the whole path of the folder</source>
        <translation>Den ganzen Pfad des Ordners eingeben</translation>
    </message>
    <message>
        <source>This is the watched folder, where events come in: choose another</source>
        <translation>Das ist der überwachte Ordner, in dem Ereignisse eingehen: einen anderen wählen</translation>
    </message>
    <message>
        <source>No file can be made there: choose another folder</source>
        <translation>Dort lässt sich keine Datei anlegen: einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>It asks the local port for them: %1.</source>
        <translation>Er fragt am lokalen Port danach: %1.</translation>
    </message>
    <message>
        <source>It asks the local port for them: %1, with the secret of the source where it has one.</source>
        <translation>Er fragt am lokalen Port danach: %1, mit dem Geheimnis der Quelle, wo es eines gibt.</translation>
    </message>
    <message>
        <source>Each reply goes to this address as soon as it is read, signed as Standard Webhooks says. The bot checks it with the signing secret.</source>
        <translation>Jede Antwort geht an diese Adresse, sobald sie gelesen ist, signiert nach Standard Webhooks. Der Bot prüft sie mit dem Signaturgeheimnis.</translation>
    </message>
    <message>
        <source>Each reply becomes a file there, in JSON. A folder that is missing is made.</source>
        <translation>Jede Antwort wird dort eine Datei in JSON. Ein fehlender Ordner wird angelegt.</translation>
    </message>
    <message>
        <source>A bot that fetches the replies needs no address</source>
        <translation>Ein Bot, der die Antworten abholt, braucht keine Adresse</translation>
    </message>
    <message>
        <source>Enter the address of the bot for replies</source>
        <translation>Die Adresse des Bots für Antworten eingeben</translation>
    </message>
</context>
<context>
    <name>RetryTexts</name>
    <message numerus="yes">
        <source>Retry %n deliveries?</source>
        <translation>
            <numerusform>Eine Übertragung wiederholen?</numerusform>
            <numerusform>%n Übertragungen wiederholen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %n</source>
        <comment>deliveries</comment>
        <translation>
            <numerusform>%n wiederholen</numerusform>
            <numerusform>%n wiederholen</numerusform>
        </translation>
    </message>
    <message>
        <source>What is not in HubSpot yet goes out now, planned anew with today’s mapping. What HubSpot has already is not sent again.</source>
        <translation>Was noch nicht in HubSpot ist, geht jetzt hinaus, neu geplant mit der heutigen Zuordnung. Was HubSpot schon hat, wird nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>What may or may not be there is looked up first. What is held because its ID came before with other content stays held: that is decided one by one.</source>
        <translation>Was vielleicht schon dort ist, wird zuerst gesucht. Was angehalten ist, weil seine ID schon einmal mit anderem Inhalt kam, bleibt angehalten: Darüber entscheiden Sie einzeln.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them were given up; they go out as well.</source>
        <translation>
            <numerusform>Eine davon wurde aufgegeben; sie geht ebenfalls hinaus.</numerusform>
            <numerusform>%n davon wurden aufgegeben; sie gehen ebenfalls hinaus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivery is paused: these go out all the same, everything else waits until you resume.</source>
        <translation>Die Übertragung ist pausiert: Diese gehen trotzdem hinaus, alles andere wartet, bis Sie fortsetzen.</translation>
    </message>
    <message>
        <source>Retry all %1 shown</source>
        <comment>1,000+</comment>
        <translation>Alle %1 gezeigten wiederholen</translation>
    </message>
    <message numerus="yes">
        <source>Retry all %n shown</source>
        <translation>
            <numerusform>Die gezeigte wiederholen</numerusform>
            <numerusform>Alle %n gezeigten wiederholen</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry %1 deliveries?</source>
        <comment>1,000+</comment>
        <translation>%1 Übertragungen wiederholen?</translation>
    </message>
    <message>
        <source>Retry %1</source>
        <comment>1,000+</comment>
        <translation>%1 wiederholen</translation>
    </message>
    <message>
        <source>Retry all with this cause</source>
        <translation>Alle mit dieser Ursache wiederholen</translation>
    </message>
    <message>
        <source>Retry all %1 with this cause</source>
        <comment>a number</comment>
        <translation>Alle %1 mit dieser Ursache wiederholen</translation>
    </message>
    <message numerus="yes">
        <source>Write %n deliveries again?</source>
        <translation>
            <numerusform>%n Übertragung noch einmal schreiben?</numerusform>
            <numerusform>%n Übertragungen noch einmal schreiben?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n again</source>
        <comment>deliveries</comment>
        <translation>
            <numerusform>%n noch einmal schreiben</numerusform>
            <numerusform>%n noch einmal schreiben</numerusform>
        </translation>
    </message>
    <message>
        <source>HubSpot has them. The same values go into the same records once more; what people have changed there since is overwritten where the mapping says so.</source>
        <translation>HubSpot hat sie. Dieselben Werte gehen noch einmal in dieselben Datensätze; was Menschen dort seither geändert haben, wird überschrieben, wo die Zuordnung es sagt.</translation>
    </message>
    <message>
        <source>No record is made twice: each is written by its number in HubSpot. One that was deleted there is not made again, it is held for you.</source>
        <translation>Kein Datensatz entsteht doppelt: Jeder wird unter seiner Nummer in HubSpot geschrieben. Einer, der dort gelöscht wurde, entsteht nicht neu, sondern wird für Sie angehalten.</translation>
    </message>
</context>
<context>
    <name>SettingTexts</name>
    <message>
        <source>Where events are taken</source>
        <translation>Wo Ereignisse angenommen werden</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>An address of this PC with a port that no other program uses, like 127.0.0.1:8765. Tell your chatbots when you change it. “off”: nowhere.</source>
        <translation>Eine Adresse dieses PCs mit einem Port, den kein anderes Programm nutzt, z. B. 127.0.0.1:8765. Stellen Sie auch Ihre Chatbots um, wenn Sie sie ändern. „off“: nirgends.</translation>
    </message>
    <message>
        <source>The watched folder</source>
        <translation>Der überwachte Ordner</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Files with events that are put there are taken, then moved into its folder “done”. Empty: no folder is watched.</source>
        <translation>Dateien mit Ereignissen, die dort abgelegt werden, werden übernommen und dann in den Unterordner „done“ verschoben. Leer: Kein Ordner wird überwacht.</translation>
    </message>
    <message>
        <source>The way to HubSpot</source>
        <translation>Der Weg zu HubSpot</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>“system”: as this PC is set up. “none”: directly. Or the address of a proxy, like http://proxy.example.com:3128.</source>
        <translation>„system“: wie dieser PC eingerichtet ist. „none“: direkt. Oder die Adresse eines Proxys, z. B. http://proxy.example.com:3128.</translation>
    </message>
    <message>
        <source>When failed deliveries are tried again</source>
        <translation>Wann fehlgeschlagene Übertragungen wiederholt werden</translation>
    </message>
    <message>
        <source>Delays</source>
        <translation>Wartezeiten</translation>
    </message>
    <message>
        <source>A list like 0s,5s,5min,2h. Empty: the built-in schedule of three days.</source>
        <translation>Eine Liste wie 0s,5s,5min,2h. Leer: der eingebaute Plan über drei Tage.</translation>
    </message>
    <message>
        <source>Phone numbers without a country code</source>
        <translation>Telefonnummern ohne Ländervorwahl</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>The two letters of the country they belong to, like DE. Empty: they name nobody.</source>
        <translation>Die zwei Buchstaben des Landes, zu dem sie gehören, z. B. DE. Leer: Sie bezeichnen niemanden.</translation>
    </message>
    <message>
        <source>HubSpot’s API version</source>
        <translation>API-Version von HubSpot</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>A version like 2026-09. Empty: the newest that Leadferry knows. It counts when Leadferry is started again.</source>
        <translation>Eine Version wie 2026-09. Leer: die neueste, die Leadferry kennt. Gilt nach dem nächsten Start von Leadferry.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Empty: its built-in value.</source>
        <translation>Leer: der eingebaute Wert.</translation>
    </message>
    <message>
        <source>When nobody is told of alerts</source>
        <translation>Wann niemand Meldungen bekommt</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeiten</translation>
    </message>
    <message>
        <source>Two times of the day, like 22:00-07:00. Empty: there are none.</source>
        <translation>Zwei Uhrzeiten wie 22:00-07:00. Leer: keine.</translation>
    </message>
    <message>
        <source>The score from which events are told</source>
        <translation>Ab welcher Bewertung Ereignisse gemeldet werden</translation>
    </message>
    <message>
        <source>Score above</source>
        <translation>Bewertung über</translation>
    </message>
    <message>
        <source>A number like 80. Empty: none is told for its score.</source>
        <translation>Eine Zahl wie 80. Leer: Keines wird seiner Bewertung wegen gemeldet.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Write yes or no. Empty: its built-in value.</source>
        <translation>Schreiben Sie yes oder no. Leer: der eingebaute Wert.</translation>
    </message>
    <message>
        <source>When HubSpot is compared with what the bots said</source>
        <translation>Wann HubSpot mit dem verglichen wird, was die Bots gesagt haben</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>A time of day by this PC’s clock, like 03:00. “off”: only when you ask for it.</source>
        <translation>Eine Uhrzeit nach der Uhr dieses PCs, etwa 03:00. „off“: nur, wenn Sie es verlangen.</translation>
    </message>
    <message>
        <source>When the weekly summary is made by itself</source>
        <translation>Wann der Wochenbericht von selbst entsteht</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>Tag und Uhrzeit</translation>
    </message>
    <message>
        <source>A day of the week and a time, like mon 08:00. “off”: only when you ask for it.</source>
        <translation>Ein Wochentag (englisch abgekürzt) und eine Uhrzeit, etwa mon 08:00. „off“: nur, wenn Sie es verlangen.</translation>
    </message>
    <message>
        <source>Where the weekly summary is put</source>
        <translation>Wohin der Wochenbericht gelegt wird</translation>
    </message>
    <message>
        <source>It is put there as a page that browsers show. Empty: nowhere.</source>
        <translation>Er wird dort als Seite abgelegt, die Browser anzeigen. Leer: nirgends.</translation>
    </message>
    <message>
        <source>Whether the weekly summary is posted to the webhook</source>
        <translation>Ob der Wochenbericht an den Webhook geht</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>“yes”: its numbers go to the webhook of the alerts, in two lines. “no”: they do not.</source>
        <translation>„yes“: Seine Zahlen gehen in zwei Zeilen an den Webhook der Meldungen. „no“: nicht.</translation>
    </message>
    <message>
        <source>The language of the weekly summary</source>
        <translation>Die Sprache des Wochenberichts</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>“en” or “de”, for what is made by itself.</source>
        <translation>„en“ oder „de“, für das, was von selbst entsteht.</translation>
    </message>
    <message>
        <source>How often HubSpot’s inbox is looked at</source>
        <translation>Wie oft in den Posteingang von HubSpot gesehen wird</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>A time from 10s to 1h, like 30s. “off”: what agents answer is not read.</source>
        <translation>Eine Zeit von 10s bis 1h, etwa 30s. „off“: Antworten aus dem Team werden nicht gelesen.</translation>
    </message>
    <message>
        <source>Whose conversations a language model reads</source>
        <translation>Bei welchen Ereignissen ein Sprachmodell das Gespräch liest</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Types of events with commas between them, like conversation.ended.v1. Empty: none is read.</source>
        <translation>Arten von Ereignissen mit Kommas dazwischen, etwa conversation.ended.v1. Leer: Keines wird gelesen.</translation>
    </message>
    <message>
        <source>Where the language model is</source>
        <translation>Wo das Sprachmodell ist</translation>
    </message>
    <message>
        <source>Its address up to /v1, beginning with https://; http:// is only for this PC.</source>
        <translation>Seine Adresse bis /v1, beginnend mit https://; http:// gilt nur für diesen PC.</translation>
    </message>
    <message>
        <source>The language that the language model writes in</source>
        <translation>Die Sprache, in der das Sprachmodell schreibt</translation>
    </message>
    <message>
        <source>The code of a language, like en or de.</source>
        <translation>Das Kürzel einer Sprache, etwa en oder de.</translation>
    </message>
    <message>
        <source>How many conversations a language model reads a day</source>
        <translation>Wie viele Gespräche ein Sprachmodell am Tag liest</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>A number above 0, like 500. More wait until the next day.</source>
        <translation>Eine Zahl über 0, etwa 500. Weitere warten bis zum nächsten Tag.</translation>
    </message>
    <message>
        <source>The language model</source>
        <translation>Das Sprachmodell</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Its name, as the service there calls it.</source>
        <translation>Sein Name, wie der Dienst dort ihn nennt.</translation>
    </message>
    <message>
        <source>Agent replies are laid into this folder, so they would come in as events: choose another</source>
        <translation>In diesen Ordner werden Antworten aus dem Team gelegt, sie kämen als Ereignisse herein: einen anderen wählen</translation>
    </message>
    <message>
        <source>The language of the alerts that are posted</source>
        <translation>Die Sprache der gesendeten Meldungen</translation>
    </message>
    <message>
        <source>“en” or “de”, for what goes to the webhook.</source>
        <translation>„en“ oder „de“, für das, was an den Webhook geht.</translation>
    </message>
</context>
<context>
    <name>SetupCopyTexts</name>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>Ja oder Nein</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>checkboxes</source>
        <translation>Kontrollkästchen</translation>
    </message>
    <message>
        <source>%1 has no pipeline “%2”</source>
        <comment>portal, pipeline</comment>
        <translation>%1 hat keine Pipeline „%2“</translation>
    </message>
    <message>
        <source>%1 has no stage “%2”</source>
        <comment>portal, stage</comment>
        <translation>%1 hat keine Phase „%2“</translation>
    </message>
    <message>
        <source>%1 has no user “%2”</source>
        <comment>portal, user</comment>
        <translation>%1 hat keinen Benutzer „%2“</translation>
    </message>
    <message>
        <source>%1 has no such property</source>
        <comment>portal</comment>
        <translation>%1 hat diese Eigenschaft nicht</translation>
    </message>
    <message>
        <source>%1 (disconnected)</source>
        <comment>portal</comment>
        <translation>%1 (getrennt)</translation>
    </message>
    <message>
        <source>%1 (source)</source>
        <translation>%1 (Quelle)</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>from one portal to another</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 in %2, %3 in %4</source>
        <comment>type, portal, type, portal</comment>
        <translation>%1 in %2, %3 in %4</translation>
    </message>
    <message>
        <source>No chatbot leads to %1, so there is nothing to copy.</source>
        <translation>Kein Chatbot führt zu %1, es gibt also nichts zu kopieren.</translation>
    </message>
    <message numerus="yes">
        <source>%n chatbots and sources lead to %1 now</source>
        <comment>portal</comment>
        <translation>
            <numerusform>%n Chatbot oder Quelle führt jetzt zu %1</numerusform>
            <numerusform>%n Chatbots und Quellen führen jetzt zu %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no list “%2” that is kept by hand</source>
        <comment>portal, list</comment>
        <translation>%1 hat keine von Hand geführte Liste „%2“</translation>
    </message>
</context>
<context>
    <name>SignatureTexts</name>
    <message>
        <source>None: only from this computer</source>
        <translation>Keine: nur von diesem Computer</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Bearer-Token</translation>
    </message>
    <message>
        <source>Make up a long one, and let the sender put it into the header Authorization, after the word Bearer.</source>
        <translation>Denken Sie sich ein langes aus und lassen Sie den Absender es hinter dem Wort Bearer in den Header Authorization schreiben.</translation>
    </message>
    <message>
        <source>Secret in a header</source>
        <translation>Geheimnis in einem Header</translation>
    </message>
    <message>
        <source>The sender puts it into this header as it is. Make up a long one, or copy the one that the sender shows.</source>
        <translation>Der Absender schreibt es unverändert in diesen Header. Denken Sie sich ein langes aus oder kopieren Sie das, das der Absender anzeigt.</translation>
    </message>
    <message>
        <source>Secret in the address</source>
        <translation>Geheimnis in der Adresse</translation>
    </message>
    <message>
        <source>For senders that can do nothing else: make up a long one of letters and digits, and end the address at the sender with ?key= and it.</source>
        <translation>Für Absender, die nichts anderes können: Denken Sie sich ein langes aus Buchstaben und Ziffern aus und hängen Sie beim Absender ?key= und das Geheimnis an die Adresse.</translation>
    </message>
    <message>
        <source>HMAC-SHA256 in a header</source>
        <translation>HMAC-SHA256 in einem Header</translation>
    </message>
    <message>
        <source>The sender signs each body with it, in hex or base64.</source>
        <translation>Der Absender signiert damit jeden Inhalt, hexadezimal oder in Base64.</translation>
    </message>
    <message>
        <source>Standard Webhooks</source>
        <translation>Standard Webhooks</translation>
    </message>
    <message>
        <source>The sender shows it; it begins with whsec_.</source>
        <translation>Der Absender zeigt es an; es beginnt mit whsec_.</translation>
    </message>
    <message>
        <source>Settings › Integrations › Webhooks: the secret of the webhook.</source>
        <translation>Settings › Integrations › Webhooks: das Secret des Webhooks.</translation>
    </message>
    <message>
        <source>Crisp, hooks of a plugin</source>
        <translation>Crisp, Hooks eines Plugins</translation>
    </message>
    <message>
        <source>Marketplace › your plugin › Hooks: the signing secret. The hooks of a website are not signed: for these choose the secret in the address.</source>
        <translation>Marketplace › Ihr Plugin › Hooks: das Signing Secret. Die Hooks einer Website sind nicht signiert: Wählen Sie für sie das Geheimnis in der Adresse.</translation>
    </message>
    <message>
        <source>HubSpot, version 3</source>
        <translation>HubSpot, Version 3</translation>
    </message>
    <message>
        <source>Your app › Auth: the client secret.</source>
        <translation>Ihre App › Auth: das Client-Secret.</translation>
    </message>
    <message>
        <source>Developer Hub › your app › Basic information: the client secret.</source>
        <translation>Developer Hub › Ihre App › Basic information: das Client-Secret.</translation>
    </message>
    <message>
        <source>Meta (WhatsApp, Messenger, Instagram)</source>
        <translation>Meta (WhatsApp, Messenger, Instagram)</translation>
    </message>
    <message>
        <source>App dashboard › App settings › Basic: the app secret. The verify token is a word you make up; enter the same one at Meta, beside the address.</source>
        <translation>App-Dashboard › App-Einstellungen › Allgemeines: der App-Geheimcode. Das Prüf-Token ist ein Wort, das Sie sich ausdenken; geben Sie dasselbe bei Meta neben der Adresse ein.</translation>
    </message>
    <message>
        <source>Administration › Settings › Webhooks: the secret key of the webhook.</source>
        <translation>Administration › Settings › Webhooks: der Secret Key des Webhooks.</translation>
    </message>
    <message>
        <source>Settings › Developer › Webhooks: the secret of the webhook.</source>
        <translation>Settings › Developer › Webhooks: das Secret des Webhooks.</translation>
    </message>
    <message>
        <source>Make up a long one, and enter it at your form › Connect › Webhooks › Edit › Secret.</source>
        <translation>Denken Sie sich ein langes aus und geben Sie es ein unter: Ihr Formular › Connect › Webhooks › Edit › Secret.</translation>
    </message>
    <message>
        <source>Admin Centre › Apps and integrations › Webhooks › your webhook: the signing secret.</source>
        <translation>Admin Center › Apps und Integrationen › Webhooks › Ihr Webhook: das Signaturgeheimnis.</translation>
    </message>
    <message>
        <source>This version does not know it: choose another</source>
        <translation>Diese Version kennt sie nicht: Wählen Sie eine andere</translation>
    </message>
    <message>
        <source>This is no name of a header: write it like X-Signature</source>
        <translation>Das ist kein Name eines Headers: Schreiben Sie ihn wie X-Signature</translation>
    </message>
    <message>
        <source>Write only the name, like hooks.example.com, without https:// and path</source>
        <translation>Schreiben Sie nur den Namen, etwa hooks.example.com, ohne https:// und Pfad</translation>
    </message>
    <message>
        <source>Whoever knows this name could send events: choose a signature with it</source>
        <translation>Wer diesen Namen kennt, könnte Ereignisse senden: Wählen Sie eine Signatur dazu</translation>
    </message>
    <message>
        <source>Enter the secret that the sender has</source>
        <translation>Geben Sie das Geheimnis ein, das der Absender hat</translation>
    </message>
    <message>
        <source>This is none of Standard Webhooks: it begins with whsec_</source>
        <translation>Das ist keines von Standard Webhooks: Es beginnt mit whsec_</translation>
    </message>
    <message>
        <source>Make up a long one, and enter it as the secret key of the webhook, beside the address: LiveChat sends it along.</source>
        <translation>Denken Sie sich einen langen aus und tragen Sie ihn als geheimen Schlüssel des Webhooks ein, neben der Adresse: LiveChat schickt ihn mit.</translation>
    </message>
    <message>
        <source>Make up a long one, and enter it in your bot as the webhook secret of the Chat integration. For an Execute code card choose the secret in a header.</source>
        <translation>Denken Sie sich ein langes aus und tragen Sie es in Ihrem Bot als Webhook Secret der Chat-Integration ein. Für eine Execute-Code-Karte wählen Sie das Geheimnis in einem Header.</translation>
    </message>
</context>
<context>
    <name>SourceFormats</name>
    <message>
        <source>Webhooks of the Chat and Messaging integrations, handing over to people, and requests of your bot&apos;s own code</source>
        <translation>Webhooks der Chat- und Messaging-Integrationen, die Übergabe an Menschen und Anfragen aus dem Code Ihres Bots</translation>
    </message>
    <message>
        <source>In your bot: the Chat integration&apos;s webhook URL, or an Execute code card that posts to the address.</source>
        <translation>In Ihrem Bot: die Webhook-URL der Chat-Integration oder eine Karte „Execute code“, die an die Adresse sendet.</translation>
    </message>
    <message>
        <source>Webhooks of an account or an agent bot: messages, contacts, started and resolved conversations, ratings</source>
        <translation>Webhooks eines Kontos oder eines Agent-Bots: Nachrichten, Kontakte, begonnene und gelöste Gespräche, Bewertungen</translation>
    </message>
    <message>
        <source>Settings › Integrations › Webhooks › Add new webhook: paste the address there and tick the events.</source>
        <translation>Settings › Integrations › Webhooks › Add new webhook: dort die Adresse einfügen und die Ereignisse ankreuzen.</translation>
    </message>
    <message>
        <source>Structured JSON: specversion, id, type, time; data is the event or what it knows</source>
        <translation>Strukturiertes JSON: specversion, id, type, time; data ist das Ereignis oder was es weiß</translation>
    </message>
    <message>
        <source>Post to /v1/events, or to the address of a source, with Content-Type application/cloudevents+json.</source>
        <translation>An /v1/events oder an die Adresse einer Quelle senden, mit Content-Type application/cloudevents+json.</translation>
    </message>
    <message>
        <source>Web hooks of messages, sessions and people</source>
        <translation>Web-Hooks zu Nachrichten, Sitzungen und Personen</translation>
    </message>
    <message>
        <source>Settings › Website settings › Advanced configuration › Web hooks: paste the address and choose the events.</source>
        <translation>Settings › Website settings › Advanced configuration › Web hooks: die Adresse einfügen und die Ereignisse wählen.</translation>
    </message>
    <message>
        <source>Any CSV</source>
        <translation>Beliebiges CSV</translation>
    </message>
    <message>
        <source>A table with any column heads: each row is a person, found by the names of the columns</source>
        <translation>Eine Tabelle mit beliebigen Spaltenköpfen: jede Zeile ist eine Person, erkannt an den Namen der Spalten</translation>
    </message>
    <message>
        <source>Drop the file or send it. Where the guess is wrong, write a format file with &quot;extends&quot;: &quot;csv&quot; and your columns.</source>
        <translation>Die Datei ablegen oder senden. Wo falsch geraten wird, eine Formatdatei mit &quot;extends&quot;: &quot;csv&quot; und den eigenen Spalten schreiben.</translation>
    </message>
    <message>
        <source>HubSpot&apos;s own webhooks: what Leadferry itself wrote is recognised and ignored, the rest is stored</source>
        <translation>HubSpots eigene Webhooks: Was Leadferry selbst geschrieben hat, wird erkannt und übergangen, der Rest wird gespeichert</translation>
    </message>
    <message>
        <source>In your app&apos;s webhook settings: paste the address as target URL.</source>
        <translation>In den Webhook-Einstellungen Ihrer App: die Adresse als Ziel-URL einfügen.</translation>
    </message>
    <message>
        <source>Webhook topics of conversations, contacts, leads, tickets and ratings</source>
        <translation>Webhook-Themen zu Gesprächen, Kontakten, Leads, Tickets und Bewertungen</translation>
    </message>
    <message>
        <source>Developer Hub › your app › Webhooks: paste the address as endpoint URL and choose the topics.</source>
        <translation>Developer Hub › Ihre App › Webhooks: die Adresse als Endpoint-URL einfügen und die Themen wählen.</translation>
    </message>
    <message>
        <source>Any JSON</source>
        <translation>Beliebiges JSON</translation>
    </message>
    <message>
        <source>Any object: a person, a message and facts are found by the names of fields; yours point at others</source>
        <translation>Ein beliebiges Objekt: Person, Nachricht und Angaben werden an den Namen der Felder erkannt; eigene Pfade zeigen auf andere</translation>
    </message>
    <message>
        <source>Post or drop your JSON. Where the guess is wrong, write a format file with &quot;extends&quot;: &quot;json&quot; and your paths.</source>
        <translation>Das JSON senden oder ablegen. Wo falsch geraten wird, eine Formatdatei mit &quot;extends&quot;: &quot;json&quot; und den eigenen Pfaden schreiben.</translation>
    </message>
    <message>
        <source>Message hooks of a channel, and the body of a Webhook block</source>
        <translation>Message-Hooks eines Kanals und der Inhalt eines Webhook-Blocks</translation>
    </message>
    <message>
        <source>Channels › your channel › Message hooks (webhooks): add the address; or a Webhook block with method POST.</source>
        <translation>Channels › Ihr Kanal › Message hooks (webhooks): die Adresse hinzufügen; oder ein Webhook-Block mit der Methode POST.</translation>
    </message>
    <message>
        <source>Webhooks of the Text platform (v3.x) and the older chat_started, chat_ended and ticket_created</source>
        <translation>Webhooks der Text-Plattform (v3.x) und die älteren chat_started, chat_ended und ticket_created</translation>
    </message>
    <message>
        <source>Developer Console › your app › Webhooks: paste the address as URL and choose the actions.</source>
        <translation>Developer Console › Ihre App › Webhooks: die Adresse als URL einfügen und die Aktionen wählen.</translation>
    </message>
    <message>
        <source>External requests of a flow: the full contact data, or fields of your own</source>
        <translation>Externe Anfragen eines Flows: alle Kontaktdaten oder eigene Felder</translation>
    </message>
    <message>
        <source>In the flow: Action › External request, method POST, the address, and as body the full contact data.</source>
        <translation>Im Flow: Action › External request, Methode POST, die Adresse, und als Inhalt alle Kontaktdaten.</translation>
    </message>
    <message>
        <source>Leadferry&apos;s own form</source>
        <translation>Leadferrys eigene Form</translation>
    </message>
    <message>
        <source>Events as the README describes them: one object, a list, or one object per line</source>
        <translation>Ereignisse, wie die README sie beschreibt: ein Objekt, eine Liste oder ein Objekt je Zeile</translation>
    </message>
    <message>
        <source>Post to /v1/events, or to the address of a source, or drop files into the watched folder.</source>
        <translation>An /v1/events oder an die Adresse einer Quelle senden, oder Dateien in den überwachten Ordner legen.</translation>
    </message>
    <message>
        <source>The envelope type, timestamp, data, with its headers webhook-id and webhook-timestamp</source>
        <translation>Der Umschlag type, timestamp, data mit den Kopfzeilen webhook-id und webhook-timestamp</translation>
    </message>
    <message>
        <source>Post to /v1/events, or to the address of a source; the header webhook-id tells a repeat from a new event.</source>
        <translation>An /v1/events oder an die Adresse einer Quelle senden; an der Kopfzeile webhook-id ist eine Wiederholung zu erkennen.</translation>
    </message>
    <message>
        <source>Webhooks of started and ended chats, transcripts and tickets</source>
        <translation>Webhooks zu begonnenen und beendeten Chats, Mitschriften und Tickets</translation>
    </message>
    <message>
        <source>Administration › Settings › Webhooks › Create webhook: paste the address as URL and tick the events.</source>
        <translation>Administration › Settings › Webhooks › Create webhook: die Adresse als URL einfügen und die Ereignisse ankreuzen.</translation>
    </message>
    <message>
        <source>Webhooks of contacts, conversations and tickets</source>
        <translation>Webhooks zu Kontakten, Gesprächen und Tickets</translation>
    </message>
    <message>
        <source>Settings › Developer › Webhooks: paste the address as URL and choose the topics.</source>
        <translation>Settings › Developer › Webhooks: die Adresse als URL einfügen und die Themen wählen.</translation>
    </message>
    <message>
        <source>The HTTP request block: all answers by variable or question, or a body of your own</source>
        <translation>Der Block „HTTP request“: alle Antworten nach Variable oder Frage, oder ein eigener Inhalt</translation>
    </message>
    <message>
        <source>Add an HTTP request block where the lead is complete: method POST, the address, and leave the body as it is.</source>
        <translation>Dort, wo der Lead vollständig ist, einen Block „HTTP request“ einfügen: Methode POST, die Adresse, und den Inhalt lassen, wie er ist.</translation>
    </message>
    <message>
        <source>Responses to a form, with its answers by question, hidden fields and score</source>
        <translation>Antworten auf ein Formular, nach Fragen, mit verborgenen Feldern und Punktzahl</translation>
    </message>
    <message>
        <source>Your form › Connect › Webhooks › Add a webhook: paste the address as endpoint and switch it on.</source>
        <translation>Ihr Formular › Connect › Webhooks › Add a webhook: die Adresse als Endpoint einfügen und einschalten.</translation>
    </message>
    <message>
        <source>Session and call webhooks of a project, and the body of an API step</source>
        <translation>Sitzungs- und Anruf-Webhooks eines Projekts und der Inhalt eines API-Schritts</translation>
    </message>
    <message>
        <source>Settings › Webhooks: paste the address; or an API step with method POST that sends the captured variables.</source>
        <translation>Settings › Webhooks: die Adresse einfügen; oder ein API-Schritt mit der Methode POST, der die erfassten Variablen sendet.</translation>
    </message>
    <message>
        <source>Webhooks of the WhatsApp Business Platform: messages of customers; statuses and echoes are ignored</source>
        <translation>Webhooks der WhatsApp Business Platform: Nachrichten von Kunden; Zustellmeldungen und Echos werden übergangen</translation>
    </message>
    <message>
        <source>App dashboard › WhatsApp › Configuration › Webhook: paste the address as callback URL and subscribe to messages.</source>
        <translation>App dashboard › WhatsApp › Configuration › Webhook: die Adresse als Callback-URL einfügen und „messages“ abonnieren.</translation>
    </message>
    <message>
        <source>Conversation webhooks, versions v2 and v1.1: messages, postbacks, forms, handing over to an agent</source>
        <translation>Conversation-Webhooks der Versionen v2 und v1.1: Nachrichten, Postbacks, Formulare, Übergabe an Agenten</translation>
    </message>
    <message>
        <source>Admin Centre › Apps and integrations › Conversations integrations: paste the address as webhook endpoint.</source>
        <translation>Admin Centre › Apps and integrations › Conversations integrations: die Adresse als Webhook-Endpoint einfügen.</translation>
    </message>
    <message>
        <source>A format of your own</source>
        <translation>Ein eigenes Format</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Waiting</source>
        <comment>state</comment>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Sending</source>
        <comment>state</comment>
        <translation>Sendet</translation>
    </message>
    <message>
        <source>Checking</source>
        <comment>state</comment>
        <translation>Prüft</translation>
    </message>
    <message>
        <source>Delivered</source>
        <comment>state</comment>
        <translation>Übertragen</translation>
    </message>
    <message>
        <source>Held</source>
        <comment>state</comment>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state</comment>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Skipped</source>
        <comment>state</comment>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>state</comment>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>No portal</source>
        <comment>state</comment>
        <translation>Ohne Portal</translation>
    </message>
    <message>
        <source>Written</source>
        <comment>state</comment>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Newer value kept</source>
        <comment>state</comment>
        <translation>Neuerer Wert behalten</translation>
    </message>
    <message>
        <source>Not called yet</source>
        <comment>connection</comment>
        <translation>Noch kein Aufruf</translation>
    </message>
    <message>
        <source>Connected</source>
        <comment>connection</comment>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Trying again</source>
        <comment>connection</comment>
        <translation>Neuer Versuch</translation>
    </message>
    <message>
        <source>Access withdrawn</source>
        <comment>connection</comment>
        <translation>Zugriff entzogen</translation>
    </message>
    <message>
        <source>Starting</source>
        <comment>engine</comment>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>engine</comment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Stopping</source>
        <comment>engine</comment>
        <translation>Wird beendet</translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>engine</comment>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Not running</source>
        <comment>engine</comment>
        <translation>Läuft nicht</translation>
    </message>
    <message>
        <source>Lead captured</source>
        <comment>event type</comment>
        <translation>Lead erfasst</translation>
    </message>
    <message>
        <source>Escalation requested</source>
        <comment>event type</comment>
        <translation>Eskalation angefordert</translation>
    </message>
    <message>
        <source>Buying intent</source>
        <comment>event type</comment>
        <translation>Kaufabsicht</translation>
    </message>
    <message>
        <source>Conversation ended</source>
        <comment>event type</comment>
        <translation>Gespräch beendet</translation>
    </message>
    <message>
        <source>Message</source>
        <comment>event type</comment>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Session started</source>
        <comment>event type</comment>
        <translation>Sitzung begonnen</translation>
    </message>
    <message>
        <source>Carousel clicked</source>
        <comment>event type</comment>
        <translation>Karussell angeklickt</translation>
    </message>
    <message>
        <source>Rating given</source>
        <comment>event type</comment>
        <translation>Bewertung abgegeben</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Deal</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>contact</source>
        <comment>not first in a list</comment>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>company</source>
        <comment>not first in a list</comment>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>deal</source>
        <comment>not first in a list</comment>
        <translation>Deal</translation>
    </message>
    <message>
        <source>ticket</source>
        <comment>not first in a list</comment>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>note</source>
        <comment>not first in a list</comment>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>task</source>
        <comment>not first in a list</comment>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>spoken for an empty cell</comment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Local port</source>
        <translation>Lokaler Port</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Überwachter Ordner</translation>
    </message>
    <message>
        <source>Try %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>engine</comment>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Access refused</source>
        <comment>connection</comment>
        <translation>Zugriff verweigert</translation>
    </message>
    <message>
        <source>Contacts</source>
        <comment>feature</comment>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Tickets</source>
        <comment>feature</comment>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Deals</source>
        <comment>feature</comment>
        <translation>Deals</translation>
    </message>
    <message>
        <source>Companies</source>
        <comment>feature</comment>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Own properties</source>
        <comment>feature</comment>
        <translation>Eigene Eigenschaften</translation>
    </message>
    <message>
        <source>Owners</source>
        <comment>feature</comment>
        <translation>Zuständige</translation>
    </message>
    <message>
        <source>Not there, none made</source>
        <comment>state</comment>
        <translation>Nicht vorhanden, keiner angelegt</translation>
    </message>
    <message>
        <source>Lists</source>
        <comment>feature</comment>
        <translation>Listen</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>list</source>
        <comment>not first in a list</comment>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Conversation read</source>
        <comment>event type</comment>
        <translation>Gespräch gelesen</translation>
    </message>
    <message>
        <source>Agent replies</source>
        <comment>feature</comment>
        <translation>Antworten aus dem Team</translation>
    </message>
</context>
<context>
    <name>TimeTexts</name>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>short weekday, time of day: Mon 15:20</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>long date, time of day</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>an amount of time</comment>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>an amount of time</comment>
        <translation>vor %1</translation>
    </message>
</context>
<context>
    <name>TimelineSteps</name>
    <message>
        <source>Show request and answer</source>
        <translation>Anfrage und Antwort zeigen</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>Als cURL kopieren</translation>
    </message>
    <message>
        <source>Open in HubSpot</source>
        <translation>In HubSpot öffnen</translation>
    </message>
    <message>
        <source>Send to the bot again</source>
        <translation>Noch einmal an den Bot senden</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Why these values?</source>
        <translation>Warum diese Werte?</translation>
    </message>
    <message>
        <source>Ask the language model</source>
        <translation>Das Sprachmodell fragen</translation>
    </message>
</context>
<context>
    <name>TransformHelp</name>
    <message>
        <source>Takes away the spaces around it.</source>
        <translation>Nimmt die Leerzeichen davor und dahinter weg.</translation>
    </message>
    <message>
        <source>All in small letters.</source>
        <translation>Alles in Kleinbuchstaben.</translation>
    </message>
    <message>
        <source>All in capital letters.</source>
        <translation>Alles in Großbuchstaben.</translation>
    </message>
    <message>
        <source>Each word begins with a capital. Words in mixed case, like McDonald, stay as they are.</source>
        <translation>Jedes Wort beginnt groß. Wörter mit gemischter Schreibung wie McDonald bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>On one line, at most 200 characters.</source>
        <translation>In einer Zeile, höchstens 200 Zeichen.</translation>
    </message>
    <message>
        <source>Only the first word.</source>
        <translation>Nur das erste Wort.</translation>
    </message>
    <message>
        <source>Everything after the first word.</source>
        <translation>Alles nach dem ersten Wort.</translation>
    </message>
    <message>
        <source>Every place of a text is replaced by another one.</source>
        <translation>Jede Stelle eines Textes wird durch einen anderen ersetzt.</translation>
    </message>
    <message>
        <source>Every match of a pattern is replaced.</source>
        <translation>Jede Fundstelle eines Musters wird ersetzt.</translation>
    </message>
    <message>
        <source>The first match of a pattern, else nothing.</source>
        <translation>Die erste Fundstelle eines Musters, sonst nichts.</translation>
    </message>
    <message>
        <source>Cut to a length, never inside a character.</source>
        <translation>Auf eine Länge gekürzt, nie mitten in einem Zeichen.</translation>
    </message>
    <message>
        <source>A text with named fields: {{data.topic}} stands for a value of the event, {{value}} for the one that comes in.</source>
        <translation>Ein Text mit benannten Feldern: {{data.topic}} steht für einen Wert des Ereignisses, {{value}} für den, der hereinkommt.</translation>
    </message>
    <message>
        <source>The visible text of HTML.</source>
        <translation>Der sichtbare Text von HTML.</translation>
    </message>
    <message>
        <source>Text as safe HTML with its line breaks, for rich-text properties.</source>
        <translation>Text als sicheres HTML mit seinen Zeilenumbrüchen, für Eigenschaften mit formatiertem Text.</translation>
    </message>
    <message>
        <source>A text is taken apart into a list.</source>
        <translation>Ein Text wird in eine Liste zerlegt.</translation>
    </message>
    <message>
        <source>A list is put together to one text.</source>
        <translation>Eine Liste wird zu einem Text zusammengesetzt.</translation>
    </message>
    <message>
        <source>One entry of a list.</source>
        <translation>Ein Eintrag einer Liste.</translation>
    </message>
    <message>
        <source>Each entry of a list once, in capitals or not.</source>
        <translation>Jeder Eintrag einer Liste einmal, ob groß oder klein geschrieben.</translation>
    </message>
    <message>
        <source>A list as checkbox properties take it (a;b;c), each option once.</source>
        <translation>Eine Liste, wie Eigenschaften mit Kästchen sie nehmen (a;b;c), jede Option einmal.</translation>
    </message>
    <message>
        <source>true for true, yes and 1; false for false, no and 0; else nothing.</source>
        <translation>true für true, yes und 1; false für false, no und 0; sonst nichts.</translation>
    </message>
    <message>
        <source>Knows yes and no in the languages of Europe (ja, oui, nein, non); else nothing.</source>
        <translation>Kennt Ja und Nein in den Sprachen Europas (ja, oui, nein, non); sonst nichts.</translation>
    </message>
    <message>
        <source>LOW for low and minor, MEDIUM for medium and normal, HIGH for high, urgent and critical; else nothing.</source>
        <translation>LOW für low und minor, MEDIUM für medium und normal, HIGH für high, urgent und critical; sonst nichts.</translation>
    </message>
    <message>
        <source>Looked up in a table. Spaces and capitals do not count.</source>
        <translation>In einer Tabelle nachgeschlagen. Leerzeichen und Großschreibung zählen nicht.</translation>
    </message>
    <message>
        <source>A fixed value where there is none so far.</source>
        <translation>Ein fester Wert, wo es bisher keinen gibt.</translation>
    </message>
    <message>
        <source>A language by any of its names (German, Deutsch, allemand, de-AT) as its code (de), else nothing.</source>
        <translation>Eine Sprache mit irgendeinem ihrer Namen (German, Deutsch, allemand, de-AT) als Kürzel (de), sonst nichts.</translation>
    </message>
    <message>
        <source>The first name of a full name, without titles.</source>
        <translation>Der Vorname eines vollen Namens, ohne Titel.</translation>
    </message>
    <message>
        <source>The last name of a full name, with its particles (van der Berg).</source>
        <translation>Der Nachname eines vollen Namens, mit seinen Zusätzen (van der Berg).</translation>
    </message>
    <message>
        <source>An international number as +49301234567, any other as it was typed.</source>
        <translation>Eine internationale Nummer als +49301234567, jede andere, wie sie geschrieben wurde.</translation>
    </message>
    <message>
        <source>An e-mail address in its one spelling, else nothing.</source>
        <translation>Eine E-Mail-Adresse in ihrer einen Schreibweise, sonst nichts.</translation>
    </message>
    <message>
        <source>A plain number like 1500 or 1500.50, else nothing: 12.000 could be two numbers.</source>
        <translation>Eine einfache Zahl wie 1500 oder 1500.50, sonst nichts: 12.000 könnte zwei Zahlen bedeuten.</translation>
    </message>
    <message>
        <source>An amount or a range of money (between 20k and 30k), else nothing.</source>
        <translation>Ein Geldbetrag oder eine Spanne (between 20k and 30k), sonst nichts.</translation>
    </message>
    <message>
        <source>A day as 2026-11-22, else nothing.</source>
        <translation>Ein Tag als 2026-11-22, sonst nichts.</translation>
    </message>
    <message>
        <source>A point in time in the form that HubSpot takes (ISO 8601 in UTC), else nothing.</source>
        <translation>Ein Zeitpunkt in der Form, die HubSpot nimmt (ISO 8601 in UTC), sonst nichts.</translation>
    </message>
    <message>
        <source>A point in time for people to read in their time zone, else nothing.</source>
        <translation>Ein Zeitpunkt zum Lesen, in der Zeitzone der Leser, sonst nichts.</translation>
    </message>
    <message>
        <source>A part of a web address, else nothing.</source>
        <translation>Ein Teil einer Webadresse, sonst nichts.</translation>
    </message>
    <message>
        <source>A campaign mark of a web address (utm_source and the like), else nothing.</source>
        <translation>Eine Kampagnenmarke einer Webadresse (utm_source und dergleichen), sonst nichts.</translation>
    </message>
    <message>
        <source>What is replaced.</source>
        <translation>Was ersetzt wird.</translation>
    </message>
    <message>
        <source>What comes in its place; empty: nothing.</source>
        <translation>Was an die Stelle kommt; leer: nichts.</translation>
    </message>
    <message>
        <source>On: only what has the same capitals.</source>
        <translation>Ein: nur bei gleicher Groß- und Kleinschreibung.</translation>
    </message>
    <message>
        <source>A regular expression (PCRE).</source>
        <translation>Ein regulärer Ausdruck (PCRE).</translation>
    </message>
    <message>
        <source>What comes in its place. \1 to \9 stand for its groups.</source>
        <translation>Was an die Stelle kommt. \1 bis \9 stehen für die Gruppen.</translation>
    </message>
    <message>
        <source>Number or name of a group; empty: the first, else the whole match.</source>
        <translation>Nummer oder Name einer Gruppe; leer: die erste, sonst die ganze Fundstelle.</translation>
    </message>
    <message>
        <source>On: every match, as a list.</source>
        <translation>Ein: jede Fundstelle, als Liste.</translation>
    </message>
    <message>
        <source>At most so many characters, the ending included.</source>
        <translation>Höchstens so viele Zeichen, das Ende mitgezählt.</translation>
    </message>
    <message>
        <source>What shows that something is missing.</source>
        <translation>Was zeigt, dass etwas fehlt.</translation>
    </message>
    <message>
        <source>On: cut between words where possible.</source>
        <translation>Ein: nach Möglichkeit zwischen Wörtern gekürzt.</translation>
    </message>
    <message>
        <source>The text with its fields.</source>
        <translation>Der Text mit seinen Feldern.</translation>
    </message>
    <message>
        <source>What stands between the entries; empty: comma, semicolon or line break.</source>
        <translation>Was zwischen den Einträgen steht; leer: Komma, Strichpunkt oder Zeilenumbruch.</translation>
    </message>
    <message>
        <source>What comes between the entries.</source>
        <translation>Was zwischen die Einträge kommt.</translation>
    </message>
    <message>
        <source>1 is the first.</source>
        <translation>1 ist der erste.</translation>
    </message>
    <message>
        <source>Where to count from.</source>
        <translation>Von wo gezählt wird.</translation>
    </message>
    <message>
        <source>On: added to what is chosen already, instead of replacing it.</source>
        <translation>Ein: zu dem hinzugefügt, was schon gewählt ist, statt es zu ersetzen.</translation>
    </message>
    <message>
        <source>What a yes becomes.</source>
        <translation>Was aus einem Ja wird.</translation>
    </message>
    <message>
        <source>What a no becomes.</source>
        <translation>Was aus einem Nein wird.</translation>
    </message>
    <message>
        <source>What comes, and what it becomes.</source>
        <translation>Was kommt und was daraus wird.</translation>
    </message>
    <message>
        <source>Keep it, leave it out, or type what it becomes.</source>
        <translation>Behalten, weglassen, oder eingeben, was daraus wird.</translation>
    </message>
    <message>
        <source>The value where there is none.</source>
        <translation>Der Wert, wo es keinen gibt.</translation>
    </message>
    <message>
        <source>How first and last names stand in a full name.</source>
        <translation>Wie Vor- und Nachname in einem vollen Namen stehen.</translation>
    </message>
    <message>
        <source>Of the name (hu, Spanish), where its order goes by the language; empty: that of the conversation.</source>
        <translation>Die des Namens (hu, Spanish), wo die Reihenfolge nach der Sprache geht; leer: die des Gesprächs.</translation>
    </message>
    <message>
        <source>Of numbers without a country code, as two letters: DE. Empty: the one of the settings.</source>
        <translation>Das von Nummern ohne Ländervorwahl, als zwei Buchstaben: DE. Leer: das der Einstellungen.</translation>
    </message>
    <message>
        <source>What becomes of something that is no such number.</source>
        <translation>Was aus etwas wird, das keine solche Nummer ist.</translation>
    </message>
    <message>
        <source>The sign before the decimals, where numbers can be read in two ways.</source>
        <translation>Das Zeichen vor den Nachkommastellen, wo sich Zahlen auf zwei Arten lesen lassen.</translation>
    </message>
    <message>
        <source>What is wanted of the amount.</source>
        <translation>Was vom Betrag gefragt ist.</translation>
    </message>
    <message>
        <source>How days are written that can be read in two ways (03/04/2026).</source>
        <translation>Wie Tage geschrieben sind, die sich auf zwei Arten lesen lassen (03/04/2026).</translation>
    </message>
    <message>
        <source>Whose day a point in time falls on, like Europe/Berlin; empty: the one that is written.</source>
        <translation>In welcher Zeitzone der Tag eines Zeitpunkts gilt, etwa Europe/Berlin; leer: in der geschriebenen.</translation>
    </message>
    <message>
        <source>Of times that name none, like Europe/Berlin; empty: UTC.</source>
        <translation>Die von Zeiten, die keine nennen, etwa Europe/Berlin; leer: UTC.</translation>
    </message>
    <message>
        <source>The time zone of the people who read it, like Europe/Berlin.</source>
        <translation>Die Zeitzone der Leser, etwa Europe/Berlin.</translation>
    </message>
    <message>
        <source>yyyy is the year, MM the month, dd the day, HH the hour, mm the minute.</source>
        <translation>yyyy ist das Jahr, MM der Monat, dd der Tag, HH die Stunde, mm die Minute.</translation>
    </message>
    <message>
        <source>“Domain” is the host without www., “page” the address without its query.</source>
        <translation>„Domain“ ist der Host ohne www., „Seite“ die Adresse ohne Abfrage.</translation>
    </message>
    <message>
        <source>Of the query; empty: the whole query.</source>
        <translation>Der aus der Abfrage; leer: die ganze Abfrage.</translation>
    </message>
    <message>
        <source>Which mark.</source>
        <translation>Welche Marke.</translation>
    </message>
</context>
<context>
    <name>Transforms</name>
    <message>
        <source>Trim</source>
        <comment>without spaces around it</comment>
        <translation>Ohne Leerraum</translation>
    </message>
    <message>
        <source>Lower case</source>
        <translation>Kleinbuchstaben</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Großbuchstaben</translation>
    </message>
    <message>
        <source>Capitalised words</source>
        <translation>Wörter groß beginnen</translation>
    </message>
    <message>
        <source>One line</source>
        <translation>Eine Zeile</translation>
    </message>
    <message>
        <source>First word</source>
        <translation>Erstes Wort</translation>
    </message>
    <message>
        <source>All but first word</source>
        <translation>Ohne erstes Wort</translation>
    </message>
    <message>
        <source>Replace text</source>
        <translation>Text ersetzen</translation>
    </message>
    <message>
        <source>Replace pattern</source>
        <translation>Muster ersetzen</translation>
    </message>
    <message>
        <source>Find pattern</source>
        <translation>Muster finden</translation>
    </message>
    <message>
        <source>Cut to length</source>
        <translation>Kürzen</translation>
    </message>
    <message>
        <source>Text with fields</source>
        <translation>Text mit Feldern</translation>
    </message>
    <message>
        <source>HTML to text</source>
        <translation>HTML zu Text</translation>
    </message>
    <message>
        <source>Text to HTML</source>
        <translation>Text zu HTML</translation>
    </message>
    <message>
        <source>Split into a list</source>
        <translation>In Liste teilen</translation>
    </message>
    <message>
        <source>Join a list</source>
        <translation>Liste verbinden</translation>
    </message>
    <message>
        <source>One of a list</source>
        <translation>Eins aus Liste</translation>
    </message>
    <message>
        <source>Each once</source>
        <translation>Jedes einmal</translation>
    </message>
    <message>
        <source>Several options</source>
        <translation>Mehrere Optionen</translation>
    </message>
    <message>
        <source>True or false</source>
        <translation>Wahr oder falsch</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder nein</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Value table</source>
        <translation>Wertetabelle</translation>
    </message>
    <message>
        <source>When empty</source>
        <translation>Wenn leer</translation>
    </message>
    <message>
        <source>Language code</source>
        <translation>Sprachkürzel</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Clean e-mail</source>
        <translation>Saubere E-Mail</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geldbetrag</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum und Zeit</translation>
    </message>
    <message>
        <source>Time to read</source>
        <translation>Lesbare Zeit</translation>
    </message>
    <message>
        <source>Part of an address</source>
        <translation>Teil einer Adresse</translation>
    </message>
    <message>
        <source>Campaign mark</source>
        <translation>Kampagnenmarke</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Capitals count</source>
        <translation>Groß und klein</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Every match</source>
        <translation>Jeder Treffer</translation>
    </message>
    <message>
        <source>At most characters</source>
        <translation>Höchstens Zeichen</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Between words</source>
        <translation>Zwischen Wörtern</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Which one</source>
        <translation>Welches</translation>
    </message>
    <message>
        <source>Count from</source>
        <translation>Gezählt von</translation>
    </message>
    <message>
        <source>Add to those chosen</source>
        <translation>Zu gewählten dazu</translation>
    </message>
    <message>
        <source>A yes becomes</source>
        <translation>Aus Ja wird</translation>
    </message>
    <message>
        <source>A no becomes</source>
        <translation>Aus Nein wird</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Any other value</source>
        <translation>Jeder andere Wert</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>keep it</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>weglassen</translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation>Tag, Monat, Jahr</translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation>Monat, Tag, Jahr</translation>
    </message>
    <message>
        <source>point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>first word and rest</source>
        <translation>erstes Wort und Rest</translation>
    </message>
    <message>
        <source>last word is the last name</source>
        <translation>letztes Wort ist der Nachname</translation>
    </message>
    <message>
        <source>as the language has it</source>
        <translation>wie in der Sprache üblich</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>vorn</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>hinten</translation>
    </message>
    <message>
        <source>lower end</source>
        <translation>unteres Ende</translation>
    </message>
    <message>
        <source>upper end</source>
        <translation>oberes Ende</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a step and what tells most about it: Phone, DE</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <comment>of a table</comment>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Fixed text</source>
        <translation>Fester Text</translation>
    </message>
    <message>
        <source>year, month, day</source>
        <translation>Jahr, Monat, Tag</translation>
    </message>
    <message>
        <source>host</source>
        <comment>of a web address: www.example.com</comment>
        <translation>Host</translation>
    </message>
    <message>
        <source>domain</source>
        <comment>of a web address: example.com</comment>
        <translation>Domain</translation>
    </message>
    <message>
        <source>path</source>
        <comment>of a web address: /cars/estate</comment>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>page</source>
        <comment>of a web address: without its query</comment>
        <translation>Seite</translation>
    </message>
    <message>
        <source>query</source>
        <comment>of a web address: what follows its ?</comment>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>fragment</source>
        <comment>of a web address: what follows its #</comment>
        <translation>Fragment</translation>
    </message>
    <message>
        <source>source</source>
        <comment>utm_source</comment>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>medium</source>
        <comment>utm_medium</comment>
        <translation>Medium</translation>
    </message>
    <message>
        <source>campaign</source>
        <comment>utm_campaign</comment>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>term</source>
        <comment>utm_term</comment>
        <translation>Suchbegriff</translation>
    </message>
    <message>
        <source>content</source>
        <comment>utm_content</comment>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>ID</source>
        <comment>utm_id</comment>
        <translation>ID</translation>
    </message>
</context>
<context>
    <name>ValueRules</name>
    <message>
        <source>only what HubSpot’s “%1” allows</source>
        <comment>HubSpot&apos;s name of a rule for values</comment>
        <translation>nur, was „%1“ von HubSpot erlaubt</translation>
    </message>
    <message>
        <source>only what HubSpot’s “%1” (%2) allows</source>
        <comment>HubSpot&apos;s name of a rule for values, what it says</comment>
        <translation>nur, was „%1“ (%2) von HubSpot erlaubt</translation>
    </message>
    <message>
        <source>only letters</source>
        <comment>what a property takes</comment>
        <translation>nur Buchstaben</translation>
    </message>
    <message>
        <source>only digits</source>
        <comment>what a property takes</comment>
        <translation>nur Ziffern</translation>
    </message>
    <message>
        <source>only letters and digits</source>
        <comment>what a property takes</comment>
        <translation>nur Buchstaben und Ziffern</translation>
    </message>
    <message>
        <source>no special characters</source>
        <comment>what a property takes</comment>
        <translation>keine Sonderzeichen</translation>
    </message>
    <message>
        <source>no spaces</source>
        <comment>what a property takes</comment>
        <translation>keine Leerzeichen</translation>
    </message>
    <message numerus="yes">
        <source>at least %n characters</source>
        <comment>what a property takes</comment>
        <translation>
            <numerusform>mindestens %n Zeichen</numerusform>
            <numerusform>mindestens %n Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n characters</source>
        <comment>what a property takes</comment>
        <translation>
            <numerusform>höchstens %n Zeichen</numerusform>
            <numerusform>höchstens %n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>at least %1</source>
        <comment>what a property takes; a number</comment>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <comment>what a property takes; a number</comment>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>only whole numbers</source>
        <comment>what a property takes</comment>
        <translation>nur ganze Zahlen</translation>
    </message>
    <message numerus="yes">
        <source>at most %n decimal places</source>
        <comment>what a property takes</comment>
        <translation>
            <numerusform>höchstens %n Nachkommastelle</numerusform>
            <numerusform>höchstens %n Nachkommastellen</numerusform>
        </translation>
    </message>
    <message>
        <source>only what has the form “%1”</source>
        <comment>what a property takes; a regular expression</comment>
        <translation>nur, was die Form „%1“ hat</translation>
    </message>
    <message>
        <source>only e-mail addresses</source>
        <comment>what a property takes</comment>
        <translation>nur E-Mail-Adressen</translation>
    </message>
    <message>
        <source>only web addresses</source>
        <comment>what a property takes</comment>
        <translation>nur Webadressen</translation>
    </message>
    <message>
        <source>only e-mail addresses of %1</source>
        <comment>what a property takes; domains</comment>
        <translation>nur E-Mail-Adressen von %1</translation>
    </message>
    <message>
        <source>no e-mail addresses of %1</source>
        <comment>what a property takes; domains</comment>
        <translation>keine E-Mail-Adressen von %1</translation>
    </message>
    <message>
        <source>only web addresses of %1</source>
        <comment>what a property takes; domains</comment>
        <translation>nur Webadressen von %1</translation>
    </message>
    <message>
        <source>no web addresses of %1</source>
        <comment>what a property takes; domains</comment>
        <translation>keine Webadressen von %1</translation>
    </message>
    <message>
        <source>only domain names</source>
        <comment>what a property takes</comment>
        <translation>nur Domainnamen</translation>
    </message>
    <message>
        <source>only phone numbers with a country code</source>
        <comment>what a property takes</comment>
        <translation>nur Telefonnummern mit Ländervorwahl</translation>
    </message>
    <message>
        <source>%1 or later</source>
        <comment>what a property takes; a date</comment>
        <translation>%1 oder später</translation>
    </message>
    <message>
        <source>%1 or earlier</source>
        <comment>what a property takes; a date</comment>
        <translation>%1 oder früher</translation>
    </message>
    <message>
        <source>only times after now (%1)</source>
        <comment>what a property takes; a period</comment>
        <translation>nur Zeiten nach jetzt (%1)</translation>
    </message>
    <message>
        <source>only times before now (%1)</source>
        <comment>what a property takes; a period</comment>
        <translation>nur Zeiten vor jetzt (%1)</translation>
    </message>
    <message>
        <source>only these weekdays: %1</source>
        <comment>what a property takes</comment>
        <translation>nur an diesen Wochentagen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n characters</source>
        <comment>what a property takes</comment>
        <translation>
            <numerusform>%1 bis %n Zeichen</numerusform>
            <numerusform>%1 bis %n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <comment>what a property takes; numbers</comment>
        <translation>zwischen %1 und %2</translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::AlertModel</name>
    <message>
        <source>They end when they begin. Choose two different times, or switch them off.</source>
        <translation>Sie enden, wenn sie beginnen. Wählen Sie zwei verschiedene Zeiten, oder schalten Sie sie aus.</translation>
    </message>
    <message>
        <source>Write a number, like 80</source>
        <translation>Schreiben Sie eine Zahl, etwa 80</translation>
    </message>
    <message>
        <source>This is no address that can be used. Copy all of it from your chat program: it begins with https://</source>
        <translation>Diese Adresse ist nicht nutzbar. Kopieren Sie sie ganz aus Ihrem Chatprogramm: Sie beginnt mit https://</translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::ConnectModel</name>
    <message>
        <source>Another portal has this name. Choose another one.</source>
        <translation>Ein anderes Portal heißt schon so. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Copy the client ID from your HubSpot app.</source>
        <translation>Kopieren Sie die Client-ID aus Ihrer HubSpot-App.</translation>
    </message>
    <message>
        <source>This looks cut off. Copy the whole client ID from HubSpot again.</source>
        <translation>Das sieht abgeschnitten aus. Kopieren Sie die ganze Client-ID erneut.</translation>
    </message>
    <message>
        <source>Copy the client secret from your HubSpot app.</source>
        <translation>Kopieren Sie das Client-Geheimnis aus Ihrer HubSpot-App.</translation>
    </message>
    <message>
        <source>This looks cut off. Copy the whole client secret from HubSpot again.</source>
        <translation>Das sieht abgeschnitten aus. Kopieren Sie das ganze Geheimnis erneut.</translation>
    </message>
    <message>
        <source>Copy the service key from HubSpot: Development, Keys, Service keys.</source>
        <translation>Kopieren Sie den Service-Key aus HubSpot: Entwicklung, Schlüssel, Service-Keys.</translation>
    </message>
    <message>
        <source>This looks cut off. Copy the whole service key from HubSpot again.</source>
        <translation>Das sieht abgeschnitten aus. Kopieren Sie den ganzen Key erneut.</translation>
    </message>
    <message>
        <source>Getting ready to sign in…</source>
        <translation>Anmeldung wird vorbereitet…</translation>
    </message>
    <message>
        <source>Asking HubSpot whether it knows this key…</source>
        <translation>HubSpot wird gefragt, ob es diesen Schlüssel kennt…</translation>
    </message>
    <message>
        <source>Sign in to HubSpot in your browser, choose the account and agree.</source>
        <translation>Melden Sie sich im Browser bei HubSpot an, wählen Sie das Konto und stimmen Sie zu.</translation>
    </message>
    <message>
        <source>HubSpot agreed. Fetching the access…</source>
        <translation>HubSpot hat zugestimmt. Der Zugang wird abgeholt…</translation>
    </message>
    <message>
        <source>Reading the account and preparing it for Leadferry…</source>
        <translation>Das Konto wird gelesen und für Leadferry vorbereitet…</translation>
    </message>
    <message>
        <source>“%1” is connected.</source>
        <translation>„%1“ ist verbunden.</translation>
    </message>
    <message>
        <source>Connecting was stopped</source>
        <translation>Das Verbinden wurde abgebrochen</translation>
    </message>
    <message>
        <source>Nothing was changed. What you typed is still here.</source>
        <translation>Nichts wurde geändert. Ihre Eingaben sind noch da.</translation>
    </message>
    <message>
        <source>HubSpot asks us to wait. Leadferry goes on by itself.</source>
        <translation>HubSpot bittet um Geduld. Leadferry macht von selbst weiter.</translation>
    </message>
    <message>
        <source>HubSpot does not work right now. Leadferry asks again by itself.</source>
        <translation>HubSpot ist gerade gestört. Leadferry fragt von selbst noch einmal.</translation>
    </message>
    <message>
        <source>This account was connected already. It is connected again, as “%1”.</source>
        <translation>Dieses Konto war schon verbunden. Es ist neu verbunden, als „%1“.</translation>
    </message>
    <message>
        <source>“%1” is connected again.</source>
        <translation>„%1“ ist wieder verbunden.</translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::ConnectionsModel</name>
    <message>
        <source>Portal %1</source>
        <translation>Portal %1</translation>
    </message>
    <message>
        <source>own HubSpot app</source>
        <translation>eigene HubSpot-App</translation>
    </message>
    <message>
        <source>service key</source>
        <translation>Service-Key</translation>
    </message>
    <message>
        <source>EU</source>
        <comment>where the account&apos;s data lives</comment>
        <translation>EU</translation>
    </message>
    <message>
        <source>No call yet</source>
        <translation>Noch kein Aufruf</translation>
    </message>
    <message>
        <source>Last call %1</source>
        <comment>relative time</comment>
        <translation>Letzter Aufruf %1</translation>
    </message>
    <message>
        <source>No answer since %1</source>
        <comment>time</comment>
        <translation>Keine Antwort seit %1</translation>
    </message>
    <message>
        <source>The light turns green after the first call</source>
        <translation>Grün wird es nach dem ersten Aufruf</translation>
    </message>
    <message>
        <source>Deliveries wait and go out by themselves</source>
        <translation>Es geht von selbst weiter</translation>
    </message>
    <message>
        <source>Deliveries wait until you reconnect</source>
        <translation>Wartet, bis Sie neu verbinden</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>connection</comment>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Events are kept until you resume</source>
        <translation>Ereignisse warten, bis Sie fortsetzen</translation>
    </message>
    <message>
        <source>Only failures for five days</source>
        <translation>Fünf Tage lang nur Fehler</translation>
    </message>
    <message>
        <source>Asked again every 15 minutes</source>
        <translation>Neue Anfrage alle 15 Minuten</translation>
    </message>
    <message>
        <source>All permissions granted</source>
        <translation>Alle Berechtigungen erteilt</translation>
    </message>
    <message>
        <source>%1: permission missing</source>
        <comment>features</comment>
        <translation>%1: Berechtigung fehlt</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <comment>feature, permissions</comment>
        <translation>%1: benötigt %2</translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::DeliveryDetailModel</name>
    <message>
        <source>Event received</source>
        <translation>Ereignis empfangen</translation>
    </message>
    <message>
        <source>Mapped, version %1</source>
        <translation>Zugeordnet, Version %1</translation>
    </message>
    <message>
        <source>Event received, corrected since</source>
        <translation>Ereignis empfangen, seither korrigiert</translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::DoctorModel</name>
    <message>
        <source>Delivery goes on</source>
        <translation>Die Übertragung geht weiter</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>Dieser PC</translation>
    </message>
    <message>
        <source>Checking everything…</source>
        <translation>Alles wird geprüft…</translation>
    </message>
    <message>
        <source>%1 of %2 parts are done.</source>
        <translation>%1 von %2 Teilen sind fertig.</translation>
    </message>
    <message numerus="yes">
        <source>%n things do not work</source>
        <translation>
            <numerusform>%n Sache funktioniert nicht</numerusform>
            <numerusform>%n Sachen funktionieren nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>Beside each of them stands what mends it.</source>
        <translation>Daneben steht jeweils, was hilft.</translation>
    </message>
    <message numerus="yes">
        <source>Everything works; look at %n things</source>
        <translation>
            <numerusform>Alles funktioniert; sehen Sie sich %n Sache an</numerusform>
            <numerusform>Alles funktioniert; sehen Sie sich %n Sachen an</numerusform>
        </translation>
    </message>
    <message>
        <source>Beside each of them stands what you can do.</source>
        <translation>Daneben steht jeweils, was Sie tun können.</translation>
    </message>
    <message>
        <source>Everything works</source>
        <translation>Alles funktioniert</translation>
    </message>
    <message>
        <source>Nothing needs you.</source>
        <translation>Es gibt nichts zu tun.</translation>
    </message>
    <message>
        <source>Checked at %1</source>
        <comment>time</comment>
        <translation>Geprüft um %1</translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::EnrichmentModel</name>
    <message>
        <source>Enter the name of the model</source>
        <translation>Geben Sie den Namen des Modells ein</translation>
    </message>
    <message>
        <source>Choose at least one, or switch it off</source>
        <translation>Wählen Sie mindestens eines, oder schalten Sie es aus</translation>
    </message>
    <message>
        <source>This cannot be the name of a model</source>
        <translation>So kann kein Modell heißen</translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::EventCorrection</name>
    <message>
        <source>The event goes out as you correct it. The original is kept beside it.</source>
        <translation>Das Ereignis geht so hinaus, wie Sie es korrigieren. Das Original bleibt daneben erhalten.</translation>
    </message>
    <message>
        <source>What is not in HubSpot yet goes out as you correct it, and the records that are there get what differs. The original is kept.</source>
        <translation>Was noch nicht in HubSpot ist, geht so hinaus, wie Sie es korrigieren, und die Datensätze dort erhalten, was abweicht. Das Original bleibt erhalten.</translation>
    </message>
    <message>
        <source>Corrected and sent again</source>
        <translation>Korrigiert und neu gesendet</translation>
    </message>
    <message>
        <source>Corrected; nothing has to be written otherwise</source>
        <translation>Korrigiert; es ist nichts anders zu schreiben</translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::EventFieldsModel</name>
    <message>
        <source>Write where the value belongs, with a dot between the parts: contact.email</source>
        <translation>Schreiben Sie, wohin der Wert gehört, mit einem Punkt zwischen den Teilen: contact.email</translation>
    </message>
    <message>
        <source>“%1” is there already and holds something else</source>
        <translation>„%1“ gibt es schon, und es enthält etwas anderes</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::MappingEditor</name>
    <message>
        <source>Built-in sample</source>
        <translation>Eingebautes Beispiel</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a person and when the event came</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Paste one event: a JSON object in braces.</source>
        <translation>Fügen Sie ein Ereignis ein: ein JSON-Objekt in geschweiften Klammern.</translation>
    </message>
    <message>
        <source>This event cannot be read: %1.</source>
        <translation>Dieses Ereignis ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Eingefügt</translation>
    </message>
    <message>
        <source>%1: version %2 is in use now</source>
        <comment>an event type and its new version</comment>
        <translation>%1: Jetzt gilt Version %2</translation>
    </message>
    <message numerus="yes">
        <source>%n event types saved</source>
        <translation>
            <numerusform>%n Ereignisart gespeichert</numerusform>
            <numerusform>%n Ereignisarten gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>The mapping was not saved</source>
        <translation>Die Zuordnung wurde nicht gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting deliveries go by it.</source>
        <translation>
            <numerusform>%n wartende Übertragung richtet sich danach.</numerusform>
            <numerusform>%n wartende Übertragungen richten sich danach.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n event types</source>
        <translation>
            <numerusform>%n Ereignisart speichern</numerusform>
            <numerusform>%n Ereignisarten speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Save version %1</source>
        <translation>Version %1 speichern</translation>
    </message>
    <message>
        <source>This mapping was changed elsewhere</source>
        <translation>Diese Zuordnung wurde anderswo geändert</translation>
    </message>
    <message>
        <source>Version %1 was saved while you edited. Your changes are kept; saving replaces it.</source>
        <translation>Version %1 wurde gespeichert, während Sie bearbeiteten. Ihre Änderungen bleiben; Speichern ersetzt sie.</translation>
    </message>
    <message>
        <source>Take the saved version</source>
        <translation>Gespeicherte nehmen</translation>
    </message>
    <message>
        <source>The file cannot be used: %1.</source>
        <translation>Die Datei ist nicht verwendbar: %1.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>“%1” was changed elsewhere</source>
        <comment>the mapping of an event type</comment>
        <translation>„%1“ wurde anderswo geändert</translation>
    </message>
    <message>
        <source>Start from “%1”</source>
        <comment>a preset</comment>
        <translation>Mit „%1“ beginnen</translation>
    </message>
    <message>
        <source>Type the name of an event type.</source>
        <translation>Geben Sie den Namen eines Ereignistyps ein.</translation>
    </message>
    <message>
        <source>The name of an event type has no spaces, like appointment.booked.v1.</source>
        <translation>Der Name eines Ereignistyps hat keine Leerzeichen, etwa appointment.booked.v1.</translation>
    </message>
    <message>
        <source>This name is too long. Shorten it.</source>
        <translation>Dieser Name ist zu lang. Kürzen Sie ihn.</translation>
    </message>
    <message>
        <source>Duplicate for %1</source>
        <comment>an event type</comment>
        <translation>Duplizieren für %1</translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::MappingRulesModel</name>
    <message>
        <source>Add rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate rule</source>
        <translation>Regel duplizieren</translation>
    </message>
    <message>
        <source>Remove rule</source>
        <translation>Regel entfernen</translation>
    </message>
    <message>
        <source>Remove action</source>
        <translation>Aktion entfernen</translation>
    </message>
    <message>
        <source>Move action</source>
        <translation>Aktion verschieben</translation>
    </message>
    <message>
        <source>Move rule</source>
        <translation>Regel verschieben</translation>
    </message>
    <message>
        <source>From the event</source>
        <translation>Aus dem Ereignis</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Verändert durch</translation>
    </message>
    <message>
        <source>Will be written</source>
        <translation>Wird geschrieben</translation>
    </message>
    <message>
        <source>HubSpot property</source>
        <translation>HubSpot-Eigenschaft</translation>
    </message>
    <message>
        <source>Write</source>
        <comment>a column: how it is written</comment>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a cell&apos;s value and what is wrong with it</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>not in this portal</source>
        <translation>nicht in diesem Portal</translation>
    </message>
    <message>
        <source>Change what it takes</source>
        <translation>Quelle ändern</translation>
    </message>
    <message>
        <source>Change property</source>
        <translation>Eigenschaft ändern</translation>
    </message>
    <message>
        <source>Change how it is written</source>
        <translation>Schreibweise ändern</translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::MappingTypesModel</name>
    <message numerus="yes">
        <source>%n thing(s) to mend</source>
        <translation>
            <numerusform>%n Stelle zu beheben</numerusform>
            <numerusform>%n Stellen zu beheben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, on</source>
        <comment>an event type</comment>
        <translation>%1, ein</translation>
    </message>
    <message>
        <source>%1, off</source>
        <comment>an event type</comment>
        <translation>%1, aus</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::OverviewModel</name>
    <message>
        <source>Leads today</source>
        <translation>Leads heute</translation>
    </message>
    <message>
        <source>Tickets</source>
        <comment>number of today</comment>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Deals</source>
        <comment>number of today</comment>
        <translation>Deals</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a date: day, month</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day of the week, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day of the week, date</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries start again</source>
        <translation>
            <numerusform>%n Übertragung beginnt neu</numerusform>
            <numerusform>%n Übertragungen beginnen neu</numerusform>
        </translation>
    </message>
    <message>
        <source>Agent replies</source>
        <comment>number of today</comment>
        <translation>Antworten aus dem Team</translation>
    </message>
    <message numerus="yes">
        <source>%n replies are sent to the bot again</source>
        <translation>
            <numerusform>%n Antwort wird noch einmal an den Bot gesendet</numerusform>
            <numerusform>%n Antworten werden noch einmal an den Bot gesendet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::OwnProperties</name>
    <message>
        <source>Chat</source>
        <comment>set of properties</comment>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Car dealers</source>
        <comment>set of properties</comment>
        <translation>Autohäuser</translation>
    </message>
    <message>
        <source>Software</source>
        <comment>set of properties</comment>
        <translation>Software</translation>
    </message>
    <message>
        <source>Agencies</source>
        <comment>set of properties</comment>
        <translation>Agenturen</translation>
    </message>
    <message>
        <source>Support</source>
        <comment>set of properties</comment>
        <translation>Kundendienst</translation>
    </message>
    <message>
        <source>%1 is off your list; in HubSpot it stays</source>
        <comment>internal name</comment>
        <translation>%1 steht nicht mehr auf Ihrer Liste; in HubSpot bleibt sie</translation>
    </message>
    <message>
        <source>The file cannot be used: %1.</source>
        <translation>Die Datei ist nicht verwendbar: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n properties are on your list now</source>
        <translation>
            <numerusform>%n Eigenschaft steht jetzt auf Ihrer Liste</numerusform>
            <numerusform>%n Eigenschaften stehen jetzt auf Ihrer Liste</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::PortalAddition</name>
    <message>
        <source>HubSpot refused it</source>
        <translation>HubSpot hat es abgelehnt</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>why it was refused</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>The permission “%1” is not granted. Connect %2 again and allow it.</source>
        <comment>permission, portal</comment>
        <translation>Die Berechtigung „%1“ ist nicht erteilt. Verbinden Sie %2 noch einmal und erteilen Sie sie.</translation>
    </message>
    <message>
        <source>The options of this list are HubSpot&apos;s own. Write one of them instead.</source>
        <translation>Die Optionen dieser Auswahlliste gibt HubSpot vor. Schreiben Sie stattdessen eine davon.</translation>
    </message>
    <message>
        <source>HubSpot did not say what became of it. Check the properties page.</source>
        <translation>HubSpot hat nicht gesagt, was daraus wurde. Sehen Sie auf der Seite „Eigenschaften“ nach.</translation>
    </message>
    <message>
        <source>%1 was not created in %2</source>
        <comment>label of a property, portal</comment>
        <translation>%1 wurde in %2 nicht angelegt</translation>
    </message>
    <message numerus="yes">
        <source>%1 did not become an option of %2</source>
        <comment>options, label of a list</comment>
        <translation>
            <numerusform>%1 wurde keine Option von %2</numerusform>
            <numerusform>%1 wurden keine Optionen von %2</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>an option</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Creating %1 in %2…</source>
        <comment>label of a property, portal</comment>
        <translation>%1 wird in %2 angelegt…</translation>
    </message>
    <message>
        <source>Adding %1 in %2…</source>
        <comment>options, portal</comment>
        <translation>%1 wird in %2 hinzugefügt…</translation>
    </message>
    <message>
        <source>%1 is in %2 now</source>
        <comment>label of a property, portal</comment>
        <translation>%1 ist jetzt in %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 can be chosen in %2 now</source>
        <comment>options, label of a list</comment>
        <translation>
            <numerusform>%1 ist in %2 jetzt wählbar</numerusform>
            <numerusform>%1 sind in %2 jetzt wählbar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::PresetModel</name>
    <message numerus="yes">
        <source>“%1” is in use: %n event type(s) changed</source>
        <comment>a preset</comment>
        <translation>
            <numerusform>„%1“ gilt jetzt: %n Ereignistyp geändert</numerusform>
            <numerusform>„%1“ gilt jetzt: %n Ereignistypen geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting deliveries go by it.</source>
        <translation>
            <numerusform>%n wartende Übertragung richtet sich danach.</numerusform>
            <numerusform>%n wartende Übertragungen richten sich danach.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::ProofListModel</name>
    <message>
        <source>Sent again</source>
        <translation>Erneut gesendet</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Said by the bot</source>
        <translation>Vom Bot gesagt</translation>
    </message>
    <message>
        <source>In HubSpot</source>
        <translation>In HubSpot</translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::ProofModel</name>
    <message numerus="yes">
        <source>%n are sent again</source>
        <comment>differences</comment>
        <translation>
            <numerusform>%n wird erneut gesendet</numerusform>
            <numerusform>%n werden erneut gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is sent again: people in HubSpot have changed or deleted it</source>
        <translation>Nichts wird erneut gesendet: Leute in HubSpot haben es geändert oder gelöscht</translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::PropertiesModel</name>
    <message numerus="yes">
        <source>%n properties</source>
        <translation>
            <numerusform>%n Eigenschaft</numerusform>
            <numerusform>%n Eigenschaften</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 properties</source>
        <translation>
            <numerusform>%n von %1 Eigenschaften</numerusform>
            <numerusform>%n von %1 Eigenschaften</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>properties, how many are selected</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n selected for repair</source>
        <translation>
            <numerusform>%n zur Reparatur ausgewählt</numerusform>
            <numerusform>%n zur Reparatur ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n needed, %1 to repair</source>
        <translation>
            <numerusform>%n nötig, %1 zu reparieren</numerusform>
            <numerusform>%n nötig, %1 zu reparieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n needed, all ready; %1 more can be created</source>
        <translation>
            <numerusform>%n nötig, bereit; %1 mehr möglich</numerusform>
            <numerusform>%n nötig, alle bereit; %1 mehr möglich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n needed, all ready</source>
        <translation>
            <numerusform>%n nötig, bereit</numerusform>
            <numerusform>%n nötig, alle bereit</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind of record, how many properties are needed</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, selected for repair</source>
        <translation>%1, zur Reparatur ausgewählt</translation>
    </message>
    <message>
        <source>%1, not selected</source>
        <translation>%1, nicht ausgewählt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state of a property, what to do</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Label</source>
        <comment>column: of a property</comment>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Internal name</source>
        <translation>Interner Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Gebraucht von</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::PropertyInspection</name>
    <message>
        <source>checking…</source>
        <comment>properties of a portal</comment>
        <translation>wird geprüft…</translation>
    </message>
    <message>
        <source>checked %1</source>
        <comment>some time ago</comment>
        <translation>geprüft %1</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries go out now</source>
        <translation>
            <numerusform>%n Übertragung geht jetzt hinaus</numerusform>
            <numerusform>%n Übertragungen gehen jetzt hinaus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::RecordCompletion</name>
    <message numerus="yes">
        <source>%n records are completed now</source>
        <translation>
            <numerusform>%n Datensatz wird jetzt ergänzt</numerusform>
            <numerusform>%n Datensätze werden jetzt ergänzt</numerusform>
        </translation>
    </message>
    <message>
        <source>There was nothing to add: no stored event has a value for it</source>
        <translation>Es gab nichts zu ergänzen: Kein gespeichertes Ereignis hat einen Wert dafür</translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::RetryProgress</name>
    <message numerus="yes">
        <source>%n started</source>
        <comment>deliveries</comment>
        <translation>
            <numerusform>%n begonnen</numerusform>
            <numerusform>%n begonnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n started</source>
        <comment>deliveries</comment>
        <translation>
            <numerusform>%1 von %n begonnen</numerusform>
            <numerusform>%1 von %n begonnen</numerusform>
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
            <numerusform>Nach %n Übertragung gestoppt</numerusform>
            <numerusform>Nach %n Übertragungen gestoppt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries started again</source>
        <translation>
            <numerusform>%n Übertragung neu begonnen</numerusform>
            <numerusform>%n Übertragungen neu begonnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On their way: %n</source>
        <comment>deliveries</comment>
        <translation>
            <numerusform>Unterwegs: %n</numerusform>
            <numerusform>Unterwegs: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::RoutesModel</name>
    <message>
        <source>%1 has no portal of its own any more</source>
        <comment>a chatbot</comment>
        <translation>%1 hat kein eigenes Portal mehr</translation>
    </message>
    <message>
        <source>%1 (disconnected)</source>
        <comment>portal</comment>
        <translation>%1 (getrennt)</translation>
    </message>
    <message>
        <source>%1 (as its source)</source>
        <comment>portal</comment>
        <translation>%1 (wie seine Quelle)</translation>
    </message>
    <message>
        <source>%1 (the only one)</source>
        <comment>portal</comment>
        <translation>%1 (das einzige)</translation>
    </message>
    <message>
        <source>Choose portal</source>
        <translation>Portal wählen</translation>
    </message>
    <message numerus="yes">
        <source>%n events wait for a portal</source>
        <translation>
            <numerusform>%n Ereignis wartet auf ein Portal</numerusform>
            <numerusform>%n Ereignisse warten auf ein Portal</numerusform>
        </translation>
    </message>
    <message>
        <source>Source: what names no chatbot, and chatbots without a portal</source>
        <translation>Quelle: was keinen Chatbot nennt, und Chatbots ohne Portal</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries go to %1</source>
        <comment>portal</comment>
        <translation>
            <numerusform>%n Übertragung geht nach %1</numerusform>
            <numerusform>%n Übertragungen gehen nach %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 goes to %2 from now on, and so do the %n events that waited</source>
        <comment>chatbot, portal</comment>
        <translation>
            <numerusform>%1 geht von nun an nach %2, ebenso das %n Ereignis, das gewartet hat</numerusform>
            <numerusform>%1 geht von nun an nach %2, ebenso die %n Ereignisse, die gewartet haben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 goes to %2 from now on</source>
        <comment>chatbot, portal</comment>
        <translation>%1 geht von nun an nach %2</translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::SampleModel</name>
    <message numerus="yes">
        <source>%n entries</source>
        <comment>of a list</comment>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, used by a rule</source>
        <comment>a path and its value</comment>
        <translation>%1: %2, von einer Regel benutzt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a path and its value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::SourcesModel</name>
    <message>
        <source>What %1 brings from now on is held and shown, and nothing of it is written</source>
        <translation>Was %1 ab jetzt bringt, wird angehalten und gezeigt; nichts davon wird geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%1 is live; %n deliveries that were held go out now</source>
        <translation>
            <numerusform>%1 ist live; %n angehaltene Übertragung geht jetzt hinaus</numerusform>
            <numerusform>%1 ist live; %n angehaltene Übertragungen gehen jetzt hinaus</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is live: what it brings is written to HubSpot</source>
        <translation>%1 ist live: Was von dort kommt, wird nach HubSpot geschrieben</translation>
    </message>
    <message>
        <source>%1 is removed; its events stay in the log</source>
        <comment>source</comment>
        <translation>%1 ist entfernt; die Ereignisse bleiben im Protokoll</translation>
    </message>
    <message>
        <source>%1, all of %2</source>
        <comment>format, chatbot</comment>
        <translation>%1, alles von %2</translation>
    </message>
    <message>
        <source>No portal chosen</source>
        <translation>Kein Portal gewählt</translation>
    </message>
    <message>
        <source>Shadow mode</source>
        <translation>Schattenmodus</translation>
    </message>
    <message>
        <source>Live</source>
        <comment>source</comment>
        <translation>Live</translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n angehalten</numerusform>
            <numerusform>%n angehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>No folder is watched</source>
        <translation>Kein Ordner wird überwacht</translation>
    </message>
    <message>
        <source>The local port is off</source>
        <translation>Der lokale Port ist aus</translation>
    </message>
    <message>
        <source>%1 · %2 today</source>
        <comment>portal, deliveries</comment>
        <translation>%1 · heute %2</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>source</comment>
        <translation>Aus</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>signiert</translation>
    </message>
    <message numerus="yes">
        <source>%n requests refused: wrong signature, last %1</source>
        <translation>
            <numerusform>%n Anfrage abgelehnt: falsche Signatur, zuletzt %1</numerusform>
            <numerusform>%n Anfragen abgelehnt: falsche Signatur, zuletzt %1</numerusform>
        </translation>
    </message>
    <message>
        <source>replies posted</source>
        <translation>Antworten werden gesendet</translation>
    </message>
    <message>
        <source>replies into a folder</source>
        <translation>Antworten in einen Ordner</translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::SummaryModel</name>
    <message>
        <source>Week %1, %2 to %3</source>
        <comment>number, date, date</comment>
        <translation>Woche %1, %2 bis %3</translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::TestLeadModel</name>
    <message>
        <source>Same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Same, as HubSpot writes it</source>
        <translation>Gleich, in HubSpots Schreibweise</translation>
    </message>
    <message>
        <source>There, with more beside it</source>
        <translation>Da, mit mehr daneben</translation>
    </message>
    <message>
        <source>HubSpot has another value</source>
        <translation>HubSpot hat einen anderen Wert</translation>
    </message>
    <message>
        <source>HubSpot has nothing there</source>
        <translation>HubSpot hat dort nichts</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>Nicht gesendet: %1</translation>
    </message>
    <message>
        <source>was not written: %1</source>
        <translation>wurde nicht geschrieben: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n fields are as they were sent</source>
        <translation>
            <numerusform>%1 von %n Feld ist, wie es gesendet wurde</numerusform>
            <numerusform>%1 von %n Feldern sind, wie sie gesendet wurden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records of the test lead are still in HubSpot</source>
        <translation>
            <numerusform>%n Datensatz des Test-Leads ist noch in HubSpot</numerusform>
            <numerusform>%n Datensätze des Test-Leads sind noch in HubSpot</numerusform>
        </translation>
    </message>
    <message>
        <source>Try it again, or delete them in HubSpot: search there for &quot;Leadferry Test&quot;.</source>
        <translation>Versuchen Sie es noch einmal, oder löschen Sie sie in HubSpot: Suchen Sie dort nach „Leadferry Test“.</translation>
    </message>
    <message numerus="yes">
        <source>%n records of the test lead are gone from HubSpot</source>
        <translation>
            <numerusform>%n Datensatz des Test-Leads ist aus HubSpot entfernt</numerusform>
            <numerusform>%n Datensätze des Test-Leads sind aus HubSpot entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading it back from HubSpot…</source>
        <translation>Wird aus HubSpot zurückgelesen …</translation>
    </message>
    <message>
        <source>Every field is compared.</source>
        <translation>Jedes Feld wird verglichen.</translation>
    </message>
    <message>
        <source>The test lead is on its way…</source>
        <translation>Der Test-Lead ist unterwegs …</translation>
    </message>
    <message>
        <source>Through the mapping and the queue, into %1.</source>
        <translation>Durch Zuordnung und Warteschlange, nach %1.</translation>
    </message>
    <message>
        <source>All of it is in HubSpot</source>
        <translation>Alles ist in HubSpot</translation>
    </message>
    <message>
        <source>The test lead has been taken out of %1 again.</source>
        <translation>Der Test-Lead wurde wieder aus %1 entfernt.</translation>
    </message>
    <message>
        <source>What bots send will arrive in %1 the same way.</source>
        <translation>Was Bots senden, kommt in %1 ebenso an.</translation>
    </message>
    <message>
        <source>Nothing was written, and nothing should be</source>
        <translation>Nichts wurde geschrieben, und so soll es sein</translation>
    </message>
    <message>
        <source>The mapping writes nothing for this from somebody who is not in HubSpot yet.</source>
        <translation>Die Zuordnung schreibt dafür nichts von jemandem, der noch nicht in HubSpot ist.</translation>
    </message>
    <message>
        <source>It was delivered, but could not be read back</source>
        <translation>Übertragen, aber nicht zurückzulesen</translation>
    </message>
    <message>
        <source>HubSpot did not answer for now. Send another one in a minute.</source>
        <translation>HubSpot hat gerade nicht geantwortet. Senden Sie in einer Minute noch einen.</translation>
    </message>
    <message>
        <source>Not all of it is in HubSpot</source>
        <translation>Nicht alles ist in HubSpot</translation>
    </message>
    <message>
        <source>Look at the fields that are marked.</source>
        <translation>Sehen Sie sich die markierten Felder an.</translation>
    </message>
    <message>
        <source>It has not arrived yet</source>
        <translation>Er ist noch nicht angekommen</translation>
    </message>
    <message>
        <source>Leadferry goes on trying; the deliveries say why it waits.</source>
        <translation>Leadferry versucht es weiter; die Übertragungen sagen, warum er wartet.</translation>
    </message>
    <message>
        <source>It came in by %1; what bots send there will arrive in %2 the same way.</source>
        <comment>port, portal</comment>
        <translation>Er kam über %1 herein; was Bots dorthin senden, kommt ebenso in %2 an.</translation>
    </message>
</context>
<context>
    <name>leadferry::presentation::ValueMapping</name>
    <message>
        <source>Nothing is held here any more</source>
        <translation>Hier ist nichts mehr angehalten</translation>
    </message>
    <message>
        <source>It may have been repaired meanwhile.</source>
        <translation>Vielleicht wurde es inzwischen behoben.</translation>
    </message>
    <message>
        <source>No rule of the mapping writes “%1” any more</source>
        <translation>Keine Regel der Zuordnung schreibt mehr „%1“</translation>
    </message>
    <message>
        <source>Retry is enough: it plans the delivery by the mapping of today.</source>
        <translation>Wiederholen genügt: Es plant die Übertragung nach der heutigen Zuordnung.</translation>
    </message>
    <message numerus="yes">
        <source>The mapping is saved, %n deliveries start again</source>
        <translation>
            <numerusform>Die Zuordnung ist gespeichert, %n Übertragung beginnt neu</numerusform>
            <numerusform>Die Zuordnung ist gespeichert, %n Übertragungen beginnen neu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::ui::ActionDialog</name>
    <message>
        <source>Edit an action</source>
        <translation>Aktion bearbeiten</translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation>Aktion hinzufügen</translation>
    </message>
    <message>
        <source>Only records that are there; create none</source>
        <translation>Nur vorhandene Datensätze; keine anlegen</translation>
    </message>
    <message>
        <source>Writes a</source>
        <translation>Schreibt</translation>
    </message>
    <message>
        <source>Only if</source>
        <translation>Nur wenn</translation>
    </message>
    <message>
        <source>Add action</source>
        <translation>Aktion hinzufügen</translation>
    </message>
    <message>
        <source>Change action</source>
        <translation>Aktion ändern</translation>
    </message>
    <message>
        <source>Linked to</source>
        <translation>Verknüpft mit</translation>
    </message>
    <message>
        <source>“%1” is no path of an event</source>
        <translation>„%1“ ist kein Pfad eines Ereignisses</translation>
    </message>
    <message>
        <source>People without an e-mail address</source>
        <translation>Personen ohne E-Mail-Adresse</translation>
    </message>
    <message>
        <source>While one of the same conversation is open, write to it</source>
        <translation>Solange zum selben Gespräch eins offen ist, dort hineinschreiben</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::AlertsDialog</name>
    <message>
        <source>Alerts</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Told last</source>
        <translation>Zuletzt gemeldet</translation>
    </message>
    <message>
        <source>When something stops working, or works again</source>
        <translation>Wenn etwas ausfällt oder wieder läuft</translation>
    </message>
    <message>
        <source>On this PC</source>
        <translation>An diesem PC</translation>
    </message>
    <message>
        <source>Show a &amp;notification</source>
        <translation>&amp;Benachrichtigung zeigen</translation>
    </message>
    <message>
        <source>With a s&amp;ound</source>
        <translation>Mit T&amp;on</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the webhook</source>
        <translation>Den Webhook entfernen</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeiten</translation>
    </message>
    <message>
        <source>Tell nobody at these &amp;hours</source>
        <translation>Zu &amp;diesen Zeiten nichts melden</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe von</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>By this PC’s clock. What still holds when they end is told then, together.</source>
        <translation>Nach der Uhr dieses PCs. Was danach noch zutrifft, wird dann zusammen gemeldet.</translation>
    </message>
    <message>
        <source>When events come in, at most once a minute</source>
        <translation>Wenn Ereignisse ankommen, höchstens einmal je Minute</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>A new &amp;lead</source>
        <translation>Ein neuer &amp;Lead</translation>
    </message>
    <message>
        <source>A &amp;visitor wants a human</source>
        <translation>Ein Besucher &amp;möchte einen Menschen sprechen</translation>
    </message>
    <message>
        <source>An event with a score &amp;above</source>
        <translation>Ein Ereignis mit einer Bewertung &amp;über</translation>
    </message>
    <message>
        <source>Score above</source>
        <translation>Bewertung über</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Say &amp;whom a single event is about</source>
        <translation>Sagen, um &amp;wen es bei einem einzelnen geht</translation>
    </message>
    <message>
        <source>Then the person’s name leaves this PC for the webhook, too.</source>
        <translation>Dann verlässt der Name der Person diesen PC auch für den Webhook.</translation>
    </message>
    <message>
        <source>Save and send a &amp;test</source>
        <translation>Speichern und &amp;Test senden</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>One is set; write another to replace it</source>
        <translation>Angegeben; ein neuer ersetzt ihn</translation>
    </message>
    <message>
        <source>An incoming webhook of Slack, Mattermost, Rocket.Chat or Discord (with /slack at its end). It is kept in the keychain and not shown again.</source>
        <translation>Ein eingehender Webhook von Slack, Mattermost, Rocket.Chat oder Discord (mit /slack am Ende). Er liegt im Schlüsselbund und wird nicht mehr gezeigt.</translation>
    </message>
    <message>
        <source>Webhook language</source>
        <translation>Sprache des Webhooks</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::AskAdminPanel</name>
    <message>
        <source>Somebody else may do it</source>
        <translation>Jemand anderes darf es</translation>
    </message>
    <message>
        <source>Signing in with an app takes a super admin of the HubSpot account, or a user with App Marketplace Access. Making a service key takes a super admin, or a user with Developer tools access. Forward this text to one of them; it holds no secrets.</source>
        <translation>Für die Anmeldung mit einer App braucht es einen Super-Admin des HubSpot-Kontos oder einen Benutzer mit App-Marketplace-Zugriff, für einen Service-Key einen Super-Admin oder einen Benutzer mit Zugriff auf die Entwickler-Tools. Leiten Sie diesen Text weiter; er enthält keine Geheimnisse.</translation>
    </message>
    <message>
        <source>Text for the administrator</source>
        <translation>Text für den Administrator</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Text kopieren</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::CauseRow</name>
    <message>
        <source>%1 · %2</source>
        <comment>portal, what it means</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n gescheitert</numerusform>
            <numerusform>%n gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n angehalten</numerusform>
            <numerusform>%n angehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Show these deliveries</source>
        <translation>Diese Übertragungen zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Retry %n</source>
        <comment>deliveries</comment>
        <translation>
            <numerusform>Wiederholen</numerusform>
            <numerusform>%n wiederholen</numerusform>
        </translation>
    </message>
    <message>
        <source>Last seven days: %1</source>
        <comment>numbers</comment>
        <translation>Letzte sieben Tage: %1</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::CheckupPage</name>
    <message>
        <source>Check-up</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Nothing has been checked yet</source>
        <translation>Noch wurde nichts geprüft</translation>
    </message>
    <message>
        <source>Leadferry looks at this PC, the way to HubSpot and each portal, and says what to repair. Nothing is changed.</source>
        <translation>Leadferry sieht sich diesen PC, den Weg zu HubSpot und jedes Portal an und sagt, was zu reparieren ist. Nichts wird verändert.</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>Alles prüfen</translation>
    </message>
    <message>
        <source>It takes a few seconds.</source>
        <translation>Das dauert ein paar Sekunden.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Prüfung läuft…</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::Chip</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, press Delete to remove</source>
        <translation>%1, zum Entfernen die Entf-Taste drücken</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::ChipRow</name>
    <message>
        <source>More filters</source>
        <translation>Weitere Filter</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::ChoiceRows</name>
    <message>
        <source>Add an option</source>
        <translation>Option hinzufügen</translation>
    </message>
    <message>
        <source>Label, as people read it</source>
        <translation>Bezeichnung, wie man sie liest</translation>
    </message>
    <message>
        <source>Label of the option</source>
        <translation>Bezeichnung der Option</translation>
    </message>
    <message>
        <source>Value, as it is stored</source>
        <translation>Wert, wie er gespeichert wird</translation>
    </message>
    <message>
        <source>Value of the option</source>
        <translation>Wert der Option</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Remove this option</source>
        <translation>Diese Option entfernen</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::ChoosePortalDialog</name>
    <message numerus="yes">
        <source>Choose the portal for %n deliveries</source>
        <translation>
            <numerusform>Das Portal für %n Übertragung wählen</numerusform>
            <numerusform>Das Portal für %n Übertragungen wählen</numerusform>
        </translation>
    </message>
    <message>
        <source>They are kept until you choose. A delivery that has begun stays with its portal.</source>
        <translation>Sie werden aufbewahrt, bis Sie wählen. Eine begonnene Übertragung bleibt bei ihrem Portal.</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Choose portal</source>
        <translation>Portal wählen</translation>
    </message>
    <message>
        <source>From now on, everything from %1</source>
        <comment>chatbot</comment>
        <translation>Von nun an alles von %1</translation>
    </message>
    <message>
        <source>Also what waits of it already. You can change it on the page Connections.</source>
        <translation>Auch was davon schon wartet. Ändern können Sie es auf der Seite „Verbindungen“.</translation>
    </message>
    <message>
        <source>Send there</source>
        <translation>Dorthin senden</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::ColumnsMenu</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>%1, ascending</source>
        <comment>column</comment>
        <translation>%1, aufsteigend</translation>
    </message>
    <message>
        <source>%1, descending</source>
        <comment>column</comment>
        <translation>%1, absteigend</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::ConditionRows</name>
    <message>
        <source>When all of this holds</source>
        <translation>Wenn alles davon gilt</translation>
    </message>
    <message>
        <source>When any of this holds</source>
        <translation>Wenn eines davon gilt</translation>
    </message>
    <message>
        <source>All or any of the conditions</source>
        <translation>Alle oder eine der Bedingungen</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Diese Bedingung entfernen</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::ConnectDialog</name>
    <message>
        <source>Connect a portal</source>
        <translation>Portal verbinden</translation>
    </message>
    <message>
        <source>Reconnect %1</source>
        <comment>portal</comment>
        <translation>%1 neu verbinden</translation>
    </message>
    <message>
        <source>How it is called in the log. Left empty: the account’s number</source>
        <translation>So heißt es im Protokoll. Leer: die Nummer des Kontos</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kept in this PC’s keychain, never in files or logs. It is used only to talk to HubSpot.</source>
        <translation>Liegt im Schlüsselbund dieses PCs, nie in Dateien oder Protokollen. Dient nur dem Kontakt mit HubSpot.</translation>
    </message>
    <message>
        <source>Sign in to HubSpot</source>
        <translation>Bei HubSpot anmelden</translation>
    </message>
    <message>
        <source>Paste a service key</source>
        <translation>Service-Key einfügen</translation>
    </message>
    <message>
        <source>Open the browser again</source>
        <translation>Browser erneut öffnen</translation>
    </message>
    <message>
        <source>Open browser</source>
        <translation>Browser öffnen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Deliveries for it go out from now on.</source>
        <translation>Übertragungen dafür gehen ab jetzt hinaus.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Time left: %1</source>
        <comment>minutes and seconds</comment>
        <translation>Verbleibende Zeit: %1</translation>
    </message>
    <message>
        <source>Grant permissions for %1</source>
        <comment>portal</comment>
        <translation>Berechtigungen für %1 erteilen</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Es fehlt</translation>
    </message>
    <message>
        <source>Missing permissions</source>
        <translation>Fehlende Berechtigungen</translation>
    </message>
    <message>
        <source>Best for most, and for several accounts. Your browser opens, you choose the account and agree. Takes a HubSpot app, once.</source>
        <translation>Für die meisten am besten, auch für mehrere Konten. Ihr Browser öffnet sich, Sie wählen das Konto und stimmen zu. Braucht einmal eine HubSpot-App.</translation>
    </message>
    <message>
        <source>Quickest for a single account. The key is made in HubSpot under Development, Keys, Service keys.</source>
        <translation>Für ein einzelnes Konto am schnellsten. Der Schlüssel entsteht in HubSpot unter „Development, Keys, Service keys“.</translation>
    </message>
    <message>
        <source>Best with a HubSpot user made for it: the connection acts as the app and outlives a colleague’s leaving, and HubSpot shows what came from Leadferry.</source>
        <translation>Am besten mit einem eigens dafür angelegten HubSpot-Benutzer: Die Verbindung handelt als App und bleibt, wenn jemand geht, und HubSpot zeigt, was von Leadferry kam.</translation>
    </message>
    <message>
        <source>Best made by a HubSpot user made for it: the key has only what its maker may do, outlives a colleague’s leaving, and HubSpot shows what came from Leadferry.</source>
        <translation>Am besten von einem eigens dafür angelegten HubSpot-Benutzer erstellt: Der Schlüssel darf nur, was sein Ersteller darf, bleibt, wenn jemand geht, und HubSpot zeigt, was von Leadferry kam.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>I may not do this in HubSpot</source>
        <translation>Das darf ich in HubSpot nicht</translation>
    </message>
    <message>
        <source>Connect the other one</source>
        <translation>Das andere verbinden</translation>
    </message>
    <message>
        <source>For practice: this connects to the stand-in at %1, not to HubSpot.</source>
        <translation>Zum Üben: Dies verbindet mit dem Nachbau unter %1, nicht mit HubSpot.</translation>
    </message>
    <message>
        <source>If no browser opens, copy this address into one on this PC:</source>
        <translation>Wenn sich kein Browser öffnet, kopieren Sie diese Adresse in einen auf diesem PC:</translation>
    </message>
    <message>
        <source>Send a test lead</source>
        <translation>Test-Lead senden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Deliveries for it go out from now on. A test lead shows that all of it arrives, and can be taken out again.</source>
        <translation>Übertragungen dorthin gehen ab jetzt hinaus. Ein Test-Lead zeigt, dass alles ankommt, und kann wieder entfernt werden.</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>&amp;Connect a portal…</source>
        <translation>&amp;Portal verbinden…</translation>
    </message>
    <message>
        <source>Connect a portal</source>
        <translation>Portal verbinden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Reading connections…</source>
        <translation>Verbindungen werden gelesen…</translation>
    </message>
    <message>
        <source>A portal is one HubSpot account. The light is green only after a real call to HubSpot succeeded.</source>
        <translation>Ein Portal ist ein HubSpot-Konto. Grün leuchtet es erst, wenn ein echter Aufruf bei HubSpot gelungen ist.</translation>
    </message>
    <message>
        <source>No portal is connected yet</source>
        <translation>Noch ist kein Portal verbunden</translation>
    </message>
    <message>
        <source>A portal is one HubSpot account. Connect it once; from then on events go there by themselves.</source>
        <translation>Ein Portal ist ein HubSpot-Konto. Verbinden Sie es einmal; von da an gehen Ereignisse von selbst dorthin.</translation>
    </message>
    <message>
        <source>Sign in to HubSpot in your browser, or paste a service key.</source>
        <translation>Melden Sie sich im Browser bei HubSpot an, oder fügen Sie einen Service-Key ein.</translation>
    </message>
    <message>
        <source>Connect a portal…</source>
        <translation>Portal verbinden…</translation>
    </message>
    <message>
        <source>Events that come in meanwhile are kept. Nothing is lost.</source>
        <translation>Ereignisse, die inzwischen eintreffen, bleiben gespeichert. Nichts geht verloren.</translation>
    </message>
    <message>
        <source>%1 is disconnected</source>
        <comment>portal</comment>
        <translation>%1 ist getrennt</translation>
    </message>
    <message>
        <source>Check all</source>
        <translation>Alle prüfen</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::ConversationView</name>
    <message>
        <source>Visitor</source>
        <translation>Besucher</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>Bot</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>This event carries no messages.</source>
        <translation>Dieses Ereignis enthält keine Nachrichten.</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::CopyField</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::CopySetupDialog</name>
    <message>
        <source>Copy a setup to %1</source>
        <comment>portal</comment>
        <translation>Einrichtung nach %1 kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>The chatbots of the other portal lead to %1 from then on, with the same mappings. What was delivered, and what waits, stays with its portal.</source>
        <comment>portal</comment>
        <translation>Die Chatbots des anderen Portals führen von da an zu %1, mit denselben Zuordnungen. Was übertragen ist und was wartet, bleibt bei seinem Portal.</translation>
    </message>
    <message>
        <source>Copy from</source>
        <translation>Kopieren von</translation>
    </message>
    <message>
        <source>There is no other portal</source>
        <translation>Es gibt kein anderes Portal</translation>
    </message>
    <message>
        <source>Copy from…</source>
        <translation>Kopieren von …</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>What to set up in %1 first</source>
        <comment>portal</comment>
        <translation>Was vorher in %1 einzurichten ist</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::CorrectionDialog</name>
    <message>
        <source>Correct and send again</source>
        <translation>Korrigieren und neu senden</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Neu senden</translation>
    </message>
    <message>
        <source>What the event says</source>
        <translation>Was das Ereignis sagt</translation>
    </message>
    <message>
        <source>A field that is missing: contact.email</source>
        <translation>Ein Feld, das fehlt: contact.email</translation>
    </message>
    <message>
        <source>Name of a field to add</source>
        <translation>Name eines Feldes zum Ergänzen</translation>
    </message>
    <message>
        <source>Add field</source>
        <translation>Feld ergänzen</translation>
    </message>
    <message>
        <source>Reading the event…</source>
        <translation>Das Ereignis wird gelesen …</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::DeliveriesPage</name>
    <message>
        <source>Deliveries</source>
        <translation>Übertragungen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Show &amp;new deliveries</source>
        <translation>&amp;Neue Übertragungen zeigen</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>Neu &amp;lesen</translation>
    </message>
    <message>
        <source>&amp;Export what is shown…</source>
        <translation>Angezeigtes &amp;exportieren…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Write what is shown into a CSV or JSON file</source>
        <translation>Schreibt das Angezeigte in eine CSV- oder JSON-Datei</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries moved to %1</source>
        <comment>portal</comment>
        <translation>
            <numerusform>%n Übertragung nach %1 verschoben</numerusform>
            <numerusform>%n Übertragungen nach %1 verschoben</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Go to a day…</source>
        <translation>&amp;Zu einem Tag gehen …</translation>
    </message>
    <message>
        <source>Choose the columns of the table, and its order</source>
        <translation>Die Spalten der Tabelle und ihre Reihenfolge wählen</translation>
    </message>
    <message>
        <source>Go to a day</source>
        <translation>Zu einem Tag</translation>
    </message>
    <message>
        <source>It is written into that record</source>
        <translation>Es wird in jenen Datensatz geschrieben</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::DeliveriesStart</name>
    <message>
        <source>No deliveries yet</source>
        <translation>Noch keine Übertragungen</translation>
    </message>
    <message>
        <source>As soon as your chatbot reports something, it appears here and goes on to HubSpot.</source>
        <translation>Sobald Ihr Chatbot etwas meldet, erscheint es hier und geht weiter zu HubSpot.</translation>
    </message>
    <message>
        <source>Connect a portal</source>
        <translation>Portal verbinden</translation>
    </message>
    <message>
        <source>Until then events are kept and nothing is lost.</source>
        <translation>Bis dahin bleiben Ereignisse gespeichert; nichts geht verloren.</translation>
    </message>
    <message>
        <source>Connect a portal…</source>
        <translation>Portal verbinden…</translation>
    </message>
    <message>
        <source>Point your chatbot at this PC</source>
        <translation>Chatbot auf diesen PC richten</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation>Adresse kopiert</translation>
    </message>
    <message>
        <source>Put files into the watched folder</source>
        <translation>Dateien in den überwachten Ordner legen</translation>
    </message>
    <message>
        <source>JSON or CSV files that are put there are delivered, then moved to “done”.</source>
        <translation>JSON- oder CSV-Dateien von dort werden übertragen und dann nach „done“ verschoben.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Send events from a file</source>
        <translation>Ereignisse aus einer Datei senden</translation>
    </message>
    <message>
        <source>JSON that your chatbot exported: one event, a list, or one per line.</source>
        <translation>JSON aus Ihrem Chatbot: ein Ereignis, eine Liste oder eines je Zeile.</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Leadferry is running.</source>
        <translation>Leadferry läuft.</translation>
    </message>
    <message>
        <source>%1 is connected. Leadferry is running.</source>
        <translation>%1 ist verbunden. Leadferry läuft.</translation>
    </message>
    <message numerus="yes">
        <source>%n portals are connected. Leadferry is running.</source>
        <translation>
            <numerusform>%n Portal ist verbunden. Leadferry läuft.</numerusform>
            <numerusform>%n Portale sind verbunden. Leadferry läuft.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::ui::DeliveryActions</name>
    <message>
        <source>&amp;Show detail</source>
        <translation>&amp;Einzelheiten zeigen</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Give up</source>
        <translation>&amp;Aufgeben</translation>
    </message>
    <message>
        <source>&amp;Open in HubSpot</source>
        <translation>In &amp;HubSpot öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy ID</source>
        <translation>ID &amp;kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries start again</source>
        <translation>
            <numerusform>%n Übertragung beginnt neu</numerusform>
            <numerusform>%n Übertragungen beginnen neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries given up. What is in HubSpot stays.</source>
        <translation>
            <numerusform>%n Übertragung aufgegeben. Was in HubSpot ist, bleibt.</numerusform>
            <numerusform>%n Übertragungen aufgegeben. Was in HubSpot ist, bleibt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n IDs copied</source>
        <translation>
            <numerusform>%n ID kopiert</numerusform>
            <numerusform>%n IDs kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry &amp;all %n shown…</source>
        <translation>
            <numerusform>Die &amp;eine angezeigte wiederholen …</numerusform>
            <numerusform>&amp;Alle %n angezeigten wiederholen …</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry &amp;all shown…</source>
        <translation>&amp;Alle angezeigten wiederholen …</translation>
    </message>
    <message>
        <source>Choose &amp;portal…</source>
        <translation>&amp;Portal wählen…</translation>
    </message>
    <message>
        <source>&amp;Move to another portal…</source>
        <translation>In ein anderes Portal &amp;verschieben…</translation>
    </message>
    <message>
        <source>Corr&amp;ect and send again…</source>
        <translation>&amp;Korrigieren und neu senden …</translation>
    </message>
    <message>
        <source>&amp;Write again…</source>
        <translation>Noch einmal &amp;schreiben …</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::DeliveryDetailPane</name>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>Close the detail</source>
        <translation>Einzelheiten schließen</translation>
    </message>
    <message>
        <source>Parts of the detail</source>
        <translation>Teile der Einzelheiten</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Rohdaten</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Payload copied</source>
        <translation>Rohdaten kopiert</translation>
    </message>
    <message>
        <source>Value copied</source>
        <translation>Wert kopiert</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Came in %1 · %2 · %3</source>
        <comment>time, bot, event id</comment>
        <translation>Eingang %1 · %2 · %3</translation>
    </message>
    <message>
        <source>Came in %1 · %2 → %3 · %4</source>
        <comment>time, bot, portal, event id</comment>
        <translation>Eingang %1 · %2 → %3 · %4</translation>
    </message>
    <message>
        <source>Copy a report &amp;without personal data</source>
        <translation>Bericht &amp;ohne personenbezogene Daten kopieren</translation>
    </message>
    <message>
        <source>As corrected</source>
        <translation>Korrigiert</translation>
    </message>
    <message>
        <source>As it came in</source>
        <translation>Wie es ankam</translation>
    </message>
    <message>
        <source>Report copied, without names and values</source>
        <translation>Bericht kopiert, ohne Namen und Werte</translation>
    </message>
    <message>
        <source>Call copied, without the token</source>
        <translation>Aufruf kopiert, ohne das Token</translation>
    </message>
    <message>
        <source>What has not reached the bot is sent again</source>
        <translation>Was den Bot nicht erreicht hat, wird noch einmal gesendet</translation>
    </message>
    <message>
        <source>Ask the &amp;language model</source>
        <translation>Das &amp;Sprachmodell fragen</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::DeliveryExport</name>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Angezeigtes exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>deliveries</source>
        <comment>file name</comment>
        <translation>uebertragungen</translation>
    </message>
    <message>
        <source>Exporting: %1 written</source>
        <comment>number</comment>
        <translation>Export: %1 geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries exported to %1</source>
        <translation>
            <numerusform>%n Übertragung nach %1 exportiert</numerusform>
            <numerusform>%n Übertragungen nach %1 exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Export stopped. No file was written.</source>
        <translation>Export abgebrochen. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another place.</source>
        <translation>%1 ließ sich nicht schreiben: %2. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Übertragungen</translation>
    </message>
    <message numerus="yes">
        <source>Laying out the pages of %n deliveries…</source>
        <translation>
            <numerusform>Die Seiten für %n Übertragung werden gesetzt …</numerusform>
            <numerusform>Die Seiten für %n Übertragungen werden gesetzt …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::ui::DeliveryFilterBar</name>
    <message>
        <source>Filter of the deliveries</source>
        <translation>Filter der Übertragungen</translation>
    </message>
    <message>
        <source>All</source>
        <comment>filter chip: every delivery</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Needs you</source>
        <comment>filter chip</comment>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>filter chip</comment>
        <translation>Wartet</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neue</numerusform>
            <numerusform>%n neue</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Since yesterday</source>
        <translation>Seit gestern</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Since %1</source>
        <comment>a date or span as typed</comment>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>filter chip</comment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>filter chip</comment>
        <translation>Art</translation>
    </message>
    <message>
        <source>Portal</source>
        <comment>filter chip</comment>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Bot</source>
        <comment>filter chip</comment>
        <translation>Bot</translation>
    </message>
    <message>
        <source>Nothing to choose yet</source>
        <translation>Noch nichts zu wählen</translation>
    </message>
    <message>
        <source>Search, or filter with status:failed, portal:&quot;Law firm&quot;, since:2h</source>
        <translation>Suchen oder filtern mit status:failed, portal:&quot;Kanzlei&quot;, since:2h</translation>
    </message>
    <message>
        <source>%1 new</source>
        <comment>1,000+</comment>
        <translation>%1 neue</translation>
    </message>
    <message>
        <source>Last 2 hours</source>
        <translation>Letzte 2 Stunden</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Until %1</source>
        <comment>a date or span as typed</comment>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>Cause: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>Not type: %1</source>
        <translation>Nicht Typ: %1</translation>
    </message>
    <message>
        <source>Not portal: %1</source>
        <translation>Nicht Portal: %1</translation>
    </message>
    <message>
        <source>Not bot: %1</source>
        <translation>Nicht Bot: %1</translation>
    </message>
    <message>
        <source>Not cause: %1</source>
        <translation>Nicht Grund: %1</translation>
    </message>
    <message>
        <source>Tried: %1</source>
        <translation>Versucht: %1</translation>
    </message>
    <message>
        <source>Cause</source>
        <comment>filter chip</comment>
        <translation>Ursache</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::DeliveryList</name>
    <message>
        <source>Nothing matches this filter.</source>
        <translation>Nichts passt zu diesem Filter.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>the detail of a delivery</comment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Reading deliveries…</source>
        <translation>Übertragungen werden gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %n</source>
        <translation>
            <numerusform>%n wiederholen</numerusform>
            <numerusform>%n wiederholen</numerusform>
        </translation>
    </message>
    <message>
        <source>Select deliveries that are held, failed or waiting</source>
        <translation>Wählen Sie Übertragungen, die angehalten oder gescheitert sind oder warten</translation>
    </message>
    <message>
        <source>Start everything again that the filter shows; you are asked before</source>
        <translation>Alles wiederholen, was der Filter zeigt; Sie werden vorher gefragt</translation>
    </message>
    <message>
        <source>Looking further…</source>
        <translation>Es wird weiter gesucht …</translation>
    </message>
    <message>
        <source>%1, the newest %2 in order</source>
        <comment>all deliveries of the filter</comment>
        <translation>%1, die neuesten %2 sortiert</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::DeliveryTable</name>
    <message>
        <source>Deliveries</source>
        <translation>Übertragungen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::DesktopNotifier</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::DesktopPresence</name>
    <message>
        <source>&amp;Open Leadferry</source>
        <translation>Leadferry &amp;öffnen</translation>
    </message>
    <message>
        <source>&amp;Pause delivery</source>
        <translation>Übertragung &amp;pausieren</translation>
    </message>
    <message>
        <source>R&amp;esume delivery</source>
        <translation>Übertragung &amp;fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::DisconnectDialog</name>
    <message>
        <source>Disconnect %1?</source>
        <comment>portal</comment>
        <translation>%1 trennen?</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Leadferry forgets the service key. It keeps working until you delete it in HubSpot, under Development, Keys, Service keys; do so if nothing else uses it.</source>
        <translation>Leadferry vergisst den Service-Key. Er gilt weiter, bis Sie ihn in HubSpot löschen, unter „Development, Keys, Service keys“. Tun Sie das, wenn ihn sonst nichts benutzt.</translation>
    </message>
    <message>
        <source>Everything in HubSpot stays as it is, and so does the log on this PC.</source>
        <translation>In HubSpot bleibt alles, wie es ist, und auch das Protokoll auf diesem PC bleibt.</translation>
    </message>
    <message>
        <source>What is not delivered yet, and what comes in for this portal from now on, is held. It goes out by itself once the same account is connected again.</source>
        <translation>Was noch nicht übertragen ist und was von nun an für dieses Portal eingeht, wird angehalten. Es geht von selbst hinaus, sobald dasselbe Konto wieder verbunden ist.</translation>
    </message>
    <message>
        <source>Uninstall the app</source>
        <translation>Die App deinstallieren</translation>
    </message>
    <message>
        <source>Only forget it here</source>
        <translation>Nur hier vergessen</translation>
    </message>
    <message>
        <source>This PC forgets its login. HubSpot is told nothing, and other computers go on. The app stays listed there under Connected apps.</source>
        <translation>Dieser PC vergisst seine Anmeldung. HubSpot erfährt nichts, und andere Computer arbeiten weiter. Dort bleibt die App unter „Verbundene Apps“ stehen.</translation>
    </message>
    <message>
        <source>HubSpot removes it from the whole account, also for other computers that use it, and says so by e-mail.</source>
        <translation>HubSpot entfernt sie aus dem ganzen Konto, auch für andere Computer, die sie benutzen, und meldet es per E-Mail.</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::DryRunDialog</name>
    <message>
        <source>Dry run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Asking %1 what it holds…</source>
        <translation>%1 wird nach dem Stand gefragt…</translation>
    </message>
    <message>
        <source>Working out what would be written…</source>
        <translation>Es wird ermittelt, was geschrieben würde…</translation>
    </message>
    <message>
        <source>Nothing is written.</source>
        <translation>Geschrieben wird nichts.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::DuplicateDialog</name>
    <message>
        <source>Duplicate “%1”</source>
        <comment>the mapping of an event type</comment>
        <translation>„%1“ duplizieren</translation>
    </message>
    <message>
        <source>Replace the mapping that this event type has</source>
        <translation>Die Zuordnung dieses Ereignistyps ersetzen</translation>
    </message>
    <message>
        <source>Switch it on at once</source>
        <translation>Gleich einschalten</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>All its rules go into the page under the other event type. Save them to use them.</source>
        <translation>Alle Regeln kommen unter dem anderen Ereignistyp auf die Seite. Sie gelten, sobald Sie sie speichern.</translation>
    </message>
    <message>
        <source>Exactly as the chatbot sends it in “type”</source>
        <translation>Genau so, wie der Chatbot ihn in „type“ schickt</translation>
    </message>
    <message>
        <source>Event type</source>
        <translation>Ereignistyp</translation>
    </message>
    <message>
        <source>This is the event type whose mapping you duplicate. Type another one.</source>
        <translation>Das ist der Ereignistyp, dessen Zuordnung Sie duplizieren. Geben Sie einen anderen ein.</translation>
    </message>
    <message>
        <source>“%1” has a mapping already. Type another event type, or choose to replace it.</source>
        <translation>„%1“ hat schon eine Zuordnung. Geben Sie einen anderen Ereignistyp ein, oder wählen Sie „ersetzen“.</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::EngineBanners</name>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Delivery is paused</source>
        <translation>Die Übertragung ist pausiert</translation>
    </message>
    <message>
        <source>Events are still taken in and kept. They go out when you resume.</source>
        <translation>Ereignisse werden weiter angenommen und aufbewahrt. Sie gehen hinaus, sobald Sie fortsetzen.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::EnrichmentDialog</name>
    <message>
        <source>Language model</source>
        <translation>Sprachmodell</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>It reads conversations when they end and sums them up. Summary, score and next steps go into HubSpot, as the mapping of “%1” says.</source>
        <comment>an event type</comment>
        <translation>Es liest Gespräche, wenn sie enden, und fasst sie zusammen. Zusammenfassung, Bewertung und nächste Schritte kommen nach HubSpot, wie es die Zuordnung von „%1“ sagt.</translation>
    </message>
    <message>
        <source>For that the conversation’s text leaves this PC for the address below, and for no other. E-mail addresses, phone numbers and other long numbers are masked first.</source>
        <translation>Dafür geht der Text des Gesprächs von diesem PC an die Adresse unten und an keine andere. E-Mail-Adressen, Telefonnummern und andere lange Nummern werden vorher unkenntlich gemacht.</translation>
    </message>
    <message>
        <source>&amp;Have conversations read</source>
        <translation>&amp;Gespräche lesen lassen</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Das Modell</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Wo es ist</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>Schlüssel entfernen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>It is kept in the keychain and not shown again. A model on this PC usually needs none.</source>
        <translation>Er bleibt im Schlüsselbund und wird nicht wieder gezeigt. Ein Modell auf diesem PC braucht meist keinen.</translation>
    </message>
    <message>
        <source>Writes in</source>
        <translation>Schreibt auf</translation>
    </message>
    <message>
        <source>The conversations</source>
        <translation>Die Gespräche</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen wird</translation>
    </message>
    <message>
        <source>When a conversation &amp;ends</source>
        <translation>Wenn ein Gespräch &amp;endet</translation>
    </message>
    <message>
        <source>When a &amp;lead was captured</source>
        <translation>Wenn ein &amp;Lead erfasst wurde</translation>
    </message>
    <message>
        <source>When a &amp;visitor wants a human</source>
        <translation>Wenn ein Besucher einen &amp;Menschen will</translation>
    </message>
    <message>
        <source>Conversations a day at most</source>
        <translation>Gespräche am Tag, höchstens</translation>
    </message>
    <message>
        <source>A day at most</source>
        <translation>Höchstens am Tag</translation>
    </message>
    <message>
        <source>More wait until the next day, by this PC’s clock.</source>
        <translation>Weitere warten bis zum nächsten Tag, nach der Uhr dieses PCs.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Besides, as the settings say: %1</source>
        <comment>event types</comment>
        <translation>Außerdem, nach den Einstellungen: %1</translation>
    </message>
    <message>
        <source>One is set; write another to replace it</source>
        <translation>Angegeben; ein neuer ersetzt ihn</translation>
    </message>
    <message>
        <source>None is set</source>
        <translation>Keiner angegeben</translation>
    </message>
    <message>
        <source>The key that is kept is for the address so far. It does not go to another one and is forgotten when you save.</source>
        <translation>Der aufbewahrte Schlüssel gilt für die bisherige Adresse. An eine andere geht er nicht; beim Speichern wird er vergessen.</translation>
    </message>
    <message>
        <source>Enter the key</source>
        <translation>Schlüssel eingeben</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Korrigieren</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::EventTypeList</name>
    <message>
        <source>When this happens</source>
        <translation>Wenn das geschieht</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::ExchangeDialog</name>
    <message>
        <source>%1: request and answer</source>
        <comment>Try 1</comment>
        <translation>%1: Anfrage und Antwort</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Correlation ID</source>
        <translation>Korrelations-ID</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Nothing was kept.</source>
        <translation>Es wurde nichts aufbewahrt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Waited before</source>
        <translation>Vorher gewartet</translation>
    </message>
    <message>
        <source>%1, for HubSpot’s limits on calls</source>
        <comment>duration</comment>
        <translation>%1, wegen HubSpots Limits für Aufrufe</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>Als cURL kopieren</translation>
    </message>
    <message>
        <source>The call as a line for a shell, without the token</source>
        <translation>Der Aufruf als Zeile für eine Shell, ohne das Token</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::FieldsView</name>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>%1 (held, not sent)</source>
        <comment>value</comment>
        <translation>%1 (angehalten, nicht gesendet)</translation>
    </message>
    <message>
        <source>No mapping writes anything for this event.</source>
        <translation>Keine Zuordnung schreibt etwas für dieses Ereignis.</translation>
    </message>
    <message>
        <source>Why this value?</source>
        <translation>Warum dieser Wert?</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::FormatsDialog</name>
    <message>
        <source>Formats and samples</source>
        <translation>Formate und Beispiele</translation>
    </message>
    <message>
        <source>Formats and event types</source>
        <translation>Formate und Ereignisarten</translation>
    </message>
    <message>
        <source>What platforms send</source>
        <translation>Was Plattformen senden</translation>
    </message>
    <message>
        <source>Leadferry’s own events</source>
        <translation>Leadferrys eigene Ereignisse</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::GoLiveDialog</name>
    <message>
        <source>Let %1 write to HubSpot?</source>
        <comment>source</comment>
        <translation>%1 nach HubSpot schreiben lassen?</translation>
    </message>
    <message>
        <source>Deliver what %1 holds?</source>
        <comment>source</comment>
        <translation>Übertragen, was von %1 angehalten ist?</translation>
    </message>
    <message>
        <source>From now on, what it brings is written. The log shows what each held delivery would write.</source>
        <translation>Was von dort kommt, wird ab jetzt geschrieben. Das Protokoll zeigt, was jede angehaltene Übertragung schreiben würde.</translation>
    </message>
    <message>
        <source>Shadow mode has kept these. The log shows what each of them would have written when it came.</source>
        <translation>Der Schattenmodus hat sie zurückgehalten. Das Protokoll zeigt, was jede von ihnen bei ihrem Eingang geschrieben hätte.</translation>
    </message>
    <message numerus="yes">
        <source>Deliver the %n held</source>
        <translation>
            <numerusform>Die %n angehaltene übertragen</numerusform>
            <numerusform>Die %n angehaltenen übertragen</numerusform>
        </translation>
    </message>
    <message>
        <source>They go out now, in the order they came in, by today’s mapping.</source>
        <translation>Sie gehen jetzt hinaus, in der Reihenfolge ihres Eingangs, nach der heutigen Zuordnung.</translation>
    </message>
    <message>
        <source>Keep them held</source>
        <translation>Weiter anhalten</translation>
    </message>
    <message>
        <source>Nothing of them is written. They stay in the log and can go out later.</source>
        <translation>Nichts davon wird geschrieben. Sie bleiben im Protokoll und können später hinausgehen.</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>Live schalten</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>Übertragen</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::GoToDateDialog</name>
    <message>
        <source>Go to a day</source>
        <translation>Zu einem Tag gehen</translation>
    </message>
    <message>
        <source>Shows what came in then, under the filter that is set. Everything before and after it stays within reach.</source>
        <translation>Zeigt, was damals eingegangen ist, unter dem gesetzten Filter. Alles davor und danach bleibt erreichbar.</translation>
    </message>
    <message>
        <source>Day or time</source>
        <translation>Tag oder Zeit</translation>
    </message>
    <message>
        <source>A date such as 2026-11-01, a time such as 2026-11-01T09:15, yesterday, or 30d for thirty days ago.</source>
        <translation>Ein Datum wie 2026-11-01, eine Zeit wie 2026-11-01T09:15, yesterday (gestern) oder 30d für vor dreißig Tagen.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>This is no day or time. Type one as shown below.</source>
        <translation>Das ist kein Tag und keine Zeit. Schreiben Sie sie so, wie es darunter steht.</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::HistoryDialog</name>
    <message>
        <source>History of “%1”</source>
        <translation>Verlauf von „%1“</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Diese Version wiederherstellen</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>This is what you see on the page</source>
        <translation>Das ist, was Sie auf der Seite sehen</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) to what you see on the page</source>
        <translation>
            <numerusform>%n Unterschied zu dem, was Sie auf der Seite sehen</numerusform>
            <numerusform>%n Unterschiede zu dem, was Sie auf der Seite sehen</numerusform>
        </translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>In this version: %1</source>
        <translation>In dieser Version: %1</translation>
    </message>
    <message>
        <source>On the page: %1</source>
        <translation>Auf der Seite: %1</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::JoinDialog</name>
    <message>
        <source>Write into a record that is there</source>
        <translation>In einen vorhandenen Datensatz schreiben</translation>
    </message>
    <message>
        <source>The record&apos;s address or number in HubSpot</source>
        <translation>Adresse oder Nummer des Datensatzes in HubSpot</translation>
    </message>
    <message>
        <source>Address of its page in HubSpot, or its number</source>
        <translation>Adresse seiner Seite in HubSpot, oder seine Nummer</translation>
    </message>
    <message>
        <source>Reading the delivery…</source>
        <translation>Die Übertragung wird gelesen…</translation>
    </message>
    <message>
        <source>Write it there</source>
        <translation>Dorthin schreiben</translation>
    </message>
    <message>
        <source>Nothing of it waits any more</source>
        <translation>Davon wartet nichts mehr</translation>
    </message>
    <message>
        <source>It may have been repaired meanwhile.</source>
        <translation>Vielleicht wurde es inzwischen behoben.</translation>
    </message>
    <message>
        <source>Open the record in HubSpot, copy its address and paste it here. What the event says is written into it, nothing else of it is touched.</source>
        <translation>Öffnen Sie den Datensatz in HubSpot, kopieren Sie seine Adresse und fügen Sie sie hier ein. Was das Ereignis sagt, wird hineingeschrieben, sonst bleibt er unberührt.</translation>
    </message>
    <message>
        <source>HubSpot itself names this record. What the event says is written into it, nothing else of it is touched.</source>
        <translation>HubSpot selbst nennt diesen Datensatz. Was das Ereignis sagt, wird hineingeschrieben, sonst bleibt er unberührt.</translation>
    </message>
    <message>
        <source>Paste the address of the record&apos;s page, or type its number.</source>
        <translation>Fügen Sie die Adresse der Seite des Datensatzes ein, oder tippen Sie seine Nummer.</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::KeyValueRows</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a property, a question</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Send events from a file…</source>
        <translation>Ereignisse aus einer Datei &amp;senden…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Delivery</source>
        <translation>&amp;Übertragung</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Leadferry</source>
        <translation>Ü&amp;ber Leadferry</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Deliveries</source>
        <translation>&amp;Übertragungen</translation>
    </message>
    <message>
        <source>&amp;Connections</source>
        <translation>&amp;Verbindungen</translation>
    </message>
    <message>
        <source>&amp;Next part of the window</source>
        <translation>Nächster &amp;Fensterteil</translation>
    </message>
    <message>
        <source>&amp;Previous part of the window</source>
        <translation>Voriger Fenster&amp;teil</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Show the detail of the delivery</source>
        <translation>Einzelheiten der Übertragung zeigen</translation>
    </message>
    <message>
        <source>Retry what is selected</source>
        <translation>Ausgewähltes wiederholen</translation>
    </message>
    <message>
        <source>Close the detail, then the selection</source>
        <translation>Einzelheiten schließen, dann Auswahl aufheben</translation>
    </message>
    <message>
        <source>Next and previous delivery</source>
        <translation>Nächste und vorige Übertragung</translation>
    </message>
    <message>
        <source>Open the record in HubSpot</source>
        <translation>Datensatz in HubSpot öffnen</translation>
    </message>
    <message>
        <source>Copy the event ID</source>
        <translation>Ereignis-ID kopieren</translation>
    </message>
    <message>
        <source>Search and filter</source>
        <translation>Suchen und filtern</translation>
    </message>
    <message>
        <source>Show new deliveries</source>
        <translation>Neue Übertragungen zeigen</translation>
    </message>
    <message>
        <source>Read the log again</source>
        <translation>Protokoll neu lesen</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Angezeigtes exportieren</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>Zu einer Seite gehen</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Nächster Fensterteil</translation>
    </message>
    <message>
        <source>Show the menu bar</source>
        <translation>Menüleiste zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>About Leadferry</source>
        <translation>Über Leadferry</translation>
    </message>
    <message>
        <source>Carries what chatbots learn into HubSpot, exactly once.</source>
        <translation>Bringt nach HubSpot, was Chatbots erfahren, genau einmal.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Listens on</source>
        <translation>Lauscht auf</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Übertragungen</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message numerus="yes">
        <source>%n portals</source>
        <translation>
            <numerusform>%n Portal</numerusform>
            <numerusform>%n Portale</numerusform>
        </translation>
    </message>
    <message>
        <source>No portal yet</source>
        <translation>Noch kein Portal</translation>
    </message>
    <message numerus="yes">
        <source>Deliveries, %n need you</source>
        <translation>
            <numerusform>Übertragungen, %n braucht Sie</numerusform>
            <numerusform>Übertragungen, %n brauchen Sie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connections, %n to reconnect</source>
        <translation>
            <numerusform>Verbindungen, %n neu zu verbinden</numerusform>
            <numerusform>Verbindungen, %n neu zu verbinden</numerusform>
        </translation>
    </message>
    <message>
        <source>Send events from a file</source>
        <translation>Ereignisse aus einer Datei senden</translation>
    </message>
    <message>
        <source>Events (*.json *.jsonl *.ndjson)</source>
        <translation>Ereignisse (*.json *.jsonl *.ndjson)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Die Datei lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>It is larger than 64 MB. Put it into the watched folder instead.</source>
        <translation>Sie ist größer als 64 MB. Legen Sie sie stattdessen in den überwachten Ordner.</translation>
    </message>
    <message>
        <source>%1 Choose another file.</source>
        <comment>the system&apos;s reason</comment>
        <translation>%1 Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>&amp;Pause delivery</source>
        <translation>Übertragung &amp;pausieren</translation>
    </message>
    <message>
        <source>R&amp;esume delivery</source>
        <translation>Übertragung &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Retry all that the filter shows</source>
        <translation>Alles wiederholen, was der Filter zeigt</translation>
    </message>
    <message>
        <source>Check-&amp;up</source>
        <translation>Prüf&amp;ung</translation>
    </message>
    <message>
        <source>Check-up</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>&amp;Mapping</source>
        <translation>&amp;Zuordnung</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>&amp;Sources</source>
        <translation>&amp;Quellen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>&amp;Properties</source>
        <translation>&amp;Eigenschaften</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Test leads</source>
        <translation>Test-Leads</translation>
    </message>
    <message>
        <source>&amp;Test leads</source>
        <translation>&amp;Test-Leads</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Übersicht</translation>
    </message>
    <message>
        <source>Go to a day</source>
        <translation>Zu einem Tag gehen</translation>
    </message>
    <message>
        <source>&amp;Alerts…</source>
        <translation>&amp;Meldungen…</translation>
    </message>
    <message>
        <source>Alerts are saved</source>
        <translation>Meldungen sind gespeichert</translation>
    </message>
    <message>
        <source>&amp;Language model…</source>
        <translation>&amp;Sprachmodell …</translation>
    </message>
    <message>
        <source>Language model saved</source>
        <translation>Sprachmodell gespeichert</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::MapValueDialog</name>
    <message>
        <source>Value to write</source>
        <translation>Zu schreibender Wert</translation>
    </message>
    <message>
        <source>Choose a value</source>
        <translation>Wert wählen</translation>
    </message>
    <message>
        <source>Save and retry</source>
        <translation>Speichern und wiederholen</translation>
    </message>
    <message>
        <source>%1 does not take “%2” for “%3”. Write this instead, now and from now on:</source>
        <comment>portal, value, property</comment>
        <translation>%1 nimmt „%2“ für „%3“ nicht an. Schreiben Sie stattdessen, jetzt und künftig:</translation>
    </message>
    <message>
        <source>%1 has no “%2” for “%3”. Write this instead, now and from now on:</source>
        <comment>portal, value, property</comment>
        <translation>%1 hat kein „%2“ für „%3“. Schreiben Sie stattdessen, jetzt und künftig:</translation>
    </message>
    <message numerus="yes">
        <source>Also retry %n others that are held for it</source>
        <translation>
            <numerusform>Auch %n andere wiederholen, die dafür angehalten ist</numerusform>
            <numerusform>Auch %n andere wiederholen, die dafür angehalten sind</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading what the portal has…</source>
        <translation>Es wird gelesen, was das Portal hat …</translation>
    </message>
    <message>
        <source>Map the value</source>
        <translation>Wert zuordnen</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::MappingPage</name>
    <message>
        <source>Mapping</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Event type</source>
        <translation>Ereignisart</translation>
    </message>
    <message>
        <source>Portal whose properties are shown</source>
        <translation>Portal, dessen Eigenschaften gezeigt werden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>History of this mapping</source>
        <translation>Verlauf dieser Zuordnung</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Shows what this sample would write, and writes nothing</source>
        <translation>Zeigt, was dieses Beispiel schreiben würde, und schreibt nichts</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Duplicate rule</source>
        <translation>Regel duplizieren</translation>
    </message>
    <message>
        <source>Restore the default</source>
        <translation>Standard wiederherstellen</translation>
    </message>
    <message>
        <source>Import from a file…</source>
        <translation>Aus Datei importieren…</translation>
    </message>
    <message>
        <source>Export to a file…</source>
        <translation>In Datei exportieren…</translation>
    </message>
    <message>
        <source>When this happens</source>
        <translation>Wenn das geschieht</translation>
    </message>
    <message>
        <source>Sample (F4)</source>
        <translation>Beispiel (F4)</translation>
    </message>
    <message>
        <source>Find a rule</source>
        <translation>Regel suchen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation>Aktion hinzufügen</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Take the saved version</source>
        <translation>Gespeicherte nehmen</translation>
    </message>
    <message>
        <source>No rule has this in it.</source>
        <translation>Keine Regel enthält das.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Reading the mappings…</source>
        <translation>Zuordnungen werden gelesen…</translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>a portal</comment>
        <translation>für %1</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Change step</source>
        <translation>Schritt ändern</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>Text bearbeiten</translation>
    </message>
    <message>
        <source>Edit action</source>
        <translation>Aktion bearbeiten</translation>
    </message>
    <message>
        <source>Add action</source>
        <translation>Aktion hinzufügen</translation>
    </message>
    <message>
        <source>Restore: %1</source>
        <translation>Wiederherstellen: %1</translation>
    </message>
    <message>
        <source>There is no default for this event type</source>
        <translation>Für diese Ereignisart gibt es keinen Standard</translation>
    </message>
    <message>
        <source>It came from an import. Use its history.</source>
        <translation>Sie kam aus einem Import. Nutzen Sie ihren Verlauf.</translation>
    </message>
    <message>
        <source>Import a mapping</source>
        <translation>Zuordnung importieren</translation>
    </message>
    <message>
        <source>Mappings (*.json)</source>
        <translation>Zuordnungen (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The mapping was not imported</source>
        <translation>Die Zuordnung wurde nicht importiert</translation>
    </message>
    <message>
        <source>Imported into the page; save it to use it</source>
        <translation>In die Seite importiert; zum Verwenden speichern</translation>
    </message>
    <message>
        <source>Export this mapping</source>
        <translation>Diese Zuordnung exportieren</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <source>The mapping was not exported</source>
        <translation>Die Zuordnung wurde nicht exportiert</translation>
    </message>
    <message>
        <source>Discard all changes</source>
        <translation>Alle Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Duplicate for another event type…</source>
        <translation>Für einen anderen Ereignistyp duplizieren …</translation>
    </message>
    <message>
        <source>Start from a preset…</source>
        <translation>Mit einer Vorlage beginnen …</translation>
    </message>
    <message>
        <source>Map to a new property</source>
        <translation>Neuer Eigenschaft zuordnen</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that you may open it.</source>
        <translation>Die Datei ist nicht lesbar. Prüfen Sie, ob Sie sie öffnen dürfen.</translation>
    </message>
    <message>
        <source>Map the sample&apos;s value to a new property…</source>
        <translation>Wert des Beispiels einer neuen Eigenschaft zuordnen…</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::ModelTrialView</name>
    <message>
        <source>&amp;Try it</source>
        <translation>Aus&amp;probieren</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>Sto&amp;ppen</translation>
    </message>
    <message>
        <source>Asking about a made-up conversation. A model on this PC may take a minute…</source>
        <translation>Es wird nach einem erfundenen Gespräch gefragt. Ein Modell auf diesem PC braucht vielleicht eine Minute …</translation>
    </message>
    <message>
        <source>It is asked about a made-up conversation. Nothing is saved by that, and nothing goes to HubSpot.</source>
        <translation>Es wird nach einem erfundenen Gespräch gefragt. Dabei wird nichts gespeichert, und nichts geht an HubSpot.</translation>
    </message>
    <message>
        <source>The language model has read it</source>
        <translation>Das Sprachmodell hat es gelesen</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::MoveDialog</name>
    <message numerus="yes">
        <source>Move %n deliveries to another portal</source>
        <translation>
            <numerusform>%n Übertragung in ein anderes Portal verschieben</numerusform>
            <numerusform>%n Übertragungen in ein anderes Portal verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Choose portal</source>
        <translation>Portal wählen</translation>
    </message>
    <message>
        <source>No other portal is connected</source>
        <translation>Kein anderes Portal ist verbunden</translation>
    </message>
    <message>
        <source>What has been written already stays in its portal. Choose a portal to see what.</source>
        <translation>Was schon geschrieben ist, bleibt in seinem Portal. Wählen Sie ein Portal, um zu sehen, was.</translation>
    </message>
    <message numerus="yes">
        <source>Move %n</source>
        <translation>
            <numerusform>%n verschieben</numerusform>
            <numerusform>%n verschieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::ui::NewPropertyDialog</name>
    <message>
        <source>Map it to a new property</source>
        <translation>Einer neuen Eigenschaft zuordnen</translation>
    </message>
    <message>
        <source>%1 has no value in this sample.</source>
        <comment>a path</comment>
        <translation>%1 hat in diesem Beispiel keinen Wert.</translation>
    </message>
    <message>
        <source>%1 is “%2” in this sample.</source>
        <comment>a path and its value</comment>
        <translation>%1 ist in diesem Beispiel „%2“.</translation>
    </message>
    <message>
        <source>The permission “%1” is not granted in %2. Connect it again and allow it.</source>
        <comment>permission, portal</comment>
        <translation>Die Berechtigung „%1“ ist in %2 nicht erteilt. Verbinden Sie es noch einmal und erteilen Sie sie.</translation>
    </message>
    <message>
        <source>In %1, now. Other portals get it by a repair on the page Properties.</source>
        <comment>a portal</comment>
        <translation>In %1, jetzt gleich; andere Portale bekommen sie durch eine Reparatur.</translation>
    </message>
    <message>
        <source>It goes on your list of properties. Nothing is written to it before the portal has it.</source>
        <translation>Sie kommt auf Ihre Liste der Eigenschaften. Geschrieben wird sie erst, wenn das Portal sie hat.</translation>
    </message>
    <message>
        <source>Create and map</source>
        <translation>Anlegen und zuordnen</translation>
    </message>
    <message>
        <source>Add to your list and map</source>
        <translation>Auf die Liste setzen und zuordnen</translation>
    </message>
    <message>
        <source>Something else is being added to the portal</source>
        <translation>Gerade wird dem Portal etwas anderes hinzugefügt</translation>
    </message>
    <message>
        <source>Try again when that is done.</source>
        <translation>Versuchen Sie es noch einmal, wenn das fertig ist.</translation>
    </message>
    <message>
        <source>%1 is on your list</source>
        <comment>label of a property</comment>
        <translation>%1 steht auf Ihrer Liste</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::OutcomeLegend</name>
    <message>
        <source>Delivered</source>
        <comment>legend of a chart</comment>
        <translation>Übertragen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>legend of a chart</comment>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Held</source>
        <comment>legend of a chart</comment>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>legend of a chart</comment>
        <translation>Gescheitert</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::OutlookDialog</name>
    <message>
        <source>What it would have written</source>
        <translation>Was geschrieben worden wäre</translation>
    </message>
    <message>
        <source>Reading the delivery…</source>
        <translation>Die Übertragung wird gelesen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nobody has looked yet</source>
        <translation>Noch nicht nachgesehen</translation>
    </message>
    <message>
        <source>Leadferry asks the portal as soon as it answers. Look again in a moment.</source>
        <translation>Leadferry fragt das Portal, sobald es antwortet. Sehen Sie gleich noch einmal nach.</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Send a test lead</source>
        <translation>Test-Lead senden</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>What became of deliveries</source>
        <translation>Was aus Übertragungen wurde</translation>
    </message>
    <message>
        <source>No portal is connected yet</source>
        <translation>Noch ist kein Portal verbunden</translation>
    </message>
    <message>
        <source>What chatbots learn is kept from now on. It goes to HubSpot once a portal is connected.</source>
        <translation>Was Chatbots erfahren, wird ab jetzt aufbewahrt. Es geht zu HubSpot, sobald ein Portal verbunden ist.</translation>
    </message>
    <message>
        <source>Connect HubSpot</source>
        <translation>HubSpot verbinden</translation>
    </message>
    <message>
        <source>It takes a minute, and nothing is changed there.</source>
        <translation>Das dauert eine Minute, und dort wird nichts geändert.</translation>
    </message>
    <message>
        <source>Connect a portal</source>
        <translation>Portal verbinden</translation>
    </message>
    <message>
        <source>Counting deliveries…</source>
        <translation>Übertragungen werden gezählt …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Deliveries by hour</source>
        <translation>Übertragungen je Stunde</translation>
    </message>
    <message>
        <source>Deliveries by day</source>
        <translation>Übertragungen je Tag</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>Die letzten 24 Stunden</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Die letzten 7 Tage</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Die letzten 30 Tage</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Übertragen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries</source>
        <translation>
            <numerusform>%n Übertragung</numerusform>
            <numerusform>%n Übertragungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>so many deliveries, so many causes</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n causes</source>
        <translation>
            <numerusform>%n Ursache</numerusform>
            <numerusform>%n Ursachen</numerusform>
        </translation>
    </message>
    <message>
        <source>Weekly summary</source>
        <translation>Wochenbericht</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::OwnPropertyDialog</name>
    <message>
        <source>Add a property of your own</source>
        <translation>Eigene Eigenschaft hinzufügen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <comment>label of a property</comment>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Add to your list</source>
        <translation>Zu Ihrer Liste hinzufügen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Every portal gets what stands on your list. In HubSpot nothing happens until you repair.</source>
        <translation>Jedes Portal bekommt, was auf Ihrer Liste steht. In HubSpot geschieht nichts, bis Sie reparieren.</translation>
    </message>
    <message>
        <source>One property</source>
        <translation>Eine Eigenschaft</translation>
    </message>
    <message>
        <source>From a set</source>
        <translation>Aus einem Satz</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind of record, type of a property</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>on your list already</source>
        <translation>schon auf Ihrer Liste</translation>
    </message>
    <message numerus="yes">
        <source>Add %n to your list</source>
        <comment>properties</comment>
        <translation>
            <numerusform>%n zu Ihrer Liste hinzufügen</numerusform>
            <numerusform>%n zu Ihrer Liste hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is on your list</source>
        <comment>label of a property</comment>
        <translation>%1 steht auf Ihrer Liste</translation>
    </message>
    <message>
        <source>%1 is changed</source>
        <comment>label of a property</comment>
        <translation>%1 ist geändert</translation>
    </message>
    <message numerus="yes">
        <source>%n properties are on your list</source>
        <translation>
            <numerusform>%n Eigenschaft steht auf Ihrer Liste</numerusform>
            <numerusform>%n Eigenschaften stehen auf Ihrer Liste</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::ui::ParameterForm</name>
    <message>
        <source>not said</source>
        <comment>a choice that is left open</comment>
        <translation>offen</translation>
    </message>
    <message>
        <source>%1 (usual)</source>
        <comment>what counts when nothing is chosen</comment>
        <translation>%1 (üblich)</translation>
    </message>
    <message>
        <source>What comes</source>
        <translation>Was kommt</translation>
    </message>
    <message>
        <source>What it becomes</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field of a form and what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::PasteSampleDialog</name>
    <message>
        <source>Paste a sample</source>
        <translation>Beispiel einfügen</translation>
    </message>
    <message>
        <source>JSON of one event</source>
        <translation>JSON eines Ereignisses</translation>
    </message>
    <message>
        <source>One event as the chatbot sends it. It is only looked at: nothing is delivered, and it is gone when the window closes.</source>
        <translation>Ein Ereignis, wie der Chatbot es sendet. Es wird nur angesehen: Nichts wird übertragen, und beim Schließen des Fensters ist es weg.</translation>
    </message>
    <message>
        <source>Use this sample</source>
        <translation>Dieses Beispiel nehmen</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::PathField</name>
    <message>
        <source>data.topic, or &quot;fixed text&quot;</source>
        <translation>data.topic oder &quot;fester Text&quot;</translation>
    </message>
    <message>
        <source>From the event</source>
        <translation>Aus dem Ereignis</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::PayloadText</name>
    <message>
        <source>Payload</source>
        <translation>Rohdaten</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::PayloadViewer</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Find in payload</source>
        <translation>In Rohdaten suchen</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::ui::PortalRow</name>
    <message>
        <source>Reconnect…</source>
        <translation>Neu verbinden…</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>&amp;Reconnect…</source>
        <translation>&amp;Neu verbinden…</translation>
    </message>
    <message>
        <source>&amp;Disconnect…</source>
        <translation>&amp;Trennen…</translation>
    </message>
    <message>
        <source>More actions for %1</source>
        <comment>portal</comment>
        <translation>Weitere Aktionen für %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>Re&amp;sume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Check &amp;now</source>
        <translation>&amp;Jetzt prüfen</translation>
    </message>
    <message>
        <source>Grant permission…</source>
        <translation>Erlauben…</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>&amp;Copy setup from…</source>
        <translation>&amp;Einrichtung kopieren von …</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::PresetDialog</name>
    <message>
        <source>Start from a preset</source>
        <translation>Mit einer Vorlage beginnen</translation>
    </message>
    <message>
        <source>Use this preset</source>
        <translation>Diese Vorlage verwenden</translation>
    </message>
    <message>
        <source>What is in use now stays in the history of each mapping.</source>
        <translation>Was jetzt gilt, bleibt im Verlauf jeder Zuordnung.</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>What it brings</source>
        <translation>Was sie bringt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Reading the mappings in use…</source>
        <translation>Die geltenden Zuordnungen werden gelesen …</translation>
    </message>
    <message>
        <source>Taking it over…</source>
        <translation>Wird übernommen …</translation>
    </message>
    <message>
        <source>Your mappings are as this preset has them. There is nothing to change.</source>
        <translation>Ihre Zuordnungen sind schon so wie in dieser Vorlage. Es gibt nichts zu ändern.</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an event type and what changes of its mapping</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What it replaces of what was changed here</source>
        <translation>Was sie von hier Geändertem ersetzt</translation>
    </message>
    <message>
        <source>%1: what is not saved yet; Undo brings it back</source>
        <comment>an event type</comment>
        <translation>%1: was noch nicht gespeichert ist; „Rückgängig“ holt es zurück</translation>
    </message>
    <message>
        <source>Custom properties that it writes</source>
        <translation>Eigene Eigenschaften, die sie schreibt</translation>
    </message>
    <message numerus="yes">
        <source>%1 does not have %n of them. Create them in HubSpot, else these fields are held there.</source>
        <comment>a portal</comment>
        <translation>
            <numerusform>%1 hat %n davon nicht. Legen Sie sie in HubSpot an, sonst wird dieses Feld dort angehalten.</numerusform>
            <numerusform>%1 hat %n davon nicht. Legen Sie sie in HubSpot an, sonst werden diese Felder dort angehalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a property: its label and facts</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 – missing</source>
        <comment>a property that a portal lacks</comment>
        <translation>%1 – fehlt</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::PreviewRecords</name>
    <message>
        <source>Open in HubSpot</source>
        <translation>In HubSpot öffnen</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a value before and after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field and what becomes of it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::ProofDialog</name>
    <message>
        <source>What differs in HubSpot</source>
        <translation>Was in HubSpot abweicht</translation>
    </message>
    <message>
        <source>Open in HubSpot</source>
        <translation>In HubSpot öffnen</translation>
    </message>
    <message>
        <source>Make again what somebody has deleted in HubSpot</source>
        <translation>Neu anlegen, was jemand in HubSpot gelöscht hat</translation>
    </message>
    <message>
        <source>Put back what somebody has changed in HubSpot</source>
        <translation>Zurücksetzen, was jemand in HubSpot geändert hat</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Abweichungen</translation>
    </message>
    <message numerus="yes">
        <source>These are the first %n.</source>
        <translation>
            <numerusform>Dies ist die erste.</numerusform>
            <numerusform>Dies sind die ersten %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Said by the bot</source>
        <translation>Vom Bot gesagt</translation>
    </message>
    <message>
        <source>In HubSpot</source>
        <translation>In HubSpot</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message numerus="yes">
        <source>Send %n again</source>
        <comment>differences</comment>
        <translation>
            <numerusform>%n erneut senden</numerusform>
            <numerusform>%n erneut senden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadferry::ui::ProofRow</name>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Prove now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Show what differs</source>
        <translation>Anzeigen, was abweicht</translation>
    </message>
    <message>
        <source>Stop the proof</source>
        <translation>Den Abgleich abbrechen</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::PropertiesPage</name>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Reading what HubSpot has…</source>
        <translation>Lese, was HubSpot hat…</translation>
    </message>
    <message>
        <source>Repairing in HubSpot…</source>
        <translation>Repariere in HubSpot…</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 erledigt</translation>
    </message>
    <message>
        <source>%1 has withdrawn access</source>
        <comment>portal</comment>
        <translation>%1 hat den Zugang entzogen</translation>
    </message>
    <message>
        <source>Connect it again, so that its properties can be checked.</source>
        <translation>Verbinden Sie es neu, damit seine Eigenschaften geprüft werden können.</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>What exactly?</source>
        <translation>Was genau?</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Which ones?</source>
        <translation>Welche?</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries are still held for %1</source>
        <translation>
            <numerusform>%n Übertragung ist noch wegen %1 angehalten</numerusform>
            <numerusform>%n Übertragungen sind noch wegen %1 angehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries are still held for %1 properties</source>
        <translation>
            <numerusform>%n Übertragung ist noch wegen %1 Eigenschaften angehalten</numerusform>
            <numerusform>%n Übertragungen sind noch wegen %1 Eigenschaften angehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>It is as it should be now: they can be tried again.</source>
        <translation>Es ist jetzt alles, wie es sein soll: Sie können erneut versucht werden.</translation>
    </message>
    <message>
        <source>Deliver now</source>
        <translation>Jetzt übertragen</translation>
    </message>
    <message>
        <source>Portal whose properties are checked</source>
        <translation>Portal, dessen Eigenschaften geprüft werden</translation>
    </message>
    <message>
        <source>Own property</source>
        <translation>Eigene Eigenschaft</translation>
    </message>
    <message>
        <source>Add a property of your own, or a whole set</source>
        <translation>Eine eigene Eigenschaft oder einen ganzen Satz hinzufügen</translation>
    </message>
    <message>
        <source>Import your list from a file…</source>
        <translation>Ihre Liste aus einer Datei importieren…</translation>
    </message>
    <message>
        <source>Export your list to a file…</source>
        <translation>Ihre Liste in eine Datei exportieren…</translation>
    </message>
    <message>
        <source>No portal is connected yet</source>
        <translation>Noch ist kein Portal verbunden</translation>
    </message>
    <message>
        <source>Leadferry checks whether HubSpot has every property that your mappings write, and creates what is missing.</source>
        <translation>Leadferry prüft, ob HubSpot jede Eigenschaft hat, die Ihre Zuordnungen schreiben, und legt an, was fehlt.</translation>
    </message>
    <message>
        <source>Connect HubSpot</source>
        <translation>HubSpot verbinden</translation>
    </message>
    <message>
        <source>It takes a minute, and nothing is changed there.</source>
        <translation>Es dauert eine Minute, und dort wird nichts geändert.</translation>
    </message>
    <message>
        <source>Connect a portal</source>
        <translation>Portal verbinden</translation>
    </message>
    <message>
        <source>Nothing matches this filter.</source>
        <translation>Nichts passt zu diesem Filter.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>What exactly is repaired</source>
        <translation>Was genau repariert wird</translation>
    </message>
    <message>
        <source>This is all that Leadferry changes in %1. What records hold stays as it is.</source>
        <comment>a portal</comment>
        <translation>Mehr ändert Leadferry in %1 nicht. Was in Datensätzen steht, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Leadferry does this now</source>
        <translation>Das tut Leadferry jetzt</translation>
    </message>
    <message>
        <source>Leadferry could do this, it is not selected</source>
        <translation>Das könnte Leadferry tun, es ist nicht ausgewählt</translation>
    </message>
    <message>
        <source>Only you can do this</source>
        <translation>Das können nur Sie tun</translation>
    </message>
    <message>
        <source>What became of the repair</source>
        <translation>Was aus der Reparatur wurde</translation>
    </message>
    <message>
        <source>Not repaired</source>
        <translation>Nicht repariert</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>Repariert</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Do not repair</source>
        <translation>Nicht reparieren</translation>
    </message>
    <message>
        <source>Select for repair</source>
        <translation>Zur Reparatur auswählen</translation>
    </message>
    <message>
        <source>Open the mapping</source>
        <translation>Zuordnung öffnen</translation>
    </message>
    <message>
        <source>Copy the internal name</source>
        <translation>Internen Namen kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Change your property…</source>
        <translation>Ihre Eigenschaft ändern…</translation>
    </message>
    <message>
        <source>Take it off your list…</source>
        <translation>Von Ihrer Liste nehmen…</translation>
    </message>
    <message>
        <source>Take %1 off your list?</source>
        <comment>label of a property</comment>
        <translation>%1 von Ihrer Liste nehmen?</translation>
    </message>
    <message>
        <source>Leadferry no longer asks portals for it. Where it is in HubSpot already, it stays, with its values.</source>
        <translation>Leadferry verlangt sie von keinem Portal mehr. Wo sie in HubSpot schon ist, bleibt sie, mit ihren Werten.</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Von der Liste nehmen</translation>
    </message>
    <message>
        <source>Import your list</source>
        <translation>Ihre Liste importieren</translation>
    </message>
    <message>
        <source>Properties (*.json)</source>
        <translation>Eigenschaften (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The list was not imported</source>
        <translation>Die Liste wurde nicht importiert</translation>
    </message>
    <message>
        <source>Export your list</source>
        <translation>Ihre Liste exportieren</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <source>The list was not exported</source>
        <translation>Die Liste wurde nicht exportiert</translation>
    </message>
    <message>
        <source>Completing records from the stored events…</source>
        <translation>Datensätze werden aus den gespeicherten Ereignissen ergänzt …</translation>
    </message>
    <message>
        <source>%1 of %2 looked at</source>
        <translation>%1 von %2 angesehen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Up to %n records went out before this was there</source>
        <translation>
            <numerusform>Bis zu %n Datensatz ging hinaus, bevor das da war</numerusform>
            <numerusform>Bis zu %n Datensätze gingen hinaus, bevor das da war</numerusform>
        </translation>
    </message>
    <message>
        <source>They can be completed from the stored events. Nothing else of them is touched.</source>
        <translation>Sie lassen sich aus den gespeicherten Ereignissen ergänzen. Sonst wird an ihnen nichts geändert.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Complete them</source>
        <translation>Ergänzen</translation>
    </message>
    <message>
        <source>More about properties</source>
        <translation>Mehr zu Eigenschaften</translation>
    </message>
    <message>
        <source>What was changed in HubSpot</source>
        <translation>Was in HubSpot geändert wurde</translation>
    </message>
    <message>
        <source>Seen %1: %2</source>
        <comment>a time, what was changed</comment>
        <translation>Gesehen %1: %2</translation>
    </message>
    <message>
        <source>Nothing that Leadferry needs in %1 was changed in the last 30 days.</source>
        <comment>a portal</comment>
        <translation>In den letzten 30 Tagen wurde in %1 nichts geändert, das Leadferry braucht.</translation>
    </message>
    <message>
        <source>This is what somebody has changed in %1 in the last 30 days, of what Leadferry needs there.</source>
        <comment>a portal</comment>
        <translation>Das hat in den letzten 30 Tagen jemand in %1 geändert, von dem, was Leadferry dort braucht.</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Die letzten 30 Tage</translation>
    </message>
    <message>
        <source>Complete earlier records from their events</source>
        <translation>Frühere Datensätze aus ihren Ereignissen ergänzen</translation>
    </message>
    <message>
        <source>HubSpot no longer asks for it</source>
        <translation>HubSpot verlangt es nicht mehr</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::PropertyDetailsDialog</name>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Internal name</source>
        <translation>Interner Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Gebraucht von</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Repair this one</source>
        <translation>Diese reparieren</translation>
    </message>
    <message>
        <source>Open the mapping</source>
        <translation>Zuordnung öffnen</translation>
    </message>
    <message>
        <source>HubSpot’s rule</source>
        <comment>for values of a property</comment>
        <translation>Regel von HubSpot</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::PropertyField</name>
    <message>
        <source>%1 · %2</source>
        <comment>a property: internal name, type</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>a property: label, type, internal name</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Name of a property</source>
        <translation>Name einer Eigenschaft</translation>
    </message>
    <message>
        <source>HubSpot property</source>
        <translation>HubSpot-Eigenschaft</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::PropertyFields</name>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Vehicle of interest</source>
        <translation>Wunschfahrzeug</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Internal name</source>
        <translation>Interner Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>&amp;No two records have the same value</source>
        <translation>Keine &amp;zwei Datensätze haben denselben Wert</translation>
    </message>
    <message>
        <source>What it says, for the people who read it in HubSpot</source>
        <translation>Was sie sagt, für alle, die sie in HubSpot lesen</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Options</source>
        <comment>of a list property</comment>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Only a single-line text or a number can be unique in HubSpot.</source>
        <translation>Nur ein einzeiliger Text oder eine Zahl kann in HubSpot eindeutig sein.</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::PropertyFilterBar</name>
    <message>
        <source>Find a property</source>
        <translation>Eigenschaft suchen</translation>
    </message>
    <message>
        <source>All</source>
        <comment>filter chip: every property</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>To repair</source>
        <comment>filter chip</comment>
        <translation>Zu reparieren</translation>
    </message>
    <message>
        <source>Ready</source>
        <comment>filter chip</comment>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Optional</source>
        <comment>filter chip</comment>
        <translation>Optional</translation>
    </message>
    <message>
        <source>Record</source>
        <comment>filter chip</comment>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Needed by</source>
        <comment>filter chip</comment>
        <translation>Gebraucht von</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::PropertyTable</name>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>All that can be repaired</source>
        <translation>Alles, was repariert werden kann</translation>
    </message>
    <message>
        <source>Select all that can be repaired, or none</source>
        <translation>Alles auswählen, was repariert werden kann, oder nichts</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::ProxyLoginDialog</name>
    <message>
        <source>Sign in to the proxy</source>
        <translation>Am Proxy anmelden</translation>
    </message>
    <message>
        <source>Keep and check again</source>
        <translation>Merken und erneut prüfen</translation>
    </message>
    <message>
        <source>%1 lets nobody through without a user and password. They are kept in the keychain of this PC and are sent to the proxy only.</source>
        <translation>%1 lässt niemanden ohne Benutzer und Passwort durch. Sie werden im Schlüsselbund dieses PCs aufbewahrt und nur an den Proxy gesendet.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Give the user that the proxy knows</source>
        <translation>Geben Sie den Benutzer an, den der Proxy kennt</translation>
    </message>
    <message>
        <source>Give the password</source>
        <translation>Geben Sie das Passwort an</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::ReplyDialog</name>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>%1 is changed</source>
        <comment>source</comment>
        <translation>%1 ist geändert</translation>
    </message>
    <message>
        <source>Agent replies: %1</source>
        <comment>source</comment>
        <translation>Antworten aus dem Team: %1</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::ReplyFields</name>
    <message>
        <source>Copy signing secret</source>
        <translation>Signaturgeheimnis kopieren</translation>
    </message>
    <message>
        <source>Post to</source>
        <translation>Senden an</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Copied: give it to the bot</source>
        <translation>Kopiert: dem Bot geben</translation>
    </message>
    <message>
        <source>Agent replies</source>
        <translation>Antworten aus dem Team</translation>
    </message>
    <message>
        <source>Folder for agent replies</source>
        <translation>Ordner für die Antworten aus dem Team</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::ReplySecretDialog</name>
    <message>
        <source>Signing secret: %1</source>
        <comment>source</comment>
        <translation>Signaturgeheimnis: %1</translation>
    </message>
    <message>
        <source>Signing secret</source>
        <translation>Signaturgeheimnis</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Give it to the bot, which checks with it that a reply comes from Leadferry. It can be copied again at the replies of this source.</source>
        <translation>Dem Bot geben: Er prüft damit, dass eine Antwort von Leadferry kommt. Bei den Antworten dieser Quelle lässt es sich noch einmal kopieren.</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::RetryAllDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::RightNowCard</name>
    <message>
        <source>Right now</source>
        <translation>Gerade jetzt</translation>
    </message>
    <message>
        <source>Usual time to HubSpot</source>
        <translation>Übliche Zeit bis HubSpot</translation>
    </message>
    <message>
        <source>Slowest 5 of 100</source>
        <translation>Langsamste 5 von 100</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>In der Schlange</translation>
    </message>
    <message>
        <source>HubSpot call limit, used</source>
        <translation>HubSpots Aufruflimit, benutzt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>per cent</comment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::RouteLine</name>
    <message>
        <source>%1 deliveries today</source>
        <translation>%1 Übertragungen heute</translation>
    </message>
    <message>
        <source>Portal of %1</source>
        <comment>chatbot</comment>
        <translation>Portal von %1</translation>
    </message>
    <message>
        <source>No portal of its own</source>
        <translation>Kein eigenes Portal</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::RoutesTable</name>
    <message>
        <source>Chatbot</source>
        <translation>Chatbot</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Deliveries today</source>
        <translation>Übertragungen heute</translation>
    </message>
    <message>
        <source>No event has come in yet. Each chatbot appears here with its first event.</source>
        <translation>Noch ist kein Ereignis eingegangen. Jeder Chatbot erscheint hier mit seinem ersten Ereignis.</translation>
    </message>
    <message>
        <source>Which chatbot goes to which portal</source>
        <translation>Welcher Chatbot in welches Portal geht</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Reading chatbots…</source>
        <translation>Chatbots werden gelesen…</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::RuleDelegate</name>
    <message>
        <source>How it is written</source>
        <translation>Wie geschrieben wird</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::RuleInspector</name>
    <message>
        <source>Chosen rule</source>
        <translation>Gewählte Regel</translation>
    </message>
    <message>
        <source>Close the inspector</source>
        <translation>Bereich schließen</translation>
    </message>
    <message>
        <source>Edit the text…</source>
        <translation>Text bearbeiten…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation>Nach vorn</translation>
    </message>
    <message>
        <source>Move later</source>
        <translation>Nach hinten</translation>
    </message>
    <message>
        <source>Remove step</source>
        <translation>Schritt entfernen</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>%1 with the options %2</source>
        <comment>a list and what is in it</comment>
        <translation>%1 mit den Optionen %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Only where the portal has it</source>
        <translation>Nur wo das Portal sie hat</translation>
    </message>
    <message>
        <source>Edit action…</source>
        <translation>Aktion bearbeiten…</translation>
    </message>
    <message>
        <source>Remove action</source>
        <translation>Aktion entfernen</translation>
    </message>
    <message>
        <source>Move step</source>
        <translation>Schritt verschieben</translation>
    </message>
    <message>
        <source>Change rule</source>
        <translation>Regel ändern</translation>
    </message>
    <message>
        <source>Adds it in HubSpot, and to your list of properties for other portals</source>
        <translation>Fügt sie in HubSpot hinzu und Ihrer Liste der Eigenschaften, für andere Portale</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::RuleTable</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::SamplePane</name>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Paste JSON…</source>
        <translation>JSON einfügen…</translation>
    </message>
    <message>
        <source>Unused: %1</source>
        <translation>Unbenutzt: %1</translation>
    </message>
    <message>
        <source>None yet</source>
        <comment>no sample</comment>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Map it to a new property…</source>
        <translation>Einer neuen Eigenschaft zuordnen…</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::SaveFilterDialog</name>
    <message>
        <source>Save this filter</source>
        <translation>Diesen Filter speichern</translation>
    </message>
    <message>
        <source>For example: Law firm, this week</source>
        <translation>Zum Beispiel: Kanzlei, diese Woche</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>A filter with this name is there and will be replaced.</source>
        <translation>Einen Filter mit diesem Namen gibt es schon; er wird ersetzt.</translation>
    </message>
    <message>
        <source>Type a name by which you will know it.</source>
        <translation>Geben Sie ihm einen Namen, an dem Sie ihn erkennen.</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::SavedFiltersMenu</name>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Filters that you gave a name</source>
        <translation>Filter, denen Sie einen Namen gegeben haben</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Diesen Filter speichern …</translation>
    </message>
    <message>
        <source>Filter the log first, then save the filter here</source>
        <translation>Erst filtern, dann den Filter hier speichern</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Filter “%1” saved</source>
        <translation>Filter „%1“ gespeichert</translation>
    </message>
    <message>
        <source>Filter “%1” deleted</source>
        <translation>Filter „%1“ gelöscht</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::SecretField</name>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::ServiceKeyForm</name>
    <message>
        <source>Needed</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <source>If you use them</source>
        <translation>Wenn Sie sie nutzen</translation>
    </message>
    <message>
        <source>1. Make a service key with these permissions</source>
        <translation>1. Erstellen Sie einen Service-Key mit diesen Berechtigungen</translation>
    </message>
    <message>
        <source>Permissions that are needed</source>
        <translation>Nötige Berechtigungen</translation>
    </message>
    <message>
        <source>Permissions for what you use</source>
        <translation>Berechtigungen für das, was Sie nutzen</translation>
    </message>
    <message>
        <source>The second line is for deals and companies. A key only has permissions that its maker has.</source>
        <translation>Die zweite Zeile ist für Deals und Unternehmen. Ein Schlüssel hat nur Berechtigungen, die sein Ersteller hat.</translation>
    </message>
    <message>
        <source>2. Paste it here</source>
        <translation>2. Fügen Sie ihn hier ein</translation>
    </message>
    <message>
        <source>Left empty: the key that is kept</source>
        <translation>Leer lassen: der gespeicherte Schlüssel</translation>
    </message>
    <message>
        <source>Service key</source>
        <translation>Service-Key</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::SettingDialog</name>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::Sidebar</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::SidebarList</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::SignInForm</name>
    <message>
        <source>HubSpot app</source>
        <translation>HubSpot-App</translation>
    </message>
    <message>
        <source>Use PKCE</source>
        <translation>PKCE verwenden</translation>
    </message>
    <message>
        <source>Only if your HubSpot app asks for it: HubSpot refuses it for others.</source>
        <translation>Nur, wenn Ihre HubSpot-App es verlangt: Für andere weist HubSpot es ab.</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>2. Copy these out of it</source>
        <translation>2. Kopieren Sie dies aus ihr heraus</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Geheimnis</translation>
    </message>
    <message>
        <source>1. Copy these into your HubSpot app</source>
        <translation>1. Kopieren Sie dies in Ihre HubSpot-App</translation>
    </message>
    <message>
        <source>Redirect URLs</source>
        <translation>Weiterleitungs-URLs</translation>
    </message>
    <message>
        <source>Redirect URL %1</source>
        <translation>Weiterleitungs-URL %1</translation>
    </message>
    <message>
        <source>Required permissions</source>
        <translation>Erforderlich</translation>
    </message>
    <message>
        <source>Optional permissions</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>All three addresses, in case one is in use. Required and optional exactly so, else HubSpot refuses the sign-in.</source>
        <translation>Alle drei Adressen, falls eine belegt ist. Erforderliche und optionale Berechtigungen genau so, sonst weist HubSpot die Anmeldung ab.</translation>
    </message>
    <message>
        <source>Leadferry’s own app</source>
        <translation>Die App von Leadferry</translation>
    </message>
    <message>
        <source>%1 (the secret is kept)</source>
        <comment>client ID</comment>
        <translation>%1 (gespeichert)</translation>
    </message>
    <message>
        <source>Your own app</source>
        <translation>Ihre eigene App</translation>
    </message>
    <message>
        <source>Another app…</source>
        <translation>Andere App…</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::SourceDialog</name>
    <message>
        <source>Add a source</source>
        <translation>Quelle hinzufügen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <comment>source</comment>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>A source is an address of its own for one chatbot or platform.</source>
        <translation>Eine Quelle ist eine eigene Adresse für einen Chatbot oder eine Plattform.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What it sends</source>
        <translation>Was sie sendet</translation>
    </message>
    <message>
        <source>As its events say</source>
        <translation>Wie ihre Ereignisse sagen</translation>
    </message>
    <message>
        <source>Chatbot</source>
        <translation>Chatbot</translation>
    </message>
    <message>
        <source>As the route of its chatbot says</source>
        <translation>Wie der Weg des Chatbots sagt</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>&amp;Begin in shadow mode</source>
        <translation>Im &amp;Schattenmodus beginnen</translation>
    </message>
    <message>
        <source>Nothing is written until you go live. What comes in is held, and the log shows what it would have written.</source>
        <translation>Nichts wird geschrieben, bis Sie live schalten. Was hereinkommt, wird angehalten, und das Protokoll zeigt, was geschrieben worden wäre.</translation>
    </message>
    <message>
        <source>The local port is off; the check-up turns it on</source>
        <translation>Der lokale Port ist aus; die Prüfung schaltet ihn ein</translation>
    </message>
    <message>
        <source>Give it a name first</source>
        <translation>Erst einen Namen vergeben</translation>
    </message>
    <message>
        <source>%1 is added</source>
        <comment>source</comment>
        <translation>%1 ist hinzugefügt</translation>
    </message>
    <message>
        <source>%1 is changed</source>
        <comment>source</comment>
        <translation>%1 ist geändert</translation>
    </message>
    <message>
        <source>There is a source of this name already</source>
        <translation>Eine Quelle dieses Namens gibt es schon</translation>
    </message>
    <message>
        <source>The name is part of the address: up to 40 small letters, digits and hyphens, and not port, folder or hubspot</source>
        <translation>Der Name ist Teil der Adresse: bis zu 40 Kleinbuchstaben, Ziffern und Bindestriche, und nicht port, folder oder hubspot</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::SourceGuardFields</name>
    <message>
        <source>Only for a reverse proxy or tunnel: hooks.example.com</source>
        <translation>Nur für Reverse-Proxy oder Tunnel: hooks.example.com</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Verify token</source>
        <translation>Prüf-Token</translation>
    </message>
    <message>
        <source>Public name</source>
        <translation>Öffentlicher Name</translation>
    </message>
    <message>
        <source>Leave it empty to keep the present one</source>
        <translation>Leer lassen, um das jetzige zu behalten</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::SourceRow</name>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Go live…</source>
        <translation>Live schalten…</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>Ä&amp;ndern…</translation>
    </message>
    <message>
        <source>&amp;Shadow mode: write nothing</source>
        <translation>&amp;Schattenmodus: nichts schreiben</translation>
    </message>
    <message>
        <source>&amp;Go live…</source>
        <translation>&amp;Live schalten…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>Deliver held…</source>
        <translation>Übertragen…</translation>
    </message>
    <message>
        <source>More actions for %1</source>
        <comment>source</comment>
        <translation>Weitere Aktionen für %1</translation>
    </message>
    <message>
        <source>The address is copied: give it to the bot or platform</source>
        <translation>Die Adresse ist kopiert: geben Sie sie dem Bot oder der Plattform</translation>
    </message>
    <message>
        <source>&amp;Agent replies…</source>
        <translation>&amp;Antworten aus dem Team …</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::SourcesPage</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Quelle hinzufügen</translation>
    </message>
    <message>
        <source>Formats and samples</source>
        <translation>Formate und Beispiele</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Reading sources…</source>
        <translation>Quellen werden gelesen…</translation>
    </message>
    <message>
        <source>In shadow mode everything is done but the writing: events are held, and the log shows what each would have written.</source>
        <translation>Im Schattenmodus geschieht alles außer dem Schreiben: Ereignisse werden angehalten, und das Protokoll zeigt, was jedes geschrieben hätte.</translation>
    </message>
    <message>
        <source>Does a platform send events?</source>
        <translation>Sendet eine Plattform Ereignisse?</translation>
    </message>
    <message>
        <source>Give each chatbot or platform an address of its own. Leadferry reads the webhooks of Typebot, Chatwoot, Intercom, WhatsApp and others as they come, and any JSON or CSV.</source>
        <translation>Geben Sie jedem Chatbot und jeder Plattform eine eigene Adresse. Leadferry liest die Webhooks von Typebot, Chatwoot, Intercom, WhatsApp und anderen, wie sie kommen, und beliebiges JSON oder CSV.</translation>
    </message>
    <message>
        <source>Try it in shadow mode first: nothing is written.</source>
        <translation>Erst im Schattenmodus ausprobieren: nichts wird geschrieben.</translation>
    </message>
    <message>
        <source>Add a source…</source>
        <translation>Quelle hinzufügen…</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <comment>source</comment>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>Its address takes nothing any more, so whoever sends there gets an error. Its events stay in the log, and what is held stays held.</source>
        <translation>Die Adresse nimmt nichts mehr an; wer dorthin sendet, bekommt einen Fehler. Die Ereignisse bleiben im Protokoll, und was angehalten ist, bleibt angehalten.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::StepDialog</name>
    <message>
        <source>Change a step</source>
        <translation>Schritt ändern</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Find a step</source>
        <translation>Schritt suchen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Change step</source>
        <translation>Schritt ändern</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>Schritt hinzufügen</translation>
    </message>
    <message>
        <source>“%1” comes in.</source>
        <translation>„%1“ kommt an.</translation>
    </message>
    <message>
        <source>“%1” gives nothing: the field would be left out.</source>
        <translation>„%1“ ergibt nichts: Das Feld bliebe weg.</translation>
    </message>
    <message>
        <source>“%1” becomes “%2”.</source>
        <translation>Aus „%1“ wird „%2“.</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::SummaryDialog</name>
    <message>
        <source>Weekly summary</source>
        <translation>Wochenbericht</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>Die Woche davor</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>Die Woche danach</translation>
    </message>
    <message>
        <source>Save the weekly summary</source>
        <translation>Den Wochenbericht speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <comment>file</comment>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>%1 could not be written</source>
        <comment>file</comment>
        <translation>%1 ließ sich nicht schreiben</translation>
    </message>
    <message>
        <source>%1. Choose another place.</source>
        <comment>why</comment>
        <translation>%1. Wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::TemplateDialog</name>
    <message>
        <source>Edit the text</source>
        <translation>Text bearbeiten</translation>
    </message>
    <message>
        <source>Text with fields</source>
        <translation>Text mit Feldern</translation>
    </message>
    <message>
        <source>{{data.topic}} stands for a value of the event. {{#data.topic}}…{{/data.topic}} is left out where there is none.</source>
        <translation>{{data.topic}} steht für einen Wert des Ereignisses. {{#data.topic}}…{{/data.topic}} entfällt, wo es keinen gibt.</translation>
    </message>
    <message>
        <source>Use this text</source>
        <translation>Diesen Text nehmen</translation>
    </message>
    <message>
        <source>Type what is to be written.</source>
        <translation>Tippen Sie, was geschrieben werden soll.</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::TestLeadHead</name>
    <message>
        <source>Property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::TestLeadRow</name>
    <message>
        <source>%1: sent %2, stored %3. %4</source>
        <translation>%1: gesendet %2, gespeichert %3. %4</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::TestLeadsPage</name>
    <message>
        <source>Test leads</source>
        <translation>Test-Leads</translation>
    </message>
    <message>
        <source>Portal that the test lead goes to</source>
        <translation>Portal, in das der Test-Lead geht</translation>
    </message>
    <message>
        <source>What the test lead is about</source>
        <translation>Worum es im Test-Lead geht</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Send a test lead</source>
        <translation>Test-Lead senden</translation>
    </message>
    <message>
        <source>Prove that it works</source>
        <translation>Beweisen, dass es funktioniert</translation>
    </message>
    <message>
        <source>A made-up person with the name “Leadferry Test” goes through mapping, queue and portal. Then every field is read back from HubSpot and compared.</source>
        <translation>Eine erfundene Person mit dem Namen „Leadferry Test“ geht durch Zuordnung, Warteschlange und Portal. Dann wird jedes Feld aus HubSpot zurückgelesen und verglichen.</translation>
    </message>
    <message>
        <source>It takes a few seconds, and one click removes it again.</source>
        <translation>Das dauert ein paar Sekunden, und ein Klick entfernt ihn wieder.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>No portal is connected yet</source>
        <translation>Noch ist kein Portal verbunden</translation>
    </message>
    <message>
        <source>A test lead shows that everything between a bot and HubSpot works.</source>
        <translation>Ein Test-Lead zeigt, dass alles zwischen Bot und HubSpot funktioniert.</translation>
    </message>
    <message>
        <source>Connect HubSpot</source>
        <translation>HubSpot verbinden</translation>
    </message>
    <message>
        <source>It takes a minute, and nothing is changed there.</source>
        <translation>Das dauert eine Minute, und dort wird nichts geändert.</translation>
    </message>
    <message>
        <source>Connect a portal</source>
        <translation>Portal verbinden</translation>
    </message>
    <message>
        <source>Send another</source>
        <translation>Noch einen senden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The test lead is on its way…</source>
        <translation>Der Test-Lead ist unterwegs …</translation>
    </message>
    <message>
        <source>Show the delivery</source>
        <translation>Übertragung zeigen</translation>
    </message>
    <message>
        <source>Open in HubSpot</source>
        <translation>In HubSpot öffnen</translation>
    </message>
    <message>
        <source>Remove again</source>
        <translation>Wieder entfernen</translation>
    </message>
    <message>
        <source>Takes out of HubSpot what this test lead wrote</source>
        <translation>Nimmt aus HubSpot, was dieser Test-Lead geschrieben hat</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::Toast</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::UnsavedDialog</name>
    <message>
        <source>Close with unsaved changes</source>
        <translation>Mit ungespeicherten Änderungen schließen</translation>
    </message>
    <message>
        <source>The mapping was edited and not saved: %1. Without saving, these changes are lost.</source>
        <translation>Die Zuordnung wurde bearbeitet und nicht gespeichert: %1. Ohne Speichern gehen diese Änderungen verloren.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Ohne Speichern schließen</translation>
    </message>
</context>
<context>
    <name>leadferry::ui::ValueOriginDialog</name>
    <message>
        <source>Why this value?</source>
        <translation>Warum dieser Wert?</translation>
    </message>
    <message>
        <source>Reading the mapping of then…</source>
        <translation>Die damalige Zuordnung wird gelesen …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open the mapping…</source>
        <translation>Zuordnung öffnen …</translation>
    </message>
</context>
</TS>
