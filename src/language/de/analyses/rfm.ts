import type { Sentences } from '../../catalogue.ts'

const ADVICE: Sentences = {
  'bought lately, often and for much': 'haben kürzlich, oft und für viel Geld gekauft',
  'Thank them, ask for reviews and referrals; they need no discount.':
    'Bedanken Sie sich, bitten Sie um Bewertungen und Empfehlungen; Rabatt ist nicht nötig.',
  'buy often and for much': 'kaufen oft und für viel Geld',
  'Offer what goes with their purchases; let them try new things first.':
    'Bieten Sie an, was zu ihren Käufen passt; lassen Sie sie Neues zuerst ausprobieren.',
  'bought lately, and more than once or for a good sum':
    'haben kürzlich gekauft, und zwar mehr als einmal oder für eine ansehnliche Summe',
  'Invite them to a loyalty programme; recommend by what they bought.':
    'Laden Sie sie in ein Treueprogramm ein; empfehlen Sie, was zu ihren Käufen passt.',
  'bought very lately, little so far': 'haben gerade erst gekauft, bisher wenig',
  'Welcome them; help with what they bought; give a reason for a second order.':
    'Heißen Sie sie willkommen; helfen Sie ihnen mit dem, was sie gekauft haben; geben Sie einen Grund für eine zweite Bestellung.',
  'bought not long ago, little so far': 'haben vor nicht langer Zeit gekauft, bisher wenig',
  'Make yourself known; a small offer for a second order.':
    'Machen Sie sich bekannt; ein kleines Angebot für eine zweite Bestellung.',
  'were middling in everything, and grow quiet': 'lagen in allem im Mittelfeld und werden stiller',
  'A limited offer by what they bought before.':
    'Ein befristetes Angebot, das zu ihren früheren Käufen passt.',
  'bought little, and have been quiet for a while': 'haben wenig gekauft und sind seit einer Weile still',
  'Show what is popular or new; a reminder is enough.':
    'Zeigen Sie Beliebtes oder Neues; eine Erinnerung genügt.',
  'bought well, but long ago': 'haben gut gekauft, aber vor langer Zeit',
  'Write to them personally, with a reason to come back.':
    'Schreiben Sie ihnen persönlich und geben Sie einen Grund, wiederzukommen.',
  'were among the best, and have not come for long': 'gehörten zu den Besten und waren lange nicht mehr da',
  'Call or write yourself: ask what went wrong, win them back.':
    'Rufen Sie selbst an, oder schreiben Sie: Fragen Sie, was schiefging, und gewinnen Sie sie zurück.',
  'bought little, long ago': 'haben wenig gekauft, und das vor langer Zeit',
  'Include them in cheap campaigns only.': 'Nehmen Sie sie nur in günstige Kampagnen auf.',
  'bought least, longest ago': 'haben am wenigsten gekauft, und das ist am längsten her',
  'Try once to win them back, then leave them in peace.':
    'Versuchen Sie einmal, sie zurückzugewinnen; lassen Sie sie dann in Ruhe.',
}

