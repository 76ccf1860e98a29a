import { drawCustomer } from './customer.ts'
import { readNewsletters } from './email.ts'
import { Journal } from './journal.ts'
import { liveThrough } from './lifecycle.ts'
import { beginProfile, installApp, signUp, subscribe } from './profile.ts'
import { Random } from './random.ts'
import type { SampleOptions, SampleRecord } from './record.ts'
import { Shop } from './shop.ts'
import { answerSurveys } from './survey.ts'
import { visitAnonymously, visitAtLeisure } from './visits.ts'

/**
 * The records of the sample shop, profile by profile, each profile in order of time. A profile's first
 * record is its first visit (or the day old customers were carried over); only one profile at a time is in
 * memory.
 *
 * ```ts
 * for (const record of sampleRecords({ until: Date.UTC(2026, 0, 1), profiles: 100 })) console.log(record)
 * ```
 */
export function* sampleRecords(options: SampleOptions): Generator<SampleRecord> {
  const shop = new Shop(options)
  for (let index = 0; index < shop.profiles; index++) yield* profileRecords(shop, index)
}

/** draw who it is -> begin -> orders and aftercare -> visits -> e-mail -> surveys -> in order of time */
function profileRecords(shop: Shop, index: number): Generator<SampleRecord> {
  const customer = drawCustomer(new Random(shop.seed, index), shop)
  const journal = new Journal(`c-${String(index + 1).padStart(6, '0')}`, shop.until)
  beginProfile(customer, journal)
  visitAnonymously(customer, journal)
  signUp(customer, journal)
  subscribe(customer, journal)
  installApp(customer, journal)
  const spans = liveThrough(customer, shop, journal)
  visitAtLeisure(customer, shop, journal, spans)
  readNewsletters(customer, shop, journal, spans)
  answerSurveys(customer, shop, journal)
  return journal.records()
}
