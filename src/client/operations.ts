// Made from docs/openapi.json; `npx vitest run src/server/openapi -u` makes it anew.

import type { Bytes } from './bytes.ts'
import type { Events } from './events.ts'

/** What the API takes and answers, by name. */
export interface Schemas {
  readonly Analysis: {
    readonly name: string
    readonly title: string
    readonly summary: string
    readonly reads: "purchases" | "events" | "traits" | "customers" | "answers"
    readonly options: { readonly [name: string]: unknown }
    readonly outputs: readonly {
      readonly name: string
      readonly title: string
      readonly description: string
      readonly kind: "numbers" | "parts"
    }[]
    readonly obstacle?: string
  }
  readonly AnalysisRun: {
    readonly id: number
    readonly method: string
    readonly options: { readonly [name: string]: unknown }
    readonly seed: number
    readonly asOf: number
    readonly startedBy: string
    readonly startedAt: number
    readonly finishedAt: number
    readonly job: string
    readonly outcome: "result" | "insufficient-data"
    readonly reason?: string
    readonly headline?: string
  }
  readonly AnalysisRunDetail: {
    readonly id: number
    readonly method: string
    readonly options: { readonly [name: string]: unknown }
    readonly seed: number
    readonly asOf: number
    readonly startedBy: string
    readonly startedAt: number
    readonly finishedAt: number
    readonly job: string
    readonly outcome: "result" | "insufficient-data"
    readonly reason?: string
    readonly headline?: string
    readonly result?: unknown
    readonly proposal?: { readonly [name: string]: unknown }
    readonly report: unknown
  }
  readonly AnsweredAnalysis: {
    readonly run: number
    readonly outcome: "result" | "insufficient-data"
  }
  readonly ApplyResult: {
    readonly dryRun: boolean
    readonly applied: readonly {
      readonly kind: "segment" | "segmentation" | "metric"
      readonly name: string
      readonly action: "created" | "updated" | "unchanged"
      readonly version: number
    }[]
    readonly warnings: readonly Schemas["Problem"][]
  }
  readonly Backtest: {
    readonly segments: readonly {
      readonly segment: string
      readonly sizes: readonly Schemas["SizeAt"][]
    }[]
  }
  readonly Backup: {
    readonly id: string
    readonly bytes: number
    readonly createdAt: number
  }
  readonly BackupResult: {
    readonly backupId: string
    readonly bytes: number
    readonly tables: readonly {
      readonly name: string
      readonly rows: number
    }[]
  }
  readonly Catalogue: {
    readonly events: readonly Schemas["CatalogueEntry"][]
    readonly traits: readonly Schemas["CatalogueEntry"][]
  }
  readonly CatalogueEntry: {
    readonly name: string
    readonly records: number
    readonly profiles: number
    readonly sampled: number
    readonly values: readonly {
      readonly path: string
      readonly types: {
        readonly text?: number
        readonly number?: number
        readonly flag?: number
        readonly date?: number
        readonly json?: number
      }
    }[]
  }
  readonly CatalogueValues: {
    readonly sampled: number
    readonly types: {
      readonly text?: number
      readonly number?: number
      readonly flag?: number
      readonly date?: number
      readonly json?: number
    }
    readonly values: readonly {
      readonly value: string | number | boolean
      readonly share: number
    }[]
    readonly numbers?: {
      readonly min: number
      readonly p05: number
      readonly p25: number
      readonly p50: number
      readonly p75: number
      readonly p95: number
      readonly max: number
    }
    readonly perProfile?: {
      readonly count: {
        readonly min: number
        readonly p05: number
        readonly p25: number
        readonly p50: number
        readonly p75: number
        readonly p95: number
        readonly max: number
      }
      readonly sum?: {
        readonly min: number
        readonly p05: number
        readonly p25: number
        readonly p50: number
        readonly p75: number
        readonly p95: number
        readonly max: number
      }
    }
    readonly currency?: string
    readonly dates?: {
      readonly min: string
      readonly max: string
    }
  }
  readonly Change: {
    readonly cursor: string
    readonly segment: string
    readonly change: "entered" | "exited"
    readonly at: number
    readonly recordedAt: number
    readonly cause?: "data" | "time" | "definition" | "identity"
    readonly profileId?: number
    readonly identities?: readonly Schemas["Identity"][]
    readonly version?: number
    readonly evidence?: {
      readonly record?: {
        readonly kind: "event" | "trait"
        readonly name: string
        readonly at: number
      }
      readonly conditions: readonly string[]
    }
  }
  readonly Changes: {
    readonly changes: readonly Schemas["Change"][]
    readonly next: string | null
    readonly cursor: string
  }
  readonly ComparedWith: {
    readonly asOf: number
    readonly words: string
    readonly low?: number
    readonly high?: number
  }
  readonly Comparison: {
    readonly asked: number
    readonly since: number
    readonly segments: readonly {
      readonly id: string
      readonly size: number
      readonly entered: number
      readonly exited: number
      readonly alone: number
    }[]
    readonly pairs: readonly {
      readonly a: string
      readonly b: string
      readonly shared: number
      readonly fromAToB: number
      readonly fromBToA: number
    }[]
  }
  readonly Connectedness: ({
    readonly one: true
    readonly path: readonly Schemas["Connection"][]
  } | {
    readonly one: false
    readonly refused: readonly Schemas["RefusedConnection"][]
  })
  readonly Connection: {
    readonly from: Schemas["Identity"]
    readonly to: Schemas["Identity"]
    readonly at: number
    readonly call: string
    readonly messageId: string
  }
  readonly Connections: {
    readonly joined: readonly Schemas["Connection"][]
    readonly refused: readonly Schemas["RefusedConnection"][]
    readonly separations: readonly {
      readonly a: {
        readonly namespace: string
        readonly value: string
        readonly profile: number
      }
      readonly b: {
        readonly namespace: string
        readonly value: string
        readonly profile: number
      }
      readonly at: number
      readonly by: string
      readonly reason: string
    }[]
    readonly history: readonly {
      readonly at: number
      readonly from: number
      readonly to: number
      readonly identities: readonly Schemas["Identity"][]
      readonly cause: "link" | "separation" | "rejoin" | "rules"
      readonly by?: string
      readonly messageId?: string
      readonly call?: string
    }[]
  }
  readonly CustomerBase: {
    readonly segmentations: readonly {
      readonly name: string
      readonly title: string
    }[]
    readonly columns?: {
      readonly name: string
      readonly title: string
      readonly parts: readonly {
        readonly id: string
        readonly title: string
      }[]
    }
    readonly rows?: {
      readonly name: string
      readonly title: string
      readonly parts: readonly {
        readonly id: string
        readonly title: string
      }[]
    }
    readonly cells: readonly (readonly {
      readonly profiles: number
      readonly value?: number
    }[])[]
    readonly measuring: boolean
  }
  readonly DataSources: {
    readonly events: {
      readonly records: number
      readonly latestAt?: number
      readonly receivedAt?: number
    }
    readonly traits: {
      readonly records: number
      readonly latestAt?: number
      readonly receivedAt?: number
    }
    readonly days: readonly {
      readonly at: number
      readonly records: number
    }[]
    readonly keys: readonly {
      readonly id: string
      readonly name: string
      readonly createdAt: number
      readonly lastUsedAt?: number
      readonly revokedAt?: number
    }[]
  }
  readonly DeadLetter: {
    readonly id: string
    readonly changes: number
    readonly firstSeq: number
    readonly lastSeq: number
    readonly attempts: number
    readonly failingSince?: number
    readonly diedAt: number
    readonly problem?: Schemas["Problem"]
    readonly isReplaying: boolean
  }
  readonly Definition: {
    readonly kind: "segment" | "segmentation" | "metric"
    readonly name: string
    readonly version: number
    readonly status: "active" | "paused" | "archived"
    readonly createdAt: number
    readonly updatedAt: number
    readonly yaml: string
  }
  readonly DefinitionPreview: {
    readonly previews: readonly {
      readonly id: string
      readonly isNew: boolean
      readonly at: number
      readonly profiles: number
      readonly size: number
      readonly sizeBefore: number
      readonly joiners: {
        readonly count: number
        readonly sample: readonly {
          readonly profileId: number
          readonly identities: readonly Schemas["Identity"][]
        }[]
      }
      readonly leavers: {
        readonly count: number
        readonly sample: readonly {
          readonly profileId: number
          readonly identities: readonly Schemas["Identity"][]
        }[]
      }
      readonly staying: number
    }[]
    readonly warnings: readonly Schemas["Problem"][]
  }
  readonly DefinitionVersion: {
    readonly version: number
    readonly createdAt: number
    readonly savedBy?: string
    readonly yaml: string
  }
  readonly DraftCount: {
    readonly asOf: number
    readonly profiles: number
    readonly precision: "sample" | "exact"
    readonly sampled: number
    readonly size: Schemas["Estimate"]
    readonly share: number
    readonly nodes: readonly {
      readonly path: readonly (string | number)[]
      readonly size: Schemas["Estimate"]
      readonly left?: Schemas["Estimate"]
    }[]
    readonly members: readonly Schemas["DraftMember"][]
    readonly saved?: {
      readonly size: Schemas["Estimate"]
      readonly joiners: Schemas["Estimate"]
      readonly leavers: Schemas["Estimate"]
      readonly staying: Schemas["Estimate"]
      readonly joinerSample: readonly Schemas["DraftMember"][]
      readonly leaverSample: readonly Schemas["DraftMember"][]
    }
    readonly warnings: readonly Schemas["Problem"][]
  }
  readonly DraftHistory: {
    readonly precision: "sample" | "exact"
    readonly points: readonly {
      readonly at: number
      readonly size: Schemas["Estimate"]
      readonly share: number
    }[]
  }
  readonly DraftMember: {
    readonly identities: readonly Schemas["Identity"][]
    readonly traits: { readonly [name: string]: {
        readonly value: unknown
        readonly since: number
      } }
    readonly profileId: number
  }
  readonly DraftOverlap: {
    readonly asOf: number
    readonly precision: "sample" | "exact"
    readonly sampled: number
    readonly size: Schemas["Estimate"]
    readonly segments: readonly {
      readonly id: string
      readonly title: string
      readonly segmentationTitle?: string
      readonly size: number
      readonly shared: Schemas["Estimate"]
      readonly shareOfDraft: number
      readonly shareOfOther: number
    }[]
  }
  readonly DraftWords: {
    readonly sentences: readonly {
      readonly path: readonly (string | number)[]
      readonly text: string
    }[]
    readonly clauses: readonly {
      readonly path: readonly (string | number)[]
      readonly text: string
    }[]
    readonly problems: readonly Schemas["Problem"][]
  }
  readonly Estimate: {
    readonly value: number
    readonly low: number
    readonly high: number
  }
  readonly Evaluation: {
    readonly id: number
    readonly asOf: number
    readonly startedAt: number
    readonly finishedAt?: number
    readonly status: "running" | "done" | "failed"
    readonly profiles: number
  }
  readonly EvaluationSummary: {
    readonly asOf: number
    readonly profiles: number
    readonly seconds: number
    readonly segments: readonly Schemas["TargetSize"][]
  }
  readonly Examination: {
    readonly problems: number
    readonly checks: readonly {
      readonly name: string
      readonly verdict: "ok" | "warning" | "problem"
      readonly found: string
      readonly mend?: string
    }[]
  }
  readonly ExplainedPart: {
    readonly kind: "all" | "any" | "not" | "condition"
    readonly holds: boolean
    readonly sentence?: string
    readonly found?: string
    readonly evidence?: readonly {
      readonly name: string
      readonly at: number
      readonly value?: unknown
    }[]
    readonly evidenceCount?: number
    readonly comparedWith?: Schemas["ComparedWith"]
    readonly parts: readonly Schemas["ExplainedPart"][]
  }
  readonly Explanation: {
    readonly segment: string
    readonly profileId: number
    readonly identities: readonly Schemas["Identity"][]
    readonly traits: { readonly [name: string]: {
        readonly value: unknown
        readonly since: number
      } }
    readonly at: number
    readonly member: boolean
    readonly status?: "paused" | "archived"
    readonly changesAt?: number
    readonly unchangedUntil?: number
    readonly because: Schemas["ExplainedPart"]
    readonly log: readonly Schemas["MembershipChange"][]
  }
  readonly FoundProfile: {
    readonly namespace: string
    readonly value: string
    readonly profileId: number
  }
  readonly GalleryTemplate: {
    readonly name: string
    readonly category: string
    readonly title: string
    readonly purpose: string
    readonly definition?: { readonly [name: string]: unknown }
    readonly yaml?: string
    readonly sentence?: string
    readonly bindings: readonly {
      readonly role: string
      readonly kind: "event" | "property" | "trait"
      readonly title: string
      readonly name: string
    }[]
    readonly missing: readonly {
      readonly role: string
      readonly kind: "event" | "property" | "trait"
      readonly title: string
      readonly example: string
    }[]
    readonly saved: boolean
  }
  readonly Home: {
    readonly asOf: number
    readonly since: number
    readonly changes: readonly Schemas["SegmentChange"][]
    readonly compared: number
    readonly judged: number
    readonly waiting: number
    readonly moves: readonly Schemas["PartMove"][]
    readonly movesSince: number
    readonly risk?: Schemas["RevenueAtRisk"]
    readonly latestRecord?: {
      readonly receivedAt: number
      readonly occurredAt: number
    }
    readonly definitions: number
    readonly segmentations: number
    readonly measuring: boolean
  }
  readonly Identity: {
    readonly namespace: string
    readonly value: string
  }
  readonly IdentityRules: {
    readonly namespaces: readonly {
      readonly name: string
      readonly limit: number
    }[]
    readonly blockAfter: number
    readonly mostLinks: number
    readonly blockedValues: readonly string[]
    readonly phoneCountry?: string
  }
  readonly IdentityRulesInput: {
    readonly namespaces?: readonly {
      readonly name: string
      readonly limit: number
    }[]
    readonly blockAfter?: number
    readonly mostLinks?: number
    readonly blockedValues?: readonly string[]
    readonly phoneCountry?: string
  }
  readonly Import: {
    readonly id: number
    readonly files: readonly string[]
    readonly startedAt: number
    readonly finishedAt?: number
    readonly status: "running" | "done" | "failed" | "interrupted"
    readonly rows: number
    readonly events: number
    readonly traitChanges: number
    readonly profiles: number
    readonly rejected: number
    readonly hasRejects: boolean
    readonly error?: string
  }
  readonly ImportDetail: {
    readonly id: number
    readonly files: readonly string[]
    readonly startedAt: number
    readonly finishedAt?: number
    readonly status: "running" | "done" | "failed" | "interrupted"
    readonly rows: number
    readonly events: number
    readonly traitChanges: number
    readonly profiles: number
    readonly rejected: number
    readonly hasRejects: boolean
    readonly error?: string
    readonly mapping: string
  }
  readonly ImportSummary: {
    readonly importId: number
    readonly rows: number
    readonly events: number
    readonly eventsNew: number
    readonly traitChanges: number
    readonly traitChangesNew: number
    readonly profilesNew: number
    readonly unusedRows: number
    readonly rejectedRows: number
    readonly rejectedValues: number
    readonly hasRejects: boolean
    readonly seconds: number
  }
  readonly IssueCount: {
    readonly kind: "rejected" | "repaired"
    readonly code: string
    readonly count: number
    readonly latestAt: number
  }
  readonly Job: ({
    readonly id: string
    readonly title: string
    readonly startedBy: string
    readonly startedAt: number
    readonly finishedAt?: number
    readonly status: "running" | "done" | "failed" | "cancelled" | "interrupted"
    readonly progress?: {
      readonly done: number
      readonly of: number
      readonly phase?: string
      readonly rows?: number
      readonly rowsPerSecond?: number
      readonly remainingSeconds?: number
    }
    readonly problems?: readonly Schemas["Problem"][]
    readonly kind: "evaluation"
    readonly result?: Schemas["EvaluationSummary"]
  } | {
    readonly id: string
    readonly title: string
    readonly startedBy: string
    readonly startedAt: number
    readonly finishedAt?: number
    readonly status: "running" | "done" | "failed" | "cancelled" | "interrupted"
    readonly progress?: {
      readonly done: number
      readonly of: number
      readonly phase?: string
      readonly rows?: number
      readonly rowsPerSecond?: number
      readonly remainingSeconds?: number
    }
    readonly problems?: readonly Schemas["Problem"][]
    readonly kind: "verification"
    readonly result?: Schemas["Verification"]
  } | {
    readonly id: string
    readonly title: string
    readonly startedBy: string
    readonly startedAt: number
    readonly finishedAt?: number
    readonly status: "running" | "done" | "failed" | "cancelled" | "interrupted"
    readonly progress?: {
      readonly done: number
      readonly of: number
      readonly phase?: string
      readonly rows?: number
      readonly rowsPerSecond?: number
      readonly remainingSeconds?: number
    }
    readonly problems?: readonly Schemas["Problem"][]
    readonly kind: "backtest"
    readonly result?: Schemas["Backtest"]
  } | {
    readonly id: string
    readonly title: string
    readonly startedBy: string
    readonly startedAt: number
    readonly finishedAt?: number
    readonly status: "running" | "done" | "failed" | "cancelled" | "interrupted"
    readonly progress?: {
      readonly done: number
      readonly of: number
      readonly phase?: string
      readonly rows?: number
      readonly rowsPerSecond?: number
      readonly remainingSeconds?: number
    }
    readonly problems?: readonly Schemas["Problem"][]
    readonly kind: "import"
    readonly result?: Schemas["ImportSummary"]
  } | {
    readonly id: string
    readonly title: string
    readonly startedBy: string
    readonly startedAt: number
    readonly finishedAt?: number
    readonly status: "running" | "done" | "failed" | "cancelled" | "interrupted"
    readonly progress?: {
      readonly done: number
      readonly of: number
      readonly phase?: string
      readonly rows?: number
      readonly rowsPerSecond?: number
      readonly remainingSeconds?: number
    }
    readonly problems?: readonly Schemas["Problem"][]
    readonly kind: "backup"
    readonly result?: Schemas["BackupResult"]
  } | {
    readonly id: string
    readonly title: string
    readonly startedBy: string
    readonly startedAt: number
    readonly finishedAt?: number
    readonly status: "running" | "done" | "failed" | "cancelled" | "interrupted"
    readonly progress?: {
      readonly done: number
      readonly of: number
      readonly phase?: string
      readonly rows?: number
      readonly rowsPerSecond?: number
      readonly remainingSeconds?: number
    }
    readonly problems?: readonly Schemas["Problem"][]
    readonly kind: "refresh"
    readonly result?: Schemas["RefreshSummary"]
  } | {
    readonly id: string
    readonly title: string
    readonly startedBy: string
    readonly startedAt: number
    readonly finishedAt?: number
    readonly status: "running" | "done" | "failed" | "cancelled" | "interrupted"
    readonly progress?: {
      readonly done: number
      readonly of: number
      readonly phase?: string
      readonly rows?: number
      readonly rowsPerSecond?: number
      readonly remainingSeconds?: number
    }
    readonly problems?: readonly Schemas["Problem"][]
    readonly kind: "analysis"
    readonly result?: Schemas["AnsweredAnalysis"]
  } | {
    readonly id: string
    readonly title: string
    readonly startedBy: string
    readonly startedAt: number
    readonly finishedAt?: number
    readonly status: "running" | "done" | "failed" | "cancelled" | "interrupted"
    readonly progress?: {
      readonly done: number
      readonly of: number
      readonly phase?: string
      readonly rows?: number
      readonly rowsPerSecond?: number
      readonly remainingSeconds?: number
    }
    readonly problems?: readonly Schemas["Problem"][]
    readonly kind: "look-back"
    readonly result?: {
      readonly segments: number
    }
  })
  readonly ListedJob: {
    readonly id: string
    readonly title: string
    readonly startedBy: string
    readonly startedAt: number
    readonly finishedAt?: number
    readonly status: "running" | "done" | "failed" | "cancelled" | "interrupted"
    readonly progress?: {
      readonly done: number
      readonly of: number
      readonly phase?: string
      readonly rows?: number
      readonly rowsPerSecond?: number
      readonly remainingSeconds?: number
    }
    readonly problems?: readonly Schemas["Problem"][]
    readonly kind: "evaluation" | "verification" | "backtest" | "import" | "backup" | "refresh" | "analysis" | "look-back"
  }
  readonly LiveStatus: {
    readonly isReady: boolean
    readonly progress: number | null
    readonly lagMs: number
    readonly trouble: string | null
    readonly failingConditions: number
    readonly incompleteProfiles: number
    readonly failure: string | null
  }
  readonly MappingPreview: {
    readonly preview: readonly {
      readonly customer: string
      readonly event?: string
      readonly occurredAt: string
      readonly properties: { readonly [name: string]: unknown }
    }[]
    readonly rejects: readonly {
      readonly rows: number
      readonly line: number
      readonly column: string
      readonly value: string
      readonly others: readonly string[]
      readonly reason: string
    }[]
  }
  readonly MemberScores: {
    readonly model: string
    readonly title: string
    readonly method: string
    readonly asOf: number
    readonly outputs: readonly {
      readonly name: string
      readonly trait: string
      readonly title: string
      readonly description: string
      readonly kind: "numbers" | "parts"
      readonly members: {
        readonly profiles: number
        readonly mean?: number
        readonly quartiles?: readonly number[]
        readonly parts?: readonly {
          readonly name: string
          readonly profiles: number
        }[]
      }
      readonly everybody: {
        readonly profiles: number
        readonly mean?: number
        readonly quartiles?: readonly number[]
        readonly parts?: readonly {
          readonly name: string
          readonly profiles: number
        }[]
      }
    }[]
  }
  readonly MembershipChange: {
    readonly segment: string
    readonly at: number
    readonly entered: boolean
    readonly cause: "data" | "time" | "definition" | "identity"
    readonly version: number
    readonly evidence?: {
      readonly record?: {
        readonly kind: "event" | "trait"
        readonly name: string
        readonly at: number
      }
      readonly conditions: readonly string[]
    }
  }
  readonly Memberships: {
    readonly known: boolean
    readonly profileId?: number
    readonly segments: readonly string[]
    readonly asOf: number
    readonly ready: boolean
  }
  readonly MergeChange: {
    readonly at: number
    readonly from: number
    readonly to: number
    readonly identities: readonly Schemas["Identity"][]
    readonly moved: number
    readonly cause: "link" | "separation" | "rejoin" | "rules"
    readonly by?: string
    readonly messageId?: string
    readonly call?: string
  }
  readonly Model: {
    readonly name: string
    readonly title?: string
    readonly method: string
    readonly options: { readonly [name: string]: unknown }
    readonly seed: number
    readonly outputs?: readonly string[]
    readonly schedule: ("manual" | "hourly" | "daily" | "weekly" | {
      readonly every: "day"
      readonly at?: number
      readonly timeZone?: string
    } | {
      readonly every: "week"
      readonly on?: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday"
      readonly at?: number
      readonly timeZone?: string
    })
    readonly refreshed: string
    readonly nextAt?: number
    readonly version: number
    readonly createdAt: number
    readonly updatedAt: number
    readonly lastRun?: Schemas["ModelRun"]
    readonly current?: Schemas["ModelRun"]
  }
  readonly ModelDetail: {
    readonly name: string
    readonly title?: string
    readonly method: string
    readonly options: { readonly [name: string]: unknown }
    readonly seed: number
    readonly outputs?: readonly string[]
    readonly schedule: ("manual" | "hourly" | "daily" | "weekly" | {
      readonly every: "day"
      readonly at?: number
      readonly timeZone?: string
    } | {
      readonly every: "week"
      readonly on?: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday"
      readonly at?: number
      readonly timeZone?: string
    })
    readonly refreshed: string
    readonly nextAt?: number
    readonly version: number
    readonly createdAt: number
    readonly updatedAt: number
    readonly lastRun?: Schemas["ModelRun"]
    readonly current?: Schemas["ModelRun"]
    readonly methodTitle?: string
    readonly says: readonly {
      readonly name: string
      readonly trait: string
      readonly title: string
      readonly description: string
      readonly kind: "numbers" | "parts"
    }[]
    readonly segmentations: readonly string[]
    readonly trouble: readonly string[]
  }
  readonly ModelRun: {
    readonly id: number
    readonly model: string
    readonly version: number
    readonly method: string
    readonly options: { readonly [name: string]: unknown }
    readonly seed: number
    readonly startedBy: string
    readonly asOf: number
    readonly startedAt: number
    readonly finishedAt?: number
    readonly status: "running" | "publishing" | "done" | "insufficient-data" | "failed" | "cancelled" | "interrupted"
    readonly profiles?: number
    readonly changes?: number
    readonly reason?: string
  }
  readonly ModelRunDetail: {
    readonly id: number
    readonly model: string
    readonly version: number
    readonly method: string
    readonly options: { readonly [name: string]: unknown }
    readonly seed: number
    readonly startedBy: string
    readonly asOf: number
    readonly startedAt: number
    readonly finishedAt?: number
    readonly status: "running" | "publishing" | "done" | "insufficient-data" | "failed" | "cancelled" | "interrupted"
    readonly profiles?: number
    readonly changes?: number
    readonly reason?: string
    readonly result?: unknown
    readonly report?: unknown
  }
  readonly ModelScores: {
    readonly model: string
    readonly title: string
    readonly method: string
    readonly asOf?: number
    readonly explains: boolean
    readonly outputs: readonly {
      readonly name: string
      readonly trait: string
      readonly title: string
      readonly description: string
      readonly kind: "numbers" | "parts"
      readonly value?: unknown
      readonly since?: number
    }[]
  }
  readonly Movement: {
    readonly at: number
    readonly cause: "data" | "time" | "definition" | "identity"
    readonly entered: number
    readonly exited: number
  }
  readonly MovesByRules: {
    readonly from: number
    readonly to: number
    readonly moves: readonly Schemas["PartMove"][]
    readonly looked: number
    readonly profiles: number
  }
  readonly NameDetails: {
    readonly of: "event" | "trait"
    readonly name: string
    readonly records: number
    readonly profiles: number
    readonly firstAt: number
    readonly latestAt: number
    readonly receivedAt: number
    readonly future: number
    readonly days: readonly {
      readonly at: number
      readonly records: number
    }[]
    readonly sampled: number
    readonly duplicates: number
    readonly values: readonly {
      readonly path: string
      readonly types: readonly {
        readonly type: "text" | "number" | "flag" | "date" | "json"
        readonly records: number
        readonly distinct: number
        readonly future: number
      }[]
    }[]
    readonly examples: readonly {
      readonly at: number
      readonly profileId: number
      readonly profile?: Schemas["ProfileNames"]
      readonly value?: unknown
    }[]
    readonly usedBy: readonly {
      readonly kind: "segment" | "segmentation" | "metric"
      readonly name: string
      readonly title: string
    }[]
  }
  readonly NewestProfile: {
    readonly identities: readonly Schemas["Identity"][]
    readonly traits: { readonly [name: string]: {
        readonly value: unknown
        readonly since: number
      } }
    readonly profileId: number
    readonly lastAt?: number
  }
  readonly Overlap: {
    readonly profiles: number
    readonly segments: readonly {
      readonly id: string
      readonly size: number
    }[]
    readonly intersections: readonly {
      readonly sets: readonly number[]
      readonly size: number
    }[]
    readonly nonEmpty: number
  }
  readonly PartMove: {
    readonly segmentation: string
    readonly segmentationTitle: string
    readonly from?: {
      readonly id: string
      readonly title: string
    }
    readonly to: {
      readonly id: string
      readonly title: string
    }
    readonly profiles: number
  }
  readonly Problem: {
    readonly code: string
    readonly path: readonly (string | number)[]
    readonly message: string
    readonly mend: string
    readonly file?: string
    readonly line?: number
    readonly column?: number
  }
  readonly ProblemDetails: {
    readonly code: string
    readonly path: readonly (string | number)[]
    readonly message: string
    readonly mend: string
    readonly file?: string
    readonly line?: number
    readonly column?: number
    readonly type: string
    readonly title: string
    readonly status: number
    readonly problems: readonly Schemas["Problem"][]
  }
  readonly Profile: {
    readonly profileId: number
    readonly identities: readonly Schemas["Identity"][]
    readonly firstAt: number
    readonly traits: { readonly [name: string]: {
        readonly value: unknown
        readonly since: number
      } }
    readonly events: { readonly [name: string]: {
        readonly count: number
        readonly firstAt: number
        readonly lastAt: number
      } }
    readonly recent: readonly {
      readonly event: string
      readonly at: number
      readonly properties: unknown
    }[]
    readonly segments: readonly string[]
    readonly changes: readonly Schemas["MembershipChange"][]
  }
  readonly ProfileMemberships: {
    readonly profileId: number
    readonly present: readonly {
      readonly segment: string
      readonly changesAt?: number
      readonly unchangedUntil?: number
    }[]
    readonly changes: readonly Schemas["MembershipChange"][]
    readonly isCut: boolean
    readonly from: number
    readonly spans?: readonly {
      readonly segment: string
      readonly spans: readonly {
        readonly from: number
        readonly to?: number
      }[]
    }[]
  }
  readonly ProfileNames: {
    readonly identities: readonly Schemas["Identity"][]
    readonly traits: { readonly [name: string]: {
        readonly value: unknown
        readonly since: number
      } }
  }
  readonly Proposal: {
    readonly mapping: { readonly [name: string]: unknown }
    readonly yaml: string
    readonly reasons: readonly {
      readonly field: string
      readonly reason: string
    }[]
    readonly questions: readonly string[]
    readonly warnings: readonly string[]
    readonly columns: readonly {
      readonly name: string
      readonly type: string
      readonly filled: number
      readonly distinct: number
      readonly samples: readonly string[]
    }[]
    readonly preview: readonly {
      readonly customer: string
      readonly event?: string
      readonly occurredAt: string
      readonly properties: { readonly [name: string]: unknown }
    }[]
  }
  readonly Reception: {
    readonly receivedAt: number
    readonly keyId: string
    readonly messages: readonly {
      readonly call: string
      readonly messageId: string
      readonly identities: readonly Schemas["Identity"][]
      readonly at: number
      readonly event?: {
        readonly name: string
        readonly properties: unknown
      }
      readonly traits?: unknown
      readonly account?: {
        readonly id: string
        readonly traits: unknown
      }
    }[]
    readonly issues: readonly Schemas["TrackingIssue"][]
  }
  readonly RefreshSummary: {
    readonly model: string
    readonly run: number
    readonly status: "done" | "insufficient-data"
    readonly asOf: number
    readonly profiles: number
    readonly changes: number
    readonly reason?: string
    readonly segmentations: readonly string[]
    readonly seconds: number
  }
  readonly RefusedConnection: {
    readonly from: Schemas["Identity"]
    readonly to: Schemas["Identity"]
    readonly at: number
    readonly call: string
    readonly messageId: string
    readonly reason: string
  }
  readonly RejectSummary: {
    readonly rows: readonly {
      readonly file: string
      readonly line: number
      readonly column: string
      readonly value: string
      readonly reason: string
    }[]
    readonly reasons: readonly {
      readonly reason: string
      readonly count: number
    }[]
    readonly counted: number
    readonly isCut: boolean
  }
  readonly RevenueAtRisk: ({
    readonly basis: "model"
    readonly model: {
      readonly name: string
      readonly title: string
      readonly asOf: number
    }
    readonly revenue: number
    readonly of: number
  } | {
    readonly basis: "segment"
    readonly segment: {
      readonly id: string
      readonly title: string
      readonly segmentationTitle?: string
    }
    readonly profiles: number
    readonly revenue: number
    readonly of: number
  })
  readonly SavedModel: {
    readonly name: string
    readonly action: "created" | "updated" | "unchanged"
    readonly version: number
  }
  readonly ScoreReasons: {
    readonly model: string
    readonly run: number
    readonly asOf: number
    readonly reasons: readonly {
      readonly title: string
      readonly words: string
      readonly moves: number
    }[]
  }
  readonly Segment: {
    readonly id: string
    readonly kind: "segment" | "part"
    readonly segmentation?: string
    readonly segmentationTitle?: string
    readonly name: string
    readonly title: string
    readonly description?: string
    readonly tags: readonly string[]
    readonly folder?: string
    readonly owner?: string
    readonly sentence: string
    readonly version: number
    readonly status: "active" | "paused" | "archived"
    readonly updatedAt: number
    readonly size?: number
    readonly share?: number
    readonly asOf?: number
    readonly thresholdsAsOf?: number
    readonly before?: {
      readonly version: number
      readonly size: number
      readonly asOf: number
    }
    readonly sizes: readonly {
      readonly at: number
      readonly size: number
    }[]
  }
  readonly SegmentChange: {
    readonly segment: {
      readonly id: string
      readonly title: string
      readonly segmentationTitle?: string
    }
    readonly size: number
    readonly before: number
    readonly usual?: {
      readonly low: number
      readonly high: number
      readonly days: number
    }
    readonly beyond: number
  }
  readonly SegmentDetail: {
    readonly id: string
    readonly kind: "segment" | "part"
    readonly segmentation?: string
    readonly segmentationTitle?: string
    readonly name: string
    readonly title: string
    readonly description?: string
    readonly tags: readonly string[]
    readonly folder?: string
    readonly owner?: string
    readonly sentence: string
    readonly version: number
    readonly status: "active" | "paused" | "archived"
    readonly updatedAt: number
    readonly size?: number
    readonly share?: number
    readonly asOf?: number
    readonly thresholdsAsOf?: number
    readonly before?: {
      readonly version: number
      readonly size: number
      readonly asOf: number
    }
    readonly sizes: readonly {
      readonly at: number
      readonly size: number
    }[]
    readonly yaml: string
    readonly versions: readonly {
      readonly version: number
      readonly createdAt: number
      readonly savedBy?: string
    }[]
    readonly lookedBack: readonly {
      readonly since: number
      readonly at: number
      readonly entered: number
      readonly exited: number
    }[]
    readonly movements: readonly Schemas["Movement"][]
  }
  readonly SegmentFlows: {
    readonly from: number
    readonly to: number
    readonly cameFrom: {
      readonly profiles: number
      readonly newcomers: number
      readonly elsewhere: number
      readonly flows: readonly {
        readonly segment: string
        readonly profiles: number
        readonly expected: number
      }[]
    }
    readonly wentTo: {
      readonly profiles: number
      readonly newcomers: number
      readonly elsewhere: number
      readonly flows: readonly {
        readonly segment: string
        readonly profiles: number
        readonly expected: number
      }[]
    }
    readonly looked: number
    readonly profiles: number
  }
  readonly SegmentMeasures: {
    readonly asOf?: number
    readonly measuring: boolean
    readonly trouble?: string
    readonly purchases?: {
      readonly event: string
      readonly amount: readonly string[]
    }
    readonly churn?: {
      readonly name: string
      readonly title: string
      readonly asOf: number
    }
    readonly segments: readonly {
      readonly id: string
      readonly value?: number
      readonly buyers: number
      readonly churnRisk?: number
    }[]
  }
  readonly SegmentUses: {
    readonly usedBy: readonly {
      readonly kind: "segment" | "segmentation" | "metric"
      readonly name: string
      readonly title: string
    }[]
    readonly uses: readonly {
      readonly kind: "segment" | "segmentation" | "metric"
      readonly name: string
      readonly title: string
    }[]
    readonly models: readonly {
      readonly name: string
      readonly title: string
      readonly how: "reads" | "writes"
    }[]
  }
  readonly Settings: {
    readonly timeZone: string
    readonly weekStartsOn: number
    readonly currency: string | null
  }
  readonly SizeAt: {
    readonly at: number
    readonly size: number
    readonly share: number
  }
  readonly Status: {
    readonly version: string
    readonly timeZone: string
    readonly currency?: string
    readonly profiles: number
    readonly events: number
    readonly lastEvaluation: ({
      readonly asOf: number
      readonly finishedAt: number
    } | null)
    readonly job: ({
      readonly id: string
      readonly title: string
      readonly done: number
      readonly of: number
    } | null)
    readonly live: Schemas["LiveStatus"]
  }
  readonly StoredTrackingIssue: {
    readonly kind: "rejected" | "repaired"
    readonly code: string
    readonly path: readonly string[]
    readonly detail: string
    readonly call: string
    readonly messageId: string
    readonly body: string
    readonly receivedAt: number
    readonly keyId: string
    readonly digest: string
  }
  readonly TargetSize: {
    readonly segment: string
    readonly version: number
    readonly size: number
    readonly share: number
    readonly thresholdsAsOf?: number
    readonly entered?: number
    readonly exited?: number
  }
  readonly TimelineEvent: {
    readonly id: string
    readonly event: string
    readonly at: number
    readonly receivedAt: number
    readonly properties: unknown
  }
  readonly TrackingIssue: {
    readonly kind: "rejected" | "repaired"
    readonly code: string
    readonly path: readonly string[]
    readonly detail: string
    readonly call: string
    readonly messageId: string
    readonly body: string
  }
  readonly TrackingState: {
    readonly waiting: number
    readonly lagMs: number
    readonly trouble: string | null
  }
  readonly TraitChange: {
    readonly id: string
    readonly trait: string
    readonly at: number
    readonly receivedAt: number
    readonly value?: unknown
  }
  readonly Upload: {
    readonly id: string
    readonly name: string
    readonly bytes: number
    readonly uploadedAt: number
  }
  readonly Verification: {
    readonly at: number
    readonly segments: number
    readonly profiles: number
    readonly comparisons: number
    readonly differences: number
    readonly shown: readonly {
      readonly segment: string
      readonly profileId: number
      readonly identities: readonly Schemas["Identity"][]
      readonly at: number
      readonly batch: boolean
      readonly evaluator?: boolean
      readonly stored?: boolean
    }[]
    readonly seconds: number
  }
  readonly Webhook: {
    readonly id: string
    readonly url: string
    readonly segments?: readonly string[]
    readonly identities: readonly string[]
    readonly state: "active" | "paused" | "gone" | "failing" | "behind" | "locked"
    readonly createdAt: number
    readonly delivered: {
      readonly batches: number
      readonly changes: number
      readonly lastAt?: number
    }
    readonly failing?: {
      readonly since: number
      readonly attempts: number
      readonly nextAt: number
      readonly problem: Schemas["Problem"]
    }
    readonly waiting: number
    readonly missed?: {
      readonly after: number
      readonly until: number
      readonly at: number
    }
    readonly previousSecretUntil?: number
    readonly deadLetters: number
    readonly trouble?: string
  }
  readonly WebhookWithSecret: {
    readonly id: string
    readonly url: string
    readonly segments?: readonly string[]
    readonly identities: readonly string[]
    readonly state: "active" | "paused" | "gone" | "failing" | "behind" | "locked"
    readonly createdAt: number
    readonly delivered: {
      readonly batches: number
      readonly changes: number
      readonly lastAt?: number
    }
    readonly failing?: {
      readonly since: number
      readonly attempts: number
      readonly nextAt: number
      readonly problem: Schemas["Problem"]
    }
    readonly waiting: number
    readonly missed?: {
      readonly after: number
      readonly until: number
      readonly at: number
    }
    readonly previousSecretUntil?: number
    readonly deadLetters: number
    readonly trouble?: string
    readonly secret: string
  }
}