const ABOUT: Sentences = {
  RFM: 'RFM',
  'Groups customers by how recently, how often and for how much they bought: who is best, who is slipping away.':
    'Teilt Kunden danach ein, wann sie zuletzt, wie oft und für wie viel sie gekauft haben: wer die Besten sind und wer abzuspringen droht.',
  'Whole days between the day of the last purchase and the day that is looked from.':
    'Ganze Tage zwischen dem letzten Kauf und dem Tag, von dem aus betrachtet wird.',
  Frequency: 'Häufigkeit',
  'Orders, or days with an order.': 'Bestellungen, oder Tage mit einer Bestellung.',
  Money: 'Geldwert',
  'What was spent in all, or the mean of an order.':
    'Was insgesamt ausgegeben wurde, oder der Mittelwert einer Bestellung.',
  'Score of recency': 'Punktwert der Aktualität',
  'Score of frequency': 'Punktwert der Häufigkeit',
  'Score of money': 'Punktwert des Geldwerts',
  'From 1, the worst, to the number of scores, the best.':
    'Von 1, dem schlechtesten, bis zur Zahl der Punktwerte, dem besten.',
  'RFM group': 'RFM-Gruppe',
  'The named group of the three scores; every customer is in exactly one.':
    'Die benannte Gruppe der drei Punktwerte; jeder Kunde ist in genau einer.',
  'With few customers take fewer scores (--scores 3), or cuts of your own.':
    'Nehmen Sie bei wenigen Kunden weniger Punktwerte (--scores 3) oder eigene Grenzen.',
  'Reading purchases of before': 'Frühere Käufe werden gelesen',
  Scoring: 'Kunden werden bewertet',
  'How many scores each dimension has.': 'Wie viele Punktwerte jede Dimension hat.',
  'Where scores end: quantile gives each score about as many customers, fixed gives ranges of one width, custom takes the three lists of cuts, r-rfm cuts as the R package rfm does.':
    'Wo Punktwerte enden: „gleich viele Kunden“ (quantile) gibt jedem Punktwert etwa gleich viele Kunden, „gleich breit“ (fixed) nimmt Bereiche von gleicher Breite, „eigene“ (custom) nimmt die drei Listen von Grenzen, r-rfm teilt wie das R-Paket rfm.',
  'Days at which recency is cut, ascending, one fewer than scores: 30,90,180,365.':
    'Bei wie vielen Tagen die Aktualität geteilt wird, aufsteigend, eine Grenze weniger als Punktwerte: 30,90,180,365.',
  'Numbers of orders at which frequency is cut, ascending: 1,2,4,8. A value on a cut is below it.':
    'Bei wie vielen Bestellungen die Häufigkeit geteilt wird, aufsteigend: 1,2,4,8. Ein Wert auf einer Grenze liegt darunter.',
  'Amounts at which money is cut, ascending.': 'Bei welchen Beträgen der Geldwert geteilt wird, aufsteigend.',
  'What money is: all that a customer spent, or the mean of an order.':
    'Was der Geldwert ist: alles, was ein Kunde ausgegeben hat, oder der Mittelwert einer Bestellung.',
  'What frequency counts: orders, or days with an order.':
    'Was die Häufigkeit zählt: Bestellungen, oder Tage mit einer Bestellung.',
  'Only purchases of so many days before count; all of them otherwise.':
    'Wie viele Tage zurück Käufe zählen; ohne Angabe zählen alle.',
  'Movement between groups is shown since so many days before.':
    'Über wie viele Tage die Bewegung zwischen den Gruppen gezeigt wird.',
  'Groups of your own: each a name and boxes of scores. A cell is in the first that has it, and in "Others" if none does. The names that marketers know otherwise.':
    'Eigene Gruppen: je ein Name und Bereiche von Punktwerten. Eine Zelle gehört zur ersten Gruppe, die sie enthält, und zu „Others“, wenn es keine gibt. Ohne Angabe gelten die im Marketing üblichen Namen.',
  'Custom cuts need {0}: {1} numbers for {2} scores.':
    'Eigene Grenzen brauchen {0}: {1} Zahlen für {2} Punktwerte.',
  '{0} scores need {1} cuts; {2} are given.': '{0} Punktwerte brauchen {1} Grenzen; angegeben sind {2}.',
  'Cuts ascend.': 'Die Grenzen müssen aufsteigend sein.',
}

