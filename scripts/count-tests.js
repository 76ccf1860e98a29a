// node scripts/count-tests.js REPORT STATUS PASSED FAILED: adds vitest's results (its JSON report and exit
// code) to the checks that ran before it, names what was skipped, and prints the total on the last line.
import { readFileSync } from 'node:fs'

const [report = '', status, passedBefore, failedBefore] = process.argv.slice(2)

/** A run that broke off leaves no report: that is one failure. */
function read() {
  try {
    return JSON.parse(readFileSync(report, 'utf8')).testResults
  } catch {
    return []
  }
}

const files = read()
const tests = files.flatMap((file) => file.assertionResults)
const count = (wanted) => tests.filter((test) => wanted.includes(test.status)).length

// A file that could not be loaded has failed without a test that failed; so has a run with an unhandled error.
const brokenFiles = files.filter(
  (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
).length
const failedTests = count(['failed']) + brokenFiles
const hidden = Number(status) !== 0 && failedTests === 0 ? 1 : 0

for (const test of tests.filter(({ status: of }) =>
  ['skipped', 'pending', 'todo', 'disabled'].includes(of),
)) {
  console.log(`skipped: ${test.fullName}`)
}
const passed = Number(passedBefore) + count(['passed'])
const failed = Number(failedBefore) + failedTests + hidden
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
