/** How customers found the shop. */
export interface Channel {
  readonly name: string
  readonly weight: number
  /** Factor on how often its customers order. */
  readonly quality: number
  /** Factor on how likely they are to leave after an order. */
  readonly fickleness: number
  /** Shift of their price sensitivity on the scale of 1 to 5. */
  readonly thrift: number
  /** Shift of their age in years. */
  readonly age: number
  readonly referrer: string
}

/** Referred friends stay; those who came for a coupon leave. */
export const CHANNELS: readonly Channel[] = [
  channel('organic_search', 26, 1.05, 0.95, 0, 1, 'google.com'),
  channel('paid_search', 18, 0.9, 1.1, 0.2, 0, 'google.com'),
  channel('social', 17, 0.7, 1.35, 0.1, -9, 'instagram.com'),
  channel('referral', 9, 1.5, 0.65, -0.3, -1, ''),
  channel('affiliate', 10, 0.65, 1.6, 0.9, -2, 'dealfinder.example'),
  channel('direct', 12, 1.25, 0.8, -0.1, 4, ''),
  channel('store', 5, 1.3, 0.75, -0.2, 9, ''),
  channel('influencer', 3, 0.8, 1.3, 0, -13, 'youtube.com'),
]

function channel(
  name: string,
  weight: number,
  quality: number,
  fickleness: number,
  thrift: number,
  age: number,
  referrer: string,
): Channel {
  return { name, weight, quality, fickleness, thrift, age, referrer }
}
