import { seePage } from './browsing.ts'
import type { Customer } from './customer.ts'
import type { Journal } from './journal.ts'
import { DAY, MINUTE } from './local-time.ts'
import type { City } from './places.ts'
import { CATEGORIES } from './products.ts'
import type { Random } from './random.ts'

/** How the profile begins: an anonymous visit, or the day the old customers were carried over. */
export function beginProfile(customer: Customer, journal: Journal): void {
  journal.trait(customer.firstSeenAt, 'acquisition_channel', customer.channel.name)
  if (customer.carriedOver) writeAccount(customer, journal, customer.firstSeenAt)
}

/** The sign-up on the site, after some anonymous visits. */
export function signUp(customer: Customer, journal: Journal): void {
  const { signedUpAt, carriedOver, devices, random } = customer
  if (signedUpAt === undefined || carriedOver) return
  const form = { at: signedUpAt - MINUTE, device: devices.main, signedIn: false }
  seePage(journal, form, random, '/account/new')
  journal.event(signedUpAt, 'signed_up', { method: signUpMethod(random) })
  writeAccount(customer, journal, signedUpAt)
}

function signUpMethod(random: Random): string {
  return ['email', 'google', 'apple', 'checkout'][random.index([45, 20, 12, 23])]!
}

function writeAccount(customer: Customer, journal: Journal, at: number): void {
  const { person, random, signedUpAt } = customer
  journal.trait(at, 'name', person.name)
  journal.trait(at, 'email', person.email)
  journal.trait(at, 'signed_up_at', new Date(signedUpAt ?? at).toISOString())
  journal.trait(at, 'language', spokenLanguage(customer))
  writeDemographics(customer, journal, at)
  writePlace(customer, journal, at, customer.city)
  if (random.chance(0.4)) journal.trait(at, 'interests', statedInterests(customer))
  if (random.chance(0.025)) moveHouse(customer, journal, at + Math.floor(random.exponential(300 * DAY)))
}

/** What people tell about themselves, with the gaps and slips of real forms. */
function writeDemographics({ person, random }: Customer, journal: Journal, at: number): void {
  if (random.chance(0.88)) {
    journal.trait(at, 'birth_date', random.chance(0.004) ? '1900-01-01' : person.birthDate)
  }
  if (random.chance(0.93)) journal.trait(at, 'gender', random.chance(0.09) ? 'unstated' : person.gender)
  if (random.chance(0.66)) journal.trait(at, 'household_size', person.householdSize)
}

function writePlace({ country, zone, random }: Customer, journal: Journal, at: number, city: City): void {
  journal.trait(at, 'country', country.code)
  journal.trait(at, 'region', city.region)
  journal.trait(at, 'city', random.chance(0.015) ? city.name.toUpperCase() : city.name)
  journal.trait(at, 'latitude', city.latitude)
  journal.trait(at, 'longitude', city.longitude)
  journal.trait(at, 'time_zone', city.zone ?? zone)
}

function moveHouse(customer: Customer, journal: Journal, at: number): void {
  const elsewhere = customer.country.cities.filter(({ name }) => name !== customer.city.name)
  writePlace(customer, journal, at, customer.random.pick(elsewhere))
}

function statedInterests({ buying: { tastes } }: Customer): string[] {
  const strong = tastes
    .map((taste, index) => ({ taste, category: CATEGORIES[index]! }))
    .sort((a, b) => b.taste - a.taste)
  return strong
    .filter(({ taste }, rank) => rank === 0 || (rank < 4 && taste > 1.1))
    .map(({ category }) => category)
}

const LANGUAGES: Readonly<Record<string, string>> = {
  DK: 'da',
  SE: 'sv',
  NO: 'no',
  FI: 'fi',
  GR: 'el',
  PT: 'pt',
  PL: 'pl',
  CZ: 'cs',
  HU: 'hu',
}

function spokenLanguage({ country: { code, language }, city }: Customer): string {
  if (city.name === 'Genève' || city.name === 'Liège') return 'fr'
  return LANGUAGES[code] ?? language
}

/** The app: an event and what the phone reports. */
export function installApp({ devices: { app } }: Customer, journal: Journal): void {
  if (!app) return
  const { installedAt, device, version, push } = app
  journal.event(installedAt, 'app_installed', { platform: device.os, version })
  journal.trait(installedAt, 'app_platform', device.os)
  journal.trait(installedAt, 'app_version', version)
  journal.trait(installedAt, 'push_enabled', push)
}

/** The newsletter, from subscribing to leaving; a reader without an account is known by the address alone. */
export function subscribe(
  { newsletter, signedUpAt, firstSeenAt, person, country, random }: Customer,
  journal: Journal,
): void {
  if (!newsletter) return
  const source = signedUpAt === undefined ? 'footer' : random.chance(0.7) ? 'sign_up' : 'checkout'
  if (newsletter.from > firstSeenAt) journal.event(newsletter.from, 'newsletter_subscribed', { source })
  journal.trait(newsletter.from, 'newsletter', true)
  if (signedUpAt === undefined) {
    journal.trait(newsletter.from, 'email', person.email)
    journal.trait(newsletter.from, 'country', country.code)
  }
  journal.event(newsletter.to, 'newsletter_unsubscribed', {
    reason: random.pick(['too_many', 'not_relevant', 'none_given']),
  })
  journal.trait(newsletter.to, 'newsletter', false)
}