/** What every operation takes and answers. */
export interface Operations {
  /** Who is signed in, and what they may do. */
  readonly getSession: {
    readonly answer: {
      readonly user: ({
        readonly id: string
        readonly email: string
        readonly name: string
        readonly role: "viewer" | "editor" | "admin"
      } | null)
      readonly key: ({
        readonly id: string
        readonly name: string
      } | null)
      readonly permissions: readonly ("status:read" | "metrics:read" | "segments:read" | "segments:write" | "profiles:read" | "profiles:write" | "events:read" | "models:read" | "models:write" | "evaluations:run" | "imports:read" | "imports:write" | "data:export" | "settings:read" | "settings:write" | "webhooks:manage" | "keys:manage" | "users:manage" | "audit:read" | "backup:run")[]
      readonly setUp: ({
        readonly tokenRequired: boolean
      } | null)
    }
  }
  /** Sign in. */
  readonly signIn: {
    readonly body: {
      readonly email: string
      readonly password: string
    }
    readonly answer: {
      readonly user: ({
        readonly id: string
        readonly email: string
        readonly name: string
        readonly role: "viewer" | "editor" | "admin"
      } | null)
      readonly key: ({
        readonly id: string
        readonly name: string
      } | null)
      readonly permissions: readonly ("status:read" | "metrics:read" | "segments:read" | "segments:write" | "profiles:read" | "profiles:write" | "events:read" | "models:read" | "models:write" | "evaluations:run" | "imports:read" | "imports:write" | "data:export" | "settings:read" | "settings:write" | "webhooks:manage" | "keys:manage" | "users:manage" | "audit:read" | "backup:run")[]
      readonly setUp: ({
        readonly tokenRequired: boolean
      } | null)
    }
  }
  /** Sign out. */
  readonly signOut: {
    readonly answer: undefined
  }
  /** Create the first administrator. */
  readonly setUp: {
    readonly body: {
      readonly email: string
      readonly name: string
      readonly password: string
      readonly token?: string
    }
    readonly answer: {
      readonly user: ({
        readonly id: string
        readonly email: string
        readonly name: string
        readonly role: "viewer" | "editor" | "admin"
      } | null)
      readonly key: ({
        readonly id: string
        readonly name: string
      } | null)
      readonly permissions: readonly ("status:read" | "metrics:read" | "segments:read" | "segments:write" | "profiles:read" | "profiles:write" | "events:read" | "models:read" | "models:write" | "evaluations:run" | "imports:read" | "imports:write" | "data:export" | "settings:read" | "settings:write" | "webhooks:manage" | "keys:manage" | "users:manage" | "audit:read" | "backup:run")[]
      readonly setUp: ({
        readonly tokenRequired: boolean
      } | null)
    }
  }
  /** Sign out on every machine. */
  readonly signOutEverywhere: {
    readonly answer: undefined
  }
  /** Change one’s own password, which ends all other sessions. */
  readonly changePassword: {
    readonly body: {
      readonly password: string
      readonly newPassword: string
    }
    readonly answer: undefined
  }
  /** All users. */
  readonly listUsers: {
    readonly answer: {
      readonly users: readonly {
        readonly id: string
        readonly email: string
        readonly name: string
        readonly role: "viewer" | "editor" | "admin"
        readonly createdAt: number
      }[]
    }
  }
  /** Create a user. */
  readonly createUser: {
    readonly body: {
      readonly email: string
      readonly name: string
      readonly role: "viewer" | "editor" | "admin"
      readonly password: string
    }
    readonly answer: {
      readonly id: string
      readonly email: string
      readonly name: string
      readonly role: "viewer" | "editor" | "admin"
      readonly createdAt: number
    }
  }
  /** Change the name or the role of a user. */
  readonly changeUser: {
    readonly params: {
      readonly id: string
    }
    readonly body?: {
      readonly name?: string
      readonly role?: "viewer" | "editor" | "admin"
    }
    readonly answer: {
      readonly id: string
      readonly email: string
      readonly name: string
      readonly role: "viewer" | "editor" | "admin"
      readonly createdAt: number
    }
  }
  /** Remove a user. */
  readonly removeUser: {
    readonly params: {
      readonly id: string
    }
    readonly answer: undefined
  }
  /** Give a user another password, which ends their sessions. */
  readonly resetPassword: {
    readonly params: {
      readonly id: string
    }
    readonly body: {
      readonly password: string
    }
    readonly answer: undefined
  }
  /** What can be allowed, for the scopes of a key. */
  readonly listPermissions: {
    readonly answer: {
      readonly permissions: readonly {
        readonly name: "status:read" | "metrics:read" | "segments:read" | "segments:write" | "profiles:read" | "profiles:write" | "events:read" | "models:read" | "models:write" | "evaluations:run" | "imports:read" | "imports:write" | "data:export" | "settings:read" | "settings:write" | "webhooks:manage" | "keys:manage" | "users:manage" | "audit:read" | "backup:run"
        readonly meaning: string
        readonly roles: readonly ("viewer" | "editor" | "admin")[]
      }[]
    }
  }
  /** All keys, newest first, also those revoked and expired. */
  readonly listKeys: {
    readonly answer: {
      readonly keys: readonly {
        readonly id: string
        readonly kind: "api" | "write" | "page"
        readonly name: string
        readonly hint: string
        readonly scopes: readonly ("status:read" | "metrics:read" | "segments:read" | "segments:write" | "profiles:read" | "profiles:write" | "events:read" | "models:read" | "models:write" | "evaluations:run" | "imports:read" | "imports:write" | "data:export" | "settings:read" | "settings:write" | "webhooks:manage" | "keys:manage" | "users:manage" | "audit:read" | "backup:run")[]
        readonly segments: readonly string[]
        readonly createdAt: number
        readonly expiresAt?: number
        readonly revokedAt?: number
        readonly lastUsedAt?: number
      }[]
    }
  }
  /** Create an API key with scopes, a write key, which sends events, or a page key, which tells a page of its visitor. */
  readonly createKey: {
    readonly body: ({
      readonly kind: "write"
      readonly name: string
    } | {
      readonly kind: "page"
      readonly name: string
      readonly segments: readonly string[]
    } | {
      readonly kind: "api"
      readonly name: string
      readonly scopes: readonly ("status:read" | "metrics:read" | "segments:read" | "segments:write" | "profiles:read" | "profiles:write" | "events:read" | "models:read" | "models:write" | "evaluations:run" | "imports:read" | "imports:write" | "data:export" | "settings:read" | "settings:write" | "webhooks:manage" | "keys:manage" | "users:manage" | "audit:read" | "backup:run")[]
      readonly expiresAt?: number
    })
    readonly answer: {
      readonly id: string
      readonly kind: "api" | "write" | "page"
      readonly name: string
      readonly hint: string
      readonly scopes: readonly ("status:read" | "metrics:read" | "segments:read" | "segments:write" | "profiles:read" | "profiles:write" | "events:read" | "models:read" | "models:write" | "evaluations:run" | "imports:read" | "imports:write" | "data:export" | "settings:read" | "settings:write" | "webhooks:manage" | "keys:manage" | "users:manage" | "audit:read" | "backup:run")[]
      readonly segments: readonly string[]
      readonly createdAt: number
      readonly expiresAt?: number
      readonly revokedAt?: number
      readonly lastUsedAt?: number
      readonly secret: string
    }
  }
  /** Revoke a key, at once. */
  readonly revokeKey: {
    readonly params: {
      readonly id: string
    }
    readonly answer: {
      readonly id: string
      readonly kind: "api" | "write" | "page"
      readonly name: string
      readonly hint: string
      readonly scopes: readonly ("status:read" | "metrics:read" | "segments:read" | "segments:write" | "profiles:read" | "profiles:write" | "events:read" | "models:read" | "models:write" | "evaluations:run" | "imports:read" | "imports:write" | "data:export" | "settings:read" | "settings:write" | "webhooks:manage" | "keys:manage" | "users:manage" | "audit:read" | "backup:run")[]
      readonly segments: readonly string[]
      readonly createdAt: number
      readonly expiresAt?: number
      readonly revokedAt?: number
      readonly lastUsedAt?: number
    }
  }
  /** Who changed what, newest first. */
  readonly listAudit: {
    readonly query?: {
      readonly limit?: number
      readonly after?: number
    }
    readonly answer: {
      readonly entries: readonly {
        readonly id: number
        readonly at: number
        readonly actor: {
          readonly kind: "user" | "key" | "cli"
          readonly id?: string
          readonly name: string
        }
        readonly action: string
        readonly target?: string
        readonly summary: string
        readonly address?: string
      }[]
      readonly next: string | null
    }
  }
  /** How much there is, how fresh segments are, and what is worked on. */
  readonly getStatus: {
    readonly answer: Schemas["Status"]
  }
  /** Every segment by name, then every part of every segmentation in its order. */
  readonly listSegments: {
    readonly query?: {
      readonly status?: "active" | "paused" | "archived" | "all"
      readonly limit?: number
      readonly after?: string
    }
    readonly answer: {
      readonly segments: readonly Schemas["Segment"][]
      readonly next: string | null
    }
  }
  /** One segment with its definition, sizes, versions, and who came and went lately. */
  readonly getSegment: {
    readonly params: {
      readonly id: string
    }
    readonly answer: Schemas["SegmentDetail"]
  }
  /** How many came and went, by evaluation and cause, the latest first. */
  readonly listMovements: {
    readonly params: {
      readonly id: string
    }
    readonly query?: {
      readonly limit?: number
      readonly after?: string
    }
    readonly answer: {
      readonly movements: readonly Schemas["Movement"][]
      readonly next: string | null
    }
  }
  /** Why a profile is in a segment or not, condition by condition. */
  readonly explainMembership: {
    readonly params: {
      readonly id: string
    }
    readonly query: {
      readonly identity: string
      readonly asOf?: string
    }
    readonly answer: Schemas["Explanation"]
  }
  /** Who is in a segment, as the last evaluation stored it or as of any instant. */
  readonly listMembers: {
    readonly params: {
      readonly id: string
    }
    readonly query?: {
      readonly asOf?: string
      readonly search?: string
      readonly traits?: string
      readonly sort?: string
      readonly order?: "ascending" | "descending"
      readonly skip?: number
      readonly limit?: number
      readonly after?: string
    }
    readonly answer: {
      readonly segment: string
      readonly asOf: number
      readonly size: number
      readonly found: number
      readonly thresholdsAsOf?: number
      readonly members: readonly {
        readonly profileId: number
        readonly identities: readonly Schemas["Identity"][]
        readonly traits?: { readonly [name: string]: unknown }
      }[]
      readonly next: string | null
    }
  }
  /** From which segments members came within a period, and to which they went. */
  readonly getFlows: {
    readonly params: {
      readonly id: string
    }
    readonly query?: {
      readonly days?: number
      readonly to?: string
    }
    readonly answer: Schemas["SegmentFlows"]
  }
  /** Which definitions and models have to do with a segment. */
  readonly getUses: {
    readonly params: {
      readonly id: string
    }
    readonly answer: Schemas["SegmentUses"]
  }
  /** What every model says of the members of a segment, beside everybody. */
  readonly getMemberScores: {
    readonly params: {
      readonly id: string
    }
    readonly answer: {
      readonly scores: readonly Schemas["MemberScores"][]
    }
  }
  /** The sizes of all intersections of some segments, as their members are known. */
  readonly getOverlap: {
    readonly query: {
      readonly segments: string
    }
    readonly answer: Schemas["Overlap"]
  }
  /** Download all members with their identities and traits as CSV. */
  readonly exportCsv: {
    readonly params: {
      readonly id: string
    }
    readonly query?: {
      readonly traits?: string
      readonly asOf?: string
    }
    readonly answer: ReadableStream<Uint8Array>
  }
  /** Download all members with their identities and traits as JSON Lines. */
  readonly exportJsonLines: {
    readonly params: {
      readonly id: string
    }
    readonly query?: {
      readonly traits?: string
      readonly asOf?: string
    }
    readonly answer: ReadableStream<Uint8Array>
  }
  /** What the data holds: events with their properties, traits, and the types of their values. */
  readonly getCatalogue: {
    readonly answer: Schemas["Catalogue"]
  }
  /** The values of a property of an event, or of a trait: the most frequent, and the usual range. */
  readonly listValues: {
    readonly query: {
      readonly of: "event" | "trait"
      readonly name: string
      readonly path?: string
      readonly search?: string
      readonly limit?: number
    }
    readonly answer: Schemas["CatalogueValues"]
  }
  /** Saved definitions: segments, segmentations and metrics, each by name. */
  readonly listDefinitions: {
    readonly query?: {
      readonly kind?: "segment" | "segmentation" | "metric"
      readonly status?: "active" | "paused" | "archived" | "all"
      readonly limit?: number
      readonly after?: string
    }
    readonly answer: {
      readonly definitions: readonly Schemas["Definition"][]
      readonly next: string | null
    }
  }
  /** Save definitions: all of them, or none where anything is wrong. */
  readonly applyDefinitions: {
    readonly body?: {
      readonly text?: string
      readonly definitions?: readonly { readonly [name: string]: unknown }[]
      readonly dryRun?: boolean
      readonly expectedVersion?: number
    }
    readonly answer: Schemas["ApplyResult"]
  }
  /** Who would join and who would leave if definitions were saved. */
  readonly previewDefinitions: {
    readonly body?: {
      readonly text?: string
      readonly definitions?: readonly { readonly [name: string]: unknown }[]
    }
    readonly answer: Schemas["DefinitionPreview"]
  }
  /** What a definition says in words, or what is wrong with it; no data is looked at. */
  readonly describeDefinition: {
    readonly body: {
      readonly definition: { readonly [name: string]: unknown }
    }
    readonly answer: Schemas["DraftWords"]
  }
  /** The JSON Schema of definitions. */
  readonly getDefinitionSchema: {
    readonly answer: { readonly [name: string]: unknown }
  }
  /** One definition. */
  readonly getDefinition: {
    readonly params: {
      readonly kind: "segment" | "segmentation" | "metric"
      readonly name: string
    }
    readonly answer: Schemas["Definition"]
  }
  /** Remove a definition that no other one refers to; its versions and its change log stay. */
  readonly removeDefinition: {
    readonly params: {
      readonly kind: "segment" | "segmentation" | "metric"
      readonly name: string
    }
    readonly answer: undefined
  }
  /** All versions of a definition, newest first, also of a removed one. */
  readonly listVersions: {
    readonly params: {
      readonly kind: "segment" | "segmentation" | "metric"
      readonly name: string
    }
    readonly query?: {
      readonly limit?: number
      readonly after?: string
    }
    readonly answer: {
      readonly versions: readonly Schemas["DefinitionVersion"][]
      readonly next: string | null
    }
  }
  /** Pause a segment or segmentation: everybody leaves, and nobody enters until it is resumed. */
  readonly pauseDefinition: {
    readonly params: {
      readonly kind: "segment" | "segmentation"
      readonly name: string
    }
    readonly answer: Schemas["Definition"]
  }
  /** Resume what is paused: whoever satisfies it enters. */
  readonly resumeDefinition: {
    readonly params: {
      readonly kind: "segment" | "segmentation"
      readonly name: string
    }
    readonly answer: Schemas["Definition"]
  }
  /** Archive a segment or segmentation: everybody leaves, and lists do not have it unless asked. */
  readonly archiveDefinition: {
    readonly params: {
      readonly kind: "segment" | "segmentation"
      readonly name: string
    }
    readonly answer: Schemas["Definition"]
  }
  /** Restore what is archived: whoever satisfies it enters. */
  readonly restoreDefinition: {
    readonly params: {
      readonly kind: "segment" | "segmentation"
      readonly name: string
    }
    readonly answer: Schemas["Definition"]
  }
  /** Who a segment would have, condition by condition, and who would join or leave the saved one. */
  readonly countDraft: {
    readonly body?: {
      readonly definition?: { readonly [name: string]: unknown }
      readonly text?: string
      readonly precision?: "sample" | "exact"
      readonly against?: { readonly [name: string]: unknown }
    }
    readonly answer: Schemas["DraftCount"]
  }
  /** Whom a segment would share with each of the saved ones. */
  readonly overlapDraft: {
    readonly body?: {
      readonly definition?: { readonly [name: string]: unknown }
      readonly text?: string
      readonly precision?: "sample" | "exact"
    }
    readonly answer: Schemas["DraftOverlap"]
  }
  /** The size that a segment would have had over the last year. */
  readonly draftHistory: {
    readonly body?: {
      readonly definition?: { readonly [name: string]: unknown }
      readonly text?: string
      readonly precision?: "sample" | "exact"
    }
    readonly answer: Schemas["DraftHistory"]
  }
  /** What changed since a day ago: sizes beyond what is usual, moves, revenue at risk. */
  readonly getHome: {
    readonly answer: Schemas["Home"]
  }
  /** Who went from one part to another within a day, where it has not been noted for so long. */
  readonly getMovesByRules: {
    readonly answer: Schemas["MovesByRules"]
  }
  /** All customers by the parts of two segmentations, with what they spent. */
  readonly getCustomerBase: {
    readonly query?: {
      readonly columns?: string
      readonly rows?: string
    }
    readonly answer: Schemas["CustomerBase"]
  }
  /** What the members of each segment spent in a year, and how likely they are to leave. */
  readonly getSegmentMeasures: {
    readonly answer: Schemas["SegmentMeasures"]
  }
  /** Segments beside each other: sizes, overlaps, and who went from one to another. */
  readonly compareSegments: {
    readonly query: {
      readonly ids: string
      readonly days?: number
    }
    readonly answer: Schemas["Comparison"]
  }
  /** Ready-made segments, written for the events and traits that the data hold. */
  readonly getGallery: {
    readonly answer: {
      readonly categories: readonly {
        readonly name: string
        readonly title: string
      }[]
      readonly templates: readonly Schemas["GalleryTemplate"][]
    }
  }
  /** Evaluate every segment in one pass, with everything that was acknowledged before. */
  readonly startEvaluation: {
    readonly body?: {
      readonly asOf?: string
    }
    readonly answer: {
      readonly id: string
      readonly title: string
      readonly startedBy: string
      readonly startedAt: number
      readonly finishedAt?: number
      readonly status: "running" | "done" | "failed" | "cancelled" | "interrupted"
      readonly progress?: {
        readonly done: number
        readonly of: number
        readonly phase?: string
        readonly rows?: number
        readonly rowsPerSecond?: number
        readonly remainingSeconds?: number
      }
      readonly problems?: readonly Schemas["Problem"][]
      readonly kind: "evaluation"
      readonly result?: Schemas["EvaluationSummary"]
    }
  }
  /** Evaluations that were stored, newest first. */
  readonly listEvaluations: {
    readonly query?: {
      readonly limit?: number
      readonly after?: string
    }
    readonly answer: {
      readonly evaluations: readonly Schemas["Evaluation"][]
      readonly next: string | null
    }
  }
  /** Compare all ways of answering on the workspace’s own data. */
  readonly startVerification: {
    readonly body?: {
      readonly asOf?: string
    }
    readonly answer: {
      readonly id: string
      readonly title: string
      readonly startedBy: string
      readonly startedAt: number
      readonly finishedAt?: number
      readonly status: "running" | "done" | "failed" | "cancelled" | "interrupted"
      readonly progress?: {
        readonly done: number
        readonly of: number
        readonly phase?: string
        readonly rows?: number
        readonly rowsPerSecond?: number
        readonly remainingSeconds?: number
      }
      readonly problems?: readonly Schemas["Problem"][]
      readonly kind: "verification"
      readonly result?: Schemas["Verification"]
    }
  }
  /** The size of a saved segment, or of definitions that are not saved, at past instants. */
  readonly startBacktest: {
    readonly body: ({
      readonly segment: string
      readonly from?: string
      readonly to?: string
      readonly points?: number
    } | {
      readonly text: string
      readonly from?: string
      readonly to?: string
      readonly points?: number
    })
    readonly answer: {
      readonly id: string
      readonly title: string
      readonly startedBy: string
      readonly startedAt: number
      readonly finishedAt?: number
      readonly status: "running" | "done" | "failed" | "cancelled" | "interrupted"
      readonly progress?: {
        readonly done: number
        readonly of: number
        readonly phase?: string
        readonly rows?: number
        readonly rowsPerSecond?: number
        readonly remainingSeconds?: number
      }
      readonly problems?: readonly Schemas["Problem"][]
      readonly kind: "backtest"
      readonly result?: Schemas["Backtest"]
    }
  }
  /** The plan of an evaluation: every distinct condition once, grouped by what it reads. */
  readonly getPlan: {
    readonly answer: {
      readonly plan: readonly string[]
    }
  }
  /** Identities that begin with a text or contain it, and whose they are. */
  readonly searchProfiles: {
    readonly query?: {
      readonly search?: string
      readonly limit?: number
      readonly after?: string
    }
    readonly answer: {
      readonly profiles: readonly Schemas["FoundProfile"][]
      readonly next: string | null
    }
  }
  /** The profiles that came in last, the last first. */
  readonly listNewestProfiles: {
    readonly query?: {
      readonly limit?: number
    }
    readonly answer: {
      readonly profiles: readonly Schemas["NewestProfile"][]
    }
  }
  /** Profiles whose name or e-mail address contains a text. */
  readonly findNamedProfiles: {
    readonly query: {
      readonly search: string
      readonly limit?: number
    }
    readonly answer: {
      readonly profiles: readonly Schemas["NewestProfile"][]
    }
  }
  /** Everything known of one profile at present. */
  readonly getProfile: {
    readonly params: {
      readonly identity: string
    }
    readonly answer: Schemas["Profile"]
  }
  /** The events of a profile, the latest first. */
  readonly listProfileEvents: {
    readonly params: {
      readonly identity: string
    }
    readonly query?: {
      readonly event?: string
      readonly from?: string
      readonly to?: string
      readonly limit?: number
      readonly after?: string
    }
    readonly answer: {
      readonly events: readonly Schemas["TimelineEvent"][]
      readonly next: string | null
    }
  }
  /** How the traits of a profile changed, the latest first. */
  readonly listTraitChanges: {
    readonly params: {
      readonly identity: string
    }
    readonly query?: {
      readonly trait?: string
      readonly from?: string
      readonly to?: string
      readonly limit?: number
      readonly after?: string
    }
    readonly answer: {
      readonly changes: readonly Schemas["TraitChange"][]
      readonly next: string | null
    }
  }
  /** The segments that a profile is in, and was in over the last year, and what it entered and left. */
  readonly listMemberships: {
    readonly params: {
      readonly identity: string
    }
    readonly answer: Schemas["ProfileMemberships"]
  }
  /** How the identities of a profile came to be one, and what was not joined. */
  readonly getConnections: {
    readonly params: {
      readonly identity: string
    }
    readonly answer: Schemas["Connections"]
  }
  /** What every model says of a profile. */
  readonly listScores: {
    readonly params: {
      readonly identity: string
    }
    readonly answer: {
      readonly scores: readonly Schemas["ModelScores"][]
    }
  }
  /** Why a model says what it says of a profile, by its latest run. */
  readonly getScoreReasons: {
    readonly params: {
      readonly identity: string
      readonly model: string
    }
    readonly answer: Schemas["ScoreReasons"]
  }
  /** Why two identities are one profile, or are not. */
  readonly explainIdentities: {
    readonly body: {
      readonly a: {
        readonly namespace: string
        readonly value: string
      }
      readonly b: {
        readonly namespace: string
        readonly value: string
      }
    }
    readonly answer: Schemas["Connectedness"]
  }
  /** Take two identities of one profile apart, at every past instant too. */
  readonly unmergeProfiles: {
    readonly body: {
      readonly a: {
        readonly namespace: string
        readonly value: string
      }
      readonly b: {
        readonly namespace: string
        readonly value: string
      }
      readonly reason?: string
    }
    readonly answer: undefined
  }
  /** Take a separation back: what calls say of the two identities counts again. */
  readonly rejoinProfiles: {
    readonly body: {
      readonly a: {
        readonly namespace: string
        readonly value: string
      }
      readonly b: {
        readonly namespace: string
        readonly value: string
      }
    }
    readonly answer: undefined
  }
  /** Make the profiles of two identities one. */
  readonly mergeProfiles: {
    readonly body: {
      readonly a: {
        readonly namespace: string
        readonly value: string
      }
      readonly b: {
        readonly namespace: string
        readonly value: string
      }
    }
    readonly answer: undefined
  }
  /** Files that wait to be imported, the latest first; at most 50. */
  readonly listUploads: {
    readonly answer: {
      readonly uploads: readonly Schemas["Upload"][]
    }
  }
  /** Send a file: CSV, JSON Lines or Parquet, plain or gzip; it is kept for a day. */
  readonly uploadFile: {
    readonly query: {
      readonly name: string
    }
    readonly body: Bytes
    readonly answer: Schemas["Upload"]
  }
  /** Delete a file that was sent. */
  readonly deleteUpload: {
    readonly params: {
      readonly id: string
    }
    readonly answer: undefined
  }
  /** A mapping proposed for a file, and what its first records would be. */
  readonly proposeMapping: {
    readonly params: {
      readonly id: string
    }
    readonly answer: Schemas["Proposal"]
  }
  /** What the first rows of a file become under a mapping, and what of them cannot be taken. */
  readonly previewMapping: {
    readonly params: {
      readonly id: string
    }
    readonly body: {
      readonly mapping: (string | { readonly [name: string]: unknown })
    }
    readonly answer: Schemas["MappingPreview"]
  }
  /** What an import could not take: the first rows, and how often for which reason. */
  readonly getRejects: {
    readonly params: {
      readonly id: number
    }
    readonly query?: {
      readonly limit?: number
    }
    readonly answer: Schemas["RejectSummary"]
  }
  /** Import files that were sent by a mapping; several are of one form, and one import. */
  readonly startImport: {
    readonly body: {
      readonly uploads: readonly string[]
      readonly mapping: (string | { readonly [name: string]: unknown })
    }
    readonly answer: {
      readonly id: string
      readonly title: string
      readonly startedBy: string
      readonly startedAt: number
      readonly finishedAt?: number
      readonly status: "running" | "done" | "failed" | "cancelled" | "interrupted"
      readonly progress?: {
        readonly done: number
        readonly of: number
        readonly phase?: string
        readonly rows?: number
        readonly rowsPerSecond?: number
        readonly remainingSeconds?: number
      }
      readonly problems?: readonly Schemas["Problem"][]
      readonly kind: "import"
      readonly result?: Schemas["ImportSummary"]
    }
  }
  /** Imports, newest first, however they ended. */
  readonly listImports: {
    readonly query?: {
      readonly limit?: number
      readonly after?: string
    }
    readonly answer: {
      readonly imports: readonly Schemas["Import"][]
      readonly next: string | null
    }
  }
  /** One import with its mapping. */
  readonly getImport: {
    readonly params: {
      readonly id: number
    }
    readonly answer: Schemas["ImportDetail"]
  }
  /** Download what an import could not take, and why, as CSV. */
  readonly downloadRejects: {
    readonly params: {
      readonly id: number
    }
    readonly query?: {
      readonly language?: "en" | "de"
    }
    readonly answer: ReadableStream<Uint8Array>
  }
  /** Whether what comes in is being worked off. */
  readonly getTrackingState: {
    readonly answer: Schemas["TrackingState"]
  }
  /** What came with the last 50 requests, the latest first. */
  readonly listRecentCalls: {
    readonly answer: {
      readonly receptions: readonly Schemas["Reception"][]
    }
  }
  /** Server-sent events `reception` with what comes in, the last 50 first; `missed` counts what came too fast. */
  readonly streamCalls: {
    readonly query?: {
      readonly language?: "en" | "de"
    }
    readonly answer: Events
  }
  /** Calls that were rejected or repaired, the latest first. */
  readonly listIssues: {
    readonly query?: {
      readonly kind?: "rejected" | "repaired"
      readonly code?: string
      readonly limit?: number
      readonly after?: string
    }
    readonly answer: {
      readonly issues: readonly Schemas["StoredTrackingIssue"][]
      readonly next: string | null
    }
  }
  /** How often each thing was wrong since an instant, the most frequent first. */
  readonly countIssues: {
    readonly query?: {
      readonly since?: string
    }
    readonly answer: {
      readonly counts: readonly Schemas["IssueCount"][]
    }
  }
  /** Where data comes from, how much came on each day, and how fresh it is. */
  readonly getDataSources: {
    readonly answer: Schemas["DataSources"]
  }
  /** One event or trait: volume, values, examples, what looks wrong, and which definitions use it. */
  readonly getNameDetails: {
    readonly query: {
      readonly of: "event" | "trait"
      readonly name: string
    }
    readonly answer: Schemas["NameDetails"]
  }
  /** Which identities went from one profile to another, of all profiles, the latest first. */
  readonly listMerges: {
    readonly query?: {
      readonly limit?: number
      readonly after?: string
    }
    readonly answer: {
      readonly merges: readonly Schemas["MergeChange"][]
      readonly next: string | null
    }
  }
  /** Write everything into one archive, with what was acknowledged before; it replaces the one before. */
  readonly startBackup: {
    readonly answer: {
      readonly id: string
      readonly title: string
      readonly startedBy: string
      readonly startedAt: number
      readonly finishedAt?: number
      readonly status: "running" | "done" | "failed" | "cancelled" | "interrupted"
      readonly progress?: {
        readonly done: number
        readonly of: number
        readonly phase?: string
        readonly rows?: number
        readonly rowsPerSecond?: number
        readonly remainingSeconds?: number
      }
      readonly problems?: readonly Schemas["Problem"][]
      readonly kind: "backup"
      readonly result?: Schemas["BackupResult"]
    }
  }
  /** Archives that can be downloaded. */
  readonly listBackups: {
    readonly answer: {
      readonly backups: readonly Schemas["Backup"][]
    }
  }
  /** Download an archive; `satsuma restore` reads it. */
  readonly downloadBackup: {
    readonly params: {
      readonly id: string
    }
    readonly answer: ReadableStream<Uint8Array>
  }
  /** Delete an archive. */
  readonly deleteBackup: {
    readonly params: {
      readonly id: string
    }
    readonly answer: undefined
  }
  /** All settings. */
  readonly getSettings: {
    readonly answer: Schemas["Settings"]
  }
  /** Change settings; segments follow the calendar from the next evaluation on, reports the currency. */
  readonly changeSettings: {
    readonly body?: {
      readonly timeZone?: string
      readonly weekStartsOn?: number
      readonly currency?: (string | null)
    }
    readonly answer: Schemas["Settings"]
  }
  /** The rules by which identities are one person. */
  readonly getIdentityRules: {
    readonly answer: Schemas["IdentityRules"]
  }
  /** Put other rules in place, and resolve everybody by them. */
  readonly changeIdentityRules: {
    readonly body: Schemas["IdentityRulesInput"]
    readonly answer: Schemas["IdentityRules"]
  }
  /** Check the machine, the data directory and both stores. */
  readonly examine: {
    readonly answer: Schemas["Examination"]
  }
  /** All models by name, with their last run. */
  readonly listModels: {
    readonly answer: {
      readonly models: readonly Schemas["Model"][]
    }
  }
  /** One model, with what it says of every profile. */
  readonly getModel: {
    readonly params: {
      readonly name: string
    }
    readonly answer: Schemas["ModelDetail"]
  }
  /** Save a model; another method, other options or outputs are another version of it. */
  readonly saveModel: {
    readonly params: {
      readonly name: string
    }
    readonly body: {
      readonly method: string
      readonly with?: { readonly [name: string]: unknown }
      readonly refresh?: ("manual" | "hourly" | "daily" | "weekly" | {
        readonly every: "day"
        readonly at?: number
        readonly timeZone?: string
      } | {
        readonly every: "week"
        readonly on?: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday"
        readonly at?: number
        readonly timeZone?: string
      })
      readonly outputs?: readonly string[]
      readonly title?: string
      readonly seed?: number
      readonly expectedVersion?: number
    }
    readonly answer: Schemas["SavedModel"]
  }
  /** Remove a model that no definition refers to; what it says of profiles ends. */
  readonly removeModel: {
    readonly params: {
      readonly name: string
    }
    readonly answer: {
      readonly removed: string
      readonly ended: number
    }
  }
  /** The runs of a model, the latest first. */
  readonly listModelRuns: {
    readonly params: {
      readonly name: string
    }
    readonly query?: {
      readonly limit?: number
      readonly after?: string
    }
    readonly answer: {
      readonly runs: readonly Schemas["ModelRun"][]
      readonly next: string | null
    }
  }
  /** A run with its result and its report, as far as they are kept. */
  readonly getModelRun: {
    readonly params: {
      readonly name: string
      readonly run: number
    }
    readonly answer: Schemas["ModelRunDetail"]
  }
  /** Run a model, and write what changed of what it says of profiles. */
  readonly refreshModel: {
    readonly params: {
      readonly name: string
    }
    readonly body?: {
      readonly asOf?: string
    }
    readonly answer: {
      readonly id: string
      readonly title: string
      readonly startedBy: string
      readonly startedAt: number
      readonly finishedAt?: number
      readonly status: "running" | "done" | "failed" | "cancelled" | "interrupted"
      readonly progress?: {
        readonly done: number
        readonly of: number
        readonly phase?: string
        readonly rows?: number
        readonly rowsPerSecond?: number
        readonly remainingSeconds?: number
      }
      readonly problems?: readonly Schemas["Problem"][]
      readonly kind: "refresh"
      readonly result?: Schemas["RefreshSummary"]
    }
  }
  /** Every analysis with its options, and why it can give nothing where that is so. */
  readonly listAnalyses: {
    readonly answer: {
      readonly analyses: readonly Schemas["Analysis"][]
    }
  }
  /** What was asked of analyses, the latest first; the latest 500 are kept, for 90 days. */
  readonly listAnalysisRuns: {
    readonly query?: {
      readonly limit?: number
      readonly after?: string
      readonly method?: string
    }
    readonly answer: {
      readonly runs: readonly Schemas["AnalysisRun"][]
      readonly next: string | null
    }
  }
  /** A run with its result and its report. */
  readonly getAnalysisRun: {
    readonly params: {
      readonly run: number
    }
    readonly answer: Schemas["AnalysisRunDetail"]
  }
  /** Run an analysis; the same question of unchanged data is not run again within the hour. */
  readonly runAnalysis: {
    readonly params: {
      readonly name: string
    }
    readonly body?: {
      readonly options?: { readonly [name: string]: unknown }
      readonly asOf?: string
      readonly seed?: number
    }
    readonly answer: {
      readonly id: string
      readonly title: string
      readonly startedBy: string
      readonly startedAt: number
      readonly finishedAt?: number
      readonly status: "running" | "done" | "failed" | "cancelled" | "interrupted"
      readonly progress?: {
        readonly done: number
        readonly of: number
        readonly phase?: string
        readonly rows?: number
        readonly rowsPerSecond?: number
        readonly remainingSeconds?: number
      }
      readonly problems?: readonly Schemas["Problem"][]
      readonly kind: "analysis"
      readonly result?: Schemas["AnsweredAnalysis"]
    }
  }
  /** The latest long work, newest first. */
  readonly listJobs: {
    readonly query?: {
      readonly limit?: number
      readonly after?: string
    }
    readonly answer: {
      readonly jobs: readonly Schemas["ListedJob"][]
      readonly next: string | null
    }
  }
  /** A job, and what it came to for whoever may ask for such work. */
  readonly getJob: {
    readonly params: {
      readonly id: string
    }
    readonly answer: Schemas["Job"]
  }
  /** Server-sent events `job` with the job at every change; ends with the job. */
  readonly streamJob: {
    readonly params: {
      readonly id: string
    }
    readonly query?: {
      readonly language?: "en" | "de"
    }
    readonly answer: Events
  }
  /** Stop a job and wait until it has stopped; one that is over stays as it is. */
  readonly cancelJob: {
    readonly params: {
      readonly id: string
    }
    readonly answer: Schemas["Job"]
  }
  /** All webhooks, oldest first, with how far they are. */
  readonly listWebhooks: {
    readonly answer: {
      readonly webhooks: readonly Schemas["Webhook"][]
    }
  }
  /** Have a receiver be told of all changes from now on. */
  readonly createWebhook: {
    readonly body: {
      readonly url: string
      readonly segments?: readonly string[]
      readonly identities?: readonly string[]
    }
    readonly answer: Schemas["WebhookWithSecret"]
  }
  /** A webhook, with how far it is. */
  readonly getWebhook: {
    readonly params: {
      readonly id: string
    }
    readonly answer: Schemas["Webhook"]
  }
  /** Change what is told to whom, pause, resume. */
  readonly changeWebhook: {
    readonly params: {
      readonly id: string
    }
    readonly body?: {
      readonly url?: string
      readonly segments?: (readonly string[] | null)
      readonly identities?: readonly string[]
      readonly active?: boolean
    }
    readonly answer: Schemas["Webhook"]
  }
  /** Remove a webhook with its dead letters. */
  readonly removeWebhook: {
    readonly params: {
      readonly id: string
    }
    readonly answer: Schemas["Webhook"]
  }
  /** Send a message of the type "test", and say what became of it. */
  readonly testWebhook: {
    readonly params: {
      readonly id: string
    }
    readonly answer: {
      readonly kind: "delivered" | "gone" | "failed"
      readonly status?: number
      readonly problem?: Schemas["Problem"]
      readonly tookMs: number
    }
  }
  /** Make a new secret; messages are signed with the one before too, for a while. */
  readonly rotateWebhookSecret: {
    readonly params: {
      readonly id: string
    }
    readonly body?: {
      readonly keepPreviousHours?: number
    }
    readonly answer: Schemas["WebhookWithSecret"]
  }
  /** Take note that changes were missed: the webhook is not "behind" any more. */
  readonly acknowledgeMissedChanges: {
    readonly params: {
      readonly id: string
    }
    readonly answer: Schemas["Webhook"]
  }
  /** Batches that were given up, in the order of their changes. */
  readonly listDeadLetters: {
    readonly params: {
      readonly id: string
    }
    readonly query?: {
      readonly limit?: number
      readonly after?: string
    }
    readonly answer: {
      readonly deadLetters: readonly Schemas["DeadLetter"][]
      readonly next: string | null
    }
  }
  /** Forget all dead letters. */
  readonly dropDeadLetters: {
    readonly params: {
      readonly id: string
    }
    readonly answer: {
      readonly dropped: number
    }
  }
  /** A batch that was given up, with what was sent. */
  readonly getDeadLetter: {
    readonly params: {
      readonly id: string
      readonly letter: string
    }
    readonly answer: {
      readonly id: string
      readonly changes: number
      readonly firstSeq: number
      readonly lastSeq: number
      readonly attempts: number
      readonly failingSince?: number
      readonly diedAt: number
      readonly problem?: Schemas["Problem"]
      readonly isReplaying: boolean
      readonly body: string
    }
  }
  /** Forget a dead letter. */
  readonly dropDeadLetter: {
    readonly params: {
      readonly id: string
      readonly letter: string
    }
    readonly answer: {
      readonly dropped: number
    }
  }
  /** Try all dead letters once more, in order. */
  readonly replayDeadLetters: {
    readonly params: {
      readonly id: string
    }
    readonly answer: {
      readonly replaying: number
    }
  }
  /** Try a dead letter once more; none of its lane may be older. */
  readonly replayDeadLetter: {
    readonly params: {
      readonly id: string
      readonly letter: string
    }
    readonly answer: {
      readonly replaying: number
    }
  }
  /** Hosts that webhooks may call although they are private or do not speak https. */
  readonly getAllowedWebhookHosts: {
    readonly answer: {
      readonly hosts: readonly string[]
    }
  }
  /** Say which hosts webhooks may call although they are private or do not speak https. */
  readonly allowWebhookHosts: {
    readonly body: {
      readonly hosts: readonly string[]
    }
    readonly answer: {
      readonly hosts: readonly string[]
    }
  }
  /** Whether the server runs, and can make durable what is sent. */
  readonly getHealth: {
    readonly answer: {
      readonly status: "ok"
    }
  }
  /** Whether the stores answer and memberships are kept true. */
  readonly getReadiness: {
    readonly answer: {
      readonly status: "ok"
    }
  }
  /** The segments that somebody is in at present; nobody has named an identity that is not known. */
  readonly lookUpSegments: {
    readonly params: {
      readonly identity: string
    }
    readonly answer: Schemas["Memberships"]
  }
  /** Who entered and who left, in the order in which it was found out. */
  readonly listChanges: {
    readonly query?: {
      readonly after?: string
      readonly limit?: number
      readonly segment?: string
      readonly profile?: string
      readonly identities?: string
    }
    readonly answer: Schemas["Changes"]
  }
  /** Who entered and who left, in the order in which it was found out: as it happens. */
  readonly streamChanges: {
    readonly query?: {
      readonly after?: string
      readonly limit?: number
      readonly segment?: string
      readonly profile?: string
      readonly identities?: string
    }
    readonly answer: Events
  }
}

