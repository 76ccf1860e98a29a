import type { Translated } from '../../i18n'
import type { analyses as en } from './en'

export const analyses: Translated<typeof en> = {
  title: 'Analysen',
}
