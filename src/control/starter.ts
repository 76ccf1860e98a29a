/** What begins work where nobody is named: the schedule of a model, the start of a server, an edit, the command line. */
export type Trigger = 'schedule' | 'start' | 'edit' | 'cli'

/** Who began work, by their name, or what did. */
export type Starter = string | { readonly trigger: Trigger }

/** A starter as tables keep it. */
export interface StarterColumns {
  /** Empty where something did that has no name. */
  started_by: string
  trigger: Trigger | null
}

export function starterColumns(starter: Starter): StarterColumns {
  return typeof starter === 'string'
    ? { started_by: starter, trigger: null }
    : { started_by: '', trigger: starter.trigger }
}

export function starterOf({ started_by, trigger }: StarterColumns): Starter {
  return trigger === null ? started_by : { trigger }
}
