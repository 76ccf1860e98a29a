import type { z } from 'zod'
import type { Progress } from '../jobs/index.ts'
import type { Report } from '../reports/report.ts'
import type { Outcome } from '../stats/index.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Workspace } from '../workspace/index.ts'

/**
 * What an analysis reads. It decides which columns a bare file needs (`src/analyses/bare-file`), and whether the
 * options hold `purchases`, which says what a purchase is in a workspace (`src/analyses/purchases`). `customers` are a
 * table with a row each, or purchases, whichever the file is.
 */
export const READS = ['purchases', 'events', 'traits', 'customers', 'answers'] as const
export type Reads = (typeof READS)[number]

/**
 * One method of the statistics of customers, on a workspace. It is a folder of `src/analyses` and a line in
 * `index.ts`; the command line, the pages, the API and models know it by this interface alone.
 *
 *     options ─ parse ─▶ run (workspace, asOf) ─▶ result ─ report ─▶ Report ─▶ HTML, terminal, page
 *                                             └─▶ columns ─▶ metrics of profiles, a CSV
 *
 * A bare file is imported into a throwaway workspace first, so both doors run the same code.
 */
export interface Analysis<Options extends z.ZodObject = z.ZodObject, Result = unknown> {
  /** In commands, addresses and files: `rfm`, `next-purchase`. */
  readonly name: string
  /** For people, also as `RFM of orders.csv`: `RFM`. */
  readonly title: string
  /** What it answers, in one sentence; shown in lists and in `--help`. */
  readonly summary: string
  readonly reads: Reads
  /** Reads purchases, and gives a result where there are none. */
  readonly doesWithoutPurchases?: true
  /**
   * A flat object of options, each with a default (or optional) and a description: they become flags, the body of
   * the API, YAML and docs. Numbers, texts, booleans, enums and arrays of numbers or texts become flags.
   */
  readonly options: Options
  /**
   * Runs it. Data that cannot give a result are an outcome, not an error; options that do not fit the data (an event
   * that is not there) are thrown as a `SatsumaError`. It reads nothing later than `asOf`, within
   * `workspace.survivors.readMerged`, in the `batch` lane; it writes nothing. English is spoken meanwhile, since what
   * is found is kept.
   */
  run(task: Task<z.output<Options>>): Promise<Outcome<Found<Result>>>
  /** What the result means to people. Pure; {@link perform} adds what every report has. */
  report(result: Result, context: ReportContext<z.output<Options>>): ReportBody
  /** The segmentation that a result proposes, as it is written; left out by a method that proposes none. */
  proposes?(result: Result): Readonly<Record<string, unknown>>
  /** What would help where the data give no result: sentences such as `Import a longer history.` */
  readonly remedies: readonly string[]
  /** What a run with these options says of each profile; left out by a method that says nothing of single profiles. */
  outputs?(options: z.output<Options>): readonly Output[]
  /**
   * Why a run said what it said of one profile, from what it found, strongest first; left out by a method that cannot
   * tell. Within `workspace.survivors.readMerged`.
   */
  reasons?(result: Result, task: ReasonsTask): Promise<readonly Reason[]>
}

/** What a run is given. */
export interface Task<Options> {
  readonly workspace: AnalysisWorkspace
  readonly options: Options
  /** Milliseconds since 1970; a record of this very instant is seen, a later one is not. */
  readonly asOf: number
  /** Where every random choice comes from. */
  readonly seed: number
  readonly signal: AbortSignal
  readonly progress: (progress: Progress) => void
  /** Of a model: what the latest refresh of this version of it found, where it is known. */
  readonly last?: { readonly asOf: number; readonly result: unknown } | undefined
}

/** Whose score is to be explained. */
export interface ReasonsTask {
  readonly workspace: AnalysisWorkspace
  /** The instant of the run. */
  readonly asOf: number
  readonly profile: number
  readonly signal: AbortSignal
}

/** Something that moves a score. */
export interface Reason {
  /** What is looked at: `Days since the last order completed`. */
  readonly title: string
  /** What it is of this profile: `last order completed 40 days ago`. */
  readonly words: string
  /** By how much it moves the log-odds from those of everybody: 0.7 doubles the odds. */
  readonly moves: number
}

/** What an analysis may use of a workspace. */
export type AnalysisWorkspace = Pick<Workspace, 'analytical' | 'control' | 'survivors' | 'settings'>

/** What a run found. */
export interface Found<Result> {
  /**
   * Plain JSON of a size that does not grow with the number of profiles: what `--json` prints, what a model keeps of
   * a run, with the fitted parameters.
   */
  readonly result: Result
  /** The values of {@link Analysis.outputs}, where it has any. */
  readonly columns?: Columns
}

/** Values of profiles, column by column. */
export interface Columns {
  /** Ids of profiles, ascending, each once. */
  readonly profiles: Uint32Array
  /** By the name of the output, each as long as `profiles`. */
  readonly columns: Readonly<Record<string, Column>>
}

/** NaN stands for no number. Everybody is in exactly one part; `codes` are places in `names`. */
export type Column =
  | { readonly kind: 'numbers'; readonly values: Float64Array | Uint8Array | Uint16Array }
  | { readonly kind: 'parts'; readonly names: readonly string[]; readonly codes: Uint8Array | Uint16Array }

/** What an analysis says of each profile: a metric, or the part of a segmentation that it is in. */
export interface Output {
  /** As definitions and columns of a CSV have it: `group`, `recency_days`. */
  readonly name: string
  /** `Days since the last purchase`. */
  readonly title: string
  /** What it is and how to read it, in one sentence. */
  readonly description: string
  readonly kind: Column['kind']
}

/** A report without what is the same for every analysis. */
export type ReportBody = Omit<Report, 'title' | 'asOf' | 'language' | 'timeZone' | 'insufficient'>

/** What a report is made with, besides the result. */
export interface ReportContext<Options> {
  readonly options: Options
  readonly asOf: number
  /** Time zone and first day of the week, for dates. */
  readonly calendar: Calendar
  /** ISO 4217, where somebody said it; otherwise what the data say holds. */
  readonly currency?: string
}
