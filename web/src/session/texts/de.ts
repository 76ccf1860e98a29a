import type { Translated } from '../../i18n'
import type { session as en } from './en'

export const session: Translated<typeof en> = {
  language: 'Sprache',
  languageNote: 'Für die Seiten in diesem Browser.',
}
