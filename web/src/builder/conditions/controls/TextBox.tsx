import { TextInput } from '@mantine/core'
import classes from './controls.module.css'
import { useIsReading } from './reading'
import { Said } from './Said'

interface TextBoxProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'date'
  readonly placeholder?: string
}

/** A text as it is. */
export function TextBox({ label, value, onChange, type = 'text', placeholder }: TextBoxProps) {
  if (useIsReading()) return <Said text={value} />
  return (
    <TextInput
      size="xs"
      type={type}
      autoComplete="off"
      spellCheck={false}
      aria-label={label}
      placeholder={placeholder ?? label}
      classNames={{ root: classes.fitting!, input: classes.text! }}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
