import { TextInput } from '@mantine/core'
import { useState } from 'react'

/** Years are typed digit by digit, and none of the days on the way is meant. */
const EARLIEST = '1900-01-01'

interface DayFieldProps {
  readonly label: string
  /** The day that holds, chosen or usual; empty until it is known. */
  readonly day: string
  /** Empty: the usual one. */
  readonly onChoose: (day: string) => void
}

/** A day that can be typed without being put right on the way; left empty it becomes the usual one again. */
export function DayField({ label, day, onChoose }: DayFieldProps) {
  const [typed, setTyped] = useState<string>()
  return (
    <TextInput
      type="date"
      label={label}
      value={typed ?? day}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value)
        if (value >= EARLIEST) onChoose(value)
      }}
      onBlur={() => {
        if (typed === '') onChoose('')
        setTyped(undefined)
      }}
    />
  )
}
