import { ROLES, type Role } from '../api/session'
import { texts } from '../i18n'

const t = texts('settings')

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  viewer: t('users.roles.viewer'),
  editor: t('users.roles.editor'),
  admin: t('users.roles.admin'),
}

/** For a field to choose one. */
export const ROLE_CHOICES = ROLES.map((value) => ({ value, label: ROLE_NAMES[value] }))
