import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getJson } from '../api/client'
import type { Operations } from '../api/wire'

interface EventSelectProps {
  readonly label: string
  /** What no choice means; without it there is always one. */
  readonly usual?: string
  readonly value: string
  readonly onChange: (event: string) => void
}

/** The names of the events that the data hold. */
export function useEventNames(): readonly string[] {
  const { data } = useQuery({
    queryKey: ['catalogue'],
    queryFn: ({ signal }) => getJson<Operations['getCatalogue']['answer']>('/catalogue', signal),
    staleTime: 60_000,
  })
  return data?.events.map(({ name }) => name) ?? []
}

/** One of the events that the data hold. */
export function EventSelect({ label, usual, value, onChange }: EventSelectProps) {
  const names = useEventNames()
  const known = value === '' || names.includes(value) ? names : [value, ...names]
  return (
    <NativeSelect
      // As wide before the names are there as after.
      w={210}
      label={label}
      value={value}
      data={[
        ...(usual === undefined ? [] : [{ value: '', label: usual }]),
        ...known.map((name) => ({ value: name, label: name })),
      ]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}
