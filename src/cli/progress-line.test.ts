import { expect, test } from 'vitest'
import { ProgressLine, stepText } from './progress-line.ts'
import { terminalOf } from './terminal.ts'

function recorded(live: boolean) {
  const told: string[] = []
  const stream = { isTTY: live, columns: 80, write: (text: string) => told.push(text) }
  const terminal = terminalOf({ env: {}, stdin: stream, stdout: stream, stderr: stream } as never)
  return { terminal, told }
}

test('a step says rows, rate and remaining time', () => {
  expect(
    stepText({
      what: 'Reading',
      fraction: 0.5,
      rows: 1_200_000,
      rowsPerSecond: 410_000,
      remainingSeconds: 8,
    }),
  ).toBe('Reading  ██████████░░░░░░░░░░  50%  1,200,000 rows  410,000 rows/s  8.0 s left')
  expect(stepText({ what: 'Evaluating' })).toBe('Evaluating')
})

test('the line is drawn over, at most ten times a second, and taken away', () => {
  const { terminal, told } = recorded(true)
  let now = 0
  const line = new ProgressLine(terminal, { now: () => now })
  line.show({ what: 'a' })
  now = 50
  line.show({ what: 'b' })
  now = 120
  line.show({ what: 'c' })
  line.clear()
  line.clear()
  expect(told).toEqual(['\r\u001b[2Ka', '\r\u001b[2Kc', '\r\u001b[2K'])
})

test('nothing is drawn without a terminal, or when only JSON is wanted', () => {
  const piped = recorded(false)
  new ProgressLine(piped.terminal).show({ what: 'a' })
  const quiet = recorded(true)
  new ProgressLine(quiet.terminal, { quiet: true }).show({ what: 'a' })
  expect([...piped.told, ...quiet.told]).toEqual([])
})
