import type { FormEvent } from 'react'

/** The texts of a form that is sent, by the names of its fields. */
export function formValues<Name extends string>(
  event: FormEvent<HTMLFormElement>,
  names: readonly Name[],
): Readonly<Record<Name, string>> {
  event.preventDefault()
  const data = new FormData(event.currentTarget)
  return Object.fromEntries(names.map((name) => [name, String(data.get(name) ?? '')])) as Record<Name, string>
}
