<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AnswerDelta</name>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 nines</source>
        <translation>%1 Neunen</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>keine Änderung</translation>
    </message>
    <message>
        <source>%1%2 a year</source>
        <translation>%1%2 im Jahr</translation>
    </message>
</context>
<context>
    <name>CanvasMenus</name>
    <message>
        <source>Change what %1 needs</source>
        <translation>Bedarf von %1 ändern</translation>
    </message>
    <message>
        <source>Automatic: any one of each kind of twins</source>
        <translation>Automatisch: je einer von denen, die einander vertreten</translation>
    </message>
    <message>
        <source>Any one of all its targets</source>
        <translation>Irgendeines seiner Ziele</translation>
    </message>
    <message>
        <source>All of its targets</source>
        <translation>Alle seine Ziele</translation>
    </message>
    <message>
        <source>%1 of its %2 targets</source>
        <translation>%1 seiner %2 Ziele</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>Replikation</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Entbehrlich</translation>
    </message>
    <message>
        <source>Reads and writes</source>
        <translation>Liest und schreibt</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Liest</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Schreibt</translation>
    </message>
    <message>
        <source>Synchronous</source>
        <translation>Synchron</translation>
    </message>
    <message>
        <source>Turn round</source>
        <translation>Umdrehen</translation>
    </message>
    <message>
        <source>Insert here</source>
        <translation>Hier einfügen</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>Select what is inside</source>
        <translation>Inhalt auswählen</translation>
    </message>
    <message>
        <source>%1 needs</source>
        <translation>%1 braucht</translation>
    </message>
    <message>
        <source>It calls a new</source>
        <translation>Ruft auf: ein neues Element</translation>
    </message>
    <message>
        <source>It replicates to a new</source>
        <translation>Repliziert auf: ein neues Element</translation>
    </message>
</context>
<context>
    <name>ConnectGesture</name>
    <message>
        <source>A part cannot call itself.</source>
        <translation>Eine Komponente kann sich nicht selbst aufrufen.</translation>
    </message>
    <message>
        <source>A client asks others; nothing can call it.</source>
        <translation>Ein Client fragt andere; ihn kann nichts aufrufen.</translation>
    </message>
    <message>
        <source>A client holds no data to replicate.</source>
        <translation>Ein Client hält keine Daten, die sich replizieren ließen.</translation>
    </message>
    <message>
        <source>Connect %1 to %2</source>
        <translation>%1 mit %2 verbinden</translation>
    </message>
    <message>
        <source>Let go on a part to connect it, on the empty canvas to create one. R or Alt: replication.</source>
        <translation>Auf einer Komponente loslassen, um zu verbinden; auf freier Fläche, um eine anzulegen. R oder Alt: Replikation.</translation>
    </message>
    <message>
        <source>Reconnect to %1</source>
        <translation>Neu verbinden mit %1</translation>
    </message>
    <message>
        <source>Let go on the part that it shall end at. Esc: back.</source>
        <translation>Auf der Komponente loslassen, an der es enden soll. Esc: zurück.</translation>
    </message>
    <message>
        <source>%1 is folded. Unfold it to connect to a part in it.</source>
        <translation>%1 ist zugeklappt. Zum Verbinden mit einer Komponente darin bitte aufklappen.</translation>
    </message>
</context>
<context>
    <name>Descriptions</name>
    <message>
        <source>%1 parts</source>
        <translation>%1 Komponenten</translation>
    </message>
    <message>
        <source>calls %1</source>
        <translation>ruft %1 auf</translation>
    </message>
    <message>
        <source>called by %1</source>
        <translation>aufgerufen von %1</translation>
    </message>
    <message>
        <source>1 replication link</source>
        <translation>1 Replikationsverbindung</translation>
    </message>
    <message>
        <source>%1 replication links</source>
        <translation>%1 Replikationsverbindungen</translation>
    </message>
    <message>
        <source>%1 of %2 needed</source>
        <translation>%1 von %2 nötig</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>single point of failure</source>
        <translation>einzelne Ausfallstelle</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>holds 1 thing</source>
        <translation>enthält 1 Element</translation>
    </message>
    <message>
        <source>holds %1 things</source>
        <translation>enthält %1 Elemente</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>%1 calls %2</source>
        <translation>%1 ruft %2 auf</translation>
    </message>
    <message>
        <source>%1 replicates to %2</source>
        <translation>%1 repliziert auf %2</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>entbehrlich</translation>
    </message>
</context>
<context>
    <name>DesignPicture</name>
    <message>
        <source>1 part</source>
        <translation>1 Komponente</translation>
    </message>
    <message>
        <source>%1 parts</source>
        <translation>%1 Komponenten</translation>
    </message>
</context>
<context>
    <name>DomainChoices</name>
    <message>
        <source>Nowhere</source>
        <translation>Nirgends</translation>
    </message>
    <message>
        <source>Inside no domain</source>
        <translation>In keiner Domäne</translation>
    </message>
</context>
<context>
    <name>EventKinds</name>
    <message>
        <source>Shared risk</source>
        <translation>Gemeinsames Risiko</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>Replikation</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>Failover</translation>
    </message>
</context>
<context>
    <name>FailurePreview</name>
    <message>
        <source>Nothing depends on it yet: no client is connected.</source>
        <translation>Noch hängt nichts daran: Kein Client ist verbunden.</translation>
    </message>
    <message>
        <source>If this fails, everybody is still served.</source>
        <translation>Fällt dies aus, werden weiterhin alle bedient.</translation>
    </message>
    <message>
        <source>If this fails, everybody is still served, without %1.</source>
        <translation>Fällt dies aus, werden weiterhin alle bedient, ohne %1.</translation>
    </message>
    <message>
        <source>nobody is served</source>
        <translation>niemand wird bedient</translation>
    </message>
    <message>
        <source>%1 cannot be served</source>
        <translation>%1 wird nicht bedient</translation>
    </message>
    <message>
        <source>If this fails, %1: the system is down.</source>
        <translation>Fällt dies aus, gilt: %1, das System ist ausgefallen.</translation>
    </message>
    <message>
        <source>If this fails, %1; the system still counts as up.</source>
        <translation>Fällt dies aus, gilt: %1; das System zählt noch als verfügbar.</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>shared risk</source>
        <translation>gemeinsames Risiko</translation>
    </message>
    <message>
        <source>request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>replication</source>
        <translation>Replikation</translation>
    </message>
</context>
<context>
    <name>ImportChoices</name>
    <message>
        <source>Needed</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <source>The caller is not served without it</source>
        <translation>Der Aufrufer wird ohne es nicht bedient</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Entbehrlich</translation>
    </message>
    <message>
        <source>The caller is served without it</source>
        <translation>Der Aufrufer wird auch ohne es bedient</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Those that stand in for each other: any</source>
        <translation>Wer einander vertritt: irgendeines</translation>
    </message>
    <message>
        <source>Any target</source>
        <translation>Irgendein Ziel</translation>
    </message>
    <message>
        <source>All targets</source>
        <translation>Alle Ziele</translation>
    </message>
    <message>
        <source>%1 of its targets</source>
        <translation>%1 seiner Ziele</translation>
    </message>
    <message>
        <source>Takes over by itself</source>
        <translation>Übernimmt von selbst</translation>
    </message>
    <message>
        <source>Takes over by hand</source>
        <translation>Übernimmt von Hand</translation>
    </message>
    <message>
        <source>Never takes over</source>
        <translation>Übernimmt nie</translation>
    </message>
    <message>
        <source>Synchronous</source>
        <translation>Synchron</translation>
    </message>
    <message>
        <source>Asynchronous</source>
        <translation>Asynchron</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>The first calls the second</source>
        <translation>Das erste ruft das zweite auf</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>Replikation</translation>
    </message>
    <message>
        <source>Data is copied from the first to the second</source>
        <translation>Daten werden vom ersten zum zweiten kopiert</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Say how many are needed of how many: “2 of 3”.</source>
        <translation>Angeben, wie viele von wie vielen nötig sind: „2 of 3“.</translation>
    </message>
    <message>
        <source>A probability lies between 0 and 1.</source>
        <translation>Eine Wahrscheinlichkeit liegt zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>In no place</source>
        <translation>An keinem Ort</translation>
    </message>
    <message>
        <source>Reads and writes</source>
        <translation>Liest und schreibt</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Liest</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Schreibt</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>A shared risk</source>
        <translation>Ein gemeinsames Risiko</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>P = %1</source>
        <translation>P = %1</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
</context>
<context>
    <name>ImportReading</name>
    <message>
        <source>Nothing says what this text is.</source>
        <translation>Nichts sagt, was dieser Text ist.</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message>
        <source>Mermaid</source>
        <translation>Mermaid</translation>
    </message>
    <message>
        <source>Graphviz</source>
        <translation>Graphviz</translation>
    </message>
    <message>
        <source>draw.io</source>
        <translation>draw.io</translation>
    </message>
    <message>
        <source>Docker Compose</source>
        <translation>Docker Compose</translation>
    </message>
    <message>
        <source>Kubernetes</source>
        <translation>Kubernetes</translation>
    </message>
    <message>
        <source>Terraform</source>
        <translation>Terraform</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KindTitles</name>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>DNS servers</source>
        <translation>DNS-Server</translation>
    </message>
    <message>
        <source>CDN</source>
        <translation>CDN</translation>
    </message>
    <message>
        <source>CDNs</source>
        <translation>CDNs</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Lastverteiler</translation>
    </message>
    <message>
        <source>gateway</source>
        <translation>Lastverteiler</translation>
    </message>
    <message>
        <source>gateways</source>
        <translation>Lastverteiler</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>Koordinator</translation>
    </message>
    <message>
        <source>coordinator</source>
        <translation>Koordinator</translation>
    </message>
    <message>
        <source>coordinators</source>
        <translation>Koordinatoren</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>caches</source>
        <translation>Caches</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>queues</source>
        <translation>Warteschlangen</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>databases</source>
        <translation>Datenbanken</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>storages</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>External service</source>
        <translation>Fremddienst</translation>
    </message>
    <message>
        <source>external service</source>
        <translation>Fremddienst</translation>
    </message>
    <message>
        <source>external services</source>
        <translation>Fremddienste</translation>
    </message>
    <message>
        <source>World</source>
        <translation>Welt</translation>
    </message>
    <message>
        <source>world</source>
        <translation>Welt</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Data centre</source>
        <translation>Rechenzentrum</translation>
    </message>
    <message>
        <source>data centre</source>
        <translation>Rechenzentrum</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Rack</source>
        <translation>Rack</translation>
    </message>
    <message>
        <source>rack</source>
        <translation>Rack</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
</context>
<context>
    <name>KindWords</name>
    <message>
        <source>Whom the system serves. It never fails itself.</source>
        <translation>Wem das System dient. Er selbst fällt nie aus.</translation>
    </message>
    <message>
        <source>user browser app customer caller</source>
        <translation>nutzer benutzer browser app kunde aufrufer</translation>
    </message>
    <message>
        <source>Finds the way in. Several stand in for each other.</source>
        <translation>Weist den Weg hinein. Mehrere vertreten einander.</translation>
    </message>
    <message>
        <source>name server resolver route53</source>
        <translation>nameserver namensauflösung resolver route53</translation>
    </message>
    <message>
        <source>Delivers content near the clients. Several stand in for each other.</source>
        <translation>Liefert Inhalte nahe bei den Clients aus. Mehrere vertreten einander.</translation>
    </message>
    <message>
        <source>content delivery network edge cloudfront</source>
        <translation>content delivery network auslieferung rand cloudfront</translation>
    </message>
    <message>
        <source>An entry point that spreads requests. Several stand in for each other.</source>
        <translation>Ein Eingang, der Anfragen verteilt. Mehrere vertreten einander.</translation>
    </message>
    <message>
        <source>load balancer proxy ingress api router lb</source>
        <translation>load balancer gateway proxy ingress api router lb</translation>
    </message>
    <message>
        <source>Keeps data at hand. A request that may miss it can be made optional.</source>
        <translation>Hält Daten griffbereit. Eine Anfrage, die ihn verfehlen darf, kann als entbehrlich gelten.</translation>
    </message>
    <message>
        <source>redis memcached memory</source>
        <translation>redis memcached zwischenspeicher</translation>
    </message>
    <message>
        <source>Passes messages on. Without replicas its caller needs just this one.</source>
        <translation>Reicht Nachrichten weiter. Ohne Replikate braucht der Aufrufer genau diese.</translation>
    </message>
    <message>
        <source>broker kafka rabbitmq topic stream messages</source>
        <translation>broker kafka rabbitmq topic stream nachrichten queue</translation>
    </message>
    <message>
        <source>Holds data. Another one stands in for it only where it replicates to it.</source>
        <translation>Hält Daten. Eine andere vertritt sie nur, wenn sie auf diese repliziert.</translation>
    </message>
    <message>
        <source>sql postgres mysql store db</source>
        <translation>sql postgres mysql datenhaltung db</translation>
    </message>
    <message>
        <source>Holds files or objects. Only replication makes a stand-in.</source>
        <translation>Hält Dateien oder Objekte. Nur Replikation schafft einen Vertreter.</translation>
    </message>
    <message>
        <source>object file bucket s3 disk volume</source>
        <translation>objekt datei bucket s3 platte volume</translation>
    </message>
    <message>
        <source>Somebody else&apos;s service: take its figure from the promise it makes.</source>
        <translation>Der Dienst eines anderen: Die Kennzahl aus dessen Zusage übernehmen.</translation>
    </message>
    <message>
        <source>third party saas payment provider api</source>
        <translation>drittanbieter saas zahlung anbieter api</translation>
    </message>
    <message>
        <source>Runs your program. Nodes of like names stand in for each other.</source>
        <translation>Führt das eigene Programm aus. Knoten ähnlichen Namens vertreten einander.</translation>
    </message>
    <message>
        <source>server vm instance host service app container pod worker</source>
        <translation>server vm instanz host dienst app container pod worker</translation>
    </message>
    <message>
        <source>Decides for others. Several stand in for each other.</source>
        <translation>Entscheidet für andere. Mehrere vertreten einander.</translation>
    </message>
    <message>
        <source>control plane scheduler leader zookeeper etcd consul</source>
        <translation>steuerung scheduler leader zookeeper etcd consul</translation>
    </message>
    <message>
        <source>Everything there is. When it fails, all inside is down.</source>
        <translation>Alles, was es gibt. Fällt sie aus, ist alles darin ausgefallen.</translation>
    </message>
    <message>
        <source>earth planet domain container</source>
        <translation>erde planet domäne behälter</translation>
    </message>
    <message>
        <source>Data centres of one area. When it fails, all inside is down.</source>
        <translation>Rechenzentren einer Gegend. Fällt sie aus, ist alles darin ausgefallen.</translation>
    </message>
    <message>
        <source>area domain container cloud</source>
        <translation>gegend domäne behälter cloud</translation>
    </message>
    <message>
        <source>One site. When it fails, all inside is down.</source>
        <translation>Ein Standort. Fällt er aus, ist alles darin ausgefallen.</translation>
    </message>
    <message>
        <source>datacenter site building domain container</source>
        <translation>datacenter standort gebäude domäne behälter</translation>
    </message>
    <message>
        <source>A part of a region that fails by itself. When it fails, all inside is down.</source>
        <translation>Ein Teil einer Region, der für sich ausfällt. Dann ist alles darin ausgefallen.</translation>
    </message>
    <message>
        <source>availability zone az domain container</source>
        <translation>verfügbarkeitszone az domäne behälter</translation>
    </message>
    <message>
        <source>Machines on one switch and one feed. When it fails, all inside is down.</source>
        <translation>Maschinen an einem Switch und einer Einspeisung. Fällt es aus, ist alles darin ausgefallen.</translation>
    </message>
    <message>
        <source>cabinet switch power domain container</source>
        <translation>schrank switch strom domäne behälter</translation>
    </message>
    <message>
        <source>A frame around what belongs together. It never fails and changes no result.</source>
        <translation>Ein Rahmen um Zusammengehöriges. Er fällt nie aus und ändert kein Ergebnis.</translation>
    </message>
    <message>
        <source>frame cluster subnet namespace team container</source>
        <translation>rahmen cluster subnetz namensraum team behälter</translation>
    </message>
    <message>
        <source>Clients and edge</source>
        <translation>Clients und Eingang</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>Data and services</source>
        <translation>Daten und Dienste</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>optional request</source>
        <translation>entbehrliche Anfrage</translation>
    </message>
    <message>
        <source>replication to a replica</source>
        <translation>Replikation auf ein Replikat</translation>
    </message>
    <message>
        <source>single point of failure</source>
        <translation>einzelne Ausfallstelle</translation>
    </message>
    <message>
        <source>assumed figure</source>
        <translation>angenommene Kennzahl</translation>
    </message>
    <message>
        <source>criticality, from 0 to 100 %</source>
        <translation>Kritikalität, von 0 bis 100 %</translation>
    </message>
    <message>
        <source>Birnbaum importance, from 0 to 1</source>
        <translation>Birnbaum-Importanz, von 0 bis 1</translation>
    </message>
