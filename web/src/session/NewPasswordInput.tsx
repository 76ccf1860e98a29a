import { PasswordInput } from '@mantine/core'
import { texts } from '../i18n'

const t = texts('session')

/** As the server has it; it refuses shorter ones. */
const SHORTEST = 12

export const TOGGLE = { 'aria-label': t('showPassword') } as const

interface NewPasswordInputProps {
  readonly label: string
  readonly name: string
  /** What else there is to know of it, a sentence. */
  readonly advice: string
}

export function NewPasswordInput({ label, name, advice }: NewPasswordInputProps) {
  return (
    <PasswordInput
      label={label}
      description={t('shortest', { count: String(SHORTEST), advice })}
      visibilityToggleButtonProps={TOGGLE}
      name={name}
      autoComplete="new-password"
      minLength={SHORTEST}
      required
    />
  )
}
