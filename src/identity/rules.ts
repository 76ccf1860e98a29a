import { getCountries } from 'libphonenumber-js'
import { z } from 'zod'
import { type ControlStore, readSetting } from '../control/index.ts'
import { explain, wordsOf } from '../definition/issues.ts'
import { fail, formatPath } from '../errors/index.ts'
import { sayLater } from '../language/index.ts'
import { BLOCKED_VALUES, ZEROS } from './blocked-values.ts'
import type { Identity } from './identity.ts'

/** Stands for all namespaces that are not named. */
const OTHERS = '*'

const COUNTRIES = new Set<string>(getCountries())

const DEFAULT_NAMESPACES = [
  { name: 'user_id', limit: 1 },
  { name: 'email', limit: 5 },
  { name: 'phone', limit: 5 },
  { name: 'device_id', limit: 20 },
  { name: OTHERS, limit: 5 },
  { name: 'anonymous_id', limit: 100 },
]

const count = z.number().int().min(1).max(1_000_000)

/** The setting `identityRules` of a workspace. */
export const identityRulesSchema = z.strictObject({
  /** That of the highest priority first; `*` stands for all that are not named. */
  namespaces: z
    .array(z.strictObject({ name: z.string().min(1).max(200), limit: count }))
    .refine(
      (list) => new Set(list.map(({ name }) => name)).size === list.length,
      sayLater`A namespace is named twice.`,
    )
    .refine((list) => list.some(({ name }) => name === OTHERS), sayLater`The namespace "*" is missing.`)
    .default(DEFAULT_NAMESPACES),
  /** An identity that was seen with more identities of a namespace of limit 1 tells nobody apart. */
  blockAfter: count.default(20),
  /** So does one that was seen with more identities at all. */
  mostLinks: count.default(1_000),
  /** Values that stand for nobody, besides those that always do; in any case. */
  blockedValues: z.array(z.string().min(1).max(1_000)).max(10_000).default([]),
  /** The country (ISO 3166, two letters) of telephone numbers that are written without one. */
  phoneCountry: z
    .string()
    .refine((code) => COUNTRIES.has(code), sayLater`This is no country whose telephone numbers are known.`)
    .optional(),
})

export type IdentityRulesSetting = z.infer<typeof identityRulesSchema>

/** The name of the setting. */
export const IDENTITY_RULES = 'identityRules'

/** How identities are admitted, and which of those that are seen together are one person. */
export class IdentityRules {
  readonly setting: IdentityRulesSetting
  readonly #places: ReadonlyMap<string, { readonly rank: number; readonly limit: number }>
  readonly #others: { readonly rank: number; readonly limit: number }
  readonly #blocked: ReadonlySet<string>

  /** `setting` is what somebody wrote; throws `identity/invalid-rules`. */
  constructor(setting: unknown = {}) {
    this.setting = parseSetting(setting)
    const places = this.setting.namespaces.map(({ name, limit }, rank) => [name, { rank, limit }] as const)
    this.#places = new Map(places)
    this.#others = this.#places.get(OTHERS)!
    this.#blocked = new Set([
      ...BLOCKED_VALUES,
      ...this.setting.blockedValues.map((value) => value.toLowerCase()),
    ])
  }

  /** Equal for equal rules. */
  get text(): string {
    return JSON.stringify(this.setting)
  }

  /** How many identities of a namespace one profile may have. */
  limitOf(namespace: string): number {
    return (this.#places.get(namespace) ?? this.#others).limit
  }

  /** 0 is the highest priority. */
  rankOf(namespace: string): number {
    return (this.#places.get(namespace) ?? this.#others).rank
  }

  /** Whether a value stands for nobody. */
  isBlocked(value: string): boolean {
    return this.#blocked.has(value.toLowerCase()) || ZEROS.test(value)
  }

  /** Sorts by priority; identities of one priority by namespace and value. */
  readonly compare = (a: Identity, b: Identity): number =>
    this.rankOf(a.namespace) - this.rankOf(b.namespace) ||
    compareText(a.namespace, b.namespace) ||
    compareText(a.value, b.value)
}

function parseSetting(setting: unknown): IdentityRulesSetting {
  const parsed = identityRulesSchema.safeParse(setting)
  if (parsed.success) return parsed.data
  const details = explain(identityRulesSchema, setting, []).map((found) => {
    const place = found.path.length > 0 ? `${formatPath(found.path)}: ` : ''
    return `${place}${wordsOf(found)}`
  })
  return fail('identity/invalid-rules', { detail: details.join(' ') }, parsed.error)
}

/** By code units: the same everywhere. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** The rules of a workspace. */
export async function readIdentityRules(control: ControlStore): Promise<IdentityRules> {
  return new IdentityRules(await readSetting(control, IDENTITY_RULES, {}))
}
