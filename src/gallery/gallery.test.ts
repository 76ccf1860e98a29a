import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import type { LogEntry } from '../../test/support/agreement.ts'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { parseDefinition } from '../definition/parse-definition.ts'
import { previewFile } from '../segments/index.ts'
import { FAMILIES } from './families/index.ts'
import { type GalleryListing, readGallery } from './gallery.ts'
import { ROLE_NAMES, ROLES } from './roles.ts'

const DAY = 86_400_000
const NOW = Date.parse('2026-11-20T12:00:00Z')
const ago = (days: number) => NOW - days * DAY

/** One shop as three systems would have recorded it: names of events, properties and traits. */
interface Spelling {
  readonly called: string
  readonly order: string
  readonly amount: string
  readonly coupon: string
  readonly margin: string
  readonly channel: string
  readonly store: string
  readonly cart: string
  readonly cartId: string
  readonly checkout: string
  readonly refund: string
  readonly page: string
  readonly device: string
  readonly phone: string
  readonly view: string
  readonly category: string
  readonly search: string
  readonly wish: string
  readonly sent: string
  readonly opened: string
  readonly clicked: string
  readonly left: string
  readonly signUp: string
  readonly app: string
  readonly support: string
  readonly review: string
  readonly stars: string
  readonly invite: string
  readonly trial: string
  readonly subscribed: string
  readonly cancelled: string
  readonly unpaid: string
  readonly birth: string
  readonly since: string
  readonly country: string
  readonly consent: string
  readonly yes: boolean | string
  readonly no: boolean | string
  readonly email: string
  readonly push: string
  readonly expires: string
  readonly points: string
  readonly trialEnds: string
  readonly renews: string
}

const SPELLINGS: readonly Spelling[] = [
  {
    called: 'the specification of Segment',
    order: 'Order Completed',
    amount: 'revenue',
    coupon: 'coupon',
    margin: 'profit',
    channel: 'channel',
    store: 'store',
    cart: 'Product Added',
    cartId: 'cart_id',
    checkout: 'Checkout Started',
    refund: 'Order Refunded',
    page: 'Page Viewed',
    device: 'device.type',
    phone: 'mobile',
    view: 'Product Viewed',
    category: 'category',
    search: 'Products Searched',
    wish: 'Product Added to Wishlist',
    sent: 'Email Delivered',
    opened: 'Email Opened',
    clicked: 'Email Link Clicked',
    left: 'Unsubscribed',
    signUp: 'Signed Up',
    app: 'Application Installed',
    support: 'Ticket Created',
    review: 'Product Reviewed',
    stars: 'rating',
    invite: 'Invite Sent',
    trial: 'Trial Started',
    subscribed: 'Subscription Started',
    cancelled: 'Subscription Cancelled',
    unpaid: 'Payment Failed',
    birth: 'birthday',
    since: 'createdAt',
    country: 'address.country',
    consent: 'accepts_marketing',
    yes: true,
    no: false,
    email: 'email',
    push: 'push_enabled',
    expires: 'tier_expires_at',
    points: 'points',
    trialEnds: 'trial_ends_at',
    renews: 'renews_at',
  },
  {
    called: 'Google Analytics and Shopify',
    order: 'purchase',
    amount: 'value',
    coupon: 'discount_code',
    margin: 'gross_profit',
    channel: 'source_name',
    store: 'pos',
    cart: 'add_to_cart',
    cartId: 'cart_token',
    checkout: 'begin_checkout',
    refund: 'refund',
    page: 'page_view',
    device: 'device_category',
    phone: 'mobile',
    view: 'view_item',
    category: 'item_category',
    search: 'view_search_results',
    wish: 'add_to_wishlist',
    sent: 'email_sent',
    opened: 'email_open',
    clicked: 'email_click',
    left: 'email_unsubscribed',
    signUp: 'sign_up',
    app: 'first_open',
    support: 'contacted_support',
    review: 'review_submitted',
    stars: 'stars',
    invite: 'referral_sent',
    trial: 'start_trial',
    subscribed: 'subscription_created',
    cancelled: 'subscription_canceled',
    unpaid: 'charge_failed',
    birth: 'date_of_birth',
    since: 'created_at',
    country: 'country_code',
    consent: 'email_marketing_consent.state',
    yes: 'subscribed',
    no: 'unsubscribed',
    email: 'email_address',
    push: 'push_opt_in',
    expires: 'points_expire_at',
    points: 'loyalty_points',
    trialEnds: 'trial_end',
    renews: 'current_period_end',
  },
  {
    called: 'German',
    order: 'Bestellung abgeschlossen',
    amount: 'Umsatz',
    coupon: 'Gutscheincode',
    margin: 'Deckungsbeitrag',
    channel: 'Verkaufskanal',
    store: 'Filiale',
    cart: 'In den Warenkorb gelegt',
    cartId: 'Warenkorb-ID',
    checkout: 'Kasse geöffnet',
    refund: 'Retoure',
    page: 'Seite aufgerufen',
    device: 'Gerätetyp',
    phone: 'Smartphone',
    view: 'Produkt angesehen',
    category: 'Kategorie',
    search: 'Suche',
    wish: 'Merkliste hinzugefügt',
    sent: 'E-Mail gesendet',
    opened: 'E-Mail geöffnet',
    clicked: 'E-Mail geklickt',
    left: 'Newsletter abgemeldet',
    signUp: 'Konto angelegt',
    app: 'App installiert',
    support: 'Support kontaktiert',
    review: 'Bewertung abgegeben',
    stars: 'Sterne',
    invite: 'Freund geworben',
    trial: 'Testphase begonnen',
    subscribed: 'Abo abgeschlossen',
    cancelled: 'Abo gekündigt',
    unpaid: 'Zahlung fehlgeschlagen',
    birth: 'Geburtsdatum',
    since: 'Kunde seit',
    country: 'Land',
    consent: 'Newsletter-Einwilligung',
    yes: true,
    no: false,
    email: 'E-Mail-Adresse',
    push: 'Push erlaubt',
    expires: 'Punkte verfallen am',
    points: 'Treuepunkte',
    trialEnds: 'Testphase endet am',
    renews: 'Vertragsende',
  },
]

