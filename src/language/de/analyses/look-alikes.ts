import type { Sentences } from '../../catalogue.ts'

const ABOUT: Sentences = {
  'Look-alikes': 'Ähnliche Kunden',
  'Profiles outside a segment that are most like its members, ranked, and how well that finds hidden ones.':
    'Profile außerhalb eines Segments, die seinen Mitgliedern am meisten ähneln, der Reihe nach, und wie gut sich damit verborgene finden lassen.',
  'Start from a segment with more members, which are not everybody.':
    'Gehen Sie von einem Segment mit mehr Mitgliedern aus, das aber nicht alle umfasst.',
  'Bring more of what is known of profiles: traits, and events before the instant.':
    'Bringen Sie mehr ein, was über Profile bekannt ist: Merkmale, und Ereignisse vor dem Zeitpunkt.',
  'With --keep-rule go by what the rule reads too.':
    'Berücksichtigen Sie mit --keep-rule auch, was die Regel liest.',
  'Cut by size or by score, not by both.': 'Begrenzen Sie nach Größe oder nach Wert, nicht nach beidem.',
  'Besides what the rule of {0} reads, nothing is known that profiles could be alike in.':
    'Außer dem, was die Regel von {0:name} liest, ist nichts bekannt, worin sich Profile ähneln könnten.',
  reading: 'Daten werden gelesen',
  fitting: 'Das Modell wird angepasst',
  Likeness: 'Ähnlichkeit',
  'The probability of being a member, from 0 to 1, by a model that has not seen the profile.':
    'Die Wahrscheinlichkeit, Mitglied zu sein, von 0 bis 1, nach einem Modell, das das Profil nicht gesehen hat.',
  'Rank among look-alikes': 'Rang unter den Ähnlichen',
  'The place among all profiles outside the segment; 1 is most like its members, who have none.':
    'Der Platz unter allen Profilen außerhalb des Segments; 1 ähnelt seinen Mitgliedern am meisten. Mitglieder haben keinen.',
  'Band of look-alikes': 'Stufe der Ähnlichen',
  'In which part of the ranking the profile is; members are a part of their own.':
    'In welchem Teil der Rangfolge das Profil liegt; Mitglieder sind ein eigener Teil.',
  'How many look-alikes; as many as the segment has members unless said.':
    'Wie viele Ähnliche; ohne Angabe so viele, wie das Segment Mitglieder hat.',
  'Cut by score instead of by size: the least probability, from 0 to 1.':
    'Nach Wert statt nach Größe begrenzen: die kleinste Wahrscheinlichkeit, von 0 bis 1.',
  'Also go by the events and traits that the rule of the segment reads.':
    'Auch die Ereignisse und Merkmale berücksichtigen, die die Regel des Segments liest.',
  'Events and traits to leave out.': 'Ereignisse und Merkmale, die ausgelassen werden.',
  'The kind of model; best is the one that finds hidden members better.':
    'Die Art des Modells; best ist jenes, das verborgene Mitglieder besser findet.',
}

const FINDINGS: Sentences = {
  'Nobody outside {0} scores that high.': 'Niemand außerhalb von {0} erreicht einen so hohen Wert.',
  'Lower the score, or cut by size.': 'Senken Sie den Wert, oder begrenzen Sie nach Größe.',
  'profile outside {0} is most like its members, with a probability of being one from {1} to {2}.':
    'Profil außerhalb von {0} ähnelt den Mitgliedern am meisten; mit einer Wahrscheinlichkeit von {1} bis {2} gehört es dazu.',
  'profiles outside {0} are most like its members, with a probability of being one from {1} to {2}.':
    'Profile außerhalb von {0} ähneln den Mitgliedern am meisten; mit einer Wahrscheinlichkeit von {1} bis {2} gehören sie dazu.',
  'of members that were hidden from the model are found in a cut of {0} of all; by chance it would be {1}, by plain likeness {2}.':
    'der Mitglieder, die vor dem Modell verborgen wurden, sind unter den ersten {0} von allen; durch Zufall wären es {1}, nach einfacher Ähnlichkeit {2}.',
  'as many hidden members are in the first {0} of the ranking as in as many profiles taken at random.':
    'so viele verborgene Mitglieder sind unter den ersten {0} der Rangfolge wie unter ebenso vielen zufällig gewählten Profilen.',
  'What makes them alike: {0}.': 'Was sie ähnlich macht: {0}.',
  'of {0} profiles outside is a likelier member than somebody taken at random.':
    'von {0} Profilen außerhalb gehört eher dazu als ein zufällig gewähltes.',
  'of {0} profiles outside are likelier members than somebody taken at random.':
    'von {0} Profilen außerhalb gehören eher dazu als ein zufällig gewähltes.',
  'Beyond these an audience of look-alikes is no better than everybody.':
    'Darüber hinaus ist eine Zielgruppe aus Ähnlichen nicht besser als alle zusammen.',
}

