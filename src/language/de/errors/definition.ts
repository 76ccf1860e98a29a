import type { Sentences } from '../../catalogue.ts'

/** Definitions, drafts, models and questions to analyses. */
export const definitionErrors: Sentences = {
  'The definition is not valid JSON or YAML: {0}': 'Die Definition ist kein gültiges JSON oder YAML: {0}',
  'Correct the text at that place; an editor with the published JSON Schema marks it.':
    'Korrigieren Sie den Text an dieser Stelle; ein Editor mit dem veröffentlichten JSON-Schema zeigt sie an.',
  'it is longer than {0} characters.': 'Sie ist länger als {0} Zeichen.',
  'it is nested too deep.': 'Sie ist zu tief verschachtelt.',
  'line {0}, column {1}: {2}.': 'Zeile {0}, Spalte {1}: {2}.',
  'This is not indented as it must be, or a bracket is not closed':
    'Hier stimmt die Einrückung nicht, oder eine Klammer ist nicht geschlossen',
  'A name stands on one line with the colon after it, and what is nested below begins on the next':
    'Ein Name steht mit dem Doppelpunkt dahinter in einer Zeile, und was darunter gehört, beginnt in der nächsten',
  'Aliases and anchors are not right here': 'Aliasse und Anker stimmen hier nicht',
  'Aliases and anchors are not understood here': 'Aliasse und Anker werden hier nicht verstanden',
  'The alias "{0}" has no anchor before it.': 'Vor dem Alias „{0}“ steht kein Anker.',
  'There are too many aliases, or they go in a circle.': 'Es gibt zu viele Aliasse, oder sie gehen im Kreis.',
  'Unresolved tag: only plain data is understood': 'Unbekanntes Tag: Nur einfache Daten werden verstanden',
  'There is no such escape sequence': 'Diese Escape-Sequenz gibt es nicht',
  'A text that begins with this sign stands in quotes':
    'Ein Text, der mit diesem Zeichen beginnt, steht in Anführungszeichen',
  'Between brackets nothing is nested by colons and lines of its own':
    'Zwischen Klammern lässt sich nichts durch Doppelpunkte und eigene Zeilen verschachteln',
  'Map keys must be unique': 'Ein Feld darf nur einmal vorkommen',
  'A quote, colon, comma or dash is missing here':
    'Hier fehlt ein Anführungszeichen, Doppelpunkt, Komma oder Strich',
  'Tabs are not allowed as indentation': 'Tabulatoren dürfen nicht zum Einrücken dienen',
  'This is not expected here': 'Das gehört nicht hierher',
  'This is not understood as YAML': 'Das ist als YAML nicht zu verstehen',
  'Expected {0}, found {1}.': 'Erwartet: {0}, gefunden: {1}.',
  'Write {0} here.': 'Hier gehört {0} hin.',
  'a text': 'ein Text',
  text: 'ein Text',
  'a number': 'eine Zahl',
  'a whole number': 'eine ganze Zahl',
  'true or false': 'true oder false',
  'a date': 'ein Datum',
  'a list': 'eine Liste',
  'an object with {0}': 'ein Objekt mit {0}',
  'a condition (an object)': 'eine Bedingung (ein Objekt)',
  'a list of conditions': 'eine Liste von Bedingungen',
  'a definition (an object)': 'eine Definition (ein Objekt)',
  'the text {0}': 'der Text {0}',
  'the number {0}': 'die Zahl {0}',
  'The field "{0}" is missing.': 'Das Feld „{0}“ fehlt.',
  'Add the field "{0}".': 'Fügen Sie das Feld „{0}“ hinzu.',
  'The field "{0}" is not understood here.': 'Das Feld „{0}“ wird hier nicht verstanden.',
  'Did you mean "{0}"?': 'Meinten Sie „{0}“?',
  'Did you mean "{0}"? Known fields: {1}.': 'Meinten Sie „{0}“? Bekannte Felder: {1}.',
  'Known fields: {0}.': 'Bekannte Felder: {0}.',
  'No condition is known by the fields {0}.': 'Zu den Feldern {0} ist keine Bedingung bekannt.',
  'of an empty object': 'eines leeren Objekts',
  'Did you mean "{0}"? A condition has exactly one of: {1}.':
    'Meinten Sie „{0}“? Eine Bedingung hat genau eines von: {1}.',
  'A condition has exactly one of: {0}.': 'Eine Bedingung hat genau eines von: {0}.',
  'Several conditions in one place: {0}.': 'Mehrere Bedingungen an einer Stelle: {0}.',
  'Put each into an item of its own under "all" or "any".':
    'Setzen Sie jede in einen eigenen Eintrag unter „all“ oder „any“.',
  'The definition is nested deeper than {0} levels.':
    'Die Definition ist tiefer als {0} Ebenen verschachtelt.',
  'Name a part of it as a segment of its own and refer to it with "segment".':
    'Machen Sie aus einem Teil ein eigenes Segment, und verweisen Sie mit „segment“ darauf.',
  'The definition has more than {0} conditions.': 'Die Definition hat mehr als {0} Bedingungen.',
  'Split it into several segments, or use a list for many values.':
    'Teilen Sie sie in mehrere Segmente auf, oder verwenden Sie für viele Werte eine Liste.',
  'There is no {0} named "{1}".': '{0} „{1}“ gibt es nicht.',
  'Define the {0} first.': '{0} zuerst definieren.',
  'Definitions refer to each other in a circle: {0}.': 'Definitionen verweisen im Kreis aufeinander: {0}.',
  'Take one of these references out.': 'Nehmen Sie einen dieser Verweise heraus.',
  '"{0}" uses the condition "{1}", which compares a profile with all others and is known at the present instant only.':
    '„{0}“ verwendet die Bedingung „{1}“, die ein Profil mit allen anderen vergleicht und nur für den jetzigen Zeitpunkt bekannt ist.',
  'Take that condition out of it, or ask for the present membership with "segment".':
    'Nehmen Sie diese Bedingung heraus, oder fragen Sie mit „segment“ nach der jetzigen Mitgliedschaft.',
  'This defines nothing that is known; its fields are {0}.':
    'Damit wird nichts Bekanntes definiert; die Felder sind: {0}.',
  'Begin with "segment: name", "segmentation: name" or "metric: name". Models have files of their own: satsuma models apply':
    'Beginnen Sie mit „segment: name“, „segmentation: name“ oder „metric: name“. Modelle haben eigene Dateien: satsuma models apply',
  'An empty "all" is true of every profile.': 'Ein leeres „all“ trifft auf jedes Profil zu.',
  'An empty "any" is true of no profile.': 'Ein leeres „any“ trifft auf kein Profil zu.',
  'Add a condition, or take the group out.':
    'Fügen Sie eine Bedingung hinzu, oder nehmen Sie die Gruppe heraus.',
  'The data holds no {0}.': '{0} kommt in den Daten nicht vor.',
  'event "{0}"': 'Ereignis „{0}“',
  'trait "{0}"': 'Merkmal „{0}“',
  'property "{0}" of {1}': 'Eigenschaft „{0}“ von {1}',
  '{0} (in a sample of it)': '{0} (in einer Stichprobe)',
  'Did you mean "{0}"? Leave it if such data is still to come.':
    'Meinten Sie „{0}“? Lassen Sie es so, wenn solche Daten noch kommen.',
  'See what there is: satsuma catalogue. Leave it if such data is still to come.':
    'Ansehen, was es gibt: satsuma catalogue. Lassen Sie es so, wenn solche Daten noch kommen.',
  'The {0} is {1} in the data, and "{2}" looks for {3}.':
    '{0}: In den Daten steht dort {1}, mit „{2}“ wird {3} gesucht.',
  'Write it as the data holds it ("5" is not 5). Leave it if such data is still to come.':
    'Schreiben Sie es wie in den Daten („5“ ist nicht 5). Lassen Sie es so, wenn solche Daten noch kommen.',
  'The {0} "{1}" is defined twice.': '{0} „{1}“ ist zweimal definiert.',
  'Give each its own name.': 'Geben Sie jedem einen eigenen Namen.',

  'Change it accordingly.': 'Ändern Sie es entsprechend.',
  '{0} is not understood here.': '{0} wird hier nicht verstanden.',
  'Write it as the documentation has it.': 'Schreiben Sie es wie in der Dokumentation.',
  '{0} is too small for this.': '{0} ist hier zu klein.',
  '{0} is too small for "{1}".': '{0} ist zu klein für „{1}“.',
  '{0} is too large for this.': '{0} ist hier zu groß.',
  '{0} is too large for "{1}".': '{0} ist zu groß für „{1}“.',
  'this is empty.': 'Hier fehlt der Inhalt.',
  'this has {0}.': 'Hier stehen {0}.',
  '"{0}" is empty.': '„{0}“ ist leer.',
  '"{0}" has {1}.': '„{0}“ hat {1}.',
  'Fill it in.': 'Füllen Sie es aus.',
  'Give at least {0}.': 'Geben Sie mindestens {0} an.',
  'Write a number of at least {0}.': 'Schreiben Sie eine Zahl ab {0}.',
  'Write a number above {0}.': 'Schreiben Sie eine Zahl über {0}.',
  'Shorten it to at most {0}.': 'Kürzen Sie es auf höchstens {0}.',
  'Give at most {0}.': 'Geben Sie höchstens {0} an.',
  'Write a number of at most {0}.': 'Schreiben Sie eine Zahl bis höchstens {0}.',
  'Write a number below {0}.': 'Schreiben Sie eine Zahl unter {0}.',
  'The text {0} has half a surrogate pair.': 'Im Text {0} steht ein halbes Surrogatpaar.',
  'Write it as valid Unicode.': 'Schreiben Sie ihn als gültiges Unicode.',

  'Expected a name of lower-case letters, digits, "-" and "_", at most 100 characters.':
    'Erwartet wird ein Name aus Kleinbuchstaben, Ziffern, „-“ und „_“ mit höchstens 100 Zeichen.',
  'Expected names joined by slashes, such as "Campaigns/Spring", without empty ones.':
    'Erwartet werden Namen mit Schrägstrichen dazwischen, wie „Kampagnen/Frühling“, keiner davon leer.',
  'Expected the name of a model and of one of its outputs, such as "rfm/group".':
    'Erwartet wird der Name eines Modells und einer seiner Ausgaben, wie „rfm/group“.',
  'Expected a comparison such as "atLeast" or "is".': 'Erwartet wird ein Vergleich wie „atLeast“ oder „is“.',
  'Expected a comparison such as "is" or "atLeast".': 'Erwartet wird ein Vergleich wie „is“ oder „atLeast“.',
  'Expected a comparison such as "atLeast" or "equals".':
    'Erwartet wird ein Vergleich wie „atLeast“ oder „equals“.',
  'Expected a comparison such as "is", "atLeast" or "exists".':
    'Erwartet wird ein Vergleich wie „is“, „atLeast“ oder „exists“.',
  'Expected a comparison of text such as "is" or "oneOf".':
    'Erwartet wird ein Vergleich von Text wie „is“ oder „oneOf“.',
  'Expected a percentage with at most four decimals.':
    'Erwartet wird ein Prozentsatz mit höchstens vier Nachkommastellen.',
  'Expected a percentage such as "10%" or "2.5%".': 'Erwartet wird ein Prozentsatz wie „10%“ oder „2.5%“.',
  'Expected more than 0% and at most 100%.': 'Erwartet werden mehr als 0 % und höchstens 100 %.',
  'Expected "from" not above "to".': '„from“ darf nicht größer als „to“ sein.',
  'Expected "from" below "to".': '„from“ muss kleiner als „to“ sein.',
  'Expected "from" or "to".': 'Erwartet wird „from“ oder „to“.',
  'Expected "inAtLeast" to be at most "ofTheLast".':
    '„inAtLeast“ darf höchstens so groß wie „ofTheLast“ sein.',
  'Expected periods that reach back at most 200 years.':
    'Erwartet werden Zeiträume, die höchstens 200 Jahre zurückreichen.',
  'Expected one of "top", "bottom", "rank", "quantileBand".':
    'Erwartet wird eines von „top“, „bottom“, „rank“, „quantileBand“.',
  'Expected one of "moreThan", "atLeast", "lessThan", "atMost".':
    'Erwartet wird eines von „moreThan“, „atLeast“, „lessThan“, „atMost“.',
  'Expected one of {0}.': 'Erwartet wird eines von {0}.',
  'Expected "time", or "property" with a comparison.':
    'Erwartet wird „time“, oder „property“ mit einem Vergleich.',
  'Expected "property" together with a comparison such as "is" or "atLeast".':
    'Erwartet wird „property“ zusammen mit einem Vergleich wie „is“ oder „atLeast“.',
  'Expected a date or a time such as "30 days ago".':
    'Erwartet wird ein Datum oder eine Zeit wie „30 days ago“.',
  'Expected days, weeks, months or years.': 'Erwartet werden Tage, Wochen, Monate oder Jahre.',
  'Expected the smaller number first.': 'Die kleinere Zahl muss zuerst stehen.',
  'Expected an IANA time zone such as Europe/Berlin or UTC.':
    'Erwartet wird eine IANA-Zeitzone wie Europe/Berlin oder UTC.',
  'Expected a duration of at most 200 years such as "30 days", "12 hours" or "1 month".':
    'Erwartet wird eine Dauer von höchstens 200 Jahren wie „30 days“, „12 hours“ oder „1 month“.',
  'Expected a date such as "2025-03-01" or "2025-03-01T09:30:00Z" between 1900 and 2299.':
    'Erwartet wird ein Datum wie „2025-03-01“ oder „2025-03-01T09:30:00Z“ zwischen 1900 und 2299.',
  'A sequence begins with something that happened.': 'Eine Abfolge beginnt mit etwas, das geschehen ist.',
  'Put an event first.': 'Setzen Sie ein Ereignis an den Anfang.',
  'The first step has no step before it.': 'Vor dem ersten Schritt gibt es keinen anderen.',
  'Write "in" beside "sequence" to say when the steps must lie.':
    'Schreiben Sie „in“ neben „sequence“, um zu sagen, wann die Schritte liegen müssen.',
  'Write an ISO 3166-1 code such as "DE", or the English name.':
    'Schreiben Sie einen Code nach ISO 3166-1 wie „DE“, oder den englischen Namen.',
  '"{0}" changes as time passes and cannot be asked of a value of the past.':
    '„{0}“ ändert sich mit der Zeit und lässt sich nicht auf einen früheren Wert anwenden.',
  'Compare with fixed dates ("before", "after"), or ask the trait as it is now with "trait".':
    'Vergleichen Sie mit festen Daten („before“, „after“), oder fragen Sie mit „trait“ nach dem Merkmal, wie es jetzt ist.',

  'A draft is one segment; found {0}.': 'Ein Entwurf ist genau ein Segment; gefunden: {0}.',
  'a {0}': '{0}',
  '{0} definitions': '{0} Definitionen',
  'Send a single definition that begins with "segment: name".':
    'Senden Sie eine einzige Definition, die mit „segment: name“ beginnt.',
  'Nobody would be in it.': 'Niemand wäre darin.',
  'It would have {0}: with fewer than {1}, what they do is mostly chance, and single people may be recognised.':
    'Es hätte {0}: Bei weniger als {1} ist das Verhalten vor allem Zufall, und einzelne Menschen könnten erkennbar sein.',
  'Loosen the condition that removes most, unless few are meant.':
    'Lockern Sie die Bedingung, die am meisten ausschließt, es sei denn, es sollen wenige sein.',
  'It is nearly the same as "{0}": {1} of all who are in either are in both.':
    'Es ist fast dasselbe wie „{0}“: {1} aller, die in einem von beiden sind, sind in beiden.',
  'Use "{0}", or say what sets this one apart.':
    'Verwenden Sie „{0}“, oder sagen Sie, was dieses unterscheidet.',
  'None of the {0} profiles satisfies this.': 'Keines der {0} Profile erfüllt das.',
  'See what values there are, and over which time; leave it if such data is still to come.':
    'Sehen Sie nach, welche Werte es gibt und über welche Zeit; lassen Sie es so, wenn solche Daten noch kommen.',
  'These conditions exclude each other, so nobody can ever satisfy all of them.':
    'Diese Bedingungen schließen einander aus, also kann niemand jemals alle erfüllen.',
  'Change one of them, or put them under "any".': 'Ändern Sie eine davon, oder setzen Sie sie unter „any“.',
  'One of these conditions is the opposite of another, so everybody satisfies one of the two.':
    'Eine dieser Bedingungen ist das Gegenteil einer anderen, also erfüllen alle eine von beiden.',
  'Take out one of them: together they say nothing.':
    'Nehmen Sie eine davon heraus: Zusammen sagen sie nichts.',
  'Whoever asked has gone before the answer was there.':
    'Die Anfrage wurde abgebrochen, bevor die Antwort da war.',
  'Ask again.': 'Fragen Sie noch einmal.',
  'You have begun another exact count; this one was given up for it.':
    'Sie haben eine andere genaue Zählung begonnen; diese wurde dafür aufgegeben.',
  'Wait for the later one: of each user one exact count runs at a time.':
    'Warten Sie auf die spätere: Je Person läuft immer nur eine genaue Zählung.',

  'There is no method "{0}".': 'Es gibt keine Methode „{0}“.',
  'Methods: {0}.': 'Methoden: {0}.',
  'none yet': 'noch keine',
  'The method "{0}" has no output "{1}".': 'Die Methode „{0}“ hat keine Ausgabe „{1}“.',
  'Outputs: {0}.': 'Ausgaben: {0}.',
  'The method "{0}" says nothing of single profiles, so there is nothing to refresh.':
    'Die Methode „{0}“ sagt nichts über einzelne Profile, also gibt es nichts zu aktualisieren.',
  'Run it once: satsuma analyze {0}': 'Führen Sie sie einmal aus: satsuma analyze {0}',
  'The model "{0}" has said something as of {1} already, and {2} is not later.':
    'Das Modell „{0}“ hat schon etwas zum Stand {1} gesagt, und {2} ist nicht später.',
  'Refresh it as of a later instant: what it says of the past is filled in from the past on.':
    'Aktualisieren Sie es zu einem späteren Zeitpunkt: Aussagen über Vergangenes werden vom Ältesten an ergänzt.',
  '{0} is in the future.': '{0} liegt in der Zukunft.',
  'Refresh as of now, which is what happens without an instant.':
    'Aktualisieren Sie zum jetzigen Zeitpunkt; das geschieht, wenn keiner angegeben ist.',
  'The model "{0}" has no run {1}.': 'Das Modell „{0}“ hat keinen Lauf {1}.',
  'List those there are: satsuma models history {0}': 'Alle anzeigen: satsuma models history {0}',
  'The model "{0}" has no reasons for single profiles.':
    'Das Modell „{0}“ hat keine Gründe für einzelne Profile.',
  'Only models that foretell have them (churn, propensity), once they were refreshed.':
    'Nur Modelle, die etwas vorhersagen, haben welche (churn, propensity), sobald sie aktualisiert wurden.',

  'See what it takes: docs/analyze.md, or --help.':
    'Was möglich ist, steht in docs/analyze.md, oder: --help.',
  'It is no segment.': 'Das ist kein Segment.',
  'It cannot be told which event is a purchase.': 'Es ist nicht zu erkennen, welches Ereignis ein Kauf ist.',
  'State it with --event NAME and --amount PROPERTY. Events: {0}.':
    'Geben Sie es mit --event NAME und --amount PROPERTY an. Ereignisse: {0}.',
  'There is no event "{0}".': 'Es gibt kein Ereignis „{0}“.',
  'Events: {0}.': 'Ereignisse: {0}.',
  'No "{0}" has a number "{1}".': 'Kein „{0}“ hat eine Zahl „{1}“.',
  'Its numbers: {0}.': 'Zahlen dieses Ereignisses: {0}.',
  'Nobody has an answer "{0}".': 'Niemand hat eine Antwort „{0}“.',
  'Take it out, or import its answers. There are: {0}.':
    'Nehmen Sie sie heraus, oder importieren Sie ihre Antworten. Es gibt: {0}.',
  'Name the column: {0} COLUMN.': 'Nennen Sie die Spalte: {0} COLUMN.',
  'There is no run {0} of an analysis, or not any more.':
    'Den Lauf {0} einer Analyse gibt es nicht, oder nicht mehr.',
  'Ask the question again; those that are kept: GET /api/v1/analyses/runs':
    'Stellen Sie die Frage noch einmal; aufbewahrt sind: GET /api/v1/analyses/runs',
  '{0} is said of a file, and none is given.': '{0} bezieht sich auf eine Datei, und es ist keine angegeben.',
  'Name the file after the command, or leave the flag out to look at the workspace.':
    'Nennen Sie die Datei nach dem Befehl, oder lassen Sie die Angabe weg, um den Arbeitsbereich zu betrachten.',
}
