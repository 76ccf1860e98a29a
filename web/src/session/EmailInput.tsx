import { TextInput } from '@mantine/core'

interface EmailInputProps {
  /** `username` where somebody enters their own, for password managers. */
  readonly autoComplete: 'username' | 'off'
}

export function EmailInput({ autoComplete }: EmailInputProps) {
  return <TextInput label="E-mail address" name="email" type="email" autoComplete={autoComplete} required />
}
