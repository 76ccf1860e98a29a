import type { ConditionScenarios } from './condition-scenarios.ts'
import { areOne, areTwo, did, edit, enters, had, has, isSaid, leaves } from './script.ts'

/** Instants as values of traits, by the days after the beginning. */
export const BEGINNING = Date.parse('2025-01-06T10:00:00Z')
const day = (days: number) => new Date(BEGINNING + days * 86_400_000).toISOString()

const seen = (inLast: string) => ({ trait: 'seen_at', inLast })
const sees = (name: string, days: number) => has(name, 'seen_at', day(days))

export const trait: ConditionScenarios = {
  when: seen('3 days'),
  scenarios: {
    enters: [
      ['0h', sees('Ada', 1)],
      ['1d', enters('Ada', 'time')],
      ['4d', leaves('Ada', 'time')],
    ],
    'leaves by an event': [
      ['0h', sees('Ada', 0), enters('Ada')],
      ['1h', has('Ada', 'seen_at', null), leaves('Ada')],
    ],
    'leaves by time': [
      ['0h', sees('Ada', 0), enters('Ada')],
      ['1d', sees('Ada', 1)],
      ['4d', leaves('Ada', 'time')],
    ],
    'a late event changes the past': [
      ['0h', sees('Ada', -9)],
      ['1d', had('2h', 'Ada', 'seen_at', day(0)), enters('Ada')],
      ['2d', had('1h', 'Ada', 'seen_at', day(-9))],
      ['3d', leaves('Ada', 'time')],
    ],
    merge: [
      ['0h', sees('Ada', 0), enters('Ada')],
      ['1h', sees('tab', -9)],
      ['1d', areOne('Ada', 'tab'), leaves('Ada', 'identity')],
    ],
    unmerge: [
      ['0h', sees('Ada', 0), enters('Ada')],
      ['1h', sees('tab', 1)],
      ['12h', areOne('Ada', 'tab'), leaves('Ada', 'identity')],
      ['1d', enters('Ada', 'time')],
      ['2d', areTwo('Ada', 'tab'), enters('tab', 'identity')],
      ['3d', leaves('Ada', 'time')],
      ['4d', leaves('tab', 'time')],
    ],
    'edit while live': [
      ['0h', sees('Ada', 0), enters('Ada')],
      ['2d', edit(seen('1 day')), leaves('Ada', 'definition')],
      ['3d', edit(seen('4 days')), enters('Ada', 'definition')],
      ['4d', leaves('Ada', 'time')],
    ],
  },
}

const held = (time: string) => ({ traitHeld: 'plan', is: 'pro', for: time })
const plan = (name: string, value: string) => has(name, 'plan', value)

export const traitHeld: ConditionScenarios = {
  when: held('3 days'),
  scenarios: {
    enters: [
      ['0h', plan('Ada', 'pro')],
      ['1d', plan('Ada', 'pro')],
      ['3d', enters('Ada', 'time')],
    ],
    'leaves by an event': [
      ['0h', plan('Ada', 'pro')],
      ['3d', enters('Ada', 'time')],
      ['4d', plan('Ada', 'free'), leaves('Ada')],
    ],
    'leaves by time': { impossible: 'What has been so for long enough only gets longer.' },
    'a late event changes the past': [
      ['0h', plan('Ada', 'pro')],
      ['3d', enters('Ada', 'time')],
      ['4d', had('2d', 'Ada', 'plan', 'free'), leaves('Ada')],
      ['4d 12h', had('2d 1h', 'Ada', 'plan', 'pro')],
      ['5d 1h', enters('Ada', 'time')],
    ],
    merge: [
      ['0h', plan('Ada', 'pro')],
      ['2d', plan('tab', 'free')],
      ['3d', enters('Ada', 'time')],
      ['4d', areOne('Ada', 'tab'), leaves('Ada', 'identity')],
    ],
    unmerge: [
      ['0h', plan('Ada', 'pro')],
      ['1d', plan('tab', 'free')],
      ['2d', areOne('Ada', 'tab')],
      ['2d 12h', areTwo('Ada', 'tab')],
      ['3d', enters('Ada', 'time')],
    ],
    'edit while live': [
      ['0h', plan('Ada', 'pro')],
      ['2d', edit(held('1 day')), enters('Ada', 'definition')],
      ['2d 12h', edit(held('3 days')), leaves('Ada', 'definition')],
      ['3d', enters('Ada', 'time')],
    ],
  },
}

