import type { Sentences } from '../../catalogue.ts'

/** What ready-made segments are called, and what one does with them. */
export const templates: Sentences = {
  'Buying habits': 'Kaufgewohnheiten',
  'One-time buyers': 'Einmalkäufer',
  'The second order makes a customer: it is the one to work for.':
    'Erst die zweite Bestellung macht den Kunden: Für sie lohnt sich die Mühe.',
  'Welcome them: their first order is at most 30 days old.':
    'Heißen Sie sie willkommen: Ihre erste Bestellung ist höchstens 30 Tage her.',
  'Second order due': 'Zweite Bestellung fällig',
  'Bought once, one to three months ago: the time to suggest what goes with it.':
    'Haben einmal gekauft, vor ein bis drei Monaten: die Zeit, Passendes vorzuschlagen.',
  'Regular customers': 'Stammkunden',
  'Three orders or more in a year: thank them, and ask what they would like.':
    'Drei oder mehr Bestellungen in einem Jahr: Danken Sie ihnen, und fragen Sie nach Wünschen.',
  'Orders every quarter': 'Bestellen jedes Quartal',
  'Your most faithful: at least one order in each of the last four quarters of a year.':
    'Ihre Treuesten: in jedem der letzten vier Vierteljahre mindestens eine Bestellung.',
  'Bought this week': 'Diese Woche gekauft',
  'Leave them out of campaigns, and ask how it went instead.':
    'Lassen Sie sie bei Kampagnen aus, und fragen Sie lieber, ob alles gut war.',
  'Bought at this time last year': 'Vor einem Jahr um diese Zeit gekauft',
  'For what comes once a year: gifts, seasons, holidays. They have not ordered yet this time.':
    'Für alles, was einmal im Jahr kommt: Geschenke, Saison, Feiertage. Diesmal haben sie noch nicht bestellt.',
  'Big baskets': 'Große Warenkörbe',
  'The fifth with the largest orders on average: sets, bundles and free delivery pay here.':
    'Das Fünftel mit den im Schnitt größten Bestellungen: Hier lohnen sich Sets, Pakete und kostenloser Versand.',
  'Sends much back': 'Schicken viel zurück',
  'Help them choose: two returns or more in a year, of a third of their orders at least.':
    'Helfen Sie bei der Auswahl: zwei oder mehr Retouren im Jahr, bei mindestens einem Drittel der Bestellungen.',

  'Devices and channels': 'Geräte und Kanäle',
  'Mobile only': 'Nur mobil',
  'Every page of the last 90 days on a phone or tablet: short texts, quick payment.':
    'Alle Seiten der letzten 90 Tage auf Handy oder Tablet: kurze Texte, schnelles Bezahlen.',
  'Phone and computer': 'Handy und Computer',
  'Looks on both within 90 days: let carts follow them from one to the other.':
    'Nutzen innerhalb von 90 Tagen beides: Der Warenkorb sollte mitwandern.',
  'Has the app': 'Haben die App',
  'Reach them there first: it costs nothing and is seen at once.':
    'Sprechen Sie sie zuerst dort an: Das kostet nichts und wird sofort gesehen.',
  'App with notifications': 'App mit Mitteilungen',
  'Has the app and allows it to notify: for what is only true today.':
    'Haben die App und erlauben Mitteilungen: für alles, was nur heute gilt.',
  'Looks online, buys in a store': 'Schauen online, kaufen im Laden',
  'Saw a product online and bought in a store within two weeks: the site earns more than it shows.':
    'Haben ein Produkt online angesehen und binnen zwei Wochen im Laden gekauft: Die Website bringt mehr ein, als man sieht.',
  'Buys online and in stores': 'Kaufen online und im Laden',
  'Bought in both within a year: usually the most faithful of all.':
    'Haben innerhalb eines Jahres in beiden gekauft: meist die Treuesten von allen.',

  'E-mail and consent': 'E-Mail und Einwilligung',
  'Engaged readers': 'Aufmerksame Leser',
  'Opened five e-mails or more in 90 days: the first to tell of anything new.':
    'Haben in 90 Tagen fünf oder mehr E-Mails geöffnet: Sie erfahren Neues zuerst.',
  'Sleepy subscribers': 'Schläfrige Abonnenten',
  'Was sent three e-mails or more in 90 days and opened none: write less, or say goodbye.':
    'Haben in 90 Tagen drei oder mehr E-Mails bekommen und keine geöffnet: Schreiben Sie seltener, oder verabschieden Sie sich.',
  'Clicked, did not buy': 'Geklickt, nicht gekauft',
  'Followed a link in an e-mail and did not order within a week: the offer was nearly right.':
    'Sind einem Link in einer E-Mail gefolgt und haben binnen einer Woche nicht bestellt: Das Angebot war fast richtig.',
  'Left the newsletter': 'Vom Newsletter abgemeldet',
  'Unsubscribed in the last 90 days: reach them elsewhere, and learn from when they left.':
    'Haben sich in den letzten 90 Tagen abgemeldet: Erreichen Sie sie anders, und lernen Sie aus dem Zeitpunkt.',
  'Buyers who may not be written to': 'Käufer, denen man nicht schreiben darf',
  'Ordered in the last year without agreeing to e-mails: ask at the next order.':
    'Haben im letzten Jahr bestellt, ohne E-Mails zuzustimmen: Fragen Sie bei der nächsten Bestellung.',
  'May be written to': 'Dürfen angeschrieben werden',
  'Has agreed to e-mails and has an address: what every e-mail audience begins with.':
    'Haben E-Mails zugestimmt, und ihre Adresse ist bekannt: Damit beginnt jede Zielgruppe für E-Mails.',

  'Carts and interest': 'Warenkörbe und Interesse',
  'Abandoned cart': 'Verlassener Warenkorb',
  'Remind them of what they left in the cart, while they still want it.':
    'Erinnern Sie an das, was im Warenkorb liegt, solange es noch gewollt ist.',
  'Abandoned checkout': 'Abgebrochene Bestellung',
  'Closest to an order of all: help with whatever stopped them at the till.':
    'Am nächsten an einer Bestellung: Helfen Sie bei dem, was sie an der Kasse aufgehalten hat.',
  'Looked, did not buy': 'Angesehen, nicht gekauft',
  'Show them again what they looked at, with an answer to what kept them.':
    'Zeigen Sie noch einmal, was sie angesehen haben, mit einer Antwort auf ihre Bedenken.',
  'Keeps coming back to look': 'Schauen immer wieder vorbei',
  'Looked at products on several days lately: advice works better here than a discount.':
    'Haben zuletzt an mehreren Tagen Produkte angesehen: Beratung wirkt hier besser als ein Rabatt.',
  'Searched, did not buy': 'Gesucht, nicht gekauft',
  'They told you in words what they want; suggest it, or learn what is missing.':
    'Sie haben selbst gesagt, was sie wollen: Schlagen Sie es vor, oder erfahren Sie, was fehlt.',
  'Wish list still open': 'Merkliste noch offen',
  'Tell them when something on their list becomes cheaper or scarce.':
    'Sagen Sie Bescheid, wenn etwas von der Merkliste günstiger oder knapp wird.',
  'Fans of the favourite category': 'Fans der beliebtesten Kategorie',
  'Interested in {0}': 'Interessiert an {0}',
  'Send them what is new in the category that they look at most.':
    'Schicken Sie ihnen Neues aus der Kategorie, die sie am häufigsten ansehen.',
  'Back after a while': 'Nach langer Zeit zurück',
  'Greet those who return after a quarter of silence before they leave again.':
    'Begrüßen Sie, wer nach einem Vierteljahr Stille wiederkommt, bevor er wieder geht.',

  'New sign-ups': 'Neu registriert',
  'Signed up in the last 30 days and has not ordered: the first weeks decide.':
    'In den letzten 30 Tagen registriert und noch ohne Bestellung: Die ersten Wochen entscheiden.',
  'Signed up, never bought': 'Registriert, nie gekauft',
  'An account for more than a month and no order: one good reason to begin.':
    'Seit mehr als einem Monat ein Konto und keine Bestellung: Geben Sie einen guten Grund, anzufangen.',
  Lapsing: 'Drohen einzuschlafen',
  'Ordered in the year before, and not for 120 days: act before they are gone.':
    'Haben im Jahr davor bestellt und seit 120 Tagen nicht mehr: Handeln Sie, bevor sie weg sind.',
  'Lost customers': 'Verlorene Kunden',
  'No order for more than a year: a last letter, then spare the cost.':
    'Seit mehr als einem Jahr keine Bestellung: ein letzter Brief, dann sparen Sie sich die Kosten.',
  'Ordered again after half a year of silence: find out what brought them back.':
    'Haben nach einem halben Jahr Stille wieder bestellt: Finden Sie heraus, was sie zurückgeholt hat.',
  'Does not visit any more': 'Kommen nicht mehr vorbei',
  'Came regularly and has not been there for a month: often the first sign.':
    'Kamen regelmäßig und waren seit einem Monat nicht mehr da: oft das erste Zeichen.',
  'Anniversary as a customer': 'Jahrestag als Kunde',
  'Signed up on one of the next 14 days, some years ago: a friendly reason to write.':
    'Ihre Registrierung jährt sich in den nächsten 14 Tagen: ein netter Anlass, zu schreiben.',
  'Likely to leave': 'Wandern wahrscheinlich ab',
  'The tenth that the churn model thinks most likely to leave.':
    'Das Zehntel, das laut Abwanderungsmodell am wahrscheinlichsten geht.',
  'Valuable and likely to leave': 'Wertvoll und wahrscheinlich bald weg',
  'Revenue at risk: among the best fifth by spend and the likeliest fifth to leave.':
    'Gefährdeter Umsatz: gehören nach Umsatz zum besten Fünftel und zugleich zum Fünftel, das am ehesten geht.',

  'People and loyalty': 'Menschen und Treue',
  'Birthday this week': 'Geburtstag diese Woche',
  'A birthday today or in the next 7 days, for a greeting by e-mail.':
    'Geburtstag heute oder in den nächsten 7 Tagen, für einen Gruß per E-Mail.',
  'Birthday next month': 'Geburtstag nächsten Monat',
  'For greetings by post, which need their time.': 'Für Grüße per Post, die ihre Zeit brauchen.',
  'Customers abroad': 'Kunden im Ausland',
  'Customers outside {0}': 'Kunden außerhalb von {0}',
  'Everybody outside the commonest country: other prices, languages and deliveries.':
    'Alle außerhalb des häufigsten Landes: andere Preise, Sprachen und Lieferwege.',
  'Status expires soon': 'Status läuft bald ab',
  'Their card, tier or points end within 60 days: one more order keeps them.':
    'Karte, Stufe oder Punkte enden innerhalb von 60 Tagen: Noch eine Bestellung erhält sie.',
  'Many points, no order': 'Viele Punkte, keine Bestellung',
  'Among the fifth with the most points, and no order for 90 days: remind them of their points.':
    'Gehören zum Fünftel mit den meisten Punkten und haben seit 90 Tagen nicht bestellt: Erinnern Sie an die Punkte.',
  'Brings friends': 'Bringen Freunde mit',
  'Invited somebody in the last year: your best advertisement, and worth a thank-you.':
    'Haben im letzten Jahr jemanden eingeladen: Ihre beste Werbung, und ein Dankeschön wert.',
  'Happy reviewers': 'Zufriedene Bewerter',
  'Gave four stars or more in the last half year: ask them to tell others.':
    'Haben im letzten halben Jahr vier Sterne oder mehr vergeben: Bitten Sie um eine Empfehlung.',
  'Unhappy reviewers': 'Unzufriedene Bewerter',
  'Gave two stars or fewer in the last 90 days: answer before anything else is sent.':
    'Haben in den letzten 90 Tagen zwei Sterne oder weniger vergeben: Antworten Sie, bevor Sie etwas anderes schicken.',
  'In touch with support': 'Im Gespräch mit dem Kundenservice',
  'Contacted support in the last 14 days: keep advertising away until it is solved.':
    'Haben in den letzten 14 Tagen den Kundenservice kontaktiert: keine Werbung, bis alles gelöst ist.',
  'Silent after support': 'Still nach Kontakt mit dem Kundenservice',
  'Contacted support and has not ordered for 60 days since: was it solved?':
    'Haben den Kundenservice kontaktiert und danach 60 Tage lang nicht bestellt: Wurde es gelöst?',

  Subscriptions: 'Abos',
  'Trial ends this week': 'Testphase endet diese Woche',
  'Show what they would miss: their trial ends within 7 days.':
    'Zeigen Sie, was ihnen fehlen würde: Ihre Testphase endet innerhalb von 7 Tagen.',
  'Trial without a subscription': 'Testphase ohne Abo',
  'Began a trial in the last 60 days and has not subscribed: ask what was missing.':
    'Haben in den letzten 60 Tagen eine Testphase begonnen und kein Abo abgeschlossen: Fragen Sie, was gefehlt hat.',
  'Cancelled lately': 'Kürzlich gekündigt',
  'Ended their subscription in the last 90 days: the best time to win them back.':
    'Haben ihr Abo in den letzten 90 Tagen beendet: die beste Zeit, sie zurückzugewinnen.',
  'Payment failed': 'Zahlung fehlgeschlagen',
  'A payment failed in the last 14 days: a kind reminder saves most of them.':
    'In den letzten 14 Tagen ist eine Zahlung fehlgeschlagen: Eine freundliche Erinnerung rettet die meisten.',
  'Contract renews soon': 'Vertrag verlängert sich bald',
  'Renews or ends within 30 days: speak with them before they decide.':
    'Verlängert sich oder endet innerhalb von 30 Tagen: Sprechen Sie mit ihnen, bevor sie entscheiden.',

  'Value and price': 'Wert und Preis',
  'Top 10% by spend': 'Die besten 10 % nach Umsatz',
  'The tenth that spent the most in a year: service, early access, a personal word.':
    'Das Zehntel mit dem höchsten Umsatz in einem Jahr: Service, früher Zugang, ein persönliches Wort.',
  'Lapsed VIPs': 'Eingeschlafene VIPs',
  'Worth a call: once among the best fifth, and no order for half a year.':
    'Einen Anruf wert: einst im besten Fünftel und seit einem halben Jahr ohne Bestellung.',
  'Spends more and more': 'Geben immer mehr aus',
  'Tomorrow’s best: half a year worth half as much again as the half year before.':
    'Die Besten von morgen: im letzten halben Jahr anderthalbmal so viel Umsatz wie im halben Jahr davor.',
  'Spends less and less': 'Geben immer weniger aus',
  'Still there, but this half year is worth less than half of the one before: ask why.':
    'Noch da, aber mit weniger als halb so viel Umsatz wie im halben Jahr davor: Fragen Sie, warum.',
  'High margin': 'Hohe Marge',
  'The fifth that earns you the most, which is not always the fifth that spends the most.':
    'Das Fünftel, an dem Sie am meisten verdienen; nicht immer ist es das mit dem höchsten Umsatz.',
  'Discount hunters': 'Schnäppchenjäger',
  'Most of their orders had a discount: keep offers for them, and from the others.':
    'Die meisten ihrer Bestellungen waren rabattiert: Heben Sie Angebote für sie auf, nicht für die anderen.',
  'Never paid the full price': 'Nie den vollen Preis gezahlt',
  'Two orders or more, all with a discount: see who stays when there is none.':
    'Zwei oder mehr Bestellungen, alle mit Rabatt: Sehen Sie, wer ohne bleibt.',
  'Full-price buyers': 'Käufer zum vollen Preis',
  'They buy without a discount: do not teach them to wait for one.':
    'Sie kaufen ohne Rabatt: Bringen Sie ihnen nicht bei, darauf zu warten.',
}
