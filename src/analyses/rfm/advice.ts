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
    meaning: 'bought lately, often and for much',
    action: 'Thank them, ask for reviews and referrals; they need no discount.',
  },
  'Loyal customers': {
    role: 'best',
    meaning: 'buy often and for much',
    action: 'Offer what goes with their purchases; let them try new things first.',
  },
  'Potential loyalists': {
    role: 'growing',
    meaning: 'bought lately, and more than once or for a good sum',
    action: 'Invite them to a loyalty programme; recommend by what they bought.',
  },
  'New customers': {
    role: 'new',
    meaning: 'bought very lately, little so far',
    action: 'Welcome them; help with what they bought; give a reason for a second order.',
  },
  Promising: {
    role: 'new',
    meaning: 'bought not long ago, little so far',
    action: 'Make yourself known; a small offer for a second order.',
  },
  'Need attention': {
    role: 'slipping',
    meaning: 'were middling in everything, and grow quiet',
    action: 'A limited offer by what they bought before.',
  },
  'About to sleep': {
    role: 'slipping',
    meaning: 'bought little, and have been quiet for a while',
    action: 'Show what is popular or new; a reminder is enough.',
  },
  'At risk': {
    role: 'slipping',
    meaning: 'bought well, but long ago',
    action: 'Write to them personally, with a reason to come back.',
  },
  "Can't lose them": {
    role: 'slipping',
    meaning: 'were among the best, and have not come for long',
    action: 'Call or write yourself: ask what went wrong, win them back.',
  },
  Hibernating: {
    role: 'gone',
    meaning: 'bought little, long ago',
    action: 'Include them in cheap campaigns only.',
  },
  Lost: {
    role: 'gone',
    meaning: 'bought least, longest ago',
    action: 'Try once to win them back, then leave them in peace.',
  },
}
