import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const RUNNER = fileURLToPath(new URL('../../../test/support/run-bundled.js', import.meta.url))

/** Starts the engine behind an HTTP bridge in a process of its own. */
export async function startBridge(folder: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const script = fileURLToPath(new URL('./http-bridge.ts', import.meta.url))
  const child = spawn(process.execPath, [RUNNER, script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [port] = (await once(child.stdout, 'data')) as [Buffer]
  return {
    url: `http://127.0.0.1:${port.toString().trim()}`,
    stop: async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}
