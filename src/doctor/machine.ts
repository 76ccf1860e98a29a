import { statfs } from 'node:fs/promises'
import { freemem, totalmem } from 'node:os'
import { dirname } from 'node:path'
import { language, say } from '../language/index.ts'
import { type Check, judged, ok } from './check.ts'

const GIGABYTE = 1e9
const NODE = [20, 19] as const

/** What the checks of the machine look at; a test gives others. */
export interface Machine {
  readonly node: string
  readonly platform: string
  readonly arch: string
  /** Undefined on Linux without glibc. */
  readonly glibc: string | undefined
  readonly totalMemory: number
  readonly freeMemory: number
}

export function thisMachine(): Machine {
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } }
  return {
    node: process.versions.node,
    platform: process.platform,
    arch: process.arch,
    glibc: header.glibcVersionRuntime,
    totalMemory: totalmem(),
    freeMemory: freemem(),
  }
}

export function checkMachine(machine: Machine): Check[] {
  return [checkNode(machine), checkPlatform(machine), checkMemory(machine)]
}

function checkNode({ node }: Machine): Check {
  const [major = 0, minor = 0] = node.split('.').map(Number)
  const right = major > NODE[0] || (major === NODE[0] && minor >= NODE[1])
  return judged('Node', node, right, 'problem', say`Install Node ${NODE.join('.')} or newer.`)
}

function checkPlatform({ platform, arch, glibc }: Machine): Check {
  const found = `${platform} ${arch}${glibc === undefined ? '' : `, glibc ${glibc}`}`
  const right = platform === 'darwin' || (platform === 'linux' && glibc !== undefined)
  const mend =
    platform === 'win32'
      ? say`The embedded engine does not run on Windows; use WSL, or a ClickHouse server with --clickhouse.`
      : say`The embedded engine needs Linux with glibc (not musl) or macOS; or use a ClickHouse server with --clickhouse.`
  return judged(say`Platform`, found, right, 'problem', mend)
}

function checkMemory({ totalMemory, freeMemory }: Machine): Check {
  const found = say`${gigabytes(totalMemory)}, ${gigabytes(freeMemory)} free`
  return judged(say`Memory`, found, totalMemory >= 3.5 * GIGABYTE, 'warning', say`Large data needs 4 GB.`)
}

/** The space where the data directory is, or will be. */
export async function checkDisk(directory: string): Promise<Check> {
  const { bavail, bsize } = await spaceAt(directory)
  const free = bavail * bsize
  const found = say`${gigabytes(free)} free`
  if (free < GIGABYTE) {
    return {
      name: say`Disk`,
      verdict: 'problem',
      found,
      mend: say`Make room, or choose another place with --data.`,
    }
  }
  return free < 5 * GIGABYTE
    ? {
        name: say`Disk`,
        verdict: 'warning',
        found,
        mend: say`An import needs about twice the size of its files.`,
      }
    : ok(say`Disk`, found)
}

async function spaceAt(directory: string): Promise<{ bavail: number; bsize: number }> {
  try {
    return await statfs(directory)
  } catch (error) {
    const parent = dirname(directory)
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || parent === directory) throw error
    return spaceAt(parent)
  }
}

function gigabytes(bytes: number): string {
  const written = new Intl.NumberFormat(language(), {
    ...{ minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: false },
  })
  return `${written.format(bytes / GIGABYTE)} GB`
}
