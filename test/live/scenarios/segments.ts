import type { ConditionScenarios } from './condition-scenarios.ts'
import { event } from './events.ts'
import { areOne, areTwo, did, edit, enters, hadDone, leaves } from './script.ts'

const order = (name: string, amount: number) => did(name, 'order', { amount })
const spenders = { event: 'order', in: { last: '3 days' }, sum: 'amount', atLeast: 100 }

export const segment: ConditionScenarios = {
  library: [{ segment: 'spenders', when: spenders }],
  when: { segment: 'spenders' },
  scenarios: {
    ...event.scenarios,
    'edit while live': [
      ['0h', order('Ada', 100), enters('Ada'), order('Ben', 1)],
      [
        '1h',
        edit({ segment: 'spenders', is: 'notIn' }),
        leaves('Ada', 'definition'),
        enters('Ben', 'definition'),
      ],
      ['3d', enters('Ada', 'time')],
    ],
  },
}

const inPart = (part: string | readonly string[]) => ({ segmentation: 'lifecycle', part })

export const segmentation: ConditionScenarios = {
  library: [
    {
      segmentation: 'lifecycle',
      parts: [
        { name: 'loyal', when: { event: 'order', in: { last: '3 days' }, atLeast: 2 } },
        { name: 'active', when: { event: 'order', in: { last: '2 days' } } },
      ],
      rest: { name: 'others' },
    },
  ],
  when: inPart('active'),
  scenarios: {
    enters: [
      ['0h', did('Ada', 'visit')],
      ['1h', did('Ada', 'order'), enters('Ada')],
      ['2d 1h', leaves('Ada', 'time')],
    ],
    'leaves by an event': [
      ['0h', did('Ada', 'order'), enters('Ada')],
      ['1h', did('Ada', 'order'), leaves('Ada')],
    ],
    'leaves by time': [
      ['0h', did('Ada', 'order'), enters('Ada')],
      ['1d 12h', did('Ada', 'order'), leaves('Ada')],
      ['3d', enters('Ada', 'time')],
      ['3d 12h', leaves('Ada', 'time')],
    ],
    'a late event changes the past': [
      ['1d', did('Ada', 'order'), enters('Ada')],
      ['2d', hadDone('0h', 'Ada', 'order'), leaves('Ada')],
    ],
    merge: [
      ['0h', did('Ada', 'order'), enters('Ada')],
      ['1h', did('tab', 'order'), enters('tab')],
      ['1d', areOne('Ada', 'tab'), leaves('Ada', 'identity'), leaves('tab', 'identity')],
    ],
    unmerge: [
      ['0h', did('Ada', 'order'), enters('Ada')],
      ['1h', did('tab', 'order'), enters('tab')],
      ['2h', areOne('Ada', 'tab'), leaves('Ada', 'identity'), leaves('tab', 'identity')],
      ['1d', areTwo('Ada', 'tab'), enters('Ada', 'identity'), enters('tab', 'identity')],
      ['2d', leaves('Ada', 'time')],
      ['2d 1h', leaves('tab', 'time')],
    ],
    'edit while live': [
      ['0h', did('Ada', 'order'), enters('Ada'), did('Ben', 'visit')],
      ['1h', edit(inPart(['active', 'others'])), enters('Ben', 'definition')],
      ['12h', did('Ada', 'order'), leaves('Ada')],
      ['1d', edit(inPart('loyal')), leaves('Ben', 'definition'), enters('Ada', 'definition')],
      ['3d', leaves('Ada', 'time')],
    ],
  },
}

const quiet = { not: { event: 'order', in: { last: '2 days' } } }
const entered = (within: string) => ({ enteredSegment: 'quiet', within })

export const enteredSegment: ConditionScenarios = {
  library: [{ segment: 'quiet', when: quiet }],
  when: entered('1 day'),
  scenarios: {
    enters: [
      ['0h', did('Ada', 'order')],
      ['2d', enters('Ada', 'time')],
      ['3d', leaves('Ada', 'time')],
    ],
    'leaves by an event': { impossible: 'Who leaves the other segment has entered it all the same.' },
    'leaves by time': [
      ['0h', did('Ada', 'visit'), enters('Ada')],
      ['1h', did('Ada', 'order')],
      ['1d', leaves('Ada', 'time')],
      ['2d 1h', enters('Ada', 'time')],
      ['3d 1h', leaves('Ada', 'time')],
    ],
    'a late event changes the past': [
      ['0h', did('Ada', 'order')],
      ['2d', enters('Ada', 'time')],
      ['2d 12h', hadDone('1d', 'Ada', 'order'), leaves('Ada')],
      ['3d', enters('Ada', 'time')],
      ['4d', leaves('Ada', 'time')],
    ],
    merge: [
      ['0h', did('Ada', 'order')],
      ['1d', did('tab', 'order')],
      ['2d', enters('Ada', 'time')],
      ['2d 12h', areOne('Ada', 'tab'), leaves('Ada', 'identity')],
      ['3d', enters('Ada', 'time')],
      ['4d', leaves('Ada', 'time')],
    ],
    unmerge: [
      ['0h', did('Ada', 'order')],
      ['1d', did('tab', 'order')],
      ['1d 12h', areOne('Ada', 'tab')],
      ['2d 12h', areTwo('Ada', 'tab'), enters('Ada', 'identity')],
      ['3d', leaves('Ada', 'time'), enters('tab', 'time')],
      ['4d', leaves('tab', 'time')],
    ],
    'edit while live': [
      ['0h', did('Ada', 'order')],
      ['2d', enters('Ada', 'time')],
      ['2d 12h', edit(entered('6 hours')), leaves('Ada', 'definition')],
      ['3d', edit(entered('2 days')), enters('Ada', 'definition')],
      ['4d', leaves('Ada', 'time')],
    ],
  },
}

