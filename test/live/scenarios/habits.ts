import type { ConditionScenarios } from './condition-scenarios.ts'
import { areOne, areTwo, did, edit, enters, hadDone, leaves } from './script.ts'

const habit = (inAtLeast: number) => ({
  regularly: { event: 'visit', every: '1 day', inAtLeast, ofTheLast: 3 },
})

export const regularly: ConditionScenarios = {
  when: habit(2),
  scenarios: {
    enters: [
      ['0h', did('Ada', 'visit')],
      ['1h', did('Ada', 'visit')],
      // The periods roll with time: the two visits come to lie in different ones when the first is a day old.
      ['1d', enters('Ada', 'time')],
      ['1d 1h', leaves('Ada', 'time')],
      ['2d', enters('Ada', 'time')],
      ['2d 1h', leaves('Ada', 'time')],
    ],
    'leaves by an event': { impossible: 'One more event takes no period its events.' },
    'leaves by time': [
      ['0h', did('Ada', 'visit')],
      ['1d', did('Ada', 'visit'), enters('Ada')],
      ['3d', leaves('Ada', 'time')],
    ],
    'a late event changes the past': [
      ['1d', did('Ada', 'visit')],
      ['2d', hadDone('0h', 'Ada', 'visit'), enters('Ada')],
      ['3d', leaves('Ada', 'time')],
    ],
    merge: [
      ['0h', did('Ada', 'visit')],
      ['1d', did('tab', 'visit')],
      ['2d', areOne('Ada', 'tab'), enters('Ada', 'identity')],
      ['3d', leaves('Ada', 'time')],
    ],
    unmerge: [
      ['0h', did('Ada', 'visit')],
      ['1d', did('tab', 'visit')],
      ['1d 12h', areOne('Ada', 'tab'), enters('Ada', 'identity')],
      ['2d', areTwo('Ada', 'tab'), leaves('Ada', 'identity')],
    ],
    'edit while live': [
      ['0h', did('Ada', 'visit')],
      ['1d', did('Ada', 'visit'), enters('Ada')],
      ['1d 12h', edit(habit(3)), leaves('Ada', 'definition')],
      ['2d', did('Ada', 'visit'), enters('Ada')],
      ['3d', leaves('Ada', 'time')],
    ],
  },
}

const quiet = (quietFor: string) => ({ stopped: { event: 'visit', before: '3 days', quietFor } })

export const stopped: ConditionScenarios = {
  when: quiet('1 day'),
  scenarios: {
    enters: [
      ['0h', did('Ada', 'visit')],
      ['1d', enters('Ada', 'time')],
      ['4d', leaves('Ada', 'time')],
    ],
    'leaves by an event': [
      ['0h', did('Ada', 'visit')],
      ['1d', enters('Ada', 'time')],
      ['2d', did('Ada', 'visit'), leaves('Ada')],
      ['3d', enters('Ada', 'time')],
      ['6d', leaves('Ada', 'time')],
    ],
    'leaves by time': [
      ['0h', did('Ada', 'visit')],
      ['12h', did('Ada', 'visit')],
      ['1d 12h', enters('Ada', 'time')],
      ['4d 12h', leaves('Ada', 'time')],
    ],
    'a late event changes the past': [
      ['0h', did('Ada', 'visit')],
      ['1d', enters('Ada', 'time')],
      ['2d', hadDone('1d 12h', 'Ada', 'visit'), leaves('Ada')],
      ['2d 12h', enters('Ada', 'time')],
      ['5d 12h', leaves('Ada', 'time')],
    ],
    merge: [
      ['0h', did('Ada', 'visit')],
      ['1d', enters('Ada', 'time')],
      ['1d 12h', did('tab', 'visit')],
      ['2d', areOne('Ada', 'tab'), leaves('Ada', 'identity')],
      ['2d 12h', enters('Ada', 'time')],
      ['5d 12h', leaves('Ada', 'time')],
    ],
    unmerge: [
      ['0h', did('Ada', 'visit')],
      ['1d', enters('Ada', 'time')],
      ['1d 6h', did('tab', 'visit')],
      ['1d 12h', areOne('Ada', 'tab'), leaves('Ada', 'identity')],
      ['2d', areTwo('Ada', 'tab'), enters('Ada', 'identity')],
      ['2d 6h', enters('tab', 'time')],
      ['4d', leaves('Ada', 'time')],
      ['5d 6h', leaves('tab', 'time')],
    ],
    'edit while live': [
      ['0h', did('Ada', 'visit')],
      ['1d', enters('Ada', 'time')],
      ['1d 12h', edit(quiet('2 days')), leaves('Ada', 'definition')],
      ['2d', enters('Ada', 'time')],
      ['5d', leaves('Ada', 'time')],
    ],
  },
}

