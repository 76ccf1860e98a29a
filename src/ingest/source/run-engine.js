// The engine in a process of its own: `node run-engine.js FOLDER`, started by engine-process.ts.
// JavaScript, because it runs from the sources too, and Node 20 runs no TypeScript.
import chdb from 'chdb'

const session = new chdb.Session(process.argv[2])
let chunks

const ANSWERS = {
  async query({ text, params }) {
    const result = await session.queryBindAsync(text, params, { format: 'JSONEachRow' })
    return { bytes: result.bytes() }
  },
  async stream({ text, params }) {
    await chunks?.return()
    chunks = session.queryStreamBind(text, params, { format: 'JSONEachRow' })[Symbol.asyncIterator]()
    return ANSWERS.next()
  },
  async next() {
    const { done, value } = await chunks.next()
    return done ? {} : { bytes: value.raw(), rows: value.numRows }
  },
}

process.on('message', async ({ kind, statement }) => {
  try {
    process.send(await ANSWERS[kind](statement))
  } catch (error) {
    process.send({ error: error.message })
  }
})

// Whoever started it has gone; what the engine is at may never end, so nothing waits for it.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
