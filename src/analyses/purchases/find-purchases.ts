import { type Catalogue, type CatalogueEntry, readCatalogue } from '../../catalogue/index.ts'
import { nearestName } from '../../definition/nearest-name.ts'
import { fail, SatsumaError } from '../../errors/index.ts'
import type { AnalysisWorkspace } from '../analysis.ts'
import type { PurchaseSource, Purchases } from './source.ts'
import { TAKEN_BACK } from './taken-back.ts'

const PURCHASE = /order|purchase|transaction|sale|checkout|invoice|receipt|booking|bestellung|kauf|buchung/
const DONE = /complete|place|paid|made|success|confirm|created|abgeschlossen|aufgegeben|bezahlt/
const UNDONE =
  /cancel|refund|return|fail|abandon|start|step|view|ship|deliver|dispatch|fulfil|updat|edit|cart|progress|line|item|storn|erstatt|retour|versand|liefer|warenkorb|abgebrochen|begonnen/
/** Names of amounts, the best first. */
const AMOUNTS = [
  'revenue',
  'total',
  'amount',
  'value',
  'sales',
  'paid',
  'spend',
  'sum',
  'subtotal',
  'price',
  'umsatz',
  'gesamt',
  'summe',
  'betrag',
  'bestellwert',
  'preis',
]

/** What is said of purchases, completed from the data; undefined where the data hold no events, or returns alone. */
export async function findPurchases(
  workspace: AnalysisWorkspace,
  said: PurchaseSource = {},
): Promise<Purchases | undefined> {
  return purchasesIn(await readCatalogue(workspace), said)
}

/** The same of data whose catalogue is at hand. */
export function purchasesIn(catalogue: Catalogue, said: PurchaseSource = {}): Purchases | undefined {
  if (catalogue.events.every(({ name }) => TAKEN_BACK.test(name) && name !== said.event)) return undefined
  const event = said.event === undefined ? likeliestEvent(catalogue) : namedEvent(catalogue, said.event)
  const amount = said.amount === undefined ? likeliestAmount(event) : namedAmount(event, said.amount)
  return { ...inList(event), ...inText(event, 'currency'), ...said, event: event.name, amount }
}

/** The same where purchases are not needed: undefined too where nothing is called one. What was said has to be there. */
export async function findAnyPurchases(
  workspace: AnalysisWorkspace,
  said?: PurchaseSource,
): Promise<Purchases | undefined> {
  return anyPurchasesIn(await readCatalogue(workspace), said)
}

/** The same of data whose catalogue is at hand. */
export function anyPurchasesIn(catalogue: Catalogue, said?: PurchaseSource): Purchases | undefined {
  try {
    return purchasesIn(catalogue, said)
  } catch (error) {
    if (said === undefined && error instanceof SatsumaError && error.code === 'analysis/no-purchases')
      return undefined
    throw error
  }
}

function namedEvent({ events }: Catalogue, name: string): CatalogueEntry {
  const names = events.map((event) => event.name)
  const found = events.find((event) => event.name === name)
  return (
    found ?? fail('analysis/unknown-event', { event: name, nearest: nearestName(name, names), events: names })
  )
}

/** The commonest event that is called a purchase, one with an amount before one without. */
function likeliestEvent({ events }: Catalogue): CatalogueEntry {
  const called = events.filter(
    ({ name }) => PURCHASE.test(name.toLowerCase()) && !UNDONE.test(name.toLowerCase()),
  )
  const score = (event: CatalogueEntry) =>
    (likeliestAmount(event).length > 0 ? 2 : 0) + (DONE.test(event.name.toLowerCase()) ? 1 : 0)
  // Events come by number of records, and sorting is stable.
  const [best] = called.toSorted((a, b) => score(b) - score(a))
  if (best) return best
  const [only, ...others] = events.filter((event) => likeliestAmount(event).length > 0)
  if (only && others.length === 0) return only
  return fail('analysis/no-purchases', { events: events.map(({ name }) => name) })
}

const numbersOf = ({ values }: CatalogueEntry) =>
  values.filter(({ types }) => types.number !== undefined).map(({ path }) => path)

function likeliestAmount(event: CatalogueEntry): string[] {
  const rank = (path: string) => {
    const words = wordsOf(path)
    const place = AMOUNTS.findIndex((word) => words.includes(word))
    return place < 0 ? Number.POSITIVE_INFINITY : place + words.length / 10
  }
  const [best] = numbersOf(event)
    .filter((path) => Number.isFinite(rank(path)))
    .toSorted((a, b) => rank(a) - rank(b))
  return best === undefined ? [] : [best]
}

/** `orderTotal` and `order_total` are the same two words. */
function wordsOf(path: string): string[] {
  return path
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
}

function namedAmount(event: CatalogueEntry, amount: string | readonly string[]): string[] {
  const known = numbersOf(event)
  for (const property of [amount].flat()) {
    if (known.includes(property)) continue
    // Of very many records only some were looked at.
    if (event.sampled < event.records) continue
    fail('analysis/unknown-property', {
      event: event.name,
      property,
      nearest: nearestName(property, known),
      known,
    })
  }
  return [amount].flat()
}

function inList({ values }: CatalogueEntry): PurchaseSource {
  const list = values.find(
    ({ path, types }) => types.json !== undefined && /^(products|items|lines)$/.test(path),
  )
  return list ? { lines: list.path } : {}
}

function inText({ values }: CatalogueEntry, name: 'currency'): PurchaseSource {
  return values.some(({ path, types }) => path === name && types.text !== undefined) ? { [name]: name } : {}
}
