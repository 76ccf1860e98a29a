import type { Translated } from '../../i18n'
import type { shell as en } from './en'

export const shell: Translated<typeof en> = {
  skip: 'Zum Inhalt springen',
  pages: 'Seiten',
  footer: 'Satsuma {version} · Zeiten in {timeZone} · <jobs>Aufträge</jobs>',
  signOut: 'Abmelden',
  stillSignedIn: 'Sie sind noch angemeldet',
  useLight: 'Helle Farben verwenden',
  useDark: 'Dunkle Farben verwenden',
  nav: {
    home: 'Start',
    segments: 'Segmente',
    explore: 'Erkunden',
    profiles: 'Profile',
    data: 'Daten',
    settings: 'Einstellungen',
  },
}