const changed = (is: string, within = '3 days') => ({
  traitChanged: 'plan',
  from: { is: 'free' },
  to: { is },
  within,
})

export const traitChanged: ConditionScenarios = {
  when: changed('pro'),
  scenarios: {
    enters: [
      ['0h', plan('Ada', 'free')],
      ['1h', plan('Ada', 'pro'), enters('Ada')],
      ['3d 1h', leaves('Ada', 'time')],
    ],
    'leaves by an event': { impossible: 'A change that was is not undone by another.' },
    'leaves by time': [
      ['0h', plan('Ada', 'free'), plan('Ben', 'team')],
      ['1h', plan('Ada', 'pro'), enters('Ada'), plan('Ben', 'pro')],
      ['1d', plan('Ada', 'free')],
      ['3d 1h', leaves('Ada', 'time')],
    ],
    'a late event changes the past': [
      ['0h', plan('Ada', 'free')],
      ['2h', plan('Ada', 'pro'), enters('Ada')],
      ['1d', had('1h', 'Ada', 'plan', 'team'), leaves('Ada')],
      ['2d', had('1h 30m', 'Ada', 'plan', 'free'), enters('Ada')],
      ['3d 2h', leaves('Ada', 'time')],
    ],
    merge: [
      ['0h', plan('Ada', 'free')],
      ['1h', plan('tab', 'pro')],
      ['1d', areOne('Ada', 'tab'), enters('Ada', 'identity')],
      ['3d 1h', leaves('Ada', 'time')],
    ],
    unmerge: [
      ['0h', plan('Ada', 'free')],
      ['1h', plan('tab', 'team')],
      ['2h', plan('Ada', 'pro'), enters('Ada')],
      ['1d', areOne('Ada', 'tab'), leaves('Ada', 'identity')],
      ['2d', areTwo('Ada', 'tab'), enters('Ada', 'identity')],
      ['3d 2h', leaves('Ada', 'time')],
    ],
    'edit while live': [
      ['0h', plan('Ada', 'free')],
      ['1h', plan('Ada', 'pro'), enters('Ada')],
      ['1d', edit(changed('team')), leaves('Ada', 'definition')],
      ['2d', edit(changed('pro', '4 days')), enters('Ada', 'definition')],
      ['4d 1h', leaves('Ada', 'time')],
    ],
  },
}

export const traitEver: ConditionScenarios = {
  when: { traitEver: 'plan', is: 'pro' },
  scenarios: {
    enters: [
      ['0h', plan('Ada', 'free')],
      ['1h', plan('Ada', 'pro'), enters('Ada')],
      ['2h', plan('Ada', 'free')],
    ],
    'leaves by an event': { impossible: 'What was once so stays true.' },
    'leaves by time': { impossible: 'What was once so stays true.' },
    'a late event changes the past': [
      ['1h', plan('Ada', 'free')],
      ['2h', had('0h', 'Ada', 'plan', 'pro'), enters('Ada')],
    ],
    merge: [
      ['0h', plan('Ada', 'free')],
      ['1h', plan('tab', 'pro'), enters('tab')],
      ['1d', areOne('Ada', 'tab'), leaves('tab', 'identity'), enters('Ada', 'identity')],
    ],
    unmerge: [
      ['0h', plan('Ada', 'free')],
      ['1h', plan('tab', 'pro'), enters('tab')],
      ['12h', areOne('Ada', 'tab'), leaves('tab', 'identity'), enters('Ada', 'identity')],
      ['2d', areTwo('Ada', 'tab'), enters('tab', 'identity'), leaves('Ada', 'identity')],
    ],
    'edit while live': [
      ['0h', plan('Ada', 'pro'), enters('Ada')],
      ['1h', edit({ traitEver: 'plan', is: 'team' }), leaves('Ada', 'definition')],
      ['2h', plan('Ada', 'team'), enters('Ada')],
    ],
  },
}

const country = (name: string, value: string) => has(name, 'country', value)

