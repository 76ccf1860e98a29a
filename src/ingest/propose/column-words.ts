// What columns are called, in English and in German; German compounds are words of their own, as whole names are.

const CUSTOMER_NUMBERS = ['kundennummer', 'kundennr', 'kundenid', 'mitgliedsnummer']
const ORDER_NUMBERS = ['bestellnummer', 'bestellnr', 'auftragsnummer', 'rechnungsnummer', 'belegnummer']

export const CUSTOMER_WORDS = [
  'customer',
  'client',
  'user',
  'member',
  'household',
  'contact',
  'shopper',
  'buyer',
  'subscriber',
  'guest',
  'account',
  'person',
  'patient',
  'player',
  'visitor',
  'profile',
  'cust',
  'kunde',
  'kunden',
  'kundin',
  'mitglied',
  'nutzer',
  'kaufer',
  'besteller',
  'abonnent',
  'konto',
  'haushalt',
  ...CUSTOMER_NUMBERS,
]

/** Beside another word: what things are told apart by. */
export const KEY_WORDS = [
  'id',
  'no',
  'nr',
  'number',
  'key',
  'code',
  'uuid',
  'guid',
  'nummer',
  ...CUSTOMER_NUMBERS,
  ...ORDER_NUMBERS,
]

export const ORDER_WORDS = [
  'order',
  'invoice',
  'basket',
  'transaction',
  'receipt',
  'ticket',
  'bill',
  'purchase',
  'cart',
  'bestellung',
  'auftrag',
  'rechnung',
  'beleg',
  'warenkorb',
  ...ORDER_NUMBERS,
]

/** What is numbered, where a column is called nothing else. A `purchase` or a `bill` may be an amount. */
export const NUMBERED_WORDS = [
  'order',
  'invoice',
  'receipt',
  'transaction',
  'basket',
  'bestellung',
  'auftrag',
  'rechnung',
  'beleg',
]

export const TIME_WORDS = [
  'date',
  'time',
  'timestamp',
  'at',
  'datetime',
  'day',
  'when',
  'dt',
  'datum',
  'zeit',
  'zeitpunkt',
  'zeitstempel',
  'bestelldatum',
  'kaufdatum',
  'rechnungsdatum',
]

export const EVENT_WORDS = ['event', 'action', 'activity', 'ereignis', 'aktion', 'vorgang']

export const AMOUNT_WORDS = [
  'amount',
  'revenue',
  'total',
  'sales',
  'value',
  'spend',
  'spent',
  'dollar',
  'dollars',
  'sum',
  'paid',
  'price',
  'cost',
  'betrag',
  'umsatz',
  'summe',
  'gesamt',
  'wert',
  'preis',
  'gesamtbetrag',
  'gesamtpreis',
  'rechnungsbetrag',
  'bestellwert',
  'warenwert',
]

export const QUANTITY_WORDS = [
  'quantity',
  'qty',
  'units',
  'pieces',
  'count',
  'cds',
  'items',
  'menge',
  'anzahl',
  'stuck',
  'stuckzahl',
]

export const PRICE_WORDS = ['price', 'preis', 'stuckpreis', 'einzelpreis']
/** Beside a price: that of one. */
export const UNIT_WORDS = ['unit', 'item', 'stuckpreis', 'einzelpreis']

export const ADDRESS_WORDS = ['email', 'mail']
