import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'
import { importFiles, inspectFile } from './index.ts'
import { describeRealData } from './testing/real-data.ts'
import { openScratchWorkspace } from './testing/scratch-workspace.ts'

describeRealData('real data, imported by the proposed mapping', (file) => {
  let workspace: Workspace
  beforeEach(async () => {
    workspace = await openScratchWorkspace()
  })
  afterEach(() => workspace.close())

  const importProposed = async (path: string) => {
    const { files, mapping } = await inspectFile(workspace, [file(path)])
    return importFiles(workspace, files, mapping)
  }

  it('UCI Online Retail: known totals hold, and a second import changes nothing', async () => {
    const summary = await importProposed('online_retail/online_retail.csv.gz')
    expect(summary).toMatchObject({
      rows: 541_909,
      eventsNew: 22_190,
      profilesNew: 4_372,
      rejectedRows: 135_080,
    })
    expect(summary.rejectedValues).toBe(0)
    const orders = await workspace.analytical.query(sql`
      SELECT event, toUInt32(count()) AS orders, round(sum(number['revenue']), 3) AS revenue, toUInt32(sum(JSONLength(json['products']))) AS lines
      FROM events GROUP BY event ORDER BY event`)
    expect(orders).toEqual([
      { event: 'order_cancelled', orders: 3_654, revenue: -611_342.09, lines: 8_905 },
      { event: 'order_completed', orders: 18_536, revenue: 8_911_407.904, lines: 397_924 },
    ])
    const rejects = (await readFile(summary.rejectFile ?? '', 'utf8')).split('\n')
    expect(rejects).toHaveLength(135_082)
    expect(rejects[1]).toMatch(/online_retail.csv.gz,624,CustomerID,,no customer$/)

    const again = await importProposed('online_retail/online_retail.csv.gz')
    expect(again).toMatchObject({
      rows: 541_909,
      events: 22_190,
      eventsNew: 0,
      traitChangesNew: 0,
      profilesNew: 0,
    })
  })

  it('CDNOW: blanks between columns, compact dates, leading zeros kept', async () => {
    const summary = await importProposed('cdnow/CDNOW_master.txt')
    expect(summary).toMatchObject({ rows: 69_659, eventsNew: 69_659, profilesNew: 23_570, rejectedRows: 0 })
    const [total] = await workspace.analytical.query(
      sql`SELECT round(sum(number['dollar_value']), 2) AS dollars, toString(max(occurred_at)) AS last FROM events WHERE has(mapKeys(number), 'dollar_value')`,
    )
    expect(total).toEqual({ dollars: 2_500_315.63, last: '1998-06-30 00:00:00.000' })
  })

  it('Customer Personality: semicolons, byte order mark, absent incomes', async () => {
    const summary = await importProposed('customer_personality/marketing_campaign.csv')
    expect(summary).toMatchObject({ rows: 2_240, events: 0, rejectedRows: 0, rejectedValues: 0 })
    const [incomes] = await workspace.analytical.query(
      sql`SELECT toUInt32(uniqExact(profile_id)) AS profiles, max(number['']) AS highest FROM trait_changes WHERE trait = 'income'`,
    )
    expect(incomes).toEqual({ profiles: 2_216, highest: 666_666 })
    const again = await importProposed('customer_personality/marketing_campaign.csv')
    expect(again.traitChangesNew).toBe(0)
  })

  it('Complete Journey: lines of baskets, demographics of households', async () => {
    const baskets = await importProposed('completejourney/transactions_sample.csv.gz')
    expect(baskets).toMatchObject({ rows: 75_000, rejectedRows: 0 })
    const [lines] = await workspace.analytical.query(
      sql`SELECT toUInt32(sum(JSONLength(json['products']))) AS lines FROM events WHERE has(mapKeys(number), 'week')`,
    )
    expect(lines).toEqual({ lines: 75_000 })
    expect(await importProposed('completejourney/demographics.csv')).toMatchObject({
      rows: 801,
      rejectedRows: 0,
    })
  })
})