</context>
<context>
    <name>MoveGesture</name>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Move %1 things</source>
        <translation>%1 Elemente verschieben</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Alt: drop a copy. Shift: keep to one direction. Ctrl: no snapping. Esc: back.</source>
        <translation>Alt: Kopie ablegen. Umschalt: nur eine Richtung. Strg: nicht einrasten. Esc: zurück.</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>It is locked and stays where it is. “Lock or unlock” (Ctrl+Shift+L) frees it.</source>
        <translation>Es ist gesperrt und bleibt, wo es ist. „Sperren oder entsperren“ (Strg+Umschalt+L) gibt es frei.</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>MTBF %1 h</source>
        <translation>MTBF %1 h</translation>
    </message>
    <message>
        <source>MTBF %1 d</source>
        <translation>MTBF %1 d</translation>
    </message>
    <message>
        <source>MTBF %1 y</source>
        <translation>MTBF %1 a</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lesend</translation>
    </message>
    <message>
        <source>write</source>
        <translation>schreibend</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>entbehrlich</translation>
    </message>
    <message>
        <source>sync</source>
        <translation>synchron</translation>
    </message>
    <message>
        <source>async</source>
        <translation>asynchron</translation>
    </message>
    <message>
        <source>manual failover</source>
        <translation>Failover von Hand</translation>
    </message>
    <message>
        <source>no failover</source>
        <translation>kein Failover</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>any 1 of %1</source>
        <translation>1 von %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>PartPainter</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>PictureExport</name>
    <message>
        <source>The drawing of the design (%1).</source>
        <translation>Die Zeichnung des Entwurfs (%1).</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Erhöhen</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>&amp;Verringern</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>&amp;Adresse kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>Quantity</name>
    <message>
        <source>A number belongs here.</source>
        <translation>Hier gehört eine Zahl hin.</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>“%1” can mean %2 or %3: write one of these.</source>
        <translation>„%1“ kann %2 oder %3 bedeuten: Bitte eines davon schreiben.</translation>
    </message>
    <message>
        <source>“%1” is too large a number.</source>
        <translation>„%1“ ist eine zu große Zahl.</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>null</translation>
    </message>
    <message>
        <source>one</source>
        <translation>eine</translation>
    </message>
    <message>
        <source>two</source>
        <translation>zwei</translation>
    </message>
    <message>
        <source>three</source>
        <translation>drei</translation>
    </message>
    <message>
        <source>four</source>
        <translation>vier</translation>
    </message>
    <message>
        <source>five</source>
        <translation>fünf</translation>
    </message>
    <message>
        <source>six</source>
        <translation>sechs</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>sieben</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>acht</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>neun</translation>
    </message>
    <message>
        <source>Nines lie between 0 and 300; %1 do not.</source>
        <translation>Die Zahl der Neunen liegt zwischen 0 und 300; %1 nicht.</translation>
    </message>
    <message>
        <source>“%1” is no unit of time; use s, min, h, d or y.</source>
        <translation>„%1“ ist keine Zeiteinheit; möglich sind s, min, h, d oder y.</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2 belongs here; “%3” is none.</source>
        <translation>Hier gehört eine ganze Zahl von %1 bis %2 hin; „%3“ ist keine.</translation>
    </message>
    <message>
        <source>A probability lies between 0 and 1; “%1” does not.</source>
        <translation>Eine Wahrscheinlichkeit liegt zwischen 0 und 1; „%1“ nicht.</translation>
    </message>
    <message>
        <source>“%1” can mean 1 % or 100 %: add the sign.</source>
        <translation>„%1“ kann 1 % oder 100 % bedeuten: Bitte das Zeichen ergänzen.</translation>
    </message>
    <message>
        <source>An availability lies between 0 and 100 %; “%1” does not.</source>
        <translation>Eine Verfügbarkeit liegt zwischen 0 und 100 %; „%1“ nicht.</translation>
    </message>
    <message>
        <source>A time must be 0 or more; “%1” is not.</source>
        <translation>Eine Zeit muss 0 oder größer sein; „%1“ ist es nicht.</translation>
    </message>
    <message>
        <source>1 nine</source>
        <translation>1 Neun</translation>
    </message>
    <message>
        <source>%1 nines</source>
        <translation>%1 Neunen</translation>
    </message>
    <message>
        <source>nine nines 9s</source>
        <translation>Neun Neunen 9en</translation>
    </message>
    <message>
        <source>in of</source>
        <translation>von zu</translation>
    </message>
    <message>
        <source>s sec secs second seconds</source>
        <translation>s Sek Sekunde Sekunden</translation>
    </message>
    <message>
        <source>min mins minute minutes m</source>
        <translation>min Minute Minuten</translation>
    </message>
    <message>
        <source>h hr hrs hour hours</source>
        <translation>h Std Stunde Stunden</translation>
    </message>
    <message>
        <source>d day days</source>
        <translation>d Tag Tage Tagen</translation>
    </message>
    <message>
        <source>y yr yrs year years a</source>
        <translation>a Jahr Jahre Jahren</translation>
    </message>
    <message>
        <source>w week weeks</source>
        <translation>Woche Wochen</translation>
    </message>
    <message>
        <source>“%1” is too small to tell it from 0.</source>
        <translation>„%1“ ist zu klein, um von 0 unterschieden zu werden.</translation>
    </message>
    <message>
        <source>Type a whole number from %1 to %2.</source>
        <translation>Möglich ist eine ganze Zahl von %1 bis %2.</translation>
    </message>
    <message>
        <source>Type 0.01, 1e-4, 1 in 1000 or 1 %.</source>
        <translation>Eingabe: 0,01, 1e-4, 1 von 1000 oder 1 %.</translation>
    </message>
    <message>
        <source>Type 99.9, 99.9 % or three nines.</source>
        <translation>Eingabe: 99,9, 99,9 % oder drei Neunen.</translation>
    </message>
    <message>
        <source>Type 90 min, 4 h or 1 h 30 min.</source>
        <translation>Eingabe: 90 min, 4 h oder 1 h 30 min.</translation>
    </message>
</context>
<context>
    <name>RiskMembership</name>
    <message>
        <source>Shared risk %1</source>
        <translation>Gemeinsames Risiko %1</translation>
    </message>
    <message>
        <source>P %1</source>
        <translation>P %1</translation>
    </message>
    <message>
        <source>never strikes</source>
        <translation>tritt nie ein</translation>
    </message>
    <message>
        <source>A new shared risk</source>
        <translation>Ein neues gemeinsames Risiko</translation>
    </message>
    <message>
        <source>Add members to %1</source>
        <translation>Mitglieder zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Take members off %1</source>
        <translation>Mitglieder aus %1 entfernen</translation>
    </message>
    <message>
        <source>Add shared risk</source>
        <translation>Gemeinsames Risiko hinzufügen</translation>
    </message>
    <message>
        <source>Shared risks</source>
        <translation>Gemeinsame Risiken</translation>
    </message>
    <message>
        <source>Shows “%1”: how likely it strikes and whom it takes down at once.</source>
        <translation>Zeigt „%1“: wie wahrscheinlich es eintritt und wen es zugleich mitreißt.</translation>
    </message>
    <message>
        <source>Takes it off “%1”, which then no longer takes it down.</source>
        <translation>Löst es von „%1“, das es dann nicht mehr mitreißt.</translation>
    </message>
    <message>
        <source>Independent of all others. Name what several parts have in common, such as a release or a power feed: redundancy does not help against it.</source>
        <translation>Unabhängig von allen anderen. Benennen, was mehrere Komponenten gemeinsam haben, etwa ein Release oder eine Stromversorgung: Dagegen hilft Redundanz nicht.</translation>
    </message>
    <message>
        <source>Add to a shared risk…</source>
        <translation>Zu gemeinsamem Risiko …</translation>
    </message>
    <message>
        <source>Makes one cause take it down together with others.</source>
        <translation>Lässt eine Ursache es zusammen mit anderen mitreißen.</translation>
    </message>
    <message>
        <source>Add to a shared risk</source>
        <translation>Zu einem gemeinsamen Risiko hinzufügen</translation>
    </message>
</context>
<context>
    <name>SaveQuestion</name>
    <message>
        <source>“%1” is there already. Replace it?</source>
        <translation>„%1“ gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
</context>
<context>
    <name>SpofRows</name>
    <message>
        <source>It holds the drawing together, but a client only observes: it never fails.</source>
        <translation>Er hält die Zeichnung zusammen, doch ein Client beobachtet nur: Er fällt nie aus.</translation>
    </message>
    <message>
        <source>It holds the drawing together, but it is a stack: its instances stand in for each other.</source>
        <translation>Sie hält die Zeichnung zusammen, ist aber ein Stapel: Seine Instanzen vertreten einander.</translation>
    </message>
    <message>
        <source>Without it nobody loses service.</source>
        <translation>Ohne sie verliert niemand den Dienst.</translation>
    </message>
    <message>
        <source>It cuts off clients, but the system counts as up while any client is served.</source>
        <translation>Sie schneidet Clients ab, doch das System zählt als verfügbar, solange irgendein Client bedient wird.</translation>
    </message>
    <message>
        <source>A place is no vertex of the drawing: its failure takes down everything in it at once.</source>
        <translation>Ein Ort ist kein Knoten der Zeichnung: Sein Ausfall reißt alles darin zugleich mit.</translation>
    </message>
    <message>
        <source>A common cause is no vertex of the drawing: it strikes all its members at once.</source>
        <translation>Eine gemeinsame Ursache ist kein Knoten der Zeichnung: Sie trifft alle Mitglieder zugleich.</translation>
    </message>
    <message>
        <source>A connection is no vertex of the drawing.</source>
        <translation>Eine Verbindung ist kein Knoten der Zeichnung.</translation>
    </message>
    <message>
        <source>The drawing hangs together without it, yet a client needs it.</source>
        <translation>Die Zeichnung hängt auch ohne sie zusammen, doch ein Client braucht sie.</translation>
    </message>
    <message>
        <source>%1 Together with others it takes part in %2 of the downtime.</source>
        <translation>%1 Zusammen mit anderen ist sie an %2 der Ausfallzeit beteiligt.</translation>
    </message>
    <message>
        <source>Never alone, but together with others it takes part in %1 of the downtime.</source>
        <translation>Nie allein, aber zusammen mit anderen ist sie an %1 der Ausfallzeit beteiligt.</translation>
    </message>
    <message>
        <source>By its figure it never fails, so it costs no downtime.</source>
        <translation>Laut ihrer Kennzahl fällt sie nie aus und kostet daher keine Ausfallzeit.</translation>
    </message>
    <message>
        <source>It fails too rarely to weigh much: %1 of the downtime.</source>
        <translation>Sie fällt zu selten aus, um ins Gewicht zu fallen: %1 der Ausfallzeit.</translation>
    </message>
    <message>
        <source>All three agree.</source>
        <translation>Alle drei sind sich einig.</translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message>
        <source>%1 components</source>
        <translation>%1 Komponenten</translation>
    </message>
    <message>
        <source>%1 connections</source>
        <translation>%1 Verbindungen</translation>
    </message>
    <message>
        <source>%1 domains</source>
        <translation>%1 Domänen</translation>
    </message>
    <message>
        <source>%1 shared risks</source>
        <translation>%1 gemeinsame Risiken</translation>
    </message>
    <message>
        <source>%1 things</source>
        <translation>%1 Elemente</translation>
    </message>
    <message>
        <source>Nobody can request a client. Remove or turn its incoming connections first.</source>
        <translation>Niemand kann einen Client anfragen. Zuerst die eingehenden Verbindungen entfernen oder umdrehen.</translation>
    </message>
    <message>
        <source>A client holds no data to replicate. Remove its replication first.</source>
        <translation>Ein Client hält keine Daten, die sich replizieren ließen. Zuerst seine Replikation entfernen.</translation>
    </message>
    <message>
        <source>A domain cannot lie inside itself.</source>
        <translation>Eine Domäne kann nicht in sich selbst liegen.</translation>
    </message>
    <message>
        <source>No more instances can be needed than there are.</source>
        <translation>Es können nicht mehr Instanzen nötig sein, als es gibt.</translation>
    </message>
</context>
<context>
    <name>WhyMenu</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>faultline::AnswerHeader</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>die ganze Zeit</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>No part takes the system down alone. Click to see the grades.</source>
        <translation>Keine Komponente legt das System allein lahm. Klicken zeigt die Einstufung.</translation>
    </message>
    <message>
        <source>Parts that alone, everything else up, take the system down. Click to see them.</source>
        <translation>Komponenten, die allein, während alles andere läuft, das System lahmlegen. Klicken zeigt sie.</translation>
    </message>
    <message>
        <source>Availability of the system</source>
        <translation>Verfügbarkeit des Systems</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>The share of time in which the clients are served. Click: why?</source>
        <translation>Der Anteil der Zeit, in der die Clients bedient werden. Klick: warum?</translation>
    </message>
    <message>
        <source>Nines</source>
        <translation>Neunen</translation>
    </message>
    <message>
        <source>How many nines the availability has: −log10 of the unavailability. Click: why?</source>
        <translation>Wie viele Neunen die Verfügbarkeit hat: −log10 der Nichtverfügbarkeit. Klick: warum?</translation>
    </message>
    <message>
        <source>Downtime a year</source>
        <translation>Ausfallzeit im Jahr</translation>
    </message>
    <message>
        <source>How long the system is down in a year, on average. Click: why?</source>
        <translation>Wie lange das System im Jahr durchschnittlich ausfällt. Klick: warum?</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>How often the system goes down, and for how long each time. Click: why?</source>
        <translation>Wie oft das System ausfällt, und wie lange jedes Mal. Klick: warum?</translation>
    </message>
    <message>
        <source>Single points of failure</source>
        <translation>Einzelne Ausfallstellen</translation>
    </message>
    <message>
        <source>SPOFs</source>
        <translation>SPOFs</translation>
    </message>
    <message>
        <source>Read path</source>
        <translation>Lesepfad</translation>
    </message>
    <message>
        <source>The availability of what clients need to read. Click: why?</source>
        <translation>Die Verfügbarkeit dessen, was Clients zum Lesen brauchen. Klick: warum?</translation>
    </message>
    <message>
        <source>Write path</source>
        <translation>Schreibpfad</translation>
    </message>
    <message>
        <source>The availability of what clients need to write. Click: why?</source>
        <translation>Die Verfügbarkeit dessen, was Clients zum Schreiben brauchen. Klick: warum?</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Gives up this analysis; the figures stay those of the design before</source>
        <translation>Bricht diese Analyse ab; die Zahlen bleiben die des vorigen Entwurfs</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Analyses the design as it is now</source>
        <translation>Analysiert den Entwurf, wie er jetzt ist</translation>
    </message>
    <message>
        <source>Drag a client and the parts it needs onto the canvas, then connect them: the availability appears here.</source>
        <translation>Einen Client und was er braucht auf die Zeichenfläche ziehen und verbinden: Hier erscheint die Verfügbarkeit.</translation>
    </message>
    <message>
        <source>No figure yet: no client requests anything. Draw a connection from a client to what it needs.</source>
        <translation>Noch keine Zahl: Kein Client fragt etwas an. Eine Verbindung vom Client zu dem ziehen, was er braucht.</translation>
    </message>
    <message>
        <source>Working out the first answer…</source>
        <translation>Die erste Antwort wird berechnet …</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>%1 each</source>
        <translation>jeweils %1</translation>
    </message>
    <message>
        <source>not within bounds</source>
        <translation>nicht aus Schranken</translation>
    </message>
    <message>
        <source>down with nothing failed</source>
        <translation>auch ohne Ausfall nicht verfügbar</translation>
    </message>
    <message>
        <source>show</source>
        <translation>anzeigen</translation>
    </message>
    <message>
        <source> a year</source>
        <translation> im Jahr</translation>
    </message>
    <message>
        <source>no such path</source>
        <translation>kein solcher Pfad</translation>
    </message>
    <message>
        <source>Stopped: figures of an earlier state</source>
        <translation>Angehalten: Zahlen eines früheren Stands</translation>
    </message>
    <message>
        <source>updating… %1 s</source>
        <translation>wird berechnet … %1 s</translation>
    </message>
    <message>
        <source>updating…</source>
        <translation>wird berechnet …</translation>
    </message>
</context>
<context>
    <name>faultline::Canvas</name>
    <message>
        <source>Drag a part here from the palette, or press C for a client, G for a gateway, N for a node, B for a database.
Then drag from the edge of one part to another to connect them.</source>
        <translation>Eine Komponente aus der Palette hierher ziehen, oder C für Client, G für Lastverteiler, N für Knoten, B für Datenbank drücken.
