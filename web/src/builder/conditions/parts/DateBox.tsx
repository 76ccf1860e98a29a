import { TextBox } from '../controls/TextBox'
import { isDay } from '../language/window'

interface DateBoxProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A calendar day; an instant, which has an offset, stays the text that it is. */
export function DateBox({ label, value, onChange }: DateBoxProps) {
  return <TextBox label={label} value={value} onChange={onChange} type={isDay(value) ? 'date' : 'text'} />
}