/** What ten customers did, in whatever spelling. Everybody came 400 days ago. */
function logOf(s: Spelling): LogEntry[] {
  const did = (profile: number, days: number, event: string, properties: object = {}): LogEntry =>
    ({ profile, at: ago(days), event, properties }) as LogEntry
  const is = (profile: number, trait: string, value: unknown): LogEntry =>
    ({ profile, at: ago(300), trait, value }) as LogEntry
  const bought = (profile: number, days: number, amount: number, more: object = {}) =>
    did(profile, days, s.order, { [s.amount]: amount, [s.margin]: amount / 4, ...more })
  const everybody = Array.from({ length: 10 }, (_, index) => index + 1)
  return [
    ...everybody.map((profile) => did(profile, 400, s.page, { [s.device]: 'desktop' })),
    ...everybody.map((profile) => did(profile, 399, s.signUp)),
    // 1 and 2 left carts: 1 ordered its cart, 2 did not. 3 stopped at the till.
    did(1, 5, s.cart, { [s.cartId]: 'a' }),
    bought(1, 4.9, 100, { [s.cartId]: 'a', [s.channel]: s.store }),
    did(2, 5, s.cart, { [s.cartId]: 'b' }),
    did(3, 5, s.checkout),
    // 4 bought with coupons only, 5 never with one, 6 once long ago and much.
    bought(4, 20, 30, { [s.coupon]: 'X' }),
    bought(4, 90, 30, { [s.coupon]: 'X' }),
    bought(5, 20, 60),
    bought(5, 100, 20),
    bought(6, 390, 5_000),
    did(5, 18, s.refund),
    did(5, 17, s.refund),
    // 7 looks on a phone only, on three days, and searches. 1 looked before buying in the store.
    ...[3, 8, 12].flatMap((days) => [
      did(7, days, s.page, { [s.device]: s.phone }),
      did(7, days, s.view, { [s.category]: 'Tents' }),
    ]),
    did(7, 3, s.search),
    did(7, 3, s.wish),
    did(1, 6, s.view, { [s.category]: 'Tents' }),
    // 8 reads everything, 9 nothing, and left.
    ...[1, 2, 3, 4, 5].flatMap((days) => [did(8, days, s.sent), did(8, days, s.opened)]),
    did(8, 20, s.clicked),
    ...[1, 2, 3].map((days) => did(9, days, s.sent)),
    did(9, 1, s.left),
    did(8, 10, s.app),
    did(9, 5, s.support),
    did(8, 5, s.review, { [s.stars]: 5 }),
    did(9, 5, s.review, { [s.stars]: 1 }),
    did(8, 5, s.invite),
    did(10, 10, s.trial),
    did(8, 50, s.subscribed),
    did(9, 50, s.cancelled),
    did(9, 5, s.unpaid),
    is(1, s.birth, '1990-11-23'),
    is(2, s.birth, '1980-12-24'),
    is(1, s.since, '2024-11-25'),
    ...everybody.map((profile) =>
      s.country.includes('.')
        ? is(profile, s.country.split('.')[0]!, { [s.country.split('.')[1]!]: profile === 10 ? 'FR' : 'DE' })
        : is(profile, s.country, profile === 10 ? 'FR' : 'DE'),
    ),
    ...[1, 4].map((profile) => consented(is, profile, s.consent, profile === 1 ? s.yes : s.no)),
    is(1, s.email, 'a@example.org'),
    is(8, s.push, true),
    is(3, s.expires, '2026-12-01'),
    is(3, s.points, 900),
    is(10, s.trialEnds, '2026-11-24'),
    is(8, s.renews, '2026-12-05'),
  ]
}

