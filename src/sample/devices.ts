import type { Random } from './random.ts'

/** What a page was seen on, in the shape of the event property `device`. */
export type Device = { readonly type: DeviceType; readonly os: string; readonly browser: string }

export type DeviceType = 'mobile' | 'desktop' | 'tablet' | 'app'

export interface AppUse {
  readonly device: Device
  readonly installedAt: number
  readonly version: string
  readonly push: boolean
}

export interface DeviceHabits {
  readonly main: Device
  readonly other: Device
  readonly otherShare: number
  readonly app: AppUse | undefined
}

type Model = readonly [os: string, browser: string, weight: number]

const MODELS: Readonly<Record<Exclude<DeviceType, 'app'>, readonly Model[]>> = {
  mobile: [
    ['iOS', 'Safari', 44],
    ['iOS', 'Chrome', 6],
    ['Android', 'Chrome', 38],
    ['Android', 'Samsung Internet', 9],
    ['Android', 'Firefox', 3],
  ],
  desktop: [
    ['Windows', 'Chrome', 46],
    ['Windows', 'Edge', 18],
    ['Windows', 'Firefox', 9],
    ['macOS', 'Safari', 14],
    ['macOS', 'Chrome', 9],
    ['Linux', 'Firefox', 4],
  ],
  tablet: [
    ['iPadOS', 'Safari', 70],
    ['Android', 'Chrome', 30],
  ],
}

const APP_VERSIONS = ['4.0.0', '4.1.2', '4.2.0', '5.0.1', '5.1.0']

/** Draws the devices of somebody of this age; the young shop on the phone, lovers of novelty in the app. */
export function drawDevices(random: Random, age: number, novelty: number, installedAt: number): DeviceHabits {
  const phone = Math.min(0.9, Math.max(0.2, 1.15 - age / 75))
  const main = drawDevice(
    random,
    random.chance(phone) ? 'mobile' : random.chance(0.82) ? 'desktop' : 'tablet',
  )
  const other = drawDevice(random, main.type === 'mobile' ? 'desktop' : 'mobile')
  const otherShare = random.chance(0.45) ? 0 : random.beta(1.2, 3)
  const phoneOs = main.type === 'mobile' ? main.os : other.os
  const app = random.chance(0.06 * novelty * phone) ? drawApp(random, phoneOs, installedAt) : undefined
  return { main, other, otherShare, app }
}

function drawDevice(random: Random, type: Exclude<DeviceType, 'app'>): Device {
  const models = MODELS[type]
  const [os, browser] = models[random.index(models.map(([, , weight]) => weight))]!
  return { type, os, browser }
}

function drawApp(random: Random, os: string, installedAt: number): AppUse {
  return {
    device: { type: 'app', os, browser: 'app' },
    installedAt,
    version: APP_VERSIONS[random.index([1, 2, 3, 5, 8])]!,
    push: random.chance(os === 'iOS' ? 0.48 : 0.72),
  }
}

/** The device of a visit at an instant; whoever has the app mostly uses it. */
export function deviceAt({ main, other, otherShare, app }: DeviceHabits, random: Random, at: number): Device {
  if (app && at > app.installedAt && random.chance(0.65)) return app.device
  return random.chance(otherShare) ? other : main
}