const FINDINGS: Sentences = {
  'customer cannot be compared with others.': 'Kunde lässt sich mit niemandem vergleichen.',
  'customers have the same scores of frequency and of money: how lately they bought is all that tells them apart. What the names of groups say of how often or how much holds for nobody.':
    'Kunden haben dieselben Punktwerte für Häufigkeit und Geldwert: Nur wann sie zuletzt gekauft haben, unterscheidet sie. Was die Namen der Gruppen darüber sagen, wie oft oder für wie viel gekauft wurde, gilt für niemanden.',
  'of the revenue comes from your best: {0} ({1}), {2}. On average each has placed {3} worth {4} in all, the last one {5}.':
    'des Umsatzes bringen Ihre Besten: {0} ({1}), {2}. Im Schnitt hat jeder {3} im Gesamtwert von {4} aufgegeben, die letzte {5}.',
  'one order': 'eine Bestellung',
  '{0} orders': '{0} Bestellungen',
  'Keep them first: thank them, ask for reviews, let them try new things before others. They need no discount.':
    'Halten Sie zuerst diese Kunden: Bedanken Sie sich, bitten Sie um Bewertungen, lassen Sie sie Neues vor allen anderen ausprobieren. Rabatt ist nicht nötig.',
  'good customer is slipping away ({0} of all): they bought well, the last time {1}.':
    'guter Kunde droht abzuspringen ({0} aller Kunden): Die Käufe waren gut, der letzte war {1}.',
  'good customers are slipping away ({0} of all): they bought well, the last time {1} on average.':
    'gute Kunden drohen abzuspringen ({0} aller Kunden): Sie haben gut gekauft, zuletzt im Schnitt {1}.',
  'They brought {0} of the revenue ({1}).': 'Sie brachten {0} des Umsatzes ({1}).',
  'Write to them now, those who spent most first: ask what was missing, give a reason to come back.':
    'Schreiben Sie ihnen jetzt, zuerst denen, die am meisten ausgegeben haben: Fragen Sie, was gefehlt hat, und geben Sie einen Grund, wiederzukommen.',
  'of the revenue comes from the fifth of customers who spend most.':
    'des Umsatzes kommen von dem Fünftel der Kunden, das am meisten ausgibt.',
  'You depend on few: losing some of them shows in the accounts at once.':
    'Sie hängen von wenigen ab: Gehen einige davon verloren, zeigt sich das sofort in den Büchern.',
  'In most shops it is between half and four fifths.':
    'In den meisten Shops sind es zwischen der Hälfte und vier Fünfteln.',
  'Revenue is spread over many: no small group decides it.':
    'Der Umsatz verteilt sich auf viele: Keine kleine Gruppe entscheidet darüber.',
  'customer has come lately and bought little so far ({0} of all). Whether they order again decides what becomes of them.':
    'Kunde kam vor Kurzem und hat bisher wenig gekauft ({0} aller Kunden). Ob es eine weitere Bestellung gibt, entscheidet, was daraus wird.',
  'customers have come lately and bought little so far ({0} of all). Whether they order again decides what becomes of them.':
    'Kunden kamen vor Kurzem und haben bisher wenig gekauft ({0} aller Kunden). Ob sie wieder bestellen, entscheidet, was aus ihnen wird.',
  'Welcome them, help with what they bought, and give a reason for a second order.':
    'Heißen Sie sie willkommen, helfen Sie ihnen mit dem, was sie gekauft haben, und geben Sie einen Grund für eine zweite Bestellung.',
  'of customers bought little and have been silent for {0} days on average; they brought {1} of the revenue.':
    'der Kunden haben wenig gekauft und sind im Schnitt seit {0} Tagen still; sie brachten {1} des Umsatzes.',
  'Spend little on them: one attempt to win them back, then leave them in peace.':
    'Geben Sie wenig dafür aus: ein Versuch, sie zurückzugewinnen, danach lassen Sie sie in Ruhe.',
  'of the {0} who were among your best on {1} has become quiet since ({2}).':
    'von {0:dative}, am {1} noch unter Ihren Besten, ist seitdem still geworden ({2}).',
  'of the {0} who were among your best on {1} have become quiet since ({2}).':
    'von {0:dative}, am {1} noch unter Ihren Besten, sind seitdem still geworden ({2}).',
  'Look at what they bought last, and whether something went wrong then.':
    'Sehen Sie nach, was sie zuletzt gekauft haben und ob dabei etwas schiefging.',
}