Dann vom Rand einer Komponente zu einer anderen ziehen, um sie zu verbinden.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
</context>
<context>
    <name>faultline::CanvasActions</name>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>There are no parts on the clipboard.</source>
        <translation>In der Zwischenablage sind keine Komponenten.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Fold or unfold</source>
        <translation>Zu- oder aufklappen</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Schubsen</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>A&amp;usschneiden</translation>
    </message>
    <message>
        <source>Take what is selected to the clipboard</source>
        <translation>Die Auswahl in die Zwischenablage nehmen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy what is selected, as parts and as a picture</source>
        <translation>Die Auswahl kopieren, als Komponenten und als Bild</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>E&amp;infügen</translation>
    </message>
    <message>
        <source>Put in what was copied, under new names</source>
        <translation>Das Kopierte unter neuen Namen einsetzen</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Copy what is selected, a step beside it</source>
        <translation>Die Auswahl kopieren, einen Schritt daneben</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Take away what is selected and the connections at it</source>
        <translation>Die Auswahl und ihre Verbindungen entfernen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Select every part and domain</source>
        <translation>Jede Komponente und Domäne auswählen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Um&amp;benennen</translation>
    </message>
    <message>
        <source>Change the name in place</source>
        <translation>Den Namen an Ort und Stelle ändern</translation>
    </message>
    <message>
        <source>Pr&amp;operties</source>
        <translation>Eigensch&amp;aften</translation>
    </message>
    <message>
        <source>Everything about what is selected</source>
        <translation>Alles über die Auswahl</translation>
    </message>
    <message>
        <source>Loc&amp;k or unlock</source>
        <translation>&amp;Sperren oder entsperren</translation>
    </message>
    <message>
        <source>What is locked does not move with the mouse</source>
        <translation>Gesperrtes lässt sich mit der Maus nicht verschieben</translation>
    </message>
    <message>
        <source>&amp;Fold or unfold</source>
        <translation>&amp;Zu- oder aufklappen</translation>
    </message>
    <message>
        <source>Show a domain as one box, or with all that is in it</source>
        <translation>Eine Domäne als einen Kasten zeigen oder mit allem, was darin ist</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>%1 einfügen</translation>
    </message>
    <message>
        <source>A new %1 where the mouse is, or put into the line there</source>
        <translation>Neu, wo die Maus ist, oder in die Linie dort eingesetzt: %1</translation>
    </message>
    <message>
        <source>Draw %1</source>
        <translation>%1 zeichnen</translation>
    </message>
    <message>
        <source>A frame around what belongs together; it never fails</source>
        <translation>Ein Rahmen um Zusammengehöriges; er fällt nie aus</translation>
    </message>
    <message>
        <source>A new %1, drawn around what fails with it</source>
        <translation>Neu, um das gezeichnet, was zusammen ausfällt: %1</translation>
    </message>
    <message>
        <source>Draw replication</source>
        <translation>Replikation zeichnen</translation>
    </message>
    <message>
        <source>New connections replicate data instead of asking for it</source>
        <translation>Neue Verbindungen replizieren Daten, statt sie anzufragen</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>Align left edges</source>
        <translation>Linke Kanten ausrichten</translation>
    </message>
    <message>
        <source>Put the left edges of what is selected in line</source>
        <translation>Die linken Kanten der Auswahl in eine Linie bringen</translation>
    </message>
    <message>
        <source>Align centres</source>
        <translation>Mitten ausrichten</translation>
    </message>
    <message>
        <source>Put what is selected on one vertical axis</source>
        <translation>Die Auswahl auf eine senkrechte Achse bringen</translation>
    </message>
    <message>
        <source>Align right edges</source>
        <translation>Rechte Kanten ausrichten</translation>
    </message>
    <message>
        <source>Put the right edges of what is selected in line</source>
        <translation>Die rechten Kanten der Auswahl in eine Linie bringen</translation>
    </message>
    <message>
        <source>Align top edges</source>
        <translation>Obere Kanten ausrichten</translation>
    </message>
    <message>
        <source>Put the top edges of what is selected in line</source>
        <translation>Die oberen Kanten der Auswahl in eine Linie bringen</translation>
    </message>
    <message>
        <source>Align middles</source>
        <translation>Höhenmitten ausrichten</translation>
    </message>
    <message>
        <source>Put what is selected on one horizontal axis</source>
        <translation>Die Auswahl auf eine waagerechte Achse bringen</translation>
    </message>
    <message>
        <source>Align bottom edges</source>
        <translation>Untere Kanten ausrichten</translation>
    </message>
    <message>
        <source>Put the bottom edges of what is selected in line</source>
        <translation>Die unteren Kanten der Auswahl in eine Linie bringen</translation>
    </message>
    <message>
        <source>Distribute across</source>
        <translation>Waagerecht verteilen</translation>
    </message>
    <message>
        <source>Even gaps from left to right</source>
        <translation>Gleiche Abstände von links nach rechts</translation>
    </message>
    <message>
        <source>Distribute down</source>
        <translation>Senkrecht verteilen</translation>
    </message>
    <message>
        <source>Even gaps from top to bottom</source>
        <translation>Gleiche Abstände von oben nach unten</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Nudge left</source>
        <translation>Nach links schieben</translation>
    </message>
    <message>
        <source>Nudge left by a pixel</source>
        <translation>Ein Pixel nach links schieben</translation>
    </message>
    <message>
        <source>Go to the part on the left</source>
        <translation>Zur Komponente links</translation>
    </message>
    <message>
        <source>Add a caller on the left</source>
        <translation>Links einen Aufrufer anlegen</translation>
    </message>
    <message>
        <source>Nudge right</source>
        <translation>Nach rechts schieben</translation>
    </message>
    <message>
        <source>Nudge right by a pixel</source>
        <translation>Ein Pixel nach rechts schieben</translation>
    </message>
    <message>
        <source>Go to the part on the right</source>
        <translation>Zur Komponente rechts</translation>
    </message>
    <message>
        <source>Add a connected part on the right</source>
        <translation>Rechts eine verbundene Komponente anlegen</translation>
    </message>
    <message>
        <source>Nudge up</source>
        <translation>Nach oben schieben</translation>
    </message>
    <message>
        <source>Nudge up by a pixel</source>
        <translation>Ein Pixel nach oben schieben</translation>
    </message>
    <message>
        <source>Go to the part above</source>
        <translation>Zur Komponente darüber</translation>
    </message>
    <message>
        <source>Add a connected part above</source>
        <translation>Darüber eine verbundene Komponente anlegen</translation>
    </message>
    <message>
        <source>Nudge down</source>
        <translation>Nach unten schieben</translation>
    </message>
    <message>
        <source>Nudge down by a pixel</source>
        <translation>Ein Pixel nach unten schieben</translation>
    </message>
    <message>
        <source>Go to the part below</source>
        <translation>Zur Komponente darunter</translation>
    </message>
    <message>
        <source>Add a connected part below</source>
        <translation>Darunter eine verbundene Komponente anlegen</translation>
    </message>
    <message>
        <source>Move what is selected by one step of the grid</source>
        <translation>Die Auswahl um einen Rasterschritt verschieben</translation>
    </message>
    <message>
        <source>Move what is selected by one pixel of the drawing</source>
        <translation>Die Auswahl um ein Pixel der Zeichnung verschieben</translation>
    </message>
    <message>
        <source>Select the next part in this direction, along the connections first</source>
        <translation>Die nächste Komponente in dieser Richtung auswählen, zuerst den Verbindungen entlang</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Show the drawing larger</source>
        <translation>Die Zeichnung größer zeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show more of the drawing, smaller</source>
        <translation>Mehr von der Zeichnung zeigen, kleiner</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>Show at full size</source>
        <translation>In voller Größe zeigen</translation>
    </message>
    <message>
        <source>&amp;Fit all</source>
        <translation>&amp;Alles einpassen</translation>
    </message>
    <message>
        <source>Bring the whole design into sight</source>
        <translation>Den ganzen Entwurf ins Bild holen</translation>
    </message>
    <message>
        <source>Fit &amp;selection</source>
        <translation>Aus&amp;wahl einpassen</translation>
    </message>
    <message>
        <source>Bring what is selected into sight</source>
        <translation>Die Auswahl ins Bild holen</translation>
    </message>
    <message>
        <source>Snap to &amp;grid</source>
        <translation>Am &amp;Raster einrasten</translation>
    </message>
    <message>
        <source>What is dragged comes to rest on the dots</source>
        <translation>Gezogenes kommt auf den Punkten zur Ruhe</translation>
    </message>
    <message>
        <source>S&amp;mart guides</source>
        <translation>&amp;Hilfslinien</translation>
    </message>
    <message>
        <source>What is dragged lines up with its neighbours</source>
        <translation>Gezogenes richtet sich an seinen Nachbarn aus</translation>
    </message>
    <message>
        <source>Mini&amp;map</source>
        <translation>Ü&amp;bersichtskarte</translation>
    </message>
    <message>
        <source>The whole design in a corner</source>
        <translation>Der ganze Entwurf in einer Ecke</translation>
    </message>
    <message>
        <source>Plain drawing</source>
        <translation>Reine Zeichnung</translation>
    </message>
    <message>
        <source>No answer on the canvas</source>
        <translation>Keine Ergebnisse auf der Zeichenfläche</translation>
    </message>
    <message>
        <source>Show single points of failure</source>
        <translation>Einzelne Ausfallstellen zeigen</translation>
    </message>
    <message>
        <source>Ring what alone takes the system down</source>
        <translation>Einrahmen, was allein das System lahmlegt</translation>
    </message>
    <message>
        <source>Show share of the downtime</source>
        <translation>Anteil an der Ausfallzeit zeigen</translation>
    </message>
    <message>
        <source>Tint each part by the downtime that goes away with its failures</source>
        <translation>Jede Komponente nach der Ausfallzeit färben, die mit ihren Ausfällen verschwindet</translation>
    </message>
    <message>
        <source>Show dependence (Birnbaum)</source>
        <translation>Abhängigkeit zeigen (Birnbaum)</translation>
    </message>
    <message>
        <source>Tint each part by how much the system hangs on it, whatever its own figure</source>
        <translation>Jede Komponente danach färben, wie sehr das System an ihr hängt, gleich wie gut sie selbst ist</translation>
    </message>
    <message>
        <source>&amp;Tidy</source>
        <translation>Auf&amp;räumen</translation>
    </message>
    <message>
        <source>Lay the whole design out anew, or what is selected; what is locked stays</source>
        <translation>Den ganzen Entwurf oder die Auswahl neu anordnen; Gesperrtes bleibt</translation>
    </message>
    <message>
        <source>Tidying…</source>
        <translation>Es wird aufgeräumt …</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>Mit %1 verbinden</translation>
    </message>
    <message>
        <source>&amp;Connect to…</source>
        <translation>&amp;Verbinden mit …</translation>
    </message>
    <message>
        <source>Choose a part by its name; what is selected is connected to it</source>
        <translation>Eine Komponente nach ihrem Namen wählen; das Ausgewählte wird mit ihr verbunden</translation>
    </message>
    <message>
        <source>Create a part there, of the kind that usually comes next, connected to the one that is selected</source>
        <translation>Dort eine Komponente der Art anlegen, die meist folgt, verbunden mit der ausgewählten</translation>
    </message>
</context>
<context>
    <name>faultline::CanvasScene</name>
    <message>
        <source>1 part</source>
        <translation>1 Komponente</translation>
    </message>
    <message>
        <source>%1 parts</source>
        <translation>%1 Komponenten</translation>
    </message>
</context>
<context>
    <name>faultline::CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>%1 things selected</source>
        <translation>%1 Elemente ausgewählt</translation>
    </message>
</context>
<context>
    <name>faultline::ChartPanel</name>
    <message>
        <source>Updating…</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>Nothing is drawn yet</source>
        <translation>Noch ist nichts gezeichnet</translation>
    </message>
    <message>
        <source>Drag a part from the palette onto the canvas.</source>
        <translation>Eine Komponente aus der Palette auf die Zeichenfläche ziehen.</translation>
    </message>
    <message>
        <source>Nobody is served yet</source>
        <translation>Noch wird niemand bedient</translation>
    </message>
    <message>
        <source>Connect a client to the part it needs, and the figures follow.</source>
        <translation>Einen Client mit dem verbinden, was er braucht, und die Zahlen folgen.</translation>
    </message>
    <message>
        <source>Only bounds are known</source>
        <translation>Nur Schranken sind bekannt</translation>
    </message>
    <message>
        <source>This design is too entangled for an exact figure, and this view needs one. Fewer cross connections, or stacks in place of many like parts, make it exact.</source>
        <translation>Dieser Entwurf ist für eine exakte Zahl zu verflochten, und diese Ansicht braucht eine. Weniger Querverbindungen, oder Stapel statt vieler gleicher Komponenten, machen sie exakt.</translation>
    </message>
    <message>
        <source>Working out the first answer…</source>
        <translation>Die erste Antwort wird berechnet …</translation>
    </message>
    <message>
        <source>Stopped: an older answer</source>
        <translation>Angehalten: eine ältere Antwort</translation>
    </message>
    <message>
        <source>%1 nines</source>
        <translation>%1 Neunen</translation>
    </message>
</context>
<context>
    <name>faultline::ChoiceField</name>
    <message>
        <source>Mixed</source>
        <translation>Gemischt</translation>
    </message>
</context>
<context>
    <name>faultline::ClientsModel</name>
    <message>
        <source>Whole system</source>
        <translation>Ganzes System</translation>
    </message>
    <message>
        <source>Read path</source>
        <translation>Lesepfad</translation>
    </message>
    <message>
        <source>Write path</source>
        <translation>Schreibpfad</translation>
    </message>
    <message>
        <source>Implied client</source>
        <translation>Gedachter Client</translation>
    </message>
    <message>
        <source>−log10 of the unavailability: 3 is 99.9 %</source>
        <translation>−log10 der Nichtverfügbarkeit: 3 ist 99,9 %</translation>
    </message>
    <message>
        <source>Client or path</source>
        <translation>Client oder Pfad</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Nines</source>
        <translation>Neunen</translation>
    </message>
    <message>
        <source>Downtime a year</source>
        <translation>Ausfallzeit im Jahr</translation>
    </message>
    <message>
        <source>no such path</source>
        <translation>kein solcher Pfad</translation>
    </message>
    <message>
        <source>Right click: why this number?</source>
        <translation>Rechtsklick: Warum diese Zahl?</translation>
    </message>
</context>
<context>
    <name>faultline::ClientsPanel</name>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Availability of each client</source>
        <translation>Verfügbarkeit jedes Clients</translation>
    </message>
    <message>
        <source>Why this availability?</source>
        <translation>Warum diese Verfügbarkeit?</translation>
    </message>
    <message>
        <source>Why this downtime?</source>
        <translation>Warum diese Ausfallzeit?</translation>
    </message>
    <message>
        <source>Nobody is served yet</source>
        <translation>Noch wird niemand bedient</translation>
    </message>
    <message>
        <source>Draw a client and connect it to what it needs: its availability appears here.</source>
        <translation>Einen Client zeichnen und mit dem verbinden, was er braucht: Hier erscheint seine Verfügbarkeit.</translation>
    </message>