const back = (quietFor: string) => ({ restarted: { event: 'visit', within: '1 day', quietFor } })

export const restarted: ConditionScenarios = {
  when: back('2 days'),
  scenarios: {
    enters: [
      ['0h', did('Ada', 'visit')],
      ['4d', did('Ada', 'visit'), enters('Ada')],
      ['5d', leaves('Ada', 'time')],
    ],
    'leaves by an event': { impossible: 'One more event now is one more after the quiet time.' },
    'leaves by time': [
      ['0h', did('Ada', 'visit')],
      // The quiet time is looked for before the last day: it is long enough a while after the visit.
      ['2d 12h', did('Ada', 'visit')],
      ['3d', enters('Ada', 'time')],
      ['3d 12h', leaves('Ada', 'time')],
    ],
    'a late event changes the past': [
      ['0h', did('Ada', 'visit')],
      ['4d', did('Ada', 'visit'), enters('Ada')],
      ['4d 12h', hadDone('2d', 'Ada', 'visit'), leaves('Ada')],
    ],
    merge: [
      ['0h', did('Ada', 'visit')],
      ['4d', did('tab', 'visit')],
      ['4d 6h', areOne('Ada', 'tab'), enters('Ada', 'identity')],
      ['5d', leaves('Ada', 'time')],
    ],
    unmerge: [
      ['0h', did('Ada', 'visit')],
      ['2d', did('tab', 'visit')],
      ['4d', did('Ada', 'visit'), enters('Ada')],
      ['4d 6h', areOne('Ada', 'tab'), leaves('Ada', 'identity')],
      ['4d 12h', areTwo('Ada', 'tab'), enters('Ada', 'identity')],
      ['5d', leaves('Ada', 'time')],
    ],
    'edit while live': [
      ['0h', did('Ada', 'visit')],
      ['4d', did('Ada', 'visit'), enters('Ada')],
      ['4d 6h', edit(back('4 days')), leaves('Ada', 'definition')],
      ['4d 12h', edit(back('3 days')), enters('Ada', 'definition')],
      ['5d', leaves('Ada', 'time')],
    ],
  },
}

const abandoned = (within: string) => ({
  sequence: [{ event: 'cart' }, { not: { event: 'order' }, within }],
  in: { last: '3 days' },
})

export const sequence: ConditionScenarios = {
  when: abandoned('1 day'),
  scenarios: {
    enters: {
      when: { sequence: [{ event: 'cart' }, { event: 'order', within: '1 day' }] },
      script: [
        ['0h', did('Ada', 'cart')],
        ['1d', did('Ada', 'order'), enters('Ada')],
        ['1d 12h', did('Ben', 'cart')],
        ['2d 12h 1ms', did('Ben', 'order')],
      ],
    },
    'leaves by an event': {
      when: { sequence: [{ event: 'cart' }, { not: { event: 'order' } }] },
      script: [
        ['0h', did('Ada', 'cart'), enters('Ada')],
        ['1h', did('Ada', 'order'), leaves('Ada')],
      ],
    },
    'leaves by time': [
      ['0h', did('Ada', 'cart')],
      ['1d', enters('Ada', 'time')],
      ['2d', did('Ada', 'order')],
      ['3d', leaves('Ada', 'time')],
    ],
    'a late event changes the past': [
      ['0h', did('Ada', 'cart')],
      ['1d', enters('Ada', 'time')],
      ['2d', hadDone('1d', 'Ada', 'order'), leaves('Ada')],
    ],
    merge: [
      ['0h', did('Ada', 'cart')],
      ['12h', did('tab', 'order')],
      ['1d', enters('Ada', 'time')],
      ['2d', areOne('Ada', 'tab'), leaves('Ada', 'identity')],
    ],
    unmerge: [
      ['0h', did('Ada', 'cart')],
      ['6h', did('tab', 'order')],
      ['12h', areOne('Ada', 'tab')],
      ['2d', areTwo('Ada', 'tab'), enters('Ada', 'identity')],
      ['3d', leaves('Ada', 'time')],
    ],
    'edit while live': [
      ['0h', did('Ada', 'cart')],
      ['12h', edit(abandoned('6 hours')), enters('Ada', 'definition')],
      ['1d', edit(abandoned('2 days')), leaves('Ada', 'definition')],
      ['2d', enters('Ada', 'time')],
      ['3d', leaves('Ada', 'time')],
    ],
  },
}