export const geo: ConditionScenarios = {
  when: { geo: { country: 'DE' } },
  scenarios: {
    enters: [['0h', country('Ada', 'Germany'), enters('Ada')]],
    'leaves by an event': [
      ['0h', country('Ada', 'DE'), enters('Ada')],
      ['1h', country('Ada', 'FR'), leaves('Ada')],
    ],
    'leaves by time': { impossible: 'Nobody moves by time alone.' },
    'a late event changes the past': [
      ['0h', country('Ada', 'FR')],
      ['2h', had('1h', 'Ada', 'country', 'DE'), enters('Ada')],
      ['1d', had('30m', 'Ada', 'country', 'AT')],
    ],
    merge: [
      ['0h', country('Ada', 'DE'), enters('Ada')],
      ['1h', country('tab', 'FR')],
      ['1d', areOne('Ada', 'tab'), leaves('Ada', 'identity')],
    ],
    unmerge: [
      ['0h', country('Ada', 'DE'), enters('Ada')],
      ['1h', country('tab', 'FR')],
      ['1d', areOne('Ada', 'tab'), leaves('Ada', 'identity')],
      ['2d', areTwo('Ada', 'tab'), enters('Ada', 'identity')],
    ],
    'edit while live': [
      ['0h', country('Ada', 'DE'), enters('Ada'), country('Ben', 'FR')],
      [
        '1h',
        edit({ geo: { country: ['FR', 'AT'] } }),
        leaves('Ada', 'definition'),
        enters('Ben', 'definition'),
      ],
      ['2h', country('Ada', 'AT'), enters('Ada')],
    ],
  },
}

const onList = (name: string, value: true | null) => isSaid(name, 'list:press', value)

export const list: ConditionScenarios = {
  when: { list: 'press' },
  scenarios: {
    enters: [['0h', onList('Ada', true), enters('Ada')]],
    'leaves by an event': [
      ['0h', onList('Ada', true), enters('Ada')],
      ['1h', onList('Ada', null), leaves('Ada')],
    ],
    'leaves by time': { impossible: 'Nobody is taken off a list by time alone.' },
    'a late event changes the past': [
      ['0h', onList('Ada', true), enters('Ada')],
      ['1d', isSaid('Ada', 'list:press', null, '1h'), leaves('Ada')],
      ['2d', isSaid('Ada', 'list:press', true, '2h'), enters('Ada')],
    ],
    merge: [
      ['0h', did('Ada', 'visit')],
      ['1h', onList('tab', true), enters('tab')],
      ['1d', areOne('Ada', 'tab'), leaves('tab', 'identity'), enters('Ada', 'identity')],
    ],
    unmerge: [
      ['0h', onList('Ada', true), enters('Ada')],
      ['1h', onList('tab', null)],
      ['1d', areOne('Ada', 'tab'), leaves('Ada', 'identity')],
      ['2d', areTwo('Ada', 'tab'), enters('Ada', 'identity')],
    ],
    'edit while live': [
      ['0h', onList('Ada', true), enters('Ada'), did('Ben', 'visit')],
      ['1h', edit({ list: 'press', is: 'notIn' }), leaves('Ada', 'definition'), enters('Ben', 'definition')],
      ['2h', onList('Ben', true), leaves('Ben')],
    ],
  },
}

const churns = (atLeast: number) => ({ model: 'churn', atLeast })
const scored = (name: string, value: number) => isSaid(name, 'model:churn', value)

export const model: ConditionScenarios = {
  when: churns(0.7),
  scenarios: {
    enters: [
      ['0h', scored('Ada', 0.6)],
      ['1h', scored('Ada', 0.7), enters('Ada')],
    ],
    'leaves by an event': [
      ['0h', scored('Ada', 0.9), enters('Ada')],
      ['1h', scored('Ada', 0.2), leaves('Ada')],
    ],
    'leaves by time': { impossible: 'A score stays until there is another.' },
    'a late event changes the past': [
      ['0h', scored('Ada', 0.9), enters('Ada')],
      ['1d', isSaid('Ada', 'model:churn', 0.2, '1h'), leaves('Ada')],
      ['2d', isSaid('Ada', 'model:churn', 0.8, '30m')],
    ],
    merge: [
      ['0h', scored('Ada', 0.2)],
      ['1h', scored('tab', 0.9), enters('tab')],
      ['1d', areOne('Ada', 'tab'), leaves('tab', 'identity'), enters('Ada', 'identity')],
    ],
    unmerge: [
      ['0h', scored('Ada', 0.9), enters('Ada')],
      ['1h', scored('tab', 0.2)],
      ['1d', areOne('Ada', 'tab'), leaves('Ada', 'identity')],
      ['2d', areTwo('Ada', 'tab'), enters('Ada', 'identity')],
    ],
    'edit while live': [
      ['0h', scored('Ada', 0.6)],
      ['1h', edit(churns(0.5)), enters('Ada', 'definition')],
      ['2h', edit(churns(0.65)), leaves('Ada', 'definition')],
    ],
  },
}