</context>
<context>
    <name>faultline::ComponentPage</name>
    <message>
        <source>Failure</source>
        <translation>Ausfall</translation>
    </message>
    <message>
        <source>Failure of each instance</source>
        <translation>Ausfall jeder Instanz</translation>
    </message>
    <message>
        <source>of several kinds</source>
        <translation>verschiedener Art</translation>
    </message>
    <message>
        <source> · never fails, it is who is served</source>
        <translation> · fällt nie aus, ihm wird gedient</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What it is called. Nodes whose names differ only in a number stand in for each other: “Node 1” and “Node 2”.</source>
        <translation>Wie es heißt. Knoten, deren Namen sich nur in einer Zahl unterscheiden, vertreten einander: „Knoten 1“ und „Knoten 2“.</translation>
    </message>
    <message>
        <source>Change kind of %1</source>
        <translation>Art von %1 ändern</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Decides who can stand in for it and which figure is assumed where none is given.</source>
        <translation>Entscheidet, wer es vertreten kann und welche Kennzahl gilt, wo keine angegeben ist.</translation>
    </message>
    <message>
        <source>Move %1 to another domain</source>
        <translation>%1 in eine andere Domäne verschieben</translation>
    </message>
    <message>
        <source>Lies in</source>
        <translation>Liegt in</translation>
    </message>
    <message>
        <source>The domain around it. When that domain fails, this is down as well.</source>
        <translation>Die Domäne darum. Fällt sie aus, ist auch dies ausgefallen.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Weiteres</translation>
    </message>
    <message>
        <source>A cost is 0 or more; it is %1.</source>
        <translation>Kosten sind 0 oder mehr; angegeben ist %1.</translation>
    </message>
    <message>
        <source>Set cost of %1</source>
        <translation>Kosten von %1 setzen</translation>
    </message>
    <message>
        <source>none given</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>Cost a month</source>
        <translation>Kosten im Monat</translation>
    </message>
    <message>
        <source>What it costs a month in your currency, all its instances together. It changes no availability, but the total shows what safety costs.</source>
        <translation>Was es im Monat kostet, in der eigenen Währung, alle Instanzen zusammen. Es ändert keine Verfügbarkeit, doch die Summe zeigt, was Sicherheit kostet.</translation>
    </message>
    <message>
        <source>Edit notes of %1</source>
        <translation>Notizen zu %1 ändern</translation>
    </message>
    <message>
        <source>Anything worth knowing, as Markdown</source>
        <translation>Alles Wissenswerte, als Markdown</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>For people: it changes no result. Markdown.</source>
        <translation>Für Menschen: ändert kein Ergebnis. Markdown.</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Targets of like kind or name stand in for each other.</source>
        <translation>Ziele ähnlicher Art oder ähnlichen Namens vertreten einander.</translation>
    </message>
    <message>
        <source>Any one of its targets</source>
        <translation>Irgendeines seiner Ziele</translation>
    </message>
    <message>
        <source>All of its targets</source>
        <translation>Alle seine Ziele</translation>
    </message>
    <message>
        <source>At least so many</source>
        <translation>Mindestens so viele</translation>
    </message>
    <message>
        <source>Set what %1 needs</source>
        <translation>Bedarf von %1 setzen</translation>
    </message>
    <message>
        <source>Of its targets</source>
        <translation>Von seinen Zielen</translation>
    </message>
    <message>
        <source>How many of the parts it sends requests to must answer. Fewer is safer.</source>
        <translation>Wie viele der angefragten Komponenten antworten müssen. Weniger ist sicherer.</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>How many of its targets must answer. More than it has can never be met.</source>
        <translation>Wie viele seiner Ziele antworten müssen. Mehr, als es hat, ist unerfüllbar.</translation>
    </message>
    <message>
        <source>Set service of %1</source>
        <translation>Dienst von %1 setzen</translation>
    </message>
    <message>
        <source>by kind and name</source>
        <translation>nach Art und Name</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Parts with the same word here stand in for each other, whatever their names. Empty: kind and name decide.</source>
        <translation>Komponenten mit demselben Wort hier vertreten einander, gleich wie sie heißen. Leer: Art und Name entscheiden.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> und %1 weitere</translation>
    </message>
    <message>
        <source>%1 of %2, which cannot be met: %3</source>
        <translation>%1 von %2, was unerfüllbar ist: %3</translation>
    </message>
    <message>
        <source>all of %1</source>
        <translation>alle von %1</translation>
    </message>
    <message>
        <source>any %1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>It needs nobody: no request that counts leaves it.</source>
        <translation>Es braucht niemanden: Keine zählende Anfrage geht von ihm aus.</translation>
    </message>
    <message>
        <source>Needs %1.</source>
        <translation>Braucht %1.</translation>
    </message>
    <message>
        <source>; and </source>
        <translation>; und </translation>
    </message>
    <message>
        <source>Stack of instances</source>
        <translation>Stapel von Instanzen</translation>
    </message>
    <message>
        <source>Set instances of %1</source>
        <translation>Instanzen von %1 setzen</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>How many like instances it stands for. More than are needed make it safer.</source>
        <translation>Für wie viele gleiche Instanzen es steht. Mehr als nötig machen es sicherer.</translation>
    </message>
    <message>
        <source>Set needed instances of %1</source>
        <translation>Nötige Instanzen von %1 setzen</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <source>How many of the instances must be up. With all of them needed, each can take it down.</source>
        <translation>Wie viele der Instanzen laufen müssen. Sind alle nötig, kann jede es lahmlegen.</translation>
    </message>
    <message>
        <source>Active: share it</source>
        <translation>Aktiv: teilen die Last</translation>
    </message>
    <message>
        <source>Hot: run idle</source>
        <translation>Heiß: laufen leer mit</translation>
    </message>
    <message>
        <source>Warm: half asleep</source>
        <translation>Warm: im Halbschlaf</translation>
    </message>
    <message>
        <source>Cold: switched off</source>
        <translation>Kalt: abgeschaltet</translation>
    </message>
    <message>
        <source>Set standby of %1</source>
        <translation>Bereitschaft von %1 setzen</translation>
    </message>
    <message>
        <source>Spares</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>What the instances beyond the needed ones do. Sleeping spares fail less, but taking over may fail or take time.</source>
        <translation>Was die Instanzen über die nötigen hinaus tun. Schlafende Reserve fällt seltener aus, doch die Übernahme kann misslingen oder dauern.</translation>
    </message>
    <message>
        <source>Set repair crews of %1</source>
        <translation>Reparaturtrupps von %1 setzen</translation>
    </message>
    <message>
        <source>one each</source>
        <translation>je einer</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>Gemischt</translation>
    </message>
    <message>
        <source>Repair crews</source>
        <translation>Reparateure</translation>
    </message>
    <message>
        <source>How many instances are repaired at the same time. Fewer make long outages likelier. Empty: one for each instance.</source>
        <translation>Wie viele Instanzen gleichzeitig repariert werden. Weniger machen lange Ausfälle wahrscheinlicher. Leer: eine je Instanz.</translation>
    </message>
    <message>
        <source>Set dormancy of %1</source>
        <translation>Ruhefaktor von %1 setzen</translation>
    </message>
    <message>
        <source>0.5</source>
        <translation>0.5</translation>
    </message>
    <message>
        <source>Dormancy</source>
        <translation>Ruhefaktor</translation>
    </message>
    <message>
        <source>How often a warm spare fails, as a share of a working instance: 0 never, 1 as often. Empty: 0.5.</source>
        <translation>Wie oft warme Reserve ausfällt, als Anteil einer arbeitenden Instanz: 0 nie, 1 ebenso oft. Leer: 0.5.</translation>
    </message>
    <message>
        <source>Set switchover coverage of %1</source>
        <translation>Abdeckung der Umschaltung von %1 setzen</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>How likely a spare takes over at all. What is missing to 1 becomes outages until the repair. Type 0.99 or 99 %.</source>
        <translation>Wie wahrscheinlich die Reserve überhaupt übernimmt. Was zu 1 fehlt, wird zu Ausfällen bis zur Reparatur. Eingabe: 0.99 oder 99 %.</translation>
    </message>
    <message>
        <source>Set switchover time of %1</source>
        <translation>Umschaltzeit von %1 setzen</translation>
    </message>
    <message>
        <source>Takes over in</source>
        <translation>Übernimmt nach</translation>
    </message>
    <message>
        <source>How long a spare needs to take over: an outage of that length at each failure. A bare number is in seconds.</source>
        <translation>Wie lange die Reserve zur Übernahme braucht: ein Ausfall dieser Länge bei jedem Versagen. Eine bloße Zahl sind Sekunden.</translation>
    </message>
    <message>
        <source>Type 120 or 99.5.</source>
        <translation>Eingabe: 120 oder 99,5.</translation>
    </message>
</context>
<context>
    <name>faultline::ConnectionPage</name>
    <message>
        <source>Failure of the connection itself</source>
        <translation>Ausfall der Verbindung selbst</translation>
    </message>
    <message>
        <source>Requests and replication</source>
        <translation>Anfragen und Replikation</translation>
    </message>
    <message>
        <source>Request: the first needs the second</source>
        <translation>Anfrage: Das erste braucht das zweite</translation>
    </message>
    <message>
        <source>Replication: data flows from the first to the second</source>
        <translation>Replikation: Daten fließen vom ersten zum zweiten</translation>
    </message>
    <message>
        <source>caller</source>
        <translation>Aufrufer</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Goes to “%1”.</source>
        <translation>Geht zu „%1“.</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>Replikation</translation>
    </message>
    <message>
        <source>Change kind of %1</source>
        <translation>Art von %1 ändern</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>A request makes the caller need the target. Replication makes a copy that can stand in.</source>
        <translation>Durch eine Anfrage braucht der Aufrufer das Ziel. Replikation schafft eine Kopie, die einspringen kann.</translation>
    </message>
    <message>
        <source>Reads and writes</source>
        <translation>Liest und schreibt</translation>
    </message>
    <message>
        <source>Only reads</source>
        <translation>Liest nur</translation>
    </message>
    <message>
        <source>Only writes</source>
        <translation>Schreibt nur</translation>
    </message>
    <message>
        <source>Set access of %1</source>
        <translation>Zugriff von %1 setzen</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>A read is served by any copy, a write only by a primary or its successor. It means something only into caches, queues, databases, storage and external services.</source>
        <translation>Lesen kann jede Kopie bedienen, Schreiben nur ein Primär oder sein Nachfolger. Bedeutung hat es nur bei Caches, Warteschlangen, Datenbanken, Speicher und Fremddiensten.</translation>
    </message>
    <message>
        <source>Set whether %1 may be missed</source>
        <translation>Festlegen, ob %1 fehlen darf</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Entbehrlich</translation>
    </message>
    <message>
        <source>The caller works without the answer, as with a cache or telemetry: the target&apos;s failures then cost no availability here.</source>
        <translation>Der Aufrufer kommt ohne die Antwort aus, wie bei Cache oder Telemetrie: Ausfälle des Ziels kosten hier dann keine Verfügbarkeit.</translation>
    </message>
    <message>
        <source>May be missed</source>
        <translation>Darf fehlen</translation>
    </message>
    <message>
        <source>Asynchronous</source>
        <translation>Asynchron</translation>
    </message>
    <message>
        <source>Synchronous</source>
        <translation>Synchron</translation>
    </message>
    <message>
        <source>Set mode of %1</source>
        <translation>Modus von %1 setzen</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Whether the source waits for the copy. It tells people what a failover may lose; the availability does not depend on it.</source>
        <translation>Ob die Quelle auf die Kopie wartet. Es sagt Menschen, was ein Failover verlieren kann; die Verfügbarkeit hängt nicht davon ab.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Somebody does it, in an hour if not said otherwise.</source>
        <translation>Jemand tut es, binnen einer Stunde, wenn nichts anderes angegeben ist.</translation>
    </message>
    <message>
        <source>Never takes over</source>
        <translation>Übernimmt nie</translation>
    </message>
    <message>
        <source>Set failover of %1</source>
        <translation>Failover von %1 setzen</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>Failover</translation>
    </message>
    <message>
        <source>Whether the copy takes writes over when its source is down. Without it, writes stop.</source>
        <translation>Ob die Kopie das Schreiben übernimmt, wenn ihre Quelle ausfällt. Sonst kommt das Schreiben zum Erliegen.</translation>
    </message>
    <message>
        <source>Set coverage of %1</source>
        <translation>Abdeckung von %1 setzen</translation>
    </message>
    <message>
        <source>1, always</source>
        <translation>1, immer</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>How likely the failover works at all. What is missing to 1 becomes outages until the source is repaired. Type 0.99 or 99 %; empty: 1.</source>
        <translation>Wie wahrscheinlich das Failover überhaupt gelingt. Was zu 1 fehlt, wird zu Ausfällen, bis die Quelle repariert ist. Eingabe: 0.99 oder 99 %; leer: 1.</translation>
    </message>
    <message>
        <source>Set failover time of %1</source>
        <translation>Failover-Zeit von %1 setzen</translation>
    </message>
    <message>
        <source>Takes over in</source>
        <translation>Übernimmt nach</translation>
    </message>
    <message>
        <source>How long the failover takes: an outage of that length each time the source fails. A bare number is in seconds; empty: at once if automatic, 1 h if manual.</source>
        <translation>Wie lange das Failover dauert: ein Ausfall dieser Länge bei jedem Versagen der Quelle. Eine bloße Zahl sind Sekunden; leer: sofort, wenn automatisch, 1 h von Hand.</translation>
    </message>
</context>
<context>
    <name>faultline::CostField</name>
    <message>
        <source>Cost a month</source>
        <translation>Kosten im Monat</translation>
    </message>
    <message>
        <source>The sum of what the components say they cost.</source>
        <translation>Die Summe dessen, was die Komponenten laut Angabe kosten.</translation>
    </message>
    <message>
        <source>none given</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>%1 of %2 components state a cost.</source>
        <translation>%1 von %2 Komponenten nennen Kosten.</translation>
    </message>
</context>
<context>
    <name>faultline::CountField</name>
    <message>
        <source>Mixed</source>
        <translation>Gemischt</translation>
    </message>
</context>
<context>
    <name>faultline::CurvePanel</name>
    <message>
        <source>Availability against the P of the chosen part</source>
        <translation>Verfügbarkeit gegen P der gewählten Komponente</translation>
    </message>
    <message>
        <source>&lt;qt&gt;P = %1&lt;br&gt;&lt;b&gt;%2&lt;/b&gt;&lt;br&gt;%3&lt;/qt&gt;</source>
        <translation>&lt;qt&gt;P = %1&lt;br&gt;&lt;b&gt;%2&lt;/b&gt;&lt;br&gt;%3&lt;/qt&gt;</translation>
    </message>
    <message>
        <source>if it never failed</source>
        <translation>wenn sie nie ausfiele</translation>
    </message>
    <message>
        <source>P, how likely the part is down</source>
        <translation>P, wie wahrscheinlich die Komponente ausgefallen ist</translation>
    </message>
    <message>
        <source>Part whose P is varied</source>
        <translation>Komponente, deren P variiert wird</translation>
    </message>
    <message>
        <source>The part whose P the curve varies, the most critical first; choosing one selects it on the canvas. The design stays as it is.</source>
        <translation>Die Komponente, deren P die Kurve variiert, die kritischste zuerst; die Wahl markiert sie auf der Zeichenfläche. Der Entwurf bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>No part has a P yet</source>
        <translation>Noch hat keine Komponente ein P</translation>
    </message>
    <message>
        <source>Give a part a probability of failure in the inspector, or select one on the canvas.</source>
        <translation>Einer Komponente im Inspektor eine Ausfallwahrscheinlichkeit geben oder eine auf der Zeichenfläche auswählen.</translation>
    </message>
    <message>
        <source>There is no curve for %1</source>
        <translation>Für %1 gibt es keine Kurve</translation>
    </message>
    <message>
        <source>Its P decides nothing here. Select another part on the canvas.</source>
        <translation>Ihr P entscheidet hier nichts. Eine andere Komponente auf der Zeichenfläche auswählen.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Today, P = %1: %2. </source>
        <translation>Heute, P = %1: %2. </translation>
    </message>
    <message>
        <source>This part makes no difference: others stand in for it, or nobody needs it.</source>
        <translation>Diese Komponente macht keinen Unterschied: Andere vertreten sie, oder niemand braucht sie.</translation>
    </message>
    <message>
        <source>If it never failed: %1. If it were down for good: %2.</source>
        <translation>Fiele sie nie aus: %1. Wäre sie für immer ausgefallen: %2.</translation>
    </message>
</context>
<context>
    <name>faultline::CutSetsPanel</name>
    <message>
        <source>%1: P = %2</source>
        <translation>%1: P = %2</translation>
    </message>
    <message>
        <source>together %1, %2</source>
        <translation>zusammen %1, %2</translation>
    </message>
    <message>
        <source>Why this probability?</source>
        <translation>Warum diese Wahrscheinlichkeit?</translation>
    </message>
    <message>
        <source>Down together</source>
        <translation>Gemeinsam ausgefallen</translation>
    </message>
    <message>
        <source>When all of these are down, the system is; without any one of them it is not</source>
        <translation>Sind alle diese ausgefallen, ist es auch das System; fehlt irgendeiner davon, nicht</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordnung</translation>
    </message>
    <message>
        <source>How many failures it takes; 1 is a single point of failure</source>
        <translation>Wie viele Ausfälle es braucht; 1 ist eine einzelne Ausfallstelle</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>How likely all of them are down</source>
        <translation>Wie wahrscheinlich alle ausgefallen sind</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>P of this set over P of an outage; sets overlap, so shares may add up to more than 100 %</source>
        <translation>P dieses Schnitts durch P eines Ausfalls; Schnitte überlappen sich, daher können die Anteile mehr als 100 % ergeben</translation>
    </message>
    <message>
        <source>Number of minimal cut sets by order</source>
        <translation>Zahl der Minimalschnitte nach Ordnung</translation>
    </message>
    <message>
        <source>Order: failures it takes (heights logarithmic)</source>
        <translation>Ordnung: nötige Ausfälle (Höhen logarithmisch)</translation>
    </message>
    <message>
        <source>%1 of order %2</source>
        <translation>%1 der Ordnung %2</translation>
    </message>
    <message>
        <source>Which cut sets to list</source>
        <translation>Welche Minimalschnitte aufgeführt werden</translation>
    </message>
    <message>
        <source>Which of all the cut sets the table lists; the figures stay as they are</source>
        <translation>Welche aller Minimalschnitte die Tabelle aufführt; die Zahlen bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Most probable first</source>
        <translation>Wahrscheinlichste zuerst</translation>
    </message>
    <message>
        <source>Fewest failures first</source>
        <translation>Wenigste Ausfälle zuerst</translation>
    </message>
    <message>
        <source>Minimal cut sets</source>
        <translation>Minimalschnitte</translation>
    </message>
    <message>
        <source>Too many cut sets to count</source>
        <translation>Zu viele Minimalschnitte, um sie zu zählen</translation>
    </message>
    <message>
        <source>They do not fit the budget. Stacks in place of many like parts make them fewer.</source>
        <translation>Sie sprengen den Rahmen. Stapel statt vieler gleicher Komponenten verringern ihre Zahl.</translation>
    </message>
    <message>
        <source>It is down with nothing failed</source>
        <translation>Auch ohne Ausfall nicht verfügbar</translation>
    </message>
    <message>
        <source>No failure is needed to take it down. The findings say what is missing.</source>
        <translation>Es braucht keinen Ausfall, um es lahmzulegen. Die Befunde sagen, was fehlt.</translation>
    </message>
    <message>
        <source>No combination of failures takes it down</source>
        <translation>Keine Kombination von Ausfällen legt es lahm</translation>
    </message>
    <message>
        <source>Give the parts a probability of failure in the inspector.</source>
        <translation>Den Komponenten im Inspektor eine Ausfallwahrscheinlichkeit geben.</translation>
    </message>
    <message>
        <source>1 minimal cut set</source>
        <translation>1 Minimalschnitt</translation>
    </message>
    <message>
        <source>%1 minimal cut sets</source>
        <translation>%1 Minimalschnitte</translation>
    </message>
    <message>
        <source>Exactly %1 smallest combinations of failures take the system down</source>
        <translation>Genau %1 kleinste Kombinationen von Ausfällen legen das System lahm</translation>
    </message>
</context>
<context>
    <name>faultline::DeltaChip</name>
    <message>
        <source>What the last change did to availability and to downtime</source>
        <translation>Was die letzte Änderung an Verfügbarkeit und Ausfallzeit bewirkt hat</translation>
    </message>
    <message>
        <source>Last change: %1</source>
        <translation>Letzte Änderung: %1</translation>
    </message>
