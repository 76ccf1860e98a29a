import { cleanup, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Home, RevenueAtRisk } from '../api/home'
import { wordsIn } from '../testing/reading'
import { show } from '../testing/show'
import { knownStatus } from '../testing/status'
import { AtRisk } from './AtRisk'
import { homeOf } from './testing/news'

function told(more: Partial<Home>, currency?: string, may: readonly string[] = []): string {
  const { currency: _, ...without } = knownStatus()[1]
  show(<AtRisk home={homeOf(more)} />, {
    known: [[['status'], { ...without, ...(currency !== undefined && { currency }) }]],
    may,
  })
  return wordsIn(screen.getByRole('region', { name: 'Revenue at risk' }))
}

const hrefOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href')

const BY_MODEL: RevenueAtRisk = {
  basis: 'model',
  model: { name: 'churn', title: 'Who will leave', asOf: 1 },
  revenue: 12_345,
  of: 100_000,
}
const BY_SEGMENT: RevenueAtRisk = {
  basis: 'segment',
  segment: { id: 'stage/at-risk', title: 'At risk', segmentationTitle: 'Life cycle' },
  profiles: 11,
  revenue: 500,
  of: 2_000,
}

test('by a model it says how much is likely to be lost, and leads to the model', () => {
  expect(told({ risk: BY_MODEL }, 'EUR')).toMatch(
    /€12\.3k of last year’s revenue is likely to be lost, 12\.3% of all/,
  )
  expect(hrefOf('Who will leave')).toBe('/models/churn')
  expect(screen.queryByRole('link', { name: /model of churn/ })).toBeNull()
})

test('by a segment it says whose revenue it is, and how to know it of every customer', () => {
  const words = told({ risk: BY_SEGMENT }, 'USD')
  expect(words).toMatch(/US\$500 of last year’s revenue, 25\.0% of all, comes from the 11 customers in/)
  expect(words).toContain('Learn from a model of churn how likely each customer is to leave.')
  expect(hrefOf('Life cycle: At risk')).toBe('/segments/stage/at-risk')
  expect(hrefOf('a model of churn')).toBe('/analyses/churn')
})

test('one customer is one', () => {
  expect(told({ risk: { ...BY_SEGMENT, profiles: 1 } })).toContain('comes from the one customer in')
})

test('money has no symbol where no currency is set', () => {
  expect(told({ risk: BY_SEGMENT })).toMatch(/^Revenue at risk 500/)
})

test('without either it says what would tell', () => {
  expect(told({})).toContain('Run a model of churn, or save a segment of lapsing customers')
  expect(hrefOf('a model of churn')).toBe('/analyses/churn')
  expect(hrefOf('a segment of lapsing customers')).toBe('/gallery?category=life-cycle')
})

test('while it is computed nothing is advised', () => {
  expect(told({ measuring: true })).toContain('Being computed.')
  expect(screen.queryByRole('link')).toBeNull()
})

test('amounts without a currency say so, and lead whoever may choose one to where it is chosen', () => {
  expect(told({ risk: BY_MODEL }, undefined, ['settings:write'])).toContain('Amounts are in no currency')
  expect(hrefOf('settings')).toBe('/settings')
})

test('whoever may not choose a currency is led nowhere, and nothing is said where there is one', () => {
  expect(told({ risk: BY_MODEL })).toContain('choose one in the settings')
  expect(screen.queryByRole('link', { name: 'settings' })).toBeNull()
  cleanup()
  expect(told({ risk: BY_MODEL }, 'EUR')).not.toContain('currency')
})
