import type { Sentences } from '../../catalogue.ts'

export const movements: Sentences = {
  Movements: 'Bewegungen',
  'How people moved between the parts of a segmentation over a time: who stayed, who came, who went where.':
    'Wie sich Menschen über eine Zeit zwischen den Teilen einer Segmentierung bewegt haben: wer blieb, wer kam, wer wohin ging.',
  'The segmentation between whose parts people moved; the first one by name otherwise.':
    'Die Segmentierung, zwischen deren Teilen sich Menschen bewegt haben; sonst die erste nach Namen.',
  'The instant that movement is from: a day or an instant; 90 days before otherwise.':
    'Ab wann Bewegungen zählen: ein Tag oder Zeitpunkt; sonst 90 Tage vor dem Ende.',
  'The instant that movement is to; that of the report otherwise.':
    'Bis wann Bewegungen zählen; sonst bis zum Zeitpunkt des Berichts.',
  'Save a segmentation first: satsuma segments apply FILE.':
    'Speichern Sie zuerst eine Segmentierung: satsuma segments apply DATEI.',
  'Look at a later time: --since.': 'Betrachten Sie eine spätere Zeit: --since.',
  'No segmentation is saved.': 'Es ist keine Segmentierung gespeichert.',
  'There are no profiles by this instant.': 'Bis zu diesem Zeitpunkt gibt es keine Profile.',
  'That is not over yet.': 'Das ist noch nicht vorbei.',
  'It has to be earlier than the end.': 'Der Beginn muss vor dem Ende liegen.',
  'Looking at who was where': 'Es wird nachgesehen, wer wo war',
  'Looking at who is where': 'Es wird nachgesehen, wer wo ist',

  Segmentation: 'Segmentierung',
  Since: 'Von',
  Until: 'Bis',
  'of those who were there both times are in the part that they were in.':
    'derer, die beide Male da waren, sind noch im selben Teil.',
  'went from {0} to {1}, the largest move: {2} of those who were in the former.':
    'gingen von „{0}“ zu „{1}“, die größte Bewegung: {2} derer, die vorher dort waren.',
  'came since, most of them to {0}: {1}.': 'kamen seitdem dazu, die meisten zu „{0}“: {1}.',
  'Both instants go by the present definition and by everything known now: nobody moved because a rule was edited.':
    'Für beide Zeitpunkte gilt die heutige Definition und alles, was heute bekannt ist: Niemand hat sich bewegt, nur weil eine Regel geändert wurde.',
  'On the left the parts as they were, on the right as they are.':
    'Links die Teile, wie sie waren, rechts, wie sie sind.',
  'Movement between parts': 'Bewegung zwischen Teilen',
  'Bands from each part to where its members are now, as wide as they are many.':
    'Bänder von jedem Teil dorthin, wo seine Mitglieder jetzt sind, so breit, wie es viele sind.',
  New: 'Neu',
  'Went to others': 'In andere gewechselt',
  'From others': 'Aus anderen gekommen',
  'Every profile is in exactly one part at any instant from its first record on. Counted is in which part each was at the first instant, and in which at the second; who had no record by the first is new.':
    'Jedes Profil ist ab seinem ersten Datensatz zu jedem Zeitpunkt in genau einem Teil. Gezählt wird, in welchem Teil jedes zum ersten Zeitpunkt war und in welchem zum zweiten; wer zum ersten noch keinen Datensatz hatte, ist neu.',
}