</context>
<context>
    <name>faultline::DesignPage</name>
    <message>
        <source>Other</source>
        <translation>Weiteres</translation>
    </message>
    <message>
        <source>Edit notes of the design</source>
        <translation>Notizen zum Entwurf ändern</translation>
    </message>
    <message>
        <source>What it is for, what was assumed, as Markdown</source>
        <translation>Wozu es dient, was angenommen wurde, als Markdown</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>For people: it changes no result. Markdown.</source>
        <translation>Für Menschen: ändert kein Ergebnis. Markdown.</translation>
    </message>
    <message>
        <source>Design without a name</source>
        <translation>Entwurf ohne Namen</translation>
    </message>
    <message>
        <source>Empty so far. Drag parts from the palette onto the canvas.</source>
        <translation>Noch leer. Komponenten aus der Palette auf die Zeichenfläche ziehen.</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>1 component</source>
        <translation>1 Komponente</translation>
    </message>
    <message>
        <source>%1 components</source>
        <translation>%1 Komponenten</translation>
    </message>
    <message>
        <source>1 connection</source>
        <translation>1 Verbindung</translation>
    </message>
    <message>
        <source>%1 connections</source>
        <translation>%1 Verbindungen</translation>
    </message>
    <message>
        <source>1 domain</source>
        <translation>1 Domäne</translation>
    </message>
    <message>
        <source>%1 domains</source>
        <translation>%1 Domänen</translation>
    </message>
    <message>
        <source>Rename the design</source>
        <translation>Entwurf umbenennen</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What the design is called. It changes no result.</source>
        <translation>Wie der Entwurf heißt. Es ändert kein Ergebnis.</translation>
    </message>
    <message>
        <source>All clients are served</source>
        <translation>alle bedient sind</translation>
    </message>
    <message>
        <source>Some client is served</source>
        <translation>einer bedient ist</translation>
    </message>
    <message>
        <source>Set when the system is up</source>
        <translation>Festlegen, wann das System verfügbar ist</translation>
    </message>
    <message>
        <source>It is up when</source>
        <translation>Verfügbar, wenn</translation>
    </message>
    <message>
        <source>Whom the availability counts for. One client left unserved is an outage, or only all.</source>
        <translation>Für wen die Verfügbarkeit zählt: Ein unbedienter Client ist schon ein Ausfall, oder erst alle.</translation>
    </message>
    <message>
        <source>A repair must take longer than 0; it is %1.</source>
        <translation>Eine Reparatur muss länger als 0 dauern; angegeben ist %1.</translation>
    </message>
    <message>
        <source>Set the design&apos;s MTTR</source>
        <translation>MTTR des Entwurfs setzen</translation>
    </message>
    <message>
        <source>MTTR</source>
        <translation>MTTR</translation>
    </message>
    <message>
        <source>How long a repair takes where a part states nothing else. It decides how many outages there are and how long they last. Empty: 4 h.</source>
        <translation>Wie lange eine Reparatur dauert, wo eine Komponente nichts anderes angibt. Es bestimmt, wie viele Ausfälle es gibt und wie lange sie dauern. Leer: 4 h.</translation>
    </message>
    <message>
        <source>Shared risks</source>
        <translation>Gemeinsame Risiken</translation>
    </message>
    <message>
        <source>1 member</source>
        <translation>1 Mitglied</translation>
    </message>
    <message>
        <source>%1 members</source>
        <translation>%1 Mitglieder</translation>
    </message>
    <message>
        <source>Shows “%1”: how likely it strikes and whom it takes down at once.</source>
        <translation>Zeigt „%1“: wie wahrscheinlich es eintritt und wen es zugleich mitreißt.</translation>
    </message>
    <message>
        <source>Everything is independent so far. What several parts have in common, such as a release or a power feed, takes them down together.</source>
        <translation>Bisher ist alles unabhängig. Was mehrere Komponenten gemeinsam haben, etwa ein Release oder eine Stromversorgung, reißt sie zusammen mit.</translation>
    </message>
    <message>
        <source>Adds a common cause; its members lose their redundancy against it.</source>
        <translation>Fügt eine gemeinsame Ursache hinzu; ihre Mitglieder verlieren ihr gegenüber die Redundanz.</translation>
    </message>
    <message>
        <source>New shared risk</source>
        <translation>Neues gemeinsames Risiko</translation>
    </message>
</context>
<context>
    <name>faultline::DomainPage</name>
    <message>
        <source>Failure of the whole place</source>
        <translation>Ausfall des ganzen Orts</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Weiteres</translation>
    </message>
    <message>
        <source>Edit notes of %1</source>
        <translation>Notizen zu %1 ändern</translation>
    </message>
    <message>
        <source>Anything worth knowing, as Markdown</source>
        <translation>Alles Wissenswerte, als Markdown</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>For people: it changes no result. Markdown.</source>
        <translation>Für Menschen: ändert kein Ergebnis. Markdown.</translation>
    </message>
    <message>
        <source>Group · a frame in the drawing that never fails</source>
        <translation>Gruppe · ein Rahmen in der Zeichnung, der nie ausfällt</translation>
    </message>
    <message>
        <source>%1 · when it fails, everything inside is down</source>
        <translation>%1 · Ausfall reißt alles darin mit</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What it is called. It changes no result.</source>
        <translation>Wie es heißt. Es ändert kein Ergebnis.</translation>
    </message>
    <message>
        <source>Change kind of %1</source>
        <translation>Art von %1 ändern</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What sort of place it is. A group never fails; otherwise it changes no result.</source>
        <translation>Was für ein Ort es ist. Eine Gruppe fällt nie aus; sonst ändert es kein Ergebnis.</translation>
    </message>
    <message>
        <source>Move %1 to another domain</source>
        <translation>%1 in eine andere Domäne verschieben</translation>
    </message>
    <message>
        <source>Lies in</source>
        <translation>Liegt in</translation>
    </message>
    <message>
        <source>The domain around it. When that one fails, this and everything in it is down as well; a group never fails.</source>
        <translation>Die Domäne darum. Fällt sie aus, sind auch diese und alles darin ausgefallen; eine Gruppe fällt nie aus.</translation>
    </message>
    <message>
        <source>%1 inside</source>
        <translation>%1 darin</translation>
    </message>
    <message>
        <source>Selects what lies in it: %1.</source>
        <translation>Wählt aus, was darin liegt: %1.</translation>
    </message>
    <message>
        <source>Nothing is inside yet. Drag parts into it on the canvas.</source>
        <translation>Noch ist nichts darin. Komponenten auf der Zeichenfläche hineinziehen.</translation>
    </message>
</context>
<context>
    <name>faultline::DrawDomainGesture</name>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Ctrl: no snapping. Esc: back.</source>
        <translation>Strg: kein Einrasten. Esc: zurück.</translation>
    </message>
</context>
<context>
    <name>faultline::FailureField</name>
    <message>
        <source>No figure is given, so the catalogue&apos;s %1 counts. %2</source>
        <translation>Keine Kennzahl angegeben, daher zählt %1 aus dem Katalog. %2</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>P (Ausfall)</translation>
    </message>
    <message>
        <source>How likely it is down at any moment. Raises the downtime of everything that needs it. Type 0.01, 1e-4, 1 in 1000 or 1 %.</source>
        <translation>Wie wahrscheinlich es zu einem beliebigen Zeitpunkt ausgefallen ist. Erhöht die Ausfallzeit von allem, was es braucht. Eingabe: 0.01, 1e-4, 1 in 1000 oder 1 %.</translation>
    </message>
    <message>
        <source>Set probability of %1</source>
        <translation>Wahrscheinlichkeit von %1 setzen</translation>
    </message>
    <message>
        <source>%1, assumed</source>
        <translation>%1, angenommen</translation>
    </message>
    <message>
        <source>0, never fails</source>
        <translation>0, fällt nie aus</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>The share of time it is up: one minus the probability. Type 99.9, 99.9 % or three nines.</source>
        <translation>Der Anteil der Zeit, in der es läuft: eins minus die Wahrscheinlichkeit. Eingabe: 99,9, 99,9 % oder drei Neunen.</translation>
    </message>
    <message>
        <source>Set availability of %1</source>
        <translation>Verfügbarkeit von %1 setzen</translation>
    </message>
    <message>
        <source>MTBF</source>
        <translation>MTBF</translation>
    </message>
    <message>
        <source>How long it is up between two failures, on average. The longer, the rarer the outages. Type 90 d, 2 y or 1000 h; the probability follows.</source>
        <translation>Wie lange es zwischen zwei Ausfällen durchschnittlich läuft. Je länger, desto seltener die Ausfälle. Eingabe: 90 d, 2 y oder 1000 h; die Wahrscheinlichkeit folgt.</translation>
    </message>
    <message>
        <source>The time between failures must be longer than 0; it is %1.</source>
        <translation>Die Zeit zwischen Ausfällen muss länger als 0 sein; angegeben ist %1.</translation>
    </message>
    <message>
        <source>Set MTBF of %1</source>
        <translation>MTBF von %1 setzen</translation>
    </message>
    <message>
        <source>never fails</source>
        <translation>fällt nie aus</translation>
    </message>
    <message>
        <source>always down</source>
        <translation>immer ausgefallen</translation>
    </message>
    <message>
        <source>MTTR</source>
        <translation>MTTR</translation>
    </message>
    <message>
        <source>How long a repair takes on average. With the same probability, a shorter repair means more and shorter outages. Type 4 h or 90 min; empty: the design&apos;s.</source>
        <translation>Wie lange eine Reparatur durchschnittlich dauert. Bei gleicher Wahrscheinlichkeit bedeutet eine kürzere Reparatur mehr und kürzere Ausfälle. Eingabe: 4 h oder 90 min; leer: die des Entwurfs.</translation>
    </message>
    <message>
        <source>A figure given as MTBF needs a repair time beside it.</source>
        <translation>Eine als MTBF angegebene Kennzahl braucht eine Reparaturzeit daneben.</translation>
    </message>
    <message>
        <source>Take the design&apos;s MTTR for %1</source>
        <translation>MTTR des Entwurfs für %1 nehmen</translation>
    </message>
    <message>
        <source>A repair must take longer than 0; it is %1.</source>
        <translation>Eine Reparatur muss länger als 0 dauern; angegeben ist %1.</translation>
    </message>
    <message>
        <source>Set MTTR of %1</source>
        <translation>MTTR von %1 setzen</translation>
    </message>
    <message>
        <source>%1, the design&apos;s</source>
        <translation>%1, vom Entwurf</translation>
    </message>
    <message>
        <source>Probability, by slider</source>
        <translation>Wahrscheinlichkeit, mit dem Regler</translation>
    </message>
    <message>
        <source>Drag to see the result follow: from one in a million at the left to one half at the right. Page keys change it tenfold.</source>
        <translation>Ziehen, und das Ergebnis folgt: von eins zu einer Million links bis ein halb rechts. Die Bildtasten ändern es auf das Zehnfache.</translation>
    </message>
    <message>
        <source>Take the catalogue&apos;s figure for %1</source>
        <translation>Kennzahl des Katalogs für %1 nehmen</translation>
    </message>
    <message>
        <source>Take the failure figure from %1</source>
        <translation>Ausfallkennzahl von %1 entfernen</translation>
    </message>
    <message>
        <source>Back to the catalogue&apos;s figure</source>
        <translation>Zurück zur Kennzahl des Katalogs</translation>
    </message>
    <message>
        <source>Forgets the figure given here; what the catalogue assumes for the kind counts.</source>
        <translation>Vergisst die hier angegebene Kennzahl; es zählt, was der Katalog für die Art annimmt.</translation>
    </message>
    <message>
        <source>Take the figures away</source>
        <translation>Kennzahlen entfernen</translation>
    </message>
    <message>
        <source>Take the figure away</source>
        <translation>Kennzahl entfernen</translation>
    </message>
    <message>
        <source>Forgets what is given here. Without a figure a part counts as its catalogue says, and anything else never fails.</source>
        <translation>Vergisst das hier Angegebene. Ohne Kennzahl zählt eine Komponente, wie der Katalog sagt, und alles andere fällt nie aus.</translation>
    </message>
    <message>
        <source>%1 of %2 have no figure of their own.</source>
        <translation>%1 von %2 haben keine eigene Kennzahl.</translation>
    </message>
</context>
<context>
    <name>faultline::FigureButton</name>
    <message>
        <source>Why this number?</source>
        <translation>Warum diese Zahl?</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>faultline::FileSession</name>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>The design has no file yet.</source>
        <translation>Der Entwurf hat noch keine Datei.</translation>
    </message>
</context>
<context>
    <name>faultline::FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Errors: the figures do not mean what you want until these are mended</source>
        <translation>Fehler: Die Zahlen bedeuten nicht das Gewollte, bis sie behoben sind</translation>
    </message>
    <message>
        <source>Warnings: probably not what was meant</source>
        <translation>Warnungen: wahrscheinlich nicht so gemeint</translation>
    </message>
    <message>
        <source>Remarks: worth knowing</source>
        <translation>Hinweise: wissenswert</translation>
    </message>
    <message>
        <source>Assumptions: choices made for you; check that they are right</source>
        <translation>Annahmen: für Sie getroffen; bitte prüfen, ob sie stimmen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter findings by words</source>
        <translation>Befunde nach Wörtern filtern</translation>
    </message>
    <message>
        <source>Shows only findings that hold these words; the result stays as it is</source>
        <translation>Zeigt nur Befunde mit diesen Wörtern; das Ergebnis bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Findings, worst first</source>
        <translation>Befunde, schlimmste zuerst</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Annahmen</translation>
    </message>
    <message>
        <source>Looking at the design…</source>
        <translation>Der Entwurf wird geprüft …</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <source>No finding matches</source>
        <translation>Kein Befund passt</translation>
    </message>
    <message>
        <source>Clear the filter, or switch a severity on.</source>
        <translation>Den Filter leeren oder eine Schwere einschalten.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>A careful reviewer would have no questions about this design.</source>
        <translation>Ein sorgfältiger Prüfer hätte zu diesem Entwurf keine Fragen.</translation>
    </message>
</context>
<context>
    <name>faultline::Hand</name>
    <message>
        <source>Fold %1</source>
        <translation>%1 zuklappen</translation>
    </message>
    <message>
        <source>Unfold %1</source>
        <translation>%1 aufklappen</translation>
    </message>
    <message>
        <source>Click where the %1 goes; on a line it is put into it. Esc: not now.</source>
        <translation>Dorthin klicken, wo es stehen soll (%1); auf einer Linie wird es eingesetzt. Esc: jetzt nicht.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Drag a frame for the %1, or click. Enter: around what is selected. Esc: not now.</source>
        <translation>Einen Rahmen aufziehen (%1) oder klicken. Eingabetaste: um das Ausgewählte. Esc: jetzt nicht.</translation>
    </message>
</context>
<context>
    <name>faultline::HistoryPanel</name>
    <message>
        <source>As opened</source>
        <translation>Wie geöffnet</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Every edit since the file was opened. Choose one to undo or redo up to it; the result follows.</source>
        <translation>Jede Änderung, seit die Datei geöffnet wurde. Die Wahl einer davon nimmt zurück oder wiederholt bis zu ihr; das Ergebnis folgt.</translation>
    </message>
</context>
<context>
    <name>faultline::HoverCard</name>
    <message>
        <source>By itself %1, %2</source>
        <translation>Für sich %1, %2</translation>
    </message>
    <message>
        <source> (assumed, from the catalogue)</source>
        <translation> (angenommen, aus dem Katalog)</translation>
    </message>
    <message>
        <source>Share of the downtime: %1</source>
        <translation>Anteil an der Ausfallzeit: %1</translation>
    </message>
</context>
<context>
    <name>faultline::ImportDialog</name>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Drawing %1</source>
        <translation>Zeichnung %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>What the file is read as</source>
        <translation>Als was die Datei gelesen wird</translation>
    </message>
    <message>
        <source>Which of the drawings in the file</source>
        <translation>Welche der Zeichnungen in der Datei</translation>
    </message>
    <message>
        <source>&amp;Drawing:</source>
        <translation>&amp;Zeichnung:</translation>
    </message>
    <message>
        <source>Read &amp;as:</source>
        <translation>Lesen &amp;als:</translation>
    </message>
    <message>
        <source>Only &amp;guesses</source>
        <translation>Nur &amp;Vermutungen</translation>
    </message>
    <message>
        <source>Hide what was taken as it is written</source>
        <translation>Ausblenden, was wörtlich übernommen wurde</translation>
    </message>
    <message>
        <source>Picture of the design</source>
        <translation>Bild des Entwurfs</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>Nothing was read. %1%2</source>
        <translation>Nichts wurde gelesen. %1%2</translation>
    </message>
    <message>
        <source>1 part</source>
        <translation>1 Komponente</translation>
    </message>
    <message>
        <source>%1 parts</source>
        <translation>%1 Komponenten</translation>
    </message>
    <message>
        <source>1 connection</source>
        <translation>1 Verbindung</translation>
    </message>
    <message>
        <source>%1 connections</source>
        <translation>%1 Verbindungen</translation>
    </message>
    <message>
        <source>1 place or group</source>
        <translation>1 Ort oder Gruppe</translation>
    </message>
    <message>
        <source>%1 places and groups</source>
        <translation>%1 Orte und Gruppen</translation>
    </message>
    <message>
        <source>1 guess</source>
        <translation>1 Vermutung</translation>
    </message>
    <message>
        <source>%1 guesses</source>
        <translation>%1 Vermutungen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