const TRUST: Sentences = {
  'Every one of the {0} customers is in exactly one group.':
    'Jeder der {0} Kunden ist in genau einer Gruppe.',
  'All customers have the same score of money: groups tell how lately and how often they bought, and nothing of how much.':
    'Alle Kunden haben denselben Punktwert für den Geldwert: Die Gruppen sagen, wann zuletzt und wie oft gekauft wurde, aber nicht, für wie viel.',
  '{0} of customers bought once, so frequency cannot tell most of them apart: some of its scores stay empty.':
    '{0} der Kunden haben einmal gekauft, deshalb kann die Häufigkeit die meisten nicht unterscheiden: Einige ihrer Punktwerte bleiben leer.',
  'With {0} a group is a handful of people: look at them one by one rather than at shares.':
    'Bei {0:dative} ist eine Gruppe nur eine Handvoll Menschen: Sehen Sie sich die Einzelnen an statt der Anteile.',
  'The purchases reach back less than three months: who seems lost may simply buy seldom.':
    'Die Käufe reichen keine drei Monate zurück: Wer verloren scheint, kauft vielleicht nur selten.',
  'RFM sums up the past by ranks among these customers. It forecasts nothing; the same scores mean other amounts in another shop.':
    'RFM fasst die Vergangenheit durch Ränge unter diesen Kunden zusammen. Es sagt nichts voraus; dieselben Punktwerte stehen in einem anderen Shop für andere Beträge.',
  'No purchase has an amount, so there is no money to score.':
    'Kein Kauf hat einen Betrag, also gibt es keinen Geldwert zu bewerten.',
  'Nobody has bought anything in the {0} days before this instant.':
    'In den {0} Tagen vor diesem Zeitpunkt hat niemand etwas gekauft.',
}

const SECTIONS: Sentences = {
  'The groups': 'Die Gruppen',
  'Each customer is in one group. Where the share of revenue is larger than that of customers, a group brings more than its size.':
    'Jeder Kunde ist in einer Gruppe. Wo der Anteil am Umsatz größer ist als der an den Kunden, bringt eine Gruppe mehr, als ihre Größe erwarten lässt.',
  'Share of customers and of revenue by group': 'Anteil an Kunden und Umsatz nach Gruppe',
  '{0} are {1} of customers, the most of all groups.':
    '„{0}“ umfasst {1} der Kunden, mehr als jede andere Gruppe.',
  '{0} are {1} of customers and bring {2} of the revenue, the most of all groups.':
    '„{0}“ umfasst {1} der Kunden und bringt {2} des Umsatzes, mehr als jede andere Gruppe.',
  'Orders each': 'Bestellungen je Kunde',
  'Revenue each': 'Umsatz je Kunde',
  'Days, orders and revenue each are means.': 'Tage, Bestellungen und Umsatz je Kunde sind Mittelwerte.',
  'Who they are, and what to do': 'Wer sie sind und was zu tun ist',
  They: 'Sie',
  'Recency and frequency': 'Aktualität und Häufigkeit',
  'Top right are those who come often and came lately; bottom right those who came often and have stayed away.':
    'Oben rechts stehen die, die oft kommen und kürzlich da waren; unten rechts die, die oft kamen und nun ausbleiben.',
  'Frequency score': 'Punktwert der Häufigkeit',
  'Recency score': 'Punktwert der Aktualität',
  'Customers by recency and frequency': 'Kunden nach Aktualität und Häufigkeit',
  '{0} of {1} has the best score of both recency and frequency, at the top right.':
    '{0} von {1:dative} hat bei Aktualität und Häufigkeit den besten Punktwert, oben rechts.',
  '{0} of {1} have the best score of both recency and frequency, at the top right.':
    '{0} von {1:dative} haben bei Aktualität und Häufigkeit den besten Punktwert, oben rechts.',
  'Mean revenue of a customer by recency and frequency':
    'Mittlerer Umsatz eines Kunden nach Aktualität und Häufigkeit',
  'How much a customer of each field has brought; empty where there is nobody.':
    'Wie viel ein Kunde in jedem Feld gebracht hat; leer, wo niemand ist.',
  'Where the scores begin and end, and how many customers have each.':
    'Wo die Punktwerte beginnen und enden und wie viele Kunden jeden haben.',
  'Days with an order': 'Tage mit einer Bestellung',
  'Equal values share a score, so scores may hold different numbers of customers, or none.':
    'Gleiche Werte haben denselben Punktwert; deshalb können Punktwerte verschieden viele Kunden haben, oder keine.',
  Cells: 'Zellen',
  'Recency, frequency, money': 'Aktualität, Häufigkeit, Geldwert',
}

