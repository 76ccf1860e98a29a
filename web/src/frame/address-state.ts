import { useSearchParams } from 'react-router'

/** The state of a picture in its address: texts by name. Those that are as usual are left out. */
export function useAddressState<Key extends string>(usual: Readonly<Record<Key, string>>) {
  const [params, setParams] = useSearchParams()
  const state = Object.fromEntries(
    Object.entries<string>(usual).map(([key, value]) => [key, params.get(key) ?? value]),
  ) as Record<Key, string>
  const change = (changes: Partial<Record<Key, string>>) =>
    setParams((before) => withChanges(before, usual, changes), { replace: true, preventScrollReset: true })
  return [state, change] as const
}

/** The parameters with some changed; those that are as usual are left out. */
export function withChanges(
  before: URLSearchParams,
  usual: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string | undefined>>,
): URLSearchParams {
  const after = new URLSearchParams(before)
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined || value === usual[key]) after.delete(key)
    else after.set(key, value)
  }
  return after
}

/** One of some values; the first where the text is none of them. */
export function oneOf<const Value extends string>(values: readonly Value[], text: string): Value {
  return values.find((value) => value === text) ?? values[0]!
}

/** Takes a value in, or out where it is in. */
export function toggled<Value>(values: readonly Value[], value: Value): readonly Value[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value]
}
