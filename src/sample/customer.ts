import type { Channel } from './channels.ts'
import { CHANNELS } from './channels.ts'
import type { DeviceHabits } from './devices.ts'
import { drawDevices } from './devices.ts'
import { DAY, HOUR, MINUTE, shoppingMoment, YEAR, type ZoneClock } from './local-time.ts'
import type { Person } from './person.ts'
import { drawPerson } from './person.ts'
import type { City, Country } from './places.ts'
import { COUNTRIES } from './places.ts'
import { CATEGORIES, type Category } from './products.ts'
import type { Random } from './random.ts'
import { demand, PEAK_DEMAND } from './seasons.ts'
import type { Shop } from './shop.ts'

/** What somebody cares about, each from 1 to 5; a survey asks for it, behaviour shows it. */
export interface Attitudes {
  readonly price: number
  readonly eco: number
  readonly novelty: number
  readonly quality: number
  readonly outdoor: number
}

/** Buying as in the BG/NBD model (Fader, Hardie and Lee, 2005): own rate, own risk to leave after an order. */
export interface BuyingHabits {
  readonly buyer: boolean
  readonly ordersPerYear: number
  readonly dropout: number
  /** Factor on the prices that are looked for. */
  readonly budget: number
  /** A club, school or firm that orders many pieces. */
  readonly bulk: boolean
  readonly tastes: readonly number[]
}

export interface Customer {
  readonly random: Random
  readonly country: Country
  readonly city: City
  readonly zone: string
  readonly clock: ZoneClock
  readonly channel: Channel
  readonly person: Person
  readonly attitudes: Attitudes
  readonly buying: BuyingHabits
  readonly devices: DeviceHabits
  /** The first record of the profile. */
  readonly firstSeenAt: number
  /** When the account was made: before the data begins for those carried over, never for a mere reader. */
  readonly signedUpAt: number | undefined
  readonly carriedOver: boolean
  /** The period for which the newsletter is subscribed. */
  readonly newsletter: { readonly from: number; readonly to: number } | undefined
}

const COUNTRY_WEIGHTS = COUNTRIES.map(({ weight }) => weight)
const CHANNEL_WEIGHTS = CHANNELS.map(({ weight }) => weight)

/** Draws who a customer is; what happens to them follows from it. */
export function drawCustomer(random: Random, shop: Shop): Customer {
  const country = COUNTRIES[random.index(COUNTRY_WEIGHTS)]!
  const city = country.cities[random.index(country.cities.map(({ weight }) => weight))]!
  const zone = city.zone ?? country.zone
  const clock = shop.clock(zone)
  const channel = CHANNELS[random.index(CHANNEL_WEIGHTS)]!
  const person = drawPerson(random, country, channel.age, shop.until)
  const attitudes = drawAttitudes(random, channel, person.age)
  const arrival = drawArrival(random, shop, clock)
  const registered = registeredAt(arrival) ?? shop.until + YEAR
  const installedAt = shoppingMoment(clock, random, registered + random.exponential(70 * DAY), registered)
  const devices = drawDevices(random, person.age, attitudes.novelty, installedAt)
  return {
    random,
    country,
    city,
    zone,
    clock,
    channel,
    person,
    attitudes,
    buying: drawBuying(random, {
      channel,
      attitudes,
      country,
      city,
      person,
      signedUp: arrival.signedUpAt !== undefined,
    }),
    devices,
    ...arrival,
    newsletter: drawNewsletter(random, arrival, channel, clock),
  }
}

function drawAttitudes(random: Random, channel: Channel, age: number): Attitudes {
  const scale = (mean: number) => Math.min(5, Math.max(1, mean + random.normal()))
  const quality = scale(3 + (age - 42) / 60)
  return {
    price: scale(3.6 + channel.thrift - 0.3 * (quality - 3)),
    eco: scale(3 + 0.25 * (quality - 3)),
    novelty: scale(2.9 - (age - 42) / 40),
    quality,
    outdoor: scale(3.2 - (age - 42) / 80),
  }
}

/** When the account is first seen in the data; never for a mere reader of the newsletter. */
export function registeredAt({ signedUpAt, firstSeenAt }: Arrival): number | undefined {
  return signedUpAt === undefined ? undefined : Math.max(signedUpAt, firstSeenAt)
}

type Arrival = Pick<Customer, 'firstSeenAt' | 'signedUpAt' | 'carriedOver'>

