/** What the process of the bench says to that of the server. */
export type Order =
  | { readonly order: 'begin'; readonly profile: boolean }
  | { readonly order: 'end'; readonly after: number }

export interface Sample {
  readonly rssMb: number
  /** JavaScript's part of it. */
  readonly heapMb: number
  readonly cpuSeconds: number
  /** Messages that are acknowledged and not yet stored. */
  readonly waiting: number
  readonly followLagMs: number
  /** What keeps live evaluation or tracking from going on. */
  readonly trouble: string | undefined
}

/** What the server counted between `begin` and `end`. */
export interface Summary {
  readonly stored: number
  readonly drainSeconds: number
  readonly serverCpuSeconds: number
  /** For how much of the time JavaScript ran. */
  readonly loopUtilization: number
  /** For how long collecting garbage held up everything, by kind. */
  readonly collectedMs: Readonly<Record<string, number>> | undefined
  readonly loopDelayP99Ms: number
  readonly lookupP50Ms: number
  readonly lookupP99Ms: number
  readonly peakRssMb: number
  readonly differences: number
  readonly trouble: string | undefined
  readonly failures: readonly string[]
  readonly profileFile: string | undefined
}

/** What building all segments took. */
export interface Built {
  readonly buildSeconds: number
  readonly buildCpuSeconds: number
  readonly buildPeakRssMb: number
  readonly liveFileMb: number
}

/** What the process of the server says to that of the bench. */
export type Report =
  | {
      readonly report: 'ready'
      readonly address: string
      readonly writeKey: string
      readonly apiKey: string
    }
  | { readonly report: 'sample'; readonly sample: Sample }
  | { readonly report: 'summary'; readonly summary: Summary }
