import type { ConditionScenarios } from './condition-scenarios.ts'
import { areOne, areTwo, did, edit, enters, hadDone, leaves } from './script.ts'

const spends = (atLeast: number) => ({ event: 'order', in: { last: '3 days' }, sum: 'amount', atLeast })
const order = (name: string, amount: number) => did(name, 'order', { amount })

export const event: ConditionScenarios = {
  when: spends(100),
  scenarios: {
    enters: [
      ['0h', order('Ada', 60)],
      ['1h', order('Ada', 40), enters('Ada')],
      ['3d', leaves('Ada', 'time')],
    ],
    'leaves by an event': [
      ['0h', order('Ada', 100), enters('Ada')],
      ['1h', order('Ada', -1), leaves('Ada')],
    ],
    'leaves by time': [
      ['0h', order('Ada', 60)],
      ['1h', order('Ada', 40), enters('Ada')],
      ['3d', leaves('Ada', 'time')],
    ],
    'a late event changes the past': [
      ['2d', order('Ada', 50)],
      ['3d', hadDone('1d', 'Ada', 'order', { amount: 50 }), enters('Ada')],
      ['4d', leaves('Ada', 'time')],
      ['4d 12h', hadDone('2d 1ms', 'Ada', 'order', { amount: 50 }), enters('Ada')],
      ['5d', leaves('Ada', 'time')],
    ],
    merge: [
      ['0h', order('Ada', 60)],
      ['1h', order('tab', 40)],
      ['1d', areOne('Ada', 'tab'), enters('Ada', 'identity')],
      ['3d', leaves('Ada', 'time')],
    ],
    unmerge: [
      ['0h', order('tab', 120), enters('tab')],
      ['1h', order('Ada', -50)],
      ['1d', areOne('Ada', 'tab'), leaves('tab', 'identity')],
      ['2d', areTwo('Ada', 'tab'), enters('tab', 'identity')],
      ['3d', leaves('tab', 'time')],
    ],
    'edit while live': [
      ['0h', order('Ada', 60), order('Ben', 40)],
      ['1h', edit(spends(50)), enters('Ada', 'definition')],
      ['2h', order('Ben', 10), enters('Ben')],
      ['1d', edit(spends(55)), leaves('Ben', 'definition')],
      ['3d', leaves('Ada', 'time')],
    ],
  },
}

const first = (inLast: string) => ({ firstEvent: 'order', time: { inLast } })

export const firstEvent: ConditionScenarios = {
  when: first('3 days'),
  scenarios: {
    enters: [
      ['0h', did('Ada', 'visit')],
      ['1h', did('Ada', 'order'), enters('Ada')],
      ['3d 1h', leaves('Ada', 'time')],
    ],
    'leaves by an event': { impossible: 'An event that comes when it happens is not before the first one.' },
    'leaves by time': [
      ['0h', did('Ada', 'order'), enters('Ada')],
      ['2d', did('Ada', 'order')],
      ['3d', leaves('Ada', 'time')],
    ],
    'a late event changes the past': [
      ['1d', did('Ada', 'order'), enters('Ada')],
      ['2d', hadDone('12h', 'Ada', 'order')],
      ['3d', hadDone('-5d', 'Ada', 'order'), leaves('Ada')],
    ],
    merge: [
      ['0h', hadDone('-5d', 'tab', 'order')],
      ['1h', did('Ada', 'order'), enters('Ada')],
      ['1d', areOne('Ada', 'tab'), leaves('Ada', 'identity')],
    ],
    unmerge: [
      ['0h', hadDone('-5d', 'tab', 'order'), did('Ada', 'order'), enters('Ada')],
      ['1d', areOne('Ada', 'tab'), leaves('Ada', 'identity')],
      ['2d', areTwo('Ada', 'tab'), enters('Ada', 'identity')],
      ['3d', leaves('Ada', 'time')],
    ],
    'edit while live': [
      ['0h', did('Ada', 'order'), enters('Ada')],
      ['2d', edit(first('1 day')), leaves('Ada', 'definition')],
      ['3d', edit(first('4 days')), enters('Ada', 'definition')],
      ['4d', leaves('Ada', 'time')],
    ],
  },
}

const last = (moreThanAgo: string) => ({ lastEvent: 'order', time: { moreThanAgo } })

