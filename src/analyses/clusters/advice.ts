import type { Mark } from './marks.ts'
import { wordOf } from './names.ts'

/** What to do about customers of whom these words are said, the most urgent first. */
const ACTIONS: readonly { readonly words: readonly string[]; readonly action: string }[] = [
  {
    words: ['quiet for long', 'spend much'],
    action: 'Win them back in person: they spent much, and have stayed away.',
  },
  {
    words: ['quiet for long'],
    action: 'One good reason to come back, by what they bought before; then cheap campaigns only.',
  },
  {
    words: ['bought lately', 'spend much'],
    action: 'Thank them, let them try new things first, ask for referrals; they need no discount.',
  },
  {
    words: ['buy often'],
    action: 'Keep them: a loyalty programme, offers that go with what they buy.',
  },
  { words: ['spend much'], action: 'Look after them: few customers bring much. Offer more of the best.' },
  { words: ['large orders'], action: 'Offer bundles and larger packs, and a reason to come more often.' },
  { words: ['new'], action: 'Welcome them, help with the first purchase, give a reason for a second.' },
  { words: ['buy seldom'], action: 'A small offer for a further order; show what is popular.' },
  { words: ['spend little'], action: 'Reach them by cheap channels; show what costs little.' },
]

/** Cohen's medium effect. */
const STRONG = 0.5

/** What may be done about a cluster, by what sets it apart. */
export function actionFor(marks: readonly Mark[]): string {
  const strong = marks.filter(({ difference }) => Math.abs(difference) >= STRONG)
  const said = new Set(strong.map(wordOf))
  const known = ACTIONS.find(({ words }) => words.every((word) => said.has(word)))
  if (known) return known.action
  const [first] = marks
  if (first === undefined) return 'Nothing sets them apart: speak to them as to everybody.'
  return `Speak to them by what they have in common (${wordOf(first)}); try an offer on some of them and compare with the others.`
}
