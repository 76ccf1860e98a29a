import { arrive, lookAround } from './browsing.ts'
import type { Customer } from './customer.ts'
import type { Journal } from './journal.ts'
import type { Span } from './lifecycle.ts'
import { DAY, HOUR, MINUTE, shoppingMoment } from './local-time.ts'
import type { Shop } from './shop.ts'

interface Mailing {
  readonly at: number
  readonly campaign: string
  readonly kind: 'newsletter' | 'welcome' | 'cart_reminder' | 'win_back'
  /** The chance to be opened, and to be clicked once open. */
  readonly open: number
  readonly click: number
}

/** Sends one e-mail; returns when it was clicked, if it was. */
function send(
  { random }: Customer,
  journal: Journal,
  { at, campaign, kind, open, click }: Mailing,
): number | undefined {
  journal.event(at, 'email_sent', { campaign, kind })
  if (!random.chance(open)) return undefined
  const openedAt = at + MINUTE + Math.floor(random.exponential(7 * HOUR))
  journal.event(openedAt, 'email_opened', { campaign, kind })
  if (!random.chance(click)) return undefined
  const clickedAt = openedAt + 5_000 + random.integer(2 * MINUTE)
  journal.event(clickedAt, 'email_clicked', { campaign, kind, link: random.chance(0.7) ? 'offer' : 'story' })
  return clickedAt + 2_000
}

function subscribedAt({ newsletter }: Customer, at: number): boolean {
  return newsletter !== undefined && at > newsletter.from && at < newsletter.to
}

/** The welcome and every newsletter while subscribed; a click brings a visit. */
export function readNewsletters(
  customer: Customer,
  shop: Shop,
  journal: Journal,
  spans: readonly Span[],
): void {
  const { newsletter, random } = customer
  if (!newsletter) return
  const fondness = random.beta(2, 2.6)
  if (newsletter.from > customer.firstSeenAt) {
    send(customer, journal, {
      at: newsletter.from + 5 * MINUTE,
      campaign: 'welcome',
      kind: 'welcome',
      open: 0.65,
      click: 0.3,
    })
  }
  for (const { name, sentAt, appeal } of shop.campaigns) {
    const at = sentAt + random.integer(HOUR)
    if (!subscribedAt(customer, at)) continue
    const caring = spans.some(({ from, to }) => at >= from && at <= to) ? 1 : 0.4
    const open = Math.min(0.95, fondness * appeal * caring)
    const clickedAt = send(customer, journal, {
      at,
      campaign: name,
      kind: 'newsletter',
      open,
      click: 0.16 * caring + 0.04,
    })
    if (clickedAt !== undefined) followLink(customer, journal, clickedAt, name)
  }
}

function followLink(customer: Customer, journal: Journal, at: number, campaign: string): void {
  const visit = arrive(customer, journal, at, { referrer: '', campaign })
  lookAround(customer, journal, visit, 1 + customer.random.poisson(1.3))
}

/** The reminder of a cart left alone; returns when it was clicked. */
export function remindOfCart(customer: Customer, journal: Journal, leftAt: number): number | undefined {
  const at = leftAt + 4 * HOUR
  if (!subscribedAt(customer, at)) return undefined
  return send(customer, journal, {
    at,
    campaign: 'cart-reminder',
    kind: 'cart_reminder',
    open: 0.45,
    click: 0.3,
  })
}

/** The offer to somebody long gone; returns when they order again, if they do. */
export function winBackMail(customer: Customer, journal: Journal, lastOrderAt: number): number | undefined {
  const { random, clock } = customer
  const at = lastOrderAt + 150 * DAY + random.integer(60 * DAY)
  const unasked = random.chance(0.04)
  if (!subscribedAt(customer, at)) return unasked ? shoppingMoment(clock, random, at, at) : undefined
  const returns = random.chance(0.16)
  const mailing: Mailing = {
    at,
    campaign: 'win-back',
    kind: 'win_back',
    open: returns ? 1 : 0.2,
    click: returns ? 1 : 0.05,
  }
  const clickedAt = send(customer, journal, mailing)
  return returns ? clickedAt : undefined
}
