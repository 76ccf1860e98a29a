import type { Translated } from '../../i18n'
import type { models as en } from './en'

export const models: Translated<typeof en> = {
  title: 'Modelle',
}