function drawArrival(random: Random, shop: Shop, clock: ZoneClock): Arrival {
  if (random.chance(0.2)) {
    const firstSeenAt = shop.from + random.integer(2 * HOUR)
    return {
      firstSeenAt,
      signedUpAt: shop.from - Math.floor(random.exponential(300 * DAY)) - DAY,
      carriedOver: true,
    }
  }
  const firstSeenAt = arrivalMoment(random, shop, clock)
  const signedUpAt = signUpMoment(random, clock, firstSeenAt)
  const reader = random.chance(0.07)
  return {
    firstSeenAt,
    signedUpAt: reader ? undefined : signedUpAt,
    carriedOver: false,
  }
}

function arrivalMoment(random: Random, shop: Shop, clock: ZoneClock): number {
  for (;;) {
    const at = shoppingMoment(clock, random, arrivalDay(random, shop), shop.from)
    if (at <= shop.until) return at
  }
}

/** In the first visit, or in a later one. */
function signUpMoment(random: Random, clock: ZoneClock, firstSeenAt: number): number {
  if (random.chance(0.4)) return firstSeenAt + (20 + random.integer(40)) * MINUTE + random.integer(MINUTE)
  const near = firstSeenAt + random.exponential(random.chance(0.5) ? 2 * DAY : 25 * DAY)
  return shoppingMoment(clock, random, near, firstSeenAt + HOUR)
}

/** The shop grows, and more people find it when more is bought. */
function arrivalDay(random: Random, { from, until }: Shop): number {
  for (;;) {
    const at = from + (until - from) * random.next() ** 0.85
    if (random.chance((0.6 + demand(at, 3)) / (0.6 + PEAK_DEMAND))) return at
  }
}

function drawNewsletter(
  random: Random,
  arrival: Arrival,
  channel: Channel,
  clock: ZoneClock,
): Customer['newsletter'] {
  const { firstSeenAt, signedUpAt, carriedOver } = arrival
  if (signedUpAt !== undefined && !random.chance(0.62)) return undefined
  const joinedAt = carriedOver ? firstSeenAt : (signedUpAt ?? firstSeenAt + HOUR)
  const later = (mean: number, after: number) =>
    shoppingMoment(clock, random, after + random.exponential(mean), after)
  const from = random.chance(0.8) ? joinedAt : later(60 * DAY, joinedAt)
  return { from, to: later((3.2 / channel.fickleness) * YEAR, from) }
}

interface BuyingCauses {
  readonly channel: Channel
  readonly attitudes: Attitudes
  readonly country: Country
  readonly city: City
  readonly person: Person
  readonly signedUp: boolean
}

function drawBuying(
  random: Random,
  { channel, attitudes, country, city, person, signedUp }: BuyingCauses,
): BuyingHabits {
  const { price, quality, outdoor } = attitudes
  const bulk = random.chance(0.008)
  return {
    buyer: signedUp && random.chance(0.68 + 0.12 * channel.quality),
    ordersPerYear: 0.25 + random.gamma(0.85) * 2.9 * channel.quality * (0.7 + 0.1 * outdoor) + (bulk ? 3 : 0),
    dropout: Math.min(0.9, random.beta(0.9, 2.5) * channel.fickleness * (0.7 + 0.1 * price)),
    budget: Math.exp(0.5 * random.normal() + 0.15 * (quality - 3) - 0.12 * (price - 3)) * country.affluence,
    bulk,
    tastes: CATEGORIES.map((category) => random.gamma(0.9) * suits(category, outdoor, city, person)),
  }
}

const OUTDOORS: ReadonlySet<Category> = new Set(['camping', 'hiking', 'climbing', 'cycling'])

function suits(
  category: Category,
  outdoor: number,
  { terrain }: City,
  { age, householdSize }: Person,
): number {
  const home = OUTDOORS.has(category) ? outdoor / 3 : (6 - outdoor) / 3
  if (category === 'water_sports') return terrain === 'coast' ? 2 : 0.8
  if (category === 'winter_sports') return terrain === 'mountains' ? 2.4 : 0.8
  if (category === 'climbing') return home * (terrain === 'mountains' ? 1.5 : 0.6) * (age > 55 ? 0.3 : 1)
  if (category === 'kids_outdoor') return householdSize > 2 && age < 55 ? 2.2 : 0.25
  if (category === 'garden') return home * (age > 45 ? 1.6 : 0.6)
  return home
}
