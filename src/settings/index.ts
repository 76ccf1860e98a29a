import { nearestName } from '../definition/nearest-name.ts'
import { fail } from '../errors/index.ts'
import { type Sentence, sayLater, sentence } from '../language/index.ts'
import { isTimeZone } from '../time/calendar.ts'
import type { Workspace, WorkspaceSettings } from '../workspace/index.ts'

type SettingName = keyof WorkspaceSettings

/** A setting of the workspace: what it says, and how its value is read from text. */
interface Setting<Value> {
  /** What it is called in a sentence. */
  readonly title: Sentence
  readonly meaning: string
  /** Undefined for a text that is no value. */
  readonly read: (text: string) => Value | undefined
  readonly expected: string
}

/** How it is written that there is no currency. */
export const NO_CURRENCY = 'none'

function currencyOf(text: string): string | undefined {
  const code = text.toUpperCase()
  return Intl.supportedValuesOf('currency').includes(code) ? code : undefined
}

export const SETTINGS: { readonly [Name in SettingName]: Setting<WorkspaceSettings[Name]> } = {
  timeZone: {
    title: sentence`time zone`,
    meaning: 'IANA name of the time zone that days, weeks, months and years follow.',
    read: (text) => (isTimeZone(text) ? text : undefined),
    expected: sayLater`an IANA time zone such as Europe/Berlin or UTC`,
  },
  weekStartsOn: {
    title: sentence`first day of the week`,
    meaning: 'The day that a week begins on, from 1 (Monday) to 7 (Sunday).',
    read: (text) => (/^[1-7]$/.test(text) ? Number(text) : undefined),
    expected: sayLater`a number from 1 (Monday) to 7 (Sunday)`,
  },
  currency: {
    title: sentence`currency`,
    meaning: 'ISO 4217 code of the currency that amounts are of; none leaves it open.',
    read: (text) => (text === NO_CURRENCY ? null : currencyOf(text)),
    expected: sayLater`a currency such as EUR, or ${NO_CURRENCY}`,
  },
}

/**
 * Changes a setting of the workspace and returns all settings. Segments follow the calendar from the next evaluation
 * on, reports the currency. Throws `command/unknown-setting` and `command/invalid-setting`.
 */
export async function changeSetting(
  workspace: Pick<Workspace, 'settings' | 'changeSettings'>,
  name: string,
  text: string,
): Promise<WorkspaceSettings> {
  if (!isSetting(name)) {
    const known = Object.keys(SETTINGS)
    fail('command/unknown-setting', { name, nearest: nearestName(name, known), known: known.join(', ') })
  }
  const { read, expected } = SETTINGS[name]
  const value = read(text)
  if (value === undefined) fail('command/invalid-setting', { name, text, expected })
  await workspace.changeSettings({ [name]: value })
  return workspace.settings
}

/** What was changed, for the audit log: `time zone: Europe/Berlin`. */
export function settingChanged(name: string, text: string): Sentence {
  const title = isSetting(name) ? SETTINGS[name].title : name
  return sentence`${title}: ${text === NO_CURRENCY ? sentence`none` : text}`
}

function isSetting(name: string): name is SettingName {
  return Object.hasOwn(SETTINGS, name)
}
