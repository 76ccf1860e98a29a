import { expect, test } from 'vitest'
import { inEachLanguage, say, speaking } from '../../language/index.ts'
import { inPseudo, unmarkedIn } from '../../language/testing/pseudo.ts'
import { spokenFormats } from '../spoken-formats.ts'
import { adviceFor, type Evidence } from './advice.ts'
import type { SegmentFacts } from './result.ts'

const FACTS: SegmentFacts = {
  id: 'vips',
  title: 'VIPs',
  segmentation: null,
  size: 200,
  share: 0.1,
  sizes: [190, 200],
  kept: 0.9,
  buying: { value: 0.2, low: 0.1, high: 0.3 },
  buyingByPeriod: [0.2],
  spend: 10,
  moneyShare: 0.5,
  topFifth: 0.4,
  needed: 100,
  detectable: 0.3,
  comparison: null,
}
const effect = { value: 1, low: 0.5, high: 1.5 }
const outcome = inEachLanguage(() => say`Spend in the period after`)
const strongest = [{ title: outcome, share: false, mean: 1.5, otherMean: 1, effect, p: 0.01 }]
const named = { ...strongest[0]!, title: 'Spend in the period after' }
const same = { compared: 4, differing: 0, strongest: [] }
const twins = { a: 'vips', b: 'loyal', both: 1, jaccard: 0.95, ofA: 1, ofB: 0.95 }

const adviceOn = (facts: Partial<SegmentFacts>, evidence: Partial<Evidence> = {}) => {
  const formats = spokenFormats({ timeZone: 'UTC' })
  const usual = {
    pairs: [],
    partPairs: [],
    alike: 0.9,
    effect: 0.5,
    formats,
    unit: 'month',
    called: (id: string) => id,
  } as const
  const { advice, because } = adviceFor({ ...FACTS, ...facts }, { ...usual, ...evidence })
  return `${advice}: ${because.replaceAll('\u00a0', ' ')}`
}

const adviceOnEach = () => [
  adviceOn({ size: 0, sizes: [0, 0] }),
  adviceOn({ size: 0, sizes: [9, 0] }),
  adviceOn({}, { pairs: [twins] }),
  adviceOn({}, { partPairs: [{ a: 'loyal', b: 'vips', comparison: same }] }),
  adviceOn({ comparison: same }),
  adviceOn({ needed: 1000 }),
  adviceOn({ needed: 1000, detectable: null, size: 1 }),
  adviceOn({ share: 0.5, topFifth: 0.95 }),
  adviceOn({ kept: 0.3 }),
  adviceOn({ sizes: [50, 70, 200], kept: null }),
  adviceOn({}),
  adviceOn({ kept: null, comparison: { compared: 4, differing: 1, strongest } }),
  adviceOn({ kept: null, comparison: { compared: 4, differing: 1, strongest: [named] } }),
]

test('each reason is a sentence, in German too', () => {
  expect(speaking('de', adviceOnEach)).toEqual([
    'retire: Niemand ist darin, und niemand war es zu einem von 2 Zeitpunkten.',
    'watch: Derzeit ist niemand darin; höchstens waren es 9.',
    'merge: Mit „loyal“ hat es 95,0 % der Mitglieder gemeinsam (1 Profil).',
    'merge: Von „loyal“ unterscheidet es sich in keiner von 4 Zahlen, die keine der beiden Regeln liest.',
    'retire: Mit 200 Mitgliedern unterscheidet es sich von allen anderen in keiner von 4 Zahlen, die seine Regel nicht liest.',
    'watch: Zu klein, um zu sehen, ob eine Maßnahme wirkt: Von 200 Mitgliedern kaufen 20,0 % innerhalb eines Monats; um 50,0 % mehr zu sehen, braucht es 1.000, diese zeigen erst ein Plus ab 30,0 %.',
    'watch: Zu klein, um zu sehen, ob eine Maßnahme wirkt: Von 1 Mitglied kaufen 20,0 % innerhalb eines Monats; um 50,0 % mehr zu sehen, braucht es 1.000, diese zeigen gar keine Veränderung.',
    'split: Es hat 50,0 % aller (200), und ein Fünftel davon brachte im letzten Jahr 95,0 % seines Umsatzes.',
    'watch: Nur 30,0 % seiner Mitglieder sind nach einem Monat noch dabei.',
    'watch: Seine Größe ging in 2 Monaten von 50 auf 200.',
    'keep: Es hat 200 Mitglieder, 90,0 % davon sind nach einem Monat noch dabei.',
    'keep: Es hat 200 Mitglieder; am meisten hebt es sich ab bei „Ausgaben im Zeitraum danach“: 1,5 gegenüber 1.',
    'keep: Es hat 200 Mitglieder; am meisten hebt es sich ab bei „Spend in the period after“: 1,5 gegenüber 1.',
  ])
})

test('no reason has words that nobody marked', () => {
  expect(
    unmarkedIn(inPseudo(adviceOnEach), (text) => /^(retire|watch|merge|split|keep):$/.test(text)),
  ).toEqual([])
})
