import { it } from 'vitest'
import { run } from '/work/main/bench/import.ts'

it('b', async () => {
  console.log(
    JSON.stringify(
      await run(process.env.BARGS ? process.env.BARGS.split(' ') : []).catch((e) => ({
        e: e.message,
        c: e.cause?.message?.slice(0, 2000),
      })),
    ),
  )
}, 600000)
