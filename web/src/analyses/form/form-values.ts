import { parse, stringify } from 'yaml'
import { texts } from '../../i18n'
import type { Field } from './fields'

const t = texts('analyses')

/** What somebody has typed, by option; texts as they are, and empty where nothing is said. */
export interface FormValues {
  readonly [key: string]: string | boolean | readonly string[] | FormValues
}

interface ReadForm {
  /** Those options that somebody said something of. */
  readonly options: Record<string, unknown>
  /** What cannot be read, by option. */
  readonly problems: Readonly<Record<string, string>>
}

/** What a form says: only what is not as usual, so that an address stays short. */
export function readForm(fields: readonly Field[], values: FormValues): ReadForm {
  const options: Record<string, unknown> = {}
  const problems: Record<string, string> = {}
  for (const field of fields) {
    try {
      const value = meantBy(field, values[field.key])
      if (value !== undefined) options[field.key] = value
    } catch (error) {
      problems[field.key] = (error as Error).message
    }
  }
  return { options, problems }
}

function meantBy(field: Field, typed: FormValues[string] | undefined): unknown {
  if (field.kind === 'group') {
    const { options, problems } = readForm(field.fields, (typed ?? {}) as FormValues)
    const [problem] = Object.values(problems)
    if (problem !== undefined) throw new Error(problem)
    return Object.keys(options).length === 0 ? undefined : options
  }
  if (field.kind === 'flag') return typed === (field.usual === 'true') ? undefined : typed
  if (Array.isArray(typed)) return typed.length === 0 ? undefined : typed
  const text = String(typed ?? '').trim()
  if (text === '' || text === field.usual) return undefined
  if (field.kind === 'number') return numberIn(text)
  if (field.kind === 'numbers') return text.split(/[,;\s]+/).map(numberIn)
  return field.kind === 'yaml' ? parse(text) : text
}

function numberIn(text: string): number {
  const number = Number(text)
  if (!Number.isFinite(number)) throw new Error(t('form.noNumber', { text }))
  return number
}

/** A form as it says these options. */
export function fillForm(fields: readonly Field[], options: Readonly<Record<string, unknown>>): FormValues {
  return Object.fromEntries(fields.map((field) => [field.key, typedOf(field, options[field.key])]))
}

function typedOf(field: Field, value: unknown): FormValues[string] {
  if (field.kind === 'group') return fillForm(field.fields, (value ?? {}) as Record<string, unknown>)
  if (field.kind === 'flag') return value === undefined ? field.usual === 'true' : value === true
  if (field.kind === 'names') return Array.isArray(value) ? value.map(String) : []
  if (value === undefined) return field.kind === 'choice' ? field.usual : ''
  if (field.kind === 'numbers' && Array.isArray(value)) return value.join(', ')
  return field.kind === 'yaml' ? stringify(value) : Array.isArray(value) ? value.join(', ') : String(value)
}
