import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const RUNNER = fileURLToPath(new URL('../src/store/testing/run-typescript.js', import.meta.url))

/** Runs a file in a process of its own, so that its memory and time are not counted as another's. */
export function runApart(file: URL, task: object): ChildProcess {
  return fork(RUNNER, [fileURLToPath(file), JSON.stringify(task)], {
    // Not with the loader of this process: it gives every function its name, which takes time in the hottest places.
    execArgv: flagsOfUsers(),
    env: { ...process.env, UV_THREADPOOL_SIZE: '12' },
  })
}

/** Resolves with what a file sends before it ends. */
export function answerOf<Answer>(file: URL, task: object): Promise<Answer> {
  const child = runApart(file, task)
  return new Promise((resolve, reject) => {
    let answer: Answer
    child.on('message', (message) => {
      answer = message as Answer
    })
    child.on('exit', (code, signal) =>
      code === 0 ? resolve(answer) : reject(new TypeError(`${file.pathname} ended with ${code ?? signal}`)),
    )
  })
}

/** Node's flags where users start the command line. */
function flagsOfUsers(): string[] {
  const [shebang = ''] = readFileSync(new URL('../bin/satsuma.js', import.meta.url), 'utf8').split('\n')
  return shebang.split(' ').filter((word) => word.startsWith('--'))
}

/** What such a file was told to do. */
export function taskOf<Task>(): Task {
  return JSON.parse(process.argv[2] ?? '{}') as Task
}
