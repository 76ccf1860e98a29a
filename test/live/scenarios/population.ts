import type { ConditionScenarios } from './condition-scenarios.ts'
import { areOne, areTwo, did, edit, enters, hadDone, has, leaves } from './script.ts'

const SHOP = 'shop'
const amounts = { event: 'order', sum: 'amount' }
const stands = (cut: object, population: object = amounts) => ({
  population,
  ...cut,
  within: { trait: SHOP },
})
const order = (name: string, amount: number) => did(name, 'order', { amount })

/** Somebody of a shop that nobody of another scenario is in. */
const inShop = (shop: string, name: string, amount: number) => [has(name, SHOP, shop), order(name, amount)]

export const population: ConditionScenarios = {
  isRefreshed: true,
  when: stands({ top: '50%' }),
  scenarios: {
    enters: [
      ['0m', ...inShop('a', 'Ada', 100), ...inShop('a', 'Ben', 50)],
      ['15m', enters('Ada')],
      // Whoever comes up to the threshold of a while ago is in at once; it is the others who wait for the next.
      ['20m', order('Ben', 60), enters('Ben')],
      ['30m', leaves('Ada')],
    ],
    'leaves by an event': [
      ['0m', ...inShop('b', 'Ada', 100), ...inShop('b', 'Ben', 50)],
      ['15m', enters('Ada')],
      ['20m', order('Ada', -60), leaves('Ada')],
      ['30m', enters('Ben')],
    ],
    'leaves by time': {
      when: stands({ top: '50%' }, { ...amounts, in: { last: '50 minutes' } }),
      script: [
        ['0m', ...inShop('c', 'Ada', 100), ...inShop('c', 'Ben', 0)],
        ['15m', enters('Ada')],
        ['42m', order('Ben', 20)],
        ['50m', leaves('Ada', 'time')],
        ['1h', enters('Ben')],
        ['1h 32m', leaves('Ben', 'time')],
        ['1h 45m', enters('Ada'), enters('Ben')],
      ],
    },
    'a late event changes the past': [
      ['0m', ...inShop('d', 'Ada', 100), ...inShop('d', 'Ben', 50)],
      ['15m', enters('Ada')],
      ['20m', hadDone('1m', 'Ben', 'order', { amount: 60 }), enters('Ben')],
      ['30m', leaves('Ada')],
    ],
    merge: [
      ['0m', ...inShop('e', 'Ada', 60), ...inShop('e', 'Ben', 100), order('tab', 50)],
      ['15m', enters('Ben')],
      ['20m', areOne('Ada', 'tab'), enters('Ada', 'identity')],
      ['30m', leaves('Ben')],
    ],
    unmerge: [
      ['0m', ...inShop('f', 'Ada', 60), ...inShop('f', 'Ben', 100), order('tab', 50)],
      ['5m', areOne('Ada', 'tab')],
      ['15m', enters('Ada')],
      ['20m', areTwo('Ada', 'tab'), leaves('Ada', 'identity')],
      ['30m', enters('Ben')],
    ],
    'edit while live': [
      ['0m', ...inShop('g', 'Ada', 100), ...inShop('g', 'Ben', 50)],
      ['15m', enters('Ada')],
      // What is saved goes by thresholds of that very instant.
      ['17m', edit(stands({ top: '100%' })), enters('Ben', 'definition')],
      ['18m', edit(stands({ bottom: '50%' })), leaves('Ada', 'definition')],
    ],
  },
}
