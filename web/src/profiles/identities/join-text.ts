import type { Connection, ProfileChange } from '../../api/profiles'
import { texts } from '../../i18n'
import { nameOf } from '../profile-path'

const t = texts('profiles')

/** What named two identities together. */
export function sayCall({ call, messageId: message }: Pick<Connection, 'call' | 'messageId'>): string {
  return call === 'manual' ? t('identities.manual', { message }) : t('identities.call', { call, message })
}

/** What joined a profile or left it, and why. */
export function sayChange(change: ProfileChange, profileId: number): string {
  const { from, to, identities, cause, by, call, messageId } = change
  const names = identities.map(nameOf).join(', ')
  const because = [
    t(`identities.causes.${cause}`),
    by && t('identities.byWhom', { who: by }),
    call && messageId && sayCall({ call, messageId }),
  ]
    .filter(Boolean)
    .join(', ')
  return to === profileId
    ? t('identities.came', { names, profile: String(from), because })
    : t('identities.went', { names, profile: String(to), because })
}