/** Where every operation is, and how its answer comes. */
export const OPERATIONS = {
  getSession: { method: 'GET', path: '/api/v1/session', body: 'none', answer: 'json' },
  signIn: { method: 'POST', path: '/api/v1/session', body: 'json', answer: 'json' },
  signOut: { method: 'DELETE', path: '/api/v1/session', body: 'none', answer: 'nothing' },
  setUp: { method: 'POST', path: '/api/v1/setup', body: 'json', answer: 'json' },
  signOutEverywhere: { method: 'DELETE', path: '/api/v1/sessions', body: 'none', answer: 'nothing' },
  changePassword: { method: 'PUT', path: '/api/v1/password', body: 'json', answer: 'nothing' },
  listUsers: { method: 'GET', path: '/api/v1/users', body: 'none', answer: 'json' },
  createUser: { method: 'POST', path: '/api/v1/users', body: 'json', answer: 'json' },
  changeUser: { method: 'PATCH', path: '/api/v1/users/{id}', body: 'json', answer: 'json' },
  removeUser: { method: 'DELETE', path: '/api/v1/users/{id}', body: 'none', answer: 'nothing' },
  resetPassword: { method: 'PUT', path: '/api/v1/users/{id}/password', body: 'json', answer: 'nothing' },
  listPermissions: { method: 'GET', path: '/api/v1/permissions', body: 'none', answer: 'json' },
  listKeys: { method: 'GET', path: '/api/v1/keys', body: 'none', answer: 'json' },
  createKey: { method: 'POST', path: '/api/v1/keys', body: 'json', answer: 'json' },
  revokeKey: { method: 'DELETE', path: '/api/v1/keys/{id}', body: 'none', answer: 'json' },
  listAudit: { method: 'GET', path: '/api/v1/audit', body: 'none', answer: 'json' },
  getStatus: { method: 'GET', path: '/api/v1/status', body: 'none', answer: 'json' },
  listSegments: { method: 'GET', path: '/api/v1/segments', body: 'none', answer: 'json' },
  getSegment: { method: 'GET', path: '/api/v1/segments/{id}', body: 'none', answer: 'json' },
  listMovements: { method: 'GET', path: '/api/v1/segments/{id}/movements', body: 'none', answer: 'json' },
  explainMembership: { method: 'GET', path: '/api/v1/segments/{id}/explain', body: 'none', answer: 'json' },
  listMembers: { method: 'GET', path: '/api/v1/segments/{id}/members', body: 'none', answer: 'json' },
  getFlows: { method: 'GET', path: '/api/v1/segments/{id}/flows', body: 'none', answer: 'json' },
  getUses: { method: 'GET', path: '/api/v1/segments/{id}/uses', body: 'none', answer: 'json' },
  getMemberScores: { method: 'GET', path: '/api/v1/segments/{id}/scores', body: 'none', answer: 'json' },
  getOverlap: { method: 'GET', path: '/api/v1/overlap', body: 'none', answer: 'json' },
  exportCsv: { method: 'GET', path: '/api/v1/segments/{id}/members.csv', body: 'none', answer: 'bytes' },
  exportJsonLines: { method: 'GET', path: '/api/v1/segments/{id}/members.jsonl', body: 'none', answer: 'bytes' },
  getCatalogue: { method: 'GET', path: '/api/v1/catalogue', body: 'none', answer: 'json' },
  listValues: { method: 'GET', path: '/api/v1/catalogue/values', body: 'none', answer: 'json' },
  listDefinitions: { method: 'GET', path: '/api/v1/definitions', body: 'none', answer: 'json' },
  applyDefinitions: { method: 'POST', path: '/api/v1/definitions', body: 'json', answer: 'json' },
  previewDefinitions: { method: 'POST', path: '/api/v1/definitions/preview', body: 'json', answer: 'json' },
  describeDefinition: { method: 'POST', path: '/api/v1/definitions/describe', body: 'json', answer: 'json' },
  getDefinitionSchema: { method: 'GET', path: '/api/v1/definitions/schema', body: 'none', answer: 'json' },
  getDefinition: { method: 'GET', path: '/api/v1/definitions/{kind}/{name}', body: 'none', answer: 'json' },
  removeDefinition: { method: 'DELETE', path: '/api/v1/definitions/{kind}/{name}', body: 'none', answer: 'nothing' },
  listVersions: { method: 'GET', path: '/api/v1/definitions/{kind}/{name}/versions', body: 'none', answer: 'json' },
  pauseDefinition: { method: 'POST', path: '/api/v1/definitions/{kind}/{name}/pause', body: 'none', answer: 'json' },
  resumeDefinition: { method: 'POST', path: '/api/v1/definitions/{kind}/{name}/resume', body: 'none', answer: 'json' },
  archiveDefinition: { method: 'POST', path: '/api/v1/definitions/{kind}/{name}/archive', body: 'none', answer: 'json' },
  restoreDefinition: { method: 'POST', path: '/api/v1/definitions/{kind}/{name}/restore', body: 'none', answer: 'json' },
  countDraft: { method: 'POST', path: '/api/v1/drafts/count', body: 'json', answer: 'json' },
  overlapDraft: { method: 'POST', path: '/api/v1/drafts/overlap', body: 'json', answer: 'json' },
  draftHistory: { method: 'POST', path: '/api/v1/drafts/history', body: 'json', answer: 'json' },
  getHome: { method: 'GET', path: '/api/v1/home', body: 'none', answer: 'json' },
  getMovesByRules: { method: 'GET', path: '/api/v1/home/moves', body: 'none', answer: 'json' },
  getCustomerBase: { method: 'GET', path: '/api/v1/home/base', body: 'none', answer: 'json' },
  getSegmentMeasures: { method: 'GET', path: '/api/v1/segment-measures', body: 'none', answer: 'json' },
  compareSegments: { method: 'GET', path: '/api/v1/comparison', body: 'none', answer: 'json' },
  getGallery: { method: 'GET', path: '/api/v1/gallery', body: 'none', answer: 'json' },
  startEvaluation: { method: 'POST', path: '/api/v1/evaluations', body: 'json', answer: 'json' },
  listEvaluations: { method: 'GET', path: '/api/v1/evaluations', body: 'none', answer: 'json' },
  startVerification: { method: 'POST', path: '/api/v1/verifications', body: 'json', answer: 'json' },
  startBacktest: { method: 'POST', path: '/api/v1/backtests', body: 'json', answer: 'json' },
  getPlan: { method: 'GET', path: '/api/v1/plan', body: 'none', answer: 'json' },
  searchProfiles: { method: 'GET', path: '/api/v1/profiles', body: 'none', answer: 'json' },
  listNewestProfiles: { method: 'GET', path: '/api/v1/newest-profiles', body: 'none', answer: 'json' },
  findNamedProfiles: { method: 'GET', path: '/api/v1/named-profiles', body: 'none', answer: 'json' },
  getProfile: { method: 'GET', path: '/api/v1/profiles/{identity}', body: 'none', answer: 'json' },
  listProfileEvents: { method: 'GET', path: '/api/v1/profiles/{identity}/events', body: 'none', answer: 'json' },
  listTraitChanges: { method: 'GET', path: '/api/v1/profiles/{identity}/trait-changes', body: 'none', answer: 'json' },
  listMemberships: { method: 'GET', path: '/api/v1/profiles/{identity}/memberships', body: 'none', answer: 'json' },
  getConnections: { method: 'GET', path: '/api/v1/profiles/{identity}/connections', body: 'none', answer: 'json' },
  listScores: { method: 'GET', path: '/api/v1/profiles/{identity}/scores', body: 'none', answer: 'json' },
  getScoreReasons: { method: 'GET', path: '/api/v1/profiles/{identity}/scores/{model}/reasons', body: 'none', answer: 'json' },
  explainIdentities: { method: 'POST', path: '/api/v1/profiles/why', body: 'json', answer: 'json' },
  unmergeProfiles: { method: 'POST', path: '/api/v1/profiles/unmerge', body: 'json', answer: 'nothing' },
  rejoinProfiles: { method: 'POST', path: '/api/v1/profiles/rejoin', body: 'json', answer: 'nothing' },
  mergeProfiles: { method: 'POST', path: '/api/v1/profiles/merge', body: 'json', answer: 'nothing' },
  listUploads: { method: 'GET', path: '/api/v1/uploads', body: 'none', answer: 'json' },
  uploadFile: { method: 'POST', path: '/api/v1/uploads', body: 'bytes', answer: 'json' },
  deleteUpload: { method: 'DELETE', path: '/api/v1/uploads/{id}', body: 'none', answer: 'nothing' },
  proposeMapping: { method: 'GET', path: '/api/v1/uploads/{id}/proposal', body: 'none', answer: 'json' },
  previewMapping: { method: 'POST', path: '/api/v1/uploads/{id}/preview', body: 'json', answer: 'json' },
  getRejects: { method: 'GET', path: '/api/v1/imports/{id}/rejects/summary', body: 'none', answer: 'json' },
  startImport: { method: 'POST', path: '/api/v1/imports', body: 'json', answer: 'json' },
  listImports: { method: 'GET', path: '/api/v1/imports', body: 'none', answer: 'json' },
  getImport: { method: 'GET', path: '/api/v1/imports/{id}', body: 'none', answer: 'json' },
  downloadRejects: { method: 'GET', path: '/api/v1/imports/{id}/rejects', body: 'none', answer: 'bytes' },
  getTrackingState: { method: 'GET', path: '/api/v1/tracking/state', body: 'none', answer: 'json' },
  listRecentCalls: { method: 'GET', path: '/api/v1/tracking/recent', body: 'none', answer: 'json' },
  streamCalls: { method: 'GET', path: '/api/v1/tracking/live', body: 'none', answer: 'events' },
  listIssues: { method: 'GET', path: '/api/v1/tracking/issues', body: 'none', answer: 'json' },
  countIssues: { method: 'GET', path: '/api/v1/tracking/issues/counts', body: 'none', answer: 'json' },
  getDataSources: { method: 'GET', path: '/api/v1/data/sources', body: 'none', answer: 'json' },
  getNameDetails: { method: 'GET', path: '/api/v1/data/details', body: 'none', answer: 'json' },
  listMerges: { method: 'GET', path: '/api/v1/data/merges', body: 'none', answer: 'json' },
  startBackup: { method: 'POST', path: '/api/v1/backups', body: 'none', answer: 'json' },
  listBackups: { method: 'GET', path: '/api/v1/backups', body: 'none', answer: 'json' },
  downloadBackup: { method: 'GET', path: '/api/v1/backups/{id}', body: 'none', answer: 'bytes' },
  deleteBackup: { method: 'DELETE', path: '/api/v1/backups/{id}', body: 'none', answer: 'nothing' },
  getSettings: { method: 'GET', path: '/api/v1/settings', body: 'none', answer: 'json' },
  changeSettings: { method: 'PATCH', path: '/api/v1/settings', body: 'json', answer: 'json' },
  getIdentityRules: { method: 'GET', path: '/api/v1/settings/identity-rules', body: 'none', answer: 'json' },
  changeIdentityRules: { method: 'PUT', path: '/api/v1/settings/identity-rules', body: 'json', answer: 'json' },
  examine: { method: 'GET', path: '/api/v1/doctor', body: 'none', answer: 'json' },
  listModels: { method: 'GET', path: '/api/v1/models', body: 'none', answer: 'json' },
  getModel: { method: 'GET', path: '/api/v1/models/{name}', body: 'none', answer: 'json' },
  saveModel: { method: 'PUT', path: '/api/v1/models/{name}', body: 'json', answer: 'json' },
  removeModel: { method: 'DELETE', path: '/api/v1/models/{name}', body: 'none', answer: 'json' },
  listModelRuns: { method: 'GET', path: '/api/v1/models/{name}/runs', body: 'none', answer: 'json' },
  getModelRun: { method: 'GET', path: '/api/v1/models/{name}/runs/{run}', body: 'none', answer: 'json' },
  refreshModel: { method: 'POST', path: '/api/v1/models/{name}/refresh', body: 'json', answer: 'json' },
  listAnalyses: { method: 'GET', path: '/api/v1/analyses', body: 'none', answer: 'json' },
  listAnalysisRuns: { method: 'GET', path: '/api/v1/analyses/runs', body: 'none', answer: 'json' },
  getAnalysisRun: { method: 'GET', path: '/api/v1/analyses/runs/{run}', body: 'none', answer: 'json' },
  runAnalysis: { method: 'POST', path: '/api/v1/analyses/{name}/runs', body: 'json', answer: 'json' },
  listJobs: { method: 'GET', path: '/api/v1/jobs', body: 'none', answer: 'json' },
  getJob: { method: 'GET', path: '/api/v1/jobs/{id}', body: 'none', answer: 'json' },
  streamJob: { method: 'GET', path: '/api/v1/jobs/{id}/events', body: 'none', answer: 'events' },
  cancelJob: { method: 'POST', path: '/api/v1/jobs/{id}/cancel', body: 'none', answer: 'json' },
  listWebhooks: { method: 'GET', path: '/api/v1/webhooks', body: 'none', answer: 'json' },
  createWebhook: { method: 'POST', path: '/api/v1/webhooks', body: 'json', answer: 'json' },
  getWebhook: { method: 'GET', path: '/api/v1/webhooks/{id}', body: 'none', answer: 'json' },
  changeWebhook: { method: 'PATCH', path: '/api/v1/webhooks/{id}', body: 'json', answer: 'json' },
  removeWebhook: { method: 'DELETE', path: '/api/v1/webhooks/{id}', body: 'none', answer: 'json' },
  testWebhook: { method: 'POST', path: '/api/v1/webhooks/{id}/test', body: 'none', answer: 'json' },
  rotateWebhookSecret: { method: 'POST', path: '/api/v1/webhooks/{id}/rotate-secret', body: 'json', answer: 'json' },
  acknowledgeMissedChanges: { method: 'POST', path: '/api/v1/webhooks/{id}/acknowledge', body: 'none', answer: 'json' },
  listDeadLetters: { method: 'GET', path: '/api/v1/webhooks/{id}/dead-letters', body: 'none', answer: 'json' },
  dropDeadLetters: { method: 'DELETE', path: '/api/v1/webhooks/{id}/dead-letters', body: 'none', answer: 'json' },
  getDeadLetter: { method: 'GET', path: '/api/v1/webhooks/{id}/dead-letters/{letter}', body: 'none', answer: 'json' },
  dropDeadLetter: { method: 'DELETE', path: '/api/v1/webhooks/{id}/dead-letters/{letter}', body: 'none', answer: 'json' },
  replayDeadLetters: { method: 'POST', path: '/api/v1/webhooks/{id}/dead-letters/replay', body: 'none', answer: 'json' },
  replayDeadLetter: { method: 'POST', path: '/api/v1/webhooks/{id}/dead-letters/{letter}/replay', body: 'none', answer: 'json' },
  getAllowedWebhookHosts: { method: 'GET', path: '/api/v1/webhooks/allowed-hosts', body: 'none', answer: 'json' },
  allowWebhookHosts: { method: 'PUT', path: '/api/v1/webhooks/allowed-hosts', body: 'json', answer: 'json' },
  getHealth: { method: 'GET', path: '/healthz', body: 'none', answer: 'json' },
  getReadiness: { method: 'GET', path: '/readyz', body: 'none', answer: 'json' },
  lookUpSegments: { method: 'GET', path: '/v1/profiles/{identity}/segments', body: 'none', answer: 'json' },
  listChanges: { method: 'GET', path: '/v1/changes', body: 'none', answer: 'json' },
  streamChanges: { method: 'GET', path: '/v1/changes', body: 'none', answer: 'events' },
} as const satisfies Record<keyof Operations, OperationPlace>

export interface OperationPlace {
  readonly method: string
  readonly path: string
  readonly body: 'json' | 'bytes' | 'none'
  readonly answer: 'json' | 'bytes' | 'events' | 'nothing'
}
