import { type Fields, isRecord } from '../../definition/plain-data'

/** The fields with one changed in its place, added at the end, or left out where it is undefined. */
export function withField<Of extends Fields>(fields: Of, key: string, value: unknown): Of {
  if (value !== undefined) return { ...fields, [key]: value }
  const { [key]: _, ...others } = fields
  return others as Of
}

/** The fields with one under another name and with another value, in the same place. */
export function withRenamed<Of extends Fields>(fields: Of, from: string, to: string, value: unknown): Of {
  const entries = Object.entries(fields).filter(([key]) => key === from || key !== to)
  return Object.fromEntries(entries.map((entry) => (entry[0] === from ? [to, value] : entry))) as Of
}

/** Whether something has these fields and no others; what they hold is not looked at. */
export function hasOnly(value: unknown, keys: readonly string[]): value is Fields {
  return isRecord(value) && Object.keys(value).every((key) => keys.includes(key))
}