const MOVEMENT: Sentences = {
  'Each row is a group as it was, and adds up to 100%: where its customers are now. The diagonal is who stayed.':
    'Jede Zeile ist eine Gruppe, wie sie war, und ergibt 100 %: wo ihre Kunden jetzt sind. Auf der Diagonale steht, wer geblieben ist.',
  'In the same group': 'In derselben Gruppe',
  'New since': 'Neu seitdem',
  '{0} of customers are in the group that they were in.':
    '{0} der Kunden sind noch in der Gruppe, in der sie waren.',
  '{0} came since.': 'Seitdem neu: {0}.',
  'Movement between groups in {0} days': 'Bewegung zwischen Gruppen in {0} Tagen',
  'Group then': 'Gruppe damals',
  'Group now, by its number': 'Gruppe jetzt, nach ihrer Nummer',
  'Share of those who were in the group': 'Anteil derer, die in der Gruppe waren',
  'Both times are scored by the cuts of now: whoever is in another group has changed, and the cuts have not.':
    'Für beide Zeitpunkte gelten die Grenzen von jetzt: Wer in einer anderen Gruppe ist, hat sich geändert, nicht die Grenzen.',
  'Orders and amounts only add up over time, unless a window is set.':
    'Bestellungen und Beträge werden mit der Zeit nur mehr, es sei denn, ein Zeitfenster ist gesetzt.',
  'Gone: without a purchase within {0} days.': 'Ausgeblieben: ohne Kauf in {0} Tagen.',
  'Who stayed, left and came': 'Wer blieb, ging und kam',
  Then: 'Damals',
  Stayed: 'Geblieben',
  Left: 'Gegangen',
  'From other groups': 'Aus anderen Gruppen',
}

const METHOD: Sentences = {
  'Each customer gets a score from 1 (worst) to the number of scores (best) for how recently, how often and for how much they bought, each by itself. Equal values always share a score.':
    'Jeder Kunde bekommt einen Punktwert von 1 (am schlechtesten) bis zur Zahl der Punktwerte (am besten) dafür, wann zuletzt, wie oft und für wie viel gekauft wurde, jedes für sich. Gleiche Werte haben immer denselben Punktwert.',
  'What is past says something of what comes: who bought lately, often and for much tends to buy again.':
    'Vergangenes sagt etwas über Kommendes: Wer kürzlich, oft und für viel gekauft hat, kauft eher wieder.',
  'All customers have had the chance to buy: who came last week cannot have bought often.':
    'Alle Kunden hatten Gelegenheit zu kaufen: Wer erst letzte Woche kam, kann nicht oft gekauft haben.',
  'A group is a set of cells, a cell one combination of the three scores. Each cell is in exactly one group, so groups do not overlap and leave nobody out. The standard names follow recency against the mean of the scores of frequency and money.':
    'Eine Gruppe ist eine Menge von Zellen, eine Zelle eine Kombination der drei Punktwerte. Jede Zelle ist in genau einer Gruppe, also überschneiden sich Gruppen nicht und lassen niemanden aus. Die üblichen Namen richten sich nach der Aktualität und dem Mittel der Punktwerte von Häufigkeit und Geldwert.',
}

/** `src/analyses/rfm`. */
export const rfm: Sentences = {
  ...ADVICE,
  ...ABOUT,
  ...FINDINGS,
  ...TRUST,
  ...SECTIONS,
  ...MOVEMENT,
  ...METHOD,
}
