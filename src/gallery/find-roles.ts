import { findAnyPurchases, type Purchases } from '../analyses/purchases/index.ts'
import type { Catalogue, CatalogueEntry } from '../catalogue/index.ts'
import { findChurnModel } from '../measures/index.ts'
import type { Workspace } from '../workspace/index.ts'
import type { Found, Role, Way } from './role.ts'
import { ROLE_NAMES, ROLES, type RoleName } from './roles.ts'
import type { Bound } from './template.ts'
import { commonestTexts, type TextPlace } from './texts.ts'
import { closeness } from './words.ts'

/** What the data hold for each role: names by how well they fit, values by what they say. */
export async function findRoles(workspace: Workspace, catalogue: Catalogue): Promise<Bound> {
  const found = await findTogether(workspace)
  // A property comes after the role of its event in the table.
  for (const role of ROLE_NAMES) {
    const one = TOGETHER.has(role) ? undefined : await find(workspace, role, catalogue, found)
    if (one !== undefined) found[role] = one
  }
  return found
}

type Finding = { [Name in RoleName]?: Found }

/** Roles that are found as everybody else finds them. */
const TOGETHER: ReadonlySet<RoleName> = new Set(['purchase', 'amount', 'churnProbability'])

async function findTogether(workspace: Workspace): Promise<Finding> {
  const purchases = await findAnyPurchases(workspace)
  const churn = await findChurnModel(workspace)
  return {
    ...(purchases && purchaseRoles(purchases)),
    ...(churn && {
      churnProbability: { role: 'churnProbability', kind: 'trait', name: churn.trait, test: {} },
    }),
  }
}

/** What a purchase is, and its amount, where that is one property, since the language adds up one. */
function purchaseRoles({ event, amount: [path, ...others] }: Purchases): Finding {
  const purchase: Found = { role: 'purchase', kind: 'event', name: event, test: {} }
  if (path === undefined || others.length > 0) return { purchase }
  return { purchase, amount: { role: 'amount', kind: 'property', name: path, of: event, test: {} } }
}

async function find(
  workspace: Workspace,
  name: RoleName,
  catalogue: Catalogue,
  found: Bound,
): Promise<Found | undefined> {
  const role: Role = ROLES[name]
  if (role.kind === 'event') return named(name, role, catalogue.events)
  const places = placesOf(role, catalogue, found)
  for (const way of role.ways) {
    for (const place of best(places, way)) {
      const test = await testOf(workspace, place, way)
      if (test !== undefined)
        return { role: name, kind: role.kind, name: place.written, ...(place.of && { of: place.of }), test }
    }
  }
  return undefined
}

function named(role: string, { ways }: Role, entries: readonly CatalogueEntry[]): Found | undefined {
  const [entry] = ranked(entries, ways[0]!.called, ({ name }) => name)
  return entry && { role, kind: 'event', name: entry.name, test: {} }
}

/** Where a value may lie: a path of a trait or of the events of one name. */
interface Place extends TextPlace {
  readonly types: readonly string[]
  /** As conditions name it. */
  readonly written: string
  readonly of: string | undefined
}

function placesOf(role: Role, { events, traits }: Catalogue, found: Bound): readonly Place[] {
  if (role.kind === 'trait')
    return traits.flatMap((entry) => placesIn(entry, 'trait_changes', (path) => traitName(entry.name, path)))
  const event = role.kind === 'property' ? found[role.of as RoleName]?.name : undefined
  const entry = events.find(({ name }) => name === event)
  return entry ? placesIn(entry, 'events', (path) => path) : []
}

const traitName = (name: string, path: string) => (path === '' ? name : `${name}.${path}`)

function placesIn(
  { name, values }: CatalogueEntry,
  table: Place['table'],
  written: (path: string) => string,
): readonly Place[] {
  return values.map(({ path, types }) => ({
    table,
    name,
    path,
    types: Object.keys(types),
    written: written(path),
    of: table === 'events' ? name : undefined,
  }))
}

/** Places of the right type with a name that fits, the best first. */
const best = (places: readonly Place[], { called, type }: Way) =>
  ranked(
    places.filter(({ types }) => type === undefined || types.includes(type)),
    called,
    ({ written }) => written,
  )

/** Those with a name that fits, the best first; of equally good ones that with more records, which comes first. */
function ranked<T>(entries: readonly T[], called: readonly string[], nameOf: (entry: T) => string): T[] {
  return entries
    .map((entry) => ({ entry, rank: closeness(nameOf(entry), called) }))
    .filter(({ rank }) => Number.isFinite(rank))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry)
}

/** The comparison that says what is meant; undefined where no value of the data does. */
async function testOf(
  { analytical }: Workspace,
  place: TextPlace,
  { means }: Way,
): Promise<object | undefined> {
  if (means === undefined) return {}
  if (means === 'yes') return { is: true }
  if (typeof means === 'object' && 'test' in means) return means.test
  const texts = await commonestTexts(analytical, place)
  if (means === 'commonest') return texts[0] === undefined ? undefined : { is: texts[0] }
  const meant = texts.filter((text) => means.oneOf.test(text))
  return meant.length === 0 ? undefined : { oneOf: meant }
}
