import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { describeRealData } from '../../ingest/testing/real-data.ts'
import { resultOf } from '../../stats/testing/result-of.ts'
import { openBareFile, perform } from '../index.ts'
import { churn } from './analysis.ts'

describeRealData('the customers of a telephone company', (file) => {
  it('are judged from their table alone, as well as scikit-learn judges them', async () => {
    const { signal } = new AbortController()
    const bare = {
      files: [file('telco_churn/Telco-Customer-Churn.csv')],
      columns: { customer: 'customerID' },
    }
    const opened = await openBareFile('traits', bare, { signal, onProgress: () => {} })
    const options = churn.options.parse({ label: 'Churn' })
    const task = { ...opened, options, asOf: Date.now(), seed: 1, signal, progress: () => {} }
    const { outcome, report } = await perform(churn, task, () => opened.subject)
    await opened.close()
    const found = resultOf(outcome)
    expect(found).toMatchObject({ rows: 7_043, positives: 1_869, verdict: 'useful', suspicions: [] })
    expect(found.crossValidated.auc.auc).toBeGreaterThanOrEqual(bestReference(file))
    expect(found.crossValidated.calibration.error).toBeLessThan(0.02)
    const contract = found.drivers.find(({ parts }) => parts?.some(({ rows }) => rows === 3_875))!
    expect(contract.parts!.map(({ share }) => share)[0]).toBeCloseTo(0.427097, 5)
    expect(report.findings.map(({ sentence }) => sentence).join(' ')).toContain('Month-to-month')
    expect(found.lifetimes).toMatchObject({ kind: 'lifetimes', value: { clock: 'tenure', events: 1_869 } })
  }, 240_000)
})

/** The best of what scikit-learn's defaults reach on a split of the same file. */
function bestReference(file: (path: string) => string): number {
  const { entries } = JSON.parse(readFileSync(file('../reference/churn.json'), 'utf8'))
  const { expected } = entries.find(({ id }: { id: string }) => id === 'churn.telco-benchmark')
  return Math.max(...Object.values<{ rocAuc: number }>(expected).map(({ rocAuc }) => rocAuc))
}