const TRUST: Sentences = {
  'A hidden member ranks above somebody else {0} of the time ({1} to {2}); half is chance.':
    'Ein verborgenes Mitglied liegt in {0} der Fälle ({1} bis {2}) vor jemand anderem; die Hälfte wäre Zufall.',
  'logistic regression': 'logistische Regression',
  'boosted trees': 'Boosted Trees',
  'Plain likeness to the average member manages {0}.':
    'Die einfache Ähnlichkeit zum durchschnittlichen Mitglied erreicht {0}.',
  'Plain likeness to the average member does as well ({0}): the model adds nothing.':
    'Die einfache Ähnlichkeit zum durchschnittlichen Mitglied erreicht ebenso viel ({0}): Das Modell bringt nichts hinzu.',
  'Probabilities are off by {0} percentage points on average.':
    'Die Wahrscheinlichkeiten liegen im Schnitt um {0} Prozentpunkte daneben.',
  '{0} few to learn from.': '{0} wenig, um daraus zu lernen.',
  'Left out, because the rule itself reads it: {0}.': 'Ausgelassen, weil die Regel selbst es liest: {0}.',
  'Somebody who ranks high may be a member in all but name and counts as a miss here, so the true hit rate is rather higher. That they are alike does not say that they will act alike: try a part of them against a held-out part.':
    'Wer weit oben steht, kann in allem außer dem Namen Mitglied sein und zählt hier doch als Fehltreffer; die wahre Trefferquote ist also eher höher. Dass sie ähnlich sind, heißt nicht, dass sie ähnlich handeln: Probieren Sie es mit einem Teil von ihnen gegen einen zurückgehaltenen Teil aus.',
}

const SECTIONS: Sentences = {
  'Profiles outside': 'Profile außerhalb',
  Columns: 'Spalten',
  'How well it finds hidden members': 'Wie gut es verborgene Mitglieder findet',
  'Members of {0} were hidden, a fifth at a time, and ranked among everybody by a model that had not seen them.':
    'Mitglieder von {0} wurden verborgen, jeweils ein Fünftel, und von einem Modell, das sie nicht gesehen hatte, unter alle eingereiht.',
  'Hidden members found': 'Gefundene verborgene Mitglieder',
  'A tenth of the profiles holds {0}% of the hidden members.':
    'Ein Zehntel der Profile enthält {0}\u00A0% der verborgenen Mitglieder.',
  'Share of everybody taken': 'Anteil, der von allen genommen wird',
  'Share of hidden members found': 'Anteil der gefundenen verborgenen Mitglieder',
  'Plain likeness': 'Einfache Ähnlichkeit',
  'by chance': 'durch Zufall',
  Cut: 'Anteil von allen',
  liftAtK: 'liftAtK',
  'Found by plain likeness': 'Durch einfache Ähnlichkeit gefunden',
  'Its liftAtK': 'Deren liftAtK',
  'liftAtK: how many times as many hidden members as among as many taken at random.':
    'liftAtK: wievielmal so viele verborgene Mitglieder wie unter ebenso vielen zufällig gewählten.',
  'Why they are alike': 'Worin sie sich ähneln',
  'What speaks most for those who were chosen, on average.':
    'Was im Schnitt am meisten für die Gewählten spricht.',
  What: 'Was',
  'Times the odds': 'Chancen mal',
  Chosen: 'Gewählte',
  'All outside': 'Alle außerhalb',
  'Times the odds: by what it multiplies, on average, the odds of being a member; 1 changes nothing. The other columns are medians; of yes and no the share of yes.':
    'Chancen mal: womit es die Chancen (Odds), Mitglied zu sein, im Schnitt malnimmt; 1 ändert nichts. Die anderen Spalten sind Mediane; bei Ja und Nein der Anteil der Ja.',
  'The first of them': 'Die Ersten von ihnen',
  'Whether the probabilities mean what they say': 'Ob die Wahrscheinlichkeiten halten, was sie sagen',
  'Were members': 'Waren Mitglieder',
  'Profiles in tenths by their score.': 'Profile in Zehnteln nach ihrem Wert.',
}

const METHOD: Sentences = {
  Ranking: 'Rangfolge',
  'A model tells members from everybody else; every profile is scored by a model that was fitted without it, so that nobody outside is held down for not being a member.':
    'Ein Modell unterscheidet Mitglieder von allen anderen; jedes Profil wird von einem Modell bewertet, das ohne dieses Profil angepasst wurde, damit niemand außerhalb schlechter abschneidet, nur weil er kein Mitglied ist.',
  'Members are known, and some outside are like them and not known; which of those are known does not depend on the columns.':
    'Mitglieder sind bekannt, und einige außerhalb gleichen ihnen, ohne bekannt zu sein; wer davon bekannt ist, hängt nicht von den Spalten ab.',
  'Logistic regression with a ridge, and gradient-boosted trees; the one that finds hidden members better is taken.':
    'Logistische Regression mit Ridge-Strafterm und Bäume mit Gradient Boosting; genommen wird, was verborgene Mitglieder besser findet.',
  'The cosine to the mean of the members that are not hidden, on standardised columns.':
    'Der Kosinus zum Mittelwert der nicht verborgenen Mitglieder, auf standardisierten Spalten.',
  'Shapley values of the columns in the model that scored the profile.':
    'Shapley-Werte der Spalten in dem Modell, das das Profil bewertet hat.',
}

/** `src/analyses/look-alikes`. */
export const lookAlikes: Sentences = { ...ABOUT, ...FINDINGS, ...TRUST, ...SECTIONS, ...METHOD }
