import { translate } from '../../../language/index.ts'

/** What was left out of an import, its reason in the words of whoever asks. */
export function tellReject<Refused extends { readonly reason: string }>(refused: Refused): Refused {
  return { ...refused, reason: translate(refused.reason) }
}