export const lastEvent: ConditionScenarios = {
  when: last('3 days'),
  scenarios: {
    enters: [
      ['0h', did('Ada', 'order')],
      ['3d 1ms', enters('Ada', 'time')],
    ],
    'leaves by an event': [
      ['0h', did('Ada', 'order')],
      ['3d 1ms', enters('Ada', 'time')],
      ['4d', did('Ada', 'order'), leaves('Ada')],
    ],
    'leaves by time': {
      when: { lastEvent: 'order', time: { inLast: '3 days' } },
      script: [
        ['0h', did('Ada', 'order'), enters('Ada')],
        ['2d', did('Ada', 'order')],
        ['5d', leaves('Ada', 'time')],
      ],
    },
    'a late event changes the past': [
      ['0h', did('Ada', 'order')],
      ['3d 1ms', enters('Ada', 'time')],
      ['4d', hadDone('2d', 'Ada', 'order'), leaves('Ada')],
      ['5d 1ms', enters('Ada', 'time')],
    ],
    merge: [
      ['0h', did('Ada', 'order')],
      ['2d', did('tab', 'order')],
      ['3d 1ms', enters('Ada', 'time')],
      ['4d', areOne('Ada', 'tab'), leaves('Ada', 'identity')],
      ['5d 1ms', enters('Ada', 'time')],
    ],
    unmerge: [
      ['0h', did('Ada', 'order')],
      ['2d', did('tab', 'order')],
      ['2d 12h', areOne('Ada', 'tab')],
      ['4d', areTwo('Ada', 'tab'), enters('Ada', 'identity')],
      ['5d 1ms', enters('tab', 'time')],
    ],
    'edit while live': [
      ['0h', did('Ada', 'order')],
      ['2d', edit(last('1 day')), enters('Ada', 'definition')],
      ['2d 12h', edit(last('3 days')), leaves('Ada', 'definition')],
      ['3d 1ms', enters('Ada', 'time')],
    ],
  },
}

const prefers = (is: string, within = '3 days') => ({
  mostFrequent: { event: 'order', of: 'category', in: { last: within } },
  is,
})
const buys = (name: string, category: string) => did(name, 'order', { category })

export const mostFrequent: ConditionScenarios = {
  when: prefers('shoes'),
  scenarios: {
    enters: [
      ['0h', buys('Ada', 'hats')],
      ['1h', buys('Ada', 'shoes')],
      ['2h', buys('Ada', 'shoes'), enters('Ada')],
      ['3d 2h', leaves('Ada', 'time')],
    ],
    'leaves by an event': [
      ['0h', buys('Ada', 'shoes'), enters('Ada')],
      ['1h', buys('Ada', 'hats'), leaves('Ada')],
    ],
    'leaves by time': [
      ['0h', buys('Ada', 'shoes'), enters('Ada')],
      ['1h', buys('Ada', 'shoes')],
      ['2h', buys('Ada', 'hats')],
      ['3d', leaves('Ada', 'time')],
    ],
    'a late event changes the past': [
      ['1h', buys('Ada', 'hats')],
      ['1d', hadDone('0h', 'Ada', 'order', { category: 'shoes' })],
      ['2d', hadDone('2h', 'Ada', 'order', { category: 'shoes' }), enters('Ada')],
      ['3d', leaves('Ada', 'time')],
      ['3d 1h', enters('Ada', 'time')],
      ['3d 2h', leaves('Ada', 'time')],
    ],
    merge: [
      ['0h', buys('Ada', 'hats')],
      ['1h', buys('tab', 'shoes'), enters('tab')],
      ['2h', buys('tab', 'shoes')],
      ['1d', areOne('Ada', 'tab'), leaves('tab', 'identity'), enters('Ada', 'identity')],
      // One of each is left at three days; of these the first in order is taken.
      ['3d', did('Ada', 'visit')],
      ['3d 2h', leaves('Ada', 'time')],
    ],
    unmerge: [
      ['0h', buys('Ada', 'shoes'), enters('Ada')],
      ['1h', buys('tab', 'hats')],
      ['1d', areOne('Ada', 'tab'), leaves('Ada', 'identity')],
      ['2d', areTwo('Ada', 'tab'), enters('Ada', 'identity')],
      ['3d', leaves('Ada', 'time')],
    ],
    'edit while live': [
      ['0h', buys('Ada', 'shoes'), enters('Ada')],
      ['1h', edit(prefers('hats')), leaves('Ada', 'definition')],
      ['2h', buys('Ada', 'hats'), enters('Ada')],
      ['1d', edit(prefers('shoes', '2 days')), leaves('Ada', 'definition')],
    ],
  },
}

const bought = (atLeast: number) => ({ metric: 'spent', atLeast })

export const metric: ConditionScenarios = {
  library: [{ metric: 'spent', event: 'order', sum: 'amount', in: { last: '3 days' } }],
  when: bought(100),
  scenarios: {
    ...event.scenarios,
    'edit while live': [
      ['0h', order('Ada', 60), order('Ben', 100), enters('Ben')],
      ['1h', edit(bought(50)), enters('Ada', 'definition')],
      ['1d', edit(bought(80)), leaves('Ada', 'definition')],
      ['3d', leaves('Ben', 'time')],
    ],
  },
}
