import { context } from '../tracking-load.ts'
import { type Random, randomOf } from '../workload.ts'
import { anonymousIdOf, userIdOf } from './identities.ts'

/** A call of a visitor, ready to be sent, and what the bench must know of it. */
export interface VisitorCall {
  readonly body: object
  /** Whose it is, where the call says so. */
  readonly profile: number | undefined
  /** The event, or a trait where the call identifies. */
  readonly name: string
  readonly at: number
}

/** How a visitor is known: by a user id, in a browser that is new, not at all, or after some time. */
type Acquaintance = 'known' | 'newBrowser' | 'stranger' | 'signsIn'

interface Session {
  readonly id: number
  readonly acquaintance: Acquaintance
  readonly profile: number
  /** Calls until it signs in, if it does. */
  untilSignIn: number
  left: number
  lastAt: number
}

/** Mean time between two events of a session; most have about eleven, which is some three minutes. */
const GAP_SECONDS = 15
const FEWEST_SESSIONS = 20
const MOST_EVENTS = 20
const FEWEST_EVENTS = 3

/** Share of each event in 100, as in an online shop. */
const EVENTS = [
  ['page_viewed', 62],
  ['product_viewed', 20],
  ['email_opened', 9],
  ['cart_added', 5],
  ['order_completed', 3],
  ['support_contacted', 1],
] as const
type EventName = (typeof EVENTS)[number][0]
const DRAWN = EVENTS.flatMap(([name, share]) => Array.from({ length: share }, () => name))

const ACQUAINTANCES: readonly Acquaintance[] = [
  ...Array.from({ length: 5 }, () => 'known' as const),
  'newBrowser',
  'newBrowser',
  'stranger',
  'stranger',
  'signsIn',
]

/**
 * Those who are on the site: as many sessions as keep the mean time between two events of one, whatever the rate.
 * A session that ends makes room for another.
 */
export class Visitors {
  readonly #random: Random
  readonly #profiles: number
  readonly #sessions: Session[]
  readonly #present = new Set<number>()
  /** Profiles whose events came, in part, under an anonymous id. */
  readonly mixed = new Set<number>()
  #begun = 0
  #sent = 0

  constructor(rate: number, profiles: number) {
    this.#random = randomOf(42)
    this.#profiles = profiles
    const count = Math.min(Math.ceil(profiles / 10), Math.max(FEWEST_SESSIONS, rate * GAP_SECONDS))
    this.#sessions = Array.from({ length: count }, () => this.#begin())
  }

  /** What somebody does at an instant; no profile does two things in one millisecond. */
  next(at: number): VisitorCall {
    let place = this.#random.below(this.#sessions.length)
    while (this.#sessions[place]!.lastAt >= at) place = (place + 1) % this.#sessions.length
    const session = this.#sessions[place]!
    session.lastAt = at
    session.left -= 1
    const call = this.#call(session, at)
    if (session.left <= 0) this.#replace(place)
    return call
  }

  #replace(place: number): void {
    this.#present.delete(this.#sessions[place]!.profile)
    this.#sessions[place] = this.#begin()
  }

  #begin(): Session {
    const { below, pick } = this.#random
    const acquaintance = pick(ACQUAINTANCES)
    const left = FEWEST_EVENTS + below(MOST_EVENTS - FEWEST_EVENTS + 1)
    const profile = this.#absentProfile()
    this.#present.add(profile)
    if (acquaintance === 'signsIn') this.mixed.add(profile)
    const untilSignIn = acquaintance === 'signsIn' ? below(left) : -1
    this.#begun += 1
    return { id: this.#begun, acquaintance, profile, untilSignIn, left, lastAt: 0 }
  }

  /** Some come much oftener than others, as in the data before. */
  #absentProfile(): number {
    const draw = () => this.#random.below(1_000_000_007) / 1_000_000_007
    let profile = 0
    while (profile === 0 || this.#present.has(profile)) {
      profile = Math.min(this.#profiles, 1 + Math.floor(this.#profiles * draw() ** 1.2))
    }
    return profile
  }

  #call(session: Session, at: number): VisitorCall {
    const isSigningIn = session.untilSignIn-- === 0
    const name = isSigningIn ? 'plan' : this.#random.pick(DRAWN)
    const { acquaintance, profile, untilSignIn } = session
    const isNamed =
      acquaintance === 'known' ||
      acquaintance === 'newBrowser' ||
      (acquaintance === 'signsIn' && untilSignIn < 0)
    const said = isSigningIn ? this.#identify(session) : this.#track(session, name as EventName)
    this.#sent += 1
    const body = {
      messageId: `live-${this.#sent}`,
      timestamp: new Date(at).toISOString(),
      context: context(this.#random.below(1_000_000)),
      ...(isNamed && { userId: userIdOf(profile) }),
      ...(acquaintance !== 'known' && { anonymousId: anonymousIdOf(session.id) }),
      ...said,
    }
    return { body, profile: isNamed ? profile : undefined, name, at }
  }

  #identify({ id }: Session): object {
    return {
      type: 'identify',
      traits: { plan: this.#random.pick(['free', 'basic', 'pro', 'team']), logins: id },
    }
  }

  #track(session: Session, event: EventName): object {
    return { type: 'track', event, properties: this.#properties(session, event) }
  }

  #properties({ id, profile }: Session, event: EventName): object {
    const { below, pick } = this.#random
    const product = { category: `c${below(24)}`, cart_id: `${profile}-${id}` }
    switch (event) {
      case 'page_viewed':
        return {
          path: `/p/${below(500)}`,
          device: pick(['mobile', 'desktop', 'tablet']),
          seconds: below(600),
        }
      case 'email_opened':
        return { campaign: `campaign-${below(40)}` }
      case 'support_contacted':
        return { topic: pick(['delivery', 'product', 'invoice']) }
      case 'order_completed':
        return { ...product, revenue: below(40_000) / 100, items: 1 + below(5) }
      default:
        return { ...product, price: below(20_000) / 100 }
    }
  }
}