</context>
<context>
    <name>faultline::ImportList</name>
    <message>
        <source>instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>need</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>stand-in name</source>
        <translation>Vertretername</translation>
    </message>
    <message>
        <source>failure</source>
        <translation>Ausfall</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>failover</source>
        <translation>Failover</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Taken as</source>
        <translation>Verstanden als</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Weil</translation>
    </message>
    <message>
        <source>What was taken and what was guessed</source>
        <translation>Was übernommen und was vermutet wurde</translation>
    </message>
    <message>
        <source>Guessed: have a look (%1)</source>
        <translation>Vermutet: bitte ansehen (%1)</translation>
    </message>
    <message>
        <source>Taken as it is written (%1)</source>
        <translation>Wörtlich übernommen (%1)</translation>
    </message>
    <message>
        <source>Worth knowing (%1)</source>
        <translation>Wissenswert (%1)</translation>
    </message>
    <message>
        <source>line %1: </source>
        <translation>Zeile %1: </translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>read leniently</source>
        <translation>nachsichtig gelesen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>%1. Click to change it</source>
        <translation>%1. Zum Ändern klicken</translation>
    </message>
</context>
<context>
    <name>faultline::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
</context>
<context>
    <name>faultline::KeyList</name>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Am Mauszeiger vergrößern</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>Die Ansicht verschieben</translation>
    </message>
    <message>
        <source>Space+Drag</source>
        <translation>Leertaste+Ziehen</translation>
    </message>
    <message>
        <source>Move the view with the middle button</source>
        <translation>Die Ansicht mit der mittleren Taste verschieben</translation>
    </message>
    <message>
        <source>Middle drag</source>
        <translation>Mit mittlerer Taste ziehen</translation>
    </message>
    <message>
        <source>Add to the selection, or take away</source>
        <translation>Zur Auswahl hinzufügen oder davon wegnehmen</translation>
    </message>
    <message>
        <source>Shift+Click</source>
        <translation>Umschalt+Klick</translation>
    </message>
    <message>
        <source>Select what a rubber band covers</source>
        <translation>Mit dem Gummiband auswählen</translation>
    </message>
    <message>
        <source>Drag on empty canvas</source>
        <translation>Auf freier Fläche ziehen</translation>
    </message>
    <message>
        <source>Drag a copy</source>
        <translation>Eine Kopie ziehen</translation>
    </message>
    <message>
        <source>Alt+Drag</source>
        <translation>Alt+Ziehen</translation>
    </message>
    <message>
        <source>Connect two parts</source>
        <translation>Zwei Komponenten verbinden</translation>
    </message>
    <message>
        <source>Drag from a handle</source>
        <translation>Von einem Griff ziehen</translation>
    </message>
    <message>
        <source>Rename in place</source>
        <translation>An Ort und Stelle umbenennen</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Give up what the mouse is doing</source>
        <translation>Abbrechen, was die Maus gerade tut</translation>
    </message>
    <message>
        <source>On the canvas</source>
        <translation>Auf der Zeichenfläche</translation>
    </message>
</context>
<context>
    <name>faultline::KindChip</name>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>The caller needs an answer from the target</source>
        <translation>Der Aufrufer braucht eine Antwort vom Ziel</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>Replikation</translation>
    </message>
    <message>
        <source>The target keeps a copy and may take over</source>
        <translation>Das Ziel hält eine Kopie und kann übernehmen</translation>
    </message>
    <message>
        <source>Make it replication</source>
        <translation>Zur Replikation machen</translation>
    </message>
    <message>
        <source>Make it a request</source>
        <translation>Zur Anfrage machen</translation>
    </message>
</context>
<context>
    <name>faultline::LinkField</name>
    <message>
        <source>some of them</source>
        <translation>einige davon</translation>
    </message>
    <message>
        <source>Take off %1</source>
        <translation>%1 lösen</translation>
    </message>
</context>
<context>
    <name>faultline::MainWindow</name>
    <message>
        <source>How large the drawing is shown; Ctrl and the wheel change it</source>
        <translation>Wie groß die Zeichnung gezeigt wird; Strg und das Mausrad ändern es</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Eingeben, was zu tun ist</translation>
    </message>
    <message>
        <source>No action has these letters. Try fewer.</source>
        <translation>Keine Aktion hat diese Buchstaben. Mit weniger versuchen.</translation>
    </message>
    <message>
        <source>Type an action or a key</source>
        <translation>Eine Aktion oder Taste eingeben</translation>
    </message>
    <message>
        <source>No key for that.</source>
        <translation>Dafür gibt es keine Taste.</translation>
    </message>
    <message>
        <source>Find a part, a place or a connection</source>
        <translation>Eine Komponente, einen Ort oder eine Verbindung suchen</translation>
    </message>
    <message>
        <source>Nothing in this design has these letters in its name, id or notes.</source>
        <translation>Nichts in diesem Entwurf hat diese Buchstaben in Name, Kennung oder Notizen.</translation>
    </message>
    <message>
        <source>The text on the clipboard is neither a design nor a drawing that can be imported.</source>
        <translation>Der Text in der Zwischenablage ist weder ein Entwurf noch eine Zeichnung, die sich importieren ließe.</translation>
    </message>
    <message>
        <source>Connect what is selected to…</source>
        <translation>Das Ausgewählte verbinden mit …</translation>
    </message>
    <message>
        <source>There is no part of that name that it may be connected to.</source>
        <translation>Es gibt keine Komponente dieses Namens, mit der es verbunden werden darf.</translation>
    </message>
</context>
<context>
    <name>faultline::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Close this message; nothing else changes</source>
        <translation>Diese Meldung schließen; sonst ändert sich nichts</translation>
    </message>
    <message>
        <source>Where: %1</source>
        <translation>Wo: %1</translation>
    </message>
</context>
<context>
    <name>faultline::Minimap</name>
    <message>
        <source>Minimap</source>
        <translation>Übersichtskarte</translation>
    </message>
    <message>
        <source>The whole design; click or drag to go there</source>
        <translation>Der ganze Entwurf; Klicken oder Ziehen führt dorthin</translation>
    </message>
</context>
<context>
    <name>faultline::MixedPage</name>
    <message>
        <source>Keeps only %1 selected, to edit all that they have.</source>
        <translation>Lässt nur %1 ausgewählt, um alles an ihnen zu bearbeiten.</translation>
    </message>
    <message>
        <source>Failure of each</source>
        <translation>Ausfall von jedem</translation>
    </message>
    <message>
        <source>What is set here is set for all of them</source>
        <translation>Was hier gesetzt wird, gilt für alle</translation>
    </message>
</context>
<context>
    <name>faultline::PagePreview</name>
    <message>
        <source>Pages of the report</source>
        <translation>Seiten des Berichts</translation>
    </message>
    <message>
        <source>Pages: %1</source>
        <translation>Seiten: %1</translation>
    </message>
</context>
<context>
    <name>faultline::Palette</name>
    <message>
        <source>Find a part</source>
        <translation>Komponente suchen</translation>
    </message>
    <message>
        <source>Shows only the kinds whose name or use has these words. Enter takes the first.</source>
        <translation>Zeigt nur Arten, deren Name oder Zweck diese Wörter hat. Eingabe nimmt die erste.</translation>
    </message>
    <message>
        <source>Parts and places to put on the canvas</source>
        <translation>Komponenten und Orte für die Zeichenfläche</translation>
    </message>
    <message>
        <source>Drag it onto the canvas, or click here and then there.</source>
        <translation>Auf die Zeichenfläche ziehen, oder hier und dann dort klicken.</translation>
    </message>
    <message>
        <source>Drag it onto the canvas, click here and then there, or press %1 on the canvas.</source>
        <translation>Auf die Zeichenfläche ziehen, hier und dann dort klicken, oder auf der Zeichenfläche %1 drücken.</translation>
    </message>
    <message>
        <source>No part or place is called “%1”. Clear the search to see all.</source>
        <translation>Keine Komponente und kein Ort heißt „%1“. Die Suche leeren, um alle zu sehen.</translation>
    </message>
</context>
<context>
    <name>faultline::PictureDialog</name>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Picture of %1</source>
        <translation>Bild von %1</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>PNG is made of pixels; SVG and PDF are sharp at any size, and their text is text</source>
        <translation>PNG besteht aus Pixeln; SVG und PDF sind in jeder Größe scharf, und ihr Text bleibt Text</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>Pixels of a PNG for each of the canvas</source>
        <translation>Pixel eines PNG für jedes der Zeichenfläche</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Druck</translation>
    </message>
    <message>
        <source>The look of the picture</source>
        <translation>Das Aussehen des Bildes</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>&amp;Ergebnis</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>Nicht gezeigt</translation>
    </message>
    <message>
        <source>Single points of failure</source>
        <translation>Einzelne Ausfallstellen</translation>
    </message>
    <message>
        <source>Criticality</source>
        <translation>Kritikalität</translation>
    </message>
    <message>
        <source>Birnbaum importance</source>
        <translation>Birnbaum-Importanz</translation>
    </message>
    <message>
        <source>What of the analysis the picture shows</source>
        <translation>Was das Bild von der Analyse zeigt</translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation>&amp;Legende</translation>
    </message>
    <message>
        <source>Explains the signs below the drawing</source>
        <translation>Erklärt die Zeichen unter der Zeichnung</translation>
    </message>
    <message>
        <source>&amp;Transparent ground</source>
        <translation>&amp;Durchsichtiger Grund</translation>
    </message>
    <message>
        <source>Nothing is painted behind the drawing</source>
        <translation>Hinter der Zeichnung wird nichts gemalt</translation>
    </message>
    <message>
        <source>What is drawn; lines that lead out of it end at the edge</source>
        <translation>Was gezeichnet wird; Linien, die hinausführen, enden am Rand</translation>
    </message>
    <message>
        <source>The whole design</source>
        <translation>Der ganze Entwurf</translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation>Die Auswahl</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Was</translation>
    </message>
    <message>
        <source>S&amp;ave…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>There is nothing to draw.</source>
        <translation>Es gibt nichts zu zeichnen.</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>Save the picture as</source>
        <translation>Das Bild speichern unter</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>%1 was not written. %2</source>
        <translation>%1 wurde nicht geschrieben. %2</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Not copied. %1</source>
        <translation>Nicht kopiert. %1</translation>
    </message>
</context>
<context>
    <name>faultline::PicturePreview</name>
    <message>
        <source>The picture as it will be</source>
        <translation>Das Bild, wie es wird</translation>
    </message>
</context>
<context>
    <name>faultline::Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Every choice holds already</source>
        <translation>Jede Wahl gilt bereits</translation>
    </message>
    <message>
        <source>The colours of all windows; no figure changes</source>
        <translation>Die Farben aller Fenster; keine Zahl ändert sich</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Colour-blind-safe palette</source>
        <translation>&amp;Palette für Farbfehlsichtige</translation>
    </message>
    <message>
        <source>Colours that are told apart with any kind of colour vision; no figure changes</source>
        <translation>Farben, die sich bei jeder Art des Farbensehens unterscheiden lassen; keine Zahl ändert sich</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Snap to the grid</source>
        <translation>Am &amp;Raster einrasten</translation>
    </message>
    <message>
        <source>Parts stop on the grid while they are moved</source>
        <translation>Komponenten halten beim Verschieben auf dem Raster</translation>
    </message>
    <message>
        <source>Smart &amp;guides</source>
        <translation>&amp;Hilfslinien</translation>
    </message>
    <message>
        <source>Parts stop where they are in line with others</source>
        <translation>Komponenten halten, wo sie mit anderen in einer Linie liegen</translation>
    </message>
    <message>
        <source>&amp;Minimap</source>
        <translation>&amp;Übersichtskarte</translation>
    </message>
    <message>
        <source>The whole design small, in a corner of the canvas</source>
        <translation>Der ganze Entwurf klein, in einer Ecke der Zeichenfläche</translation>
    </message>
    <message>
        <source>The language of menus and panels; names and notes in a design stay as they are</source>
        <translation>Die Sprache von Menüs und Bereichen; Namen und Notizen in einem Entwurf bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Reports, reasons of an import and errors in files are in English.</source>
        <translation>Berichte, Begründungen eines Imports und Fehler in Dateien sind auf Englisch.</translation>
    </message>
</context>
<context>
    <name>faultline::RedundancyPanel</name>
    <message>
        <source>%1: %2 of %3 must be up.</source>
        <translation>%1: %2 von %3 müssen laufen.</translation>
    </message>
    <message>
        <source>Relied on by %1.</source>
        <translation>Darauf verlässt sich: %1.</translation>
    </message>
    <message>
        <source>One alone is down with P = %1.</source>
        <translation>Einer allein ist mit P = %1 ausgefallen.</translation>
    </message>
    <message>
        <source>Were they independent, too few would be up with %1.</source>
        <translation>Wären sie unabhängig, liefen mit %1 zu wenige.</translation>
    </message>
    <message>
        <source>What is left could not be worked out within the budget.</source>
        <translation>Was davon bleibt, ließ sich im gesetzten Rahmen nicht berechnen.</translation>
    </message>
    <message>
        <source>In truth it is %1.</source>
        <translation>In Wahrheit sind es %1.</translation>
    </message>
    <message>
        <source>They share the fate of %1.</source>
        <translation>Sie teilen das Schicksal von %1.</translation>
    </message>
    <message>
        <source>How spares take over makes the difference.</source>
        <translation>Den Unterschied macht, wie die Reserve übernimmt.</translation>
    </message>
    <message>
        <source>They share no fate, so the promise holds.</source>
        <translation>Sie teilen kein Schicksal, also gilt das Versprechen.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Why is this left of the promise?</source>
        <translation>Warum bleibt dies vom Versprechen?</translation>
    </message>
    <message>
        <source>Stand-ins</source>
        <translation>Vertreter</translation>
    </message>
    <message>
        <source>The parts that stand in for each other</source>
        <translation>Die Komponenten, die einander vertreten</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <source>How many of them must be up</source>
        <translation>Wie viele davon laufen müssen</translation>
    </message>
    <message>
        <source>One alone</source>
        <translation>Einer allein</translation>
    </message>
    <message>
        <source>P: how likely one of them is down; of unequal ones the worst</source>
        <translation>P: wie wahrscheinlich einer davon ausgefallen ist; bei ungleichen der schlechteste</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Versprochen</translation>
    </message>
    <message>
        <source>How likely too few are up, were they independent: P² for two of P</source>
        <translation>Wie wahrscheinlich zu wenige laufen, wären sie unabhängig: P² bei zweien mit P</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Geblieben</translation>
    </message>
    <message>
        <source>How likely too few are up in this design, shared fate included</source>
        <translation>Wie wahrscheinlich in diesem Entwurf zu wenige laufen, gemeinsames Schicksal eingerechnet</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>What is left, as a multiple of the promise</source>
        <translation>Was bleibt, als Vielfaches des Versprechens</translation>
    </message>
    <message>
        <source>Shared fate</source>
        <translation>Gemeinsames Schicksal</translation>
    </message>
    <message>
        <source>Domains and shared risks that take down more than one of them</source>
        <translation>Domänen und gemeinsame Risiken, die mehr als einen davon mitreißen</translation>
    </message>
    <message>
        <source>Relied on by</source>
        <translation>Gebraucht von</translation>
    </message>
    <message>
        <source>Who needs one of them</source>
        <translation>Wer einen davon braucht</translation>
    </message>
    <message>
        <source>Redundant parts, what they promise and what is left</source>
        <translation>Redundante Komponenten, was sie versprechen und was bleibt</translation>
    </message>
    <message>
        <source>No part stands in for another yet</source>
        <translation>Noch vertritt keine Komponente eine andere</translation>
    </message>
    <message>
        <source>Add a second part behind the same caller, a replica of a database, or replicas in the inspector. Here you will see what that promises, and what shared fate leaves of it.</source>
        <translation>Eine zweite Komponente hinter demselben Aufrufer, ein Replikat einer Datenbank oder Instanzen im Inspektor hinzufügen. Hier steht dann, was das verspricht und was gemeinsames Schicksal davon übrig lässt.</translation>
    </message>
    <message>
        <source>Chart of what redundancy promises and what is left</source>
        <translation>Diagramm: was Redundanz verspricht und was bleibt</translation>
    </message>
</context>
<context>
    <name>faultline::RenameEditor</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The name; parts named alike but for a number stand in for each other.</source>
        <translation>Der Name; Komponenten, die bis auf eine Zahl gleich heißen, vertreten einander.</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