function consented(
  is: (profile: number, trait: string, value: unknown) => LogEntry,
  profile: number,
  trait: string,
  value: unknown,
): LogEntry {
  const [name, member] = trait.split('.')
  return is(profile, name!, member === undefined ? value : { [member]: value })
}

/** Who they are by hand, for some of every family. */
const MEMBERS: Readonly<Record<string, readonly number[]>> = {
  'abandoned-cart': [2],
  'abandoned-checkout': [3],
  'looked-not-bought': [7],
  'keeps-coming-back': [7],
  'category-fans': [7],
  'searched-not-bought': [7],
  'wishlist-waiting': [7],
  'back-on-the-site': [7],
  'one-time-buyers': [1, 6],
  'new-customers': [1],
  'just-bought': [1],
  'many-returns': [5],
  'top-customers': [1],
  'lapsed-vips': [6],
  'rising-spend': [],
  'high-margin': [1, 5],
  'discount-hunters': [4],
  'never-full-price': [4],
  'full-price-buyers': [5],
  'lost-customers': [6],
  'never-bought': [2, 3, 7, 8, 9, 10],
  'customer-anniversary': [1],
  'engaged-readers': [8],
  'sleepy-subscribers': [9],
  'clicked-not-bought': [8],
  'left-the-list': [9],
  'buyers-without-consent': [4, 5],
  'may-be-written-to': [1],
  'birthday-this-week': [1],
  'birthday-next-month': [2],
  abroad: [10],
  'status-expires': [3],
  'unspent-points': [3],
  'brings-friends': [8],
  'happy-reviewers': [8],
  'unhappy-reviewers': [9],
  'in-touch-with-support': [9],
  'mobile-only': [7],
  'has-the-app': [8],
  'app-may-notify': [8],
  'research-online-buy-offline': [1],
  'trial-ends-soon': [10],
  'trial-not-converted': [10],
  'cancelled-lately': [9],
  'payment-failed': [9],
  'renews-soon': [8],
}

describe.each(SPELLINGS)('data in the spelling of $called', (spelling) => {
  let workspace: TestWorkspace
  let gallery: GalleryListing
  beforeAll(async () => {
    workspace = await openTestWorkspace(NOW)
    await workspace.add(logOf(spelling))
    gallery = await readGallery(workspace.workspace)
  })
  afterAll(() => workspace.close())

  it('is enough for every template that needs no model', () => {
    const lacking = gallery.templates.filter(({ missing }) => missing.length > 0)
    expect(lacking.map(({ name }) => name)).toEqual(['likely-to-leave', 'valuable-and-leaving'])
    expect(lacking[0]?.missing).toMatchObject([{ role: 'churnProbability', kind: 'trait' }])
  })

  it('gives definitions that mean the same people whatever the names', async () => {
    const written = gallery.templates.flatMap(({ definition }) => definition ?? [])
    const text = JSON.stringify(written)
    const { previews, warnings } = await previewFile(workspace.workspace, { name: 'g', text })
    expect(warnings.map(({ message }) => message)).toEqual([])
    const found = Object.fromEntries(previews.map(({ id, size }) => [id, size]))
    const told = Object.keys(MEMBERS).map((name) => [name, found[name]])
    expect(told).toEqual(Object.entries(MEMBERS).map(([name, members]) => [name, members.length]))
  })
})

test('an empty workspace has nothing for any of them, and says what each would need', async () => {
  const empty = await openTestWorkspace(NOW)
  const { categories, templates } = await readGallery(empty.workspace)
  await empty.close()
  expect(categories).toHaveLength(FAMILIES.length)
  expect(templates.filter(({ definition }) => definition !== undefined)).toEqual([])
  expect(templates[0]?.missing[0]).toMatchObject({ role: 'cartAdded', example: 'product_added' })
})

test('every template has a name of its own, and every role is of use to one', () => {
  const templates = FAMILIES.flatMap((family) => family.templates)
  expect(new Set(templates.map(({ name }) => name)).size).toBe(templates.length)
  const used = new Set<string>(templates.flatMap(({ needs, likes }) => [...needs, ...likes]))
  expect(ROLE_NAMES.filter((role) => !used.has(role))).toEqual([])
})

test('with only what it needs, every template is a definition that parses', () => {
  for (const { name, needs, when } of FAMILIES.flatMap((family) => family.templates)) {
    const bound = Object.fromEntries(
      needs.map((role) => [role, { role, kind: ROLES[role].kind, name: role, test: { is: 'x' } }]),
    )
    expect([name, parseDefinition({ segment: name, when: when(bound) }).problems]).toEqual([name, []])
  }
})
