import { CHANNELS } from './channels.ts'
import { COUNTRIES } from './places.ts'
import { CATEGORIES } from './products.ts'
import { SURVEY_ITEMS } from './survey.ts'

/**
 * The type of a property or trait. A `day` is a calendar day such as `1985-03-12`, an `instant` full ISO
 * text in UTC.
 */
export type ValueType = 'text' | 'number' | 'flag' | 'day' | 'instant' | 'texts' | 'object' | 'objects'

/** One property of an event, one trait, or one member of an object. */
export interface ValueEntry {
  readonly name: string
  readonly type: ValueType
  readonly meaning: string
  /** Not on every event, or not known of every profile. */
  readonly optional?: true
  /** All values there are, where they are few. */
  readonly values?: readonly (string | number)[]
  /** Of an object, or of each object of a list. */
  readonly members?: readonly ValueEntry[]
}

export interface EventEntry {
  readonly event: string
  readonly meaning: string
  readonly properties: readonly ValueEntry[]
}

type More = Pick<ValueEntry, 'optional' | 'values' | 'members'>

function value(name: string, type: ValueType, meaning: string, more: More = {}): ValueEntry {
  return { name, type, meaning, ...more }
}

const OPTIONAL = { optional: true } as const
const SCALE = [1, 2, 3, 4, 5]

const DEVICE = value('device', 'object', 'what the page was seen on', {
  members: [
    value('type', 'text', 'kind of device', { values: ['mobile', 'desktop', 'tablet', 'app'] }),
    value('os', 'text', 'operating system', {
      values: ['iOS', 'Android', 'iPadOS', 'Windows', 'macOS', 'Linux'],
    }),
    value('browser', 'text', 'browser, or "app"', {
      values: ['Safari', 'Chrome', 'Firefox', 'Edge', 'Samsung Internet', 'app'],
    }),
  ],
})

const PRODUCT = [
  value('sku', 'text', 'article number, such as CAM-101'),
  value('name', 'text', 'name of the product'),
  value('category', 'text', 'part of the range', { values: CATEGORIES }),
  value('price', 'number', 'price of one piece in EUR'),
]
const QUANTITY = value('quantity', 'number', 'pieces')
const SUSTAINABLE = value('sustainable', 'flag', 'recycled or certified material')
const CART = value('cart_id', 'text', 'joins cart and order; a cart without an order was abandoned')
const ORDER = value('order_id', 'text', 'number of the order')
const EUR = value('currency', 'text', 'currency of the amounts', { values: ['EUR'] })

const MAILING = [
  value('campaign', 'text', 'such as 2025-black-friday, welcome, cart-reminder, win-back'),
  value('kind', 'text', 'newsletter, or sent by itself', {
    values: ['newsletter', 'welcome', 'cart_reminder', 'win_back'],
  }),
]

