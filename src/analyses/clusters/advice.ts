import { say, sayLater, speakingAtOnce, translate } from '../../language/index.ts'
import type { Mark } from './marks.ts'
import { wordOf } from './names.ts'

/** What to do about customers of whom both is said, the most urgent first. */
const OF_BOTH: readonly { readonly words: readonly string[]; readonly action: string }[] = [
  {
    words: ['quiet for long', 'spend much'],
    action: sayLater`Win them back in person: they spent much, and have stayed away.`,
  },
  {
    words: ['quiet for long', 'large orders'],
    action: sayLater`Remind them in person, with something new of what they ordered: they ordered for much, and seldom.`,
  },
  {
    words: ['bought lately', 'spend much'],
    action: sayLater`Thank them, let them try new things first, ask for referrals; they need no discount.`,
  },
  {
    words: ['buy often', 'spend much'],
    action: sayLater`They carry the shop: thank them, let them try new things first; they need no discount.`,
  },
]

/** And of whom one thing is. */
const OF_ONE: Readonly<Record<string, string>> = {
  'quiet for long': sayLater`One good reason to come back, by what they bought before; then cheap campaigns only.`,
  'bought lately': sayLater`Stay in touch while they are here: recommend what goes with what they bought.`,
  'buy often': sayLater`Keep them: a loyalty programme, offers that go with what they buy.`,
  'buy seldom': sayLater`A small offer for a further order; show what is popular.`,
  'spend much': sayLater`Look after them: few customers bring much. Offer more of the best.`,
  'spend little': sayLater`Reach them by cheap channels; show what costs little.`,
  'large orders': sayLater`Offer bundles and larger packs, and a reason to come more often.`,
  'small orders': sayLater`Make orders larger: bundles, what goes with it, free delivery from an amount on.`,
}

/** Cohen's medium effect. */
const STRONG = 0.5

/** What may be done about a cluster, by what sets it apart most. */
export function actionFor(marks: readonly Mark[]): string {
  const strong = marks.filter(({ difference }) => Math.abs(difference) >= STRONG)
  // What is done goes by the English words.
  const said = speakingAtOnce('en', () => strong.map(wordOf))
  const ofBoth = OF_BOTH.find(({ words }) => words.every((word) => said.includes(word)))
  const known = ofBoth?.action ?? said.map((word) => OF_ONE[word]).find((action) => action !== undefined)
  if (known !== undefined) return translate(known)
  const [first] = marks
  if (first === undefined) return say`Nothing sets them apart: speak to them as to everybody.`
  return say`Speak to them by what they have in common (${wordOf(first)}); try an offer on some of them and compare with the others.`
}