const often = { event: 'order', in: { last: '1 day' }, atLeast: 2 }
/** Two days after the beginning. */
const wasFrequent = { inSegmentAt: 'frequent-once', at: '2025-01-08T10:00:00Z' }
const fixed = { impossible: 'What was so at an instant stays so, whatever happens after it.' }

export const inSegmentAt: ConditionScenarios = {
  library: [{ segment: 'frequent-once', when: often }],
  when: wasFrequent,
  scenarios: {
    enters: [
      ['1d 12h', did('Ada', 'order')],
      ['1d 18h', did('Ada', 'order')],
      ['2d', enters('Ada', 'time')],
      ['4d', did('Ada', 'order')],
    ],
    'leaves by an event': fixed,
    'leaves by time': {
      when: { not: wasFrequent },
      script: [
        ['1d 12h', did('Ada', 'order'), enters('Ada')],
        ['1d 18h', did('Ada', 'order')],
        ['2d', leaves('Ada', 'time')],
      ],
    },
    'a late event changes the past': [
      ['1d 18h', did('Ada', 'order')],
      ['3d', hadDone('1d 12h', 'Ada', 'order'), enters('Ada')],
    ],
    merge: [
      ['1d 12h', did('Ada', 'order')],
      ['1d 18h', did('tab', 'order')],
      ['3d', areOne('Ada', 'tab'), enters('Ada', 'identity')],
    ],
    unmerge: [
      ['1d 12h', did('Ada', 'order')],
      ['1d 18h', did('tab', 'order')],
      ['3d', areOne('Ada', 'tab'), enters('Ada', 'identity')],
      ['4d', areTwo('Ada', 'tab'), leaves('Ada', 'identity')],
    ],
    'edit while live': [
      ['0h', did('Ada', 'order')],
      ['3d', edit({ not: wasFrequent }), enters('Ada', 'definition')],
    ],
  },
}

export const everInSegment: ConditionScenarios = {
  library: [{ segment: 'frequent', when: often }],
  when: { everInSegment: 'frequent' },
  scenarios: {
    enters: [
      ['0h', did('Ada', 'order')],
      ['1d', did('Ada', 'order')],
      ['1d 12h', did('Ada', 'order'), enters('Ada')],
      ['4d', did('Ada', 'order')],
    ],
    'leaves by an event': { impossible: 'Who was once in the other segment was so for good.' },
    'leaves by time': { impossible: 'Who was once in the other segment was so for good.' },
    'a late event changes the past': [
      ['0h', did('Ada', 'order')],
      ['2d', hadDone('12h', 'Ada', 'order'), enters('Ada')],
    ],
    merge: [
      ['0h', did('Ada', 'order')],
      ['12h', did('tab', 'order')],
      ['2d', areOne('Ada', 'tab'), enters('Ada', 'identity')],
    ],
    unmerge: [
      ['0h', did('Ada', 'order')],
      ['12h', did('tab', 'order')],
      ['2d', areOne('Ada', 'tab'), enters('Ada', 'identity')],
      ['4d', areTwo('Ada', 'tab'), leaves('Ada', 'identity')],
    ],
    'edit while live': [
      ['0h', did('Ada', 'order'), did('Ben', 'visit')],
      [
        '2d',
        edit({ not: { everInSegment: 'frequent' } }),
        enters('Ada', 'definition'),
        enters('Ben', 'definition'),
      ],
      ['2d 12h', did('Ada', 'order')],
      ['3d', did('Ada', 'order'), leaves('Ada')],
    ],
  },
}

const share = (percent: number) => ({ random: { percent, salt: 'scenarios' } })
const DRAWN = 'A draw depends on nothing that happens.'

export const random: ConditionScenarios = {
  when: share(100),
  scenarios: {
    enters: [['0h', did('Ada', 'visit'), enters('Ada')]],
    'leaves by an event': { impossible: DRAWN },
    'leaves by time': { impossible: DRAWN },
    'a late event changes the past': { impossible: DRAWN },
    merge: [
      ['0h', did('Ada', 'visit'), enters('Ada')],
      ['1h', did('tab', 'visit'), enters('tab')],
      ['1d', areOne('Ada', 'tab'), leaves('tab', 'identity')],
    ],
    unmerge: [
      ['0h', did('Ada', 'visit'), enters('Ada')],
      ['1h', did('tab', 'visit'), enters('tab')],
      ['12h', areOne('Ada', 'tab'), leaves('tab', 'identity')],
      ['1d', areTwo('Ada', 'tab'), enters('tab', 'identity')],
    ],
    'edit while live': [
      ['0h', did('Ada', 'visit'), enters('Ada')],
      ['1h', edit(share(0.0001)), leaves('Ada', 'definition')],
      ['2h', edit(share(100)), enters('Ada', 'definition')],
    ],
  },
}
