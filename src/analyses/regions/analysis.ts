import { COUNTRY_NAMES, countryCode } from '../../conditions/geo/countries.ts'
import { nearestName } from '../../definition/nearest-name.ts'
import { fail } from '../../errors/index.ts'
import { existingProfiles } from '../../evaluation/leaf-bits.ts'
import { sayLater, sentence } from '../../language/index.ts'
import { insufficientData, type Outcome, result } from '../../stats/index.ts'
import type { Analysis, Found, Task } from '../analysis.ts'
import { findAnyPurchases, readCurrencies } from '../purchases/index.ts'
import { type RegionsOptions, regionsOptions } from './options.ts'
import { readPlaces } from './read-places.ts'
import { regionsReport } from './report.ts'
import { placesOf, type RegionsResult, sumOf } from './result.ts'

/** Where customers are, and what they bring there. */
export const regions: Analysis<typeof regionsOptions, RegionsResult> = {
  name: 'regions',
  title: sayLater`Regions`,
  summary: sayLater`In which countries, regions or cities customers are, and how much they bring there.`,
  reads: 'customers',
  options: regionsOptions,
  remedies: [
    sayLater`Import where customers are: a trait such as country, region or city.`,
    sayLater`Name the trait that says it: --trait address.country.`,
  ],
  run: (task) => task.workspace.survivors.readMerged(() => run(task)),
  report: regionsReport,
}

async function run({
  workspace,
  options,
  asOf,
  signal,
  progress,
}: Task<RegionsOptions>): Promise<Outcome<Found<RegionsResult>>> {
  const { by, trait = by, within, countryTrait, most } = options
  const country = within === undefined ? undefined : { trait: countryTrait, code: requireCountry(within) }
  const purchases = await findAnyPurchases(workspace, options.purchases)
  progress({ done: 0, of: 1, phase: sentence`Reading places` })
  const written = await readPlaces(workspace, { trait, country, purchases, asOf }, signal)
  if (written.length === 0)
    return insufficientData(sayLater`Of no customer it is known by the trait "${trait}" where they are.`)
  const places = placesOf(written, by)
  const rest = places.slice(most)
  const moment = { now: asOf, calendar: workspace.settings }
  return result({
    result: {
      by,
      trait,
      countryTrait,
      within: country?.code ?? null,
      profiles: (await existingProfiles(workspace.analytical, moment)).size,
      known: sumOf(places).customers,
      places: places.slice(0, most),
      others: rest.length === 0 ? null : { ...sumOf(rest), places: rest.length },
      purchases: purchases ?? null,
      currencies: purchases ? await readCurrencies(workspace, purchases, { until: asOf }, signal) : [],
    },
  })
}

function requireCountry(written: string): string {
  const code = countryCode(written)
  if (code !== undefined) return code
  const nearest = nearestName(written, COUNTRY_NAMES)
  return fail('analysis/invalid-option', {
    option: '--within',
    detail:
      nearest === undefined
        ? sayLater`"${written}" is no country.`
        : sayLater`"${written}" is no country. Did you mean "${nearest}"?`,
  })
}
