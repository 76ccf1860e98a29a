import { TextInput } from '@mantine/core'
import { texts } from '../i18n'

const t = texts('session')

interface EmailInputProps {
  /** `username` where somebody enters their own, for password managers. */
  readonly autoComplete: 'username' | 'off'
}

export function EmailInput({ autoComplete }: EmailInputProps) {
  return <TextInput label={t('email')} name="email" type="email" autoComplete={autoComplete} required />
}
