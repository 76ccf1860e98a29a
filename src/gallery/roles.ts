import { sayLater } from '../language/index.ts'
import { eventCalled, propertyOf, type Role, traitCalled } from './role.ts'

const COUPONS =
  'coupon, coupon code, discount code, promo code, voucher, voucher code, gutschein, gutscheincode'
const DISCOUNTS = 'discount, discount amount, total discounts, discount total, rabatt, nachlass'
const CONSENTS =
  'newsletter, accepts marketing, email consent, marketing consent, email opt in, marketing opt in, newsletter subscribed, email marketing, newsletter einwilligung, werbeeinwilligung, newsletter abonniert'

const list = (names: string) => names.split(', ')

/**
 * What templates need, and how data call it: the specification of Segment, Google Analytics, Shopify, WooCommerce and
 * Klaviyo, and German. What a purchase and its amount are is found as all analyses find it.
 */
export const ROLES = {
  purchase: eventCalled(sayLater`purchases`, 'order completed'),
  amount: propertyOf('purchase', sayLater`the amount of a purchase`, { called: ['revenue'], type: 'number' }),
  discounted: propertyOf(
    'purchase',
    sayLater`the coupon or discount of a purchase`,
    { called: list(COUPONS), type: 'text', means: { test: { exists: true } } },
    { called: list(DISCOUNTS), type: 'number', means: { test: { moreThan: 0 } } },
  ),
  margin: propertyOf('purchase', sayLater`the margin of a purchase`, {
    called: list('margin, profit, gross margin, gross profit, marge, deckungsbeitrag, rohertrag, gewinn'),
    type: 'number',
  }),
  inStore: propertyOf('purchase', sayLater`whether a purchase was made in a store`, {
    called: list(
      'channel, sales channel, source name, store type, source, kanal, verkaufskanal, vertriebskanal',
    ),
    type: 'text',
    means: { oneOf: /^(pos|(in[ _-]?)?store|retail|offline|shop floor|branch|filiale|laden|geschäft)$/i },
  }),
  cartAdded: eventCalled(
    sayLater`products put into a cart`,
    ...list(
      'product added, cart added, add to cart, added to cart, product added to cart, item added to cart',
    ),
    ...list(
      'carts update, cart updated, in den warenkorb gelegt, warenkorb hinzugefugt, zum warenkorb hinzugefugt',
    ),
    ...list('in den warenkorb, warenkorb'),
  ),
  cartId: propertyOf('cartAdded', sayLater`the cart that a product is in`, {
    called: list('cart id, cart token, checkout id, basket id, warenkorb id, warenkorb nr, cart'),
    type: 'text',
  }),
  checkoutStarted: eventCalled(
    sayLater`checkouts that were begun`,
    ...list('checkout started, begin checkout, started checkout, checkouts create, initiate checkout'),
    ...list('checkout gestartet, kasse betreten, kasse geoffnet, bestellvorgang begonnen'),
  ),
  refund: eventCalled(
    sayLater`refunds or returns`,
    ...list('order refunded, refund, refunds create, refunded order, order returned, articles returned'),
    ...list(
      'item returned, return, retoure, retoure eingegangen, erstattung, bestellung erstattet, gutschrift',
    ),
  ),
  pageViewed: eventCalled(
    sayLater`pages that were seen`,
    ...list('page viewed, page view, pageview, viewed page, page, screen viewed, active on site'),
    ...list('seite aufgerufen, seite angesehen, seitenaufruf, visit, session start'),
  ),
  onMobile: propertyOf('pageViewed', sayLater`the device that a page was seen on`, {
    called: list('device type, device category, device class, device, platform, geratetyp, gerat'),
    type: 'text',
    means: { oneOf: /^(mobile( (web|app))?|(smart)?phone|handy|ios|android|app|tablet)$/i },
  }),
  productViewed: eventCalled(
    sayLater`products that were looked at`,
    ...list('product viewed, view item, viewed product, product view, product detail viewed'),
    ...list('produkt angesehen, artikel angesehen, produkt aufgerufen'),
  ),
  topCategory: propertyOf('productViewed', sayLater`the category of a product`, {
    called: list(
      'category, product category, item category, categories, kategorie, produktkategorie, warengruppe',
    ),
    type: 'text',
    means: 'commonest',
  }),
  searched: eventCalled(
    sayLater`searches`,
    ...list('products searched, search, searched, product searched, view search results, submitted search'),
    ...list('suche, gesucht'),
  ),
  wishlisted: eventCalled(
    sayLater`products put on a wish list`,
    ...list('product added to wishlist, add to wishlist, wishlist added, added to wishlist'),
    ...list('merkliste hinzugefugt, auf die merkliste gesetzt, wunschliste hinzugefugt'),
  ),
  emailSent: eventCalled(
    sayLater`e-mails that were sent`,
    ...list('email sent, email delivered, received email, mail sent, newsletter sent'),
    ...list('e mail gesendet, e mail zugestellt, newsletter gesendet'),
  ),
  emailOpened: eventCalled(
    sayLater`e-mails that were opened`,
    ...list('email opened, opened email, email open, mail opened, newsletter opened'),
    ...list('e mail geoffnet, newsletter geoffnet'),
  ),
  emailClicked: eventCalled(
    sayLater`links in e-mails that were followed`,
    ...list('email link clicked, email clicked, clicked email, email click, newsletter clicked'),
    ...list('e mail geklickt, e mail link geklickt, newsletter geklickt'),
  ),
  unsubscribed: eventCalled(
    sayLater`people leaving the newsletter`,
    ...list('unsubscribed, newsletter unsubscribed, email unsubscribed, unsubscribe, unsubscribed from list'),
    ...list('newsletter abgemeldet, newsletter abbestellt, abgemeldet'),
  ),
  signedUp: eventCalled(
    sayLater`sign-ups`,
    ...list('signed up, sign up, account created, customers create, user registered, created account'),
    ...list('registered, registration completed, konto erstellt, konto angelegt, registriert'),
  ),
  appInstalled: eventCalled(
    sayLater`the app being installed or opened`,
    ...list('application installed, app installed, first open, application opened, app opened'),
    ...list('app installiert, app geoffnet'),
  ),
  supportContacted: eventCalled(
    sayLater`contacts with support`,
    ...list(
      'support contacted, ticket created, support ticket created, contacted support, conversation started',
    ),
    ...list(
      'ticket opened, support kontaktiert, kundenservice kontaktiert, ticket erstellt, anfrage gestellt',
    ),
  ),
  reviewed: eventCalled(
    sayLater`reviews`,
    ...list('product reviewed, review submitted, submitted review, review written, review created, reviewed'),
    ...list('bewertung abgegeben, bewertung geschrieben'),
  ),
  rating: propertyOf('reviewed', sayLater`the stars of a review`, {
    called: list('rating, stars, score, review rating, sterne, bewertung'),
    type: 'number',
  }),
  referred: eventCalled(
    sayLater`friends being invited`,
    ...list(
      'invite sent, friend invited, invited friend, referral sent, referred friend, referral completed',
    ),
    ...list('freund geworben, freund eingeladen, empfehlung gesendet'),
  ),
  trialStarted: eventCalled(
    sayLater`trials that were begun`,
    ...list(
      'trial started, started trial, start trial, free trial started, testphase gestartet, testphase begonnen',
    ),
  ),
  subscriptionStarted: eventCalled(
    sayLater`subscriptions that were begun`,
    ...list('subscription started, subscription created, subscription activated, started subscription'),
    ...list('abo gestartet, abo abgeschlossen, abo begonnen'),
  ),
  subscriptionCancelled: eventCalled(
    sayLater`subscriptions that were cancelled`,
    ...list('subscription cancelled, subscription canceled, cancelled subscription, canceled subscription'),
    ...list('subscription ended, abo gekundigt, abo beendet, vertrag gekundigt'),
  ),
  paymentFailed: eventCalled(
    sayLater`payments that failed`,
    ...list('payment failed, invoice payment failed, charge failed, billing failed, zahlung fehlgeschlagen'),
  ),
  birthDate: traitCalled(sayLater`the date of birth`, {
    called: list('birth date, birthday, date of birth, birthdate, dob, geburtsdatum, geburtstag'),
    type: 'date',
  }),
  signedUpAt: traitCalled(sayLater`when somebody signed up`, {
    called: list(
      'signed up at, created at, registered at, created, signup date, registration date, customer since, registriert am, kunde seit, angelegt am, erstellt am',
    ),
    type: 'date',
  }),
  homeCountry: traitCalled(sayLater`the country`, {
    called: list(
      'country, country code, address country, default address country code, land, landercode, billing country',
    ),
    type: 'text',
    means: 'commonest',
  }),
  consent: traitCalled(
    sayLater`the consent to e-mails`,
    { called: list(CONSENTS), type: 'flag', means: 'yes' },
    {
      called: [
        ...list(CONSENTS),
        ...list('email marketing consent state, subscription status, einwilligung'),
      ],
      type: 'text',
      means: { oneOf: /^(subscribed|opt(ed)?[ _-]?in|yes|true|granted|confirmed|ja|erteilt|angemeldet)$/i },
    },
  ),
  email: traitCalled(sayLater`the e-mail address`, {
    called: list('email, email address, e mail, e mail adresse, mail'),
    type: 'text',
  }),
  pushAllowed: traitCalled(sayLater`whether the app may notify`, {
    called: list(
      'push enabled, push consent, push opt in, push subscribed, push allowed, push erlaubt, push',
    ),
    type: 'flag',
    means: 'yes',
  }),
  cardExpires: traitCalled(sayLater`when a loyalty status or its points expire`, {
    called: list(
      'loyalty card expires, loyalty expires at, card expires, tier expires at, points expire at, status gultig bis, punkte verfallen am',
    ),
    type: 'date',
  }),
  points: traitCalled(sayLater`loyalty points`, {
    called: list('loyalty points, points balance, points, treuepunkte, punktestand, punkte, bonuspunkte'),
    type: 'number',
  }),
  trialEnds: traitCalled(sayLater`when a trial ends`, {
    called: list('trial ends at, trial end, trial ends, trial expires at, testphase endet am, testphase bis'),
    type: 'date',
  }),
  renews: traitCalled(sayLater`when a contract renews or ends`, {
    called: list(
      'renews at, renewal date, contract ends at, contract end, next billing at, current period end, vertragsende, verlangerung am',
    ),
    type: 'date',
  }),
  churnProbability: traitCalled(sayLater`a model of churn that has run`, {
    called: ['churn'],
    type: 'number',
  }),
} as const satisfies Readonly<Record<string, Role>>

export type RoleName = keyof typeof ROLES
export const ROLE_NAMES = Object.keys(ROLES) as readonly RoleName[]