</context>
<context>
    <name>faultline::ReportDialog</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Compare: %1 with %2</source>
        <translation>Vergleich: %1 mit %2</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>Bericht: %1</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>&amp;Form</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Webseite (HTML)</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>What kind of file is written; the preview shows the pages of a PDF</source>
        <translation>Welche Art Datei geschrieben wird; die Vorschau zeigt die Seiten eines PDF</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Papier</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>The size of the pages</source>
        <translation>Die Größe der Seiten</translation>
    </message>
    <message>
        <source>&amp;Orientation</source>
        <translation>&amp;Ausrichtung</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>Which way the pages lie</source>
        <translation>Wie die Seiten liegen</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Progress of the report</source>
        <translation>Fortschritt des Berichts</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>S&amp;ave…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>Choose at least one section.</source>
        <translation>Mindestens einen Abschnitt wählen.</translation>
    </message>
    <message>
        <source>Making the pages…</source>
        <translation>Die Seiten werden erstellt …</translation>
    </message>
    <message>
        <source>The report cannot be made. %1</source>
        <translation>Der Bericht lässt sich nicht erstellen. %1</translation>
    </message>
    <message>
        <source> (comparison)</source>
        <translation> (Vergleich)</translation>
    </message>
    <message>
        <source>Save the report as</source>
        <translation>Den Bericht speichern unter</translation>
    </message>
    <message>
        <source>Writing “%1”…</source>
        <translation>„%1“ wird geschrieben …</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Stopped; no file was written.</source>
        <translation>Angehalten; keine Datei wurde geschrieben.</translation>
    </message>
    <message>
        <source>%1 was not written. %2</source>
        <translation>%1 wurde nicht geschrieben. %2</translation>
    </message>
    <message>
        <source>Pages: %1</source>
        <translation>Seiten: %1</translation>
    </message>
    <message numerus="yes">
        <source>Sent to the printer: %n page(s).</source>
        <translation>
            <numerusform>An den Drucker gesandt: %n Seite.</numerusform>
            <numerusform>An den Drucker gesandt: %n Seiten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was printed: the printer does not answer.</source>
        <translation>Nichts wurde gedruckt: Der Drucker antwortet nicht.</translation>
    </message>
    <message>
        <source>%1 was not written.</source>
        <translation>%1 wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>Analysing the design…</source>
        <translation>Der Entwurf wird untersucht …</translation>
    </message>
    <message>
        <source>Writing: %1…</source>
        <translation>Wird geschrieben: %1 …</translation>
    </message>
    <message>
        <source>Laying out the pages…</source>
        <translation>Die Seiten werden gesetzt …</translation>
    </message>
    <message>
        <source>Painting the pages…</source>
        <translation>Die Seiten werden gezeichnet …</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>Die Datei wird geschrieben …</translation>
    </message>
</context>
<context>
    <name>faultline::ResizeGesture</name>
    <message>
        <source>Resize %1</source>
        <translation>Größe von %1 ändern</translation>
    </message>
    <message>
        <source>Ctrl: no snapping. Esc: back.</source>
        <translation>Strg: kein Einrasten. Esc: zurück.</translation>
    </message>
</context>
<context>
    <name>faultline::RiskPage</name>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What they have in common: a release, a power feed, a certificate.</source>
        <translation>Was sie gemeinsam haben: ein Release, eine Stromversorgung, ein Zertifikat.</translation>
    </message>
    <message>
        <source>How often it strikes</source>
        <translation>Wie oft es eintritt</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Weiteres</translation>
    </message>
    <message>
        <source>Removes the shared risk; its members stay and are independent of it again.</source>
        <translation>Entfernt das gemeinsame Risiko; seine Mitglieder bleiben und sind wieder unabhängig davon.</translation>
    </message>
    <message>
        <source>Delete shared risk</source>
        <translation>Gemeinsames Risiko löschen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Edit notes of %1</source>
        <translation>Notizen zu %1 ändern</translation>
    </message>
    <message>
        <source>Anything worth knowing, as Markdown</source>
        <translation>Alles Wissenswerte, als Markdown</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>For people: it changes no result. Markdown.</source>
        <translation>Für Menschen: ändert kein Ergebnis. Markdown.</translation>
    </message>
    <message>
        <source>Shared risk · when it strikes, all its members are down at once</source>
        <translation>Gemeinsames Risiko · tritt es ein, sind alle Mitglieder zugleich ausgefallen</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Goes to “%1”.</source>
        <translation>Geht zu „%1“.</translation>
    </message>
    <message>
        <source>Takes “%1” off: this risk no longer takes it down.</source>
        <translation>Löst „%1“: Dieses Risiko reißt es nicht mehr mit.</translation>
    </message>
    <message>
        <source>No members yet, so it takes nothing down. Add those that share it.</source>
        <translation>Noch keine Mitglieder, also reißt es nichts mit. Hinzufügen, was es teilt.</translation>
    </message>
    <message>
        <source>Add a member…</source>
        <translation>Mitglied hinzufügen …</translation>
    </message>
    <message>
        <source>This risk takes the new member down as well, together with the others.</source>
        <translation>Dieses Risiko reißt auch das neue Mitglied mit, zusammen mit den anderen.</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>Mitglied hinzufügen</translation>
    </message>
</context>
<context>
    <name>faultline::SampleCard</name>
    <message>
        <source>Sample: %1</source>
        <translation>Beispiel: %1</translation>
    </message>
    <message>
        <source>Open “%1” as a new design; the sample itself stays as it is</source>
        <translation>„%1“ als neuen Entwurf öffnen; das Beispiel selbst bleibt, wie es ist</translation>
    </message>
</context>
<context>
    <name>faultline::SearchModel</name>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>not available now</source>
        <translation>jetzt nicht möglich</translation>
    </message>
</context>
<context>
    <name>faultline::SearchPopup</name>
    <message>
        <source>Some letters are enough; the arrows choose, Enter takes, Esc closes</source>
        <translation>Einige Buchstaben genügen; die Pfeile wählen, Eingabe nimmt, Esc schließt</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
</context>
<context>
    <name>faultline::SpofAdvice</name>
    <message>
        <source>Then %1.</source>
        <translation>Dann %1.</translation>
    </message>
</context>
<context>
    <name>faultline::SpofDetail</name>
    <message>
        <source>About the chosen part</source>
        <translation>Zur gewählten Komponente</translation>
    </message>
</context>
<context>
    <name>faultline::SpofModel</name>
    <message>
        <source>Part</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Cut vertex</source>
        <translation>Schnittknoten</translation>
    </message>
    <message>
        <source>Fails alone</source>
        <translation>Allein fatal</translation>
    </message>
    <message>
        <source>Downtime</source>
        <translation>Ausfallzeit</translation>
    </message>
    <message>
        <source>Who loses service</source>
        <translation>Betroffen</translation>
    </message>
    <message>
        <source>The three grades</source>
        <translation>Die drei Grade</translation>
    </message>
    <message>
        <source>Without it the drawing falls apart: an articulation point of the undirected graph</source>
        <translation>Ohne sie zerfällt die Zeichnung: ein Artikulationspunkt des ungerichteten Graphen</translation>
    </message>
    <message>
        <source>It alone, everything else up, takes the system down: a minimal cut set of order 1</source>
        <translation>Sie allein, während alles andere läuft, legt das System lahm: ein Minimalschnitt der Ordnung 1</translation>
    </message>
    <message>
        <source>Criticality: the share of the downtime in which it takes part. Marked above 10 %</source>
        <translation>Kritikalität: der Anteil der Ausfallzeit, an dem sie beteiligt ist. Markiert ab 10 %</translation>
    </message>
    <message>
        <source>The clients that it leaves unserved when it fails alone</source>
        <translation>Die Clients, die unbedient bleiben, wenn sie allein ausfällt</translation>
    </message>
    <message>
        <source>What the drawing, the logic and the figures see differently</source>
        <translation>Was Zeichnung, Logik und Zahlen verschieden sehen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>What removes it</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>The simplest change found that takes the single point of failure away, tried out on this design</source>
        <translation>Die einfachste gefundene Änderung, die die einzelne Ausfallstelle beseitigt, an diesem Entwurf ausprobiert</translation>
    </message>
    <message>
        <source>being tried out…</source>
        <translation>wird ausprobiert …</translation>
    </message>
</context>
<context>
    <name>faultline::SpofPanel</name>
    <message>
        <source>1 part takes the system down alone</source>
        <translation>1 Komponente legt das System allein lahm</translation>
    </message>
    <message>
        <source>%1 parts take the system down alone</source>
        <translation>%1 Komponenten legen das System allein lahm</translation>
    </message>
    <message>
        <source>1 cut vertex of the drawing</source>
        <translation>1 Schnittknoten der Zeichnung</translation>
    </message>
    <message>
        <source>%1 cut vertices of the drawing</source>
        <translation>%1 Schnittknoten der Zeichnung</translation>
    </message>
    <message>
        <source>1 part in more than 10 % of the downtime</source>
        <translation>1 Komponente an mehr als 10 % der Ausfallzeit beteiligt</translation>
    </message>
    <message>
        <source>%1 parts in more than 10 % of the downtime</source>
        <translation>%1 Komponenten an mehr als 10 % der Ausfallzeit beteiligt</translation>
    </message>
    <message>
        <source>Single points of failure</source>
        <translation>Einzelne Ausfallstellen</translation>
    </message>
    <message>
        <source>Parts by grade</source>
        <translation>Komponenten nach Stufe</translation>
    </message>
    <message>
        <source>Why this share of the downtime?</source>
        <translation>Warum dieser Anteil an der Ausfallzeit?</translation>
    </message>
    <message>
        <source>Why is it down this often?</source>
        <translation>Warum ist sie so oft ausgefallen?</translation>
    </message>
    <message>
        <source>Nobody is served yet</source>
        <translation>Noch wird niemand bedient</translation>
    </message>
    <message>
        <source>Draw a client and connect it to what it needs: the weak points appear here.</source>
        <translation>Einen Client zeichnen und mit dem verbinden, was er braucht: Hier erscheinen die Schwachstellen.</translation>
    </message>
    <message>
        <source>It is down with nothing failed</source>
        <translation>Auch ohne Ausfall nicht verfügbar</translation>
    </message>
    <message>
        <source>So no single part can take it down. The findings say what is missing.</source>
        <translation>Daher kann keine einzelne Komponente es lahmlegen. Die Befunde sagen, was fehlt.</translation>
    </message>
    <message>
        <source>No single point of failure</source>
        <translation>Keine einzelne Ausfallstelle</translation>
    </message>
    <message>
        <source>Nothing takes the system down alone, holds the drawing together, or has more than 10 % of the downtime.</source>
        <translation>Nichts legt das System allein lahm, hält die Zeichnung zusammen oder ist an mehr als 10 % der Ausfallzeit beteiligt.</translation>
    </message>
</context>
<context>
    <name>faultline::StartPage</name>
    <message>
        <source>Faultline</source>
        <translation>Faultline</translation>
    </message>
    <message>
        <source>Draw a system, and see at once how available it is, and why.</source>
        <translation>Ein System zeichnen und sofort sehen, wie verfügbar es ist, und warum.</translation>
    </message>
    <message>
        <source>New design</source>
        <translation>Neuer Entwurf</translation>
    </message>
    <message>
        <source>Start with an empty canvas</source>
        <translation>Mit leerer Zeichenfläche beginnen</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>Open a design from a .faultline file</source>
        <translation>Einen Entwurf aus einer .faultline-Datei öffnen</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Or drop a file anywhere on this window.</source>
        <translation>Oder eine Datei auf dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Start from a sample</source>
        <translation>Mit einem Beispiel beginnen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Files that you open or save appear here.</source>
        <translation>Geöffnete und gespeicherte Dateien erscheinen hier.</translation>
    </message>
    <message>
        <source>Import a drawing…</source>
        <translation>Zeichnung importieren …</translation>
    </message>
    <message>
        <source>Make a design of a Mermaid, Graphviz, draw.io, Compose, Kubernetes or Terraform file</source>
        <translation>Aus einer Datei von Mermaid, Graphviz, draw.io, Compose, Kubernetes oder Terraform einen Entwurf machen</translation>
    </message>
</context>
<context>
    <name>faultline::SwapField</name>
    <message>
        <source>Turn round</source>
        <translation>Umdrehen</translation>
    </message>
    <message>
        <source>Turn %1 round</source>
        <translation>%1 umdrehen</translation>
    </message>
    <message>
        <source>It cannot be turned round: nobody can request a client.</source>
        <translation>Lässt sich nicht umdrehen: Niemand kann einen Client anfragen.</translation>
    </message>
    <message>
        <source>Swaps the two ends: who needs whom, or where data flows.</source>
        <translation>Vertauscht die beiden Enden: wer wen braucht, oder wohin Daten fließen.</translation>
    </message>
</context>
<context>
    <name>faultline::TextField</name>
    <message>
        <source>Mixed</source>
        <translation>Gemischt</translation>
    </message>
</context>
<context>
    <name>faultline::Tidying</name>
    <message>
        <source>Tidy</source>
        <translation>Aufräumen</translation>
    </message>
</context>
<context>
    <name>faultline::Trend</name>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>%1 rückgängig</translation>
    </message>
</context>
<context>
    <name>faultline::TrendPanel</name>
    <message>
        <source>nobody is served</source>
        <translation>niemand wird bedient</translation>
    </message>
    <message>
        <source>Availability after each edit</source>
        <translation>Verfügbarkeit nach jeder Änderung</translation>
    </message>
    <message>
        <source>Edits since it was opened</source>
        <translation>Änderungen seit dem Öffnen</translation>
    </message>
    <message>
        <source>Nobody is served any more. Undo, or connect a client again.</source>
        <translation>Niemand wird mehr bedient. Rückgängig machen oder wieder einen Client verbinden.</translation>
    </message>
    <message>
        <source>%1. Each edit adds a point; hover one to see which edit it was.</source>
        <translation>%1. Jede Änderung fügt einen Punkt hinzu; darüberfahren zeigt, welche es war.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Nobody served</source>
        <translation>Niemand bedient</translation>
    </message>
    <message>
        <source>%1 in 1 edit</source>
        <translation>%1 in 1 Änderung</translation>
    </message>
    <message>
        <source>%1 in %2 edits</source>
        <translation>%1 in %2 Änderungen</translation>
    </message>
    <message>
        <source>Nothing to follow yet</source>
        <translation>Noch nichts zu verfolgen</translation>
    </message>
    <message>
        <source>Each edit adds a point here.</source>
        <translation>Jede Änderung fügt hier einen Punkt hinzu.</translation>
    </message>
</context>
<context>
    <name>faultline::WaterfallPanel</name>
    <message>
        <source>All downtime</source>
        <translation>Gesamte Ausfallzeit</translation>
    </message>
    <message>
        <source>Why this downtime?</source>
        <translation>Warum diese Ausfallzeit?</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>P = %1, %2 of the downtime</source>
        <translation>P = %1, %2 der Ausfallzeit</translation>
    </message>
    <message>
        <source>Why is it down this often?</source>
        <translation>Warum ist sie so oft ausgefallen?</translation>
    </message>
    <message>
        <source>In how much of the downtime does it take part, and why?</source>
        <translation>An wie viel der Ausfallzeit ist sie beteiligt, und warum?</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>What fails</source>
        <translation>Was ausfällt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What kind of thing it is</source>
        <translation>Welcher Art es ist</translation>
    </message>
    <message>
        <source>Downtime</source>
        <translation>Ausfallzeit</translation>
    </message>
    <message>
        <source>Its part of the downtime; each bar begins where the last one ended</source>
        <translation>Ihr Teil der Ausfallzeit; jeder Balken beginnt, wo der vorige endete</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Im Jahr</translation>
    </message>
    <message>
        <source>Its part of a year&apos;s downtime</source>
        <translation>Ihr Teil der Ausfallzeit eines Jahres</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Its share of the downtime</source>
        <translation>Ihr Anteil an der Ausfallzeit</translation>
    </message>
    <message>
        <source>Downtime of a year by part</source>
        <translation>Ausfallzeit eines Jahres nach Komponenten</translation>
    </message>
    <message>
        <source>Downtime that several parts cause together is divided equally among them.</source>
        <translation>Ausfallzeit, die mehrere gemeinsam verursachen, wird gleichmäßig auf sie verteilt.</translation>
    </message>
    <message>
        <source>The division is Aumann and Shapley&apos;s: it adds up to the total, and parts that do not matter get nothing. It is not what you would win by making a part perfect: for that, look at the curve.</source>
        <translation>Die Aufteilung ist die von Aumann und Shapley: Sie ergibt zusammen das Ganze, und wer keine Rolle spielt, bekommt nichts. Sie sagt nicht, was eine perfekte Komponente brächte: Das zeigt die Kurve.</translation>
    </message>
    <message>
        <source>It is always down</source>
        <translation>Es ist immer ausgefallen</translation>
    </message>
    <message>
        <source>Something that it needs never works. The findings say what is missing.</source>
        <translation>Etwas, das es braucht, funktioniert nie. Die Befunde sagen, was fehlt.</translation>
    </message>
    <message>
        <source>There is no downtime to divide</source>
        <translation>Es gibt keine Ausfallzeit aufzuteilen</translation>
    </message>
    <message>
        <source>Nothing that matters here ever fails. Give the parts a probability of failure in the inspector.</source>
        <translation>Nichts, worauf es hier ankommt, fällt je aus. Den Komponenten im Inspektor eine Ausfallwahrscheinlichkeit geben.</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Alles Übrige</translation>
    </message>
    <message>
        <source>%1 parts</source>
        <translation>%1 Komponenten</translation>
    </message>
    <message>
        <source>Downtime: %1</source>
        <translation>Ausfallzeit: %1</translation>
    </message>
