import { PasswordInput } from '@mantine/core'

/** As the server has it; it refuses shorter ones. */
const SHORTEST = 12

interface NewPasswordInputProps {
  readonly label: string
  readonly name: string
  /** What else there is to know of it, as a sentence goes on after how long it must be. */
  readonly advice: string
}

export function NewPasswordInput({ label, name, advice }: NewPasswordInputProps) {
  return (
    <PasswordInput
      label={label}
      description={`At least ${SHORTEST} characters${advice}`}
      name={name}
      autoComplete="new-password"
      minLength={SHORTEST}
      required
    />
  )
}
