import { expect, it } from 'vitest'
import { existingProfiles } from '../../evaluation/leaf-bits.ts'
import { importFiles, readMapping } from '../../ingest/index.ts'
import { describeRealData } from '../../ingest/testing/real-data.ts'
import { openScratchWorkspace } from '../../ingest/testing/scratch-workspace.ts'
import { param, type Sql, sql } from '../../store/sql.ts'
import { chooseFeatures, readFeatures, surveyData } from './index.ts'

const MAPPING = `
file: {format: csv, delimiter: whitespace, header: false, columns: [master, id, date, cds, dollars]}
customer: {column: id}
time: {column: date, format: YYYYMMDD}
events:
  - name: order_completed
    properties: {cds: {column: cds, type: number}, revenue: {column: dollars, type: number}}
`
const AS_OF = Date.UTC(1997, 8, 30)

describeRealData('features of the customers of CDNOW', (file) => {
  it('are the same whatever is shuffled or deleted after the instant', async () => {
    const workspace = await openScratchWorkspace()
    const { analytical, settings, survivors } = workspace
    await importFiles(workspace, [file('cdnow/CDNOW_sample.txt')], readMapping(MAPPING))
    const read = () =>
      survivors.readMerged(async () => {
        const moment = { now: AS_OF, calendar: settings }
        const profiles = Uint32Array.from(await existingProfiles(analytical, moment))
        const features = chooseFeatures(await surveyData(analytical, AS_OF, profiles.length))
        return readFeatures(analytical, features, { asOf: AS_OF, profiles })
      })
    const later = sql`occurred_at > fromUnixTimestamp64Milli(${param(AS_OF, 'Int64')}, 'UTC')`
    const change = (statement: Sql) =>
      analytical.command(sql`ALTER TABLE events ${statement}`, { settings: { mutations_sync: 2 } })
    const before = await read()
    expect(before.profiles).toHaveLength(2_357)
    expect(before.features.length).toBeGreaterThan(20)
    await change(
      sql`UPDATE number = mapApply((k, v) -> (k, v * 7), number), received_at = occurred_at WHERE ${later}`,
    )
    expect(await read()).toEqual(before)
    await change(sql`DELETE WHERE ${later}`)
    expect(await read()).toEqual(before)
    await workspace.close()
  }, 120_000)
})
