/** Batches of tracking calls as browsers and servers of a shop send them; the same on every machine. */
export interface LoadOptions {
  /** People: each has a user id, an e-mail address and a few browsers. */
  readonly people: number
  /** Identities in all, the people's and those of browsers that never say who they are. */
  readonly identities: number
  readonly batch: number
}

const CONTEXT = {
  library: { name: 'analytics.js', version: 'npm:next-1.84.0' },
  userAgent:
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36',
  locale: 'en-GB',
  timezone: 'Europe/London',
}

/** One batch's body, ready to be sent. */
export function batchBody(batch: number, { people, identities, batch: size }: LoadOptions): string {
  const sentAt = new Date().toISOString()
  const calls = Array.from({ length: size }, (_, index) =>
    call(batch * size + index, people, identities, sentAt),
  )
  return JSON.stringify({ batch: calls, sentAt })
}

function call(n: number, people: number, identities: number, timestamp: string): object {
  const random = scrambled(n)
  // Those of a person: a user id, an address, and browsers for what remains.
  const browsers = Math.max(1, Math.round(identities / people) - 2)
  const person = random % people
  const anonymousId = `a-${person}-${(random >>> 20) % browsers}`
  const common = { messageId: `bench-${n}`, timestamp, anonymousId, context: context(random) }
  const kind = n % 100
  if (kind < 12) {
    const traits = { email: `p${person}@example.org`, plan: PLANS[person % 3], logins: n % 50 }
    return { ...common, type: 'identify', userId: `u-${person}`, traits }
  }
  if (kind < 60)
    return { ...common, type: 'page', name: 'Product', properties: { title: 'Product', price: random % 90 } }
  const properties = {
    price: (random % 9000) / 100,
    category: `c${random % 24}`,
    cart_id: `${person}-${random % 6}`,
  }
  return { ...common, type: 'track', event: EVENTS[random % EVENTS.length], properties }
}

const PLANS = ['free', 'pro', 'team']
const EVENTS = ['Product Viewed', 'Product Viewed', 'Product Added', 'Order Completed', 'Email Opened']

/** What the library of a browser says with every call. */
export function context(random: number): object {
  const path = `/p/${random % 500}`
  return {
    ...CONTEXT,
    page: { path, url: `https://shop.example${path}`, referrer: 'https://search.example/' },
  }
}

/** A whole number that looks random (Thomas Wang's hash). */
function scrambled(n: number): number {
  let hash = (n ^ 61 ^ (n >>> 16)) >>> 0
  hash = (hash + (hash << 3)) >>> 0
  hash = (hash ^ (hash >>> 4)) >>> 0
  hash = Math.imul(hash, 0x27d4eb2d) >>> 0
  return (hash ^ (hash >>> 15)) >>> 0
}
