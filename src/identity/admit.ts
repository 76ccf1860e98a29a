import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js'
import type { Identity } from './identity.ts'
import type { IdentityRules } from './rules.ts'

/** Why an identity is not admitted. */
export type NotAdmitted =
  | 'blocked-value'
  | 'too-long'
  | 'nul-character'
  | 'not-an-email-address'
  | 'not-a-phone-number'
  | 'no-namespace'

/** As in files. */
const VALUE_BYTES = 1_000
const NAMESPACE_CHARACTERS = 200
/** No part can match what another one does, so it takes linear time. */
const ADDRESS = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u
const INTERNATIONAL = /^\+[1-9]\d{7,14}$/
const LONE_SURROGATE = /\p{Surrogate}/gu

/**
 * The identity as it is stored, or why it is not admitted. Space around a value is taken off, an e-mail address is
 * put in lower case, a telephone number in E.164; everything else stays as it is.
 *
 * @example admitIdentity(rules, 'email', ' Ada@Example.org') // {namespace: 'email', value: 'ada@example.org'}
 */
export function admitIdentity(rules: IdentityRules, namespace: string, text: string): Identity | NotAdmitted {
  if (namespace === '' || namespace.length > NAMESPACE_CHARACTERS || namespace.includes('\0')) {
    return 'no-namespace'
  }
  const trimmed = withoutSpace(text).replace(LONE_SURROGATE, '\u{FFFD}')
  if (rules.isBlocked(trimmed)) return 'blocked-value'
  if (trimmed.length * 3 > VALUE_BYTES && Buffer.byteLength(trimmed) > VALUE_BYTES) return 'too-long'
  if (trimmed.includes('\0')) return 'nul-character'
  if (namespace === 'email') return admitEmail(trimmed)
  if (namespace === 'phone') return admitPhone(rules, trimmed)
  return { namespace, value: trimmed }
}

/** Space, tabs and ends of lines, as files have it; a pattern would take the square of a long run of them. */
function withoutSpace(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isSpace(text.charCodeAt(start))) start += 1
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1
  return text.slice(start, end)
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13)
}

function admitEmail(text: string): Identity | NotAdmitted {
  if (!ADDRESS.test(text)) return 'not-an-email-address'
  return { namespace: 'email', value: text.toLowerCase() }
}

/**
 * A number of a possible length is enough: which ranges are in use changes with every version of the tables, and
 * an identity must not. An extension tells that the number is a switchboard's.
 */
function admitPhone({ setting }: IdentityRules, text: string): Identity | NotAdmitted {
  const country = setting.phoneCountry as CountryCode | undefined
  const number = parsePhoneNumberFromString(text, {
    extract: false,
    ...(country !== undefined && { defaultCountry: country }),
  })
  if (!number?.isPossible() || number.ext !== undefined) return 'not-a-phone-number'
  return INTERNATIONAL.test(number.number)
    ? { namespace: 'phone', value: number.number }
    : 'not-a-phone-number'
}