/** Every event of the sample shop with every property. */
export const SAMPLE_EVENTS: readonly EventEntry[] = [
  {
    event: 'page_viewed',
    meaning: 'a page of the site or app was seen, but for product pages',
    properties: [
      value('path', 'text', 'path of the page'),
      value('signed_in', 'flag', 'false before the sign-up, and when browsing signed out'),
      DEVICE,
      value('referrer', 'text', 'site that led here; first page of a visit only', OPTIONAL),
      value('campaign', 'text', 'mailing or advertisement that led here; first page only', OPTIONAL),
    ],
  },
  {
    event: 'product_viewed',
    meaning: 'the page of a product was seen',
    properties: [...PRODUCT, SUSTAINABLE, DEVICE],
  },
  {
    event: 'search',
    meaning: 'the range was searched',
    properties: [
      value('query', 'text', 'what was searched for'),
      value('results', 'number', 'products found, 0 for none'),
    ],
  },
  {
    event: 'cart_added',
    meaning: 'a product was put into a cart',
    properties: [CART, ...PRODUCT, QUANTITY],
  },
  {
    event: 'order_completed',
    meaning: 'an order was placed',
    properties: [
      ORDER,
      CART,
      value('revenue', 'number', 'sum of price × quantity less the discount, exact to the cent'),
      EUR,
      value('paid_currency', 'text', 'currency the customer paid in', {
        values: [...new Set(COUNTRIES.map(({ currency }) => currency))],
      }),
      value('discount', 'number', 'taken off by the coupon, 0 without one'),
      value('coupon', 'text', 'code that was used', {
        optional: true,
        values: ['WELCOME10', 'BLACKFRIDAY20', 'SUMMER15', 'COMEBACK15', 'CART5', 'FRIENDS10'],
      }),
      value('payment_method', 'text', 'way of paying', {
        values: ['card', 'paypal', 'invoice', 'klarna', 'ideal', 'apple_pay'],
      }),
      value('products', 'objects', 'what was bought', { members: [...PRODUCT, QUANTITY, SUSTAINABLE] }),
    ],
  },
  {
    event: 'order_refunded',
    meaning: 'money of an order was given back, all or in part',
    properties: [
      ORDER,
      value('amount', 'number', 'amount given back'),
      EUR,
      value('reason', 'text', 'why', {
        values: ['wrong_size', 'not_as_expected', 'damaged', 'changed_mind', 'late'],
      }),
    ],
  },
  {
    event: 'support_contacted',
    meaning: 'the customer turned to support',
    properties: [
      value('topic', 'text', 'what it was about', {
        values: ['late_delivery', 'return', 'product_question', 'invoice', 'loyalty_programme', 'warranty'],
      }),
      value('channel', 'text', 'how', { values: ['email', 'chat', 'phone'] }),
      ORDER,
      value('satisfaction', 'number', 'rating afterwards, 1 bad to 5 good', {
        optional: true,
        values: SCALE,
      }),
    ],
  },
  {
    event: 'signed_up',
    meaning: 'an account was made; earlier visits were anonymous',
    properties: [value('method', 'text', 'how', { values: ['email', 'google', 'apple', 'checkout'] })],
  },
  {
    event: 'app_installed',
    meaning: 'the app was installed',
    properties: [
      value('platform', 'text', 'iOS or Android', { values: ['iOS', 'Android'] }),
      value('version', 'text', 'version of the app'),
    ],
  },
  {
    event: 'newsletter_subscribed',
    meaning: 'the newsletter was ordered',
    properties: [value('source', 'text', 'where', { values: ['sign_up', 'checkout', 'footer'] })],
  },
  {
    event: 'newsletter_unsubscribed',
    meaning: 'the newsletter was cancelled',
    properties: [value('reason', 'text', 'why', { values: ['too_many', 'not_relevant', 'none_given'] })],
  },
  { event: 'email_sent', meaning: 'an e-mail went out', properties: MAILING },
  { event: 'email_opened', meaning: 'an e-mail was opened', properties: MAILING },
  {
    event: 'email_clicked',
    meaning: 'a link of an e-mail was followed',
    properties: [...MAILING, value('link', 'text', 'which one', { values: ['offer', 'story'] })],
  },
  {
    event: 'survey_answered',
    meaning: 'the survey was answered; single items may be left out',
    properties: [
      value('survey', 'text', 'which one', { values: ['first-steps', 'one-year-on'] }),
      ...surveyItems(),
    ],
  },
]

/** Every trait of the sample shop. All but `acquisition_channel` are missing for some profiles. */
export const SAMPLE_TRAITS: readonly ValueEntry[] = [
  value('acquisition_channel', 'text', 'how the customer found the shop', {
    values: CHANNELS.map(({ name }) => name),
  }),
  value('name', 'text', 'first and last name', OPTIONAL),
  value('email', 'text', 'address for e-mail', OPTIONAL),
  value('signed_up_at', 'instant', 'when the account was made, up to years before the data begins', OPTIONAL),
  value('language', 'text', 'language code, such as de', OPTIONAL),
  value('birth_date', 'day', 'as told; a few say 1900-01-01', OPTIONAL),
  value('gender', 'text', 'as told', {
    optional: true,
    values: ['female', 'male', 'non_binary', 'unstated'],
  }),
  value('household_size', 'number', 'persons in the household', OPTIONAL),
  value('country', 'text', 'ISO 3166 code of two letters', {
    optional: true,
    values: COUNTRIES.map(({ code }) => code),
  }),
  value('region', 'text', 'state, province or region', OPTIONAL),
  value('city', 'text', 'in the language of the place; a few in capitals', OPTIONAL),
  value('latitude', 'number', 'degrees north', OPTIONAL),
  value('longitude', 'number', 'degrees east', OPTIONAL),
  value('time_zone', 'text', 'IANA name', OPTIONAL),
  value('interests', 'texts', 'categories of the range, strongest first', OPTIONAL),
  value('newsletter', 'flag', 'true while subscribed, false afterwards', OPTIONAL),
  value('loyalty_tier', 'text', 'tier of the loyalty programme, changes over time', {
    optional: true,
    values: ['none', 'silver', 'gold'],
  }),
  value('loyalty_card_expires', 'day', 'end of the silver or gold card; removed with the tier', OPTIONAL),
  value('app_platform', 'text', 'platform of the app', { optional: true, values: ['iOS', 'Android'] }),
  value('app_version', 'text', 'version of the app', OPTIONAL),
  value('push_enabled', 'flag', 'the app may send notifications', OPTIONAL),
  ...surveyItems(),
]

function surveyItems(): ValueEntry[] {
  return Object.keys(SURVEY_ITEMS).map((item) =>
    value(item, 'number', 'from 1, not at all, to 5, very much', { optional: true, values: SCALE }),
  )
}