</context>
<context>
    <name>faultline::WhyPanel</name>
    <message>
        <source>Show it on the canvas</source>
        <translation>Auf der Zeichenfläche zeigen</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Zuklappen</translation>
    </message>
    <message>
        <source>Show what it is made of</source>
        <translation>Zeigen, woraus es sich ergibt</translation>
    </message>
    <message>
        <source>Why this number?</source>
        <translation>Warum diese Zahl?</translation>
    </message>
    <message>
        <source>Open all</source>
        <translation>Alle aufklappen</translation>
    </message>
    <message>
        <source>Shows every step of the derivation</source>
        <translation>Zeigt jeden Schritt der Herleitung</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Alle zuklappen</translation>
    </message>
    <message>
        <source>Shows the first step alone</source>
        <translation>Zeigt nur den ersten Schritt</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies the whole derivation as text</source>
        <translation>Kopiert die ganze Herleitung als Text</translation>
    </message>
    <message>
        <source>Derivation</source>
        <translation>Herleitung</translation>
    </message>
    <message>
        <source>Ask about a figure</source>
        <translation>Nach einer Zahl fragen</translation>
    </message>
    <message>
        <source>Click one in the header, or choose “Why?” from the menu of one: how it comes about is shown here, step by step.</source>
        <translation>Auf eine im Kopf klicken oder in ihrem Menü „Warum?“ wählen: Hier steht Schritt für Schritt, wie sie zustande kommt.</translation>
    </message>
    <message>
        <source>Too entangled to be shown</source>
        <translation>Zu verflochten, um gezeigt zu werden</translation>
    </message>
    <message>
        <source>This figure is known, but what it is made of is too much to be written down.</source>
        <translation>Diese Zahl ist bekannt, aber woraus sie besteht, ist zu viel, um es aufzuschreiben.</translation>
    </message>
    <message>
        <source>There is no such figure now</source>
        <translation>Diese Zahl gibt es nicht mehr</translation>
    </message>
    <message>
        <source>The design has changed since it was asked for. Ask about another one.</source>
        <translation>Der Entwurf hat sich geändert, seit nach ihr gefragt wurde. Nach einer anderen fragen.</translation>
    </message>
</context>
<context>
    <name>faultline::WindowActions</name>
    <message>
        <source>Export as te&amp;xt</source>
        <translation>Als Te&amp;xt exportieren</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>A&amp;nordnen</translation>
    </message>
    <message>
        <source>Move and &amp;walk by key</source>
        <translation>Mit Tasten bewegen und &amp;gehen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New design</source>
        <translation>&amp;Neuer Entwurf</translation>
    </message>
    <message>
        <source>Start with an empty canvas</source>
        <translation>Mit leerer Zeichenfläche beginnen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open a design from a file</source>
        <translation>Einen Entwurf aus einer Datei öffnen</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open s&amp;ample</source>
        <translation>&amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>Fenster s&amp;chließen</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Dieses Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close all windows and end Faultline</source>
        <translation>Alle Fenster schließen und Faultline beenden</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Write the design to its file</source>
        <translation>Den Entwurf in seine Datei schreiben</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Write the design to another file</source>
        <translation>Den Entwurf in eine andere Datei schreiben</translation>
    </message>
    <message>
        <source>Re&amp;load from disk</source>
        <translation>Neu &amp;laden</translation>
    </message>
    <message>
        <source>Take up the file again as it is on disk</source>
        <translation>Die Datei wieder aufnehmen, wie sie auf der Platte steht</translation>
    </message>
    <message>
        <source>No file has been opened yet</source>
        <translation>Noch wurde keine Datei geöffnet</translation>
    </message>
    <message>
        <source>Forget these files</source>
        <translation>Diese Dateien vergessen</translation>
    </message>
    <message>
        <source>Open this sample as a new design</source>
        <translation>Dieses Beispiel als neuen Entwurf öffnen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>Go to a part, a place or a connection by name, id or notes</source>
        <translation>Zu einer Komponente, einem Ort oder einer Verbindung, nach Name, Kennung oder Notizen</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>Theme, language and how the canvas behaves</source>
        <translation>Farbschema, Sprache und wie sich die Zeichenfläche verhält</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last edit; the result follows</source>
        <translation>Die letzte Änderung zurücknehmen; das Ergebnis folgt</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Das Zurückgenommene wieder tun</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Shared &amp;risk from selection</source>
        <translation>Gemeinsames &amp;Risiko aus der Auswahl</translation>
    </message>
    <message>
        <source>A cause that strikes all selected parts and places at once</source>
        <translation>Eine Ursache, die alles Ausgewählte zugleich trifft</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Befehlspalette …</translation>
    </message>
    <message>
        <source>Find any action by a few letters</source>
        <translation>Jede Aktion mit wenigen Buchstaben finden</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Tasten …</translation>
    </message>
    <message>
        <source>Every key, to search</source>
        <translation>Alle Tasten, zum Suchen</translation>
    </message>
    <message>
        <source>&amp;About Faultline</source>
        <translation>Ü&amp;ber Faultline</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>Version und Lizenzen</translation>
    </message>
    <message>
        <source>About Faultline</source>
        <translation>Über Faultline</translation>
    </message>
    <message>
        <source>Faultline %1</source>
        <translation>Faultline %1</translation>
    </message>
    <message>
        <source>Draw a distributed system and see live how available it is.

Own code: MIT. This program draws its charts with Qt Charts and is therefore distributed under GPL-3.0 as a whole.</source>
        <translation>Ein verteiltes System zeichnen und sofort sehen, wie verfügbar es ist.

Eigener Code: MIT. Dieses Programm zeichnet seine Diagramme mit Qt Charts und wird deshalb als Ganzes unter der GPL-3.0 verbreitet.</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>Take the keyboard to the next part of the window</source>
        <translation>Mit der Tastatur zum nächsten Teil des Fensters</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
        <source>Take the keyboard to the part of the window before</source>
        <translation>Mit der Tastatur zum vorigen Teil des Fensters</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>Voll&amp;bild</translation>
    </message>
    <message>
        <source>Give the window the whole screen, or take it back</source>
        <translation>Dem Fenster den ganzen Bildschirm geben oder ihn zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Bereiche</translation>
    </message>
    <message>
        <source>&amp;Put panels back</source>
        <translation>Bereiche &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>All panels where they are at first</source>
        <translation>Alle Bereiche dorthin, wo sie anfangs sind</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie die &amp;Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light or dark as the desktop was at the start</source>
        <translation>Hell oder dunkel, wie die Arbeitsumgebung beim Start war</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dark ink on light ground</source>
        <translation>Dunkle Schrift auf hellem Grund</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Light ink on dark ground</source>
        <translation>Helle Schrift auf dunklem Grund</translation>
    </message>
    <message>
        <source>&amp;Colour-blind-safe palette</source>
        <translation>&amp;Palette für Farbfehlsichtige</translation>
    </message>
    <message>
        <source>Colours that are told apart with any kind of colour vision; no figure changes</source>
        <translation>Farben, die sich bei jeder Art des Farbensehens unterscheiden lassen; keine Zahl ändert sich</translation>
    </message>
    <message>
        <source>A&amp;nalyse</source>
        <translation>Ana&amp;lyse</translation>
    </message>
    <message>
        <source>&amp;Stop the analysis</source>
        <translation>Analyse &amp;anhalten</translation>
    </message>
    <message>
        <source>Give up the answer that is being worked out; the last one stays</source>
        <translation>Die laufende Berechnung abbrechen; die letzte Antwort bleibt</translation>
    </message>
    <message>
        <source>&amp;Analyse again</source>
        <translation>&amp;Erneut analysieren</translation>
    </message>
    <message>
        <source>Work the answer out after it was stopped</source>
        <translation>Die Antwort nach dem Anhalten berechnen</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu „%1“</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>Make a design of a drawing or a deployment: Mermaid, Graphviz, draw.io, Compose, Kubernetes, Terraform</source>
        <translation>Aus einer Zeichnung oder einem Deployment einen Entwurf machen: Mermaid, Graphviz, draw.io, Compose, Kubernetes, Terraform</translation>
    </message>
    <message>
        <source>&amp;Export picture…</source>
        <translation>Bild &amp;exportieren …</translation>
    </message>
    <message>
        <source>PNG, SVG or PDF of the design, of what is selected or of one place</source>
        <translation>PNG, SVG oder PDF vom Entwurf, von der Auswahl oder von einem Ort</translation>
    </message>
    <message>
        <source>Cop&amp;y as picture</source>
        <translation>Als Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>What is selected, or the whole design, as a picture onto the clipboard</source>
        <translation>Die Auswahl oder den ganzen Entwurf als Bild in die Zwischenablage</translation>
    </message>
    <message>
        <source>Re&amp;port…</source>
        <translation>Be&amp;richt …</translation>
    </message>
    <message>
        <source>Everything about this design on pages to hand in: PDF, web page or Markdown</source>
        <translation>Alles über diesen Entwurf auf Seiten zum Abgeben: PDF, Webseite oder Markdown</translation>
    </message>
    <message>
        <source>Co&amp;mpare with…</source>
        <translation>&amp;Vergleichen mit …</translation>
    </message>
    <message>
        <source>What changed since another design, and what it did, as a report</source>
        <translation>Was sich seit einem anderen Entwurf geändert hat und was es bewirkte, als Bericht</translation>
    </message>
    <message>
        <source>Pr&amp;int…</source>
        <translation>Dr&amp;ucken …</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>Den Bericht drucken</translation>
    </message>
    <message>
        <source>Import &amp;folder…</source>
        <translation>&amp;Ordner importieren …</translation>
    </message>
    <message>
        <source>Make a design of all Kubernetes or Terraform files in a folder</source>
        <translation>Aus allen Kubernetes- oder Terraform-Dateien eines Ordners einen Entwurf machen</translation>
    </message>
</context>
<context>
    <name>faultline::WindowExports</name>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>Compare with the design before</source>
        <translation>Mit dem Entwurf davor vergleichen</translation>
    </message>
    <message>
        <source>Faultline designs (*.faultline)</source>
        <translation>Faultline-Entwürfe (*.faultline)</translation>
    </message>
    <message>
        <source>“%1” was not opened.</source>
        <translation>„%1“ wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>No picture was copied.</source>
        <translation>Kein Bild wurde kopiert.</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>Das Bild ist in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>faultline::WindowFiles</name>
    <message>
        <source>Faultline designs (*.faultline)</source>
        <translation>Faultline-Entwürfe (*.faultline)</translation>
    </message>
    <message>
        <source>“%1” was not opened.</source>
        <translation>„%1“ wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>The sample was not opened.</source>
        <translation>Das Beispiel wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>The unsaved work could not be brought back.</source>
        <translation>Die ungesicherte Arbeit ließ sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>This is the unsaved work as it was.</source>
        <translation>Dies ist die ungesicherte Arbeit, wie sie war.</translation>
    </message>
    <message>
        <source>Save it to keep it.</source>
        <translation>Zum Behalten speichern.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message numerus="yes">
        <source>From %1, %n component(s).</source>
        <translation>
            <numerusform>Vom %1, %n Komponente.</numerusform>
            <numerusform>Vom %1, %n Komponenten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file itself has been changed since.</source>
        <translation>Die Datei selbst wurde seither geändert.</translation>
    </message>
    <message>
        <source>There is unsaved work on “%1” from before a crash.</source>
        <translation>Zu „%1“ gibt es ungesicherte Arbeit von vor einem Absturz.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Open the unsaved work; the file stays as it is until you save</source>
        <translation>Die ungesicherte Arbeit öffnen; die Datei bleibt bis zum Speichern, wie sie ist</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Delete the unsaved work for good</source>
        <translation>Die ungesicherte Arbeit endgültig löschen</translation>
    </message>
    <message>
        <source>Open a design</source>
        <translation>Einen Entwurf öffnen</translation>
    </message>
    <message>
        <source>Save the design as</source>
        <translation>Den Entwurf speichern unter</translation>
    </message>
    <message>
        <source>The design was not saved. It is still here, unsaved.</source>
        <translation>Der Entwurf wurde nicht gespeichert. Er ist noch hier, ungesichert.</translation>
    </message>
    <message>
        <source>“%1” was changed by another program.</source>
        <translation>„%1“ wurde von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>Saving replaces what the other program has written.</source>
        <translation>Speichern ersetzt, was das andere Programm geschrieben hat.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>“%1” is gone from the disk.</source>
        <translation>„%1“ ist von der Platte verschwunden.</translation>
    </message>
    <message>
        <source>The design is still here. Saving writes the file anew.</source>
        <translation>Der Entwurf ist noch hier. Speichern schreibt die Datei neu.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Write the file anew</source>
        <translation>Die Datei neu schreiben</translation>
    </message>
    <message>
        <source>Loading it gives up your unsaved changes.</source>
        <translation>Laden gibt die ungesicherten Änderungen auf.</translation>
    </message>
    <message>
        <source>Load it</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Take up the file as the other program wrote it</source>
        <translation>Die Datei übernehmen, wie das andere Programm sie schrieb</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Go on with this version; saving replaces the other program&apos;s</source>
        <translation>Mit dieser Fassung weitermachen; Speichern ersetzt die des anderen Programms</translation>
    </message>
    <message>
        <source>Without saving, they are lost.</source>
        <translation>Ohne Speichern gehen sie verloren.</translation>
    </message>
    <message>
        <source>Unsaved work is not kept for the case of a crash. Save often.</source>
        <translation>Ungesicherte Arbeit wird für den Fall eines Absturzes nicht aufbewahrt. Bitte oft speichern.</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>Änderungen an „%1“ speichern?</translation>
    </message>
    <message>
        <source>Write the design to another file</source>
        <translation>Den Entwurf in eine andere Datei schreiben</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>faultline::WindowImports</name>
    <message>
        <source>Drawings and deployments (*.mmd *.mermaid *.md *.markdown *.dot *.gv *.drawio *.dio *.xml *.yml *.yaml *.tf *.json);;All files (*)</source>
        <translation>Zeichnungen und Deployments (*.mmd *.mermaid *.md *.markdown *.dot *.gv *.drawio *.dio *.xml *.yml *.yaml *.tf *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import a drawing or a deployment</source>
        <translation>Eine Zeichnung oder ein Deployment importieren</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>Import a folder of Kubernetes or Terraform files</source>
        <translation>Einen Ordner mit Kubernetes- oder Terraform-Dateien importieren</translation>
    </message>
</context>
<context>
    <name>faultline::WindowPanels</name>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>What can be put on the canvas</source>
        <translation>Was auf die Zeichenfläche gesetzt werden kann</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Everything about what is selected</source>
        <translation>Alles über die Auswahl</translation>
    </message>
    <message>
        <source>SPOFs</source>
        <translation>SPOFs</translation>
    </message>
    <message>
        <source>Single points of failure, in three grades</source>
        <translation>Einzelne Ausfallstellen, in drei Stufen</translation>
    </message>
    <message>
        <source>Redundancy</source>
        <translation>Redundanz</translation>
    </message>
    <message>
        <source>What redundancy promises, and what shared fate leaves of it</source>
        <translation>Was Redundanz verspricht, und was gemeinsames Schicksal davon übrig lässt</translation>
    </message>
    <message>
        <source>Downtime</source>
        <translation>Ausfallzeit</translation>
    </message>
    <message>
        <source>The downtime of a year, part by part</source>
        <translation>Die Ausfallzeit eines Jahres, Komponente für Komponente</translation>
    </message>
    <message>
        <source>Cut sets</source>
        <translation>Minimalschnitte</translation>
    </message>
    <message>
        <source>The smallest combinations of failures that take the system down</source>
        <translation>Die kleinsten Kombinationen von Ausfällen, die das System lahmlegen</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>How availability depends on the chosen part</source>
        <translation>Wie die Verfügbarkeit von der gewählten Komponente abhängt</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>What a careful reviewer would say</source>
        <translation>Was ein sorgfältiger Prüfer sagen würde</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>What each client experiences</source>
        <translation>Was jeder Client erlebt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Where a figure comes from, step by step</source>
        <translation>Woher eine Zahl kommt, Schritt für Schritt</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>What each edit did since the file was opened</source>
        <translation>Was jede Änderung seit dem Öffnen bewirkt hat</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Every edit; choose one to go back to it</source>
        <translation>Jede Änderung; die Wahl einer davon führt zu ihr zurück</translation>
    </message>
</context>
<context>
    <name>faultline::WindowTextExports</name>
    <message>
        <source>&amp;Mermaid flowchart…</source>
        <translation>&amp;Mermaid-Flussdiagramm …</translation>
    </message>
    <message>
        <source>&amp;Graphviz DOT…</source>
        <translation>&amp;Graphviz DOT …</translation>
    </message>
    <message>
        <source>&amp;draw.io drawing…</source>
        <translation>&amp;draw.io-Zeichnung …</translation>
    </message>
    <message>
        <source>&amp;Fault tree (Open-PSA)…</source>
        <translation>&amp;Fehlerbaum (Open-PSA) …</translation>
    </message>
    <message>
        <source>&amp;Components as CSV…</source>
        <translation>&amp;Komponenten als CSV …</translation>
    </message>
    <message>
        <source>&amp;Results as CSV…</source>
        <translation>&amp;Ergebnisse als CSV …</translation>
    </message>
    <message>
        <source>Results as &amp;JSON…</source>
        <translation>Ergebnisse als &amp;JSON …</translation>
    </message>
    <message>
        <source>Write the drawing; the whole design travels along and can be imported again</source>
        <translation>Die Zeichnung schreiben; der ganze Entwurf reist mit und lässt sich wieder importieren</translation>
    </message>
    <message>
        <source>Write the fault tree of the system, so that another program can check the figure</source>
        <translation>Den Fehlerbaum des Systems schreiben, damit ein anderes Programm die Zahl prüfen kann</translation>
    </message>
    <message>
        <source>Write a table with one row a component</source>
        <translation>Eine Tabelle mit einer Zeile je Komponente schreiben</translation>
    </message>
    <message>
        <source>Write the figures of the answer</source>
        <translation>Die Zahlen der Antwort schreiben</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>-results</source>
        <translation>-Ergebnisse</translation>
    </message>
    <message>
        <source>“%1” was not written.</source>
        <translation>„%1“ wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>“%1” was written.</source>
        <translation>„%1“ wurde geschrieben.</translation>
    </message>
</context>
</TS>
