import type { Sentences } from '../catalogue.ts'

/** Long work: jobs and what they do at the moment, what stands in their way, and when they come by themselves. */
export const work: Sentences = {
  Evaluating: 'Auswertung',
  'Evaluating as of {0}': 'Auswertung zum Stand {0}',
  'Importing {0}': 'Import von {0:name}',
  'Looking back on a draft': 'Rückblick auf einen Entwurf',
  'Looking back on {0}': 'Rückblick auf {0:name}',
  'Looking back over a year': 'Rückblick auf ein Jahr',
  'Refreshing {0}': 'Erneuerung von {0:name}',
  Verifying: 'Prüfung',
  'Writing a backup': 'Sicherung',

  'The clock was set back by {0} s: time stands here until it has caught up.':
    'Die Uhr wurde um {0} s zurückgestellt: Hier steht die Zeit, bis sie wieder aufgeholt hat.',

  schedule: 'Zeitplan',
  'start of the server': 'Start des Servers',
  'edit of a definition': 'Änderung einer Definition',
  'command line': 'Kommandozeile',
  'sample shop': 'Beispielshop',
  'time zone': 'Zeitzone',
  'first day of the week': 'erster Tag der Woche',
  currency: 'Währung',

  'Comparing with what is known': 'Die Werte werden mit den bisherigen verglichen',
  'Waiting for other analyses': 'Es wird auf andere Analysen gewartet',

  'There is nothing in this workspace yet. Import a file or send events.':
    'In diesem Arbeitsbereich ist noch nichts. Importieren Sie eine Datei oder senden Sie Ereignisse.',
  'There are no events, so no purchases. Import purchases or send events.':
    'Es gibt keine Ereignisse und damit keine Käufe. Importieren Sie Käufe oder senden Sie Ereignisse.',
  'There are no purchases, only what was returned or cancelled. Import purchases.':
    'Es gibt keine Käufe, nur Rückgaben oder Stornierungen. Importieren Sie Käufe.',
  '{0} Say it in the options, under "purchases".': '{0} Geben Sie es in den Optionen unter „purchases“ an.',

  and: 'und',
  'events {0}': 'Ereignisse {0}',
  'traits {0}': 'Merkmale {0}',
  'every profile': 'alle Profile',
  'profile by profile': 'Profil für Profil',

  'on demand': 'auf Abruf',
  'every hour': 'stündlich',
  'every day at {0}:00{1}': 'täglich um {0}:00 Uhr{1}',
  'every {0} at {1}:00{2}': 'jeden {0} um {1}:00 Uhr{2}',
}
