import { sayLater } from '../../language/index.ts'

/** What part a group plays in a shop, whatever it is called. */
export type Role = 'best' | 'growing' | 'new' | 'slipping' | 'gone'

interface Advice {
  readonly role: Role
  /** Who they are. */
  readonly meaning: string
  /** What to do. */
  readonly action: string
}

/** The standard groups in words of a shop. Groups of one's own have none. */
export const ADVICE: Readonly<Record<string, Advice>> = {
  Champions: {
    role: 'best',
    meaning: sayLater`bought lately, often and for much`,
    action: sayLater`Thank them, ask for reviews and referrals; they need no discount.`,
  },
  'Loyal customers': {
    role: 'best',
    meaning: sayLater`buy often and for much`,
    action: sayLater`Offer what goes with their purchases; let them try new things first.`,
  },
  'Potential loyalists': {
    role: 'growing',
    meaning: sayLater`bought lately, and more than once or for a good sum`,
    action: sayLater`Invite them to a loyalty programme; recommend by what they bought.`,
  },
  'New customers': {
    role: 'new',
    meaning: sayLater`bought very lately, little so far`,
    action: sayLater`Welcome them; help with what they bought; give a reason for a second order.`,
  },
  Promising: {
    role: 'new',
    meaning: sayLater`bought not long ago, little so far`,
    action: sayLater`Make yourself known; a small offer for a second order.`,
  },
  'Need attention': {
    role: 'slipping',
    meaning: sayLater`were middling in everything, and grow quiet`,
    action: sayLater`A limited offer by what they bought before.`,
  },
  'About to sleep': {
    role: 'slipping',
    meaning: sayLater`bought little, and have been quiet for a while`,
    action: sayLater`Show what is popular or new; a reminder is enough.`,
  },
  'At risk': {
    role: 'slipping',
    meaning: sayLater`bought well, but long ago`,
    action: sayLater`Write to them personally, with a reason to come back.`,
  },
  "Can't lose them": {
    role: 'slipping',
    meaning: sayLater`were among the best, and have not come for long`,
    action: sayLater`Call or write yourself: ask what went wrong, win them back.`,
  },
  Hibernating: {
    role: 'gone',
    meaning: sayLater`bought little, long ago`,
    action: sayLater`Include them in cheap campaigns only.`,
  },
  Lost: {
    role: 'gone',
    meaning: sayLater`bought least, longest ago`,
    action: sayLater`Try once to win them back, then leave them in peace.`,
  },
}
