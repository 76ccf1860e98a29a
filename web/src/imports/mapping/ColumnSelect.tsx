import { NativeSelect } from '@mantine/core'

interface ColumnSelectProps {
  readonly label: string
  readonly value: string
  readonly columns: readonly string[]
  readonly onChange: (column: string) => void
}

/** Chooses one of the file's columns; a path that only the YAML names stays. */
export function ColumnSelect({ label, value, columns, onChange }: ColumnSelectProps) {
  const known = columns.includes(value) ? columns : [value, ...columns]
  return (
    <NativeSelect
      size="xs"
      label={label}
      data={[...known]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
