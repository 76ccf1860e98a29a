import type { Profile } from '../../api/profiles'

/** A consent by convention: a trait that says yes or no to something. */
export interface Consent {
  /** The trait that holds it, with whose history it is told. */
  readonly trait: string
  /** What it is to: `email` of `consent: {email: true}`, `marketing` of `marketing_consent`. */
  readonly purpose: string
  readonly isGiven: boolean
  readonly since: number
}

/** Something that a profile did about its consents. */
interface ConsentEvent {
  readonly name: string
  readonly count: number
  readonly lastAt: number
}

/** `consent`, `consents`, `consent_email`, `email_consent`, `marketing_opt_in`, `newsletter_subscribed`. */
const GIVES =
  /^(gdpr_?)?consents?$|^consents?[_. ]|[_. ]consents?$|(^|[_. ])opt(ed)?_?in$|(^|[_. ])subscribed$/
/** What is sent to whoever wants it: its name alone says so, as in `newsletter` and `email_marketing`. */
const SENT =
  '(newsletters?|werbe_?einwilligung|marketing(_(e_?mails?|sms|push))?|(e_?mail|sms|push)_(marketing|newsletters?|notifications?))'
/** What is known by its name alone may be an address. */
const WAY = '(e_?mails?|sms|push|whatsapp|phone|notifications?)'
const ALLOWED = '(enabled|allowed|accepted|permitted|permission|subscription|abonniert|erlaubt|einwilligung)'
const WANTS = '((buyer_)?accepts?|allows?|receives?|wants?)'
/** Names that are usual without the word: `newsletter`, `push_enabled`, `accepts_marketing`. */
const USUAL = new RegExp(`^(${SENT}|(${SENT}|${WAY})_${ALLOWED}|${WANTS}_(${SENT}|${WAY}))$`)
/** The same the other way round: `opt_out`, `email_unsubscribed`, `do_not_contact`. */
const TAKES = /(^|[_. ])opt(ed)?_?out$|(^|[_. ])unsubscribed$|^do_not_(contact|email|call|track)$/
/** Events such as `consent_given`, `Email Unsubscribed`, `newsletter_opt_in`. */
const ABOUT = /(^|[_. ])(consents?|unsubscribed|subscribed|opt(ed)?_?(in|out)|opt_in|opt_out)([_. ]|$)/

const YES = new Set<unknown>([true, 1, 'true', 'yes', 'granted', 'given', 'subscribed', 'opted_in'])
const NO = new Set<unknown>([false, 0, 'false', 'no', 'denied', 'withdrawn', 'unsubscribed', 'opted_out'])

/** `emailConsent` and `Email Consent` are `email_consent`. */
const plain = (name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/[\s-]+/g, '_')
    .toLowerCase()

/** The consents among the traits of a profile: those whose name says so and whose value is a yes or a no. */
export function consentsOf(traits: Profile['traits']): readonly Consent[] {
  return Object.entries(traits).flatMap(([trait, { value, since }]) => {
    const name = plain(trait)
    const usual = USUAL.test(name)
    const gives = usual || GIVES.test(name)
    if (!gives && !TAKES.test(name)) return []
    // What is within a `marketing` may be anything.
    if (usual && typeof value === 'object') return []
    return answersIn(value, '').flatMap(({ path, isYes }) => ({
      ...{ trait, since },
      purpose: path === '' ? purposeOf(name) : path,
      isGiven: gives ? isYes : !isYes,
    }))
  })
}

interface Answer {
  readonly path: string
  readonly isYes: boolean
}

/** Every yes and no in a value, with where. */
function answersIn(value: unknown, path: string): readonly Answer[] {
  if (YES.has(value)) return [{ path, isYes: true }]
  if (NO.has(value)) return [{ path, isYes: false }]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    answersIn(inner, path === '' ? name : `${path}.${name}`),
  )
}

/** What is left of a name without the word that makes it a consent; the name itself where nothing is. */
function purposeOf(name: string): string {
  const left = name
    .replace(/(gdpr|consents?|opt(ed)?_?in|opt(ed)?_?out|unsubscribed|subscribed)/g, '')
    .replace(/^do_not_/, '')
    .replace(new RegExp(`^${WANTS}_|_${ALLOWED}$`), '')
    .replace(/^[_. ]+|[_. ]+$/g, '')
  return left === '' ? name : left
}

/** What a profile did about its consents, by name. */
export function consentEvents(events: Profile['events']): readonly ConsentEvent[] {
  return Object.entries(events).flatMap(([name, { count, lastAt }]) =>
    ABOUT.test(plain(name)) ? [{ name, count, lastAt }] : [],
  )
}
